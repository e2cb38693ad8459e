use super::super::words;
use crate::Models;
use crate::models::test_models;

/// Each reference as "words = fullest name".
fn brief(text: &str) -> Vec<String> {
    let found = words(text, None, test_models());
    let name = |at: usize| found.names.get(at).map_or("", |name| name.span.of(text));
    found.references.iter().map(|one| format!("{} = {}", one.span.of(text), name(one.name))).collect()
}

#[test]
fn a_whole_text_is_tied_as_far_as_is_safe() {
    let text = "Harbour talks fail\n\
        Steve Holt, the port's envoy, met union leader Ann Reid on Monday. He left after an hour.\n\
        “I will not come back,” Holt said. Reid said she was sorry.\n\
        The envoy, who lives in Oban, told the Oban Harbour Board that a captain had insulted him.\n\
        The board said it would write to her.";
    assert_eq!(
        brief(text),
        [
            "He = Steve Holt",
            "I = Steve Holt",
            "Holt = Steve Holt",
            "Reid = Ann Reid",
            "she = Ann Reid",
            "The envoy = Steve Holt",
            "who = Steve Holt",
            "him = Steve Holt",
            "The board = Oban Harbour Board",
        ]
    );
}

#[test]
fn what_cannot_be_told_stays_open() {
    for text in [
        "Tom Vale and Hugh Lamb met in Oban. He was late.",
        "A fisherman drowned off Oban. He was 40.",
        "The presidents met. The president of Norway spoke first.",
        "Spokesman Tom Vale said a spokesman for the port was wrong. The spokesman left.",
        "Bill Crane and Hillary Crane arrived. Mr Crane smiled and Mrs Crane waved.",
    ] {
        assert_eq!(brief(text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn a_token_has_its_referent() {
    let text = "Ann Reid resigned. She moved to Oban.";
    let found = words(text, None, test_models());
    let key = |word: &str| {
        let at = found.tokens.iter().position(|token| token.span.of(text) == word)?;
        found.referent(at).map(|name| name.key.as_str())
    };
    assert_eq!(key("She"), Some("reid"));
    assert_eq!(key("Reid"), Some("reid"));
    assert_eq!(key("Oban"), Some("oban"));
    assert_eq!(key("moved"), None);
    let whole = crate::Span::new(0, text.len());
    assert_eq!(found.references_in(whole).count(), found.references.len());
}

#[test]
fn without_a_parse_there_are_none() {
    assert!(words("Ann Reid resigned. She left.", None, &Models::default()).references.is_empty());
}
