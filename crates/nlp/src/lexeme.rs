//! What the model sees of a word: its norm, first character, last three, shape.
//!
//! These are spaCy's lexical attributes. Each is a string, which the model knows
//! by its hash, or for a few hundred strings (those that spaCy also uses as names
//! of attributes and labels, such as "case" or "X") by a small number instead.

use crate::error::ModelError;
use crate::file::Reader;
use crate::hash::{QuickMap, string_id};
use crate::tokenizer::Rules;

/// The attributes of a word that do not depend on where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Lexeme {
    /// In the order of the embedding tables: norm, prefix, suffix, shape.
    pub(crate) ids: [u64; 4],
    /// Whether it is nothing but white space.
    pub(crate) is_space: bool,
}

/// The norms of words whose norm is not simply their lower case, and the
/// strings that have numbers.
#[derive(Debug, Default)]
pub(crate) struct Lexicon {
    /// By the hash of the exact word: the name of its norm.
    norms: QuickMap<u64, u64>,
    /// By their hash.
    numbered: QuickMap<u64, u64>,
}

impl Lexicon {
    #[cold]
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Lexicon, ModelError> {
        let count = reader.count()?;
        let words = (0..count).map(|_| Ok(u64::from_le_bytes(reader.array()?)));
        let words = words.collect::<Result<Vec<u64>, ModelError>>()?;
        let norms = words.into_iter().map(|word| Ok((word, string_id(reader.string()?))));
        let mut norms = norms.collect::<Result<QuickMap<u64, u64>, ModelError>>()?;
        let numbered =
            (0..reader.count()?).map(|_| Ok((string_id(reader.string()?), reader.number()?.into())));
        let numbered = numbered.collect::<Result<QuickMap<u64, u64>, ModelError>>()?;
        for norm in norms.values_mut() {
            *norm = numbered.get(norm).copied().unwrap_or(*norm);
        }
        Ok(Lexicon { norms, numbered })
    }

    /// The name of a string: its number where it has one, else its hash.
    fn name(&self, text: &str) -> u64 {
        let id = string_id(text);
        self.numbered.get(&id).copied().unwrap_or(id)
    }

    /// The attributes of `word`. A tokenizer's exception may say what its norm
    /// is. `lower` is the word in lower case.
    pub(crate) fn lexeme(&self, word: &str, lower: &str, norm: Option<&str>, rules: &Rules) -> Lexeme {
        let norm = match norm {
            Some(norm) => self.name(norm),
            None => self.norms.get(&string_id(word)).copied().unwrap_or_else(|| self.name(lower)),
        };
        let prefix = word.chars().next().map_or(0, char::len_utf8);
        let suffix = word.char_indices().rev().nth(2).map_or(0, |(at, _)| at);
        let ids =
            [norm, self.name(&word[..prefix]), self.name(&word[suffix..]), self.name(&shape(word, rules))];
        Lexeme { ids, is_space: word.chars().all(|c| rules.space.contains(c)) }
    }
}

/// The word with its letters as X and x and its digits as d, where a run of one
/// kind counts for at most four.
fn shape(word: &str, rules: &Rules) -> String {
    // Beyond a hundred characters, spaCy does not look.
    if word.chars().nth(99).is_some() {
        return "LONG".to_owned();
    }
    let mut shape = String::with_capacity(word.len());
    let (mut last, mut run) = (None, 0);
    for c in word.chars() {
        let kind = if rules.letter.contains(c) {
            if rules.capital.contains(c) { 'X' } else { 'x' }
        } else if rules.digit.contains(c) {
            'd'
        } else {
            c
        };
        run = if last == Some(kind) { run + 1 } else { 0 };
        last = Some(kind);
        if run < 4 {
            shape.push(kind);
        }
    }
    shape
}
