//! What the analysis finds in one whole article, and what holds of any text.

use crossread_engine::analyse::{self, Analysis, Certainty, NameKind, Parses, Unit};
use crossread_engine::{Article, Models, Span, ingest};
use proptest::prelude::*;

/// An invented report, with what reports have: a dateline, quotations over
/// sentences, figures in words and digits, names that come back shortened.
const REPORT: &str = "Dam gives way above Osterby, at least 14 missing

OSTERBY — A dam above the town of Osterby gave way early on Thursday, and at least 14 people were missing \
after 2.4 million cubic metres of water swept through the valley, officials said.

Governor Marta Helland ordered some 3,500 residents to leave. “We heard nothing until 4:40 a.m.,” Helland told \
reporters. “Then the sirens went.”

The operator, Nordvann Energy, denied that it had ignored warnings. According to a report published in March 2024, \
the dam’s spillway had been closed for nearly two years. Nordvann may face a fine of up to $12 million.

Norwegian engineers will examine the 61-year-old wall next week. It isn’t clear why the gates did not open.";

fn report() -> (Article, Analysis) {
    let mut article = ingest::file("report.txt", REPORT.as_bytes()).articles.remove(0);
    article.published = Some("2025-06-05".to_owned()); // a Thursday
    let analysis = analyse::article(&article, &crossread_models::bundled());
    (article, analysis)
}

fn of(text: &str, span: Span) -> &str {
    span.of(text)
}

/// Whether it is parsed on the way or before, by another thread: the same.
#[test]
fn a_parse_may_be_made_elsewhere() {
    let models = crossread_models::bundled();
    let syntax = models.pipeline().expect("the pipeline is bundled");
    let (article, found) = report();
    let bytes = Parses::of(&article, syntax).to_bytes();
    let parses = Parses::from_bytes(&bytes);
    assert!(parses.is_some());
    let again = analyse::article_parsed(&article, parses, &models);
    assert_eq!(format!("{again:?}"), format!("{found:?}"));
    for cut in [1, 3, 4, 21, bytes.len() - 1] {
        assert_eq!(Parses::from_bytes(&bytes[..cut]), None, "{cut} bytes");
    }
    // One that is not its own is of no use, but no danger either.
    let other = ingest::file("other.txt", b"Ferry late\n\nThe ferry was late.").articles.remove(0);
    for parses in [Parses::of(&other, syntax), Parses::from_bytes(&[]).expect("no stretch at all")] {
        analyse::article_parsed(&article, Some(parses), &models);
    }
}

#[test]
fn sentences_and_quotations_of_a_report() {
    let (article, found) = report();
    let text = article.text.as_str();
    let starts: Vec<&str> =
        found.sentences.iter().map(|s| of(text, s.span).split(' ').next().unwrap_or("")).collect();
    assert_eq!(
        starts,
        ["Dam", "OSTERBY", "Governor", "“We", "“Then", "The", "According", "Nordvann", "Norwegian", "It"]
    );
    let quoted: Vec<&str> = found.quotations.iter().map(|q| of(text, q.span)).collect();
    assert_eq!(quoted, ["We heard nothing until 4:40 a.m.,", "Then the sirens went."]);
}

#[test]
fn figures_and_times_of_a_report() {
    let (article, found) = report();
    let text = article.text.as_str();
    let figures: Vec<(&str, i64, i64, &Unit, &str)> =
        found.quantities.iter().map(|q| (of(text, q.span), q.low, q.high, &q.unit, q.of.as_str())).collect();
    let year = 31_557_600_000;
    assert_eq!(
        figures,
        [
            ("at least 14", 14_000, i64::MAX, &Unit::Count, "miss"),
            ("at least 14", 14_000, i64::MAX, &Unit::Count, "person"),
            (
                "2.4 million cubic metres",
                2_400_000_000,
                2_400_000_000,
                &Unit::Other("cubic metre".into()),
                ""
            ),
            ("some 3,500", 3_150_000, 3_850_000, &Unit::Count, "resident"),
            ("nearly two years", 2 * year - year / 5, 2 * year, &Unit::Duration, ""),
            ("up to $12 million", i64::MIN, 12_000_000_000, &Unit::Money("USD".into()), ""),
            ("61-year-old", 61_000, 61_000, &Unit::Age, ""),
        ]
    );
    let times: Vec<(&str, Option<(i32, i32)>)> =
        found.times.iter().map(|t| (of(text, t.span), t.days)).collect();
    let thursday = 20_244;
    assert_eq!(
        times,
        [
            ("Thursday", Some((thursday, thursday))),
            ("4:40 a.m.", None),
            ("March 2024", Some((19_783, 19_813))),
            ("next week", Some((thursday + 4, thursday + 10))),
        ]
    );
}

#[test]
fn names_of_a_report() {
    let (article, found) = report();
    let text = article.text.as_str();
    let person = |key: &str| {
        found
            .names
            .iter()
            .filter(|n| n.key == key && n.kind == NameKind::Person)
            .map(|n| of(text, n.span))
            .collect::<Vec<_>>()
    };
    assert_eq!(person("helland"), ["Marta Helland", "Helland"]);
    let company: Vec<&str> =
        found.names.iter().filter(|n| n.key == "nordvann energy").map(|n| of(text, n.span)).collect();
    assert_eq!(company, ["Nordvann Energy", "Nordvann"]);
    let town: Vec<NameKind> = found.names.iter().filter(|n| n.key == "osterby").map(|n| n.kind).collect();
    assert_eq!(town, [NameKind::Place; 3]);
    assert!(found.names.iter().any(|n| n.key == "norway" && n.kind == NameKind::Demonym));
}

