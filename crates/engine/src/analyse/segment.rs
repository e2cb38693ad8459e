//! Claims without a parse.
//!
//! This is how claims are found where no parse is at hand (with one,
//! [`super::propose`] does it): a sentence is one claim, and only the
//! commonest attributions are found.

mod plain;

#[cfg(test)]
mod tests;

use std::ops::Range;

use super::doc::Doc;
use super::{Attribution, Certainty, Claim, Cue, CueKind, Polarity, Quotation, Sentence};
use crate::Span;
use crate::story::BlockKind;

/// Fewer content words than this put nothing forward.
const LEAST_WORDS: usize = 2;

/// The claims of a text and its attributions, in order of sentence.
pub(super) fn claims(
    doc: &Doc<'_>,
    quotations: &[Quotation],
    cues: &[Cue],
) -> (Vec<Claim>, Vec<Attribution>) {
    let mut out: Vec<Claim> = Vec::new();
    let mut speaker: Option<Speaker> = None;
    let mut waiting: Vec<usize> = Vec::new();
    for (index, sentence) in doc.sentences.iter().enumerate() {
        let cutter = Cutter { doc, quotations, cues, index, sentence };
        let first = out.len();
        let said = cutter.sentence(&mut out);
        let quoted = is_quoted(doc, sentence.span, quotations);
        match (quoted && said.is_none(), said) {
            (true, _) => match &speaker {
                Some(known) if known.reaches(index, sentence, doc) => {
                    lend(known, &mut out, first..usize::MAX, sentence.span);
                    speaker = Some(Speaker { sentence: index, ..known.clone() });
                }
                // "“One thing. Another,” she said": the speaker comes later.
                _ if matches!(sentence.block, BlockKind::Paragraph | BlockKind::Bullet) => {
                    waiting.extend(first..out.len())
                }
                _ => {}
            },
            (false, said) => {
                if let Some(said) = &said {
                    for at in waiting.drain(..) {
                        let content = out.get(at).map(|claim| claim.spans.clone()).unwrap_or_default();
                        let near = out.get(at).is_some_and(|claim| index - claim.sentence <= 2);
                        if near && said.spoken {
                            lend_one(said, &mut out, at, content);
                        }
                    }
                }
                waiting.clear();
                speaker = said;
            }
        }
    }
    let mut found: Vec<Attribution> = Vec::new();
    for by in out.iter().filter_map(|claim| claim.attribution.as_ref()) {
        if !found.contains(by) {
            found.push(by.clone());
        }
    }
    (out, found)
}

/// Whether nearly all words of the sentence stand in quotation marks.
fn is_quoted(doc: &Doc<'_>, sentence: Span, quotations: &[Quotation]) -> bool {
    let words = |span: Span| span.of(doc.text).chars().filter(|c| c.is_alphanumeric()).count();
    let inside: usize = quotations
        .iter()
        .filter(|q| q.span.overlaps(sentence))
        .map(|q| words(Span::new(q.span.start.max(sentence.start), q.span.end.min(sentence.end))))
        .sum();
    let all = words(sentence);
    all > 0 && inside * 10 >= all * 9
}

/// Who spoke last, for quoted sentences that follow.
#[derive(Debug, Clone)]
struct Speaker {
    sentence: usize,
    source: Vec<Span>,
    cue: Vec<Span>,
    /// Whether quoted words were laid in the speaker's mouth.
    spoken: bool,
}

impl Speaker {
    /// Whether a quoted sentence can be this speaker's.
    fn reaches(&self, index: usize, sentence: &Sentence, doc: &Doc<'_>) -> bool {
        let near = index <= self.sentence + 1;
        let announced = doc.sentences.get(self.sentence).is_some_and(|s| s.span.of(doc.text).ends_with(':'));
        near && (self.spoken || announced)
            && matches!(sentence.block, BlockKind::Paragraph | BlockKind::Bullet)
    }
}

