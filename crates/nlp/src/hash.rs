//! The hashes that the model was trained with, and a fast one for our own tables.
//!
//! spaCy names every string by MurmurHash64A of its UTF-8 with seed 1, and finds
//! the rows of a hash embedding with one block of MurmurHash3 over that number.
//! Both must come out bit for bit, or every vector is wrong.

use std::hash::{BuildHasherDefault, Hasher};

/// MurmurHash64A (Austin Appleby, public domain) of `bytes`.
pub(crate) fn murmur64a(bytes: &[u8], seed: u64) -> u64 {
    const M: u64 = 0xc6a4_a793_5bd1_e995;
    let mut h = seed ^ (bytes.len() as u64).wrapping_mul(M);
    let (words, tail) = bytes.as_chunks::<8>();
    for word in words {
        let mut k = u64::from_le_bytes(*word).wrapping_mul(M);
        k ^= k >> 47;
        h = (h ^ k.wrapping_mul(M)).wrapping_mul(M);
    }
    if !tail.is_empty() {
        let mut last = [0; 8];
        last[..tail.len()].copy_from_slice(tail);
        h = (h ^ u64::from_le_bytes(last)).wrapping_mul(M);
    }
    h = (h ^ (h >> 47)).wrapping_mul(M);
    h ^ (h >> 47)
}

/// The name that spaCy's string store gives to a string.
pub(crate) fn string_id(text: &str) -> u64 {
    murmur64a(text.as_bytes(), 1)
}

/// The four rows of an embedding table that stand for `id`, before they are
/// brought into range: MurmurHash3's 128 bits for eight bytes, as Thinc has it.
pub(crate) fn embedding_keys(id: u64, seed: u32) -> [u32; 4] {
    fn mix(mut h: u64) -> u64 {
        h ^= h >> 33;
        h = h.wrapping_mul(0xff51_afd7_ed55_8ccd);
        h ^= h >> 33;
        h = h.wrapping_mul(0xc4ce_b9fe_1a85_ec53);
        h ^ (h >> 33)
    }
    let seed = u64::from(seed);
    let mut h1 = id.wrapping_mul(0x87c3_7b91_1142_53d5).rotate_left(31).wrapping_mul(0x4cf5_ad43_2745_937f);
    h1 ^= seed ^ 8;
    let mut h2 = seed ^ 8;
    h1 = h1.wrapping_add(h2);
    h2 = h2.wrapping_add(h1);
    h1 = mix(h1);
    h2 = mix(h2);
    h1 = h1.wrapping_add(h2);
    h2 = h2.wrapping_add(h1);
    [h1 as u32, (h1 >> 32) as u32, h2 as u32, (h2 >> 32) as u32]
}

/// A hasher for tables whose keys are short strings or already hashes. It is
/// quick, the same on every run, and not proof against keys chosen to collide,
/// so it serves only for tables whose contents come from the model file or are
/// bounded.
#[derive(Default)]
pub(crate) struct QuickHasher(u64);

impl QuickHasher {
    fn add(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(23) ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }
}

impl Hasher for QuickHasher {
    fn write(&mut self, bytes: &[u8]) {
        let (words, tail) = bytes.as_chunks::<8>();
        for word in words {
            self.add(u64::from_le_bytes(*word));
        }
        let mut last = [0; 8];
        last[..tail.len()].copy_from_slice(tail);
        self.add(u64::from_le_bytes(last) ^ (bytes.len() as u64) << 56);
    }

    fn write_u8(&mut self, value: u8) {
        self.add(u64::from(value));
    }

    fn write_u64(&mut self, value: u64) {
        self.add(value);
    }

    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 32)
    }
}

/// A map for look-ups only: nothing may depend on the order of its entries.
pub(crate) type QuickMap<K, V> = std::collections::HashMap<K, V, BuildHasherDefault<QuickHasher>>;

/// Values by name, for look-ups only. One kind of map, with a place for each
/// name, serves all kinds of values, so that a program holds its code once.
#[derive(Debug)]
pub(crate) struct Named<V> {
    places: QuickMap<Box<str>, u32>,
    values: Vec<V>,
}

impl<V> Named<V> {
    pub(crate) fn get(&self, name: &str) -> Option<&V> {
        self.values.get(*self.places.get(name)? as usize)
    }

    /// The value of that name, `V::default()` where there was none.
    pub(crate) fn or_default(&mut self, name: &str) -> &mut V
    where
        V: Default,
    {
        let next = self.values.len();
        let place = *self.places.entry(name.into()).or_insert(next as u32) as usize;
        if place == next {
            self.values.push(V::default());
        }
        &mut self.values[place]
    }

    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.places.keys().map(|name| &**name)
    }
}

impl<V> Default for Named<V> {
    fn default() -> Self {
        Named { places: QuickMap::default(), values: Vec::new() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_are_named_as_spacy_names_them() {
        // From spacy.strings.hash_string.
        assert_eq!(string_id("apple"), 8566208034543834098);
        assert_eq!(string_id("a"), 11901859001352538922);
        assert_eq!(string_id("Zaporizhzhia"), EXPECTED_LONG);
    }

    #[test]
    fn rows_are_found_as_thinc_finds_them() {
        // From thinc's NumpyOps.hash.
        assert_eq!(embedding_keys(8566208034543834098, 8), EXPECTED_KEYS);
        assert_eq!(embedding_keys(1, 12), EXPECTED_FLAG);
    }

    const EXPECTED_LONG: u64 = 18071044525722973143;
    const EXPECTED_KEYS: [u32; 4] = [2653853934, 3922826080, 3980780901, 3736755472];
    const EXPECTED_FLAG: [u32; 4] = [2938686206, 2291508213, 2246688320, 3554967022];
}
