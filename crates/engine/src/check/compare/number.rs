//! Quantities of the same thing.

use super::{Comparison, Finding};
use crate::analyse::{Quantity, Unit};
use crate::check::pair::{Pair, Side};
use crate::check::similar;
use crate::check::verdict::ReasonKind;

pub(super) const COMPARISON: Comparison = Comparison {
    kind: ReasonKind::Number,
    explains: "Two figures for the same thing are compared with their units, bounds and roughness.",
    example: (
        "At least 12 people were hurt in the crash.",
        "Officials said 14 people were hurt in the crash.",
    ),
    compare,
};

fn compare(pair: &Pair<'_>) -> Vec<Finding> {
    let theirs: Vec<&Quantity> = within(&pair.there).collect();
    let mut findings = Vec::new();
    for ours in within(&pair.here) {
        let mut agreeing: Option<Finding> = None;
        let mut differing: Option<Finding> = None;
        for other in theirs.iter().filter(|other| comparable(ours, other)) {
            let agrees = same(ours, other);
            let strength = link(pair, ours, other);
            let finding =
                Finding { kind: ReasonKind::Number, agrees, strength, here: ours.span, there: other.span };
            let slot = if agrees { &mut agreeing } else { &mut differing };
            if slot.is_none_or(|best| strength > best.strength) {
                *slot = Some(finding);
            }
        }
        // A figure that stands in both is agreement, whatever other figures
        // the passage has; but one with a much closer counterpart is not.
        match (agreeing, differing) {
            (Some(agrees), Some(differs)) if differs.strength > agrees.strength + 0.4 => {
                findings.push(differs)
            }
            (Some(agrees), _) => findings.push(agrees),
            (None, Some(differs)) => findings.push(differs),
            (None, None) => {}
        }
    }
    findings
}

fn within<'a>(side: &Side<'a>) -> impl Iterator<Item = &'a Quantity> + use<'a> {
    let scope = side.scope;
    side.analysis.quantities.iter().filter(move |quantity| scope.contains(quantity.span))
}

/// Whether two quantities measure the same sort of thing. A bare number, with
/// nothing that it counts, may leave out the unit that the other gives.
fn comparable(a: &Quantity, b: &Quantity) -> bool {
    let bare = |quantity: &Quantity| quantity.unit == Unit::Count && quantity.of.is_empty();
    let measured = |quantity: &Quantity| !matches!(quantity.unit, Unit::Count | Unit::Ordinal);
    a.unit == b.unit || bare(a) && measured(b) || bare(b) && measured(a)
}

fn same(a: &Quantity, b: &Quantity) -> bool {
    similar::compatible((a.low, a.high), a.rough, (b.low, b.high), b.rough)
}

/// How surely two quantities are of the same thing: by what they count, and by
/// the words around them.
fn link(pair: &Pair<'_>, ours: &Quantity, other: &Quantity) -> f32 {
    let context = pair.context(ours.span, other.span);
    match ours.unit {
        Unit::Count | Unit::Other(_) | Unit::Ordinal => {
            let of = if ours.of.is_empty() || other.of.is_empty() {
                0.3
            } else {
                f32::from(pair.lexicon.likeness(&ours.of, &other.of)) / 1000.0
            };
            0.5 * of + 0.5 * context
        }
        _ if ours.unit == other.unit => 0.25 + 0.75 * context,
        _ => context,
    }
}
