//! Bringing things into view, and giving them the focus.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition};

use crate::state::Goal;

/// Brings something into view.
pub fn reveal(goal: Goal) {
    match goal {
        Goal::Article => {
            // Only where the reader is past its top.
            if let Some(article) = super::find("[data-testid=article]")
                && article.get_bounding_client_rect().top() < 0.0
            {
                scroll_to(&article, ScrollLogicalPosition::Start);
            }
        }
        Goal::Passage => {
            if let Some(passage) = super::find("[data-passage]") {
                focus(&passage);
                scroll_to(&passage, position(covered()));
            }
        }
        Goal::Statement => {
            if let Some(statement) = super::find("[data-testid=statement]") {
                show(&statement, covered() > 0.0);
            }
        }
        Goal::Scroll(height) => super::window().scroll_to_with_x_and_y(0.0, height),
    }
}

/// Gives a claim's mark the focus and brings its words into view.
pub fn focus_claim(at: usize) {
    if let Some(mark) = super::find(&format!("[data-testid=mark][data-index=\"{at}\"]")) {
        focus(&mark);
        let words = mark.next_element_sibling().and_then(|words| words.dyn_into::<HtmlElement>().ok());
        show(&words.unwrap_or(mark), true);
    }
}

fn focus(element: &HtmlElement) {
    let quietly = js_sys::Object::new();
    // Without the option the browser also scrolls, by less or by more.
    let _ = js_sys::Reflect::set(&quietly, &"preventScroll".into(), &true.into());
    if let Ok(focus) = js_sys::Reflect::get(element, &"focus".into()) {
        let _ = js_sys::Function::from(focus).call1(element, &quietly);
    }
}

/// Brings an element into view: all of it, or as little as lets the reader see
/// where it is. What is in view stays where it is.
fn show(element: &HtmlElement, whole: bool) {
    const EDGE: f64 = 32.0;
    let place = element.get_bounding_client_rect();
    let covered = covered();
    let limit = height() - covered;
    let (above, below) = if whole {
        (place.top() < 0.0, place.bottom() > limit)
    } else {
        (place.bottom() < EDGE, place.top() > limit - EDGE)
    };
    if above || below {
        scroll_to(element, position(covered));
    }
}

fn height() -> f64 {
    super::window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default()
}

/// How much of the window the sheet of a narrow screen covers.
fn covered() -> f64 {
    let fixed = |sheet: &HtmlElement| {
        let style = super::window().get_computed_style(sheet).ok().flatten();
        style.and_then(|style| style.get_property_value("position").ok()).as_deref() == Some("fixed")
    };
    let sheet = super::find("[data-sheet]").filter(fixed);
    sheet.map_or(0.0, |sheet| height() - sheet.get_bounding_client_rect().top())
}

/// Where to put what is shown: in the middle, or at the top of what is left.
fn position(covered: f64) -> ScrollLogicalPosition {
    if covered > 0.0 { ScrollLogicalPosition::Start } else { ScrollLogicalPosition::Center }
}

fn scroll_to(element: &HtmlElement, block: ScrollLogicalPosition) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(block);
    options.set_behavior(ScrollBehavior::Auto);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}
