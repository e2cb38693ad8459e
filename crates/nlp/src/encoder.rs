//! From lexemes to a vector for every token in its context.
//!
//! A token's attributes each stand for four rows of an embedding table, which
//! are added up; the sums are mixed by a maxout layer into one vector of 96. Four
//! more maxout layers look at each vector together with the one before and the
//! one after, and add what they see, so that a final vector knows of four tokens
//! to either side. Every maxout layer ends in a layer norm. (spaCy calls these
//! `MultiHashEmbed` and `MaxoutWindowEncoder`.)

use crate::dense::{layer, window};
use crate::error::ModelError;
use crate::hash::embedding_keys;
use crate::tensor::{Tensor, Tensors, Values};
use crossread_dense::{Dense, Room, Window, add_both, add_whole, maxout};

pub(crate) use crossread_dense::WIDTH;
/// How many layers look at neighbours.
const DEPTH: usize = 4;
/// How many pieces the maximum is taken of.
const PIECES: usize = 3;

/// An embedding table.
struct Table {
    rows: u32,
    seed: u32,
    values: TableValues,
}

enum TableValues {
    /// As they were trained; not read in WebAssembly, where all are rounded.
    #[cfg(not(target_family = "wasm"))]
    Float(Vec<f32>),
    Whole {
        values: Vec<u8>,
        scales: Vec<f32>,
    },
}

impl Table {
    #[cold]
    fn new(tensor: Tensor<'_>, seed: u32) -> Result<Table, ModelError> {
        let fault = tensor.fault();
        let [rows, WIDTH] = *tensor.shape() else { return Err(fault) };
        let Some(rows) = u32::try_from(rows).ok().filter(|rows| *rows > 0) else { return Err(fault) };
        let values = match tensor.values {
            #[cfg(not(target_family = "wasm"))]
            Values::Float(values) => TableValues::Float(values),
            #[cfg(target_family = "wasm")]
            Values::Float(_) => return Err(fault),
            Values::Whole { values, scales } => TableValues::Whole { values: values.to_vec(), scales },
        };
        Ok(Table { rows, seed, values })
    }

    /// Sets `out` to the sum of the four rows that stand for `id`.
    fn look_up(&self, id: u64, out: &mut [f32]) {
        out.fill(0.0);
        for key in embedding_keys(id, self.seed) {
            let row = (key % self.rows) as usize;
            let place = row * WIDTH..(row + 1) * WIDTH;
            match &self.values {
                #[cfg(not(target_family = "wasm"))]
                TableValues::Float(values) => crossread_dense::add(out, &values[place]),
                TableValues::Whole { values, scales } => add_whole(out, &values[place], scales[row]),
            }
        }
    }
}

/// The greatest of a layer's pieces, and their norm.
struct Maxout {
    gain: Vec<f32>,
    shift: Vec<f32>,
}

impl Maxout {
    #[cold]
    fn take(tensors: &mut Tensors<'_>, name: &str) -> Result<Maxout, ModelError> {
        let gain = tensors.take(&format!("{name}.gain"))?.floats(&[WIDTH])?;
        let shift = tensors.take(&format!("{name}.shift"))?.floats(&[WIDTH])?;
        Ok(Maxout { gain, shift })
    }

    /// Hands what becomes of each row's pieces to `each`.
    fn apply(&self, pieces: &[f32], mut each: impl FnMut(usize, &[f32; WIDTH])) {
        let (vectors, _) = pieces.as_chunks::<WIDTH>();
        for (index, pieces) in vectors.chunks_exact(PIECES).enumerate() {
            each(index, &maxout(pieces, &self.gain, &self.shift));
        }
    }
}

/// Room for what an encoder works on, kept from one text to the next.
#[derive(Default)]
pub(crate) struct Work {
    pub(crate) room: Room,
    pieces: Vec<f32>,
    embedded: Vec<f32>,
    current: Vec<f32>,
    next: Vec<f32>,
}

/// The layers of one encoder.
pub(crate) struct Encoder {
    tables: Vec<Table>,
    mix: (Dense, Maxout),
    windows: Vec<(Window, Maxout)>,
}

