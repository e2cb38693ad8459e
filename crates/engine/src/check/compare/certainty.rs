//! Told as fact, or as claim, suspicion, expectation or denial.

use super::{Comparison, Finding};
use crate::Span;
use crate::analyse::{Certainty, Claim, CueKind};
use crate::check::event;
use crate::check::pair::{Pair, Side, Telling, Tellings, same_matter};
use crate::check::term::Item;
use crate::check::verdict::ReasonKind;

pub(super) const COMPARISON: Comparison = Comparison {
    kind: ReasonKind::Certainty,
    explains: "What one account tells as fact and another as claimed, possible, expected or denied is set apart.",
    example: ("The fire was set on purpose.", "Police suspect that the fire was set on purpose."),
    compare,
};

/// How surely an event must answer to another for it to count how each is told.
const SAME: f32 = 0.6;

/// How the words that answer to each other are told on each side.
pub(in crate::check) fn tellings<'p>(pair: &'p Pair<'_>) -> &'p Tellings {
    pair.tellings.get_or_init(|| find(pair))
}

fn find(pair: &Pair<'_>) -> Tellings {
    let (claims_here, claims_there) = (claims(&pair.here), claims(&pair.there));
    let mut all = 0.0f32;
    let mut tellings = Tellings::new();
    for (h, answer) in pair.aligned.iter().enumerate() {
        let Some((t, likeness)) = *answer else { continue };
        if !matches!(pair.here.item(h), Item::Word(_)) || pair.here.terms[h].reports {
            continue;
        }
        let weight = pair.weights[h] * likeness;
        all += weight;
        let here = told(&pair.here, &claims_here, pair.here.terms[h].span);
        let there = told(&pair.there, &claims_there, pair.there.terms[t].span);
        if here != there {
            let happens = event::is_event(&pair.here, h)
                && event::same(pair, h, t) >= SAME
                && (here != Certainty::Asserted || !event::aimed_at(&pair.here, h))
                && (there != Certainty::Asserted || !event::aimed_at(&pair.there, t));
            match tellings.iter_mut().find(|one| (one.here, one.there) == (here, there)) {
                Some(one) => (one.share, one.happens) = (one.share + weight, one.happens || happens),
                None => tellings.push(Telling { here, there, share: weight, happens }),
            }
        }
    }
    for one in &mut tellings {
        one.share /= all.max(f32::MIN_POSITIVE);
    }
    crossread_sort::by(&mut tellings, |a, b| {
        b.share.total_cmp(&a.share).then((a.here, a.there).cmp(&(b.here, b.there)))
    });
    tellings
}

/// How much it matters that one side tells with one certainty what the other
/// tells with another.
fn severity(a: Certainty, b: Certainty) -> f32 {
    use Certainty::{Asserted, Claimed, Denied, Expected, Possible, Reported};
    match (a.min(b), a.max(b)) {
        (Asserted, Reported) => 0.3,
        (Asserted, Expected) => 0.7,
        (Asserted, Claimed | Possible) => 0.9,
        (_, Denied) => 1.0,
        // Neither account tells it as fact.
        _ => 0.3,
    }
}

fn compare(pair: &Pair<'_>) -> Vec<Finding> {
    // Names and things may stand in any light; what is told is that something
    // happens or is so.
    let Some(&Telling { here: ours, there: theirs, share, .. }) =
        tellings(pair).iter().find(|one| one.happens)
    else {
        return Vec::new();
    };
    let strength = (share * severity(ours, theirs) * same_matter(pair.cover())).min(1.0);
    let (here, there) = (words(&pair.here, ours), words(&pair.there, theirs));
    if here.is_empty() && there.is_empty() {
        return Vec::new();
    }
    vec![Finding::new(ReasonKind::Certainty, false, strength, here, there)]
}

/// The claims that reach into a stretch.
fn claims<'a>(side: &Side<'a>) -> Vec<&'a Claim> {
    let reaches = |claim: &&Claim| claim.spans.iter().any(|span| span.overlaps(side.scope));
    side.analysis.claims.iter().filter(reaches).collect()
}

/// How the words at a place are told: as the smallest claim around them is. An
/// attribution that lies outside the stretch does not count.
fn told(side: &Side<'_>, claims: &[&Claim], place: Span) -> Certainty {
    let size = |spans: &[Span]| spans.iter().map(|span| span.len()).sum::<usize>();
    let around = claims.iter().filter(|claim| claim.spans.iter().any(|span| span.contains(place)));
    let Some(claim) = around.min_by_key(|claim| size(&claim.spans)) else { return Certainty::Asserted };
    let seen = claim
        .attribution
        .as_ref()
        .is_none_or(|attribution| attribution.cue.iter().any(|cue| side.scope.contains(*cue)));
    if !seen && matches!(claim.certainty, Certainty::Reported | Certainty::Claimed | Certainty::Denied) {
        return Certainty::Asserted;
    }
    claim.certainty
}

/// The words by which a stretch is told with a certainty: the cue of the first
/// claim of that kind, or else the first cue of the kind; nothing for plain fact.
fn words(side: &Side<'_>, certainty: Certainty) -> Span {
    let nothing = Span::new(side.scope.start, side.scope.start);
    if certainty == Certainty::Asserted {
        return nothing;
    }
    let cue = claims(side)
        .into_iter()
        .filter(|claim| claim.certainty == certainty)
        .filter_map(|claim| claim.attribution.as_ref())
        .filter_map(|attribution| attribution.cue.iter().copied().reduce(Span::cover))
        .find(|cue| side.scope.contains(*cue));
    let wanted = |kind: CueKind| match certainty {
        Certainty::Asserted => false,
        Certainty::Reported => kind == CueKind::Report,
        Certainty::Claimed => kind == CueKind::Claim,
        Certainty::Expected => kind == CueKind::Expectation,
        Certainty::Possible => matches!(kind, CueKind::Possibility | CueKind::Unknown),
        Certainty::Denied => kind == CueKind::Denial,
    };
    let near = || side.cues().find(|cue| wanted(cue.kind)).map(|cue| side.cue_span(cue));
    cue.or_else(near).unwrap_or(nothing)
}
