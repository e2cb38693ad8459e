//! Words that contradict each other, by groups written by hand.
//!
//! Each line of `antonyms.txt` sets two groups of lemmas against each other,
//! some of them only for words in the same place of the same sentence. The
//! rarer pairs of WordNet come with `words.bin`.

use super::forms;

/// The place of a word in [`Antonyms`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct AntonymId {
    from: u16,
    to: u16,
}

/// The groups, by word.
#[derive(Debug, Clone, Default)]
pub(super) struct Antonyms {
    /// Word, line, side (0 or 1, plus 2 in lines that hold in place only);
    /// sorted.
    entries: Vec<(Box<str>, u16, u8)>,
}

impl Antonyms {
    /// Reads the table.
    pub(super) fn read(table: &str) -> Self {
        let mut entries = Vec::new();
        let lines = table.lines().filter(|line| !line.starts_with('#'));
        for (number, line) in (0u16..).zip(lines) {
            let (first, line) = match line.strip_prefix('?') {
                Some(line) => (2u8, line),
                None => (0, line),
            };
            for (side, words) in (first..).zip(line.split('|')) {
                entries.extend(words.split_ascii_whitespace().map(|word| (word.into(), number, side)));
            }
        }
        crossread_sort::plain(&mut entries);
        entries.dedup();
        Self { entries }
    }

    /// Where a word stands by itself or by its regular lemma; plain lower case.
    pub(super) fn find_form(&self, word: &str) -> Option<AntonymId> {
        forms::first_form(word, |form| self.find(form))
    }

    /// Where a plain lower-case lemma stands.
    pub(super) fn find(&self, lemma: &str) -> Option<AntonymId> {
        let from = self.entries.partition_point(|entry| *entry.0 < *lemma);
        let rest = self.entries.get(from..)?;
        let count = rest.iter().take_while(|entry| *entry.0 == *lemma).count();
        if count == 0 {
            return None;
        }
        Some(AntonymId { from: u16::try_from(from).ok()?, to: u16::try_from(from + count).ok()? })
    }

    /// Whether two words stand on different sides of one line; with
    /// `in_place`, also of the lines for words in the same place.
    pub(super) fn opposed_ids(&self, a: AntonymId, b: AntonymId, in_place: bool) -> bool {
        let of = |id: AntonymId| self.entries.get(usize::from(id.from)..usize::from(id.to)).unwrap_or(&[]);
        let asked = if in_place { 4 } else { 2 };
        of(a)
            .iter()
            .filter(|(_, _, side)| *side < asked)
            .any(|(_, line, side)| of(b).iter().any(|(_, other, there)| line == other && side != there))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    const TABLE: &str = include_str!("../../../../assets/models/antonyms.txt");

    fn opposed(a: &str, b: &str) -> bool {
        let antonyms = Antonyms::read(TABLE);
        match (antonyms.find(a), antonyms.find(b)) {
            (Some(a), Some(b)) => antonyms.opposed_ids(a, b, false),
            _ => false,
        }
    }

    #[test]
    fn pairs_of_the_news() {
        for (a, b) in [
            ("rise", "plunge"),
            ("accept", "reject"),
            ("guilty", "innocent"),
            ("alive", "dead"),
            ("confirm", "deny"),
            ("uphold", "overturn"),
        ] {
            assert!(opposed(a, b) && opposed(b, a), "{a} {b}");
        }
        let antonyms = Antonyms::read(TABLE);
        let (before, after) = (antonyms.find("before"), antonyms.find("after"));
        let (before, after) = before.zip(after).expect("both in the table");
        assert!(antonyms.opposed_ids(before, after, true));
        assert!(!antonyms.opposed_ids(before, after, false));
        for (a, b) in [("rise", "soar"), ("injure", "kill"), ("rise", "reject"), ("say", "deny")] {
            assert!(!opposed(a, b), "{a} {b}");
        }
    }

    #[test]
    fn every_line_has_two_sides_without_a_word_on_both() {
        for line in TABLE.lines().filter(|line| !line.starts_with('#')) {
            let sides: Vec<BTreeSet<&str>> =
                line.split('|').map(|side| side.split_ascii_whitespace().collect()).collect();
            let [left, right] = sides.as_slice() else {
                panic!("two sides: {line}");
            };
            assert!(!left.is_empty() && !right.is_empty(), "{line}");
            assert!(left.is_disjoint(right), "{line}");
            assert!(line.bytes().all(|b| b.is_ascii_lowercase() || b" |-?".contains(&b)), "{line}");
        }
    }
}
