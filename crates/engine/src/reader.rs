//! [`Reader`]: a story, its analyses, and the checks made on it.

use std::ops::Range;
use std::sync::Arc;

use crate::analyse::{self, Analysis, Parses};
use crate::check::{self, ReasonKind, Statement, Verdict};
use crate::models::Models;
use crate::story::Article;

/// A story that is analysed and can be asked.
///
/// Articles may be added in any order: verdicts depend on the set of articles,
/// never on their order, and [`Reader::check`] answers in order of article id.
#[derive(Debug, Default)]
pub struct Reader {
    models: Arc<Models>,
    /// Kept sorted by article id.
    entries: Vec<Entry>,
    index: Option<check::Index>,
    copies: check::Copies,
    /// Comparisons that are not made.
    left_out: Vec<ReasonKind>,
}

/// One article with what was found in it.
#[derive(Debug)]
pub struct Entry {
    /// The article as ingested.
    pub article: Article,
    /// What was found in its text.
    pub analysis: Analysis,
}

impl Reader {
    /// A reader with no articles and no models.
    pub fn new() -> Self {
        Self::default()
    }

    /// A reader with no articles that reads with `models`.
    pub fn with_models(models: Arc<Models>) -> Self {
        Self { models, ..Self::default() }
    }

    /// Leaves out what the comparisons of these kinds find, to see what they
    /// add: they give neither features nor reasons.
    pub fn leave_out(&mut self, kinds: &[ReasonKind]) {
        self.left_out = kinds.to_vec();
    }

    /// Analyses an article and takes it into the story. One with an id that
    /// is there already replaces it.
    pub fn add(&mut self, article: Article) {
        self.add_parsed(article, None);
    }

    /// As [`Reader::add`], for an article that has been parsed elsewhere.
    pub fn add_parsed(&mut self, article: Article, parses: Option<Parses>) {
        let analysis = analyse::article_parsed(&article, parses, &self.models);
        let entry = Entry { article, analysis };
        match self.entries.binary_search_by(|have| have.article.id.cmp(&entry.article.id)) {
            Ok(at) => self.entries[at] = entry,
            Err(at) => self.entries.insert(at, entry),
        }
        (self.index, self.copies) = (None, check::Copies::default());
    }

    /// The articles with their analyses, in order of id.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The article of that id with its analysis.
    pub fn entry(&self, id: &str) -> Option<&Entry> {
        self.entries
            .binary_search_by(|have| have.article.id.as_str().cmp(id))
            .ok()
            .map(|at| &self.entries[at])
    }

    /// One verdict for every article but the statement's own, in order of
    /// article id.
    pub fn check(&mut self, statement: &Statement) -> Vec<Verdict> {
        self.check_among(0..self.entries.len(), statement)
    }

    /// As [`Reader::check`], for the articles at these places of
    /// [`Reader::entries`] only: a large story's answer in parts.
    pub fn check_among(&mut self, among: Range<usize>, statement: &Statement) -> Vec<Verdict> {
        self.others().check(among, statement)
    }

    /// As [`Reader::check`], with the features behind each verdict, for
    /// measuring and learning.
    pub fn examine(&mut self, statement: &Statement) -> Vec<check::Examined> {
        self.others().examine(statement)
    }

    fn others(&mut self) -> check::Others<'_> {
        let Self { models, entries, index, left_out, .. } = self;
        let index = index.get_or_insert_with(|| check::Index::new(entries, models));
        check::Others { entries, index, models, left_out }
    }

    /// The claims of a statement, each with who says it and its own verdicts;
    /// none where the statement is no more than one claim.
    pub fn check_parts(&mut self, statement: &Statement) -> Vec<check::Part> {
        let claims = check::claims(&self.entries, &self.models, statement);
        let part = |(statement, says)| {
            let verdicts = self.check(&statement);
            check::Part { statement, says, verdicts }
        };
        claims.into_iter().map(part).collect()
    }

    /// How many independent accounts stand behind a statement, given the
    /// verdicts on it.
    pub fn accounts(&mut self, statement: &Statement, verdicts: &[Verdict]) -> check::Accounts {
        check::accounts(&self.entries, &mut self.copies, statement, verdicts)
    }
}
