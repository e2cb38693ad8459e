//! Words that can stand for each other by what a dictionary says of their
//! senses: synonyms, and words of a wider meaning ("wound" and "injure", "boat"
//! and "vessel", "protester" and "people"), each pair with how far.

use super::file::LexiconError;

/// The pairs, as for each word its relatives.
#[derive(Debug, Clone, Default)]
pub(super) struct Relatives {
    /// Where each word's relatives begin, and at last where all end.
    starts: Vec<u32>,
    /// Relatives and how far they can stand for the word, in 1/255.
    entries: Vec<(u16, u8)>,
}

impl Relatives {
    /// From pairs of indices below `words`, flat, and their strengths.
    pub fn new(words: usize, pairs: &[u16], strengths: &[u8]) -> Result<Self, LexiconError> {
        if pairs.iter().any(|&word| usize::from(word) >= words) {
            return Err(LexiconError::Content("relatives"));
        }
        // A counting sort: for each word how many, then where each begins.
        let both = || {
            let pairs = pairs.as_chunks::<2>().0.iter().zip(strengths);
            pairs.flat_map(|(&[a, b], &strength)| [(a, b, strength), (b, a, strength)])
        };
        let mut starts = vec![0u32; words + 1];
        for (word, ..) in both() {
            starts[usize::from(word) + 1] += 1;
        }
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        let mut next = starts.clone();
        let mut entries = vec![(0, 0); starts.last().map_or(0, |&end| end as usize)];
        for (word, relative, strength) in both() {
            let at = &mut next[usize::from(word)];
            entries[*at as usize] = (relative, strength);
            *at += 1;
        }
        Ok(Self { starts, entries })
    }

    /// How far two words can stand for each other, per mille; 0 for words that
    /// are no relatives.
    pub fn strength(&self, a: u16, b: u16) -> u16 {
        let bounds = self.starts.get(usize::from(a)..usize::from(a) + 2);
        let Some(&[from, to]) = bounds else { return 0 };
        let of = self.entries.get(from as usize..to as usize).unwrap_or(&[]);
        let found = of.iter().find(|(relative, _)| *relative == b);
        found.map_or(0, |(_, strength)| (u16::from(*strength) * 200 + 25) / 51)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_hold_both_ways_and_nowhere_else() {
        let relatives = Relatives::new(5, &[0, 3, 1, 3], &[255, 51]).expect("all within");
        assert_eq!((relatives.strength(0, 3), relatives.strength(3, 0)), (1000, 1000));
        assert_eq!((relatives.strength(1, 3), relatives.strength(3, 1)), (200, 200));
        assert_eq!((relatives.strength(0, 1), relatives.strength(9, 1)), (0, 0));
        assert!(Relatives::new(3, &[0, 3], &[1]).is_err());
    }
}
