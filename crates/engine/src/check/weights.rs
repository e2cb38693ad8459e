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
    2.2292, // cover
    -0.6546, // cover squared
    0.4371, // density
    -2.2292, // found elsewhere only
    1.3726, // missing names
    -1.2562, // missing numbers
    1.6066, // missing words
    0.2996, // heaviest missing
    0.9317, // least covered claim
    0.4384, // best covered claim
    0.9395, // number agrees
    1.1207, // number differs
    2.5902, // time agrees
    -0.0395, // time differs
    0.7465, // place differs
    2.1506, // name differs
    -0.6271, // wording agrees
    1.2837, // wording differs
    0.4949, // polarity differs
    -0.0824, // surer here
    -0.6670, // surer there
    0.5129, // source agrees
    0.6703, // source differs
    0.2850, // source here only
    -0.0121, // source there only
    1.4864, // scope agrees
    -1.3090, // scope differs
    2.6624, // shared run
    0.0000, // statement length
    0.6210, // passage length
    0.0983, // two sentences
    0.0000, // quotation here
    -0.3737, // quotation there
    -0.4436, // differing at cover
    1.8720, // meaning
    0.5781, // best event
    -0.0435, // main event
    0.0759, // events met
    -0.5014, // parts swapped
    0.0971, // fact here, reported there
    -0.2237, // reported here, fact there
    -0.2605, // claimed on one side
    -0.2535, // expected on one side
    0.1490, // possible on one side
    -1.8226, // denied on one side
    0.1497, // a conflict to name
    0.7539, // matched weight
    1.1103, // heaviest match
    2.2888, // cover, long statement
    -1.9839, // names met
];

/// One constant a relation: corroborates, partly, differs, silent.
pub(crate) const BIAS: [f32; 4] = [-1.5203, 0.5850, -1.3219, 2.2572];

