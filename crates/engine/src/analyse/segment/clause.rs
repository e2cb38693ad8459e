//! The clauses of a parsed sentence, each as a set of tokens.

use crossread_nlp::{Dep, Pos};

use super::super::attribute::Attributed;
use super::super::tree::Tree;

/// Clauses with less content than this stay with the clause around them.
const LEAST_CONTENT: usize = 3;

/// A clause that stands as a claim of its own.
pub(super) struct Clause {
    /// Its tokens, in order.
    pub tokens: Vec<usize>,
    /// The attributions that it is content of, innermost first.
    pub attributions: Vec<usize>,
}

/// The clauses of a sentence, in order of their verbs.
pub(super) fn clauses(tree: &Tree<'_, '_>, attributions: &[Attributed]) -> Vec<Clause> {
    let heads: Vec<usize> = tree.tokens.clone().filter(|&at| is_head(tree, at, attributions)).collect();
    // The verb of an attribution says nothing by itself where what it reports
    // is a claim of its own.
    let reports = |at: usize| {
        attributions.iter().any(|a| {
            let reported = |head: &usize| *head != at && a.content.binary_search(head).is_ok();
            a.cue.contains(&at)
                && heads
                    .iter()
                    .any(|head| reported(head) && tree.weight(&tree.whole(*head)) >= LEAST_CONTENT - 1)
        })
    };
    let mut out = Vec::new();
    for &head in heads.iter().filter(|&&head| !reports(head)) {
        let mut tokens = own_tokens(tree, head, &heads, attributions);
        add_subject(tree, head, &mut tokens, &heads);
        let mut enclosing: Vec<usize> = (0..attributions.len())
            .filter(|&index| {
                attributions
                    .get(index)
                    .is_some_and(|a| a.content.binary_search(&head).is_ok() && !a.cue.contains(&head))
            })
            .collect();
        enclosing.sort_by_key(|&index| attributions.get(index).map_or(0, |a| a.content.len()));
        out.push(Clause { tokens, attributions: enclosing });
    }
    out
}

/// Whether the token is the head of a clause that stands by itself.
fn is_head(tree: &Tree<'_, '_>, at: usize, attributions: &[Attributed]) -> bool {
    let node = tree.node(at);
    let verb = matches!(node.pos, Pos::Verb | Pos::Aux);
    let content_head = attributions.iter().any(|a| {
        a.content.binary_search(&at).is_ok()
            && a.content.binary_search(&node.head).is_err()
            && node.head != at
    });
    if node.head == at {
        return true;
    }
    if !verb {
        return false;
    }
    let enough = tree.weight(&tree.whole(at)) >= LEAST_CONTENT;
    match node.dep {
        Dep::Ccomp | Dep::Parataxis => {
            content_head || (tree.has_subject(at) && enough && node.dep == Dep::Parataxis)
        }
        Dep::Xcomp => false,
        Dep::Conj => {
            let first = node.head;
            let parallel = is_clause_head_by_place(tree, first, attributions);
            enough && parallel && (tree.has_subject(at) || tree.subject(at).is_some())
        }
        Dep::Relcl => enough && after_pause(tree, at) && relative_subject(tree, at).is_some(),
        Dep::Advcl => {
            let mark = tree.child(at, &[Dep::Mark, Dep::Advmod]).map_or("", |mark| tree.doc.lower(mark));
            enough
                && tree.has_subject(at)
                && matches!(
                    mark,
                    "while"
                        | "although"
                        | "though"
                        | "whereas"
                        | "as"
                        | "after"
                        | "before"
                        | "because"
                        | "since"
                        | "when"
                )
        }
        _ => content_head && matches!(node.dep, Dep::Acl) && tree.has_subject(at),
    }
}

/// Whether the verb that another is coordinated with heads a clause itself.
fn is_clause_head_by_place(tree: &Tree<'_, '_>, at: usize, attributions: &[Attributed]) -> bool {
    let mut at = at;
    for _ in 0..8 {
        let node = tree.node(at);
        if node.head == at || node.dep != Dep::Conj {
            return is_head(tree, at, attributions);
        }
        at = node.head;
    }
    false
}

