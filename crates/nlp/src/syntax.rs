//! The pipeline but for lemmas: text in, tokens out, each with its part of
//! speech, its place in the parse and the entity that it is part of.

use std::sync::Mutex;

use crate::doc::{Entity, Token, Tree};
use crate::encoder::{Encoder, Work};
use crate::error::ModelError;
use crate::file::Container;
use crate::lexeme::Lexicon;
use crate::ruler::{Asked, Ruler, Said};
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

/// What [`Model`](crate::Model) is without its lemmas: enough for a parse, and
/// smaller.
///
/// ```no_run
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use crossread_nlp::{Dep, Syntax};
/// let text = "The envoy left Geneva on Tuesday.";
/// let syntax = Syntax::from_bytes(&std::fs::read("assets/models/en-core-web-sm.bin")?)?;
/// let tokens = syntax.read(text);
/// let subject = tokens.iter().find(|token| token.dep == Dep::Nsubj);
/// assert_eq!(subject.map(|token| token.of(text)), Some("envoy"));
/// # Ok(())
/// # }
/// ```
pub struct Syntax {
    pub(crate) tokenizer: Tokenizer,
    lexicon: Lexicon,
    shared: Encoder,
    own: Encoder,
    tagger: Tagger,
    parser: Parser,
    pub(crate) ruler: Ruler,
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

impl Syntax {
    /// Reads a model file.
    ///
    /// # Errors
    /// When the bytes are not an undamaged and complete model file.
    pub fn from_bytes(bytes: &[u8]) -> Result<Syntax, ModelError> {
        Syntax::from_file(&Container::open(bytes)?)
    }

    #[cold]
    pub(crate) fn from_file(file: &Container<'_>) -> Result<Syntax, ModelError> {
        let tokenizer = Tokenizer::read(file)?;
        let lexicon = Lexicon::read(&mut file.section("NORM")?)?;
        let mut labels = file.section("LABL")?;
        let mut tensors = Tensors::read(&mut file.section("WGHT")?)?;
        let tagger = Tagger::take(&mut labels, &mut tensors)?;
        let parser = Parser::take(&mut labels, &mut tensors)?;
        let recogniser = Recogniser::take(&mut labels, &mut tensors)?;
        let ruler = Ruler::read(&mut file.section("RULR")?)?;
        let shared = Encoder::take(&mut tensors, "tok2vec", SHARED)?;
        let own = Encoder::take(&mut tensors, "ner", OWN)?;
        let desk = Mutex::default();
        Ok(Syntax { tokenizer, lexicon, shared, own, tagger, parser, ruler, recogniser, desk })
    }

    /// Reads a text: a sentence, a paragraph or a whole article.
    ///
    /// Any text will do. Past 4096 tokens it is analysed in parts, which begin at
    /// line breaks where there are any.
    pub fn read(&self, text: &str) -> Vec<Token> {
        self.read_tokens(&self.tokenizer.tokenize(text), |_, _, _| ())
    }

    /// Reads a text that is already cut into tokens. `each` is called for every
    /// token in order, with its index, what the rules say of it, and its word in
    /// lower case.
    pub(crate) fn read_tokens(
        &self,
        tokens: &Tokens,
        each: impl FnMut(usize, &Said<'_>, &str),
    ) -> Vec<Token> {
        match self.desk.try_lock() {
            Ok(mut desk) => self.read_at(&mut desk, tokens, each),
            // Another thread is at it, or was stopped in the middle.
            Err(_) => self.read_at(&mut Desk::default(), tokens, each),
        }
    }

    fn read_at(
        &self,
        desk: &mut Desk,
        tokens: &Tokens,
        mut each: impl FnMut(usize, &Said<'_>, &str),
    ) -> Vec<Token> {
        let encoders = [&self.shared, &self.own];
        let entries = desk.vocab.entries(tokens, &self.tokenizer, &self.lexicon, encoders, &mut desk.work);
        let mut out = Vec::with_capacity(tokens.len());
        let mut start = 0;
        while start < tokens.len() {
            let end = part_end(tokens, start);
            self.read_part(desk, tokens, &entries[start..end], &mut out, &mut each);
            start = end;
        }
        out
    }

    /// Analyses the tokens after those that are in `out`, as many as there are
    /// entries.
    fn read_part(
        &self,
        desk: &mut Desk,
        tokens: &Tokens,
        entries: &[u32],
        out: &mut Vec<Token>,
        each: &mut impl FnMut(usize, &Said<'_>, &str),
    ) {
        let start = out.len();
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
            each(start + index, said, asked[index].lower);
            out.push(Token {
                start: piece.start,
                end: piece.end,
                space: piece.space,
                tag: said.tag,
                pos: said.pos,
                head: heads[index] + start as u32,
                dep: said.dep,
                sent_start: starts[index],
                entity: None,
                entity_start: false,
            });
        }

        self.own.encode(entries.iter().map(|&entry| vocab.vector(1, entry)), work, vectors);
        let token = |index: usize| (is_space(index), starts[index]);
        let found = self.recogniser.recognise(vectors, token, scores, &mut work.room);
        for Entity { start: from, end: to, label } in found {
            for index in from..to {
                let token = &mut out[start + index as usize];
                (token.entity, token.entity_start) = (Some(label), index == from);
            }
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
