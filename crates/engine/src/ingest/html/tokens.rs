//! HTML's tags, texts and character references.
//!
//! Follows the tokenizer of the HTML Standard (section 13.2.5) as far as
//! reading an article needs: comments and declarations are passed over, the
//! contents of scripts and styles are one text, an end tag's attributes do
//! not matter, and what browsers forgive is forgiven. Of the named character
//! references it knows those of HTML 4 that news text uses; an unknown one
//! stays as it is written.

use crate::packed::among;
use crossread_nlp::Lower;

/// A piece of a page's source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    /// A start tag: its name and attributes, in small letters.
    Start(String, Vec<(String, String)>),
    /// An end tag's name in small letters.
    End(String),
    /// A text, its references resolved.
    Text(String),
}

/// Splits a page's source into tags and texts.
pub(super) struct Tokens<'s> {
    rest: &'s str,
    /// The element whose content is one text up to its end tag.
    raw: Option<&'static str>,
}

impl<'s> Tokens<'s> {
    /// Begins at the source's beginning.
    pub fn new(source: &'s str) -> Self {
        Self { rest: source, raw: None }
    }

    /// Takes the source up to a byte offset.
    fn take(&mut self, at: usize) -> &'s str {
        let (head, tail) = self.rest.split_at_checked(at).unwrap_or((self.rest, ""));
        self.rest = tail;
        head
    }

    /// Takes the source through the end of a mark, or all of it.
    fn pass(&mut self, mark: &str) {
        let end = self.rest.find(mark).map_or(self.rest.len(), |at| at + mark.len());
        self.take(end);
    }

    fn take_while(&mut self, wanted: impl Fn(char) -> bool) -> &'s str {
        let end = self.rest.find(|c| !wanted(c)).unwrap_or(self.rest.len());
        self.take(end)
    }

    /// The rest of a start or end tag: its attributes, through its `>`.
    fn attributes(&mut self) -> Vec<(String, String)> {
        let mut list: Vec<(String, String)> = Vec::new();
        loop {
            self.take_while(|c| c.is_ascii_whitespace() || c == '/');
            if self.rest.is_empty() || self.rest.starts_with('>') {
                self.take(1);
                return list;
            }
            // A name takes at least one character, even `=`.
            let first = self.rest.chars().next().map_or(0, char::len_utf8);
            let mut name = self.take(first).lowered();
            name.push_str(
                &self.take_while(|c| !c.is_ascii_whitespace() && !matches!(c, '/' | '>' | '=')).lowered(),
            );
            self.take_while(|c| c.is_ascii_whitespace());
            let mut value = "";
            if self.rest.starts_with('=') {
                self.take(1);
                self.take_while(|c| c.is_ascii_whitespace());
                value = match self.rest.chars().next() {
                    Some(quote @ ('"' | '\'')) => {
                        self.take(1);
                        let value = self.take_while(|c| c != quote);
                        self.take(1);
                        value
                    }
                    _ => self.take_while(|c| !c.is_ascii_whitespace() && c != '>'),
                };
            }
            if list.iter().all(|(known, _)| *known != name) {
                list.push((name, resolved(value)));
            }
        }
    }

    /// The content of an element that holds one text.
    fn raw_text(&mut self, name: &'static str) -> &'s str {
        let end = self.rest.match_indices("</").map(|(at, _)| at).find(|at| {
            let after = self.rest.get(at + 2..).unwrap_or("");
            after.get(..name.len()).is_some_and(|tag| tag.eq_ignore_ascii_case(name))
                && !after
                    .get(name.len()..)
                    .is_some_and(|next| next.starts_with(|c: char| c.is_ascii_alphanumeric()))
        });
        self.take(end.unwrap_or(self.rest.len()))
    }
}

