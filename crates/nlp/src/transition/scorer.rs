//! Scores for the next move, from the tokens that matter to a state.
//!
//! What each token adds in each of the places that a state looks at is worked out
//! for all tokens beforehand. A state then only adds up one such part per place,
//! takes the greater of two pieces, and one more layer scores the moves.

use crate::dense::layer;
use crate::encoder::WIDTH;
use crate::error::ModelError;
use crate::tensor::Tensors;
use crossread_dense::{Dense, Room, add, greater};

/// The width of the hidden layer.
const HIDDEN: usize = 64;
/// What a place holds: two pieces of the hidden layer.
const PART: usize = 2 * HIDDEN;

/// The layers between token vectors and scores; a state looks at `PLACES` tokens.
pub(super) struct Scorer<const PLACES: usize> {
    reduce: Dense,
    lower: Dense,
    bias: Vec<f32>,
    /// What a place without a token adds.
    pad: Vec<f32>,
    upper: Dense,
}

/// What the tokens of a text add, and room to work on.
#[derive(Default)]
pub(crate) struct Scores {
    reduced: Vec<f32>,
    parts: Vec<f32>,
    scores: Vec<f32>,
}

impl<const PLACES: usize> Scorer<PLACES> {
    #[cold]
    pub(super) fn take(tensors: &mut Tensors<'_>, name: &str, moves: usize) -> Result<Self, ModelError> {
        let mut tensor = |part: &str| tensors.take(&format!("{name}.{part}"));
        let reduce = layer(tensor("reduce.W")?, Some(tensor("reduce.b")?))?;
        let lower = layer(tensor("lower.W")?, None)?;
        let upper = layer(tensor("upper.W")?, Some(tensor("upper.b")?))?;
        let bias = tensor("lower.b")?.floats(&[PART])?;
        let pad = tensor("lower.pad")?.floats(&[PLACES * PART])?;
        let shapes = [&reduce, &lower, &upper].map(|dense| (dense.inputs(), dense.outputs()));
        if shapes != [(WIDTH, HIDDEN), (HIDDEN, PLACES * PART), (HIDDEN, moves)] {
            return Err(ModelError::malformed(name));
        }
        Ok(Scorer { reduce, lower, bias, pad, upper })
    }

    /// Works out what each token adds in each place.
    pub(super) fn prepare(&self, vectors: &[f32], scores: &mut Scores, room: &mut Room) {
        let count = vectors.len() / WIDTH;
        self.reduce.apply(vectors, WIDTH, count, &mut scores.reduced, room);
        self.lower.apply(&scores.reduced, HIDDEN, count, &mut scores.parts, room);
    }

    /// The scores of all moves in a state with these tokens in its places.
    pub(super) fn score<'s>(
        &self,
        places: [Option<u32>; PLACES],
        scores: &'s mut Scores,
        room: &mut Room,
    ) -> &'s [f32] {
        let mut pieces = [0f32; PART];
        for (place, token) in places.into_iter().enumerate() {
            let part = match token {
                Some(token) => &scores.parts[(token as usize * PLACES + place) * PART..][..PART],
                None => &self.pad[place * PART..][..PART],
            };
            add(&mut pieces, part);
        }
        add(&mut pieces, &self.bias);
        let (first, second) = pieces.split_at_mut(HIDDEN);
        greater(first, second);
        self.upper.apply(first, HIDDEN, 1, &mut scores.scores, room);
        &scores.scores
    }
}
