//! A dialogue over the page.

use wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, HtmlElement};
use yew::prelude::*;

use crate::dom;

/// What a dialogue is drawn from.
#[derive(Properties, PartialEq)]
pub struct ModalProps {
    /// Its heading.
    pub title: AttrValue,
    /// Hears that it is to be closed.
    pub close: Callback<()>,
    /// What it holds.
    pub children: Html,
}

/// A modal dialogue: the browser keeps the focus in it, Escape and a press
/// beside it close it, and the focus goes back to where it was.
#[component]
pub fn Modal(props: &ModalProps) -> Html {
    let dialog = use_node_ref();
    {
        let dialog = dialog.clone();
        use_effect_with((), move |()| {
            let before =
                dom::document().active_element().and_then(|element| element.dyn_into::<HtmlElement>().ok());
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
                // It fails only where it is open already.
                let _ = dialog.show_modal();
            }
            move || {
                if let Some(before) = before {
                    // What had the focus may have gone.
                    let _ = before.focus();
                }
            }
        });
    }
    let oncancel = {
        let close = props.close.clone();
        Callback::from(move |event: Event| {
            event.prevent_default();
            close.emit(());
        })
    };
    let onclick = {
        let (close, dialog) = (props.close.clone(), dialog.clone());
        Callback::from(move |event: MouseEvent| {
            let beside = event.target().is_some_and(|target| {
                dialog
                    .get()
                    .is_some_and(|dialog| target.dyn_into::<web_sys::Node>().is_ok_and(|node| node == dialog))
            });
            if beside {
                close.emit(());
            }
        })
    };
    html! {
        <dialog ref={dialog} class="modal" aria-labelledby="modal-title" {oncancel} {onclick}>
            <div class="inside">
                <header class="bar">
                    <h2 id="modal-title">{ &props.title }</h2>
                    <button type="button" class="close" aria-label="Close" onclick={props.close.reform(|_: MouseEvent| ())}>
                        <svg viewBox="0 0 16 16" aria-hidden="true"><path class="line" d="m3 3 10 10M13 3 3 13" /></svg>
                    </button>
                </header>
                { props.children.clone() }
            </div>
        </dialog>
    }
}
