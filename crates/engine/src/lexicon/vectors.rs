//! The table of word vectors: which word is near which, how rare each is, and
//! what it is derived from.
//!
//! The vectors were distilled from all-MiniLM-L6-v2 (see
//! `assets/models/words.md`) and are kept as four bits a value. Similarity is
//! an integer dot product over two norms, so it costs some tens of
//! nanoseconds and gives the same value everywhere. Look a word up once and
//! keep its [`WordId`] where many comparisons follow.

use crossread_dense::{dot, halves};

use super::file::{Cursor, LexiconError, Strings};
use super::forms;

const MAGIC: &[u8; 4] = b"CRWV";
const VERSION: u16 = 2;
const NO_BASE: u16 = u16::MAX;

/// The place of a word in a [`Vectors`] table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WordId(pub(super) u16);

impl WordId {
    /// Its place among the table's words, which are sorted.
    pub fn number(self) -> u16 {
        self.0
    }
}

/// Word vectors, rarity and families, as read from `words.bin`.
#[derive(Debug, Clone)]
pub struct Vectors {
    dimensions: usize,
    words: Strings,
    rarity: Vec<u8>,
    weight: Vec<u8>,
    base: Vec<u16>,
    /// Pairs of words that contradict each other, both ways round, sorted.
    opposites: Vec<(u16, u16)>,
    values: Vec<i8>,
    /// One over the length of each row of `values`.
    scale: Vec<f32>,
}

