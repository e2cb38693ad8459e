//! Precision and recall over things found and things due.

use std::collections::BTreeSet;

use super::share;

/// The harmonic mean of precision and recall.
pub(crate) fn f1(precision: f64, recall: f64) -> f64 {
    if precision + recall == 0.0 { 0.0 } else { 2.0 * precision * recall / (precision + recall) }
}

/// How many things were found, how many were due, and how many were both.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    pub(crate) both: usize,
    pub(crate) found: usize,
    pub(crate) due: usize,
}

impl Counts {
    /// Adds the members of two sets.
    pub(crate) fn add(&mut self, found: &BTreeSet<usize>, due: &BTreeSet<usize>) {
        self.both += found.intersection(due).count();
        self.found += found.len();
        self.due += due.len();
    }

    pub(crate) fn precision(self) -> f64 {
        share(self.both, self.found)
    }

    pub(crate) fn recall(self) -> f64 {
        share(self.both, self.due)
    }

    pub(crate) fn f1(self) -> f64 {
        f1(self.precision(), self.recall())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_are_pooled_before_they_are_measured() {
        let mut counts = Counts::default();
        counts.add(&BTreeSet::from([1, 2, 3]), &BTreeSet::from([2, 3, 4, 5]));
        counts.add(&BTreeSet::from([9]), &BTreeSet::new());
        assert_eq!(counts, Counts { both: 2, found: 4, due: 4 });
        assert!((counts.f1() - 0.5).abs() < 1e-9);
        assert_eq!(Counts::default().f1(), 0.0);
    }
}
