//! How alike two terms are: from 0 (nothing shared) to 1 (the same).

use crate::analyse::NameKind;

use super::term::{Entry, Item};
use crate::lexicon::{Lexicon, Word};

/// Likeness of two terms of the statement and of a passage.
pub(crate) fn items(here: Entry<'_>, there: Entry<'_>, lexicon: &Lexicon) -> f32 {
    match (here.item, there.item) {
        (Item::Word(_), Item::Word(_)) => words(&here.words[0], &there.words[0], lexicon),
        (Item::Name { key: a, words: aw, kind: ak }, Item::Name { key: b, words: bw, kind: bk }) => {
            if a == b { 1.0 } else { names(aw, *ak, bw, *bk) }
        }
        (
            Item::Number { low: a, high: b, rough: r, unit: u },
            Item::Number { low: c, high: d, rough: s, unit: v },
        ) if u == v && compatible((*a, *b), *r, (*c, *d), *s) => 1.0,
        (
            Item::Time { days: a, weekday: aw, month: am, year: ay, words: at },
            Item::Time { days: b, weekday: bw, month: bm, year: by, words: bt },
        ) => times((*a, *aw, *am, *ay, at), (*b, *bw, *bm, *by, bt)),
        (Item::Word(_), Item::Name { .. }) => word_and_name(&here.words[0], there.words, lexicon),
        (Item::Name { .. }, Item::Word(_)) => word_and_name(&there.words[0], here.words, lexicon),
        _ => 0.0,
    }
}

/// Likeness of two words.
pub(crate) fn words(a: &Word, b: &Word, lexicon: &Lexicon) -> f32 {
    f32::from(lexicon.likeness_words(a, b)) / 1000.0
}

fn word_and_name(word: &Word, name: &[Word], lexicon: &Lexicon) -> f32 {
    let best = name.iter().map(|part| words(word, part, lexicon)).fold(0.0, f32::max);
    if name.len() == 1 { best * 0.9 } else { best * 0.6 }
}

/// Whether two ranges of values can be the same figure. A rough figure that is
/// no range yet stretches by a twentieth to either side.
pub(crate) fn compatible(a: (i64, i64), a_rough: bool, b: (i64, i64), b_rough: bool) -> bool {
    let stretch = |(low, high): (i64, i64), rough: bool| {
        if rough && low == high {
            (low.saturating_sub(low.saturating_abs() / 20), high.saturating_add(high.saturating_abs() / 20))
        } else {
            (low, high)
        }
    };
    let (a, b) = (stretch(a, a_rough), stretch(b, b_rough));
    a.0 <= b.1 && b.0 <= a.1
}

fn names(a: &[String], a_kind: NameKind, b: &[String], b_kind: NameKind) -> f32 {
    let (a_last, b_last) = (a.last(), b.last());
    if a_last.is_some() && a_last == b_last && (a.len() == 1 || b.len() == 1) {
        return 0.95;
    }
    let shared = a.iter().filter(|word| b.contains(word)).count();
    if shared == 0 {
        return if a.len() == 1 && b.len() == 1 { related(&a[0], &b[0]) } else { 0.0 };
    }
    let smaller = a.len().min(b.len());
    let persons = a_kind == NameKind::Person && b_kind == NameKind::Person;
    if shared == smaller {
        0.85
    } else if persons {
        if a_last == b_last { 0.4 } else { 0.1 }
    } else {
        0.6 * shared as f32 / smaller as f32
    }
}

/// Likeness of two one-word names by their beginnings: "Ukraine" and
/// "Ukrainian", "Greece" and "Greek".
fn related(a: &str, b: &str) -> f32 {
    let shared = a.bytes().zip(b.bytes()).take_while(|(x, y)| x == y).count();
    if shared >= 4 && shared + 2 >= a.len().min(b.len()) { 0.8 } else { 0.0 }
}

type Time<'a> = (Option<(i32, i32)>, Option<u8>, Option<u8>, Option<i32>, &'a str);

fn times(a: Time<'_>, b: Time<'_>) -> f32 {
    if let (Some((a_first, a_last)), Some((b_first, b_last))) = (a.0, b.0) {
        if a_first <= b_last && b_first <= a_last {
            let (a_length, b_length) = (a_last - a_first, b_last - b_first);
            return if a_length.abs_diff(b_length) <= 6 { 1.0 } else { 0.7 };
        }
        return 0.1;
    }
    if let (Some(a), Some(b)) = (a.1, b.1) {
        return if a == b { 1.0 } else { 0.1 };
    }
    if let (Some(a), Some(b)) = (a.2, b.2) {
        return if a == b { 0.8 } else { 0.1 };
    }
    if let (Some(a), Some(b)) = (a.3, b.3) {
        return if a == b { 0.9 } else { 0.1 };
    }
    if !a.4.is_empty() && a.4 == b.4 { 1.0 } else { 0.2 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_compatible_when_their_ranges_meet() {
        assert!(compatible((5_660_000, 5_660_000), false, (5_660_000, 5_660_000), false));
        assert!(!compatible((12_000, 12_000), false, (14_000, 14_000), false));
        assert!(compatible((23_000_000, 23_000_000), true, (22_900_000, 22_900_000), false));
        assert!(compatible((3_000, i64::MAX), false, (7_000, 7_000), false));
    }
}
