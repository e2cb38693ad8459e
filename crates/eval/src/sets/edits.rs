//! A document and a statement about it, consistent or with a small error put
//! in. An error is what the engine says "differs" to; also reported with an
//! error being whatever it does not corroborate. Balanced accuracy.

use crossread_engine::Relation;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

use super::pairs::{Documents, Row};
use crate::case::Case;
use crate::data;
use crate::error::Error;
use crate::metric::{Confusion, share};
use crate::outcome::Outcome;
use crate::setup::Setup;
use crate::table::percent;

const SAME: &str = "consistent";
const ERROR: &str = "inconsistent";

#[derive(Deserialize)]
struct Line {
    domain: String,
    id: String,
    document: String,
    statement: String,
    consistent: bool,
    edit_types: Vec<String>,
}

pub(super) fn measure(setup: &Setup) -> Result<Outcome, Error> {
    let mut documents = Documents::default();
    let lines: Vec<Line> = data::lines(&setup.data.join("bench/edits.dev.jsonl.gz"))?;
    for line in lines {
        let row = Row {
            group: line.domain,
            id: line.id,
            statement: line.statement,
            due: if line.consistent { SAME } else { ERROR },
            kinds: line.edit_types,
        };
        documents.add(data::document("document", line.document.lines()), row);
    }
    let mut outcome = Outcome { classify: Some(classify), ..Outcome::default() };
    let cases = documents.ask(setup);
    outcome.two_way(&cases, SAME, ERROR, classify);
    let mut strict = Confusion::new(&[SAME, ERROR], &[]);
    for case in &cases {
        let same = case.verdict.relation == Relation::Corroborates;
        strict.add(&case.accepted, if same { SAME } else { ERROR });
    }
    outcome.line(&[(
        "balanced accuracy, an error being whatever is not corroborated",
        strict.balanced_accuracy(),
    )]);
    by(&mut outcome, "domain", &cases, |case| vec![case.group.as_str()]);
    by(&mut outcome, "kind of error", &cases, |case| case.kinds.iter().map(String::as_str).collect());
    outcome.cases = cases;
    Ok(outcome)
}

fn classify(relation: Relation) -> &'static str {
    if relation == Relation::Differs { ERROR } else { SAME }
}

/// How many of each group were said to differ, apart for right and wrong ones.
fn by<'a>(outcome: &mut Outcome, name: &str, cases: &'a [Case], groups: impl Fn(&'a Case) -> Vec<&'a str>) {
    let mut counts: BTreeMap<&str, [[usize; 2]; 2]> = BTreeMap::new();
    for case in cases {
        let due = usize::from(case.accepted.contains(&ERROR));
        let given = usize::from(classify(case.verdict.relation) == ERROR);
        for group in groups(case).into_iter().collect::<BTreeSet<_>>() {
            counts.entry(group).or_default()[due][given] += 1;
        }
    }
    let rows: Vec<_> = counts
        .into_iter()
        .map(|(group, [same, error])| {
            let shares = [same, error].map(|[no, yes]| percent(share(yes, no + yes)));
            let [of_same, of_error] = shares;
            let cases = same.iter().chain(&error).sum::<usize>();
            vec![group.to_owned(), cases.to_string(), of_error, of_same]
        })
        .collect();
    let header = [name, "cases", "inconsistent said to differ", "consistent said to differ"];
    outcome.table(&format!("by {name}"), &header, &rows);
}
