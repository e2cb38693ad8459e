//! Quantities: numbers with their bounds, units and what they count.
//!
//! A quantity is read in four steps: the number itself ([`value`]), a range
//! it is part of, its unit or the thing counted ([`heads`]), and the words
//! before and after that bound it or make it rough. What only looks like a
//! quantity is left out: parts of times, of names ("Boeing 747"), labels
//! ("page 4"), scores and ratings, telephone numbers, "one" as a pronoun.

mod heads;
mod value;

#[cfg(test)]
mod tests;

use std::ops::Range;

use super::doc::Doc;
use super::token::is_dash;
use super::unit::{convert, dollar_of, of_lemma, of_sign, square};
use super::{Quantity, TokenKind, Unit};
use crate::packed::among;
use value::{Kind, Value};

/// How far a rough figure may be from the one given, as a part of it.
const ROUGH_PART: i64 = 10;

/// The quantities of a text, in order, not overlapping. `taken` are the
/// tokens of times, in order.
pub(super) fn quantities(doc: &Doc<'_>, taken: &[Range<usize>]) -> Vec<Quantity> {
    let mut out = Vec::new();
    let mut taken = taken.iter().peekable();
    for sentence in &doc.sentences {
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            while taken.peek().is_some_and(|range| range.end <= at) {
                taken.next();
            }
            if let Some(range) = taken.peek().filter(|range| range.contains(&at)) {
                at = range.end;
                continue;
            }
            let end = taken.peek().map_or(sentence.tokens.end, |range| range.start.min(sentence.tokens.end));
            let reader = Reader { doc, start: sentence.tokens.start, end, sentence_end: sentence.tokens.end };
            match reader.quantity(at) {
                Some((quantity, to)) => {
                    out.extend(quantity);
                    at = to.max(at + 1);
                }
                None => at += 1,
            }
        }
    }
    out
}

/// Reads quantities in one sentence, up to `end`.
struct Reader<'d, 't> {
    doc: &'d Doc<'t>,
    start: usize,
    end: usize,
    sentence_end: usize,
}

/// How the words around a number bound it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Bound {
    Exact,
    AtLeast,
    AtMost,
    About,
    JustUnder,
    JustOver,
}

impl Reader<'_, '_> {
    fn lower(&self, at: usize) -> &str {
        if (self.start..self.end).contains(&at) { self.doc.lower(at) } else { "" }
    }

    fn lemma(&self, at: usize) -> &str {
        if (self.start..self.end).contains(&at) { self.doc.lemma(at) } else { "" }
    }

    /// The word `back` tokens before `at`.
    fn back(&self, at: usize, back: usize) -> &str {
        at.checked_sub(back).map_or("", |at| self.lower(at))
    }

