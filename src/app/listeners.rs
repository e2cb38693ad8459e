//! What the page hears of the browser beyond its own elements: selections,
//! Escape, the history, files dropped anywhere, the window's size.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::{Document, Event, FileList, KeyboardEvent, PointerEvent, PopStateEvent};
use yew::Callback;
use yew::html::Scope;

use super::{App, settle};
use crate::dom::listen::{Listener, Timer};
use crate::dom::{self, files, history, selection};
use crate::state::{Action, Went};

/// How long a selection by touch or key must rest before it is asked about.
const RESTS_MS: i32 = 400;

/// How long a selection must rest under the pressed mouse before it is checked,
/// in case it is what will be asked about.
const HELD_MS: i32 = 30;

/// How long after the mouse let go its selection is read again.
const AFTERWARDS_MS: i32 = 50;

/// All listeners of the page.
pub(super) fn all(link: &Scope<App>, offer: &Callback<FileList>, embed: bool) -> Vec<Listener> {
    let (document, window) = (dom::document(), dom::window());
    let mut all = selecting(link, &document);
    all.extend(dropping(link, &document, offer));
    all.push(escape(link, &document));
    all.push(travelling(link));
    all.push(Listener::new(&window, "resize", move |_| settle(embed)));
    all
}

/// Escape closes the answer, unless it closes something over the page.
fn escape(link: &Scope<App>, document: &Document) -> Listener {
    let link = link.clone();
    Listener::new(document, "keydown", move |event| {
        let escape = event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Escape");
        if escape && dom::find("dialog[open], [popover]:popover-open").is_none() {
            link.send_message(Action::CloseAnswer);
        }
    })
}

fn travelling(link: &Scope<App>) -> Listener {
    let link = link.clone();
    Listener::new(&dom::window(), "popstate", move |event| {
        let state = event.dyn_ref::<PopStateEvent>().map(PopStateEvent::state);
        if let Some(place) = state.as_ref().and_then(history::read) {
            link.send_message(Action::Travelled(Went { place, at_ms: event.time_stamp() }));
        }
    })
}

/// Hears of selections: at once when the mouse lets go, after a rest when they
/// are made by touch or by key.
///
/// A timer would fire only after the browser has painted the selection, a
/// frame later, so the mouse's is read as it lets go. It is read again
/// afterwards, in case the browser moved its end by letting go; asking twice
/// for the same words asks once. Where the mouse rests before it lets go, what
/// is selected by then is checked already.
fn selecting(link: &Scope<App>, document: &Document) -> Vec<Listener> {
    let pressed = Rc::new(Cell::new(false));
    let since = Rc::new(Cell::new(0.0));
    let ask = {
        let (link, since) = (link.clone(), Rc::clone(&since));
        move || {
            if let Some(span) = selection::selected() {
                link.send_message(Action::Selected(span, since.get()));
            }
        }
    };
    let timer = Rc::new(Timer::new(ask.clone()));
    let is_mouse =
        |event: &Event| event.dyn_ref::<PointerEvent>().is_some_and(|event| event.pointer_type() == "mouse");
    let down = {
        let (pressed, timer) = (Rc::clone(&pressed), Rc::clone(&timer));
        Listener::new(document, "pointerdown", move |event| {
            pressed.set(is_mouse(&event));
            // What was selected before is being selected anew.
            timer.stop();
        })
    };
    let up = {
        let (pressed, since, timer) = (Rc::clone(&pressed), Rc::clone(&since), Rc::clone(&timer));
        Listener::new(document, "pointerup", move |event| {
            if pressed.replace(false) {
                since.set(event.time_stamp());
                ask();
                timer.set(AFTERWARDS_MS);
            }
        })
    };
    let held = {
        let (link, pressed) = (link.clone(), Rc::clone(&pressed));
        Timer::new(move || {
            if pressed.get()
                && let Some(span) = selection::selected()
            {
                link.send_message(Action::Consider(span));
            }
        })
    };
    let change = Listener::new(document, "selectionchange", move |event| {
        if pressed.get() {
            held.set(HELD_MS);
        } else {
            since.set(event.time_stamp());
            timer.set(RESTS_MS);
        }
    });
    vec![down, up, change]
}

/// Lets files be dropped anywhere.
fn dropping(link: &Scope<App>, document: &Document, offer: &Callback<FileList>) -> Vec<Listener> {
    let enter = {
        let link = link.clone();
        Listener::new(document, "dragenter", move |event| {
            if files::drags_files(&event) {
                event.prevent_default();
                link.send_message(Action::Dragging(true));
            }
        })
    };
    let over = Listener::new(document, "dragover", |event| {
        if files::drags_files(&event) {
            event.prevent_default();
        }
    });
    let link = link.clone();
    let leave = Listener::new(document, "dragleave", move |event| {
        let outside =
            event.dyn_ref::<web_sys::DragEvent>().is_some_and(|event| event.related_target().is_none());
        if outside {
            link.send_message(Action::Dragging(false));
        }
    });
    let offer = offer.clone();
    let drop = Listener::new(document, "drop", move |event| {
        if let Some(list) = files::dropped(&event) {
            event.prevent_default();
            offer.emit(list);
        }
    });
    vec![enter, over, leave, drop]
}
