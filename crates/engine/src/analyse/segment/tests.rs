use super::super::{Certainty, Claim, words};
use crate::Models;
use crate::models::test_models;

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
fn clauses_become_claims() {
    let cases: &[(&str, &[&str])] = &[
        (
            "The ferry sank on Friday, and the crew was rescued by fishermen.",
            &["The ferry sank on Friday [Asserted]", "the crew was rescued by fishermen [Asserted]"],
        ),
        (
            "The minister said that the bridge would open in June.",
            &["the bridge would open in June [Expected] < The minister | said"],
        ),
        (
            "The bridge was closed after the storm, the police said.",
            &["The bridge was closed after the storm [Reported] < the police | said"],
        ),
        (
            "The army denied that its planes had bombed the village.",
            &["its planes had bombed the village [Denied] < The army | denied"],
        ),
        (
            "According to the mayor, three houses burned down.",
            &["three houses burned down [Reported] < the mayor | According to"],
        ),
        (
            "The navy said sailors boarded the boat, seized seven weapons and arrested 12 men.",
            &[
                "sailors boarded the boat [Reported] < The navy | said",
                "sailors … seized seven weapons [Reported] < The navy | said",
                "sailors … arrested 12 men [Reported] < The navy | said",
            ],
        ),
        (
            "The mayor, who lives in the harbour and owns a fishing boat, left the town.",
            &[
                "The mayor … lives in the harbour [Asserted]",
                "The mayor … owns a fishing boat [Asserted]",
                "The mayor … left the town [Asserted]",
            ],
        ),
        ("Yes.", &[]),
    ];
    let wrong: Vec<_> = cases
        .iter()
        .map(|(text, want)| (brief(text, test_models()), want))
        .filter(|(got, want)| got != *want)
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_speaker_is_carried_on_to_quoted_sentences() {
    let text = "“We lost the harbour,” said Anna Lind. “Nobody came to help us.”";
    let found = words(text, None, test_models());
    let last = found.claims.last().expect("a claim");
    let by = last.attribution.as_ref().expect("an attribution");
    assert_eq!(by.source.first().map(|s| s.of(text)), Some("Anna Lind"));
    assert_eq!(last.certainty, Certainty::Reported);
}

#[test]
fn without_a_parse_a_sentence_is_one_claim() {
    let plain = Models::default();
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
        assert_eq!(brief(text, &plain), [want]);
    }
}
