use super::super::{Claim, words};
use crate::Models;
use crate::models::plain_models;

/// Each claim as "its words [certainty] < source".
fn brief(text: &str, models: &Models) -> Vec<String> {
    let joined = |spans: &[crate::Span]| spans.iter().map(|s| s.of(text)).collect::<Vec<_>>().join(" … ");
    let one = |claim: &Claim| {
        let by =
            claim.attribution.as_ref().map(|by| format!(" < {} | {}", joined(&by.source), joined(&by.cue)));
        format!("{} [{:?}]{}", joined(&claim.spans), claim.certainty, by.unwrap_or_default())
    };
    words(text, None, models).claims.iter().map(one).collect()
}

#[test]
fn without_a_parse_a_sentence_is_one_claim() {
    let plain = plain_models();
    for (text, want) in [
        (
            "The mayor said that the bridge was closed.",
            "The mayor said that the bridge was closed. [Reported] < The mayor | said",
        ),
        (
            "The bridge was closed, police said.",
            "The bridge was closed, police said. [Reported] < police | said",
        ),
        (
            "The bridge was closed, according to police.",
            "The bridge was closed, according to police. [Reported] < police | according to",
        ),
        ("The bridge may have been closed.", "The bridge may have been closed. [Possible]"),
    ] {
        assert_eq!(brief(text, plain), [want]);
    }
}
