//! The parser's state: a stack, what is left to read, and the arcs so far.
//!
//! Arc-eager parsing with spaCy's two additions: a word without a head that is
//! reduced goes back to the front of the buffer instead of being lost, and a move
//! may declare that a sentence starts at the second word of the buffer.

/// The kinds of moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Shift,
    Reduce,
    LeftArc,
    RightArc,
    Break,
}

/// Which kinds are allowed, in the order of [`Kind`].
pub(super) type Allowed = [bool; 5];

const NONE: u32 = u32::MAX;

/// The state of a parse, as spaCy's `StateC` keeps it.
#[derive(Default)]
pub(crate) struct State {
    length: u32,
    stack: Vec<u32>,
    /// Words put back; the last is the first of the buffer.
    put_back: Vec<u32>,
    /// The first word that was never read.
    unread: u32,
    /// Each word's head, or `NONE`.
    heads: Vec<u32>,
    /// The move that gave each word its head.
    moves: Vec<u16>,
    /// The child that was attached last on either side, or `NONE`.
    last_left: Vec<u32>,
    last_right: Vec<u32>,
    /// The right child that its head had before, or `NONE`.
    earlier_right: Vec<u32>,
    /// Words that were put back once and may not be shifted again.
    unshiftable: Vec<bool>,
    sent_starts: Vec<bool>,
}

impl State {
    /// Starts over on a text of that many words.
    pub(super) fn reset(&mut self, length: usize) {
        fn fill<T: Clone>(list: &mut Vec<T>, length: usize, value: T) {
            list.clear();
            list.resize(length, value);
        }
        self.length = length as u32;
        self.unread = 0;
        self.stack.clear();
        self.put_back.clear();
        fill(&mut self.moves, length, 0);
        fill(&mut self.unshiftable, length, false);
        fill(&mut self.sent_starts, length, false);
        for list in [&mut self.heads, &mut self.last_left, &mut self.last_right, &mut self.earlier_right] {
            fill(list, length, NONE);
        }
    }

    /// The word that deep in the stack.
    fn stack(&self, depth: usize) -> Option<u32> {
        self.stack.iter().rev().nth(depth).copied()
    }

    /// The word that far along the buffer.
    fn buffer(&self, place: u32) -> Option<u32> {
        let back = self.put_back.len() as u32;
        if place < back {
            return self.put_back.get((back - place - 1) as usize).copied();
        }
        Some(self.unread + (place - back)).filter(|&word| word < self.length)
    }

    fn buffer_length(&self) -> u32 {
        self.length - self.unread + self.put_back.len() as u32
    }

    pub(super) fn is_final(&self) -> bool {
        self.stack.is_empty() && self.buffer_length() == 0
    }

    /// The words that the network looks at: two of the buffer, three of the stack,
    /// and the last children of the first of each.
    pub(super) fn places(&self) -> [Option<u32>; 8] {
        let known = |list: &[u32], word: Option<u32>| word.map(|w| list[w as usize]).filter(|&w| w != NONE);
        let (b0, s0) = (self.buffer(0), self.stack(0));
        [
            b0,
            self.buffer(1),
            s0,
            self.stack(1),
            self.stack(2),
            known(&self.last_left, b0),
            known(&self.last_left, s0),
            known(&self.last_right, s0),
        ]
    }

    /// Which kinds of moves make sense now.
    pub(super) fn allowed(&self) -> Allowed {
        let length = self.buffer_length();
        let on_stack = !self.stack.is_empty();
        let (b0, b1) = (self.buffer(0), self.buffer(1));
        let starts = |word: Option<u32>| word.is_some_and(|w| self.sent_starts[w as usize]);
        let held = b0.is_some_and(|w| self.unshiftable[w as usize]);
        let shift = if on_stack { length >= 2 && !starts(b0) && !held } else { length > 0 };
        let arc = on_stack && length > 0 && !starts(b0);
        let next = matches!((b0, b1), (Some(b0), Some(b1)) if b1 == b0 + 1);
        [shift, on_stack, arc, arc, next && !starts(b1)]
    }

    /// Makes a move of that kind, which must be allowed.
    pub(super) fn make(&mut self, kind: Kind, number: u16) {
        match kind {
            Kind::Shift => self.push(),
            Kind::Reduce => {
                let Some(s0) = self.stack.pop() else { return };
                if self.heads[s0 as usize] == NONE && !self.stack.is_empty() {
                    self.unshiftable[s0 as usize] = true;
                    self.put_back.push(s0);
                }
            }
            Kind::LeftArc => {
                let (Some(head), Some(child)) = (self.buffer(0), self.stack.pop()) else { return };
                let old = self.heads[child as usize];
                if old != NONE {
                    // A word on the stack is always its head's last right child.
                    self.last_right[old as usize] = self.earlier_right[child as usize];
                }
                self.heads[child as usize] = head;
                self.moves[child as usize] = number;
                self.last_left[head as usize] = child;
                self.unshiftable[head as usize] = false;
            }
            Kind::RightArc => {
                let (Some(child), Some(head)) = (self.buffer(0), self.stack(0)) else { return };
                self.heads[child as usize] = head;
                self.moves[child as usize] = number;
                self.earlier_right[child as usize] = self.last_right[head as usize];
                self.last_right[head as usize] = child;
                self.push();
            }
            Kind::Break => {
                if let Some(b1) = self.buffer(1) {
                    self.sent_starts[b1 as usize] = true;
                }
            }
        }
    }

    fn push(&mut self) {
        let word = match self.put_back.pop() {
            Some(word) => word,
            None if self.unread < self.length => {
                self.unread += 1;
                self.unread - 1
            }
            None => return,
        };
        self.stack.push(word);
    }

    /// Each word's head and the move that gave it, where it has one.
    pub(super) fn arcs(&self) -> impl Iterator<Item = Option<(u32, u16)>> {
        self.heads.iter().zip(&self.moves).map(|(&head, &number)| (head != NONE).then_some((head, number)))
    }
}
