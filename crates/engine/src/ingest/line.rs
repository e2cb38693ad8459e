//! One line of an article's text, measured: what its cues are read from.

use super::lines::{RawLine, visible};
use super::verbs::{Verb, finite};
use crate::Span;
use crossread_nlp::Lower;

/// The sign that a line opens with, or what its markup said it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// Nothing.
    Plain,
    /// A bullet, a dash or a number.
    Bullet,
    /// A heading of this level.
    Heading(u8),
    /// A quotation sign.
    Quote,
    /// A caption.
    Caption,
    /// A picture and nothing else.
    Picture,
    /// Words that are nothing but links.
    Link,
    /// Something beside the article: a menu, a footer, a form.
    Outside,
    /// A run of labels cut off from the text after it.
    Labels,
    /// Who wrote it or when, by its markup.
    Byline,
    /// Outside the element that holds the article, by its markup.
    Beyond,
}

/// A word of a line, without the punctuation around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word<'t> {
    /// As written.
    pub raw: &'t str,
    /// In small letters, with straight apostrophes.
    pub lower: String,
    /// Whether it begins with a capital.
    pub cap: bool,
    /// Whether it has two letters or more and all are capitals.
    pub upper: bool,
    /// Whether it begins with a digit.
    pub digit: bool,
}

/// Splits a line into words at white space and dashes.
#[inline(never)]
pub(super) fn words(line: &str) -> Vec<Word<'_>> {
    line.split(|c: char| {
        c.is_whitespace() || matches!(c, '\u{2014}' | '|' | '\u{2022}' | '\u{b7}' | '\u{bb}' | '>')
    })
    .map(|piece| piece.trim_matches(|c: char| !c.is_alphanumeric()))
    .filter(|piece| !piece.is_empty())
    .map(|raw| {
        let letters = || raw.chars().filter(|c| c.is_alphabetic());
        Word {
            raw,
            lower: raw.lowered().replace('\u{2019}', "'"),
            cap: raw.starts_with(char::is_uppercase),
            upper: letters().count() > 1 && letters().all(char::is_uppercase),
            digit: raw.starts_with(|c: char| c.is_ascii_digit()),
        }
    })
    .collect()
}

/// A line with its measures.
#[derive(Debug, Clone)]
pub(super) struct Line<'t> {
    /// Where its words lie in the text, its mark left out.
    pub span: Span,
    /// What is read: the span's text, for Markdown without its signs.
    pub text: &'t str,
    /// What it opens with.
    pub mark: Mark,
    /// Whether an empty line comes before it.
    pub after_gap: bool,
    /// How many words it has.
    pub count: usize,
    /// The text in small letters.
    pub lower: String,
    /// Its words.
    pub words: Vec<Word<'t>>,
    /// Its words in small letters, one space around each.
    pub plain: String,
    /// `plain` without what stands in double quotation marks.
    pub spoken_out: String,
    /// Whether it ends with `.`, `!`, `?` or an ellipsis, quotes and brackets
    /// after it disregarded.
    pub stop: bool,
    /// Whether it ends with a colon.
    pub colon: bool,
    /// Its first finite verb.
    pub verb: Option<Verb>,
    /// Two bits for each word; see [`bit`].
    seen: [u128; 2],
}

/// What may stand after a sentence's stop: quotation marks, brackets, signs of
/// emphasis and the square that some agencies end with.
const CLOSERS: &[char] = &[
    '"', '\'', '\u{201c}', '\u{201d}', '\u{2018}', '\u{2019}', ')', ']', '*', '_', '\u{bb}', '\u{25a0}',
    '\u{25aa}', '\u{25fc}', '\u{25c6}', '\u{220e}', '\u{25cf}',
];

impl<'t> Line<'t> {
    /// Measures a line of plain text.
    #[inline(never)]
    pub fn plain(text: &'t str, raw: RawLine) -> Self {
        let (mark, span) = if raw.labels { (Mark::Labels, raw.span) } else { bullet(text, raw.span) };
        Self::measured(span.of(text), span, mark, raw.after_gap)
    }

