//! Quantities of the same thing.

use crossread_nlp::{Dep, Pos};

use super::{Comparison, Finding, time};
use crate::Span;
use crate::analyse::{Analysis, NameKind, Quantity, TimeMention, Unit};
use crate::check::TIED;
use crate::check::pair::{Pair, Side};
use crate::check::similar;
use crate::check::term::Item;
use crate::check::verdict::ReasonKind;
use crate::packed::{Words, words};

pub(super) const COMPARISON: Comparison = Comparison {
    kind: ReasonKind::Number,
    explains: "Two figures for the same thing are compared with their units, bounds and roughness.",
    example: ("Twelve people were hurt in the crash.", "Officials said 14 people were hurt in the crash."),
    compare,
};

/// What agreement is worth when it is sought which figure answers to which.
const AGREEING: f32 = 0.25;

fn compare(pair: &Pair<'_>) -> Vec<Finding> {
    let (ours, theirs) = (figures(&pair.here), figures(&pair.there));
    let mut candidates: Vec<(bool, f32, usize, usize)> = Vec::new();
    for (h, one) in ours.iter().enumerate() {
        for (t, other) in theirs.iter().enumerate() {
            let (here, there) = (one.quantity, other.quantity);
            if !comparable(here, there) {
                continue;
            }
            let agrees = same(here, there);
            // A bare number may stand for "20 per cent", and is no conflict with it.
            if agrees || here.unit == there.unit {
                let tie = link(pair, one, other);
                let loose = match () {
                    () if agrees || pair.near_copy() => 1.0,
                    () if far_apart(here, there) => FAR,
                    () if at_other_times(pair, here.span, there.span) => ELSEWHEN,
                    () => 1.0,
                };
                candidates.push((agrees, loose * tie, h, t));
            }
        }
    }
    // Each figure answers to one other: those tied most surely first, figures
    // that agree before others. One that agrees is in conflict with none.
    let order =
        |candidate: &(bool, f32, usize, usize)| candidate.1 + if candidate.0 { AGREEING } else { 0.0 };
    crossread_sort::by(&mut candidates, |a, b| {
        order(b).total_cmp(&order(a)).then((a.2, a.3).cmp(&(b.2, b.3)))
    });
    let (mut met_here, mut met_there) = (vec![false; ours.len()], vec![false; theirs.len()]);
    // A figure given twice, in two units, is given all the same.
    let given = |h: usize| candidates.iter().any(|one| one.0 && one.1 >= TIED && one.2 == h);
    let given: Vec<bool> = (0..ours.len()).map(given).collect();
    let mut findings = Vec::new();
    for (agrees, strength, h, t) in candidates {
        if met_here[h] || met_there[t] || !agrees && given[h] {
            continue;
        }
        met_here[h] = true;
        met_there[t] = true;
        let (here, there) = (ours[h].quantity.span, theirs[t].quantity.span);
        findings.push(Finding::new(ReasonKind::Number, agrees, strength, here, there));
    }
    crossread_sort::by_key(&mut findings, |finding| finding.here);
    findings
}

/// Figures of which one is this many times the other are seldom of one thing.
const MANY_TIMES: i64 = 20;
/// What is left of the tie between two such figures.
const FAR: f32 = 0.3;

/// Whether one quantity is many times the other.
fn far_apart(a: &Quantity, b: &Quantity) -> bool {
    let size = |(low, high): (i64, i64)| match high < 0 {
        true => (high.saturating_neg(), low.saturating_neg()),
        false => (low, high),
    };
    let (a, b) = (size(closed(a)), size(closed(b)));
    a.1.saturating_mul(MANY_TIMES) < b.0 || b.1.saturating_mul(MANY_TIMES) < a.0
}

/// What is left of the tie between figures of sentences about other times.
const ELSEWHEN: f32 = 0.5;

/// Whether the sentences around two places each name times, none of which can
/// be one of the other's.
fn at_other_times(pair: &Pair<'_>, here: Span, there: Span) -> bool {
    let mut compared = false;
    for ours in times_around(&pair.here, here) {
        for theirs in times_around(&pair.there, there) {
            match time::agree(pair, ours, theirs) {
                Some(true) => return false,
                Some(false) => compared = true,
                None => {}
            }
        }
    }
    compared
}

