//! What the reader has before them, as data: one [`State`], changed only by
//! [`Action`]s.
//!
//! Nothing here knows the DOM. [`State::reduce`] takes an action, changes the
//! state and gives back the [`Effect`]s that follow: messages to the worker,
//! places to scroll to, entries of the browser's history. The page carries
//! them out. So all that the page does can be tested without a browser.

mod action;
mod asking;
mod effect;
mod import;
mod importing;
mod reduce;
mod segment;
mod story;
mod summary;
mod theme;
mod unfolding;
mod words;

use std::ops::{Deref, RangeInclusive};
use std::rc::Rc;

use crossread_engine::check::Part;
use crossread_engine::{Span, Statement};
use crossread_sort::Map;
use serde::{Deserialize, Serialize};

#[cfg(test)]
mod tests;

pub use action::{Action, Move, Went};
pub use effect::{Effect, Goal};
pub use import::{Draft, Import, Row};
pub use segment::{Layer, Segment, segments};
pub use story::{Kept, Marks, Story, display_name};
pub use summary::{Standing, independence, order, outlets_line, standing, summary};
pub use theme::Theme;
pub use unfolding::Unfolding;
pub use words::whole_words;

use crate::protocol::{Answer, Ticket, ToWorker};

/// Data that many views share; equal only to itself, so comparing is free.
#[derive(Debug)]
pub struct Shared<T>(Rc<T>);

impl<T> Shared<T> {
    /// Shares a value.
    pub fn new(value: T) -> Self {
        Self(Rc::new(value))
    }

    /// The value to change; copied where it is shared with others.
    pub fn make_mut(&mut self) -> &mut T
    where
        T: Clone,
    {
        Rc::make_mut(&mut self.0)
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

impl<T> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

/// Everything that the page shows.
#[derive(Debug, Default)]
pub struct State {
    /// Names of the stories that come with the page, the first one to open first.
    pub bundled: Vec<String>,
    /// The reader's own stories, as kept by the browser.
    pub kept: Vec<Kept>,
    /// The story that is open.
    pub story: Option<Shared<Story>>,
    /// What its margin says so far.
    pub marks: Marks,
    /// How far it is.
    pub stage: Stage,
    /// How much of a new story is drawn.
    pub unfolded: Unfolding,
    /// Id of the article that is open; empty until there is one.
    pub article: String,
    /// The claims under the keyboard's cursor.
    pub cursor: Option<Cursor>,
    /// What was asked last and is not answered yet.
    pub pending: Option<Question>,
    /// What is checked before it is asked.
    ahead: Option<asking::Ahead>,
    /// What is answered in the panel.
    pub answered: Option<Answered>,
    /// The passage that evidence led to.
    pub passage: Option<Passage>,
    /// The dialogue that opens files, while it is there.
    pub import: Option<Import>,
    /// Whether files are being dragged over the page.
    pub dragging: bool,
    /// Whether the help is there.
    pub help: bool,
    /// Whether the lines left out of the article are shown.
    pub left_out: bool,
    /// Something to be told once.
    pub notice: Option<String>,
    /// Whether a newer version waits.
    pub update: bool,
    /// Whether the page stands inside another one.
    pub embed: bool,
    /// Light, dark, or as the system has it.
    pub theme: Theme,
    /// Where the address asked to begin.
    pub start: Start,
    /// Names of the models that are still on their way to the worker.
    models: Vec<String>,
    /// What the worker is to be told once it has the models.
    held: Option<ToWorker>,
    tickets: Ticket,
    reading: Map<Ticket, Purpose>,
}

/// How far the open story is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Stage {
    /// Its file is on its way.
    #[default]
    Loading,
    /// The models that it is read with are on their way: so many are left.
    Preparing(usize),
    /// Its articles are being analysed: so many of so many are done.
    Analysing {
        /// Articles done.
        done: usize,
        /// Articles in all.
        total: usize,
    },
    /// It can be asked.
    Ready,
    /// It cannot be shown; why, and what to do.
    Failed(String),
}

/// What the page's address asks for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Start {
    /// A story's name.
    pub story: Option<String>,
    /// An article's id.
    pub article: Option<String>,
    /// Words to be checked: of the article, or of nobody.
    pub statement: Option<String>,
}

