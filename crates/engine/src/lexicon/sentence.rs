//! The vector of several words: each word's direction, weighted by what it
//! carries.

use super::vectors::{Vectors, WordId, per_mille};
use super::{Lexicon, Word};

/// The direction of a text's meaning, as the weighted sum of its words'.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SentenceVector {
    sum: Vec<i32>,
}

impl SentenceVector {
    /// Adds a word's direction with a weight of 0 to 255.
    pub(super) fn add(&mut self, vectors: &Vectors, id: WordId, weight: u8) {
        // At most 255 * 4096 a word: room for two thousand words.
        let factor = (vectors.row_scale(id) * f32::from(weight) * 4096.0) as i32;
        for (sum, &value) in self.sum.iter_mut().zip(vectors.row(id)) {
            *sum = sum.saturating_add(i32::from(value) * factor);
        }
    }

    /// The vector of both texts together.
    pub fn with(&self, other: &Self) -> Self {
        let sums = self.sum.iter().zip(&other.sum);
        Self { sum: sums.map(|(a, b)| a.saturating_add(*b)).collect() }
    }

    /// Cosine of two texts, per mille; 0 where one has no known word.
    pub fn similarity(&self, other: &Self) -> i32 {
        let norm = |v: &Self| dot(v, v);
        let length = (norm(self) * norm(other)).sqrt();
        if length == 0.0 { 0 } else { per_mille((dot(self, other) / length) as f32) }
    }
}

/// Sums in 64-bit floats: each step is exactly rounded by the IEEE rules, in
/// one fixed order, so the outcome is the same on every platform.
fn dot(a: &SentenceVector, b: &SentenceVector) -> f64 {
    let pairs = a.sum.iter().zip(&b.sum);
    pairs.fold(0.0, |sum, (&a, &b)| sum + f64::from(a) * f64::from(b))
}

impl Vectors {
    /// A sentence of no words, to be added to.
    pub(super) fn empty_sentence(&self) -> SentenceVector {
        SentenceVector { sum: vec![0; self.dimensions()] }
    }

    /// The vector of words already looked up.
    pub fn sentence(&self, ids: impl IntoIterator<Item = WordId>) -> SentenceVector {
        let mut sentence = self.empty_sentence();
        for id in ids {
            sentence.add(self, id, self.weight(id));
        }
        sentence
    }
}

impl Lexicon {
    /// The vector of a text's words (unknown ones add nothing), or none where
    /// no word is known or `words.bin` is not loaded.
    pub fn sentence(&self, words: &[Word]) -> Option<SentenceVector> {
        let vectors = self.vectors()?;
        let mut known = words.iter().flat_map(|word| word.first.into_iter().chain(word.id)).peekable();
        known.peek()?;
        Some(vectors.sentence(known))
    }
}
