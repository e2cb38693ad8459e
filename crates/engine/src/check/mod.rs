//! From a statement to verdicts: finding the passage, comparing it, deciding.

mod verdict;

pub use verdict::{Aligned, Confidence, Evidence, Reason, ReasonKind, Relation, Statement, Verdict, Words};

use crate::reader::Entry;

/// What is known of a whole story before any statement: how rare each word is.
#[derive(Debug, Default)]
pub struct Index {}

impl Index {
    /// Indexes the articles of a story.
    pub fn new(entries: &[Entry]) -> Self {
        let _ = entries;
        Self {}
    }
}

/// One verdict for each article of `entries` but the statement's own.
pub fn statement(entries: &[Entry], index: &Index, statement: &Statement) -> Vec<Verdict> {
    let _ = (entries, index, statement);
    Vec::new()
}