impl Iterator for Tokens<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        if let Some(name) = self.raw.take() {
            let text = self.raw_text(name);
            if !text.is_empty() {
                let whole = matches!(name, "title" | "textarea");
                return Some(Token::Text(if whole { resolved(text) } else { text.to_owned() }));
            }
        }
        loop {
            let rest = self.rest;
            if rest.is_empty() {
                return None;
            }
            let letter = |at: usize| rest.as_bytes().get(at).is_some_and(u8::is_ascii_alphabetic);
            if rest.starts_with("<!--") {
                self.take(4);
                self.pass("-->");
            } else if rest.starts_with("<!")
                || rest.starts_with("<?")
                || rest.starts_with("</") && !letter(2) && rest.len() > 2
            {
                self.pass(">");
            } else if rest.starts_with("</") && letter(2) {
                self.take(2);
                let name = self.take_while(|c| !c.is_ascii_whitespace() && !matches!(c, '/' | '>')).lowered();
                self.attributes();
                return Some(Token::End(name));
            } else if rest.starts_with('<') && letter(1) {
                self.take(1);
                let name = self.take_while(|c| !c.is_ascii_whitespace() && !matches!(c, '/' | '>')).lowered();
                let attributes = self.attributes();
                self.raw = ["script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes"]
                    .into_iter()
                    .find(|raw| *raw == name);
                return Some(Token::Start(name, attributes));
            } else {
                let end =
                    rest.char_indices().skip(1).find(|(_, c)| *c == '<').map_or(rest.len(), |(at, _)| at);
                return Some(Token::Text(resolved(self.take(end))));
            }
        }
    }
}

/// A text with its character references resolved.
fn resolved(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        let (head, tail) = rest.split_at(at);
        out.push_str(head);
        let inner = tail.get(1..).unwrap_or("");
        let length = inner.bytes().take_while(|b| b.is_ascii_alphanumeric() || *b == b'#').count();
        let name = inner.get(..length).unwrap_or("");
        let closed = inner.get(length..).is_some_and(|after| after.starts_with(';'));
        match reference(name, closed) {
            Some(c) => {
                out.push(c);
                rest = inner.get(length + usize::from(closed)..).unwrap_or("");
            }
            None => {
                out.push('&');
                rest = inner;
            }
        }
    }
    out.push_str(rest);
    out
}

/// The character of a reference; without its semicolon only a number and the
/// five that old pages leave open.
fn reference(name: &str, closed: bool) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16),
            None => number.parse(),
        };
        return code.ok().map(numbered);
    }
    if !closed && !among!(name, "amp" | "lt" | "gt" | "quot" | "nbsp") {
        return None;
    }
    NAMED
        .split(' ')
        .find_map(|entry| entry.strip_suffix(name).filter(|sign| sign.chars().count() == 1)?.chars().next())
        .or(match name {
            "nbsp" | "ensp" | "emsp" | "thinsp" => Some(' '),
            "shy" => Some('\u{ad}'),
            "zwj" => Some('\u{200d}'),
            "zwnj" => Some('\u{200c}'),
            _ => None,
        })
}

/// The character of a number; those of Windows-1252 are meant where control
/// characters are written.
fn numbered(code: u32) -> char {
    match u8::try_from(code) {
        Ok(byte @ 0x80..=0x9f) => super::super::decode::windows_1252(byte),
        Ok(0) => char::REPLACEMENT_CHARACTER,
        _ => char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER),
    }
}