impl Vectors {
    /// Reads a `words.bin`. Its format is described in
    /// `training/embeddings/words_file.py`.
    ///
    /// # Errors
    /// Says what is wrong with the bytes; no byte sequence makes it panic.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, LexiconError> {
        let mut cursor = Cursor::open(bytes, MAGIC, VERSION)?;
        let dimensions = usize::from(cursor.u16()?);
        let count = cursor.u32()? as usize;
        let size = cursor.u32()? as usize;
        cursor.u32()?;
        let pairs = cursor.u32()? as usize;
        cursor.take(8)?;
        if dimensions == 0 || dimensions % 2 != 0 || dimensions > 1024 {
            return Err(LexiconError::Content("dimensions"));
        }
        if count >= usize::from(NO_BASE) || pairs > 1 << 16 {
            return Err(LexiconError::Content("counts"));
        }
        let words = cursor.strings(count, size)?;
        let rarity = cursor.take(count)?.to_vec();
        let weight = cursor.take(count)?.to_vec();
        let base = cursor.u16s(count)?;
        if base.iter().any(|&base| base != NO_BASE && usize::from(base) >= count) {
            return Err(LexiconError::Content("bases"));
        }
        let opposites = both_ways(&cursor.u16s(pairs * 2)?);
        let values = halves(cursor.take(count * dimensions / 2)?);
        cursor.finish()?;
        let scale = values
            .chunks_exact(dimensions)
            .map(|row| match dot(row, row) {
                0 => 0.0,
                square => 1.0 / (square as f32).sqrt(),
            })
            .collect();
        Ok(Self { dimensions, words, rarity, weight, base, opposites, values, scale })
    }

    /// The word as the table has it: exactly (but for case, accents and a
    /// possessive ending), or by its regular lemma or other spelling.
    pub fn lookup(&self, word: &str) -> Option<WordId> {
        forms::first_form(&forms::normal(word), |form| self.exact(form))
    }

    /// The word exactly as written.
    pub(super) fn exact(&self, form: &str) -> Option<WordId> {
        let index = self.words.find(form)?;
        u16::try_from(index).ok().map(WordId)
    }

    /// How many words the table has.
    pub fn len(&self) -> usize {
        self.rarity.len()
    }

    /// Whether the table has no words.
    pub fn is_empty(&self) -> bool {
        self.rarity.is_empty()
    }

    /// The word itself.
    pub fn word(&self, id: WordId) -> &str {
        self.words.get(usize::from(id.0))
    }

    /// Cosine of two words' vectors, per mille (-1000 to 1000).
    pub fn similarity(&self, a: WordId, b: WordId) -> i32 {
        let product = dot(self.row(a), self.row(b)) as f32;
        let cosine = product * self.row_scale(a) * self.row_scale(b);
        per_mille(cosine)
    }

    /// How rare a word of the table is, per mille.
    pub fn rarity(&self, id: WordId) -> u16 {
        let byte = self.rarity.get(usize::from(id.0)).copied().unwrap_or(255);
        (u16::from(byte) * 200 + 25) / 51
    }

    /// How rare any word is: 1000 where the table has neither it nor parts
    /// that make it up, the rarest part's rarity where it has those.
    pub fn word_rarity(&self, word: &str) -> u16 {
        let parts = self.parts(word);
        parts.iter().map(|&id| self.rarity(id)).max().unwrap_or(1000)
    }

    /// The word from which this one is derived, if from any.
    pub fn base(&self, id: WordId) -> Option<WordId> {
        match self.base.get(usize::from(id.0)) {
            Some(&base) if base != NO_BASE => Some(WordId(base)),
            _ => None,
        }
    }

    /// Whether the table has the two words as a pair of opposites.
    pub fn opposed(&self, a: &str, b: &str) -> bool {
        match (self.lookup(a), self.lookup(b)) {
            (Some(a), Some(b)) => self.opposed_ids(a, b),
            _ => false,
        }
    }

    /// [`Vectors::opposed`] for words looked up.
    pub fn opposed_ids(&self, a: WordId, b: WordId) -> bool {
        self.opposites.binary_search(&(a.0, b.0)).is_ok()
    }

    /// Whether the table has any opposite of a word.
    pub(super) fn has_opposite(&self, id: WordId) -> bool {
        let at = self.opposites.partition_point(|pair| pair.0 < id.0);
        self.opposites.get(at).is_some_and(|pair| pair.0 == id.0)
    }

    /// Cosine of any two words, per mille, each made up from its parts where
    /// the table does not have it whole; none where that fails.
    pub fn word_similarity(&self, a: &str, b: &str) -> Option<i32> {
        match (self.parts(a).as_slice(), self.parts(b).as_slice()) {
            ([], _) | (_, []) => None,
            ([a], [b]) => Some(self.similarity(*a, *b)),
            (a, b) => {
                let sum = |ids: &[WordId]| self.weighed(ids.iter().map(|&id| (id, 255)));
                Some(sum(a).similarity(&sum(b)))
            }
        }
    }

    /// The words of the table that make up `word`: itself, the parts of a
    /// hyphenated word, or a prefix or first half with the rest
    /// ("counteroffensive", "policymaker"); none for what is unknown.
    pub fn parts(&self, word: &str) -> Vec<WordId> {
        let plain = forms::normal(word);
        let whole = |form: &str| forms::first_form(form, |form| self.exact(form));
        if let Some(id) = whole(&plain) {
            return vec![id];
        }
        if plain.contains(['-', '–']) {
            return plain.split(['-', '–']).filter_map(whole).collect();
        }
        const SHORTEST: usize = 4;
        const PREFIXES: [&str; 10] = ["anti", "co", "mis", "non", "over", "post", "pre", "pro", "re", "un"];
        // The longest second part decides: "counter" and "offensive".
        for (at, _) in plain.char_indices().skip(2) {
            let (first, second) = plain.split_at(at);
            if second.len() < SHORTEST {
                break;
            }
            if first.len() < SHORTEST && !PREFIXES.contains(&first) {
                continue;
            }
            if let (Some(first), Some(second)) = (self.exact(first), whole(second)) {
                return vec![first, second];
            }
        }
        Vec::new()
    }

    /// The row of a word's values; empty for an id of another table.
    pub(super) fn row(&self, id: WordId) -> &[i8] {
        let start = usize::from(id.0) * self.dimensions;
        self.values.get(start..start + self.dimensions).unwrap_or(&[])
    }

    /// One over the length of a word's row.
    pub(super) fn row_scale(&self, id: WordId) -> f32 {
        self.scale.get(usize::from(id.0)).copied().unwrap_or(0.0)
    }

    /// Sets `out` to a word's vector, of length 1; as far as it goes.
    pub fn vector(&self, id: WordId, out: &mut [f32]) {
        let scale = self.row_scale(id);
        for (out, &value) in out.iter_mut().zip(self.row(id)) {
            *out = f32::from(value) * scale;
        }
    }

    /// What a word adds to a sentence, 0 to 255.
    pub(super) fn weight(&self, id: WordId) -> u8 {
        self.weight.get(usize::from(id.0)).copied().unwrap_or(0)
    }

    /// How many values a vector has.
    pub(super) fn dimensions(&self) -> usize {
        self.dimensions
    }
}

/// Rounds to the nearest whole per mille, the same way everywhere.
pub(super) fn per_mille(value: f32) -> i32 {
    let scaled = value * 1000.0;
    let rounded = if scaled < 0.0 { scaled - 0.5 } else { scaled + 0.5 };
    (rounded as i32).clamp(-1000, 1000)
}

/// Flat pairs as sorted pairs in both orders.
fn both_ways(flat: &[u16]) -> Vec<(u16, u16)> {
    let pairs = flat.as_chunks::<2>().0.iter();
    let mut out: Vec<(u16, u16)> = pairs.flat_map(|&[a, b]| [(a, b), (b, a)]).collect();
    crossread_sort::plain(&mut out);
    out
}
