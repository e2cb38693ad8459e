//! The whole pipeline: text in, [`Doc`] out.

use crate::doc::{Doc, Entity, Tree};
use crate::error::ModelError;
use crate::file::Container;
use crate::lemma::Lemmatiser;
use crate::syntax::Syntax;
use crate::tokenizer::{Tokenizer, Tokens};

/// A model, ready to read texts.
///
/// ```no_run
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use crossread_nlp::{Dep, Model};
/// let model = Model::from_bytes(&std::fs::read("assets/models/en-core-web-sm.bin")?)?;
/// let doc = model.read("The envoy left Geneva on Tuesday.");
/// let subject = (0..doc.len()).find(|&i| doc.token(i).dep == Dep::Nsubj);
/// assert_eq!(subject.map(|i| doc.word(i)), Some("envoy"));
/// # Ok(())
/// # }
/// ```
pub struct Model {
    syntax: Syntax,
    lemmatiser: Lemmatiser,
}

impl Model {
    /// Reads a model file.
    ///
    /// # Errors
    /// When the bytes are not an undamaged and complete model file.
    #[cold]
    pub fn from_bytes(bytes: &[u8]) -> Result<Model, ModelError> {
        let file = Container::open(bytes)?;
        let syntax = Syntax::from_file(&file)?;
        let lemmatiser = Lemmatiser::read(&mut file.section("LEMM")?, &syntax.ruler.morphs)?;
        Ok(Model { syntax, lemmatiser })
    }

    /// The model's tokenizer.
    pub fn tokenizer(&self) -> &Tokenizer {
        &self.syntax.tokenizer
    }

    /// Reads a text: a sentence, a paragraph or a whole article.
    ///
    /// Any text will do. Past 4096 tokens it is analysed in parts, which begin at
    /// line breaks where there are any.
    pub fn read(&self, text: &str) -> Doc {
        self.read_tokens(self.tokenizer().tokenize(text))
    }

    /// Reads a text that is already cut into tokens.
    pub fn read_tokens(&self, tokens: Tokens) -> Doc {
        let mut doc = Doc { morphs: self.syntax.ruler.morphs.clone(), ..Doc::default() };
        doc.tokens = self.syntax.read_tokens(&tokens, |index, said, lower| {
            match said.lemma {
                Some(lemma) => doc.lemmas.push_str(lemma),
                None => {
                    let (word, rules) = (tokens.word(index), self.tokenizer().rules());
                    self.lemmatiser.lemmatise(word, lower, said.pos, said.morph, rules, &mut doc.lemmas);
                }
            }
            doc.lemma_ends.push(doc.lemmas.len() as u32);
            doc.morph_ids.push(said.morph);
        });
        for (index, token) in (0..).zip(&doc.tokens) {
            match (token.entity, doc.entities.last_mut()) {
                (Some(_), Some(entity)) if !token.entity_start => entity.end = index + 1,
                (Some(label), _) => doc.entities.push(Entity { start: index, end: index + 1, label }),
                (None, _) => {}
            }
        }
        let heads: Vec<u32> = doc.tokens.iter().map(|token| token.head).collect();
        doc.tree = Tree::new(&heads);
        doc.text = tokens.text;
        doc
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::hash::murmur64a;

    /// A file with wrong contents under a right checksum may be refused or give
    /// nonsense, but never stops the program.
    #[test]
    fn nonsense_under_a_right_checksum_is_no_danger() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/models/en-core-web-sm.bin");
        let whole = std::fs::read(path).expect("the project carries its model");
        let mut state = 5u64;
        let mut random = |limit: usize| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) as usize % limit
        };
        let mut refused = 0;
        for round in 0..60 {
            let mut bytes = whole.clone();
            // Mostly the tables at the front; sometimes anywhere, or the directory.
            let places = [400_000, bytes.len() - 24, 90, 4_000][round % 4];
            for _ in 0..=random(3) {
                bytes[24 + random(places)] = random(256) as u8;
            }
            let checksum = murmur64a(&bytes[24..], 0);
            bytes[16..24].copy_from_slice(&checksum.to_le_bytes());
            match Model::from_bytes(&bytes) {
                Ok(model) => {
                    let doc = model.read("The mayor's office wasn't told.\n\nShe said so on 3 May.");
                    assert_eq!(doc.sentences().map(|s| s.len()).sum::<usize>(), doc.len());
                }
                Err(_) => refused += 1,
            }
        }
        assert!(refused > 0);
    }
}
