//! Whom pronouns, nouns of office and short names mean, within one text.
//!
//! "He", "the envoy" and "Witkoff" are tied to the fullest mention of a name
//! in the same text, where that is safe, and left open where it is not: a
//! wrong tie makes two accounts differ that agree, while an open one only
//! leaves a word unexplained. [`cast`] gathers the persons of the text with
//! their gender and their roles, [`role`] ties nouns of office to them,
//! [`pronoun`] ties pronouns, sentence by sentence, to whoever stands out
//! among those that can be meant. All of it reads the parse; a text without
//! one has no references.
//!
//! ```ignore
//! let text = "Ann Reid, the harbour master, resigned. She gave no reason.";
//! let found = analyse::words(text, None, &models);
//! assert_eq!(found.references[0].span.of(text), "She");
//! assert_eq!(found.referent(found.references[0].tokens.start).unwrap().key, "reid");
//! ```

mod cast;
mod grammar;
mod pronoun;
mod role;
mod words;

#[cfg(test)]
mod tests;

use std::ops::Range;

use super::doc::Doc;
use super::{Attribution, NameKind, NameMention, Quotation};
use crate::Span;
use cast::Cast;
use grammar::Grammar;

/// Words that mean somebody or something named elsewhere in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// The words ("he", "the US envoy", "Witkoff").
    pub span: Span,
    /// The tokens of `span`.
    pub tokens: Range<usize>,
    /// What sort of words they are.
    pub kind: ReferenceKind,
    /// Index, in [`super::Analysis::names`], of the fullest mention of what
    /// they mean.
    pub name: usize,
}

/// What sort of words a [`Reference`] is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReferenceKind {
    /// "He", "her", "himself"; "who"; "I" in the words of somebody named.
    Pronoun,
    /// A role or a sort of body: "the envoy", "the council".
    Role,
    /// A part of a name: "Witkoff" for "Steve Witkoff".
    Short,
}

/// The references of a parsed text, in order, not overlapping.
pub(super) fn references(
    doc: &Doc<'_>,
    names: &[NameMention],
    quotations: &[Quotation],
    attributions: &[Attribution],
) -> Vec<Reference> {
    if doc.nodes.is_empty() {
        return Vec::new();
    }
    let grammar = Grammar::new(doc, names, quotations);
    let cast = Cast::new(&grammar);
    let mut found = short_names(&grammar, &cast);
    let roles = role::roles(&grammar, &cast);
    found.extend(role::bodies(&grammar, &cast));
    found.extend(roles.iter().filter_map(|noun| {
        let person = cast.persons.get(noun.person?)?;
        Some(Reference {
            span: doc.span(noun.tokens.clone()),
            tokens: noun.tokens.clone(),
            kind: ReferenceKind::Role,
            name: person.fullest,
        })
    }));
    for (token, person) in pronoun::pronouns(&grammar, &cast, &roles, attributions) {
        if let Some(person) = cast.persons.get(person) {
            let tokens = token..token + 1;
            let span = doc.span(tokens.clone());
            found.push(Reference { span, tokens, kind: ReferenceKind::Pronoun, name: person.fullest });
        }
    }
    crossread_sort::by_key(&mut found, |reference| (reference.tokens.start, reference.tokens.end));
    found.dedup_by(|b, a| b.tokens.start < a.tokens.end);
    found
}

/// The mentions of persons that are shorter than the fullest one. A surname
/// that two persons of the text share is left open.
fn short_names(grammar: &Grammar<'_>, cast: &Cast) -> Vec<Reference> {
    let names = grammar.names;
    let mut found = Vec::new();
    for person in &cast.persons {
        let Some(fullest) = names.get(person.fullest) else { continue };
        for name in person.mentions.iter().filter_map(|at| names.get(*at)) {
            let shorter = name.tokens.len() < fullest.tokens.len();
            if shorter && name.kind == NameKind::Person && !cast.is_shared(grammar, name) {
                found.push(Reference {
                    span: name.span,
                    tokens: name.tokens.clone(),
                    kind: ReferenceKind::Short,
                    name: person.fullest,
                });
            }
        }
    }
    found
}
