//! The number itself, in digits or words, without bounds and units.

use super::Reader;
use crate::analyse::number_words::{cardinal, many, ordinal, ordinal_digits, scale};
use crate::packed::among;

/// A number read, in thousandths, and the tokens it takes.
#[derive(Debug, Clone)]
pub(super) struct Value {
    pub low: i64,
    pub high: i64,
    pub rough: bool,
    pub kind: Kind,
    /// The word "one", which may be a pronoun.
    pub one: bool,
    /// What it was multiplied by ("million").
    pub scale: i64,
    pub from: usize,
    pub to: usize,
}

/// What kind of number it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Cardinal,
    Ordinal,
    /// A part of a whole ("half", "a third"), in per cent.
    Part,
}

const ONE: i64 = 1000;

/// The number that starts at `at`.
pub(super) fn read(reader: &Reader<'_, '_>, at: usize) -> Option<Value> {
    let word = reader.lower(at);
    let first = word.chars().next()?;
    if first.is_ascii_digit() || (first == '.' || first == '-' || first == '+') && word.len() > 1 {
        return digits(reader, at);
    }
    part(reader, at).or_else(|| vague(reader, at)).or_else(|| words(reader, at)).or_else(|| {
        let place = ordinal(word)?;
        Some(exact(place.saturating_mul(ONE), Kind::Ordinal, at, at + 1))
    })
}

fn exact(value: i64, kind: Kind, from: usize, to: usize) -> Value {
    Value { low: value, high: value, rough: false, kind, one: false, scale: 1, from, to }
}

/// A number in digits with thousands' commas and decimals, in thousandths.
fn thousandths(word: &str) -> Option<i64> {
    let (negative, word) = match word.strip_prefix(['-', '+']) {
        Some(rest) => (word.starts_with('-'), rest),
        None => (false, word),
    };
    let (whole, decimals) = word.split_once('.').unwrap_or((word, ""));
    let groups: Vec<&str> = whole.split(',').collect();
    let grouped = groups.len() == 1
        || (groups.iter().skip(1).all(|g| g.len() == 3 || g.len() == 2)
            && groups.last().is_some_and(|g| g.len() == 3)
            && groups.first().is_some_and(|g| (1..=3).contains(&g.len())));
    let plain = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if !grouped || !plain(decimals) || !groups.iter().all(|g| plain(g)) {
        return None;
    }
    let mut value: i64 = 0;
    for digit in groups.concat().bytes() {
        value = value.saturating_mul(10).saturating_add(i64::from(digit - b'0'));
    }
    let mut thousandths = value.saturating_mul(ONE);
    for (place, digit) in [100, 10, 1].into_iter().zip(decimals.bytes()) {
        thousandths = thousandths.saturating_add(place * i64::from(digit - b'0'));
    }
    Some(if negative { -thousandths } else { thousandths })
}

fn digits(reader: &Reader<'_, '_>, at: usize) -> Option<Value> {
    let word = reader.lower(at);
    if let Some(place) = ordinal_digits(word) {
        return Some(exact(place.saturating_mul(ONE), Kind::Ordinal, at, at + 1));
    }
    let value = thousandths(word)?;
    Some(scaled(reader, exact(value, Kind::Cardinal, at, at + 1)))
}

/// Multiplies by "million" and the like, which may follow a hyphen.
fn scaled(reader: &Reader<'_, '_>, mut value: Value) -> Value {
    loop {
        let hyphen = usize::from(reader.lower(value.to) == "-" && reader.doc.glued(value.to));
        let at = value.to + hyphen;
        let word = reader.lower(at);
        let Some(times) = scale(word) else { return value };
        // A lone "m" or "k" counts only right after its figure, and "m" only
        // where money or a counted thing shows that it is no length.
        if word.len() == 1 {
            let glued = reader.doc.glued(value.to.saturating_sub(1));
            let money = value
                .from
                .checked_sub(1)
                .is_some_and(|p| super::of_sign(reader.doc.word(p)).is_some() && reader.doc.glued(p));
            let counted = reader.lower(at + 1).len() > 3 && reader.lower(at + 1).ends_with('s');
            if !glued || (word == "m" && !money && !counted && reader.lower(at + 1) != "people") {
                return value;
            }
        }
        value.low = value.low.saturating_mul(times);
        value.high = value.high.saturating_mul(times);
        value.scale = value.scale.saturating_mul(times);
        value.to = at + 1;
    }
}

/// "half", "a third", "two-thirds", "three quarters", "one in five".
fn part(reader: &Reader<'_, '_>, at: usize) -> Option<Value> {
    let word = reader.lower(at);
    let of = |at: usize| reader.lower(at) == "of";
    let whole = |share: i64, to: usize| Some(exact(share, Kind::Part, at, to));
    if word == "half" && !among!(reader.back(at, 1), "first" | "second" | "latter" | "other" | "a" | "later")
    {
        return match reader.lower(at + 1) {
            "a" | "an" => None,
            "of" | "the" | "its" | "their" | "his" | "her" | "all" => whole(50 * ONE, at + 1),
            _ => None,
        };
    }
    let count = match word {
        "a" | "one" => 1,
        _ => cardinal(word)?,
    };
    let hyphen = usize::from(reader.lower(at + 1) == "-");
    let parts_at = at + 1 + hyphen;
    if word != "a" && reader.lower(at + 1) == "in" && count > 0 {
        let total = cardinal(reader.lower(at + 2)).filter(|&n| n >= count && n > 1)?;
        return whole(100 * ONE * count / total, at + 3);
    }
    let parts = match reader.lower(parts_at) {
        "third" | "thirds" => 3,
        "quarter" | "quarters" => 4,
        "fourths" => 4,
        "fifth" | "fifths" => 5,
        "sixth" | "sixths" => 6,
        "seventh" | "sevenths" => 7,
        "eighth" | "eighths" => 8,
        "tenth" | "tenths" => 10,
        _ => return None,
    };
    // "a third man" and "a quarter" of the year are no parts of a whole.
    let plural = reader.lower(parts_at).ends_with('s');
    if (plural && count > 1) || of(parts_at + 1) {
        whole(100 * ONE * count / parts, parts_at + 1)
    } else {
        None
    }
}

