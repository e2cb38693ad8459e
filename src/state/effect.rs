//! What follows from an action, for the page to carry out.

use serde::Serialize;

use super::{Kept, Place, Theme};
use crate::protocol::ToWorker;

/// One thing to do outside the state.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Send this to the worker.
    Send(ToWorker),
    /// Send a file to the worker: the message, and where the page keeps the bytes.
    SendFile(ToWorker, u32),
    /// Send a text to the worker as a file.
    SendText(ToWorker, String),
    /// Fetch a bundled story's file and send it to the worker as this message.
    Load(String, ToWorker),
    /// Fetch a model's file.
    LoadModel(String),
    /// Make an entry in the browser's history, after the scroll of the one
    /// before has been noted in it.
    Push(Place),
    /// Once drawn, change the entry of the browser's history that is there: a
    /// browser takes milliseconds over it.
    Replace(Place),
    /// Go back in the browser's history.
    GoBack,
    /// Once drawn, bring something into view.
    Reveal(Goal),
    /// Once drawn, give a claim the focus.
    FocusClaim(usize),
    /// Once the browser has drawn what is there, draw the next part of the story.
    Unfold,
    /// Once drawn, select the statement's words again.
    Reselect,
    /// Let go of the selection.
    Unselect,
    /// Show the page in this theme and remember it.
    Theme(Theme),
    /// Copy this text.
    Copy(String),
    /// Offer this text as a file of that name.
    Download {
        /// The file's name.
        name: String,
        /// Its content.
        text: String,
    },
    /// Keep the reader's own stories.
    Keep(Vec<Kept>),
    /// Take the newer version.
    TakeUpdate,
    /// Once drawn, tell those who watch the page: a kind and JSON text.
    Report(&'static str, String),
    /// Note how long the worker took to answer, from this time on.
    Arrived(f64),
    /// Once drawn, note how long the answer took, from this time on.
    Measure(f64),
}

impl Effect {
    /// Tells those who watch the page something.
    pub fn report(kind: &'static str, what: &impl Serialize) -> Self {
        Self::Report(
            kind,
            serde_json::to_string(what).unwrap_or_else(|_| unreachable!("a report is plain data")),
        )
    }
}

/// What to bring into view.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Goal {
    /// The top of the article.
    Article,
    /// The passage that evidence led to, which also takes the focus.
    Passage,
    /// The statement in the text.
    Statement,
    /// A height of the page (CSS pixels).
    Scroll(f64),
}
