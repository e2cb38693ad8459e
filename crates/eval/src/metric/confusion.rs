//! How often each label was given where each label was due.

use super::{f1, share};

/// Counts of (due, given) pairs over a fixed list of labels.
///
/// What is given may also be an outcome that is never due, such as "unsure":
/// it counts against recall and accuracy, and has no precision of its own.
#[derive(Debug, Clone)]
pub(crate) struct Confusion {
    labels: Vec<&'static str>,
    outcomes: Vec<&'static str>,
    counts: Vec<Vec<usize>>,
}

impl Confusion {
    /// No counts yet. `labels` may be due and given, `beyond` only given.
    pub(crate) fn new(labels: &[&'static str], beyond: &[&'static str]) -> Self {
        let outcomes: Vec<_> = labels.iter().chain(beyond).copied().collect();
        let counts = vec![vec![0; outcomes.len()]; labels.len()];
        Self { labels: labels.to_vec(), outcomes, counts }
    }

    /// Counts one case in which any of `accepted` is right. What is given
    /// counts as due where it is accepted; else the first accepted label is.
    /// Names that are no label of this table are not counted.
    pub(crate) fn add(&mut self, accepted: &[&str], given: &str) {
        let due = if accepted.contains(&given) { Some(given) } else { accepted.first().copied() };
        let row = due.and_then(|due| self.labels.iter().position(|label| *label == due));
        let column = self.outcomes.iter().position(|outcome| *outcome == given);
        if let (Some(row), Some(column)) = (row, column) {
            self.counts[row][column] += 1;
        }
    }

    pub(crate) fn labels(&self) -> &[&'static str] {
        &self.labels
    }

    pub(crate) fn outcomes(&self) -> &[&'static str] {
        &self.outcomes
    }

    /// How often `given` was given where `due` was due; both index the lists.
    pub(crate) fn count(&self, due: usize, given: usize) -> usize {
        self.counts[due][given]
    }

    pub(crate) fn total(&self) -> usize {
        self.counts.iter().flatten().sum()
    }

    /// How often the label was due.
    pub(crate) fn due(&self, label: usize) -> usize {
        self.counts[label].iter().sum()
    }

    /// How often the label was given.
    pub(crate) fn given(&self, label: usize) -> usize {
        self.counts.iter().map(|row| row[label]).sum()
    }

    pub(crate) fn precision(&self, label: usize) -> f64 {
        share(self.counts[label][label], self.given(label))
    }

    pub(crate) fn recall(&self, label: usize) -> f64 {
        share(self.counts[label][label], self.due(label))
    }

    pub(crate) fn f1(&self, label: usize) -> f64 {
        f1(self.precision(label), self.recall(label))
    }

    /// The mean F1 over all labels.
    pub(crate) fn macro_f1(&self) -> f64 {
        self.mean(Self::f1)
    }

    /// The mean recall over all labels.
    pub(crate) fn balanced_accuracy(&self) -> f64 {
        self.mean(Self::recall)
    }

    pub(crate) fn accuracy(&self) -> f64 {
        let right = (0..self.labels.len()).map(|label| self.counts[label][label]).sum();
        share(right, self.total())
    }

    fn mean(&self, measure: impl Fn(&Self, usize) -> f64) -> f64 {
        let n = self.labels.len();
        if n == 0 { 0.0 } else { (0..n).map(|label| measure(self, label)).sum::<f64>() / n as f64 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_measures_of_a_table_done_by_hand() {
        let mut table = Confusion::new(&["yes", "no"], &["unsure"]);
        for (due, given, times) in
            [("yes", "yes", 6), ("yes", "no", 2), ("yes", "unsure", 2), ("no", "no", 3), ("no", "yes", 2)]
        {
            for _ in 0..times {
                table.add(&[due], given);
            }
        }
        assert_eq!(table.total(), 15);
        assert_eq!((table.due(0), table.given(0), table.given(2)), (10, 8, 2));
        assert!((table.precision(0) - 0.75).abs() < 1e-9);
        assert!((table.recall(0) - 0.6).abs() < 1e-9);
        assert!((table.f1(0) - 2.0 / 3.0).abs() < 1e-9);
        assert!((table.f1(1) - 0.6).abs() < 1e-9);
        assert!((table.macro_f1() - (2.0 / 3.0 + 0.6) / 2.0).abs() < 1e-9);
        assert!((table.balanced_accuracy() - 0.6).abs() < 1e-9);
        assert!((table.accuracy() - 0.6).abs() < 1e-9);
    }

    #[test]
    fn where_two_labels_are_accepted_either_is_right() {
        let mut table = Confusion::new(&["yes", "no", "silent"], &[]);
        table.add(&["yes", "no"], "no");
        table.add(&["yes", "no"], "silent");
        assert_eq!(table.count(1, 1), 1);
        assert_eq!(table.count(0, 2), 1);
    }

    #[test]
    fn a_table_with_no_cases_measures_nothing() {
        let table = Confusion::new(&["yes", "no"], &[]);
        assert_eq!((table.macro_f1(), table.accuracy()), (0.0, 0.0));
    }
}
