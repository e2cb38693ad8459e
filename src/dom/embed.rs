//! The page as a part of another one: its height told to the host.
//!
//! Heights go to the parent only, and only to an origin that is known: the one
//! that the browser says the page came from, or that of a parent that has said
//! hello. Nothing else is sent, and nothing else is listened to. The messages
//! are described in docs/embedding.md.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{Event, MessageEvent, ResizeObserver, Url, Window};

use super::listen::Listener;

const HEIGHT: &str = "crossread:height";
const HELLO: &str = "crossread:hello";
const VERSION: f64 = 1.0;

/// Reports the page's height for as long as it lives.
pub struct Embed {
    _hello: Listener,
    _observer: Closure<dyn FnMut()>,
    observer: ResizeObserver,
}

impl Embed {
    /// Lays the page out for a frame, and starts to report where it has a parent.
    pub fn start() -> Option<Self> {
        let root = super::document().document_element()?;
        root.set_attribute("data-embed", "").ok()?;
        let window = super::window();
        let parent = window.parent().ok().flatten()?;
        if parent == window {
            return None;
        }
        let origin = Rc::new(RefCell::new(referrer()));
        let sent = Rc::new(RefCell::new(0));
        let tell = {
            let (origin, parent) = (Rc::clone(&origin), parent.clone());
            move |again: bool| {
                let height = height();
                if again || *sent.borrow() != height {
                    sent.replace(height);
                    if let Some(origin) = origin.borrow().as_deref() {
                        post(&parent, origin, height);
                    }
                }
            }
        };
        let hello = {
            let tell = tell.clone();
            Listener::new(&window, "message", move |event| {
                if let Some(from) = hello_from(&event, &parent) {
                    origin.replace(Some(from));
                    tell(true);
                }
            })
        };
        let changed = Closure::<dyn FnMut()>::new(move || tell(false));
        let observer = ResizeObserver::new(changed.as_ref().unchecked_ref()).ok()?;
        let body = super::document().body()?;
        observer.observe(&body);
        Some(Self { _hello: hello, _observer: changed, observer })
    }
}

impl Drop for Embed {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Puts the answer beside or under the statement. The frame is as tall as the
/// page, so what is fixed to the window would be out of the reader's sight.
pub fn place_answer() {
    let found = super::find(".columns").zip(super::find(".ask"));
    let Some((columns, ask)) = found else { return };
    let top = columns.get_bounding_client_rect().top();
    let statement = super::find("[data-testid=statement], [data-passage]");
    let places = statement.map(|statement| {
        let (statement, ask) = (statement.get_bounding_client_rect(), ask.get_bounding_client_rect());
        [
            ("--ask-beside", (statement.top() - ask.bottom()).max(24.0)),
            ("--ask-below", statement.bottom() - top),
        ]
    });
    for (name, place) in places.into_iter().flatten() {
        // Without it the answer stands at the top.
        let _ = columns.style().set_property(name, &format!("{}px", place.round() as i32));
    }
}

fn height() -> i32 {
    super::document().body().map_or(0, |body| body.scroll_height())
}

fn referrer() -> Option<String> {
    let origin = Url::new(&super::document().referrer()).ok()?.origin();
    (origin != "null").then_some(origin)
}

/// The origin of a hello from the parent; none for every other message.
fn hello_from(event: &Event, parent: &Window) -> Option<String> {
    let event = event.dyn_ref::<MessageEvent>()?;
    let parent: &JsValue = parent.as_ref();
    let from_parent = event.source().is_some_and(|source| JsValue::from(source) == *parent);
    let data = event.data();
    let get = |name: &str| Reflect::get(&data, &name.into()).ok();
    let hello = data.is_object()
        && get("type").and_then(|kind| kind.as_string()).as_deref() == Some(HELLO)
        && get("v").and_then(|version| version.as_f64()) == Some(VERSION);
    (from_parent && hello && event.origin() != "null").then(|| event.origin())
}

fn post(parent: &Window, origin: &str, height: i32) {
    let message = Object::new();
    let set = |name: &str, value: JsValue| Reflect::set(&message, &name.into(), &value).is_ok();
    if set("type", HEIGHT.into()) && set("v", VERSION.into()) && set("height", height.into()) {
        // A parent that has gone needs no height.
        let _ = parent.post_message(&message, origin);
    }
}
