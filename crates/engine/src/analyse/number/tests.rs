use super::super::{Quantity, Unit, words};
use crate::models::plain_models;

fn all(text: &str) -> Vec<Quantity> {
    words(text, Some("2025-12-02"), plain_models()).quantities
}

fn brief(text: &str) -> Vec<String> {
    all(text)
        .iter()
        .map(|q| {
            let bound = |v: i64| match v {
                i64::MIN => "-inf".to_owned(),
                i64::MAX => "inf".to_owned(),
                v if v % 1000 == 0 => (v / 1000).to_string(),
                v => format!("{}.{:03}", v / 1000, v % 1000),
            };
            let unit = match &q.unit {
                Unit::Money(code) => code.clone(),
                Unit::Other(name) => name.clone(),
                unit => format!("{unit:?}"),
            };
            let value =
                if q.low == q.high { bound(q.low) } else { format!("{}..{}", bound(q.low), bound(q.high)) };
            let rough = if q.rough { "~" } else { "" };
            format!("{}|{rough}{value}|{unit}|{}", q.span.of(text), q.of)
        })
        .collect()
}

#[test]
fn reads_quantities_by_table() {
    let cases: &[(&str, &[&str])] = &[
        ("They fired 5,660 missiles and long-range drones.", &["5,660|5660|Count|missile"]),
        ("Prices rose two percent in a year.", &["two percent|2|Percent|"]),
        ("It rose 2.5% or 3 per cent.", &["2.5%|2.500|Percent|", "3 per cent|3|Percent|"]),
        ("A bid of $158bn beat 110bn euros.", &["$158bn|158000000000|USD|", "110bn euros|110000000000|EUR|"]),
        ("It cost £1.2 million.", &["£1.2 million|1200000|GBP|"]),
        ("The war took 1.2 million casualties.", &["1.2 million|1200000|Count|casualty"]),
        (
            "Twenty-three sailors and a dozen guards left.",
            &["Twenty-three|23|Count|sailor", "a dozen|12|Count|guard"],
        ),
        ("Three bank employees met.", &["Three|3|Count|employee"]),
        ("Dozens of cars burned.", &["Dozens|~24..120|Count|car"]),
        ("Tens of thousands of people left.", &["Tens of thousands|~20000..100000|Count|person"]),
        ("At least three people died.", &["At least three|3..inf|Count|person"]),
        ("More than 40 boats sank.", &["More than 40|40..inf|Count|boat"]),
        ("As many as 20 houses fell.", &["As many as 20|-inf..20|Count|house"]),
        ("Up to 70% of calls failed.", &["Up to 70%|-inf..70|Percent|"]),
        ("Between 10 and 15 men came.", &["Between 10 and 15|10..15|Count|man"]),
        ("Some 10-15 men came.", &["Some 10-15|~9..16.500|Count|man"]),
        ("A 6.1-magnitude quake hit.", &["6.1-magnitude|6.100|Magnitude|"]),
        ("A quake of magnitude 6.1 hit.", &["magnitude 6.1|6.100|Magnitude|"]),
        ("It had a magnitude of at least 5.9.", &["at least 5.9|5.900..inf|Magnitude|"]),
        ("They put the magnitude at 6.1.", &["6.1|6.100|Magnitude|"]),
        ("It was minus 20 outside.", &["minus 20|-20|Degrees|"]),
        ("It froze at minus 17 degrees.", &["minus 17 degrees|-17|Degrees|"]),
        ("They took six AK 47 rifles.", &["six|6|Count|"]),
        ("Thousands of homes burned.", &["Thousands|~2000..100000|Count|home"]),
        ("A 23-year-old man fell.", &["23-year-old|23|Age|"]),
        ("Ann Lee, 58, and a man aged 30 fell.", &["58|58|Age|", "aged 30|30|Age|"]),
        ("The 28-point plan failed.", &["28-point|28|Count|point"]),
        ("The nearly four-year war ended.", &["nearly four-year|~113607360..126230400|Duration|"]),
        ("It lasted two hours.", &["two hours|7200|Duration|"]),
        ("It lay 13 nautical miles off.", &["13 nautical miles|24076|Length|"]),
        ("It was 24km away.", &["24km|24000|Length|"]),
        ("For the fourth time they won.", &["fourth|4|Ordinal|time"]),
        ("The 2nd strike hit.", &["2nd|2|Ordinal|strike"]),
        ("Half of the town left, a third of it for good.", &["Half|50|Percent|", "a third|33.333|Percent|"]),
        ("Half a million people left.", &["Half a million|500000|Count|person"]),
        (
            "Two hundred and five cows and 1,200 sheep.",
            &["Two hundred and five|205|Count|cow", "1,200|1200|Count|sheep"],
        ),
        ("One of the men said no one saw the other one.", &[]),
        ("One man died.", &["One|1|Count|man"]),
        ("The death toll rose to 24.", &["24|24|Count|death"]),
        ("World War II, a Boeing 747, page 4 and Flight 370.", &[]),
        ("In 2022 they met on 2 December at 8.30am.", &[]),
        ("Rated 4/5, or 0 / 5; call 555-1234.", &[]),
        ("They won 3-1 at home.", &[]),
        (
            "Nearly 100 attacks, $100 million of oil.",
            &["Nearly 100|~90..100|Count|attack", "$100 million|100000000|USD|"],
        ),
        ("12 are Somali.", &["12|12|Count|"]),
        ("He earned 500 dollars or more.", &["500 dollars or more|500..inf|USD|"]),
    ];
    for (text, expected) in cases {
        assert_eq!(&brief(text), expected, "{text}");
    }
}

#[test]
fn coordinated_things_are_counted_together() {
    let found = all("They fired 5,660 missiles, rockets and long-range drones.");
    assert_eq!(found.first().map(|q| q.also.clone()), Some(vec!["rocket".to_owned(), "drone".to_owned()]));
}

#[test]
fn huge_numbers_saturate() {
    for text in [
        "99999999999999999999999999 trillion cars",
        "nine trillion trillion trillion cars",
        "$99999999999999999999bn",
    ] {
        assert!(all(text).iter().all(|q| q.high == i64::MAX), "{text}");
    }
}
