//! Weighing candidates: a linear model over what is in them and what is left
//! out of them, fitted to people's cuts (`training/propositions`).

use crossread_nlp::{Dep, EntityLabel, Pos};
use crossread_sort::Map;

use super::super::linear::{Sink, Table};
use super::super::syntax::Tree;
use super::Candidate;

/// Weighs the candidates of one sentence.
pub(super) struct Scale<'a> {
    weights: &'a Table,
    tree: &'a Tree<'a>,
    /// What each piece adds, by rule, head, parent, whether it is in, and how
    /// many others are not (or are).
    pieces: Map<(usize, usize, usize, bool, usize), f32>,
}

impl<'a> Scale<'a> {
    /// A scale for the sentence with this parse.
    pub fn new(weights: &'a Table, tree: &'a Tree<'a>) -> Self {
        Self { weights, tree, pieces: Map::new() }
    }

    /// The log odds that people would cut so.
    pub fn score(&mut self, candidate: &Candidate) -> f32 {
        let mut sum = self.weights.sum();
        own_features(self.tree, candidate, &mut sum);
        let mut odds = sum.totals[0];
        let (inside, outside) = (candidate.inside.len().min(5), candidate.outside.len().min(5));
        for (list, is_in, others) in [(&candidate.inside, true, outside), (&candidate.outside, false, inside)]
        {
            for &(head, parent) in list {
                let key = (candidate.rule, head, parent, is_in, others);
                let (weights, tree) = (self.weights, self.tree);
                odds += *self.pieces.or_insert_with(key, || {
                    let mut sum = weights.sum();
                    piece_features(tree, candidate.rule_name(), (head, parent), is_in, others, &mut sum);
                    sum.totals[0]
                });
            }
        }
        odds
    }
}

fn count(number: usize) -> &'static str {
    ["0", "1", "2", "3", "4", "5+"][number.min(5)]
}

fn many(number: usize) -> &'static str {
    match number {
        0..=1 => "1",
        2 => "2",
        3..=4 => "3-4",
        5..=8 => "5-8",
        9..=16 => "9-16",
        _ => "17+",
    }
}

fn length(number: usize) -> &'static str {
    match number {
        0..=2 => "2",
        3 => "3",
        4 => "4",
        5..=6 => "5-6",
        7..=9 => "7-9",
        10..=13 => "10-13",
        14..=19 => "14-19",
        _ => "20+",
    }
}

/// What sort of piece it is: its relation, with the sort of thing that a
/// preposition brings.
fn sort(tree: &Tree<'_>, head: usize) -> (&'static str, &'static str) {
    let dep = tree.dep(head);
    let noun = if dep == Dep::Prep { tree.child(head, &[Dep::Pobj, Dep::Pcomp]) } else { Some(head) };
    let thing = match noun.and_then(|noun| tree.entity(noun)) {
        Some(EntityLabel::Date | EntityLabel::Time) => "time",
        Some(EntityLabel::Gpe | EntityLabel::Loc | EntityLabel::Fac) => "place",
        Some(
            EntityLabel::Cardinal
            | EntityLabel::Money
            | EntityLabel::Percent
            | EntityLabel::Quantity
            | EntityLabel::Ordinal,
        ) => "number",
        Some(_) => "name",
        None => match noun.map(|noun| tree.pos(noun)) {
            Some(Pos::Verb | Pos::Aux) => "verb",
            Some(Pos::Pron) => "pronoun",
            None => "none",
            _ => "word",
        },
    };
    (dep.as_str(), thing)
}

