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
    2.2216, // cover
    -0.6286, // cover squared
    0.4420, // density
    -2.2216, // found elsewhere only
    1.3923, // missing names
    -1.2371, // missing numbers
    1.6188, // missing words
    0.3023, // heaviest missing
    0.9415, // least covered claim
    0.4355, // best covered claim
    0.9335, // number agrees
    1.1869, // number differs
    2.5871, // time agrees
    0.0268, // time differs
    0.8132, // place differs
    2.2029, // name differs
    -0.6329, // wording agrees
    1.3426, // wording differs
    0.5692, // polarity differs
    -0.0808, // surer here
    -0.6664, // surer there
    0.5156, // source agrees
    0.7291, // source differs
    0.2851, // source here only
    -0.0117, // source there only
    1.4796, // scope agrees
    -1.2672, // scope differs
    2.6460, // shared run
    0.0000, // statement length
    0.6216, // passage length
    0.0982, // two sentences
    0.0000, // quotation here
    -0.3727, // quotation there
    -0.4581, // differing at cover
    1.8626, // meaning
    0.5826, // best event
    -0.0439, // main event
    0.0667, // events met
    -0.5042, // parts swapped
    0.1037, // fact here, reported there
    -0.2182, // reported here, fact there
    -0.2464, // claimed on one side
    -0.2435, // expected on one side
    0.1618, // possible on one side
    -1.8132, // denied on one side
    0.0755, // a conflict to name
    0.7327, // matched weight
    1.1194, // heaviest match
    2.3988, // cover, long statement
    -1.9665, // names met
];

/// One constant a relation: corroborates, partly, differs, silent.
pub(crate) const BIAS: [f32; 4] = [-1.4683, 0.5502, -1.3345, 2.2526];

