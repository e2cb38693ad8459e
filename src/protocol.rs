//! What the page and its worker say to each other.
//!
//! Messages travel as JSON text: both sides are the same program, so the types
//! here are all there is to agree on. A file's bytes travel beside the text
//! and are handed over, not copied. Tickets tell which request an answer
//! belongs to; an answer to an outdated request is dropped by its receiver.

use crossread_engine::check::{Accounts, Part};
use crossread_engine::ingest::Problem;
use crossread_engine::{Article, Block, Relation, Span, Statement, Verdict};
use serde::{Deserialize, Serialize};

/// Tells requests apart.
pub type Ticket = u32;

/// What the page asks of the worker.
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
        articles: Vec<Carried>,
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

/// What the worker tells the page.
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
        articles: Vec<Carried>,
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

/// An article on its way, with its blocks, which a story file leaves out.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Carried {
    /// The article, without blocks.
    pub article: Article,
    /// Its blocks.
    pub blocks: Vec<Block>,
}

impl Carried {
    /// Takes the blocks out of an article.
    pub fn from_article(mut article: Article) -> Self {
        let blocks = std::mem::take(&mut article.blocks);
        Self { article, blocks }
    }

    /// The article with its blocks in place.
    pub fn into_article(self) -> Article {
        Article { blocks: self.blocks, ..self.article }
    }
}

/// An article with what the page shows of its analysis.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Analysed {
    /// The article and its blocks.
    pub carried: Carried,
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
        for verdict in verdicts {
            *tally.count_mut(verdict.relation) += 1;
        }
        tally
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
    use crossread_engine::BlockKind;

    #[test]
    fn an_article_keeps_its_blocks_on_the_way() {
        let block = Block { span: Span::new(0, 4), kind: BlockKind::Paragraph };
        let article =
            Article { id: "a".into(), text: "Text".into(), blocks: vec![block], ..Article::default() };
        let sent = serde_json::to_string(&Carried::from_article(article.clone())).unwrap();
        let carried: Carried = serde_json::from_str(&sent).unwrap();
        assert_eq!(carried.into_article(), article);
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
