//! The types of what is found in a text: [`Analysis`] and its parts.
//!
//! Every span is in bytes of the analysed text; every token range indexes
//! [`Analysis::tokens`]. Lists are in order of their place in the text.

use std::ops::Range;

use crossread_nlp::{Dep, EntityLabel, Pos, Tag};
use serde::{Deserialize, Serialize};

use super::calendar::civil;
use super::claim::{Attribution, Claim};
use super::leading::Leading;
use super::reference::Reference;
use crate::Span;
use crate::story::BlockKind;
use crossread_nlp::Lower;

/// Everything found in one text.
#[derive(Debug, Clone, Default)]
pub struct Analysis {
    /// The tokens of all content blocks, furniture left out.
    pub tokens: Vec<Token>,
    /// For each token its part in the parse; empty where no pipeline is loaded.
    pub nodes: Vec<Node>,
    /// The sentences, which together hold all tokens.
    pub sentences: Vec<Sentence>,
    /// Direct quotations.
    pub quotations: Vec<Quotation>,
    /// Numbers with what they count.
    pub quantities: Vec<Quantity>,
    /// Dates, weekdays and other times.
    pub times: Vec<TimeMention>,
    /// Names of persons, places, organisations and other things.
    pub names: Vec<NameMention>,
    /// Pronouns, nouns of office and short names that mean something named
    /// elsewhere in the text, as far as that is safe to say.
    pub references: Vec<Reference>,
    /// Words that bear on whether and how firmly something is said.
    pub cues: Vec<Cue>,
    /// The claims that the text puts forward.
    pub claims: Vec<Claim>,
    /// Those that a reader is shown: one for each predicate, not overlapping.
    pub leading: Vec<Leading>,
    /// Every attribution found, nested ones too, in order of sentence; those
    /// of claims are among them.
    pub attributions: Vec<Attribution>,
}

impl Analysis {
    /// What a token names or refers to: for a token of a reference the fullest
    /// mention of what it means, for one of another name that name itself.
    pub fn referent(&self, token: usize) -> Option<&NameMention> {
        let at = self.references.partition_point(|reference| reference.tokens.end <= token);
        if let Some(reference) = self.references.get(at).filter(|reference| reference.tokens.contains(&token))
        {
            return self.names.get(reference.name);
        }
        let at = self.names.partition_point(|name| name.tokens.end <= token);
        self.names.get(at).filter(|name| name.tokens.contains(&token))
    }

    /// Who says a leading claim, in words of `text`: the source up to its first comma,
    /// or, for "he" and "the envoy", the name that is meant. `None` where no
    /// word that reports stands between the two, or where it cannot be told who
    /// is meant.
    pub fn says(&self, text: &str, leading: &Leading) -> Option<String> {
        let said = self.claims.get(leading.claim)?.attribution.as_ref()?;
        let first = *said.source.first()?;
        let reports = |cue: &Cue| {
            let kind = matches!(
                cue.kind,
                CueKind::Report | CueKind::Claim | CueKind::Denial | CueKind::Confirmation
            );
            let token = self.tokens.get(cue.tokens.start).map(|token| token.span);
            kind && token.is_some_and(|token| said.cue.iter().any(|own| own.overlaps(token)))
        };
        if !self.cues.iter().any(reports) {
            return None;
        }
        let meant = self.references_in(first).find(|reference| reference.span == first);
        if let Some(name) = meant.and_then(|reference| self.names.get(reference.name)) {
            return Some(name.span.of(text).to_owned());
        }
        let words = first.of(text);
        let end = words.find([',', ';', '(']).unwrap_or(words.len());
        let words = words.get(..end).unwrap_or(words).trim();
        let from = self.tokens.partition_point(|token| token.span.end <= first.start);
        let own = || self.tokens.iter().skip(from).take_while(|token| token.span.start < first.start + end);
        let told = own().any(|token| token.kind == TokenKind::Content);
        let rest = words.strip_prefix("The ").or(words.strip_prefix("A ")).unwrap_or(words);
        let named = self.names.iter().any(|name| name.span.start == first.start);
        let article = words.get(..words.len() - rest.len()).unwrap_or("").lowered();
        let plain = own().count() == 1 && !named;
        told.then(|| if plain { rest.lowered() } else { article + rest })
    }

    /// The references that begin within a span, in order.
    pub fn references_in(&self, span: Span) -> impl Iterator<Item = &Reference> {
        let from = self.references.partition_point(|reference| reference.span.start < span.start);
        self.references.iter().skip(from).take_while(move |reference| reference.span.start < span.end)
    }
}

/// A word, number or sign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// Where it lies.
    pub span: Span,
    /// Its dictionary form in lower case ("launched" → "launch").
    pub lemma: String,
    /// What it is.
    pub kind: TokenKind,
}

/// A token's part in its sentence's dependency parse.
///
/// Labels are those of spaCy's English models: ClearNLP dependencies,
/// Penn Treebank tags, universal parts of speech, OntoNotes entities.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Node {
    /// The token that it depends on; itself for a root.
    pub head: usize,
    /// How it depends on its head.
    pub dep: Dep,
    /// Its part of speech.
    pub pos: Pos,
    /// Its fine tag.
    pub tag: Tag,
    /// The kind of entity that it is part of.
    pub entity: Option<EntityLabel>,
    /// Whether it is the first token of that entity.
    pub entity_start: bool,
}

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// A word that carries content.
    Content,
    /// A word that only ties others together ("the", "of", "was").
    Function,
    /// A number in digits or words.
    Number,
    /// A punctuation mark or symbol.
    Punctuation,
}