/// Why a file is being read.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Purpose {
    /// It is a story that comes with the page.
    Bundled(String),
    /// The reader opened it.
    Import {
        /// Outlet and title as the reader gave them; empty where they did not.
        outlet: String,
        title: String,
    },
}

/// The claim cursor: from where it was set to where it was extended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cursor {
    /// The claim where it was set.
    pub anchor: usize,
    /// The claim where it is.
    pub head: usize,
}

impl Cursor {
    /// A cursor on one claim.
    pub fn at(claim: usize) -> Self {
        Self { anchor: claim, head: claim }
    }

    /// The claims under it.
    pub fn range(self) -> RangeInclusive<usize> {
        self.anchor.min(self.head)..=self.anchor.max(self.head)
    }
}

/// Where a statement came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// Selected in the text.
    Selection,
    /// Whole claims, by key or by their mark.
    Claims,
    /// Typed.
    Typed,
    /// Asked again on the way through the history.
    History,
}

/// A statement on its way to the worker.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// Tells the answer.
    pub ticket: Ticket,
    /// What is asked about.
    pub statement: Statement,
    /// Where it came from.
    pub origin: Origin,
    /// When it was asked, by the page's clock (milliseconds).
    pub asked_ms: f64,
}

/// A statement with its answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Answered {
    /// The question.
    pub question: Question,
    /// Its answer.
    pub answer: Shared<Answer>,
    /// Its claims, each answered by itself; none where it is one, or until they
    /// are there.
    pub parts: Shared<Vec<Part>>,
    /// How many of its verdicts are drawn.
    pub drawn: usize,
}

/// A passage of an article, with the words that answer to the statement's.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Passage {
    /// The article's id.
    pub article: String,
    /// The passage (bytes).
    pub span: Span,
    /// Words in it that say the same (bytes).
    pub matches: Vec<Span>,
    /// Words in it that say something else (bytes).
    pub conflicts: Vec<Span>,
}

/// What one entry of the browser's history stands for.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Place {
    /// The story's name.
    pub story: String,
    /// The open article's id.
    pub article: String,
    /// What is answered in the panel.
    pub statement: Option<Statement>,
    /// The passage that is marked.
    pub passage: Option<Passage>,
    /// How far the page is scrolled (CSS pixels).
    pub scroll: f64,
}

impl Place {
    /// The place as an address's query.
    pub fn query(&self) -> String {
        format!("?story={}&article={}", percent(&self.story), percent(&self.article))
    }
}

/// A value as it stands in a query: letters, digits and a few signs as they
/// are, every other byte as two hexadecimal digits.
fn percent(value: &str) -> String {
    let byte = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => char::from(byte).to_string(),
        other => format!("%{other:02X}"),
    };
    value.bytes().map(byte).collect()
}

impl State {
    /// A page with nothing open yet, that reads with these models.
    pub fn new(bundled: Vec<String>, models: Vec<String>, kept: Vec<Kept>, start: Start) -> Self {
        Self { bundled, models, kept, start, ..Self::default() }
    }

    /// Where the statement's words stand in the open article.
    pub fn statement_spans(&self) -> Vec<Span> {
        let Some(Answered { question: Question { statement, .. }, .. }) = &self.answered else {
            return Vec::new();
        };
        let here = statement.article.as_deref() == Some(self.article.as_str());
        let claim = || self.story.as_ref()?.claim_of(statement);
        match statement.span {
            _ if !here => Vec::new(),
            Some(span) => vec![span],
            None => claim().map_or_else(Vec::new, |claim| claim.asks.clone()),
        }
    }

    /// The marked passage, where it stands in the open article.
    pub fn open_passage(&self) -> Option<&Passage> {
        self.passage.as_ref().filter(|passage| passage.article == self.article)
    }

    /// What the history should hold of the page as it is.
    pub fn place(&self) -> Place {
        Place {
            story: self.story.as_ref().map(|story| story.name.clone()).unwrap_or_default(),
            article: self.article.clone(),
            statement: self.answered.as_ref().map(|answered| answered.question.statement.clone()),
            passage: self.passage.clone(),
            scroll: 0.0,
        }
    }

    fn ticket(&mut self) -> Ticket {
        self.tickets += 1;
        self.tickets
    }
}
