//! The address and the browser's history.

use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{History, ScrollRestoration, UrlSearchParams};

use crate::protocol::{pack, unpack};
use crate::state::{Place, Start};

fn history() -> Option<History> {
    super::window().history().ok()
}

fn query() -> Option<UrlSearchParams> {
    UrlSearchParams::new_with_str(&super::window().location().search().ok()?).ok()
}

/// What the address asks for.
pub fn start() -> Start {
    let get = |name| query().and_then(|query| query.get(name)).filter(|value| !value.is_empty());
    let start = Start { story: get("story"), article: get("article"), statement: get("statement") };
    // A page that is loaded again has what was asked in its entry.
    let asked = current()
        .filter(|place| {
            Some(&place.story) == start.story.as_ref() && Some(&place.article) == start.article.as_ref()
        })
        .and_then(|place| place.statement);
    Start { statement: start.statement.or(asked.map(|statement| statement.text)), ..start }
}

/// Whether the address asks for the page as a part of another one.
pub fn embedded() -> bool {
    query().is_some_and(|query| query.has("embed"))
}

/// The page itself brings places back into view.
pub fn take_over_scrolling() {
    if let Some(history) = history() {
        // A browser that refuses scrolls by itself, which is nearly as good.
        let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
    }
}

/// Makes an entry for a place; notes in the one before how far the page is
/// scrolled.
pub fn push(place: &Place) {
    if let Some((history, mut before)) = history().zip(current()) {
        before.scroll = scroll();
        write(&history, &before, false);
    }
    if let Some(history) = history() {
        write(&history, place, true);
    }
}

/// Changes the entry that is there.
pub fn replace(place: &Place) {
    if let Some(history) = history() {
        write(&history, &Place { scroll: scroll(), ..place.clone() }, false);
    }
}

/// Goes back.
pub fn back() {
    if let Some(history) = history() {
        // Where nothing is behind, nothing happens.
        let _ = history.back();
    }
}

/// The place that the current entry holds.
pub fn current() -> Option<Place> {
    read(&history()?.state().ok()?)
}

/// The place that an entry's state holds.
pub fn read(state: &JsValue) -> Option<Place> {
    unpack(&state.dyn_ref::<Uint8Array>()?.to_vec())
}

fn scroll() -> f64 {
    super::window().scroll_y().unwrap_or_default()
}

fn write(history: &History, place: &Place, push: bool) {
    let state = Uint8Array::from(pack(place).as_slice());
    let address = address(place);
    let put = |address: Option<&str>| {
        if push {
            history.push_state_with_url(&state, "", address)
        } else {
            history.replace_state_with_url(&state, "", address)
        }
    };
    // A page without an address of its own (a frame's source text) may only
    // keep the one it has.
    if put(address.as_deref()).is_err() {
        let _ = put(None);
    }
}

fn address(place: &Place) -> Option<String> {
    let query = query()?;
    query.delete("statement");
    query.set("story", &place.story);
    query.set("article", &place.article);
    Some(format!("?{}", query.to_string().as_string()?))
}
