//! The weights of the decision. Written by `training/verdicts/learn.py`.

use super::feature::COUNT;
use super::passage::SIGN_COUNT;

/// What each sign counts in the rank of a passage.
pub(crate) const RANK: [f32; SIGN_COUNT] = [1.0, 0.16, 0.27, -0.01, 0.35, 0.04];

/// One constant a relation: corroborates, partly, differs, silent.
pub(crate) const BIAS: [f32; 4] = [-1.0394, -1.0033, -0.5905, 2.6332];

/// One row a relation, one weight a feature.
#[rustfmt::skip]
pub(crate) const WEIGHTS: [[f32; COUNT]; 4] = [
    // corroborates
    [
        0.5090, // cover
        0.6153, // cover squared
        0.7837, // density
        1.1914, // found elsewhere only
        -0.2276, // missing names
        -0.1946, // missing numbers
        0.4654, // missing words
        0.1025, // heaviest missing
        0.5090, // least covered claim
        0.5090, // best covered claim
        0.3672, // number agrees
        -0.2994, // number differs
        0.5103, // time agrees
        -1.1661, // time differs
        -0.1806, // place differs
        -0.7636, // name differs
        0.2193, // wording agrees
        1.0174, // wording differs
        0.0598, // polarity differs
        0.0000, // surer here
        0.0000, // surer there
        0.0000, // source agrees
        0.0000, // source differs
        0.0000, // source here only
        0.0000, // source there only
        0.0435, // scope agrees
        -0.5134, // scope differs
        2.2342, // shared run
        -1.9436, // statement length
        0.4998, // passage length
        -0.1305, // two sentences
        -0.0611, // quotation here
        -0.2417, // quotation there
        0.7211, // differing at cover
        0.0215, // meaning
        -0.0763, // best event
        -0.0125, // main event
        0.3179, // events met
        -0.0437, // parts swapped
    ],
    // partly
    [
        0.2168, // cover
        -0.8370, // cover squared
        1.9627, // density
        0.1109, // found elsewhere only
        0.2771, // missing names
        0.3970, // missing numbers
        -0.3644, // missing words
        0.2749, // heaviest missing
        0.2168, // least covered claim
        0.2168, // best covered claim
        0.3539, // number agrees
        -0.3296, // number differs
        1.3588, // time agrees
        -0.4658, // time differs
        0.4463, // place differs
        -0.0865, // name differs
        1.9970, // wording agrees
        -1.6627, // wording differs
        -0.1954, // polarity differs
        0.0000, // surer here
        0.0000, // surer there
        0.0000, // source agrees
        0.0000, // source differs
        0.0000, // source here only
        0.0000, // source there only
        -0.2033, // scope agrees
        0.7724, // scope differs
        -0.9027, // shared run
        0.8581, // statement length
        -0.6487, // passage length
        0.1384, // two sentences
        -1.0004, // quotation here
        -0.0600, // quotation there
        0.1014, // differing at cover
        -0.2358, // meaning
        0.0747, // best event
        0.5900, // main event
        -0.2264, // events met
        0.3864, // parts swapped
    ],
    // differs
    [
        0.3327, // cover
        -0.1327, // cover squared
        -1.1112, // density
        1.1481, // found elsewhere only
        0.0054, // missing names
        0.2112, // missing numbers
        0.2045, // missing words
        -0.1214, // heaviest missing
        0.3327, // least covered claim
        0.3327, // best covered claim
        -0.2753, // number agrees
        0.6616, // number differs
        -0.2177, // time agrees
        0.2190, // time differs
        -0.9100, // place differs
        0.4190, // name differs
        -0.2283, // wording agrees
        1.2449, // wording differs
        0.6116, // polarity differs
        0.0000, // surer here
        0.0000, // surer there
        0.0000, // source agrees
        0.0000, // source differs
        0.0000, // source here only
        0.0000, // source there only
        0.1462, // scope agrees
        0.4517, // scope differs
        -0.0606, // shared run
        0.0227, // statement length
        0.1536, // passage length
        0.0201, // two sentences
        0.4001, // quotation here
        0.2058, // quotation there
        0.1028, // differing at cover
        0.9156, // meaning
        0.1017, // best event
        -0.3249, // main event
        -0.0537, // events met
        -1.1066, // parts swapped
    ],
    // silent
    [
        -1.0585, // cover
        0.3545, // cover squared
        -1.6353, // density
        -2.4503, // found elsewhere only
        -0.0549, // missing names
        -0.4136, // missing numbers
        -0.3055, // missing words
        -0.2560, // heaviest missing
        -1.0585, // least covered claim
        -1.0585, // best covered claim
        -0.4458, // number agrees
        -0.0325, // number differs
        -1.6514, // time agrees
        1.4130, // time differs
        0.6443, // place differs
        0.4312, // name differs
        -1.9879, // wording agrees
        -0.5997, // wording differs
        -0.4760, // polarity differs
        0.0000, // surer here
        0.0000, // surer there
        0.0000, // source agrees
        0.0000, // source differs
        0.0000, // source here only
        0.0000, // source there only
        0.0135, // scope agrees
        -0.7107, // scope differs
        -1.2710, // shared run
        1.0628, // statement length
        -0.0047, // passage length
        -0.0281, // two sentences
        0.6615, // quotation here
        0.0959, // quotation there
        -0.9253, // differing at cover
        -0.7014, // meaning
        -0.1002, // best event
        -0.2526, // main event
        -0.0378, // events met
        0.7639, // parts swapped
    ],
];
