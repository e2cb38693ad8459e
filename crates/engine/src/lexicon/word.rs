//! A word looked up once, so that many comparisons with it are quick.

use super::antonyms::AntonymId;
use super::{Lexicon, WordId, forms};

/// What the lexicon knows of one word, looked up once by [`Lexicon::word`].
///
/// Comparing two of them reads tables only: well under a microsecond. It
/// means something only to the lexicon, with the files, that made it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word {
    /// A hash of the plain spelling, for words that no table has.
    pub(super) key: u64,
    /// The word in the vector table, or the last part of one made of parts.
    pub(super) id: Option<WordId>,
    /// The first part of a word made of two parts.
    pub(super) first: Option<WordId>,
    /// The derivational base, the word itself where it has none.
    pub(super) base: Option<WordId>,
    pub(super) antonym: Option<AntonymId>,
    pub(super) base_antonym: Option<AntonymId>,
    /// How rare the word is in English, per mille.
    pub rarity: u16,
}

impl Lexicon {
    /// Looks a word up: a lemma for preference, in any case.
    pub fn word(&self, word: &str) -> Word {
        let plain = forms::normal(word);
        let antonym = self.antonyms.find_form(&plain);
        let mut found = Word {
            key: hash(&plain),
            id: None,
            first: None,
            base: None,
            antonym,
            base_antonym: antonym,
            rarity: 0,
        };
        let Some(vectors) = self.vectors() else {
            found.rarity = forms::plain_rarity(&plain);
            return found;
        };
        let parts = vectors.parts(&plain);
        found.rarity = parts.iter().map(|&id| vectors.rarity(id)).max().unwrap_or(1000);
        match parts.as_slice() {
            [] => {}
            [id] => {
                found.id = Some(*id);
                let base = vectors.base(*id).unwrap_or(*id);
                found.base = Some(base);
                // "rejected" may be given for its lemma, "rejection" for its base.
                found.antonym = antonym.or_else(|| self.antonyms.find(vectors.word(*id)));
                found.base_antonym = self.antonyms.find(vectors.word(base)).or(found.antonym);
            }
            [first, .., last] => {
                found.first = Some(*first);
                found.id = Some(*last);
            }
        }
        found
    }

    /// [`Lexicon::same_family`] for words looked up.
    pub fn same_family_words(&self, a: &Word, b: &Word) -> bool {
        a.key == b.key || (a.base.is_some() && a.base == b.base)
    }

    /// [`Lexicon::opposed`] for words looked up.
    pub fn opposed_words(&self, a: &Word, b: &Word) -> bool {
        if a.key == b.key || (a.id.is_some() && a.id == b.id && a.first == b.first) {
            return false;
        }
        let by_groups = |a: Option<AntonymId>, b: Option<AntonymId>| match (a, b) {
            (Some(a), Some(b)) => self.antonyms.opposed_ids(a, b),
            _ => false,
        };
        if by_groups(a.antonym, b.antonym) {
            return true;
        }
        let by_pairs = |a: Option<WordId>, b: Option<WordId>| match (self.vectors(), a, b) {
            (Some(vectors), Some(a), Some(b)) => vectors.opposed_ids(a, b),
            _ => false,
        };
        if a.first.is_some() || b.first.is_some() {
            return false;
        }
        if by_pairs(a.id, b.id) {
            return true;
        }
        if a.base.is_some() && a.base == b.base {
            // "act" and "inactive" share a base: no opposites by it.
            return false;
        }
        by_groups(a.base_antonym, b.base_antonym) || by_pairs(a.base, b.base)
    }
}

/// FNV-1a, 64 bits.
fn hash(text: &str) -> u64 {
    text.bytes()
        .fold(0xCBF2_9CE4_8422_2325, |value, byte| (value ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3))
}
