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
    2.3229, // cover
    -0.5003, // cover squared
    0.5924, // density
    -2.3229, // found elsewhere only
    1.3379, // missing names
    -1.0988, // missing numbers
    1.6477, // missing words
    0.2584, // heaviest missing
    0.8504, // least covered claim
    0.5060, // best covered claim
    0.8349, // number agrees
    1.2136, // number differs
    3.4987, // time agrees
    0.2414, // time differs
    0.1017, // place differs
    1.9202, // name differs
    -0.6989, // wording agrees
    0.9572, // wording differs
    0.3776, // polarity differs
    -0.0870, // surer here
    -0.6425, // surer there
    0.2887, // source agrees
    0.3530, // source differs
    0.2490, // source here only
    -0.0185, // source there only
    1.5610, // scope agrees
    -1.9233, // scope differs
    2.4993, // shared run
    0.0000, // statement length
    0.5622, // passage length
    0.1167, // two sentences
    0.0000, // quotation here
    -0.3514, // quotation there
    -0.9319, // differing at cover
    1.7123, // meaning
    0.6628, // best event
    -0.0396, // main event
    0.0011, // events met
    -0.4018, // parts swapped
    0.1872, // fact here, reported there
    -0.3634, // reported here, fact there
    0.0024, // claimed on one side
    -0.1115, // expected on one side
    0.2339, // possible on one side
    -2.0162, // denied on one side
    0.5629, // a conflict to name
    1.0577, // matched weight
    1.0268, // heaviest match
    2.0436, // cover, long statement
    -2.3389, // names met
];

/// One constant a relation: corroborates, partly, differs, silent.
pub(crate) const BIAS: [f32; 4] = [-1.4628, 0.4587, -1.2458, 2.2500];

