//! Questions of fact in real events, with each article's own version.
//!
//! A version is the statement, every other article of the event is asked. An
//! article with the same account corroborates, one with another differs, one
//! that has no version is silent; of a "partly" pair the poorer version gives
//! part of the richer, which counts as corroborating. Measured as `events`
//! is, and by the kinds of difference that the labels name.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde::Deserialize;

use super::stories::{Label, Measured, tables};
use crate::case::{Case, three_way};
use crate::data;
use crate::error::Error;
use crate::metric::share;
use crate::outcome::Outcome;
use crate::table::percent;

#[derive(Deserialize)]
struct File {
    matters: Vec<Matter>,
}

#[derive(Deserialize)]
struct Matter {
    versions: Vec<Version>,
    #[serde(default)]
    kinds: Vec<String>,
}

#[derive(Deserialize)]
struct Version {
    article: String,
    quote: String,
    account: i64,
}

pub(super) fn measure(data: &Path) -> Result<Outcome, Error> {
    let mut outcome = Outcome { classify: Some(three_way), ..Outcome::default() };
    let mut cases = Vec::new();
    for folder in data::folders(&data.join("train/matters"))? {
        let path = folder.join("matters.json");
        let File { matters } = data::json(&path)?;
        let name = folder.file_name().unwrap_or_default().to_string_lossy();
        let mut story = Measured::new(&name, data::articles(&folder)?);
        let ids: Vec<String> = story.ids().map(str::to_owned).collect();
        for (number, matter) in matters.iter().enumerate() {
            for version in &matter.versions {
                let id = format!("{}/{}", number + 1, version.article);
                let labels = ids.iter().filter(|other| **other != version.article);
                let labels = labels.map(|other| label(matter, version, other)).collect();
                let asked = story.ask(&id, &version.article, &version.quote, labels);
                cases.extend(
                    asked.ok_or_else(|| Error::data(&path, format_args!("{id}: its words are not there")))?,
                );
            }
        }
    }
    tables(&mut outcome, &cases);
    kinds(&mut outcome, &cases);
    outcome.cases = cases;
    Ok(outcome)
}

/// What is due of `other` on one version of a matter.
fn label(matter: &Matter, version: &Version, other: &str) -> Label {
    let theirs = matter.versions.iter().find(|theirs| theirs.article == other);
    let (accepted, kinds) = match theirs {
        None => ("silent", Vec::new()),
        Some(theirs) if theirs.account == version.account => ("corroborates", Vec::new()),
        Some(_) => ("differs", matter.kinds.clone()),
    };
    let evidence = theirs.map(|theirs| theirs.quote.clone()).into_iter().collect();
    Label { other: other.to_owned(), accepted: vec![accepted], kinds, evidence }
}

/// How pairs that differ were answered, by the kinds the labels name.
fn kinds(outcome: &mut Outcome, cases: &[Case]) {
    let mut by_kind: BTreeMap<&str, Vec<&Case>> = BTreeMap::new();
    for case in cases {
        let distinct: BTreeSet<_> = case.kinds.iter().map(String::as_str).collect();
        for kind in distinct {
            by_kind.entry(kind).or_default().push(case);
        }
    }
    let mut rows = Vec::new();
    for (kind, cases) in by_kind {
        let of = |class: &str| cases.iter().filter(|case| three_way(case.verdict.relation) == class).count();
        let shares = ["differs", "corroborates", "silent", "unsure"]
            .map(|class| percent(share(of(class), cases.len())));
        let [differs, corroborates, silent, unsure] = shares;
        outcome.figure(format!("differs recall, {kind}"), share(of("differs"), cases.len()));
        rows.push(vec![kind.to_owned(), cases.len().to_string(), differs, corroborates, silent, unsure]);
    }
    let header = ["kind", "pairs", "→ differs", "→ corroborates", "→ silent", "→ unsure"];
    outcome.table("pairs that differ, by what they differ in", &header, &rows);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accounts_decide_what_is_due() {
        let version = |article: &str, account| Version {
            article: article.into(),
            quote: article.to_uppercase(),
            account,
        };
        let matter = Matter {
            versions: vec![version("a", 1), version("b", 1), version("c", 2)],
            kinds: vec!["time".to_owned()],
        };
        let due = |other| {
            let label = label(&matter, &matter.versions[0], other);
            (label.accepted[0], label.kinds.len(), label.evidence.concat())
        };
        assert_eq!(due("b"), ("corroborates", 0, "B".to_owned()));
        assert_eq!(due("c"), ("differs", 1, "C".to_owned()));
        assert_eq!(due("d"), ("silent", 0, String::new()));
    }
}
