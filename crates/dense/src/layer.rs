//! Layers of weights: `y = W x + b`, row by row.
//!
//! Weights come from the file either as they were trained (f32) or as whole
//! numbers of eight bits with a scale for every output. In the second case the
//! inputs are rounded too, to whole numbers of about sixteen bits with a scale
//! for every row, and the product is done in whole numbers, exactly. That is at
//! once faster than f32 (half the memory, twice the numbers in a register) and
//! the same on every machine. What the rounding of inputs costs is far below
//! what the eight bits of the weights do.
//!
//! All f32 arithmetic is done in an order that the source fixes, so that it
//! gives the same bits everywhere.

use crate::kernel;
#[cfg(not(target_family = "wasm"))]
use crate::kernel::PANEL;
use crate::lanes::{LANES, Lanes, Sums};

/// How many sums are worked on at a time.
pub(crate) const SUMS: usize = 16_384;

/// A matrix and a bias.
#[derive(Debug)]
pub struct Dense {
    inputs: usize,
    outputs: usize,
    bias: Vec<f32>,
    weights: Weights,
}

#[derive(Debug)]
enum Weights {
    /// Panels of sixteen outputs: `[panel][input][output]`, zero where there is none.
    #[cfg(not(target_family = "wasm"))]
    Float(Vec<f32>),
    Whole {
        /// As [`kernel::multiply`] has them.
        panels: Vec<i16>,
        pairs: usize,
        /// What one is worth, by output.
        scales: Vec<f32>,
        /// The largest input that cannot overflow a sum.
        limit: f32,
    },
}

/// Room for what a layer works on, kept from one use to the next.
#[derive(Debug, Default)]
pub struct Room {
    pub(crate) whole: Vec<i16>,
    pub(crate) mixed: Vec<i16>,
    scales: Vec<f32>,
    pub(crate) sums: Vec<i32>,
}

impl Dense {
    /// A layer from its matrix as it was trained, `[output][input]`, of
    /// `[outputs, inputs]`, and its bias, one number an output.
    ///
    /// Pages read rounded weights only, so that this is not there in
    /// WebAssembly.
    #[cfg(not(target_family = "wasm"))]
    pub fn float([outputs, inputs]: [usize; 2], values: &[f32], bias: Vec<f32>) -> Dense {
        let mut packed = vec![0.0; outputs.div_ceil(PANEL) * inputs * PANEL];
        for (output, row) in values.chunks_exact(inputs).enumerate() {
            for (input, &weight) in row.iter().enumerate() {
                packed[(output / PANEL * inputs + input) * PANEL + output % PANEL] = weight;
            }
        }
        Dense { inputs, outputs, bias, weights: Weights::Float(packed) }
    }

    /// A layer from its rounded matrix: signed bytes, `[output][input]`, of
    /// `[outputs, inputs]`, with what one is worth for each output; and its bias,
    /// one number an output.
    #[cold]
    pub fn whole([outputs, inputs]: [usize; 2], values: &[u8], scales: Vec<f32>, bias: Vec<f32>) -> Dense {
        let pairs = inputs.div_ceil(2);
        let weights: Vec<i16> = values.iter().map(|value| i16::from(value.cast_signed())).collect();
        let panels = kernel::panels(inputs, &weights);
        // A weight is at most 128, a sum at most 2^31 - 1.
        let limit = (i32::MAX as usize / 128 / (pairs * 2)).min(32_767);
        let weights = Weights::Whole { panels, pairs, scales, limit: limit as f32 };
        Dense { inputs, outputs, bias, weights }
    }

    /// How many numbers a row of input has.
    pub fn inputs(&self) -> usize {
        self.inputs
    }

    /// How many numbers a row of output has.
    pub fn outputs(&self) -> usize {
        self.outputs
    }

    /// Fills `out` with the layer's rows for `rows` rows of `x`, of which each
    /// starts `stride` after the last; they may overlap.
    #[inline(never)]
    pub fn apply(&self, x: &[f32], stride: usize, rows: usize, out: &mut Vec<f32>, room: &mut Room) {
        // What was there before is not cleared: every number is set below.
        out.resize(rows * self.outputs, 0.0);
        let row = |index: usize| &x[index * stride..index * stride + self.inputs];
        match &self.weights {
            #[cfg(not(target_family = "wasm"))]
            Weights::Float(panels) => self.apply_float(panels, row, rows, out),
            Weights::Whole { panels, pairs, scales, limit } => {
                let width = pairs * 2;
                let stride = panels.len() / width;
                // As many rows at a time as keep the sums in the nearest cache.
                let block = (SUMS / stride).max(4);
                for (first, out) in (0..rows).step_by(block).zip(out.chunks_mut(block * self.outputs)) {
                    let taken = block.min(rows - first);
                    room.whole.resize(taken * width, 0);
                    room.scales.clear();
                    for (index, whole) in room.whole.chunks_exact_mut(width).enumerate() {
                        room.scales.push(round_row(row(first + index), *limit, whole));
                    }
                    room.sums.resize(taken * stride, 0);
                    kernel::multiply(&room.whole, *pairs, panels, &mut room.sums);
                    let sums = room.sums.chunks_exact(stride).zip(&room.scales);
                    for (out, (sums, x_scale)) in out.chunks_exact_mut(self.outputs).zip(sums) {
                        worth(out, sums, *x_scale, scales, &self.bias);
                    }
                }
            }
        }
    }

