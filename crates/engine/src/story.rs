//! What a story is made of: articles, and the blocks of an article's text.

use serde::{Deserialize, Serialize};

use crate::Span;

/// One event, told by several articles.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Story {
    /// What the story is called on the page.
    pub title: String,
    /// Its articles, in the order in which they are shown.
    pub articles: Vec<Article>,
}

impl Story {
    /// The story as a story file, which [`crate::ingest`] reads: JSON, made to
    /// be read by people too. What is not known of an article is left out, and
    /// so are its blocks, which are found again.
    ///
    /// ```
    /// use crossread_engine::{Article, Story};
    ///
    /// let article = Article { id: "one".into(), text: "It \"rained\".".into(), ..Article::default() };
    /// let file = Story { title: "Rain".into(), articles: vec![article] }.to_json();
    /// assert!(file.ends_with("\"body\": \"It \\\"rained\\\".\"\n    }\n  ]\n}"));
    /// ```
    pub fn to_json(&self) -> String {
        let articles: Vec<String> = self.articles.iter().map(Article::to_json).collect();
        let list =
            if articles.is_empty() { String::new() } else { format!("\n{}\n  ", articles.join(",\n")) };
        format!("{{\n  \"title\": {},\n  \"articles\": [{list}]\n}}", quoted(&self.title))
    }
}

/// A text as JSON has it.
fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap_or_else(|_| unreachable!("a text is plain data"))
}

/// One outlet's text about the event, with what is known of it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Article {
    /// Names the article within its story: a file's stem, or given.
    pub id: String,
    /// Who published it; empty where the text does not say.
    pub outlet: String,
    /// The headline.
    pub title: String,
    /// Who wrote it, where known.
    pub byline: Option<String>,
    /// When it was published, as an ISO 8601 date (`2025-12-02`) where the
    /// text gives one.
    pub published: Option<String>,
    /// Where it was published, where known.
    pub url: Option<String>,
    /// The text, exactly as given (for HTML: as extracted). Every offset of
    /// the engine points into it.
    pub text: String,
    /// The text's lines by what they are, in order, not overlapping. Derived
    /// by [`crate::ingest`], so not part of a story file.
    pub blocks: Vec<Block>,
}

impl Article {
    /// The article as an object of a story file.
    fn to_json(&self) -> String {
        let fields = [
            ("id", Some(&self.id)),
            ("outlet", Some(&self.outlet)),
            ("title", Some(&self.title)),
            ("byline", self.byline.as_ref()),
            ("published", self.published.as_ref()),
            ("url", self.url.as_ref()),
            ("body", Some(&self.text)),
        ];
        let known = fields.iter().filter_map(|(name, value)| Some((name, (*value)?)));
        let lines: Vec<String> =
            known.map(|(name, value)| format!("      \"{name}\": {}", quoted(value))).collect();
        format!("    {{\n{}\n    }}", lines.join(",\n"))
    }

    /// The blocks that state something: everything but furniture.
    pub fn content(&self) -> impl Iterator<Item = &Block> {
        self.blocks.iter().filter(|block| !matches!(block.kind, BlockKind::Furniture(_)))
    }

    /// How many lines are furniture.
    pub fn left_out(&self) -> usize {
        self.blocks.len() - self.content().count()
    }
}

/// A run of the article's text, usually one line, and what it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// Where it lies in the article's text, without surrounding white space.
    pub span: Span,
    /// What it is.
    pub kind: BlockKind,
}

/// What a block of text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BlockKind {
    /// The headline.
    Headline,
    /// The line under the headline that sums the article up.
    Standfirst,
    /// A heading within the text: structure, also read as a statement.
    Subhead,
    /// A paragraph of the text.
    Paragraph,
    /// One point of a list.
    Bullet,
    /// What was left out as not part of the article's account, and as what.
    Furniture(Furniture),
}

/// The kinds of line around an article that state nothing of the event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Furniture {
    /// A caption or a photograph's credit.
    Caption,
    /// A writer's name, a desk, an agency line.
    Byline,
    /// A publication or update time, a reading time.
    Timestamp,
    /// A menu, a section label, a breadcrumb.
    Navigation,
    /// Other articles: related, trending, next, previous.
    Related,
    /// Sharing, rating, commenting and sign-up lines, advertisements.
    Interaction,
    /// Copyright, cookie and legal lines.
    Legal,
    /// The same line again, such as a headline repeated.
    Repeat,
}
