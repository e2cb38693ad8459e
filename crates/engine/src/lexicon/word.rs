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
    /// Whether anything is known to be the opposite of the word or its base.
    pub(super) polar: bool,
    /// How rare the word is in English, per mille.
    pub rarity: u16,
}

impl Word {
    /// Its place in the vector table, or that of the last part of one made of
    /// parts.
    pub fn id(&self) -> Option<WordId> {
        self.id
    }
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
            polar: antonym.is_some(),
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
                found.polar =
                    found.base_antonym.is_some() || vectors.has_opposite(*id) || vectors.has_opposite(base);
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
        self.contradict(a, b, false)
    }

    /// Whether two words contradict each other when they stand in the same
    /// place of the same sentence: those of [`Lexicon::opposed_words`] and
    /// pairs like before and after, old and young, with and without.
    pub fn opposed_in_place(&self, a: &Word, b: &Word) -> bool {
        self.contradict(a, b, true)
    }

    fn contradict(&self, a: &Word, b: &Word, in_place: bool) -> bool {
        if !(a.polar && b.polar) || a.key == b.key {
            return false;
        }
        if self.opposed_by_groups(a.antonym, b.antonym, in_place) {
            return true;
        }
        // Words made of parts have no opposites of their own, and one word
        // in two spellings is not its own.
        if a.first.is_some() || b.first.is_some() || (a.id.is_some() && a.id == b.id) {
            return false;
        }
        if self.opposed_by_pairs(a.id, b.id) {
            return true;
        }
        // "act" and "inactive" share a base: it makes them no opposites.
        (a.base.is_none() || a.base != b.base)
            && (self.opposed_by_groups(a.base_antonym, b.base_antonym, in_place)
                || self.opposed_by_pairs(a.base, b.base))
    }

    fn opposed_by_groups(&self, a: Option<AntonymId>, b: Option<AntonymId>, in_place: bool) -> bool {
        matches!((a, b), (Some(a), Some(b)) if self.antonyms.opposed_ids(a, b, in_place))
    }

    fn opposed_by_pairs(&self, a: Option<WordId>, b: Option<WordId>) -> bool {
        matches!((self.vectors(), a, b), (Some(vectors), Some(a), Some(b)) if vectors.opposed_ids(a, b))
    }
}

/// FNV-1a, 64 bits.
fn hash(text: &str) -> u64 {
    text.bytes()
        .fold(0xCBF2_9CE4_8422_2325, |value, byte| (value ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3))
}
