//! Markdown's signs: what a line of it is, and the line without them.
//!
//! An article in Markdown is kept as it was given, signs and all; only what
//! cues are read from is cleaned. Not a renderer: it knows headings, lists,
//! quotations, emphasis, links, pictures and front matter.

use super::line::{Line, Mark};
use super::lines::{self, RawLine, visible};
use crate::Span;

/// A line of Markdown: where it lies, what it is, and its words without signs.
pub(super) struct Cleaned {
    span: Span,
    mark: Mark,
    after_gap: bool,
    words: String,
}

impl Cleaned {
    /// Measures the line.
    pub fn line(&self) -> Line<'_> {
        Line::measured(&self.words, self.span, self.mark, self.after_gap)
    }
}

/// Splits a Markdown text into lines; gives also the title that the front
/// matter names.
pub(super) fn lines(text: &str) -> (Vec<Cleaned>, Option<String>) {
    let raw = lines::split(text);
    let matter = front_matter(text, &raw);
    let title = raw.iter().take(matter).find_map(|line| {
        let (key, value) = line.span.of(text).split_once(':')?;
        let value = value.trim().trim_matches(['"', '\'']);
        (key.trim() == "title" && !value.is_empty()).then(|| value.to_owned())
    });
    let lines = raw
        .into_iter()
        .enumerate()
        .map(|(i, raw)| {
            if i < matter {
                let words = raw.span.of(text).to_owned();
                Cleaned { span: raw.span, mark: Mark::Outside, after_gap: raw.after_gap, words }
            } else {
                line(text, raw)
            }
        })
        .collect();
    (lines, title)
}

/// Whether a text is Markdown though its name does not say so: it has a
/// heading's sign, or several links in Markdown's form.
pub(super) fn likely(text: &str) -> bool {
    let heading = |line: &str| {
        let rest = line.trim_start_matches('#');
        (1..=6).contains(&(line.len() - rest.len())) && rest.starts_with(' ')
    };
    text.lines().any(heading) || text.matches("](http").count() >= 3
}

/// How many of the first lines are front matter.
fn front_matter(text: &str, raw: &[RawLine]) -> usize {
    let rule = |line: &RawLine| line.span.of(text) == "---";
    if !raw.first().is_some_and(rule) {
        return 0;
    }
    raw.iter().skip(1).take(40).position(rule).map_or(0, |at| at + 2)
}

fn line(text: &str, raw: RawLine) -> Cleaned {
    let cleaned =
        |span: Span, mark| Cleaned { span, mark, after_gap: raw.after_gap, words: clean(span.of(text)) };
    let given = raw.span.of(text);
    let level = given.bytes().take_while(|b| *b == b'#').count();
    let rest = given.get(level..).unwrap_or("");
    if (1..=6).contains(&level) && rest.starts_with([' ', '\t']) {
        let span = visible(text, Span::new(raw.span.start + level, raw.span.end));
        let mark = if links_only(span.of(text)) {
            Mark::Link
        } else {
            Mark::Heading(u8::try_from(level).unwrap_or(6))
        };
        return cleaned(span, mark);
    }
    if given.starts_with('>') {
        let signs = given.len() - given.trim_start_matches(['>', ' ']).len();
        let span = visible(text, Span::new(raw.span.start + signs, raw.span.end));
        return cleaned(span, Mark::Quote);
    }
    let plain = Line::plain(text, raw);
    let inner = plain.span.of(text);
    let mark = if pictures_only(inner) {
        Mark::Picture
    } else if links_only(inner) {
        Mark::Link
    } else {
        plain.mark
    };
    cleaned(plain.span, mark)
}

/// The words of a line without Markdown's signs.
pub(super) fn clean(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(c) = rest.chars().next() {
        if let Some((label, after)) = link(rest.strip_prefix('!').unwrap_or(rest)) {
            out.push_str(&clean(label));
            rest = after;
            continue;
        }
        let next = rest.get(c.len_utf8()..).unwrap_or("");
        let before = out.chars().next_back().unwrap_or(' ');
        let emphasis = match c {
            '*' | '`' => true,
            '_' => !before.is_alphanumeric() || !next.starts_with(char::is_alphanumeric),
            _ => false,
        };
        if !emphasis || c == '*' && before == ' ' && next.starts_with(' ') {
            out.push(c);
        }
        rest = next;
    }
    out.trim().to_owned()
}

/// A link at the start of a text: its label, and what follows it.
fn link(text: &str) -> Option<(&str, &str)> {
    let inner = text.strip_prefix('[')?;
    let mut depth = 1;
    let close = inner.char_indices().take(400).find_map(|(at, c)| {
        depth += match c {
            '[' => 1,
            ']' => -1,
            _ => 0,
        };
        (depth == 0).then_some(at)
    })?;
    let after = inner.get(close + 1..)?.strip_prefix('(')?;
    let end = after.find(')')?;
    Some((inner.get(..close)?, after.get(end + 1..)?))
}

fn pictures_only(line: &str) -> bool {
    let mut rest = line.trim_matches(['*', '_', ' ']);
    let mut any = false;
    while let Some(after) = rest.strip_prefix("[!").or_else(|| rest.strip_prefix('!')) {
        let Some((_, after)) = link(after.strip_prefix('[').map_or(after, |_| after)) else { return false };
        any = true;
        rest = after.trim_start_matches([']', ' ']);
        if let Some(target) = rest.strip_prefix('(') {
            rest = target.split_once(')').map_or("", |(_, after)| after).trim_start();
        }
    }
    any && rest.is_empty()
}

/// Whether nothing but links, and signs between them, stands on a line.
fn links_only(line: &str) -> bool {
    let mut rest = line.trim_matches(['*', '_', ' ']);
    let mut any = false;
    while !rest.is_empty() {
        match link(rest) {
            Some((_, after)) => {
                any = true;
                rest = after;
            }
            None => {
                let mut chars = rest.chars();
                if chars.next().is_some_and(char::is_alphanumeric) {
                    return false;
                }
                rest = chars.as_str();
            }
        }
    }
    any
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cleans_emphasis_and_links() {
        assert_eq!(
            clean("**Nine** hours, [the brigade](https://b.example) said_so"),
            "Nine hours, the brigade said_so"
        );
        assert_eq!(clean("*A [b [c]](d) e*"), "A b [c] e");
        assert_eq!(clean("2 * 3 [x"), "2 * 3 [x");
    }

    #[test]
    fn tells_what_a_line_is() {
        let text = "# Fire out\n\n![smoke](s.jpg)\n- [One](a)\n> He left.\n[Share](b) | [Print](c)\n1. Done";
        let (lines, _) = lines(text);
        let marks: Vec<Mark> = lines.iter().map(|l| l.mark).collect();
        assert_eq!(
            marks,
            [Mark::Heading(1), Mark::Picture, Mark::Link, Mark::Quote, Mark::Link, Mark::Bullet]
        );
        assert_eq!((lines[0].words.as_str(), lines[0].span.of(text)), ("Fire out", "Fire out"));
    }

    #[test]
    fn front_matter_is_not_part_of_the_account() {
        let text = "---\ntitle: \"Snow\"\n---\n# Snow closes pass\nIt snowed.";
        let (lines, title) = lines(text);
        assert_eq!(title.as_deref(), Some("Snow"));
        assert_eq!(lines.iter().filter(|l| l.mark == Mark::Outside).count(), 3);
    }
}
