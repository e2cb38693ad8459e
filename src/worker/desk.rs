//! [`Desk`]: the story at work, free of the browser.

use std::sync::Arc;
use std::vec::IntoIter;

use crossread_engine::analyse::{Leading, Parses, TokenKind};
use crossread_engine::{Article, Entry, Models, PIPELINE_FILE, Reader, Statement, ingest, report};

use crate::protocol::{Analysed, Answer, FromWorker, Marked, Tally, Ticket, ToWorker};

/// The story that is open, and how far its claims have been compared.
#[derive(Debug, Default)]
pub struct Desk {
    models: Arc<Models>,
    reader: Reader,
    story: Ticket,
    /// Its articles that are not parsed yet.
    unread: IntoIter<Article>,
    /// Parses of a story that is not here yet.
    early: Vec<(Ticket, Vec<u8>)>,
    /// When it was opened.
    opened_ms: f64,
    /// What remains to be compared, the next one last.
    queue: Vec<Pending>,
}

/// An article of which claims remain to be compared.
#[derive(Debug)]
struct Pending {
    article: String,
    /// Its next claim.
    next: usize,
    /// With how many of the story's articles that claim has been compared.
    with: usize,
    /// What came of that.
    tally: Tally,
}

impl Pending {
    fn of(article: &Article) -> Self {
        Self { article: article.id.clone(), next: 0, with: 0, tally: Tally::default() }
    }
}

/// With how many articles a claim is compared at a time, so that in a large
/// story too a question waits no longer than a few milliseconds.
const AT_A_TIME: usize = 6;

impl Desk {
    /// Does what a message asks and tells of it. `now` gives milliseconds
    /// since the worker started.
    pub fn handle(
        &mut self,
        message: ToWorker,
        bytes: Vec<u8>,
        now: &dyn Fn() -> f64,
        tell: &mut dyn FnMut(FromWorker),
    ) {
        match message {
            ToWorker::Model { name } => {
                let loaded = match Arc::get_mut(&mut self.models) {
                    None => Err("a story is open".to_owned()),
                    // Whoever parses reads it, and says what is wrong with it.
                    Some(models) if name == PIPELINE_FILE => {
                        models.keep_pipeline(bytes);
                        Ok(())
                    }
                    Some(models) => models.load(&name, &bytes).map_err(|error| error.to_string()),
                };
                if let Err(why) = loaded {
                    tell(FromWorker::ModelFailed { name, why });
                }
            }
            ToWorker::Ingest { ticket, name } => {
                let read = ingest::file(&name, &bytes);
                tell(FromWorker::Ingested {
                    ticket,
                    title: read.title,
                    articles: read.articles,
                    problems: read.problems,
                });
            }
            ToWorker::Open { ticket, articles } => {
                self.reader = Reader::with_models(Arc::clone(&self.models));
                self.queue = articles.iter().rev().map(Pending::of).collect();
                (self.story, self.opened_ms, self.unread) = (ticket, now(), articles.into_iter());
                self.tell_when_ready(now, tell);
                for (of, bytes) in std::mem::take(&mut self.early) {
                    self.parsed(of, bytes, now, tell);
                }
            }
            ToWorker::Parsed { ticket } => self.parsed(ticket, bytes, now, tell),
            ToWorker::Prefer { article } => {
                if let Some(at) = self.queue.iter().position(|pending| pending.article == article) {
                    let pending = self.queue.remove(at);
                    self.queue.push(pending);
                }
            }
            ToWorker::Check { ticket, statement } => {
                tell(FromWorker::Verdicts { ticket, answer: self.check(&statement) });
                let parts = self.reader.check_parts(&statement);
                if !parts.is_empty() {
                    tell(FromWorker::Parts { ticket, parts });
                }
            }
        }
    }

    /// Takes the next article into the story, whose parse this is, and tells of it.
    fn parsed(
        &mut self,
        ticket: Ticket,
        bytes: Vec<u8>,
        now: &dyn Fn() -> f64,
        tell: &mut dyn FnMut(FromWorker),
    ) {
        if ticket > self.story {
            // No order holds between what the page sends and what the other worker
            // does: the story itself is still on its way.
            return self.early.push((ticket, bytes));
        }
        let next = if ticket == self.story { self.unread.next() } else { None };
        let Some(article) = next else { return };
        let id = article.id.clone();
        let parses = if bytes.is_empty() { None } else { Parses::from_bytes(&bytes) };
        self.reader.add_parsed(article.clone(), parses);
        if let Some(entry) = self.reader.entry(&id) {
            let words = entry.analysis.tokens.iter().filter(|token| token.kind != TokenKind::Punctuation);
            let analysed = Analysed {
                article,
                sentences: entry.analysis.sentences.iter().map(|sentence| sentence.span).collect(),
                claims: entry.analysis.leading.iter().map(|one| marked(entry, one)).collect(),
                words: words.count(),
            };
            tell(FromWorker::Analysed { ticket, article: analysed });
        }
        self.tell_when_ready(now, tell);
    }

    /// Tells the page once all articles are analysed.
    fn tell_when_ready(&self, now: &dyn Fn() -> f64, tell: &mut dyn FnMut(FromWorker)) {
        if self.unread.as_slice().is_empty() {
            let (ticket, end) = (self.story, now());
            tell(FromWorker::Ready { ticket, analyse_ms: end - self.opened_ms, since_start_ms: end });
        }
    }

    fn check(&mut self, statement: &Statement) -> Answer {
        let verdicts = self.reader.check(statement);
        let accounts = self.reader.accounts(statement, &verdicts);
        let told = report::answer(&self.reader, "highlight", &verdicts);
        let report = serde_json::to_string(&told).unwrap_or_else(|_| unreachable!("a report is plain data"));
        Answer { verdicts, accounts, report }
    }

