//! What each part adds: the set `events`, and the labelled questions of
//! `matters`, measured with one part left out at a time.
//!
//! The weights stay as they were learned with all parts, so a part that is
//! left out costs a little more here than it would with weights of its own.

use super::{events, matters};
use crate::error::{Error, ErrorKind};
use crate::outcome::Outcome;
use crate::setup::{Setup, parts};
use crate::table::percent;

/// What is shown of each set.
const SHOWN: [&str; 3] = ["macro-F1", "evidence hit", "differs f1"];

pub(super) fn measure(setup: &Setup) -> Result<Outcome, Error> {
    let mut outcome = Outcome::default();
    let whole = figures(setup)?;
    let mut rows = vec![row("nothing", &whole, &[0.0; SHOWN.len() * 2])];
    for part in parts() {
        let without = figures(&Setup::new(setup.data.clone(), std::slice::from_ref(&part))?)?;
        for ((name, set), value) in labels().zip(&without) {
            outcome.figure(format!("{set} {name} without {part}"), *value);
        }
        rows.push(row(&part, &without, &whole));
    }
    let header = ["left out", "events", "evidence", "differs", "matters", "evidence", "differs"];
    outcome.table(
        "macro-F1, evidence hit and F1 of differs; below the first row, the change",
        &header,
        &rows,
    );
    Ok(outcome)
}

fn labels() -> impl Iterator<Item = (&'static str, &'static str)> {
    ["events", "matters"].into_iter().flat_map(|set| SHOWN.map(|name| (name, set)))
}

fn figures(setup: &Setup) -> Result<Vec<f64>, Error> {
    let sets = [events::measure(setup)?, matters::measure(setup)?];
    let shown = sets.iter().flat_map(|set| SHOWN.map(|name| set.figures.get(name).copied()));
    let missing = || Error::new(ErrorKind::Data, "a set lacks a figure that is shown of it");
    shown.map(|figure| figure.ok_or_else(missing)).collect()
}

fn row(part: &str, figures: &[f64], whole: &[f64]) -> Vec<String> {
    let change = figures.iter().zip(whole).map(|(figure, whole)| percent(figure - whole));
    std::iter::once(part.to_owned()).chain(change).collect()
}
