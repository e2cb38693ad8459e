//! From a text to its lines: where each begins and ends, and the gaps between.
//!
//! A line of the file is the unit that the rest of ingest decides about, with
//! one exception: text that was wrapped at a fixed width, as in mail and old
//! archives, is joined back, so that a unit is a paragraph there too.

use crate::Span;

/// A line with something on it, or several that a fixed width broke apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct RawLine {
    /// Where it lies, without surrounding white space.
    pub span: Span,
    /// Whether an empty line (or the text's beginning) comes before it.
    pub after_gap: bool,
}

/// Splits a text at line ends of every kind, leaves out lines without a
/// visible character, and joins lines that a fixed width broke.
pub(super) fn split(text: &str) -> Vec<RawLine> {
    let mut lines = Vec::new();
    let mut start = 0;
    let mut gap = true;
    let mut breaks = text.char_indices().filter(|(_, c)| is_break(*c)).peekable();
    while start <= text.len() {
        let (end, next) = match breaks.next() {
            Some((at, '\r')) if breaks.next_if(|(n, c)| *c == '\n' && *n == at + 1).is_some() => (at, at + 2),
            Some((at, c)) => (at, at + c.len_utf8()),
            None => (text.len(), text.len() + 1),
        };
        let span = visible(text, Span::new(start, end));
        if span.is_empty() {
            gap = true;
        } else {
            lines.push(RawLine { span, after_gap: gap });
            gap = false;
        }
        start = next;
    }
    unwrap(text, lines)
}

fn is_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// The span without white space, zero-width and control characters at its
/// ends.
pub(super) fn visible(text: &str, span: Span) -> Span {
    let unseen = |c: char| {
        c.is_whitespace()
            || c.is_control()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}')
    };
    let inner = span.of(text);
    let kept = inner.trim_start_matches(unseen);
    let start = span.start + (inner.len() - kept.len());
    Span::new(start, start + kept.trim_end_matches(unseen).len())
}

/// Joins the lines of paragraphs that were wrapped at a fixed width.
///
/// A text counts as wrapped where no line is longer than 100 characters and
/// at least a third of the lines that follow another without a gap go on with
/// a small letter after a line of 40 characters or more without an end mark.
fn unwrap(text: &str, lines: Vec<RawLine>) -> Vec<RawLine> {
    let length = |line: &RawLine| line.span.of(text).chars().count();
    let widest = lines.iter().map(length).max().unwrap_or(0);
    let goes_on = |before: &RawLine, line: &RawLine| {
        let (a, b) = (before.span.of(text), line.span.of(text));
        length(before) >= 40
            && b.starts_with(char::is_lowercase)
            && !a.ends_with(['.', '!', '?', ':', '"', '\u{201d}', ')'])
    };
    let followers = lines.iter().filter(|line| !line.after_gap).count();
    let going_on = lines.windows(2).filter(|w| !w[1].after_gap && goes_on(&w[0], &w[1])).count();
    if widest > 100 || going_on < 3 || going_on * 3 < followers {
        return lines;
    }
    let mut joined: Vec<RawLine> = Vec::new();
    let mut last_length = 0;
    for line in lines {
        match joined.last_mut() {
            Some(before) if !line.after_gap && last_length * 10 >= widest * 7 => {
                before.span.end = line.span.end
            }
            _ => joined.push(line),
        }
        last_length = length(&line);
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Vec<(&str, bool)> {
        split(text).into_iter().map(|l| (l.span.of(text), l.after_gap)).collect()
    }

    #[test]
    fn splits_at_every_kind_of_line_end() {
        assert_eq!(
            shown("One\r\ntwo \n\n\u{a0}three\rfour\u{2028}five\u{200b}"),
            [("One", true), ("two", false), ("three", true), ("four", false), ("five", false)]
        );
        assert!(shown(" \n\t\n").is_empty());
        assert!(shown("").is_empty());
    }

    #[test]
    fn joins_text_wrapped_at_a_fixed_width() {
        let text = "Ferry service resumes\n\n\
            The ferry between the two towns ran again on Thursday after\n\
            four days in which high wind had kept it in harbour, and all\n\
            of its morning crossings were full by the time the first\n\
            boat left, the company said.\n\n\
            Passengers queued from dawn.\n";
        let lines = shown(text);
        assert_eq!(lines.len(), 3);
        assert!(lines[1].0.starts_with("The ferry") && lines[1].0.ends_with("company said."));
    }

    #[test]
    fn leaves_lists_and_plain_lines_alone() {
        let text = "Headline\nfirst point of several here\nsecond point\nThird point.\n";
        assert_eq!(shown(text).len(), 4);
    }
}
