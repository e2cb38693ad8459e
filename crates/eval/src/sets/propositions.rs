//! Sentences that people cut into propositions.
//!
//! In each sentence the sets of tokens that claims cover are paired with those
//! of the reference so that the total Jaccard likeness is greatest; a pair
//! counts from 0.8. Precision and recall are averaged over the sentences that
//! have a reference, and F1 is of the two averages. The peer takes each whole
//! sentence for one proposition.

use std::collections::{BTreeMap, BTreeSet};

use crossread_engine::analyse::learn;
use crossread_engine::{Claim, OffsetMap, Span};
use serde::Deserialize;

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
    let mut losses = Losses::default();
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
        losses.add(&Sentence { setup, line }, &claims, &reference);
        whole.add(&[(0..line.tokens.len()).collect()], &reference);
    }
    outcome.line(&[("F1", engine.f1()), ("precision", engine.precision()), ("recall", engine.recall())]);
    outcome.line(&[("peer's F1 (whole sentences)", whole.f1())]);
    outcome
        .text
        .push_str(&format!("  {found} claims for {due} propositions in {} sentences\n", engine.sentences));
    losses.report(&mut outcome);
    outcome.figure("claims", found as f64);
    outcome.figure("propositions", due as f64);
    Ok(outcome)
}

/// The tokens that each claim of the sentence covers, each set once.
fn claims(setup: &Setup, line: &Line) -> Vec<Tokens> {
    let mut reader = setup.reader();
    reader.add(data::document("sentence", [line.sentence.as_str()]));
    let claims = reader.entries().iter().flat_map(|entry| &entry.analysis.claims);
    let spans = line.spans();
    let distinct: BTreeSet<Tokens> = claims.map(|claim: &Claim| covered(&spans, &claim.spans)).collect();
    distinct.into_iter().filter(|tokens| !tokens.is_empty()).collect()
}

/// Which of the tokens' `spans` the given ones touch.
fn covered(spans: &[Span], given: &[Span]) -> Tokens {
    let inside = |token: &Span| given.iter().any(|span| span.overlaps(*token));
    (0..spans.len()).filter(|at| inside(&spans[*at])).collect()
}

impl Line {
    /// Where each token lies, in bytes.
    fn spans(&self) -> Vec<Span> {
        let map = OffsetMap::new(&self.sentence);
        let byte = |scalar| map.byte_of_scalar(&self.sentence, scalar);
        let place =
            |(token, start): &(String, usize)| Span::new(byte(*start), byte(start + token.chars().count()));
        self.tokens.iter().map(place).collect()
    }
}

/// A sentence with the means to read it.
struct Sentence<'a> {
    setup: &'a Setup,
    line: &'a Line,
}

/// For each kind of construction what was due of it, and what was lost: the
/// kind is the rule whose candidate comes nearest to the proposition.
#[derive(Default)]
struct Losses {
    rules: BTreeMap<&'static str, Loss>,
}

#[derive(Default)]
struct Loss {
    due: usize,
    /// Propositions that no candidate matches.
    no_candidate: usize,
    /// Those that a candidate matches and no claim.
    not_chosen: usize,
}

impl Losses {
    fn add(&mut self, sentence: &Sentence<'_>, claims: &[Tokens], reference: &[Tokens]) {
        let text = &sentence.line.sentence;
        let spans = sentence.line.spans();
        let mut reader = sentence.setup.reader();
        reader.add(data::document("sentence", [text.as_str()]));
        let Some(entry) = reader.entries().first() else { return };
        let candidates: Vec<(&'static str, Tokens)> =
            learn::candidates(&entry.article.text, &entry.analysis, sentence.setup.models())
                .into_iter()
                .map(|candidate| (candidate.rule, covered(&spans, &candidate.spans)))
                .collect();
        for due in reference {
            let likeness = |tokens: &Tokens| jaccard(tokens, due);
            let nearest = candidates.iter().map(|(rule, tokens)| (likeness(tokens), *rule));
            let (near, rule) =
                nearest.fold((0.0, "none"), |best, next| if next.0 > best.0 { next } else { best });
            let loss = self.rules.entry(rule).or_default();
            loss.due += 1;
            if claims.iter().any(|claim| likeness(claim) >= ALIKE) {
                continue;
            }
            if near < ALIKE { loss.no_candidate += 1 } else { loss.not_chosen += 1 }
        }
    }

    fn report(&self, outcome: &mut Outcome) {
        let mut rows: Vec<(&str, &Loss)> = self.rules.iter().map(|(rule, loss)| (*rule, loss)).collect();
        rows.sort_by_key(|(_, loss)| std::cmp::Reverse(loss.due));
        let rows: Vec<Vec<String>> = rows
            .into_iter()
            .map(|(rule, loss)| {
                let counts = [loss.due, loss.no_candidate, loss.not_chosen].map(|count| count.to_string());
                std::iter::once(rule.to_owned()).chain(counts).collect()
            })
            .collect();
        outcome.table(
            "propositions missed, by construction",
            &["rule", "due", "no candidate", "not chosen"],
            &rows,
        );
    }
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
