//! Sets made of whole stories: every statement against every other article.

use std::collections::{BTreeMap, BTreeSet};

use crossread_engine::check::Examined;
use crossread_engine::{Article, Reader, Relation, Span, Statement, Verdict, report::locate};

use crate::case::{Case, Classify, Looked, label, three_way};
use crate::metric::{Confusion, share};
use crate::outcome::Outcome;
use crate::peer::{Peer, best_threshold};
use crate::setup::Setup;
use crate::table::percent;

/// A story under measurement: the engine's reader and the peer beside it.
pub(super) struct Measured {
    name: String,
    reader: Reader,
    peer: Peer,
}

/// What people said of one statement and one other article.
pub(super) struct Label {
    pub(super) other: String,
    /// The relations that are right; the first is the one that is due.
    pub(super) relations: Vec<Relation>,
    pub(super) kinds: Vec<String>,
    pub(super) evidence: Vec<String>,
}

impl Measured {
    pub(super) fn new(setup: &Setup, name: &str, articles: Vec<Article>) -> Self {
        let peer = Peer::new(articles.iter().map(|article| article.text.as_str()));
        let mut reader = setup.reader();
        for article in articles {
            reader.add(article);
        }
        Self { name: name.to_owned(), reader, peer }
    }

    pub(super) fn ids(&self) -> impl Iterator<Item = &str> {
        self.reader.entries().iter().map(|entry| entry.article.id.as_str())
    }

    /// The sentences of an article, as spans of its text.
    pub(super) fn sentences(&self, article: &str) -> Vec<Span> {
        let entry = self.reader.entry(article);
        entry.map_or(Vec::new(), |entry| entry.analysis.sentences.iter().map(|s| s.span).collect())
    }

    /// Where words stand in an article.
    pub(super) fn locate(&self, article: &str, words: &str) -> Option<Span> {
        locate(self.text(article), words)
    }

    pub(super) fn text(&self, article: &str) -> &str {
        self.reader.entry(article).map_or("", |entry| entry.article.text.as_str())
    }

    /// Asks about words of an article, or typed ones, and sets the verdicts beside the labels.
    /// None where the words do not stand in the article. An article without
    /// a verdict counts as answered "unsure".
    pub(super) fn ask(
        &mut self,
        id: &str,
        article: Option<&str>,
        words: &str,
        labels: Vec<Label>,
    ) -> Option<Vec<Case>> {
        let statement = match article {
            None => Statement::typed(words),
            Some(article) => {
                let span = locate(self.text(article), words)?;
                Statement::highlighted(article, span, span.of(self.text(article)))
            }
        };
        let answers = self.reader.examine(&statement);
        Some(labels.into_iter().map(|due| self.case(id, &statement, &answers, due)).collect())
    }

    fn case(&self, id: &str, statement: &Statement, answers: &[Examined], due: Label) -> Case {
        let answer = answers.iter().find(|answer| answer.verdict.article == due.other).cloned();
        let Examined { verdict, passages } = answer.unwrap_or_else(|| unanswered(&due.other));
        let Label { other, relations, kinds, evidence } = due;
        let text = self.text(&other);
        let due = places(text, &evidence);
        let spans: Vec<_> = verdict.evidence.iter().map(|evidence| evidence.span).collect();
        let (peer, passage) = self.peer.score(&statement.text, text);
        let meets = |span: &Span| due.iter().any(|due| due.overlaps(*span));
        let mut accepted: Vec<_> = relations.iter().map(|relation| three_way(*relation)).collect();
        accepted.dedup();
        let speaks = relations.first() != Some(&Relation::Silent);
        Case {
            group: self.name.clone(),
            id: id.to_owned(),
            statement: statement.clone(),
            quotes: spans.iter().map(|span| span.of(text).to_owned()).collect(),
            passages: passages
                .into_iter()
                .map(|passage| Looked {
                    text: passage.span.of(text).to_owned(),
                    met: meets(&passage.span),
                    signs: passage.signs,
                    features: passage.features,
                })
                .collect(),
            labels: relations.iter().map(|relation| label(*relation)).collect(),
            accepted,
            kinds,
            due: evidence,
            evidence_met: (speaks && !due.is_empty()).then(|| spans.iter().any(meets)),
            peer,
            peer_met: meets(&passage),
            verdict,
        }
    }
}

