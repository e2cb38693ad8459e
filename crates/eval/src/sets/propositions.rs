//! Sentences that people cut into propositions.
//!
//! In each sentence the sets of tokens that claims cover are paired with those
//! of the reference so that the total Jaccard likeness is greatest; a pair
//! counts from 0.8. Precision and recall are averaged over the sentences that
//! have a reference, and F1 is of the two averages. The peer takes each whole
//! sentence for one proposition.

use crossread_engine::{Claim, OffsetMap, Span};
use serde::Deserialize;
use std::collections::BTreeSet;

use crate::data;
use crate::error::Error;
use crate::metric::{f1, jaccard, pairing, share};
use crate::outcome::Outcome;
use crate::setup::Setup;

const ALIKE: f64 = 0.8;

#[derive(Deserialize)]
struct Line {
    sentence: String,
    tokens: Vec<(String, usize)>,
    reference: Option<Vec<Proposition>>,
}

#[derive(Deserialize)]
struct Proposition {
    token_indices: BTreeSet<usize>,
}

type Tokens = BTreeSet<usize>;

pub(super) fn measure(setup: &Setup) -> Result<Outcome, Error> {
    let lines: Vec<Line> = data::lines(&setup.data.join("bench/propositions.dev.jsonl.gz"))?;
    let mut engine = Averages::default();
    let mut whole = Averages::default();
    let mut outcome = Outcome::default();
    let (mut found, mut due) = (0, 0);
    for line in &lines {
        let reference: Vec<Tokens> =
            line.reference.iter().flatten().map(|proposition| proposition.token_indices.clone()).collect();
        if reference.is_empty() {
            continue;
        }
        let claims = claims(setup, line);
        (found, due) = (found + claims.len(), due + reference.len());
        engine.add(&claims, &reference);
        whole.add(&[(0..line.tokens.len()).collect()], &reference);
    }
    outcome.line(&[("F1", engine.f1()), ("precision", engine.precision()), ("recall", engine.recall())]);
    outcome.line(&[("peer's F1 (whole sentences)", whole.f1())]);
    outcome
        .text
        .push_str(&format!("  {found} claims for {due} propositions in {} sentences\n", engine.sentences));
    outcome.figure("claims", found as f64);
    outcome.figure("propositions", due as f64);
    Ok(outcome)
}

/// The tokens that each claim of the sentence covers, each set once.
fn claims(setup: &Setup, line: &Line) -> Vec<Tokens> {
    let text = &line.sentence;
    let map = OffsetMap::new(text);
    let spans: Vec<_> = line
        .tokens
        .iter()
        .map(|(token, start)| {
            let end = start + token.chars().count();
            Span::new(map.byte_of_scalar(text, *start), map.byte_of_scalar(text, end))
        })
        .collect();
    let covered = |claim: &Claim| -> Tokens {
        let inside = |token: &Span| claim.spans.iter().any(|span| span.overlaps(*token));
        (0..spans.len()).filter(|at| inside(&spans[*at])).collect()
    };
    let mut reader = setup.reader();
    reader.add(data::document("sentence", [text.as_str()]));
    let claims = reader.entries().iter().flat_map(|entry| &entry.analysis.claims);
    let distinct: BTreeSet<Tokens> = claims.map(covered).collect();
    distinct.into_iter().filter(|tokens| !tokens.is_empty()).collect()
}

/// Sums of precision and recall over sentences.
#[derive(Default)]
struct Averages {
    sentences: usize,
    precision: f64,
    recall: f64,
}

impl Averages {
    /// Takes in one sentence. One without claims has no precision to speak
    /// of, which counts as none.
    fn add(&mut self, claims: &[Tokens], reference: &[Tokens]) {
        let pairs = pairing(claims.len(), reference.len(), |a, b| jaccard(&claims[a], &reference[b]));
        let matched = pairs.iter().filter(|(a, b)| jaccard(&claims[*a], &reference[*b]) >= ALIKE).count();
        self.sentences += 1;
        self.precision += share(matched, claims.len());
        self.recall += share(matched, reference.len());
    }

    fn precision(&self) -> f64 {
        self.precision / self.sentences.max(1) as f64
    }

    fn recall(&self) -> f64 {
        self.recall / self.sentences.max(1) as f64
    }

    fn f1(&self) -> f64 {
        f1(self.precision(), self.recall())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn averages_are_over_sentences_not_over_propositions() {
        let set = |range: std::ops::Range<usize>| range.collect::<Tokens>();
        let mut averages = Averages::default();
        // One of one claim matches (4 of 5 tokens), one of two references.
        averages.add(&[set(0..5)], &[set(0..4), set(6..9)]);
        // None of two claims matches.
        averages.add(&[set(0..2), set(2..4)], &[set(0..4)]);
        assert!((averages.precision() - 0.5).abs() < 1e-9);
        assert!((averages.recall() - 0.25).abs() < 1e-9);
        assert!((averages.f1() - 1.0 / 3.0).abs() < 1e-9);
    }
}
