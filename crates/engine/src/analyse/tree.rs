//! Walking a sentence's parse: children, subtrees, spans of token sets.

use std::ops::Range;

use crossread_nlp::{Dep, Pos, Tag};

use super::doc::Doc;
use super::{Node, TokenKind, attribute};
use crate::Span;

/// The parse of one sentence.
pub(super) struct Tree<'d, 't> {
    pub doc: &'d Doc<'t>,
    pub tokens: Range<usize>,
    nodes: Vec<Node>,
    /// For each token of the sentence its children, in order.
    children: Vec<Vec<usize>>,
}

impl<'d, 't> Tree<'d, 't> {
    /// The parse of the sentence with these tokens; none where there is none.
    pub fn new(doc: &'d Doc<'t>, tokens: Range<usize>) -> Option<Self> {
        let nodes = doc.nodes.get(tokens.clone()).filter(|nodes| !nodes.is_empty())?.to_vec();
        let mut tree = Self { doc, tokens, nodes, children: Vec::new() };
        tree.list_children();
        if tree.mend() {
            tree.list_children();
        }
        Some(tree)
    }

    fn list_children(&mut self) {
        self.children = vec![Vec::new(); self.nodes.len()];
        for (at, node) in self.tokens.clone().zip(&self.nodes) {
            if node.head != at
                && let Some(list) =
                    node.head.checked_sub(self.tokens.start).and_then(|head| self.children.get_mut(head))
            {
                list.push(at);
            }
        }
    }

    /// Puts right what parsers attach badly in reports: in "the army fired 40
    /// shells, it said, marking a rise" the participle goes with "fired", and
    /// in "it said troops came, saw it and won" so do the later verbs.
    fn mend(&mut self) -> bool {
        let mut moves = Vec::new();
        for at in self.tokens.clone() {
            let node = self.node(at);
            let later =
                matches!(node.dep, Dep::Conj | Dep::Ccomp) && node.pos == Pos::Verb && !self.has_subject(at);
            if later
                && attribute::is_reporting(self.doc.lemma(node.head))
                && let Some(content) = self.child(node.head, &[Dep::Ccomp])
                && content < at
                && (node.dep == Dep::Ccomp || node.head < content)
            {
                moves.push((at, content, Dep::Conj));
                // What joined it to the one verb joins it to the other.
                let between =
                    self.children(node.head).iter().copied().filter(|&c| (content..at).contains(&c));
                let joins = between.filter(|&c| matches!(self.node(c).dep, Dep::Cc | Dep::Punct));
                moves.extend(joins.map(|c| (c, content, self.node(c).dep)));
            }
            let participle = node.dep == Dep::Advcl && node.tag == Tag::Vbg && node.head < at;
            if participle
                && self.child(at, &[Dep::Mark, Dep::Nsubj]).is_none()
                && let Some(content) =
                    self.child(node.head, &[Dep::Ccomp]).filter(|&content| content < node.head)
            {
                moves.push((at, content, node.dep));
            }
        }
        for &(at, head, dep) in &moves {
            if let Some(node) = at.checked_sub(self.tokens.start).and_then(|at| self.nodes.get_mut(at)) {
                node.head = head;
                node.dep = dep;
            }
        }
        !moves.is_empty()
    }

    /// The token's part in the parse.
    pub fn node(&self, at: usize) -> Node {
        let none =
            Node { head: at, dep: Dep::Dep, pos: Pos::X, tag: Tag::Xx, entity: None, entity_start: false };
        at.checked_sub(self.tokens.start).and_then(|at| self.nodes.get(at)).copied().unwrap_or(none)
    }

    /// What depends on the token, in order.
    pub fn children(&self, at: usize) -> &[usize] {
        at.checked_sub(self.tokens.start).and_then(|at| self.children.get(at)).map_or(&[], Vec::as_slice)
    }

    /// The first child with one of the relations.
    pub fn child(&self, at: usize, deps: &[Dep]) -> Option<usize> {
        self.children(at).iter().copied().find(|&child| deps.contains(&self.node(child).dep))
    }

