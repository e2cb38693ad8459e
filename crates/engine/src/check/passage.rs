//! Finding the passage: which sentence, or pair of neighbouring sentences, of
//! another article speaks of what a statement says.

use std::ops::Range;

use super::index::ArticleIndex;
use super::query::Query;

/// A sentence or two of another article, and how well it covers a statement.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Passage {
    /// Its sentences.
    pub sentences: Range<usize>,
    /// Its terms in the article's list.
    pub terms: Range<usize>,
    /// The share of the statement's weight that it covers, 0 to 1.
    pub cover: f32,
    /// The share of its own terms that the statement covers, 0 to 1.
    pub density: f32,
    /// What it is ranked by.
    pub score: f32,
}

/// How a statement's terms are found across a whole article.
pub(crate) struct Search {
    /// The passages, best first; at most `MOST`.
    pub passages: Vec<Passage>,
    /// The share of the statement's weight found anywhere in the article.
    pub anywhere: f32,
}

/// How many passages are looked at closely.
const MOST: usize = 4;
/// What a second sentence must add for a pair to be better than one.
const PAIR_COST: f32 = 0.06;
/// How much the passage's own density counts in its rank.
const DENSITY: f32 = 0.15;

/// Ranks the passages of one article.
pub(crate) fn search(query: &Query<'_>, weights: &[f32], there: &ArticleIndex) -> Search {
    let total: f32 = weights.iter().sum();
    if total <= 0.0 || there.sentences.is_empty() {
        return Search { passages: Vec::new(), anywhere: 0.0 };
    }
    let count = query.terms.len();
    let mut best = vec![0.0f32; count * there.sentences.len()];
    let mut dense = Vec::with_capacity(there.sentences.len());
    let mut anywhere = vec![0.0f32; count];
    for (sentence, terms) in there.sentences.iter().enumerate() {
        let row = &mut best[sentence * count..(sentence + 1) * count];
        let mut matched = 0.0;
        for term in &there.terms[terms.clone()] {
            let mut top = 0.0f32;
            for (at, cell) in row.iter_mut().enumerate() {
                let likeness = query.likeness(at, term.item);
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
    let mut passages = Vec::with_capacity(there.sentences.len() * 2);
    for first in 0..there.sentences.len() {
        let row = &best[first * count..(first + 1) * count];
        let single = weigh(&mut row.iter().copied());
        let (matched, terms) = dense[first];
        passages.push(make(first..first + 1, there, single, matched / (terms + 1.0), 0.0));
        if let Some(&(next_matched, next_terms)) = dense.get(first + 1) {
            let next = &best[(first + 1) * count..(first + 2) * count];
            let pair = weigh(&mut row.iter().zip(next).map(|(a, b)| a.max(*b)));
            let density = (matched + next_matched) / (terms + next_terms + 1.0);
            passages.push(make(first..first + 2, there, pair, density, PAIR_COST));
        }
    }
    passages.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.sentences.start.cmp(&b.sentences.start)));
    passages.truncate(MOST);
    Search { passages, anywhere: weigh(&mut anywhere.iter().copied()) }
}

fn make(sentences: Range<usize>, there: &ArticleIndex, cover: f32, density: f32, cost: f32) -> Passage {
    let terms = there.sentences[sentences.start].start..there.sentences[sentences.end - 1].end;
    Passage { sentences, terms, cover, density, score: cover * (1.0 - DENSITY) + density * DENSITY - cost }
}
