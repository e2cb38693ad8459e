//! A statement of several claims, taken apart: each claim asked by itself, and
//! what they come to together.

use serde::{Deserialize, Serialize};

use super::{Relation, Statement, Verdict};
use crate::Span;
use crate::analyse::{self, Analysis, Leading};
use crate::models::Models;
use crate::reader::Entry;

/// One claim of a statement, with what every other article says to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// The claim as a statement of its own.
    pub statement: Statement,
    /// Who says it, where the text lays it in somebody's mouth.
    pub says: Option<String>,
    /// One verdict for each other article, in order of article id.
    pub verdicts: Vec<Verdict>,
}

/// How the claims of a statement stand, each counted once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Whole {
    /// All claims.
    pub claims: usize,
    /// Those that at least one article tells in another way.
    pub differ: usize,
    /// Those that at least one article gives too, and none otherwise.
    pub corroborated: usize,
    /// Those that are given at most in part.
    pub partly: usize,
    /// Those of which it cannot be told.
    pub unsure: usize,
    /// Those that no other article speaks of.
    pub alone: usize,
}

impl Whole {
    /// Counts parts by the gravest of their verdicts.
    pub fn of(parts: &[Part]) -> Self {
        let mut whole = Self { claims: parts.len(), ..Self::default() };
        for part in parts {
            let any = |relation| part.verdicts.iter().any(|verdict| verdict.relation == relation);
            let count = if any(Relation::Differs) {
                &mut whole.differ
            } else if any(Relation::Corroborates) {
                &mut whole.corroborated
            } else if any(Relation::Partly) {
                &mut whole.partly
            } else if any(Relation::Unsure) {
                &mut whole.unsure
            } else {
                &mut whole.alone
            };
            *count += 1;
        }
        whole
    }
}

/// A statement covers a claim of which it holds this share, in per cent.
const COVERS: usize = 60;

/// The claims of a statement as statements of their own, each with who says
/// it; none where the statement is no more than one claim.
pub(crate) fn claims(
    entries: &[Entry],
    models: &Models,
    statement: &Statement,
) -> Vec<(Statement, Option<String>)> {
    let home = statement.article.as_ref().and_then(|id| entries.iter().find(|entry| entry.article.id == *id));
    let mut parts = match (home, statement.span) {
        (Some(entry), Some(span)) => {
            let of =
                Of { text: &entry.article.text, analysis: &entry.analysis, article: Some(&entry.article.id) };
            of.parts(span)
        }
        _ => {
            let published = home.and_then(|entry| entry.article.published.as_deref());
            let analysis = analyse::words(&statement.text, published, models);
            let of = Of { text: &statement.text, analysis: &analysis, article: statement.article.as_deref() };
            let mut parts = of.parts(Span::new(0, statement.text.len()));
            // Places count from the statement's own text, which is in no article.
            parts.iter_mut().for_each(|(statement, _)| statement.span = None);
            parts
        }
    };
    if parts.len() < 2 {
        parts.clear();
    }
    parts
}

/// The leading claims that a span covers.
pub(super) fn covered(analysis: &Analysis, span: Span) -> impl Iterator<Item = &Leading> {
    let held = move |own: &Span| Span::new(own.start.max(span.start), own.end.min(span.end)).len();
    analysis.leading.iter().filter(move |one| {
        let whole: usize = one.spans.iter().map(|own| own.len()).sum();
        let held: usize = one.spans.iter().map(held).sum();
        whole > 0 && held * 100 >= whole * COVERS
    })
}

/// A text with what was found in it.
struct Of<'a> {
    text: &'a str,
    analysis: &'a Analysis,
    article: Option<&'a str>,
}

impl Of<'_> {
    /// The claims that a span of the text covers.
    fn parts(&self, span: Span) -> Vec<(Statement, Option<String>)> {
        covered(self.analysis, span)
            .map(|one| (self.statement(&one.asks), self.analysis.says(self.text, one)))
            .collect()
    }

    fn statement(&self, spans: &[Span]) -> Statement {
        Statement::of_spans(self.article, self.text, spans)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Reader;
    use crate::story::{Article, Block, BlockKind};

    fn reader(texts: &[(&str, &str)]) -> Reader {
        let mut reader = Reader::with_models(std::sync::Arc::clone(crate::models::test_models()));
        for (id, text) in texts {
            let block = Block { span: Span::new(0, text.len()), kind: BlockKind::Paragraph };
            reader.add(Article {
                id: (*id).into(),
                text: (*text).into(),
                blocks: vec![block],
                ..Article::default()
            });
        }
        reader
    }

    const A: &str = "The ferry Skye sank off Oban on Friday, and fishermen rescued 40 passengers. \
        The owner said the lights had failed.";
    const B: &str = "The ferry Skye sank off Oban on Friday, and fishermen rescued 35 passengers.";

    #[test]
    fn a_long_statement_is_answered_claim_by_claim() {
        let mut reader = reader(&[("a", A), ("b", B)]);
        let statement = Statement::highlighted("a", Span::new(0, A.len()), A);
        let parts = reader.check_parts(&statement);
        let words: Vec<&str> = parts.iter().map(|part| part.statement.text.as_str()).collect();
        assert_eq!(
            words,
            [
                "The ferry Skye sank off Oban on Friday",
                "fishermen rescued 40 passengers",
                "The owner said the lights had failed."
            ]
        );
        assert_eq!(parts[2].says.as_deref(), Some("the owner"));
        assert!(parts.iter().all(|part| part.verdicts.len() == 1 && part.verdicts[0].article == "b"));
        let whole = Whole::of(&parts);
        assert_eq!(whole.claims, 3);
        let counted = whole.differ + whole.corroborated + whole.partly + whole.unsure + whole.alone;
        assert_eq!(counted, 3);
        assert!(whole.corroborated >= 1 && whole.differ >= 1, "{whole:?}");
    }

    #[test]
    fn one_claim_has_no_parts_and_typed_words_have_theirs() {
        let mut reader = reader(&[("a", A), ("b", B)]);
        let one = "The ferry Skye sank off Oban on Friday";
        assert_eq!(reader.check_parts(&Statement::highlighted("a", Span::new(0, one.len()), one)), []);
        assert_eq!(reader.check_parts(&Statement::typed("The ferry sank.")), []);
        let typed =
            reader.check_parts(&Statement::typed("The ferry sank on Friday, and fishermen rescued 40 men."));
        assert_eq!(typed.len(), 2);
        assert!(typed.iter().all(|part| part.verdicts.len() == 2 && part.statement.article.is_none()));
    }
}
