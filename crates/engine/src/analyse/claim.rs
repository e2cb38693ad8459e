//! Claims: the propositions that a text puts forward, and who says them.

use serde::{Deserialize, Serialize};

use crate::Span;

/// A proposition that an article puts forward.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claim {
    /// Index of its sentence in [`super::Analysis::sentences`].
    pub sentence: usize,
    /// The spans it is made of, in order, all within that sentence.
    pub spans: Vec<Span>,
    /// The token of its predicate, or of the noun that it tells of, where the
    /// text is parsed.
    pub head: Option<usize>,
    /// The head token of whom or what it tells of, where that is another.
    pub subject: Option<usize>,
    /// Who says it, where the article lays it in somebody's mouth.
    pub attribution: Option<Attribution>,
    /// Whether it says that something is so, or that it is not.
    pub polarity: Polarity,
    /// How firmly it is said.
    pub certainty: Certainty,
}

/// Who says something, by which word, and what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attribution {
    /// Who ("Kremlin spokesman Dmitry Peskov"); may be empty ("it was reported").
    pub source: Vec<Span>,
    /// By which words ("said", "according to").
    pub cue: Vec<Span>,
    /// What.
    pub content: Vec<Span>,
}

/// Whether something is said to be so or not to be so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Polarity {
    /// It is so.
    Positive,
    /// It is not so.
    Negative,
}

/// How firmly a claim is put forward.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Certainty {
    /// The article says so itself.
    Asserted,
    /// Somebody said so, and the article passes it on.
    Reported,
    /// Somebody claims so, and others may dispute it.
    Claimed,
    /// It is to come: planned, expected, wanted.
    Expected,
    /// It may be so.
    Possible,
    /// Somebody says that it is not so.
    Denied,
}
