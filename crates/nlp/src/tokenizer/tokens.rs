//! A text cut into tokens.

use std::ops::Range;

/// One token's place: bytes into the text, and what follows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Piece {
    pub(crate) start: u32,
    pub(crate) end: u32,
    /// Whether one space that belongs to no token follows.
    pub(crate) space: bool,
    /// The tokenizer's norm for a piece of an exception ("n't" for "not"), as
    /// an index into its list; `NO_NORM` where the word decides.
    pub(crate) norm: u16,
}

pub(crate) const NO_NORM: u16 = u16::MAX;

/// A text and its tokens, in order and without overlap. Between two tokens
/// there is nothing, or the one space that the first is flagged with.
///
/// ```
/// use crossread_nlp::Tokens;
/// let tokens = Tokens::from_words([("Fine", true), ("words", false), (".", false)]);
/// assert_eq!(tokens.text(), "Fine words.");
/// assert_eq!(tokens.word(1), "words");
/// assert_eq!(tokens.span(2), 10..11);
/// ```
#[derive(Clone, Debug, Default)]
pub struct Tokens {
    pub(crate) text: String,
    pub(crate) pieces: Vec<Piece>,
}

impl Tokens {
    /// Tokens that were made elsewhere: each word, and whether a space follows
    /// it. Empty words are left out.
    pub fn from_words<'w>(words: impl IntoIterator<Item = (&'w str, bool)>) -> Tokens {
        let mut tokens = Tokens::default();
        for (word, space) in words {
            if word.is_empty() {
                continue;
            }
            let start = tokens.text.len() as u32;
            tokens.text.push_str(word);
            let end = tokens.text.len() as u32;
            if space {
                tokens.text.push(' ');
            }
            tokens.pieces.push(Piece { start, end, space, norm: NO_NORM });
        }
        tokens
    }

    /// The text that was cut.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// How many tokens there are.
    pub fn len(&self) -> usize {
        self.pieces.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }

    /// Where token `index` is, in bytes of the text.
    ///
    /// # Panics
    /// When there is no such token.
    pub fn span(&self, index: usize) -> Range<usize> {
        let piece = self.pieces[index];
        piece.start as usize..piece.end as usize
    }

    /// Token `index` as it stands in the text.
    ///
    /// # Panics
    /// When there is no such token.
    pub fn word(&self, index: usize) -> &str {
        &self.text[self.span(index)]
    }

    /// Whether one space that belongs to no token follows token `index`.
    ///
    /// # Panics
    /// When there is no such token.
    pub fn followed_by_space(&self, index: usize) -> bool {
        self.pieces[index].space
    }

    /// All tokens as they stand in the text.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|index| self.word(index))
    }
}