/// The times of the sentence around a place.
fn times_around<'a>(side: &Side<'a>, place: Span) -> impl Iterator<Item = &'a TimeMention> {
    let Analysis { sentences, times, .. } = side.analysis;
    let at = sentences.partition_point(|sentence| sentence.span.end <= place.start);
    let near = sentences.get(at).map_or(place, |sentence| sentence.span);
    times.iter().filter(move |time| near.contains(time.span))
}

/// A quantity with the lemmas of what is said of the things that it counts.
struct Figure<'a> {
    quantity: &'a Quantity,
    said: Vec<&'a str>,
}

/// The figures of a stretch.
fn figures<'a>(side: &Side<'a>) -> Vec<Figure<'a>> {
    let inside = side.analysis.quantities.iter().filter(|quantity| side.scope.contains(quantity.span));
    inside.map(|quantity| Figure { quantity, said: said(side, quantity) }).collect()
}

/// Whether two quantities measure the same sort of thing. A bare number, with
/// nothing that it counts, may leave out the unit that the other gives.
pub(super) fn comparable(a: &Quantity, b: &Quantity) -> bool {
    let bare = |quantity: &Quantity| quantity.unit == Unit::Count && quantity.of.is_empty();
    let measured = |quantity: &Quantity| !matches!(quantity.unit, Unit::Count | Unit::Ordinal);
    a.unit == b.unit || bare(a) && measured(b) || bare(b) && measured(a)
}

/// Whether two quantities can be one figure. Measures may have been turned
/// from one unit into another and rounded.
fn same(a: &Quantity, b: &Quantity) -> bool {
    let converted = matches!(a.unit, Unit::Length | Unit::Mass | Unit::Degrees | Unit::Area | Unit::Speed)
        && a.unit == b.unit;
    let alike = |a: i64, b: i64| similar::compatible((a, a), converted, (b, b), converted);
    // "Up to 20" and "up to 30" overlap, and still are two figures.
    if a.low == i64::MIN && b.low == i64::MIN {
        return alike(a.high, b.high);
    }
    if a.high == i64::MAX && b.high == i64::MAX {
        return alike(a.low, b.low);
    }
    // A newsreader's "at least 3" is no more than a little short of the figure:
    // against 24 it is an earlier one.
    let (ours, theirs) = (closed(a), closed(b));
    // So do "2 to 3" and "2 to 7".
    let range =
        |(low, high): (i64, i64), rough: bool| low < high && !rough && low != i64::MIN && high != i64::MAX;
    if range(ours, a.rough) && range(theirs, b.rough) {
        return ours == theirs;
    }
    similar::compatible(ours, a.rough || converted, theirs, b.rough || converted)
}

/// The bounds of a quantity, an open end closed where usage would.
fn closed(quantity: &Quantity) -> (i64, i64) {
    let Quantity { low, high, .. } = *quantity;
    match (low, high) {
        (low, i64::MAX) if low > 0 => (low, low.saturating_add(low / 2)),
        (i64::MIN, high) if high > 0 => (high / 2, high),
        bounds => bounds,
    }
}

/// How surely two quantities are of the same thing: by what they count, what
/// is said of it, and the words around them.
fn link(pair: &Pair<'_>, here: &Figure<'_>, there: &Figure<'_>) -> f32 {
    let (ours, other) = (here.quantity, there.quantity);
    let context = pair.context(ours.span, other.span);
    let one = |quantity: &Quantity| quantity.low == 1_000 && matches!(quantity.high, 1_000 | i64::MAX);
    match ours.unit {
        Unit::Count | Unit::Other(_) | Unit::Ordinal if ours.unit == other.unit => {
            let known = !ours.of.is_empty() && !other.of.is_empty();
            let (of, said) = alike(pair, here, there);
            let strength = match (known, said) {
                // "24 dead" and "200 injured" are two figures.
                (_, Some(said)) if said < 0.2 && (!known || of < 0.9 || persons(ours)) => 0.2 * context,
                (true, _) if of < 0.4 => 0.0,
                // Anything may be said of "20 people".
                (true, None) if (anyone(ours) || anyone(other)) && !pair.near_copy() => 0.4 * context,
                (true, Some(said)) => 0.35 * of + 0.4 * said + 0.25 * context,
                (true, None) => 0.5 * of + 0.5 * context,
                (false, Some(said)) => 0.5 * said + 0.4 * context,
                (false, None) if pair.near_copy() => 0.7 * context,
                (false, None) => 0.35 * context,
            };
            // "One of them" seldom counts, and "the third" names more than it counts.
            let weak = one(ours) || one(other) || ours.unit == Unit::Ordinal;
            if weak && !pair.near_copy() { 0.4 * strength } else { strength }
        }
        Unit::Age => match same_person(pair, ours, other) {
            Some(true) => 0.5 + 0.5 * context,
            Some(false) => 0.2 * context,
            None => 0.25 + 0.75 * context,
        },
        // A story seldom has two earthquakes.
        Unit::Magnitude if ours.unit == other.unit => 0.35 + 0.65 * context,
        _ if ours.unit == other.unit => match alike(pair, here, there).1 {
            Some(said) => 0.15 + 0.35 * said + 0.5 * context,
            None => 0.25 + 0.75 * context,
        },
        _ => context,
    }
}

