//! What the page and its workers say to each other.
//!
//! Messages travel as bytes, which [`pack`] makes and [`unpack`] reads: both
//! sides are the same program, so the types here are all there is to agree on.
//! They are handed over, not copied, and so are a file's bytes beside them.
//! What the browser keeps for the reader is packed in the same way. Tickets tell
//! which request an answer belongs to; an answer to an outdated request is dropped
//! by its receiver.
//!
//! There are two workers, so that where there are two cores a story is ready
//! sooner: one parses its articles, the other goes on from there and answers.

use crossread_engine::check::{Accounts, Part};
use crossread_engine::ingest::Problem;
use crossread_engine::{Article, PIPELINE_FILE, Relation, Span, Statement, Verdict};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// The first of the bytes. To be raised when a type that the browser keeps
/// (`state::Kept`, `state::Place`) or that is part of one changes, so that what
/// an older program has kept is not misread.
const FORM: u8 = 1;

/// A value as bytes.
pub fn pack<T: Serialize + ?Sized>(value: &T) -> Vec<u8> {
    postcard::to_extend(value, vec![FORM]).unwrap_or_else(|_| unreachable!("a list takes all bytes"))
}

/// The value that [`pack`] made into these bytes; none where they are anything
/// else.
pub fn unpack<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    let (form, bytes) = bytes.split_first()?;
    postcard::from_bytes(bytes).ok().filter(|_| *form == FORM)
}

/// Tells requests apart.
pub type Ticket = u32;

/// What the page asks of the workers, and one of the other.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum ToWorker {
    /// Read with this model, whose bytes come with the message.
    Model {
        /// The file's name.
        name: String,
    },
    /// Read one file, whose bytes come with the message.
    Ingest {
        /// Comes back with the answer.
        ticket: Ticket,
        /// The file's name; its ending says how to read it.
        name: String,
    },
    /// Take these articles as the story and analyse them, in this order.
    Open {
        /// Comes back with all that is told of this story.
        ticket: Ticket,
        /// The articles.
        articles: Vec<Article>,
    },
    /// The next article of the story is parsed, says the worker that does so. The
    /// parse comes with the message; nothing comes where it has no pipeline.
    Parsed {
        /// The story's.
        ticket: Ticket,
    },
    /// Compare the claims of this article before those of others.
    Prefer {
        /// The article's id.
        article: String,
    },
    /// Give the verdicts on a statement.
    Check {
        /// Comes back with the answer.
        ticket: Ticket,
        /// What is asked about.
        statement: Statement,
    },
}

impl ToWorker {
    /// Whether the worker that parses needs it. The one that answers needs all.
    pub fn is_for_parser(&self) -> bool {
        match self {
            Self::Model { name } => name == PIPELINE_FILE,
            Self::Open { .. } => true,
            _ => false,
        }
    }
}

/// What the workers tell the page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum FromWorker {
    /// A model could not be taken in.
    ModelFailed {
        /// The file's name.
        name: String,
        /// What is wrong with it.
        why: String,
    },
    /// What came of a file.
    Ingested {
        /// The request's.
        ticket: Ticket,
        /// The story's title, where the file has one.
        title: Option<String>,
        /// The articles found.
        articles: Vec<Article>,
        /// What its owner should know.
        problems: Vec<Problem>,
    },
    /// One article of the story is analysed.
    Analysed {
        /// The story's.
        ticket: Ticket,
        /// The article, ready to be shown.
        article: Analysed,
    },
    /// All articles of the story are analysed.
    Ready {
        /// The story's.
        ticket: Ticket,
        /// How long analysing took, in milliseconds.
        analyse_ms: f64,
        /// How long the worker has been there, in milliseconds.
        since_start_ms: f64,
    },
    /// How the other articles stand to some claims of one.
    Marks {
        /// The story's.
        ticket: Ticket,
        /// The article's id.
        article: String,
        /// Index of the first claim told of.
        from: usize,
        /// One for each claim from there on.
        tallies: Vec<Tally>,
    },
    /// The verdicts on a statement.
    Verdicts {
        /// The request's.
        ticket: Ticket,
        /// The verdicts and what goes with them.
        answer: Answer,
    },
    /// The claims of a statement that is more than one, each by itself; comes
    /// after the verdicts on it.
    Parts {
        /// The request's.
        ticket: Ticket,
        /// The claims with their verdicts.
        parts: Vec<Part>,
    },
}