#[test]
fn claims_of_a_report() {
    let (article, found) = report();
    let text = article.text.as_str();
    let claim = |words: &str| {
        let holds = |spans: &[Span]| spans.iter().any(|span| of(text, *span).contains(words));
        found
            .claims
            .iter()
            .find(|claim| holds(&claim.spans))
            .unwrap_or_else(|| panic!("no claim with {words:?}"))
    };
    let source = |words: &str| {
        let by = claim(words).attribution.as_ref().unwrap_or_else(|| panic!("{words:?} has no source"));
        let source = by.source.iter().map(|span| of(text, *span)).collect::<Vec<_>>().join(" ");
        source.trim_end_matches(',').to_owned()
    };
    assert_eq!(source("A dam above the town"), "officials");
    assert_eq!(source("We heard nothing"), "Helland");
    assert_eq!(source("the sirens went"), "Helland");
    assert_eq!(claim("ignored warnings").certainty, Certainty::Denied);
    assert_eq!(source("ignored warnings"), "The operator, Nordvann Energy");
    assert_eq!(source("spillway had been closed"), "a report published in March 2024");
    assert_eq!(claim("face a fine").certainty, Certainty::Possible);
    assert_eq!(claim("will examine").certainty, Certainty::Expected);
}

/// What must hold of the analysis of any text.
fn hold_together(text: &str, found: &Analysis) {
    let fits = |span: Span| text.get(span.start..span.end).is_some();
    for pair in found.tokens.windows(2) {
        assert!(pair[0].span.end <= pair[1].span.start, "tokens in order and apart");
    }
    assert!(found.tokens.iter().all(|token| fits(token.span) && !token.span.is_empty()));
    let mut next = 0;
    for sentence in &found.sentences {
        assert_eq!(sentence.tokens.start, next, "sentences hold all tokens");
        assert!(fits(sentence.span) && sentence.tokens.end > sentence.tokens.start);
        assert!(found.tokens[sentence.tokens.clone()].iter().all(|token| sentence.span.contains(token.span)));
        next = sentence.tokens.end;
    }
    assert_eq!(next, found.tokens.len(), "sentences hold all tokens");
    assert!(found.nodes.is_empty() || found.nodes.len() == found.tokens.len());
    assert!(found.nodes.iter().all(|node| node.head < found.tokens.len()));
    assert!(found.quotations.iter().all(|q| fits(q.span)));
    assert!(found.quantities.iter().all(|q| fits(q.span) && q.low <= q.high));
    assert!(found.times.iter().all(|t| fits(t.span) && t.days.is_none_or(|d| d.0 <= d.1)));
    assert!(found.names.iter().all(|n| fits(n.span) && !n.key.is_empty()));
    for pair in found.names.windows(2) {
        assert!(pair[0].span.end <= pair[1].span.start, "names in order and apart");
    }
    assert!(found.cues.iter().all(|cue| cue.tokens.end <= found.tokens.len()));
    for claim in &found.claims {
        let sentence = found.sentences[claim.sentence].span;
        assert!(!claim.spans.is_empty());
        assert!(claim.spans.iter().all(|span| fits(*span) && sentence.contains(*span)));
        if let Some(by) = &claim.attribution {
            assert!(by.source.iter().chain(&by.cue).chain(&by.content).all(|span| fits(*span)));
        }
    }
}

/// Texts made of the pieces that the analysis reacts to.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "The",
        "U.S.",
        "said",
        "“",
        "”",
        "\"",
        "'",
        "’s",
        "n't",
        "1.2",
        "million",
        "$",
        "%",
        "-",
        "—",
        "...",
        ".",
        ",",
        "\n\n",
        "Monday",
        "last",
        "week",
        "Volodymyr",
        "Zelensky",
        "of",
        "and",
        "al",
        "five",
        "2025",
        "-12-02",
        "€5bn",
        "per",
        "cent",
        "according to",
        "who",
        "denied",
        "that",
        "aged",
        "\u{fffd}",
        "é",
        "7:30",
        "am",
        "House",
        "between",
        "to",
        "😀",
        "May",
        "half a",
        "hundred",
        "as many as",
        "\u{a0}",
        "(",
        ")",
        "No.",
        "one",
        "third",
        "not",
    ]);
    let space = prop::sample::select(vec![" ", "", " "]);
    prop::collection::vec((piece, space), 0..60)
        .prop_map(|parts| parts.into_iter().map(|(piece, space)| format!("{piece}{space}")).collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_text_is_analysed(text in ".{0,400}") {
        hold_together(&text, &analyse::words(&text, Some("2025-06-05"), &Models::default()));
    }

    #[test]
    fn any_mixture_of_pieces_is_analysed(text in pieces()) {
        hold_together(&text, &analyse::words(&text, Some("2025-06-05"), &Models::default()));
    }

    #[test]
    fn any_mixture_of_pieces_is_analysed_with_a_parse(text in pieces()) {
        hold_together(&text, &analyse::words(&text, None, &crossread_models::bundled()));
    }

    #[test]
    fn any_date_of_publication_will_do(date in ".{0,12}", years in -9999i32..9999) {
        let text = "It fell on Monday, last month, 9999 years ago and in May.";
        for date in [date, format!("{years:04}-01-31")] {
            hold_together(text, &analyse::words(text, Some(&date), &Models::default()));
        }
    }
}
