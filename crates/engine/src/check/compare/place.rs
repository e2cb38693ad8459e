//! Places of the same event.

use super::name::{counterpart, mentions};
use super::{Comparison, Finding};
use crate::analyse::NameKind;
use crate::check::pair::Pair;
use crate::check::verdict::ReasonKind;

pub(super) const COMPARISON: Comparison = Comparison {
    kind: ReasonKind::Place,
    explains: "Two places of the same event are compared; one may lie within the other.",
    example: ("The talks were held in Geneva.", "The talks were held in Vienna."),
    compare,
};

fn compare(pair: &Pair<'_>) -> Vec<Finding> {
    mentions(&pair.here, |kind| kind == NameKind::Place)
        .filter_map(|ours| counterpart(pair, ours, ReasonKind::Place, |kind| kind == NameKind::Place))
        .map(|finding| Finding { agrees: finding.agrees || nested(pair, finding), ..finding })
        .collect()
}

/// Whether one of two places may lie within the other.
fn nested(pair: &Pair<'_>, finding: Finding) -> bool {
    let (here, there) = (finding.here.of(pair.here.text), finding.there.of(pair.there.text));
    pair.lexicon
        .places()
        .is_some_and(|places| places.may_be_within(here, there) || places.may_be_within(there, here))
}
