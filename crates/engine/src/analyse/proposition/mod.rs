//! Propositions: what a sentence says, cut into the least statements that can
//! stand alone, on its dependency parse.
//!
//! Each [`rule::Rule`] reads one construction (a clause with its subject, a
//! relative clause with the noun that it tells of, an apposition, …) and
//! gives a frame: a core and pieces that can be added to it. Every sensible
//! sum of core and pieces is a candidate; a small linear model, fitted to
//! people's cuts, weighs each, and the best are kept that do not say the same.

mod candidate;
mod clause;
mod nominal;
mod phrase;
mod rule;
mod score;
mod select;
#[cfg(test)]
mod tests;

use super::linear::Table;
use super::syntax::{Set, Tree};
pub(super) use candidate::Candidate;
pub(super) use clause::SUBJECTS;
pub(super) use rule::RULES;
pub(super) use score::features;

/// A proposition of one sentence.
#[derive(Debug, Clone)]
pub(super) struct Proposition {
    /// Its tokens, counted from the sentence's first.
    pub set: Set,
    /// The predicate, or the noun that it tells of.
    pub head: usize,
    /// Of whom or what it tells, where that is not the head.
    pub subject: Option<usize>,
    /// The rule that found it.
    pub rule: &'static str,
    /// How likely people would cut it so, as log odds.
    pub score: f32,
}

/// The propositions of a sentence by these weights, in order of their heads.
pub(super) fn propositions(weights: &Table, tree: &Tree<'_>) -> Vec<Proposition> {
    select::select(weights, tree, candidates(tree))
}

/// Everything that may be a proposition of the sentence.
pub(super) fn candidates(tree: &Tree<'_>) -> Vec<Candidate> {
    candidate::all(tree)
}
