//! How a proposition is put forward: whether it is so or not, and how firmly.

use crossread_nlp::Dep;

use super::syntax::{Set, Tree};
use super::{Certainty, Polarity};
use crate::packed::{Words, words};

/// Cues by which something is said not to be so.
const DENY: Words = words!["deny", "denial", "dispute", "reject", "refute", "rebut", "dismiss", "disavow"];

/// Cues of what others may dispute or only hold.
const CLAIM: Words = words![
    "accuse",
    "accusation",
    "allege",
    "allegation",
    "allegedly",
    "argue",
    "argument",
    "assert",
    "assertion",
    "believe",
    "belief",
    "blame",
    "claim",
    "contend",
    "contention",
    "criticize",
    "doubt",
    "fear",
    "feel",
    "insist",
    "maintain",
    "suspect",
    "suspicion",
    "think",
    "purport",
    "purportedly",
    "supposedly",
];

/// Cues of what is to come or wanted.
const EXPECT: Words = words![
    "aim",
    "anticipate",
    "demand",
    "expect",
    "expectation",
    "forecast",
    "hope",
    "intend",
    "intention",
    "order",
    "plan",
    "pledge",
    "predict",
    "prediction",
    "project",
    "projection",
    "promise",
    "propose",
    "proposal",
    "seek",
    "threaten",
    "threat",
    "urge",
    "vow",
    "want",
    "wish",
];

/// Words that make the clause they stand in possible only.
const POSSIBLE: Words = words![
    "may",
    "might",
    "could",
    "can",
    "possibly",
    "perhaps",
    "maybe",
    "probably",
    "likely",
    "apparently",
    "presumably",
    "seemingly",
    "potentially",
    "appear",
    "seem",
    "reportedly",
];

/// Words that put the clause they stand in into the future.
const FUTURE: Words =
    words!["will", "'ll", "shall", "would", "expect", "plan", "intend", "schedule", "set", "due"];

/// Whether a proposition says that something is so.
pub(super) fn polarity(tree: &Tree<'_>, set: &Set, head: usize) -> Polarity {
    let negates = |at: usize| {
        let word = tree.word(at);
        let no = ["no", "never", "neither", "nobody", "nothing", "none", "without"];
        let negative = tree.dep(at) == Dep::Neg || no.iter().any(|no| word.eq_ignore_ascii_case(no));
        negative && (tree.head(at) == head || tree.head(tree.head(at)) == head)
    };
    if set.iter().any(negates) { Polarity::Negative } else { Polarity::Positive }
}

/// How firmly a proposition is put forward; `cue` is the lemma of the word by
/// which somebody says it.
pub(super) fn certainty(tree: &Tree<'_>, set: &Set, head: usize, cue: Option<&str>) -> Certainty {
    let is = |list: Words| cue.is_some_and(|cue| list.holds(cue));
    if is(DENY) {
        return Certainty::Denied;
    }
    if is(EXPECT) {
        return Certainty::Expected;
    }
    if is(CLAIM) {
        return Certainty::Claimed;
    }
    let governs = |at: &usize| *at == head || tree.head(*at) == head || *at == tree.head(head);
    // "Is set to close" is to come, "was set on purpose" is not.
    let to_come = |at: &usize| tree.lemma(*at) != "set" || tree.child(*at, &[Dep::Xcomp]).is_some();
    let any = |list: Words| {
        let mut near = set.iter().filter(governs).filter(to_come);
        near.any(|at| list.holds(tree.lemma(at)) || list.holds(&tree.word(at).to_ascii_lowercase()))
    };
    // "Envoys to meet on Tuesday", as headlines have it.
    let to = |at: usize| tree.head(at) == head && tree.dep(at) == Dep::Aux && tree.is(at, "to");
    let headline = || tree.dep(head) == Dep::Root && set.iter().any(to);
    if any(POSSIBLE) {
        Certainty::Possible
    } else if any(FUTURE) || headline() {
        Certainty::Expected
    } else if cue.is_some() {
        Certainty::Reported
    } else {
        Certainty::Asserted
    }
}
