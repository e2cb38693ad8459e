//! What can happen to the page.

use crossread_engine::Span;

use super::{Draft, Passage, Place, Theme};
use crate::protocol::{FromWorker, ToWorker};

/// One thing that happened.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// The page is there and the worker listens.
    Started,
    /// The worker said something.
    Told(FromWorker),
    /// The worker stopped: why.
    WorkerFailed(String),
    /// A bundled story's file is there, its bytes kept under a number by the
    /// page; it goes to the worker with this message.
    Loaded(ToWorker, u32),
    /// A model's file is there under its name, its bytes kept under a number
    /// by the page; or it could not be had: why.
    ModelLoaded(String, Result<u32, String>),
    /// A bundled story's file could not be had: why.
    LoadFailed(String),

    /// A story was picked by its name.
    PickStory(String),
    /// An article was picked by its id.
    PickArticle(String),
    /// One of the reader's own stories is to be forgotten.
    Forget(String),

    /// The part of a new story that came before is drawn.
    Unfolded,
    /// Words of the open article were selected (bytes), at a time in milliseconds.
    Selected(Span, f64),
    /// Words of the open article may soon be asked about (bytes): they stay
    /// selected while the mouse is still pressed.
    Consider(Span),
    /// A claim may soon be asked about: the pointer is on its mark.
    ConsiderClaim(usize),
    /// A claim was pressed or focused.
    SetCursor(usize),
    /// The claim cursor was moved.
    MoveCursor(Move),
    /// The claims under the cursor are to be checked.
    AskCursor(f64),
    /// One claim is to be checked.
    AskClaim(usize, f64),
    /// Words were typed to be checked.
    AskTyped(String, f64),
    /// The answer is to be closed.
    CloseAnswer,
    /// Evidence is to be shown in its article.
    Follow(Passage),
    /// Back from the evidence.
    Back,
    /// The browser went through its history.
    Travelled(Went),
    /// The verdicts are to be copied as JSON.
    CopyReport,
    /// Copying worked, or did not.
    Copied(bool),

    /// Lines left out are to be shown or hidden.
    ToggleLeftOut,
    /// The help is to be opened or closed.
    ShowHelp(bool),
    /// Light or dark was chosen.
    SetTheme(Theme),
    /// The notice has been read.
    DismissNotice,
    /// A newer version waits.
    UpdateWaits,
    /// The newer version is to be taken.
    TakeUpdate,
    /// The story is to be saved as a file.
    SaveStory,
    /// The browser could not keep the reader's story.
    KeepFailed,

    /// The dialogue that opens files is to be opened or closed.
    ShowImport(bool),
    /// Files are dragged over the page, or no longer.
    Dragging(bool),
    /// Files were dropped or chosen: this many are on their way.
    FilesOffered(usize),
    /// A file is there, its bytes kept under a number by the page.
    FileRead {
        /// Its name.
        name: String,
        /// Where the page keeps its bytes.
        bytes: u32,
    },
    /// A file could not be read: its name, and why.
    FileFailed(String, String),
    /// What is being pasted has changed.
    EditDraft(Draft),
    /// What was pasted is to be added.
    AddDraft,
    /// An article's outlet was typed: its row, the outlet.
    NameOutlet(u32, String),
    /// An article's title was typed: its row, the title.
    NameTitle(u32, String),
    /// An article is to be taken out again.
    RemoveRow(u32),
    /// The story's title was typed.
    NameStory(String),
    /// What was added is to be opened as a story.
    OpenImport,
}

/// How the claim cursor moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Move {
    /// To the next claim; extending keeps those passed.
    Next {
        /// Whether those passed stay under the cursor.
        extend: bool,
    },
    /// To the claim before.
    Previous {
        /// Whether those passed stay under the cursor.
        extend: bool,
    },
    /// To the first claim.
    First,
    /// To the last claim.
    Last,
}

/// Where the browser's history led.
#[derive(Debug, Clone, PartialEq)]
pub struct Went {
    /// The place that its entry holds.
    pub place: Place,
    /// When, by the page's clock (milliseconds).
    pub at_ms: f64,
}
