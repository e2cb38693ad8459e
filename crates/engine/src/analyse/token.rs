//! Words, numbers and signs: the tokens of a block of text.
//!
//! The conventions are those of the Penn Treebank as spaCy's English pipeline
//! applies them: clitics are tokens of their own ("Macron" "'s", "did" "n't"),
//! so are brackets, quotation marks, currency signs and hyphens between
//! letters ("four" "-" "year"); abbreviations keep their stop ("U.S.", "Mr.").
//! Two things are split further, since numbers and names are looked up by
//! themselves: a unit written on to its number ("110" "bn"), and a hyphen
//! after a number or an abbreviation ("28" "-" "point", "U.S." "-" "led").
//!
//! Every sign that is not white space is in exactly one token, whatever the
//! text; nothing here can fail.

use super::lexicon::{is_abbreviation, is_glued_unit};
use crate::Span;
use crossread_nlp::Lower;

/// Appends the spans of the tokens of `text[block]` to `out`.
pub(super) fn spans(text: &str, block: Span, out: &mut Vec<Span>) {
    let inner = block.of(text);
    let mut chunk: Vec<(usize, char)> = Vec::new();
    for (at, c) in inner.char_indices() {
        if is_space(c) {
            split(text, &chunk, out);
            chunk.clear();
        } else {
            chunk.push((block.start + at, c));
        }
    }
    split(text, &chunk, out);
}

/// White space, and the signs of no width that separate or mean nothing.
pub(super) fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}' | '\u{2060}')
}

/// Whether `c` can open or close a quotation.
pub(super) fn is_quote(c: char) -> bool {
    matches!(c, '\'' | '"' | '“' | '”' | '„' | '‟' | '‘' | '’' | '‚' | '«' | '»' | '‹' | '›' | '`' | '´')
}

/// Whether `c` joins words or parts of a sentence.
pub(super) fn is_dash(c: char) -> bool {
    matches!(c, '-' | '‐' | '‑' | '–' | '—' | '―' | '~')
}

/// Whether `c` is a sign of money.
pub(super) fn is_currency(c: char) -> bool {
    matches!(c, '$' | '£' | '€' | '¥' | '₹' | '₽' | '₴' | '₩' | '₪' | '₺' | '¢' | '₦' | '₫' | '฿')
}

/// Part of a word: letters, digits, and the marks that sit on them.
fn is_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36f}' | '\u{200d}' | '\u{fe0f}' | '\u{ad}' | '_')
}

type Chars<'a> = &'a [(usize, char)];

fn span_of(chars: Chars<'_>) -> Option<Span> {
    let (first, last) = (chars.first()?, chars.last()?);
    Some(Span::new(first.0, last.0 + last.1.len_utf8()))
}

fn push(chars: Chars<'_>, out: &mut Vec<Span>) {
    out.extend(span_of(chars));
}

fn char_at(chars: Chars<'_>, at: usize) -> Option<char> {
    chars.get(at).map(|&(_, c)| c)
}

/// Length of the run of one and the same sign at the front.
fn run(chars: Chars<'_>) -> usize {
    let first = char_at(chars, 0);
    chars.iter().take_while(|&&(_, c)| Some(c) == first).count()
}

/// Splits a chunk that holds no white space.
fn split(text: &str, mut chunk: Chars<'_>, out: &mut Vec<Span>) {
    if chunk.is_empty() {
        return;
    }
    if is_address(chunk) {
        return split_address(chunk, out);
    }
    loop {
        let len = prefix(text, chunk);
        if len == 0 {
            break;
        }
        let (head, rest) = chunk.split_at(len.min(chunk.len()));
        push(head, out);
        chunk = rest;
    }
    // Suffixes come off from the end, so they are kept aside in reverse.
    let mut tail = Vec::new();
    loop {
        let len = suffix(text, chunk);
        if len == 0 || len > chunk.len() {
            break;
        }
        let (rest, end) = chunk.split_at(chunk.len() - len);
        tail.extend(span_of(end));
        chunk = rest;
    }
    infixes(text, chunk, out);
    out.extend(tail.into_iter().rev());
}