    /// The quantity whose number starts at `at`, and where reading goes on;
    /// the number alone is passed over where it is no quantity.
    fn quantity(&self, at: usize) -> Option<(Option<Quantity>, usize)> {
        let value = value::read(self, at)?;
        if self.is_label(at, &value) {
            return Some((None, value.to));
        }
        let (low, high, to) = match self.range(&value) {
            Some(Range2::Of(high, to)) => (value.low, high, to),
            Some(Range2::Score(to)) => return Some((None, to)),
            None => (value.low, value.high, value.to),
        };
        let mut from = at;
        let mut found = Quantity {
            span: self.doc.span(at..to),
            low,
            high,
            rough: value.rough,
            unit: Unit::Count,
            of: String::new(),
            also: Vec::new(),
        };
        let mut end = to;
        match value.kind {
            Kind::Ordinal => {
                found.unit = Unit::Ordinal;
                found.of = heads::ordinal_head(self, to)?;
            }
            Kind::Part => found.unit = Unit::Percent,
            Kind::Cardinal => {
                let sign =
                    at.checked_sub(1).and_then(|p| of_sign(self.doc.word(p)).filter(|_| p >= self.start));
                if let Some(code) = sign {
                    from = at - 1;
                    found.unit = Unit::Money(code.to_owned());
                    end = self.after_money(to);
                } else if let Some((unit, per_unit, to)) = self.unit(at, to, low) {
                    found.low = convert(low, per_unit);
                    found.high = convert(high, per_unit);
                    found.unit = unit;
                    end = to;
                } else {
                    let heads = heads::counted(self, at, to, low);
                    if value.one && heads.is_empty() {
                        return Some((None, to));
                    }
                    let mut heads = heads.into_iter();
                    found.of = heads.next().unwrap_or_default();
                    found.also = heads.collect();
                    if self.lower(to) == "-" && self.doc.glued(to) {
                        end = (to + 2).min(self.end);
                    }
                }
                if let Some(to) = self.magnitude_before(from).filter(|_| found.of.is_empty()) {
                    found.unit = Unit::Magnitude;
                    from = to;
                } else if self.back(from, 1) == "minus"
                    && found.of.is_empty()
                    && matches!(found.unit, Unit::Count | Unit::Degrees)
                {
                    found.unit = Unit::Degrees;
                    (found.low, found.high) = (found.high.saturating_neg(), found.low.saturating_neg());
                    from -= 1;
                } else if matches!(self.back(from, 1), "aged" | "age") {
                    found.unit = Unit::Age;
                    from -= 1;
                }
            }
        }
        let (bound, from) = self.bound_before(from);
        let (bound, end) = if bound == Bound::Exact { self.bound_after(end) } else { (bound, end) };
        apply(bound, &mut found);
        found.span = self.doc.span(from.max(self.start)..end.max(at + 1));
        Some((Some(found), end))
    }

    /// "Magnitude 6.1", "a magnitude of 6.1", "put the magnitude at 6.1": where
    /// the words of the quantity begin.
    fn magnitude_before(&self, from: usize) -> Option<usize> {
        let between =
            |word: &str| among!(word, "-" | "of" | "at" | "was" | "is" | "least" | "about" | "around");
        let back = (1..=4).find(|&back| !between(self.back(from, back)))?;
        let near = back == 1 || back == 2 && self.back(from, 1) == "-";
        (self.back(from, back) == "magnitude").then(|| from - if near { 1 } else { 0 })
    }

    /// Whether the number is a name's, a label's, a rating's or a list's.
    fn is_label(&self, at: usize, value: &Value) -> bool {
        let doc = self.doc;
        let digits = doc.word(at).starts_with(|c: char| c.is_ascii_digit());
        let before = self.back(at, 1);
        if matches!(before, "/") || (self.lower(value.to) == "/" && value.kind == Kind::Cardinal) {
            return true;
        }
        let label = matches!(
            before,
            "page"
                | "pages"
                | "section"
                | "number"
                | "no"
                | "no."
                | "nos"
                | "room"
                | "phase"
                | "grade"
                | "type"
                | "chapter"
                | "article"
                | "figure"
                | "route"
                | "flight"
                | "gate"
                | "platform"
                | "channel"
                | "step"
                | "episode"
                | "season"
                | "version"
                | "interstate"
                | "highway"
                | "#"
                | "apartment"
                | "act"
                | "volume"
                | "line"
        );
        if label && value.kind == Kind::Cardinal {
            return true;
        }
        if digits && value.kind == Kind::Cardinal {
            let word = doc.word(at);
            if word.len() > 1 && word.starts_with('0') && !word.starts_with("0.") {
                return true;
            }
            // "AK 47", as some write it.
            let capitals = |word: &str| word.len() == 2 && word.bytes().all(|b| b.is_ascii_uppercase());
            if at > self.start && capitals(doc.word(at - 1)) && word.len() == 2 {
                return true;
            }
            // "1. The first point".
            if at == self.start && self.lower(at + 1) == "." && self.sentence_end > at + 2 {
                return true;
            }
        }
        let after_name = at > self.start + 1 && doc.capital(at - 1) && doc.kind(at - 1) == TokenKind::Content;
        let plain = value.to == at + 1 && value.kind == Kind::Cardinal && !value.one;
        let alone = digits && plain && heads::counted(self, at, value.to, value.low).is_empty();
        if after_name
            && alone
            && self.unit(at, value.to, value.low).is_none()
            && of_sign(doc.word(at - 1)).is_none()
        {
            return true;
        }
        // "Second World War", "Fifth Avenue".
        value.kind == Kind::Ordinal && at > self.start && doc.capital(at) && doc.capital(value.to)
    }

