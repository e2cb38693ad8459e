//! The weights of the decision. Written by `training/verdicts/learn.py`.

use super::feature::COUNT;
use super::passage::SIGN_COUNT;

/// What each sign counts in the rank of a passage.
pub(crate) const RANK: [f32; SIGN_COUNT] = [1.0, 0.16, 0.27, -0.01, 0.35, 0.04];

/// One constant a relation.
pub(crate) const BIAS: [f32; 4] = [-2.0, -1.6, -2.0, 1.6];

/// One row a relation, one weight a feature.
pub(crate) const WEIGHTS: [[f32; COUNT]; 4] = {
    let mut weights = [[0.0; COUNT]; 4];
    weights[0][0] = 5.0;
    weights[1][0] = 3.0;
    weights[2][0] = 2.5;
    weights[2][33] = 4.0;
    weights[3][0] = -3.0;
    weights
};
