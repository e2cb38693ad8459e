//! Attributions: who says something, by which word, and what.
//!
//! Read off the parse: a verb of saying or thinking with its subject and what
//! completes it, a noun of saying with its clause ("claims that"), "according
//! to", adverbs such as "reportedly", and quotations, whose source is carried
//! on to sentences that are nothing but quoted words.

mod verbs;

use std::collections::BTreeSet;

use crossread_nlp::{Dep, EntityLabel, Pos};

use super::doc::Doc;
use super::tree::Tree;
use super::{CueKind, Quotation};
use crate::Span;
use verbs::{Verb, noun, verb};

/// Whether a verb (by lemma) is one of saying or thinking.
pub(super) fn is_reporting(lemma: &str) -> bool {
    verb(lemma).is_some()
}

/// An attribution within one sentence, as sets of tokens in order.
#[derive(Debug, Clone)]
pub(super) struct Attributed {
    pub source: Vec<usize>,
    pub cue: Vec<usize>,
    pub content: Vec<usize>,
    pub kind: CueKind,
}

/// The attributions of one sentence, outer ones before those within them.
pub(super) fn attributions(tree: &Tree<'_, '_>, quotations: &[Quotation]) -> Vec<Attributed> {
    let mut out: Vec<Attributed> = Vec::new();
    for at in tree.tokens.clone() {
        let found = by_verb(tree, at, quotations)
            .or_else(|| by_noun(tree, at))
            .or_else(|| according_to(tree, at))
            .or_else(|| by_adverb(tree, at));
        out.extend(found.filter(|found| !found.content.is_empty()));
    }
    // The outermost has the most content.
    out.sort_by_key(|a| std::cmp::Reverse(a.content.len()));
    out
}

/// The tokens of the quotations that lie in the sentence.
pub(super) fn quoted(tree: &Tree<'_, '_>, quotations: &[Quotation]) -> Vec<usize> {
    let doc = tree.doc;
    let inside = |at: &usize| {
        let span = doc.span(*at..*at + 1);
        quotations.iter().any(|q| q.span.contains(span))
    };
    tree.tokens.clone().filter(inside).collect()
}

fn by_verb(tree: &Tree<'_, '_>, at: usize, quotations: &[Quotation]) -> Option<Attributed> {
    let doc = tree.doc;
    let node = tree.node(at);
    if !matches!(node.pos, Pos::Verb | Pos::Aux) {
        return None;
    }
    let verb = verb(doc.lemma(at))?;
    let mut cue = vec![at];
    cue.extend(
        tree.children(at)
            .iter()
            .copied()
            .filter(|&child| matches!(tree.node(child).dep, Dep::Aux | Dep::Auxpass | Dep::Neg | Dep::Prt)),
    );
    cue.sort_unstable();
    let passive = tree.child(at, &[Dep::Auxpass]).is_some();
    let content = content_of(tree, at, verb, passive, quotations)?;
    let source = source_of(tree, at, passive, &content, quotations)?;
    Some(Attributed { source, cue, content, kind: verb.kind })
}

