//! Lists of words in the program, packed by the compiler into one text.
//!
//! A slice of `&str` costs eight bytes a word beside its letters, a match on
//! words costs code for each, and neither lets a packer see the words as text.
//! Here they are sorted and joined when the program is compiled, and one
//! function looks them all up.
//!
//! ```ignore
//! const SMALL: Words = words!["a", "an", "the"];
//! assert!(SMALL.holds("an"));
//! assert!(among!("said", "says" | "said"));
//! ```

use std::cmp::Ordering;

/// A list of words, made by [`words!`](crate::packed::words): sorted, with a
/// space between two.
#[derive(Clone, Copy)]
pub(crate) struct Words(pub(crate) &'static [u8]);

impl Words {
    /// Whether the list has the word; by halves.
    #[inline(never)]
    pub fn holds(self, word: &str) -> bool {
        let (mut list, word) = (self.0, word.as_bytes());
        loop {
            let (before, after) = list.split_at(list.len() / 2);
            let start = before.iter().rposition(|byte| *byte == b' ').map_or(0, |space| space + 1);
            let rest = after.iter().position(|byte| *byte == b' ');
            let end = rest.map_or(list.len(), |space| before.len() + space);
            let beyond = match word.cmp(list.get(start..end).unwrap_or(&[])) {
                Ordering::Equal => return true,
                Ordering::Less => start.checked_sub(1).and_then(|end| list.get(..end)),
                Ordering::Greater => rest.and_then(|_| list.get(end + 1..)),
            };
            match beyond {
                Some(half) => list = half,
                None => return false,
            }
        }
    }
}

/// A list of phrases to be gone through, made by
/// [`phrases!`](crate::packed::phrases): each with a line's end after it.
#[derive(Clone, Copy)]
pub(crate) struct Phrases(pub(crate) &'static str);

impl Phrases {
    /// The phrases, in order.
    pub fn iter(self) -> impl Iterator<Item = &'static str> {
        let mut rest = self.0;
        std::iter::from_fn(move || {
            // Phrases are short: walking the bytes is quicker than a search.
            let end = rest.bytes().position(|b| b == b'\n')?;
            let phrase = rest.get(..end)?;
            rest = rest.get(end + 1..)?;
            Some(phrase)
        })
    }
}

/// The words in order, for the compiler.
pub(crate) const fn sorted<const COUNT: usize>(mut words: [&str; COUNT]) -> [&str; COUNT] {
    let mut done = 1;
    while done < COUNT {
        let mut at = done;
        while at > 0 && before(words[at], words[at - 1]) {
            let word = words[at];
            words[at] = words[at - 1];
            words[at - 1] = word;
            at -= 1;
        }
        done += 1;
    }
    words
}

const fn before(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let mut at = 0;
    while at < a.len() && at < b.len() {
        if a[at] != b[at] {
            return a[at] < b[at];
        }
        at += 1;
    }
    a.len() < b.len()
}

/// How many bytes [`joined`] gives.
pub(crate) const fn length(words: &[&str]) -> usize {
    let (mut length, mut at) = (words.len() - 1, 0);
    while at < words.len() {
        length += words[at].len();
        at += 1;
    }
    length
}

/// The words with a space between two; none has one in it.
pub(crate) const fn joined<const LENGTH: usize>(words: &[&str]) -> [u8; LENGTH] {
    let mut out = [b' '; LENGTH];
    let (mut to, mut at) = (0, 0);
    while at < words.len() {
        let word = words[at].as_bytes();
        let mut from = 0;
        while from < word.len() {
            assert!(word[from] > b' ', "a word has no space in it");
            out[to] = word[from];
            to += 1;
            from += 1;
        }
        to += 1;
        at += 1;
    }
    out
}

/// A list of words, in any order: `words!["a", "an", "the"]`.
macro_rules! words {
    ($($word:literal),+ $(,)?) => {{
        const SORTED: &[&str] = &$crate::packed::sorted([$($word),+]);
        const JOINED: &[u8] = &$crate::packed::joined::<{ $crate::packed::length(SORTED) }>(SORTED);
        $crate::packed::Words(JOINED)
    }};
}

/// A list of phrases: `phrases!["photo by", "image by"]`; none has a line's end.
macro_rules! phrases {
    ($($phrase:literal),* $(,)?) => {
        $crate::packed::Phrases(concat!($($phrase, "\n"),*))
    };
}

/// Whether a word is one of several: `among!(word, "says" | "said")`.
macro_rules! among {
    ($word:expr, $($one:literal)|+ $(,)?) => {
        $crate::packed::words![$($one),+].holds($word)
    };
}

pub(crate) use {among, phrases, words};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_has_its_words_and_no_others() {
        const LIST: Words = words!["the", "a", "an", "they", "\u{e9}tat", "don't", "z"];
        for word in ["the", "a", "an", "they", "\u{e9}tat", "don't", "z"] {
            assert!(LIST.holds(word), "{word}");
        }
        for word in ["", "t", "th", "thee", "ann", "n", "tat", "he", "a an", "an ", " an", "zz", "\u{e9}"] {
            assert!(!LIST.holds(word), "{word}");
        }
        assert!(!words!["a"].holds("b") && words!["a"].holds("a"));
    }

    #[test]
    fn every_word_of_a_long_list_is_found() {
        const LIST: Words = words![
            "eleven", "twelve", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"
        ];
        let text = std::str::from_utf8(LIST.0).expect("words are text");
        assert_eq!(text, "eight eleven five four nine one seven six ten three twelve two");
        for word in text.split(' ') {
            assert!(LIST.holds(word), "{word}");
            assert!(!LIST.holds(&word[1..]) && !LIST.holds(&format!("{word}s")), "{word}");
        }
    }

    #[test]
    fn among_finds_any_of_its_words() {
        for (word, found) in
            [("says", true), ("said", true), ("say", false), ("", false), ("said says", false)]
        {
            assert_eq!(among!(word, "says" | "said" | "don\u{2019}t"), found, "{word}");
        }
        assert!(among!("", "" | "x") && among!("x", "" | "x") && !among!("y", "" | "x"));
    }

    #[test]
    fn phrases_come_in_their_order() {
        let list = phrases!["photo by", "image |", "\u{a9} "];
        assert_eq!(list.iter().collect::<Vec<_>>(), ["photo by", "image |", "\u{a9} "]);
    }
}
