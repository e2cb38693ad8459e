//! From files to articles: plain text, Markdown, HTML and story files.
//!
//! Parsing cannot fail. What cannot be read becomes a [`Problem`] that says
//! what is wrong and what to do; what can be read is kept whole, and every
//! line of it becomes a [`Block`](crate::Block), furniture included.

mod decode;
mod lines;

use serde::{Deserialize, Serialize};

use crate::story::{Article, Block, BlockKind};
use decode::{Decoded, decode};

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

/// The largest file that is read, in bytes.
pub const LARGEST: usize = 5_000_000;

/// Reads one file by its name's ending (`.txt`, `.md`, `.html`, `.htm`,
/// `.json`); the article's id is the name's stem.
pub fn file(name: &str, bytes: &[u8]) -> Ingested {
    let mut out = Ingested::default();
    let mut problem = |what: String, remedy: &str| {
        out.problems.push(Problem { file: name.to_owned(), what, remedy: remedy.to_owned() });
    };
    if bytes.len() > LARGEST {
        let megabytes = bytes.len().div_ceil(1_000_000);
        problem(
            format!("The file is larger than 5 MB (about {megabytes} MB), so it was not read."),
            "Save only the article's text and open that.",
        );
        return out;
    }
    let text = match decode(bytes) {
        Decoded::Binary(what) => {
            problem(
                format!("The file is not text but {what}, so it was not read."),
                "Open it in its own program, copy the article's text and paste it here.",
            );
            return out;
        }
        Decoded::Text { text, remark } => {
            if let Some(remark) = remark {
                problem(remark.what.to_owned(), remark.remedy);
            }
            text
        }
    };
    if text.trim().is_empty() {
        problem("The file is empty.".to_owned(), "Choose a file with the article's text in it.");
        return out;
    }
    out.articles.push(plain(stem(name), text));
    out
}

fn plain(id: &str, text: String) -> Article {
    let lines = lines::split(&text);
    let mut blocks: Vec<Block> =
        lines.iter().map(|line| Block { span: line.span, kind: BlockKind::Paragraph }).collect();
    let mut title = String::new();
    if let Some(first) = blocks.first_mut() {
        let line = first.span.of(&text);
        title = line.to_owned();
        if !line.ends_with('.') {
            first.kind = BlockKind::Headline;
        }
    }
    Article { id: id.to_owned(), title, text, blocks, ..Article::default() }
}

/// The name without its folders and its last ending.
fn stem(name: &str) -> &str {
    let base = name.rsplit(['/', '\\']).next().unwrap_or(name);
    match base.rsplit_once('.') {
        Some((stem, _)) if !stem.is_empty() => stem,
        _ => base,
    }
}
