//! How each action changes the state, and what follows from it.

use crossread_engine::{Article, Statement, Story as StoryFile, report};
use serde::Serialize;

use super::{
    Action, Cursor, Effect, Goal, Import, Marks, Move, Origin, Passage, Place, Purpose, Shared, Stage, State,
    Story, Unfolding,
};
use crate::protocol::{Analysed, FromWorker, Ticket, ToWorker};
use crossread_engine::Lower;

impl State {
    /// Carries out an action; returns what follows from it, in order.
    pub fn reduce(&mut self, action: Action) -> Vec<Effect> {
        match action {
            Action::Started => {
                let wanted = self.start.story.clone().filter(|name| self.knows(name));
                let first = wanted.or_else(|| self.bundled.first().cloned());
                // The story first: it is read while the models are on their way.
                let mut effects = first.map_or_else(Vec::new, |name| self.open_story(&name));
                effects.extend(self.models.iter().cloned().map(Effect::LoadModel));
                effects.push(Effect::Unfold);
                effects
            }
            Action::Told(told) => self.told(told),
            Action::WorkerFailed(why) => self.fail(&format!("The program that compares stopped: {why}.")),
            Action::Loaded(message, bytes) => vec![Effect::SendFile(message, bytes)],
            Action::ModelLoaded(name, got) => self.model(name, got),
            Action::LoadFailed(why) => self.fail(&why),

            Action::PickStory(name) => {
                let mut effects = vec![Effect::Push(self.place())];
                effects.extend(self.open_story(&name));
                effects
            }
            Action::PickArticle(id) => {
                self.open_article(&id);
                vec![
                    Effect::Replace(self.place()),
                    Effect::Send(ToWorker::Prefer { article: id }),
                    Effect::Reveal(Goal::Article),
                ]
            }
            Action::Forget(name) => {
                self.kept.retain(|kept| kept.name != name);
                vec![Effect::Keep(self.kept.clone())]
            }

            Action::Unfolded => self.unfold(),
            Action::Selected(span, at_ms) => self.selected(span, at_ms),
            Action::Consider(span) => self.consider(span),
            Action::ConsiderClaim(at) => self.consider_claims(Cursor::at(at)),
            Action::SetCursor(at) => {
                if !self.cursor.is_some_and(|cursor| cursor.range().contains(&at)) {
                    self.cursor = Some(Cursor::at(at));
                }
                Vec::new()
            }
            Action::MoveCursor(how) => self.move_cursor(how),
            Action::AskCursor(at_ms) => {
                let Some(cursor) = self.cursor else { return Vec::new() };
                self.ask_claims(cursor, at_ms)
            }
            Action::AskClaim(at, at_ms) => {
                self.cursor = Some(Cursor::at(at));
                let mut effects = self.ask_claims(Cursor::at(at), at_ms);
                effects.push(Effect::Unselect);
                effects
            }
            Action::AskTyped(words, at_ms) => {
                let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
                if words.is_empty() {
                    return Vec::new();
                }
                self.ask(Statement::typed(words), Origin::Typed, at_ms)
            }
            Action::CloseAnswer => self.close_answer(),
            Action::Follow(passage) => self.follow(passage),
            Action::Back => vec![Effect::GoBack],
            Action::Travelled(went) => self.travelled(went.place, went.at_ms),
            Action::CopyReport => {
                let report = self.answered.as_ref().map(|answered| answered.answer.report.clone());
                report.map_or_else(Vec::new, |report| vec![Effect::Copy(format!("[\n{report}\n]\n"))])
            }
            Action::Copied(true) => self.note("Copied."),
            Action::Copied(false) => self.note("The browser did not let this page copy."),

            Action::ToggleLeftOut => {
                self.left_out = !self.left_out;
                Vec::new()
            }
            Action::ShowHelp(open) => {
                self.help = open;
                Vec::new()
            }
            Action::SetTheme(theme) => {
                self.theme = theme;
                vec![Effect::Theme(theme)]
            }
            Action::DismissNotice => {
                self.notice = None;
                Vec::new()
            }
            Action::UpdateWaits => {
                self.update = true;
                Vec::new()
            }
            Action::TakeUpdate => vec![Effect::TakeUpdate],
            Action::SaveStory => self.save(),
            Action::KeepFailed => self.note(
                "This browser does not keep the story when the page closes. Save it as a file to have it again.",
            ),
            other => self.import_action(other),
        }
    }

