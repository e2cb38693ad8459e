//! How much of a line's matter the rest of the article speaks of.
//!
//! Lists of other articles, teasers and captions from elsewhere look like
//! headlines and sentences, but they speak of other things. A line's kin are
//! its distinctive words (names, numbers, longer words) that also stand in
//! the article's paragraphs other than the line itself.

use super::line::Line;
use crate::packed::{Words, words};

/// Longer words that say nothing of the matter.
#[rustfmt::skip]
const COMMON: Words = words![
    "about", "across", "after", "again", "against", "ahead", "along", "already", "also", "although",
    "among", "another", "around", "back", "because", "become", "been", "before", "behind", "being", "below",
    "between", "both", "came", "come", "could", "days", "despite", "does", "down", "during", "each",
    "earlier", "early", "even", "every", "first", "following", "friday", "from", "gave", "give", "good",
    "have", "here", "home", "however", "including", "into", "just", "know", "known", "last", "later",
    "least", "like", "long", "made", "make", "many", "might", "monday", "month", "months", "more", "most",
    "much", "must", "need", "never", "next", "once", "only", "other", "others", "over", "part", "people",
    "report", "right", "said", "same", "saturday", "say", "says", "second", "several", "should", "since",
    "some", "still", "such", "sunday", "take", "than", "that", "their", "them", "then", "there", "these",
    "they", "thing", "things", "third", "this", "those", "three", "through", "thursday", "time", "today",
    "told", "took", "tuesday", "under", "until", "very", "want", "wednesday", "week", "weeks", "well",
    "went", "were", "what", "when", "where", "which", "while", "will", "with", "within", "without", "would",
    "year", "years", "your",
];

/// The distinctive words of a line, cut to stems, in order and without
/// repeats.
pub(super) fn stems(line: &Line<'_>) -> Vec<String> {
    let mut found: Vec<String> = line
        .words
        .iter()
        .enumerate()
        .filter_map(|(at, word)| {
            let base = word.lower.strip_suffix("'s").unwrap_or(&word.lower);
            let length = base.chars().count();
            let name = word.cap && at > 0 && length >= 3;
            let number = word.digit && length >= 2;
            (name || number || length >= 4)
                .then_some(base)
                .filter(|base| !COMMON.holds(base))
                .map(|base| base.chars().take(5).collect())
        })
        .collect();
    crossread_sort::plain(&mut found);
    found.dedup();
    found
}

/// For each line, how many of its distinctive words stand in the chosen
/// lines other than itself, and how many it has.
pub(super) fn kin(lines: &[Line<'_>], chosen: &[bool]) -> Vec<Kin> {
    let stems: Vec<Vec<String>> = lines.iter().map(stems).collect();
    // A stem stands here once for each chosen line that has it.
    let held = stems.iter().zip(chosen).filter(|(_, chosen)| **chosen).flat_map(|(list, _)| list);
    let mut held: Vec<&String> = held.collect();
    crossread_sort::plain(&mut held);
    stems
        .iter()
        .zip(chosen)
        .map(|(list, chosen)| {
            let own = usize::from(*chosen);
            let hits =
                list.iter().filter(|s| held.get(held.partition_point(|h| h < s) + own) == Some(s)).count();
            Kin { hits, of: list.len() }
        })
        .collect()
}

/// How much of a line's matter the article speaks of elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Kin {
    /// Distinctive words that the article's paragraphs share.
    pub hits: usize,
    /// Distinctive words in all.
    pub of: usize,
}

impl Kin {
    /// Whether at least `percent` of the distinctive words are shared.
    pub fn at_least(self, percent: usize) -> bool {
        self.of > 0 && self.hits * 100 >= percent * self.of
    }
}

#[cfg(test)]
mod tests {
    use super::super::lines;
    use super::*;

    #[test]
    fn a_line_of_the_article_has_kin_and_a_foreign_headline_has_none() {
        let text = "The harbour wall at Tolmouth failed in the storm.\n\
            Engineers said the wall at Tolmouth dated from 1931.\n\
            Tolmouth wall dated from 1931\n\
            Bakery chain recalls rye bread";
        let lines: Vec<_> = lines::split(text).into_iter().map(|l| Line::plain(text, l)).collect();
        let kin = kin(&lines, &[true, true, false, false]);
        assert_eq!(kin[2], Kin { hits: 4, of: 4 });
        assert_eq!(kin[3].hits, 0);
        assert!(kin[1].at_least(20) && !kin[3].at_least(1));
    }
}
