//! Asking about a statement, and the answer that comes.
//!
//! What the reader is about to ask shows before they ask it: words stay
//! selected under the pressed mouse, the pointer rests on a mark, the cursor
//! stands on a claim. The worker checks it then, and the answer is there when
//! they ask. A browser hands on a worker's message only after it has painted
//! what a click changed, so without this every answer came a frame late.

use crossread_engine::check::Part;
use crossread_engine::{Span, Statement};
use serde::Serialize;

use super::{Action, Answered, Cursor, Effect, Goal, Origin, Question, Shared, Stage, State, whole_words};
use crate::protocol::{Answer, FromWorker, Ticket, ToWorker};

/// Longer statements (bytes) are not checked ahead: each of their claims is
/// checked too, which keeps the worker from what may be asked instead.
const LONGEST_AHEAD: usize = 600;

/// A statement that is checked before it is asked about.
#[derive(Debug)]
pub(super) struct Ahead {
    ticket: Ticket,
    statement: Statement,
    /// Its answer, once it is there.
    answer: Option<Answer>,
    /// Its claims, where they have come too.
    parts: Vec<Part>,
    /// What to check after it, so that the worker is never given two at a time.
    next: Option<Statement>,
}

impl State {
    /// Carries out an action as [`State::reduce`] does; says too whether it
    /// changed anything that is shown.
    pub fn act(&mut self, action: Action) -> (bool, Vec<Effect>) {
        let unseen = match &action {
            Action::Consider(_) | Action::ConsiderClaim(_) => true,
            Action::Told(FromWorker::Verdicts { ticket, .. } | FromWorker::Parts { ticket, .. }) => {
                self.ahead.as_ref().is_some_and(|ahead| ahead.ticket == *ticket)
            }
            Action::Told(FromWorker::Marks { article, .. }) => *article != self.article,
            _ => false,
        };
        let asks = matches!(action, Action::Selected(..) | Action::AskTyped(..) | Action::AskCursor(_));
        let effects = self.reduce(action);
        // What is asked is not shown before its answer is there.
        let waits = asks && self.pending.is_some();
        (!unseen && !waits, effects)
    }

    pub(super) fn selected(&mut self, span: Span, at_ms: f64) -> Vec<Effect> {
        let Some(statement) = self.statement(span) else { return Vec::new() };
        if self.asks(&statement) {
            return Vec::new();
        }
        self.ask(statement, Origin::Selection, at_ms)
    }

    /// The words at a span of the open article as a statement.
    fn statement(&self, span: Span) -> Option<Statement> {
        let analysed = self.story.as_ref()?.articles.get(&self.article)?;
        let span = whole_words(analysed.text(), span)?;
        Some(Statement::highlighted(self.article.as_str(), span, span.of(analysed.text())))
    }

    /// The claims under a cursor as a statement.
    fn claims(&self, cursor: Cursor) -> Option<Statement> {
        let analysed = self.story.as_ref()?.articles.get(&self.article)?;
        let claims = analysed.claims.get(cursor.range())?;
        let spans = match claims {
            [only] => only.asks.clone(),
            several => vec![several.iter().flat_map(|claim| &claim.asks).copied().reduce(Span::cover)?],
        };
        Some(Statement::of_spans(Some(&self.article), analysed.text(), &spans))
    }

    /// Whether that statement is being asked or answered already.
    pub(super) fn asks(&self, statement: &Statement) -> bool {
        let now = self.pending.as_ref().or(self.answered.as_ref().map(|answered| &answered.question));
        now.is_some_and(|question| question.statement == *statement)
    }

    pub(super) fn ask_claims(&mut self, cursor: Cursor, at_ms: f64) -> Vec<Effect> {
        self.claims(cursor).map_or_else(Vec::new, |statement| self.ask(statement, Origin::Claims, at_ms))
    }

    pub(super) fn ask(&mut self, statement: Statement, origin: Origin, asked_ms: f64) -> Vec<Effect> {
        let ahead = self.ahead.take().filter(|ahead| ahead.statement == statement);
        if let Some(Ahead { ticket, answer, parts, .. }) = ahead {
            self.pending = Some(Question { ticket, statement, origin, asked_ms });
            // Otherwise its answer is on its way.
            let Some(answer) = answer else { return Vec::new() };
            let mut effects = self.answer(ticket, answer);
            effects.retain(|effect| !matches!(effect, Effect::Arrived(_)));
            self.parts(ticket, parts);
            return effects;
        }
        let ticket = self.ticket();
        let send = Effect::Send(ToWorker::Check { ticket, statement: statement.clone() });
        self.pending = Some(Question { ticket, statement, origin, asked_ms });
        // Asked early, it is sent once the story is ready.
        if self.stage == Stage::Ready { vec![send] } else { Vec::new() }
    }

