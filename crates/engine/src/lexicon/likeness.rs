//! How far one word can stand for another, and how much of a statement's
//! words a passage meets.

use super::sentence::SentenceVector;
use super::{Lexicon, Word};

/// Cosines (per mille) up to this are what unrelated words have by chance.
const CHANCE: i32 = 350;
/// Cosines from this on are as good as a vector alone can show.
const NEAR: i32 = 850;
/// What a vector alone can give at most.
const NEAR_LIKENESS: i32 = 800;
/// What derivation from one base gives.
const FAMILY_LIKENESS: u16 = 900;

impl Lexicon {
    /// How far two lemmas can stand for each other, per mille: 1000 for the
    /// same word, 900 for words of one family, less by their vectors, 0 for
    /// words that contradict each other or have nothing in common.
    pub fn likeness(&self, a: &str, b: &str) -> u16 {
        self.likeness_words(&self.word(a), &self.word(b))
    }

    /// [`Lexicon::likeness`] for words looked up.
    pub fn likeness_words(&self, a: &Word, b: &Word) -> u16 {
        if a.key == b.key {
            return 1000;
        }
        let (Some(vectors), Some(a_id), Some(b_id)) = (self.vectors(), a.id, b.id) else {
            return 0;
        };
        if a_id == b_id && a.first == b.first {
            return 1000;
        }
        if self.opposed_words(a, b) {
            return 0;
        }
        if self.same_family_words(a, b) {
            return FAMILY_LIKENESS;
        }
        let cosine = if a.first.is_none() && b.first.is_none() {
            vectors.similarity(a_id, b_id)
        } else {
            let sum =
                |word: &Word| -> SentenceVector { vectors.sentence(word.first.into_iter().chain(word.id)) };
            sum(a).similarity(&sum(b))
        };
        likeness_of_cosine(cosine)
    }

    /// The share of a statement's words that a passage meets, per mille: each
    /// word of the statement counts by its rarity, and is met as far as the
    /// passage's likest word can stand for it.
    pub fn coverage(&self, statement: &[Word], passage: &[Word]) -> u16 {
        let (mut met, mut all) = (0u64, 0u64);
        for word in statement {
            let weight = u64::from(word.rarity);
            let mut best = 0;
            for other in passage {
                best = best.max(self.likeness_words(word, other));
                if best == 1000 {
                    break;
                }
            }
            met += weight * u64::from(best);
            all += weight;
        }
        met.checked_div(all).map_or(0, |share| u16::try_from(share).unwrap_or(1000))
    }

    /// Looks up every word of a text.
    pub fn words<'a>(&self, words: impl IntoIterator<Item = &'a str>) -> Vec<Word> {
        words.into_iter().map(|word| self.word(word)).collect()
    }
}

/// From a cosine to a likeness: nothing up to chance, then in proportion.
fn likeness_of_cosine(cosine: i32) -> u16 {
    let above = (cosine - CHANCE).clamp(0, NEAR - CHANCE);
    u16::try_from(above * NEAR_LIKENESS / (NEAR - CHANCE)).unwrap_or(0)
}
