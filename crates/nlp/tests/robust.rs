//! Whatever comes in, the result makes sense: odd texts and damaged files.

mod common;

use common::{bytes, model};
use crossread_nlp::{Doc, Model, ModelErrorKind, Pos, Syntax, Token, Tokenizer, Tokens};

/// Numbers that look random, the same every time.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit
    }

    fn pick<'l, T>(&mut self, list: &'l [T]) -> &'l T {
        &list[self.below(list.len())]
    }
}

/// Bits of text that the tokenizer has rules for, and some that nothing has.
const BITS: &[&str] = &[
    "the",
    "Minister",
    "said",
    "wasn't",
    "can’t",
    "I'd've",
    "U.S.",
    "a.m.",
    "e.g",
    "...",
    "…",
    "--",
    "—",
    "-",
    "'",
    "\"",
    "“",
    "”",
    "(",
    ")",
    "[",
    ":)",
    ":'(",
    "¯\\(ツ)/¯",
    "$",
    "US$",
    "€5",
    "5km",
    "10%",
    "1,000.50",
    "3/4",
    "and/or",
    "x=y",
    "a@b.co",
    "http://a.b/c?d#e",
    "www.site.com:80/x",
    "1.2.3.4",
    " ",
    " ",
    " ",
    "  ",
    "\n",
    "\n\n",
    "\t",
    "\u{a0}",
    "\u{2028}",
    "\u{301}",
    "é",
    "ß",
    "İ",
    "中文",
    "م",
    "👩‍👩‍👧",
    "\u{feff}",
    "\0",
    "C++",
    "°C.",
    "'s",
    "’S",
    ".",
    ",",
    "!?",
    "#x",
    "_",
];

fn odd_text(random: &mut Random) -> String {
    (0..random.below(40)).map(|_| *random.pick(BITS)).collect()
}

fn check_tokens(text: &str, spans: &[(usize, usize, bool)]) {
    let mut at = 0;
    for &(start, end, space) in spans {
        assert_eq!(start, at, "tokens leave nothing out of {text:?}");
        assert!(end > start && text.is_char_boundary(end), "tokens are not empty: {text:?}");
        at = end;
        if space {
            assert_eq!(text.as_bytes().get(end), Some(&b' '), "{text:?}");
            at += 1;
        }
    }
    assert_eq!(at, text.len(), "tokens cover {text:?}");
}

fn check_doc(doc: &Doc) {
    let spans: Vec<_> = doc.tokens().iter().map(|t| (t.start as usize, t.end as usize, t.space)).collect();
    check_tokens(doc.text(), &spans);
    for i in 0..doc.len() {
        let root = doc.ancestors(i).take(doc.len() + 1).last().unwrap_or(i);
        assert!(doc.is_root(root), "every token hangs under a root: {:?}", doc.text());
        assert!(doc.sentence_of(i).contains(&i));
        assert_eq!(doc.is_root(i), doc.head(i) == i);
        assert!(doc.left_edge(i) <= i && i <= doc.right_edge(i));
        assert!(doc.children(i).iter().all(|&child| doc.head(child as usize) == i));
        assert_eq!(doc.lefts(i).len() + doc.rights(i).len(), doc.children(i).len());
        assert!(doc.subtree(i).contains(&i));
        let is_space = doc.word(i).chars().all(|c| c.is_whitespace() || ('\x1c'..='\x1f').contains(&c));
        assert_eq!(doc.token(i).pos == Pos::Space, is_space, "{:?}", doc.word(i));
    }
    let mut end = 0;
    for sentence in doc.sentences() {
        assert_eq!(sentence.start, end, "sentences cover {:?}", doc.text());
        assert!(!sentence.is_empty());
        end = sentence.end;
    }
    assert_eq!(end, doc.len());
    let mut last = 0;
    for entity in doc.entities() {
        assert!(entity.start >= last && entity.end > entity.start);
        last = entity.end;
        let inside = &doc.tokens()[entity.start as usize..entity.end as usize];
        assert!(inside.iter().all(|token| token.entity == Some(entity.label)));
    }
}

#[test]
fn any_text_is_cut_without_loss_and_read_into_trees() {
    let mut random = Random(7);
    for _ in 0..400 {
        check_doc(&model().read(&odd_text(&mut random)));
    }
    for text in ["", " ", "\n", "  \n ", ".", "'", "\0", "a"] {
        check_doc(&model().read(text));
    }
}

#[test]
fn what_was_read_before_changes_nothing() {
    let mut random = Random(11);
    let texts: Vec<String> = (0..60).map(|_| odd_text(&mut random)).collect();
    let fresh = Model::from_bytes(bytes()).expect("the model is whole");
    for text in texts.iter().rev().chain(&texts) {
        let (one, other) = (model().read(text), fresh.read(text));
        assert_eq!(one.tokens(), other.tokens());
        assert_eq!(one.entities(), other.entities());
    }
}

#[test]
fn a_text_longer_than_a_part_is_read_whole() {
    let line = "The committee met again on Tuesday, but nothing was decided.\n";
    let doc = model().read(&line.repeat(700));
    assert!(doc.len() > 8192);
    check_doc(&doc);
    let line_of = |number: usize| doc.tokens()[number * 13..][..13].iter().map(|t| (t.tag, t.pos, t.dep));
    // The same line reads the same in the first part and in the second.
    assert!(line_of(100).eq(line_of(500)));
}

#[test]
fn tokens_from_elsewhere_are_read() {
    let doc = model().read_tokens(Tokens::from_words([
        ("Ships", true),
        ("", true),
        ("can't", true),
        ("sail", false),
        (".", false),
    ]));
    assert_eq!(doc.text(), "Ships can't sail.");
    assert_eq!(doc.len(), 4);
    check_doc(&doc);
    assert_eq!((0..4).map(|i| doc.word(i)).collect::<Vec<_>>(), ["Ships", "can't", "sail", "."]);
    assert_eq!(doc.lemma(0), "ship");
}

#[test]
fn a_file_that_is_no_model_is_told_apart() {
    let kind = |bytes: &[u8]| Model::from_bytes(bytes).err().map(|error| error.kind());
    assert_eq!(kind(b""), Some(ModelErrorKind::NotAModel));
    assert_eq!(kind(b"<!DOCTYPE html><title>Not found</title>"), Some(ModelErrorKind::NotAModel));
    assert_eq!(kind(&bytes()[..1000]), Some(ModelErrorKind::Damaged));
    let mut other = bytes().to_vec();
    other[4] = 9;
    assert_eq!(kind(&other), Some(ModelErrorKind::Version));
    let mut other = bytes().to_vec();
    let middle = other.len() / 2;
    other[middle] ^= 1;
    assert_eq!(kind(&other), Some(ModelErrorKind::Damaged));
    assert!(Tokenizer::from_bytes(&other).is_err());
}

#[test]
fn a_token_comes_out_of_bytes_as_it_went_in() {
    let syntax = Syntax::from_bytes(bytes()).expect("the model is whole");
    let text = "Ann Reid of the B.B.C. can't sail on 3 May, said Oslo's mayor.\n\n\"No.\"";
    let tokens = syntax.read(text);
    assert_eq!(tokens, model().read(text).tokens());
    assert!(tokens.iter().any(|token| token.entity_start) && tokens.iter().any(|token| token.sent_start));
    for token in tokens {
        let bytes = token.to_bytes();
        assert_eq!(Token::from_bytes(&bytes), Some(token));
        for label in 12..16 {
            let mut other = bytes;
            other[label] = 0xff;
            assert_eq!(Token::from_bytes(&other), None);
        }
    }
}
