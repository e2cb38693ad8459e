//! Finds whole dates in a line and writes them as ISO 8601.
//!
//! Only dates with a year count, and of purely numeric ones only those that
//! can be read in one way: `2025-12-02`, `05.05.2024` (with dots the day comes
//! first), `13/6/2024`, but not `6/7/2024` (unless the line's clock is North American).

use crate::packed::among;
use crossread_nlp::Lower;

const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// The whole dates of a line, in order, each with the byte offset at which it
/// begins.
pub(super) fn dates(line: &str) -> Vec<(usize, String)> {
    let parts = parts(line);
    // Where the clock is North American, so is the date.
    let month_first = parts
        .iter()
        .any(|p| among!(p.text, "EST" | "EDT" | "ET" | "CST" | "CDT" | "MST" | "MDT" | "PST" | "PDT"));
    let mut found = Vec::new();
    let mut at = 0;
    while at < parts.len() {
        match numeric(&parts[at], month_first).or_else(|| named(&parts, at)) {
            Some((date, used)) => {
                found.push((parts[at].at, date));
                at += used;
            }
            None => at += 1,
        }
    }
    found
}

struct Part<'t> {
    at: usize,
    text: &'t str,
}

/// The pieces of a line between white space and commas.
fn parts(line: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let mut start = None;
    for (at, c) in line.char_indices().chain([(line.len(), ' ')]) {
        let inside = c.is_alphanumeric() || matches!(c, '-' | '.' | '/' | ':');
        match (inside, start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                let text = line.get(from..at).unwrap_or("").trim_matches(['.', '-', '/', ':']);
                if !text.is_empty() {
                    parts.push(Part { at: from, text });
                }
                start = None;
            }
            _ => {}
        }
    }
    parts
}

fn month(word: &str) -> Option<u32> {
    let lower = word.trim_end_matches('.').lowered();
    let long = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let at = long
        .iter()
        .position(|m| *m == lower)
        .or_else(|| MONTHS.iter().position(|m| *m == lower || lower == "sept" && *m == "sep"))?;
    u32::try_from(at + 1).ok()
}

fn day(word: &str) -> Option<u32> {
    let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let suffix = word.get(digits.len()..).unwrap_or("");
    if digits.len() > 2 || !among!(suffix.lowered().as_str(), "" | "st" | "nd" | "rd" | "th") {
        return None;
    }
    digits.parse().ok().filter(|d| (1..=31).contains(d))
}

fn year(word: &str) -> Option<u32> {
    word.get(..4).filter(|_| word.len() == 4)?.parse().ok().filter(|y| (1900..2100).contains(y))
}

fn iso(y: u32, m: u32, d: u32) -> Option<String> {
    let leap = y.is_multiple_of(4) && (!y.is_multiple_of(100) || y.is_multiple_of(400));
    let longest = match m {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return None,
    };
    (1..=longest).contains(&d).then(|| format!("{y:04}-{m:02}-{d:02}"))
}

/// A date in one piece: `2025-12-02`, `2025-12-02T10:00`, `05.05.2024`,
/// `18-Sep-2024`, `13/6/2024`.
fn numeric(part: &Part<'_>, month_first: bool) -> Option<(String, usize)> {
    let text = part.text.split(['T', 't']).next().filter(|t| t.len() == 10).unwrap_or(part.text);
    let split: Vec<&str> = text.split(['-', '/', '.']).collect();
    let [a, b, c] = split.as_slice() else { return None };
    let number = |s: &str| s.parse::<u32>().ok();
    let date = if let (Some(y), Some(m), Some(d)) = (year(a), number(b), day(c)) {
        iso(y, m, d)
    } else if let (Some(d), Some(m), Some(y)) = (day(a), month(b), year(c)) {
        iso(y, m, d)
    } else if let (Some(d), Some(m), Some(y)) = (day(a), day(b), year(c)) {
        let dotted = text.contains('.');
        if month_first && !dotted {
            iso(y, d, m)
        } else if dotted || d > 12 || d == m {
            iso(y, m, d)
        } else if m > 12 {
            iso(y, d, m)
        } else {
            None
        }
    } else {
        None
    };
    date.map(|date| (date, 1))
}

/// A date with a month's name: `2 December 2025`, `Dec. 2, 2025`, `2nd of May
/// 2025`.
fn named(parts: &[Part<'_>], at: usize) -> Option<(String, usize)> {
    let word = |by: usize| parts.get(at + by).map(|p| p.text);
    if let (Some(m), Some(d), Some(y)) =
        (word(0).and_then(month), word(1).and_then(day), word(2).and_then(year))
    {
        return iso(y, m, d).map(|date| (date, 3));
    }
    let d = word(0).and_then(day)?;
    let skip = usize::from(word(1).is_some_and(|w| w.eq_ignore_ascii_case("of")));
    let (m, y) = (word(1 + skip).and_then(month)?, word(2 + skip).and_then(year)?);
    iso(y, m, d).map(|date| (date, 3 + skip))
}

/// Whether a text is an ISO 8601 date, or begins with one and a time.
pub(super) fn is_iso(text: &str) -> bool {
    let date = text.get(..10).unwrap_or("");
    dates(date).first().is_some_and(|(_, found)| found == date)
        && text.get(10..).is_some_and(|rest| rest.is_empty() || rest.starts_with(['T', 't', ' ']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_dates_however_news_sites_write_them() {
        for (line, date) in [
            ("Monday, Dec. 1, 2025", "2025-12-01"),
            ("Published 14 March 2024, 17:42 GMT", "2024-03-14"),
            ("News release 18-Sep-2024", "2024-09-18"),
            ("05.05.2024, 14:20", "2024-05-05"),
            ("2025-12-02T10:00:00Z", "2025-12-02"),
            ("3rd of June 2024", "2024-06-03"),
            ("13/6/2024", "2024-06-13"),
            ("02/11/2025 06:25 PM EST", "2025-02-11"),
            ("Sept 8, 2023 at 9am", "2023-09-08"),
        ] {
            let found: Vec<String> = dates(line).into_iter().map(|(_, date)| date).collect();
            assert_eq!(found, [date], "{line}");
        }
    }

    #[test]
    fn gives_none_where_a_date_is_ambiguous_or_impossible() {
        for line in
            ["6/7/2024", "31 February 2024", "May 2", "1.2 million", "27th February", "caf\u{e9} 2024-13-01"]
        {
            assert!(dates(line).is_empty(), "{line}");
        }
        assert!(
            is_iso("2024-02-29") && is_iso("2024-02-29T08:00Z") && !is_iso("2023-02-29") && !is_iso("today")
        );
    }
}
