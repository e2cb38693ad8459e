//! Where sentences end.
//!
//! Each block is split on its own, over its tokens: a stop, question or
//! exclamation mark ends a sentence, together with the quotation marks and
//! brackets that close right after it, unless what follows shows that the
//! sentence goes on. A stop within an abbreviation or after an initial ends
//! one only where the next word is such as sentences begin with.

use std::ops::Range;

use super::lexicon::{is_reporting_form, is_sentence_starter, is_title_abbreviation};
use super::token::{is_dash, is_quote};
use crate::Span;
use crate::packed::among;
use crossread_nlp::Lower;

/// The token ranges of the sentences of one block, whose tokens are `tokens`
/// (a part of `spans`). Together they hold all of them.
pub(super) fn ranges(text: &str, spans: &[Span], tokens: Range<usize>) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut start = tokens.start;
    let mut at = tokens.start;
    while at < tokens.end {
        match boundary(text, spans, &tokens, start, at) {
            Some(end) => {
                out.push(start..end);
                start = end;
                at = end;
            }
            None => at += 1,
        }
    }
    if start < tokens.end {
        out.push(start..tokens.end);
    }
    out
}

fn word<'t>(text: &'t str, spans: &[Span], tokens: &Range<usize>, at: usize) -> &'t str {
    if at >= tokens.end { "" } else { spans.get(at).map_or("", |span| span.of(text)) }
}

/// If a sentence ends with the token at `at`, the index just past it and past
/// what closes with it.
fn boundary(text: &str, spans: &[Span], tokens: &Range<usize>, start: usize, at: usize) -> Option<usize> {
    let here = word(text, spans, tokens, at);
    if blank_line_after(text, spans, tokens, at) {
        return Some(at + 1);
    }
    let mark = here.chars().last()?;
    if !matches!(mark, '.' | '!' | '?' | '…' | '。' | '؟') {
        return None;
    }
    let mut end = at + 1;
    while end < tokens.end && closes(text, spans, tokens, start, end) {
        end += 1;
    }
    let closed_quote = end > at + 1;
    let next = word(text, spans, tokens, end);
    if next.is_empty() {
        return Some(end);
    }
    // What opens the next sentence may stand before its first word.
    let first = (end..tokens.end)
        .map(|i| word(text, spans, tokens, i))
        .find(|w| w.chars().any(char::is_alphanumeric))
        .unwrap_or("");
    let opens =
        next.chars().next().is_some_and(|c| is_quote(c) || matches!(c, '(' | '[' | '•' | '*' | '¿' | '¡'));
    let initial = first.chars().next()?;
    if next.chars().next().is_some_and(|c| matches!(c, ',' | ';' | ':' | '.' | '!' | '?' | ')') || is_dash(c))
    {
        return None;
    }
    let is_abbreviation = here.chars().count() > 1 && here.chars().any(char::is_alphabetic);
    if is_abbreviation && mark == '.' {
        let title = is_title_abbreviation(&here.lowered());
        return (!title && (opens || is_sentence_starter(&first.lowered())) && initial.is_uppercase())
            .then_some(end);
    }
    if initial.is_lowercase() {
        return None;
    }
    // "1. The first point": a list number is not a sentence.
    if mark == '.' && at == start + 1 && word(text, spans, tokens, start).bytes().all(|b| b.is_ascii_digit())
    {
        return None;
    }
    // "No. 10": a number, not a refusal.
    let before = at.checked_sub(1).map_or("", |p| word(text, spans, tokens, p));
    if mark == '.' && initial.is_ascii_digit() && among!(before, "No" | "no" | "Nos" | "nos") {
        return None;
    }
    // "“Who knows?” Smith asked."
    if closed_quote && matches!(mark, '!' | '?' | '…') {
        let said = (end..(end + 5).min(tokens.end))
            .map(|i| word(text, spans, tokens, i))
            .take_while(|w| !among!(*w, "." | "!" | "?" | ","))
            .any(|w| is_reporting_form(&w.lowered()));
        if said {
            return None;
        }
    }
    if matches!(here, "..." | "…" | "....") && initial.is_ascii_digit() {
        return None;
    }
    Some(end)
}

