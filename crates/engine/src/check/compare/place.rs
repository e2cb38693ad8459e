//! Places of the same event.

use super::name::{counterpart, mentions};
use super::{Comparison, Finding};
use crate::Span;
use crate::analyse::NameKind;
use crate::check::event;
use crate::check::pair::{Pair, Side};
use crate::check::term::Item;
use crate::check::verdict::ReasonKind;
use crossread_nlp::{Dep, Lower};

pub(super) const COMPARISON: Comparison = Comparison {
    kind: ReasonKind::Place,
    explains: "Two places of the same event are compared; one may lie within the other. So is which side or end of a thing is meant.",
    example: ("The talks were held in Geneva.", "The talks were held in Vienna."),
    compare,
};

fn compare(pair: &Pair<'_>) -> Vec<Finding> {
    let named = mentions(&pair.here, |kind| kind == NameKind::Place)
        .filter_map(|ours| counterpart(pair, ours, ReasonKind::Place, |kind| kind == NameKind::Place))
        .map(|finding| Finding { agrees: finding.agrees || nested(pair, finding), ..finding });
    let theirs = sides(&pair.there);
    let sides = sides(&pair.here).into_iter().filter_map(|(h, ours, here)| {
        let (t, likeness) = pair.aligned[h].filter(|(_, likeness)| *likeness >= ONE_THING)?;
        let (_, other, there) = *theirs.iter().find(|(at, ..)| *at == t)?;
        if !exclusive(ours, other) {
            return None;
        }
        // Much may happen in different parts of a country.
        let region = matches!(pair.here.item(h), Item::Name { .. });
        let context = if region { 0.0 } else { pair.context(here, there) };
        let part = event::same_part(pair, h).into_iter().find(|(at, _)| *at == t);
        let strength = likeness * part.map_or(context, |(_, same)| same.max(context));
        Some(Finding::new(ReasonKind::Place, false, strength, here, there))
    });
    named.chain(sides).collect()
}

/// How alike two nouns must be for their sides to be those of one thing.
const ONE_THING: f32 = 0.8;

/// The side of a thing that a word names: the scale that it lies on, and the ends
/// of it ("southeastern" two of one scale).
fn side(word: &str) -> Option<(u8, u8)> {
    let lower = word.lowered();
    let word = lower.strip_suffix("ern").unwrap_or(&lower);
    match word {
        "left" => return Some((1, 1)),
        "right" => return Some((1, 2)),
        "upper" => return Some((2, 1)),
        "lower" => return Some((2, 2)),
        "central" => return Some((0, 16)),
        _ => {}
    }
    let (pole, rest) = match (word.strip_prefix("north"), word.strip_prefix("south")) {
        (Some(rest), _) => (1, rest),
        (_, Some(rest)) => (2, rest),
        _ => (0, word),
    };
    match rest {
        "east" => Some((0, pole | 4)),
        "west" => Some((0, pole | 8)),
        "" if pole > 0 => Some((0, pole)),
        _ => None,
    }
}

/// Whether two of them cannot both be meant: "east" and "central", but not
/// "north" and "northeast".
fn exclusive(a: (u8, u8), b: (u8, u8)) -> bool {
    a.0 == b.0 && a.1 & b.1 == 0
}

/// The nouns of a stretch that are told by their side: the noun's term, the
/// side, and the word for it.
fn sides(side: &Side<'_>) -> Vec<(usize, (u8, u8), Span)> {
    let mut found = Vec::new();
    for (at, term) in side.terms.iter().enumerate() {
        let node = side.analysis.nodes.get(term.token);
        let Some(node) = node.filter(|node| matches!(node.dep, Dep::Amod | Dep::Compound)) else { continue };
        let noun = side.terms.iter().position(|noun| noun.token == node.head);
        if let (Item::Word(_), Some(noun)) = (side.item(at), noun)
            && let Some(named) = self::side(term.span.of(side.text))
        {
            found.push((noun, named, term.span));
        }
    }
    found
}

/// Whether one of two places may lie within the other.
fn nested(pair: &Pair<'_>, finding: Finding) -> bool {
    let (here, there) = (finding.here.of(pair.here.text), finding.there.of(pair.there.text));
    pair.lexicon
        .places()
        .is_some_and(|places| places.may_be_within(here, there) || places.may_be_within(there, here))
}
