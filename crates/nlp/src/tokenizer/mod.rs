//! Cuts text into tokens exactly as spaCy's English tokenizer does.
//!
//! The text is first cut at white space. A single space only separates and is
//! noted on the token before it; any other white space becomes a token. Each
//! chunk between is taken apart from the outside: as long as something can be
//! split off its ends, a prefix and a suffix are, until what is left is a known
//! exception, a web address, or a core that is cut at infixes such as hyphens.
//! Last, exceptions that the rules cut apart are put together again.

mod exceptions;
mod rules;
mod tokens;
mod url;

use crate::error::ModelError;
use crate::file::Container;
use exceptions::{Exceptions, push_parts};
pub(crate) use rules::Rules;
pub(crate) use tokens::NO_NORM;
use tokens::Piece;
pub use tokens::Tokens;

/// spaCy's rules and exceptions for English, read from a model file.
///
/// The file may be a whole model or one that holds the tokenizer's part alone.
///
/// ```no_run
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use crossread_nlp::Tokenizer;
/// let tokenizer = Tokenizer::from_bytes(&std::fs::read("assets/models/en-core-web-sm.bin")?)?;
/// let tokens = tokenizer.tokenize("They don't split U.K. names.");
/// let words: Vec<&str> = tokens.words().collect();
/// assert_eq!(words, ["They", "do", "n't", "split", "U.K.", "names", "."]);
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
pub struct Tokenizer {
    rules: Rules,
    exceptions: Exceptions,
}

impl Tokenizer {
    /// Reads the tokenizer's part of a model file.
    ///
    /// # Errors
    /// When the bytes are not an undamaged model file with such a part.
    pub fn from_bytes(bytes: &[u8]) -> Result<Tokenizer, ModelError> {
        Tokenizer::read(&Container::open(bytes)?)
    }

    #[cold]
    pub(crate) fn read(file: &Container<'_>) -> Result<Tokenizer, ModelError> {
        let mut section = file.section("TOKR")?;
        let rules = Rules::read(&mut section)?;
        let mut tokenizer = Tokenizer { rules, exceptions: Exceptions::default() };
        let mut exceptions = Exceptions::read(&mut section)?;
        // While its own list is still empty, the tokenizer cuts by rule alone.
        exceptions
            .prepare(&tokenizer.rules, |text| tokenizer.tokenize(text).words().map(Box::from).collect());
        tokenizer.exceptions = exceptions;
        Ok(tokenizer)
    }

    pub(crate) fn rules(&self) -> &Rules {
        &self.rules
    }

    /// The norm that an exception gave to one of its parts.
    pub(crate) fn norm(&self, index: u16) -> Option<&str> {
        self.exceptions.norm(index)
    }

    /// Cuts `text` into tokens. Text beyond the first 4 GiB is left out.
    pub fn tokenize(&self, text: &str) -> Tokens {
        let text = text.get(..floor_boundary(text, u32::MAX as usize)).unwrap_or_default();
        let mut tokens = Tokens { text: text.to_owned(), pieces: Vec::with_capacity(text.len() / 5 + 4) };
        let mut start = 0;
        let mut in_space = text.starts_with(|c| self.rules.space.contains(c));
        for (at, c) in text.char_indices() {
            if self.rules.space.contains(c) == in_space {
                continue;
            }
            self.cut_chunk(text, start, at, &mut tokens.pieces);
            start = at;
            if c == ' ' {
                if let Some(last) = tokens.pieces.last_mut() {
                    last.space = true;
                }
                start += 1;
            }
            in_space = !in_space;
        }
        self.cut_chunk(text, start, text.len(), &mut tokens.pieces);
        self.exceptions.rejoin(&mut tokens);
        tokens
    }

    /// Cuts one chunk, which is all white space or holds none.
    fn cut_chunk(&self, text: &str, start: usize, end: usize, pieces: &mut Vec<Piece>) {
        let (mut from, mut to) = (start, end);
        let mut suffixes: Vec<(usize, usize)> = Vec::new();
        let push = |pieces: &mut Vec<Piece>, from: usize, to: usize| {
            pieces.push(Piece { start: from as u32, end: to as u32, space: false, norm: NO_NORM });
        };
        while from < to && self.exceptions.get(&text[from..to]).is_none() {
            let prefix = self.rules.prefix(&text[from..to]);
            let known = |from: usize, to: usize| from < to && self.exceptions.get(&text[from..to]).is_some();
            if prefix > 0 && known(from + prefix, to) {
                push(pieces, from, from + prefix);
                from += prefix;
                break;
            }
            let suffix = self.rules.suffix(&text[from + prefix..to]);
            if suffix > 0 && known(from, to - suffix) {
                suffixes.push((to - suffix, to));
                to -= suffix;
                break;
            }
            if prefix == 0 && suffix == 0 {
                break;
            }
            if prefix > 0 {
                push(pieces, from, from + prefix);
                from += prefix;
            }
            if suffix > 0 {
                suffixes.push((to - suffix, to));
                to -= suffix;
            }
        }
        self.cut_core(text, from, to, pieces);
        for (from, to) in suffixes.into_iter().rev() {
            push(pieces, from, to);
        }
    }

    /// Cuts what the affixes left of a chunk.
    fn cut_core(&self, text: &str, from: usize, to: usize, pieces: &mut Vec<Piece>) {
        let core = &text[from..to];
        if core.is_empty() {
            return;
        }
        if let Some(parts) = self.exceptions.get(core) {
            push_parts(pieces, from as u32, parts);
            return;
        }
        let mut push = |start: usize, end: usize| {
            if start < end {
                let (start, end) = ((from + start) as u32, (from + end) as u32);
                pieces.push(Piece { start, end, space: false, norm: NO_NORM });
            }
        };
        let mut done = 0;
        if !url::is_url(core, &self.rules) {
            let mut search = 0;
            while let Some((start, end)) = self.rules.infix(core, search) {
                search = end;
                // An infix at the very front stays with what follows it.
                if start > 0 {
                    push(done, start);
                    push(start, end);
                    done = end;
                }
            }
        }
        push(done, core.len());
    }
}

/// The greatest character boundary of `text` that is at most `at`.
fn floor_boundary(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    fn words(text: &str) -> Vec<String> {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/models/en-core-web-sm.bin");
        let bytes = std::fs::read(path).expect("the project carries its model");
        let tokens = Tokenizer::from_bytes(&bytes).expect("the model is whole").tokenize(text);
        tokens.words().map(str::to_owned).collect()
    }

    #[test]
    fn affixes_infixes_and_exceptions_are_cut() {
        for (text, expected) in [
            ("(U.K.-based)", "( U.K.-based )"),
            ("well-known, half-a-dozen", "well - known , half - a - dozen"),
            ("$5m, US$20 and 30km.", "$ 5 m , US$ 20 and 30 km ."),
            ("He said:\u{201c}No.\u{201d}", "He said:\u{201c}No . \u{201d}"),
            ("They can't've gone...", "They ca n't 've gone ..."),
            ("see www.example.org/a?b=c.", "see www.example.org/a?b=c ."),
            ("it rained:) all day", "it rained :) all day"),
            ("the end.Then", "the end . Then"),
            ("p.5, 8-10 or +3", "p.5 , 8 - 10 or +3"),
        ] {
            assert_eq!(words(text).join(" "), expected);
        }
    }

    #[test]
    fn white_space_beyond_one_space_is_a_token() {
        assert_eq!(words("a  b\n\nc \td"), ["a", " ", "b", "\n\n", "c", "\t", "d"]);
        assert_eq!(words(" "), [" "]);
        assert!(words("").is_empty());
    }
}
