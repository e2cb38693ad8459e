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
    2.2056, // cover
    -0.6425, // cover squared
    0.4321, // density
    -2.2056, // found elsewhere only
    1.4042, // missing names
    -1.2116, // missing numbers
    1.6239, // missing words
    0.3231, // heaviest missing
    0.9549, // least covered claim
    0.4822, // best covered claim
    0.9532, // number agrees
    1.4022, // number differs
    2.5781, // time agrees
    0.2279, // time differs
    0.8004, // place differs
    2.3835, // name differs
    -0.6827, // wording agrees
    1.6643, // wording differs
    0.8251, // polarity differs
    -0.0800, // surer here
    -0.6279, // surer there
    0.4236, // source agrees
    1.1147, // source differs
    0.3185, // source here only
    -0.0156, // source there only
    1.4716, // scope agrees
    -1.0623, // scope differs
    2.6896, // shared run
    0.0000, // statement length
    0.5987, // passage length
    0.0890, // two sentences
    0.0000, // quotation here
    -0.3674, // quotation there
    -0.3270, // differing at cover
    1.8517, // meaning
    0.5749, // best event
    -0.0332, // main event
    0.0673, // events met
    -0.5195, // parts swapped
    0.1665, // fact here, reported there
    -0.2003, // reported here, fact there
    -0.1103, // claimed on one side
    -0.1217, // expected on one side
    0.3427, // possible on one side
    -1.6832, // denied on one side
    -0.2652, // a conflict to name
    0.7470, // matched weight
    1.1318, // heaviest match
    2.3336, // cover, long statement
    -2.0058, // names met
];

/// One constant a relation: corroborates, partly, differs, silent.
pub(crate) const BIAS: [f32; 4] = [-1.3850, 0.3556, -1.3451, 2.3745];

