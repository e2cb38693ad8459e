//! Keeping the margin's marks apart.
//!
//! A mark stands at the height of the line in which its claim begins. Where
//! several claims begin in one line, their marks would lie on one another; each
//! further one gets a lane of its own, which the styles move aside. A mark that
//! says the same as the one before in its sentence is not seen and takes none.

use web_sys::{Element, HtmlElement};

use wasm_bindgen::JsCast;

const MARKS: &str = "[data-testid=article] [data-testid=mark]:not([data-same])";

/// Gives each mark of the article its lane.
pub fn lay_out() {
    let Ok(list) = super::document().query_selector_all(MARKS) else { return };
    let marks: Vec<HtmlElement> = (0..list.length()).filter_map(|at| list.get(at)?.dyn_into().ok()).collect();
    // All places are read before any is written, so the page is laid out once.
    let tops: Vec<(i32, Option<Element>)> =
        marks.iter().map(|mark| (mark.offset_top(), mark.offset_parent())).collect();
    let lanes = lanes(&tops);
    for (mark, lane) in marks.iter().zip(lanes) {
        let lane = lane.to_string();
        if mark.dataset().get("lane").as_deref() != Some(lane.as_str())
            && mark.dataset().set("lane", &lane).is_ok()
        {
            // The lane is only how it looks; without it marks overlap.
            let _ = mark.style().set_property("--lane", &lane);
        }
    }
}

/// For each place in order, how many neighbours before it share its line.
fn lanes<P: PartialEq>(places: &[(i32, P)]) -> Vec<usize> {
    let mut out: Vec<usize> = Vec::with_capacity(places.len());
    for (at, place) in places.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|before| Some((places.get(before)?, out.get(before)?)));
        let lane = match before {
            Some(((top, parent), lane)) if *parent == place.1 && (top - place.0).abs() < 8 => lane + 1,
            _ => 0,
        };
        out.push(lane);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_in_one_line_take_lanes() {
        assert_eq!(lanes(&[(0, 1), (0, 1), (2, 1), (32, 1), (32, 2), (64, 2)]), [0, 1, 2, 0, 0, 0]);
        assert_eq!(lanes::<u8>(&[]), Vec::<usize>::new());
    }
}
