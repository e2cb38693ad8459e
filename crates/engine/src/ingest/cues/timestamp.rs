//! Lines that only say when something was published or how long it takes to
//! read.

use super::super::line::{Line, Mark};
use super::super::words::{CALENDAR, DATING};
use super::Cue;
use crate::Furniture::Timestamp;
use crate::packed::among;
use crate::told::told;
use crossread_nlp::Lower;

/// How many of a line's words, in percent, are dates, times and the words
/// around them; 0 where no date or time is among them.
pub(in super::super) fn dating_share(line: &Line<'_>) -> usize {
    let words = &line.words;
    let mut dated = 0;
    let mut anchor = false;
    for word in words {
        let calendar = CALENDAR.holds(word.lower.trim_end_matches('.'));
        let number = word.digit && word.raw.chars().filter(|c| c.is_alphabetic()).count() <= 2;
        anchor |= calendar || number;
        let dating = word.raw.split(['/', '-', ':', '.', ',']).all(|part| {
            let part = part.lowered();
            part.is_empty()
                || part.starts_with(|c: char| c.is_ascii_digit())
                || CALENDAR.holds(&part)
                || DATING.holds(&part)
        });
        if calendar || number || dating {
            dated += 1;
        }
    }
    if anchor { dated * 100 / words.len().max(1) } else { 0 }
}

fn has_calendar(line: &Line<'_>) -> bool {
    line.words.iter().any(|word| {
        CALENDAR.holds(word.lower.trim_end_matches('.'))
            || word.raw.matches(['-', '/']).count() == 2 && word.digit
    })
}

pub(super) const CUES: &[Cue] = &[
    Cue {
        name: told("only a date or a time"),
        kind: Timestamp,
        points: 10,
        below: false,
        #[cfg(test)]
        example: "Updated Thu 6 May 2010, 9:03am AEST",
        #[cfg(test)]
        spares: "Two killed in May 2010 blast",
        fires: |l| {
            l.count <= 16
                && dating_share(l) >= 75
                && (has_calendar(l) || l.text.contains(':') || l.says_any("ago|today|yesterday|now|am|pm"))
                && !(l.stop && l.verb.is_some_and(|v| v.main && v.at > 0 && !l.opens_with(OPENERS)))
        },
    },
    Cue {
        name: told("says when it was published or updated"),
        kind: Timestamp,
        points: 8,
        below: false,
        #[cfg(test)]
        example: "Last updated by the newsroom:",
        #[cfg(test)]
        spares: "Updated rules for ferries come into force in May, the ministry said.",
        fires: |l| {
            l.opens_with(OPENERS)
                && l.count <= 14
                && !(l.told() && l.verb.is_some_and(|v| v.at >= 2) && !l.opens_with("this"))
                && (!l.stop || dating_share(l) >= 50)
                && (l.colon
                    || has_calendar(l)
                    || l.text.contains(':')
                    || l.says("ago")
                    || l.count <= 2
                    || dating_share(l) >= 60)
        },
    },
    Cue {
        name: told("how long it takes to read or hear"),
        kind: Timestamp,
        points: 10,
        below: false,
        #[cfg(test)]
        example: "Reading time: 5 minutes",
        #[cfg(test)]
        spares: "The crossing takes 5 minutes.",
        fires: |l| {
            l.count <= 8
                && !l.told()
                && l.says_any("min|mins|minute|minutes|minutos|seconds|sec")
                && l.says_any("read|reading|listen|watch|audio|listening|time to read")
                && l.words.iter().any(|w| {
                    w.digit || among!(w.lower.as_str(), "one" | "two" | "three" | "four" | "five" | "six")
                })
        },
    },
    Cue {
        name: told("a date and a few words after a sign"),
        kind: Timestamp,
        points: 7,
        below: false,
        #[cfg(test)]
        example: "May 2, 2023  \u{2022}  The Newsroom",
        #[cfg(test)]
        spares: "May 2, 2023, was the day on which the bridge fell.",
        fires: |l| {
            !l.stop
                && l.count <= 14
                && l.mark == Mark::Plain
                && has_calendar(l)
                && l.text.contains(['\u{2022}', '|', '\u{b7}', '\u{25cf}'])
                && dating_share(l) >= 30
                && l.verb.is_none()
        },
    },
    Cue {
        name: told("how long ago"),
        kind: Timestamp,
        points: 8,
        below: false,
        #[cfg(test)]
        example: "3 hrs ago",
        #[cfg(test)]
        spares: "The mill closed 3 years ago.",
        fires: |l| !l.stop && l.count <= 7 && l.plain.trim_end().ends_with(" ago") && dating_share(l) >= 60,
    },
];

#[rustfmt::skip]
const OPENERS: &str = "\
    first posted|first published|last edited|last modified|last update|last updated|last reviewed|\
    latest update|modified|originally published|post date|posted|publication date|publish date|\
    published|published on|released|story created|this article was last updated|\
    this article was published|update|updated|date|issued on|created|aired|time of publication";
