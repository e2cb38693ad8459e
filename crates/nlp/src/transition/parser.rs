//! The dependency parser: chooses moves until every word is read.

use super::scorer::{Scorer, Scores};
use super::state::{Kind, State};
use crate::error::ModelError;
use crate::file::Reader;
use crate::labels::Dep;
use crate::tensor::Tensors;
use crossread_dense::Room;

/// A move, and the relation that an arc gets.
struct Move {
    kind: Kind,
    dep: Dep,
    /// For an arc that stands in for a crossing one: the relation of its true head.
    lifted: Option<Dep>,
}

/// A word's head and relation; the root is its own head.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Arc {
    pub(crate) head: u32,
    pub(crate) dep: Dep,
    /// For an arc that stands in for a crossing one: the relation of its true head.
    pub(crate) lifted: Option<Dep>,
}

pub(crate) struct Parser {
    moves: Vec<Move>,
    scorer: Scorer<8>,
}

impl Parser {
    #[cold]
    pub(crate) fn take(labels: &mut Reader<'_>, tensors: &mut Tensors<'_>) -> Result<Parser, ModelError> {
        let names = labels.strings()?;
        let moves = names.iter().map(|name| Move::parse(name).ok_or_else(|| labels.fault()));
        let moves = moves.collect::<Result<Vec<_>, _>>()?;
        let scorer = Scorer::take(tensors, "parser", moves.len())?;
        Ok(Parser { moves, scorer })
    }

    /// Parses a text by its tokens' vectors.
    pub(crate) fn parse(
        &self,
        vectors: &[f32],
        state: &mut State,
        scores: &mut Scores,
        room: &mut Room,
    ) -> Vec<Arc> {
        self.scorer.prepare(vectors, scores, room);
        let length = vectors.len() / crate::encoder::WIDTH;
        state.reset(length);
        // A parse takes fewer than three moves a word; a damaged model must end too.
        for _ in 0..8 * length {
            if state.is_final() {
                break;
            }
            let allowed = state.allowed();
            let scores = self.scorer.score(state.places(), scores, room);
            let mut best: Option<(usize, f32)> = None;
            for (number, (made, &score)) in self.moves.iter().zip(scores).enumerate() {
                if allowed[made.kind as usize] && best.is_none_or(|(_, most)| score > most) {
                    best = Some((number, score));
                }
            }
            let Some((number, _)) = best else { break };
            state.make(self.moves[number].kind, number as u16);
        }
        let arcs = state.arcs().zip(0u32..).map(|(arc, word)| match arc {
            Some((head, number)) => {
                let made = &self.moves[usize::from(number)];
                Arc { head, dep: made.dep, lifted: made.lifted }
            }
            None => Arc { head: word, dep: Dep::Root, lifted: None },
        });
        arcs.collect()
    }
}

impl Move {
    /// A move by spaCy's name for it: `S`, `D`, `L-nsubj`, `R-prep||dobj`, `B-ROOT`.
    fn parse(name: &str) -> Option<Move> {
        let (kind, label) = name.split_once('-').unwrap_or((name, "ROOT"));
        let kind = match kind {
            "S" => Kind::Shift,
            "D" => Kind::Reduce,
            "L" => Kind::LeftArc,
            "R" => Kind::RightArc,
            "B" => Kind::Break,
            _ => return None,
        };
        let (dep, lifted) = match label.split_once("||") {
            Some((dep, lifted)) => (dep, Some(Dep::parse(lifted)?)),
            None => (label, None),
        };
        Some(Move { kind, dep: Dep::parse(dep)?, lifted })
    }
}
