//! The working text of an analysis: tokens with their words in lower case.

use std::ops::Range;

use crossread_nlp::{self as nlp, Dep, Pos};

use super::english::English;
use super::lemma::lemma;
use super::lexicon::FUNCTION;
use super::number_words;
use super::{Node, Sentence, Token, TokenKind, sentence, token};
use crate::Span;
use crate::packed::among;
use crate::story::BlockKind;

/// Reads a stretch of text: a sentence, or a dateline.
pub(super) type Parse<'p> = dyn FnMut(&str) -> Vec<nlp::Token> + 'p;

/// A text cut into tokens and sentences, for the parts of the analysis that
/// look for things in it.
pub(super) struct Doc<'t> {
    pub text: &'t str,
    pub english: &'t English,
    pub tokens: Vec<Token>,
    pub nodes: Vec<Node>,
    pub sentences: Vec<Sentence>,
    /// The tokens of each block.
    pub blocks: Vec<Range<usize>>,
    /// The tokens' words in lower case with straight apostrophes.
    lower: Vec<String>,
}

impl<'t> Doc<'t> {
    /// Cuts the given blocks of `text`, each on its own. Where there is somebody
    /// to parse it, the tokens and the parse of each stretch are theirs.
    pub fn new(
        text: &'t str,
        blocks: impl Iterator<Item = (Span, BlockKind)>,
        english: &'t English,
        mut parse: Option<&mut Parse<'_>>,
    ) -> Self {
        let mut doc = Self {
            text,
            english,
            tokens: Vec::new(),
            nodes: Vec::new(),
            sentences: Vec::new(),
            blocks: Vec::new(),
            lower: Vec::new(),
        };
        let mut spans = Vec::new();
        for (block, kind) in blocks {
            let first = spans.len();
            token::spans(text, block, &mut spans);
            let begin = doc.tokens.len();
            for tokens in sentence::ranges(text, &spans, first..spans.len()) {
                match &mut parse {
                    Some(parse) => doc.add_parsed(&spans, tokens, kind, parse),
                    None => doc.add_sentence(&spans, tokens, kind),
                }
            }
            doc.blocks.push(begin..doc.tokens.len());
        }
        doc
    }

    fn add_sentence(&mut self, spans: &[Span], tokens: Range<usize>, block: BlockKind) {
        let Some(own) = spans.get(tokens.clone()) else { return };
        let (Some(first), Some(last)) = (own.first(), own.last()) else { return };
        let begin = self.tokens.len();
        for &span in own {
            self.add_token(span, None);
        }
        self.sentences.push(Sentence { span: first.cover(*last), tokens: begin..self.tokens.len(), block });
    }

    /// Adds a sentence as the pipeline reads it. Its tokens of white space are
    /// left out: what hangs on one hangs on what that one hangs on.
    fn add_parsed(&mut self, spans: &[Span], tokens: Range<usize>, block: BlockKind, parse: &mut Parse<'_>) {
        let Some(own) = spans.get(tokens) else { return };
        let (Some(first), Some(last)) = (own.first(), own.last()) else { return };
        let sentence = first.cover(*last);
        let begin = self.tokens.len();
        // A dateline is no part of the sentence that it stands before.
        let body =
            sentence::dateline(self.text, own).and_then(|len| own.get(len)).map_or(first.start, |t| t.start);
        for part in [Span::new(first.start, body), Span::new(body, last.end)] {
            if !part.is_empty() {
                self.add_read(part, parse);
            }
        }
        self.sentences.push(Sentence { span: sentence, tokens: begin..self.tokens.len(), block });
    }

    /// Adds the tokens of a stretch that is parsed by itself.
    fn add_read(&mut self, sentence: Span, parse: &mut Parse<'_>) {
        let mended = Mended::new(sentence.of(self.text));
        let read = parse(&mended.text);
        let begin = self.tokens.len();
        // The pipeline leaves "28-point" and "110bn" whole; the parts are
        // looked up by themselves here. The last part takes the token's place.
        let mut parts = Vec::new();
        let mut ends = Vec::with_capacity(read.len());
        for token in &read {
            let inner = Span::new(mended.place(token.start as usize), mended.place(token.end as usize));
            let span = Span::new(sentence.start + inner.start, sentence.start + inner.end);
            match token.pos {
                Pos::Space => {}
                Pos::Punct | Pos::Sym => parts.push(span),
                _ if span.of(self.text).contains(token::is_space) => parts.push(span),
                _ => token::spans(self.text, span, &mut parts),
            }
            ends.push(parts.len());
        }
        let place = |at: usize| begin + ends.get(at).copied().unwrap_or(0).saturating_sub(1);
        let space = |at: usize| read.get(at).is_some_and(|token| token.pos == Pos::Space);
        let above = |at: usize| read.get(at).map_or(at, |token| token.head as usize);
        let mut first_part = 0;
        for (at, token) in read.iter().enumerate() {
            let last_part = ends.get(at).copied().unwrap_or(first_part);
            let mut head = token.head as usize;
            while head != at && space(head) && above(head) != head {
                head = above(head);
            }
            let own = place(at);
            let node = Node {
                head: if space(head) { own } else { place(head) },
                dep: token.dep,
                pos: token.pos,
                tag: token.tag,
                entity: token.entity,
                entity_start: token.entity_start,
            };
            for part in first_part..last_part {
                let Some(&span) = parts.get(part) else { continue };
                if part + 1 == last_part {
                    let starts = node.entity_start && part == first_part;
                    self.nodes.push(Node { entity_start: starts, ..node });
                    self.add_token(span, Some(token.pos));
                } else {
                    let pos = part_pos(span.of(self.text), token.pos);
                    let starts = node.entity_start && part == first_part;
                    self.nodes.push(Node {
                        head: own,
                        dep: Dep::Compound,
                        pos,
                        entity_start: starts,
                        ..node
                    });
                    self.add_token(span, Some(pos));
                }
            }
            first_part = last_part;
        }
    }

