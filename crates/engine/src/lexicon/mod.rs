//! What the engine knows of English words and of the world's places.
//!
//! Four kinds of knowledge, each its own module: word vectors, rarity and
//! derivation ([`Vectors`], from `words.bin`); words that contradict each
//! other ([`Lexicon::opposed`], from `antonyms.txt` and `words.bin`); words of one scale but different strength
//! ([`Degree`]); places that lie in other places ([`Places`], from
//! `places.bin`). [`Lexicon`] holds them and answers whether or not the
//! files have been loaded: without them the answers are only poorer. The files
//! are made by the scripts in `training/` and described by the model cards
//! beside them.
//!
//! All measures are whole numbers per mille, computed in a way that gives the
//! same value on every platform.
//!
//! ```
//! use crossread_engine::lexicon::Lexicon;
//!
//! let mut lexicon = Lexicon::default();
//! lexicon.load("antonyms.txt", b"rise climb | fall drop")?;
//! assert!(lexicon.opposed("rise", "fall"));
//! assert!(lexicon.rarity("the") < lexicon.rarity("oligarch"));
//! # Ok::<(), crossread_engine::lexicon::LexiconError>(())
//! ```

mod antonyms;
mod degree;
mod file;
mod forms;
mod likeness;
mod places;
mod sentence;
mod vectors;
mod word;

pub use degree::{Degree, Scale};
pub(crate) use file::Cursor;
pub use file::LexiconError;
pub use places::{PlaceId, PlaceKind, Places};
pub use sentence::SentenceVector;
pub use vectors::{Vectors, WordId};
pub use word::Word;

/// The name under which word vectors, rarity and families are kept.
pub const WORDS_FILE: &str = "words.bin";
/// The name under which the gazetteer is kept.
pub const PLACES_FILE: &str = "places.bin";
/// The name under which groups of words that contradict each other are kept.
pub const ANTONYMS_FILE: &str = "antonyms.txt";

/// Everything known of words and places, with or without its files.
#[derive(Debug, Clone, Default)]
pub struct Lexicon {
    vectors: Option<Vectors>,
    places: Option<Places>,
    antonyms: antonyms::Antonyms,
}

impl Lexicon {
    /// Takes in one model file by its name ([`WORDS_FILE`], [`PLACES_FILE`],
    /// [`ANTONYMS_FILE`]).
    ///
    /// # Errors
    /// Says what is wrong with the bytes, or that the name is not one that
    /// the lexicon reads; what was loaded before stays.
    pub fn load(&mut self, name: &str, bytes: &[u8]) -> Result<(), LexiconError> {
        match name {
            WORDS_FILE => self.vectors = Some(Vectors::from_bytes(bytes)?),
            PLACES_FILE => self.places = Some(Places::from_bytes(bytes)?),
            ANTONYMS_FILE => {
                let table = std::str::from_utf8(bytes).map_err(|_| LexiconError::NotThisFormat)?;
                self.antonyms = antonyms::Antonyms::read(table);
            }
            _ => return Err(LexiconError::UnknownFile(name.to_owned())),
        }
        Ok(())
    }

    /// The word vectors, where `words.bin` has been loaded.
    pub fn vectors(&self) -> Option<&Vectors> {
        self.vectors.as_ref()
    }

    /// The gazetteer, where `places.bin` has been loaded.
    pub fn places(&self) -> Option<&Places> {
        self.places.as_ref()
    }

    /// How rare a word is in English: 0 for "the", about 400 for everyday
    /// words of the news, 1000 for what no list knows.
    ///
    /// Without `words.bin` only function words are told apart from the rest.
    pub fn rarity(&self, word: &str) -> u16 {
        match &self.vectors {
            Some(vectors) => vectors.word_rarity(word),
            None => forms::plain_rarity(word),
        }
    }

    /// The word that `lemma` is derived from ("resignation": "resign",
    /// "death": "die"), or `lemma` itself.
    pub fn base<'a>(&'a self, lemma: &'a str) -> &'a str {
        let Some(vectors) = &self.vectors else {
            return lemma;
        };
        match vectors.lookup(lemma) {
            Some(id) => match vectors.base(id) {
                Some(base) => vectors.word(base),
                None => lemma,
            },
            None => lemma,
        }
    }

    /// Whether two words are one, or derived from one.
    pub fn same_family(&self, a: &str, b: &str) -> bool {
        self.same_family_words(&self.word(a), &self.word(b))
    }

    /// Whether two lemmas contradict each other: rise and fall, accept and
    /// reject, guilty and innocent, also through their bases ("acceptance",
    /// "rejection"). Precise rather than complete.
    pub fn opposed(&self, a: &str, b: &str) -> bool {
        self.opposed_words(&self.word(a), &self.word(b))
    }

    /// Where a word stands on a scale of strength ("slight", "most",
    /// "probably"), if it stands on one.
    pub fn degree(&self, lemma: &str) -> Option<Degree> {
        degree::degree(lemma)
    }

    /// Where a word stands on the given scale, if it stands on it.
    pub fn degree_on(&self, lemma: &str, scale: Scale) -> Option<Degree> {
        degree::degree_on(lemma, scale)
    }
}

#[cfg(test)]
mod tests;
