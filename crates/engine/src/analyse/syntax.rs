//! One sentence's dependency parse as a tree that can be walked, and sets of
//! its tokens.
//!
//! Indices are local: 0 is the sentence's first token. Nothing here panics on
//! a parse that is no tree: heads outside the sentence count as roots, and
//! walks end after as many steps as there are tokens.

use std::ops::Range;

use crossread_nlp::{Dep, EntityLabel, Pos, Tag};

use super::{Node, Token};
use crate::Span;

/// A set of tokens of one sentence.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub(super) struct Set(Vec<u64>);

impl Set {
    /// The set of just these tokens.
    pub fn of(tokens: impl IntoIterator<Item = usize>) -> Self {
        let mut set = Self::default();
        tokens.into_iter().for_each(|token| set.insert(token));
        set
    }

    /// Puts a token in.
    pub fn insert(&mut self, token: usize) {
        let word = token / 64;
        if self.0.len() <= word {
            self.0.resize(word + 1, 0);
        }
        if let Some(bits) = self.0.get_mut(word) {
            *bits |= 1 << (token % 64);
        }
    }

    /// Takes a token out.
    pub fn remove(&mut self, token: usize) {
        if let Some(bits) = self.0.get_mut(token / 64) {
            *bits &= !(1 << (token % 64));
        }
        while self.0.last() == Some(&0) {
            self.0.pop();
        }
    }

    /// Whether a token is in it.
    pub fn holds(&self, token: usize) -> bool {
        self.0.get(token / 64).is_some_and(|bits| bits & (1 << (token % 64)) != 0)
    }

    /// Puts all of another set's tokens in.
    pub fn join(&mut self, other: &Self) {
        if self.0.len() < other.0.len() {
            self.0.resize(other.0.len(), 0);
        }
        self.0.iter_mut().zip(&other.0).for_each(|(own, more)| *own |= more);
    }

    /// How many tokens it has.
    pub fn len(&self) -> usize {
        self.0.iter().map(|bits| bits.count_ones() as usize).sum()
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|bits| *bits == 0)
    }

    /// How many tokens it shares with another.
    pub fn common(&self, other: &Self) -> usize {
        self.0.iter().zip(&other.0).map(|(a, b)| (a & b).count_ones() as usize).sum()
    }

    /// Its tokens in order.
    pub fn iter(&self) -> impl Iterator<Item = usize> {
        let bits = |(word, bits): (usize, &u64)| {
            let bits = *bits;
            (0..64).filter(move |at| bits & (1 << at) != 0).map(move |at| word * 64 + at)
        };
        self.0.iter().enumerate().flat_map(bits)
    }
}

/// A sentence's parse.
pub(super) struct Tree<'a> {
    text: &'a str,
    tokens: &'a [Token],
    nodes: &'a [Node],
    first: usize,
    children: Vec<u32>,
    /// Where each token's children start in `children`; one more for the end.
    starts: Vec<u32>,
    depths: Vec<u32>,
}

impl<'a> Tree<'a> {
    /// The parse of the tokens in `range`; `None` where there is none.
    pub fn new(text: &'a str, tokens: &'a [Token], nodes: &'a [Node], range: Range<usize>) -> Option<Self> {
        let first = range.start;
        let (tokens, nodes) = (tokens.get(range.clone())?, nodes.get(range)?);
        if nodes.is_empty() {
            return None;
        }
        let count = nodes.len();
        let mut tree = Self {
            text,
            tokens,
            nodes,
            first,
            children: vec![0; count],
            starts: vec![0; count + 2],
            depths: vec![0; count],
        };
        let heads: Vec<usize> = (0..count).map(|at| tree.head(at)).collect();
        let under = |(at, head): &(usize, &usize)| at != *head;
        for (_, head) in heads.iter().enumerate().filter(under) {
            tree.starts[head + 2] += 1;
        }
        for at in 1..tree.starts.len() {
            tree.starts[at] += tree.starts[at - 1];
        }
        for (at, head) in heads.iter().enumerate().filter(under) {
            let place = &mut tree.starts[head + 1];
            tree.children[*place as usize] = at as u32;
            *place += 1;
        }
        for at in 0..count {
            let mut up = at;
            let mut depth = 0;
            while heads[up] != up && depth < count {
                up = heads[up];
                depth += 1;
            }
            tree.depths[at] = depth as u32;
        }
        Some(tree)
    }

    /// How many tokens there are.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// The index, within the text's tokens, of the sentence's first.
    pub fn first(&self) -> usize {
        self.first
    }

    fn node(&self, at: usize) -> Option<&Node> {
        self.nodes.get(at)
    }

    /// How many steps of the parse lie between two tokens; as many as there are
    /// tokens where no way leads from one to the other.
    pub fn between(&self, a: usize, b: usize) -> usize {
        let (mut a, mut b) = (a, b);
        for steps in 0..self.len() {
            if a == b {
                return steps;
            }
            let deeper = if self.depth(a) >= self.depth(b) { &mut a } else { &mut b };
            if self.is_root(*deeper) {
                break;
            }
            *deeper = self.head(*deeper);
        }
        self.len()
    }

    /// A token's head; a root is its own.
    pub fn head(&self, at: usize) -> usize {
        let head = self.node(at).and_then(|node| node.head.checked_sub(self.first));
        head.filter(|head| *head < self.nodes.len()).unwrap_or(at)
    }

