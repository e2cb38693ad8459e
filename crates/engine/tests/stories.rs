//! The bundled stories and what a careful newsreader expects of them.
//!
//! Each story in `assets/stories` has a file of the same name under
//! `expected/`: statements, exact words of one of its articles (or typed, with
//! no article), and for each other article the relation that a careful reader
//! would name. Two labels stand where such a reader could go either way; for
//! `differs`, `kinds` names what differs; `evidence` holds exact words of the
//! other article. The verdicts were decided by reading, before any engine was
//! asked, and are not to be bent to fit one.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

/// A story file and the expectations that go with it.
struct Bundled {
    name: &'static str,
    story: &'static str,
    expected: &'static str,
    articles: usize,
    statements: usize,
}

const BUNDLED: &[Bundled] = &[
    Bundled {
        name: "moscow-talks",
        story: include_str!("../../../assets/stories/moscow-talks.json"),
        expected: include_str!("../../../assets/stories/expected/moscow-talks.json"),
        articles: 5,
        statements: 20,
    },
    Bundled {
        name: "wennick-bridge",
        story: include_str!("../../../assets/stories/wennick-bridge.json"),
        expected: include_str!("../../../assets/stories/expected/wennick-bridge.json"),
        articles: 6,
        statements: 40,
    },
];

const RELATIONS: [&str; 4] = ["corroborates", "partly", "differs", "silent"];
const KINDS: [&str; 9] =
    ["number", "time", "place", "name", "wording", "attribution", "certainty", "polarity", "scope"];

#[derive(Deserialize)]
struct StoryFile {
    title: String,
    description: String,
    articles: Vec<ArticleInFile>,
}

#[derive(Deserialize)]
struct ArticleInFile {
    id: String,
    outlet: String,
    title: String,
    body: String,
}

#[derive(Deserialize)]
struct Expected {
    statements: Vec<ExpectedStatement>,
    verdicts: Vec<ExpectedVerdict>,
}

#[derive(Deserialize)]
struct ExpectedStatement {
    id: String,
    article: Option<String>,
    statement: String,
}

#[derive(Deserialize)]
struct ExpectedVerdict {
    id: String,
    other: String,
    labels: Vec<String>,
    evidence: Vec<String>,
    kinds: Vec<String>,
}

impl Bundled {
    fn story(&self) -> StoryFile {
        serde_json::from_str(self.story).unwrap_or_else(|e| panic!("{}: {e}", self.name))
    }

    fn expected(&self) -> Expected {
        serde_json::from_str(self.expected).unwrap_or_else(|e| panic!("expected/{}: {e}", self.name))
    }
}

#[test]
fn every_article_is_named_and_long_enough_to_read() {
    for bundled in BUNDLED {
        let story = bundled.story();
        assert!(!story.title.is_empty() && !story.description.is_empty(), "{}", bundled.name);
        assert_eq!(story.articles.len(), bundled.articles, "{}", bundled.name);
        let ids: BTreeSet<_> = story.articles.iter().map(|a| &a.id).collect();
        assert_eq!(ids.len(), story.articles.len(), "{}: an id comes twice", bundled.name);
        for article in &story.articles {
            assert!(!article.outlet.is_empty() && !article.title.is_empty(), "{}", article.id);
            let words = article.body.split_whitespace().count();
            assert!((250..=1000).contains(&words), "{} has {words} words", article.id);
        }
    }
}

#[test]
fn a_retelling_says_that_it_is_one() {
    let bundled = BUNDLED.iter().find(|b| b.name == "moscow-talks").expect("bundled");
    let story = bundled.story();
    assert!(story.title.contains("retellings") && story.description.contains("retells"));
    for (at, article) in story.articles.iter().enumerate() {
        assert_eq!(article.outlet, format!("After report {}", at + 1));
    }
}

#[test]
fn statements_and_evidence_are_exact_words_of_their_articles() {
    for bundled in BUNDLED {
        let (story, expected) = (bundled.story(), bundled.expected());
        let bodies: BTreeMap<_, _> =
            story.articles.iter().map(|a| (a.id.as_str(), a.body.as_str())).collect();
        let mut statements = BTreeMap::new();
        for s in &expected.statements {
            if let Some(article) = &s.article {
                assert!(bodies[article.as_str()].contains(&s.statement), "{}: {}", s.id, s.statement);
            }
            assert!(statements.insert(s.id.as_str(), s).is_none(), "{} comes twice", s.id);
        }
        for v in &expected.verdicts {
            assert!(statements.contains_key(v.id.as_str()), "a verdict on {}, which is no statement", v.id);
            for quote in &v.evidence {
                assert!(
                    !quote.trim().is_empty() && bodies[v.other.as_str()].contains(quote),
                    "{} in {}: {quote}",
                    v.id,
                    v.other
                );
            }
        }
    }
}

