//! How well what happens in a statement is what happens in a passage: verbs
//! and event nouns with their participants, by the parse of both.
//!
//! "Police chased the driver" and "the driver chased police" share every word;
//! what tells them apart is which participant fills which part.

use crossread_nlp::{Dep, Pos};

use super::pair::{Pair, Side};
use super::term::Item;
use crate::Span;

/// How the events of a statement are met by those of a passage, 0 to 1 each.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(crate) struct EventMatch {
    /// The best met event.
    pub best: f32,
    /// The statement's main event.
    pub main: f32,
    /// The share of the statement's events that are met.
    pub share: f32,
    /// How surely a participant of a met event fills another part of it, or is
    /// another.
    pub swapped: f32,
}

/// A part that a participant fills, passive and active told apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Part {
    /// Who or what does it.
    Doer,
    /// To whom or what it is done.
    Undergoer,
    /// Another part, by the preposition that it is tied by, if any.
    Other(String),
}

/// For each term of a side, the terms that take part in it and as what.
pub(crate) type Parts = Vec<Vec<(Part, usize)>>;

/// Compares the events of both sides; all zero where either has no parse.
pub(crate) fn events(pair: &Pair<'_>) -> EventMatch {
    let (ours, theirs) = (pair.parts_here, &pair.parts_there);
    let mut result = EventMatch::default();
    let mut total = 0.0f32;
    let mut main: Option<(usize, f32)> = None;
    for (h, term) in pair.here.terms.iter().enumerate() {
        if term.reports || !is_event(&pair.here, h) {
            continue;
        }
        let mut met = 0.0f32;
        for (t, theirs) in theirs.iter().enumerate() {
            let likeness = pair.likeness(h, t);
            if likeness < 0.45 {
                continue;
            }
            let (answered, swapped) = answer(pair, &ours[h], theirs);
            met = met.max(with_participants(likeness, answered));
            result.swapped = result.swapped.max(swapped * likeness);
        }
        let depth = depth(&pair.here, h);
        if main.is_none_or(|(least, _)| depth < least) {
            main = Some((depth, met));
        }
        result.best = result.best.max(met);
        result.share += met;
        total += 1.0;
    }
    if total > 0.0 {
        result.share /= total;
    }
    result.main = main.map_or(0.0, |(_, met)| met);
    result
}

/// How surely two events, their participants counted in, answer to each other.
pub(crate) fn same(pair: &Pair<'_>, h: usize, t: usize) -> f32 {
    let (answered, _) = answer(pair, &pair.parts_here[h], &pair.parts_there[t]);
    with_participants(pair.likeness(h, t), answered)
}

/// The term of the nearest verb above the words at `span`: what happens then or
/// there. None without a parse, and where that verb is no term.
pub(crate) fn above(side: &Side<'_>, span: Span) -> Option<usize> {
    let (tokens, nodes) = (&side.analysis.tokens, &side.analysis.nodes);
    let mut at = tokens.partition_point(|token| token.span.end <= span.start);
    for _ in 0..8 {
        let node = nodes.get(at)?;
        let term = side.terms.partition_point(|term| term.token < at);
        if node.pos == Pos::Verb && side.terms.get(term).is_some_and(|term| term.token == at) {
            return Some(term);
        }
        if node.head == at {
            break;
        }
        at = node.head;
    }
    None
}

/// The likeness of two events, of whose participants a share is met.
fn with_participants(likeness: f32, answered: f32) -> f32 {
    likeness * (0.4 + 0.6 * answered)
}

/// The share of one event's participants that fill a part in the other, and
/// how surely one fills a different part.
fn answer(pair: &Pair<'_>, ours: &[(Part, usize)], theirs: &[(Part, usize)]) -> (f32, f32) {
    let (mut met, mut all, mut swapped) = (0.0f32, 0.0f32, 0.0f32);
    for (part, h) in ours {
        let h = *h;
        // When it happened is compared by itself.
        if matches!(pair.here.item(h), Item::Time { .. }) {
            continue;
        }
        let weight = pair.weights[h];
        all += weight;
        let best = theirs
            .iter()
            .map(|(other, t)| (pair.likeness(h, *t), other))
            .max_by(|a, b| a.0.total_cmp(&b.0))
            .unwrap_or((0.0, part));
        met += weight * best.0;
        let crossed = matches!((part, best.1), (Part::Doer, Part::Undergoer) | (Part::Undergoer, Part::Doer));
        if crossed {
            swapped = swapped.max(best.0);
        }
    }
    (if all > 0.0 { met / all } else { 0.3 }, swapped)
}