    /// Whether a token is a root.
    pub fn is_root(&self, at: usize) -> bool {
        self.head(at) == at
    }

    /// How many steps it is up to the root.
    pub fn depth(&self, at: usize) -> usize {
        self.depths.get(at).map_or(0, |depth| *depth as usize)
    }

    /// A token's relation to its head.
    pub fn dep(&self, at: usize) -> Dep {
        self.node(at).map_or(Dep::Dep, |node| node.dep)
    }

    /// A token's part of speech.
    pub fn pos(&self, at: usize) -> Pos {
        self.node(at).map_or(Pos::X, |node| node.pos)
    }

    /// A token's tag.
    pub fn tag(&self, at: usize) -> Tag {
        self.node(at).map_or(Tag::Xx, |node| node.tag)
    }

    /// The kind of named thing that a token is part of.
    pub fn entity(&self, at: usize) -> Option<EntityLabel> {
        self.node(at).and_then(|node| node.entity)
    }

    /// Whether two tokens are of one named thing.
    pub fn one_name(&self, a: usize, b: usize) -> bool {
        let (low, high) = (a.min(b), a.max(b));
        self.entity(low).is_some()
            && (low + 1..=high)
                .all(|at| self.entity(at).is_some() && !self.node(at).is_some_and(|node| node.entity_start))
    }

    /// A token's dictionary form.
    pub fn lemma(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |token| token.lemma.as_str())
    }

    /// A token as it stands.
    pub fn word(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |token| token.span.of(self.text))
    }

    /// Whether a token is this word, whatever its case.
    pub fn is(&self, at: usize, word: &str) -> bool {
        self.word(at).eq_ignore_ascii_case(word)
    }

    /// Where a token lies.
    pub fn span(&self, at: usize) -> Span {
        self.tokens.get(at).map_or_else(Span::default, |token| token.span)
    }

    /// Whether a token is a mark, not a word.
    pub fn is_mark(&self, at: usize) -> bool {
        self.dep(at) == Dep::Punct || self.pos(at) == Pos::Punct
    }

    /// The tokens that hang on a token, in order.
    pub fn children(&self, at: usize) -> impl DoubleEndedIterator<Item = usize> {
        let range = match (self.starts.get(at), self.starts.get(at + 1)) {
            (Some(start), Some(end)) => *start as usize..*end as usize,
            _ => 0..0,
        };
        self.children.get(range).unwrap_or(&[]).iter().map(|child| *child as usize)
    }

    /// The first child that hangs by one of these relations.
    pub fn child(&self, at: usize, deps: &[Dep]) -> Option<usize> {
        self.children(at).find(|child| deps.contains(&self.dep(*child)))
    }

    /// Adds a token and all under it, save what `stop` leaves out with all
    /// under that.
    pub fn gather(&self, at: usize, stop: &dyn Fn(usize) -> bool, out: &mut Set) {
        let mut open = vec![at];
        while let Some(next) = open.pop() {
            if !out.holds(next) {
                out.insert(next);
                open.extend(self.children(next).filter(|child| !stop(*child)));
            }
        }
    }

    /// A token and all under it.
    pub fn subtree(&self, at: usize) -> Set {
        let mut set = Set::default();
        self.gather(at, &|_| false, &mut set);
        set
    }

    /// Whether a token is `above` or hangs under it.
    pub fn under(&self, at: usize, above: usize) -> bool {
        let mut up = at;
        for _ in 0..=self.len() {
            if up == above {
                return true;
            }
            if self.is_root(up) {
                return false;
            }
            up = self.head(up);
        }
        false
    }

    /// The spans of a set of tokens; neighbours are joined.
    pub fn spans(&self, set: &Set) -> Vec<Span> {
        let mut spans: Vec<Span> = Vec::new();
        let mut last = None;
        for at in set.iter().filter(|at| *at < self.len()) {
            match (spans.last_mut(), last) {
                (Some(open), Some(before)) if before + 1 == at => *open = open.cover(self.span(at)),
                _ => spans.push(self.span(at)),
            }
            last = Some(at);
        }
        spans
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_holds_what_is_put_in_and_no_more() {
        let mut set = Set::of([3, 70, 3]);
        assert_eq!(set.iter().collect::<Vec<_>>(), [3, 70]);
        assert!(set.holds(70) && !set.holds(4) && !set.holds(1000));
        set.remove(70);
        assert_eq!(set, Set::of([3]));
        set.join(&Set::of([64, 129]));
        assert_eq!((set.len(), set.common(&Set::of([129, 130]))), (3, 1));
        assert!(Set::default().is_empty());
    }

    #[test]
    fn a_parse_with_a_ring_is_walked_to_its_end() {
        let token = |start| Token {
            span: Span::new(start, start + 1),
            lemma: String::new(),
            kind: super::super::TokenKind::Content,
        };
        let node =
            |head| Node { head, dep: Dep::Dep, pos: Pos::X, tag: Tag::Xx, entity: None, entity_start: false };
        let (tokens, nodes) = ([token(0), token(1), token(2)], [node(1), node(0), node(9)]);
        let tree = Tree::new("abc", &tokens, &nodes, 0..3).expect("a tree");
        assert_eq!(tree.subtree(0), Set::of([0, 1]));
        assert!(!tree.under(0, 2) && tree.is_root(2));
        assert_eq!(tree.spans(&Set::of([0, 1])), [Span::new(0, 2)]);
    }
}
