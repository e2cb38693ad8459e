//! Six real events of five articles, twenty statements each, the verdict on
//! every other article by two people: the product's own task.
//!
//! Macro-F1 is over corroborates (partly included), differs and silent; where
//! the two people disagreed either label is right. "Unsure" is never due, so
//! it always costs recall. The evidence hit rate is the share of verdicts due
//! other than silent in which a span of ours overlaps one of theirs.

use serde::Deserialize;

use super::stories::{Label, Measured, tables};
use crate::case::three_way;
use crate::data;
use crate::error::Error;
use crate::outcome::Outcome;
use crate::setup::Setup;

#[derive(Deserialize)]
struct File {
    statements: Vec<Row>,
    verdicts: Vec<Due>,
}

#[derive(Deserialize)]
struct Row {
    id: String,
    article: String,
    statement: String,
}

#[derive(Deserialize)]
struct Due {
    id: String,
    other: String,
    labels: Vec<crossread_engine::Relation>,
    evidence: Vec<String>,
}

pub(super) fn measure(setup: &Setup) -> Result<Outcome, Error> {
    let mut outcome = Outcome { classify: Some(three_way), ..Outcome::default() };
    let mut cases = Vec::new();
    for folder in data::folders(&setup.data.join("bench/events"))? {
        let path = folder.join("verdicts.json");
        let File { statements, verdicts } = data::json(&path)?;
        let name = folder.file_name().unwrap_or_default().to_string_lossy();
        let mut story = Measured::new(setup, &name, data::articles(&folder)?);
        for Row { id, article, statement } in statements {
            let labels = verdicts.iter().filter(|due| due.id == id).map(|due| Label {
                other: due.other.clone(),
                relations: due.labels.clone(),
                kinds: Vec::new(),
                evidence: due.evidence.clone(),
            });
            let asked = story.ask(&id, Some(&article), &statement, labels.collect());
            cases.extend(asked.ok_or_else(|| Error::data(&path, format_args!("{id} is not in {article}")))?);
        }
    }
    tables(&mut outcome, &cases);
    outcome.cases = cases;
    Ok(outcome)
}
