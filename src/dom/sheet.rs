//! Dragging the sheet of a narrow screen by its handle.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, PointerEvent};

/// What letting go of the sheet means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Released {
    /// It stays as it was.
    Stays,
    /// It was drawn up.
    Up,
    /// It was drawn down.
    Down,
}

/// How far it must be drawn to mean something, in CSS pixels.
const FAR: f64 = 48.0;

/// Follows the pointer from here on.
pub fn grab(event: &PointerEvent) {
    if let Some(handle) = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok()) {
        // Without the capture a drag that leaves the handle ends there.
        let _ = handle.set_pointer_capture(event.pointer_id());
    }
}

/// Moves the sheet by what the pointer moved since it was grabbed.
pub fn follow(sheet: &HtmlElement, by: f64) {
    // It is only how it looks; the parts of a pixel are not worth the code that
    // writes them.
    let _ = sheet.style().set_property("--drag", &format!("{}px", by.max(0.0) as i32));
}

/// Lets go of the sheet.
pub fn release(sheet: &HtmlElement, by: f64) -> Released {
    // As above.
    let _ = sheet.style().remove_property("--drag");
    if by > FAR {
        Released::Down
    } else if by < -FAR {
        Released::Up
    } else {
        Released::Stays
    }
}
