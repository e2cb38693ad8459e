//! Rules for clauses: a predicate, with whom or what it tells of.

use crossread_nlp::{Dep, Pos, Tag};

use super::super::syntax::{Set, Tree};
use super::phrase::{self, Choice, cross};
use super::rule::{Frame, Rule};

/// The relations of a subject to its predicate.
pub(in super::super) const SUBJECTS: &[Dep] =
    &[Dep::Nsubj, Dep::Nsubjpass, Dep::Csubj, Dep::Csubjpass, Dep::Expl];

pub(super) const CLAUSE: Rule = Rule {
    name: "clause",
    explains: "A predicate with its own subject.",
    example: ("The ferry sank off Oban.", "The ferry sank"),
    find: |tree, at| {
        let subject = own_subject(tree, at).filter(|subject| !is_relative(tree, *subject));
        subject.map(|subject| frame(tree, at, subject, &[])).into_iter().collect()
    },
};

pub(super) const SHARED: Rule = Rule {
    name: "shared subject",
    explains: "A predicate joined to another shares that one's subject.",
    example: ("She sold the boat and moved to Oban.", "She moved to Oban"),
    find: |tree, at| {
        if own_subject(tree, at).is_some() || tree.dep(at) != Dep::Conj || !is_predicate(tree, at) {
            return Vec::new();
        }
        subject_above(tree, at).map(|subject| frame(tree, at, subject, &[])).into_iter().collect()
    },
};

pub(super) const RELATIVE: Rule = Rule {
    name: "relative",
    explains: "A relative clause tells of the noun that it hangs on.",
    example: ("The ferry, which carried 40 people, sank.", "The ferry carried 40 people"),
    find: |tree, at| {
        let (Some(clause), Some(subject)) = (relative(tree, at), subject_of(tree, at)) else {
            return Vec::new();
        };
        if !is_relative(tree, subject) {
            return Vec::new();
        }
        vec![frame(tree, at, tree.head(clause), &[subject])]
    },
};

pub(super) const RELATIVE_OBJECT: Rule = Rule {
    name: "relative object",
    explains: "A relative clause with a subject of its own takes the noun as its object.",
    example: ("The rock that the ferry struck was charted.", "The ferry struck the rock"),
    find: |tree, at| relative_with_subject(tree, at, true),
};

pub(super) const RELATIVE_PLACE: Rule = Rule {
    name: "relative place",
    explains: "A clause that begins with where or when stands without it too.",
    example: ("She moved to Oban, where she taught.", "she taught"),
    find: |tree, at| relative_with_subject(tree, at, false),
};

pub(super) const ABOUT_SUBJECT: Rule = Rule {
    name: "of the subject",
    explains: "A relative clause on what the subject is said to be tells of the subject.",
    example: ("The Skye is a ferry that carries cars.", "The Skye carries cars"),
    find: |tree, at| {
        let (Some(clause), Some(pronoun)) = (relative(tree, at), subject_of(tree, at)) else {
            return Vec::new();
        };
        let Some(subject) = said_of(tree, tree.head(clause)).filter(|_| is_relative(tree, pronoun)) else {
            return Vec::new();
        };
        vec![frame(tree, at, subject, &[pronoun])]
    },
};

pub(super) const PARTICIPLE: Rule = Rule {
    name: "participle",
    explains: "A participle or infinitive after a noun tells of it.",
    example: ("The ferry carrying the mail was late.", "The ferry carrying the mail"),
    find: |tree, at| {
        if tree.dep(at) != Dep::Acl || own_subject(tree, at).is_some() {
            return Vec::new();
        }
        vec![frame(tree, at, tree.head(at), &[])]
    },
};

pub(super) const PARTICIPLE_OF_SUBJECT: Rule = Rule {
    name: "participle of the subject",
    explains: "A participle on what the subject is said to be tells of the subject.",
    example: ("The Skye is a ferry built in 1990.", "The Skye is built in 1990"),
    find: |tree, at| {
        let noun = tree.head(at);
        let Some(subject) = said_of(tree, noun).filter(|_| tree.dep(at) == Dep::Acl) else {
            return Vec::new();
        };
        let mut found = frame(tree, at, subject, &[]);
        if tree.tag(at) == Tag::Vbn {
            found.core.iter_mut().for_each(|choice| choice.set.insert(tree.head(noun)));
        }
        vec![found]
    },
};

pub(super) const ADVERBIAL: Rule = Rule {
    name: "adverbial",
    explains: "A clause without a subject tells of that of the clause around it.",
    example: ("The storm hit Oban on Monday, killing two people.", "The storm killing two people"),
    find: |tree, at| {
        let dep = tree.dep(at);
        let fits = matches!(dep, Dep::Advcl | Dep::Pcomp | Dep::Xcomp | Dep::Ccomp) && is_predicate(tree, at);
        if !fits || own_subject(tree, at).is_some() {
            return Vec::new();
        }
        subject_above(tree, at).map(|subject| frame(tree, at, subject, &[])).into_iter().collect()
    },
};

pub(super) const IS_IN: Rule = Rule {
    name: "is in",
    explains: "Where or when what the subject is said to be is told of the subject.",
    example: ("Mull is an island off Oban.", "Mull is off Oban"),
    find: |tree, at| {
        if tree.dep(at) != Dep::Attr {
            return Vec::new();
        }
        let (verb, Some(subject)) = (tree.head(at), said_of(tree, at)) else { return Vec::new() };
        let pieces =
            tree.children(at).filter(|child| tree.dep(*child) == Dep::Prep && !tree.is(*child, "of"));
        let read = |prep: usize| {
            let mut core = cross(&phrase::choices(tree, subject), &phrase::choices(tree, prep));
            core.iter_mut().for_each(|choice| choice.set.insert(verb));
            Frame { head: prep, subject: Some(subject), core, open: true }
        };
        pieces.map(read).collect()
    },
};