/// Named references: each character with its name after it.
const NAMED: &str = "&amp <lt >gt \"quot 'apos \u{2018}lsquo \u{2019}rsquo \u{201a}sbquo \u{201c}ldquo \u{201d}rdquo \u{201e}bdquo \
    \u{2013}ndash \u{2014}mdash \u{2026}hellip \u{2022}bull \u{b7}middot \u{ab}laquo \u{bb}raquo \u{2039}lsaquo \u{203a}rsaquo \u{a9}copy \
    \u{ae}reg \u{2122}trade \u{20ac}euro \u{a3}pound \u{a5}yen \u{a2}cent \u{b0}deg \u{d7}times \u{f7}divide \u{b1}plusmn \u{bd}frac12 \
    \u{bc}frac14 \u{be}frac34 \u{a7}sect \u{b6}para \u{a1}iexcl \u{bf}iquest \u{2212}minus \u{2190}larr \u{2192}rarr \u{2191}uarr \u{2193}darr \
    \u{2032}prime \u{2033}Prime \u{2030}permil \u{b5}micro \u{b2}sup2 \u{b3}sup3 \u{b9}sup1 \u{aa}ordf \u{ba}ordm \u{2020}dagger \u{2021}Dagger \
    \u{c0}Agrave \u{c1}Aacute \u{c2}Acirc \u{c3}Atilde \u{c4}Auml \u{c5}Aring \u{c6}AElig \u{c7}Ccedil \u{c8}Egrave \u{c9}Eacute \u{ca}Ecirc \
    \u{cb}Euml \u{cc}Igrave \u{cd}Iacute \u{ce}Icirc \u{cf}Iuml \u{d0}ETH \u{d1}Ntilde \u{d2}Ograve \u{d3}Oacute \u{d4}Ocirc \u{d5}Otilde \
    \u{d6}Ouml \u{d8}Oslash \u{d9}Ugrave \u{da}Uacute \u{db}Ucirc \u{dc}Uuml \u{dd}Yacute \u{de}THORN \u{df}szlig \u{e0}agrave \u{e1}aacute \
    \u{e2}acirc \u{e3}atilde \u{e4}auml \u{e5}aring \u{e6}aelig \u{e7}ccedil \u{e8}egrave \u{e9}eacute \u{ea}ecirc \u{eb}euml \u{ec}igrave \
    \u{ed}iacute \u{ee}icirc \u{ef}iuml \u{f0}eth \u{f1}ntilde \u{f2}ograve \u{f3}oacute \u{f4}ocirc \u{f5}otilde \u{f6}ouml \u{f8}oslash \
    \u{f9}ugrave \u{fa}uacute \u{fb}ucirc \u{fc}uuml \u{fd}yacute \u{fe}thorn \u{ff}yuml \u{152}OElig \u{153}oelig \u{160}Scaron \u{161}scaron \
    \u{178}Yuml \u{17d}Zcaron \u{17e}zcaron \u{10c}Ccaron \u{10d}ccaron \u{142}lstrok \u{2009}thinsp \u{2605}star \u{2713}check";

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(source: &str) -> Vec<String> {
        Tokens::new(source)
            .map(|token| match token {
                Token::Start(name, attributes) => {
                    attributes.iter().fold(name, |line, (key, value)| format!("{line} {key}={value:?}"))
                }
                Token::End(name) => format!("/{name}"),
                Token::Text(text) => format!("{text:?}"),
            })
            .collect()
    }

    #[test]
    fn reads_tags_and_attributes_however_they_are_written() {
        assert_eq!(
            shown("<P Class=a id='b c' hidden data-x = \"1>2\">x</P ><br/>"),
            ["p class=\"a\" id=\"b c\" hidden=\"\" data-x=\"1>2\"", "\"x\"", "/p", "br"]
        );
        assert_eq!(shown("<a href=x/y title=\"a\" title=b>"), ["a href=\"x/y\" title=\"a\""]);
        assert_eq!(shown("2 < 3 <!-- <p> --><!doctype html><?xml?></ >b"), ["\"2 \"", "\"< 3 \"", "\"b\""]);
    }

    #[test]
    fn scripts_are_one_text_and_titles_have_references() {
        assert_eq!(
            shown("<script>if (a</b) '</p>'</SCRIPT><title>A &amp; B</title>"),
            ["script", "\"if (a</b) '</p>'\"", "/script", "title", "\"A & B\"", "/title"]
        );
    }

    #[test]
    fn resolves_references() {
        assert_eq!(
            resolved(
                "caf&eacute; &ldquo;x&rdquo; &#8364;5 &#x20AC; &#146; &nbsp;&AMP &amp b &unknown; &copy 3 & 4 &#xfffffff;"
            ),
            "caf\u{e9} \u{201c}x\u{201d} \u{20ac}5 \u{20ac} \u{2019}  &AMP & b &unknown; &copy 3 & 4 \u{fffd}"
        );
        assert_eq!((reference("", true), reference("p", true)), (None, None));
    }

    #[test]
    fn broken_sources_end() {
        for source in [
            "<", "<a", "<a b=", "<a b='c", "</", "</a", "<!--", "<!", "&", "&#", "<script>", "<a =>",
            "<\u{e9}",
        ] {
            assert!(Tokens::new(source).count() <= 3, "{source}");
        }
    }
}
