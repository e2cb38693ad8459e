//! Does the premise document entail the proposition? Entailed is what the
//! engine corroborates; "partly" is not enough, a proposition being one fact.
//! Balanced accuracy of entails against not.

use crossread_engine::Relation;
use serde::Deserialize;

use super::pairs::{Documents, Row};
use crate::data;
use crate::error::Error;
use crate::outcome::Outcome;
use crate::setup::Setup;

#[derive(Deserialize)]
struct Line {
    cluster_id: String,
    premise_document_id: String,
    proposition_text: String,
    label: String,
    premise_sentences: Vec<String>,
}

pub(super) fn measure(setup: &Setup) -> Result<Outcome, Error> {
    let mut documents = Documents::default();
    let lines: Vec<Line> = data::lines(&setup.data.join("bench/entailment.dev.jsonl.gz"))?;
    for (number, line) in lines.into_iter().enumerate() {
        let sentences = line.premise_sentences.iter().map(String::as_str);
        let row = Row {
            group: line.cluster_id,
            id: (number + 1).to_string(),
            statement: line.proposition_text,
            due: if line.label == "entails" { "entails" } else { "not" },
            kinds: Vec::new(),
        };
        documents.add(data::document(&line.premise_document_id, sentences), row);
    }
    let mut outcome = Outcome { classify: Some(classify), ..Outcome::default() };
    let cases = documents.ask(setup);
    outcome.two_way(&cases, "entails", "not", classify);
    outcome.cases = cases;
    Ok(outcome)
}

fn classify(relation: Relation) -> &'static str {
    if relation == Relation::Corroborates { "entails" } else { "not" }
}
