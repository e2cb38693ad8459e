//! From a text to its lines: where each begins and ends, and the gaps between.
//!
//! A line of the file is the unit that the rest of ingest decides about, with
//! one exception: text that was wrapped at a fixed width, as in mail and old
//! archives, is joined back, so that a unit is a paragraph there too.

use crate::Span;
use crate::packed::{Phrases, phrases};

/// A line with something on it, or several that a fixed width broke apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct RawLine {
    /// Where it lies, without surrounding white space.
    pub span: Span,
    /// Whether an empty line (or the text's beginning) comes before it.
    pub after_gap: bool,
    /// Whether it is a run of labels cut off from the text after it.
    pub labels: bool,
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
            lines.push(RawLine { span, after_gap: gap, labels: false });
            gap = false;
        }
        start = next;
    }
    unwrap(text, lines).into_iter().flat_map(|line| cut(text, line)).collect()
}

/// Cuts a run of labels off a line's beginning, and a credit or a pointer to
/// another article off its end.
fn cut(text: &str, line: RawLine) -> Vec<RawLine> {
    let mut pieces = Vec::new();
    let mut span = line.span;
    if let Some(at) = labels_end(span.of(text)) {
        pieces.push(RawLine {
            span: visible(text, Span::new(span.start, span.start + at)),
            labels: true,
            ..line
        });
        span = visible(text, Span::new(span.start + at, span.end));
    }
    let tail = appendix(span.of(text)).map(|at| visible(text, Span::new(span.start + at, span.end)));
    if let Some(tail) = tail {
        span = visible(text, Span::new(span.start, tail.start));
    }
    let joined = !pieces.is_empty();
    pieces.push(RawLine { span, after_gap: line.after_gap && !joined, labels: false });
    pieces.extend(tail.map(|span| RawLine { span, after_gap: false, labels: false }));
    pieces.retain(|piece| !piece.span.is_empty());
    pieces
}

/// Where the text begins after labels such as
/// `Ship aground/ DailyGlobe/ PORT ESK/ R. Varga/ The ship struck ...`: three
/// or more short pieces without a stop, each opening with a capital, parted by
/// slashes or bars, before a sentence.
fn labels_end(line: &str) -> Option<usize> {
    if line.len() < 60 {
        return None;
    }
    ["/ ", " | ", " // "].iter().find_map(|sign| {
        let mut start = 0;
        let mut count = 0;
        for (at, _) in line.match_indices(sign).take(12) {
            let piece = line.get(start..at)?.trim();
            let words = piece.split_whitespace().count();
            let label =
                piece.starts_with(char::is_uppercase) && words <= 16 && (words <= 4 || !piece.contains(". "))
                    || words == 0;
            if !label || piece.ends_with('.') && words > 3 {
                break;
            }
            count += 1;
            start = at + sign.len();
        }
        let rest = line.get(start..)?.trim();
        let told = rest.split_whitespace().count() >= 8
            && rest.contains('.')
            && rest.starts_with(|c: char| c.is_uppercase() || !c.is_alphabetic());
        (count >= 3 && told).then_some(start)
    })
}

/// Where, after a paragraph's stop, a credit or a pointer is stuck on.
fn appendix(line: &str) -> Option<usize> {
    const SIGNS: Phrases = phrases![
        "(Reporting by ",
        "(Additional reporting ",
        "(Editing by ",
        "(Writing by ",
        "Reporting by ",
        "READ MORE:",
        "READ ALSO:",
        "ALSO READ:",
        "Also read:",
        "Read also:",
        "Read more:",
        "RELATED:",
        "Related:",
        "SEE ALSO:",
        "See also:",
        "\u{a9} 20",
        "Photo: ",
        "Advertisement",
    ];
    let at = SIGNS.iter().filter_map(|sign| line.rfind(sign)).min()?;
    let before = line.get(..at)?.trim_end();
    let closed =
        before.ends_with(['.', '!', '?', '\u{201d}', '"']) && before.split_whitespace().count() >= 12;
    (closed && line.get(at..).is_some_and(|tail| tail.split_whitespace().count() <= 30)).then_some(at)
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
    fn cuts_labels_and_appendices_off_a_paragraph() {
        let line = "Ship aground off Lorn/ DailyGlobe/ PORT ESK/ R. Varga/ A ship struck rocks on Thursday, and all aboard were taken off, the coastguard said. READ MORE: Harbour dues to rise";
        let shown: Vec<&str> = split(line).into_iter().map(|l| l.span.of(line)).collect();
        assert_eq!(shown.len(), 3);
        assert!(
            shown[0].ends_with("R. Varga/")
                && shown[1].starts_with("A ship")
                && shown[2].starts_with("READ MORE")
        );
        let whole = "The either/or choice, he/ she said, was between ferries | buses and a tunnel that nobody could pay for.";
        assert_eq!(split(whole).len(), 1);
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
