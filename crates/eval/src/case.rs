//! One labelled question with the engine's answer to it.

use crossread_engine::{Reason, Relation, Statement, Verdict};
use serde::Serialize;

use crate::metric::Answer;

/// One labelled question with the engine's answer to it.
#[derive(Debug, Clone)]
pub(crate) struct Case {
    /// What belongs together within the set: an event, a domain.
    pub(crate) group: String,
    /// Names the statement within its set.
    pub(crate) id: String,
    pub(crate) statement: Statement,
    pub(crate) verdict: Verdict,
    /// The engine's evidence, as text.
    pub(crate) quotes: Vec<String>,
    /// Every passage looked at closely, the one the verdict rests on first.
    pub(crate) passages: Vec<Looked>,
    /// The labels that people gave, as they gave them.
    pub(crate) labels: Vec<&'static str>,
    /// The classes that are right, the first the one that counts as due.
    pub(crate) accepted: Vec<&'static str>,
    /// What the two accounts differ in, where the labels say so.
    pub(crate) kinds: Vec<String>,
    /// The passages that people gave as evidence.
    pub(crate) due: Vec<String>,
    /// Whether the engine's evidence meets theirs; none where there is none.
    pub(crate) evidence_met: Option<bool>,
    /// The peer's score, and whether its passage meets their evidence.
    pub(crate) peer: f64,
    pub(crate) peer_met: bool,
}

/// A passage that the engine looked at closely.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Looked {
    pub(crate) text: String,
    /// Whether it meets people's evidence.
    pub(crate) met: bool,
    /// The engine's signs of the passage, in the order of its names for them.
    pub(crate) signs: Vec<f32>,
    /// The engine's features of the pair, in the order of its names for them.
    pub(crate) features: Vec<f32>,
}

/// What decides over right and wrong in a set.
pub(crate) type Classify = fn(Relation) -> &'static str;

/// Corroborates (partly included), differs, silent, unsure.
pub(crate) fn three_way(relation: Relation) -> &'static str {
    match relation {
        Relation::Corroborates | Relation::Partly => "corroborates",
        Relation::Differs => "differs",
        Relation::Silent => "silent",
        Relation::Unsure => "unsure",
    }
}

/// The label of a relation, as people give it.
pub(crate) fn label(relation: Relation) -> &'static str {
    match relation {
        Relation::Partly => "partly",
        other => three_way(other),
    }
}

impl Case {
    /// Whether the answer's class is accepted.
    pub(crate) fn right(&self, classify: Classify) -> bool {
        self.accepted.contains(&classify(self.verdict.relation))
    }

    /// The answer as calibration sees it.
    pub(crate) fn answer(&self, classify: Classify) -> Answer {
        let sure = self.verdict.relation != Relation::Unsure;
        Answer {
            confidence: sure.then(|| f64::from(self.verdict.confidence.thousandths()) / 1000.0),
            right: self.right(classify),
        }
    }

    /// The case for a person to read.
    pub(crate) fn show(&self) -> String {
        let mut out = format!(
            "{} {} against {}: {:?} at {}, due {}",
            self.group,
            self.id,
            self.verdict.article,
            self.verdict.relation,
            self.verdict.confidence.thousandths(),
            self.accepted.join(" or "),
        );
        if !self.kinds.is_empty() {
            out.push_str(&format!(" ({})", self.kinds.join(", ")));
        }
        out.push_str(&format!("\n  statement: {}", one_line(&self.statement.text)));
        for quote in &self.quotes {
            out.push_str(&format!("\n  evidence:  {}", one_line(quote)));
        }
        for quote in &self.due {
            out.push_str(&format!("\n  due:       {}", one_line(quote)));
        }
        for reason in &self.verdict.reasons {
            let sign = if reason.agrees { "=" } else { "≠" };
            let (here, there) = (one_line(&reason.here.text), one_line(&reason.there.text));
            out.push_str(&format!("\n  reason:    {:?} {here:?} {sign} {there:?}", reason.kind));
        }
        out.push_str(&format!("\n  says:      {}\n", one_line(&self.verdict.explanation)));
        out
    }

    /// The case as one object for a program to read.
    pub(crate) fn record(&self, set: &'static str, classify: Classify) -> impl Serialize {
        Record {
            set,
            event: self.group.clone(),
            id: self.id.clone(),
            article: self.statement.article.clone(),
            statement: self.statement.text.clone(),
            other: self.verdict.article.clone(),
            labels: self.labels.clone(),
            accepted: self.accepted.clone(),
            kinds: self.kinds.clone(),
            given: classify(self.verdict.relation),
            relation: self.verdict.relation,
            confidence: f64::from(self.verdict.confidence.thousandths()) / 1000.0,
            evidence: self.quotes.clone(),
            evidence_due: self.due.clone(),
            evidence_met: self.evidence_met,
            conflicts: self.verdict.reasons.iter().filter(|reason| !reason.agrees).map(conflict).collect(),
            passages: self.passages.clone(),
        }
    }
}

#[derive(Serialize)]
struct Record {
    set: &'static str,
    event: String,
    id: String,
    article: Option<String>,
    statement: String,
    other: String,
    labels: Vec<&'static str>,
    accepted: Vec<&'static str>,
    kinds: Vec<String>,
    given: &'static str,
    relation: Relation,
    confidence: f64,
    evidence: Vec<String>,
    evidence_due: Vec<String>,
    evidence_met: Option<bool>,
    /// What is in conflict: the kind, the words here, the words there.
    conflicts: Vec<[String; 3]>,
    passages: Vec<Looked>,
}

fn conflict(reason: &Reason) -> [String; 3] {
    [format!("{:?}", reason.kind), one_line(&reason.here.text), one_line(&reason.there.text)]
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