    /// Compares claims of one article for as long as `go_on` says, a little at
    /// least, and tells of those that are done. Says whether any remain.
    pub fn compare(&mut self, go_on: &dyn Fn() -> bool, tell: &mut dyn FnMut(FromWorker)) -> bool {
        if !self.unread.as_slice().is_empty() {
            return false;
        }
        let Self { reader, story, queue, .. } = self;
        let Some(pending) = queue.last_mut() else { return false };
        let (from, others) = (pending.next, reader.entries().len());
        let mut tallies = Vec::new();
        while let Some(entry) = reader.entry(&pending.article)
            && let Some(claim) = entry.analysis.leading.get(pending.next)
        {
            let statement = Statement::of_spans(Some(&pending.article), &entry.article.text, &claim.asks);
            let among = pending.with..others.min(pending.with + AT_A_TIME);
            pending.with = among.end;
            pending.tally.add(&reader.check_among(among, &statement));
            if pending.with >= others {
                tallies.push(std::mem::take(&mut pending.tally));
                (pending.next, pending.with) = (pending.next + 1, 0);
            }
            if !go_on() {
                break;
            }
        }
        let article = pending.article.clone();
        let whole = reader.entry(&article).map_or(0, |entry| entry.analysis.leading.len());
        if pending.next >= whole {
            queue.pop();
        }
        if !tallies.is_empty() {
            tell(FromWorker::Marks { ticket: *story, article, from, tallies });
        }
        !queue.is_empty()
    }
}

/// A claim as the page marks it.
fn marked(entry: &Entry, one: &Leading) -> Marked {
    Marked {
        sentence: one.sentence,
        spans: one.spans.clone(),
        asks: one.asks.clone(),
        says: entry.analysis.says(&entry.article.text, one),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(desk: &mut Desk, message: ToWorker, bytes: &[u8]) -> Vec<FromWorker> {
        let mut all = Vec::new();
        desk.handle(message, bytes.to_vec(), &|| 5.0, &mut |told| all.push(told));
        all
    }

    fn articles() -> Vec<Article> {
        let files = [
            ("two.txt", "Crash shuts bridge\n\nThe bridge closed on Monday. It is old."),
            ("one.txt", "Bridge shut\n\nThe bridge closed on Monday. Nobody was hurt."),
        ];
        let read = |(name, text): (&str, &str)| ingest::file(name, text.as_bytes()).articles;
        files.into_iter().flat_map(read).collect()
    }

    fn opened() -> Desk {
        let mut desk = Desk::default();
        let mut all = told(&mut desk, ToWorker::Open { ticket: 7, articles: articles() }, &[]);
        for _ in 0..2 {
            all.extend(told(&mut desk, ToWorker::Parsed { ticket: 7 }, &[]));
        }
        let names: Vec<&str> = all
            .iter()
            .filter_map(|told| match told {
                FromWorker::Analysed { ticket: 7, article } => Some(article.article.id.as_str()),
                _ => None,
            })
            .collect();
        assert_eq!(names, ["two", "one"]);
        assert!(matches!(all.last(), Some(FromWorker::Ready { ticket: 7, .. })));
        desk
    }

    #[test]
    fn parses_may_come_before_their_story_and_after_it() {
        let mut desk = Desk::default();
        let parsed = |desk: &mut Desk, ticket| told(desk, ToWorker::Parsed { ticket }, &[]);
        assert!(parsed(&mut desk, 2).is_empty());
        let all = told(&mut desk, ToWorker::Open { ticket: 2, articles: articles() }, &[]);
        assert!(matches!(all.as_slice(), [FromWorker::Analysed { ticket: 2, .. }]), "{all:?}");
        assert!(!desk.compare(&|| true, &mut |told| panic!("{told:?} before all is read")));
        assert!(parsed(&mut desk, 1).is_empty());
        let all = parsed(&mut desk, 2);
        assert!(matches!(all.as_slice(), [FromWorker::Analysed { .. }, FromWorker::Ready { ticket: 2, .. }]));
        assert!(parsed(&mut desk, 2).is_empty());
    }

    #[test]
    fn every_claim_is_compared_once_the_preferred_article_first() {
        let mut desk = opened();
        told(&mut desk, ToWorker::Prefer { article: "one".into() }, &[]);
        let mut seen = Vec::new();
        let mut all = Vec::new();
        while desk.compare(&|| false, &mut |told| all.push(told)) {}
        for told in all {
            let FromWorker::Marks { article, from, tallies, .. } = told else { panic!("{told:?}") };
            assert!(tallies.iter().all(|tally| {
                tally.corroborates + tally.partly + tally.differs + tally.silent + tally.unsure == 1
            }));
            seen.extend((from..from + tallies.len()).map(|at| (article.clone(), at)));
        }
        let of = |id: &str| seen.iter().filter(|(article, _)| article == id).count();
        assert!(of("one") >= 2 && of("two") >= 2, "{seen:?}");
        assert_eq!(seen.first().map(|(article, _)| article.as_str()), Some("one"));
        let mut once = seen.clone();
        once.dedup();
        assert_eq!(once.len(), seen.len());
    }

    #[test]
    fn an_answer_carries_the_programs_own_report() {
        let mut desk = opened();
        let all =
            told(&mut desk, ToWorker::Check { ticket: 9, statement: Statement::typed("It rained.") }, &[]);
        let [FromWorker::Verdicts { ticket: 9, answer }] = all.as_slice() else { panic!("{all:?}") };
        assert_eq!(answer.verdicts.len(), 2);
        assert!(answer.report.starts_with(r#"{"id":"highlight","verdicts":[{"article":"one","#));
    }
}