#[test]
fn every_statement_has_one_verdict_for_every_other_article() {
    for bundled in BUNDLED {
        let (story, expected) = (bundled.story(), bundled.expected());
        assert!(expected.statements.len() >= bundled.statements, "{}", bundled.name);
        assert!(expected.statements.iter().any(|s| s.article.is_none()), "{}: none typed", bundled.name);
        let mut want = BTreeSet::new();
        for s in &expected.statements {
            for article in story.articles.iter().filter(|a| Some(&a.id) != s.article.as_ref()) {
                want.insert((s.id.as_str(), article.id.as_str()));
            }
        }
        let have: BTreeSet<_> = expected.verdicts.iter().map(|v| (v.id.as_str(), v.other.as_str())).collect();
        assert_eq!(have, want, "{}", bundled.name);
        assert_eq!(have.len(), expected.verdicts.len(), "{}: a verdict comes twice", bundled.name);
    }
}

#[test]
fn labels_kinds_and_evidence_go_together() {
    for bundled in BUNDLED {
        for v in bundled.expected().verdicts {
            let at = format!("{} in {}", v.id, v.other);
            assert!((1..=2).contains(&v.labels.len()), "{at}");
            assert!(v.labels.iter().all(|l| RELATIONS.contains(&l.as_str())), "{at}: {:?}", v.labels);
            assert!(v.kinds.iter().all(|k| KINDS.contains(&k.as_str())), "{at}: {:?}", v.kinds);
            let differs = v.labels.iter().any(|l| l == "differs");
            assert_eq!(differs, !v.kinds.is_empty(), "{at}: differs, and the kinds of difference");
            assert_eq!(v.labels == ["silent"], v.evidence.is_empty(), "{at}: silence has no evidence");
        }
    }
}

#[test]
fn the_invented_story_shows_every_relation_and_every_kind_of_reason() {
    let bundled = BUNDLED.iter().find(|b| b.name == "wennick-bridge").expect("bundled");
    let verdicts = bundled.expected().verdicts;
    for relation in RELATIONS {
        let sure = verdicts.iter().filter(|v| v.labels == [relation]).count();
        assert!(sure >= 5, "{relation} is the only label of {sure} verdicts");
    }
    for kind in KINDS {
        assert!(verdicts.iter().any(|v| v.kinds.iter().any(|k| k == kind)), "{kind} never occurs");
    }
}

/// The longest run of words that two texts have in common, case and
/// punctuation aside.
fn longest_shared_run(a: &str, b: &str) -> usize {
    let words = |text: &str| -> Vec<String> {
        text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_lowercase).collect()
    };
    let (a, b) = (words(a), words(b));
    let mut ending = vec![0usize; b.len() + 1];
    let mut longest = 0;
    for word in &a {
        let mut before = 0;
        for (at, other) in b.iter().enumerate() {
            let run = if word == other { before + 1 } else { 0 };
            before = std::mem::replace(&mut ending[at + 1], run);
            longest = longest.max(run);
        }
    }
    longest
}

#[test]
fn two_outlets_repeat_the_agency_and_the_others_write_their_own() {
    let bundled = BUNDLED.iter().find(|b| b.name == "wennick-bridge").expect("bundled");
    let story = bundled.story();
    let agency = story.articles.iter().find(|a| a.id == "northwire").expect("the agency");
    for article in story.articles.iter().filter(|a| a.id != "northwire") {
        let run = longest_shared_run(&agency.body, &article.body);
        let credits = article.body.contains("Northwire reported");
        let repeats = ["commercial-day", "daily-pennant"].contains(&article.id.as_str());
        assert_eq!(credits, repeats, "{}", article.id);
        assert_eq!(run >= 20, repeats, "{} shares a run of {run} words", article.id);
        assert!(repeats || run < 10, "{} shares a run of {run} words", article.id);
    }
}
