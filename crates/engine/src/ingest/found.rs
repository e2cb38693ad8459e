//! What a text says of itself: who wrote it, for whom, and when.
//!
//! Bylines and dates stand in lines that are no part of the account, so they
//! are read from the lines left out; an agency may also stand in the
//! dateline, as in "PORT SELIN, Sept 8 (Reuters) -". What the text does not
//! say stays unknown.

use super::classify::Decided;
use super::dates::dates;
use super::line::{Word, words};
use super::words::{CALENDAR, ROLES};
use crate::packed::among;
use crate::{BlockKind, Furniture};
use crossread_nlp::Lower;

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Found {
    /// Who published the text; empty where it does not say.
    pub outlet: String,
    /// Who wrote it.
    pub byline: Option<String>,
    /// The ISO 8601 date on which it was published.
    pub published: Option<String>,
}

/// Reads byline, outlet and date from a text's lines.
pub(super) fn found(text: &str, decided: &[Decided]) -> Found {
    let lines: Vec<(&str, Option<Furniture>)> = decided
        .iter()
        .map(|d| {
            let kind = match d.block.kind {
                BlockKind::Furniture(kind) => Some(kind),
                _ => None,
            };
            (d.block.span.of(text), kind)
        })
        .collect();
    let opening = decided
        .iter()
        .filter(|d| matches!(d.block.kind, BlockKind::Paragraph | BlockKind::Standfirst))
        .take(3)
        .map(|d| d.block.span.of(text));
    let dateline = opening.clone().find_map(dateline);
    let labels = lines
        .iter()
        .find_map(|(line, kind)| (*kind == Some(Furniture::Byline)).then(|| labels(line)).flatten());
    let credit =
        lines.iter().filter(|(_, kind)| *kind == Some(Furniture::Byline)).find_map(|(line, _)| byline(line));
    let (names, outlet) = credit.unwrap_or_default();
    let (label_names, label_outlet) = labels.unwrap_or_default();
    let first = |options: [String; 2]| options.into_iter().find(|o| !o.is_empty()).unwrap_or_default();
    let byline = first([names, label_names]);
    Found {
        outlet: first([
            first([outlet, label_outlet]),
            dateline.as_ref().map(|d| d.0.clone()).unwrap_or_default(),
        ]),
        byline: (!byline.is_empty()).then_some(byline),
        published: published(&lines)
            .or_else(|| dateline.and_then(|d| d.1))
            .or_else(|| opening.flat_map(dated_dateline).next()),
    }
}

/// The date of a dateline that gives a year: `HALVERSTON, Feb. 6, 2024 -`.
fn dated_dateline(paragraph: &str) -> Option<String> {
    let head = paragraph.get(..paragraph.char_indices().nth(60).map_or(paragraph.len(), |(at, _)| at))?;
    let cut = [" - ", " \u{2013} ", " \u{2014} ", ": ", " -- ", " /"]
        .iter()
        .filter_map(|sign| head.find(sign))
        .min()?;
    dates(head.get(..cut)?).into_iter().next().map(|(_, date)| date)
}

/// The agency or station in a dateline's brackets, and its date with a year.
fn dateline(paragraph: &str) -> Option<(String, Option<String>)> {
    let open = paragraph.find('(').filter(|at| *at < 70)?;
    let close = paragraph.get(open..)?.find(')')? + open;
    let inner = paragraph.get(open + 1..close)?.trim();
    let after = paragraph.get(close + 1..)?.trim_start();
    let signed = after.starts_with(['-', '\u{2013}', '\u{2014}', ':']);
    let place = paragraph.get(..open)?;
    let named = words(place).first().is_some_and(|w| w.upper || w.cap) && words(place).len() <= 8;
    let outlet = words(inner).len() <= 3 && inner.starts_with(char::is_uppercase) && dates(inner).is_empty();
    (signed && named && outlet).then(|| (inner.to_owned(), dates(place).into_iter().next().map(|(_, d)| d)))
}

