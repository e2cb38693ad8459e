//! The weights of the decision. Written by `training/verdicts/learn.py`.

use super::feature::COUNT;
use super::passage::SIGN_COUNT;

/// What each sign counts in the rank of a passage.
pub(crate) const RANK: [f32; SIGN_COUNT] = [1.0, 0.16, 0.27, -0.01, 0.35, 0.04];

/// What each feature counts in the choice of the passage.
#[rustfmt::skip]
pub(crate) const CHOOSE: [f32; COUNT] = [
    2.0314, // cover
    -0.7218, // cover squared
    0.5999, // density
    -2.0314, // found elsewhere only
    3.1842, // missing names
    -1.0845, // missing numbers
    0.7962, // missing words
    0.0358, // heaviest missing
    2.2340, // least covered claim
    0.8192, // best covered claim
    0.7174, // number agrees
    0.5758, // number differs
    2.5479, // time agrees
    0.0396, // time differs
    0.6245, // place differs
    0.1922, // name differs
    -0.7723, // wording agrees
    1.3992, // wording differs
    -0.6043, // polarity differs
    -0.0730, // surer here
    -0.7321, // surer there
    0.6220, // source agrees
    0.3182, // source differs
    0.4043, // source here only
    -0.0815, // source there only
    1.1569, // scope agrees
    -1.2760, // scope differs
    2.6177, // shared run
    0.0000, // statement length
    0.6696, // passage length
    0.0866, // two sentences
    0.0000, // quotation here
    -0.3834, // quotation there
    0.4620, // differing at cover
    1.9114, // meaning
    0.6996, // best event
    0.0931, // main event
    -0.0639, // events met
    -0.5275, // parts swapped
    0.3030, // fact here, reported there
    0.0444, // reported here, fact there
    -0.1616, // claimed on one side
    -0.1796, // expected on one side
    0.1155, // possible on one side
    -1.8985, // denied on one side
    0.0622, // a conflict to name
];

/// One constant a relation: corroborates, partly, differs, silent.
pub(crate) const BIAS: [f32; 4] = [-1.0996, -0.1251, -0.7175, 1.9423];