/// A web or mail address, which stays whole.
fn is_address(chunk: Chars<'_>) -> bool {
    let has = |what: &str| {
        let what: Vec<char> = what.chars().collect();
        chunk.windows(what.len()).any(|w| w.iter().map(|&(_, c)| c).eq(what.iter().copied()))
    };
    let mail = chunk
        .iter()
        .position(|&(_, c)| c == '@')
        .is_some_and(|at| at > 0 && chunk.iter().skip(at).any(|&(_, c)| c == '.') && chunk.len() > at + 3);
    has("://") || mail || (chunk.len() > 6 && has("www."))
}

fn split_address(chunk: Chars<'_>, out: &mut Vec<Span>) {
    let is_edge =
        |c: char| is_quote(c) || matches!(c, '(' | ')' | '[' | ']' | '<' | '>' | ',' | '.' | ';' | '!');
    let start = chunk.iter().take_while(|&&(_, c)| is_edge(c)).count();
    let end = chunk.len() - chunk.iter().skip(start).rev().take_while(|&&(_, c)| is_edge(c)).count();
    let (head, rest) = chunk.split_at(start);
    let (body, tail) = rest.split_at(end.saturating_sub(start));
    head.iter().for_each(|c| push(std::slice::from_ref(c), out));
    push(body, out);
    tail.iter().for_each(|c| push(std::slice::from_ref(c), out));
}

/// How many signs at the front are a token by themselves; 0 for none.
fn prefix(text: &str, chunk: Chars<'_>) -> usize {
    let Some(c) = char_at(chunk, 0) else { return 0 };
    let next = char_at(chunk, 1);
    if is_word(c) {
        // "US$", "A$", "HK$" before a figure.
        let letters = chunk.iter().take_while(|&&(_, c)| c.is_ascii_uppercase()).count();
        let signed = (1..=3).contains(&letters) && char_at(chunk, letters).is_some_and(is_currency);
        return if signed { letters + 1 } else { 0 };
    }
    if chunk.len() == 1 {
        return 1;
    }
    match c {
        '.' if next.is_some_and(|n| n.is_ascii_digit()) => 0,
        '.' | '-' | '*' | '_' | '=' | '`' | '\'' if run(chunk) > 1 => run(chunk),
        // A sign of a negative number stays with it, as does "+5".
        '-' | '+' | '−' if next.is_some_and(|n| n.is_ascii_digit()) => 0,
        '\'' | '’' if is_clitic(text, chunk) => chunk.len(),
        '#' | '@' if next.is_some_and(char::is_alphanumeric) => 0,
        _ => 1,
    }
}

/// Whether the whole chunk is a clitic or a word that has lost its beginning.
fn is_clitic(text: &str, chunk: Chars<'_>) -> bool {
    let word = span_of(chunk).map(|span| span.of(text)).unwrap_or("");
    let rest = word.trim_start_matches(['\'', '’']);
    let known = ["s", "re", "ve", "ll", "d", "m", "em", "cause", "til", "tis", "twas", "n"];
    known.iter().any(|k| rest.eq_ignore_ascii_case(k))
        || (rest.len() == 3 && rest.ends_with('s') && rest.bytes().take(2).all(|b| b.is_ascii_digit()))
}

/// How many signs at the end are a token by themselves; 0 for none.
fn suffix(text: &str, chunk: Chars<'_>) -> usize {
    let len = chunk.len();
    let Some(c) = len.checked_sub(1).and_then(|at| char_at(chunk, at)) else { return 0 };
    if len == 1 {
        return 0;
    }
    if is_word(c) {
        return clitic(text, chunk);
    }
    let prev = char_at(chunk, len - 2);
    let reversed_run = chunk.iter().rev().take_while(|&&(_, d)| d == c).count();
    match c {
        '.' if reversed_run > 1 => reversed_run,
        '.' if keeps_stop(text, chunk) => 0,
        '-' | '*' | '=' | '\'' if reversed_run > 1 => reversed_run,
        '+' if prev.is_some_and(|p| p.is_ascii_digit()) => 1,
        _ => 1,
    }
}

