//! What the words around a cue are to it: source, content, or nothing.
//!
//! From the cue's head the parse is walked down over its children and up over
//! its heads. At each token a linear model, with what the tagger says of it,
//! decides what it is with all under it, or that the walk goes on past it.

use crossread_nlp::{Dep, Pos};

use super::super::linear::{Sink, Table};
use super::super::syntax::{Set, Tree};
use super::tagger::{CONTENT, Odds, SOURCE};

/// What a token, with all under it, is to a cue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// Nothing.
    None,
    /// Who says it.
    Source,
    /// What is said.
    Content,
    /// Nothing itself, but what is under it, or above, may be something.
    Pass,
}

impl Role {
    /// The roles in the order of the weights.
    pub const ALL: [Role; 4] = [Role::None, Role::Source, Role::Content, Role::Pass];
}

/// Where the walk stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Visit {
    /// The cue's head.
    pub cue: usize,
    /// The token to decide on.
    pub at: usize,
    /// Whether it is above the cue.
    pub up: bool,
    /// The relation over which the walk came to its parent; `None` where its
    /// parent is the cue.
    pub over: Option<Dep>,
    /// How many steps it is from the cue.
    pub steps: usize,
}

/// The parts of an attribution within one sentence.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Parts {
    /// Who says it.
    pub source: Set,
    /// By which words.
    pub cue: Set,
    /// What.
    pub content: Set,
}

/// What the tagger's log odds of source and content count beside the weights.
const TAGGED: f32 = 0.6;

/// How far from the cue the walk goes.
const MOST_STEPS: usize = 5;

/// The likeliest role by these weights.
pub(super) fn likeliest(
    table: &Table,
    tree: &Tree<'_>,
    visit: Visit,
    quoted: &[bool],
    odds: &[Odds],
) -> Role {
    let mut sum = table.sum();
    features(tree, visit, quoted, &mut sum);
    if let Some(odds) = odds.get(visit.at) {
        let [_, source, content, ..] = &mut sum.totals;
        *source += TAGGED * odds[SOURCE];
        *content += TAGGED * odds[CONTENT];
    }
    let best =
        sum.totals.iter().zip(Role::ALL).reduce(|best, next| if next.0 > best.0 { next } else { best });
    best.map_or(Role::None, |(_, role)| role)
}

/// Walks from the head of a cue, of which `whole` are the words, and lets
/// `decide` say what each token beside them is.
pub(super) fn walk(tree: &Tree<'_>, cue: usize, whole: &Set, decide: &mut dyn FnMut(Visit) -> Role) -> Parts {
    let mut parts = Parts { cue: whole.clone(), ..Parts::default() };
    let mut open: Vec<Visit> = Vec::new();
    let below = |open: &mut Vec<Visit>, from: usize, except: usize, over: Option<Dep>, steps: usize| {
        let children = tree.children(from).filter(|child| *child != except);
        let visits = children.map(|at| Visit { cue, at, up: false, over, steps });
        let first = open.len();
        open.extend(visits);
        open[first..].reverse();
    };
    if !tree.is_root(cue) {
        open.push(Visit { cue, at: tree.head(cue), up: true, over: Some(tree.dep(cue)), steps: 1 });
    }
    below(&mut open, cue, cue, None, 1);
    let own = tree.subtree(cue);
    while let Some(visit) = open.pop() {
        let role = if whole.holds(visit.at) { Role::Pass } else { decide(visit) };
        let into = match role {
            Role::None => continue,
            Role::Source => &mut parts.source,
            Role::Content => &mut parts.content,
            Role::Pass => {
                if visit.steps >= MOST_STEPS {
                    continue;
                }
                if visit.up {
                    let came = came_from(tree, cue, visit.at);
                    if !tree.is_root(visit.at) {
                        let (at, over) = (tree.head(visit.at), Some(tree.dep(visit.at)));
                        open.push(Visit { cue, at, up: true, over, steps: visit.steps + 1 });
                    }
                    below(&mut open, visit.at, came, visit.over, visit.steps + 1);
                } else {
                    below(&mut open, visit.at, cue, Some(tree.dep(visit.at)), visit.steps + 1);
                }
                continue;
            }
        };
        let stop = |at: usize| at == cue || visit.up && own.holds(at);
        tree.gather(visit.at, &stop, into);
    }
    for at in parts.cue.iter() {
        parts.source.remove(at);
        parts.content.remove(at);
    }
    for at in parts.source.iter() {
        parts.content.remove(at);
    }
    parts
}

