//! Who or what holds the same place in two accounts.

use super::{Comparison, Finding};
use crate::analyse::{NameKind, NameMention};
use crate::check::pair::{Pair, Side};
use crate::check::verdict::ReasonKind;

pub(super) const COMPARISON: Comparison = Comparison {
    kind: ReasonKind::Name,
    explains: "Where both accounts name somebody or something in the same part, the names are compared.",
    example: ("Anna Lind will lead the inquiry.", "The inquiry will be led by Per Holm."),
    compare,
};

fn compare(pair: &Pair<'_>) -> Vec<Finding> {
    let named = |kind| !matches!(kind, NameKind::Place | NameKind::Demonym);
    mentions(&pair.here, named)
        .filter_map(|ours| {
            counterpart(pair, ours, ReasonKind::Name, |kind| named(kind) && kind != NameKind::Other)
        })
        .collect()
}

/// The names of a side whose kind is wanted.
pub(super) fn mentions<'a>(
    side: &Side<'a>,
    wanted: impl Fn(NameKind) -> bool,
) -> impl Iterator<Item = &'a NameMention> {
    let scope = side.scope;
    side.analysis.names.iter().filter(move |name| scope.contains(name.span) && wanted(name.kind))
}

/// What answers to a name: the same name, which agrees, or else a name that
/// the statement lacks, of the same kind and amid the same words.
pub(super) fn counterpart(
    pair: &Pair<'_>,
    ours: &NameMention,
    kind: ReasonKind,
    wanted: impl Fn(NameKind) -> bool,
) -> Option<Finding> {
    let at = pair.here.term_at(ours.span).filter(|&at| pair.here.terms[at].span.overlaps(ours.span))?;
    if let Some((answer, likeness)) = pair.aligned[at] {
        let there = pair.there.terms[answer].span;
        return Some(Finding { kind, agrees: true, strength: likeness, here: ours.span, there });
    }
    mentions(&pair.there, wanted)
        .filter(|other| other.kind == ours.kind)
        .filter(|other| pair.there.term_at(other.span).is_none_or(|at| pair.back[at].is_none()))
        .map(|other| {
            let strength = pair.context(ours.span, other.span);
            Finding { kind, agrees: false, strength, here: ours.span, there: other.span }
        })
        .max_by(|a, b| a.strength.total_cmp(&b.strength).then(b.there.cmp(&a.there)))
}
