//! The words that are cut as a list says rather than by rule: contractions,
//! abbreviations, emoticons.
//!
//! Most are met as whole chunks, or what affixes leave of a chunk. Those that
//! hold something the rules would split (":)" after a word, "o.0") are also
//! looked for in the finished tokens and put together again.

use super::rules::Rules;
use super::tokens::{NO_NORM, Piece, Tokens};
use crate::error::ModelError;
use crate::file::Reader;
use crate::hash::Named;

/// One part of an exception.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part {
    /// Its length in bytes.
    pub(super) length: u32,
    /// Its norm, as an index into [`Exceptions::norms`], or `NO_NORM`.
    pub(super) norm: u16,
}

/// The list of exceptions.
#[derive(Debug, Default)]
pub(super) struct Exceptions {
    /// By exact text.
    parts: Named<Vec<Part>>,
    norms: Vec<Box<str>>,
    /// Those to look for among finished tokens, as the tokens that the rules
    /// make of them, under their first token.
    sequences: Named<Vec<Vec<Box<str>>>>,
}

impl Exceptions {
    #[cold]
    pub(super) fn read(reader: &mut Reader<'_>) -> Result<Exceptions, ModelError> {
        let mut exceptions = Exceptions::default();
        for _ in 0..reader.count()? {
            let text = reader.string()?;
            let mut parts = Vec::new();
            let mut end = 0;
            for _ in 0..reader.count()? {
                let length = reader.number()?;
                end = length.saturating_add(end as u32) as usize;
                let norm = match reader.maybe_string()? {
                    None => NO_NORM,
                    Some(norm) => exceptions.norm_index(norm).ok_or_else(|| reader.fault())?,
                };
                if length == 0 || length as usize > text.len() || !text.is_char_boundary(end) {
                    return Err(reader.fault());
                }
                parts.push(Part { length, norm });
            }
            if end != text.len() {
                return Err(reader.fault());
            }
            *exceptions.parts.or_default(text) = parts;
        }
        Ok(exceptions)
    }

    fn norm_index(&mut self, norm: &str) -> Option<u16> {
        let known = self.norms.iter().position(|n| **n == *norm);
        let index = known.unwrap_or_else(|| {
            self.norms.push(norm.into());
            self.norms.len() - 1
        });
        u16::try_from(index).ok().filter(|&i| i != NO_NORM)
    }

    pub(super) fn norm(&self, index: u16) -> Option<&str> {
        self.norms.get(usize::from(index)).map(|n| &**n)
    }

    pub(super) fn get(&self, text: &str) -> Option<&[Part]> {
        self.parts.get(text).map(Vec::as_slice)
    }

    /// Finds out which exceptions the rules would cut, and how. `cut` splits a
    /// text by the rules alone. The order in which they are found does not matter:
    /// no two are cut into the same tokens.
    pub(super) fn prepare(&mut self, rules: &Rules, cut: impl Fn(&str) -> Vec<Box<str>>) {
        for text in self.parts.names() {
            let cuttable = rules.prefix(text) > 0
                || rules.suffix(text) > 0
                || rules.infix(text, 0).is_some()
                || text.contains(' ');
            if cuttable {
                let tokens = cut(text);
                if let Some(first) = tokens.first().cloned() {
                    self.sequences.or_default(&first).push(tokens);
                }
            }
        }
    }

    /// Puts the exceptions that the rules cut apart together again.
    ///
    /// Of matches that overlap the longest wins, then the earliest. A match that
    /// has a space between its tokens is none: its text is not the exception's.
    pub(super) fn rejoin(&self, tokens: &mut Tokens) {
        let mut matches: Vec<(usize, usize)> = Vec::new();
        for start in 0..tokens.len() {
            let Some(sequences) = self.sequences.get(tokens.word(start)) else { continue };
            for sequence in sequences {
                let end = start + sequence.len();
                if end <= tokens.len()
                    && sequence.iter().enumerate().all(|(i, s)| **s == *tokens.word(start + i))
                {
                    matches.push((start, end));
                }
            }
        }
        if matches.is_empty() {
            return;
        }
        crossread_sort::by_key(&mut matches, |&(start, end)| (usize::MAX - (end - start), start));
        let mut taken = vec![false; tokens.len()];
        let mut kept: Vec<(usize, usize)> = Vec::new();
        for (start, end) in matches {
            if !taken[start] && !taken[end - 1] {
                kept.push((start, end));
            }
            taken[start..end].fill(true);
        }
        crossread_sort::plain(&mut kept);
        let old = std::mem::take(&mut tokens.pieces);
        let mut next = 0;
        for (start, end) in kept {
            tokens.pieces.extend_from_slice(&old[next..start]);
            next = end;
            let text = &tokens.text[old[start].start as usize..old[end - 1].end as usize];
            match self.get(text) {
                None => tokens.pieces.extend_from_slice(&old[start..end]),
                Some(parts) => {
                    push_parts(&mut tokens.pieces, old[start].start, parts);
                    if let Some(last) = tokens.pieces.last_mut() {
                        last.space = old[end - 1].space;
                    }
                }
            }
        }
        tokens.pieces.extend_from_slice(&old[next..]);
    }
}

/// Adds an exception's parts, the first of which starts at byte `at`.
pub(super) fn push_parts(pieces: &mut Vec<Piece>, mut at: u32, parts: &[Part]) {
    for part in parts {
        pieces.push(Piece { start: at, end: at + part.length, space: false, norm: part.norm });
        at += part.length;
    }
}
