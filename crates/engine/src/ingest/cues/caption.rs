//! Captions of pictures and the credits under them.

use super::super::line::{Line, words};
use super::super::verbs::Tense;
use super::super::words::{AGENCIES, CALENDAR};
use super::Cue;
use crate::Furniture::Caption;
use crate::packed::{Phrases, Words, among, phrases, words};
use crate::told::told;
use crossread_nlp::Lower;

#[rustfmt::skip]
const PICTURE_WORDS: Words = words![
    "cartoon", "courtesy", "credit", "file", "foto", "getty", "graphic", "handout", "illustration", "image",
    "images", "imaging", "instagram", "map", "photo", "photograph", "photographer", "photographs",
    "photography", "photos", "pic", "pics", "picture", "pictures", "pool", "screengrab", "screenshot",
    "shutterstock", "still", "stock", "supplied", "unsplash", "via", "video", "wikimedia",
];

/// Whether words in brackets or after a stop read like a credit.
fn credit(words_in: &str) -> bool {
    let list = words(words_in);
    if list.is_empty() || list.len() > 14 {
        return false;
    }
    let parts = |w: &str| w.split('/').map(Lower::lowered).collect::<Vec<_>>();
    let mut picture = false;
    let mut agency = false;
    for word in &list {
        for part in parts(word.raw) {
            picture |= PICTURE_WORDS.holds(&part);
            agency |= AGENCIES.holds(&part);
        }
    }
    let slashed = words_in.split_once('/').is_some_and(|(a, b)| {
        a.trim_end().chars().next_back().is_some_and(char::is_alphanumeric)
            && b.trim_start().starts_with(char::is_uppercase)
    });
    let named = list.iter().filter(|w| w.cap).count() * 3 >= list.len() * 2;
    (picture && (agency || named || list.len() <= 4))
        || (slashed && named && list.len() <= 9)
        || (agency && named && list.len() >= 2 && list.len() <= 6)
}

/// Whether a full date stands in the line as agencies' captions have it, with
/// the weekday and without "on" before it: `Sunday, Nov. 30, 2014`.
fn bare_weekday(line: &Line<'_>) -> bool {
    line.words.windows(4).enumerate().any(|(i, w)| {
        let before = i.checked_sub(1).and_then(|j| line.words.get(j)).map_or("", |w| w.lower.as_str());
        w[0].lower.ends_with("day")
            && CALENDAR.holds(&w[0].lower)
            && !among!(before, "on" | "until" | "by" | "from" | "since" | "for" | "next" | "this" | "last")
            && w[1..].iter().any(|w| CALENDAR.holds(&w.lower))
            && w[3].digit
            && w[3].raw.len() == 4
    })
}

/// What stands in the last brackets of a line that ends with them.
fn in_brackets(text: &str) -> Option<&str> {
    let text = text.trim_end_matches(['.', ' ']);
    let (close, open) = if text.ends_with(')') { (')', '(') } else { (']', '[') };
    let inner = text.strip_suffix(close)?;
    let at = inner.rfind(open)?;
    inner.get(at + 1..)
}

/// The words after the line's last stop or bar, where they are few.
fn last_piece(text: &str) -> Option<&str> {
    let cut = text
        .rfind(". ")
        .map(|at| at + 2)
        .into_iter()
        .chain(text.rfind(" | ").map(|at| at + 3))
        .chain(text.rfind(" \u{2014} ").map(|at| at + 5))
        .chain(text.rfind(" - ").map(|at| at + 3))
        .chain(text.rfind(".\u{a0}").map(|at| at + 3))
        .max()?;
    text.get(cut..).filter(|piece| !piece.trim_end().ends_with('.') || piece.len() < 40)
}

