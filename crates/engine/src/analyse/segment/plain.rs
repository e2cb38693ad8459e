//! Attributions where no parse is at hand: the commonest patterns only.
//!
//! "Source said (that) content", "content, source said", "content, said
//! source" and "according to source".

use super::super::doc::Doc;
use super::super::{Attribution, Cue, CueKind, Sentence, TokenKind};
use crate::Span;
use crate::packed::among;

/// The attribution of a sentence as a whole, and the kind of its cue.
pub(super) fn attribution(
    doc: &Doc<'_>,
    sentence: &Sentence,
    cues: &[Cue],
) -> Option<(Attribution, CueKind)> {
    let tokens = sentence.tokens.clone();
    let cue = cues.iter().find(|cue| {
        tokens.contains(&cue.tokens.start)
            && matches!(cue.kind, CueKind::Report | CueKind::Claim | CueKind::Denial | CueKind::Confirmation)
    })?;
    let (start, end) = (tokens.start, tokens.end);
    let stop = |at: usize| among!(doc.word(at), "," | ";" | ":" | "." | "”" | "\"" | "’" | "—" | "–");
    let (from, to) = (cue.tokens.start, cue.tokens.end);
    let found = |source: std::ops::Range<usize>, content: std::ops::Range<usize>| {
        let trim = |range: std::ops::Range<usize>| trimmed(doc, range);
        let (source, content) = (trim(source)?, trim(content)?);
        let cue_span = doc.span(from..to);
        Some((Attribution { source: vec![source], cue: vec![cue_span], content: vec![content] }, cue.kind))
    };
    if doc.lower(from) == "according" {
        let source_end = (to..end).find(|&at| matches!(doc.word(at), "," | ";" | ".")).unwrap_or(end);
        let content = if from == start { source_end..end } else { start..from };
        return found(to..source_end, content);
    }
    let before = (start..from).rev().find(|&at| stop(at)).map_or(start, |at| at + 1);
    let closes = matches!(doc.word(to), "." | "") || to >= end;
    if before < from && closes && before > start {
        return found(before..from, start..before); // content, source said
    }
    if before == from && from > start {
        let source_end = (to..end).find(|&at| stop(at)).unwrap_or(end);
        return found(to..source_end, start..from); // content, said source
    }
    if before == start && before < from {
        let content = to + usize::from(matches!(doc.lower(to), "that" | ":" | ","));
        return found(start..from, content..end); // source said that content
    }
    None
}

/// The span of a range without punctuation at its ends.
fn trimmed(doc: &Doc<'_>, range: std::ops::Range<usize>) -> Option<Span> {
    let word = |at: &usize| doc.kind(*at) != TokenKind::Punctuation;
    let (first, last) = (range.clone().find(word)?, range.rev().find(word)?);
    Some(doc.span(first..last + 1))
}