impl Encoder {
    /// Takes the encoder of that name, which looks at that many attributes.
    #[cold]
    pub(crate) fn take(
        tensors: &mut Tensors<'_>,
        name: &str,
        attributes: usize,
    ) -> Result<Encoder, ModelError> {
        let table = |column: usize| {
            // spaCy counts the tables' seeds on from 8.
            Table::new(tensors.take(&format!("{name}.embed.{column}"))?, 8 + column as u32)
        };
        let tables = (0..attributes).map(table).collect::<Result<Vec<_>, _>>()?;
        let mut take = |part: &str| -> Result<_, ModelError> {
            let name = format!("{name}.{part}");
            let matrix = tensors.take(&format!("{name}.W"))?;
            let bias = tensors.take(&format!("{name}.b"))?;
            if matrix.shape().first() != Some(&(WIDTH * PIECES)) {
                return Err(matrix.fault());
            }
            Ok((matrix, bias, Maxout::take(tensors, &name)?))
        };
        let (matrix, bias, maxout) = take("mix")?;
        let fault = matrix.fault();
        let mix = (layer(matrix, Some(bias))?, maxout);
        if mix.0.inputs() != WIDTH * attributes {
            return Err(fault);
        }
        let windows = (0..DEPTH).map(|depth| {
            let (matrix, bias, maxout) = take(&format!("window.{depth}"))?;
            Ok((window(WIDTH, matrix, bias)?, maxout))
        });
        let windows = windows.collect::<Result<Vec<_>, ModelError>>()?;
        Ok(Encoder { tables, mix, windows })
    }

    /// The mixed vectors of `ids`, one after the other. Each is the names of a
    /// token's attributes; those beyond the encoder's tables are not looked at.
    pub(crate) fn embed<'i>(
        &self,
        ids: impl Iterator<Item = &'i [u64]>,
        work: &mut Work,
        out: &mut Vec<f32>,
    ) {
        let width = self.tables.len() * WIDTH;
        let mut embedded = std::mem::take(&mut work.embedded);
        embedded.clear();
        for ids in ids {
            let start = embedded.len();
            embedded.resize(start + width, 0.0);
            for ((table, &id), out) in
                self.tables.iter().zip(ids).zip(embedded[start..].chunks_exact_mut(WIDTH))
            {
                table.look_up(id, out);
            }
        }
        let rows = embedded.len() / width;
        let (mix, maxout) = &self.mix;
        mix.apply(&embedded, width, rows, &mut work.pieces, &mut work.room);
        maxout.apply(&work.pieces, |_, vector| out.extend_from_slice(vector));
        work.embedded = embedded;
    }

    /// Puts each of `vectors` into its context; the result replaces `out`.
    ///
    /// Before and after the text spaCy sets rows of zeros, which the layers then
    /// treat as rows like any other: a row of zeros does not stay one. Only rows
    /// that a token of the text can still see at the end are worked out.
    pub(crate) fn encode<'v>(
        &self,
        vectors: impl ExactSizeIterator<Item = &'v [f32]>,
        work: &mut Work,
        out: &mut Vec<f32>,
    ) {
        let count = vectors.len();
        let (mut current, mut next) = (std::mem::take(&mut work.current), std::mem::take(&mut work.next));
        current.clear();
        current.resize((count + 2 * DEPTH) * WIDTH, 0.0);
        for (row, vector) in current[DEPTH * WIDTH..].chunks_exact_mut(WIDTH).zip(vectors) {
            row.copy_from_slice(vector);
        }
        next.clear();
        next.resize(current.len(), 0.0);
        for (depth, (window, maxout)) in self.windows.iter().enumerate() {
            let first = depth + 1;
            let seen = (first - 1) * WIDTH..current.len() - (first - 1) * WIDTH;
            window.apply(&current[seen], &mut work.pieces, &mut work.room);
            maxout.apply(&work.pieces, |index, vector| {
                let place = (first + index) * WIDTH..(first + index + 1) * WIDTH;
                add_both(&mut next[place.clone()], &current[place], vector);
            });
            std::mem::swap(&mut current, &mut next);
        }
        out.clear();
        out.extend_from_slice(&current[DEPTH * WIDTH..(DEPTH + count) * WIDTH]);
        (work.current, work.next) = (current, next);
    }
}
