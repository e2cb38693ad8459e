//! A statement of several claims, answered claim by claim.

use crossread_engine::check::{Part, Whole};
use crossread_engine::{Relation, Verdict};
use yew::prelude::*;

use super::sentence::standing_sign;
use super::sign::{relation_word, sign};
use crate::protocol::Tally;
use crate::state::{standing, summary};

/// The claims of the statement with how each stands, folded away under what
/// they come to.
pub fn whole(parts: &[Part]) -> Html {
    if parts.is_empty() {
        return Html::default();
    }
    html! {
        <details class="claims" data-testid="claims">
            <summary>{ sum(&Whole::of(parts)) }</summary>
            <ol>{ for parts.iter().map(|part| {
                let tally = Tally::of(&part.verdicts);
                html! {
                    <li>
                        { sign(standing_sign(standing(&tally))) }
                        <span>
                            <span class="words">{ words(part) }</span>
                            <span class="told">{ told(part, &summary(&tally)) }</span>
                        </span>
                    </li>
                }
            }) }</ol>
        </details>
    }
}

/// One outlet's verdict on each claim, folded away under a count.
pub fn by_outlet(parts: &[Part], article: &str) -> Html {
    let of = |part: &Part| part.verdicts.iter().find(|verdict| verdict.article == article).cloned();
    let verdicts: Vec<(&Part, Verdict)> = parts.iter().filter_map(|part| Some((part, of(part)?))).collect();
    if verdicts.is_empty() {
        return Html::default();
    }
    let all: Vec<Verdict> = verdicts.iter().map(|(_, verdict)| verdict.clone()).collect();
    html! {
        <details class="claims" data-testid="by-claim">
            <summary>{ format!("Claim by claim: {}", counts(&all)) }</summary>
            <ol>{ for verdicts.iter().map(|(part, verdict)| html! {
                <li>
                    { sign(verdict.relation) }
                    <span>
                        <span class="words">{ words(part) }</span>
                        <span class="told">{ format!("{}. {}", relation_word(verdict.relation), verdict.explanation) }</span>
                    </span>
                </li>
            }) }</ol>
        </details>
    }
}

/// "2 of 3 claims corroborated, 1 differs".
fn sum(whole: &Whole) -> String {
    let parts = [
        (whole.corroborated, "corroborated", "corroborated"),
        (whole.differ, "differs", "differ"),
        (whole.partly, "in part", "in part"),
        (whole.unsure, "cannot be told", "cannot be told"),
        (whole.alone, "only here", "only here"),
    ];
    let mut told = parts.iter().filter(|(count, ..)| *count > 0);
    let word =
        |(count, one, many): &(usize, &'static str, &'static str)| if *count == 1 { *one } else { *many };
    let Some(first) = told.next() else { return String::new() };
    let head = if first.0 == whole.claims {
        format!("All {} claims {}", whole.claims, word(first))
    } else {
        format!("{} of {} claims {}", first.0, whole.claims, word(first))
    };
    told.fold(head, |head, next| format!("{head}, {} {}", next.0, word(next)))
}

/// "2 corroborated, 1 silent": one outlet's verdicts on the claims.
fn counts(verdicts: &[Verdict]) -> String {
    let kinds = [
        (Relation::Corroborates, "corroborated"),
        (Relation::Partly, "in part"),
        (Relation::Differs, "different"),
        (Relation::Unsure, "cannot tell"),
        (Relation::Silent, "silent"),
    ];
    let count = |relation| verdicts.iter().filter(|verdict| verdict.relation == relation).count();
    let told: Vec<String> = kinds
        .iter()
        .map(|(relation, word)| (count(*relation), word))
        .filter(|(count, _)| *count > 0)
        .map(|(count, word)| format!("{count} {word}"))
        .collect();
    told.join(", ")
}

fn words(part: &Part) -> String {
    part.statement.text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn told(part: &Part, summary: &str) -> String {
    match &part.says {
        Some(says) => format!("Said by {says}: {summary}"),
        None => summary.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_is_told_in_a_line() {
        let whole = Whole { claims: 3, corroborated: 2, differ: 1, ..Whole::default() };
        assert_eq!(sum(&whole), "2 of 3 claims corroborated, 1 differs");
        assert_eq!(sum(&Whole { claims: 2, alone: 2, ..Whole::default() }), "All 2 claims only here");
        assert_eq!(
            sum(&Whole { claims: 4, differ: 2, alone: 2, ..Whole::default() }),
            "2 of 4 claims differ, 2 only here"
        );
    }
}