    #[cfg(not(target_family = "wasm"))]
    fn apply_float<'x>(
        &self,
        panels: &[f32],
        row: impl Fn(usize) -> &'x [f32],
        rows: usize,
        out: &mut [f32],
    ) {
        const ROWS: usize = 4;
        let mut first = 0;
        while first < rows {
            let taken = ROWS.min(rows - first);
            // Rows past the end repeat the last, and what they give is not used.
            let x: [&[f32]; ROWS] = std::array::from_fn(|r| row(first + r.min(taken - 1)));
            for (p, panel) in panels.chunks_exact(self.inputs * PANEL).enumerate() {
                let mut sums = [[0f32; PANEL]; ROWS];
                let (weights, _) = panel.as_chunks::<PANEL>();
                for (input, weights) in weights.iter().enumerate() {
                    for (sums, x) in sums.iter_mut().zip(&x) {
                        let value = x[input];
                        for (sum, weight) in sums.iter_mut().zip(weights) {
                            *sum += value * weight;
                        }
                    }
                }
                for (r, sums) in sums.iter().take(taken).enumerate() {
                    let from = p * PANEL;
                    let to = (from + PANEL).min(self.outputs);
                    let out = &mut out[(first + r) * self.outputs..][from..to];
                    for ((y, sum), bias) in out.iter_mut().zip(sums).zip(&self.bias[from..to]) {
                        *y = sum + bias;
                    }
                }
            }
            first += taken;
        }
    }
}

/// What sums are worth: each times the scale of its row of inputs and of its
/// output, plus the output's bias.
#[inline(never)]
pub(crate) fn worth(out: &mut [f32], sums: &[i32], x_scale: f32, scales: &[f32], bias: &[f32]) {
    let (wide, rest) = out.as_chunks_mut::<LANES>();
    let (wide_sums, wide_scales) = (sums.as_chunks::<LANES>().0, scales.as_chunks::<LANES>().0);
    let weights = wide_scales.iter().zip(bias.as_chunks::<LANES>().0);
    let done = wide.len() * LANES;
    for ((y, sums), (scales, bias)) in wide.iter_mut().zip(wide_sums).zip(weights) {
        let scales = Lanes::splat(x_scale).times(Lanes::load(scales));
        Lanes::whole(Sums::load(sums)).times(scales).plus(Lanes::load(bias)).store(y);
    }
    for (at, y) in (done..).zip(rest) {
        *y = sums[at] as f32 * (x_scale * scales[at]) + bias[at];
    }
}

/// Rounds a row to whole numbers of at most `limit`, and says what one is worth.
#[inline(never)]
pub(crate) fn round_row(x: &[f32], limit: f32, whole: &mut [i16]) -> f32 {
    // Adding this puts the whole part of a small number into the low bits of its
    // representation, rounded half to even as IEEE 754 adds.
    const SHIFT: f32 = 12_582_912.0;
    let (chunks, tail) = x.as_chunks::<LANES>();
    let peaks = chunks.iter().fold(Lanes::splat(0.0), |peaks, chunk| peaks.greater(Lanes::load(chunk).abs()));
    let peak = peaks
        .array()
        .iter()
        .chain(tail)
        .fold(0f32, |peak, value| if value.abs() > peak { value.abs() } else { peak });
    if peak == 0.0 {
        whole.fill(0);
        return 0.0;
    }
    let per_unit = limit / peak;
    let (set, left) = whole.split_at_mut(x.len());
    // A row of an odd number of inputs leaves one over.
    left.fill(0);
    let (wide, rest) = set.as_chunks_mut::<LANES>();
    for (whole, values) in wide.iter_mut().zip(chunks) {
        let shifted = Lanes::load(values).times(Lanes::splat(per_unit)).plus(Lanes::splat(SHIFT));
        shifted.store_bits(SHIFT, whole);
    }
    for (whole, value) in rest.iter_mut().zip(tail) {
        *whole = ((value * per_unit + SHIFT).to_bits() as i32).wrapping_sub(SHIFT.to_bits() as i32) as i16;
    }
    peak / limit
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_rounded_to_the_nearest() {
        let mut whole = [9i16; 5];
        let scale = round_row(&[1.0, -2.0, 0.5, 0.0, 2.0], 32_767.0, &mut whole);
        assert_eq!(whole, [16_384, -32_767, 8_192, 0, 32_767]);
        assert_eq!(scale, 2.0 / 32_767.0);
        let mut whole = [9i16; 4];
        round_row(&[3.0; 3], 100.0, &mut whole);
        assert_eq!(whole, [100, 100, 100, 0]);
        assert_eq!(round_row(&[0.0; 3], 100.0, &mut whole), 0.0);
        assert_eq!(whole, [0; 4]);
    }
}
