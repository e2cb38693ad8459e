//! One sentence of an article, with its mark in the margin.

use crossread_engine::{Relation, Span};
use web_sys::FocusEvent;
use yew::prelude::*;

use super::Dispatch;
use super::runs::placed;
use super::sign::sign;
use crate::protocol::{Analysed, Tally};
use crate::state::{Action, Layer, Shared, Standing, standing, summary};

/// What a sentence is drawn from.
#[derive(Properties, PartialEq)]
pub struct SentenceProps {
    /// The article.
    pub article: Shared<Analysed>,
    /// The sentence's index in it.
    pub index: usize,
    /// How the other articles stand to it, once compared.
    pub tally: Option<Tally>,
    /// Whether the keyboard's cursor is on it.
    pub current: bool,
    /// Whether Tab leads to it.
    pub entry: bool,
    /// The marks that reach into it.
    pub marks: Vec<(Span, Layer)>,
    /// Takes what was done.
    pub dispatch: Dispatch,
}

/// A sentence and its mark, which checks it when pressed.
#[component]
pub fn Sentence(props: &SentenceProps) -> Html {
    let index = props.index;
    let span = props.article.sentences.get(index).copied().unwrap_or_default();
    let onfocus = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |_: FocusEvent| dispatch.emit(Action::SetCursor(index)))
    };
    let onclick = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |event: MouseEvent| dispatch.emit(Action::AskSentence(index, event.time_stamp())))
    };
    html! {
        <>
            <button type="button" class="mark" data-testid="mark" tabindex="-1" title={title(props.tally.as_ref())}
                aria-label={label(index, props.tally.as_ref())} data-standing={props.tally.as_ref().map(name)} {onclick}>
                <span class="check" aria-hidden="true">{ "Check" }</span>
                { face(props.tally.as_ref()) }
            </button>
            <span class="sentence" data-testid="sentence" data-index={index.to_string()}
                tabindex={if props.entry { "0" } else { "-1" }} aria-current={props.current.then_some("true")} {onfocus}>
                { placed(props.article.text(), span, &props.marks) }
            </span>
        </>
    }
}

/// The sign a standing is shown by.
pub fn standing_sign(standing: Standing) -> Relation {
    match standing {
        Standing::Differs => Relation::Differs,
        Standing::Corroborated => Relation::Corroborates,
        Standing::Partly => Relation::Partly,
        Standing::OnlyHere => Relation::Silent,
        Standing::Unsure => Relation::Unsure,
    }
}

fn face(tally: Option<&Tally>) -> Html {
    let Some(tally) = tally else { return html! { <span class="waiting" aria-hidden="true" /> } };
    let count = (tally.corroborates > 0).then(|| tally.corroborates.to_string());
    html! {
        <>
            <span class="count" aria-hidden="true">{ count }</span>
            { sign(standing_sign(standing(tally))) }
        </>
    }
}

fn name(tally: &Tally) -> &'static str {
    super::sign::relation_name(standing_sign(standing(tally)))
}

fn told(tally: &Tally) -> String {
    if standing(tally) == Standing::OnlyHere { "only here".to_owned() } else { summary(tally) }
}

fn title(tally: Option<&Tally>) -> String {
    tally.map_or_else(
        || "Check this sentence".to_owned(),
        |tally| format!("{}. Check this sentence", upper(&told(tally))),
    )
}

fn label(index: usize, tally: Option<&Tally>) -> String {
    let told = tally.map_or_else(String::new, |tally| format!(": {}", told(tally)));
    format!("Check sentence {}{told}", index + 1)
}

fn upper(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
