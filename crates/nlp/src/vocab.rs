//! The words met so far, with their attributes and mixed vectors.
//!
//! A word's attributes, and the vector mixed from them, depend on nothing but the
//! word, its norm and whether a space follows it. Since most words of a text have
//! occurred before, they are kept. What is kept never changes what is found.

use crate::encoder::{Encoder, WIDTH, Work};
use crate::hash::QuickMap;
use crate::lexeme::Lexicon;
use crate::lower::Lower;
use crate::tokenizer::{Tokenizer, Tokens};

/// How many words are kept; past that all are forgotten.
const MOST: usize = 8192;

/// How many attributes a vector is mixed from, at most.
const ATTRIBUTES: usize = 6;

struct Entry {
    norm: u16,
    space: bool,
    /// The next entry of the same word.
    next: Option<u32>,
    lower: Box<str>,
    is_space: bool,
    /// Norm, prefix, suffix, shape, whether a space follows, whether it is space.
    ids: [u64; ATTRIBUTES],
}

/// The words met so far.
#[derive(Default)]
pub(crate) struct Vocab {
    words: QuickMap<Box<str>, u32>,
    entries: Vec<Entry>,
    /// The mixed vectors of each entry, for the two encoders.
    vectors: [Vec<f32>; 2],
}

impl Vocab {
    /// The entries of a text's tokens, added where they are new.
    pub(crate) fn entries(
        &mut self,
        tokens: &Tokens,
        tokenizer: &Tokenizer,
        lexicon: &Lexicon,
        encoders: [&Encoder; 2],
        work: &mut Work,
    ) -> Vec<u32> {
        if self.entries.len() >= MOST {
            *self = Vocab::default();
        }
        let known = self.entries.len();
        let mut found = Vec::with_capacity(tokens.len());
        for (index, piece) in tokens.pieces.iter().enumerate() {
            let word = tokens.word(index);
            let first = self.words.get(word).copied();
            let mut at = first;
            while let Some(entry) = at.map(|at| &self.entries[at as usize]) {
                if entry.norm == piece.norm && entry.space == piece.space {
                    break;
                }
                at = entry.next;
            }
            found.push(at.unwrap_or_else(|| {
                let lower: Box<str> = word.lowered().into();
                let lexeme = lexicon.lexeme(word, &lower, tokenizer.norm(piece.norm), tokenizer.rules());
                let [norm, prefix, suffix, shape] = lexeme.ids;
                let ids = [norm, prefix, suffix, shape, piece.space.into(), lexeme.is_space.into()];
                let entry = Entry {
                    norm: piece.norm,
                    space: piece.space,
                    next: first,
                    lower,
                    is_space: lexeme.is_space,
                    ids,
                };
                let at = self.entries.len() as u32;
                self.entries.push(entry);
                match self.words.get_mut(word) {
                    Some(place) => *place = at,
                    None => {
                        self.words.insert(word.into(), at);
                    }
                }
                at
            }));
        }
        for (encoder, vectors) in encoders.into_iter().zip(&mut self.vectors) {
            encoder.embed(self.entries[known..].iter().map(|entry| &entry.ids[..]), work, vectors);
        }
        found
    }

    /// The mixed vector of an entry for one of the encoders.
    pub(crate) fn vector(&self, encoder: usize, entry: u32) -> &[f32] {
        &self.vectors[encoder][entry as usize * WIDTH..][..WIDTH]
    }

    /// The word of an entry in lower case.
    pub(crate) fn lower(&self, entry: u32) -> &str {
        &self.entries[entry as usize].lower
    }

    /// Whether the word of an entry is white space.
    pub(crate) fn is_space(&self, entry: u32) -> bool {
        self.entries[entry as usize].is_space
    }
}