/// For each term, the terms that take part in it.
pub(crate) fn participants(side: &Side<'_>) -> Parts {
    let mut lists = vec![Vec::new(); side.terms.len()];
    let nodes = &side.analysis.nodes;
    let Some(first) = side.terms.first().map(|term| term.token).filter(|_| !nodes.is_empty()) else {
        return lists;
    };
    // For each token, from the first term's on, the term that it is part of.
    let mut owners: Vec<Option<usize>> = Vec::new();
    for (at, term) in side.terms.iter().enumerate() {
        let tokens =
            side.analysis.tokens[term.token..].iter().take_while(|token| term.span.contains(token.span));
        let from = term.token - first;
        owners.resize(owners.len().max(from), None);
        owners.truncate(from);
        owners.extend(tokens.map(|_| Some(at)));
    }
    let owner = |token: usize| owners.get(token.checked_sub(first)?).copied().flatten();
    for (token, (node, at)) in (first..).zip(nodes.get(first..).unwrap_or_default().iter().zip(&owners)) {
        let Some(at) = *at else { continue };
        // A name's first name hangs on its last, and takes part by that.
        if node.head != token && owner(node.head) == Some(at) {
            continue;
        }
        let (mut part, mut head) = (part(node.dep), node.head);
        // Through prepositions and coordination to what it takes part in.
        for _ in 0..4 {
            let Some(above) = nodes.get(head) else { break };
            match owner(head) {
                Some(event) if event != at => {
                    if matches!(node.dep, Dep::Conj) && !is_event(side, event) {
                        part = self::part(above.dep);
                        head = above.head;
                        continue;
                    }
                    lists[event].push((part.clone(), at));
                    break;
                }
                _ if above.head == head => break,
                _ => {
                    if above.dep == Dep::Agent {
                        part = Part::Doer;
                    } else if above.pos == Pos::Adp && part == Part::Other(String::new()) {
                        let tie = side.analysis.tokens.get(head).map(|token| token.lemma.clone());
                        part = Part::Other(tie.unwrap_or_default());
                    }
                    head = above.head;
                }
            }
        }
    }
    lists
}

fn part(dep: Dep) -> Part {
    match dep {
        Dep::Nsubj | Dep::Csubj | Dep::Agent | Dep::Poss => Part::Doer,
        Dep::Dobj | Dep::Nsubjpass | Dep::Csubjpass => Part::Undergoer,
        _ => Part::Other(String::new()),
    }
}

/// Whether a term is a verb.
pub(crate) fn is_event(side: &Side<'_>, at: usize) -> bool {
    side.analysis.nodes.get(side.terms[at].token).is_some_and(|node| node.pos == Pos::Verb)
}

/// Whether a term is told as what is to be done: "to help determine the cause",
/// "aimed at ending the war".
pub(crate) fn aimed_at(side: &Side<'_>, at: usize) -> bool {
    let (tokens, nodes) = (&side.analysis.tokens, &side.analysis.nodes);
    let infinitive = |token: usize| {
        (token.saturating_sub(3)..token).any(|below| {
            let to = tokens.get(below).is_some_and(|token| token.lemma == "to");
            to && nodes.get(below).is_some_and(|node| node.head == token && node.dep == Dep::Aux)
        })
    };
    let mut token = side.terms[at].token;
    for _ in 0..3 {
        let Some(node) = nodes.get(token) else { break };
        if infinitive(token) || node.dep == Dep::Pcomp {
            return true;
        }
        if !matches!(node.dep, Dep::Xcomp | Dep::Ccomp | Dep::Conj) {
            break;
        }
        token = node.head;
    }
    false
}

/// How far a term's token hangs below its sentence's root.
fn depth(side: &Side<'_>, at: usize) -> usize {
    let mut token = side.terms[at].token;
    let mut depth = 0;
    while let Some(node) = side.analysis.nodes.get(token) {
        if node.head == token || depth > 40 {
            break;
        }
        token = node.head;
        depth += 1;
    }
    depth
}

/// For a participant of the statement, the passage's participants that fill
/// the same part of an event that answers to its event, with how surely the two
/// events, their other participants counted in, answer to each other.
pub(crate) fn same_part(pair: &Pair<'_>, here: usize) -> Vec<(usize, f32)> {
    let mut found = Vec::new();
    for (h, ours) in pair.parts_here.iter().enumerate() {
        // That somebody says something ties nobody to anybody.
        if pair.here.terms[h].reports {
            continue;
        }
        let Some((part, _)) = ours.iter().find(|(_, participant)| *participant == here) else { continue };
        for (t, theirs) in pair.parts_there.iter().enumerate() {
            let likeness = pair.likeness(h, t);
            if likeness >= 0.6 {
                let others: Vec<(Part, usize)> = ours.iter().filter(|(_, at)| *at != here).cloned().collect();
                let (answered, _) = answer(pair, &others, theirs);
                let same = theirs.iter().filter(|(other, _)| other == part);
                found.extend(same.map(|(_, participant)| (*participant, likeness * (0.2 + 0.8 * answered))));
            }
        }
    }
    found
}
