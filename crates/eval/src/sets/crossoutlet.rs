//! Pairs of sentences from two outlets, reported and not aimed at.
//!
//! `claimdiff`: a claim strengthens another (corroborate), weakens it (differ)
//! or does not bear on it (neither). `mrpc`: two sentences that people found
//! to say the same (corroborate), or not. The other sentence is the whole of
//! the other article.

use crossread_engine::Relation;
use serde::Deserialize;

use super::pairs::{Documents, Row};
use crate::case::{Case, three_way};
use crate::data;
use crate::error::Error;
use crate::metric::Confusion;
use crate::outcome::Outcome;
use crate::setup::Setup;

#[derive(Deserialize)]
struct Line {
    dataset: String,
    id: String,
    statement: String,
    other: String,
    label: String,
}

pub(super) fn measure(setup: &Setup) -> Result<Outcome, Error> {
    let mut documents = Documents::default();
    let lines: Vec<Line> = data::lines(&setup.data.join("bench/crossoutlet.dev.jsonl.gz"))?;
    for line in lines {
        let due = match line.label.as_str() {
            "corroborate" => "corroborates",
            "differ" => "differs",
            "neither" => "silent",
            _ => "not",
        };
        let row = Row { group: line.dataset, id: line.id, statement: line.statement, due, kinds: Vec::new() };
        documents.add(data::document("other", [line.other.as_str()]), row);
    }
    let mut outcome = Outcome { classify: Some(three_way), ..Outcome::default() };
    let (claims, sentences): (Vec<_>, Vec<_>) =
        documents.ask(setup).into_iter().partition(|case| case.group == "claimdiff");
    outcome.text.push_str("  claimdiff\n");
    three(&mut outcome, &claims);
    let figures = std::mem::take(&mut outcome.figures);
    outcome.figures.extend(figures.into_iter().map(|(name, value)| (format!("claimdiff {name}"), value)));
    outcome.text.push_str("\n  mrpc: corroborates, or partly, against the rest\n");
    outcome.two_way(&sentences, "corroborates", "not", classify_sentences);
    // The sentence pairs have a classification of their own, which the shared
    // listing of wrong answers does not know.
    outcome.cases = claims;
    Ok(outcome)
}

fn three(outcome: &mut Outcome, cases: &[Case]) {
    let mut confusion = Confusion::new(&["corroborates", "differs", "silent"], &["unsure"]);
    for case in cases {
        confusion.add(&case.accepted, three_way(case.verdict.relation));
    }
    outcome.line(&[("macro-F1", confusion.macro_f1()), ("accuracy", confusion.accuracy())]);
    outcome.classes(&confusion);
}

fn classify_sentences(relation: Relation) -> &'static str {
    if three_way(relation) == "corroborates" { "corroborates" } else { "not" }
}
