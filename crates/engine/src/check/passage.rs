//! Finding the passage: which sentence, or pair of neighbouring sentences, of
//! another article speaks of what a statement says.
//!
//! Passages are ranked by a weighted sum of a few signs, the first being the
//! share of the statement's weighted terms that they cover.

use std::ops::Range;

use super::index::ArticleIndex;
use super::query::Query;
use super::weights::RANK;

/// What passages are ranked by.
pub const SIGNS: [&str; SIGN_COUNT] =
    ["cover", "density", "meaning", "pair", "pair gain", "cover of the sentence before"];

/// How many signs there are.
pub const SIGN_COUNT: usize = 6;

/// A sentence or two of another article, and how well it covers a statement.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Passage {
    /// Its sentences.
    pub sentences: Range<usize>,
    /// Its terms in the article's list.
    pub terms: Range<usize>,
    /// The values of [`SIGNS`]: first the share of the statement's weight that
    /// it covers, then the share of its own terms that the statement covers,
    /// then the likeness of meaning, each 0 to 1.
    pub signs: [f32; SIGN_COUNT],
    /// What it is ranked by.
    pub score: f32,
}

impl Passage {
    /// The share of the statement's weight that it covers, 0 to 1.
    pub fn cover(&self) -> f32 {
        self.signs[0]
    }

    /// The share of its own terms that the statement covers, 0 to 1.
    pub fn density(&self) -> f32 {
        self.signs[1]
    }

    /// Likeness of its meaning to the statement's, 0 to 1.
    pub fn meaning(&self) -> f32 {
        self.signs[2]
    }
}

/// How a statement's terms are found across a whole article.
pub(crate) struct Search {
    /// All passages, best first.
    pub passages: Vec<Passage>,
    /// The share of the statement's weight found anywhere in the article.
    pub anywhere: f32,
}

/// Ranks the passages of one article.
pub(crate) fn search(query: &Query<'_>, weights: &[f32], there: &ArticleIndex) -> Search {
    let total: f32 = weights.iter().sum();
    if total <= 0.0 || there.sentences.is_empty() {
        return Search { passages: Vec::new(), anywhere: 0.0 };
    }
    let count = query.asked.terms.len();
    let mut best = vec![0.0f32; count * there.sentences.len()];
    let mut dense = Vec::with_capacity(there.sentences.len());
    let mut anywhere = vec![0.0f32; count];
    for (sentence, terms) in there.sentences.iter().enumerate() {
        let row = &mut best[sentence * count..(sentence + 1) * count];
        let mut matched = 0.0;
        for term in &there.terms[terms.clone()] {
            let mut top = 0.0f32;
            for (at, cell) in row.iter_mut().enumerate() {
                let likeness = query.asked.likeness(at, term.item);
                *cell = cell.max(likeness);
                top = top.max(likeness);
            }
            matched += top;
        }
        for (all, &cell) in anywhere.iter_mut().zip(row.iter()) {
            *all = all.max(cell);
        }
        dense.push((matched, terms.len() as f32));
    }
    let weigh = |cells: &mut dyn Iterator<Item = f32>| {
        cells.zip(weights).map(|(cell, weight)| cell * weight).sum::<f32>() / total
    };
    let covers: Vec<f32> = best.chunks(count).map(|row| weigh(&mut row.iter().copied())).collect();
    let mut passages = Vec::with_capacity(there.sentences.len() * 2);
    for first in 0..there.sentences.len() {
        let single = covers[first];
        let before = if first > 0 { covers[first - 1] } else { 0.0 };
        let (matched, terms) = dense[first];
        let signs = [single, matched / (terms + 1.0), meaning(query, there, first, None), 0.0, 0.0, before];
        passages.push(make(first..first + 1, there, signs));
        let Some(&(next_matched, next_terms)) = dense.get(first + 1) else { continue };
        let rows = best[first * count..(first + 1) * count].iter().zip(&best[(first + 1) * count..]);
        let pair = weigh(&mut rows.map(|(a, b)| a.max(*b)));
        let density = (matched + next_matched) / (terms + next_terms + 1.0);
        let gain = pair - single.max(covers[first + 1]);
        let signs = [pair, density, meaning(query, there, first, Some(first + 1)), 1.0, gain, before];
        passages.push(make(first..first + 2, there, signs));
    }
    crossread_sort::by(&mut passages, |a, b| {
        b.score.total_cmp(&a.score).then(a.sentences.start.cmp(&b.sentences.start))
    });
    Search { passages, anywhere: weigh(&mut anywhere.iter().copied()) }
}

/// Likeness of meaning of the statement and one sentence or two.
fn meaning(query: &Query<'_>, there: &ArticleIndex, first: usize, second: Option<usize>) -> f32 {
    let Some(here) = &query.meaning else { return 0.0 };
    let one = there.vectors[first].as_ref();
    let likeness = match (one, second.and_then(|second| there.vectors[second].as_ref())) {
        (Some(one), Some(other)) => here.similarity(&one.with(other)),
        (Some(one), None) | (None, Some(one)) => here.similarity(one),
        (None, None) => 0,
    };
    likeness.max(0) as f32 / 1000.0
}

fn make(sentences: Range<usize>, there: &ArticleIndex, signs: [f32; SIGN_COUNT]) -> Passage {
    let terms = there.sentences[sentences.start].start..there.sentences[sentences.end - 1].end;
    let score = signs.iter().zip(&RANK).map(|(sign, weight)| sign * weight).sum();
    Passage { sentences, terms, signs, score }
}