fn content_of(
    tree: &Tree<'_, '_>,
    at: usize,
    verb: Verb,
    passive: bool,
    quotations: &[Quotation],
) -> Option<Vec<usize>> {
    let doc = tree.doc;
    let node = tree.node(at);
    if let Some(clause) = tree.child(at, &[Dep::Ccomp]) {
        let mut content = tree.whole(clause);
        // "said … but that …": a second clause that hangs on the verb.
        for &more in tree.children(at).iter().filter(|&&child| child != clause) {
            let that = tree.child(more, &[Dep::Mark]).is_some_and(|mark| doc.lower(mark) == "that");
            if matches!(tree.node(more).dep, Dep::Ccomp | Dep::Conj) && that {
                content.extend(tree.whole(more));
            }
        }
        content.sort_unstable();
        return Some(content);
    }
    if verb.names {
        // "called it a success", "described the talks as useful".
        let named = tree.children(at).iter().copied().filter(|&child| {
            let node = tree.node(child);
            matches!(node.dep, Dep::Dobj | Dep::Oprd) || (node.dep == Dep::Prep && doc.lower(child) == "as")
        });
        let content: BTreeSet<usize> = named.flat_map(|child| tree.whole(child)).collect();
        let says = tree.child(at, &[Dep::Oprd, Dep::Prep]).is_some();
        if says && !content.is_empty() {
            return Some(content.into_iter().collect());
        }
    }
    if verb.infinitive
        && let Some(clause) = tree.child(at, &[Dep::Xcomp])
    {
        return Some(tree.whole(clause));
    }
    if node.dep == Dep::Parataxis
        || (node.dep == Dep::Advcl
            && tree.child(at, &[Dep::Mark]).is_some_and(|mark| doc.lower(mark) == "as"))
    {
        return Some(tree.subtree(node.head, &|child| child == at));
    }
    if passive
        && verb.infinitive
        && let Some(subject) = tree.child(at, &[Dep::Nsubjpass])
    {
        let rest = tree.child(at, &[Dep::Xcomp, Dep::Ccomp, Dep::Oprd])?;
        let mut content = tree.whole(subject);
        content.extend(tree.whole(rest));
        content.sort_unstable();
        return Some(content);
    }
    if verb.accuses
        && let Some(object) = tree.child(at, &[Dep::Dobj, Dep::Nsubjpass])
    {
        let of = tree
            .children(at)
            .iter()
            .copied()
            .find(|&c| tree.node(c).dep == Dep::Prep && matches!(doc.lower(c), "of" | "for"))?;
        let mut content = tree.whole(object);
        content.extend(tree.whole(of));
        content.sort_unstable();
        return Some(content);
    }
    // Words in quotation marks beside the verb.
    let own = tree.whole(at);
    let mut quoted = quoted(tree, quotations);
    quoted.retain(|t| *t != at);
    let beside =
        doc.nodes.get(at).is_some_and(|n| n.dep == Dep::Root) || quoted.iter().any(|t| own.contains(t));
    if !quoted.is_empty() && beside && !quoted.contains(&at) && verb.speaks {
        return Some(quoted);
    }
    if verb.object
        && let Some(object) = tree.child(at, &[Dep::Dobj, Dep::Nsubjpass])
    {
        return Some(tree.whole(object));
    }
    if verb.object && node.dep == Dep::Relcl {
        return Some(tree.subtree(node.head, &|child| child == at));
    }
    None
}

fn source_of(
    tree: &Tree<'_, '_>,
    at: usize,
    passive: bool,
    content: &[usize],
    quotations: &[Quotation],
) -> Option<Vec<usize>> {
    let doc = tree.doc;
    if passive {
        let agent = tree.child(at, &[Dep::Agent]).and_then(|by| tree.child(by, &[Dep::Pobj]));
        return Some(agent.map(|agent| tree.whole(agent)).unwrap_or_default());
    }
    let Some(mut subject) = tree.subject(at) else { return Some(Vec::new()) };
    let relative = matches!(doc.lower(subject), "who" | "which" | "that");
    if relative && tree.node(at).dep == Dep::Relcl {
        subject = tree.node(at).head;
        // "the negotiator from Florida, who said": a place is no "who".
        let place = |at: usize| {
            matches!(tree.node(at).entity, Some(EntityLabel::Gpe | EntityLabel::Loc | EntityLabel::Date))
        };
        for _ in 0..4 {
            let head = tree.node(subject).head;
            if doc.lower(tree.subject(at).unwrap_or(at)) == "who"
                && head != subject
                && (place(subject) || matches!(tree.node(subject).pos, Pos::Adp | Pos::Verb))
            {
                subject = head;
            }
        }
        if matches!(tree.node(subject).pos, Pos::Adp | Pos::Verb) {
            subject = tree.node(at).head;
        }
    }
    // "I think", "you know" within somebody's speech attribute nothing.
    let source: &str = doc.lower(subject);
    if matches!(source, "i" | "we" | "you" | "one") && quoted(tree, quotations).contains(&subject) {
        return None;
    }
    if content.contains(&subject) {
        return Some(Vec::new());
    }
    let mut source =
        tree.subtree(subject, &|child| matches!(tree.node(child).dep, Dep::Relcl | Dep::Acl) || child == at);
    source.retain(|t| !content.contains(t));
    Some(source)
}