fn lend(speaker: &Speaker, claims: &mut [Claim], which: Range<usize>, content: Span) {
    for at in which.start..claims.len().min(which.end) {
        lend_one(speaker, claims, at, vec![content]);
    }
}

fn lend_one(speaker: &Speaker, claims: &mut [Claim], at: usize, content: Vec<Span>) {
    if let Some(claim) = claims.get_mut(at).filter(|claim| claim.attribution.is_none()) {
        claim.attribution =
            Some(Attribution { source: speaker.source.clone(), cue: speaker.cue.clone(), content });
        if claim.certainty == Certainty::Asserted {
            claim.certainty = Certainty::Reported;
        }
    }
}

/// Cuts one sentence.
struct Cutter<'a, 't> {
    doc: &'a Doc<'t>,
    quotations: &'a [Quotation],
    cues: &'a [Cue],
    index: usize,
    sentence: &'a Sentence,
}

impl Cutter<'_, '_> {
    /// Appends the sentence's claim; gives who speaks in it.
    fn sentence(&self, out: &mut Vec<Claim>) -> Option<Speaker> {
        let tokens = self.sentence.tokens.clone();
        let words = tokens.clone().filter(|&at| self.doc.kind(at) == super::TokenKind::Content).count();
        if words < LEAST_WORDS {
            return None;
        }
        let found = plain::attribution(self.doc, self.sentence, self.cues);
        let all: Vec<usize> = tokens.collect();
        let kind = found.as_ref().map(|(_, kind)| *kind);
        let attribution = found.map(|(attribution, _)| attribution);
        let (polarity, certainty) = self.strength(&all, kind.into_iter());
        let speaker = attribution.as_ref().filter(|a| !a.source.is_empty()).map(|a| Speaker {
            sentence: self.index,
            source: a.source.clone(),
            cue: a.cue.clone(),
            spoken: self.quotations.iter().any(|q| q.span.overlaps(self.sentence.span)),
        });
        let spans = vec![self.sentence.span];
        out.push(Claim {
            sentence: self.index,
            spans,
            head: None,
            subject: None,
            attribution,
            polarity,
            certainty,
        });
        speaker
    }

    /// How a stretch is put forward, by its cues and that of its attribution.
    fn strength(&self, tokens: &[usize], by: impl Iterator<Item = CueKind>) -> (Polarity, Certainty) {
        let from = self.cues.partition_point(|cue| cue.tokens.start < self.sentence.tokens.start);
        let own = self
            .cues
            .iter()
            .skip(from)
            .take_while(|cue| cue.tokens.start < self.sentence.tokens.end)
            .filter(|cue| tokens.binary_search(&cue.tokens.start).is_ok());
        let mut negations = 0;
        let mut certainty = Certainty::Asserted;
        for kind in by {
            certainty = certainty.max_doubt(match kind {
                CueKind::Denial => Certainty::Denied,
                CueKind::Claim => Certainty::Claimed,
                CueKind::Possibility | CueKind::Unknown => Certainty::Possible,
                CueKind::Expectation => Certainty::Expected,
                CueKind::Report | CueKind::Confirmation | CueKind::Negation => Certainty::Reported,
            });
        }
        for cue in own {
            let level = match cue.kind {
                CueKind::Negation => {
                    negations += 1;
                    continue;
                }
                CueKind::Possibility | CueKind::Unknown => Certainty::Possible,
                CueKind::Expectation => Certainty::Expected,
                _ => continue,
            };
            certainty = certainty.max_doubt(level);
        }
        (if negations % 2 == 1 { Polarity::Negative } else { Polarity::Positive }, certainty)
    }
}

impl Certainty {
    /// The one of two that is further from plain assertion.
    fn max_doubt(self, other: Self) -> Self {
        let rank = |c: Self| match c {
            Self::Asserted => 0,
            Self::Reported => 1,
            Self::Expected => 2,
            Self::Possible => 3,
            Self::Claimed => 4,
            Self::Denied => 5,
        };
        if rank(other) > rank(self) { other } else { self }
    }
}
