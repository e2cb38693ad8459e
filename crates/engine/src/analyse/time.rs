//! Dates, weekdays and other times, tied to the calendar where that can be
//! done from the text and the day of publication.
//!
//! A weekday means the nearest such day on or before publication, as news
//! tells the past; after "next", or where the words before it speak of the
//! future ("will", "due"), the nearest on or after it. A date without a year is
//! read in the same way. Without a day of publication only full dates have days.

mod relative;
#[cfg(test)]
mod tests;

use std::ops::Range;

use super::TimeMention;
use super::calendar::{civil, day_number, month, month_days, weekday, weekday_name, year_days};
use super::doc::Doc;
use super::number_words::{cardinal, ordinal_digits};

/// The times of a text, in order, not overlapping, each with its tokens.
pub(super) fn times(doc: &Doc<'_>, published: Option<i32>) -> Vec<(Range<usize>, TimeMention)> {
    let mut out = Vec::new();
    for sentence in &doc.sentences {
        let finder = Finder { doc, published, start: sentence.tokens.start, end: sentence.tokens.end };
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            match finder.at(at) {
                Some(found) => {
                    let tokens = found.from.max(finder.start)..found.to.clamp(at + 1, finder.end);
                    at = tokens.end;
                    out.push((tokens.clone(), found.mention(doc, tokens)));
                }
                None => at += 1,
            }
        }
    }
    out
}

/// Looks for times in one sentence.
struct Finder<'d, 't> {
    doc: &'d Doc<'t>,
    published: Option<i32>,
    start: usize,
    end: usize,
}

/// A time found, before it has a span.
#[derive(Default)]
struct Found {
    from: usize,
    to: usize,
    days: Option<(i32, i32)>,
    weekday: Option<u8>,
    month: Option<u8>,
    day: Option<u8>,
    year: Option<i32>,
    minutes: Option<(u16, u16)>,
}

impl Found {
    fn mention(self, doc: &Doc<'_>, tokens: Range<usize>) -> TimeMention {
        TimeMention {
            span: doc.span(tokens),
            days: self.days,
            weekday: self.weekday,
            month: self.month,
            day: self.day,
            year: self.year,
            minutes: self.minutes,
        }
    }
}

/// Minutes after midnight for the parts of a day.
fn part_of_day(word: &str) -> Option<(u16, u16)> {
    Some(match word {
        "morning" => (300, 720),
        "afternoon" => (720, 1080),
        "evening" => (1020, 1320),
        "night" => (1080, 1439),
        // Any hour of the night, on either side of midnight.
        "overnight" => (0, 1439),
        "noon" | "midday" => (720, 720),
        "midnight" => (0, 0),
        "dawn" => (270, 420),
        "dusk" => (1020, 1260),
        _ => return None,
    })
}

impl Finder<'_, '_> {
    /// The word at `at` in lower case; empty outside the sentence.
    fn lower(&self, at: usize) -> &str {
        if (self.start..self.end).contains(&at) { self.doc.lower(at) } else { "" }
    }

    fn before(&self, at: usize) -> &str {
        at.checked_sub(1).map_or("", |at| self.lower(at))
    }

    /// A number of one to four digits.
    fn number(&self, at: usize) -> Option<i32> {
        let word = self.lower(at);
        let plain = !word.is_empty() && word.len() <= 4 && word.bytes().all(|b| b.is_ascii_digit());
        if plain { word.parse().ok() } else { None }
    }

    fn year(&self, at: usize) -> Option<i32> {
        if self.lower(at).len() == 4 { self.number(at).filter(|y| (1500..=2100).contains(y)) } else { None }
    }

    fn day_of_month(&self, at: usize) -> Option<u8> {
        let word = self.lower(at);
        let value =
            self.number(at).map(i64::from).filter(|_| word.len() <= 2).or_else(|| ordinal_digits(word))?;
        u8::try_from(value).ok().filter(|d| (1..=31).contains(d))
    }