    /// Measures a line whose mark is known already.
    #[inline(never)]
    pub fn measured(text: &'t str, span: Span, mark: Mark, after_gap: bool) -> Self {
        let words = words(text);
        let plain = spaced(&words);
        let spoken_out = if text.contains(['"', '\u{201c}']) {
            spaced(&self::words(&unquoted(text)))
        } else {
            plain.clone()
        };
        let tail = text.trim_end_matches(|c: char| c.is_whitespace() || CLOSERS.contains(&c));
        let stop = tail.ends_with(['.', '!', '?', '\u{2026}', '\u{3002}', '\u{964}']);
        let (colon, verb, count) = (tail.ends_with(':'), finite(&words), words.len());
        let seen = words.iter().fold([0; 2], |seen, word| {
            let bits = bit(&word.lower);
            [seen[0] | bits[0], seen[1] | bits[1]]
        });
        let lower = text.lowered();
        Self { span, text, mark, after_gap, count, lower, words, plain, spoken_out, stop, colon, verb, seen }
    }

    /// Whether the line holds a run of words (given in small letters).
    #[inline(never)]
    pub fn says(&self, phrase: &str) -> bool {
        self.may_say(phrase) && holds(&self.plain, phrase)
    }

    /// Whether a word like the phrase's first is in the line at all: what
    /// spares most phrases a search.
    fn may_say(&self, phrase: &str) -> bool {
        let end = phrase.bytes().position(|b| b == b' ').unwrap_or(phrase.len());
        let first = phrase.get(..end).unwrap_or(phrase);
        let bits = bit(first);
        self.seen[0] & bits[0] != 0 && self.seen[1] & bits[1] != 0
    }

    /// Whether the line holds one of several runs of words, parted by bars,
    /// outside quotation marks.
    #[inline(never)]
    pub fn says_any(&self, phrases: &str) -> bool {
        bars(phrases).any(|phrase| self.may_say(phrase) && holds(&self.spoken_out, phrase))
    }

    /// Whether the line begins with one of several runs of words, parted by
    /// bars.
    #[inline(never)]
    pub fn opens_with(&self, phrases: &str) -> bool {
        let start = self.plain.trim_start();
        let first = start.as_bytes().first();
        bars(phrases).any(|phrase| {
            phrase.as_bytes().first() == first
                && start.strip_prefix(phrase).is_some_and(|rest| rest.starts_with(' '))
        })
    }

    /// Whether the line is one of several runs of words, parted by bars, and
    /// nothing else.
    #[inline(never)]
    pub fn is_any(&self, phrases: &str) -> bool {
        bars(phrases).any(|phrase| phrase == self.plain.trim())
    }

    /// Whether the line opens with a quotation mark.
    #[inline(never)]
    pub fn quoted(&self) -> bool {
        self.text.starts_with(['"', '\u{201c}', '\u{2018}', '\'', '\u{ab}'])
    }

    /// Whether the line has the shape of a sentence of the account: a stop, a
    /// verb, and some length, or speech.
    #[inline(never)]
    pub fn sentence(&self) -> bool {
        self.stop && self.count >= 3 && (self.verb.is_some() || self.count >= 12 || self.quoted())
    }

    /// Whether the line is a sentence told of others: its main verb has a
    /// subject before it, and nobody is spoken to outside quotation marks.
    #[inline(never)]
    pub fn told(&self) -> bool {
        self.sentence()
            && self.verb.is_some_and(|verb| verb.main && verb.at >= 1)
            && !self.says_any("you|your|you're|you've|our|us|we|we're|we've|here|please")
    }

    /// Whether the line is a sentence long enough to be a paragraph's.
    pub fn prose(&self) -> bool {
        self.sentence() && self.count >= 8
    }
}

/// Two bits that stand for a word among 256, by its ends and its length.
fn bit(word: &str) -> [u128; 2] {
    let bytes = word.as_bytes();
    let byte = |at: usize| usize::from(bytes.get(at).copied().unwrap_or(0));
    let (first, second, last) = (byte(0), byte(1), byte(bytes.len().saturating_sub(1)));
    [
        1 << ((first * 31 + last * 7 + bytes.len() * 13) % 128),
        1 << ((second * 29 + last * 11 + bytes.len() * 5) % 128),
    ]
}

