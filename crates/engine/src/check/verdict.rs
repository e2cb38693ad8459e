//! The types of an answer: a [`Verdict`] with its [`Relation`], its
//! [`Confidence`], its [`Evidence`] and its [`Reason`]s.

use serde::{Deserialize, Serialize};

use crate::Span;

/// What the reader asks about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    /// The article it is highlighted in; none for words that were typed.
    pub article: Option<String>,
    /// Where it lies in that article's text; none for words that were typed.
    pub span: Option<Span>,
    /// The words themselves.
    pub text: String,
}

impl Statement {
    /// Words that the reader typed: asked of every article.
    pub fn typed(text: impl Into<String>) -> Self {
        Self { article: None, span: None, text: text.into() }
    }

    /// Words highlighted in an article at `span`: asked of every other.
    pub fn highlighted(article: impl Into<String>, span: Span, text: impl Into<String>) -> Self {
        Self { article: Some(article.into()), span: Some(span), text: text.into() }
    }

    /// Words of `text` at several places, as a claim has them; in an article
    /// where one is given. Words in one place are a highlight; of others the
    /// text between is left out, and they have no place of their own.
    pub fn of_spans(article: Option<&str>, text: &str, spans: &[Span]) -> Self {
        let pieces: Vec<&str> = spans.iter().map(|span| span.of(text)).collect();
        let span = match spans {
            [only] if article.is_some() => Some(*only),
            _ => None,
        };
        Self { article: article.map(str::to_owned), span, text: pieces.join(" ") }
    }
}

/// How another article's account stands to a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Relation {
    /// It gives the main content too, in whatever words.
    Corroborates,
    /// It gives some of the statement's facts and nothing against the others.
    Partly,
    /// It gives a materially different account of the same matter.
    Differs,
    /// It does not speak of the matter.
    Silent,
    /// It speaks of the matter, and the engine cannot tell how.
    Unsure,
}

/// How sure a verdict is, in thousandths: 0 to 1000.
///
/// A whole number, so that the same story gives the same bytes everywhere;
/// written in JSON as a fraction (`0.873`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Confidence(u16);

impl Confidence {
    /// From thousandths; more than 1000 counts as 1000.
    pub fn from_thousandths(value: u16) -> Self {
        Self(value.min(1000))
    }

    /// In thousandths.
    pub fn thousandths(self) -> u16 {
        self.0
    }
}

impl Serialize for Confidence {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(f64::from(self.0) / 1000.0)
    }
}

impl<'de> Deserialize<'de> for Confidence {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = f64::deserialize(deserializer)?;
        Ok(Self::from_thousandths((value * 1000.0 + 0.5) as u16))
    }
}

/// The answer for one statement and one other article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdict {
    /// The other article's id.
    pub article: String,
    /// How its account stands to the statement.
    pub relation: Relation,
    /// How sure that is.
    pub confidence: Confidence,
    /// Where the proof lies: for `Silent`, the nearest passage.
    pub evidence: Vec<Evidence>,
    /// Why, as data.
    pub reasons: Vec<Reason>,
    /// Why, as one plain sentence.
    pub explanation: String,
}

/// A passage of the other article that shows the verdict.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// Where it lies in the other article's text (bytes).
    pub span: Span,
    /// Parts of it that say the same as parts of the statement: the place in
    /// the passage (bytes into the other article's text), and the place in
    /// the statement (bytes into [`Statement::text`]).
    pub matches: Vec<Aligned>,
}

/// Words here and the words there that they answer to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Aligned {
    /// Bytes into the statement's own text.
    pub here: Span,
    /// Bytes into the other article's text.
    pub there: Span,
}

/// One comparison that bore on a verdict.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    /// What was compared.
    pub kind: ReasonKind,
    /// Whether the two sides agree or are in conflict in it.
    pub agrees: bool,
    /// The statement's words, and where they lie in its text (bytes).
    pub here: Words,
    /// The other article's words, and where they lie in its text (bytes).
    pub there: Words,
}

/// Words and their place; an empty span where a side has none.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Words {
    /// The words.
    pub text: String,
    /// Where they lie (bytes).
    pub span: Span,
}

/// What a [`Reason`] compares.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ReasonKind {
    /// A quantity of the same thing.
    Number,
    /// When it was.
    Time,
    /// Where it was.
    Place,
    /// Who or what it was.
    Name,
    /// The words of one quotation.
    Wording,
    /// Who says it.
    Attribution,
    /// Told as fact, or as somebody's claim, expectation or suspicion.
    Certainty,
    /// Whether it is so or not.
    Polarity,
    /// All, some, only, first.
    Scope,
    /// The words in common, or the statement's words that are missing.
    Content,
}