    /// "10-15", "between 10 and 15", "10 to 15" from the first number on.
    fn range(&self, value: &Value) -> Option<Range2> {
        let join = self.lower(value.to);
        let glued = self.doc.glued(value.to.saturating_sub(1)) && self.doc.glued(value.to);
        let dash = join.chars().all(is_dash) && !join.is_empty() && glued;
        let between = self.back(value.from, 1) == "between" && join == "and";
        let to = join == "to" && self.back(value.from, 1) != "from";
        if value.kind != Kind::Cardinal || !(dash || between || to) {
            return None;
        }
        let after_sign = value.to + 1 + usize::from(of_sign(self.doc.word(value.to + 1)).is_some());
        let other = value::read(self, after_sign)?;
        if other.kind != Kind::Cardinal {
            return None;
        }
        let wide = |at: usize| self.doc.word(at).len() >= 3 && !self.doc.word(at).contains(['.', ',']);
        if dash && wide(value.from) && wide(other.from) && value.to == value.from + 1 {
            return Some(Range2::Score(other.to)); // a telephone number
        }
        // "2 to 3 million" scales both.
        let mut low = value.low;
        if other.scale > 1 && value.scale == 1 {
            low = low.saturating_mul(other.scale);
        }
        if low >= other.high {
            return (dash || to).then_some(Range2::Score(other.to));
        }
        // "won 3 to 5" is a score unless something is counted.
        if low < value.low {
            return None;
        }
        Some(Range2::Of(other.high, other.to)).filter(|_| low == value.low || other.scale > 1)
    }

