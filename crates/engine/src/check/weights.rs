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
    2.2223, // cover
    -0.6253, // cover squared
    0.4469, // density
    -2.2223, // found elsewhere only
    1.3930, // missing names
    -1.2340, // missing numbers
    1.6231, // missing words
    0.3001, // heaviest missing
    0.9422, // least covered claim
    0.4349, // best covered claim
    0.9346, // number agrees
    1.1927, // number differs
    2.5866, // time agrees
    0.0250, // time differs
    0.8156, // place differs
    2.1957, // name differs
    -0.6309, // wording agrees
    1.3470, // wording differs
    0.5673, // polarity differs
    -0.0825, // surer here
    -0.6661, // surer there
    0.5143, // source agrees
    0.7243, // source differs
    0.2861, // source here only
    -0.0119, // source there only
    1.4788, // scope agrees
    -1.2620, // scope differs
    2.6461, // shared run
    0.0000, // statement length
    0.6219, // passage length
    0.0985, // two sentences
    0.0000, // quotation here
    -0.3733, // quotation there
    -0.4541, // differing at cover
    1.8622, // meaning
    0.5845, // best event
    -0.0447, // main event
    0.0663, // events met
    -0.5029, // parts swapped
    0.1053, // fact here, reported there
    -0.2241, // reported here, fact there
    -0.2473, // claimed on one side
    -0.1962, // expected on one side
    0.1614, // possible on one side
    -1.8128, // denied on one side
    0.0729, // a conflict to name
    0.7317, // matched weight
    1.1167, // heaviest match
    2.3943, // cover, long statement
    -1.9683, // names met
];

/// One constant a relation: corroborates, partly, differs, silent.
pub(crate) const BIAS: [f32; 4] = [-1.4740, 0.5594, -1.3392, 2.2537];