fn own_subject(tree: &Tree<'_>, at: usize) -> Option<usize> {
    let subject = tree.child(at, &[Dep::Nsubj, Dep::Nsubjpass, Dep::Csubj, Dep::Csubjpass]);
    subject.or_else(|| tree.child(at, &[Dep::Expl]))
}

fn is_predicate(tree: &Tree<'_>, at: usize) -> bool {
    matches!(tree.pos(at), Pos::Verb | Pos::Aux)
}

fn is_relative(tree: &Tree<'_>, at: usize) -> bool {
    matches!(tree.tag(at), Tag::Wdt | Tag::Wp | Tag::WpPoss)
}

/// The subject that is known for a predicate: its own, or that of the clauses
/// above that it shares.
fn subject_above(tree: &Tree<'_>, at: usize) -> Option<usize> {
    let mut up = at;
    for _ in 0..tree.len() {
        if tree.dep(up) == Dep::Acl {
            return Some(tree.head(up)).filter(|head| *head != up);
        }
        if tree.is_root(up) {
            return None;
        }
        up = tree.head(up);
        if let Some(subject) = own_subject(tree, up) {
            if is_relative(tree, subject)
                && let Some(clause) = relative(tree, up)
            {
                return Some(tree.head(clause));
            }
            return Some(subject);
        }
    }
    None
}

/// A predicate's own subject, or that of the one that it is joined to.
fn subject_of(tree: &Tree<'_>, at: usize) -> Option<usize> {
    let mut up = at;
    for _ in 0..tree.len() {
        if let Some(subject) = own_subject(tree, up) {
            return Some(subject);
        }
        if tree.dep(up) != Dep::Conj || tree.is_root(up) {
            return None;
        }
        up = tree.head(up);
    }
    None
}

/// The head of the relative clause that a predicate belongs to.
fn relative(tree: &Tree<'_>, at: usize) -> Option<usize> {
    let mut up = at;
    for _ in 0..tree.len() {
        match tree.dep(up) {
            Dep::Relcl => return Some(up),
            Dep::Conj if !tree.is_root(up) => up = tree.head(up),
            _ => return None,
        }
    }
    None
}

/// The subject of which a noun is said by a copula.
fn said_of(tree: &Tree<'_>, noun: usize) -> Option<usize> {
    let verb = tree.head(noun);
    if tree.dep(noun) != Dep::Attr || tree.lemma(verb) != "be" {
        return None;
    }
    let subject = subject_of(tree, verb)?;
    if is_relative(tree, subject) {
        relative(tree, verb).map(|clause| tree.head(clause))
    } else {
        Some(subject)
    }
}

fn relative_with_subject(tree: &Tree<'_>, at: usize, with_noun: bool) -> Vec<Frame> {
    let (Some(clause), Some(subject)) = (relative(tree, at), subject_of(tree, at)) else { return Vec::new() };
    if is_relative(tree, subject) {
        return Vec::new();
    }
    let asks = |child: &usize| {
        matches!(tree.tag(*child), Tag::Wdt | Tag::Wp | Tag::Wrb) || tree.dep(*child) == Dep::Mark
    };
    let dropped: Vec<usize> = tree.children(at).filter(asks).collect();
    let mut found = frame(tree, at, subject, &dropped);
    if with_noun {
        found.core = cross(&found.core, &phrase::alone(tree, tree.head(clause)));
        found.subject = Some(tree.head(clause));
    }
    vec![found]
}

/// The frame of a predicate with a subject, its own or another's. The words
/// in `drop` and the word that introduces the clause are left out.
fn frame(tree: &Tree<'_>, at: usize, subject: usize, drop: &[usize]) -> Frame {
    let own = tree.head(subject) == at && SUBJECTS.contains(&tree.dep(subject));
    let mut told = if own || SUBJECTS.contains(&tree.dep(subject)) {
        phrase::choices(tree, subject)
    } else {
        phrase::alone(tree, subject)
    };
    let noun_under = tree.under(at, subject) && subject != at;
    if noun_under {
        // The clause hangs within what it tells of.
        let inside = tree.subtree(at);
        for choice in &mut told {
            inside.iter().for_each(|token| choice.set.remove(token));
        }
    }
    let mut left_out = Set::of(drop.iter().copied());
    for child in tree.children(at) {
        if tree.dep(child) == Dep::Mark && tree.pos(child) != Pos::Part || own && child == subject {
            left_out.insert(child);
        }
        if !own && SUBJECTS.contains(&tree.dep(child)) && drop.contains(&child) {
            left_out.insert(child);
        }
    }
    let mut predicate = phrase::alone(tree, at);
    for choice in &mut predicate {
        for child in left_out.iter() {
            tree.subtree(child).iter().for_each(|token| choice.set.remove(token));
        }
    }
    let core: Vec<Choice> = cross(&told, &predicate);
    Frame { head: at, subject: Some(subject), core: dedup(core), open: true }
}

fn dedup(mut choices: Vec<Choice>) -> Vec<Choice> {
    let mut found: Vec<Choice> = Vec::new();
    for choice in choices.drain(..) {
        if !found.iter().any(|have| have.set == choice.set) {
            found.push(choice);
        }
    }
    found
}
