//! Places of the same event.

use super::name::{counterpart, mentions};
use super::{Comparison, Finding};
use crate::Span;
use crate::analyse::NameKind;
use crate::check::event;
use crate::check::pair::{Pair, Side};
use crate::check::term::Item;
use crate::check::verdict::ReasonKind;

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
        // Much may happen in different parts of a country.
        let named = matches!(pair.here.item(h), Item::Name { .. });
        let context = if named { 0.0 } else { pair.context(here, there) };
        let part = event::same_part(pair, h).into_iter().find(|(at, _)| *at == t);
        let strength = likeness * part.map_or(context, |(_, same)| same.max(context));
        exclusive(ours, other).then(|| Finding::new(ReasonKind::Place, false, strength, here, there))
    });
    named.chain(sides).collect()
}

/// How alike two nouns must be for their sides to be those of one thing.
const ONE_THING: f32 = 0.8;

/// Words for the sides of a thing, by the scale they lie on and the ends of it
/// that they name.
const SIDES: [(&str, u8, u8); 21] = [
    ("north", 0, 1),
    ("northern", 0, 1),
    ("northeast", 0, 5),
    ("northeastern", 0, 5),
    ("northwest", 0, 9),
    ("northwestern", 0, 9),
    ("south", 0, 2),
    ("southern", 0, 2),
    ("southeast", 0, 6),
    ("southeastern", 0, 6),
    ("southwest", 0, 10),
    ("southwestern", 0, 10),
    ("east", 0, 4),
    ("eastern", 0, 4),
    ("west", 0, 8),
    ("western", 0, 8),
    ("central", 0, 16),
    ("left", 1, 1),
    ("right", 1, 2),
    ("upper", 2, 1),
    ("lower", 2, 2),
];

/// Whether two of them cannot both be meant: "east" and "central", but not
/// "north" and "northeast".
fn exclusive(a: (u8, u8), b: (u8, u8)) -> bool {
    a.0 == b.0 && a.1 & b.1 == 0
}

/// The nouns of a stretch that are told by their side: the noun's term, the
/// side, and the word for it.
fn sides(side: &Side<'_>) -> Vec<(usize, (u8, u8), Span)> {
    let nodes = &side.analysis.nodes;
    let mut found = Vec::new();
    for (at, term) in side.terms.iter().enumerate().filter(|(at, _)| matches!(side.item(*at), Item::Word(_)))
    {
        let word = term.span.of(side.text);
        let known = SIDES.iter().find(|(name, ..)| name.eq_ignore_ascii_case(word));
        let head = nodes.get(term.token).map(|node| node.head);
        let noun = side.terms.iter().position(|noun| Some(noun.token) == head);
        if let (Some((_, scale, ends)), Some(noun)) = (known, noun.filter(|noun| *noun != at)) {
            found.push((noun, (*scale, *ends), term.span));
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
