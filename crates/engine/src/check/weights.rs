//! The weights of the decision. Written by `training/verdicts/learn.py`.

use super::feature::COUNT;
use super::passage::SIGN_COUNT;

/// What each sign counts in the rank of a passage.
pub(crate) const RANK: [f32; SIGN_COUNT] = [1.0, 0.16, 0.27, -0.01, 0.35, 0.04];

/// What each feature counts in the choice of the passage, in hundredths.
#[rustfmt::skip]
pub(crate) const CHOOSE: [i16; COUNT] = [
    232, // cover
    -50, // cover squared
    59, // density
    -232, // found elsewhere only
    133, // missing names
    -109, // missing numbers
    165, // missing words
    25, // heaviest missing
    85, // least covered claim
    50, // best covered claim
    84, // number agrees
    115, // number differs
    350, // time agrees
    15, // time differs
    -18, // place differs
    212, // name differs
    -69, // wording agrees
    99, // wording differs
    16, // polarity differs
    -9, // surer here
    -65, // surer there
    29, // source agrees
    39, // source differs
    24, // source here only
    -2, // source there only
    156, // scope agrees
    -188, // scope differs
    250, // shared run
    0, // statement length
    56, // passage length
    12, // two sentences
    0, // quotation here
    -35, // quotation there
    -66, // differing at cover
    171, // meaning
    67, // best event
    -4, // main event
    0, // events met
    -40, // parts swapped
    19, // fact here, reported there
    -36, // reported here, fact there
    1, // claimed on one side
    -11, // expected on one side
    24, // possible on one side
    -201, // denied on one side
    52, // a conflict to name
    105, // matched weight
    103, // heaviest match
    205, // cover, long statement
    -234, // names met
];

/// One constant a relation, in hundredths: corroborates, partly, differs, silent.
pub(crate) const BIAS: [i16; 4] = [-145, 47, -129, 227];

/// One row a relation, one weight a feature, in hundredths.
#[rustfmt::skip]
pub(crate) const WEIGHTS: [[i16; COUNT]; 4] = [
    // corroborates
    [
        268, // cover
        126, // cover squared
        -34, // density
        197, // found elsewhere only
        32, // missing names
        81, // missing numbers
        123, // missing words
        -28, // heaviest missing
        39, // least covered claim
        -21, // best covered claim
        56, // number agrees
        -46, // number differs
        136, // time agrees
        -72, // time differs
        -433, // place differs
        156, // name differs
        51, // wording agrees
        118, // wording differs
        45, // polarity differs
        -16, // surer here
        25, // surer there
        -8, // source agrees
        62, // source differs
        -45, // source here only
        -25, // source there only
        20, // scope agrees
        -2, // scope differs
        157, // shared run
        -109, // statement length
        -1, // passage length
        -28, // two sentences
        -1, // quotation here
        -27, // quotation there
        -91, // differing at cover
        61, // meaning
        5, // best event
        18, // main event
        -12, // events met
        -33, // parts swapped
        -9, // fact here, reported there
        -11, // reported here, fact there
        -86, // claimed on one side
        -64, // expected on one side
        -20, // possible on one side
        125, // denied on one side
        -59, // a conflict to name
        1, // matched weight
        52, // heaviest match
        -83, // cover, long statement
        -65, // names met
    ],
    // partly
    [
        12, // cover
        -100, // cover squared
        100, // density
        -26, // found elsewhere only
        -9, // missing names
        -9, // missing numbers
        -63, // missing words
        -10, // heaviest missing
        -81, // least covered claim
        42, // best covered claim
        7, // number agrees
        -162, // number differs
        153, // time agrees
        -292, // time differs
        -434, // place differs
        -140, // name differs
        201, // wording agrees
        -418, // wording differs
        -182, // polarity differs
        3, // surer here
        -50, // surer there
        -19, // source agrees
        -29, // source differs
        -22, // source here only
        25, // source there only
        -16, // scope agrees
        102, // scope differs
        -98, // shared run
        56, // statement length
        -84, // passage length
        -19, // two sentences
        -101, // quotation here
        12, // quotation there
        158, // differing at cover
        -47, // meaning
        0, // best event
        61, // main event
        -1, // events met
        -1, // parts swapped
        -10, // fact here, reported there
        0, // reported here, fact there
        30, // claimed on one side
        -33, // expected on one side
        -42, // possible on one side
        -394, // denied on one side
        29, // a conflict to name
        110, // matched weight
        -6, // heaviest match
        -5, // cover, long statement
        -34, // names met
    ],
    // differs
    [
        9, // cover
        -24, // cover squared
        76, // density
        145, // found elsewhere only
        -22, // missing names
        -17, // missing numbers
        -22, // missing words
        18, // heaviest missing
        38, // least covered claim
        1, // best covered claim
        -45, // number agrees
        216, // number differs
        11, // time agrees
        160, // time differs
        377, // place differs
        85, // name differs
        -17, // wording agrees
        217, // wording differs
        136, // polarity differs
        1, // surer here
        -15, // surer there
        9, // source agrees
        4, // source differs
        40, // source here only
        15, // source there only
        26, // scope agrees
        -51, // scope differs
        7, // shared run
        6, // statement length
        25, // passage length
        32, // two sentences
        37, // quotation here
        -1, // quotation there
        -115, // differing at cover
        15, // meaning
        7, // best event
        -1, // main event
        -39, // events met
        -31, // parts swapped
        15, // fact here, reported there
        20, // reported here, fact there
        55, // claimed on one side
        69, // expected on one side
        47, // possible on one side
        190, // denied on one side
        48, // a conflict to name
        -1, // matched weight
        3, // heaviest match
        140, // cover, long statement
        -39, // names met
    ],
    // silent
    [
        -288, // cover
        -2, // cover squared
        -142, // density
        -316, // found elsewhere only
        -2, // missing names
        -54, // missing numbers
        -38, // missing words
        20, // heaviest missing
        3, // least covered claim
        -22, // best covered claim
        -18, // number agrees
        -8, // number differs
        -301, // time agrees
        204, // time differs
        490, // place differs
        -101, // name differs
        -236, // wording agrees
        83, // wording differs
        1, // polarity differs
        12, // surer here
        40, // surer there
        18, // source agrees
        -37, // source differs
        27, // source here only
        -14, // source there only
        -30, // scope agrees
        -49, // scope differs
        -67, // shared run
        47, // statement length
        60, // passage length
        15, // two sentences
        66, // quotation here
        16, // quotation there
        48, // differing at cover
        -28, // meaning
        -12, // best event
        -78, // main event
        52, // events met
        65, // parts swapped
        4, // fact here, reported there
        -9, // reported here, fact there
        2, // claimed on one side
        28, // expected on one side
        15, // possible on one side
        79, // denied on one side
        -19, // a conflict to name
        -111, // matched weight
        -49, // heaviest match
        -52, // cover, long statement
        137, // names met
    ],
];
