//! The weights of the decision. Written by `training/verdicts/learn.py`.

use super::feature::COUNT;
use super::passage::SIGN_COUNT;

/// What each sign counts in the rank of a passage.
pub(crate) const RANK: [f32; SIGN_COUNT] = [1.0, 0.16, 0.27, -0.01, 0.35, 0.04];

/// What each feature counts in the choice of the passage.
#[rustfmt::skip]
pub(crate) const CHOOSE: [f32; COUNT] = [
    1.9696, // cover
    -0.6570, // cover squared
    0.5132, // density
    -1.9696, // found elsewhere only
    1.3490, // missing names
    -1.5503, // missing numbers
    1.5692, // missing words
    0.3342, // heaviest missing
    0.9900, // least covered claim
    0.6910, // best covered claim
    1.2288, // number agrees
    1.3317, // number differs
    2.6551, // time agrees
    0.4122, // time differs
    0.4565, // place differs
    1.8875, // name differs
    -0.5184, // wording agrees
    1.1450, // wording differs
    0.7854, // polarity differs
    0.0379, // surer here
    -0.6055, // surer there
    0.1809, // source agrees
    0.5886, // source differs
    0.2127, // source here only
    -0.0232, // source there only
    1.2791, // scope agrees
    -1.2523, // scope differs
    2.7455, // shared run
    0.0000, // statement length
    0.4724, // passage length
    0.0768, // two sentences
    0.0000, // quotation here
    -0.3612, // quotation there
    -0.4964, // differing at cover
    1.9137, // meaning
    0.3803, // best event
    0.1098, // main event
    0.3190, // events met
    -0.8018, // parts swapped
    0.0877, // fact here, reported there
    -0.4850, // reported here, fact there
    -0.7254, // claimed on one side
    -0.3837, // expected on one side
    -0.0989, // possible on one side
    -2.0954, // denied on one side
    0.1350, // a conflict to name
    1.3663, // matched weight
    1.3052, // heaviest match
    1.3067, // cover, long statement
    -1.8131, // names met
];

/// One constant a relation: corroborates, partly, differs, silent.
pub(crate) const BIAS: [f32; 4] = [-1.4427, 0.3798, -1.9562, 3.0191];

