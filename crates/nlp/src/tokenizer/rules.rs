//! What may be split off a chunk of text: prefixes, suffixes and infixes.
//!
//! spaCy writes these as three long regular expressions with lookbehind and
//! lookahead. They only ever look at a character or two to either side, so they
//! are matched by hand here; the character classes come from the model file,
//! where they were read off the compiled expressions.

use crate::chars::CharSet;
use crate::error::ModelError;
use crate::file::Reader;

/// The character classes and lists behind the three matchers.
#[derive(Debug, Default)]
pub(crate) struct Rules {
    /// Characters that are a prefix, a suffix or an infix by themselves.
    prefix: CharSet,
    suffix: CharSet,
    infix: CharSet,
    /// Characters after which a final full stop is split off.
    before_stop: CharSet,
    /// Letters that may stand around an infix.
    alpha: CharSet,
    pub(super) lower: CharSet,
    upper: CharSet,
    quote: CharSet,
    /// Python's isspace, isalpha, isupper and isdigit.
    pub(crate) space: CharSet,
    pub(crate) letter: CharSet,
    pub(crate) capital: CharSet,
    pub(crate) digit: CharSet,
    /// What is split off the end of a number.
    units: Vec<Box<str>>,
    currencies: Vec<Box<str>>,
}

/// The dashes that split words, in the order in which they are tried.
const HYPHENS: [&str; 7] = ["-", "–", "—", "--", "---", "——", "~"];

impl Rules {
    #[cold]
    pub(super) fn read(reader: &mut Reader<'_>) -> Result<Rules, ModelError> {
        Ok(Rules {
            prefix: CharSet::read(reader)?,
            suffix: CharSet::read(reader)?,
            infix: CharSet::read(reader)?,
            before_stop: CharSet::read(reader)?,
            alpha: CharSet::read(reader)?,
            lower: CharSet::read(reader)?,
            upper: CharSet::read(reader)?,
            quote: CharSet::read(reader)?,
            space: CharSet::read(reader)?,
            letter: CharSet::read(reader)?,
            capital: CharSet::read(reader)?,
            digit: CharSet::read(reader)?,
            units: reader.strings()?,
            currencies: reader.strings()?,
        })
    }

    /// The length in bytes of the prefix to split off `text`; 0 for none.
    pub(super) fn prefix(&self, text: &str) -> usize {
        let mut chars = text.chars();
        let Some(first) = chars.next() else { return 0 };
        match first {
            '.' => match dots(text) {
                1 => 0,
                run => run,
            },
            '+' if chars.next().is_some_and(|c| c.is_ascii_digit()) => 0,
            'U' if text.starts_with("US$") => 3,
            'C' | 'A' if chars.next() == Some('$') => 2,
            _ if self.prefix.contains(first) => first.len_utf8(),
            _ => 0,
        }
    }

    /// The length in bytes of the suffix to split off `text`; 0 for none.
    ///
    /// A search for an expression anchored at the end finds the match that
    /// starts first, so the longest of the candidates is taken.
    pub(super) fn suffix(&self, text: &str) -> usize {
        let mut before = text.chars().rev();
        let Some(last) = before.next() else { return 0 };
        let previous = before.next();
        let mut longest = if self.suffix.contains(last) { last.len_utf8() } else { 0 };
        match last {
            '…' if previous == Some('…') => longest = 2 * last.len_utf8(),
            's' | 'S' => match previous {
                Some('\'') => longest = 2,
                Some('’') => longest = 1 + '’'.len_utf8(),
                _ => {}
            },
            '+' if previous.is_some_and(|c| c.is_ascii_digit()) => longest = 1,
            '.' => {
                let run = text.len() - text.trim_end_matches('.').len();
                if run > 1 {
                    longest = run;
                } else if let Some(p) = previous {
                    let second = before.next();
                    let after_initials =
                        self.upper.contains(p) && second.is_some_and(|c| self.upper.contains(c));
                    let after_degrees = second == Some('°') && matches!(p, 'F' | 'f' | 'C' | 'c' | 'K' | 'k');
                    if self.before_stop.contains(p) || after_initials || after_degrees {
                        longest = 1;
                    }
                }
            }
            _ => {}
        }
        if text.bytes().any(|b| b.is_ascii_digit()) {
            for end in self.units.iter().chain(&self.currencies) {
                if end.len() > longest
                    && let Some(number) = text.strip_suffix(&**end)
                    && number.ends_with(|c: char| c.is_ascii_digit())
                {
                    longest = end.len();
                }
            }
        }
        longest
    }

    /// The first infix that starts at or after byte `from` of `text`: where it
    /// starts and ends.
    pub(super) fn infix(&self, text: &str, from: usize) -> Option<(usize, usize)> {
        let mut previous = text.get(..from)?.chars().next_back();
        for (offset, c) in text.get(from..)?.char_indices() {
            let start = from + offset;
            // Letters and digits never start an infix, and most of a text is those.
            if !c.is_ascii_alphanumeric()
                && let Some(length) = self.infix_at(&text[start..], c, previous)
            {
                return Some((start, start + length));
            }
            previous = Some(c);
        }
        None
    }

    fn infix_at(&self, rest: &str, c: char, previous: Option<char>) -> Option<usize> {
        let after = |length: usize| rest.get(length..).and_then(|r| r.chars().next());
        if c == '.' {
            let run = dots(rest);
            if run > 1 {
                return Some(run);
            }
            let opens = previous.is_some_and(|p| self.lower.contains(p) || self.quote.contains(p));
            let closes = after(1).is_some_and(|n| self.upper.contains(n) || self.quote.contains(n));
            return (opens && closes).then_some(1);
        }
        if self.infix.contains(c) {
            return Some(c.len_utf8());
        }
        let previous = previous?;
        let letter_after = |length| after(length).is_some_and(|n| self.alpha.contains(n));
        if matches!(c, '+' | '-' | '*' | '^')
            && previous.is_ascii_digit()
            && after(1).is_some_and(|n| n.is_ascii_digit() || n == '-')
        {
            return Some(1);
        }
        let letter = self.alpha.contains(previous);
        if c == ',' {
            return (letter && letter_after(1)).then_some(1);
        }
        if !letter && !previous.is_ascii_digit() {
            return None;
        }
        if matches!(c, ':' | '<' | '>' | '=' | '/') {
            return letter_after(1).then_some(1);
        }
        let hyphen = HYPHENS.iter().find(|h| rest.starts_with(**h) && letter_after(h.len()))?;
        Some(hyphen.len())
    }
}

/// How many full stops `text` begins with.
fn dots(text: &str) -> usize {
    text.bytes().take_while(|&b| b == b'.').count()
}
