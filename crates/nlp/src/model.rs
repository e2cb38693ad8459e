//! The whole pipeline: text in, [`Doc`] out.

use std::sync::Mutex;

use crate::doc::{Doc, Entity, Token, Tree};
use crate::encoder::{Encoder, Work};
use crate::error::ModelError;
use crate::file::Container;
use crate::lemma::Lemmatiser;
use crate::lexeme::Lexicon;
use crate::ruler::{Asked, Ruler};
use crate::tagger::Tagger;
use crate::tensor::Tensors;
use crate::tokenizer::{Tokenizer, Tokens};
use crate::transition::{Parser, Recogniser, Scores, State, lift_back};
use crate::vocab::Vocab;

/// Texts longer than this many tokens are analysed in parts, so that the memory
/// they take stays within bounds.
const LONGEST: usize = 4096;

/// The attributes that the shared encoder and the recogniser's own look at.
const SHARED: usize = 6;
const OWN: usize = 4;

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
    tokenizer: Tokenizer,
    lexicon: Lexicon,
    shared: Encoder,
    own: Encoder,
    tagger: Tagger,
    parser: Parser,
    ruler: Ruler,
    lemmatiser: Lemmatiser,
    recogniser: Recogniser,
    /// Room to work on and words met so far. It changes how fast a text is read,
    /// never what is found.
    desk: Mutex<Desk>,
}

#[derive(Default)]
struct Desk {
    work: Work,
    vocab: Vocab,
    state: State,
    scores: Scores,
    tag_scores: Vec<f32>,
    vectors: Vec<f32>,
}

impl Model {
    /// Reads a model file.
    ///
    /// # Errors
    /// When the bytes are not an undamaged and complete model file.
    #[cold]
    pub fn from_bytes(bytes: &[u8]) -> Result<Model, ModelError> {
        let file = Container::open(bytes)?;
        let tokenizer = Tokenizer::read(&file)?;
        let lexicon = Lexicon::read(&mut file.section("NORM")?)?;
        let mut labels = file.section("LABL")?;
        let mut tensors = Tensors::read(&mut file.section("WGHT")?)?;
        let tagger = Tagger::take(&mut labels, &mut tensors)?;
        let parser = Parser::take(&mut labels, &mut tensors)?;
        let recogniser = Recogniser::take(&mut labels, &mut tensors)?;
        let ruler = Ruler::read(&mut file.section("RULR")?)?;
        let lemmatiser = Lemmatiser::read(&mut file.section("LEMM")?, &ruler.morphs)?;
        let shared = Encoder::take(&mut tensors, "tok2vec", SHARED)?;
        let own = Encoder::take(&mut tensors, "ner", OWN)?;
        let desk = Mutex::default();
        Ok(Model { tokenizer, lexicon, shared, own, tagger, parser, ruler, lemmatiser, recogniser, desk })
    }

    /// The model's tokenizer.
    pub fn tokenizer(&self) -> &Tokenizer {
        &self.tokenizer
    }

    /// Reads a text: a sentence, a paragraph or a whole article.
    ///
    /// Any text will do. Past 4096 tokens it is analysed in parts, which begin at
    /// line breaks where there are any.
    pub fn read(&self, text: &str) -> Doc {
        self.read_tokens(self.tokenizer.tokenize(text))
    }

    /// Reads a text that is already cut into tokens.
    pub fn read_tokens(&self, tokens: Tokens) -> Doc {
        match self.desk.try_lock() {
            Ok(mut desk) => self.read_at(&mut desk, tokens),
            // Another thread is at it, or was stopped in the middle.
            Err(_) => self.read_at(&mut Desk::default(), tokens),
        }
    }

    fn read_at(&self, desk: &mut Desk, tokens: Tokens) -> Doc {
        let encoders = [&self.shared, &self.own];
        let entries = desk.vocab.entries(&tokens, &self.tokenizer, &self.lexicon, encoders, &mut desk.work);
        let mut doc = Doc { morphs: self.ruler.morphs.clone(), ..Doc::default() };
        doc.tokens.reserve(tokens.len());
        let mut start = 0;
        while start < tokens.len() {
            let end = part_end(&tokens, start);
            self.read_part(desk, &tokens, start, &entries[start..end], &mut doc);
            start = end;
        }
        let heads: Vec<u32> = doc.tokens.iter().map(|token| token.head).collect();
        doc.tree = Tree::new(&heads);
        doc.text = tokens.text;
        doc
    }

    /// Analyses tokens from `start` on, as many as there are entries.
    fn read_part(&self, desk: &mut Desk, tokens: &Tokens, start: usize, entries: &[u32], doc: &mut Doc) {
        let Desk { work, vocab, state, scores, tag_scores, vectors } = desk;
        let is_space = |index: usize| vocab.is_space(entries[index]);

        self.shared.encode(entries.iter().map(|&entry| vocab.vector(0, entry)), work, vectors);
        let tags = self.tagger.tag(vectors, tag_scores, &mut work.room);
        let mut arcs = self.parser.parse(vectors, state, scores, &mut work.room);
        lift_back(&mut arcs, is_space);
        let heads: Vec<u32> = arcs.iter().map(|arc| arc.head).collect();
        let tree = Tree::new(&heads);
        let mut starts = vec![false; entries.len()];
        for (index, &head) in heads.iter().enumerate() {
            if head as usize == index {
                starts[tree.left_edge(index)] = true;
            }
        }

        let asked = entries.iter().zip(tags).zip(&arcs).map(|((&entry, tag), arc)| Asked {
            tag,
            dep: arc.dep,
            lower: vocab.lower(entry),
            is_space: vocab.is_space(entry),
        });
        let asked: Vec<Asked<'_>> = asked.collect();
        let said = self.ruler.apply(&asked);
        for (index, said) in said.iter().enumerate() {
            let piece = tokens.pieces[start + index];
            match said.lemma {
                Some(lemma) => doc.lemmas.push_str(lemma),
                None => self.lemmatiser.lemmatise(
                    tokens.word(start + index),
                    asked[index].lower,
                    said.pos,
                    said.morph,
                    self.tokenizer.rules(),
                    &mut doc.lemmas,
                ),
            }
            doc.lemma_ends.push(doc.lemmas.len() as u32);
            doc.morph_ids.push(said.morph);
            doc.tokens.push(Token {
                start: piece.start,
                end: piece.end,
                space: piece.space,
                tag: said.tag,
                pos: said.pos,
                head: heads[index] + start as u32,
                dep: said.dep,
                sent_start: starts[index],
                entity: None,
            });
        }

        self.own.encode(entries.iter().map(|&entry| vocab.vector(1, entry)), work, vectors);
        let token = |index: usize| (is_space(index), starts[index]);
        let found = self.recogniser.recognise(vectors, token, scores, &mut work.room);
        for Entity { start: from, end: to, label } in found {
            let entity = Entity { start: from + start as u32, end: to + start as u32, label };
            for token in &mut doc.tokens[entity.start as usize..entity.end as usize] {
                token.entity = Some(label);
            }
            doc.entities.push(entity);
        }
    }
}

/// Where the part of a long text that starts at `start` ends: after the last
/// line break in its second half, or at full length.
fn part_end(tokens: &Tokens, start: usize) -> usize {
    if tokens.len() - start <= LONGEST {
        return tokens.len();
    }
    let full = start + LONGEST;
    let breaks = (start + LONGEST / 2..full).rev();
    breaks.into_iter().find(|&index| tokens.word(index).contains('\n')).map_or(full, |index| index + 1)
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