    fn month(&self, at: usize) -> Option<u8> {
        let short = self.lower(at).len() == 3;
        let found = if self.doc.capital(at) { month(self.lower(at)) } else { None }?;
        // "Dec 2", but not "Mar" or "Jan" by itself, which may be names.
        let dated = self.number(at + 1).is_some()
            || at.checked_sub(1).is_some_and(|p| self.day_of_month(p).is_some());
        (!short || found == 5 || dated).then_some(found)
    }

    fn at(&self, at: usize) -> Option<Found> {
        let word = self.lower(at);
        let first = word.chars().next()?;
        if first.is_ascii_digit() {
            return self
                .iso(at)
                .or_else(|| self.clock(at))
                .or_else(|| self.day_month(at))
                .or_else(|| self.ago(at).or_else(|| self.lone_year(at)));
        }
        if let Some(found) = self.weekday(at).or_else(|| self.month_first(at)) {
            return Some(found);
        }
        match word {
            "today" | "tonight" | "yesterday" | "tomorrow" => Some(self.near_day(at)),
            "overnight" | "noon" | "midday" | "midnight" => {
                Some(Found { from: at, to: at + 1, minutes: part_of_day(word), ..Found::default() })
            }
            "last" | "this" | "next" | "past" | "previous" | "recent" | "coming" | "earlier" | "later"
            | "early" | "late" | "following" => self.relative(at),
            "a" | "an" => self.ago(at),
            "weekend" => Some(self.weekend(at, at, self.before(at))),
            _ if cardinal(word).is_some() => self.ago(at),
            _ => None,
        }
    }

    /// "2025-12-02".
    fn iso(&self, at: usize) -> Option<Found> {
        let glued =
            (at..at + 4).all(|i| self.doc.glued(i)) && self.lower(at + 1) == "-" && self.lower(at + 3) == "-";
        let (year, m, d) = (self.year(at)?, self.number(at + 2)?, self.number(at + 4)?);
        let day = day_number(year, u8::try_from(m).ok()?, u8::try_from(d).ok()?).filter(|_| glued)?;
        Some(Found {
            from: at,
            to: at + 5,
            days: Some((day, day)),
            weekday: Some(weekday(day)),
            month: Some(m as u8),
            day: Some(d as u8),
            year: Some(year),
            minutes: None,
        })
    }

    /// "8.30am", "9:30 p.m.", "1100 hours", "0630 GMT", "6 o'clock".
    fn clock(&self, at: usize) -> Option<Found> {
        let word = self.lower(at);
        let (hours, minutes, marked) = match word.split_once([':', '.']) {
            Some((h, m)) if m.len() == 2 => {
                (h.parse::<u16>().ok()?, m.parse::<u16>().ok()?, word.contains(':'))
            }
            Some(_) => return None,
            None => (self.number(at)? as u16, 0, false),
        };
        let half = self.lower(at + 1);
        let next = Found { from: at, to: at + 2, ..Found::default() };
        let zone = |at: usize| {
            usize::from(matches!(
                self.doc.word(at),
                "GMT" | "UTC" | "EST" | "EDT" | "PST" | "PDT" | "CET" | "BST" | "IST" | "ET" | "PT" | "MSK"
            ))
        };
        let found = |total: u16, mut found: Found| {
            found.to += zone(found.to);
            found.minutes = Some((total, total));
            (total < 1440).then_some(found)
        };
        let afternoon = matches!(half, "pm" | "p.m" | "p.m.");
        if (afternoon || matches!(half, "am" | "a.m" | "a.m.")) && (1..=12).contains(&hours) && minutes < 60 {
            return found(hours % 12 * 60 + minutes + if afternoon { 720 } else { 0 }, next);
        }
        if half == "o'clock" && hours <= 12 {
            return Some(Found { minutes: None, ..next });
        }
        let military = word.len() == 4 && (matches!(half, "hours" | "hrs" | "hr") || zone(at + 1) == 1);
        if military && hours / 100 < 24 && hours % 100 < 60 {
            let to = at + 1 + usize::from(zone(at + 1) == 0);
            return found(hours / 100 * 60 + hours % 100, Found { to, ..next });
        }
        if marked && hours < 24 && minutes < 60 {
            return found(hours * 60 + minutes, Found { to: at + 1, ..next });
        }
        if zone(at + 1) == 1 && word.contains('.') && hours < 24 && minutes < 60 {
            return found(hours * 60 + minutes, Found { to: at + 1, ..next });
        }
        None
    }