    fn knows(&self, name: &str) -> bool {
        self.bundled.iter().any(|have| have == name) || self.kept.iter().any(|kept| kept.name == name)
    }

    pub(super) fn note(&mut self, text: &str) -> Vec<Effect> {
        self.notice = Some(text.to_owned());
        Vec::new()
    }

    fn fail(&mut self, why: &str) -> Vec<Effect> {
        self.stage = Stage::Failed(format!("{why} Reload the page to try again."));
        Vec::new()
    }

    fn model(&mut self, name: String, got: Result<u32, String>) -> Vec<Effect> {
        self.models.retain(|have| *have != name);
        if let Stage::Preparing(_) = self.stage {
            self.stage = Stage::Preparing(self.models.len());
        }
        let mut effects = Vec::new();
        match got {
            Ok(bytes) => effects.push(Effect::SendFile(ToWorker::Model { name }, bytes)),
            Err(why) => self.without_model(&why),
        }
        if self.models.is_empty() {
            effects.extend(self.held.take().map(|message| self.send_open(message)));
        }
        effects
    }

    fn without_model(&mut self, why: &str) {
        self.notice = Some(format!("Answers will be less good than they could be: {why}"));
    }

    fn send_open(&mut self, message: ToWorker) -> Effect {
        let total = self.story.as_ref().map_or(0, |story| story.outlets.len());
        self.stage = Stage::Analysing { done: 0, total };
        Effect::Send(message)
    }

    // Stories and articles.

    fn open_story(&mut self, name: &str) -> Vec<Effect> {
        if let Some(kept) = self.kept.iter().find(|kept| kept.name == name).cloned() {
            return self.begin(name, kept.title, kept.articles);
        }
        self.stage = Stage::Loading;
        let ticket = self.ticket();
        self.reading.insert(ticket, Purpose::Bundled(name.to_owned()));
        vec![Effect::Load(name.to_owned(), ToWorker::Ingest { ticket, name: format!("{name}.json") })]
    }

    /// Makes these articles the open story and has them analysed.
    pub(super) fn begin(&mut self, name: &str, title: String, articles: Vec<Article>) -> Vec<Effect> {
        let ticket = self.ticket();
        let mut story = Story::new(ticket, name.to_owned(), title, &articles);
        // The text can be read while it is being analysed.
        for article in &articles {
            let unread = Analysed { article: article.clone(), ..Analysed::default() };
            story.articles.insert(article.id.clone(), Shared::new(unread));
        }
        let asked_for = self.start.article.take();
        let first = asked_for.filter(|id| story.outlets.iter().any(|(have, _)| have == id));
        self.article = first.or_else(|| story.outlets.first().map(|(id, _)| id.clone())).unwrap_or_default();
        (self.story, self.marks) = (Some(Shared::new(story)), Marks::default());
        (self.cursor, self.pending, self.answered, self.passage) = (None, None, None, None);
        self.ahead = None;
        (self.left_out, self.unfolded) = (false, Unfolding::Heading);
        // The article that is shown first is analysed first.
        let mut articles = articles;
        if let Some(at) = articles.iter().position(|article| article.id == self.article) {
            articles[..=at].rotate_right(1);
        }
        let message = ToWorker::Open { ticket, articles };
        let mut effects = vec![Effect::Replace(self.place()), Effect::Unfold];
        if self.models.is_empty() {
            effects.push(self.send_open(message));
        } else {
            self.stage = Stage::Preparing(self.models.len());
            self.held = Some(message);
        }
        effects
    }

