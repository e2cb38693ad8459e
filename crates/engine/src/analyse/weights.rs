//! [`ClaimWeights`]: the fitted weights behind claims and attributions.

use super::attribution::Tagger;
use super::linear::Table;

/// The name under which the network that looks for attributions is kept.
pub const TAGS_FILE: &str = "claim-tags.bin";
/// The name under which the weights of what stands around cues are kept.
pub const ROLES_FILE: &str = "claim-roles.tsv";
/// The name under which the weights of propositions are kept.
pub const PROPOSITIONS_FILE: &str = "claim-propositions.tsv";

/// What people's attributions and cuts have taught; each table is there once
/// its file has been loaded.
#[derive(Debug, Default)]
pub struct ClaimWeights {
    pub(crate) tagger: Option<Tagger>,
    roles: Option<Table>,
    propositions: Option<Table>,
}

/// All tables.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Weights<'a> {
    /// Which words are source, cue and content.
    pub tagger: &'a Tagger,
    /// What a token is to a cue, in the order of the roles.
    pub roles: &'a Table,
    /// How likely a candidate is a proposition.
    pub propositions: &'a Table,
}

impl ClaimWeights {
    /// Takes in a file by its name; whether it is one of these.
    pub(crate) fn load(&mut self, name: &str, text: &str) -> bool {
        match name {
            ROLES_FILE => self.roles = Some(Table::read(text)),
            PROPOSITIONS_FILE => self.propositions = Some(Table::read(text)),
            _ => return false,
        }
        true
    }

    /// All tables, where all are loaded: claims need every one of them.
    pub(crate) fn all(&self) -> Option<Weights<'_>> {
        Some(Weights {
            tagger: self.tagger.as_ref()?,
            roles: self.roles.as_ref()?,
            propositions: self.propositions.as_ref()?,
        })
    }
}