/// When the text was published: a line that says so, else the first date of
/// the lines left out that are no captions, else an update.
fn published(lines: &[(&str, Option<Furniture>)]) -> Option<String> {
    let mut best: Option<(u8, String)> = None;
    let headline = lines.iter().position(|(_, kind)| kind.is_none()).unwrap_or(0);
    for (at_line, (line, kind)) in lines.iter().enumerate() {
        let Some(kind) = kind else { continue };
        if matches!(kind, Furniture::Caption | Furniture::Related | Furniture::Legal | Furniture::Repeat) {
            continue;
        }
        let lower = line.lowered();
        for (at, date) in dates(line) {
            let before = lower.get(..at).unwrap_or("");
            let last = |words: &[&str]| words.iter().filter_map(|w| before.rfind(w)).max();
            let said = last(&["publish", "posted", "created", "issued", "filed", "release"]);
            let later = last(&["updated", "modified", "edited", "revised"]);
            let rank = match (said, later) {
                (Some(s), Some(l)) if s > l => 4,
                (Some(_), None) => 4,
                // Above the headline often stands today's date.
                (None, None) if at_line > headline => 3,
                (None, None) => 2,
                _ => 1,
            };
            if best.as_ref().is_none_or(|(r, _)| rank > *r) {
                best = Some((rank, date));
            }
        }
    }
    best.map(|(_, date)| date)
}

/// The names of a byline, and the outlet where it gives one.
fn byline(line: &str) -> Option<(String, String)> {
    let clean = line.trim_matches(|c: char| !c.is_alphanumeric());
    let lower = clean.lowered();
    let openers = [
        "by: ",
        "by ",
        "written by ",
        "words by ",
        "text by ",
        "story by ",
        "reported by ",
        "report by ",
        "authored by ",
        "author: ",
        "curated by: ",
        "curated by ",
        "posted by ",
        "published by ",
        "compiled by ",
        "reporting by ",
    ];
    let opened = openers.iter().find(|o| lower.starts_with(*o));
    let rest = match opened {
        Some(opener) => clean.get(opener.len()..)?,
        None => clean,
    };
    let cut = [
        " | ",
        ", ",
        " \u{2022} ",
        " - ",
        " \u{2013} ",
        " \u{2014} ",
        " (",
        " @",
        "; ",
        "/",
        " \u{b7} ",
        "](",
    ]
    .iter()
    .filter_map(|sign| rest.find(sign).map(|at| (at, sign.len())))
    .min();
    let (head, tail) = match cut {
        Some((at, sign)) => (rest.get(..at)?, rest.get(at + sign..)?),
        None => (rest, ""),
    };
    let list = words(head);
    let stop =
        list.iter().position(|w| among!(w.lower.as_str(), "for" | "in" | "at" | "from" | "on") || w.digit);
    let named = list.get(..stop.unwrap_or(list.len()))?;
    let joins = |w: &Word<'_>| {
        among!(
            w.lower.as_str(),
            "and"
                | "&"
                | "de"
                | "von"
                | "van"
                | "der"
                | "al"
                | "bin"
                | "da"
                | "di"
                | "la"
                | "le"
                | "el"
                | "del"
                | "den"
        )
    };
    let sound = |w: &&Word<'_>| (w.cap && !ROLES.holds(&w.lower) && !CALENDAR.holds(&w.lower)) || joins(w);
    let ours =
        named.first().is_some_and(|w| among!(w.lower.as_str(), "our" | "the" | "staff" | "a" | "about"));
    if ours
        || named.is_empty()
        || !named.iter().all(|w| sound(&w))
        || (opened.is_none() && !(2..=4).contains(&named.len()))
        || named.len() > 9
    {
        return None;
    }
    let names = head
        .split_whitespace()
        .take_while(|w| {
            !among!(w.lowered().as_str(), "for" | "in" | "at" | "from" | "on")
                && !w.starts_with(|c: char| c.is_ascii_digit())
        })
        .map(|w| words(w).first().map_or_else(|| w.to_owned(), |word| w.replace(word.raw, &titled(word))))
        .collect::<Vec<_>>()
        .join(" ");
    let names = names.trim_end_matches([',', ';', ':']).to_owned();
    let outlet = match stop.and_then(|s| list.get(s).map(|w| (s, w.lower.clone()))) {
        Some((s, word)) if word == "for" => {
            list.get(s + 1..).unwrap_or(&[]).iter().map(titled).collect::<Vec<_>>().join(" ")
        }
        _ => after_bar(rest, head, tail),
    };
    Some((names, outlet))
}

