//! Who says it.

use std::ops::Range;

use super::{Comparison, Finding};
use crate::Span;
use crate::analyse::TokenKind;
use crate::check::pair::{Pair, Side, same_matter};
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
    let (ours, theirs) = (told(&pair.here), told(&pair.there));
    let pairs = ours.iter().flat_map(|here| theirs.iter().map(move |there| (here, there)));
    // Different people say different things: only of words that answer to each
    // other does it matter who says them.
    let shared = |here: &Told<'_>, there: &Told<'_>| shared(pair, here.content, there.content);
    let nearest = pairs.map(|(here, there)| (shared(here, there), here.source, there.source));
    let Some((shared, here, there)) = nearest.reduce(|best, next| if next.0 > best.0 { next } else { best })
    else {
        return Vec::new();
    };
    let likeness = likeness(pair, here, there);
    let agrees = likeness >= 0.5;
    let strength = if agrees { likeness } else { (1.0 - likeness) * same_matter(shared) };
    vec![Finding::new(ReasonKind::Attribution, agrees, strength, here, there)]
}

/// A source of more words than this was not read rightly.
const LONGEST: usize = 15;

/// Who says something, and what.
struct Told<'a> {
    source: Span,
    content: &'a [Span],
}

/// The attributions in a stretch of which it is known who is meant.
fn told<'a>(side: &Side<'a>) -> Vec<Told<'a>> {
    let analysis = side.analysis;
    let told = analysis.attributions.iter().filter_map(|one| {
        let source = one.source.iter().copied().reduce(Span::cover)?;
        let known = side.scope.contains(source) && known(side, source);
        known.then_some(Told { source, content: &one.content })
    });
    told.collect()
}

/// The share of what one says that the other says too: of what is said here by
/// weight, of what is said there by its terms, the mean of both.
fn shared(pair: &Pair<'_>, here: &[Span], there: &[Span]) -> f32 {
    let within = |spans: &[Span], place: Span| spans.iter().any(|span| span.contains(place));
    let said_here = |at: usize| within(here, pair.here.terms[at].span);
    let said_there = |at: usize| within(there, pair.there.terms[at].span);
    let ours = pair.met((0..pair.aligned.len()).filter(|at| said_here(*at)), said_there).unwrap_or(0.0);
    let theirs = (0..pair.back.len()).filter(|at| said_there(*at));
    let (met, all) = theirs.fold((0.0, 0.0), |(met, all), at| {
        (
            met + pair.back[at]
                .filter(|(answer, _)| said_here(*answer))
                .map_or(0.0, |(_, likeness)| likeness),
            all + 1.0,
        )
    });
    if all > 0.0 { (ours + met / all) / 2.0 } else { 0.0 }
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