    fn open_article(&mut self, id: &str) {
        self.article = id.to_owned();
        (self.cursor, self.passage) = (None, None);
        (self.left_out, self.unfolded) = (false, Unfolding::Whole);
    }

    fn told(&mut self, told: FromWorker) -> Vec<Effect> {
        match told {
            FromWorker::Ingested { ticket, title, articles, problems } => {
                match self.reading.remove(&ticket) {
                    Some(Purpose::Bundled(name)) => {
                        if articles.is_empty() {
                            return self.fail("The story could not be read.");
                        }
                        let title = title.unwrap_or_else(|| super::display_name(&name));
                        self.begin(&name, title, articles)
                    }
                    Some(Purpose::Import { outlet, title: typed }) => {
                        self.take_import(title, articles, problems, &outlet, &typed)
                    }
                    None => Vec::new(),
                }
            }
            FromWorker::Analysed { ticket, article } => self.analysed(ticket, article),
            FromWorker::ModelFailed { name, why } => {
                self.without_model(&format!("{name} cannot be used ({why})."));
                Vec::new()
            }
            FromWorker::Ready { ticket, analyse_ms, since_start_ms } => {
                self.ready(ticket, analyse_ms, since_start_ms)
            }
            FromWorker::Marks { ticket, article, from, tallies } => {
                if let Some(story) = self.story.as_ref().filter(|story| story.ticket == ticket) {
                    let count = story.articles.get(&article).map_or(0, |analysed| analysed.claims.len());
                    self.marks.note(article, count, from, tallies);
                }
                Vec::new()
            }
            FromWorker::Verdicts { ticket, answer } => self.answer(ticket, answer),
            FromWorker::Parts { ticket, parts } => {
                self.parts(ticket, parts);
                Vec::new()
            }
        }
    }

    fn analysed(&mut self, ticket: Ticket, article: Analysed) -> Vec<Effect> {
        let Some(story) = self.story.as_mut().filter(|story| story.ticket == ticket) else {
            return Vec::new();
        };
        let id = article.article.id.clone();
        story.make_mut().articles.insert(id.clone(), Shared::new(article));
        if let Stage::Analysing { done, .. } = &mut self.stage {
            *done += 1;
        }
        if id == self.article { self.unfold_on() } else { Vec::new() }
    }

    fn ready(&mut self, ticket: Ticket, analyse_ms: f64, since_start_ms: f64) -> Vec<Effect> {
        let Some(story) = self.story.as_ref().filter(|story| story.ticket == ticket) else {
            return Vec::new();
        };
        (self.stage, self.unfolded) = (Stage::Ready, Unfolding::Whole);
        let analysed: Vec<&Analysed> = story
            .outlets
            .iter()
            .filter_map(|(id, _)| story.articles.get(id).map(|article| &**article))
            .collect();
        let report = Readiness {
            articles: analysed.iter().map(|article| article.article.id.as_str()).collect(),
            claims: analysed.iter().map(|article| article.claims.len()).collect(),
            sentences: analysed.iter().map(|article| article.sentences.len()).collect(),
            words: analysed.iter().map(|article| article.words).sum(),
            analyse_ms,
            since_worker_start_ms: since_start_ms,
        };
        let mut effects = vec![
            Effect::Send(ToWorker::Prefer { article: self.article.clone() }),
            Effect::report("ready", &report),
        ];
        if let Some(question) = &self.pending {
            let (ticket, statement) = (question.ticket, question.statement.clone());
            effects.push(Effect::Send(ToWorker::Check { ticket, statement }));
        }
        if let Some(words) = self.start.statement.take() {
            let found = story.articles.get(&self.article).and_then(|article| {
                let span = report::locate(article.text(), &words)?;
                Some(Statement::highlighted(self.article.as_str(), span, span.of(article.text())))
            });
            let statement = found.unwrap_or_else(|| Statement::typed(words));
            effects.extend(self.ask(statement, Origin::History, 0.0));
        }
        effects
    }