/// "dozens", "tens of thousands", "hundreds of millions": several of a unit.
fn vague(reader: &Reader<'_, '_>, at: usize) -> Option<Value> {
    let word = reader.lower(at);
    let unit = many(word)?;
    if matches!(word, "tens" | "scores") && reader.lower(at + 1) != "of" {
        return None;
    }
    let (mut low, mut high, mut to) = (unit, unit, at + 1);
    if reader.lower(at + 1) == "of"
        && let Some(times) = many(reader.lower(at + 2)).or_else(|| scale(reader.lower(at + 2)))
    {
        low = low.saturating_mul(times);
        high = low;
        to = at + 3;
    }
    let widest = if to == at + 3 || unit < 1000 { 10 } else { 100 };
    let low = low.saturating_mul(2 * ONE);
    let high = high.saturating_mul(widest * ONE);
    Some(Value { low, high, rough: true, kind: Kind::Cardinal, one: false, scale: 1, from: at, to })
}

/// "twenty-three", "two hundred and five", "a dozen", "half a million",
/// "two and a half", "a couple".
fn words(reader: &Reader<'_, '_>, at: usize) -> Option<Value> {
    let word = reader.lower(at);
    let next = reader.lower(at + 1);
    let value = |n: i64, to: usize| exact(n.saturating_mul(ONE), Kind::Cardinal, at, to);
    match word {
        "half" if matches!(next, "a" | "an") => {
            let unit = reader.lower(at + 2);
            return match unit {
                "dozen" => Some(value(6, at + 3)),
                "hour" | "mile" | "century" | "day" | "year" => Some(exact(500, Kind::Cardinal, at, at + 2)),
                _ => scale(unit).map(|n| exact(n.saturating_mul(500), Kind::Cardinal, at, at + 3)),
            };
        }
        "a" | "an" => {
            if next == "dozen" {
                return Some(value(12, at + 2));
            }
            if matches!(next, "couple" | "pair") && reader.lower(at + 2) == "of" {
                return Some(Value { rough: next == "couple", ..value(2, at + 3) });
            }
            let n = scale(next).filter(|_| next.len() > 2)?;
            return Some(scaled(reader, value(n, at + 2)));
        }
        "dozen" => return Some(value(12, at + 1)),
        "hundred" | "thousand" | "million" | "billion" | "trillion" => return None,
        _ => {}
    }
    let mut total: i64 = 0;
    let mut current = cardinal(word)?;
    let mut to = at + 1;
    loop {
        // Scraped text may have "twenty - five".
        let tens = current % 100 >= 20 && current % 10 == 0;
        let joined = usize::from(reader.lower(to) == "-" && (tens || reader.doc.glued(to)));
        let next = reader.lower(to + joined);
        let unit = cardinal(next).filter(|n| tens && (1..10).contains(n));
        if let Some(n) = unit {
            current += n;
            to += joined + 1;
        } else if let Some(times) = scale(next).filter(|_| next.len() > 2) {
            if times == 100 {
                current = current.saturating_mul(100);
            } else {
                total = total.saturating_add(current).saturating_mul(times);
                current = 0;
            }
            to += joined + 1;
        } else if next == "dozen" && joined == 0 {
            current = current.saturating_mul(12);
            to += 1;
        } else if let Some(n) = after_hundred(reader, to, total.saturating_add(current)) {
            current += n;
            to += 1 + usize::from(reader.lower(to) == "and");
        } else {
            break;
        }
    }
    let mut found = value(total.saturating_add(current), to);
    if reader.lower(to) == "and" && reader.lower(to + 1) == "a" && reader.lower(to + 2) == "half" {
        found.low = found.low.saturating_add(ONE / 2);
        found.high = found.low;
        found.to = to + 3;
    }
    found.one = word == "one" && found.to == at + 1;
    if found.one && is_pronoun(reader, at) {
        return None;
    }
    Some(scaled(reader, found))
}

/// The number below a hundred that goes on after "hundred" or "thousand".
fn after_hundred(reader: &Reader<'_, '_>, to: usize, so_far: i64) -> Option<i64> {
    let and = usize::from(reader.lower(to) == "and");
    if so_far < 100 || so_far % 100 != 0 {
        return None;
    }
    cardinal(reader.lower(to + and)).filter(|&n| n > 0)
}

/// "one of the", "no one", "the one that", "this one", "one another".
fn is_pronoun(reader: &Reader<'_, '_>, at: usize) -> bool {
    let before = reader.back(at, 1);
    let after = reader.lower(at + 1);
    let hyphenated = after == "-";
    !hyphenated
        && (among!(
            before,
            "no" | "any"
                | "every"
                | "each"
                | "this"
                | "that"
                | "which"
                | "the"
                | "another"
                | "'s"
                | "some"
                | "a"
        ) || among!(
            after,
            "of" | "another" | "by" | "who" | "that" | "'s" | "can" | "could" | "would" | "should" | "must"
        ))
}