/// One row a relation, one weight a feature.
#[rustfmt::skip]
pub(crate) const WEIGHTS: [[f32; COUNT]; 4] = [
    // corroborates
    [
        2.5087, // cover
        0.9961, // cover squared
        -0.4106, // density
        1.8517, // found elsewhere only
        0.1719, // missing names
        0.6868, // missing numbers
        1.0233, // missing words
        -0.3337, // heaviest missing
        0.5320, // least covered claim
        -0.1212, // best covered claim
        0.5022, // number agrees
        -1.2141, // number differs
        0.7958, // time agrees
        -0.8659, // time differs
        -0.3209, // place differs
        1.1521, // name differs
        0.4709, // wording agrees
        1.2667, // wording differs
        0.2684, // polarity differs
        -0.0852, // surer here
        0.2307, // surer there
        -0.0827, // source agrees
        0.3248, // source differs
        -0.4269, // source here only
        -0.2595, // source there only
        0.3246, // scope agrees
        -0.1377, // scope differs
        1.5743, // shared run
        -0.9288, // statement length
        -0.0874, // passage length
        -0.1728, // two sentences
        -0.0051, // quotation here
        -0.3107, // quotation there
        -0.1922, // differing at cover
        0.6728, // meaning
        0.0968, // best event
        0.1361, // main event
        -0.0436, // events met
        -0.2866, // parts swapped
        0.0862, // fact here, reported there
        -0.0621, // reported here, fact there
        -0.9657, // claimed on one side
        -0.5537, // expected on one side
        0.1669, // possible on one side
        3.5169, // denied on one side
        -0.5720, // a conflict to name
        0.2033, // matched weight
        0.5336, // heaviest match
        -1.0606, // cover, long statement
        -0.7058, // names met
    ],
    // partly
    [
        0.1056, // cover
        -1.0834, // cover squared
        1.2341, // density
        -0.3380, // found elsewhere only
        -0.1948, // missing names
        -0.1961, // missing numbers
        -0.7490, // missing words
        -0.0950, // heaviest missing
        -0.8412, // least covered claim
        0.3509, // best covered claim
        0.1047, // number agrees
        -0.8070, // number differs
        1.0581, // time agrees
        -1.5799, // time differs
        -0.7300, // place differs
        -1.1439, // name differs
        2.0130, // wording agrees
        -3.9176, // wording differs
        -1.9379, // polarity differs
        -0.0190, // surer here
        -0.5118, // surer there
        -0.2318, // source agrees
        -0.4010, // source differs
        -0.1443, // source here only
        0.2612, // source there only
        -0.0552, // scope agrees
        0.9712, // scope differs
        -0.9863, // shared run
        0.3771, // statement length
        -0.6657, // passage length
        -0.0759, // two sentences
        -0.9912, // quotation here
        0.1328, // quotation there
        1.3521, // differing at cover
        -0.5492, // meaning
        -0.0253, // best event
        0.6863, // main event
        0.0164, // events met
        0.3511, // parts swapped
        -0.1271, // fact here, reported there
        0.0863, // reported here, fact there
        0.3748, // claimed on one side
        -0.3519, // expected on one side
        -0.3325, // possible on one side
        -5.3735, // denied on one side
        -0.1416, // a conflict to name
        1.0000, // matched weight
        0.1314, // heaviest match
        0.2579, // cover, long statement
        -0.1463, // names met
    ],
    // differs
    [
        0.6337, // cover
        -0.3707, // cover squared
        0.6117, // density
        1.1477, // found elsewhere only
        0.1447, // missing names
        0.2878, // missing numbers
        0.2960, // missing words
        0.3547, // heaviest missing
        0.5254, // least covered claim
        0.1585, // best covered claim
        -0.3601, // number agrees
        1.8930, // number differs
        -0.1449, // time agrees
        0.8203, // time differs
        -0.3439, // place differs
        0.7276, // name differs
        -0.0405, // wording agrees
        2.3356, // wording differs
        1.0461, // polarity differs
        -0.0601, // surer here
        -0.1007, // surer there
        0.1365, // source agrees
        0.1687, // source differs
        0.3577, // source here only
        0.1226, // source there only
        0.1559, // scope agrees
        -0.3898, // scope differs
        0.1775, // shared run
        0.1985, // statement length
        0.1035, // passage length
        0.3970, // two sentences
        0.3470, // quotation here
        0.0023, // quotation there
        -0.8344, // differing at cover
        0.3245, // meaning
        0.0517, // best event
        -0.0289, // main event
        -0.3364, // events met
        -0.1921, // parts swapped
        0.0109, // fact here, reported there
        -0.1168, // reported here, fact there
        0.2849, // claimed on one side
        0.4809, // expected on one side
        0.1146, // possible on one side
        1.3887, // denied on one side
        0.5439, // a conflict to name
        -0.1459, // matched weight
        -0.0735, // heaviest match
        1.1736, // cover, long statement
        -0.4983, // names met
    ],
    // silent
    [
        -3.2480, // cover
        0.4580, // cover squared
        -1.4352, // density
        -2.6614, // found elsewhere only
        -0.1218, // missing names
        -0.7785, // missing numbers
        -0.5703, // missing words
        0.0740, // heaviest missing
        -0.2162, // least covered claim
        -0.3883, // best covered claim
        -0.2469, // number agrees
        0.1281, // number differs
        -1.7090, // time agrees
        1.6255, // time differs
        1.3948, // place differs
        -0.7358, // name differs
        -2.4434, // wording agrees
        0.3153, // wording differs
        0.6234, // polarity differs
        0.1642, // surer here
        0.3818, // surer there
        0.1780, // source agrees
        -0.0925, // source differs
        0.2136, // source here only
        -0.1242, // source there only
        -0.4254, // scope agrees
        -0.4437, // scope differs
        -0.7655, // shared run
        0.3532, // statement length
        0.6496, // passage length
        -0.1483, // two sentences
        0.6493, // quotation here
        0.1756, // quotation there
        -0.3255, // differing at cover
        -0.4481, // meaning
        -0.1232, // best event
        -0.7935, // main event
        0.3636, // events met
        0.1276, // parts swapped
        0.0301, // fact here, reported there
        0.0926, // reported here, fact there
        0.3059, // claimed on one side
        0.4247, // expected on one side
        0.0510, // possible on one side
        0.4679, // denied on one side
        0.1698, // a conflict to name
        -1.0575, // matched weight
        -0.5914, // heaviest match
        -0.3709, // cover, long statement
        1.3503, // names met
    ],
];
