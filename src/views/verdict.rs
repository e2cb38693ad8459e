//! One outlet's verdict, with its evidence.

use crossread_engine::check::Part;
use crossread_engine::{Evidence, Reason, Relation, Span, Verdict};
use yew::prelude::*;

use super::Dispatch;
use super::parts;
use super::runs::quoted;
use super::sign::{relation_name, relation_word, sign};
use crate::state::{Action, Layer, Passage, Shared, Story};

/// Below this a verdict is told as a less sure one, in thousandths.
const LESS_SURE: u16 = 550;

/// What a verdict is drawn from.
#[derive(Properties, PartialEq)]
pub struct VerdictProps {
    /// The story.
    pub story: Shared<Story>,
    /// The verdict.
    pub verdict: Verdict,
    /// The statement's claims, each answered by itself, where it has several.
    pub parts: Shared<Vec<Part>>,
    /// The passage that is open, where it is one of these.
    pub open: Option<Span>,
    /// Takes what was done.
    pub dispatch: Dispatch,
}

/// How one outlet's account stands to the statement.
#[component]
pub fn VerdictItem(props: &VerdictProps) -> Html {
    let verdict = &props.verdict;
    let outlet = props.story.outlet(&verdict.article).to_owned();
    let passages: Vec<Html> =
        verdict.evidence.iter().map(|evidence| passage(props, &outlet, evidence)).collect();
    let less_sure = verdict.relation != Relation::Unsure && verdict.confidence.thousandths() < LESS_SURE;
    html! {
        <li class="verdict" data-testid="verdict" data-article={verdict.article.clone()}
            data-relation={relation_name(verdict.relation)}>
            <h3>
                <span class="outlet-name">{ &outlet }</span>
                <span class="relation">{ sign(verdict.relation) }{ relation_word(verdict.relation) }</span>
            </h3>
            <p class="reason" data-testid="reason">
                { &verdict.explanation }
                if less_sure {
                    <span class="less-sure">{ " (less sure)" }</span>
                }
            </p>
            { shown(verdict.relation, &passages) }
            { parts::by_outlet(&props.parts, &verdict.article) }
        </li>
    }
}

/// The passages: the first in sight, the others folded away; what only came
/// nearest is folded away whole.
fn shown(relation: Relation, passages: &[Html]) -> Html {
    let folded = |told: String, passages: &[Html]| {
        html! { <details><summary>{ told }</summary>{ for passages.iter().cloned() }</details> }
    };
    match (relation, passages) {
        (_, []) => Html::default(),
        (Relation::Silent, [_]) => folded("Nearest passage".to_owned(), passages),
        (Relation::Silent, _) => folded("Nearest passages".to_owned(), passages),
        (_, [first]) => first.clone(),
        (_, [first, rest @ ..]) => {
            let told = if rest.len() == 1 {
                "1 more passage".to_owned()
            } else {
                format!("{} more passages", rest.len())
            };
            html! { <>{ first.clone() }{ folded(told, rest) }</> }
        }
    }
}

fn passage(props: &VerdictProps, outlet: &str, evidence: &Evidence) -> Html {
    let verdict = &props.verdict;
    let Some(analysed) = props.story.articles.get(&verdict.article) else { return Html::default() };
    let (matches, conflicts) = marked(verdict, evidence);
    let mut marks: Vec<(Span, Layer)> = Vec::new();
    if verdict.relation != Relation::Silent {
        marks.extend(matches.iter().map(|span| (*span, Layer::Match)));
        marks.extend(conflicts.iter().map(|span| (*span, Layer::Conflict)));
    }
    let passage = Passage { article: verdict.article.clone(), span: evidence.span, matches, conflicts };
    let onclick = props.dispatch.reform(move |_: MouseEvent| Action::Follow(passage.clone()));
    html! {
        <button type="button" class="evidence" data-testid="evidence" aria-current={(props.open == Some(evidence.span)).then_some("true")} {onclick}>
            <q>{ quoted(analysed.text(), evidence.span, &marks) }</q>
            <span class="go">{ format!("Read it in {outlet}") }</span>
        </button>
    }
}

/// The words of a passage that say the same as the statement's, and those that
/// say something else. Words that are both are told as different.
fn marked(verdict: &Verdict, evidence: &Evidence) -> (Vec<Span>, Vec<Span>) {
    let apart = |reason: &&Reason| !reason.agrees && !reason.there.span.is_empty();
    let conflicts: Vec<Span> = verdict
        .reasons
        .iter()
        .filter(apart)
        .map(|reason| reason.there.span)
        .filter(|span| evidence.span.contains(*span))
        .collect();
    let matches = evidence
        .matches
        .iter()
        .map(|aligned| aligned.there)
        .filter(|span| !conflicts.iter().any(|conflict| conflict.overlaps(*span)))
        .collect();
    (matches, conflicts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crossread_engine::check::{Aligned, ReasonKind, Words};

    #[test]
    fn words_in_conflict_are_not_told_as_the_same() {
        let words = |start, end| Words { text: "x".into(), span: Span::new(start, end) };
        let reason = |agrees, there| Reason { kind: ReasonKind::Number, agrees, here: words(0, 1), there };
        let verdict = Verdict {
            article: "a".into(),
            relation: Relation::Differs,
            confidence: crossread_engine::Confidence::default(),
            evidence: Vec::new(),
            reasons: vec![
                reason(false, words(12, 14)),
                reason(true, words(20, 22)),
                reason(false, words(90, 92)),
            ],
            explanation: String::new(),
        };
        let aligned = |start, end| Aligned { here: Span::new(0, 1), there: Span::new(start, end) };
        let evidence = Evidence { span: Span::new(10, 40), matches: vec![aligned(12, 14), aligned(20, 22)] };
        assert_eq!(marked(&verdict, &evidence), (vec![Span::new(20, 22)], vec![Span::new(12, 14)]));
    }
}
