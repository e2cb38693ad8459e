//! Names of persons, places, organisations and other things.
//!
//! [`find`] looks for runs of capitalised words and cuts them where one name
//! ends and another begins, titles stripped; [`resolve`] decides what kind of
//! thing each names from the words around all its mentions, ties short forms
//! to long ones within the text, and gives every mention its key, which
//! spelling variants ([`key`]) and aliases of the gazetteer share.

mod find;
pub(super) mod key;
mod resolve;

#[cfg(test)]
mod tests;

use std::ops::Range;

use super::NameMention;
use super::doc::Doc;

/// The names of a text, in order, not overlapping. `taken` are the tokens of
/// times, in order, which are no names.
pub(super) fn names(doc: &Doc<'_>, taken: &[Range<usize>]) -> Vec<NameMention> {
    resolve::resolve(doc, find::mentions(doc, taken))
}

/// A mention before it is known what it names.
#[derive(Debug, Clone)]
struct Mention {
    tokens: Range<usize>,
    /// Folded words, joined by single spaces.
    folded: String,
    /// Whether a title or a word for a person's role stands before it.
    titled: bool,
}
