//! The labelled sets, a module each: how its rows become questions, and its
//! own measure.

use crate::error::Error;
use crate::outcome::Outcome;
use crate::setup::Setup;

mod attribution;
mod bundled;
mod changes;
mod crossoutlet;
mod edits;
mod entailment;
mod events;
mod language;
mod matters;
mod pages;
mod pairs;
mod parts;
mod propositions;
mod stories;

/// A set that can be measured.
pub(crate) struct Set {
    /// What it is called on the command line.
    pub(crate) name: &'static str,
    /// What it holds, for a heading.
    pub(crate) about: &'static str,
    /// Measures it.
    pub(crate) measure: fn(&Setup) -> Result<Outcome, Error>,
}

/// All sets: first the product's own task, then its parts.
pub(crate) const ALL: [Set; 14] = [
    Set { name: "bundled", about: "the stories that come with the reader", measure: bundled::measure },
    Set {
        name: "changes",
        about: "one thing changed in a copy of a bundled article",
        measure: changes::measure,
    },
    Set {
        name: "events",
        about: "verdicts on real events, labelled by two people",
        measure: events::measure,
    },
    Set { name: "matters", about: "questions of fact in real events", measure: matters::measure },
    Set {
        name: "sentences",
        about: "whole sentences with versions of such questions",
        measure: matters::whole_sentences,
    },
    Set {
        name: "altered",
        about: "one thing changed in a copy of an article to learn from",
        measure: changes::learn,
    },
    Set { name: "entailment", about: "does a document entail a proposition", measure: entailment::measure },
    Set { name: "edits", about: "statements with small errors put in", measure: edits::measure },
    Set { name: "crossoutlet", about: "claims and sentences of two outlets", measure: crossoutlet::measure },
    Set { name: "pages", about: "scraped pages, each line labelled", measure: pages::measure },
    Set {
        name: "language",
        about: "the language pipeline beside spaCy's, speed and size",
        measure: language::measure,
    },
    Set { name: "propositions", about: "sentences cut into propositions", measure: propositions::measure },
    Set { name: "attribution", about: "who says what in news articles", measure: attribution::measure },
    Set { name: "parts", about: "what each part adds", measure: parts::measure },
];
