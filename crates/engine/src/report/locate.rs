//! Finding a statement's words in an article's text.

use crate::Span;

/// Where `words` first stand in `text`.
///
/// An occurrence that begins and ends between words comes before one that
/// cuts a word ("men" is not looked for inside "women" while there is a "men"
/// further on). Where the words do not stand there exactly, white space is
/// disregarded on both sides, so that words copied from a page with other
/// line breaks are found. None where they do not stand there at all.
///
/// ```
/// use crossread_engine::{Span, report::locate};
///
/// let text = "Women and men\nwent home.";
/// assert_eq!(locate(text, "men"), Some(Span::new(10, 13)));
/// assert_eq!(locate(text, "men went"), Some(Span::new(10, 18)));
/// assert_eq!(locate(text, "children"), None);
/// ```
pub fn locate(text: &str, words: &str) -> Option<Span> {
    let words = words.trim();
    if words.is_empty() {
        return None;
    }
    exact(text, words).or_else(|| loose(text, words))
}

fn exact(text: &str, words: &str) -> Option<Span> {
    let places = || text.match_indices(words).map(|(start, _)| Span::new(start, start + words.len()));
    places().find(|span| !cuts_word(text, *span)).or_else(|| places().next())
}

fn loose(text: &str, words: &str) -> Option<Span> {
    let wanted: String = words.chars().filter(|c| !c.is_whitespace()).collect();
    let mut dense = String::with_capacity(text.len());
    // For each byte of `dense`, where its character lies in `text`.
    let mut origin = Vec::with_capacity(text.len());
    for (at, c) in text.char_indices().filter(|(_, c)| !c.is_whitespace()) {
        dense.push(c);
        origin.resize(dense.len(), Span::new(at, at + c.len_utf8()));
    }
    let places = || {
        dense.match_indices(wanted.as_str()).filter_map(|(start, _)| {
            let last = start + wanted.len() - 1;
            Some(Span::new(origin.get(start)?.start, origin.get(last)?.end))
        })
    };
    places().find(|span| !cuts_word(text, *span)).or_else(|| places().next())
}

/// Whether an end of the span lies inside a word.
fn cuts_word(text: &str, span: Span) -> bool {
    let inside = |at: usize| {
        let (Some(before), Some(after)) = (text.get(..at), text.get(at..)) else { return false };
        before.chars().next_back().is_some_and(char::is_alphanumeric)
            && after.chars().next().is_some_and(char::is_alphanumeric)
    };
    inside(span.start) || inside(span.end)
}

/// Whether a text has these words in order, with any others between.
pub(super) fn holds_in_order(text: &str, words: &str) -> bool {
    let mut rest = text;
    words.split_whitespace().all(|word| match rest.find(word) {
        Some(at) => {
            rest = rest.get(at + word.len()..).unwrap_or("");
            true
        }
        None => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_whole_occurrence_is_taken() {
        let text = "12,500 went; 500 came back; 500 stayed.";
        assert_eq!(locate(text, "500 came"), Some(Span::new(13, 21)));
        assert_eq!(locate("reporters", "port"), Some(Span::new(2, 6)));
    }

    #[test]
    fn white_space_may_differ_anywhere() {
        let text = "\u{201c}Caf\u{e9}\u{201d}\u{a0}shut ,\n\n it  said";
        let found = locate(text, "\u{201c}Caf\u{e9}\u{201d} shut, it said").unwrap();
        assert_eq!(found.of(text), text);
        assert_eq!(locate(text, "caf\u{e9}"), None);
    }

    #[test]
    fn no_words_are_nowhere() {
        assert_eq!(locate("anything", " \t"), None);
        assert_eq!(locate("", "word"), None);
    }

    #[test]
    fn words_may_stand_apart_in_their_order() {
        let text = "The ferry, which carried 40 people, sank.";
        assert!(
            holds_in_order(text, "The ferry sank") && holds_in_order(text, "The ferry carried 40 people")
        );
        assert!(!holds_in_order(text, "sank the ferry") && !holds_in_order(text, "The ferry burned"));
    }
}
