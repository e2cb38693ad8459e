//! A story as the page holds it.

use std::ops::Range;

use crossread_engine::{Article, BlockKind, Span, Statement};
use crossread_sort::Map;
use serde::{Deserialize, Serialize};

use super::Shared;
use crate::protocol::{Analysed, Marked, Tally, Ticket};

/// What names of the reader's own stories begin with.
const OWN: &str = "own-";

/// What a bundled story is called before its file has been read:
/// "moscow-talks" becomes "Moscow talks".
pub fn display_name(name: &str) -> String {
    let mut spaced = name.replace(['-', '_'], " ");
    if let Some(first) = spaced.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    spaced
}

/// One of the reader's own stories, as the browser keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// Its name in addresses and in the list.
    pub name: String,
    /// Its title.
    pub title: String,
    /// Its articles.
    pub articles: Vec<Article>,
}

impl Kept {
    /// The first name that none of `kept` has.
    pub fn free_name(kept: &[Self]) -> String {
        let taken = |name: &String| kept.iter().any(|story| story.name == *name);
        (1..).map(|n| format!("{OWN}{n}")).find(|name| !taken(name)).unwrap_or_default()
    }
}

/// The open story.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Story {
    /// Tells what the worker says of it from what it says of others.
    pub ticket: Ticket,
    /// Its name in addresses and in the list.
    pub name: String,
    /// Its title.
    pub title: String,
    /// Its articles' ids and outlets, in the order in which they are shown.
    pub outlets: Vec<(String, String)>,
    /// The articles that have been analysed.
    pub articles: Map<String, Shared<Analysed>>,
}

/// For each article, what the margin says of its claims so far. Apart from the
/// story, since it changes often and little is drawn from it.
#[derive(Debug, Default)]
pub struct Marks(Map<String, Shared<Vec<Option<Tally>>>>);

impl Marks {
    /// What is known of an article's claims.
    pub fn of(&self, article: &str) -> Option<&Shared<Vec<Option<Tally>>>> {
        self.0.get(article)
    }

    /// Notes what is known of some of an article's `count` claims, from one on.
    pub fn note(&mut self, article: String, count: usize, from: usize, tallies: Vec<Tally>) {
        let marks = self.0.or_insert_with(article, || Shared::new(vec![None; count])).make_mut();
        for (mark, tally) in marks.iter_mut().skip(from).zip(tallies) {
            *mark = Some(tally);
        }
    }
}

impl Story {
    /// A story of these articles, none of them analysed.
    pub fn new(ticket: Ticket, name: String, title: String, articles: &[Article]) -> Self {
        let outlets = articles
            .iter()
            .map(|article| (article.id.clone(), outlet_or_id(&article.outlet, &article.id)))
            .collect();
        Self { ticket, name, title, outlets, ..Self::default() }
    }

    /// The outlet of an article.
    pub fn outlet<'a>(&'a self, article: &'a str) -> &'a str {
        self.outlets.iter().find(|(id, _)| id == article).map_or(article, |(_, outlet)| outlet.as_str())
    }

    /// The one claim that a statement asks about, where it asks about no more.
    pub fn claim_of(&self, statement: &Statement) -> Option<&Marked> {
        let article = self.articles.get(statement.article.as_deref()?)?;
        let holds = |claim: &&Marked| match statement.span {
            Some(span) => claim.spans.iter().any(|own| span.overlaps(*own)),
            None => Statement::of_spans(None, article.text(), &claim.asks).text == statement.text,
        };
        let mut all = article.claims.iter().filter(holds);
        let one = all.next()?;
        all.next().is_none().then_some(one)
    }
}

fn outlet_or_id(outlet: &str, id: &str) -> String {
    if outlet.trim().is_empty() { id.to_owned() } else { outlet.to_owned() }
}

impl Analysed {
    /// The article's text.
    pub fn text(&self) -> &str {
        &self.article.text
    }

    /// The claims of a sentence, as indices.
    pub fn claims_of(&self, sentence: usize) -> Range<usize> {
        let first = |sentence| self.claims.partition_point(|claim| claim.sentence < sentence);
        first(sentence)..first(sentence + 1)
    }

    /// How many lines were left out.
    pub fn left_out(&self) -> usize {
        self.article.left_out()
    }

    /// The block that gives the headline, where the text has it.
    pub fn headline(&self) -> Option<Span> {
        let first = self.article.blocks.iter().find(|block| block.kind == BlockKind::Headline)?;
        (first.span.of(self.text()).trim() == self.article.title.trim()).then_some(first.span)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_readable_and_free() {
        assert_eq!(display_name("moscow-talks"), "Moscow talks");
        let kept = Kept { name: "own-1".into(), title: String::new(), articles: Vec::new() };
        assert_eq!(Kept::free_name(&[kept]), "own-2");
    }

    #[test]
    fn marks_come_in_parts() {
        let mut marks = Marks::default();
        let one = Tally { silent: 1, ..Tally::default() };
        marks.note("a".into(), 3, 1, vec![one; 9]);
        assert_eq!(**marks.of("a").unwrap(), [None, Some(one), Some(one)]);
        marks.note("a".into(), 3, 0, vec![one]);
        assert_eq!(**marks.of("a").unwrap(), [Some(one); 3]);
        assert!(marks.of("b").is_none());
    }
}