    fn add_token(&mut self, span: Span, pos: Option<Pos>) {
        let word = span.of(self.text);
        let lower = fold_case(word);
        let mut kind = kind_of(word, &lower);
        let ties = matches!(
            pos,
            Some(Pos::Adp | Pos::Aux | Pos::Cconj | Pos::Det | Pos::Part | Pos::Pron | Pos::Sconj)
        );
        if kind == TokenKind::Content && ties {
            kind = TokenKind::Function;
        }
        let lemma = match (kind, pos) {
            (TokenKind::Punctuation, _) | (_, Some(Pos::Propn)) => lower.clone(),
            _ => lemma(self.english, &lower),
        };
        self.tokens.push(Token { span, lemma, kind });
        self.lower.push(lower);
    }

    /// The token's word as it stands; empty past the end.
    pub fn word(&self, at: usize) -> &'t str {
        self.tokens.get(at).map_or("", |token| token.span.of(self.text))
    }

    /// The token's word in lower case with straight apostrophes.
    pub fn lower(&self, at: usize) -> &str {
        self.lower.get(at).map_or("", String::as_str)
    }

    /// The token's lemma.
    pub fn lemma(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.lemma.as_str())
    }

    /// The token's kind; punctuation past the end.
    pub fn kind(&self, at: usize) -> TokenKind {
        self.tokens.get(at).map_or(TokenKind::Punctuation, |token| token.kind)
    }

    /// The span from the first to the last of a range of tokens.
    pub fn span(&self, tokens: Range<usize>) -> Span {
        let own = self.tokens.get(tokens).unwrap_or(&[]);
        match (own.first(), own.last()) {
            (Some(first), Some(last)) => first.span.cover(last.span),
            _ => Span::default(),
        }
    }

    /// Whether nothing stands between the token and the one after it.
    pub fn glued(&self, at: usize) -> bool {
        match (self.tokens.get(at), self.tokens.get(at + 1)) {
            (Some(here), Some(next)) => here.span.end == next.span.start,
            _ => false,
        }
    }

    /// Whether the token begins with a capital letter.
    pub fn capital(&self, at: usize) -> bool {
        self.word(at).chars().next().is_some_and(char::is_uppercase)
    }
}

/// A text without the spaces that a careless copy left within contractions
/// ("hadn’ t", "it’ s"), so that they are read as what they are.
struct Mended {
    text: String,
    /// Where spaces were taken out, as offsets into `text`.
    gaps: Vec<usize>,
}

impl Mended {
    fn new(text: &str) -> Self {
        let mut mended = Self { text: String::with_capacity(text.len()), gaps: Vec::new() };
        let mut before = (' ', ' ');
        for (at, c) in text.char_indices() {
            let contracted = c == ' ' && matches!(before.1, '’' | '\'') && before.0.is_alphabetic();
            if contracted && clitic(&text[at + 1..]) {
                mended.gaps.push(mended.text.len());
            } else {
                mended.text.push(c);
            }
            before = (before.1, c);
        }
        mended
    }

    /// Where an offset into the mended text lies in the text as it was. The
    /// end of a word stays before a space, its beginning after it.
    fn place(&self, at: usize) -> usize {
        at + self.gaps.partition_point(|&gap| gap < at)
    }
}

/// Whether a text begins with what follows an apostrophe in a contraction.
fn clitic(text: &str) -> bool {
    let end = text.find(|c: char| !c.is_alphanumeric()).unwrap_or(text.len());
    among!(&text[..end], "t" | "s" | "ll" | "re" | "ve" | "d" | "m")
}

/// Lower case with straight apostrophes, without the white space that a
/// careless copy left within.
pub(super) fn fold_case(word: &str) -> String {
    if word.is_ascii() && !word.contains(' ') {
        return word.to_ascii_lowercase();
    }
    word.chars()
        .filter(|&c| c != '\u{ad}' && c != ' ')
        .flat_map(|c| {
            if matches!(c, '’' | '‘' | '´' | '`') { '\''.to_lowercase() } else { c.to_lowercase() }
        })
        .collect()
}

fn kind_of(word: &str, lower: &str) -> TokenKind {
    if lower != "'s" && !word.chars().any(char::is_alphanumeric) {
        return TokenKind::Punctuation;
    }
    if word.starts_with(|c: char| c.is_ascii_digit())
        || word.starts_with(['-', '+', '.']) && word.bytes().any(|b| b.is_ascii_digit())
        || number_words::is_number_word(lower)
    {
        return TokenKind::Number;
    }
    if FUNCTION.holds(lower) && !is_shouted(word) { TokenKind::Function } else { TokenKind::Content }
}

/// The part of speech of a part of a token that is one for the pipeline.
fn part_pos(word: &str, whole: Pos) -> Pos {
    match word.chars().next() {
        Some(c) if c.is_ascii_digit() => Pos::Num,
        Some(c) if c.is_alphabetic() => whole,
        _ => Pos::Punct,
    }
}

/// "US" and "IT" are names where "us" and "it" are pronouns.
fn is_shouted(word: &str) -> bool {
    among!(word, "US" | "IT" | "AI" | "U.S.")
}
