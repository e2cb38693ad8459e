//! Why a set could not be measured.

use std::fmt;
use std::path::Path;

/// Why a set could not be measured, or the command line not be read.
#[derive(Debug)]
pub(crate) struct Error {
    kind: ErrorKind,
    message: String,
}

/// What sort of thing went wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ErrorKind {
    /// The data are not on this machine: the set is skipped.
    Missing,
    /// The data are there and not as expected.
    Data,
    /// The command line makes no sense.
    Usage,
    /// A file cannot be written.
    Write,
}

impl Error {
    pub(crate) fn new(kind: ErrorKind, message: impl fmt::Display) -> Self {
        Self { kind, message: message.to_string() }
    }

    /// A file that cannot be read.
    pub(crate) fn io(path: &Path, error: &std::io::Error) -> Self {
        let kind =
            if error.kind() == std::io::ErrorKind::NotFound { ErrorKind::Missing } else { ErrorKind::Data };
        Self::new(kind, format_args!("{}: {error}", path.display()))
    }

    /// A file whose content is not as expected.
    pub(crate) fn data(path: &Path, what: impl fmt::Display) -> Self {
        Self::new(ErrorKind::Data, format_args!("{}: {what}", path.display()))
    }

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
