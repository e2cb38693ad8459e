//! The weights of the decision. Written by `training/verdicts/learn.py`.

use super::feature::COUNT;
use super::passage::SIGN_COUNT;

/// What each sign counts in the rank of a passage.
pub(crate) const RANK: [f32; SIGN_COUNT] = [1.0, 0.16, 0.27, -0.01, 0.35, 0.04];

/// What each feature counts in the choice of the passage.
#[rustfmt::skip]
pub(crate) const CHOOSE: [f32; COUNT] = [
    1.9629, // cover
    -0.6453, // cover squared
    0.5192, // density
    -1.9629, // found elsewhere only
    1.3457, // missing names
    -1.5447, // missing numbers
    1.5724, // missing words
    0.3332, // heaviest missing
    0.9399, // least covered claim
    0.7383, // best covered claim
    1.2216, // number agrees
    1.3083, // number differs
    2.6558, // time agrees
    0.4055, // time differs
    0.4393, // place differs
    1.8796, // name differs
    -0.4928, // wording agrees
    0.9583, // wording differs
    0.7869, // polarity differs
    0.0450, // surer here
    -0.6069, // surer there
    0.1695, // source agrees
    0.5798, // source differs
    0.2215, // source here only
    -0.0257, // source there only
    1.2782, // scope agrees
    -1.2449, // scope differs
    2.7419, // shared run
    0.0000, // statement length
    0.4731, // passage length
    0.0755, // two sentences
    0.0000, // quotation here
    -0.3603, // quotation there
    -0.4849, // differing at cover
    1.9072, // meaning
    0.3783, // best event
    0.1111, // main event
    0.3203, // events met
    -0.8018, // parts swapped
    0.0869, // fact here, reported there
    -0.5067, // reported here, fact there
    -0.7233, // claimed on one side
    -0.3919, // expected on one side
    -0.1791, // possible on one side
    -1.8976, // denied on one side
    0.1434, // a conflict to name
    1.3564, // matched weight
    1.3134, // heaviest match
    1.3127, // cover, long statement
    -1.8091, // names met
];

/// One constant a relation: corroborates, partly, differs, silent.
pub(crate) const BIAS: [f32; 4] = [-1.6564, 0.3488, -1.6482, 2.9558];