/// A sentence, headline or list point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// Where it lies, without surrounding white space.
    pub span: Span,
    /// Its tokens.
    pub tokens: Range<usize>,
    /// The kind of block it stands in.
    pub block: BlockKind,
}

/// Words given as somebody's own, between quotation marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quotation {
    /// The words without the marks. May run over several sentences.
    pub span: Span,
}

/// A number with what it counts or measures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quantity {
    /// The words of the whole expression, bound and unit included
    /// ("at least 24", "1.2 million", "two percent", "$158bn").
    pub span: Span,
    /// The least value it can mean, in thousandths; `i64::MIN` where unbounded.
    pub low: i64,
    /// The greatest value it can mean, in thousandths; `i64::MAX` where unbounded.
    pub high: i64,
    /// Whether it is given as a rough figure ("nearly", "about", "dozens").
    pub rough: bool,
    /// What it is measured in.
    pub unit: Unit,
    /// Lemma of the thing counted ("missile" in "5,660 missiles and drones"),
    /// empty where there is none.
    pub of: String,
    /// Lemmas of further things that the same number counts ("drone" there).
    pub also: Vec<String>,
}

/// What a [`Quantity`] is measured in.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    /// A count of things.
    Count,
    /// A place in an order: first, 28th.
    Ordinal,
    /// Per cent or percentage points.
    Percent,
    /// Money, by ISO 4217 code ("USD").
    Money(String),
    /// A length of time, with its value in seconds.
    Duration,
    /// A length, with its value in metres.
    Length,
    /// A mass, with its value in kilograms.
    Mass,
    /// An area, with its value in square metres.
    Area,
    /// A speed, with its value in kilometres an hour.
    Speed,
    /// A temperature in degrees; the scale is not always said.
    Degrees,
    /// A magnitude on a scale ("magnitude 6.1", "6.1-magnitude").
    Magnitude,
    /// Somebody's age in years.
    Age,
    /// A size in another unit, by its lemma ("megawatt").
    Other(String),
}

/// A date, weekday or other time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimeMention {
    /// The words.
    pub span: Span,
    /// The days it can mean, as day numbers counted from 1970-01-01, first and
    /// last; none where it cannot be tied to a calendar.
    pub days: Option<(i32, i32)>,
    /// 0 for Monday to 6 for Sunday, where a weekday is named.
    pub weekday: Option<u8>,
    /// 1 to 12, where a month is named.
    pub month: Option<u8>,
    /// Day of the month, where it is given.
    pub day: Option<u8>,
    /// The year, where it is given.
    pub year: Option<i32>,
    /// Minutes after midnight, first and last, where a time of day is given
    /// ("at 8.30 am", "evening").
    pub minutes: Option<(u16, u16)>,
}

impl TimeMention {
    /// The days it can mean, first and last, as ISO 8601 dates ("2026-03-12").
    pub fn dates(&self) -> Option<(String, String)> {
        let iso = |day: i32| {
            let (year, month, day) = civil(day);
            format!("{year:04}-{month:02}-{day:02}")
        };
        self.days.map(|(first, last)| (iso(first), iso(last)))
    }
}

/// One mention of a named thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NameMention {
    /// The words, without articles and titles ("Volodymyr Zelensky").
    pub span: Span,
    /// The tokens of `span`.
    pub tokens: Range<usize>,
    /// What sort of thing is named, as far as can be told.
    pub kind: NameKind,
    /// The same for all mentions of one thing in one text and, by spelling
    /// variants and well-known aliases, across texts ("zelensky", "kyiv",
    /// "united states"). Lower case.
    pub key: String,
}

/// What sort of thing a name names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum NameKind {
    /// A human being.
    Person,
    /// A country, city, region, sea, street.
    Place,
    /// A company, government, agency, party, team; a capital that stands for
    /// its government.
    Organisation,
    /// A nationality or another adjective from a name ("Ukrainian").
    Demonym,
    /// Anything else with a name, or one whose kind cannot be told.
    Other,
}

/// A word or group of words that bears on whether and how firmly the words
/// around it are said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cue {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// What it does.
    pub kind: CueKind,
}

/// What a [`Cue`] does to the words in its reach.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CueKind {
    /// Turns them into their opposite: "not", "never", "no", "without", "fail to".
    Negation,
    /// Says that somebody says them: "said", "according to", "told".
    Report,
    /// Says them as somebody's assertion that others may dispute: "claimed",
    /// "alleged", "accused", "insisted".
    Claim,
    /// Says that somebody says they are not so: "denied", "rejected", "refuted".
    Denial,
    /// Makes them possible only: "may", "might", "could", "possibly", "suspected".
    Possibility,
    /// Puts them in the future or in somebody's expectation or plan: "will",
    /// "expected to", "plans to".
    Expectation,
    /// Marks them as confirmed: "confirmed", "official", "proved".
    Confirmation,
    /// Says that they are not known: "unclear", "unknown", "did not say".
    Unknown,
}
