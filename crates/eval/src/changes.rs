//! Small changes that make a sentence say something else.
//!
//! They are found by looks alone (digits, number words, capitals, auxiliary
//! verbs, quotation marks), so that what the engine fails to see counts
//! against it. The sort of a name is taken from the engine's analysis, to put
//! a name of the same sort in its place.

use crossread_engine::analyse::{Analysis, NameKind};
use crossread_engine::{ReasonKind, Span};

/// The sorts of change, with the reason that each is named by.
pub(crate) const SORTS: [(&str, Finder); 4] =
    [("number", numbers), ("name", names), ("negation", negations), ("quoted word", quoted_words)];

/// One change to one sentence.
#[derive(Debug, Clone)]
pub(crate) struct Change {
    /// Bytes of the article that go.
    pub(crate) span: Span,
    /// What comes in their place.
    pub(crate) with: String,
    /// The kinds of reason that name the change rightly.
    pub(crate) reasons: Vec<ReasonKind>,
}

/// Finds the changes of one sort in a sentence.
pub(crate) type Finder = fn(&str, Span, &Analysis) -> Vec<Change>;

const NUMBER_WORDS: [(&str, &str); 12] = [
    ("two", "seven"),
    ("three", "eight"),
    ("four", "nine"),
    ("five", "eleven"),
    ("six", "fourteen"),
    ("seven", "three"),
    ("eight", "four"),
    ("nine", "five"),
    ("ten", "six"),
    ("eleven", "seventeen"),
    ("twelve", "nineteen"),
    ("twenty", "fifty"),
];

/// Digits and number words get another value. A figure may be part of a time.
fn numbers(text: &str, sentence: Span, _: &Analysis) -> Vec<Change> {
    let mut changes = Vec::new();
    for word in words(text, sentence) {
        let given = word.of(text);
        let with = if given.bytes().all(|b| b.is_ascii_digit()) {
            // Runs that hang on letters or on each other ("F-16", "10.30",
            // "2025-12-02") are left alone: half a name or half a time.
            if touches(text, word, &['-', '.', ':', '/', ',']) {
                continue;
            }
            given.parse::<u64>().ok().map(|value| another(value).to_string())
        } else {
            let lower = given.to_lowercase();
            NUMBER_WORDS.iter().find(|(word, _)| *word == lower).map(|(_, other)| (*other).to_owned())
        };
        let reasons = quoted(text, sentence, word, &[ReasonKind::Number, ReasonKind::Time]);
        changes.extend(with.map(|with| Change { span: word, with, reasons }));
    }
    changes.extend(grouped(text, sentence));
    changes
}

/// Another value of the same size: a year becomes a year.
fn another(value: u64) -> u64 {
    if (1900..2100).contains(&value) { value - 7 } else { value + value / 2 + 3 }
}

/// Figures with thousands marked, such as 5,660.
fn grouped(text: &str, sentence: Span) -> Vec<Change> {
    let mut changes = Vec::new();
    let mut start = None;
    let inside = sentence.of(text);
    for (at, c) in inside.char_indices().chain([(inside.len(), ' ')]) {
        match (start, c.is_ascii_digit() || c == ',') {
            (None, true) if c != ',' => start = Some(at),
            (Some(from), false) => {
                let figure = inside[from..at].trim_end_matches(',');
                let span = Span::new(sentence.start + from, sentence.start + from + figure.len());
                if figure.contains(',') && !touches(text, span, &['-', '.', ':', '/']) {
                    let first = if figure.starts_with('7') { "4" } else { "7" };
                    let with = format!("{first}{}", &figure[1..]);
                    let reasons = quoted(text, sentence, span, &[ReasonKind::Number]);
                    changes.push(Change { span, with, reasons });
                }
                start = None;
            }
            _ => {}
        }
    }
    changes
}

const CALENDAR: &str = " January February March April May June July August September October November December Monday \
                        Tuesday Wednesday Thursday Friday Saturday Sunday ";
const TITLES: &str = " I Mr Mrs Ms Dr President Prime Minister Mayor Sir Councillor Captain ";

/// Runs of capitalised words within the sentence become another name of the
/// same sort, as far as the analysis knows the sort.
fn names(text: &str, sentence: Span, analysis: &Analysis) -> Vec<Change> {
    let named = |word: &Span| {
        let given = word.of(text);
        let padded = format!(" {given} ");
        given.chars().next().is_some_and(char::is_uppercase)
            && given.chars().any(char::is_lowercase)
            && !CALENDAR.contains(&padded)
            && !TITLES.contains(&padded)
    };
    let mut runs: Vec<Span> = Vec::new();
    let mut previous: Option<Span> = None;
    for word in words(text, sentence) {
        let opens = previous.is_none_or(|before| {
            text[before.end..word.start].contains(['.', '!', '?', ':', '\u{201c}', '"', '\u{2018}'])
        });
        if named(&word) && !opens {
            match runs.last_mut() {
                Some(run)
                    if &text[run.end..word.start] == " " && previous.is_some_and(|p| p.end == run.end) =>
                {
                    run.end = word.end;
                }
                _ => runs.push(word),
            }
        }
        previous = Some(word);
    }
    runs.retain(|run| !touches(text, *run, &['-']));
    runs.into_iter().map(|run| rename(text, sentence, run, analysis)).collect()
}