/// The child of `above` under which the cue hangs.
fn came_from(tree: &Tree<'_>, cue: usize, above: usize) -> usize {
    let mut at = cue;
    for _ in 0..tree.len() {
        if tree.head(at) == above || tree.is_root(at) {
            break;
        }
        at = tree.head(at);
    }
    at
}

/// Gives the features of a place on the walk to `sink`.
pub(super) fn features(tree: &Tree<'_>, visit: Visit, quoted: &[bool], sink: &mut dyn Sink) {
    let Visit { cue, at, up, over, steps } = visit;
    let way = match (up, over, steps) {
        (true, ..) => "up",
        (_, None, _) => "child",
        _ => "below",
    };
    let over = over.map_or("", Dep::as_str);
    let (dep, pos) = (if up { "" } else { tree.dep(at).as_str() }, tree.pos(at).as_str());
    let (lemma, cue_pos, cue_lemma) = (tree.lemma(at), tree.pos(cue).as_str(), tree.lemma(cue));
    let side = if at < cue { "before" } else { "after" };
    sink.add(&["bias"]);
    sink.add(&["way", way, over, dep]);
    sink.add(&["way", way, over, dep, cue_pos]);
    sink.add(&["way", way, over, dep, pos]);
    sink.add(&["way", way, over, dep, side, cue_pos]);
    sink.add(&["cue", cue_lemma, way, over, dep]);
    if matches!(
        tree.dep(at),
        Dep::Prep
            | Dep::Aux
            | Dep::Prt
            | Dep::Neg
            | Dep::Advmod
            | Dep::Mark
            | Dep::Det
            | Dep::Auxpass
            | Dep::Npadvmod
    ) {
        sink.add(&["word", way, dep, lemma]);
        sink.add(&["pair", cue_lemma, way, lemma]);
    } else {
        sink.add(&["word", way, dep, cue_pos, lemma]);
    }
    if way == "below" {
        sink.add(&["parent", dep, tree.lemma(tree.head(at))]);
        sink.add(&["parent", cue_lemma, tree.lemma(tree.head(at)), dep]);
    }
    if let Some(kind) = tree.entity(at) {
        sink.add(&["entity", way, dep, kind.as_str()]);
    }
    let is_quoted = |token: usize| quoted.get(token).copied().unwrap_or(false);
    if is_quoted(at) {
        sink.add(&["quoted", way, over, dep, if is_quoted(cue) { "too" } else { "alone" }]);
    }
    if !up && tree.children(at).any(|child| is_quoted(child) && !is_quoted(cue)) {
        sink.add(&["holds quoted", dep]);
    }
    let mut clause = false;
    let mut object = false;
    for child in tree.children(cue).filter(|child| *child != at) {
        clause |= matches!(tree.dep(child), Dep::Ccomp | Dep::Xcomp);
        object |= matches!(tree.dep(child), Dep::Dobj);
    }
    let rest = match (clause, object) {
        (true, true) => "clause and object",
        (true, false) => "clause",
        (false, true) => "object",
        _ => "neither",
    };
    sink.add(&["rest", way, over, dep, rest]);
    if clause || object {
        sink.add(&["rest", way, dep, pos, rest]);
    }
    if matches!(tree.pos(at), Pos::Verb | Pos::Aux) {
        let subject = tree.child(at, &[Dep::Nsubj, Dep::Nsubjpass]).is_some();
        let mark = tree.child(at, &[Dep::Mark]).map_or("", |mark| tree.lemma(mark));
        sink.add(&["clause", way, over, dep, if subject { "subject" } else { "no subject" }]);
        sink.add(&["clause", way, dep, mark]);
    }
    let far = at.abs_diff(cue);
    let distance = if far <= 1 {
        "1"
    } else if far <= 3 {
        "3"
    } else if far <= 8 {
        "8"
    } else {
        "far"
    };
    sink.add(&["far", way, dep, side, distance]);
    let comma = at > 0 && tree.is(at - 1, ",");
    if comma {
        sink.add(&["comma", way, over, dep]);
    }
}
