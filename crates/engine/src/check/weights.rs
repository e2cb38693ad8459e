//! The weights of the decision. Written by `training/verdicts/learn.py`.

use super::feature::COUNT;
use super::passage::SIGN_COUNT;

/// What each sign counts in the rank of a passage.
pub(crate) const RANK: [f32; SIGN_COUNT] = [1.0, 0.16, 0.27, -0.01, 0.35, 0.04];

/// What each feature counts in the choice of the passage, in hundredths.
#[rustfmt::skip]
pub(crate) const CHOOSE: [i16; COUNT] = [
    231, // cover
    -59, // cover squared
    72, // density
    -231, // found elsewhere only
    141, // missing names
    -89, // missing numbers
    171, // missing words
    13, // heaviest missing
    81, // least covered claim
    42, // best covered claim
    89, // number agrees
    109, // number differs
    352, // time agrees
    -3, // time differs
    -25, // place differs
    199, // name differs
    -70, // wording agrees
    94, // wording differs
    8, // polarity differs
    -3, // surer here
    -64, // surer there
    30, // source agrees
    29, // source differs
    28, // source here only
    -2, // source there only
    152, // scope agrees
    -189, // scope differs
    243, // shared run
    0, // statement length
    53, // passage length
    13, // two sentences
    0, // quotation here
    -34, // quotation there
    -74, // differing at cover
    159, // meaning
    65, // best event
    -10, // main event
    7, // events met
    -37, // parts swapped
    19, // fact here, reported there
    -35, // reported here, fact there
    -1, // claimed on one side
    -15, // expected on one side
    21, // possible on one side
    -202, // denied on one side
    69, // a conflict to name
    122, // matched weight
    109, // heaviest match
    198, // cover, long statement
    -228, // names met
];

/// One constant a relation, in hundredths: corroborates, partly, differs, silent.
pub(crate) const BIAS: [i16; 4] = [-145, 58, -138, 225];

/// One row a relation, one weight a feature, in hundredths.
#[rustfmt::skip]
pub(crate) const WEIGHTS: [[i16; COUNT]; 4] = [
    // corroborates
    [
        298, // cover
        101, // cover squared
        -20, // density
        173, // found elsewhere only
        25, // missing names
        81, // missing numbers
        114, // missing words
        -31, // heaviest missing
        33, // least covered claim
        -24, // best covered claim
        52, // number agrees
        -62, // number differs
        131, // time agrees
        -93, // time differs
        -401, // place differs
        145, // name differs
        55, // wording agrees
        114, // wording differs
        23, // polarity differs
        -13, // surer here
        21, // surer there
        -9, // source agrees
        57, // source differs
        -44, // source here only
        -26, // source there only
        18, // scope agrees
        4, // scope differs
        159, // shared run
        -114, // statement length
        -2, // passage length
        -16, // two sentences
        -2, // quotation here
        -30, // quotation there
        -86, // differing at cover
        51, // meaning
        4, // best event
        16, // main event
        -16, // events met
        -30, // parts swapped
        -10, // fact here, reported there
        -12, // reported here, fact there
        -88, // claimed on one side
        -62, // expected on one side
        -18, // possible on one side
        124, // denied on one side
        -50, // a conflict to name
        16, // matched weight
        58, // heaviest match
        -110, // cover, long statement
        -70, // names met
    ],
    // partly
    [
        13, // cover
        -91, // cover squared
        78, // density
        -29, // found elsewhere only
        -6, // missing names
        -5, // missing numbers
        -66, // missing words
        -13, // heaviest missing
        -84, // least covered claim
        40, // best covered claim
        4, // number agrees
        -170, // number differs
        153, // time agrees
        -303, // time differs
        -450, // place differs
        -149, // name differs
        194, // wording agrees
        -428, // wording differs
        -194, // polarity differs
        1, // surer here
        -50, // surer there
        -19, // source agrees
        -31, // source differs
        -24, // source here only
        23, // source there only
        -23, // scope agrees
        94, // scope differs
        -113, // shared run
        60, // statement length
        -94, // passage length
        -24, // two sentences
        -101, // quotation here
        15, // quotation there
        161, // differing at cover
        -41, // meaning
        -2, // best event
        65, // main event
        -3, // events met
        -2, // parts swapped
        -12, // fact here, reported there
        1, // reported here, fact there
        33, // claimed on one side
        -33, // expected on one side
        -47, // possible on one side
        -394, // denied on one side
        36, // a conflict to name
        125, // matched weight
        5, // heaviest match
        -13, // cover, long statement
        -34, // names met
    ],
    // differs
    [
        2, // cover
        -20, // cover squared
        86, // density
        157, // found elsewhere only
        -22, // missing names
        -23, // missing numbers
        -16, // missing words
        23, // heaviest missing
        44, // least covered claim
        -1, // best covered claim
        -47, // number agrees
        227, // number differs
        9, // time agrees
        171, // time differs
        385, // place differs
        93, // name differs
        -18, // wording agrees
        219, // wording differs
        143, // polarity differs
        3, // surer here
        -14, // surer there
        10, // source agrees
        13, // source differs
        40, // source here only
        16, // source there only
        25, // scope agrees
        -53, // scope differs
        9, // shared run
        4, // statement length
        30, // passage length
        34, // two sentences
        37, // quotation here
        1, // quotation there
        -118, // differing at cover
        15, // meaning
        5, // best event
        -3, // main event
        -33, // events met
        -25, // parts swapped
        15, // fact here, reported there
        19, // reported here, fact there
        54, // claimed on one side
        69, // expected on one side
        46, // possible on one side
        193, // denied on one side
        43, // a conflict to name
        -5, // matched weight
        -5, // heaviest match
        149, // cover, long statement
        -37, // names met
    ],
    // silent
    [
        -313, // cover
        10, // cover squared
        -144, // density
        -301, // found elsewhere only
        4, // missing names
        -52, // missing numbers
        -32, // missing words
        20, // heaviest missing
        7, // least covered claim
        -15, // best covered claim
        -9, // number agrees
        5, // number differs
        -294, // time agrees
        225, // time differs
        466, // place differs
        -89, // name differs
        -231, // wording agrees
        95, // wording differs
        29, // polarity differs
        8, // surer here
        44, // surer there
        17, // source agrees
        -39, // source differs
        27, // source here only
        -13, // source there only
        -19, // scope agrees
        -46, // scope differs
        -55, // shared run
        50, // statement length
        66, // passage length
        5, // two sentences
        66, // quotation here
        15, // quotation there
        43, // differing at cover
        -25, // meaning
        -7, // best event
        -78, // main event
        51, // events met
        56, // parts swapped
        7, // fact here, reported there
        -8, // reported here, fact there
        2, // claimed on one side
        27, // expected on one side
        19, // possible on one side
        77, // denied on one side
        -30, // a conflict to name
        -136, // matched weight
        -58, // heaviest match
        -25, // cover, long statement
        141, // names met
    ],
];
