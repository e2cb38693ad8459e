//! Claims: sentences cut into the propositions that they put forward.
//!
//! The one interface between claims and how they are found is [`claims`].
//! With a parse, a claim is a clause: a main or coordinated one, a relative
//! or adverbial one with enough content, or what completes a verb of saying,
//! which then is the claim's attribution. Without a parse a sentence is one
//! claim, and only the commonest attributions are found. When in doubt a
//! sentence stays whole.

mod clause;
mod plain;

#[cfg(test)]
mod tests;

use std::ops::Range;

use super::attribute::{self, Attributed};
use super::doc::Doc;
use super::tree::Tree;
use super::{Attribution, Certainty, Claim, Cue, CueKind, Polarity, Quotation, Sentence};
use crate::Span;
use crate::story::BlockKind;

/// Fewer content words than this put nothing forward.
const LEAST_WORDS: usize = 2;

/// The claims of a text and all its attributions, in order of sentence.
pub(super) fn claims(
    doc: &Doc<'_>,
    quotations: &[Quotation],
    cues: &[Cue],
) -> (Vec<Claim>, Vec<Attribution>) {
    let mut found = Vec::new();
    let mut out: Vec<Claim> = Vec::new();
    let mut speaker: Option<Speaker> = None;
    let mut waiting: Vec<usize> = Vec::new();
    for (index, sentence) in doc.sentences.iter().enumerate() {
        let cutter = Cutter { doc, quotations, cues, index, sentence };
        let first = out.len();
        let said = cutter.sentence(&mut out, &mut found);
        let quoted = attribute::is_quoted(doc, sentence.span, quotations);
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
    for by in out.iter().filter_map(|claim| claim.attribution.as_ref()) {
        if !found.contains(by) {
            found.push(by.clone());
        }
    }
    (out, found)
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
    /// Appends the sentence's claims and attributions; gives who speaks in it
    /// last.
    fn sentence(&self, out: &mut Vec<Claim>, found: &mut Vec<Attribution>) -> Option<Speaker> {
        let Some(tree) = Tree::new(self.doc, self.sentence.tokens.clone()) else {
            return self.plain(out);
        };
        let all: Vec<usize> = self.sentence.tokens.clone().collect();
        if tree.weight(&all) < LEAST_WORDS {
            return None;
        }
        let attributions = attribute::attributions(&tree, self.quotations);
        found.extend(attributions.iter().map(|by| written(by, &tree)));
        let clauses = clause::clauses(&tree, &attributions);
        let before = out.len();
        for clause in &clauses {
            let spans = tree.spans(&clause.tokens, false);
            if spans.is_empty() || tree.weight(&clause.tokens) < LEAST_WORDS {
                continue;
            }
            let by: Vec<&Attributed> =
                clause.attributions.iter().filter_map(|&at| attributions.get(at)).collect();
            out.push(self.claim(spans, &clause.tokens, &by, &tree));
        }
        if out.len() == before {
            let by: Vec<&Attributed> = attributions.iter().take(1).collect();
            out.push(self.claim(tree.spans(&all, false), &all, &by, &tree));
        }
        let quoted = attribute::quoted(&tree, self.quotations);
        attributions.iter().filter(|a| !a.source.is_empty()).max_by_key(|a| a.cue.first().copied()).map(|a| {
            Speaker {
                sentence: self.index,
                source: tree.spans(&a.source, false),
                cue: tree.spans(&a.cue, false),
                spoken: a.content.iter().filter(|t| quoted.contains(t)).count() * 3 > a.content.len() * 2,
            }
        })
    }

    fn plain(&self, out: &mut Vec<Claim>) -> Option<Speaker> {
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
        out.push(Claim { sentence: self.index, spans, attribution, polarity, certainty });
        speaker
    }

    /// A claim laid in the mouths of `by`, innermost first.
    fn claim(&self, spans: Vec<Span>, tokens: &[usize], by: &[&Attributed], tree: &Tree<'_, '_>) -> Claim {
        let (polarity, certainty) = self.strength(tokens, by.iter().map(|by| by.kind));
        let named = by.iter().find(|by| !by.source.is_empty()).or(by.first());
        let attribution = named.map(|by| written(by, tree));
        Claim { sentence: self.index, spans, attribution, polarity, certainty }
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

/// An attribution as spans.
fn written(by: &Attributed, tree: &Tree<'_, '_>) -> Attribution {
    Attribution {
        source: tree.spans(&by.source, false),
        cue: tree.spans(&by.cue, false),
        content: tree.spans(&by.content, true),
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
