//! The vector of several words: each word's direction, weighted by what it
//! carries.

use crossread_dense::product;

use super::vectors::{Vectors, WordId, per_mille};
use super::{Lexicon, Word};

/// The direction of a text's meaning, as the weighted sum of its words'.
#[derive(Debug, Clone, PartialEq)]
pub struct SentenceVector {
    sum: Vec<i32>,
    /// The product of `sum` with itself.
    square: f64,
}

impl SentenceVector {
    fn of(sum: Vec<i32>) -> Self {
        let square = product(&sum, &sum);
        Self { sum, square }
    }

    /// The vector of both texts together.
    pub fn with(&self, other: &Self) -> Self {
        let sums = self.sum.iter().zip(&other.sum);
        Self::of(sums.map(|(a, b)| a.saturating_add(*b)).collect())
    }

    /// Cosine of two texts, per mille; 0 where one has no known word.
    pub fn similarity(&self, other: &Self) -> i32 {
        let length = (self.square * other.square).sqrt();
        if length == 0.0 { 0 } else { per_mille((product(&self.sum, &other.sum) / length) as f32) }
    }
}

impl Vectors {
    /// The vector of words already looked up.
    pub fn sentence(&self, ids: impl IntoIterator<Item = WordId>) -> SentenceVector {
        self.weighed(ids.into_iter().map(|id| (id, self.weight(id))))
    }

    /// The vector of words with a weight of 0 to 255 each.
    pub(super) fn weighed(&self, words: impl IntoIterator<Item = (WordId, u8)>) -> SentenceVector {
        let mut sum = vec![0i32; self.dimensions()];
        for (id, weight) in words {
            // At most 255 * 4096 a word: room for two thousand words.
            let factor = (self.row_scale(id) * f32::from(weight) * 4096.0) as i32;
            for (sum, &value) in sum.iter_mut().zip(self.row(id)) {
                *sum = sum.saturating_add(i32::from(value) * factor);
            }
        }
        SentenceVector::of(sum)
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
