//! Sets made of whole stories: every statement against every other article.

use crossread_engine::{Article, Reader, Span, Statement, Verdict, report::locate};

use crate::case::{Case, Classify, three_way};
use crate::metric::{Confusion, share};
use crate::outcome::Outcome;
use crate::peer::{Peer, best_threshold};
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
    pub(super) accepted: Vec<&'static str>,
    pub(super) kinds: Vec<String>,
    pub(super) evidence: Vec<String>,
}

impl Measured {
    pub(super) fn new(name: &str, articles: Vec<Article>) -> Self {
        let peer = Peer::new(articles.iter().map(|article| article.text.as_str()));
        let mut reader = Reader::new();
        for article in articles {
            reader.add(article);
        }
        Self { name: name.to_owned(), reader, peer }
    }

    pub(super) fn ids(&self) -> impl Iterator<Item = &str> {
        self.reader.entries().iter().map(|entry| entry.article.id.as_str())
    }

    fn text(&self, article: &str) -> &str {
        self.reader.entry(article).map_or("", |entry| entry.article.text.as_str())
    }

    /// Asks about words of an article and sets the verdicts beside the labels.
    /// None where the words do not stand in the article. An article without
    /// a verdict counts as answered "unsure".
    pub(super) fn ask(
        &mut self,
        id: &str,
        article: &str,
        words: &str,
        labels: Vec<Label>,
    ) -> Option<Vec<Case>> {
        let span = locate(self.text(article), words)?;
        let statement = Statement::highlighted(article, span, span.of(self.text(article)));
        let verdicts = self.reader.check(&statement);
        Some(labels.into_iter().map(|label| self.case(id, &statement, &verdicts, label)).collect())
    }

    fn case(&self, id: &str, statement: &Statement, verdicts: &[Verdict], label: Label) -> Case {
        let verdict = verdicts.iter().find(|verdict| verdict.article == label.other).cloned();
        let verdict = verdict.unwrap_or_else(|| unanswered(&label.other));
        let text = self.text(&label.other);
        let due = places(text, &label.evidence);
        let spans: Vec<_> = verdict.evidence.iter().map(|evidence| evidence.span).collect();
        let (peer, passage) = self.peer.score(&statement.text, text);
        let meets = |span: &Span| due.iter().any(|due| due.overlaps(*span));
        let speaks = label.accepted.first() != Some(&"silent");
        Case {
            group: self.name.clone(),
            id: id.to_owned(),
            statement: statement.clone(),
            quotes: spans.iter().map(|span| span.of(text).to_owned()).collect(),
            accepted: label.accepted,
            kinds: label.kinds,
            due: label.evidence,
            evidence_met: (speaks && !due.is_empty()).then(|| spans.iter().any(meets)),
            peer,
            peer_met: meets(&passage),
            verdict,
        }
    }
}

/// The verdict that stands in where the engine gave none.
pub(super) fn unanswered(article: &str) -> Verdict {
    Verdict {
        article: article.to_owned(),
        relation: crossread_engine::Relation::Unsure,
        confidence: crossread_engine::Confidence::default(),
        evidence: Vec::new(),
        reasons: Vec::new(),
        explanation: String::new(),
    }
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
        let mut story = Measured::new("s", vec![crate::data::document("a", ["He ran."])]);
        assert!(story.ask("1", "a", "She ran.", Vec::new()).is_none());
        assert_eq!(story.ids().collect::<Vec<_>>(), ["a"]);
    }
}
