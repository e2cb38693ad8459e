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
    1.9654, // cover
    -0.6749, // cover squared
    0.5231, // density
    -1.9654, // found elsewhere only
    1.3466, // missing names
    -1.6239, // missing numbers
    1.5691, // missing words
    0.3297, // heaviest missing
    1.0111, // least covered claim
    0.6920, // best covered claim
    1.1284, // number agrees
    1.2833, // number differs
    2.6373, // time agrees
    0.3758, // time differs
    0.3872, // place differs
    2.4866, // name differs
    -0.5255, // wording agrees
    1.1631, // wording differs
    0.5031, // polarity differs
    0.0416, // surer here
    -0.6023, // surer there
    0.2160, // source agrees
    0.7203, // source differs
    0.2358, // source here only
    -0.0267, // source there only
    1.3023, // scope agrees
    -1.2085, // scope differs
    2.7239, // shared run
    0.0000, // statement length
    0.4632, // passage length
    0.0795, // two sentences
    0.0000, // quotation here
    -0.3579, // quotation there
    -0.5079, // differing at cover
    1.9031, // meaning
    0.3948, // best event
    0.1249, // main event
    0.3164, // events met
    -0.7846, // parts swapped
    0.0967, // fact here, reported there
    -0.5013, // reported here, fact there
    -0.6996, // claimed on one side
    -0.3839, // expected on one side
    -0.0909, // possible on one side
    -2.0979, // denied on one side
    0.1170, // a conflict to name
    1.3568, // matched weight
    1.2835, // heaviest match
    1.3536, // cover, long statement
    -1.8010, // names met
];

/// One constant a relation: corroborates, partly, differs, silent.
pub(crate) const BIAS: [f32; 4] = [-1.4400, 0.2904, -1.9252, 3.0748];

