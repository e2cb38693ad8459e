//! The weights of the decision. Written by `training/verdicts/learn.py`.

use super::feature::COUNT;
use super::passage::SIGN_COUNT;

/// What each sign counts in the rank of a passage.
pub(crate) const RANK: [f32; SIGN_COUNT] = [1.0, 0.16, 0.27, -0.01, 0.35, 0.04];

/// What each feature counts in the choice of the passage.
#[rustfmt::skip]
pub(crate) const CHOOSE: [f32; COUNT] = [
    2.6305, // cover
    -0.5229, // cover squared
    0.7386, // density
    -2.6305, // found elsewhere only
    2.9109, // missing names
    -1.6343, // missing numbers
    0.4877, // missing words
    0.3769, // heaviest missing
    0.8511, // least covered claim
    0.6317, // best covered claim
    1.0618, // number agrees
    0.9212, // number differs
    2.6480, // time agrees
    0.1155, // time differs
    0.7785, // place differs
    0.8347, // name differs
    -0.7340, // wording agrees
    1.3704, // wording differs
    -0.1874, // polarity differs
    -0.0799, // surer here
    -0.7155, // surer there
    0.2261, // source agrees
    0.7141, // source differs
    0.2611, // source here only
    -0.0259, // source there only
    1.4718, // scope agrees
    -1.2998, // scope differs
    2.5486, // shared run
    0.0000, // statement length
    0.6788, // passage length
    0.0843, // two sentences
    0.0000, // quotation here
    -0.3732, // quotation there
    -0.1298, // differing at cover
    1.9303, // meaning
    0.7189, // best event
    -0.0189, // main event
    -0.0634, // events met
    -0.5735, // parts swapped
    0.1012, // fact here, reported there
    -0.3934, // reported here, fact there
    -0.4618, // claimed on one side
    -0.3558, // expected on one side
    -0.1181, // possible on one side
    -1.9617, // denied on one side
    0.1505, // a conflict to name
        0.0, // matched weight
        0.0, // heaviest match
        0.0, // cover, long statement
        0.0, // names met
];

/// One constant a relation: corroborates, partly, differs, silent.
pub(crate) const BIAS: [f32; 4] = [-0.2304, -0.5734, -0.7017, 1.5056];