/// How alike the things are that two figures count, and what is said of them;
/// none where nothing is said. Persons are told by many nouns: what is said of
/// them must tell whether they are the same. "50 arrests" are as many persons
/// arrested.
fn alike(pair: &Pair<'_>, here: &Figure<'_>, there: &Figure<'_>) -> (f32, Option<f32>) {
    let (ours, other) = (here.quantity, there.quantity);
    let (here, there) = (&here.said, &there.said);
    let (our_noun, other_noun) = ([ours.of.as_str()], [other.of.as_str()]);
    let of = likest(pair, &our_noun, &other_noun);
    let said = (!here.is_empty() && !there.is_empty()).then(|| likest(pair, here, there));
    let deed = match (persons(ours), persons(other)) {
        (true, true) if summed(&pair.here, ours) || summed(&pair.there, other) => 0.0,
        (true, true) if anyone(ours) || anyone(other) || said.is_some_and(|said| said >= 0.5) => {
            return (of.max(PERSONS), said);
        }
        (true, false) => likest(pair, here, &other_noun),
        (false, true) => likest(pair, &our_noun, there),
        _ => 0.0,
    };
    if deed > of { (deed.min(PERSONS), Some(deed)) } else { (of, said) }
}

/// How alike the likest two words of two lists are.
fn likest(pair: &Pair<'_>, some: &[&str], others: &[&str]) -> f32 {
    let each = some.iter().flat_map(|a| others.iter().map(|b| pair.lexicon.likeness(a, b)));
    f32::from(each.max().unwrap_or(0)) / 1000.0
}

/// How alike two nouns for persons are at least.
const PERSONS: f32 = 0.7;

/// Whether a figure counts persons and does not say which.
fn anyone(quantity: &Quantity) -> bool {
    matches!(quantity.of.as_str(), "people" | "person" | "other" | "victim")
}

/// Whether a figure counts persons.
fn persons(quantity: &Quantity) -> bool {
    PEOPLE.holds(quantity.of.as_str())
}

/// Nouns of which nearly anything may be said.
const PEOPLE: Words = words![
    "people",
    "person",
    "man",
    "woman",
    "child",
    "other",
    "victim",
    "resident",
    "worker",
    "employee",
    "civilian",
    "soldier",
    "officer",
    "official",
    "passenger",
    "protester",
    "demonstrator",
    "student",
    "migrant",
    "refugee",
    "fighter",
    "rebel",
    "militant",
    "troop",
    "villager",
    "patient",
    "prisoner",
    "hostage",
    "suspect",
    "survivor",
    "boy",
    "girl",
    "colleague",
    "member",
];

/// Nouns that only say that what follows is counted.
const TOTALS: Words = words!["total", "number", "group", "crowd", "estimate", "majority"];

