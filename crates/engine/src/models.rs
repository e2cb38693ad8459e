//! [`Models`]: the files of learned and gathered knowledge that the engine
//! reads with, each loaded by its name.

use std::fmt;
use std::sync::OnceLock;

use crossread_nlp::{ModelError, Syntax};

use crate::analyse::{ClaimWeights, English, LISTS_FILE, NAMES_FILE, TAGS_FILE, Tagger, Weights};
use crate::lexicon::{Lexicon, LexiconError};

/// The name under which the language pipeline's weights are kept.
pub const PIPELINE_FILE: &str = "en-core-web-sm.bin";

/// What the engine knows beyond a story, as far as it is loaded.
///
/// Every file may be missing: the engine then reads on with less. Which files
/// are loaded is part of what makes two runs give the same bytes, the order in
/// which they were is not.
#[derive(Default)]
pub struct Models {
    lexicon: Lexicon,
    pipeline: OnceLock<Option<Syntax>>,
    /// The pipeline's file, where it is read only when it is needed.
    kept: Vec<u8>,
    claims: ClaimWeights,
    english: English,
}

impl Models {
    /// Takes in one model file by its name, as in `assets/models`.
    ///
    /// # Errors
    /// Says what is wrong with the bytes, or that no model has that name; what
    /// was loaded before stays.
    pub fn load(&mut self, name: &str, bytes: &[u8]) -> Result<(), ModelsError> {
        if name == PIPELINE_FILE {
            let syntax = Syntax::from_bytes(bytes).map_err(|error| ModelsError(Kind::Pipeline(error)))?;
            self.pipeline = Some(syntax).into();
            return Ok(());
        }
        let lexicon = |error| ModelsError(Kind::Lexicon(error));
        if name == TAGS_FILE {
            self.claims.tagger = Some(Tagger::from_bytes(bytes).map_err(lexicon)?);
            return Ok(());
        }
        let words = matches!(name, LISTS_FILE | NAMES_FILE);
        if words || name.ends_with(".tsv") {
            let text = std::str::from_utf8(bytes).map_err(|_| ModelsError(Kind::NoText))?;
            if self.claims.load(name, text) || self.english.load(name, text) {
                return Ok(());
            }
            if words {
                return Err(ModelsError(Kind::NoLists));
            }
        }
        self.lexicon.load(name, bytes).map_err(lexicon)
    }

    /// Keeps the language pipeline's file, to be read when it is first needed: by
    /// who gets most texts parsed elsewhere. A file that is damaged then counts
    /// as missing.
    pub fn keep_pipeline(&mut self, bytes: Vec<u8>) {
        (self.kept, self.pipeline) = (bytes, OnceLock::new());
    }

    /// What is known of words and places.
    pub fn lexicon(&self) -> &Lexicon {
        &self.lexicon
    }

    /// The language pipeline, where its file has been loaded.
    pub fn pipeline(&self) -> Option<&Syntax> {
        self.pipeline.get_or_init(|| Syntax::from_bytes(&self.kept).ok()).as_ref()
    }

    /// Lists of words and well-known names, empty where their files have not
    /// been loaded.
    pub fn english(&self) -> &English {
        &self.english
    }

    /// The weights behind claims, where their files have been loaded.
    pub(crate) fn claims(&self) -> Option<Weights<'_>> {
        self.claims.all()
    }
}

impl fmt::Debug for Models {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Models")
            .field("vectors", &self.lexicon.vectors().is_some())
            .field("places", &self.lexicon.places().is_some())
            .field("pipeline", &self.pipeline.get().is_some_and(Option::is_some))
            .field("claims", &self.claims.all().is_some())
            .finish()
    }
}

/// Why a model file was not taken.
#[derive(Debug)]
pub struct ModelsError(Kind);

#[derive(Debug)]
enum Kind {
    Lexicon(LexiconError),
    Pipeline(ModelError),
    NoText,
    NoLists,
}

impl fmt::Display for ModelsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Kind::Lexicon(error) => error.fmt(f),
            Kind::Pipeline(error) => error.fmt(f),
            Kind::NoText => f.write_str("the file is not text"),
            Kind::NoLists => f.write_str("the file has a list that is not known"),
        }
    }
}

impl std::error::Error for ModelsError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.0 {
            Kind::Lexicon(error) => Some(error),
            Kind::Pipeline(error) => Some(error),
            Kind::NoText | Kind::NoLists => None,
        }
    }
}

/// Only the lists of words and names, for tests of what is read without a
/// parse.
#[cfg(test)]
pub(crate) fn plain_models() -> &'static Models {
    static READ: std::sync::OnceLock<Models> = std::sync::OnceLock::new();
    READ.get_or_init(|| {
        let mut models = Models::default();
        let files: [(&str, &[u8]); 2] = [
            (LISTS_FILE, include_bytes!("../../../assets/models/lists.txt")),
            (NAMES_FILE, include_bytes!("../../../assets/models/names.txt")),
        ];
        for (name, bytes) in files {
            models.load(name, bytes).expect("the file is whole");
        }
        models
    })
}

/// All models, for tests of what is built on them.
#[cfg(test)]
pub(crate) fn test_models() -> &'static std::sync::Arc<Models> {
    use crate::analyse::{PROPOSITIONS_FILE, ROLES_FILE};
    use crate::lexicon::ANTONYMS_FILE;

    static READ: std::sync::OnceLock<std::sync::Arc<Models>> = std::sync::OnceLock::new();
    READ.get_or_init(|| {
        let mut models = Models::default();
        let files: [(&str, &[u8]); 9] = [
            ("words.bin", include_bytes!("../../../assets/models/words.bin")),
            ("places.bin", include_bytes!("../../../assets/models/places.bin")),
            (PIPELINE_FILE, include_bytes!("../../../assets/models/en-core-web-sm.bin")),
            (ANTONYMS_FILE, include_bytes!("../../../assets/models/antonyms.txt")),
            (LISTS_FILE, include_bytes!("../../../assets/models/lists.txt")),
            (NAMES_FILE, include_bytes!("../../../assets/models/names.txt")),
            (TAGS_FILE, include_bytes!("../../../assets/models/claim-tags.bin")),
            (ROLES_FILE, include_bytes!("../../../assets/models/claim-roles.tsv")),
            (PROPOSITIONS_FILE, include_bytes!("../../../assets/models/claim-propositions.tsv")),
        ];
        for (name, bytes) in files {
            models.load(name, bytes).expect("the file is whole");
        }
        models.into()
    })
}