/// One row a relation, one weight a feature.
#[rustfmt::skip]
pub(crate) const WEIGHTS: [[f32; COUNT]; 4] = [
    // corroborates
    [
        0.5373, // cover
        0.4758, // cover squared
        0.2638, // density
        0.7636, // found elsewhere only
        -0.4586, // missing names
        -0.5253, // missing numbers
        0.0026, // missing words
        -0.1715, // heaviest missing
        0.7077, // least covered claim
        0.1565, // best covered claim
        0.3647, // number agrees
        -0.2556, // number differs
        0.3480, // time agrees
        -0.8608, // time differs
        -0.2552, // place differs
        0.2305, // name differs
        -0.0792, // wording agrees
        0.2552, // wording differs
        -0.1382, // polarity differs
        -0.1041, // surer here
        -0.1149, // surer there
        -0.0298, // source agrees
        0.1836, // source differs
        -0.3082, // source here only
        -0.1629, // source there only
        0.2120, // scope agrees
        -0.4217, // scope differs
        1.4900, // shared run
        -1.1966, // statement length
        0.1529, // passage length
        -0.1137, // two sentences
        -0.0901, // quotation here
        -0.1778, // quotation there
        0.2267, // differing at cover
        0.1239, // meaning
        0.1295, // best event
        0.1520, // main event
        0.0874, // events met
        -0.0034, // parts swapped
        0.0321, // fact here, reported there
        -0.0798, // reported here, fact there
        -0.6347, // claimed on one side
        -0.4550, // expected on one side
        -0.1746, // possible on one side
        0.9501, // denied on one side
        -0.2035, // a conflict to name
        0.0, // matched weight
        0.0, // heaviest match
        0.0, // cover, long statement
        0.0, // names met
    ],
    // partly
    [
        0.1302, // cover
        -0.0938, // cover squared
        0.9723, // density
        -0.1336, // found elsewhere only
        0.1104, // missing names
        0.3392, // missing numbers
        -0.3043, // missing words
        0.2285, // heaviest missing
        -0.4892, // least covered claim
        0.4368, // best covered claim
        0.1168, // number agrees
        -0.7424, // number differs
        0.9009, // time agrees
        -0.2891, // time differs
        0.2939, // place differs
        0.2487, // name differs
        0.8244, // wording agrees
        -1.0382, // wording differs
        -0.6961, // polarity differs
        -0.0399, // surer here
        -0.6011, // surer there
        -0.1764, // source agrees
        -0.3922, // source differs
        -0.3469, // source here only
        0.1519, // source there only
        -0.0481, // scope agrees
        0.7671, // scope differs
        -0.5193, // shared run
        0.8492, // statement length
        -0.5846, // passage length
        -0.1024, // two sentences
        -0.4829, // quotation here
        0.0902, // quotation there
        0.0150, // differing at cover
        -0.0651, // meaning
        0.1260, // best event
        0.3515, // main event
        0.0732, // events met
        0.7445, // parts swapped
        -0.0711, // fact here, reported there
        0.1720, // reported here, fact there
        -0.0365, // claimed on one side
        -0.5023, // expected on one side
        -0.1756, // possible on one side
        -0.9538, // denied on one side
        -0.2404, // a conflict to name
        0.0, // matched weight
        0.0, // heaviest match
        0.0, // cover, long statement
        0.0, // names met
    ],
    // differs
    [
        0.1487, // cover
        -0.0112, // cover squared
        -0.1695, // density
        1.2726, // found elsewhere only
        -0.1124, // missing names
        -0.1451, // missing numbers
        -0.0362, // missing words
        -0.0408, // heaviest missing
        0.3603, // least covered claim
        -0.0641, // best covered claim
        -0.2266, // number agrees
        1.2289, // number differs
        -0.2610, // time agrees
        0.1467, // time differs
        -0.7251, // place differs
        -0.2032, // name differs
        -0.0438, // wording agrees
        0.7392, // wording differs
        0.4760, // polarity differs
        -0.0503, // surer here
        0.2450, // surer there
        0.2740, // source agrees
        0.3527, // source differs
        0.4423, // source here only
        0.1076, // source there only
        0.0781, // scope agrees
        0.1020, // scope differs
        -0.1665, // shared run
        -0.2128, // statement length
        0.3071, // passage length
        0.1860, // two sentences
        0.1829, // quotation here
        0.0283, // quotation there
        -0.0706, // differing at cover
        0.5555, // meaning
        0.0091, // best event
        -0.1601, // main event
        -0.0716, // events met
        -0.6626, // parts swapped
        0.0757, // fact here, reported there
        -0.0935, // reported here, fact there
        0.3653, // claimed on one side
        0.5933, // expected on one side
        0.2112, // possible on one side
        0.1504, // denied on one side
        0.3446, // a conflict to name
        0.0, // matched weight
        0.0, // heaviest match
        0.0, // cover, long statement
        0.0, // names met
    ],
    // silent
    [
        -0.8163, // cover
        -0.3707, // cover squared
        -1.0666, // density
        -1.9027, // found elsewhere only
        0.4606, // missing names
        0.3312, // missing numbers
        0.3379, // missing words
        -0.0162, // heaviest missing
        -0.5788, // least covered claim
        -0.5293, // best covered claim
        -0.2549, // number agrees
        -0.2308, // number differs
        -0.9879, // time agrees
        1.0032, // time differs
        0.6863, // place differs
        -0.2761, // name differs
        -0.7014, // wording agrees
        0.0438, // wording differs
        0.3583, // polarity differs
        0.1942, // surer here
        0.4710, // surer there
        -0.0677, // source agrees
        -0.1441, // source differs
        0.2128, // source here only
        -0.0965, // source there only
        -0.2420, // scope agrees
        -0.4474, // scope differs
        -0.8042, // shared run
        0.5603, // statement length
        0.1247, // passage length
        0.0300, // two sentences
        0.3900, // quotation here
        0.0592, // quotation there
        -0.1711, // differing at cover
        -0.6143, // meaning
        -0.2646, // best event
        -0.3433, // main event
        -0.0890, // events met
        -0.0786, // parts swapped
        -0.0367, // fact here, reported there
        0.0013, // reported here, fact there
        0.3059, // claimed on one side
        0.3639, // expected on one side
        0.1390, // possible on one side
        -0.1467, // denied on one side
        0.0993, // a conflict to name
        0.0, // matched weight
        0.0, // heaviest match
        0.0, // cover, long statement
        0.0, // names met
    ],
];