/// Whether a weekday or a month with a day stands in the line, with a year or
/// without one.
fn dated(line: &Line<'_>) -> (bool, bool) {
    let list = &line.words;
    let mut day = false;
    let mut full = false;
    for (i, word) in list.iter().enumerate() {
        if CALENDAR.holds(word.lower.trim_end_matches('.')) {
            day = true;
            full |= list
                .iter()
                .skip(i + 1)
                .take(4)
                .any(|w| w.raw.len() == 4 && w.digit && w.raw.starts_with(['1', '2']));
        }
    }
    (day, full)
}

#[rustfmt::skip]
const LABELS: Phrases = phrases![
    "provided by", "supplied by", "submitted by", "submitted photo", "contributed photo", "courtesy photo", "photo:", "photos:", "photo by", "photograph:", "photographs:", "photographer:", "picture:",
    "pictures:", "pic:", "pics:", "image:", "images:", "image source", "image caption", "image credit",
    "image copyright", "images via", "photo credit", "photo courtesy", "photo |", "image |", "picture |",
    "credit:", "credits:", "courtesy of", "courtesy:", "file photo", "file image", "file picture", "file -",
    "file \u{2013}", "file \u{2014}", "file:", "(file photo", "video:", "video caption", "video credit",
    "caption:", "photo/", "illustration:", "illustration by", "graphic:", "graphic by", "map:",
    "cover photo", "cover image", "featured image", "representative image", "representational image",
    "photo illustration", "getty images", "media caption", "photograph by", "picture by", "picture credit",
    "pic credit", "image by", "image courtesy", "picture courtesy", "screengrab", "screenshot", "foto:",
    "photo -", "photo \u{2013}", "handout", "photography:", "photography by", "photos by", "pictured:",
    "above:", "below:", "left:", "right:",
];

/// How captions speak of their picture.
#[rustfmt::skip]
const THIS_PICTURE: &str = "\
    this image|this photo|this picture|this photograph|this file photo|this undated photo|\
    this handout|this screengrab|this frame|this illustration|this still|this aerial view|\
    this satellite image|this screenshot|this video grab";

/// Words that open a credit.
#[rustfmt::skip]
const CREDIT_WORDS: Phrases = phrases![
    "photo", "picture", "image", "photograph", "pic", "credit", "courtesy", "illustration", "graphic",
    "foto",
];

/// Credits within a line, as they are written.
#[rustfmt::skip]
const CREDITS_INSIDE: Phrases = phrases![
    ". photo:", ". picture:", ". image:", ". photograph:", ". credit:", ". photo by", ". photo credit",
    "(photo:", "(photo by", "(image:", "(picture:", "[photo", "[image", "(pic:", "(file photo",
    " photo courtesy", "(photo courtesy", "(credit:", "/getty images", "via getty images", "/afp via",
    "(ap photo", "[file: ", "[file photo", ". file photo", ". file picture", "| photo", "| credit",
    "photo | ", "| file", "picture by ", "via reuters", "/shutterstock", "\u{a9} ",
];

/// How captions say who stands where.
#[rustfmt::skip]
const POSITIONS: Phrases = phrases![
    ", left,", ", right,", ", center,", ", centre,", "(left)", "(right)", "(centre)", "(center)", "(l)",
    "(r)", "from left ", "from left,", "from right ", "from right,", "from left:",  ", front,", ", top,", ", back,", ", far left", ", far right",
    "second left", "second right", "left to right", ", left.", ", right.", "pictured here", "pictured with",
    "is pictured", "are pictured", "seen here", "in this file", "in this photo",
    "in this image", "in this picture", "in an undated", "in this undated",
    "(pictured", "in this screengrab", "in this still", "in this handout", "in this photograph",
    "looks on as", "look on as", "in a file photo", "pictured in", "pictured at", "pictured on",
];