/// One row a relation, one weight a feature.
#[rustfmt::skip]
pub(crate) const WEIGHTS: [[f32; COUNT]; 4] = [
    // corroborates
    [
        2.5318, // cover
        1.5131, // cover squared
        -0.3311, // density
        2.0171, // found elsewhere only
        0.1254, // missing names
        0.6433, // missing numbers
        1.1124, // missing words
        -0.1827, // heaviest missing
        0.4159, // least covered claim
        -0.1850, // best covered claim
        0.4571, // number agrees
        -0.4229, // number differs
        0.7280, // time agrees
        0.2416, // time differs
        -4.8263, // place differs
        1.9959, // name differs
        0.3445, // wording agrees
        1.5497, // wording differs
        1.3807, // polarity differs
        -0.2049, // surer here
        0.2136, // surer there
        -0.0279, // source agrees
        1.5032, // source differs
        -0.3093, // source here only
        -0.2121, // source there only
        0.2632, // scope agrees
        0.2811, // scope differs
        1.4694, // shared run
        -1.0413, // statement length
        -0.0298, // passage length
        -0.2107, // two sentences
        -0.0057, // quotation here
        -0.2873, // quotation there
        -0.8211, // differing at cover
        0.5667, // meaning
        0.0970, // best event
        0.2472, // main event
        -0.0951, // events met
        -0.6980, // parts swapped
        -0.0375, // fact here, reported there
        -0.2153, // reported here, fact there
        -1.0643, // claimed on one side
        -0.6855, // expected on one side
        -0.0964, // possible on one side
        1.7979, // denied on one side
        -1.1100, // a conflict to name
        0.1589, // matched weight
        0.4739, // heaviest match
        -1.1297, // cover, long statement
        -0.7567, // names met
    ],
    // partly
    [
        0.4101, // cover
        -1.4078, // cover squared
        0.9708, // density
        -0.3737, // found elsewhere only
        0.0353, // missing names
        -0.1655, // missing numbers
        -0.6180, // missing words
        -0.2429, // heaviest missing
        -0.8706, // least covered claim
        0.3737, // best covered claim
        0.2530, // number agrees
        -1.4942, // number differs
        1.1704, // time agrees
        -3.2412, // time differs
        -3.3741, // place differs
        -1.5179, // name differs
        2.1098, // wording agrees
        -4.2656, // wording differs
        -2.1256, // polarity differs
        0.0226, // surer here
        -0.4983, // surer there
        -0.0454, // source agrees
        -1.0778, // source differs
        -0.2525, // source here only
        0.2401, // source there only
        -0.2655, // scope agrees
        1.0363, // scope differs
        -1.0237, // shared run
        0.5766, // statement length
        -0.8098, // passage length
        -0.2433, // two sentences
        -1.0341, // quotation here
        0.0802, // quotation there
        1.4444, // differing at cover
        -0.3887, // meaning
        -0.0547, // best event
        0.6096, // main event
        0.0617, // events met
        0.2847, // parts swapped
        -0.1845, // fact here, reported there
        -0.1043, // reported here, fact there
        0.1609, // claimed on one side
        -0.4802, // expected on one side
        -0.6165, // possible on one side
        -5.7628, // denied on one side
        0.3966, // a conflict to name
        1.0045, // matched weight
        0.1445, // heaviest match
        0.1602, // cover, long statement
        -0.2627, // names met
    ],
    // differs
    [
        0.0270, // cover
        -0.2159, // cover squared
        0.7001, // density
        1.4842, // found elsewhere only
        -0.2222, // missing names
        0.0185, // missing numbers
        -0.1493, // missing words
        0.2462, // heaviest missing
        0.4515, // least covered claim
        -0.0692, // best covered claim
        -0.4409, // number agrees
        1.7977, // number differs
        -0.0228, // time agrees
        0.9889, // time differs
        3.0216, // place differs
        0.4315, // name differs
        -0.1255, // wording agrees
        1.9259, // wording differs
        1.0557, // polarity differs
        0.0229, // surer here
        -0.1195, // surer there
        -0.0002, // source agrees
        -0.0289, // source differs
        0.3635, // source here only
        0.1010, // source there only
        0.2466, // scope agrees
        -0.6932, // scope differs
        0.2230, // shared run
        0.0102, // statement length
        0.2119, // passage length
        0.3813, // two sentences
        0.3764, // quotation here
        0.0567, // quotation there
        -0.7148, // differing at cover
        0.2381, // meaning
        0.1252, // best event
        -0.0170, // main event
        -0.4846, // events met
        0.0529, // parts swapped
        0.1065, // fact here, reported there
        0.1396, // reported here, fact there
        0.5122, // claimed on one side
        0.6662, // expected on one side
        0.4338, // possible on one side
        2.4207, // denied on one side
        0.6285, // a conflict to name
        -0.0361, // matched weight
        -0.0496, // heaviest match
        1.5403, // cover, long statement
        -0.4453, // names met
    ],
    // silent
    [
        -2.9689, // cover
        0.1107, // cover squared
        -1.3398, // density
        -3.1276, // found elsewhere only
        0.0615, // missing names
        -0.4964, // missing numbers
        -0.3451, // missing words
        0.1795, // heaviest missing
        0.0032, // least covered claim
        -0.1195, // best covered claim
        -0.2692, // number agrees
        0.1194, // number differs
        -1.8755, // time agrees
        2.0107, // time differs
        5.1788, // place differs
        -0.9096, // name differs
        -2.3289, // wording agrees
        0.7900, // wording differs
        -0.3108, // polarity differs
        0.1595, // surer here
        0.4042, // surer there
        0.0735, // source agrees
        -0.3965, // source differs
        0.1983, // source here only
        -0.1289, // source there only
        -0.2443, // scope agrees
        -0.6242, // scope differs
        -0.6688, // shared run
        0.4545, // statement length
        0.6278, // passage length
        0.0727, // two sentences
        0.6633, // quotation here
        0.1504, // quotation there
        0.0915, // differing at cover
        -0.4160, // meaning
        -0.1674, // best event
        -0.8399, // main event
        0.5181, // events met
        0.3604, // parts swapped
        0.1155, // fact here, reported there
        0.1801, // reported here, fact there
        0.3912, // claimed on one side
        0.4995, // expected on one side
        0.2791, // possible on one side
        1.5442, // denied on one side
        0.0849, // a conflict to name
        -1.1272, // matched weight
        -0.5688, // heaviest match
        -0.5708, // cover, long statement
        1.4647, // names met
    ],
];
