//! From files to articles: plain text, Markdown, HTML and story files.
//!
//! Parsing cannot fail. What cannot be read becomes a [`Problem`] that says
//! what is wrong and what to do; what can be read is kept whole, and every
//! line of it becomes a [`Block`], furniture included.
//!
//! A file goes through these steps, each a module:
//!
//! 1. `decode`: bytes to text (UTF-8, UTF-16, Windows-1252).
//! 2. `lines`, `markdown`, `html`: text to lines, with what the markup says of
//!    each; `story_file` takes a story's articles apart first.
//! 3. `line`, `verbs`: each line measured: its words, its stop, its verb.
//! 4. `cues`: what a line's own look says for its being furniture, in points.
//! 5. `page`, `kin`: where the headline, the body and its end are, and how much
//!    of each line's matter the paragraphs share.
//! 6. `place`: what a line's place on the page says; `classify` adds it all up.
//! 7. `found`, `dates`: byline, outlet and date, from the lines left out.
//!
//! No site and no outlet is known to any of it: lines are told apart by their
//! shape, their place and the vocabulary of news sites in general.

mod classify;
mod cues;
mod dates;
mod decode;
mod found;
mod html;
mod json;
mod kin;
mod line;
mod lines;
mod markdown;
mod page;
mod place;
mod plain;
mod story_file;
mod verbs;
mod words;

use serde::{Deserialize, Serialize};

use crate::story::{Article, Block};
use crossread_nlp::Lower;
use decode::{Decoded, decode};
use plain::Form;

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

/// Reads one file by its name's ending: `.txt`, `.md`, `.html` or `.htm`, and
/// `.json` for a story file. A file with another ending, or none, is read by
/// what it begins with. The article's id is the name's stem.
///
/// ```
/// use crossread_engine::ingest;
///
/// let text = "Ferry late again\n\nBy Maren Lind\n\nThe ferry was late again on Monday, the third time this month.";
/// let ingested = ingest::file("ferry.txt", text.as_bytes());
/// let article = &ingested.articles[0];
/// assert_eq!((article.id.as_str(), article.title.as_str()), ("ferry", "Ferry late again"));
/// assert_eq!(article.byline.as_deref(), Some("Maren Lind"));
/// assert_eq!(article.content().count(), 2);
/// ```
pub fn file(name: &str, bytes: &[u8]) -> Ingested {
    let mut out = Ingested::default();
    if bytes.len() > LARGEST {
        let megabytes = bytes.len().div_ceil(1_000_000);
        out.problem(
            name,
            format!("The file is larger than 5 MB (about {megabytes} MB), so it was not read."),
            "Save only the article's text and open that.",
        );
        return out;
    }
    let text = match decode(bytes) {
        Decoded::Binary(what) => {
            out.problem(
                name,
                format!("The file is not text but {what}, so it was not read."),
                "Open it in its own program, copy the article's text and paste it here.",
            );
            return out;
        }
        Decoded::Text { text, remark } => {
            if let Some(remark) = remark {
                out.problem(name, remark.what, remark.remedy);
            }
            text
        }
    };
    if text.trim().is_empty() {
        out.problem(name, "The file is empty.", "Choose a file with the article's text in it.");
        return out;
    }
    match kind(name, &text) {
        Kind::Page => out.articles.push(html::article(stem(name), &text)),
        Kind::Story => story_file::read(name, &text, &mut out),
        Kind::Text => {
            let form = form(name, &text);
            out.articles.push(plain::article(stem(name), text, form, None));
        }
    }
    for article in &out.articles {
        if article.blocks.len() > classify::MOST_LINES {
            out.problems.push(Problem {
                file: name.to_owned(),
                what: format!(
                    "\u{201c}{}\u{201d} has {} lines; only the first 5,000 were read.",
                    article.id,
                    article.blocks.len()
                ),
                remedy: "Save only the article's text and open that.".to_owned(),
            });
        }
        if article.content().next().is_none() {
            out.problems.push(Problem {
                file: name.to_owned(),
                what: format!("Nothing in \u{201c}{}\u{201d} reads like an article.", article.id),
                remedy: "Look at the lines left out; if the article is not there, copy its text and paste it here.".to_owned(),
            });
        }
    }
    out
}

impl Ingested {
    fn problem(&mut self, file: &str, what: impl Into<String>, remedy: impl Into<String>) {
        self.problems.push(Problem { file: file.to_owned(), what: what.into(), remedy: remedy.into() });
    }
}

/// What a file holds.
enum Kind {
    Page,
    Story,
    Text,
}

fn kind(name: &str, text: &str) -> Kind {
    let lower = name.lowered();
    let ends = |endings: &[&str]| endings.iter().any(|e| lower.ends_with(e));
    if ends(&[".json"]) {
        return Kind::Story;
    }
    if ends(&[".html", ".htm", ".xhtml"]) {
        return Kind::Page;
    }
    if ends(&[".txt", ".md", ".markdown", ".text"]) {
        return Kind::Text;
    }
    let start = text.trim_start();
    let head =
        start.get(..start.char_indices().nth(200).map_or(start.len(), |(at, _)| at)).unwrap_or("").lowered();
    if head.starts_with("<!doctype html") || head.starts_with("<html") || head.contains("<head") {
        return Kind::Page;
    }
    if start.starts_with('{') && start.contains("\"articles\"") { Kind::Story } else { Kind::Text }
}

/// What each line of a text (plain, or Markdown by its name) is, with the sign
/// that spoke most strongly for leaving it out: why a line was dropped, in words
/// a reader can judge by. Empty where none did, and always in WebAssembly.
///
/// ```
/// use crossread_engine::ingest::explain;
///
/// let lines = explain("ferry.txt", "Ferry late again\n\nThe ferry was late again on Monday.\n\nScroll to Top");
/// assert_eq!(lines[2].1, "goes somewhere on the page");
/// ```
pub fn explain(name: &str, text: &str) -> Vec<(Block, &'static str)> {
    plain::decided(text, form(name, text), None).into_iter().map(|d| (d.block, d.cue)).collect()
}

fn form(name: &str, text: &str) -> Form {
    let lower = name.lowered();
    let named = lower.ends_with(".md") || lower.ends_with(".markdown");
    if named || markdown::likely(text) { Form::Markdown } else { Form::Plain }
}

/// The name without its folders and its last ending.
fn stem(name: &str) -> &str {
    let base = name.rsplit(['/', '\\']).next().unwrap_or(name);
    match base.rsplit_once('.') {
        Some((stem, _)) if !stem.is_empty() => stem,
        _ => base,
    }
}
