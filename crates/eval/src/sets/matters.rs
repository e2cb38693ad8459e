//! Questions of fact in real events, with each article's own version.
//!
//! A version is the statement, every other article of the event is asked. An
//! article with the same account corroborates, one with another differs, one
//! that has no version is silent; of a "partly" pair the poorer version gives
//! part of the richer, which counts as corroborating. Measured as `events`
//! is, and by the kinds of difference that the labels name.

use crossread_engine::Relation;
use serde::Deserialize;

use super::stories::{Label, Measured, kinds, tables};
use crate::case::three_way;
use crate::data;
use crate::error::Error;
use crate::outcome::Outcome;
use crate::setup::Setup;

#[derive(Deserialize)]
struct File {
    matters: Vec<Matter>,
}

#[derive(Deserialize)]
struct Matter {
    versions: Vec<Version>,
    #[serde(default)]
    kinds: Vec<String>,
    /// The richer version's article, then the poorer one's.
    #[serde(default)]
    partly: Vec<[String; 2]>,
}

#[derive(Deserialize)]
struct Version {
    article: String,
    quote: String,
    account: i64,
}

pub(super) fn measure(setup: &Setup) -> Result<Outcome, Error> {
    let mut outcome = Outcome { classify: Some(three_way), ..Outcome::default() };
    let mut cases = Vec::new();
    for folder in data::folders(&setup.data.join("train/matters"))? {
        let path = folder.join("matters.json");
        let File { matters } = data::json(&path)?;
        let name = folder.file_name().unwrap_or_default().to_string_lossy();
        let mut story = Measured::new(setup, &name, data::articles(&folder)?);
        let ids: Vec<String> = story.ids().map(str::to_owned).collect();
        for (number, matter) in matters.iter().enumerate() {
            for version in &matter.versions {
                let id = format!("{}/{}", number + 1, version.article);
                let labels = ids.iter().filter(|other| **other != version.article);
                let labels = labels.map(|other| label(matter, version, other)).collect();
                let asked = story.ask(&id, Some(&version.article), &version.quote, labels);
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

/// The same labels for whole sentences, which is what readers mostly mark: of
/// all matters that a sentence has a version of, one that differs makes it
/// differ, and one that is given makes it given, at least partly.
pub(super) fn whole_sentences(setup: &Setup) -> Result<Outcome, Error> {
    let mut outcome = Outcome { classify: Some(three_way), ..Outcome::default() };
    let mut cases = Vec::new();
    for folder in data::folders(&setup.data.join("train/matters"))? {
        let File { matters } = data::json(&folder.join("matters.json"))?;
        let name = folder.file_name().unwrap_or_default().to_string_lossy();
        let mut story = Measured::new(setup, &name, data::articles(&folder)?);
        let ids: Vec<String> = story.ids().map(str::to_owned).collect();
        for id in &ids {
            for sentence in story.sentences(id) {
                let inside = |version: &&Version| {
                    let place = story.locate(id, &version.quote);
                    version.article == *id && place.is_some_and(|place| sentence.overlaps(place))
                };
                let told: Vec<(&Matter, &Version)> = matters
                    .iter()
                    .filter_map(|matter| matter.versions.iter().find(inside).map(|version| (matter, version)))
                    .collect();
                if told.is_empty() {
                    continue;
                }
                let labels = ids.iter().filter(|other| *other != id).map(|other| {
                    told.iter().map(|(matter, version)| label(matter, version, other)).reduce(both)
                });
                let labels: Vec<Label> = labels.flatten().collect();
                let words = sentence.of(story.text(id)).to_owned();
                cases.extend(
                    story
                        .ask(&format!("{id}/{}", sentence.start), Some(id), &words, labels)
                        .into_iter()
                        .flatten(),
                );
            }
        }
    }
    tables(&mut outcome, &cases);
    kinds(&mut outcome, &cases);
    outcome.cases = cases;
    Ok(outcome)
}

/// What is due of an article on two matters at once.
fn both(mut one: Label, mut other: Label) -> Label {
    let rank = |label: &Label| match label.relations.first() {
        Some(Relation::Differs) => 0,
        Some(Relation::Corroborates) => 1,
        Some(Relation::Partly) => 2,
        _ => 3,
    };
    if rank(&other) < rank(&one) {
        std::mem::swap(&mut one, &mut other);
    }
    if rank(&one) == 1 && rank(&other) > 1 {
        one.relations = vec![Relation::Partly];
    }
    one.kinds.append(&mut other.kinds);
    one.evidence.append(&mut other.evidence);
    one
}

/// What is due of `other` on one version of a matter.
fn label(matter: &Matter, version: &Version, other: &str) -> Label {
    let theirs = matter.versions.iter().find(|theirs| theirs.article == other);
    let poorer = || matter.partly.iter().any(|[rich, poor]| *rich == version.article && poor == other);
    let (relation, kinds) = match theirs {
        None => (Relation::Silent, Vec::new()),
        Some(theirs) if theirs.account != version.account => (Relation::Differs, matter.kinds.clone()),
        Some(_) if poorer() => (Relation::Partly, Vec::new()),
        Some(_) => (Relation::Corroborates, Vec::new()),
    };
    let evidence = theirs.map(|theirs| theirs.quote.clone()).into_iter().collect();
    Label { other: other.to_owned(), relations: vec![relation], kinds, evidence }
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
            partly: vec![["a".to_owned(), "b".to_owned()]],
        };
        let due = |of: usize, other| {
            let label = label(&matter, &matter.versions[of], other);
            (label.relations[0], label.kinds.len(), label.evidence.concat())
        };
        assert_eq!(due(0, "b"), (Relation::Partly, 0, "B".to_owned()));
        assert_eq!(due(1, "a"), (Relation::Corroborates, 0, "A".to_owned()));
        assert_eq!(due(0, "c"), (Relation::Differs, 1, "C".to_owned()));
        assert_eq!(due(0, "d"), (Relation::Silent, 0, String::new()));
    }
}
