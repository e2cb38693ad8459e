//! A small English pipeline in pure Rust: tokens, tags, lemmas, a dependency parse
//! and named entities, fast enough for a web page.
//!
//! It runs the weights of spaCy's `en_core_web_sm` 3.8, converted to one compact
//! file, and finds what spaCy finds with them. No Python, no server: the library
//! depends on nothing from outside this workspace, and a model file of 3.6 MB is all that it needs.
//!
//! ```no_run
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use crossread_nlp::{Model, Pos};
//! let model = Model::from_bytes(&std::fs::read("assets/models/en-core-web-sm.bin")?)?;
//! let doc = model.read("Ada Lovelace wrote the first program. She was 27.");
//! let verbs: Vec<&str> = (0..doc.len()).filter(|&i| doc.token(i).pos == Pos::Verb).map(|i| doc.lemma(i)).collect();
//! assert_eq!(verbs, ["write"]);
//! # Ok(())
//! # }
//! ```
//!
//! [`Model::read`] takes a text through these steps: [`Tokenizer`] cuts it; an
//! encoder gives every token a vector that knows its neighbourhood; from the
//! vectors come tags and, move by move, the parse; rules turn tags and relations
//! into parts of speech, morphology and lemmas; an encoder of its own and another
//! walk over the text give the entities. The result, a [`Doc`], holds it all.
//! [`Syntax`] does the same without morphology and lemmas, for who needs none.
//!
//! Everything is deterministic: the same model and text give the same result on
//! every machine, with or without SIMD, natively and as WebAssembly.

mod chars;
mod dense;
mod doc;
mod encoder;
mod error;
mod file;
mod hash;
mod labels;
mod lemma;
mod lexeme;
mod lower;
mod model;
mod ruler;
mod syntax;
mod tagger;
mod tensor;
mod tokenizer;
mod transition;
mod vocab;

pub use doc::{Doc, Entity, Token};
pub use error::{ModelError, ModelErrorKind};
pub use labels::{Dep, EntityLabel, Pos, Tag};
pub use lower::Lower;
pub use model::Model;
pub use syntax::Syntax;
pub use tokenizer::{Tokenizer, Tokens};
