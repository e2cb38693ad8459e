//! Text with marks in it.

use crossread_engine::Span;
use yew::prelude::*;

use crate::state::{Layer, Segment, segments};

/// A span of a text, cut where marks begin and end. Each run carries its place
/// in the text as `data-at`, by which a selection finds back.
pub fn placed(text: &str, span: Span, marks: &[(Span, Layer)]) -> Html {
    segments(span, marks).into_iter().map(|segment| run(text, segment, true)).collect()
}

/// The same for a text that is not selected in.
pub fn quoted(text: &str, span: Span, marks: &[(Span, Layer)]) -> Html {
    segments(span, marks).into_iter().map(|segment| run(text, segment, false)).collect()
}

fn run(text: &str, segment: Segment, placed: bool) -> Html {
    let words = segment.span.of(text).to_owned();
    let at = placed.then(|| segment.span.start.to_string());
    if segment.is_plain() {
        return if placed {
            html! { <span data-at={at}>{ words }</span> }
        } else {
            html! { words }
        };
    }
    let classes = classes!(
        segment.has(Layer::Passage).then_some("passage"),
        segment.has(Layer::Match).then_some("same"),
        segment.has(Layer::Conflict).then_some("other"),
        segment.has(Layer::Cursor).then_some("cursor"),
        segment.has(Layer::Pointed).then_some("pointed"),
    );
    if segment.has(Layer::Statement) {
        return html! { <mark data-testid="statement" class={classes} data-at={at}>{ words }</mark> };
    }
    let passage = segment.has(Layer::Passage).then_some("");
    html! { <span class={classes} data-at={at} data-passage={passage} tabindex={passage.map(|_| "-1")}>{ words }</span> }
}
