//! The boundary to the browser: everything that touches the DOM, storage, the
//! history or the network goes through here, and the rest of the page stays
//! free of it.

pub mod embed;
pub mod files;
pub mod history;
pub mod host;
pub mod listen;
pub mod marks;
pub mod reveal;
pub mod selection;
pub mod sheet;
pub mod storage;
pub mod workshop;

use wasm_bindgen::prelude::*;
use web_sys::{Document, HtmlElement, Window};

/// The window; the page is nowhere without one.
pub fn window() -> Window {
    web_sys::window().expect_throw("the page runs in a window")
}

/// The document.
pub fn document() -> Document {
    window().document().expect_throw("a window has a document")
}

/// The first element that a selector finds.
pub fn find(selector: &str) -> Option<HtmlElement> {
    document().query_selector(selector).ok().flatten()?.dyn_into().ok()
}

/// What a template of `index.html` holds, as HTML.
pub fn template(id: &str) -> String {
    document().get_element_by_id(id).map(|template| template.inner_html()).unwrap_or_default()
}

/// Notes in the browser's timeline how long something took, up to now.
pub fn measure(name: &str, from_ms: f64) {
    let (Some(clock), times) = (window().performance(), js_sys::Object::new()) else { return };
    let set = |key: &str, ms: f64| js_sys::Reflect::set(&times, &key.into(), &ms.into()).is_ok();
    if set("start", from_ms)
        && set("end", clock.now())
        && let Ok(measure) = js_sys::Reflect::get(&clock, &"measure".into())
    {
        // A timeline that takes no entry changes nothing for the reader.
        let _ = js_sys::Function::from(measure).call2(&clock, &name.into(), &times);
    }
}

/// Says what went wrong in the words of a thrown value.
pub fn words_of(thrown: &JsValue) -> String {
    let message = js_sys::Reflect::get(thrown, &JsValue::from("message")).ok();
    message.and_then(|message| message.as_string()).unwrap_or_else(|| format!("{thrown:?}"))
}
