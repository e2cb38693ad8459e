//! Why a question has no answer: [`Error`], with an [`ErrorKind`] to tell
//! them apart by and a message for the person who asked.

use std::fmt;

use serde_json::Value;

/// Why a question, or a whole statements file, could not be answered.
///
/// Its message says what is wrong and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    kind: ErrorKind,
    message: String,
}

/// What sort of thing went wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The statements file is not a JSON list of statements.
    Statements,
    /// A statement has no words.
    Empty,
    /// The story has no article of that id.
    UnknownArticle,
    /// The words do not stand in the article.
    NotFound,
}

impl Error {
    /// What sort of thing went wrong.
    pub fn kind(&self) -> ErrorKind {
        self.kind
    }

    pub(super) fn statements(error: &serde_json::Error) -> Self {
        let message = format!(
            "the statements cannot be read: {error}. Give a JSON list such as \
             [{{\"id\": \"1\", \"article\": \"one\", \"statement\": \"exact words of article one\"}}]."
        );
        Self { kind: ErrorKind::Statements, message }
    }

    pub(super) fn empty(id: &Value) -> Self {
        let message = format!("statement {} has no words. Give the words to check.", name(id));
        Self { kind: ErrorKind::Empty, message }
    }

    pub(super) fn unknown_article<'a>(
        id: &Value,
        article: &str,
        known: impl Iterator<Item = &'a str>,
    ) -> Self {
        let known = known.collect::<Vec<_>>().join(", ");
        let message = format!(
            "statement {} is of article \"{article}\", which is not in the story. Use one of: {known}; \
             or null for words of your own.",
            name(id)
        );
        Self { kind: ErrorKind::UnknownArticle, message }
    }

    pub(super) fn not_found(id: &Value, article: &str, words: &str) -> Self {
        const SHOWN: usize = 80;
        let mut shown: String = words.chars().take(SHOWN).collect();
        if words.chars().nth(SHOWN).is_some() {
            shown.push('…');
        }
        let message = format!(
            "statement {} does not stand in article \"{article}\": \"{shown}\". Copy the words exactly as the \
             article has them (its text is printed by `crossread ingest`), or set \"article\" to null.",
            name(id)
        );
        Self { kind: ErrorKind::NotFound, message }
    }
}

/// An id as a reader of the message knows it: a string without its quotes.
fn name(id: &Value) -> String {
    id.as_str().map_or_else(|| id.to_string(), str::to_owned)
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Error {}
