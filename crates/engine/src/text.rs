//! Places in a text: byte spans, and their UTF-16 and scalar counterparts.
//!
//! The engine works in byte offsets, which is what Rust strings are sliced by.
//! A browser counts UTF-16 code units, and the native program's interface
//! counts Unicode scalar values; [`OffsetMap`] converts between the three.

use serde::{Deserialize, Serialize};

/// A half-open range of byte offsets into one article's text.
///
/// Both ends lie on character boundaries of the text that the span was made
/// for. Ordered by start, then by end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub struct Span {
    /// Byte offset of the first byte.
    pub start: usize,
    /// Byte offset just past the last byte.
    pub end: usize,
}

impl Span {
    /// The span from `start` up to, and not including, `end`.
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// Length in bytes; 0 where the ends are crossed.
    pub const fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// Whether the span holds no bytes.
    pub const fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// Whether the two spans share at least one byte.
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether `other` lies wholly inside this span.
    pub const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The smallest span that holds both.
    pub fn cover(self, other: Self) -> Self {
        Self::new(self.start.min(other.start), self.end.max(other.end))
    }

    /// The text the span marks; empty where it does not fit `text`.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or("")
    }

    /// The span without white space at either end.
    pub fn trimmed(self, text: &str) -> Self {
        let inner = self.of(text);
        let start = self.start + (inner.len() - inner.trim_start().len());
        Self::new(start, start + inner.trim().len())
    }
}

/// Converts between byte, UTF-16 and scalar offsets of one text.
///
/// Keeps a checkpoint every 64 bytes, so that a conversion walks at most that
/// far. ASCII text needs no walk at all.
///
/// ```
/// use crossread_engine::OffsetMap;
///
/// let text = "caf\u{e9} \u{1f600}!";
/// let map = OffsetMap::new(text);
/// assert_eq!(map.utf16(text, 6), 5); // before the emoji
/// assert_eq!(map.utf16(text, 10), 7); // after it: two code units
/// assert_eq!(map.scalar(text, 10), 6);
/// assert_eq!(map.byte_of_utf16(text, 7), 10);
/// assert_eq!(map.byte_of_scalar(text, 6), 10);
/// ```
#[derive(Debug, Clone, Default)]
pub struct OffsetMap {
    ascii: bool,
    len: usize,
    marks: Vec<Mark>,
}

#[derive(Debug, Clone, Copy, Default)]
struct Mark {
    byte: usize,
    utf16: usize,
    scalar: usize,
}

const STRIDE: usize = 64;

impl OffsetMap {
    /// Reads `text` once and remembers where its characters lie.
    pub fn new(text: &str) -> Self {
        let ascii = text.is_ascii();
        let mut marks = vec![Mark::default()];
        if !ascii {
            let mut at = Mark::default();
            for c in text.chars() {
                if at.byte >= marks.len() * STRIDE {
                    marks.push(at);
                }
                at.byte += c.len_utf8();
                at.utf16 += c.len_utf16();
                at.scalar += 1;
            }
        }
        Self { ascii, len: text.len(), marks }
    }

    /// The UTF-16 offset of a byte offset; offsets past the end give the end.
    pub fn utf16(&self, text: &str, byte: usize) -> usize {
        self.walk(text, |mark| mark.byte, byte).utf16
    }

    /// The scalar offset of a byte offset; offsets past the end give the end.
    pub fn scalar(&self, text: &str, byte: usize) -> usize {
        self.walk(text, |mark| mark.byte, byte).scalar
    }

    /// The byte offset of a UTF-16 offset; one inside a surrogate pair gives
    /// the character's end.
    pub fn byte_of_utf16(&self, text: &str, utf16: usize) -> usize {
        self.walk(text, |mark| mark.utf16, utf16).byte
    }

    /// The byte offset of a scalar offset.
    pub fn byte_of_scalar(&self, text: &str, scalar: usize) -> usize {
        self.walk(text, |mark| mark.scalar, scalar).byte
    }

    /// The first character boundary whose measure reaches `target`.
    fn walk(&self, text: &str, measure: impl Fn(&Mark) -> usize, target: usize) -> Mark {
        if self.ascii {
            let at = target.min(self.len);
            return Mark { byte: at, utf16: at, scalar: at };
        }
        let after = self.marks.partition_point(|mark| measure(mark) <= target);
        let mut at = self.marks[after.saturating_sub(1)];
        for c in text.get(at.byte..).unwrap_or("").chars() {
            if measure(&at) >= target {
                break;
            }
            at.byte += c.len_utf8();
            at.utf16 += c.len_utf16();
            at.scalar += 1;
        }
        at
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_round_trip_at_every_character() {
        let text = "Za\u{17c}\u{f3}\u{142}\u{107} \u{1f600} \u{2014} \u{201c}quoted\u{201d}, ".repeat(20);
        let map = OffsetMap::new(&text);
        let (mut utf16, mut scalar) = (0, 0);
        for (byte, c) in text.char_indices() {
            assert_eq!(map.utf16(&text, byte), utf16);
            assert_eq!(map.scalar(&text, byte), scalar);
            assert_eq!(map.byte_of_utf16(&text, utf16), byte);
            assert_eq!(map.byte_of_scalar(&text, scalar), byte);
            utf16 += c.len_utf16();
            scalar += 1;
        }
        assert_eq!(map.utf16(&text, usize::MAX), utf16);
    }

    #[test]
    fn a_span_that_does_not_fit_gives_no_text() {
        assert_eq!(Span::new(1, 9).of("caf\u{e9}"), "");
        assert_eq!(Span::new(0, 4).of("caf\u{e9}"), "");
        assert_eq!(Span::new(1, 8).trimmed("x  yes  "), Span::new(3, 6));
    }
}
