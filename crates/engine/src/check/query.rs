//! A statement made ready for checking: its terms, and how much each weighs
//! against a given other article.

use std::borrow::Cow;
use std::rc::Rc;

use super::event::{self, Parts};
use super::index::{self, ArticleIndex, Index};
use super::pair::Side;
use super::parts;
use super::similar;
use super::term::{Item, Term, Vocabulary};
use super::verdict::Statement;
use crate::Span;
use crate::analyse::{self, Analysis};
use crate::lexicon::SentenceVector;
use crate::models::Models;
use crate::reader::Entry;

/// What is compared with a passage: a statement, or one claim of it.
pub(crate) struct Asked<'a> {
    /// The text that the spans point into: the statement's article's, or its own.
    pub text: &'a str,
    /// What was found in that text.
    pub analysis: Cow<'a, Analysis>,
    /// Where it lies in the text.
    pub scope: Span,
    /// Its terms.
    pub terms: Vec<Term>,
    /// The items of `terms`.
    own: Rc<Vocabulary>,
    /// For each term, what takes part in it.
    pub parts: Parts,
    /// Likeness of each term to each item of the story's vocabulary.
    likeness: Vec<Rc<[f32]>>,
}

/// A claim of a statement of several.
pub(crate) struct ClaimAsked<'a> {
    /// The claim by itself.
    pub asked: Asked<'a>,
    /// The places of its terms among those of the whole.
    pub places: Vec<usize>,
}

/// A statement with its terms.
pub(crate) struct Query<'a> {
    /// The whole of it.
    pub asked: Asked<'a>,
    /// The direction of its meaning.
    pub meaning: Option<SentenceVector>,
    /// Index of its own article.
    home: Option<usize>,
    /// For each term, the items of the story's vocabulary of its family.
    families: Vec<Vec<u32>>,
}

/// How alike the words of one family are at least.
const ONE_FAMILY: f32 = 0.9;

impl<'a> Query<'a> {
    /// Reads a statement in its article's context, or by itself where it was
    /// typed or does not lie where it says.
    pub fn new(entries: &'a [Entry], story: &Index, statement: &'a Statement, models: &Models) -> Self {
        let lexicon = models.lexicon();
        let home = statement
            .article
            .as_ref()
            .and_then(|id| entries.iter().position(|entry| entry.article.id == *id));
        let place = home.and_then(|home| {
            let text = &entries[home].article.text;
            let span = statement.span.filter(|span| span.of(text) == statement.text);
            span.or_else(|| {
                text.find(&statement.text).map(|start| Span::new(start, start + statement.text.len()))
            })
            .map(|span| (home, span))
        });
        let (text, analysis, scope): (&str, Cow<'_, Analysis>, Span) = match place {
            Some((home, span)) => (&entries[home].article.text, Cow::Borrowed(&entries[home].analysis), span),
            None => {
                let published = home.and_then(|home| entries[home].article.published.as_deref());
                let analysis = analyse::words(&statement.text, published, models);
                (&statement.text, Cow::Owned(analysis), Span::new(0, statement.text.len()))
            }
        };
        let mut own = Vocabulary::default();
        let terms = own.terms(text, scope, &analysis, lexicon);
        let vocabulary = &story.vocabulary;
        let likeness: Vec<Rc<[f32]>> = terms
            .iter()
            .map(|term| {
                let here = own.entry(term.item);
                (0..vocabulary.items().len() as u32)
                    .map(|there| similar::items(here, vocabulary.entry(there), lexicon))
                    .collect()
            })
            .collect();
        let family = |likeness: &Rc<[f32]>| {
            let items = (0..).zip(likeness.iter());
            items.filter(|(_, likeness)| **likeness >= ONE_FAMILY).map(|(item, _)| item).collect()
        };
        let families = likeness.iter().map(family).collect();
        let meaning = index::meaning(&terms, &own, lexicon);
        let asked =
            Asked { text, analysis, scope, terms, own: Rc::new(own), parts: Parts::default(), likeness };
        Self { asked: asked.with_parts(), meaning, home, families }
    }

    /// The statement's claims, each with the places of its terms among the
    /// whole's; none where it is no more than one.
    pub fn claims(&self) -> Vec<ClaimAsked<'_>> {
        let claims: Vec<_> = parts::covered(&self.asked.analysis, self.asked.scope).collect();
        if claims.len() < 2 {
            return Vec::new();
        }
        claims.into_iter().map(|claim| self.asked.claim(&claim.spans)).collect()
    }

    /// How much each term tells, against one other article: rare words, in
    /// English and, with all words of their family, in the two articles, tell
    /// more. Only the two articles count, so that others in the story change
    /// nothing.
    pub fn weights(&self, index: &Index, there: &ArticleIndex) -> Vec<f32> {
        let home = self.home.map(|home| &index.articles[home]);
        let sentences = there.sentences.len() + home.map_or(0, |home| home.sentences.len());
        let most = libm::logf(sentences as f32 + 2.0);
        let weigh = |(term, family): (&Term, &Vec<u32>)| {
            let times = |item: &u32| there.count(*item) + home.map_or(0, |home| home.count(*item));
            let count = family.iter().map(times).sum::<u32>().min(sentences as u32);
            let here = libm::logf((sentences as f32 + 2.0) / (count as f32 + 1.0)) / most;
            let entry = self.asked.own.entry(term.item);
            let sort = match entry.item {
                Item::Word(_) => f32::from(entry.words[0].rarity) / 1000.0,
                Item::Name { .. } => 1.1,
                Item::Number { .. } => 0.9,
                Item::Time { .. } => 0.5,
            };
            let reports = if term.reports { 0.3 } else { 1.0 };
            sort * reports * (0.35 + 0.65 * here)
        };
        self.asked.terms.iter().zip(&self.families).map(weigh).collect()
    }
}

impl<'a> Asked<'a> {
    /// With what takes part in each term.
    fn with_parts(mut self) -> Self {
        self.parts = event::participants(&self.side());
        self
    }

    /// The part of it that lies in these spans.
    fn claim(&self, spans: &[Span]) -> ClaimAsked<'_> {
        let own = |at: &usize| spans.iter().any(|span| span.overlaps(self.terms[*at].span));
        let places: Vec<usize> = (0..self.terms.len()).filter(own).collect();
        let scope = spans.iter().copied().reduce(Span::cover).unwrap_or(self.scope);
        let asked = Asked {
            text: self.text,
            analysis: Cow::Borrowed(&self.analysis),
            scope: Span::new(scope.start.max(self.scope.start), scope.end.min(self.scope.end)),
            terms: places.iter().map(|&at| self.terms[at].clone()).collect(),
            own: Rc::clone(&self.own),
            parts: Parts::default(),
            likeness: places.iter().map(|&at| Rc::clone(&self.likeness[at])).collect(),
        };
        ClaimAsked { asked: asked.with_parts(), places }
    }

    /// The statement as one side of a comparison.
    pub fn side(&self) -> Side<'_> {
        let Self { text, analysis, scope, terms, own, .. } = self;
        Side { text, analysis, scope: *scope, terms, vocabulary: own }
    }

    /// Likeness of the statement's `term`th term to an item of the story's
    /// vocabulary.
    pub fn likeness(&self, term: usize, item: u32) -> f32 {
        self.likeness[term][item as usize]
    }
}