/// One row a relation, one weight a feature.
#[rustfmt::skip]
pub(crate) const WEIGHTS: [[f32; COUNT]; 4] = [
    // corroborates
    [
        2.5165, // cover
        1.0083, // cover squared
        -0.3745, // density
        1.8638, // found elsewhere only
        0.1204, // missing names
        0.6497, // missing numbers
        1.0576, // missing words
        -0.2931, // heaviest missing
        0.5933, // least covered claim
        -0.0953, // best covered claim
        0.4715, // number agrees
        -1.3261, // number differs
        0.8018, // time agrees
        -0.9476, // time differs
        -0.4064, // place differs
        1.1298, // name differs
        0.4263, // wording agrees
        1.2319, // wording differs
        0.1978, // polarity differs
        -0.1014, // surer here
        0.1653, // surer there
        -0.1146, // source agrees
        0.2062, // source differs
        -0.4595, // source here only
        -0.2770, // source there only
        0.3284, // scope agrees
        -0.3055, // scope differs
        1.6315, // shared run
        -0.8232, // statement length
        -0.1102, // passage length
        -0.1303, // two sentences
        -0.0251, // quotation here
        -0.3133, // quotation there
        -0.2412, // differing at cover
        0.7505, // meaning
        0.1162, // best event
        0.1261, // main event
        -0.0819, // events met
        -0.2748, // parts swapped
        0.0110, // fact here, reported there
        -0.1403, // reported here, fact there
        -1.0881, // claimed on one side
        -0.6628, // expected on one side
        0.1096, // possible on one side
        3.3101, // denied on one side
        -0.4191, // a conflict to name
        0.2084, // matched weight
        0.5454, // heaviest match
        -1.2134, // cover, long statement
        -0.6927, // names met
    ],
    // partly
    [
        0.0413, // cover
        -1.0273, // cover squared
        1.2715, // density
        -0.3240, // found elsewhere only
        -0.2266, // missing names
        -0.2407, // missing numbers
        -0.7748, // missing words
        -0.0984, // heaviest missing
        -0.8990, // least covered claim
        0.3460, // best covered claim
        0.1061, // number agrees
        -0.7361, // number differs
        1.0431, // time agrees
        -1.5452, // time differs
        -0.6489, // place differs
        -1.1292, // name differs
        1.9765, // wording agrees
        -3.6745, // wording differs
        -1.8934, // polarity differs
        -0.0070, // surer here
        -0.4688, // surer there
        -0.2586, // source agrees
        -0.3182, // source differs
        -0.1295, // source here only
        0.2635, // source there only
        -0.0524, // scope agrees
        0.9821, // scope differs
        -0.9349, // shared run
        0.3731, // statement length
        -0.6565, // passage length
        -0.0809, // two sentences
        -0.9778, // quotation here
        0.1136, // quotation there
        1.4368, // differing at cover
        -0.5889, // meaning
        -0.0356, // best event
        0.6751, // main event
        0.0191, // events met
        0.3389, // parts swapped
        -0.0865, // fact here, reported there
        0.1649, // reported here, fact there
        0.4674, // claimed on one side
        -0.2501, // expected on one side
        -0.2873, // possible on one side
        -4.9476, // denied on one side
        -0.2612, // a conflict to name
        1.0144, // matched weight
        0.1305, // heaviest match
        0.3459, // cover, long statement
        -0.1660, // names met
    ],
    // differs
    [
        0.5976, // cover
        -0.4341, // cover squared
        0.5290, // density
        1.1191, // found elsewhere only
        0.2081, // missing names
        0.3045, // missing numbers
        0.2857, // missing words
        0.3158, // heaviest missing
        0.6285, // least covered claim
        0.1032, // best covered claim
        -0.3206, // number agrees
        1.9441, // number differs
        -0.1497, // time agrees
        0.8937, // time differs
        -0.2378, // place differs
        0.7531, // name differs
        -0.0129, // wording agrees
        2.4448, // wording differs
        1.0407, // polarity differs
        -0.0643, // surer here
        -0.0681, // surer there
        0.1785, // source agrees
        0.2012, // source differs
        0.3796, // source here only
        0.1392, // source there only
        0.1581, // scope agrees
        -0.3491, // scope differs
        0.1620, // shared run
        0.0701, // statement length
        0.1397, // passage length
        0.3700, // two sentences
        0.3567, // quotation here
        0.0198, // quotation there
        -0.9276, // differing at cover
        0.3247, // meaning
        0.0515, // best event
        -0.0255, // main event
        -0.3324, // events met
        -0.2227, // parts swapped
        0.0094, // fact here, reported there
        -0.1362, // reported here, fact there
        0.2765, // claimed on one side
        0.4551, // expected on one side
        0.0840, // possible on one side
        1.2954, // denied on one side
        0.5704, // a conflict to name
        -0.2002, // matched weight
        -0.0631, // heaviest match
        1.2786, // cover, long statement
        -0.4766, // names met
    ],
    // silent
    [
        -3.1553, // cover
        0.4532, // cover squared
        -1.4260, // density
        -2.6588, // found elsewhere only
        -0.1020, // missing names
        -0.7136, // missing numbers
        -0.5685, // missing words
        0.0757, // heaviest missing
        -0.3227, // least covered claim
        -0.3539, // best covered claim
        -0.2570, // number agrees
        0.1181, // number differs
        -1.6953, // time agrees
        1.5991, // time differs
        1.2931, // place differs
        -0.7537, // name differs
        -2.3898, // wording agrees
        -0.0022, // wording differs
        0.6549, // polarity differs
        0.1727, // surer here
        0.3716, // surer there
        0.1947, // source agrees
        -0.0892, // source differs
        0.2095, // source here only
        -0.1257, // source there only
        -0.4340, // scope agrees
        -0.3275, // scope differs
        -0.8586, // shared run
        0.3801, // statement length
        0.6269, // passage length
        -0.1588, // two sentences
        0.6462, // quotation here
        0.1800, // quotation there
        -0.2679, // differing at cover
        -0.4863, // meaning
        -0.1320, // best event
        -0.7758, // main event
        0.3952, // events met
        0.1585, // parts swapped
        0.0661, // fact here, reported there
        0.1116, // reported here, fact there
        0.3442, // claimed on one side
        0.4577, // expected on one side
        0.0936, // possible on one side
        0.3421, // denied on one side
        0.1099, // a conflict to name
        -1.0226, // matched weight
        -0.6129, // heaviest match
        -0.4111, // cover, long statement
        1.3353, // names met
    ],
];
