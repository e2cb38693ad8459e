//! One thing changed in a copy of an article: the sentence as it was must be
//! said to differ from the copy, for the reason that was changed; and a copy
//! in which nothing was changed must corroborate it.
//!
//! [`measure`] changes the bundled stories, all over. [`learn`] changes the
//! articles of the `matters` set here and there: it is there to be dumped and
//! learned from, so that the bundled stories remain to be measured on.

use std::fs;
use std::path::Path;

use crossread_engine::check::Examined;
use crossread_engine::{Article, Reader, Relation, Span, Statement, Story, ingest};

use super::stories::unanswered;
use crate::case::{Case, label, three_way};
use crate::changes::{Change, SORTS};
use crate::data;
use crate::error::Error;
use crate::metric::share;
use crate::outcome::Outcome;
use crate::setup::Setup;
use crate::table::percent;

const COPY: &str = "the copy";
const NOTHING: &str = "nothing";

/// Every change to the bundled stories.
pub(super) fn measure(setup: &Setup) -> Result<Outcome, Error> {
    Ok(outcome(bundled()?.iter().flat_map(|article| tried(setup, article, 1)).collect()))
}

/// Every eighth change to the articles of the events to learn from.
pub(super) fn learn(setup: &Setup) -> Result<Outcome, Error> {
    let mut tries = Vec::new();
    for folder in data::folders(&setup.data.join("train/matters"))? {
        for article in data::articles(&folder)? {
            tries.extend(tried(setup, &article, 8));
        }
    }
    Ok(outcome(tries))
}

fn bundled() -> Result<Vec<Article>, Error> {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/stories"));
    let mut articles = Vec::new();
    for path in data::files(folder, "json")? {
        let bytes = fs::read(&path).map_err(|error| Error::io(&path, &error))?;
        articles.extend(ingest::file("story.json", &bytes).articles);
    }
    Ok(articles)
}

/// A change with the engine's answer to it.
struct Try {
    case: Case,
    /// Whether a reason that names the change is among the answer's.
    named: bool,
}

/// Tries every `step`th change to an article.
fn tried(setup: &Setup, article: &Article, step: usize) -> Vec<Try> {
    let mut reader = setup.reader();
    reader.add(article.clone());
    let mut tries = Vec::new();
    let sentences = sentences(&reader, &article.id);
    if let Some(copy) = rewritten(article, article.text.clone()) {
        reader.add(copy);
        let unchanged = sentences.iter().step_by(step);
        tries.extend(unchanged.map(|sentence| attempt(&mut reader, article, *sentence, NOTHING, None)));
    }
    for (sort, finder) in SORTS {
        let changes: Vec<(Span, Change)> = match reader.entry(&article.id) {
            None => Vec::new(),
            Some(entry) => sentences
                .iter()
                .flat_map(|sentence| {
                    let found = finder(&article.text, *sentence, &entry.analysis);
                    found.into_iter().map(move |change| (*sentence, change))
                })
                .collect(),
        };
        for (sentence, change) in changes.into_iter().step_by(step) {
            let mut text = article.text.clone();
            text.replace_range(change.span.start..change.span.end, &change.with);
            if let Some(copy) = rewritten(article, text) {
                reader.add(copy);
                tries.push(attempt(&mut reader, article, sentence, sort, Some(&change)));
            }
        }
    }
    tries
}

/// The sentences that are long enough to ask about.
fn sentences(reader: &Reader, id: &str) -> Vec<Span> {
    let Some(entry) = reader.entry(id) else { return Vec::new() };
    let long = |span: &Span| span.of(&entry.article.text).split_whitespace().count() >= 5;
    entry.analysis.sentences.iter().map(|sentence| sentence.span).filter(long).collect()
}

/// The article under another id with another text, read afresh. Its headline
/// stands in the text, so a title that is no longer there was changed too.
fn rewritten(article: &Article, text: String) -> Option<Article> {
    let title = if text.contains(&article.title) { article.title.clone() } else { String::new() };
    let article = Article { id: COPY.to_owned(), title, text, ..article.clone() };
    let story = Story { articles: vec![article], ..Story::default() };
    let json = story.to_json();
    ingest::file("copy.json", json.as_bytes()).articles.pop()
}