/// One row a relation, one weight a feature.
#[rustfmt::skip]
pub(crate) const WEIGHTS: [[f32; COUNT]; 4] = [
    // corroborates
    [
        2.5140, // cover
        1.5462, // cover squared
        -0.3033, // density
        2.0315, // found elsewhere only
        0.1190, // missing names
        0.6398, // missing numbers
        1.1109, // missing words
        -0.1751, // heaviest missing
        0.4178, // least covered claim
        -0.1857, // best covered claim
        0.4561, // number agrees
        -0.3896, // number differs
        0.7323, // time agrees
        0.2771, // time differs
        -4.8156, // place differs
        2.0283, // name differs
        0.3439, // wording agrees
        1.5765, // wording differs
        1.4099, // polarity differs
        -0.2080, // surer here
        0.2089, // surer there
        -0.0307, // source agrees
        1.5345, // source differs
        -0.3082, // source here only
        -0.2094, // source there only
        0.2662, // scope agrees
        0.3124, // scope differs
        1.4656, // shared run
        -1.0421, // statement length
        -0.0248, // passage length
        -0.2086, // two sentences
        -0.0032, // quotation here
        -0.2876, // quotation there
        -0.8245, // differing at cover
        0.5617, // meaning
        0.1058, // best event
        0.2557, // main event
        -0.1119, // events met
        -0.7016, // parts swapped
        -0.0391, // fact here, reported there
        -0.2098, // reported here, fact there
        -1.0613, // claimed on one side
        -0.6277, // expected on one side
        -0.0884, // possible on one side
        1.8088, // denied on one side
        -1.1459, // a conflict to name
        0.1629, // matched weight
        0.4608, // heaviest match
        -1.1629, // cover, long statement
        -0.7657, // names met
    ],
    // partly
    [
        0.4122, // cover
        -1.4264, // cover squared
        0.9625, // density
        -0.3858, // found elsewhere only
        0.0436, // missing names
        -0.1616, // missing numbers
        -0.6163, // missing words
        -0.2529, // heaviest missing
        -0.8682, // least covered claim
        0.3785, // best covered claim
        0.2484, // number agrees
        -1.5689, // number differs
        1.1725, // time agrees
        -3.3114, // time differs
        -3.4201, // place differs
        -1.5945, // name differs
        2.1122, // wording agrees
        -4.3206, // wording differs
        -2.2034, // polarity differs
        0.0266, // surer here
        -0.5017, // surer there
        -0.0417, // source agrees
        -1.1492, // source differs
        -0.2540, // source here only
        0.2365, // source there only
        -0.2650, // scope agrees
        0.9827, // scope differs
        -1.0219, // shared run
        0.5831, // statement length
        -0.8147, // passage length
        -0.2440, // two sentences
        -1.0364, // quotation here
        0.0815, // quotation there
        1.4621, // differing at cover
        -0.3874, // meaning
        -0.0527, // best event
        0.6087, // main event
        0.0525, // events met
        0.2866, // parts swapped
        -0.1776, // fact here, reported there
        -0.1072, // reported here, fact there
        0.1564, // claimed on one side
        -0.5738, // expected on one side
        -0.6236, // possible on one side
        -5.7809, // denied on one side
        0.4706, // a conflict to name
        1.0096, // matched weight
        0.1421, // heaviest match
        0.1651, // cover, long statement
        -0.2694, // names met
    ],
    // differs
    [
        0.0431, // cover
        -0.2099, // cover squared
        0.6674, // density
        1.4926, // found elsewhere only
        -0.2217, // missing names
        0.0241, // missing numbers
        -0.1433, // missing words
        0.2559, // heaviest missing
        0.4480, // least covered claim
        -0.0737, // best covered claim
        -0.4370, // number agrees
        1.8390, // number differs
        -0.0249, // time agrees
        1.0361, // time differs
        3.0367, // place differs
        0.4663, // name differs
        -0.1163, // wording agrees
        1.9625, // wording differs
        1.0935, // polarity differs
        0.0204, // surer here
        -0.1134, // surer there
        0.0008, // source agrees
        -0.0055, // source differs
        0.3624, // source here only
        0.1037, // source there only
        0.2490, // scope agrees
        -0.6806, // scope differs
        0.2211, // shared run
        0.0054, // statement length
        0.2175, // passage length
        0.3674, // two sentences
        0.3775, // quotation here
        0.0467, // quotation there
        -0.7414, // differing at cover
        0.2442, // meaning
        0.1250, // best event
        -0.0159, // main event
        -0.4761, // events met
        0.0718, // parts swapped
        0.0993, // fact here, reported there
        0.1419, // reported here, fact there
        0.5320, // claimed on one side
        0.6962, // expected on one side
        0.4394, // possible on one side
        2.4266, // denied on one side
        0.6011, // a conflict to name
        -0.0404, // matched weight
        -0.0466, // heaviest match
        1.5541, // cover, long statement
        -0.4392, // names met
    ],
    // silent
    [
        -2.9694, // cover
        0.0901, // cover squared
        -1.3265, // density
        -3.1383, // found elsewhere only
        0.0590, // missing names
        -0.5023, // missing numbers
        -0.3513, // missing words
        0.1721, // heaviest missing
        0.0023, // least covered claim
        -0.1191, // best covered claim
        -0.2675, // number agrees
        0.1195, // number differs
        -1.8799, // time agrees
        1.9982, // time differs
        5.1990, // place differs
        -0.9002, // name differs
        -2.3398, // wording agrees
        0.7816, // wording differs
        -0.3000, // polarity differs
        0.1611, // surer here
        0.4062, // surer there
        0.0716, // source agrees
        -0.3798, // source differs
        0.1998, // source here only
        -0.1308, // source there only
        -0.2502, // scope agrees
        -0.6145, // scope differs
        -0.6648, // shared run
        0.4535, // statement length
        0.6220, // passage length
        0.0852, // two sentences
        0.6621, // quotation here
        0.1593, // quotation there
        0.1037, // differing at cover
        -0.4185, // meaning
        -0.1780, // best event
        -0.8485, // main event
        0.5354, // events met
        0.3432, // parts swapped
        0.1173, // fact here, reported there
        0.1752, // reported here, fact there
        0.3730, // claimed on one side
        0.5053, // expected on one side
        0.2726, // possible on one side
        1.5455, // denied on one side
        0.0741, // a conflict to name
        -1.1321, // matched weight
        -0.5563, // heaviest match
        -0.5563, // cover, long statement
        1.4743, // names met
    ],
];