/// The pieces of a list between bars. They are short, so walking the bytes is
/// quicker than a search.
pub(super) fn bars(list: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(list);
    std::iter::from_fn(move || {
        let list = rest?;
        let end = list.bytes().position(|b| b == b'|');
        rest = end.and_then(|end| list.get(end + 1..));
        list.get(..end.unwrap_or(list.len()))
    })
}

/// Whether a run of words stands in a line of words with a space around each.
#[inline(never)]
fn holds(plain: &str, phrase: &str) -> bool {
    let (plain, phrase) = (plain.as_bytes(), phrase.as_bytes());
    let Some(first) = phrase.first().copied() else { return false };
    let mut at = 0;
    while at + phrase.len() + 1 < plain.len() {
        if plain[at] == b' '
            && plain[at + 1] == first
            && plain[at + 1..].starts_with(phrase)
            && plain[at + 1 + phrase.len()] == b' '
        {
            return true;
        }
        at += 1;
    }
    false
}

fn spaced(words: &[Word<'_>]) -> String {
    let mut plain = String::from(" ");
    for word in words {
        plain.push_str(&word.lower);
        plain.push(' ');
    }
    plain
}

/// A line without what stands in double quotation marks; an unclosed
/// quotation runs to the line's end.
fn unquoted(text: &str) -> String {
    let mut open = false;
    text.chars()
        .filter(|c| match c {
            '\u{201c}' => {
                open = true;
                false
            }
            '\u{201d}' => {
                open = false;
                false
            }
            '"' => {
                open = !open;
                false
            }
            _ => !open,
        })
        .collect()
}

/// Tells a bullet or a number from the words after it.
fn bullet(text: &str, span: Span) -> (Mark, Span) {
    let line = span.of(text);
    let signs = [
        '\u{2022}', '\u{25cf}', '\u{25aa}', '\u{25e6}', '\u{2023}', '\u{2043}', '\u{b7}', '\u{25a0}',
        '\u{25ba}', '\u{2713}', '\u{f0b7}',
    ];
    let rest = line.strip_prefix(signs).or_else(|| {
        line.strip_prefix(['-', '*', '\u{2013}', '\u{2014}'])
            .filter(|rest| rest.starts_with([' ', '\t', '\u{a0}']))
    });
    let rest = rest.or_else(|| {
        let digits = line.bytes().take_while(u8::is_ascii_digit).count();
        let rest = line.get(digits..)?;
        let rest = rest.strip_prefix(['.', ')'])?;
        (1..=2).contains(&digits).then_some(rest).filter(|rest| rest.starts_with([' ', '\t', '\u{a0}']))
    });
    match rest.map(|rest| visible(text, Span::new(span.end - rest.len(), span.end))) {
        Some(inner) if !inner.is_empty() => (Mark::Bullet, inner),
        _ => (Mark::Plain, span),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str) -> Line<'_> {
        Line::plain(text, RawLine { span: Span::new(0, text.len()), after_gap: true, labels: false })
    }

    #[test]
    fn tells_bullets_from_words() {
        for (given, inner) in [("\u{2022} One thing", "One thing"), ("- two", "two"), ("3. three", "three")] {
            assert_eq!((line(given).mark, line(given).text), (Mark::Bullet, inner));
        }
        for given in ["-5 degrees at dawn", "2.5 million people", "\u{2014}", "*"] {
            assert_eq!((line(given).mark, line(given).text), (Mark::Plain, given));
        }
    }

    #[test]
    fn sees_the_end_mark_behind_quotes_and_brackets() {
        assert!(line("\u{201c}We won.\u{201d}").stop && line("(It rained.)").stop && !line("It rained").stop);
        assert!(line("Key points:").colon);
    }

    #[test]
    fn a_sentence_of_others_is_told_and_a_request_is_not() {
        assert!(line("The video was shared on Facebook.").told());
        assert!(line("\u{201c}You are late,\u{201d} the captain said.").told());
        assert!(!line("You can share this video here.").told() && !line("Shared on Facebook").told());
    }

    #[test]
    fn phrases_match_whole_words_and_may_leave_speech_out() {
        let said = line("She said: \u{201c}Sign up for our walk.\u{201d} Then she left.");
        assert!(said.says("sign up") && !said.says_any("sign up") && !said.says("gn up"));
        assert!(said.opens_with("she said") && !said.opens_with("she sai"));
    }
}
