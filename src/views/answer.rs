//! The panel that answers: the statement, a line that sums up, and one verdict
//! for each other outlet. On narrow screens it is a sheet.

use crossread_engine::Verdict;
use web_sys::{HtmlElement, PointerEvent};
use yew::prelude::*;

use super::Dispatch;
use super::parts;
use super::verdict::VerdictItem;
use crate::dom::sheet::{self, Released};
use crate::protocol::Tally;
use crate::state::{Action, Answered, Passage, Shared, Story, independence, order, summary};

/// What the panel is drawn from.
#[derive(Properties, PartialEq)]
pub struct AnswerProps {
    /// The story.
    pub story: Shared<Story>,
    /// The statement and its answer.
    pub answered: Answered,
    /// The passage that evidence led to, while its article is open.
    pub passage: Option<Passage>,
    /// Takes what was done.
    pub dispatch: Dispatch,
}

/// The panel.
#[component]
pub fn Answer(props: &AnswerProps) -> Html {
    let panel = use_node_ref();
    let tall = use_state(|| false);
    let grabbed = use_mut_ref(|| None::<f64>);
    let answer = &props.answered.answer;
    let close = props.dispatch.reform(|_: MouseEvent| Action::CloseAnswer);
    let down = {
        let grabbed = grabbed.clone();
        Callback::from(move |event: PointerEvent| {
            sheet::grab(&event);
            grabbed.replace(Some(f64::from(event.client_y())));
        })
    };
    let moved = {
        let (grabbed, panel) = (grabbed.clone(), panel.clone());
        Callback::from(move |event: PointerEvent| {
            if let Some((from, sheet)) = grabbed.borrow().zip(panel.cast::<HtmlElement>()) {
                sheet::follow(&sheet, f64::from(event.client_y()) - from);
            }
        })
    };
    let up = {
        let (panel, tall, dispatch) = (panel.clone(), tall.clone(), props.dispatch.clone());
        Callback::from(move |event: PointerEvent| {
            let Some((from, sheet)) = grabbed.take().zip(panel.cast::<HtmlElement>()) else { return };
            match sheet::release(&sheet, f64::from(event.client_y()) - from) {
                Released::Up => tall.set(true),
                Released::Down if *tall => tall.set(false),
                Released::Down => dispatch.emit(Action::CloseAnswer),
                Released::Stays => {}
            }
        })
    };
    html! {
        <section class="answer" data-testid="panel" data-sheet="" data-tall={tall.then_some("")} data-following={props.passage.is_some().then_some("")} ref={panel}
            aria-label="What the other outlets say" data-verdicts={answer.report.clone()}>
            <div class="handle" aria-hidden="true" onpointerdown={down} onpointermove={moved} onpointerup={up.clone()} onpointercancel={up} />
            <div class="scroll">
                { head(props, close) }
                <ol class="verdicts">
                    { for order(&answer.verdicts).into_iter().take(props.answered.drawn).map(|verdict| {
                        let open = props.passage.as_ref().filter(|passage| passage.article == verdict.article);
                        let open = open.map(|passage| passage.span);
                        html! {
                            <VerdictItem key={verdict.article.clone()} story={props.story.clone()} verdict={verdict.clone()}
                                parts={props.answered.parts.clone()} {open} dispatch={props.dispatch.clone()} />
                        }
                    }) }
                </ol>
                <footer>
                    <button type="button" class="plain" onclick={props.dispatch.reform(|_: MouseEvent| Action::CopyReport)}>
                        { "Copy as JSON" }
                    </button>
                </footer>
            </div>
        </section>
    }
}

fn head(props: &AnswerProps, close: Callback<MouseEvent>) -> Html {
    let Answered { question, answer, .. } = &props.answered;
    let from = match &question.statement.article {
        Some(article) => props.story.outlet(article).to_owned(),
        None => "Your words".to_owned(),
    };
    let words = question.statement.text.split_whitespace().collect::<Vec<_>>().join(" ");
    html! {
        <header>
            <div class="bar">
                if props.passage.is_some() {
                    { back(props) }
                } else {
                    <h2>{ from }</h2>
                }
                <button type="button" class="close" data-testid="close-panel" aria-label="Close the answer" onclick={close}>
                    <svg viewBox="0 0 16 16" aria-hidden="true"><path class="line" d="m3 3 10 10M13 3 3 13" /></svg>
                </button>
            </div>
            <blockquote class="asked">{ words }</blockquote>
            { says(props).map(|says| html! { <p class="says" data-testid="says">{ says }</p> }) }
            <p class="sum">{ sum(&answer.verdicts) }</p>
            { parts::whole(&props.answered.parts) }
            { independence(&props.story, &answer.accounts).map(|note| html! { <p class="independence">{ note }</p> }) }
        </header>
    }
}

/// "Umerov, reported by The Post": who says the statement, where it is one
/// claim that the article lays in somebody's mouth.
fn says(props: &AnswerProps) -> Option<String> {
    let statement = &props.answered.question.statement;
    let says = props.story.claim_of(statement)?.says.as_deref()?;
    Some(format!("Said by {says}, reported by {}", props.story.outlet(statement.article.as_deref()?)))
}

fn sum(verdicts: &[Verdict]) -> String {
    if verdicts.is_empty() {
        "There is no other article to compare with.".to_owned()
    } else {
        summary(&Tally::of(verdicts))
    }
}

fn back(props: &AnswerProps) -> Html {
    let label = match &props.answered.question.statement.article {
        Some(article) => format!("Back to {}", props.story.outlet(article)),
        None => "Back".to_owned(),
    };
    let onclick = props.dispatch.reform(|_: MouseEvent| Action::Back);
    html! {
        <button type="button" class="back" data-testid="back" {onclick}>
            <svg viewBox="0 0 16 16" aria-hidden="true"><path class="line" d="M7 3 2 8l5 5M2.5 8H14" /></svg>
            { label }
        </button>
    }
}
