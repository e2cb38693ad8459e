//! All, some, only, first.

use super::{Comparison, Finding};
use crate::Span;
use crate::analyse::Token;
use crate::check::pair::{Pair, Side};
use crate::check::verdict::ReasonKind;

pub(super) const COMPARISON: Comparison = Comparison {
    kind: ReasonKind::Scope,
    explains: "How much of something is meant (all, most, some, none; only; first, last) is compared.",
    example: ("All the passengers were rescued.", "Most of the passengers were rescued."),
    compare,
};

/// Families of words that exclude one another; within a family, words of one
/// rank agree.
const FAMILIES: &[&[(&str, u8)]] = &[
    &[
        ("all", 3),
        ("every", 3),
        ("each", 3),
        ("both", 3),
        ("entire", 3),
        ("whole", 3),
        ("completely", 3),
        ("most", 2),
        ("majority", 2),
        ("mostly", 2),
        ("some", 1),
        ("several", 1),
        ("few", 1),
        ("part", 1),
        ("partly", 1),
        ("partially", 1),
        ("none", 0),
        ("neither", 0),
    ],
    &[("first", 0), ("last", 1), ("second", 2), ("third", 3)],
    &[
        ("slight", 0),
        ("slightly", 0),
        ("minor", 0),
        ("sharp", 1),
        ("sharply", 1),
        ("massive", 1),
        ("severe", 1),
        ("major", 1),
    ],
];

fn compare(pair: &Pair<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for family in FAMILIES {
        let Some((here, rank)) = ranks(&pair.here, family).first().copied() else { continue };
        let theirs = ranks(&pair.there, family);
        if let Some((there, _)) = theirs.iter().find(|(_, other)| *other == rank) {
            let strength = pair.context(here, *there);
            findings.push(Finding::new(ReasonKind::Scope, true, strength, here, *there));
        } else if let Some((there, _)) = theirs.first() {
            let strength = pair.context(here, *there);
            findings.push(Finding::new(ReasonKind::Scope, false, strength, here, *there));
        }
    }
    findings
}

fn ranks(side: &Side<'_>, family: &[(&str, u8)]) -> Vec<(Span, u8)> {
    let rank = |token: &Token| {
        let word = token.span.of(side.text);
        family
            .iter()
            .find(|(member, _)| member.eq_ignore_ascii_case(word))
            .map(|(_, rank)| (token.span, *rank))
    };
    side.tokens().filter_map(rank).collect()
}