fn side(tree: &Tree<'_>, head: usize) -> &'static str {
    if head < tree.head(head) { "before" } else { "after" }
}

/// Gives a candidate's features to `sink`.
pub(in super::super) fn features(tree: &Tree<'_>, candidate: &Candidate, sink: &mut dyn Sink) {
    own_features(tree, candidate, sink);
    let (inside, outside) = (candidate.inside.len(), candidate.outside.len());
    for (list, is_in, others) in [(&candidate.inside, true, outside), (&candidate.outside, false, inside)] {
        for piece in list {
            piece_features(tree, candidate.rule_name(), *piece, is_in, others, sink);
        }
    }
}

/// The features of a piece, given by head and parent, that is in a candidate
/// or could be; `others` are the pieces on the other side.
fn piece_features(
    tree: &Tree<'_>,
    rule: &str,
    (piece, parent): (usize, usize),
    is_in: bool,
    others: usize,
    sink: &mut dyn Sink,
) {
    let name = if is_in { "in" } else { "out" };
    let (dep, thing) = sort(tree, piece);
    sink.add(&[name, dep, thing]);
    sink.add(&[name, dep, tree.pos(parent).as_str(), side(tree, piece)]);
    sink.add(&[name, dep, thing, count(others)]);
    sink.add(&[name, rule, dep]);
    if dep == "prep" {
        sink.add(&[name, "prep", tree.lemma(piece)]);
    } else {
        sink.add(&[name, dep, tree.tag(piece).as_str()]);
    }
}

/// The features of a candidate apart from its pieces.
fn own_features(tree: &Tree<'_>, candidate: &Candidate, sink: &mut dyn Sink) {
    let rule = candidate.rule_name();
    let head = candidate.head;
    let pos = tree.pos(head).as_str();
    sink.add(&["bias"]);
    sink.add(&["rule", rule]);
    sink.add(&["rule dep", rule, tree.dep(head).as_str()]);
    sink.add(&["rule pos", rule, pos]);
    let subject = candidate.subject.map_or("none", |subject| tree.pos(subject).as_str());
    sink.add(&["rule subject", rule, subject]);
    let (inside, outside) = (candidate.inside.len(), candidate.outside.len());
    let size = candidate.set.len();
    sink.add(&["length", rule, length(size)]);
    let words = (0..tree.len()).filter(|at| !tree.is_mark(*at)).count().max(1);
    let share = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"][(size * 10 / words).min(10)];
    sink.add(&["share", share]);
    sink.add(&["share", rule, share]);
    sink.add(&["split", count(usize::from(candidate.split))]);
    sink.add(&["joined", count(usize::from(candidate.joined))]);
    sink.add(&["joined", rule, count(usize::from(candidate.joined))]);
    let of = many(candidate.of);
    sink.add(&["of", rule, of]);
    sink.add(&["of", of, count(inside)]);
    sink.add(&["frames", rule, many(candidate.frames)]);
    let last = (0..tree.len()).rev().find(|at| !tree.is_mark(*at)).unwrap_or(0);
    let (starts, ends) = (candidate.set.holds(0), candidate.set.holds(last));
    let edge = match (starts, ends) {
        (true, true) => "both",
        (true, false) => "start",
        (false, true) => "end",
        _ => "none",
    };
    sink.add(&["edge", rule, edge]);
    sink.add(&["sentence", rule, length(words)]);
    if let Some(subject) = candidate.subject {
        sink.add(&["subject dep", rule, tree.dep(subject).as_str()]);
        let entity = tree.entity(subject).map_or("none", EntityLabel::as_str);
        sink.add(&["subject entity", rule, entity]);
        let entity = tree.entity(head).map_or("none", EntityLabel::as_str);
        sink.add(&["head entity", rule, entity]);
    }
    sink.add(&["depth", rule, count(tree.depth(head))]);
    sink.add(&["pieces", count(inside), count(outside)]);
    sink.add(&["pieces", rule, count(inside), count(outside)]);
    let complement = tree.children(head).filter(|child| candidate.set.holds(*child));
    let mut bare = true;
    for child in complement {
        let dep = tree.dep(child);
        bare &= !matches!(
            dep,
            Dep::Dobj | Dep::Attr | Dep::Acomp | Dep::Oprd | Dep::Xcomp | Dep::Ccomp | Dep::Prep | Dep::Agent
        );
        sink.add(&["has", dep.as_str()]);
    }
    if bare {
        sink.add(&["bare", rule, pos]);
        if inside == 0 && outside > 0 {
            sink.add(&["bare without pieces", rule]);
        }
    }
    if tree.lemma(head) == "be" {
        sink.add(&["copula", rule]);
    }
}
