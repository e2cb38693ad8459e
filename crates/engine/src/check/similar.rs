//! How alike two terms are: from 0 (nothing shared) to 1 (the same).

use crate::analyse::{NameKind, Unit};

use super::lexis::Lexis;
use super::term::Item;

/// Likeness of two terms of the statement and of a passage.
pub(crate) fn items(here: &Item, there: &Item, lexis: &Lexis<'_>) -> f32 {
    match (here, there) {
        (Item::Word(a), Item::Word(b)) => lexis.words(a, b),
        (Item::Name { key: a, words: aw, kind: ak }, Item::Name { key: b, words: bw, kind: bk }) => {
            if a == b { 1.0 } else { names(aw, *ak, bw, *bk, lexis) }
        }
        (
            Item::Number { low: a, high: b, rough: r, unit: u },
            Item::Number { low: c, high: d, rough: s, unit: v },
        ) if u == v && compatible((*a, *b), *r, (*c, *d), *s) => 1.0,
        (
            Item::Time { days: a, weekday: aw, month: am, year: ay, words: at },
            Item::Time { days: b, weekday: bw, month: bm, year: by, words: bt },
        ) => times((*a, *aw, *am, *ay, at), (*b, *bw, *bm, *by, bt)),
        (Item::Word(word), Item::Name { words, .. }) | (Item::Name { words, .. }, Item::Word(word)) => {
            let best = words.iter().map(|part| lexis.words(word, part)).fold(0.0, f32::max);
            if words.len() == 1 { best * 0.9 } else { best * 0.6 }
        }
        _ => 0.0,
    }
}

/// Whether two ranges of values can be the same figure. A rough figure
/// stretches by a twentieth to either side.
pub(crate) fn compatible(a: (i64, i64), a_rough: bool, b: (i64, i64), b_rough: bool) -> bool {
    let stretch = |(low, high): (i64, i64), rough: bool| {
        if rough {
            (low.saturating_sub(low.saturating_abs() / 20), high.saturating_add(high.saturating_abs() / 20))
        } else {
            (low, high)
        }
    };
    let (a, b) = (stretch(a, a_rough), stretch(b, b_rough));
    a.0 <= b.1 && b.0 <= a.1
}

/// Whether two units measure the same sort of thing.
pub(crate) fn same_unit(a: &Unit, b: &Unit) -> bool {
    a == b
}

fn names(a: &[String], a_kind: NameKind, b: &[String], b_kind: NameKind, lexis: &Lexis<'_>) -> f32 {
    let (a_last, b_last) = (a.last(), b.last());
    if a_last.is_some() && a_last == b_last && (a.len() == 1 || b.len() == 1) {
        return 0.95;
    }
    if lexis.same_place(&a.join(" "), &b.join(" ")) {
        return 0.9;
    }
    let shared = a.iter().filter(|word| b.contains(word)).count();
    if shared == 0 {
        return if a.len() == 1 && b.len() == 1 { lexis.related_names(&a[0], &b[0]) } else { 0.0 };
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
