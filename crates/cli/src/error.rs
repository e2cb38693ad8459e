//! What stops the program: [`Error`], told apart by an [`ErrorKind`].

use std::fmt;
use std::io;
use std::path::Path;

/// Why the program stops without a report. Its message says what is wrong and
/// what to do.
#[derive(Debug)]
pub(crate) struct Error {
    kind: ErrorKind,
    message: String,
}

/// What sort of thing went wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ErrorKind {
    /// The command line makes no sense.
    Usage,
    /// A file or folder cannot be read.
    Read,
    /// There is no article to work on.
    NoArticles,
    /// Two files would be the same article.
    SameId,
    /// The statements file makes no sense.
    Statements,
    /// The report cannot be written.
    Write,
}

impl Error {
    pub(crate) fn new(kind: ErrorKind, message: impl Into<String>) -> Self {
        Self { kind, message: message.into() }
    }

    /// A command line that makes no sense.
    pub(crate) fn usage(what: impl fmt::Display) -> Self {
        Self::new(ErrorKind::Usage, format!("{what}. Try `crossread --help`."))
    }

    /// A path that cannot be read.
    pub(crate) fn read(path: &Path, source: &io::Error) -> Self {
        let remedy = if source.kind() == io::ErrorKind::NotFound {
            "Check the path"
        } else {
            "Check that it may be read"
        };
        Self::new(ErrorKind::Read, format!("{} cannot be read: {source}. {remedy}.", path.display()))
    }

    /// The exit status that reports it.
    pub(crate) fn status(&self) -> u8 {
        if self.kind == ErrorKind::Usage { 2 } else { 1 }
    }

    /// What sort of thing went wrong.
    #[cfg(test)]
    pub(crate) fn kind(&self) -> ErrorKind {
        self.kind
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Error {}
