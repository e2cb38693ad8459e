//! What can be wrong with a model file.

use std::error::Error;
use std::fmt;

/// The kinds of fault that keep a model file from being read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ModelErrorKind {
    /// The bytes do not begin as a model file does.
    NotAModel,
    /// The file is of a version that this library does not read.
    Version,
    /// The file's checksum does not match its contents: it was cut short or altered.
    Damaged,
    /// A part that is needed is missing, as in a file that holds a tokenizer alone.
    Missing,
    /// A part is there but its contents make no sense.
    Malformed,
}

/// Why a model file could not be read: a [kind](ModelError::kind) and, when
/// shown, the part of the file that was at fault.
#[derive(Clone, Debug)]
pub struct ModelError {
    kind: ModelErrorKind,
    part: String,
}

impl ModelError {
    pub(crate) fn new(kind: ModelErrorKind, part: impl Into<String>) -> Self {
        ModelError { kind, part: part.into() }
    }

    pub(crate) fn malformed(part: impl Into<String>) -> Self {
        ModelError::new(ModelErrorKind::Malformed, part)
    }

    /// The kind of fault.
    pub fn kind(&self) -> ModelErrorKind {
        self.kind
    }
}

impl fmt::Display for ModelError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let said = match self.kind {
            ModelErrorKind::NotAModel => "this is not a model file",
            ModelErrorKind::Version => "the model file is of another version",
            ModelErrorKind::Damaged => "the model file is damaged or incomplete",
            ModelErrorKind::Missing => "the model file lacks a part",
            ModelErrorKind::Malformed => "a part of the model file makes no sense",
        };
        write!(f, "{said} ({})", self.part)
    }
}

impl Error for ModelError {}
