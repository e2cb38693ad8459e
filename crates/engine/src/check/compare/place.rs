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
        .collect()
}