/// Whether the stop at the end belongs to the word ("U.S.", "Dr.", "J.").
fn keeps_stop(text: &str, chunk: Chars<'_>) -> bool {
    let word = span_of(chunk).map(|span| span.of(text)).unwrap_or("");
    let Some(stem) = word.strip_suffix('.') else { return false };
    let single_capital = stem.chars().count() == 1 && stem.chars().all(char::is_uppercase);
    let dotted = stem.split('.').count() > 1
        && stem.split('.').all(|part| part.chars().count() == 1 && part.chars().all(char::is_alphabetic));
    // "U.S.-led" style compounds keep the stop of their last part only.
    let last = stem.rsplit(is_dash).next().unwrap_or(stem);
    single_capital || dotted || is_abbreviation(&last.lowered())
}

/// Length of the clitic that the word ends in; 0 for none.
fn clitic(text: &str, chunk: Chars<'_>) -> usize {
    let len = chunk.len();
    let lower = |back: usize| {
        len.checked_sub(back).and_then(|at| char_at(chunk, at)).map_or('\0', |c| c.to_ascii_lowercase())
    };
    let is_apostrophe = |c: char| matches!(c, '\'' | '’' | '‘' | '´' | '`');
    if len > 2 && is_apostrophe(lower(2)) && matches!(lower(1), 's' | 'm' | 'd') {
        return 2;
    }
    if len > 3
        && is_apostrophe(lower(3))
        && matches!((lower(2), lower(1)), ('l', 'l') | ('r', 'e') | ('v', 'e'))
    {
        return 3;
    }
    if len > 3 && lower(3) == 'n' && is_apostrophe(lower(2)) && lower(1) == 't' {
        return 3;
    }
    let word = span_of(chunk).map(|span| span.of(text)).unwrap_or("");
    if word.eq_ignore_ascii_case("cannot") { 3 } else { 0 }
}

/// Emits a chunk without prefixes and suffixes, split at what stands inside.
fn infixes(text: &str, chunk: Chars<'_>, out: &mut Vec<Span>) {
    let mut start = 0;
    let mut at = 0;
    while at < chunk.len() {
        let len = infix(text, chunk, start, at);
        if len == 0 {
            at += 1;
            continue;
        }
        word(text, chunk.get(start..at).unwrap_or(&[]), out);
        push(chunk.get(at..at + len).unwrap_or(&[]), out);
        at += len;
        start = at;
    }
    word(text, chunk.get(start..).unwrap_or(&[]), out);
}

/// How many signs from `at` on part the chunk in two; 0 for none.
fn infix(text: &str, chunk: Chars<'_>, start: usize, at: usize) -> usize {
    let Some(c) = char_at(chunk, at) else { return 0 };
    if is_word(c) {
        return 0;
    }
    let run = run(chunk.get(at..).unwrap_or(&[]));
    let prev = at.checked_sub(1).filter(|_| at > start).and_then(|at| char_at(chunk, at));
    let next = char_at(chunk, at + run);
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let alpha = |c: Option<char>| c.is_some_and(char::is_alphabetic);
    let split = match c {
        '.' if run > 1 => true,
        '.' => {
            let capital = next.is_some_and(|n| n.is_uppercase() || is_quote(n));
            let before = chunk.get(start..at).unwrap_or(&[]);
            let initials = before.len() == 1 || before.iter().any(|&(_, c)| c == '.');
            capital && prev.is_some_and(|p| p.is_lowercase() || p.is_ascii_digit()) && !initials
        }
        ',' => !(digit(prev) && digit(next)),
        // Letters then digits are one thing: "AK-47", "COVID-19".
        _ if is_dash(c) => {
            !(run == 1 && digit(next) && (alpha(prev) || prev.is_none())) || matches!(c, '–' | '—' | '―')
        }
        '−' => !(prev.is_none() && digit(next)),
        ':' => !(digit(prev) && digit(next)),
        '/' | '<' | '>' | '=' => alpha(next),
        '\'' | '’' => {
            !(prev.is_some_and(is_word) && next.is_some_and(is_word)) || after_stop(text, chunk, at)
        }
        '+' if prev.is_none() && digit(next) => false,
        '#' | '@' if prev.is_none() => false,
        '&' | '+' | '@' | '#' | '*' | '%' | '°' | '^' | '\\' | '|' => {
            !(alpha(prev) && alpha(next) && c == '&')
        }
        _ => true,
    };
    if split { run } else { 0 }
}