/// One row a relation, one weight a feature.
#[rustfmt::skip]
pub(crate) const WEIGHTS: [[f32; COUNT]; 4] = [
    // corroborates
    [
        0.2826, // cover
        0.5921, // cover squared
        0.5262, // density
        1.2525, // found elsewhere only
        0.0815, // missing names
        -0.2139, // missing numbers
        0.7260, // missing words
        0.0562, // heaviest missing
        1.1910, // least covered claim
        0.4077, // best covered claim
        0.3803, // number agrees
        0.0093, // number differs
        0.6363, // time agrees
        -1.0310, // time differs
        -0.0996, // place differs
        -0.4786, // name differs
        0.0485, // wording agrees
        0.5374, // wording differs
        -0.0006, // polarity differs
        -0.0992, // surer here
        -0.1808, // surer there
        0.3235, // source agrees
        -0.1778, // source differs
        -0.2695, // source here only
        -0.2092, // source there only
        0.1053, // scope agrees
        -0.6343, // scope differs
        2.2759, // shared run
        -1.9046, // statement length
        0.4384, // passage length
        -0.1165, // two sentences
        0.0095, // quotation here
        -0.2788, // quotation there
        -0.0284, // differing at cover
        0.1554, // meaning
        0.2974, // best event
        0.3095, // main event
        -0.3267, // events met
        0.0157, // parts swapped
        -0.0746, // fact here, reported there
        -0.2339, // reported here, fact there
        -0.2980, // claimed on one side
        -0.1934, // expected on one side
        -0.2151, // possible on one side
        0.1914, // denied on one side
        0.1709, // a conflict to name
    ],
    // partly
    [
        0.8604, // cover
        -0.5594, // cover squared
        1.9011, // density
        0.0548, // found elsewhere only
        -0.1654, // missing names
        0.3485, // missing numbers
        -0.6112, // missing words
        0.1953, // heaviest missing
        -0.9624, // least covered claim
        0.2154, // best covered claim
        0.3082, // number agrees
        -0.5118, // number differs
        1.3190, // time agrees
        -0.5033, // time differs
        0.8923, // place differs
        0.2359, // name differs
        1.6966, // wording agrees
        -2.1638, // wording differs
        -0.5332, // polarity differs
        0.2434, // surer here
        -0.7151, // surer there
        -0.5262, // source agrees
        -0.2553, // source differs
        -0.9347, // source here only
        0.0578, // source there only
        -0.1424, // scope agrees
        1.3566, // scope differs
        -0.8833, // shared run
        1.2884, // statement length
        -0.8856, // passage length
        0.0824, // two sentences
        -0.8462, // quotation here
        0.1512, // quotation there
        0.2550, // differing at cover
        -0.4850, // meaning
        0.0853, // best event
        0.6787, // main event
        -0.2749, // events met
        1.0811, // parts swapped
        0.1506, // fact here, reported there
        0.2620, // reported here, fact there
        -0.3612, // claimed on one side
        0.1138, // expected on one side
        -0.2331, // possible on one side
        0.8732, // denied on one side
        -0.4719, // a conflict to name
    ],
    // differs
    [
        0.1986, // cover
        -0.2131, // cover squared
        -0.6736, // density
        1.2519, // found elsewhere only
        -0.1002, // missing names
        -0.0496, // missing numbers
        -0.0078, // missing words
        -0.1058, // heaviest missing
        0.7692, // least covered claim
        -0.2291, // best covered claim
        -0.2341, // number agrees
        0.6952, // number differs
        -0.2098, // time agrees
        0.3016, // time differs
        -0.7398, // place differs
        0.1710, // name differs
        -0.0686, // wording agrees
        0.9330, // wording differs
        0.3962, // polarity differs
        -0.2629, // surer here
        0.2206, // surer there
        0.3645, // source agrees
        0.3078, // source differs
        0.8344, // source here only
        0.1937, // source there only
        0.1372, // scope agrees
        0.0776, // scope differs
        0.0820, // shared run
        -0.3436, // statement length
        0.2811, // passage length
        0.1010, // two sentences
        0.2942, // quotation here
        0.0450, // quotation there
        -0.1955, // differing at cover
        0.9534, // meaning
        0.0882, // best event
        -0.1930, // main event
        -0.1029, // events met
        -1.1576, // parts swapped
        0.0152, // fact here, reported there
        -0.0386, // reported here, fact there
        0.3788, // claimed on one side
        0.0522, // expected on one side
        0.1941, // possible on one side
        -0.2694, // denied on one side
        0.4028, // a conflict to name
    ],
    // silent
    [
        -1.3416, // cover
        0.1804, // cover squared
        -1.7538, // density
        -2.5592, // found elsewhere only
        0.1840, // missing names
        -0.0850, // missing numbers
        -0.1070, // missing words
        -0.1457, // heaviest missing
        -0.9977, // least covered claim
        -0.3941, // best covered claim
        -0.4544, // number agrees
        -0.1927, // number differs
        -1.7456, // time agrees
        1.2328, // time differs
        -0.0529, // place differs
        0.0717, // name differs
        -1.6764, // wording agrees
        0.6934, // wording differs
        0.1376, // polarity differs
        0.1188, // surer here
        0.6752, // surer there
        -0.1617, // source agrees
        0.1254, // source differs
        0.3699, // source here only
        -0.0423, // source there only
        -0.1002, // scope agrees
        -0.7999, // scope differs
        -1.4747, // shared run
        0.9598, // statement length
        0.1661, // passage length
        -0.0669, // two sentences
        0.5425, // quotation here
        0.0825, // quotation there
        -0.0310, // differing at cover
        -0.6238, // meaning
        -0.4708, // best event
        -0.7952, // main event
        0.7045, // events met
        0.0608, // parts swapped
        -0.0913, // fact here, reported there
        0.0105, // reported here, fact there
        0.2804, // claimed on one side
        0.0274, // expected on one side
        0.2541, // possible on one side
        -0.7952, // denied on one side
        -0.1018, // a conflict to name
    ],
];
