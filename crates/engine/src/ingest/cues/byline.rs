//! Lines that say who wrote, filmed or sent the account.

use super::super::line::{Line, Word};
use super::super::words::{AGENCIES, ROLES};
use super::Cue;
use crate::Furniture::{Byline, Caption};
use crate::packed::{Phrases, Words, among, phrases, words};
use crate::told::told;
use crossread_nlp::Lower;

/// Small words that join names.
#[rustfmt::skip]
const JOINERS: Words = words![
    "al", "and", "bin", "da", "de", "del", "den", "der", "di", "du", "el", "la", "le", "ter", "van", "von",
    "with",
];

/// Whether some words could be one or more persons' names: capitals and
/// joiners, no digits.
pub(in super::super) fn person(words: &[Word<'_>]) -> bool {
    let caps = words.iter().filter(|w| w.cap).count();
    !words.is_empty()
        && words.len() <= 12
        && caps >= 1
        && words.first().is_some_and(|w| w.cap || JOINERS.holds(&w.lower))
        && words.iter().all(|w| !w.digit && (w.cap || JOINERS.holds(&w.lower)))
}

/// Whether a line is nothing but two to four capitalised words.
pub(in super::super) fn name_only(line: &Line<'_>) -> bool {
    let words = &line.words;
    !line.stop && (2..=4).contains(&words.len()) && person(words) && !line.text.contains([':', ',', '?', '|'])
}

/// Whether a line is nothing but names of agencies.
pub(in super::super) fn agency_only(line: &Line<'_>) -> bool {
    let named = line
        .text
        .split(['/', ',', '|', '&', '+', '\u{2022}', '(', ')', '[', ']'])
        .map(str::trim)
        .filter(|p| !p.is_empty());
    let mut any = false;
    for piece in named {
        let lower = piece.trim_matches(|c: char| !c.is_alphanumeric()).lowered();
        let known = AGENCIES.holds(&lower)
            || phrases![
                "associated press",
                "the associated press",
                "agence france-presse",
                "press association",
                "agencies",
                "wire reports",
                "wire services",
                "news agencies",
                "news wires",
                "wires",
                "press trust of india",
                "getty images",
                "photo",
                "pool",
                "file",
                "via",
                "staff",
                "with agencies",
                "with agency inputs",
                "agency"
            ]
            .iter()
            .any(|known| known == lower)
            || lower.split_whitespace().all(|w| {
                AGENCIES.holds(w)
                    || among!(w, "photo" | "and" | "via" | "images" | "pool" | "file" | "with" | "photos")
            });
        if !known {
            return false;
        }
        any = true;
    }
    any && line.count <= 8
}

/// Whether a line begins with a capitalised word that is not "I", and the
/// words from `from` on up to a comma, a bar or a role are a person's names.
fn names_after(line: &Line<'_>, openers: Phrases) -> bool {
    let Some(opener) = openers.iter().find(|o| line.opens_with(o)) else { return false };
    let words = &line.words;
    let rest = words.get(opener.split(' ').count()..).unwrap_or(&[]);
    let named = rest.iter().take(4).filter(|w| w.cap && !w.digit).count();
    rest.first()
        .is_some_and(|w| w.cap || JOINERS.holds(&w.lower) || ROLES.holds(&w.lower) || w.lower == "our")
        && named >= 1.min(rest.len())
}

fn role(line: &Line<'_>) -> bool {
    line.words.iter().any(|w| ROLES.holds(&w.lower) && w.lower != "team")
        && !line.opens_with("a|an|the|his|her|our")
}

/// What stands before a writer's name.
#[rustfmt::skip]
const WRITTEN_BY: Phrases = phrases![
    "by", "written by", "words by", "text by", "story by", "reported by", "report by", "author",
    "authored by", "curated by", "compiled by", "posted by", "published by", "produced by",
    "photographs by", "photography by", "video by", "edited by", "reviewed by", "words", "interview by",
    "illustration by", "graphics by", "par", "von", "por",
];

/// What opens a list of those who helped.
#[rustfmt::skip]
const MADE_WITH: &str = "\
    additional reporting|reporting by|reporting and writing by|with assistance from|\
    with reporting from|with reporting by|with inputs from|with input from|with files from|\
    with additional reporting|editing by|writing by|edited by|compiled from|with agency inputs|\
    inputs from|translated by|production by";

/// What is said of writers in the note under their articles.
#[rustfmt::skip]
const OF_WRITERS: &str = "\
    based in|covers|covering|writes about|reports on|author of|for the|for|writes|follow|previously|\
    contact|reach|email|tips|story|joined|who writes";

/// Labels over a writer's name.
#[rustfmt::skip]
const VOICE_LABELS: &str = "\
    about the author|about the authors|about the writer|about our reporter|meet the author|\
    written by|reported by|author|authors|our reporter|staff reporter|by our reporter|\
    by our correspondent|special correspondent|web desk|online desk|by";

/// Whether a line reads like the note on its writer under an article. Where it
/// stands decides, since news has such sentences too.
pub(in super::super) fn writers_note(line: &Line<'_>) -> bool {
    line.count <= 60
        && line.says_any("is a|is an|is the|has been|writes|covers|joined|reports on|reported from")
        && line.verb.is_some_and(|v| v.at <= 6)
        && line
            .words
            .iter()
            .take(14)
            .any(|w| ROLES.holds(&w.lower) && !matches!(w.lower.as_str(), "team" | "staff" | "desk"))
        && line.says_any(OF_WRITERS)
        && line.words.iter().take(2).all(|w| w.cap)
}

pub(super) const CUES: &[Cue] = &[
    Cue {
        name: told("by somebody"),
        kind: Byline,
        points: 10,
        below: false,
        #[cfg(test)]
        example: "By Jane Doe | Reuters",
        #[cfg(test)]
        spares: "By Friday the road was open again.",
        fires: |l| {
            names_after(l, WRITTEN_BY)
                && l.count <= 18
                && (!l.stop || l.count <= 8)
                && l.verb.is_none_or(|v| {
                    v.at == 0
                        || l.opens_with("written by|reported by|curated by|posted by|published by|compiled by|edited by|produced by")
                })
                && !l.opens_with("by friday|by monday|by tuesday|by wednesday|by thursday|by saturday|by sunday")
        },
    },
    Cue {
        name: told("a name and a role"),
        kind: Byline,
        points: 7,
        below: false,
        #[cfg(test)]
        example: "Dana Whitfield, Health Correspondent",
        #[cfg(test)]
        spares: "The editor, Dana Whitfield, resigned.",
        fires: |l| {
            !l.stop && l.count <= 9 && role(l) && l.verb.is_none() && {
                let words = &l.words;
                let caps = words.iter().filter(|w| w.cap).count();
                words.len() <= 3 || caps * 3 >= words.iter().filter(|w| !w.digit).count() * 2
            }
        },
    },
    Cue {
        name: told("a name for a paper, or at a place"),
        kind: Caption,
        points: 6,
        below: false,
        #[cfg(test)]
        example: "Yusuf Adeyemi for The Meridian",
        #[cfg(test)]
        spares: "Fines for late trains",
        fires: |l| {
            let words = &l.words;
            let at = words.iter().position(|w| w.lower == "for");
            !l.stop
                && words.len() <= 7
                && at.is_some_and(|at| {
                    (2..=4).contains(&at)
                        && at + 1 < words.len()
                        && words.iter().enumerate().all(|(i, w)| {
                            i == at || (w.cap && !w.digit) || (i != at + 1 && JOINERS.holds(&w.lower))
                        })
                        && (words.iter().skip(at + 1).any(|w| w.upper)
                            || words.get(at + 1).is_some_and(|w| w.lower == "the")
                            || words.len() <= at + 3)
                })
                && l.verb.is_none()
        },
    },
    Cue {
        name: told("a desk"),
        kind: Byline,
        points: 6,
        below: false,
        #[cfg(test)]
        example: "- Author",
        #[cfg(test)]
        spares: "Author fined over hoax",
        fires: |l| {
            !l.stop && l.count <= 3 && {
                let words = &l.words;
                !words.is_empty()
                    && words.last().is_some_and(|w| ROLES.holds(&w.lower))
                    && words.iter().all(|w| w.cap || ROLES.holds(&w.lower))
            }
        },
    },
    Cue {
        name: told("agencies only"),
        kind: Byline,
        points: 10,
        below: false,
        #[cfg(test)]
        example: "AFP / Reuters",
        #[cfg(test)]
        spares: "Reuters wins award",
        fires: agency_only,
    },
    Cue {
        name: told("who else reported"),
        kind: Byline,
        points: 12,
        below: false,
        #[cfg(test)]
        example: "Joe Park in Oslo and Elena Wu contributed to this report.",
        #[cfg(test)]
        spares: "Three factors contributed to the fire, the report said.",
        fires: |l| {
            l.says_any("contributed to this report|contributed to this story|contributed to this article|contributed reporting|contributed additional reporting|contributed from|contributed research") || l.opens_with(MADE_WITH) && l.count <= 40 && !l.told()
        },
    },
    Cue {
        name: told("initials and agencies"),
        kind: Byline,
        points: 10,
        below: false,
        #[cfg(test)]
        example: "nk/rt (dpa, AFP)",
        #[cfg(test)]
        spares: "The ship left port (it was late)",
        fires: |l| {
            !l.stop
                && l.count <= 8
                && l.text.split_once('(').is_some_and(|(desk, rest)| {
                    let agencies = rest.trim_end_matches([')', ' ']);
                    desk.len() <= 14
                        && desk.trim().chars().all(|c| c.is_ascii_lowercase() || matches!(c, '/' | ',' | ' '))
                        && agencies.split([',', ';']).any(|a| AGENCIES.holds(&a.trim().lowered()))
                })
        },
    },
    Cue {
        name: told("names its source"),
        kind: Byline,
        points: 10,
        below: false,
        #[cfg(test)]
        example: "Source: Xinhua and wire reports",
        #[cfg(test)]
        spares: "Source of the leak found, says firm",
        fires: |l| {
            l.count <= 9 && !l.sentence() && {
                let t = l.lower.as_str();
                ["source:", "sources:", "source |", "source -", "with agencies", "credit:", "agency:"]
                    .iter()
                    .any(|o| t.starts_with(o))
            }
        },
    },
    Cue {
        name: told("an address to write to"),
        kind: Byline,
        points: 9,
        below: false,
        #[cfg(test)]
        example: "k.aldous@dailyvoice.example | @kaldous",
        #[cfg(test)]
        spares: "He wrote to editor@paper.example for months before anyone replied, he said.",
        fires: |l| {
            l.count <= 10
                && !l.sentence()
                && l.text.split_whitespace().any(|w| {
                    let w = w.trim_matches(|c: char| !c.is_alphanumeric() && c != '@');
                    w.split_once('@').is_some_and(|(a, b)| {
                        (b.contains('.') && !a.is_empty()) || (a.is_empty() && b.len() >= 3)
                    })
                })
        },
    },
    Cue {
        name: told("what a writer does"),
        kind: Byline,
        points: 7,
        below: false,
        #[cfg(test)]
        example: "Ines Calder is a senior reporter who covers water and farming",
        #[cfg(test)]
        spares: "Ines Calder is a nurse who covers night shifts.",
        fires: |l| writers_note(l) && !l.stop,
    },
    Cue {
        name: told("a voice's label"),
        kind: Byline,
        points: 8,
        below: false,
        #[cfg(test)]
        example: "About the author",
        #[cfg(test)]
        spares: "About the flood",
        fires: |l| l.is_any(VOICE_LABELS),
    },
];
