//! The named entity recogniser: one move a token, which begins an entity, goes on
//! with it, ends it, makes one of a single token, or does none of these.

use super::scorer::{Scorer, Scores};
use crate::doc::Entity;
use crate::error::ModelError;
use crate::file::Reader;
use crate::labels::EntityLabel;
use crate::tensor::Tensors;
use crossread_dense::Room;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Move {
    Begin(EntityLabel),
    In(EntityLabel),
    Last(EntityLabel),
    Unit(EntityLabel),
    Out,
    /// One that only makes sense where entities were set beforehand.
    Never,
}

pub(crate) struct Recogniser {
    moves: Vec<Move>,
    scorer: Scorer<3>,
}

impl Recogniser {
    #[cold]
    pub(crate) fn take(labels: &mut Reader<'_>, tensors: &mut Tensors<'_>) -> Result<Recogniser, ModelError> {
        let names = labels.strings()?;
        let moves = names.iter().map(|name| Move::parse(name).ok_or_else(|| labels.fault()));
        let moves = moves.collect::<Result<Vec<_>, _>>()?;
        let scorer = Scorer::take(tensors, "ner", moves.len())?;
        Ok(Recogniser { moves, scorer })
    }

    /// The entities of a text by its tokens' vectors. `token` says of each whether
    /// it is white space and whether a sentence starts with it: an entity neither
    /// begins with white space nor goes on into another sentence.
    pub(crate) fn recognise(
        &self,
        vectors: &[f32],
        token: impl Fn(usize) -> (bool, bool),
        scores: &mut Scores,
        room: &mut Room,
    ) -> Vec<Entity> {
        self.scorer.prepare(vectors, scores, room);
        let length = vectors.len() / crate::encoder::WIDTH;
        let mut entities = Vec::new();
        let mut open: Option<(u32, EntityLabel)> = None;
        for at in 0..length {
            let word = at as u32;
            let places = match open {
                Some((start, _)) => [Some(word), Some(start), Some(word - 1)],
                None => [Some(word), None, None],
            };
            let (is_space, _) = token(at);
            let may_go_on = at + 1 < length && !token(at + 1).1;
            let allowed = |made: Move| match (made, open) {
                (Move::Begin(_), None) => may_go_on && !is_space,
                (Move::Unit(_), None) => !is_space,
                (Move::Out, None) => true,
                (Move::In(label), Some((_, is))) => may_go_on && label == is,
                (Move::Last(label), Some((_, is))) => label == is,
                _ => false,
            };
            let scores = self.scorer.score(places, scores, room);
            let mut best: Option<(Move, f32)> = None;
            for (&made, &score) in self.moves.iter().zip(scores) {
                if best.is_none_or(|(_, most)| score > most) && allowed(made) {
                    best = Some((made, score));
                }
            }
            match best {
                Some((Move::Begin(label), _)) => open = Some((word, label)),
                Some((Move::Unit(label), _)) => entities.push(Entity { start: word, end: word + 1, label }),
                Some((Move::Last(label), _)) => {
                    if let Some((start, _)) = open.take() {
                        entities.push(Entity { start, end: word + 1, label });
                    }
                }
                _ => {}
            }
        }
        entities
    }
}

impl Move {
    /// A move by spaCy's name for it: `B-ORG`, `O`, or `U-` for one never made.
    fn parse(name: &str) -> Option<Move> {
        if name == "O" {
            return Some(Move::Out);
        }
        let (kind, label) = name.split_once('-')?;
        if label.is_empty() {
            return Some(Move::Never);
        }
        let label = EntityLabel::parse(label)?;
        match kind {
            "B" => Some(Move::Begin(label)),
            "I" => Some(Move::In(label)),
            "L" => Some(Move::Last(label)),
            "U" => Some(Move::Unit(label)),
            _ => None,
        }
    }
}
