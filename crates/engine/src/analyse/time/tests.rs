use super::super::calendar::civil;
use super::super::words;
use crate::models::plain_models;

/// Published on a Tuesday.
fn brief(text: &str) -> Vec<String> {
    let date = |day: i32| {
        let (y, m, d) = civil(day);
        format!("{y}-{m:02}-{d:02}")
    };
    words(text, Some("2025-12-02"), plain_models())
        .times
        .iter()
        .map(|time| {
            let days = match time.days {
                Some((a, b)) if a == b => date(a),
                Some((a, b)) => format!("{}..{}", date(a), date(b)),
                None => "-".to_owned(),
            };
            let minutes =
                time.minutes.map(|(a, b)| if a == b { format!(" @{a}") } else { format!(" @{a}-{b}") });
            format!("{}|{days}{}", time.span.of(text), minutes.unwrap_or_default())
        })
        .collect()
}

#[test]
fn reads_times_by_table() {
    let cases: &[(&str, &[&str])] = &[
        ("They met on Tuesday.", &["Tuesday|2025-12-02"]),
        ("They met on Monday evening.", &["Monday evening|2025-12-01 @1020-1320"]),
        ("They will meet on Wednesday.", &["Wednesday|2025-12-03"]),
        ("They meet next Tuesday.", &["next Tuesday|2025-12-09"]),
        (
            "It fell last month and rose this week.",
            &["last month|2025-11-01..2025-11-30", "this week|2025-12-01..2025-12-07"],
        ),
        ("He left in February 2022.", &["February 2022|2022-02-01..2022-02-28"]),
        ("He left in 2022.", &["2022|2022-01-01..2022-12-31"]),
        ("Russia's 2022 invasion failed.", &["2022|2022-01-01..2022-12-31"]),
        ("It rose in November.", &["November|2025-11-01..2025-11-30"]),
        ("It broke in late November.", &["late November|2025-11-01..2025-11-30"]),
        ("On Dec. 2, 2025, it began.", &["Dec. 2, 2025|2025-12-02"]),
        ("On Tuesday, 2 December 2025, it began.", &["Tuesday, 2 December 2025|2025-12-02"]),
        ("It should work by December 31.", &["December 31|2025-12-31"]),
        ("Sunk on November 18 and 2025-11-19.", &["November 18|2025-11-18", "2025-11-19|2025-11-19"]),
        ("He may march in May.", &["May|2025-05-01..2025-05-31"]),
        ("Yesterday, at 8.30am, it rang.", &["Yesterday|2025-12-01", "8.30am|- @510"]),
        ("At 9:15 p.m. and 1100 hours.", &["9:15 p.m.|- @1275", "1100 hours|- @660"]),
        ("Over this past weekend they met.", &["this past weekend|2025-11-29..2025-11-30"]),
        ("He was in town last night.", &["last night|2025-12-01 @1080-1439"]),
        ("Three weeks ago it fell.", &["Three weeks ago|2025-11-08..2025-11-14"]),
        ("In the 1990s it grew.", &["1990s|1990-01-01..1999-12-31"]),
        ("They sold 2000 cars and 2022 boats.", &[]),
        ("It took two years.", &[]),
        ("Early on Friday he ran.", &["Friday|2025-11-28"]),
    ];
    for (text, expected) in cases {
        assert_eq!(&brief(text), expected, "{text}");
    }
}

#[test]
fn without_a_day_of_publication_only_full_dates_have_days() {
    let days: Vec<_> = words("On Monday, in May 2020 and last week.", None, plain_models())
        .times
        .iter()
        .map(|t| t.days.is_some())
        .collect();
    assert_eq!(days, [false, true, false]);
}
