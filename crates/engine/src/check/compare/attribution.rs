//! Who says it.

use std::ops::Range;

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

/// The source of the first attribution in the stretch of which it is known who
/// is meant.
fn source(side: &Side<'_>) -> Option<Span> {
    let attributions = side.analysis.claims.iter().filter_map(|claim| claim.attribution.as_ref());
    attributions.filter_map(whole).find(|source| side.scope.contains(*source) && known(side, *source))
}

/// The places, in the list of tokens, of a source's words.
fn words(side: &Side<'_>, source: Span) -> Range<usize> {
    let tokens = &side.analysis.tokens;
    tokens.partition_point(|token| token.span.end <= source.start)
        ..tokens.partition_point(|token| token.span.start < source.end)
}

/// Whether it is known who is meant: "I" and "they" may be anybody.
fn known(side: &Side<'_>, source: Span) -> bool {
    let Side { analysis, .. } = side;
    let mut words = words(side, source);
    let tells = |at: usize| analysis.tokens[at].kind == TokenKind::Content || analysis.referent(at).is_some();
    words.len() <= LONGEST && words.any(tells)
}

/// Who a source names or refers to, as keys of names.
fn meant<'a>(side: &Side<'a>, source: Span) -> impl Iterator<Item = &'a str> {
    let analysis = side.analysis;
    words(side, source).filter_map(|at| analysis.referent(at)).map(|name| name.key.as_str())
}

fn whole(attribution: &Attribution) -> Option<Span> {
    attribution.source.iter().copied().reduce(Span::cover)
}

/// Likeness of two sources: the best of any two terms of theirs; whole where
/// both mean the same.
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
    let same = meant(&pair.here, here).any(|key| meant(&pair.there, there).any(|other| other == key));
    if same { 1.0 } else { best }
}
