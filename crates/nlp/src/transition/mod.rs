//! Analyses built move by move: the dependency parse and the named entities.
//!
//! Both walk over the text once. In every state a small network scores the moves
//! and the best of those that are allowed is made; nothing is ever taken back.

mod entities;
mod parser;
mod projective;
mod scorer;
mod state;

pub(crate) use entities::Recogniser;
pub(crate) use parser::Parser;
pub(crate) use projective::lift_back;
pub(crate) use scorer::Scores;
pub(crate) use state::State;
