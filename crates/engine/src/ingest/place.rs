//! Cues that look at where a line stands: its zone, its neighbours, its
//! likes elsewhere on the page.
//!
//! They are weighed together with the line's own cues ([`super::cues`]). Each
//! carries a small page as its example, in which the line that it fires on is
//! marked by `>> `.

use super::cues::{agency_only, name_only};
use super::line::{Line, Mark};
use super::page::{Page, Zone, running_time};
use super::verbs::Tense;
use crate::Furniture::{self, Byline, Caption, Interaction, Navigation, Related, Repeat, Timestamp};
use crate::told::told;

/// One sign, from a line's place, that it is furniture.
pub(super) struct PlaceCue {
    /// What it is called.
    pub name: &'static str,
    /// What kind of furniture it speaks for.
    pub kind: Furniture,
    /// How strongly; see [`super::cues`] for the scale.
    pub points: i32,
    /// A page in which it fires on the line marked `>> `.
    #[cfg(test)]
    pub example: &'static str,
    /// The test.
    pub fires: fn(&Page<'_>, usize) -> bool,
}

fn neighbour<'p, 't>(page: &'p Page<'t>, at: usize, by: isize) -> Option<&'p Line<'t>> {
    at.checked_add_signed(by).and_then(|i| page.lines.get(i))
}

fn kind_at(page: &Page<'_>, at: usize, by: isize) -> Option<Furniture> {
    let i = at.checked_add_signed(by)?;
    page.sunk(i).then(|| page.tallies[i].kind).flatten()
}

/// Whether the line states nothing by its form: no stop, no main verb.
fn bare(line: &Line<'_>) -> bool {
    !line.stop && line.verb.is_none_or(|verb| !verb.main)
}

/// Whether a credit stands alone on the line `by` places off, so that it
/// belongs to a caption beside it.
fn lone_credit(page: &Page<'_>, at: usize, by: isize) -> bool {
    let Some(line) = neighbour(page, at, by) else { return false };
    let credit = kind_at(page, at, by) == Some(Caption) || agency_only(line);
    credit && line.count <= 9 && !line.stop
}

/// Whether no empty line parts the line from the one below it.
fn joined_below(page: &Page<'_>, at: usize) -> bool {
    neighbour(page, at, 1).is_some_and(|next| !next.after_gap)
}

/// The place cues. All but the last few look only at zones and lines' own
/// cues, so their order does not matter.
pub(super) const PLACE_CUES: &[PlaceCue] = &[
    PlaceCue {
        name: told("before the headline"),
        kind: Navigation,
        points: 6,
        #[cfg(test)]
        example: ">> Your guide to the coast\nFerry runs aground off Lorn\nThe ferry ran aground off Lorn on Monday with nine on board.",
        fires: |p, i| p.zones[i] == Zone::Masthead,
    },
    PlaceCue {
        name: told("a bare label under the headline"),
        kind: Navigation,
        points: 5,
        #[cfg(test)]
        example: "Ferry runs aground off Lorn\n>> Region North\nThe ferry ran aground off Lorn on Monday with nine on board.",
        fires: |p, i| {
            p.zones[i] == Zone::Lead
                && bare(&p.lines[i])
                && p.lines[i].count <= 3
                && p.lines[i].mark != Mark::Bullet
        },
    },
    PlaceCue {
        name: told("under the headline, and on other matters"),
        kind: Related,
        points: 4,
        #[cfg(test)]
        example: "Ferry runs aground off Lorn\n>> Best bakeries for a rainy weekend\nThe ferry ran aground off Lorn on Monday with nine on board.",
        fires: |p, i| {
            p.zones[i] == Zone::Lead
                && bare(&p.lines[i])
                && p.kin[i].hits == 0
                && p.lines[i].mark != Mark::Bullet
        },
    },
    PlaceCue {
        name: told("a name or a place under the headline"),
        kind: Timestamp,
        points: 5,
        #[cfg(test)]
        example: "Ferry runs aground off Lorn\n>> Lorn, North Coast\nThe ferry ran aground off Lorn on Monday with nine on board.",
        fires: |p, i| {
            let l = &p.lines[i];
            p.zones[i] == Zone::Lead
                && bare(l)
                && l.count <= 4
                && l.words.iter().all(|w| w.cap)
                && l.mark != Mark::Bullet
        },
    },
    PlaceCue {
        name: told("a name beside a byline or a date"),
        kind: Byline,
        points: 6,
        #[cfg(test)]
        example: "Ferry runs aground off Lorn\nThe ferry ran aground off Lorn on Monday with nine on board.\n>> Maren Oyelaran\nStaff reporter\nNobody was hurt, the coastguard said in a statement on Monday.",
        fires: |p, i| {
            name_only(&p.lines[i])
                && [-1, 1].into_iter().any(|by| matches!(kind_at(p, i, by), Some(Byline | Timestamp)))
        },
    },
    PlaceCue {
        name: told("what a sign-up line offers"),
        kind: Interaction,
        points: 6,
        #[cfg(test)]
        example: "Ferry runs aground off Lorn\nThe ferry ran aground off Lorn on Monday with nine on board.\nGet our arts newsletter\n>> A weekly letter on books and music, written by our critics.\nNobody was hurt, the coastguard said in a statement on Monday.",
        fires: |p, i| {
            let l = &p.lines[i];
            let offer = neighbour(p, i, -1).is_some_and(|before| {
                before.count >= 3
                    && !before.sentence()
                    && before.says_any(
                        "newsletter|newsletters|sign up|subscribe|inbox|briefing|email|alerts|bulletin",
                    )
            });
            offer
                && kind_at(p, i, -1) == Some(Interaction)
                && p.kin[i].hits <= 1
                && l.verb.is_none_or(|v| !v.main)
                && l.count <= 40
        },
    },
    PlaceCue {
        name: told("a film's title under its running time"),
        kind: Related,
        points: 6,
        #[cfg(test)]
        example: "Ferry runs aground off Lorn\n0:41\n>> Ferry on the rocks off Lorn\nThe ferry ran aground off Lorn on Monday with nine on board.",
        fires: |p, i| {
            p.headline != Some(i)
                && !p.lines[i].stop
                && p.lines[i].count <= 16
                && neighbour(p, i, -1).is_some_and(|l| running_time(l.text))
        },
    },
    PlaceCue {
        name: told("a headline's form inside the text"),
        kind: Related,
        points: 5,
        #[cfg(test)]
        example: "Ferry runs aground off Lorn\nThe ferry ran aground off Lorn on Monday with nine on board.\n>> \u{2018}We were lucky\u{2019}: passengers on the night the ferry struck\nNobody was hurt, the coastguard said in a statement on Monday.",
        fires: |p, i| {
            let l = &p.lines[i];
            p.zones[i] == Zone::Body
                && l.quoted()
                && !l.stop
                && l.count >= 8
                && ["\u{2019}: ", "\u{201d}: ", "': ", "\": "].iter().any(|sign| l.text.contains(sign))
        },
    },
    PlaceCue {
        name: told("a name at a place, under the headline"),
        kind: Byline,
        points: 6,
        #[cfg(test)]
        example: "Ferry runs aground off Lorn\n>> John Ilves at Riverside Park\nThe ferry ran aground off Lorn on Monday with nine on board.",
        fires: |p, i| {
            let words = &p.lines[i].words;
            let at = words.iter().position(|w| matches!(w.lower.as_str(), "at" | "in" | "from"));
            p.zones[i] == Zone::Lead
                && bare(&p.lines[i])
                && words.len() <= 8
                && at.is_some_and(|at| {
                    (2..=3).contains(&at)
                        && words.iter().enumerate().all(|(j, w)| j == at || w.cap && !w.digit)
                })
        },
    },
    PlaceCue {
        name: told("above a credit that stands alone"),
        kind: Caption,
        points: 6,
        #[cfg(test)]
        example: "Ferry runs aground off Lorn\n\nThe ferry ran aground off Lorn on Monday with nine on board.\n\n>> The ferry at low tide\nPhoto: Ann Lee\n\nNobody was hurt, the coastguard said in a statement on Monday.",
        fires: |p, i| {
            let l = &p.lines[i];
            lone_credit(p, i, 1)
                && p.zones[i] != Zone::Headline
                && l.mark != Mark::Bullet
                && (bare(l)
                    || (!l.stop && l.count <= 20)
                    || (p.gaps && joined_below(p, i) && l.count <= 45)
                    || l.verb.is_some_and(|v| v.tense == Tense::Present))
        },
    },
    PlaceCue {
        name: told("a second caption line above a lone credit"),
        kind: Caption,
        points: 6,
        #[cfg(test)]
        example: "Ferry runs aground off Lorn\n\nThe ferry ran aground off Lorn on Monday with nine on board.\n\n>> The ferry at low tide\nThe ferry has lain off Lorn since Monday\nPhoto: Ann Lee\n\nNobody was hurt, the coastguard said in a statement on Monday.",
        fires: |p, i| {
            let l = &p.lines[i];
            lone_credit(p, i, 2)
                && p.zones[i] != Zone::Headline
                && !l.stop
                && l.count <= 20
                && l.mark != Mark::Bullet
                && neighbour(p, i, 1).is_some_and(|next| !next.stop && !next.after_gap)
        },
    },
    PlaceCue {
        name: told("the same words as a caption beside it"),
        kind: Caption,
        points: 10,
        #[cfg(test)]
        example: "Ferry runs aground off Lorn\nThe ferry lies on rocks off Lorn on Monday. Rick Salazar/NTV\n>> The ferry lies on rocks off Lorn on Monday.\nThe ferry ran aground off Lorn on Monday with nine on board.",
        fires: |p, i| {
            let own = p.lines[i].plain.trim();
            p.lines[i].count >= 4
                && (-3..=3).filter(|by| *by != 0).any(|by: isize| {
                    kind_at(p, i, by) == Some(Caption)
                        && neighbour(p, i, by).is_some_and(|l| l.plain.trim().starts_with(own))
                })
        },
    },
    PlaceCue {
        name: told("captions come in rows"),
        kind: Caption,
        points: 5,
        #[cfg(test)]
        example: "Ferry runs aground off Lorn\nThe ferry lies on rocks off Lorn. Photo: Rick Salazar/NTV\n>> A tug stands by the ferry.\nThe ferry ran aground off Lorn on Monday with nine on board.",
        fires: |p, i| {
            let l = &p.lines[i];
            [-1, 1].into_iter().any(|by| kind_at(p, i, by) == Some(Caption))
                && (4..=40).contains(&l.count)
                && l.verb.is_none_or(|v| !v.main || v.tense == Tense::Present)
                && !l.quoted()
                && !l.says_any("says|said")
                && matches!(p.zones[i], Zone::Lead | Zone::Body | Zone::Tail)
                && l.stop
                && (!p.gaps
                    || neighbour(p, i, 1).is_some_and(|n| !n.after_gap) && kind_at(p, i, 1) == Some(Caption)
                    || !l.after_gap && kind_at(p, i, -1) == Some(Caption))
        },
    },
    PlaceCue {
        name: told("after the last sentence"),
        kind: Navigation,
        points: 6,
        #[cfg(test)]
        example: "Ferry runs aground off Lorn\nThe ferry ran aground off Lorn on Monday with nine on board.\nNobody was hurt, the coastguard said in a statement on Monday.\n>> Bakery chain recalls rye bread in nine towns",
        fires: |p, i| {
            let l = &p.lines[i];
            let listed = l.mark == Mark::Bullet && p.kin[i].hits >= 2;
            let next = i > 0 && !p.sunk(i - 1) && p.kin[i].hits >= 1;
            let unfinished = l.count >= 12 && l.verb.is_some_and(|v| v.main) && (next || p.kin[i].hits >= 3);
            p.zones[i] == Zone::Tail && !l.sentence() && !listed && !unfinished
        },
    },
    PlaceCue {
        name: told("a sentence on other matters after the end"),
        kind: Interaction,
        points: 8,
        #[cfg(test)]
        example: "Ferry runs aground off Lorn\nThe ferry ran aground off Lorn on Monday with nine on board.\n\u{a9} The Lorn Mercury\n>> Nothing beats a morning paper.",
        fires: |p, i| p.zones[i] == Zone::Tail && p.lines[i].sentence() && p.kin[i].hits <= 1,
    },
    PlaceCue {
        name: told("a scene without a main verb, by a picture or under the headline"),
        kind: Caption,
        points: 3,
        #[cfg(test)]
        example: "Ferry runs aground off Lorn\n>> The ferry on the rocks off Lorn on Monday.\nThe ferry ran aground off Lorn on Monday with nine on board.\nNobody was hurt, the coastguard said in a statement on Monday.",
        fires: |p, i| {
            let l = &p.lines[i];
            l.stop
                && l.count >= 4
                && l.verb.is_none_or(|v| !v.main)
                && !l.quoted()
                && (p.zones[i] == Zone::Lead
                    || p.headline.is_some_and(|h| i > h && (h + 1..i).all(|j| p.sunk(j)))
                    || [-1, 1].into_iter().any(|by| kind_at(p, i, by) == Some(Caption)))
        },
    },
    PlaceCue {
        name: told("labelled scenes in a row"),
        kind: Caption,
        points: 6,
        #[cfg(test)]
        example: "Boar smashes through patio doors\nThe boar ran two miles from its farm on Sunday.\n>> Terrified: Lee Crane and his wife outside their home\nDamage: The boar left the floor covered in glass\nFarmer Denis Foxley was ordered to pay for the damage.",
        fires: |p, i| {
            let scene = |l: &Line<'_>| {
                !l.stop
                    && l.mark == Mark::Plain
                    && !l.text.contains(|c: char| c.is_ascii_digit())
                    && l.text.split_once(": ").is_some_and(|(label, rest)| {
                        !label.contains(' ')
                            && label.starts_with(char::is_uppercase)
                            && rest.split(' ').count() >= 6
                    })
            };
            let opens = i.checked_sub(1).and_then(|j| p.lines.get(j)).is_some_and(|l| l.colon);
            scene(&p.lines[i])
                && !opens
                && p.zones[i] != Zone::Headline
                && [-1, 1]
                    .into_iter()
                    .any(|by| neighbour(p, i, by).is_some_and(scene) || kind_at(p, i, by) == Some(Caption))
        },
    },
    PlaceCue {
        name: told("a name under a caption"),
        kind: Caption,
        points: 6,
        #[cfg(test)]
        example: "Ferry runs aground off Lorn\nThe ferry ran aground off Lorn on Monday with nine on board.\nThe coastguard released this image of the ferry.\n>> Lorn County Coastguard\nNobody was hurt, the coastguard said in a statement on Monday.",
        fires: |p, i| {
            name_only(&p.lines[i]) && kind_at(p, i, -1) == Some(Caption) && (!p.gaps || !p.lines[i].after_gap)
        },
    },
    PlaceCue {
        name: told("a kicker and a bar within the text"),
        kind: Related,
        points: 8,
        #[cfg(test)]
        example: "Ferry runs aground off Lorn\nThe ferry ran aground off Lorn on Monday with nine on board.\n>> EARLIER COVERAGE | Ferry passed its inspection in May\nNobody was hurt, the coastguard said in a statement on Monday.",
        fires: |p, i| {
            !p.lines[i].stop
                && matches!(p.zones[i], Zone::Body | Zone::Lead | Zone::Tail)
                && p.lines[i].text.split_once('|').is_some_and(|(kicker, _)| {
                    kicker.split_whitespace().count() <= 3
                        && kicker.chars().any(char::is_alphabetic)
                        && !kicker.chars().any(char::is_lowercase)
                })
        },
    },
    PlaceCue {
        name: told("a list after the last sentence"),
        kind: Related,
        points: 3,
        #[cfg(test)]
        example: "Ferry runs aground off Lorn\nThe ferry ran aground off Lorn on Monday with nine on board.\n>> - Rye bread: what to know",
        fires: |p, i| p.zones[i] == Zone::Tail && p.lines[i].mark == Mark::Bullet && !p.kin[i].at_least(40),
    },
    PlaceCue {
        name: told("under a heading of other things"),
        kind: Related,
        points: 9,
        #[cfg(test)]
        example: "Ferry runs aground off Lorn\nThe ferry ran aground off Lorn on Monday with nine on board.\nMost read\n>> Governor's aide freed on bond\nHe spent four days in custody over a laptop.",
        fires: |p, i| p.zones[i] == Zone::Aside,
    },
    PlaceCue {
        name: told("between furniture"),
        kind: Navigation,
        points: 4,
        #[cfg(test)]
        example: "Ferry runs aground off Lorn\nThe ferry ran aground off Lorn on Monday with nine on board.\nAdvertisement\n>> Rain or shine\nShare\nNobody was hurt, the coastguard said in a statement on Monday.",
        fires: |p, i| {
            let l = &p.lines[i];
            i > 0
                && p.sunk(i - 1)
                && p.sunk(i + 1)
                && !l.stop
                && l.count <= 14
                && l.mark != Mark::Bullet
                && p.zones[i] != Zone::Headline
                && p.kin[i].hits <= 1
        },
    },
    PlaceCue {
        name: told("a row of headlines on other matters"),
        kind: Related,
        points: 5,
        #[cfg(test)]
        example: "Ferry runs aground off Lorn\nThe ferry ran aground off Lorn on Monday with nine on board.\n>> Bakery chain recalls rye bread\nGovernor's aide freed on bond\nFive teachers win a prize\nNobody aboard the ferry was hurt, the coastguard said in a statement on Monday.",
        fires: |p, i| {
            let short = |j: usize| {
                p.lines.get(j).is_some_and(|l| !l.stop && !l.colon && (3..=16).contains(&l.count))
                    && !p.sunk(j)
                    && p.zones[j] == Zone::Body
                    && p.kin[j].hits <= 1
            };
            let opens = |j: usize| p.lines.get(j).is_some_and(|l| l.colon) && !p.sunk(j);
            if !short(i) {
                return false;
            }
            let up = (0..i).rev().take_while(|j| short(*j)).count();
            let down = (i + 1..p.lines.len()).take_while(|j| short(*j)).count();
            if (i - up).checked_sub(1).is_some_and(opens) {
                return false;
            }
            let total: usize = (i - up..=i + down).map(|j| p.kin[j].hits).sum();
            up + down >= 2 && total <= up + down
        },
    },
    PlaceCue {
        name: told("a word alone beside furniture"),
        kind: Interaction,
        points: 4,
        #[cfg(test)]
        example: "Ferry runs aground off Lorn\nThe ferry ran aground off Lorn on Monday with nine on board.\nAdvertisement\n>> Oops\nNobody was hurt, the coastguard said in a statement on Monday.",
        fires: |p, i| {
            let l = &p.lines[i];
            p.zones[i] == Zone::Body
                && l.count <= 2
                && !l.stop
                && l.mark == Mark::Plain
                && p.kin[i].hits == 0
                && [-1, 1].into_iter().any(|by| kind_at(p, i, by).is_some())
        },
    },
    PlaceCue {
        name: told("lifted out of the text as a quotation"),
        kind: Repeat,
        points: 12,
        #[cfg(test)]
        example: "Ferry runs aground off Lorn\nThe ferry ran aground off Lorn on Monday with nine on board.\n>> \u{201c}Then all the lights went out\u{201d}\n\u{201c}There was a bang. Then all the lights went out,\u{201d} said Maren Oyelaran.",
        fires: |p, i| {
            let l = &p.lines[i];
            (l.count >= 6 || l.count >= 4 && (l.stop || l.mark == Mark::Quote))
                && (l.quoted() || l.mark == Mark::Quote)
                && p.lines.iter().enumerate().any(|(j, other)| {
                    j != i && other.count > l.count && other.sentence() && other.says(l.plain.trim())
                })
        },
    },
    PlaceCue {
        name: told("the same line again"),
        kind: Repeat,
        points: 14,
        #[cfg(test)]
        example: "Ferry runs aground off Lorn\nThe ferry ran aground off Lorn on Monday with nine on board.\n>> Ferry runs aground off Lorn\nNobody was hurt, the coastguard said in a statement on Monday.",
        fires: |p, i| {
            let l = &p.lines[i];
            let earlier = |j: usize| p.lines[j].plain == l.plain && (!p.sunk(j) || l.count <= 3);
            p.headline != Some(i)
                && l.count >= 2
                && ((0..i).any(earlier) || p.headline.is_some_and(|h| h > i && p.lines[h].plain == l.plain))
        },
    },
];

#[cfg(test)]
mod tests {
    use super::super::lines;
    use super::*;

    #[test]
    fn every_place_cue_fires_on_its_example() {
        for cue in PLACE_CUES {
            let at = cue.example.lines().filter(|l| !l.is_empty()).position(|l| l.starts_with(">> "));
            let text = cue.example.replace(">> ", "");
            let lines = lines::split(&text).into_iter().map(|raw| Line::plain(&text, raw)).collect();
            let page = Page::new(lines, None);
            let at = at.expect("the example marks a line");
            assert!((cue.fires)(&page, at), "{}: {:?} {:?}", cue.name, page.zones, page.tallies);
        }
    }
}
