//! What is known of a story before any statement: the terms of every sentence
//! and how often each occurs in each article.

use std::ops::Range;

use super::term::{Term, Vocabulary};
use crate::Span;
use crate::lexicon::{Lexicon, SentenceVector, Word};
use crate::models::Models;
use crate::reader::Entry;

/// The terms of a story's articles.
#[derive(Debug, Default)]
pub struct Index {
    pub(crate) vocabulary: Vocabulary,
    /// In the order of the entries they were made from.
    pub(crate) articles: Vec<ArticleIndex>,
}

/// The terms of one article.
#[derive(Debug, Default)]
pub(crate) struct ArticleIndex {
    /// In order of place.
    pub terms: Vec<Term>,
    /// For each sentence, its terms.
    pub sentences: Vec<Range<usize>>,
    /// For each sentence, the direction of its meaning; none where it has no
    /// word that is known.
    pub vectors: Vec<Option<SentenceVector>>,
    /// In how many sentences each item occurs, by item number.
    counts: Vec<(u32, u32)>,
}

impl Index {
    /// Indexes the articles of a story.
    pub fn new(entries: &[Entry], models: &Models) -> Self {
        let mut vocabulary = Vocabulary::default();
        let articles =
            entries.iter().map(|entry| article(entry, &mut vocabulary, models.lexicon())).collect();
        Self { vocabulary, articles }
    }
}

impl ArticleIndex {
    /// In how many sentences an item occurs.
    pub fn count(&self, item: u32) -> u32 {
        self.counts.binary_search_by_key(&item, |&(item, _)| item).map_or(0, |at| self.counts[at].1)
    }
}

/// The direction of meaning of some terms' words.
pub(crate) fn meaning(terms: &[Term], vocabulary: &Vocabulary, lexicon: &Lexicon) -> Option<SentenceVector> {
    let words: Vec<Word> =
        terms.iter().flat_map(|term| vocabulary.entry(term.item).words.iter().copied()).collect();
    lexicon.sentence(&words)
}

fn article(entry: &Entry, vocabulary: &mut Vocabulary, lexicon: &Lexicon) -> ArticleIndex {
    let text = &entry.article.text;
    let terms = vocabulary.terms(text, Span::new(0, text.len()), &entry.analysis, lexicon);
    let mut sentences = Vec::with_capacity(entry.analysis.sentences.len());
    let mut seen: Vec<u32> = Vec::new();
    let mut start = 0;
    for sentence in &entry.analysis.sentences {
        let mut end = start;
        while terms.get(end).is_some_and(|term| term.token < sentence.tokens.end) {
            end += 1;
        }
        let mut items: Vec<u32> = terms[start..end].iter().map(|term| term.item).collect();
        crossread_sort::plain(&mut items);
        items.dedup();
        seen.extend(items);
        sentences.push(start..end);
        start = end;
    }
    crossread_sort::plain(&mut seen);
    let counts = seen.chunk_by(|a, b| a == b).map(|run| (run[0], run.len() as u32)).collect();
    let vectors = sentences.iter().map(|range| meaning(&terms[range.clone()], vocabulary, lexicon)).collect();
    ArticleIndex { terms, sentences, vectors, counts }
}
