//! Content that goes on over the borders of sentences.
//!
//! A quotation that an attribution's content begins or ends belongs to it
//! whole. A sentence of nothing but quoted words, with no cue beside them, is
//! laid in the mouth of whoever spoke last in its paragraph or the one before;
//! at the start of a paragraph whose next cue speaks of quoted words, of that
//! one. A cue that ends in a colon takes the quotation after it.

use super::super::Quotation;
use super::super::syntax::Tree;
use super::{Found, quoted};
use crate::Span;

/// How many paragraphs a speaker is carried over.
const MOST_PARAGRAPHS: usize = 2;

/// What a sentence's words are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// No quoted words.
    Plain,
    /// Some.
    Mixed,
    /// Nothing else.
    Quoted,
}

/// Adds to each attribution what it says beyond its cue's sentence.
pub(super) fn carry(
    found: &mut [Found],
    trees: &[Option<Tree<'_>>],
    paragraphs: &[usize],
    quotations: &[Quotation],
) {
    let kinds: Vec<Kind> = trees.iter().map(|tree| kind(tree.as_ref(), quotations)).collect();
    // For each sentence the attribution outside quotation marks that speaks
    // quoted words in it.
    let mut speakers: Vec<Option<usize>> = vec![None; trees.len()];
    for (at, one) in found.iter().enumerate() {
        let Some(Some(tree)) = trees.get(one.sentence) else { continue };
        let marks = quoted(tree, quotations);
        let inside = |token: usize| marks.get(token).copied().unwrap_or(false);
        let speaks = !inside(one.head)
            && (one.content.iter().any(inside) || one.content.is_empty() && tree.word(tree.len() - 1) == ":");
        if speaks && let Some(place) = speakers.get_mut(one.sentence) {
            *place = Some(at);
        }
    }
    let mut lent: Vec<(usize, usize)> = Vec::new();
    for (sentence, kind) in kinds.iter().enumerate() {
        if *kind != Kind::Quoted || speakers.get(sentence).copied().flatten().is_some() {
            continue;
        }
        let paragraph = |sentence: usize| paragraphs.get(sentence).copied().unwrap_or(0);
        let here = paragraph(sentence);
        let start =
            (0..sentence).rev().take_while(|before| paragraph(*before) == here).last().unwrap_or(sentence);
        let before = (0..sentence).rev().take_while(|other| here - paragraph(*other) <= MOST_PARAGRAPHS);
        let mut last = None;
        for other in before {
            if let Some(speaker) = speakers.get(other).copied().flatten() {
                last = Some((other, speaker));
                break;
            }
            if kinds.get(other) == Some(&Kind::Plain) && !(other + 1 == sentence && paragraph(other) == here)
            {
                break;
            }
        }
        let mut next = None;
        for other in sentence + 1..trees.len().min(sentence + 8) {
            if paragraph(other) != here || kinds.get(other) == Some(&Kind::Plain) {
                break;
            }
            if let Some(speaker) = speakers.get(other).copied().flatten() {
                next = Some(speaker);
                break;
            }
        }
        let spoken_here = last.filter(|(other, _)| *other >= start).map(|(_, speaker)| speaker);
        let chosen = spoken_here.or(next).or(last.map(|(_, speaker)| speaker));
        if let Some(speaker) = chosen {
            lent.push((speaker, sentence));
        }
    }
    for (speaker, sentence) in lent {
        if let (Some(one), Some(span)) = (found.get_mut(speaker), trees.get(sentence).and_then(whole)) {
            one.beyond.push(span);
        }
    }
}

fn kind(tree: Option<&Tree<'_>>, quotations: &[Quotation]) -> Kind {
    let Some(tree) = tree else { return Kind::Plain };
    let marks = quoted(tree, quotations);
    let words = (0..tree.len()).filter(|at| !tree.is_mark(*at));
    let (mut inside, mut outside) = (0, 0);
    for at in words {
        if marks.get(at).copied().unwrap_or(false) { inside += 1 } else { outside += 1 }
    }
    match (inside, outside) {
        (0, _) => Kind::Plain,
        (_, 0) => Kind::Quoted,
        _ => Kind::Mixed,
    }
}

fn whole(tree: &Option<Tree<'_>>) -> Option<Span> {
    let tree = tree.as_ref().filter(|tree| tree.len() > 0)?;
    Some(tree.span(0).cover(tree.span(tree.len() - 1)))
}
