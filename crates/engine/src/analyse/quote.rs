//! Direct quotations: words between quotation marks.
//!
//! Marks are tokens of their own, so an apostrophe inside a word never counts.
//! A straight mark opens where white space or a bracket stands before it and
//! closes otherwise. A quotation that is still open at the end of its block
//! goes on in the next one, as printed speech does over paragraphs; each
//! block's part is a quotation of its own. Of nested quotations only the outer
//! one is kept: it is what the article lays in somebody's mouth.

use super::doc::Doc;
use super::{Quotation, token};
use crate::Span;

/// For how many blocks a quotation may go on before its mark is held a slip.
const MOST_BLOCKS: usize = 8;

/// The quotations of a text, in order.
pub(super) fn quotations(doc: &Doc<'_>) -> Vec<Quotation> {
    let mut out = Vec::new();
    let mut carried: Option<(Mark, usize)> = None;
    for (index, block) in doc.blocks.iter().enumerate() {
        let mut open: Option<(Mark, usize)> = None;
        let mut at = block.start;
        if let Some((mark, since)) = carried.take() {
            // The paragraph may repeat the opening mark, or just go on.
            if mark_of(doc, at, block.start).is_some_and(|(m, side)| m == mark && side != Side::Close) {
                at += 1;
                open = Some((mark, at));
            } else if index - since <= MOST_BLOCKS && closes_later(doc, mark, at..block.end, block.start) {
                open = Some((mark, at));
            }
        }
        while at < block.end {
            if let Some((mark, side)) = mark_of(doc, at, block.start) {
                match open {
                    Some((wanted, from)) if wanted == mark && closes(doc, mark, side, at, block.end) => {
                        emit(doc, from..at, &mut out);
                        open = None;
                    }
                    None if side != Side::Close && opens(doc, mark, at, block.end, block.start) => {
                        open = Some((mark, at + 1));
                    }
                    _ => {}
                }
            }
            at += 1;
        }
        if let Some((mark, from)) = open {
            emit(doc, from..block.end, &mut out);
            carried = Some((mark, index));
        }
    }
    out
}

fn emit(doc: &Doc<'_>, tokens: std::ops::Range<usize>, out: &mut Vec<Quotation>) {
    let span: Span = doc.span(tokens);
    if !span.is_empty() && span.of(doc.text).chars().any(char::is_alphanumeric) {
        out.push(Quotation { span });
    }
}

/// Families of marks that open and close each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    Double,
    Single,
    Angle,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Open,
    Close,
    Either,
}

/// What kind of mark the token is, and on which side it can stand.
fn mark_of(doc: &Doc<'_>, at: usize, block_start: usize) -> Option<(Mark, Side)> {
    let word = doc.word(at);
    let first = word.chars().next().filter(|&c| token::is_quote(c))?;
    if word.chars().any(char::is_alphanumeric) {
        return None;
    }
    let before = at > block_start && doc.glued(at - 1) && !opens_too(doc.word(at - 1));
    let after = doc.glued(at);
    let straight = match (before, after) {
        (false, true) => Side::Open,
        (true, false) => Side::Close,
        _ => Side::Either,
    };
    Some(match first {
        '“' => (Mark::Double, if before && !after { Side::Close } else { Side::Open }),
        '„' | '‟' => (Mark::Double, Side::Open),
        '”' => (Mark::Double, Side::Close),
        '"' => (Mark::Double, straight),
        '«' | '‹' => (Mark::Angle, Side::Open),
        '»' | '›' => (Mark::Angle, Side::Close),
        '‘' | '‚' => (Mark::Single, Side::Open),
        '’' | '´' => (Mark::Single, Side::Close),
        '`' if word.len() == 2 => (Mark::Double, Side::Open),
        '\'' if word.len() == 2 => (Mark::Double, straight),
        '`' => (Mark::Single, Side::Open),
        _ => (Mark::Single, straight),
    })
}

fn opens_too(word: &str) -> bool {
    word.chars()
        .last()
        .is_some_and(|c| token::is_dash(c) || matches!(c, '(' | '[' | '“' | '‘' | '"' | '\'' | ':' | '/'))
}

/// Whether an open mark is a quotation's: a single or straight one must be
/// closed within its block, or it is an apostrophe or a slip.
fn opens(doc: &Doc<'_>, mark: Mark, at: usize, end: usize, block_start: usize) -> bool {
    match mark {
        Mark::Double if doc.word(at) != "\"" => true,
        _ => closes_later(doc, mark, at + 1..end, block_start),
    }
}

fn closes_later(doc: &Doc<'_>, mark: Mark, tokens: std::ops::Range<usize>, block_start: usize) -> bool {
    for at in tokens.clone() {
        match mark_of(doc, at, block_start) {
            Some((m, side)) if m == mark && closes(doc, mark, side, at, tokens.end) => return true,
            Some((m, Side::Open)) if m == mark && mark == Mark::Double => return false,
            _ => {}
        }
    }
    false
}

/// Whether the mark ends the open quotation. After an "s" and before a small
/// letter, a single mark is an apostrophe if another one can close later.
fn closes(doc: &Doc<'_>, mark: Mark, side: Side, at: usize, end: usize) -> bool {
    if side == Side::Open {
        return false;
    }
    if mark != Mark::Single {
        return true;
    }
    let possessive = doc.glued(at.saturating_sub(1))
        && doc.lower(at.saturating_sub(1)).ends_with('s')
        && doc.word(at + 1).chars().next().is_some_and(char::is_lowercase);
    let another = (at + 1..end)
        .find_map(|later| mark_of(doc, later, at).filter(|(m, _)| *m == Mark::Single))
        .is_some_and(|(_, side)| side != Side::Open);
    !(possessive && another)
}

#[cfg(test)]
mod tests {
    use super::super::words;
    use crate::models::plain_models;

    fn quoted(text: &str) -> Vec<&str> {
        words(text, None, plain_models()).quotations.iter().map(|q| q.span.of(text)).collect()
    }

    #[test]
    fn finds_quotations_by_table() {
        let cases: &[(&str, &[&str])] = &[
            ("He called it “a mess” and left.", &["a mess"]),
            ("He called it \"a mess\" and left.", &["a mess"]),
            ("He called it ‘a mess’ and left.", &["a mess"]),
            ("He called it 'a mess' and left.", &["a mess"]),
            ("He called it ``a mess'' and left.", &["a mess"]),
            ("Il a dit « non » hier.", &["non"]),
            ("The players' union and the owners' club met.", &[]),
            ("It's the mayor's, isn't it?", &[]),
            ("She said 'the players' union won' on Monday.", &["the players' union won"]),
            ("“We heard ‘no’ twice,” she said.", &["We heard ‘no’ twice,"]),
            ("“It’s over,” he said. “Go home.”", &["It’s over,", "Go home."]),
            ("“One thing.\n“Another thing,” he said.", &["One thing.", "Another thing,"]),
            ("“One thing.\nAnother thing,” he said.", &["One thing.", "Another thing,"]),
            ("The screen is 6\" wide and 5' tall.", &[]),
            ("The \"peace\" plan (\"a start\") failed.", &["peace", "a start"]),
        ];
        for (text, expected) in cases {
            assert_eq!(&quoted(text), expected, "{text}");
        }
    }
}
