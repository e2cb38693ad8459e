//! What the pipeline found in a text.

use std::ops::Range;
use std::sync::Arc;

use crate::labels::{Dep, EntityLabel, Pos, Tag};

/// A token and what was found about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it starts, in bytes of the text.
    pub start: u32,
    /// Where it ends, in bytes of the text.
    pub end: u32,
    /// Whether one space that belongs to no token follows.
    pub space: bool,
    /// Its tag.
    pub tag: Tag,
    /// Its part of speech.
    pub pos: Pos,
    /// The index of its head; the root of a sentence is its own.
    pub head: u32,
    /// Its relation to its head.
    pub dep: Dep,
    /// Whether a sentence starts with it.
    pub sent_start: bool,
    /// The kind of the entity that it is part of.
    pub entity: Option<EntityLabel>,
    /// Whether it is the first token of that entity.
    pub entity_start: bool,
}

impl Token {
    /// How many bytes [`to_bytes`](Token::to_bytes) gives.
    pub const BYTES: usize = 17;

    /// The token as it stands in the text that was read; empty in another one
    /// that has no such place.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start as usize..self.end as usize).unwrap_or("")
    }

    /// The token as bytes, for another thread of the same program. Labels are
    /// written by their place in the list of their kind, so the form is none to
    /// be kept.
    pub fn to_bytes(self) -> [u8; Token::BYTES] {
        let mut bytes = [0; Token::BYTES];
        let numbers = [self.start, self.end, self.head].map(u32::to_le_bytes);
        bytes[..12].copy_from_slice(numbers.as_flattened());
        let marks = u8::from(self.space) | u8::from(self.sent_start) << 1 | u8::from(self.entity_start) << 2;
        let entity = self.entity.map_or(0, |label| label as u8 + 1);
        bytes[12..].copy_from_slice(&[self.tag as u8, self.pos as u8, self.dep as u8, entity, marks]);
        bytes
    }

    /// The token that [`to_bytes`](Token::to_bytes) made into these bytes; none
    /// where they are anything else.
    pub fn from_bytes(bytes: &[u8; Token::BYTES]) -> Option<Token> {
        let (numbers, &[tag, pos, dep, entity, marks]) = bytes.split_last_chunk()?;
        let &[start, end, head] = numbers.as_chunks().0 else { return None };
        let mark = |bit: u8| marks >> bit & 1 == 1;
        Some(Token {
            start: u32::from_le_bytes(start),
            end: u32::from_le_bytes(end),
            space: mark(0),
            tag: *Tag::ALL.get(usize::from(tag))?,
            pos: *Pos::ALL.get(usize::from(pos))?,
            head: u32::from_le_bytes(head),
            dep: *Dep::ALL.get(usize::from(dep))?,
            sent_start: mark(1),
            entity: match usize::from(entity).checked_sub(1) {
                Some(label) => Some(*EntityLabel::ALL.get(label)?),
                None => None,
            },
            entity_start: mark(2),
        })
    }
}

/// A named entity: a run of tokens and what kind of thing it names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entity {
    /// Its first token.
    pub start: u32,
    /// One past its last token.
    pub end: u32,
    /// Its kind.
    pub label: EntityLabel,
}

/// A text with its tokens, their parse and the entities in it.
///
/// Methods that take a token's index panic when there is no such token.
#[derive(Clone, Debug, Default)]
pub struct Doc {
    pub(crate) text: String,
    pub(crate) tokens: Vec<Token>,
    pub(crate) entities: Vec<Entity>,
    pub(crate) tree: Tree,
    /// All lemmas one after the other, and where each ends.
    pub(crate) lemmas: String,
    pub(crate) lemma_ends: Vec<u32>,
    /// Each token's morphology, as an index into `morphs`.
    pub(crate) morph_ids: Vec<u16>,
    pub(crate) morphs: Arc<[Box<str>]>,
}

/// Every token's children, and how far its subtree reaches.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tree {
    children: Vec<u32>,
    /// Where each token's children start in `children`; one more for the end.
    starts: Vec<u32>,
    /// How many of them stand before the token.
    lefts: Vec<u32>,
    left_edges: Vec<u32>,
    right_edges: Vec<u32>,
}

impl Tree {
    /// Sorts out the tree in which `heads[i]` is the head of token `i`.
    pub(crate) fn new(heads: &[u32]) -> Tree {
        let count = heads.len();
        let mut starts = vec![0u32; count + 1];
        let mut lefts = vec![0u32; count];
        let children = || (0u32..).zip(heads).filter(|&(child, &head)| child != head);
        for (child, &head) in children() {
            starts[head as usize + 1] += 1;
            lefts[head as usize] += u32::from(child < head);
        }
        for i in 0..count {
            starts[i + 1] += starts[i];
        }
        let mut next = starts.clone();
        let mut list = vec![0; starts[count] as usize];
        for (child, &head) in children() {
            let place = &mut next[head as usize];
            list[*place as usize] = child;
            *place += 1;
        }
        let (left_edges, right_edges) = edges(heads);
        Tree { children: list, starts, lefts, left_edges, right_edges }
    }

    pub(crate) fn children(&self, index: usize) -> &[u32] {
        &self.children[self.starts[index] as usize..self.starts[index + 1] as usize]
    }

    pub(crate) fn left_edge(&self, index: usize) -> usize {
        self.left_edges[index] as usize
    }

    pub(crate) fn right_edge(&self, index: usize) -> usize {
        self.right_edges[index] as usize
    }
}

