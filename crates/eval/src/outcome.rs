//! What came of measuring one set: text, figures, cases.

use std::collections::{BTreeMap, BTreeSet};

use crate::case::{Case, Classify};
use crate::metric::{Calibration, Confusion, share};
use crate::peer::best_threshold;
use crate::table::{percent, table};

/// What came of measuring one set.
#[derive(Debug, Default)]
pub(crate) struct Outcome {
    /// The tables, ready to print.
    pub(crate) text: String,
    /// Every figure by name, as a share (0 to 1) or a count.
    pub(crate) figures: BTreeMap<String, f64>,
    /// The labelled questions with their answers, where the set has such.
    pub(crate) cases: Vec<Case>,
    /// How a verdict becomes a class in this set.
    pub(crate) classify: Option<Classify>,
    /// Confidence against truth, where the set tells.
    pub(crate) calibration: Option<Calibration>,
}

impl Outcome {
    /// Notes a figure that no table shows.
    pub(crate) fn figure(&mut self, name: impl Into<String>, value: f64) {
        self.figures.insert(name.into(), value);
    }

    /// Prints a line with shares as percentages, and notes the figures.
    pub(crate) fn line(&mut self, figures: &[(&str, f64)]) {
        let words: Vec<_> =
            figures.iter().map(|(name, value)| format!("{name} {}", percent(*value))).collect();
        self.text.push_str(&format!("  {}\n", words.join("   ")));
        for (name, value) in figures {
            self.figure(*name, *value);
        }
    }

    /// Prints a table under a heading.
    pub(crate) fn table(&mut self, heading: &str, header: &[&str], rows: &[Vec<String>]) {
        self.text.push_str(&format!("\n  {heading}\n{}", table(header, rows)));
    }

    /// Per class precision, recall, F1 and the counts of what was given.
    pub(crate) fn classes(&mut self, confusion: &Confusion) {
        let mut header = vec!["due", "P", "R", "F1", "cases"];
        let given: Vec<_> = confusion.outcomes().iter().map(|outcome| format!("→ {outcome}")).collect();
        header.extend(given.iter().map(String::as_str));
        let mut rows = Vec::new();
        for (at, label) in confusion.labels().iter().enumerate() {
            let [p, r, f] = [confusion.precision(at), confusion.recall(at), confusion.f1(at)];
            let mut row = vec![(*label).to_owned(), percent(p), percent(r), percent(f)];
            row.push(confusion.due(at).to_string());
            row.extend((0..given.len()).map(|outcome| confusion.count(at, outcome).to_string()));
            rows.push(row);
            for (name, value) in [("precision", p), ("recall", r), ("f1", f)] {
                self.figure(format!("{label} {name}"), value);
            }
        }
        self.table("by class", &header, &rows);
    }

    /// The figures of a two-way set: accuracy and balanced accuracy, with the
    /// peer's best, and the classes.
    pub(crate) fn two_way(
        &mut self,
        cases: &[Case],
        yes: &'static str,
        no: &'static str,
        classify: Classify,
    ) {
        let mut confusion = Confusion::new(&[yes, no], &[]);
        for case in cases {
            confusion.add(&case.accepted, classify(case.verdict.relation));
        }
        let (_, peer) = best_threshold(|threshold| {
            let mut confusion = Confusion::new(&[yes, no], &[]);
            for case in cases {
                confusion.add(&case.accepted, if case.peer >= threshold { yes } else { no });
            }
            confusion.balanced_accuracy()
        });
        self.line(&[
            ("balanced accuracy", confusion.balanced_accuracy()),
            ("accuracy", confusion.accuracy()),
            ("peer's balanced accuracy", peer),
        ]);
        self.classes(&confusion);
        self.relations(cases);
    }

    /// Which relations were given to each of the accepted classes.
    pub(crate) fn relations(&mut self, cases: &[Case]) {
        use crossread_engine::Relation::{Corroborates, Differs, Partly, Silent, Unsure};
        let due: BTreeSet<_> = cases.iter().filter_map(|case| case.accepted.first()).collect();
        let rows: Vec<_> = due
            .into_iter()
            .map(|label| {
                let of = |relation| {
                    let same = |case: &&Case| {
                        case.accepted.first() == Some(label) && case.verdict.relation == relation
                    };
                    cases.iter().filter(same).count().to_string()
                };
                let mut row = vec![(*label).to_owned()];
                row.extend([Corroborates, Partly, Differs, Silent, Unsure].map(of));
                row
            })
            .collect();
        self.table("by relation", &["due", "corroborates", "partly", "differs", "silent", "unsure"], &rows);
    }

    /// Expected calibration error, the bins, and the accuracy–coverage curve.
    pub(crate) fn calibration(&mut self, cases: &[Case], classify: Classify) {
        let answers: Vec<_> = cases.iter().map(|case| case.answer(classify)).collect();
        let found = Calibration::of(&answers);
        self.text.push('\n');
        self.line(&[
            ("answered", found.answered),
            ("right when answered", found.accuracy),
            ("calibration error", found.error),
        ]);
        let bins = found.bins.iter().enumerate().filter(|(_, bin)| bin.answers > 0);
        let rows: Vec<_> = bins
            .map(|(at, bin)| {
                let range = format!("{:.1}–{:.1}", at as f64 / 10.0, (at + 1) as f64 / 10.0);
                vec![range, bin.answers.to_string(), percent(bin.confidence), percent(bin.accuracy)]
            })
            .collect();
        self.table("calibration", &["confidence", "answers", "mean", "right"], &rows);
        let mut rows = Vec::new();
        for (at, accuracy) in found.curve.iter().enumerate() {
            let coverage = (at + 1) * 10;
            if let Some(accuracy) = accuracy {
                self.figure(format!("accuracy at {coverage} % coverage"), *accuracy);
            }
            rows.push(vec![coverage.to_string(), accuracy.map_or("–".to_owned(), percent)]);
        }
        self.table("accuracy by coverage, the surest first", &["coverage", "right"], &rows);
        self.calibration = Some(found);
    }

    /// Of the verdicts that say "differs": by the kinds in conflict, how many
    /// and how many rightly.
    pub(crate) fn conflicts(&mut self, cases: &[Case], classify: Classify) {
        let mut kinds: BTreeMap<String, (usize, usize)> = BTreeMap::new();
        for case in cases.iter().filter(|case| classify(case.verdict.relation) == "differs") {
            let named: BTreeSet<_> = case
                .verdict
                .reasons
                .iter()
                .filter(|reason| !reason.agrees)
                .map(|reason| format!("{:?}", reason.kind).to_lowercase())
                .collect();
            let named = if named.is_empty() { BTreeSet::from(["none".to_owned()]) } else { named };
            for kind in named {
                let counts = kinds.entry(kind).or_default();
                counts.0 += 1;
                counts.1 += usize::from(case.right(classify));
            }
        }
        let mut rows = Vec::new();
        for (kind, (given, right)) in kinds {
            self.figure(format!("differs precision, {kind}"), share(right, given));
            rows.push(vec![kind, given.to_string(), right.to_string(), percent(share(right, given))]);
        }
        self.table("verdicts that differ, by reason", &["reason", "given", "right", "P"], &rows);
    }
}