/// The outlet after a bar or a comma in a byline: `By Jane Doe | Reuters`.
fn after_bar(rest: &str, head: &str, tail: &str) -> String {
    let bar = rest
        .get(head.len()..)
        .unwrap_or("")
        .trim_start()
        .starts_with(['|', '\u{2022}', '-', '\u{2013}', '/']);
    let piece = tail.split([',', '|', '\u{2022}']).next().unwrap_or("").trim();
    let list = words(piece);
    let named = !list.is_empty()
        && list.len() <= 4
        && list.iter().all(|w| w.cap && !w.digit && !ROLES.holds(&w.lower) && !CALENDAR.holds(&w.lower));
    if bar && named { piece.to_owned() } else { String::new() }
}

/// A name in capitals with only its first letters left so.
fn titled(word: &Word<'_>) -> String {
    if !word.upper || word.raw.chars().count() < 4 {
        return word.raw.to_owned();
    }
    let mut fresh = true;
    word.raw
        .chars()
        .flat_map(|c| {
            let out: Vec<char> = if fresh { vec![c] } else { c.to_lowercase().collect() };
            fresh = !c.is_alphabetic();
            out
        })
        .collect()
}

/// Name and outlet from a run of labels before the text: headline, outlet,
/// PLACE, author, edition.
fn labels(line: &str) -> Option<(String, String)> {
    let pieces: Vec<&str> = line.split('/').map(str::trim).filter(|p| !p.is_empty()).collect();
    if pieces.len() < 3 {
        return None;
    }
    let mut outlet = String::new();
    let mut author = String::new();
    for piece in pieces.get(1..)? {
        let list = words(piece);
        let initial = list.first().is_some_and(|w| w.raw.chars().count() == 1 && w.cap) && list.len() >= 2;
        if list.iter().all(|w| w.upper) || list.iter().any(|w| w.lower == "edition" || w.digit) {
            continue;
        }
        if initial && author.is_empty() {
            author = (*piece).to_owned();
        } else if outlet.is_empty() && list.len() <= 3 && list.iter().all(|w| w.cap) {
            outlet = (*piece).to_owned();
        }
    }
    Some((author, outlet))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_bylines() {
        for (line, names, outlet) in [
            ("By Jane Doe | Reuters", "Jane Doe", "Reuters"),
            ("By KELLY MARSH FOR THE DAILY BEACON", "Kelly Marsh", "THE Daily Beacon"),
            ("By Anton Resnik and Julia Moore", "Anton Resnik and Julia Moore", ""),
            ("By Marta Hollis, Local Democracy Reporter", "Marta Hollis", ""),
            ("Jonah Villareal - The Island Star", "Jonah Villareal", "The Island Star"),
            ("Curated by: Ritika Sen", "Ritika Sen", ""),
            ("By P. Aalto", "P. Aalto", ""),
        ] {
            assert_eq!(byline(line), Some((names.to_owned(), outlet.to_owned())), "{line}");
        }
        for line in ["By Our Reporter", "News Desk", "nk/rt (dpa, AFP)", "k.aldous@dailyvoice.example"] {
            assert_eq!(byline(line), None, "{line}");
        }
    }

    #[test]
    fn reads_datelines() {
        assert_eq!(dateline("PORT SELIN, Sept 8 (Reuters) - The bank"), Some(("Reuters".to_owned(), None)));
        assert_eq!(dateline("The firm (Halden & Sons) said"), None);
        assert_eq!(
            dated_dateline("HALVERSTON, Feb. 6, 2024 \u{2013} Northline"),
            Some("2024-02-06".to_owned())
        );
    }

    #[test]
    fn prefers_the_day_of_publication_to_an_update() {
        let line = |l: &'static str| (l, Some(Furniture::Timestamp));
        let two = [line("Updated 9 May 2024"), line("Published 7 May 2024 | Updated 8 May 2024")];
        assert_eq!(published(&two), Some("2024-05-07".to_owned()));
        assert_eq!(
            published(&[line("Updated 9 May 2024"), line("8 May 2024")]),
            Some("2024-05-08".to_owned())
        );
    }
}
