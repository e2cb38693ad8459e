//! The field for a statement of the reader's own.

use web_sys::{HtmlInputElement, SubmitEvent};
use yew::prelude::*;

use super::Dispatch;
use crate::state::Action;

/// What the field is drawn from.
#[derive(Properties, PartialEq)]
pub struct AskProps {
    /// Takes what was done.
    pub dispatch: Dispatch,
}

/// A field and a button that checks what was typed.
#[component]
pub fn Ask(props: &AskProps) -> Html {
    let input = use_node_ref();
    let onsubmit = {
        let (input, dispatch) = (input.clone(), props.dispatch.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if let Some(input) = input.cast::<HtmlInputElement>() {
                dispatch.emit(Action::AskTyped(input.value(), event.time_stamp()));
            }
        })
    };
    html! {
        <form class="ask" role="search" {onsubmit}>
            <label for="typed">{ "Check a statement" }</label>
            <div class="field">
                <input ref={input} id="typed" type="text" data-testid="typed" autocomplete="off"
                    placeholder="Type it, or highlight words" />
                <button type="submit" data-testid="typed-check">{ "Check" }</button>
            </div>
        </form>
    }
}
