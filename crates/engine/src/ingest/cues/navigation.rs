//! Menus, section labels, breadcrumbs and ways around the site.

use super::super::line::{Mark, words};
use super::super::words::{SECTIONS, SMALL};
use super::Cue;
use crate::Furniture::Navigation;
use crate::packed::{Phrases, phrases};
use crate::told::told;

/// Whether every word of a label is a section's name or a small word, words
/// that were joined without a space ("Top StoryWorld") taken apart.
fn sections_only(text: &str) -> bool {
    let apart = split_joins(text);
    let list = words(&apart);
    let named = list.iter().filter(|w| SECTIONS.holds(&w.lower)).count();
    named > 0 && list.iter().all(|w| SECTIONS.holds(&w.lower) || SMALL.holds(&w.lower) || w.lower == "s")
}

/// Puts a space where a small letter or two capitals run into a new word, as
/// scraping leaves them.
fn split_joins(text: &str) -> String {
    let mut apart = String::with_capacity(text.len() + 4);
    let mut before = ' ';
    for c in text.chars() {
        if before.is_lowercase() && c.is_uppercase() {
            apart.push(' ');
        }
        apart.push(if matches!(c, '/' | '&' | '-' | '+') { ' ' } else { c });
        before = c;
    }
    apart
}

/// The pieces of a line between separators, where it has at least `least`.
fn pieces(text: &str, least: usize) -> Option<Vec<&str>> {
    [
        " > ",
        " | ",
        " / ",
        " \u{203a} ",
        " \u{bb} ",
        " \u{2022} ",
        " \u{b7} ",
        ">",
        "|",
        "\u{203a}",
        "\u{bb}",
        "/ ",
        " \u{2192} ",
        "\t",
    ]
    .iter()
    .map(|sep| text.split(sep).map(str::trim).filter(|p| !p.is_empty()).collect::<Vec<_>>())
    .find(|parts| parts.len() >= least)
}

/// Where links within a site lead.
#[rustfmt::skip]
const PLACES_TO_GO: &str = "\
    skip to|jump to|scroll to|back to top|back to home|back to homepage|back to news|back to all|\
    return to top|return to home|go to top|go to homepage|go back|to top|top of page|\
    back to the top|toggle|open menu|close menu|main menu|main navigation|you are here|current page|\
    show navigation|site navigation|all sections|open navigation|close navigation|table of contents|\
    in this article|on this page";

/// What opens a list of tags.
#[rustfmt::skip]
const FILED: Phrases = phrases![
    "tags:", "tags", "tagged:", "tag:", "filed under", "topics:", "topics", "keywords:", "categories:",
    "category:", "posted in", "filed in", "tagged with", "tagged in", "in this story:", "labels:",
    "hashtags:", "section:", "more about:", "related topics", "read more about:",
    "explore more on these topics", "topics in this article", "places:", "people:", "subjects:", "tagged",
];