/// Asks the copy about the sentence as it was.
fn attempt(
    reader: &mut Reader,
    article: &Article,
    sentence: Span,
    sort: &str,
    change: Option<&Change>,
) -> Try {
    let statement = Statement::highlighted(article.id.as_str(), sentence, sentence.of(&article.text));
    let answer = reader.examine(&statement).into_iter().find(|answer| answer.verdict.article == COPY);
    let Examined { verdict, .. } = answer.unwrap_or_else(|| unanswered(COPY));
    let text = reader.entry(COPY).map_or("", |entry| entry.article.text.as_str());
    let named = change.is_some_and(|change| {
        let names =
            |reason: &&crossread_engine::Reason| !reason.agrees && change.reasons.contains(&reason.kind);
        verdict.reasons.iter().any(|reason| names(&reason))
    });
    let due = if change.is_some() { Relation::Differs } else { Relation::Corroborates };
    let what = change.map(|change| format!("{} > {}", change.span.of(&article.text), change.with));
    let case = Case {
        group: article.id.clone(),
        id: what.unwrap_or_else(|| "unchanged".to_owned()),
        quotes: verdict.evidence.iter().map(|found| found.span.of(text).to_owned()).collect(),
        statement,
        verdict,
        passages: Vec::new(),
        labels: vec![label(due)],
        accepted: vec![three_way(due)],
        kinds: vec![sort.to_owned()],
        due: Vec::new(),
        evidence_met: None,
        peer: 0.0,
        peer_met: false,
    };
    Try { case, named }
}

fn outcome(tries: Vec<Try>) -> Outcome {
    let mut outcome = Outcome { classify: Some(three_way), ..Outcome::default() };
    let mut rows = Vec::new();
    for sort in SORTS.map(|(sort, _)| sort).into_iter().chain([NOTHING]) {
        let of_sort: Vec<_> =
            tries.iter().filter(|try_| try_.case.kinds.iter().any(|kind| kind == sort)).collect();
        let count = |relation| of_sort.iter().filter(|try_| try_.case.verdict.relation == relation).count();
        let differ = |named: bool| {
            let fits = |try_: &&&Try| try_.case.verdict.relation == Relation::Differs && try_.named == named;
            of_sort.iter().filter(fits).count()
        };
        let right = if sort == NOTHING { count(Relation::Corroborates) } else { differ(true) };
        outcome.figure(format!("{sort} right"), share(right, of_sort.len()));
        outcome.figure(format!("{sort} tried"), of_sort.len() as f64);
        let counts = [
            of_sort.len(),
            differ(true),
            differ(false),
            count(Relation::Corroborates),
            count(Relation::Partly),
            count(Relation::Silent),
            count(Relation::Unsure),
        ];
        let mut row = vec![sort.to_owned(), percent(share(right, of_sort.len()))];
        row.extend(counts.map(|count| count.to_string()));
        rows.push(row);
    }
    let header = [
        "changed",
        "right",
        "tried",
        "differs so",
        "differs else",
        "corroborates",
        "partly",
        "silent",
        "unsure",
    ];
    outcome.table("the sentence as it was, against the copy", &header, &rows);
    outcome.cases = tries.into_iter().map(|try_| try_.case).collect();
    outcome
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_is_one_of_the_copy_only() {
        let article = data::document("a", ["The bridge was closed on Monday by 12 men."]);
        let copy = rewritten(&article, article.text.replace("12", "21")).unwrap();
        assert_eq!(
            (copy.id.as_str(), copy.text.as_str()),
            (COPY, "The bridge was closed on Monday by 21 men.")
        );
        assert_eq!(article.text, "The bridge was closed on Monday by 12 men.");
    }

    #[test]
    fn a_changed_headline_is_not_put_back() {
        let mut article = data::document("a", ["Six hurt", "The bridge was closed on Monday."]);
        article.title = "Six hurt".to_owned();
        let copy = rewritten(&article, article.text.replace("Six", "Ten")).unwrap();
        assert_eq!(copy.text, "Ten hurt\nThe bridge was closed on Monday.");
    }

    #[test]
    fn every_sort_of_change_and_none_is_tried() {
        let article = data::document(
            "a",
            ["Then Ana Reyes was told by 12 men: \u{201c}We will not be finished soon.\u{201d}"],
        );
        let tries = tried(&Setup::default(), &article, 1);
        for sort in SORTS.map(|(sort, _)| sort).into_iter().chain([NOTHING]) {
            assert!(tries.iter().any(|try_| try_.case.kinds == [sort]), "{sort}");
        }
        assert!(outcome(tries).text.contains("quoted word"));
    }

    /// A build that is not optimised tries every other change only.
    const STEP: usize = if cfg!(debug_assertions) { 2 } else { 1 };

    #[test]
    fn changes_to_the_bundled_stories_turn_the_verdict_for_the_right_reason() {
        let setup = Setup::new(std::path::PathBuf::new(), &[]).unwrap();
        let tries: Vec<_> =
            bundled().unwrap().iter().flat_map(|article| tried(&setup, article, STEP)).collect();
        let outcome = outcome(tries);
        let goals =
            [("number", 0.95), ("name", 0.95), ("negation", 0.85), ("quoted word", 0.85), (NOTHING, 1.0)];
        for (sort, goal) in goals {
            let rate = outcome.figures[&format!("{sort} right")];
            // A sample of a rate that just meets its goal may fall a little short.
            let goal = if STEP == 1 || sort == NOTHING { goal } else { goal - 0.03 };
            assert!(rate >= goal, "{sort}: {rate:.3} is below {goal:.3}\n{}", outcome.text);
        }
    }
}
