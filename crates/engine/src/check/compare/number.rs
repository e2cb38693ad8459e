//! Quantities of the same thing.

use super::{Comparison, Finding};
use crate::analyse::{Quantity, Unit};
use crate::check::pair::{Pair, Side};
use crate::check::similar;
use crate::check::term::Item;
use crate::check::verdict::ReasonKind;

pub(super) const COMPARISON: Comparison = Comparison {
    kind: ReasonKind::Number,
    explains: "Two figures for the same thing are compared with their units, bounds and roughness.",
    example: ("Twelve people were hurt in the crash.", "Officials said 14 people were hurt in the crash."),
    compare,
};

fn compare(pair: &Pair<'_>) -> Vec<Finding> {
    let ours: Vec<&Quantity> = within(&pair.here).collect();
    let theirs: Vec<&Quantity> = within(&pair.there).collect();
    let mut candidates: Vec<(bool, f32, usize, usize)> = Vec::new();
    for (h, here) in ours.iter().enumerate() {
        for (t, there) in theirs.iter().enumerate().filter(|(_, there)| comparable(here, there)) {
            candidates.push((same(here, there), link(pair, here, there), h, t));
        }
    }
    // Each figure answers to one other: first those that agree, then those
    // tied most surely. A figure that agrees with another is in conflict with
    // none.
    crossread_sort::by(&mut candidates, |a, b| {
        b.0.cmp(&a.0).then(b.1.total_cmp(&a.1)).then((a.2, a.3).cmp(&(b.2, b.3)))
    });
    let (mut met_here, mut met_there) = (vec![false; ours.len()], vec![false; theirs.len()]);
    let mut findings = Vec::new();
    for (agrees, strength, h, t) in candidates {
        if met_here[h] || met_there[t] {
            continue;
        }
        met_here[h] = true;
        met_there[t] = true;
        let (here, there) = (ours[h].span, theirs[t].span);
        findings.push(Finding {
            kind: ReasonKind::Number,
            agrees,
            strength,
            here,
            there,
            substituted: false,
        });
    }
    crossread_sort::by_key(&mut findings, |finding| finding.here);
    findings
}

fn within<'a>(side: &Side<'a>) -> impl Iterator<Item = &'a Quantity> + use<'a> {
    let scope = side.scope;
    side.analysis.quantities.iter().filter(move |quantity| scope.contains(quantity.span))
}

/// Whether two quantities measure the same sort of thing. A bare number, with
/// nothing that it counts, may leave out the unit that the other gives.
pub(super) fn comparable(a: &Quantity, b: &Quantity) -> bool {
    let bare = |quantity: &Quantity| quantity.unit == Unit::Count && quantity.of.is_empty();
    let measured = |quantity: &Quantity| !matches!(quantity.unit, Unit::Count | Unit::Ordinal);
    a.unit == b.unit || bare(a) && measured(b) || bare(b) && measured(a)
}

/// Whether two quantities can be one figure. Measures may have been turned
/// from one unit into another and rounded.
fn same(a: &Quantity, b: &Quantity) -> bool {
    // "Up to 20" and "up to 30" overlap, and still are two figures.
    if a.low == i64::MIN && b.low == i64::MIN || a.high == i64::MAX && b.high == i64::MAX {
        return a.low == b.low && a.high == b.high;
    }
    // So do "2 to 3" and "2 to 7".
    let range = |quantity: &Quantity| quantity.low < quantity.high && !quantity.rough;
    if range(a)
        && range(b)
        && a.low != i64::MIN
        && a.high != i64::MAX
        && b.low != i64::MIN
        && b.high != i64::MAX
    {
        return a.low == b.low && a.high == b.high;
    }
    let converted = matches!(a.unit, Unit::Length | Unit::Mass | Unit::Degrees | Unit::Area | Unit::Speed)
        && a.unit == b.unit;
    similar::compatible((a.low, a.high), a.rough || converted, (b.low, b.high), b.rough || converted)
}

/// How surely two quantities are of the same thing: by what they count, and by
/// the words around them.
fn link(pair: &Pair<'_>, ours: &Quantity, other: &Quantity) -> f32 {
    let context = pair.context(ours.span, other.span);
    let one = |quantity: &Quantity| quantity.low == 1_000 && quantity.high == 1_000;
    match ours.unit {
        Unit::Count | Unit::Other(_) | Unit::Ordinal if ours.unit == other.unit => {
            let known = !ours.of.is_empty() && !other.of.is_empty();
            let of = f32::from(pair.lexicon.likeness(&ours.of, &other.of)) / 1000.0;
            let strength = match known {
                true if of < 0.5 => 0.0,
                true => 0.5 * of + 0.5 * context,
                false => 0.7 * context,
            };
            // "One of them" seldom counts, and "the third" names more than it counts.
            if one(ours) || one(other) || ours.unit == Unit::Ordinal { 0.5 * strength } else { strength }
        }
        Unit::Age if !same_person(pair, ours, other) => 0.2 * context,
        _ if ours.unit == other.unit => 0.25 + 0.75 * context,
        _ => context,
    }
}

/// Whether the names nearest to two ages answer to each other, or there are
/// none.
fn same_person(pair: &Pair<'_>, ours: &Quantity, other: &Quantity) -> bool {
    let nearest = |side: &Side<'_>, quantity: &Quantity| {
        let named = (0..side.terms.len()).filter(|&at| matches!(side.item(at), Item::Name { .. }));
        named.min_by_key(|&at| side.terms[at].span.start.abs_diff(quantity.span.start))
    };
    match (nearest(&pair.here, ours), nearest(&pair.there, other)) {
        (Some(h), Some(t)) => pair.likeness(h, t) >= 0.5,
        (None, None) => true,
        _ => false,
    }
}