/// Whether what stands before `at` is a word that was closed by a stop.
fn after_stop(text: &str, chunk: Chars<'_>, at: usize) -> bool {
    let word = chunk.get(..at).and_then(span_of).map(|span| span.of(text)).unwrap_or("");
    word.ends_with(['.', ',', '!', '?'])
}

/// Emits a word; one that is a number with its unit written on to it as two.
fn word(text: &str, chunk: Chars<'_>, out: &mut Vec<Span>) {
    let digits = chunk.iter().take_while(|&&(_, c)| c.is_ascii_digit() || matches!(c, '.' | ',')).count();
    let starts_with_digit = char_at(chunk, 0).is_some_and(|c| c.is_ascii_digit());
    if starts_with_digit && digits < chunk.len() {
        let (number, unit) = chunk.split_at(digits);
        let letters = span_of(unit).map(|span| span.of(text)).unwrap_or("");
        let after_money = out.last().is_some_and(|last| {
            last.of(text).chars().last().is_some_and(is_currency)
                && Some(last.end) == chunk.first().map(|c| c.0)
        });
        if is_glued_unit(letters, after_money) {
            push(number, out);
            push(unit, out);
            return;
        }
    }
    push(chunk, out);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens(text: &str) -> Vec<&str> {
        let mut out = Vec::new();
        spans(text, Span::new(0, text.len()), &mut out);
        out.into_iter().map(|span| span.of(text)).collect()
    }

    #[test]
    fn splits_by_table() {
        for (text, expected) in [
            ("Macron's visit didn't help.", "Macron|'s|visit|did|n't|help|."),
            ("Macron’s ‘serious’ visit", "Macron|’s|‘|serious|’|visit"),
            ("nearly four-year war", "nearly|four|-|year|war"),
            ("a 23-year-old man", "a|23|-|year|-|old|man"),
            ("U.S.-led talks, the U.S. said.", "U.S.|-|led|talks|,|the|U.S.|said|."),
            ("$158bn and US$5.2m or 110bn euros", "$|158|bn|and|US$|5.2|m|or|110|bn|euros"),
            ("5,660 missiles, up 2%.", "5,660|missiles|,|up|2|%|."),
            ("month.Their plan", "month|.|Their|plan"),
            ("Ukraine .The", "Ukraine|.|The"),
            ("at 8.30am or 9:30 p.m. on", "at|8.30|am|or|9:30|p.m.|on"),
            ("seven AK-47s, a 5.56mm rifle", "seven|AK-47s|,|a|5.56|mm|rifle"),
            ("he said: \"go.\"", "he|said|:|\"|go|.|\""),
            ("10-15 men (and 3–5 boys)", "10|-|15|men|(|and|3|–|5|boys|)"),
            ("wait... what—no", "wait|...|what|—|no"),
            ("we cannot; they'll", "we|can|not|;|they|'ll"),
            ("Mr. J. Smith Jr. of Acme Inc.", "Mr.|J.|Smith|Jr.|of|Acme|Inc."),
            (
                "see https://a.example/b?c=1, or x@y.example.",
                "see|https://a.example/b?c=1|,|or|x@y.example|.",
            ),
            ("Zelensky\u{fffd}\u{fffd}s plan", "Zelensky|\u{fffd}\u{fffd}|s|plan"),
            ("the 2nd of 28th in the 1990s on 5G", "the|2nd|of|28th|in|the|1990s|on|5G"),
            ("O'Neill and Côte d'Ivoire", "O'Neill|and|Côte|d'Ivoire"),
            ("the players' union", "the|players|'|union"),
            ("in 2022.The town", "in|2022|.|The|town"),
            ("-5 degrees, 5°C", "-5|degrees|,|5|°|C"),
        ] {
            assert_eq!(tokens(text).join("|"), expected, "{text}");
        }
    }
}