/// One row a relation, one weight a feature.
#[rustfmt::skip]
pub(crate) const WEIGHTS: [[f32; COUNT]; 4] = [
    // corroborates
    [
        2.5338, // cover
        1.0460, // cover squared
        -0.4437, // density
        1.8819, // found elsewhere only
        0.1971, // missing names
        0.6858, // missing numbers
        1.0423, // missing words
        -0.3184, // heaviest missing
        0.5390, // least covered claim
        -0.0985, // best covered claim
        0.4220, // number agrees
        -0.7731, // number differs
        0.7908, // time agrees
        -0.4317, // time differs
        -4.5678, // place differs
        1.5009, // name differs
        0.4685, // wording agrees
        1.2296, // wording differs
        0.4384, // polarity differs
        -0.1174, // surer here
        0.2613, // surer there
        -0.0913, // source agrees
        0.3714, // source differs
        -0.4195, // source here only
        -0.2698, // source there only
        0.3546, // scope agrees
        -0.1399, // scope differs
        1.5804, // shared run
        -0.9205, // statement length
        -0.0601, // passage length
        -0.2247, // two sentences
        -0.0153, // quotation here
        -0.3215, // quotation there
        -0.8203, // differing at cover
        0.6442, // meaning
        0.1060, // best event
        0.1645, // main event
        -0.0872, // events met
        -0.2166, // parts swapped
        0.0869, // fact here, reported there
        -0.0863, // reported here, fact there
        -0.9937, // claimed on one side
        -0.5640, // expected on one side
        0.1728, // possible on one side
        3.4962, // denied on one side
        -0.5888, // a conflict to name
        0.1779, // matched weight
        0.5389, // heaviest match
        -1.0373, // cover, long statement
        -0.7380, // names met
    ],
    // partly
    [
        0.0534, // cover
        -1.1254, // cover squared
        1.2707, // density
        -0.3717, // found elsewhere only
        -0.1901, // missing names
        -0.1548, // missing numbers
        -0.7319, // missing words
        -0.0936, // heaviest missing
        -0.7988, // least covered claim
        0.3574, // best covered claim
        0.1339, // number agrees
        -1.2203, // number differs
        1.0647, // time agrees
        -1.8691, // time differs
        -3.4593, // place differs
        -1.2945, // name differs
        2.0305, // wording agrees
        -3.9285, // wording differs
        -1.7680, // polarity differs
        0.0133, // surer here
        -0.5263, // surer there
        -0.1748, // source agrees
        -0.3903, // source differs
        -0.1494, // source here only
        0.2556, // source there only
        -0.0642, // scope agrees
        1.0336, // scope differs
        -0.9303, // shared run
        0.3679, // statement length
        -0.6859, // passage length
        0.0209, // two sentences
        -0.9907, // quotation here
        0.1438, // quotation there
        1.7995, // differing at cover
        -0.5392, // meaning
        -0.0334, // best event
        0.6914, // main event
        0.0238, // events met
        0.3786, // parts swapped
        -0.1059, // fact here, reported there
        0.0957, // reported here, fact there
        0.4516, // claimed on one side
        -0.3422, // expected on one side
        -0.3196, // possible on one side
        -5.3507, // denied on one side
        -0.1808, // a conflict to name
        1.0011, // matched weight
        0.1407, // heaviest match
        0.2398, // cover, long statement
        -0.1191, // names met
    ],
    // differs
    [
        0.6218, // cover
        -0.2979, // cover squared
        0.5879, // density
        1.1947, // found elsewhere only
        0.1063, // missing names
        0.2710, // missing numbers
        0.2700, // missing words
        0.3669, // heaviest missing
        0.4963, // least covered claim
        0.1137, // best covered claim
        -0.4340, // number agrees
        1.8841, // number differs
        -0.1528, // time agrees
        0.8619, // time differs
        3.5456, // place differs
        0.8035, // name differs
        -0.0625, // wording agrees
        2.2834, // wording differs
        1.4126, // polarity differs
        -0.0585, // surer here
        -0.0894, // surer there
        0.1248, // source agrees
        0.1161, // source differs
        0.3553, // source here only
        0.1346, // source there only
        0.1581, // scope agrees
        -0.5064, // scope differs
        0.1678, // shared run
        0.1835, // statement length
        0.0887, // passage length
        0.3802, // two sentences
        0.3562, // quotation here
        0.0073, // quotation there
        -0.9736, // differing at cover
        0.3628, // meaning
        0.0452, // best event
        -0.0512, // main event
        -0.3162, // events met
        -0.1216, // parts swapped
        -0.0085, // fact here, reported there
        -0.1221, // reported here, fact there
        0.2350, // claimed on one side
        0.4507, // expected on one side
        0.0731, // possible on one side
        1.3470, // denied on one side
        0.6354, // a conflict to name
        -0.0897, // matched weight
        -0.1066, // heaviest match
        1.1375, // cover, long statement
        -0.5562, // names met
    ],
    // silent
    [
        -3.2089, // cover
        0.3773, // cover squared
        -1.4150, // density
        -2.7049, // found elsewhere only
        -0.1133, // missing names
        -0.8021, // missing numbers
        -0.5804, // missing words
        0.0452, // heaviest missing
        -0.2365, // least covered claim
        -0.3727, // best covered claim
        -0.1220, // number agrees
        0.1094, // number differs
        -1.7026, // time agrees
        1.4389, // time differs
        4.4814, // place differs
        -1.0099, // name differs
        -2.4365, // wording agrees
        0.4155, // wording differs
        -0.0829, // polarity differs
        0.1626, // surer here
        0.3544, // surer there
        0.1413, // source agrees
        -0.0972, // source differs
        0.2136, // source here only
        -0.1203, // source there only
        -0.4485, // scope agrees
        -0.3873, // scope differs
        -0.8179, // shared run
        0.3690, // statement length
        0.6573, // passage length
        -0.1763, // two sentences
        0.6498, // quotation here
        0.1704, // quotation there
        -0.0056, // differing at cover
        -0.4678, // meaning
        -0.1178, // best event
        -0.8048, // main event
        0.3796, // events met
        -0.0404, // parts swapped
        0.0275, // fact here, reported there
        0.1127, // reported here, fact there
        0.3070, // claimed on one side
        0.4555, // expected on one side
        0.0737, // possible on one side
        0.5076, // denied on one side
        0.1342, // a conflict to name
        -1.0893, // matched weight
        -0.5730, // heaviest match
        -0.3401, // cover, long statement
        1.4134, // names met
    ],
];
