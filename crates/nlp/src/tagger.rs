//! A tag for every token: one layer over the token's vector.

use crate::dense::layer;
use crate::encoder::WIDTH;
use crate::error::ModelError;
use crate::file::Reader;
use crate::labels::Tag;
use crate::tensor::Tensors;
use crossread_dense::{Dense, Room};

pub(crate) struct Tagger {
    tags: Vec<Tag>,
    dense: Dense,
}

impl Tagger {
    #[cold]
    pub(crate) fn take(labels: &mut Reader<'_>, tensors: &mut Tensors<'_>) -> Result<Tagger, ModelError> {
        let tags = labels.strings()?;
        let tags = tags.iter().map(|tag| Tag::parse(tag).ok_or_else(|| labels.fault()));
        let tags = tags.collect::<Result<Vec<_>, _>>()?;
        let dense = layer(tensors.take("tagger.W")?, Some(tensors.take("tagger.b")?))?;
        if dense.inputs() != WIDTH || dense.outputs() != tags.len() || tags.is_empty() {
            return Err(ModelError::malformed("tagger"));
        }
        Ok(Tagger { tags, dense })
    }

    /// The tags of tokens by their vectors.
    pub(crate) fn tag(&self, vectors: &[f32], scores: &mut Vec<f32>, room: &mut Room) -> Vec<Tag> {
        self.dense.apply(vectors, WIDTH, vectors.len() / WIDTH, scores, room);
        scores.chunks_exact(self.tags.len()).map(|scores| self.tags[best(scores)]).collect()
    }
}

/// The index of the greatest, the first of equals.
fn best(scores: &[f32]) -> usize {
    let mut best = 0;
    for (index, score) in scores.iter().enumerate() {
        if *score > scores[best] {
            best = index;
        }
    }
    best
}
