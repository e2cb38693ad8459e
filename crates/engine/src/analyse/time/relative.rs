//! Times told from the day of publication: "yesterday", "last week", "three
//! days ago", "in recent months".

use super::super::calendar::{civil, month_days, weekday, year_days};
use super::super::number_words::cardinal;
use super::{Finder, Found, part_of_day};
use crate::packed::among;

/// Length in days, and how far a rough count of them may be out.
fn unit_days(lemma: &str) -> Option<(i32, i32)> {
    Some(match lemma {
        "day" => (1, 0),
        "week" => (7, 3),
        "fortnight" => (14, 3),
        "month" => (30, 15),
        "year" => (365, 90),
        "decade" => (3650, 730),
        "century" => (36_500, 3650),
        _ => return None,
    })
}

impl Finder<'_, '_> {
    /// "today", "tonight", "yesterday", "tomorrow".
    pub(super) fn near_day(&self, at: usize) -> Found {
        let word = self.lower(at);
        let shift = match word {
            "yesterday" => -1,
            "tomorrow" => 1,
            _ => 0,
        };
        let day = self.published.map(|p| p + shift);
        let part = if word == "tonight" { Some((1020, 1439)) } else { part_of_day(self.lower(at + 1)) };
        Found {
            from: at,
            to: at + 1 + usize::from(word != "tonight" && part.is_some()),
            days: day.map(|d| (d, d)),
            weekday: day.map(weekday),
            minutes: part,
            ..Found::default()
        }
    }

    pub(super) fn weekend(&self, from: usize, at: usize, lead: &str) -> Found {
        let days = self.published.map(|published| {
            let saturday = published - (i32::from(weekday(published)) + 2).rem_euclid(7);
            let ahead = lead == "next" || (lead == "this" && weekday(published) < 5 && self.looks_ahead(at));
            let saturday = if ahead { saturday + 7 } else { saturday };
            (saturday, saturday + 1)
        });
        let from = if among!(lead, "this" | "last" | "next" | "past") && from == at { at - 1 } else { from };
        Found { from, to: at + 1, days, ..Found::default() }
    }

    /// "last month", "this week", "the past two years", "in recent days",
    /// "earlier this year", "late last night".
    pub(super) fn relative(&self, at: usize) -> Option<Found> {
        let lead = self.lower(at);
        if among!(lead, "early" | "late" | "earlier" | "later") {
            let mut found = match self.lower(at + 1) {
                "last" | "this" | "next" => self.relative(at + 1)?,
                "today" | "yesterday" | "tomorrow" => self.near_day(at + 1),
                "on" => return None,
                _ => return None,
            };
            found.from = at;
            return Some(found);
        }
        let mut unit_at = at + 1;
        // "this past weekend", "the last few weeks".
        if among!(self.lower(unit_at), "past" | "last" | "coming" | "few" | "several") {
            unit_at += 1;
        }
        let count = self
            .number(unit_at)
            .or_else(|| cardinal(self.lower(unit_at)).and_then(|n| i32::try_from(n).ok()));
        if count.is_some() {
            unit_at += 1;
        }
        if self.lower(unit_at) == "-" {
            return None;
        }
        let unit = self.doc.lemma(unit_at);
        let to = unit_at + 1;
        if to > self.end {
            return None;
        }
        if unit == "weekend" {
            return Some(self.weekend(at, unit_at, lead));
        }
        if let Some(part) = part_of_day(self.lower(unit_at)).filter(|_| matches!(lead, "this" | "last")) {
            let day = self.published.map(|p| if lead == "last" { p - 1 } else { p });
            return Some(Found {
                from: at,
                to,
                days: day.map(|d| (d, d)),
                minutes: Some(part),
                ..Found::default()
            });
        }
        let (length, _) = unit_days(unit)?;
        let plural = self.lower(unit_at).ends_with('s');
        let days = self.published.and_then(|p| match (lead, count) {
            ("recent", _) => Some((p - length * 10 - 4, p)),
            ("coming" | "next" | "following", n) if n.is_some() || plural => {
                Some((p, p + length * n.unwrap_or(8)))
            }
            ("last" | "past" | "previous", n) if n.is_some() || plural => {
                Some((p - length * n.unwrap_or(8), p))
            }
            ("previous" | "following", _) => None,
            ("past", _) => Some((p - length, p)),
            _ => self.calendar_unit(lead, unit, p),
        });
        Some(Found { from: at, to, days, ..Found::default() })
    }

    /// "last week", "this month", "next year" by the calendar.
    fn calendar_unit(&self, lead: &str, unit: &str, published: i32) -> Option<(i32, i32)> {
        let shift = match lead {
            "last" => -1,
            "next" | "coming" => 1,
            _ => 0,
        };
        let (year, month, _) = civil(published);
        match unit {
            "week" => {
                let monday = published - i32::from(weekday(published)) + 7 * shift;
                Some((monday, monday + 6))
            }
            "month" => {
                let index = year * 12 + i32::from(month) - 1 + shift;
                month_days(index.div_euclid(12), (index.rem_euclid(12) + 1) as u8)
            }
            "year" => year_days(year + shift),
            "decade" => Some((published - 3650 * shift.abs().max(1), published)),
            _ => None,
        }
    }

    /// "three days ago", "a week earlier", "2 years later".
    pub(super) fn ago(&self, at: usize) -> Option<Found> {
        let count = match self.lower(at) {
            "a" | "an" => 1,
            word => self.number(at).or_else(|| cardinal(word).and_then(|n| i32::try_from(n).ok()))?,
        };
        let (length, slack) = unit_days(self.doc.lemma(at + 1)).filter(|_| at + 2 < self.end)?;
        let days = match self.lower(at + 2) {
            "ago" => self.published.map(|p| {
                let day = p.saturating_sub(count.saturating_mul(length));
                (day.saturating_sub(slack), day.saturating_add(slack).min(p))
            }),
            "earlier" | "later" | "before" => None,
            _ => return None,
        };
        Some(Found { from: at, to: at + 3, days, ..Found::default() })
    }
}
