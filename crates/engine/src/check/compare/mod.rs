//! The comparisons: each looks at one kind of thing in a statement and a
//! passage, and says where they agree and where they are in conflict.
//!
//! Each is a [`Comparison`] in a file of its own with its name, explanation
//! and example beside it; [`ALL`] lists them in the order in which their
//! findings are given. A comparison only speaks of words that answer to each
//! other: two figures are compared when they count the same thing, two times
//! when they date the same event.

mod attribution;
pub(super) mod certainty;
mod name;
mod number;
mod place;
mod polarity;
mod scope;
mod substitution;
mod time;
mod wording;

use super::pair::Pair;
use super::verdict::ReasonKind;
use crate::Span;
use crate::told::told;

/// One kind of comparison.
pub struct Comparison {
    /// The kind of reason that it gives.
    pub kind: ReasonKind,
    /// What it compares, in one plain sentence; empty in WebAssembly.
    pub explains: &'static str,
    /// A statement and a passage in which it finds a conflict; empty in
    /// WebAssembly.
    pub example: (&'static str, &'static str),
    /// Compares.
    pub(crate) compare: fn(&Pair<'_>) -> Vec<Finding>,
}

impl Comparison {
    /// As it is, but for the words that the page's program leaves out.
    const fn lean(self) -> Self {
        let example = (told(self.example.0), told(self.example.1));
        Self { explains: told(self.explains), example, ..self }
    }
}

/// Something found by a comparison.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Finding {
    /// What was compared.
    pub kind: ReasonKind,
    /// Whether the two sides agree in it.
    pub agrees: bool,
    /// How surely the two answer to each other, 0 to 1.
    pub strength: f32,
    /// The words of the statement.
    pub here: Span,
    /// The words of the passage.
    pub there: Span,
    /// Whether the words stand in each other's place amid the same words.
    pub substituted: bool,
}

impl Finding {
    /// A finding on words that answer to each other this surely.
    fn new(kind: ReasonKind, agrees: bool, strength: f32, here: Span, there: Span) -> Self {
        Self { kind, agrees, strength, here, there, substituted: false }
    }
}

/// Every comparison.
pub static ALL: [Comparison; 9] = [
    number::COMPARISON.lean(),
    time::COMPARISON.lean(),
    place::COMPARISON.lean(),
    name::COMPARISON.lean(),
    wording::COMPARISON.lean(),
    polarity::COMPARISON.lean(),
    certainty::COMPARISON.lean(),
    attribution::COMPARISON.lean(),
    scope::COMPARISON.lean(),
];

/// All findings on a pair: in the order of [`ALL`], then what near copies have
/// put in each other's place and no comparison has spoken of; none of the
/// kinds `left_out`.
pub(crate) fn all(pair: &Pair<'_>, left_out: &[ReasonKind]) -> Vec<Finding> {
    let made = |kind: ReasonKind| !left_out.contains(&kind);
    let comparisons = ALL.iter().filter(|comparison| made(comparison.kind));
    let mut findings: Vec<Finding> = comparisons.flat_map(|comparison| (comparison.compare)(pair)).collect();
    for found in substitution::find(pair).into_iter().filter(|found| made(found.kind)) {
        // Two figures that agree in other words, or one name spelt in two
        // ways, are no conflict.
        let settled = |known: &&Finding| {
            known.agrees
                && !matches!(known.kind, ReasonKind::Attribution | ReasonKind::Scope | ReasonKind::Wording)
                && known.here.overlaps(found.here)
                && known.there.overlaps(found.there)
        };
        if found.kind == ReasonKind::Wording || !findings.iter().any(|known| settled(&known)) {
            findings
                .retain(|known| known.agrees || known.kind != found.kind || !known.here.overlaps(found.here));
            findings.push(found);
        }
    }
    // Figures of another place are figures of something else.
    let elsewhere = findings
        .iter()
        .any(|found| !found.agrees && found.kind == ReasonKind::Place && found.strength >= ELSEWHERE);
    if elsewhere && !pair.near_copy() {
        let figures = findings.iter_mut().filter(|found| found.kind == ReasonKind::Number && !found.agrees);
        figures.for_each(|found| found.strength *= 0.5);
    }
    findings
}

/// A conflict of place this sure makes it doubtful that two figures are of the
/// same thing.
const ELSEWHERE: f32 = 0.3;