pub(super) const CUES: &[Cue] = &[
    Cue {
        name: told("section names only"),
        kind: Navigation,
        points: 8,
        below: false,
        #[cfg(test)]
        example: "Top StoryWorld",
        #[cfg(test)]
        spares: "World leaders meet",
        fires: |l| l.count <= 6 && !l.stop && !l.quoted() && sections_only(l.text),
    },
    Cue {
        name: told("a row of short pieces"),
        kind: Navigation,
        points: 7,
        below: false,
        #[cfg(test)]
        example: "Home | Region | Harbour towns | Jobs",
        #[cfg(test)]
        spares: "Either/or: the choice that the council faces",
        fires: |l| {
            !l.stop
                && pieces(l.text, 3).is_some_and(|parts| {
                    parts.iter().filter(|p| p.split_whitespace().count() <= 3).count() * 3 >= parts.len() * 2
                })
        },
    },
    Cue {
        name: told("a path through the site"),
        kind: Navigation,
        points: 9,
        below: false,
        #[cfg(test)]
        example: "Home / India / Landslide blocks highway near Tarsali; 400 stranded",
        #[cfg(test)]
        spares: "Home is where the heart is / or so they say",
        fires: |l| {
            !l.stop
                && pieces(l.text, 2).is_some_and(|parts| {
                    parts.first().is_some_and(|p| sections_only(p) && p.split_whitespace().count() <= 2)
                        && (parts.len() >= 3
                            || parts.get(1).is_some_and(|p| p.split_whitespace().count() <= 3))
                })
        },
    },
    Cue {
        name: told("goes somewhere on the page"),
        kind: Navigation,
        points: 10,
        below: false,
        #[cfg(test)]
        example: "Scroll to Top",
        #[cfg(test)]
        spares: "Back to school for 4,000 pupils",
        fires: |l| l.count <= 8 && !l.sentence() && l.opens_with(PLACES_TO_GO),
    },
    Cue {
        name: told("no letters at all"),
        kind: Navigation,
        points: 8,
        below: false,
        #[cfg(test)]
        example: "* * *",
        #[cfg(test)]
        spares: "4-0",
        fires: |l| !l.text.chars().any(char::is_alphabetic) && !score(l.text),
    },
    Cue {
        name: told("counts pictures"),
        kind: Navigation,
        points: 8,
        below: false,
        #[cfg(test)]
        example: "1 of 3",
        #[cfg(test)]
        spares: "1 of 3 suspects held",
        fires: |l| {
            let words = &l.words;
            !l.stop
                && words.len() == 3
                && words[0].digit
                && words[2].digit
                && matches!(words[1].lower.as_str(), "of" | "von" | "de")
        },
    },
    Cue {
        name: told("arrows"),
        kind: Navigation,
        points: 7,
        below: false,
        #[cfg(test)]
        example: "\u{2190} Older post",
        #[cfg(test)]
        spares: "The older post is gone.",
        fires: |l| {
            !l.stop
                && l.count <= 20
                && (l.text.starts_with([
                    '\u{2190}', '\u{2192}', '\u{ab}', '\u{2039}', '\u{25c0}', '\u{25b6}', '\u{25bc}',
                    '\u{25b2}', '\u{203a}', '\u{bb}', '\u{279c}', '\u{2191}', '\u{2193}', '<', '>',
                ]) || l.text.ends_with([
                    '\u{2190}', '\u{2192}', '\u{bb}', '\u{203a}', '\u{25b6}', '\u{25bc}', '\u{25b2}',
                    '\u{279c}', '\u{2191}', '\u{2193}', '>', '\u{ab}',
                ]))
                && !l.text.starts_with("\u{ab}")
        },
    },
    Cue {
        name: told("filed under"),
        kind: Navigation,
        points: 9,
        below: true,
        #[cfg(test)]
        example: "Filed under: bridges, council, grumbles",
        #[cfg(test)]
        spares: "Filed under seal, the document names two men.",
        fires: |l| {
            let t = l.lower.as_str();
            !l.sentence()
                && l.count <= 30
                && FILED.iter().any(|o| {
                    t.strip_prefix(o).is_some_and(|rest| {
                        rest.is_empty()
                            || o.ends_with(':')
                            || rest.starts_with([' ', ':', '\t']) && o.contains(' ')
                            || rest.starts_with(':')
                    })
                })
        },
    },
    Cue {
        name: told("hashtags"),
        kind: Navigation,
        points: 8,
        below: false,
        #[cfg(test)]
        example: "#landslide #Tarsali",
        #[cfg(test)]
        spares: "#MeToo march draws thousands",
        fires: |l| {
            let (mut tags, mut all) = (0, 0);
            for piece in l.text.split_whitespace() {
                all += 1;
                if piece.starts_with('#') {
                    tags += 1;
                }
            }
            tags > 0 && tags * 3 >= all * 2
        },
    },
    Cue {
        name: told("an address on the web"),
        kind: Navigation,
        points: 9,
        below: false,
        #[cfg(test)]
        example: "https://p.example/4kQz2",
        #[cfg(test)]
        spares: "The map is at www.flood.example, the agency said.",
        fires: |l| {
            !l.sentence()
                && l.count <= 6
                && l.text.split_whitespace().any(|w| w.contains("://") || w.starts_with("www."))
        },
    },
    Cue {
        name: told("beside the article, by its markup"),
        kind: Navigation,
        points: 20,
        below: false,
        #[cfg(test)]
        example: "",
        #[cfg(test)]
        spares: "The article itself",
        fires: |l| l.mark == Mark::Outside,
    },
    Cue {
        name: told("outside the article's element, by its markup"),
        kind: Navigation,
        points: 5,
        below: false,
        #[cfg(test)]
        example: "",
        #[cfg(test)]
        spares: "The article itself",
        fires: |l| l.mark == Mark::Beyond,
    },
    Cue {
        name: told("a byline, by its markup"),
        kind: crate::Furniture::Byline,
        points: 8,
        below: false,
        #[cfg(test)]
        example: "",
        #[cfg(test)]
        spares: "The article itself",
        fires: |l| l.mark == Mark::Byline,
    },
    Cue {
        name: told("a caption, by its markup"),
        kind: crate::Furniture::Caption,
        points: 20,
        below: false,
        #[cfg(test)]
        example: "",
        #[cfg(test)]
        spares: "The article itself",
        fires: |l| l.mark == Mark::Caption,
    },
    Cue {
        name: told("nothing but links"),
        kind: crate::Furniture::Related,
        points: 6,
        below: false,
        #[cfg(test)]
        example: "",
        #[cfg(test)]
        spares: "The link itself",
        fires: |l| l.mark == Mark::Link,
    },
    Cue {
        name: told("labels run into the text"),
        kind: crate::Furniture::Byline,
        points: 20,
        below: false,
        #[cfg(test)]
        example: "Ship aground/ DailyGlobe/ PORT ESK/ R. Varga/ A ship struck rocks on Thursday, and all aboard were taken off.",
        #[cfg(test)]
        spares: "A ship struck rocks on Thursday, and all aboard were taken off.",
        fires: |l| l.mark == Mark::Labels,
    },
    Cue {
        name: told("a picture and nothing else"),
        kind: crate::Furniture::Caption,
        points: 14,
        below: false,
        #[cfg(test)]
        example: "logo.jpg",
        #[cfg(test)]
        spares: "The logo was changed",
        fires: |l| {
            l.mark == Mark::Picture
                || l.count == 1 && {
                    let t = l.lower.as_str();
                    [".jpg", ".jpeg", ".png", ".svg", ".gif", ".webp"].iter().any(|e| t.ends_with(e))
                }
        },
    },
];

/// Whether a line without letters is a result, such as `2-1` or `6:4`.
fn score(text: &str) -> bool {
    let mut numbers = text.split(['-', '\u{2013}']);
    let short = |part: Option<&str>| {
        part.is_some_and(|p| {
            let p = p.trim();
            (1..=3).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_digit())
        })
    };
    short(numbers.next()) && short(numbers.next()) && numbers.next().is_none()
}