/// The verdict that stands in where the engine gave none.
pub(super) fn unanswered(article: &str) -> Examined {
    let verdict = Verdict {
        article: article.to_owned(),
        relation: Relation::Unsure,
        confidence: crossread_engine::Confidence::default(),
        evidence: Vec::new(),
        reasons: Vec::new(),
        explanation: String::new(),
    };
    Examined { verdict, passages: Vec::new() }
}

/// Every place at which one of the quotes stands.
fn places(text: &str, quotes: &[String]) -> Vec<Span> {
    let quotes = quotes.iter().filter(|quote| !quote.is_empty());
    let each = |quote: &String| -> Vec<Span> {
        text.match_indices(quote.as_str()).map(|(start, _)| Span::new(start, start + quote.len())).collect()
    };
    quotes.flat_map(each).collect()
}

/// The figures and tables that all sets of this shape have.
pub(super) fn tables(outcome: &mut Outcome, cases: &[Case]) {
    let classify: Classify = three_way;
    const LABELS: [&str; 3] = ["corroborates", "differs", "silent"];
    let count = |cases: &mut dyn Iterator<Item = &Case>| {
        let mut confusion = Confusion::new(&LABELS, &["unsure"]);
        for case in cases {
            confusion.add(&case.accepted, classify(case.verdict.relation));
        }
        confusion
    };
    let confusion = count(&mut cases.iter());
    outcome.line(&[("macro-F1", confusion.macro_f1()), ("accuracy", confusion.accuracy())]);
    evidence(outcome, cases);
    peer(outcome, cases, &LABELS);
    outcome.classes(&confusion);
    outcome.relations(cases);
    let mut groups: Vec<_> = cases.iter().map(|case| case.group.as_str()).collect();
    groups.dedup();
    let mut rows = Vec::new();
    for group in groups {
        let confusion = count(&mut cases.iter().filter(|case| case.group == group));
        let mut row = vec![group.to_owned(), percent(confusion.macro_f1()), percent(confusion.accuracy())];
        row.extend((0..LABELS.len()).map(|label| percent(confusion.f1(label))));
        row.push(confusion.total().to_string());
        rows.push(row);
    }
    outcome.table(
        "by event",
        &["event", "macro-F1", "acc", "corr F1", "diff F1", "silent F1", "cases"],
        &rows,
    );
    outcome.conflicts(cases, classify);
    outcome.calibration(cases, classify);
}

fn evidence(outcome: &mut Outcome, cases: &[Case]) {
    let due: Vec<_> = cases.iter().filter(|case| case.evidence_met.is_some()).collect();
    if due.is_empty() {
        return;
    }
    let met = due.iter().filter(|case| case.evidence_met == Some(true)).count();
    let spoken: Vec<_> = due.iter().filter(|case| three_way(case.verdict.relation) != "silent").collect();
    let spoken_met = spoken.iter().filter(|case| case.evidence_met == Some(true)).count();
    let peer = due.iter().filter(|case| case.peer_met).count();
    outcome.line(&[
        ("evidence hit", share(met, due.len())),
        ("evidence hit where not called silent", share(spoken_met, spoken.len())),
        ("peer's evidence hit", share(peer, due.len())),
    ]);
}

/// The peer says "corroborates" from some score upwards, else "silent".
fn peer(outcome: &mut Outcome, cases: &[Case], labels: &[&'static str]) {
    let (threshold, best) = best_threshold(|threshold| {
        let mut confusion = Confusion::new(labels, &[]);
        for case in cases {
            confusion.add(&case.accepted, if case.peer >= threshold { "corroborates" } else { "silent" });
        }
        confusion.macro_f1()
    });
    outcome.line(&[("peer's macro-F1", best)]);
    outcome.figure("peer's threshold", threshold);
}

/// How pairs that differ were answered, by the kinds the labels name.
pub(super) fn kinds(outcome: &mut Outcome, cases: &[Case]) {
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
    fn evidence_counts_wherever_its_words_stand() {
        let quotes = ["ran".to_owned(), String::new()];
        assert_eq!(places("He ran. She ran.", &quotes), [Span::new(3, 6), Span::new(12, 15)]);
    }

    #[test]
    fn words_that_are_not_there_cannot_be_asked_about() {
        let mut story = Measured::new(&Setup::default(), "s", vec![crate::data::document("a", ["He ran."])]);
        assert!(story.ask("1", Some("a"), "She ran.", Vec::new()).is_none());
        assert_eq!(story.ids().collect::<Vec<_>>(), ["a"]);
    }
}
