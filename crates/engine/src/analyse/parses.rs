//! [`Parses`]: an article's parse by itself, so that one thread can parse while
//! another goes on with what has been parsed.

use std::vec::IntoIter;

use crossread_nlp::{Syntax, Token};

use super::blocks;
use super::doc::Doc;
use super::english::English;
use crate::story::Article;

/// What the language pipeline reads in the stretches of an article, one after
/// the other.
///
/// ```
/// use crossread_engine::analyse::{self, Parses};
/// use crossread_engine::ingest;
///
/// let models = crossread_models::bundled();
/// let article = &ingest::file("one.txt", b"Bridge shut\n\nThe bridge closed on Monday.").articles[0];
/// let bytes = Parses::of(article, models.pipeline().unwrap()).to_bytes();
/// let parsed = analyse::article_parsed(article, Parses::from_bytes(&bytes), &models);
/// assert_eq!(parsed.nodes, analyse::article(article, &models).nodes);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parses(Vec<Vec<Token>>);

impl Parses {
    /// Parses an article.
    pub fn of(article: &Article, syntax: &Syntax) -> Self {
        let mut all = Vec::new();
        let mut read = |words: &str| {
            let tokens = syntax.read(words);
            all.push(tokens.clone());
            tokens
        };
        // What else is worked out here takes a hundredth of the time of parsing.
        Doc::new(&article.text, blocks(article), &English::default(), Some(&mut read));
        Self(all)
    }

    /// As bytes, for another thread of the same program.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        for stretch in &self.0 {
            bytes.extend((stretch.len() as u32).to_le_bytes());
            bytes.extend(stretch.iter().flat_map(|token| token.to_bytes()));
        }
        bytes
    }

    /// From such bytes; none where they are anything else.
    pub fn from_bytes(mut bytes: &[u8]) -> Option<Self> {
        let mut all = Vec::new();
        while let Some((count, rest)) = bytes.split_first_chunk() {
            let count = usize::try_from(u32::from_le_bytes(*count)).ok()?;
            let (own, rest) = rest.split_at_checked(count.checked_mul(Token::BYTES)?)?;
            all.push(own.as_chunks().0.iter().map(Token::from_bytes).collect::<Option<_>>()?);
            bytes = rest;
        }
        bytes.is_empty().then_some(Self(all))
    }
}

impl IntoIterator for Parses {
    type Item = Vec<Token>;
    type IntoIter = IntoIter<Vec<Token>>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}
