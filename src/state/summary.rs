//! An answer in a few words.

use crossread_engine::check::{Accounts, Shared as SharedBy};
use crossread_engine::{Relation, Verdict};

use super::Story;
use crate::protocol::Tally;

/// The relations in the order in which they are shown.
pub const ORDER: [Relation; 5] =
    [Relation::Corroborates, Relation::Partly, Relation::Differs, Relation::Unsure, Relation::Silent];

/// What a claim's mark says first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// At least one article tells it in another way.
    Differs,
    /// At least one gives it too, and none differs.
    Corroborated,
    /// At least one gives part of it.
    Partly,
    /// It stands only here.
    OnlyHere,
    /// It cannot be told.
    Unsure,
}

/// What the mark of a claim with this tally says first.
pub fn standing(tally: &Tally) -> Standing {
    if tally.differs > 0 {
        Standing::Differs
    } else if tally.corroborates > 0 {
        Standing::Corroborated
    } else if tally.partly > 0 {
        Standing::Partly
    } else if tally.unsure > 0 {
        Standing::Unsure
    } else {
        Standing::OnlyHere
    }
}

/// Verdicts as they are shown: by relation, the surest first.
pub fn order(verdicts: &[Verdict]) -> Vec<&Verdict> {
    let mut shown: Vec<&Verdict> = verdicts.iter().collect();
    crossread_sort::by_key(&mut shown, |verdict| {
        let rank = ORDER.iter().position(|relation| *relation == verdict.relation);
        (rank, std::cmp::Reverse(verdict.confidence))
    });
    shown
}

/// "2 corroborate, 1 differs, 1 silent".
pub fn summary(tally: &Tally) -> String {
    let parts: Vec<String> = ORDER
        .iter()
        .map(|relation| (tally.count(*relation), *relation))
        .filter(|(count, _)| *count > 0)
        .map(|(count, relation)| format!("{count} {}", word(relation, count)))
        .collect();
    parts.join(", ")
}

fn word(relation: Relation, count: u16) -> &'static str {
    match (relation, count) {
        (Relation::Corroborates, 1) => "corroborates",
        (Relation::Corroborates, _) => "corroborate",
        (Relation::Partly, _) => "in part",
        (Relation::Differs, 1) => "differs",
        (Relation::Differs, _) => "differ",
        (Relation::Silent, _) => "silent",
        (Relation::Unsure, _) => "cannot tell",
    }
}

/// What makes articles that corroborate fewer independent accounts than they
/// seem; none where nothing does.
pub fn independence(story: &Story, accounts: &Accounts) -> Option<String> {
    let tie = accounts.ties.first()?;
    let (one, other) = (story.outlet(&tie.one), story.outlet(&tie.other));
    let why = match &tie.shared {
        SharedBy::Text { words, .. } => format!("{one} and {other} share a run of {words} words"),
        SharedBy::Agency { name } => format!("{one} and {other} both credit {name}"),
    };
    let more = if accounts.ties.len() > 1 { ", and others are tied too" } else { "" };
    let groups = match accounts.groups.len() {
        1 => "one independent account".to_owned(),
        count => format!("{count} independent accounts"),
    };
    Some(format!("{why}{more}: {groups} in all."))
}

/// "6 articles by 6 outlets", or fewer outlets where some published twice.
pub fn outlets_line(story: &Story) -> String {
    let articles = story.outlets.len();
    let mut names: Vec<&str> = story.outlets.iter().map(|(_, outlet)| outlet.as_str()).collect();
    crossread_sort::plain(&mut names);
    names.dedup();
    let plural =
        |count: usize, one: &str, many: &str| format!("{count} {}", if count == 1 { one } else { many });
    if names.len() == articles {
        plural(articles, "article", "articles")
    } else {
        format!("{} by {}", plural(articles, "article", "articles"), plural(names.len(), "outlet", "outlets"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crossread_engine::check::Tie;

    #[test]
    fn a_summary_counts_in_order_and_leaves_out_none() {
        let tally = Tally { corroborates: 2, differs: 1, silent: 1, ..Tally::default() };
        assert_eq!(summary(&tally), "2 corroborate, 1 differs, 1 silent");
        assert_eq!(summary(&Tally::default()), "");
        assert_eq!(standing(&tally), Standing::Differs);
        assert_eq!(standing(&Tally { silent: 4, ..Tally::default() }), Standing::OnlyHere);
    }

    #[test]
    fn shared_text_is_told_with_names() {
        let story = Story {
            outlets: vec![("a".into(), "The Post".into()), ("b".into(), "Northwire".into())],
            ..Story::default()
        };
        let tie = Tie { one: "a".into(), other: "b".into(), shared: SharedBy::Agency { name: "AP".into() } };
        let accounts = Accounts { groups: vec![vec!["a".into(), "b".into()]], ties: vec![tie] };
        assert_eq!(
            independence(&story, &accounts).unwrap(),
            "The Post and Northwire both credit AP: one independent account in all."
        );
        assert_eq!(independence(&story, &Accounts::default()), None);
        assert_eq!(outlets_line(&story), "2 articles");
    }
}
