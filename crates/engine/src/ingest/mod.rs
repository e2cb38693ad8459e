//! From files to articles: plain text, Markdown, HTML and story files.
//!
//! Parsing cannot fail. What cannot be read becomes a [`Problem`] that says
//! what is wrong and what to do; what can be read is kept whole, and every
//! line of it becomes a [`Block`](crate::Block), furniture included.

use serde::{Deserialize, Serialize};

use crate::story::Article;

/// What came of one file.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Ingested {
    /// The story's title, where the file is a story file that has one.
    pub title: Option<String>,
    /// The articles found: one for a text, any number for a story file.
    pub articles: Vec<Article>,
    /// What went wrong or was put right on the way.
    pub problems: Vec<Problem>,
}

/// Something about a file that its owner should know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// The file's name as given.
    pub file: String,
    /// What is wrong, in one plain sentence.
    pub what: String,
    /// What can be done about it, in one plain sentence.
    pub remedy: String,
}

/// Reads one file by its name's ending (`.txt`, `.md`, `.html`, `.htm`,
/// `.json`); the article's id is the name's stem.
pub fn file(name: &str, bytes: &[u8]) -> Ingested {
    let _ = (name, bytes);
    Ingested::default()
}