/// An article with what the page shows of its analysis.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Analysed {
    /// The article.
    pub article: Article,
    /// Where its sentences lie (bytes), in order.
    pub sentences: Vec<Span>,
    /// The claims that the margin marks, in order.
    pub claims: Vec<Marked>,
    /// How many words it has.
    pub words: usize,
}

/// A claim as the page marks it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Marked {
    /// Index of its sentence.
    pub sentence: usize,
    /// The words that are its own (bytes), in order; never none.
    pub spans: Vec<Span>,
    /// The words that it is asked by (bytes), in order.
    pub asks: Vec<Span>,
    /// Who says it, where the article lays it in somebody's mouth.
    pub says: Option<String>,
}

/// How many other articles stand in which relation to a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Tally {
    /// Articles that give it too.
    pub corroborates: u16,
    /// Articles that give part of it.
    pub partly: u16,
    /// Articles that tell it in another way.
    pub differs: u16,
    /// Articles that do not speak of it.
    pub silent: u16,
    /// Articles of which it cannot be told.
    pub unsure: u16,
}

impl Tally {
    /// Counts verdicts by their relation.
    pub fn of(verdicts: &[Verdict]) -> Self {
        let mut tally = Self::default();
        tally.add(verdicts);
        tally
    }

    /// Counts more of them.
    pub fn add(&mut self, verdicts: &[Verdict]) {
        for verdict in verdicts {
            *self.count_mut(verdict.relation) += 1;
        }
    }

    /// How many stand in that relation.
    pub fn count(&self, relation: Relation) -> u16 {
        match relation {
            Relation::Corroborates => self.corroborates,
            Relation::Partly => self.partly,
            Relation::Differs => self.differs,
            Relation::Silent => self.silent,
            Relation::Unsure => self.unsure,
        }
    }

    fn count_mut(&mut self, relation: Relation) -> &mut u16 {
        match relation {
            Relation::Corroborates => &mut self.corroborates,
            Relation::Partly => &mut self.partly,
            Relation::Differs => &mut self.differs,
            Relation::Silent => &mut self.silent,
            Relation::Unsure => &mut self.unsure,
        }
    }
}

/// The verdicts on a statement and what goes with them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// One verdict for each other article, in order of article id.
    pub verdicts: Vec<Verdict>,
    /// How many independent accounts stand behind the statement.
    pub accounts: Accounts,
    /// The same as JSON text, exactly as the native program prints it.
    pub report: String,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crossread_engine::{Block, BlockKind, Furniture};

    fn article() -> Article {
        let kinds = [BlockKind::Headline, BlockKind::Furniture(Furniture::Caption)];
        Article {
            id: "a".into(),
            outlet: "The A".into(),
            title: "T\u{e9}xt".into(),
            url: Some("https://a.example".into()),
            text: "T\u{e9}xt and".into(),
            blocks: vec![
                Block { span: Span::new(0, 5), kind: kinds[0] },
                Block { span: Span::new(6, 300), kind: kinds[1] },
            ],
            ..Article::default()
        }
    }

    #[test]
    fn a_message_comes_out_as_it_went_in() {
        let messages = [
            ToWorker::Open { ticket: 70_000, articles: vec![article(), Article::default()] },
            ToWorker::Check { ticket: 1, statement: Statement::highlighted("a", Span::new(1, 3), "xt") },
            ToWorker::Prefer { article: "a".into() },
        ];
        for message in messages {
            assert_eq!(unpack(&pack(&message)), Some(message));
        }
        let ready = FromWorker::Ready { ticket: 2, analyse_ms: 0.1, since_start_ms: 1e9 };
        assert_eq!(unpack(&pack(&ready)), Some(ready));
    }

    #[test]
    fn bytes_that_are_no_message_give_none() {
        let sent = pack(&ToWorker::Open { ticket: 3, articles: vec![article()] });
        for cut in 0..sent.len() {
            assert_eq!(unpack::<ToWorker>(&sent[..cut]), None);
        }
        let other = [&[FORM + 1], &sent[1..]].concat();
        assert_eq!(unpack::<ToWorker>(&other), None);
    }

    #[test]
    fn a_tally_counts_each_relation_once() {
        let verdict = |relation| Verdict {
            article: String::new(),
            relation,
            confidence: crossread_engine::Confidence::default(),
            evidence: Vec::new(),
            reasons: Vec::new(),
            explanation: String::new(),
        };
        let tally = Tally::of(&[Relation::Silent, Relation::Differs, Relation::Silent].map(verdict));
        assert_eq!(tally, Tally { silent: 2, differs: 1, ..Tally::default() });
        assert_eq!(tally.count(Relation::Silent), 2);
    }
}
