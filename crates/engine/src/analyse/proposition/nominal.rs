//! Rules for facts told by nouns alone.

use crossread_nlp::{Dep, Pos};

use super::super::syntax::Tree;
use super::phrase::{self, Choice, cross};
use super::rule::{Frame, Rule};

pub(super) const APPOSITION: Rule = Rule {
    name: "apposition",
    explains: "A noun set beside another says what that is.",
    example: ("Ann Reid, the harbour master, resigned.", "Ann Reid, the harbour master"),
    find: |tree, at| {
        if tree.dep(at) != Dep::Appos {
            return Vec::new();
        }
        let noun = tree.head(at);
        let mut core = cross(&phrase::alone(tree, noun), &phrase::choices(tree, at));
        core.retain(|choice| !choice.set.is_empty());
        vec![Frame { head: at, subject: Some(noun), core, open: true }]
    },
};

pub(super) const PLACED: Rule = Rule {
    name: "placed",
    explains: "A noun with what a preposition adds to it.",
    example: ("It docked at the pier in Oban.", "the pier in Oban"),
    find: |tree, at| {
        if !is_noun(tree, at) {
            return Vec::new();
        }
        let preps = tree.children(at).filter(|child| tree.dep(*child) == Dep::Prep && *child > at);
        let read = |prep: usize| {
            let core = cross(&phrase::alone(tree, at), &phrase::choices(tree, prep));
            Frame { head: prep, subject: Some(at), core, open: true }
        };
        preps.map(read).collect()
    },
};

pub(super) const BRACKETED: Rule = Rule {
    name: "bracketed",
    explains: "A name with a date, number or other name in brackets.",
    example: ("She wrote Tides (1998).", "Tides (1998)"),
    find: |tree, at| {
        let opens = at > 1 && matches!(tree.word(at - 1), "(" | "[");
        let inner = if opens { at } else { return Vec::new() };
        let close = (inner..tree.len()).find(|mark| matches!(tree.word(*mark), ")" | "]"));
        let Some(close) = close.filter(|close| close - inner < 16) else { return Vec::new() };
        let before = inner - 2;
        // The noun phrase that ends before the bracket.
        let mut noun = before;
        for _ in 0..tree.len() {
            let up = tree.head(noun);
            let nominal =
                matches!(tree.dep(noun), Dep::Compound | Dep::Nummod | Dep::Punct | Dep::Amod | Dep::Nmod);
            if up == noun || !nominal || up > before {
                break;
            }
            noun = up;
        }
        if !is_noun(tree, noun) && tree.pos(noun) != Pos::Num {
            return Vec::new();
        }
        let mut core = phrase::alone(tree, noun);
        for choice in &mut core {
            (inner - 1..=close).for_each(|token| choice.set.insert(token));
        }
        vec![Frame { head: at, subject: Some(noun), core, open: false }]
    },
};

pub(super) const TITLED: Rule = Rule {
    name: "titled",
    explains: "A name with the noun or adjective before it that says what it is.",
    example: ("It hired yacht designer Ann Reid.", "yacht designer Ann Reid"),
    find: |tree, at| {
        if tree.pos(at) != Pos::Propn {
            return Vec::new();
        }
        let says = |child: usize| {
            let fits = matches!(tree.dep(child), Dep::Compound | Dep::Amod | Dep::Nmod) && child < at;
            fits && matches!(tree.pos(child), Pos::Noun | Pos::Adj) && !tree.one_name(child, at)
        };
        if !tree.children(at).any(says) {
            return Vec::new();
        }
        let core = phrase::alone(tree, at);
        let mut bare = core.clone();
        for child in tree.children(at).filter(|child| matches!(tree.dep(*child), Dep::Det | Dep::Poss)) {
            let inside = tree.subtree(child);
            bare.iter_mut().for_each(|choice| inside.iter().for_each(|token| choice.set.remove(token)));
        }
        let frame = |subject, core| Frame { head: at, subject, core, open: false };
        vec![frame(Some(at), bare), frame(None, core)]
    },
};

pub(super) const POSSESSED: Rule = Rule {
    name: "possessed",
    explains: "Something with the name of whom it belongs to.",
    example: ("Reid's deputy took over.", "Reid's deputy"),
    find: |tree, at| {
        let owner = tree.child(at, &[Dep::Poss]);
        let Some(owner) = owner else { return Vec::new() };
        vec![Frame { head: at, subject: Some(owner), core: phrase::alone(tree, at), open: true }]
    },
};

pub(super) const FRAGMENT: Rule = Rule {
    name: "fragment",
    explains: "A sentence or headline without a verb that has a subject stands as it is.",
    example: ("Two dead after ferry disaster", "Two dead after ferry disaster"),
    find: |tree, at| {
        let subject = |child: usize| super::clause::SUBJECTS.contains(&tree.dep(child));
        if !tree.is_root(at) || tree.children(at).any(subject) || tree.is_mark(at) {
            return Vec::new();
        }
        let whole = Choice { set: tree.subtree(at), split: 0, joined: 0 };
        vec![Frame { head: at, subject: None, core: vec![whole], open: false }]
    },
};

fn is_noun(tree: &Tree<'_>, at: usize) -> bool {
    matches!(tree.pos(at), Pos::Noun | Pos::Propn)
}