/// Whether a comma or dash stands right before the clause.
fn after_pause(tree: &Tree<'_, '_>, at: usize) -> bool {
    let first = tree.whole(at).first().copied().unwrap_or(at);
    first
        .checked_sub(1)
        .filter(|p| *p >= tree.tokens.start)
        .is_some_and(|p| matches!(tree.doc.word(p), "," | "-" | "–" | "—"))
        || matches!(tree.doc.word(first), "," | "-" | "–" | "—")
}

/// The relative pronoun of a relative clause.
fn relative_subject(tree: &Tree<'_, '_>, at: usize) -> Option<usize> {
    tree.whole(at)
        .into_iter()
        .find(|&t| matches!(tree.doc.lower(t), "who" | "which" | "whom" | "whose" | "where"))
}

/// The clause's tokens without clauses that stand by themselves and without
/// the words that attribute it.
fn own_tokens(tree: &Tree<'_, '_>, head: usize, heads: &[usize], attributions: &[Attributed]) -> Vec<usize> {
    let is_wrapper = |at: usize| {
        attributions.iter().any(|a| a.cue.contains(&at) && a.content.binary_search(&head).is_ok())
            && !attributions
                .iter()
                .any(|a| a.content.binary_search(&at).is_ok() && a.content.binary_search(&head).is_err())
    };
    let kept = tree.subtree(head, &|child| {
        heads.contains(&child) || (is_wrapper(child) && tree.node(child).dep != Dep::Aux)
    });
    let strip = |tokens: Vec<usize>| -> Vec<usize> {
        tokens
            .into_iter()
            .filter(|&at| {
                !(tree.node(at).head == head && at < head && matches!(tree.node(at).dep, Dep::Cc | Dep::Mark))
            })
            .collect()
    };
    let kept = strip(kept);
    if tree.weight(&kept) >= LEAST_CONTENT || tree.node(head).head != head {
        return trailing_cc(tree, kept);
    }
    // Too little is left: what was cut off belongs to it.
    trailing_cc(tree, strip(tree.subtree(head, &|child| is_wrapper(child))))
}

/// Without a coordinator that led on to a clause now cut off.
fn trailing_cc(tree: &Tree<'_, '_>, mut tokens: Vec<usize>) -> Vec<usize> {
    let set = tokens.clone();
    tokens.retain(|&at| {
        let node = tree.node(at);
        node.dep != Dep::Cc || {
            let siblings = tree.children(node.head);
            siblings.iter().any(|&s| s > at && tree.node(s).dep == Dep::Conj && set.binary_search(&s).is_ok())
        }
    });
    tokens
}

/// Adds the subject that a clause shares with another, or the noun that a
/// relative clause speaks of.
fn add_subject(tree: &Tree<'_, '_>, head: usize, tokens: &mut Vec<usize>, heads: &[usize]) {
    let node = tree.node(head);
    match node.dep {
        Dep::Relcl => {
            if let Some(pronoun) = relative_subject(tree, head)
                && matches!(tree.doc.lower(pronoun), "who" | "which" | "whom")
            {
                tokens.retain(|&t| t != pronoun);
            }
            tokens.extend(tree.noun_phrase(node.head));
        }
        Dep::Conj if !tree.has_subject(head) => {
            if let Some(subject) = tree.subject(head) {
                let clause = tree.node(subject).head;
                if matches!(tree.doc.lower(subject), "who" | "which" | "that")
                    && tree.node(clause).dep == Dep::Relcl
                {
                    tokens.extend(tree.noun_phrase(tree.node(clause).head));
                } else {
                    tokens.extend(tree.subtree(subject, &|child| heads.contains(&child)));
                }
            }
        }
        _ => {}
    }
    tokens.sort_unstable();
    tokens.dedup();
}
