//! What a rule is: a unit that reads one construction.

use super::super::syntax::Tree;
use super::phrase::Choice;
use super::{clause, nominal};
use crate::told::told;

/// A rule for one construction.
pub(in super::super) struct Rule {
    /// Its name, by which its weights go.
    pub name: &'static str,
    /// What it does, in a sentence.
    pub explains: &'static str,
    /// A sentence and what the rule finds in it.
    pub example: (&'static str, &'static str),
    /// The frames that a token heads by this rule.
    pub find: fn(&Tree<'_>, usize) -> Vec<Frame>,
}

impl Rule {
    /// As it is, but for the words that the page's program leaves out.
    const fn lean(self) -> Self {
        let example = (told(self.example.0), told(self.example.1));
        Self { explains: told(self.explains), example, ..self }
    }
}

/// The core of candidates.
#[derive(Debug, Clone)]
pub(in super::super) struct Frame {
    /// The predicate, or the noun that it tells of.
    pub head: usize,
    /// Of whom or what something is said, where that is not the head.
    pub subject: Option<usize>,
    /// The ways to read the core.
    pub core: Vec<Choice>,
    /// Whether pieces can be added to it.
    pub open: bool,
}

/// All rules.
pub(in super::super) const RULES: &[Rule] = &[
    clause::CLAUSE.lean(),
    clause::SHARED.lean(),
    clause::RELATIVE.lean(),
    clause::RELATIVE_OBJECT.lean(),
    clause::RELATIVE_PLACE.lean(),
    clause::ABOUT_SUBJECT.lean(),
    clause::PARTICIPLE.lean(),
    clause::PARTICIPLE_OF_SUBJECT.lean(),
    clause::ADVERBIAL.lean(),
    clause::IS_IN.lean(),
    nominal::APPOSITION.lean(),
    nominal::PLACED.lean(),
    nominal::BRACKETED.lean(),
    nominal::TITLED.lean(),
    nominal::POSSESSED.lean(),
    nominal::FRAGMENT.lean(),
];