pub(super) const CUES: &[Cue] = &[
    Cue {
        name: told("an agency in brackets after an open scene"),
        kind: Caption,
        points: 8,
        below: false,
        #[cfg(test)]
        example: "Ships wait to load grain at the port of Odrin this week (Reuters)",
        #[cfg(test)]
        spares: "The ships left the port of Odrin on Friday. (Reuters)",
        fires: |l| {
            let Some(inner) = in_brackets(l.text) else { return false };
            let before = l.text.get(..l.text.len().saturating_sub(inner.len() + 2)).unwrap_or("").trim_end();
            let agency = words(inner).iter().all(|w| {
                w.lower.split('/').all(|p| AGENCIES.holds(p) || PICTURE_WORDS.holds(p) || p == "supplied")
            });
            let named = inner.split_once(": ").is_some_and(|(a, b)| {
                words(a).iter().chain(words(b).iter()).all(|w| w.cap && !w.digit)
                    && inner.split(' ').count() <= 8
            });
            !inner.is_empty() && l.count >= 3 && (named || agency && !before.ends_with('.'))
        },
    },
    Cue {
        name: told("speaks of the picture itself"),
        kind: Caption,
        points: 8,
        below: false,
        #[cfg(test)]
        example: "The sheriff's office released this image of the forklift.",
        #[cfg(test)]
        spares: "The image of the town has suffered, he said.",
        fires: |l| {
            l.count <= 40
                && (l.says_any(THIS_PICTURE)
                    || l.opens_with(
                        "photo shows|photo taken|picture shows|picture taken|image shows|image taken",
                    ))
                && !l.says_any("said|says|told")
        },
    },
    Cue {
        name: told("ends with a credit in brackets"),
        kind: Caption,
        points: 14,
        below: false,
        #[cfg(test)]
        example: "Captain Ewan Reid speaks at the harbour, Thursday, March 6, 2025. (Pia Lund/Pool Photo via AP)",
        #[cfg(test)]
        spares: "The firm said it lost 3 million crowns (about $130,000).",
        fires: |l| {
            in_brackets(l.text).is_some_and(|inner| {
                let before =
                    l.text.get(..l.text.len().saturating_sub(inner.len() + 2)).unwrap_or("").trim_end();
                let pictured =
                    words(inner).iter().any(|w| w.lower.split('/').any(|p| PICTURE_WORDS.holds(p)));
                credit(inner)
                    && (pictured || inner.contains('/') || !before.ends_with(['.', '\u{201d}', '"']))
            }) && l.count >= 2
        },
    },
    Cue {
        name: told("opens with a picture's label"),
        kind: Caption,
        points: 12,
        below: false,
        #[cfg(test)]
        example: "Photograph: Jens Wolff/The Courier",
        #[cfg(test)]
        spares: "Photo of missing boy found in attic",
        fires: |l| {
            let signs = ['(', '[', '*', '_', ' ', '\u{25b2}', '\u{25bc}', '\u{1f4f7}', '\u{2191}'];
            let (t, given) = (l.lower.trim_start_matches(signs), l.text.trim_start_matches(signs));
            // "Credit: that is what they want" is a sentence.
            let runs_on = |label: &str| {
                let rest = given.get(label.len()..).unwrap_or("").trim_start();
                !label.ends_with([':', '|', '/', '-']) || rest.starts_with(char::is_lowercase)
            };
            l.count <= 60 && LABELS.iter().any(|label| t.starts_with(label) && !(l.told() && runs_on(label)))
        },
    },
    Cue {
        name: told("ends with a picture's credit"),
        kind: Caption,
        points: 12,
        below: false,
        #[cfg(test)]
        example: "A crane lies across the bridge on Wednesday. Rick Salazar/NTV",
        #[cfg(test)]
        spares: "The vote is on Tuesday. Results follow on Wednesday.",
        fires: |l| {
            l.count >= 4
                && last_piece(l.text).is_some_and(|p| {
                    let list = words(p);
                    let labelled = {
                        let t = p.trim().lowered();
                        CREDIT_WORDS.iter().any(|w| {
                            t.strip_prefix(w).is_some_and(|r| {
                                r.trim_start_matches('s').starts_with([':', '/'])
                                    || r.starts_with(" by ")
                                    || r.starts_with(" |")
                                    || r.starts_with(" credit")
                                    || r.starts_with(" courtesy")
                                    || r.starts_with(" of ") && w == "courtesy"
                            })
                        })
                    };
                    let caps = list.iter().filter(|w| w.cap).count();
                    (labelled && list.len() <= 12)
                        || (credit(p)
                            && p.contains(['/', '|'])
                            && list.len() <= 6
                            && caps * 3 >= list.len() * 2)
                })
        },
    },
    Cue {
        name: told("a credit inside, after a stop"),
        kind: Caption,
        points: 10,
        below: false,
        #[cfg(test)]
        example: "Smoke over the site on Friday. Photo: Ann Lee. Used with permission",
        #[cfg(test)]
        spares: "He took a photo. Then he ran home as fast as he could, he told the court.",
        fires: |l| {
            let t = l.lower.as_str();
            l.count <= 50
                && CREDITS_INSIDE.iter().any(|c| t.contains(c))
                && (!l.says_any("said|told") || l.count <= 30)
        },
    },
    Cue {
        name: told("who stands where in the picture"),
        kind: Caption,
        points: 6,
        below: false,
        #[cfg(test)]
        example: "Mayor Priya Nand, left, cuts the ribbon with two pupils",
        #[cfg(test)]
        spares: "The mayor left, and the pupils cut the ribbon.",
        fires: |l| {
            let t = l.lower.as_str();
            let past = l.told() && l.verb.is_some_and(|v| v.tense != Tense::Present);
            l.count <= 60 && !past && POSITIONS.iter().any(|c| t.contains(c)) && !l.says_any("said|told")
        },
    },
    Cue {
        name: told("a scene in the present with a full date"),
        kind: Caption,
        points: 8,
        below: false,
        #[cfg(test)]
        example: "Envoy Karl Reuss attends a meeting with officials Sunday, Nov. 30, 2014, in Arden, Fla.",
        #[cfg(test)]
        spares: "The envoy attended the meeting on Sunday, Nov. 30, 2014.",
        fires: |l| {
            l.count <= 60
                && l.verb.is_some_and(|v| v.tense == Tense::Present)
                && bare_weekday(l)
                && !l.says_any("says|said|told")
        },
    },
    Cue {
        name: told("a scene without a main verb, dated"),
        kind: Caption,
        points: 3,
        below: false,
        #[cfg(test)]
        example: "Boulders on the highway near Tarsali on Friday.",
        #[cfg(test)]
        spares: "Boulders fell on the highway near Tarsali on Friday.",
        fires: |l| {
            l.stop
                && (4..=60).contains(&l.count)
                && l.verb.is_none_or(|v| !v.main)
                && dated(l).0
                && !l.quoted()
                && !l.colon
        },
    },
    Cue {
        name: told("a label and a scene, as tabloids caption"),
        kind: Caption,
        points: 3,
        below: false,
        #[cfg(test)]
        example: "Terrified: Lee Crane and wife Jodie outside their home in Little Wexham",
        #[cfg(test)]
        spares: "Budget: council votes to close two pools",
        fires: |l| {
            !l.stop
                && (6..=30).contains(&l.count)
                && l.verb.is_none()
                && l.text
                    .split_once(": ")
                    .is_some_and(|(a, _)| !a.contains(' ') && a.starts_with(char::is_uppercase))
        },
    },
    Cue {
        name: told("picture words only"),
        kind: Caption,
        points: 10,
        below: false,
        #[cfg(test)]
        example: "(photo: K-West file)",
        #[cfg(test)]
        spares: "Photo finish decides the race",
        fires: |l| {
            l.count <= 6 && !l.sentence() && l.verb.is_none() && {
                let inner = l.text.trim_matches(['(', ')', '[', ']', '*', ' ']);
                (l.text.starts_with(['(', '[']) || inner.contains(['|', '/', ':'])) && credit(inner)
            }
        },
    },
];
