//! The weights of the decision. Written by `training/verdicts/learn.py`.

// A learned weight may come near any constant.
#![allow(clippy::approx_constant)]

use super::feature::COUNT;
use super::passage::SIGN_COUNT;

/// What each sign counts in the rank of a passage.
pub(crate) const RANK: [f32; SIGN_COUNT] = [1.0, 0.16, 0.27, -0.01, 0.35, 0.04];

/// What each feature counts in the choice of the passage.
#[rustfmt::skip]
pub(crate) const CHOOSE: [f32; COUNT] = [
    2.1978, // cover
    -0.6248, // cover squared
    0.4905, // density
    -2.1978, // found elsewhere only
    1.4025, // missing names
    -1.2031, // missing numbers
    1.6641, // missing words
    0.3872, // heaviest missing
    0.9968, // least covered claim
    0.5392, // best covered claim
    1.0210, // number agrees
    1.3527, // number differs
    2.5404, // time agrees
    0.4551, // time differs
    0.4632, // place differs
    2.6022, // name differs
    -0.7170, // wording agrees
    1.6791, // wording differs
    0.7709, // polarity differs
    -0.0679, // surer here
    -0.6532, // surer there
    0.2140, // source agrees
    0.8880, // source differs
    0.2849, // source here only
    -0.0197, // source there only
    1.5187, // scope agrees
    -1.2236, // scope differs
    2.6697, // shared run
    0.0000, // statement length
    0.6063, // passage length
    0.0840, // two sentences
    0.0000, // quotation here
    -0.3648, // quotation there
    -0.5655, // differing at cover
    1.8693, // meaning
    0.5597, // best event
    -0.0396, // main event
    0.0755, // events met
    -0.6467, // parts swapped
    0.1155, // fact here, reported there
    -0.3975, // reported here, fact there
    -0.3734, // claimed on one side
    -0.3397, // expected on one side
    0.0641, // possible on one side
    -2.2054, // denied on one side
    -0.0329, // a conflict to name
    0.7694, // matched weight
    1.1197, // heaviest match
    2.3252, // cover, long statement
    -2.0303, // names met
];

/// One constant a relation: corroborates, partly, differs, silent.
pub(crate) const BIAS: [f32; 4] = [-1.4071, 0.2633, -1.2969, 2.4407];