    /// "2 December 2025", "2nd of December".
    fn day_month(&self, at: usize) -> Option<Found> {
        let day = self.day_of_month(at)?;
        let of = usize::from(self.lower(at + 1) == "of");
        let month_at = at + 1 + of;
        let month = self.month(month_at)?;
        // A day is not a clock's hour or a count: "12 May" but not "12 may".
        let (year, to) = self.year_after(month_at + 1);
        Some(self.dated(at, to, month, Some(day), year))
    }

    /// "December 2, 2025", "Dec. 2", "November", "February 2022".
    fn month_first(&self, at: usize) -> Option<Found> {
        let month = self.month(at)?;
        let day = self.day_of_month(at + 1).filter(|_| !self.counts_something(at + 1));
        let after = at + 1 + usize::from(day.is_some());
        let (year, to) = self.year_after(after);
        let lead = self.before(at);
        // "May" and "March" are other words too.
        let verb_too = matches!(self.lower(at), "may" | "march" | "mar" | "jan" | "jun");
        let led = matches!(
            lead,
            "in" | "last"
                | "this"
                | "next"
                | "since"
                | "until"
                | "till"
                | "by"
                | "of"
                | "during"
                | "from"
                | "early"
                | "late"
                | "mid"
                | "and"
                | "before"
                | "after"
                | "every"
                | "-"
                | "throughout"
                | "through"
                | "to"
        );
        if day.is_none() && year.is_none() && verb_too && !(led && lead != "to" && lead != "and") {
            return None;
        }
        if self.before(at) == "of" && day.is_none() && year.is_none() && verb_too {
            return None;
        }
        let mut found = self.dated(at, to, month, day, year);
        if matches!(lead, "last" | "this" | "next" | "early" | "late" | "mid") {
            found.from = at - 1;
        }
        Some(found)
    }

    /// Whether the number counts the word after it: "In May 12 people died".
    fn counts_something(&self, at: usize) -> bool {
        let next = self.lower(at + 1);
        ordinal_digits(self.lower(at)).is_none()
            && (matches!(
                next,
                "people" | "men" | "women" | "children" | "percent" | "per" | "%" | "million" | "billion"
            ) || (next.len() > 3
                && next.ends_with('s')
                && !next.ends_with("ss")
                && !self.doc.capital(at + 1)))
    }

    /// A year at `at`, or after a comma there, and where the date ends.
    fn year_after(&self, at: usize) -> (Option<i32>, usize) {
        let comma = usize::from(self.lower(at) == ",");
        match self.year(at + comma) {
            Some(year) => (Some(year), at + comma + 1),
            None => (None, at),
        }
    }

    fn dated(&self, from: usize, to: usize, month: u8, day: Option<u8>, year: Option<i32>) -> Found {
        let within = |year: i32| match day {
            Some(day) => day_number(year, month, day).map(|d| (d, d)),
            None => month_days(year, month),
        };
        let days = match (year, self.published) {
            (Some(year), _) => within(year),
            (None, Some(published)) => {
                let this = civil(published).0;
                let ahead = self.looks_ahead(from) || self.before(from) == "by";
                let past = [this, this - 1].into_iter().filter_map(within).find(|d| d.0 <= published);
                let future = [this, this + 1].into_iter().filter_map(within).find(|d| d.1 >= published);
                if ahead { future.or(past) } else { past.or(future) }
            }
            (None, None) => None,
        };
        let weekday = days.filter(|d| d.0 == d.1).map(|d| weekday(d.0));
        Found { from, to, days, weekday, month: Some(month), day, year, minutes: None }
    }

