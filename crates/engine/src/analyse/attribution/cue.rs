//! Which words say that somebody says something.
//!
//! A token is a cue's head by a linear model over its lemma, its relation,
//! what hangs on it and whether quoted words are near. The model was fitted
//! to news articles in which people marked every attribution
//! (`training/attribution`).

use crossread_nlp::{Dep, Pos};

use super::super::linear::{Sink, Table};
use super::super::syntax::Tree;
use crate::packed::among;

/// From which log odds a token is taken for a cue.
const LEAST: f32 = -0.6;

/// Whether the token may head a cue at all.
pub(super) fn can_be(tree: &Tree<'_>, at: usize) -> bool {
    match tree.pos(at) {
        Pos::Verb | Pos::Noun | Pos::Adj | Pos::Aux | Pos::Adv | Pos::Adp | Pos::Sconj => true,
        Pos::Punct => tree.is(at, ":"),
        _ => false,
    }
}

/// Whether the token heads a cue by these weights. `quoted` says for each token
/// whether it stands in a quotation.
pub(super) fn is_cue(table: &Table<1>, tree: &Tree<'_>, at: usize, quoted: &[bool]) -> bool {
    if !can_be(tree, at) {
        return false;
    }
    if tree.pos(at) != Pos::Verb && !table.knows(&["lemma", tree.lemma(at)]) {
        return false;
    }
    let mut sum = table.sum();
    features(tree, at, quoted, &mut sum);
    let [odds] = sum.totals;
    odds > LEAST
}

/// Gives the features of a token as a cue's head to `sink`.
pub(super) fn features(tree: &Tree<'_>, at: usize, quoted: &[bool], sink: &mut dyn Sink) {
    let (lemma, pos, dep) = (tree.lemma(at), tree.pos(at).as_str(), tree.dep(at).as_str());
    sink.add(&["bias"]);
    sink.add(&["lemma", lemma]);
    sink.add(&["lemma", lemma, pos]);
    sink.add(&["lemma", lemma, dep]);
    sink.add(&["dep", pos, dep]);
    sink.add(&["tag", tree.tag(at).as_str()]);
    let parent = if tree.is_root(at) { "root" } else { tree.lemma(tree.head(at)) };
    sink.add(&["parent", pos, parent]);
    if !tree.is_root(at) {
        sink.add(&["on", pos, dep, tree.pos(tree.head(at)).as_str()]);
    }
    let here = quoted.get(at).copied().unwrap_or(false);
    if here {
        sink.add(&["quoted"]);
        sink.add(&["quoted", pos]);
    }
    let mut seen = Seen::default();
    for child in tree.children(at) {
        let below = tree.dep(child);
        seen.note(below);
        sink.add(&["child", pos, below.as_str()]);
        sink.add(&["child", lemma, below.as_str()]);
        match below {
            Dep::Prep | Dep::Prt | Dep::Mark | Dep::Aux | Dep::Neg | Dep::Advmod => {
                sink.add(&["child", below.as_str(), tree.lemma(child)]);
                if below == Dep::Prep || below == Dep::Prt {
                    sink.add(&["pair", lemma, tree.lemma(child)]);
                }
            }
            Dep::Nsubj | Dep::Nsubjpass | Dep::Poss => {
                let entity = tree.entity(child).map_or("none", |kind| kind.as_str());
                sink.add(&["subject", pos, entity, tree.pos(child).as_str()]);
                sink.add(&["subject", tree.lemma(child)]);
                if child > at {
                    sink.add(&["subject after", pos]);
                }
            }
            Dep::Dobj | Dep::Pobj | Dep::Attr | Dep::Acomp => {
                sink.add(&["object", pos, tree.pos(child).as_str()]);
                sink.add(&["object", lemma, tree.lemma(child)]);
                sink.add(&["object", tree.lemma(child)]);
            }
            Dep::Ccomp | Dep::Xcomp => {
                let that = tree.child(child, &[Dep::Mark]).map_or("", |mark| tree.lemma(mark));
                sink.add(&["clause", below.as_str(), that, if child < at { "before" } else { "after" }]);
                if quoted.get(child).copied().unwrap_or(false) && !here {
                    sink.add(&["clause quoted", pos]);
                }
            }
            _ => {}
        }
    }
    sink.add(&["shape", pos, seen.clause(), seen.object(), seen.subject()]);
    let near = |mark: usize| {
        among!(tree.word(mark), "\"" | "\u{201c}" | "\u{201d}" | "''" | "``" | "\u{2019}" | "\u{2018}")
    };
    let before = (at.saturating_sub(4)..at).any(near);
    let after = (at + 1..(at + 6).min(tree.len())).any(near);
    let any = quoted.iter().any(|token| *token);
    let name = match (here, before, after, any) {
        (true, ..) => "inside",
        (_, true, _, _) => "just before",
        (_, _, true, _) => "soon after",
        (.., true) => "somewhere",
        _ => "none",
    };
    sink.add(&["quotes", pos, name]);
    sink.add(&["quotes", lemma, name]);
    sink.add(&["next", pos, tree.word(at + 1)]);
    if at > 0 {
        sink.add(&["last", pos, tree.lemma(at - 1)]);
    }
}

#[derive(Default)]
struct Seen {
    clause: Option<Dep>,
    object: bool,
    subject: bool,
}

impl Seen {
    fn note(&mut self, dep: Dep) {
        match dep {
            Dep::Ccomp => self.clause = Some(dep),
            Dep::Xcomp | Dep::Acl | Dep::Advcl => self.clause = self.clause.or(Some(dep)),
            Dep::Dobj | Dep::Pobj | Dep::Attr => self.object = true,
            Dep::Nsubj | Dep::Nsubjpass | Dep::Poss => self.subject = true,
            _ => {}
        }
    }

    fn clause(&self) -> &'static str {
        self.clause.map_or("no clause", Dep::as_str)
    }

    fn object(&self) -> &'static str {
        if self.object { "object" } else { "no object" }
    }

    fn subject(&self) -> &'static str {
        if self.subject { "subject" } else { "no subject" }
    }
}