fn rename(text: &str, sentence: Span, run: Span, analysis: &Analysis) -> Change {
    let kind = analysis.names.iter().find(|name| name.span.overlaps(run)).map(|name| name.kind);
    let single = !run.of(text).contains(' ');
    let with = match kind {
        Some(NameKind::Person) if single => "Brevik",
        Some(NameKind::Person) => "Anton Brevik",
        Some(NameKind::Place) => "Lisbon",
        Some(NameKind::Demonym) => "Peruvian",
        Some(NameKind::Organisation) => "Norden Council",
        Some(NameKind::Other) | None => "Brevik",
    };
    let kinds = [ReasonKind::Name, ReasonKind::Place, ReasonKind::Attribution];
    Change { span: run, with: with.to_owned(), reasons: quoted(text, sentence, run, &kinds) }
}

const AUXILIARIES: &str =
    " is are was were has have had will would could can did does do should may might must ";

/// "not" comes or goes after an auxiliary.
fn negations(text: &str, sentence: Span, _: &Analysis) -> Vec<Change> {
    let words = words(text, sentence);
    let mut changes = Vec::new();
    for pair in words.windows(2) {
        let [auxiliary, next] = [pair[0], pair[1]];
        if !AUXILIARIES.contains(&format!(" {} ", auxiliary.of(text)))
            || &text[auxiliary.end..next.start] != " "
        {
            continue;
        }
        let reasons = quoted(text, sentence, next, &[ReasonKind::Polarity]);
        let following = next.of(text);
        if following == "not" {
            changes.push(Change { span: Span::new(auxiliary.end, next.end), with: String::new(), reasons });
        } else if ["ed", "en", "ing"].iter().any(|ending| following.ends_with(ending)) || following == "be" {
            let span = Span::new(auxiliary.end, auxiliary.end);
            changes.push(Change { span, with: " not".to_owned(), reasons });
        }
    }
    changes
}

/// One longer word of a direct quotation becomes another.
fn quoted_words(text: &str, sentence: Span, _: &Analysis) -> Vec<Change> {
    const OTHERS: [&str; 3] = ["remarkable", "careful", "window"];
    let quotations = quotations(text, sentence);
    let longer = |word: &Span| {
        let given = word.of(text);
        given.chars().count() >= 5
            && given.chars().all(char::is_lowercase)
            && quotations.iter().any(|quotation| quotation.contains(*word))
    };
    let found = words(text, sentence).into_iter().filter(longer).enumerate();
    found
        .map(|(at, span)| Change {
            span,
            with: OTHERS[at % OTHERS.len()].to_owned(),
            reasons: vec![ReasonKind::Wording],
        })
        .collect()
}

/// Runs of letters, digits and inner apostrophes.
fn words(text: &str, within: Span) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    for (at, c) in within.of(text).char_indices() {
        let (start, end) = (within.start + at, within.start + at + c.len_utf8());
        if c.is_alphanumeric() {
            match found.last_mut() {
                Some(last) if last.end == start => last.end = end,
                _ => found.push(Span::new(start, end)),
            }
        }
    }
    found
}

/// Whether a letter or digit, or one of `signs` with one behind it, adjoins.
fn touches(text: &str, span: Span, signs: &[char]) -> bool {
    let hangs = |first: Option<char>, second: Option<char>| {
        first.is_some_and(|c| {
            c.is_alphanumeric() || (signs.contains(&c) && second.is_some_and(char::is_alphanumeric))
        })
    };
    let mut before = text[..span.start].chars().rev();
    let mut after = text[span.end..].chars();
    hangs(before.next(), before.next()) || hangs(after.next(), after.next())
}

/// The direct quotations of a sentence, by their marks.
fn quotations(text: &str, sentence: Span) -> Vec<Span> {
    let mut found = Vec::new();
    let mut open = None;
    for (at, c) in sentence.of(text).char_indices() {
        let at = sentence.start + at;
        match (c, open) {
            ('\u{201c}', _) | ('"', None) => open = Some(at),
            ('\u{201d}' | '"', Some(start)) => {
                found.push(Span::new(start, at));
                open = None;
            }
            _ => {}
        }
    }
    found
}

/// Within a quotation any change is one of wording, too.
fn quoted(text: &str, sentence: Span, place: Span, kinds: &[ReasonKind]) -> Vec<ReasonKind> {
    let mut kinds = kinds.to_vec();
    if quotations(text, sentence).iter().any(|quotation| quotation.contains(place)) {
        kinds.push(ReasonKind::Wording);
    }
    kinds
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_are_found_by_looks() {
        let text = "Then Ana Reyes was told by 12 of 1,200 men on Friday that it \u{201c}will not be finished soon\u{201d}.";
        let sentence = Span::new(0, text.len());
        let found = |finder: Finder| -> Vec<String> {
            finder(text, sentence, &Analysis::default())
                .into_iter()
                .map(|change| format!("{}>{}", change.span.of(text), change.with))
                .collect()
        };
        assert_eq!(found(numbers), ["12>21", "1,200>7,200"]);
        assert_eq!(found(names), ["Ana Reyes>Brevik"]);
        assert_eq!(found(negations), [" not>"]);
        assert_eq!(found(quoted_words), ["finished>remarkable"]);
    }
}