    /// Has the words at a span checked, as they may be asked about next.
    pub(super) fn consider(&mut self, span: Span) -> Vec<Effect> {
        self.statement(span).map_or_else(Vec::new, |statement| self.check_ahead(statement))
    }

    /// Has the claims under a cursor checked, as they may be asked about next.
    pub(super) fn consider_claims(&mut self, cursor: Cursor) -> Vec<Effect> {
        self.claims(cursor).map_or_else(Vec::new, |statement| self.check_ahead(statement))
    }

    fn check_ahead(&mut self, statement: Statement) -> Vec<Effect> {
        // What is asked is not to wait for what may be, or not long.
        let waits = self.pending.is_some() || statement.text.len() > LONGEST_AHEAD;
        if self.stage != Stage::Ready || waits || self.asks(&statement) {
            return Vec::new();
        }
        match &mut self.ahead {
            Some(ahead) if ahead.statement == statement => {
                ahead.next = None;
                return Vec::new();
            }
            Some(ahead) if ahead.answer.is_none() => {
                ahead.next = Some(statement);
                return Vec::new();
            }
            _ => {}
        }
        let ticket = self.ticket();
        let send = Effect::Send(ToWorker::Check { ticket, statement: statement.clone() });
        self.ahead = Some(Ahead { ticket, statement, answer: None, parts: Vec::new(), next: None });
        vec![send]
    }

    /// Takes the worker's answer to what is asked, or to what was checked ahead.
    pub(super) fn answer(&mut self, ticket: Ticket, answer: Answer) -> Vec<Effect> {
        if let Some(ahead) = self.ahead.as_mut().filter(|ahead| ahead.ticket == ticket) {
            ahead.answer = Some(answer);
            let next = ahead.next.take();
            return next.map_or_else(Vec::new, |statement| self.check_ahead(statement));
        }
        let Some(question) = self.pending.take_if(|question| question.ticket == ticket) else {
            return Vec::new();
        };
        let Statement { article, text, .. } = &question.statement;
        let asked = Asked { article: article.as_deref(), statement: text };
        let mut effects =
            vec![Effect::report("statement", &asked), Effect::Report("verdicts", answer.report.clone())];
        match question.origin {
            Origin::History => {}
            origin => {
                self.passage = None;
                effects.extend([Effect::Arrived(question.asked_ms), Effect::Measure(question.asked_ms)]);
                if origin == Origin::Selection {
                    effects.push(Effect::Reselect);
                }
                if origin != Origin::Typed {
                    effects.push(Effect::Reveal(Goal::Statement));
                }
            }
        }
        let (answer, parts) = (Shared::new(answer), Shared::new(Vec::new()));
        self.answered = Some(Answered { question, answer, parts, drawn: 0 });
        effects.push(Effect::Replace(self.place()));
        effects.extend(self.unfold_answer());
        effects
    }

    /// Takes the claims of a statement, each answered by itself.
    pub(super) fn parts(&mut self, ticket: Ticket, parts: Vec<Part>) {
        if let Some(ahead) = self.ahead.as_mut().filter(|ahead| ahead.ticket == ticket) {
            ahead.parts = parts;
        } else if let Some(answered) = self.answered.as_mut().filter(|have| have.question.ticket == ticket) {
            answered.parts = Shared::new(parts);
        }
    }

    pub(super) fn close_answer(&mut self) -> Vec<Effect> {
        if self.answered.is_none() && self.pending.is_none() {
            return Vec::new();
        }
        (self.pending, self.answered, self.passage) = (None, None, None);
        let mut effects = vec![Effect::Unselect, Effect::Replace(self.place())];
        effects.extend(self.cursor.map(|cursor| Effect::FocusClaim(cursor.head)));
        effects
    }
}

/// What those who watch the page are told of the statement that is answered.
#[derive(Serialize)]
struct Asked<'a> {
    article: Option<&'a str>,
    statement: &'a str,
}
