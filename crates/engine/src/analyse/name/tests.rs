use super::super::{NameKind, words};
use crate::models::plain_models;

fn brief(text: &str) -> Vec<String> {
    let short = |kind| match kind {
        NameKind::Person => "P",
        NameKind::Place => "L",
        NameKind::Organisation => "O",
        NameKind::Demonym => "D",
        NameKind::Other => "?",
    };
    words(text, None, plain_models())
        .names
        .iter()
        .map(|n| format!("{}|{}|{}", n.span.of(text), short(n.kind), n.key))
        .collect()
}

#[test]
fn finds_names_by_table() {
    let cases: &[(&str, &[&str])] = &[
        (
            "Ukrainian President Volodymyr Zelenskyy met Irish leaders. Zelenskyy left.",
            &[
                "Ukrainian|D|ukraine",
                "Volodymyr Zelenskyy|P|zelensky",
                "Irish|D|ireland",
                "Zelenskyy|P|zelensky",
            ],
        ),
        (
            "US Secretary of State Marco Rubio met envoy Steve Witkoff in Kiev.",
            &["US|L|united states", "Marco Rubio|P|rubio", "Steve Witkoff|P|witkoff", "Kiev|L|kyiv"],
        ),
        (
            "Washington said it was ready. They met in Washington.",
            &["Washington|O|united states", "Washington|L|washington"],
        ),
        ("The deal between Washington and Moscow fell.", &["Washington|O|united states", "Moscow|O|russia"]),
        ("He flew to Moscow.", &["Moscow|L|moscow"]),
        ("Critics fear he will cede ground to Moscow.", &["Moscow|O|russia"]),
        (
            "The House of Representatives and the Bank of England met.",
            &["House of Representatives|O|house of representatives", "Bank of England|O|bank of england"],
        ),
        ("Officials said Friday that talks failed.", &[]),
        (
            "Anna de Silva, 41, said no. “It is over,” said Silva.",
            &["Anna de Silva|P|silva", "Silva|P|silva"],
        ),
        (
            "The Indian Navy sent the INS Mysore. The Mysore sank it.",
            &["Indian Navy|O|indian navy", "INS Mysore|?|ins mysore", "Mysore|?|ins mysore"],
        ),
        (
            "White House Press Secretary Karoline Leavitt spoke.",
            &["White House|O|white house", "Karoline Leavitt|P|leavitt"],
        ),
        (
            "Talks in the U.K. and the United Kingdom.",
            &["U.K.|L|united kingdom", "United Kingdom|L|united kingdom"],
        ),
        (
            "TRUMP ENVOY MEETS PUTIN IN MOSCOW. The envoy of Donald Trump met Vladimir Putin.",
            &[
                "TRUMP|P|trump",
                "PUTIN|P|putin",
                "MOSCOW|L|moscow",
                "Donald Trump|P|trump",
                "Vladimir Putin|P|putin",
            ],
        ),
        (
            "The National Water Board (NWB) met. NWB staff left.",
            &["National Water Board|O|nwb", "NWB|O|nwb", "NWB|O|nwb"],
        ),
        ("Ursula von der Leyen spoke in Brussels.", &["Ursula von der Leyen|P|leyen", "Brussels|L|brussels"]),
        ("He may leave on Monday in May.", &[]),
        ("NATO Secretary-General Mark Rutte wrote.", &["NATO|O|nato", "Mark Rutte|P|rutte"]),
    ];
    let wrong: Vec<_> = cases
        .iter()
        .map(|(text, expected)| (text, brief(text), expected))
        .filter(|(_, got, expected)| got != *expected)
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}
