//! Selections that hold whole words.

use crossread_engine::Span;

/// The span without white space at its ends, grown to whole words; none where
/// it holds no letter or digit.
///
/// A number with its separators ("5,660"), an abbreviation ("a.m.") up to its
/// last letter and a compound with hyphens are one word, so that a highlight
/// cannot begin inside a figure and mean another one.
pub fn whole_words(text: &str, span: Span) -> Option<Span> {
    let span = span.trimmed(text);
    let (first, last) = letters(text, span)?;
    let start = if span.start == first { grown_start(text, first) } else { span.start };
    let end = if span.end == last { grown_end(text, last) } else { span.end };
    Some(Span::new(start, end))
}

/// Where the first letter or digit begins and the last one ends.
fn letters(text: &str, span: Span) -> Option<(usize, usize)> {
    let inner = span.of(text);
    let first = inner.find(char::is_alphanumeric)?;
    let last = inner.char_indices().rev().find(|(_, c)| c.is_alphanumeric())?;
    Some((span.start + first, span.start + last.0 + last.1.len_utf8()))
}

fn grown_start(text: &str, at: usize) -> usize {
    let mut start = at;
    while let Some(before) = text.get(..start) {
        let mut back = before.chars().rev();
        let (Some(c), next) = (back.next(), back.next()) else { break };
        let grows =
            c.is_alphanumeric() || (joins(c, next, text.get(start..).and_then(|rest| rest.chars().next())));
        if !grows {
            break;
        }
        start -= c.len_utf8();
    }
    start
}

fn grown_end(text: &str, at: usize) -> usize {
    let mut end = at;
    while let Some(after) = text.get(end..) {
        let mut on = after.chars();
        let (Some(c), next) = (on.next(), on.next()) else { break };
        let before = text.get(..end).and_then(|rest| rest.chars().next_back());
        if !(c.is_alphanumeric() || joins(c, before, next)) {
            break;
        }
        end += c.len_utf8();
    }
    end
}

/// Whether a sign between two characters makes one word of them.
fn joins(sign: char, one: Option<char>, other: Option<char>) -> bool {
    let (Some(one), Some(other)) = (one, other) else { return false };
    match sign {
        '.' | ',' => one.is_ascii_digit() && other.is_ascii_digit(),
        '-' | '\u{2010}' | '\u{2011}' | '\'' | '\u{2019}' => one.is_alphanumeric() && other.is_alphanumeric(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grown<'a>(text: &'a str, part: &str) -> &'a str {
        let start = text.find(part).unwrap();
        whole_words(text, Span::new(start, start + part.len())).unwrap().of(text)
    }

    #[test]
    fn a_highlight_holds_whole_words() {
        let text = "The capital\u{2019}s 5,660 long-range drones, \u{201c}lost\u{201d} at 8.30 a.m. in Łódź.";
        assert_eq!(grown(text, "66"), "5,660");
        assert_eq!(grown(text, "ital"), "capital\u{2019}s");
        assert_eq!(grown(text, "ong"), "long-range");
        assert_eq!(grown(text, "nes, \u{201c}los"), "drones, \u{201c}lost");
        assert_eq!(grown(text, "30 a"), "8.30 a");
        assert_eq!(grown(text, "ódź"), "Łódź");
    }

    #[test]
    fn signs_that_were_selected_stay() {
        let text = "He said \u{201c}no\u{201d}. ";
        assert_eq!(grown(text, " \u{201c}no\u{201d}. "), "\u{201c}no\u{201d}.");
    }

    #[test]
    fn nothing_to_read_is_no_statement() {
        assert_eq!(whole_words("a \u{2014} b", Span::new(1, 5)), None);
        assert_eq!(whole_words("a b", Span::new(1, 1)), None);
    }
}