/// One row a relation, one weight a feature.
#[rustfmt::skip]
pub(crate) const WEIGHTS: [[f32; COUNT]; 4] = [
    // corroborates
    [
        2.6754, // cover
        1.5115, // cover squared
        -0.2367, // density
        2.0093, // found elsewhere only
        0.0812, // missing names
        0.6260, // missing numbers
        1.0637, // missing words
        -0.1556, // heaviest missing
        0.4294, // least covered claim
        -0.1843, // best covered claim
        0.4760, // number agrees
        -0.1185, // number differs
        0.7113, // time agrees
        0.5179, // time differs
        -4.7812, // place differs
        2.3226, // name differs
        0.3770, // wording agrees
        1.8857, // wording differs
        1.6671, // polarity differs
        -0.1830, // surer here
        0.2176, // surer there
        -0.0183, // source agrees
        1.8504, // source differs
        -0.2919, // source here only
        -0.1998, // source there only
        0.2718, // scope agrees
        0.5352, // scope differs
        1.4724, // shared run
        -1.0307, // statement length
        -0.0415, // passage length
        -0.1813, // two sentences
        -0.0151, // quotation here
        -0.2960, // quotation there
        -0.7644, // differing at cover
        0.4652, // meaning
        0.0466, // best event
        0.2594, // main event
        -0.1316, // events met
        -0.7222, // parts swapped
        0.0772, // fact here, reported there
        -0.0957, // reported here, fact there
        -0.6924, // claimed on one side
        -0.4980, // expected on one side
        0.0150, // possible on one side
        2.1329, // denied on one side
        -1.5216, // a conflict to name
        0.1326, // matched weight
        0.4959, // heaviest match
        -1.1054, // cover, long statement
        -0.7558, // names met
    ],
    // partly
    [
        0.3837, // cover
        -1.4324, // cover squared
        0.8700, // density
        -0.3994, // found elsewhere only
        0.0583, // missing names
        -0.1698, // missing numbers
        -0.6112, // missing words
        -0.2541, // heaviest missing
        -0.8616, // least covered claim
        0.3761, // best covered claim
        0.2530, // number agrees
        -1.5066, // number differs
        1.1695, // time agrees
        -3.2580, // time differs
        -3.3292, // place differs
        -1.5547, // name differs
        2.1014, // wording agrees
        -4.2928, // wording differs
        -2.1313, // polarity differs
        0.0297, // surer here
        -0.4542, // surer there
        -0.0446, // source agrees
        -1.1308, // source differs
        -0.2630, // source here only
        0.2328, // source there only
        -0.2788, // scope agrees
        0.9537, // scope differs
        -1.0304, // shared run
        0.5564, // statement length
        -0.8365, // passage length
        -0.2564, // two sentences
        -1.0352, // quotation here
        0.0818, // quotation there
        1.4112, // differing at cover
        -0.3309, // meaning
        -0.0390, // best event
        0.6092, // main event
        0.0622, // events met
        0.2952, // parts swapped
        -0.2042, // fact here, reported there
        -0.1353, // reported here, fact there
        0.0237, // claimed on one side
        -0.5367, // expected on one side
        -0.6598, // possible on one side
        -5.8056, // denied on one side
        0.4548, // a conflict to name
        1.0561, // matched weight
        0.1218, // heaviest match
        0.1670, // cover, long statement
        -0.2862, // names met
    ],
    // differs
    [
        -0.0844, // cover
        -0.2007, // cover squared
        0.6981, // density
        1.4889, // found elsewhere only
        -0.2200, // missing names
        0.0205, // missing numbers
        -0.1213, // missing words
        0.2418, // heaviest missing
        0.4249, // least covered claim
        -0.0731, // best covered claim
        -0.4650, // number agrees
        1.5196, // number differs
        -0.0152, // time agrees
        0.7537, // time differs
        2.8838, // place differs
        0.1710, // name differs
        -0.1396, // wording agrees
        1.6410, // wording differs
        0.8209, // polarity differs
        0.0048, // surer here
        -0.1557, // surer there
        -0.0051, // source agrees
        -0.2961, // source differs
        0.3603, // source here only
        0.0944, // source there only
        0.2396, // scope agrees
        -0.8522, // scope differs
        0.2220, // shared run
        0.0198, // statement length
        0.2412, // passage length
        0.3824, // two sentences
        0.3820, // quotation here
        0.0647, // quotation there
        -0.7025, // differing at cover
        0.2822, // meaning
        0.1447, // best event
        -0.0277, // main event
        -0.4320, // events met
        0.0677, // parts swapped
        0.0325, // fact here, reported there
        0.0702, // reported here, fact there
        0.3614, // claimed on one side
        0.5618, // expected on one side
        0.3735, // possible on one side
        2.1379, // denied on one side
        0.9514, // a conflict to name
        -0.0383, // matched weight
        -0.0721, // heaviest match
        1.5100, // cover, long statement
        -0.4585, // names met
    ],
    // silent
    [
        -2.9747, // cover
        0.1216, // cover squared
        -1.3314, // density
        -3.0988, // found elsewhere only
        0.0805, // missing names
        -0.4767, // missing numbers
        -0.3311, // missing words
        0.1680, // heaviest missing
        0.0073, // least covered claim
        -0.1187, // best covered claim
        -0.2639, // number agrees
        0.1055, // number differs
        -1.8655, // time agrees
        1.9865, // time differs
        5.2266, // place differs
        -0.9389, // name differs
        -2.3388, // wording agrees
        0.7661, // wording differs
        -0.3567, // polarity differs
        0.1484, // surer here
        0.3923, // surer there
        0.0679, // source agrees
        -0.4235, // source differs
        0.1946, // source here only
        -0.1274, // source there only
        -0.2326, // scope agrees
        -0.6367, // scope differs
        -0.6639, // shared run
        0.4544, // statement length
        0.6369, // passage length
        0.0552, // two sentences
        0.6683, // quotation here
        0.1494, // quotation there
        0.0558, // differing at cover
        -0.4165, // meaning
        -0.1523, // best event
        -0.8409, // main event
        0.5014, // events met
        0.3593, // parts swapped
        0.0945, // fact here, reported there
        0.1607, // reported here, fact there
        0.3073, // claimed on one side
        0.4730, // expected on one side
        0.2714, // possible on one side
        1.5347, // denied on one side
        0.1154, // a conflict to name
        -1.1504, // matched weight
        -0.5456, // heaviest match
        -0.5716, // cover, long statement
        1.5005, // names met
    ],
];
