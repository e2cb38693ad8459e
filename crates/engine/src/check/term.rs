//! Terms: the units that two texts are matched by.
//!
//! A term is a content word by its lemma, a whole name, a whole quantity or a
//! whole time. Matching "Volodymyr Zelensky" as one term, and not as two
//! words, keeps a shared first name from counting as agreement; matching
//! "5,660" as a quantity keeps its noun free to match by itself.

use crate::Span;
use crate::analyse::{Analysis, CueKind, NameKind, Quantity, TimeMention, TokenKind};
use crate::lexicon::{Lexicon, Word};
use crossread_nlp::Lower;

/// One term of one text.
#[derive(Debug, Clone)]
pub(crate) struct Term {
    /// Its item in a [`Vocabulary`].
    pub item: u32,
    /// Where it lies, in bytes.
    pub span: Span,
    /// Index of its first token.
    pub token: usize,
    /// Whether it only reports ("said"): it weighs little.
    pub reports: bool,
}

/// What distinct terms are made of; equal terms share one item.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Item {
    /// A content word, by its lemma.
    Word(String),
    /// A name, by its key, with its words in lower case.
    Name { key: String, words: Vec<String>, kind: NameKind },
    /// A quantity.
    Number { low: i64, high: i64, rough: bool, unit: crate::analyse::Unit },
    /// A time: the days it can mean, the weekday, month and year named, or, where none
    /// of these is known, its words.
    Time {
        days: Option<(i32, i32)>,
        weekday: Option<u8>,
        month: Option<u8>,
        year: Option<i32>,
        words: String,
    },
}

/// An item with its words looked up, ready to be compared.
#[derive(Clone, Copy)]
pub(crate) struct Entry<'a> {
    /// The item.
    pub item: &'a Item,
    /// A word's one word; a name's words.
    pub words: &'a [Word],
}

/// The distinct items of a set of texts, numbered in order of first use.
#[derive(Debug, Default)]
pub(crate) struct Vocabulary {
    items: Vec<Item>,
    /// For each item, its words looked up.
    words: Vec<Vec<Word>>,
    /// Their numbers, in the order of the items.
    order: Vec<u32>,
}

impl Vocabulary {
    /// The items by number.
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    fn place(&self, item: &Item) -> Result<usize, usize> {
        self.order.binary_search_by(|number| self.items[*number as usize].cmp(item))
    }

    /// An item with its words looked up.
    pub fn entry(&self, item: u32) -> Entry<'_> {
        Entry { item: &self.items[item as usize], words: &self.words[item as usize] }
    }

    fn number(&mut self, item: Item, lexicon: &Lexicon) -> u32 {
        let place = match self.place(&item) {
            Ok(place) => return self.order[place],
            Err(place) => place,
        };
        let number = self.items.len() as u32;
        self.words.push(match &item {
            Item::Word(lemma) => vec![lexicon.word(lemma)],
            Item::Name { words, .. } => lexicon.words(words.iter().map(String::as_str)),
            Item::Number { .. } | Item::Time { .. } => Vec::new(),
        });
        self.items.push(item);
        self.order.insert(place, number);
        number
    }

    /// The terms of a text that reach into `scope`, in order of place.
    pub fn terms(&mut self, text: &str, scope: Span, analysis: &Analysis, lexicon: &Lexicon) -> Vec<Term> {
        let reports = reporting_tokens(analysis);
        let mut terms = Vec::new();
        let mut names = analysis.names.iter().peekable();
        let mut quantities = analysis.quantities.iter().peekable();
        let mut times = analysis.times.iter().peekable();
        let mut past = 0;
        for (index, token) in analysis.tokens.iter().enumerate() {
            if token.span.start < past {
                continue;
            }
            while names.peek().is_some_and(|name| name.span.end <= token.span.start) {
                names.next();
            }
            while quantities.peek().is_some_and(|quantity| quantity.span.end <= token.span.start) {
                quantities.next();
            }
            while times.peek().is_some_and(|time| time.span.end <= token.span.start) {
                times.next();
            }
            let (item, span) = if let Some(time) = times.peek().filter(|time| time.span.overlaps(token.span))
            {
                (time_item(text, time), time.span)
            } else if let Some(quantity) =
                quantities.peek().filter(|quantity| quantity.span.overlaps(token.span))
            {
                (number_item(quantity), quantity.span)
            } else if let Some(name) = names.peek().filter(|name| name.span.overlaps(token.span)) {
                let words = analysis.tokens.get(name.tokens.clone()).unwrap_or_default();
                let words = words.iter().filter(|word| word.kind != TokenKind::Punctuation);
                let words = words.map(|word| word.span.of(text).lowered()).collect();
                (Item::Name { key: name.key.clone(), words, kind: name.kind }, name.span)
            } else if matches!(token.kind, TokenKind::Content | TokenKind::Number) {
                (Item::Word(token.lemma.clone()), token.span)
            } else {
                continue;
            };
            past = span.end;
            if !span.overlaps(scope) {
                continue;
            }
            let reports = reports.get(index).copied().unwrap_or(false);
            terms.push(Term { item: self.number(item, lexicon), span, token: index, reports });
        }
        terms
    }
}

fn number_item(quantity: &Quantity) -> Item {
    Item::Number {
        low: quantity.low,
        high: quantity.high,
        rough: quantity.rough,
        unit: quantity.unit.clone(),
    }
}

fn time_item(text: &str, time: &TimeMention) -> Item {
    let known = time.days.is_some() || time.weekday.is_some() || time.month.is_some() || time.year.is_some();
    let words = if known { String::new() } else { time.span.of(text).lowered() };
    Item::Time { days: time.days, weekday: time.weekday, month: time.month, year: time.year, words }
}

fn reporting_tokens(analysis: &Analysis) -> Vec<bool> {
    let mut marks = vec![false; analysis.tokens.len()];
    for cue in &analysis.cues {
        if matches!(cue.kind, CueKind::Report) {
            for mark in marks.iter_mut().take(cue.tokens.end).skip(cue.tokens.start) {
                *mark = true;
            }
        }
    }
    marks
}