/// "claims that the town fell", "accusations that …", "a warning that …".
fn by_noun(tree: &Tree<'_, '_>, at: usize) -> Option<Attributed> {
    let doc = tree.doc;
    if tree.node(at).pos != Pos::Noun {
        return None;
    }
    let kind = noun(doc.lemma(at))?;
    let clause = tree.children(at).iter().copied().find(|&child| {
        matches!(tree.node(child).dep, Dep::Acl | Dep::Ccomp) && tree.child(child, &[Dep::Mark]).is_some()
    })?;
    let holder = tree.children(at).iter().copied().find_map(|child| match tree.node(child).dep {
        Dep::Poss => Some(child),
        Dep::Prep if matches!(doc.lower(child), "by" | "from") => tree.child(child, &[Dep::Pobj]),
        Dep::Amod if tree.node(child).entity.is_some() => Some(child),
        _ => None,
    });
    let source = holder
        .map(|holder| tree.subtree(holder, &|child| tree.node(child).dep == Dep::Case))
        .unwrap_or_default();
    Some(Attributed { source, cue: vec![at], content: tree.whole(clause), kind })
}

fn according_to(tree: &Tree<'_, '_>, at: usize) -> Option<Attributed> {
    let doc = tree.doc;
    if doc.lower(at) != "according" || doc.lower(at + 1) != "to" {
        return None;
    }
    let who = tree.child(at + 1, &[Dep::Pobj]).or_else(|| tree.child(at, &[Dep::Pobj]))?;
    let head = tree.node(at).head;
    let verb = if head == at { return None } else { clause_of(tree, head) };
    let own = tree.whole(at);
    let mut content = tree.subtree(verb, &|child| child == at);
    content.retain(|t| !own.contains(t));
    Some(Attributed { source: tree.whole(who), cue: vec![at, at + 1], content, kind: CueKind::Report })
}

/// The verb of the clause that the token is in.
fn clause_of(tree: &Tree<'_, '_>, mut at: usize) -> usize {
    for _ in 0..12 {
        let node = tree.node(at);
        if matches!(node.pos, Pos::Verb | Pos::Aux) || node.head == at {
            return at;
        }
        at = node.head;
    }
    at
}

/// "reportedly", "allegedly": somebody says so, and it is not said who.
fn by_adverb(tree: &Tree<'_, '_>, at: usize) -> Option<Attributed> {
    let kind = match tree.doc.lower(at) {
        "reportedly" => CueKind::Report,
        "allegedly" | "supposedly" | "purportedly" => CueKind::Claim,
        _ => return None,
    };
    let verb = clause_of(tree, tree.node(at).head);
    Some(Attributed {
        source: Vec::new(),
        cue: vec![at],
        content: tree.subtree(verb, &|child| child == at),
        kind,
    })
}

/// Whether nearly all words of the sentence stand in quotation marks.
pub(super) fn is_quoted(doc: &Doc<'_>, sentence: Span, quotations: &[Quotation]) -> bool {
    let words = |span: Span| span.of(doc.text).chars().filter(|c| c.is_alphanumeric()).count();
    let inside: usize = quotations
        .iter()
        .filter(|q| q.span.overlaps(sentence))
        .map(|q| words(Span::new(q.span.start.max(sentence.start), q.span.end.min(sentence.end))))
        .sum();
    let all = words(sentence);
    all > 0 && inside * 10 >= all * 9
}
