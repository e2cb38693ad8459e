//! Attributions: who says something, by which words, and what.
//!
//! A small network looks for the words of sources, cues and contents
//! ([`tagger`]); cues are put together of theirs ([`cue`]); from each, the parse
//! is walked to its source and its content ([`role`]); quotations then carry
//! content over the borders of sentences ([`carry`]).

mod carry;
mod cue;
mod label;
mod role;
mod tagger;

pub(super) use cue::head;
pub use label::Labelled;
pub(super) use label::label;
pub use tagger::Tagger;
pub(super) use tagger::labels;

use super::Quotation;
use super::syntax::{Set, Tree};
use super::weights::Weights;
use crate::Span;
use crate::lexicon::Lexicon;

/// An attribution, with where its cue stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    /// The sentence that holds the cue.
    pub sentence: usize,
    /// The cue's head, counted from that sentence's first token.
    pub head: usize,
    /// Who says it, in that sentence.
    pub source: Set,
    /// By which words.
    pub cue: Set,
    /// What, in that sentence.
    pub content: Set,
    /// Content in other sentences.
    pub beyond: Vec<Span>,
}

/// The attributions of a text, in order of their cues. `trees` are its
/// sentences' parses, `paragraphs` the number of each one's paragraph.
pub(super) fn attributions(
    weights: Weights<'_>,
    lexicon: &Lexicon,
    trees: &[Option<Tree<'_>>],
    paragraphs: &[usize],
    quotations: &[Quotation],
) -> Vec<Found> {
    let mut found = Vec::new();
    for (sentence, tree) in trees.iter().enumerate() {
        let Some(tree) = tree else { continue };
        let quoted = quoted(tree, quotations);
        let odds = weights.tagger.odds(tree, &quoted, lexicon);
        for (head, cue) in cue::cues(tree, &odds) {
            let parts = role::walk(tree, head, &cue, &mut |visit| {
                role::likeliest(weights.roles, tree, visit, &quoted, &odds)
            });
            let role::Parts { source, cue, content } = parts;
            found.push(Found { sentence, head, source, cue, content, beyond: Vec::new() });
        }
    }
    carry::carry(&mut found, trees, paragraphs, quotations);
    found.retain(|found| !found.content.is_empty() || !found.beyond.is_empty());
    found
}

/// For each token of a sentence, whether it stands in a quotation.
pub(super) fn quoted(tree: &Tree<'_>, quotations: &[Quotation]) -> Vec<bool> {
    if tree.len() == 0 {
        return Vec::new();
    }
    let whole = tree.span(0).cover(tree.span(tree.len() - 1));
    let first = quotations.partition_point(|quotation| quotation.span.end <= whole.start);
    let near: Vec<Span> = quotations
        .iter()
        .skip(first)
        .map(|quotation| quotation.span)
        .take_while(|span| span.start < whole.end)
        .collect();
    (0..tree.len()).map(|at| near.iter().any(|span| span.contains(tree.span(at)))).collect()
}