/// One row a relation, one weight a feature.
#[rustfmt::skip]
pub(crate) const WEIGHTS: [[f32; COUNT]; 4] = [
    // corroborates
    [
        2.4960, // cover
        1.4607, // cover squared
        -0.3526, // density
        2.0202, // found elsewhere only
        0.1613, // missing names
        0.6511, // missing numbers
        1.1143, // missing words
        -0.1763, // heaviest missing
        0.4486, // least covered claim
        -0.1454, // best covered claim
        0.3921, // number agrees
        -0.8467, // number differs
        0.7662, // time agrees
        -0.4542, // time differs
        -5.0744, // place differs
        1.4227, // name differs
        0.3961, // wording agrees
        1.1272, // wording differs
        0.4630, // polarity differs
        -0.1770, // surer here
        0.1944, // surer there
        -0.0664, // source agrees
        0.4936, // source differs
        -0.4854, // source here only
        -0.2643, // source there only
        0.3112, // scope agrees
        -0.0714, // scope differs
        1.4969, // shared run
        -1.0467, // statement length
        -0.0581, // passage length
        -0.2223, // two sentences
        -0.0127, // quotation here
        -0.2658, // quotation there
        -0.5941, // differing at cover
        0.5118, // meaning
        0.0499, // best event
        0.1511, // main event
        -0.0489, // events met
        -0.5777, // parts swapped
        0.1409, // fact here, reported there
        -0.0196, // reported here, fact there
        -0.9059, // claimed on one side
        -0.5249, // expected on one side
        0.3163, // possible on one side
        2.8204, // denied on one side
        -0.7335, // a conflict to name
        0.1407, // matched weight
        0.4881, // heaviest match
        -0.8596, // cover, long statement
        -0.8435, // names met
    ],
    // partly
    [
        0.4202, // cover
        -1.3246, // cover squared
        1.2980, // density
        -0.3359, // found elsewhere only
        0.2084, // missing names
        0.1076, // missing numbers
        -0.4961, // missing words
        -0.2751, // heaviest missing
        -0.8057, // least covered claim
        0.3293, // best covered claim
        0.1920, // number agrees
        -1.1049, // number differs
        1.1305, // time agrees
        -1.8320, // time differs
        -3.4677, // place differs
        -1.1865, // name differs
        2.0979, // wording agrees
        -3.8167, // wording differs
        -1.8098, // polarity differs
        0.0173, // surer here
        -0.5383, // surer there
        -0.2052, // source agrees
        -0.4000, // source differs
        -0.1177, // source here only
        0.2711, // source there only
        -0.1115, // scope agrees
        1.3633, // scope differs
        -0.8618, // shared run
        0.4872, // statement length
        -0.7050, // passage length
        -0.1033, // two sentences
        -1.0030, // quotation here
        0.0971, // quotation there
        1.6542, // differing at cover
        -0.4594, // meaning
        -0.0492, // best event
        0.6462, // main event
        -0.0867, // events met
        0.4076, // parts swapped
        -0.1029, // fact here, reported there
        0.1279, // reported here, fact there
        0.5461, // claimed on one side
        -0.3052, // expected on one side
        -0.4517, // possible on one side
        -5.8270, // denied on one side
        -0.2206, // a conflict to name
        0.9658, // matched weight
        0.1848, // heaviest match
        0.2308, // cover, long statement
        -0.1350, // names met
    ],
    // differs
    [
        -0.0500, // cover
        -0.2397, // cover squared
        0.5963, // density
        1.4177, // found elsewhere only
        -0.3906, // missing names
        -0.2103, // missing numbers
        -0.2234, // missing words
        0.3010, // heaviest missing
        0.5415, // least covered claim
        0.0309, // best covered claim
        -0.4880, // number agrees
        1.9696, // number differs
        -0.1636, // time agrees
        0.7581, // time differs
        3.1805, // place differs
        0.6999, // name differs
        -0.0754, // wording agrees
        2.3600, // wording differs
        1.2364, // polarity differs
        -0.0161, // surer here
        -0.0609, // surer there
        0.1622, // source agrees
        0.2481, // source differs
        0.3843, // source here only
        0.1422, // source there only
        0.1721, // scope agrees
        -0.4858, // scope differs
        0.1059, // shared run
        0.0864, // statement length
        0.1574, // passage length
        0.3715, // two sentences
        0.3677, // quotation here
        -0.0091, // quotation there
        -0.7663, // differing at cover
        0.2765, // meaning
        0.1663, // best event
        -0.0492, // main event
        -0.3952, // events met
        -0.1395, // parts swapped
        0.0039, // fact here, reported there
        -0.0845, // reported here, fact there
        0.2288, // claimed on one side
        0.4664, // expected on one side
        0.1556, // possible on one side
        1.8215, // denied on one side
        0.5302, // a conflict to name
        0.0365, // matched weight
        -0.1320, // heaviest match
        1.1135, // cover, long statement
        -0.5528, // names met
    ],
    // silent
    [
        -2.8662, // cover
        0.1036, // cover squared
        -1.5417, // density
        -3.1020, // found elsewhere only
        0.0209, // missing names
        -0.5484, // missing numbers
        -0.3947, // missing words
        0.1504, // heaviest missing
        -0.1844, // least covered claim
        -0.2148, // best covered claim
        -0.0962, // number agrees
        -0.0180, // number differs
        -1.7332, // time agrees
        1.5281, // time differs
        5.3617, // place differs
        -0.9361, // name differs
        -2.4186, // wording agrees
        0.3295, // wording differs
        0.1104, // polarity differs
        0.1759, // surer here
        0.4048, // surer there
        0.1094, // source agrees
        -0.3417, // source differs
        0.2188, // source here only
        -0.1489, // source there only
        -0.3717, // scope agrees
        -0.8062, // scope differs
        -0.7410, // shared run
        0.4731, // statement length
        0.6057, // passage length
        -0.0459, // two sentences
        0.6481, // quotation here
        0.1777, // quotation there
        -0.2938, // differing at cover
        -0.3289, // meaning
        -0.1670, // best event
        -0.7480, // main event
        0.5308, // events met
        0.3096, // parts swapped
        -0.0420, // fact here, reported there
        -0.0238, // reported here, fact there
        0.1310, // claimed on one side
        0.3637, // expected on one side
        -0.0201, // possible on one side
        1.1851, // denied on one side
        0.4239, // a conflict to name
        -1.1430, // matched weight
        -0.5409, // heaviest match
        -0.4848, // cover, long statement
        1.5313, // names met
    ],
];
