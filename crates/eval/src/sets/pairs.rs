//! Sets of one document and one typed statement a row.

use std::collections::BTreeMap;

use crossread_engine::check::Examined;
use crossread_engine::{Article, Statement};

use super::stories::unanswered;
use crate::case::{Case, Looked};
use crate::peer::Peer;
use crate::setup::Setup;

/// One row: words, and what is due of the document on them.
pub(super) struct Row {
    pub(super) group: String,
    pub(super) id: String,
    pub(super) statement: String,
    pub(super) due: &'static str,
    pub(super) kinds: Vec<String>,
}

/// The documents of a set, each once, with the rows that ask about it.
#[derive(Default)]
pub(super) struct Documents {
    by_text: BTreeMap<String, (Article, Vec<(usize, Row)>)>,
    rows: usize,
}

impl Documents {
    /// Takes in one row.
    pub(super) fn add(&mut self, article: Article, row: Row) {
        let entry = self.by_text.entry(article.text.clone()).or_insert_with(|| (article, Vec::new()));
        entry.1.push((self.rows, row));
        self.rows += 1;
    }

    /// Asks everything, and gives the cases in the order of the rows.
    pub(super) fn ask(self, setup: &Setup) -> Vec<Case> {
        let mut cases = Vec::with_capacity(self.rows);
        for (article, rows) in self.by_text.into_values() {
            let peer = Peer::new([article.text.as_str()]);
            let (id, text) = (article.id.clone(), article.text.clone());
            let mut reader = setup.reader();
            reader.add(article);
            for (at, row) in rows {
                let statement = Statement::typed(row.statement);
                let answer = reader.examine(&statement).pop();
                let Examined { verdict, passages } = answer.unwrap_or_else(|| unanswered(&id));
                let (score, _) = peer.score(&statement.text, &text);
                let case = Case {
                    group: row.group,
                    id: row.id,
                    statement,
                    quotes: verdict.evidence.iter().map(|found| found.span.of(&text).to_owned()).collect(),
                    verdict,
                    passages: passages
                        .into_iter()
                        .map(|passage| Looked {
                            text: passage.span.of(&text).to_owned(),
                            met: false,
                            signs: passage.signs,
                            features: passage.features,
                        })
                        .collect(),
                    labels: vec![row.due],
                    accepted: vec![row.due],
                    kinds: row.kinds,
                    due: Vec::new(),
                    evidence_met: None,
                    peer: score,
                    peer_met: false,
                };
                cases.push((at, case));
            }
        }
        cases.sort_by_key(|(at, _)| *at);
        cases.into_iter().map(|(_, case)| case).collect()
    }
}