    /// Whether the words before `at` speak of what is to come.
    fn looks_ahead(&self, at: usize) -> bool {
        let from = at.saturating_sub(14).max(self.start);
        (from..at).rev().take_while(|&i| !matches!(self.lower(i), ";" | "after" | "since")).any(|i| {
            matches!(
                self.lower(i),
                "will"
                    | "'ll"
                    | "wo"
                    | "shall"
                    | "due"
                    | "scheduled"
                    | "next"
                    | "expected"
                    | "plans"
                    | "planned"
                    | "planning"
                    | "set"
                    | "tomorrow"
                    | "upcoming"
                    | "slated"
            )
        })
    }

    /// "Monday", "last Monday", "Tuesday, Dec. 2, 2025", "Monday evening".
    fn weekday(&self, at: usize) -> Option<Found> {
        if !self.doc.capital(at) {
            return None;
        }
        let named = weekday_name(self.lower(at))?;
        let lead = self.before(at);
        let mut found = Found { from: at, to: at + 1, weekday: Some(named), ..Found::default() };
        // A full date may follow.
        let comma = usize::from(self.lower(at + 1) == ",");
        let date = self
            .month_first(at + 1 + comma)
            .filter(|d| d.day.is_some())
            .or_else(|| self.day_month(at + 1 + comma));
        if let Some(date) = date {
            return Some(Found { from: at, weekday: Some(named), ..date });
        }
        let qualified = matches!(lead, "last" | "next" | "this" | "past" | "previous" | "early" | "late");
        if qualified {
            found.from = at - 1;
        }
        if let Some(part) = part_of_day(self.lower(at + 1)) {
            found.minutes = Some(part);
            found.to = at + 2;
        }
        found.days = self.published.map(|published| {
            let back = (i32::from(weekday(published)) - i32::from(named)).rem_euclid(7);
            let ahead = lead == "next" || (lead != "last" && self.looks_ahead(at));
            let last = published - back;
            let day = match (ahead, back) {
                (true, 0) if lead == "next" => published + 7,
                (true, 0) => published,
                (true, _) => last + 7,
                (false, 0) if lead == "last" => published - 7,
                _ => last,
            };
            (day, day)
        });
        Some(found)
    }

    /// "2022", "the 1990s": a number that is a year rather than a count.
    fn lone_year(&self, at: usize) -> Option<Found> {
        let word = self.lower(at);
        if let Some(decade) = word.strip_suffix("0s").filter(|d| d.len() == 3) {
            let first: i32 = decade.parse::<i32>().ok()?.checked_mul(10)?;
            let days = year_days(first).zip(year_days(first + 9)).map(|(a, b)| (a.0, b.1));
            return Some(Found { from: at, to: at + 1, days, ..Found::default() });
        }
        let year = self.year(at).filter(|y| (1600..=2100).contains(y))?;
        let lead = self.before(at);
        let led = matches!(
            lead,
            "in" | "since"
                | "until"
                | "till"
                | "by"
                | "from"
                | "of"
                | "during"
                | "before"
                | "after"
                | "early"
                | "late"
                | "mid"
                | "'s"
                | "and"
                | "to"
                | "("
                | "circa"
                | "between"
                | "for"
                | "-"
                | "–"
                | "the"
                | ","
        );
        let money = at
            .checked_sub(1)
            .is_some_and(|p| self.doc.word(p).chars().last().is_some_and(super::token::is_currency));
        let strong = matches!(lead, "in" | "since" | "until" | "during" | "'s" | "early" | "late");
        let unit = matches!(
            self.lower(at + 1),
            "%" | "percent" | "per" | "million" | "billion" | "people" | "km" | "metres"
        );
        if money || unit || (self.counts_something(at) && !strong) || !(led || (1900..=2060).contains(&year))
        {
            return None;
        }
        Some(Found { from: at, to: at + 1, days: year_days(year), year: Some(year), ..Found::default() })
    }
}