    fn move_cursor(&mut self, how: Move) -> Vec<Effect> {
        let count = self
            .story
            .as_ref()
            .and_then(|story| story.articles.get(&self.article))
            .map_or(0, |analysed| analysed.claims.len());
        let Some(last) = count.checked_sub(1) else { return Vec::new() };
        let (head, extend) = match (how, self.cursor) {
            (Move::First, _) => (0, false),
            (Move::Last, _) => (last, false),
            (Move::Next { .. } | Move::Previous { .. }, None) => (0, false),
            (Move::Next { extend }, Some(cursor)) => ((cursor.head + 1).min(last), extend),
            (Move::Previous { extend }, Some(cursor)) => (cursor.head.saturating_sub(1), extend),
        };
        let anchor = self.cursor.filter(|_| extend).map_or(head, |cursor| cursor.anchor);
        let cursor = Cursor { anchor, head };
        self.cursor = Some(cursor);
        let mut effects = self.consider_claims(cursor);
        effects.push(Effect::FocusClaim(head));
        effects
    }

    // Evidence, and back.

    fn follow(&mut self, passage: Passage) -> Vec<Effect> {
        let id = passage.article.clone();
        // From one passage to the next, the way back stays the one to the statement.
        let onward = self.open_passage().is_some();
        self.open_article(&id);
        self.passage = Some(passage);
        let place = self.place();
        vec![
            if onward { Effect::Replace(place) } else { Effect::Push(place) },
            Effect::Send(ToWorker::Prefer { article: id }),
            Effect::Reveal(Goal::Passage),
        ]
    }

    fn travelled(&mut self, place: Place, at_ms: f64) -> Vec<Effect> {
        let open = self.story.as_ref().map(|story| story.name.as_str());
        if open != Some(place.story.as_str()) {
            if !self.knows(&place.story) {
                return Vec::new();
            }
            self.start.article = Some(place.article);
            return self.open_story(&place.story);
        }
        self.open_article(&place.article);
        self.passage = place.passage;
        let mut effects = vec![
            Effect::Send(ToWorker::Prefer { article: place.article }),
            Effect::Reveal(Goal::Scroll(place.scroll)),
        ];
        match place.statement {
            Some(statement) if self.asks(&statement) => {}
            Some(statement) => effects.extend(self.ask(statement, Origin::History, at_ms)),
            None => (self.pending, self.answered) = (None, None),
        }
        effects
    }

    /// The open story as a story file.
    fn save(&self) -> Vec<Effect> {
        let Some(story) = &self.story else { return Vec::new() };
        let articles: Vec<Article> = story
            .outlets
            .iter()
            .filter_map(|(id, _)| story.articles.get(id))
            .map(|analysed| analysed.article.clone())
            .collect();
        let text = StoryFile { title: story.title.clone(), articles }.to_json();
        vec![Effect::Download { name: format!("{}.json", file_stem(&story.title)), text }]
    }

    pub(super) fn open_import(&mut self) -> &mut Import {
        self.import.get_or_insert_default()
    }
}

/// What those who watch the page are told of a story that is ready.
#[derive(Serialize)]
struct Readiness<'a> {
    articles: Vec<&'a str>,
    claims: Vec<usize>,
    sentences: Vec<usize>,
    words: usize,
    analyse_ms: f64,
    since_worker_start_ms: f64,
}

/// A title as a file's name: lower-case letters and digits with hyphens.
fn file_stem(title: &str) -> String {
    let spaced: String = title.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    let stem = spaced.split_whitespace().take(8).collect::<Vec<_>>().join("-").lowered();
    if stem.is_empty() { "story".to_owned() } else { stem }
}