    /// The token and all that depends on it, except what hangs below a token
    /// that `leave` names; in order.
    pub fn subtree(&self, at: usize, leave: &dyn Fn(usize) -> bool) -> Vec<usize> {
        let mut out = Vec::new();
        let mut open = vec![at];
        // A parse is a tree; the bound only guards against one that is not.
        while let Some(here) = open.pop().filter(|_| out.len() <= self.tokens.len()) {
            out.push(here);
            open.extend(self.children(here).iter().copied().filter(|&child| !leave(child)));
        }
        out.sort_unstable();
        out.dedup();
        out
    }

    /// The whole subtree.
    pub fn whole(&self, at: usize) -> Vec<usize> {
        self.subtree(at, &|_| false)
    }

    /// The subject of a verb: its own, or else that of the verb which it is
    /// coordinated with or completes.
    pub fn subject(&self, verb: usize) -> Option<usize> {
        let mut at = verb;
        for _ in 0..6 {
            if let Some(subject) = self.child(at, &[Dep::Nsubj, Dep::Nsubjpass, Dep::Csubj]) {
                return Some(subject);
            }
            let node = self.node(at);
            match node.dep {
                Dep::Conj | Dep::Xcomp | Dep::Advcl | Dep::Pcomp | Dep::Ccomp | Dep::Prep | Dep::Dep
                    if node.head != at =>
                {
                    at = node.head
                }
                Dep::Acl | Dep::Relcl => return Some(node.head),
                _ => return None,
            }
        }
        None
    }

    /// Whether the verb has a subject of its own.
    pub fn has_subject(&self, verb: usize) -> bool {
        self.child(verb, &[Dep::Nsubj, Dep::Nsubjpass, Dep::Csubj, Dep::Expl]).is_some()
    }

    /// A noun with what stands before it and its "of" phrases, without
    /// relative clauses and appositions.
    pub fn noun_phrase(&self, noun: usize) -> Vec<usize> {
        self.subtree(noun, &|child| {
            matches!(
                self.node(child).dep,
                Dep::Relcl | Dep::Appos | Dep::Acl | Dep::Conj | Dep::Cc | Dep::Punct | Dep::Advcl
            ) && self.node(child).pos != Pos::Punct
                || self.node(child).pos == Pos::Punct && self.doc.word(child) != "-"
        })
    }

    /// How many tokens of a set carry content.
    pub fn weight(&self, tokens: &[usize]) -> usize {
        tokens
            .iter()
            .filter(|&&at| matches!(self.doc.kind(at), TokenKind::Content | TokenKind::Number))
            .count()
    }

    /// The spans of a set of tokens in order: one for each run without gaps,
    /// punctuation at its edges trimmed; quotation marks stay where `quotes`.
    pub fn spans(&self, tokens: &[usize], quotes: bool) -> Vec<Span> {
        let mut out = Vec::new();
        let mut run: Vec<usize> = Vec::new();
        for &at in tokens.iter().chain([&usize::MAX]) {
            if run.last().is_some_and(|&last| last + 1 != at) {
                self.push_run(&run, quotes, &mut out);
                run.clear();
            }
            run.push(at);
        }
        out
    }

    fn push_run(&self, run: &[usize], quotes: bool, out: &mut Vec<Span>) {
        let edge = |at: &&usize| {
            let word = self.doc.word(**at);
            let quote = word.chars().all(super::token::is_quote);
            self.doc.kind(**at) == TokenKind::Punctuation
                && !(quotes && quote)
                && !matches!(word, "$" | "£" | "€" | "%")
        };
        let front = run.iter().take_while(edge).count();
        let back = run.iter().rev().take_while(edge).count();
        let inner = run.get(front..run.len().saturating_sub(back)).unwrap_or(&[]);
        if let (Some(&first), Some(&last)) = (inner.first(), inner.last()) {
            out.push(self.doc.span(first..last + 1));
        }
    }
}