/// One row a relation, one weight a feature.
#[rustfmt::skip]
pub(crate) const WEIGHTS: [[f32; COUNT]; 4] = [
    // corroborates
    [
        2.7167, // cover
        1.2150, // cover squared
        -0.3165, // density
        1.9748, // found elsewhere only
        0.3454, // missing names
        0.8312, // missing numbers
        1.2440, // missing words
        -0.3009, // heaviest missing
        0.3875, // least covered claim
        -0.1915, // best covered claim
        0.5491, // number agrees
        -0.5490, // number differs
        1.3520, // time agrees
        -0.7180, // time differs
        -4.2124, // place differs
        1.5286, // name differs
        0.5348, // wording agrees
        1.1350, // wording differs
        0.9246, // polarity differs
        -0.1526, // surer here
        0.2454, // surer there
        -0.0851, // source agrees
        0.5242, // source differs
        -0.4486, // source here only
        -0.2466, // source there only
        0.2048, // scope agrees
        -0.1401, // scope differs
        1.5514, // shared run
        -1.1145, // statement length
        0.0069, // passage length
        -0.2791, // two sentences
        -0.0051, // quotation here
        -0.2931, // quotation there
        -1.0497, // differing at cover
        0.6142, // meaning
        0.0489, // best event
        0.1958, // main event
        -0.1267, // events met
        -0.3390, // parts swapped
        -0.0948, // fact here, reported there
        -0.1031, // reported here, fact there
        -0.8613, // claimed on one side
        -0.6399, // expected on one side
        -0.2011, // possible on one side
        1.2557, // denied on one side
        -0.4831, // a conflict to name
        0.0621, // matched weight
        0.5036, // heaviest match
        -0.9382, // cover, long statement
        -0.6758, // names met
    ],
    // partly
    [
        0.1024, // cover
        -0.9782, // cover squared
        1.0145, // density
        -0.2612, // found elsewhere only
        -0.1125, // missing names
        -0.1164, // missing numbers
        -0.6373, // missing words
        -0.0864, // heaviest missing
        -0.8223, // least covered claim
        0.4155, // best covered claim
        0.0686, // number agrees
        -1.4180, // number differs
        1.5323, // time agrees
        -2.8436, // time differs
        -3.7724, // place differs
        -1.3399, // name differs
        2.0079, // wording agrees
        -4.0583, // wording differs
        -2.1350, // polarity differs
        0.0312, // surer here
        -0.4838, // surer there
        -0.2024, // source agrees
        -0.1079, // source differs
        -0.2138, // source here only
        0.2468, // source there only
        -0.1724, // scope agrees
        1.2496, // scope differs
        -0.9804, // shared run
        0.5546, // statement length
        -0.8249, // passage length
        -0.1796, // two sentences
        -1.0108, // quotation here
        0.1270, // quotation there
        1.7110, // differing at cover
        -0.4678, // meaning
        -0.0063, // best event
        0.6276, // main event
        -0.0093, // events met
        -0.0278, // parts swapped
        -0.0897, // fact here, reported there
        0.0078, // reported here, fact there
        0.2995, // claimed on one side
        -0.3058, // expected on one side
        -0.4198, // possible on one side
        -3.9778, // denied on one side
        0.0867, // a conflict to name
        1.0873, // matched weight
        -0.0597, // heaviest match
        0.0129, // cover, long statement
        -0.3408, // names met
    ],
    // differs
    [
        0.0230, // cover
        -0.2409, // cover squared
        0.7717, // density
        1.4429, // found elsewhere only
        -0.2398, // missing names
        -0.2186, // missing numbers
        -0.2461, // missing words
        0.1891, // heaviest missing
        0.4022, // least covered claim
        0.0137, // best covered claim
        -0.4631, // number agrees
        1.8434, // number differs
        0.1195, // time agrees
        1.1928, // time differs
        3.4008, // place differs
        0.3900, // name differs
        -0.1779, // wording agrees
        1.9641, // wording differs
        0.8519, // polarity differs
        0.0050, // surer here
        -0.1556, // surer there
        0.0831, // source agrees
        -0.2075, // source differs
        0.3962, // source here only
        0.1383, // source there only
        0.2611, // scope agrees
        -0.7518, // scope differs
        0.1159, // shared run
        0.0767, // statement length
        0.2463, // passage length
        0.3090, // two sentences
        0.3577, // quotation here
        -0.0068, // quotation there
        -0.8660, // differing at cover
        0.1324, // meaning
        0.0386, // best event
        -0.0316, // main event
        -0.3738, // events met
        -0.3004, // parts swapped
        0.1348, // fact here, reported there
        0.1776, // reported here, fact there
        0.5369, // claimed on one side
        0.6859, // expected on one side
        0.4676, // possible on one side
        1.9121, // denied on one side
        0.7428, // a conflict to name
        -0.0377, // matched weight
        0.0515, // heaviest match
        1.4437, // cover, long statement
        -0.3625, // names met
    ],
    // silent
    [
        -2.8422, // cover
        0.0040, // cover squared
        -1.4697, // density
        -3.1565, // found elsewhere only
        0.0069, // missing names
        -0.4962, // missing numbers
        -0.3607, // missing words
        0.1982, // heaviest missing
        0.0326, // least covered claim
        -0.2378, // best covered claim
        -0.1547, // number agrees
        0.1236, // number differs
        -3.0039, // time agrees
        2.3687, // time differs
        4.5840, // place differs
        -0.5787, // name differs
        -2.3649, // wording agrees
        0.9592, // wording differs
        0.3584, // polarity differs
        0.1164, // surer here
        0.3941, // surer there
        0.2044, // source agrees
        -0.2088, // source differs
        0.2662, // source here only
        -0.1384, // source there only
        -0.2935, // scope agrees
        -0.3577, // scope differs
        -0.6870, // shared run
        0.4832, // statement length
        0.5718, // passage length
        0.1496, // two sentences
        0.6582, // quotation here
        0.1729, // quotation there
        0.2048, // differing at cover
        -0.2788, // meaning
        -0.0812, // best event
        -0.7918, // main event
        0.5098, // events met
        0.6672, // parts swapped
        0.0497, // fact here, reported there
        -0.0824, // reported here, fact there
        0.0249, // claimed on one side
        0.2598, // expected on one side
        0.1533, // possible on one side
        0.8100, // denied on one side
        -0.3464, // a conflict to name
        -1.1118, // matched weight
        -0.4953, // heaviest match
        -0.5184, // cover, long statement
        1.3791, // names met
    ],
];
