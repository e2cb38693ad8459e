//! The words of one utterance, as two accounts quote it.

use super::{Comparison, Finding};
use crate::Span;
use crate::analyse::{Quotation, TokenKind};
use crate::check::pair::{Pair, Side};
use crate::check::verdict::ReasonKind;
use crossread_nlp::Lower;

pub(super) const COMPARISON: Comparison = Comparison {
    kind: ReasonKind::Wording,
    explains: "Direct quotations of the same utterance are compared word by word.",
    example: (
        "\u{201c}We will reopen the line by Friday at noon,\u{201d} the mayor said.",
        "The mayor said: \u{201c}We hope to reopen the line by Friday.\u{201d}",
    ),
    compare,
};

/// Quotations shorter than this are scare quotes, names or single words.
const LEAST: usize = 3;

fn compare(pair: &Pair<'_>) -> Vec<Finding> {
    let ours = quotations(&pair.here);
    if ours.is_empty() {
        return Vec::new();
    }
    let theirs = quotations(&pair.there);
    let mut findings = Vec::new();
    for (here, ours) in ours {
        let mut best: Option<(f32, Finding)> = None;
        for (there, other) in &theirs {
            let shared = common(&ours, other) as f32;
            let shorter = ours.len().min(other.len()) as f32;
            let likeness = shared / shorter;
            // One may leave out words of the other, and still put in none.
            let agrees = likeness > 0.999;
            let finding = Finding::new(ReasonKind::Wording, agrees, likeness, here, *there);
            if likeness >= 0.34 && shared >= 2.0 && best.is_none_or(|(top, _)| likeness > top) {
                best = Some((likeness, finding));
            }
        }
        findings.extend(best.map(|(_, finding)| finding));
    }
    findings
}

/// The quotations of at least [`LEAST`] words, cut to the side's scope, with
/// their words in lower case.
fn quotations(side: &Side<'_>) -> Vec<(Span, Vec<String>)> {
    let Side { text, analysis, scope, .. } = *side;
    let quotations = analysis.quotations.iter().filter(|quotation| quotation.span.overlaps(scope));
    let cut = |quotation: &Quotation| {
        let span = Span::new(quotation.span.start.max(scope.start), quotation.span.end.min(scope.end));
        let words: Vec<String> = side
            .tokens()
            .filter(|token| span.contains(token.span) && token.kind != TokenKind::Punctuation)
            .map(|token| token.span.of(text).lowered().replace(":00", ""))
            .collect();
        (words.len() >= LEAST).then_some((span, words))
    };
    quotations.filter_map(cut).collect()
}

/// Length of the longest common subsequence.
fn common(a: &[String], b: &[String]) -> usize {
    let mut row = vec![0usize; b.len() + 1];
    for x in a {
        let mut diagonal = 0;
        for (at, y) in b.iter().enumerate() {
            let above = row[at + 1];
            row[at + 1] = if x == y { diagonal + 1 } else { above.max(row[at]) };
            diagonal = above;
        }
    }
    row[b.len()]
}