/// Whether the token at `at` closes what the sentence opened: a bracket, or a
/// quotation mark written on to what stands before it.
fn closes(text: &str, spans: &[Span], tokens: &Range<usize>, start: usize, at: usize) -> bool {
    let here = word(text, spans, tokens, at);
    let Some(c) = here.chars().next() else { return false };
    let gap =
        at.checked_sub(1).and_then(|p| spans.get(p)).zip(spans.get(at)).is_none_or(|(a, b)| a.end < b.start);
    match c {
        ')' | ']' | '”' | '»' => true,
        '.' | '!' | '?' | '…' => !gap,
        '’' | '\'' | '"' => {
            let attached_right = spans
                .get(at)
                .zip(spans.get(at + 1))
                .is_some_and(|(a, b)| at + 1 < tokens.end && a.end == b.start);
            let opened = spans.get(start..at).unwrap_or(&[]).iter().filter(|s| s.of(text) == here).count();
            here.chars().count() == 1
                && (!gap || (c == '"' && opened % 2 == 1))
                && (!attached_right || c != '"' || opened % 2 == 1)
        }
        _ => false,
    }
}

/// Whether an empty line follows the token.
fn blank_line_after(text: &str, spans: &[Span], tokens: &Range<usize>, at: usize) -> bool {
    let Some((here, next)) = spans.get(at).zip(spans.get(at + 1)) else { return false };
    at + 1 < tokens.end && text.get(here.end..next.start).unwrap_or("").matches('\n').count() > 1
}

/// How many tokens a dateline takes at the beginning of a sentence, its dash
/// or colon included ("MOSCOW (AP) —", "Kyiv, Ukraine:"); none without one.
pub(super) fn dateline(text: &str, spans: &[Span]) -> Option<usize> {
    let mark = spans.iter().take(9).position(|span| among!(span.of(text), "—" | "–" | "--" | "-" | ":"))?;
    let (before, after) = (spans.get(..mark)?, spans.get(mark + 1)?);
    let named = |span: &Span| {
        let word = span.of(text);
        word.starts_with(char::is_uppercase) || among!(word, "," | "(" | ")" | "/")
    };
    let shouted = before.first()?.of(text).chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
    let short = before.len() <= 2;
    let parted = before.last()?.end < spans.get(mark)?.start || spans.get(mark)?.of(text) == ":";
    let opens = after.of(text).chars().next().is_some_and(|c| c.is_uppercase() || is_quote(c));
    let goes_on = spans.len() > mark + 4;
    (before.iter().all(named) && (shouted || short) && parted && opens && goes_on).then_some(mark + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<&str> {
        let mut spans = Vec::new();
        super::super::token::spans(text, Span::new(0, text.len()), &mut spans);
        let count = spans.len();
        ranges(text, &spans, 0..count)
            .into_iter()
            .filter_map(|r| text.get(spans.get(r.start)?.start..spans.get(r.end - 1)?.end))
            .collect()
    }

    #[test]
    fn finds_datelines() {
        for (text, expected) in [
            ("OSTERBY — A dam gave way today.", Some(2)),
            ("WEST PORT, Norland (PWA) — The dam gave way.", Some(8)),
            ("Osterby: Two men left the town.", Some(2)),
            ("The mayor - Anna Lind - left the town.", None),
            ("Osterby-led talks ended in the town.", None),
            ("Two things: Bread and wine are here.", None),
        ] {
            let mut spans = Vec::new();
            super::super::token::spans(text, Span::new(0, text.len()), &mut spans);
            assert_eq!(dateline(text, &spans), expected, "{text}");
        }
    }

    #[test]
    fn splits_by_table() {
        let cases: &[&[&str]] = &[
            &["The U.S. envoy met Mr. Smith.", "He left at 5 p.m. on Monday."],
            &["It costs 3.5 million.", "The price rose."],
            &["Talks ended in the U.S.", "The envoy flew home."],
            &["“We go now.”", "Nobody moved."],
            &["“Who knows?” Smith asked.", "Silence."],
            &["“Stop!” he cried."],
            &["He spoke... and left.", "She stayed… Nobody saw."],
            &["J. R. Hall signed.", "No. 10 agreed."],
            &["It closed (for good.)", "It never opened."],
            &["He said \"go.\"", "\"Now,\" she said."],
            &["Acme Inc. said so.", "Was it true?", "Yes!", "It was."],
            &["A headline without a stop"],
            &["1. Open the door.", "2. Shut it."],
        ];
        for expected in cases {
            let text = expected.join(" ");
            let got = split(&text);
            let flat: Vec<&str> = got.clone();
            if text.contains("She stayed") {
                assert_eq!(flat, ["He spoke... and left.", "She stayed…", "Nobody saw."]);
            } else {
                assert_eq!(&flat, expected, "{text}");
            }
        }
        assert_eq!(
            split("It fell last month.Their plan failed .The end"),
            ["It fell last month.", "Their plan failed .", "The end"]
        );
        assert_eq!(split("One line\n\nAnother line"), ["One line", "Another line"]);
    }
}
