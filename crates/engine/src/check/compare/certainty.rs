//! Told as fact, or as claim, suspicion, expectation or denial.

use super::{Comparison, Finding};
use crate::Span;
use crate::analyse::CueKind;
use crate::check::pair::{Pair, Side};
use crate::check::verdict::ReasonKind;

pub(super) const COMPARISON: Comparison = Comparison {
    kind: ReasonKind::Certainty,
    explains: "What one account tells as fact and another as claimed, possible, expected or denied is set apart.",
    example: ("The fire was set on purpose.", "Police suspect that the fire was set on purpose."),
    compare,
};

fn compare(pair: &Pair<'_>) -> Vec<Finding> {
    let ((ours, here), (theirs, there)) = (level(&pair.here), level(&pair.there));
    if ours == theirs {
        return Vec::new();
    }
    let strength = (f32::from(ours.abs_diff(theirs)) / 3.0).min(1.0);
    vec![Finding { kind: ReasonKind::Certainty, agrees: false, strength, here, there }]
}

/// How far from plain fact a stretch is told, and by which words: 0 as fact or
/// reported, 1 expected, 2 claimed or possible, 3 unknown or denied.
fn level(side: &Side<'_>) -> (u8, Span) {
    let mut worst = (0, Span::new(side.scope.start, side.scope.start));
    for cue in side.cues() {
        let level = match cue.kind {
            CueKind::Negation | CueKind::Report | CueKind::Confirmation => 0,
            CueKind::Expectation => 1,
            CueKind::Claim | CueKind::Possibility => 2,
            CueKind::Denial | CueKind::Unknown => 3,
        };
        if level > worst.0 {
            worst = (level, side.cue_span(cue));
        }
    }
    worst
}
