//! Whether confidence means what it says.

use super::share;

/// One answer: how sure, and whether right. None for "cannot tell".
#[derive(Debug, Clone, Copy)]
pub(crate) struct Answer {
    /// 0 to 1; none where the engine said that it cannot tell.
    pub(crate) confidence: Option<f64>,
    pub(crate) right: bool,
}

/// One tenth of the scale of confidence.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Bin {
    pub(crate) answers: usize,
    /// Mean confidence of its answers.
    pub(crate) confidence: f64,
    /// Share of its answers that are right.
    pub(crate) accuracy: f64,
}

/// Confidence against truth over a set of answers.
#[derive(Debug, Clone)]
pub(crate) struct Calibration {
    /// Ten bins of equal width, from 0–0.1 to 0.9–1.
    pub(crate) bins: [Bin; 10],
    /// Expected calibration error: the mean distance of confidence from
    /// accuracy over the bins, weighted by their answers (Naeini et al. 2015).
    pub(crate) error: f64,
    /// Share of cases in which the engine did not say that it cannot tell.
    pub(crate) answered: f64,
    /// Share of those answers that are right.
    pub(crate) accuracy: f64,
    /// For 10, 20 … 100 % of all cases, the surest first: the share that is
    /// right. None beyond what was answered.
    pub(crate) curve: [Option<f64>; 10],
}

impl Calibration {
    pub(crate) fn of(answers: &[Answer]) -> Self {
        let mut sure: Vec<(f64, bool)> =
            answers.iter().filter_map(|answer| Some((answer.confidence?, answer.right))).collect();
        let mut bins = [Bin::default(); 10];
        for (confidence, right) in &sure {
            let bin = &mut bins[((confidence * 10.0) as usize).min(9)];
            bin.answers += 1;
            bin.confidence += confidence;
            bin.accuracy += f64::from(u8::from(*right));
        }
        let mut error = 0.0;
        for bin in bins.iter_mut().filter(|bin| bin.answers > 0) {
            bin.confidence /= bin.answers as f64;
            bin.accuracy /= bin.answers as f64;
            error += share(bin.answers, sure.len()) * (bin.confidence - bin.accuracy).abs();
        }
        sure.sort_by(|a, b| b.0.total_cmp(&a.0));
        let right_among = |n: usize| sure.iter().take(n).filter(|(_, right)| *right).count();
        let curve = std::array::from_fn(|tenth| {
            let n = (answers.len() * (tenth + 1)).div_ceil(10);
            (n > 0 && n <= sure.len()).then(|| share(right_among(n), n))
        });
        Self {
            bins,
            error,
            answered: share(sure.len(), answers.len()),
            accuracy: share(right_among(sure.len()), sure.len()),
            curve,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(confidence: f64, right: bool) -> Answer {
        Answer { confidence: Some(confidence), right }
    }

    #[test]
    fn four_answers_done_by_hand() {
        let found = Calibration::of(&[
            answer(0.9, true),
            answer(0.95, false),
            answer(0.6, true),
            Answer { confidence: None, right: false },
        ]);
        assert!((found.answered - 0.75).abs() < 1e-9);
        assert!((found.accuracy - 2.0 / 3.0).abs() < 1e-9);
        // Two in the top bin: |0.925 − 0.5|; one in the seventh: |0.6 − 1|.
        assert!((found.error - (2.0 * 0.425 + 0.4) / 3.0).abs() < 1e-9);
        // The surest half: 0.95 wrong, 0.9 right. 80 % of four is more than three.
        assert!((found.curve[4].unwrap() - 0.5).abs() < 1e-9);
        assert_eq!(found.curve[7], None);
    }

    #[test]
    fn nothing_asked_is_nothing_known() {
        let found = Calibration::of(&[]);
        assert_eq!((found.answered, found.error, found.curve[9]), (0.0, 0.0, None));
    }
}
