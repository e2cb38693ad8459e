//! Times of the same event.

use super::{Comparison, Finding};
use crate::Span;
use crate::analyse::TimeMention;
use crate::check::event;
use crate::check::pair::{Pair, Side};
use crate::check::verdict::ReasonKind;

pub(super) const COMPARISON: Comparison = Comparison {
    kind: ReasonKind::Time,
    explains: "Two times of the same event are compared as days, or as times of day.",
    example: ("The bridge was closed on Monday.", "The bridge has been closed since Sunday."),
    compare,
};

fn compare(pair: &Pair<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for ours in within(&pair.here) {
        let mut agreeing: Option<Finding> = None;
        let mut differing: Option<Finding> = None;
        for other in within(&pair.there) {
            let Some(agrees) = agree(pair, ours, other) else { continue };
            let strength = tie(pair, ours.span, other.span);
            let finding = Finding::new(ReasonKind::Time, agrees, strength, ours.span, other.span);
            let slot = if agrees { &mut agreeing } else { &mut differing };
            if slot.is_none_or(|best| strength > best.strength) {
                *slot = Some(finding);
            }
        }
        findings.extend(agreeing.or(differing));
    }
    findings
}

/// How surely what happens at one time is what happens at the other.
fn tie(pair: &Pair<'_>, ours: Span, other: Span) -> f32 {
    let context = pair.context(ours, other);
    match (event::above(&pair.here, ours), event::above(&pair.there, other)) {
        (Some(h), Some(t)) if pair.here.terms[h].reports || pair.there.terms[t].reports => 0.3 * context,
        (Some(h), Some(t)) => 0.4 * context + 0.6 * event::same(pair, h, t),
        _ => context,
    }
}

fn within<'a>(side: &Side<'a>) -> impl Iterator<Item = &'a TimeMention> + use<'a> {
    let scope = side.scope;
    side.analysis.times.iter().filter(move |time| scope.contains(time.span))
}

/// Whether two times, one of either side, can be the same; none where they
/// cannot be compared. The same words ("this morning") are never in conflict:
/// the days they mean hang on when the articles were dated.
pub(super) fn agree(pair: &Pair<'_>, a: &TimeMention, b: &TimeMention) -> Option<bool> {
    if a.span.of(pair.here.text).eq_ignore_ascii_case(b.span.of(pair.there.text)) {
        return Some(true);
    }
    let named = match (a.weekday, b.weekday) {
        (Some(a), Some(b)) => Some(a == b),
        _ => match (a.days, b.days) {
            (Some(a), Some(b)) => Some(a.0 <= b.1 && b.0 <= a.1),
            _ => both(a.month, b.month)
                .map(|same| same && both(a.day, b.day).unwrap_or(true))
                .or_else(|| both(a.year, b.year)),
        },
    };
    let clock = match (a.minutes, b.minutes) {
        (Some(a), Some(b)) => Some(a.0 <= b.1.saturating_add(5) && b.0 <= a.1.saturating_add(5)),
        _ => None,
    };
    match (named, clock) {
        (None, None) => None,
        (named, clock) => Some(named.unwrap_or(true) && clock.unwrap_or(true)),
    }
}

fn both<T: PartialEq>(a: Option<T>, b: Option<T>) -> Option<bool> {
    Some(a? == b?)
}