    /// The unit after a number that ends at `to`: what it is, its size, and
    /// where it ends.
    fn unit(&self, at: usize, to: usize, low: i64) -> Option<(Unit, i64, usize)> {
        let hyphen =
            usize::from(self.lower(to) == "-" && self.doc.glued(to) && self.doc.glued(to.saturating_sub(1)));
        let unit_at = to + hyphen;
        let word = self.lower(unit_at);
        // Ages: "23-year-old", "23 years old", "Smith, 23, said".
        if self.lemma(unit_at) == "year" {
            let old = unit_at + 1 + usize::from(self.lower(unit_at + 1) == "-");
            if matches!(self.lemma(old), "old") {
                return Some((Unit::Age, 1000, old + 1));
            }
            if matches!(self.lower(unit_at + 1), "of") && self.lower(unit_at + 2) == "age" {
                return Some((Unit::Age, 1000, unit_at + 3));
            }
        }
        if self.is_apposed_age(at, to, low) {
            return Some((Unit::Age, 1000, to));
        }
        match word {
            "%" => return Some((Unit::Percent, 1000, unit_at + 1)),
            "percentage" if self.lemma(unit_at + 1) == "point" => {
                return Some((Unit::Percent, 1000, unit_at + 2));
            }
            "per" if self.lower(unit_at + 1) == "cent" => return Some((Unit::Percent, 1000, unit_at + 2)),
            "percent" => {
                let points = usize::from(self.lemma(unit_at + 1) == "point");
                return Some((Unit::Percent, 1000, unit_at + 1 + points));
            }
            "magnitude" => return Some((Unit::Magnitude, 1000, unit_at + 1)),
            "on" if self.lower(unit_at + 2) == "richter" => return Some((Unit::Magnitude, 1000, to)),
            "nautical" if self.lower(unit_at + 1) == "-" || self.lemma(unit_at + 1) == "mile" => {
                let mile = unit_at + 1 + usize::from(self.lower(unit_at + 1) == "-");
                return Some((Unit::Length, 1_852_000, mile + 1));
            }
            "square" | "cubic" => {
                let dash = usize::from(self.lower(unit_at + 1) == "-");
                let of = self.lemma(unit_at + 1 + dash);
                let to = unit_at + 2 + dash;
                return match of_lemma(of)? {
                    (Unit::Length, length) if word == "square" => {
                        let (unit, per_unit) = square(length);
                        Some((unit, per_unit, to))
                    }
                    _ => Some((Unit::Other(format!("{word} {of}")), 1000, to)),
                };
            }
            "m" if hyphen == 0 && self.doc.glued(to.saturating_sub(1)) => {
                return Some((Unit::Length, 1000, unit_at + 1));
            }
            _ => {}
        }
        let fraction = low % 1000 != 0;
        if fraction
            && hyphen == 0
            && matches!(self.lemma(unit_at), "quake" | "earthquake" | "tremor" | "temblor" | "aftershock")
        {
            return Some((Unit::Magnitude, 1000, to));
        }
        if let Some(code) = dollar_of(word).filter(|_| matches!(self.lemma(unit_at + 1), "dollar" | "kong")) {
            let end = unit_at + 2 + usize::from(word == "hong");
            return Some((Unit::Money(code.to_owned()), 1000, end));
        }
        if word.is_empty()
            || (hyphen == 0 && matches!(word, "second" | "degree" | "min" | "in") && low != 1000)
        {
            return None;
        }
        let (unit, per_unit) = of_lemma(self.lemma(unit_at))?;
        let speed = matches!(self.lemma(unit_at), "mile" | "kilometre" | "km") && {
            matches!(self.lower(unit_at + 1), "per" | "an" | "/")
                && matches!(self.lower(unit_at + 2), "hour" | "h")
        };
        if speed {
            let per_unit = if self.lemma(unit_at) == "mile" { 1609 } else { 1000 };
            return Some((Unit::Speed, per_unit, unit_at + 3));
        }
        // "500 pounds of explosives" is a weight.
        if unit == Unit::Money("GBP".to_owned()) && self.lower(unit_at + 1) == "of" {
            return Some((Unit::Mass, 454, unit_at + 1));
        }
        Some((unit, per_unit, unit_at + 1))
    }

    /// "Smith, 23, said": a small number between commas after a name.
    fn is_apposed_age(&self, at: usize, to: usize, low: i64) -> bool {
        let name = at >= self.start + 2 && self.doc.capital(at - 2) && self.lower(at - 1) == ",";
        let small = (1_000..=110_000).contains(&low) && to == at + 1 && self.doc.word(at).len() <= 3;
        let closed = matches!(self.lower(to), "," | "." | ";" | ")" | "")
            || matches!(self.lower(to), "who" | "of" | "and" | "was");
        name && small && closed && self.doc.word(at).bytes().all(|b| b.is_ascii_digit())
    }

    /// After "$100": a hyphenated noun ("$100-million plan") adds nothing;
    /// "$5 an hour" and "$1 million US" end where the figure does.
    fn after_money(&self, to: usize) -> usize {
        let named = of_lemma(self.lemma(to)).is_some_and(|(unit, _)| matches!(unit, Unit::Money(_)));
        if named { to + 1 } else { to }
    }