/// The lemmas of what is said of the things that a figure counts: of their
/// adjectives and participles ("dead", "injured"), or else of the nearest verb
/// above them.
fn said<'a>(side: &Side<'a>, quantity: &Quantity) -> Vec<&'a str> {
    let analysis = side.analysis;
    let (tokens, nodes) = (&analysis.tokens, &analysis.nodes);
    let Some(mut noun) = noun(side, quantity) else { return Vec::new() };
    let of_figure = |at: usize| tokens.get(at).is_some_and(|token| quantity.span.contains(token.span));
    // "A total of 31 engines": what is said of the total.
    if let Some(node) = nodes.get(noun).filter(|node| node.dep == Dep::Pobj)
        && let Some(above) = nodes.get(node.head)
        && tokens.get(above.head).is_some_and(|token| TOTALS.holds(token.lemma.as_str()))
    {
        noun = above.head;
    }
    let telling = |at: usize| {
        let token = tokens.get(at)?;
        (!EMPTY.holds(token.lemma.as_str())).then_some(token.lemma.as_str())
    };
    if nodes.get(noun).is_some_and(|node| node.pos == Pos::Adj) {
        return telling(noun).into_iter().collect();
    }
    let near = noun.saturating_sub(6)..(noun + 7).min(nodes.len());
    let below = |at: &usize| {
        let node = &nodes[*at];
        node.head == noun
            && *at != noun
            && (node.dep == Dep::Acl || matches!(node.dep, Dep::Amod | Dep::Appos) && *at > noun)
    };
    let own: Vec<&str> = near.filter(below).filter_map(telling).collect();
    if !own.is_empty() {
        return own;
    }
    let mut at = if of_figure(noun) { nodes.get(noun).map_or(noun, |node| node.head) } else { noun };
    for _ in 0..5 {
        let Some(node) = nodes.get(at) else { break };
        if node.pos == Pos::Verb || node.head == at {
            break;
        }
        // "Ran aground with 84 people" says nothing of the people.
        if node.pos == Pos::Adp && node.dep != Dep::Agent {
            return Vec::new();
        }
        at = node.head;
    }
    if nodes.get(at).is_none_or(|node| node.pos != Pos::Verb) {
        return Vec::new();
    }
    // "Were reported missing", "were found dead": what they were reported to be.
    let complement = (at.saturating_sub(3)..(at + 5).min(nodes.len())).find(|&below| {
        nodes[below].head == at && below != at && matches!(nodes[below].dep, Dep::Oprd | Dep::Acomp)
    });
    complement.and_then(telling).or_else(|| telling(at)).into_iter().collect()
}

/// The token of the noun that a figure counts, or of the figure where there is
/// none; none without a parse.
fn noun(side: &Side<'_>, quantity: &Quantity) -> Option<usize> {
    let (tokens, nodes) = (&side.analysis.tokens, &side.analysis.nodes);
    let first = tokens.partition_point(|token| token.span.end <= quantity.span.start);
    let inside = |at: &usize| tokens.get(*at).is_some_and(|token| quantity.span.contains(token.span));
    // The figure's own head within the words of the quantity, then its noun.
    let mut noun = (first..).take_while(inside).last()?;
    for _ in 0..8 {
        let node = nodes.get(noun)?;
        let modifies =
            matches!(node.dep, Dep::Nummod | Dep::Quantmod | Dep::Compound | Dep::Amod | Dep::Advmod);
        if node.head == noun || !(modifies || inside(&node.head)) {
            break;
        }
        noun = node.head;
    }
    Some(noun)
}

/// Whether a figure is one part of a sum: "two women and a man".
fn summed(side: &Side<'_>, quantity: &Quantity) -> bool {
    let nodes = &side.analysis.nodes;
    let Some(noun) = noun(side, quantity) else { return false };
    let near = noun.saturating_sub(6)..(noun + 7).min(nodes.len());
    let counted = |of: usize| {
        near.clone().any(|at| nodes[at].head == of && matches!(nodes[at].dep, Dep::Nummod | Dep::Det))
    };
    near.clone().any(|at| {
        let (one, other) = if at > noun { (at, noun) } else { (noun, at) };
        one != other && nodes[one].dep == Dep::Conj && nodes[one].head == other && counted(at)
    })
}

/// Verbs that say nothing of what they are used of.
const EMPTY: Words =
    words!["be", "have", "do", "get", "make", "take", "say", "report", "tell", "see", "include"];

/// Whether the persons named nearest to two ages answer to each other; none
/// where neither side names one.
fn same_person(pair: &Pair<'_>, ours: &Quantity, other: &Quantity) -> Option<bool> {
    let nearest = |side: &Side<'_>, quantity: &Quantity| {
        let person = |at: &usize| matches!(side.item(*at), Item::Name { kind: NameKind::Person, .. });
        let away = |at: &usize| {
            let (name, age) = (side.terms[*at].span, quantity.span);
            name.start.saturating_sub(age.end) + age.start.saturating_sub(name.end)
        };
        (0..side.terms.len()).filter(person).min_by_key(away)
    };
    match (nearest(&pair.here, ours), nearest(&pair.there, other)) {
        (Some(h), Some(t)) => Some(pair.likeness(h, t) >= 0.5),
        (None, None) => None,
        _ => Some(false),
    }
}