/// One row a relation, one weight a feature.
#[rustfmt::skip]
pub(crate) const WEIGHTS: [[f32; COUNT]; 4] = [
    // corroborates
    [
        2.6034, // cover
        1.4347, // cover squared
        -0.2503, // density
        1.9927, // found elsewhere only
        0.1602, // missing names
        0.6724, // missing numbers
        1.0964, // missing words
        -0.2159, // heaviest missing
        0.3982, // least covered claim
        -0.2080, // best covered claim
        0.4655, // number agrees
        -0.7973, // number differs
        0.7440, // time agrees
        -0.1698, // time differs
        -4.9174, // place differs
        1.5668, // name differs
        0.4216, // wording agrees
        1.1476, // wording differs
        0.9523, // polarity differs
        -0.1488, // surer here
        0.2639, // surer there
        -0.0044, // source agrees
        0.7921, // source differs
        -0.4003, // source here only
        -0.2435, // source there only
        0.2571, // scope agrees
        -0.0775, // scope differs
        1.4653, // shared run
        -1.0221, // statement length
        -0.0218, // passage length
        -0.2322, // two sentences
        -0.0051, // quotation here
        -0.3031, // quotation there
        -0.7579, // differing at cover
        0.4842, // meaning
        0.0408, // best event
        0.2442, // main event
        -0.1341, // events met
        -0.6859, // parts swapped
        0.0742, // fact here, reported there
        -0.1210, // reported here, fact there
        -0.8215, // claimed on one side
        -0.4995, // expected on one side
        -0.0087, // possible on one side
        3.1948, // denied on one side
        -0.7294, // a conflict to name
        0.1235, // matched weight
        0.5266, // heaviest match
        -1.0954, // cover, long statement
        -0.7550, // names met
    ],
    // partly
    [
        0.5139, // cover
        -1.3737, // cover squared
        1.0429, // density
        -0.4212, // found elsewhere only
        0.1227, // missing names
        -0.1271, // missing numbers
        -0.5538, // missing words
        -0.2148, // heaviest missing
        -0.8823, // least covered claim
        0.3929, // best covered claim
        0.2609, // number agrees
        -1.0072, // number differs
        1.1548, // time agrees
        -2.7977, // time differs
        -3.0964, // place differs
        -1.0763, // name differs
        2.1277, // wording agrees
        -3.8340, // wording differs
        -1.8157, // polarity differs
        0.0123, // surer here
        -0.5124, // surer there
        0.0022, // source agrees
        -0.8806, // source differs
        -0.1948, // source here only
        0.2589, // source there only
        -0.2437, // scope agrees
        1.4239, // scope differs
        -0.9910, // shared run
        0.5374, // statement length
        -0.8133, // passage length
        -0.1069, // two sentences
        -1.0316, // quotation here
        0.1274, // quotation there
        1.6535, // differing at cover
        -0.4096, // meaning
        -0.0464, // best event
        0.6214, // main event
        0.0382, // events met
        0.2813, // parts swapped
        -0.0751, // fact here, reported there
        0.0843, // reported here, fact there
        0.4195, // claimed on one side
        -0.2937, // expected on one side
        -0.3002, // possible on one side
        -5.8196, // denied on one side
        -0.3402, // a conflict to name
        0.9546, // matched weight
        0.1327, // heaviest match
        0.2118, // cover, long statement
        -0.2384, // names met
    ],
    // differs
    [
        -0.1847, // cover
        -0.1427, // cover squared
        0.6778, // density
        1.5233, // found elsewhere only
        -0.3783, // missing names
        -0.0364, // missing numbers
        -0.2240, // missing words
        0.2855, // heaviest missing
        0.4984, // least covered claim
        0.0084, // best covered claim
        -0.4696, // number agrees
        1.8898, // number differs
        -0.0053, // time agrees
        1.1341, // time differs
        2.9899, // place differs
        0.5921, // name differs
        -0.1449, // wording agrees
        2.0854, // wording differs
        1.2204, // polarity differs
        -0.0352, // surer here
        -0.1323, // surer there
        0.0561, // source agrees
        0.1596, // source differs
        0.3754, // source here only
        0.1186, // source there only
        0.2444, // scope agrees
        -0.5387, // scope differs
        0.2031, // shared run
        0.0181, // statement length
        0.2222, // passage length
        0.3965, // two sentences
        0.3757, // quotation here
        0.0188, // quotation there
        -0.8354, // differing at cover
        0.2696, // meaning
        0.1705, // best event
        -0.0649, // main event
        -0.4415, // events met
        0.0610, // parts swapped
        0.0045, // fact here, reported there
        -0.0149, // reported here, fact there
        0.2852, // claimed on one side
        0.4641, // expected on one side
        0.2020, // possible on one side
        1.6399, // denied on one side
        0.6419, // a conflict to name
        -0.0096, // matched weight
        -0.1007, // heaviest match
        1.4611, // cover, long statement
        -0.4847, // names met
    ],
    // silent
    [
        -2.9325, // cover
        0.0817, // cover squared
        -1.4703, // density
        -3.0948, // found elsewhere only
        0.0954, // missing names
        -0.5089, // missing numbers
        -0.3186, // missing words
        0.1452, // heaviest missing
        -0.0143, // least covered claim
        -0.1933, // best covered claim
        -0.2568, // number agrees
        -0.0853, // number differs
        -1.8936, // time agrees
        1.8333, // time differs
        5.0239, // place differs
        -1.0826, // name differs
        -2.4045, // wording agrees
        0.6010, // wording differs
        -0.3570, // polarity differs
        0.1717, // surer here
        0.3807, // surer there
        -0.0539, // source agrees
        -0.0711, // source differs
        0.2196, // source here only
        -0.1339, // source there only
        -0.2578, // scope agrees
        -0.8077, // scope differs
        -0.6773, // shared run
        0.4666, // statement length
        0.6129, // passage length
        -0.0574, // two sentences
        0.6610, // quotation here
        0.1569, // quotation there
        -0.0602, // differing at cover
        -0.3442, // meaning
        -0.1649, // best event
        -0.8007, // main event
        0.5374, // events met
        0.3435, // parts swapped
        -0.0036, // fact here, reported there
        0.0516, // reported here, fact there
        0.1169, // claimed on one side
        0.3291, // expected on one side
        0.1069, // possible on one side
        0.9849, // denied on one side
        0.4276, // a conflict to name
        -1.0685, // matched weight
        -0.5586, // heaviest match
        -0.5775, // cover, long statement
        1.4781, // names met
    ],
];
