//! The stories that come with the reader, with what a careful newsreader
//! expects of them. Written to show every relation and reason, so they say
//! little of real news; measured as `matters` is.

use std::fs;
use std::path::Path;

use crossread_engine::{Relation, ingest};
use serde::Deserialize;

use super::stories::{Label, Measured, kinds, tables};
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
    article: Option<String>,
    statement: String,
}

#[derive(Deserialize)]
struct Due {
    id: String,
    other: String,
    labels: Vec<Relation>,
    evidence: Vec<String>,
    kinds: Vec<String>,
}

pub(super) fn measure(setup: &Setup) -> Result<Outcome, Error> {
    let mut outcome = Outcome { classify: Some(three_way), ..Outcome::default() };
    let mut cases = Vec::new();
    let stories = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/stories"));
    for path in data::files(&stories.join("expected"), "json")? {
        let File { statements, verdicts } = data::json(&path)?;
        let file = path.file_name().unwrap_or_default();
        let story = stories.join(file);
        let bytes = fs::read(&story).map_err(|error| Error::io(&story, &error))?;
        let file = file.to_string_lossy();
        let mut story =
            Measured::new(setup, file.trim_end_matches(".json"), ingest::file(&file, &bytes).articles);
        for Row { id, article, statement } in statements {
            let labels = verdicts.iter().filter(|due| due.id == id).map(|due| Label {
                other: due.other.clone(),
                relations: due.labels.clone(),
                kinds: due.kinds.clone(),
                evidence: due.evidence.clone(),
            });
            let asked = story.ask(&id, article.as_deref(), &statement, labels.collect());
            cases
                .extend(asked.ok_or_else(|| Error::data(&path, format_args!("{id} is not in its article")))?);
        }
    }
    tables(&mut outcome, &cases);
    kinds(&mut outcome, &cases);
    outcome.cases = cases;
    Ok(outcome)
}
