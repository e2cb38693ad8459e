//! From what is selected in the text to a span of it, and back.
//!
//! Each run of an article's text stands in an element of its own, with one
//! text node, whose `data-at` is its place in the article's text in bytes. The
//! browser counts UTF-16 code units inside that node; the span is found by
//! walking it.

use crossread_engine::Span;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node, Range};

const LEAVES: &str = "[data-testid=article] [data-at]";

/// The span of the article's text that is selected; none where nothing is, or
/// nothing of the article.
pub fn selected() -> Option<Span> {
    let selection = super::window().get_selection().ok().flatten()?;
    if selection.is_collapsed() || selection.range_count() == 0 {
        return None;
    }
    span_of(&selection.get_range_at(0).ok()?)
}

fn span_of(range: &Range) -> Option<Span> {
    let (from, to) = (range.start_container().ok()?, range.end_container().ok()?);
    let (from_offset, to_offset) = (range.start_offset().ok()?, range.end_offset().ok()?);
    let mut span: Option<Span> = None;
    for leaf in leaves() {
        if !range.intersects_node(&leaf).unwrap_or(false) {
            continue;
        }
        let (Some(at), Some(node)) = (place_of(&leaf), leaf.first_child()) else { continue };
        let text = node.text_content().unwrap_or_default();
        let inside =
            |container: &Node, offset: u32| (*container == node).then(|| byte_of_utf16(&text, offset));
        let start = at + inside(&from, from_offset).unwrap_or(0);
        let end = at + inside(&to, to_offset).unwrap_or(text.len());
        if start < end {
            let piece = Span::new(start, end);
            span = Some(span.map_or(piece, |span| span.cover(piece)));
        }
    }
    span
}

/// Selects a span of the article's text.
pub fn select(span: Span) {
    let Some(range) = range_of(span) else { return };
    if let Ok(Some(selection)) = super::window().get_selection()
        && selection.remove_all_ranges().is_ok()
    {
        // Without it the statement is marked all the same.
        let _ = selection.add_range(&range);
    }
}

/// Lets go of what is selected.
pub fn unselect() {
    if let Ok(Some(selection)) = super::window().get_selection() {
        // Where this fails something stays selected, which does no harm.
        let _ = selection.remove_all_ranges();
    }
}

fn range_of(span: Span) -> Option<Range> {
    let range = super::document().create_range().ok()?;
    let mut started = false;
    for leaf in leaves() {
        let (Some(at), Some(node)) = (place_of(&leaf), leaf.first_child()) else { continue };
        let text = node.text_content().unwrap_or_default();
        let end = at + text.len();
        if !started && (at..end).contains(&span.start) {
            range.set_start(&node, utf16_of_byte(&text, span.start - at)).ok()?;
            started = true;
        }
        if started && (at..=end).contains(&span.end) {
            range.set_end(&node, utf16_of_byte(&text, span.end - at)).ok()?;
            return Some(range);
        }
    }
    None
}

fn leaves() -> impl Iterator<Item = Element> {
    let list = super::document().query_selector_all(LEAVES).ok();
    let count = list.as_ref().map_or(0, web_sys::NodeList::length);
    (0..count).filter_map(move |at| list.as_ref()?.get(at)?.dyn_into().ok())
}

fn place_of(leaf: &Element) -> Option<usize> {
    leaf.get_attribute("data-at")?.parse().ok()
}

fn byte_of_utf16(text: &str, offset: u32) -> usize {
    let mut left = offset as usize;
    for (at, c) in text.char_indices() {
        if left == 0 {
            return at;
        }
        left = left.saturating_sub(c.len_utf16());
    }
    text.len()
}

fn utf16_of_byte(text: &str, byte: usize) -> u32 {
    let units: usize = text.char_indices().take_while(|(at, _)| *at < byte).map(|(_, c)| c.len_utf16()).sum();
    u32::try_from(units).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_counts_agree_at_every_character() {
        let text = "za\u{17c}\u{f3}\u{142}\u{107} \u{1f600} \u{2014} x";
        let mut units = 0;
        for (byte, c) in text.char_indices() {
            assert_eq!(byte_of_utf16(text, units), byte);
            assert_eq!(utf16_of_byte(text, byte), units);
            units += u32::try_from(c.len_utf16()).unwrap();
        }
        assert_eq!(byte_of_utf16(text, units + 5), text.len());
        assert_eq!(utf16_of_byte(text, text.len()), units);
    }
}