    /// The bound that the words before `from` set, and where they start.
    fn bound_before(&self, from: usize) -> (Bound, usize) {
        // "at least $5": the sign was taken in already. "an estimated 5".
        let one = self.back(from, 1);
        let two = self.back(from, 2);
        let three = self.back(from, 3);
        let by = |bound: Bound, words: usize| (bound, from.saturating_sub(words));
        match (three, two, one) {
            ("as", "many" | "much" | "high" | "far" | "long", "as") => by(Bound::AtMost, 3),
            ("as", "few" | "little" | "low", "as") => by(Bound::AtLeast, 3),
            ("no" | "not", "more" | "greater", "than") => by(Bound::AtMost, 3),
            ("no" | "not", "fewer" | "less", "than") => by(Bound::AtLeast, 3),
            ("a", "little" | "bit", "over") => by(Bound::JustOver, 3),
            ("in", "excess", "of") => by(Bound::AtLeast, 3),
            (_, "at", "least") => by(Bound::AtLeast, 2),
            (_, "at", "most") => by(Bound::AtMost, 2),
            (_, "up", "to") => by(Bound::AtMost, 2),
            (_, "more" | "greater" | "higher" | "longer", "than") => by(Bound::AtLeast, 2),
            (_, "less" | "fewer" | "lower" | "shorter", "than") => by(Bound::AtMost, 2),
            (_, "close" | "near", "to") => by(Bound::About, 2),
            (_, "just", "over" | "above") => by(Bound::JustOver, 2),
            (_, "just", "under" | "below") => by(Bound::JustUnder, 2),
            (_, "upwards" | "upward", "of") => by(Bound::AtLeast, 2),
            (_, "an", "estimated") => by(Bound::About, 2),
            (_, _, "over") => by(Bound::AtLeast, 1),
            (_, _, "under") => by(Bound::AtMost, 1),
            (_, _, "nearly" | "almost") => by(Bound::JustUnder, 1),
            (
                _,
                _,
                "about" | "around" | "roughly" | "approximately" | "some" | "estimated" | "circa" | "approx"
                | "approx.",
            ) => by(Bound::About, 1),
            (_, _, "exactly" | "precisely" | "only" | "between") => by(Bound::Exact, 1),
            (_, _, "a" | "an") if self.lower(from) != "a" => self.bound_before_article(from),
            _ => (Bound::Exact, from),
        }
    }

    /// "nearly a dozen", "the nearly four-year war": a bound before an article.
    fn bound_before_article(&self, from: usize) -> (Bound, usize) {
        match self.back(from, 2) {
            "nearly" | "almost" => (Bound::JustUnder, from - 2),
            "about" | "around" | "roughly" => (Bound::About, from - 2),
            "over" => (Bound::AtLeast, from - 2),
            _ => (Bound::Exact, from),
        }
    }

    /// The bound that the words after `end` set, and where they end.
    fn bound_after(&self, end: usize) -> (Bound, usize) {
        match (self.lower(end), self.lower(end + 1)) {
            ("or", "more") => (Bound::AtLeast, end + 2),
            ("or", "so") => (Bound::About, end + 2),
            ("or", "less" | "fewer") => (Bound::AtMost, end + 2),
            ("+", _) => (Bound::AtLeast, end + 1),
            ("-", "odd" | "ish") => (Bound::About, end + 2),
            ("odd", _) => (Bound::About, end + 1),
            _ => (Bound::Exact, end),
        }
    }
}

/// What a second number makes of a first.
enum Range2 {
    /// Its upper end, and where the range ends.
    Of(i64, usize),
    /// A score, telephone number or the like, which ends there.
    Score(usize),
}

/// Widens a quantity as its bound says.
fn apply(bound: Bound, quantity: &mut Quantity) {
    let part = |value: i64| {
        if matches!(value, i64::MIN | i64::MAX) { 0 } else { value.saturating_abs() / ROUGH_PART }
    };
    match bound {
        Bound::Exact => {}
        Bound::AtLeast => quantity.high = i64::MAX,
        Bound::AtMost => quantity.low = i64::MIN,
        Bound::About => {
            quantity.rough = true;
            quantity.low = quantity.low.saturating_sub(part(quantity.low));
            quantity.high = quantity.high.saturating_add(part(quantity.high));
        }
        Bound::JustUnder => {
            quantity.rough = true;
            quantity.low = quantity.low.saturating_sub(part(quantity.low));
        }
        Bound::JustOver => {
            quantity.rough = true;
            quantity.high = quantity.high.saturating_add(part(quantity.high));
        }
    }
}
