//! Who says it.

use super::{Comparison, Finding};
use crate::Span;
use crate::analyse::{Attribution, TokenKind};
use crate::check::pair::{Pair, Side};
use crate::check::verdict::ReasonKind;

pub(super) const COMPARISON: Comparison = Comparison {
    kind: ReasonKind::Attribution,
    explains: "Who is named as the source of the same words is compared.",
    example: (
        "The harbour master said the buoy had drifted.",
        "The buoy had drifted, the ferry company said.",
    ),
    compare,
};

fn compare(pair: &Pair<'_>) -> Vec<Finding> {
    let (ours, theirs) = (source(&pair.here), source(&pair.there));
    match (ours, theirs) {
        (Some(here), Some(there)) => {
            let best = likeness(pair, here, there);
            let agrees = best >= 0.5;
            // Different people say different things: only for words that answer to
            // each other does it matter who says them.
            let strength = if agrees { best } else { (1.0 - best) * pair.cover() };
            vec![Finding::new(ReasonKind::Attribution, agrees, strength, here, there)]
        }
        _ => Vec::new(),
    }
}

/// A source of more words than this was not read rightly.
const LONGEST: usize = 15;

/// The source of the first attribution that lies in the stretch.
fn source(side: &Side<'_>) -> Option<Span> {
    let attributions = side.analysis.claims.iter().filter_map(|claim| claim.attribution.as_ref());
    attributions
        .filter_map(whole)
        .find(|source| side.scope.contains(*source) && known(side, *source))
}

/// Whether it is known who is meant: "I" and "they" may be anybody.
fn known(side: &Side<'_>, source: Span) -> bool {
    let from = side.analysis.tokens.partition_point(|token| token.span.end <= source.start);
    let own = side.analysis.tokens.iter().enumerate().skip(from).take_while(|(_, token)| token.span.start < source.end);
    own.clone().count() <= LONGEST && own.into_iter().any(|(at, token)| token.kind == TokenKind::Content || side.analysis.referent(at).is_some())
}

fn keys<'a>(side: &Side<'a>, source: Span) -> Vec<&'a str> {
    let analysis = side.analysis;
    let from = analysis.tokens.partition_point(|token| token.span.end <= source.start);
    let own = analysis.tokens.iter().enumerate().skip(from).take_while(|(_, token)| token.span.start < source.end);
    own.filter_map(|(at, _)| analysis.referent(at)).map(|name| name.key.as_str()).collect()
}

fn whole(attribution: &Attribution) -> Option<Span> {
    attribution.source.iter().copied().reduce(Span::cover)
}

/// Likeness of the terms of two sources: the best of any two.
fn likeness(pair: &Pair<'_>, here: Span, there: Span) -> f32 {
    let mut best = 0.0f32;
    for (at, answer) in pair.aligned.iter().enumerate() {
        if let Some((t, likeness)) = answer
            && pair.here.terms[at].span.overlaps(here)
            && pair.there.terms[*t].span.overlaps(there)
        {
            best = best.max(*likeness);
        }
    }
    let (ours, theirs) = (keys(&pair.here, here), keys(&pair.there, there));
    if ours.iter().any(|key| theirs.contains(key)) { 1.0 } else { best }
}
