//! The cues: small signs of what a line is, each with a name and an example.
//!
//! A cue looks at one line by itself and says what kind of furniture the line
//! would be and how many points speak for it. The points of all cues that
//! fire are added up; against them stand the points for having the shape of
//! an account ([`account`]). Where a line stands is weighed later, in
//! [`super::place`]. Roughly: 4 points sink a label, 6 a short sentence, 12
//! anything.
//!
//! Cues describe what such lines look like on news sites in general: their
//! shape (no verb, no stop, separators, a credit in brackets) and the stock
//! vocabulary of sections, buttons and forms. Every cue carries an example
//! that it fires on and a similar line that it leaves alone, and a test runs
//! both.

mod account;
mod byline;
mod caption;
mod interaction;
mod legal;
mod navigation;
mod related;
mod timestamp;

use super::line::Line;
use crate::Furniture;

pub(super) use account::account;
pub(super) use byline::{agency_only, name_only, writers_note};

/// One sign that a line is furniture.
pub(super) struct Cue {
    /// What it is called.
    pub name: &'static str,
    /// What kind of furniture it speaks for.
    pub kind: Furniture,
    /// How strongly.
    pub points: i32,
    /// Whether the lines under it belong to it, as those under "Most read" do.
    pub below: bool,
    /// A line that it fires on.
    #[cfg(test)]
    pub example: &'static str,
    /// A line like it that it leaves alone.
    #[cfg(test)]
    pub spares: &'static str,
    /// The test.
    pub fires: fn(&Line<'_>) -> bool,
}

/// What the cues say of one line together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Tally {
    /// The points of all cues that fired.
    pub points: i32,
    /// The kind that the strongest of them spoke for.
    pub kind: Option<Furniture>,
    /// The name of the strongest.
    pub name: &'static str,
    /// Whether one of them reaches over the lines below.
    pub below: bool,
    strongest: i32,
}

impl Tally {
    /// Adds a vote.
    pub fn add(&mut self, name: &'static str, kind: Furniture, points: i32, below: bool) {
        self.points += points;
        self.below |= below;
        if points > self.strongest {
            (self.strongest, self.kind, self.name) = (points, Some(kind), name);
        }
    }
}

/// All cues that look at a line by itself.
pub(super) fn all() -> impl Iterator<Item = &'static Cue> {
    [
        caption::CUES,
        byline::CUES,
        timestamp::CUES,
        navigation::CUES,
        related::CUES,
        interaction::CUES,
        legal::CUES,
    ]
    .into_iter()
    .flatten()
}

/// Asks every cue about a line.
pub(super) fn tally(line: &Line<'_>) -> Tally {
    let mut tally = Tally::default();
    for cue in all() {
        if (cue.fires)(line) {
            tally.add(cue.name, cue.kind, cue.points, cue.below);
        }
    }
    tally
}

#[cfg(test)]
mod tests {
    use super::super::line::Line;
    use super::super::lines;
    use super::*;

    fn line(text: &str) -> Line<'_> {
        Line::plain(text, lines::split(text)[0])
    }

    #[test]
    fn every_cue_fires_on_its_example_and_spares_the_other() {
        for cue in all() {
            // What markup alone shows has no example in plain text.
            if cue.example.is_empty() {
                continue;
            }
            assert!((cue.fires)(&line(cue.example)), "{} must fire on {:?}", cue.name, cue.example);
            assert!(!(cue.fires)(&line(cue.spares)), "{} must spare {:?}", cue.name, cue.spares);
        }
    }

    #[test]
    fn names_are_unique() {
        let mut names: Vec<_> = all().map(|cue| cue.name).collect();
        names.sort_unstable();
        let before = names.len();
        names.dedup();
        assert_eq!(names.len(), before);
    }

    #[test]
    fn what_a_cue_spares_is_not_sunk_by_the_others_either() {
        for cue in all() {
            let spared = line(cue.spares);
            let tally = tally(&spared);
            assert!(
                tally.points <= account(&spared) || tally.points < 4,
                "{:?}, spared by {}, is sunk by {}",
                cue.spares,
                cue.name,
                tally.name
            );
        }
    }
}