/// How far to the left and right each token's subtree reaches.
///
/// The passes, their order and when they end are spaCy's (`set_children_from_heads`):
/// with crossing arcs one pass each way does not reach everything, and the
/// borders of sentences depend on what was reached.
fn edges(heads: &[u32]) -> (Vec<u32>, Vec<u32>) {
    let count = heads.len();
    let mut left: Vec<u32> = (0..count as u32).collect();
    let mut right = left.clone();
    // spaCy gives up after twelve rounds.
    for _ in 0..12 {
        let mut widen = |child: usize| {
            let head = heads[child] as usize;
            left[head] = left[head].min(left[child]);
            right[head] = right[head].max(right[child]);
        };
        (0..count).for_each(&mut widen);
        (0..count).rev().for_each(&mut widen);
        if heads_stay_inside(heads, &left) {
            break;
        }
    }
    (left, right)
}

/// Whether every head is in the same sentence as its dependant, where sentences
/// start at the left edges of roots.
fn heads_stay_inside(heads: &[u32], left: &[u32]) -> bool {
    let count = heads.len();
    let mut starts = vec![false; count];
    for i in 0..count {
        if heads[i] as usize == i {
            starts[left[i] as usize] = true;
        }
    }
    let mut from = 0;
    for i in 0..count {
        if (i > 0 && starts[i]) || i + 1 == count {
            if heads[from..i].iter().any(|&head| (head as usize) < from || head as usize > i) {
                return false;
            }
            from = i;
        }
    }
    true
}

impl Doc {
    /// The text that was read.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// How many tokens there are.
    pub fn len(&self) -> usize {
        self.tokens.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.tokens.is_empty()
    }

    /// All tokens.
    pub fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// One token.
    pub fn token(&self, index: usize) -> &Token {
        &self.tokens[index]
    }

    /// A token as it stands in the text.
    pub fn word(&self, index: usize) -> &str {
        let token = &self.tokens[index];
        &self.text[token.start as usize..token.end as usize]
    }

    /// A token's dictionary form.
    pub fn lemma(&self, index: usize) -> &str {
        let start = if index == 0 { 0 } else { self.lemma_ends[index - 1] };
        &self.lemmas[start as usize..self.lemma_ends[index] as usize]
    }

    /// A token's morphology as Universal Dependencies writes it, such as
    /// `Number=Plur`; empty where nothing is said.
    pub fn morph(&self, index: usize) -> &str {
        &self.morphs[usize::from(self.morph_ids[index])]
    }

    /// The index of a token's head; a root is its own.
    pub fn head(&self, index: usize) -> usize {
        self.tokens[index].head as usize
    }

    /// Whether a token is the root of its sentence.
    pub fn is_root(&self, index: usize) -> bool {
        self.head(index) == index
    }

    /// The tokens whose head this is, in the order of the text.
    pub fn children(&self, index: usize) -> &[u32] {
        self.tree.children(index)
    }

    /// The children that stand before the token.
    pub fn lefts(&self, index: usize) -> &[u32] {
        &self.children(index)[..self.tree.lefts[index] as usize]
    }

    /// The children that stand after the token.
    pub fn rights(&self, index: usize) -> &[u32] {
        &self.children(index)[self.tree.lefts[index] as usize..]
    }

    /// The first token of the subtree under a token.
    pub fn left_edge(&self, index: usize) -> usize {
        self.tree.left_edge(index)
    }

    /// The last token of the subtree under a token.
    pub fn right_edge(&self, index: usize) -> usize {
        self.tree.right_edge(index)
    }

    /// A token and everything under it, in the order of the text.
    pub fn subtree(&self, index: usize) -> Vec<usize> {
        let mut found = vec![index];
        let mut next = 0;
        while let Some(&at) = found.get(next) {
            found.extend(self.children(at).iter().map(|&child| child as usize));
            next += 1;
        }
        crossread_sort::plain(&mut found);
        found
    }

    /// A token's head, that one's head, and so on up to the root.
    pub fn ancestors(&self, index: usize) -> impl Iterator<Item = usize> {
        let above = |&at: &usize| Some(self.head(at)).filter(|&head| head != at);
        std::iter::successors(above(&index), move |at| above(at))
    }

    /// The sentences, as ranges of tokens that cover all of them.
    pub fn sentences(&self) -> impl Iterator<Item = Range<usize>> {
        let starts = (0..self.len()).filter(|&i| i == 0 || self.tokens[i].sent_start);
        starts.map(|start| start..self.sentence_end(start))
    }

    /// The sentence that a token is part of.
    pub fn sentence_of(&self, index: usize) -> Range<usize> {
        let start = (1..=index).rev().find(|&i| self.tokens[i].sent_start).unwrap_or(0);
        start..self.sentence_end(index)
    }

    fn sentence_end(&self, index: usize) -> usize {
        (index + 1..self.len()).find(|&i| self.tokens[i].sent_start).unwrap_or(self.len())
    }

    /// The named entities, in order and without overlap.
    pub fn entities(&self) -> &[Entity] {
        &self.entities
    }

    /// Where a run of tokens is, in bytes of the text, without a space after it.
    pub fn span(&self, tokens: Range<usize>) -> Range<usize> {
        match self.tokens.get(tokens).unwrap_or_default() {
            [] => 0..0,
            [first, .., last] => first.start as usize..last.end as usize,
            [only] => only.start as usize..only.end as usize,
        }
    }

    /// A run of tokens as it stands in the text.
    pub fn span_text(&self, tokens: Range<usize>) -> &str {
        &self.text[self.span(tokens)]
    }
}
