//! [`Models`]: the files of learned and gathered knowledge that the engine
//! reads with, each loaded by its name.

use crate::lexicon::{Lexicon, LexiconError};

/// What the engine knows beyond a story, as far as it is loaded.
///
/// Every file may be missing: the engine then reads on with less. Which files
/// are loaded is part of what makes two runs give the same bytes.
#[derive(Debug, Default)]
pub struct Models {
    lexicon: Lexicon,
}

impl Models {
    /// Takes in one model file by its name, as in `assets/models`.
    ///
    /// # Errors
    /// Says what is wrong with the bytes, or that no model has that name; what
    /// was loaded before stays.
    pub fn load(&mut self, name: &str, bytes: &[u8]) -> Result<(), LexiconError> {
        self.lexicon.load(name, bytes)
    }

    /// What is known of words and places.
    pub fn lexicon(&self) -> &Lexicon {
        &self.lexicon
    }
}
