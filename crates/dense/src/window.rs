//! Layers that look at each vector of a text together with its neighbours.
//!
//! Two vectors next to each other share two of the three that they are seen
//! with, and so do the products: with weights `a`, `b`, `c` for the one before,
//! the one itself and the one after, and four vectors `p`, `q`, `r`, `s` in a row,
//!
//! ```text
//! 2 (a p + b q + c r) = 2 a (p - r) + (a + b + c) (q + r) + (a - b + c) (r - q)
//! 2 (a q + b r + c s) = (a + b + c) (q + r) - (a - b + c) (r - q) - 2 c (q - s)
//! ```
//!
//! so that four products do where there were six. (Winograd's minimal filtering
//! F(2, 3), in "Arithmetic Complexity of Computations", 1980.) In whole numbers
//! both ways give the same. To that end all vectors of a text are rounded alike,
//! to numbers of which two can be added within sixteen bits.

use crate::Room;
use crate::kernel;
use crate::lanes::{LANES, SHORTS, Shorts, Sums};
#[cfg(not(target_family = "wasm"))]
use crate::layer::Dense;
use crate::layer::{SUMS, round_row, worth};

/// How many vectors are looked at together.
const SEEN: usize = 3;

/// How many products two of them take.
const PRODUCTS: usize = 4;

/// The largest rounded input: two can be added.
const LIMIT: f32 = 16_383.0;

/// A layer over each vector, the one before and the one after.
#[derive(Debug)]
pub struct Window {
    width: usize,
    outputs: usize,
    weights: Weights,
}

#[derive(Debug)]
enum Weights {
    #[cfg(not(target_family = "wasm"))]
    Float(Dense),
    Whole {
        /// `a`, `a + b + c`, `a - b + c`, `c`, as [`kernel::multiply`] has them.
        panels: [Vec<i16>; PRODUCTS],
        /// Half of what one is worth, by output.
        scales: Vec<f32>,
        bias: Vec<f32>,
    },
}

impl Window {
    /// A layer over three vectors of `width` each from its matrix as it was
    /// trained, `[output][vector][number]`, and its bias, one number an output.
    ///
    /// Pages read rounded weights only, so that this is not there in
    /// WebAssembly.
    #[cfg(not(target_family = "wasm"))]
    pub fn float(width: usize, values: &[f32], bias: Vec<f32>) -> Window {
        let outputs = bias.len();
        let dense = Dense::float([outputs, SEEN * width], values, bias);
        Window { width, outputs, weights: Weights::Float(dense) }
    }

    /// The same from its rounded matrix: signed bytes, and what one is worth for
    /// each output.
    #[cold]
    pub fn whole(width: usize, values: &[u8], scales: &[f32], bias: Vec<f32>) -> Window {
        let outputs = bias.len();
        let mixed = |mix: [i16; SEEN]| {
            let mut weights = Vec::with_capacity(outputs * width);
            for row in values.chunks_exact(SEEN * width) {
                for input in 0..width {
                    let of = |seen: usize| i16::from(row[seen * width + input].cast_signed());
                    weights.push(mix[0] * of(0) + mix[1] * of(1) + mix[2] * of(2));
                }
            }
            kernel::panels(width, &weights)
        };
        let panels = [[1, 0, 0], [1, 1, 1], [1, -1, 1], [0, 0, 1]].map(mixed);
        let scales = scales.iter().map(|scale| scale / 2.0).collect();
        Window { width, outputs, weights: Weights::Whole { panels, scales, bias } }
    }

    /// Fills `out` with the layer's rows for all vectors of `x` but the first and
    /// the last.
    #[inline(never)]
    pub fn apply(&self, x: &[f32], out: &mut Vec<f32>, room: &mut Room) {
        let Some(rows) = (x.len() / self.width.max(1)).checked_sub(SEEN - 1) else { return out.clear() };
        let (panels, scales, bias) = match &self.weights {
            #[cfg(not(target_family = "wasm"))]
            Weights::Float(dense) => return dense.apply(x, self.width, rows, out, room),
            Weights::Whole { panels, scales, bias } => (panels, scales, bias),
        };
        out.resize(rows * self.outputs, 0.0);
        // A text of an odd number has a last vector of zeros.
        room.whole.resize((rows.next_multiple_of(2) + 2) * self.width, 0);
        let x = &x[..(rows + 2) * self.width];
        let unit = round_row(x, LIMIT, &mut room.whole);
        let width = self.width.next_multiple_of(2);
        let stride = panels[0].len() / width;
        let block = (SUMS / PRODUCTS / stride).max(2);
        for (first, out) in (0..rows).step_by(2 * block).zip(out.chunks_mut(2 * block * self.outputs)) {
            let pairs = block.min((rows - first).div_ceil(2));
            room.mixed.resize(PRODUCTS * pairs * width, 0);
            room.sums.resize(PRODUCTS * pairs * stride, 0);
            let whole = &room.whole[first * self.width..];
            for pair in 0..pairs {
                let [p, q, r, s] = std::array::from_fn(|at| &whole[(2 * pair + at) * self.width..]);
                let row = |product: usize| {
                    let from = (product * pairs + pair) * width;
                    from..from + self.width
                };
                minus(&mut room.mixed[row(0)], p, r);
                plus(&mut room.mixed[row(1)], q, r);
                minus(&mut room.mixed[row(2)], r, q);
                minus(&mut room.mixed[row(3)], q, s);
            }
            let mixed = room.mixed.chunks_exact(pairs * width);
            for ((mixed, panels), sums) in mixed.zip(panels).zip(room.sums.chunks_exact_mut(pairs * stride)) {
                kernel::multiply(mixed, width / 2, panels, sums);
            }
            part(&mut room.sums);
            for (row, out) in out.chunks_exact_mut(self.outputs).enumerate() {
                let product = if row % 2 == 0 { 0 } else { PRODUCTS - 1 };
                let sums = &room.sums[(product * pairs + row / 2) * stride..][..stride];
                worth(out, sums, unit, scales, bias);
            }
        }
    }
}

/// Sets a row to the sum of the beginnings of two.
#[inline(never)]
fn plus(out: &mut [i16], one: &[i16], other: &[i16]) {
    both(out, one, other, Shorts::plus, i16::wrapping_add);
}

/// Sets a row to the difference of the beginnings of two.
#[inline(never)]
fn minus(out: &mut [i16], one: &[i16], other: &[i16]) {
    both(out, one, other, Shorts::minus, i16::wrapping_sub);
}

#[inline(always)]
fn both(
    out: &mut [i16],
    one: &[i16],
    other: &[i16],
    wide: impl Fn(Shorts, Shorts) -> Shorts,
    narrow: impl Fn(i16, i16) -> i16,
) {
    let (one, other) = (&one[..out.len()], &other[..out.len()]);
    let (out, out_rest) = out.as_chunks_mut::<SHORTS>();
    let (one, one_rest) = one.as_chunks::<SHORTS>();
    let (other, other_rest) = other.as_chunks::<SHORTS>();
    for ((out, one), other) in out.iter_mut().zip(one).zip(other) {
        wide(Shorts::load(one), Shorts::load(other)).store(out);
    }
    for ((out, one), other) in out_rest.iter_mut().zip(one_rest).zip(other_rest) {
        *out = narrow(*one, *other);
    }
}

/// Puts twice the sums of first vectors in the place of the first product, and
/// those of second ones in the place of the last.
#[inline(never)]
fn part(products: &mut [i32]) {
    // A panel's sums are whole registers.
    let (products, _) = products.as_chunks_mut::<LANES>();
    let (one, other) = products.split_at_mut(products.len() / 2);
    let (outer, sum) = one.split_at_mut(one.len() / 2);
    let (inner, last) = other.split_at_mut(other.len() / 2);
    for ((outer, sum), (inner, last)) in outer.iter_mut().zip(sum).zip(inner.iter().zip(last)) {
        let (sum, inner) = (Sums::load(sum), Sums::load(inner));
        let [twice_outer, twice_last] = [&*outer, &*last].map(|sums| Sums::load(sums).plus(Sums::load(sums)));
        twice_outer.plus(sum).plus(inner).store(outer);
        sum.minus(inner).minus(twice_last).store(last);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers that look random, the same every time, from -1 to 1.
    fn numbers(count: usize, seed: u32) -> Vec<f32> {
        let mut state = seed;
        let next = || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 8) as f32 / (1 << 23) as f32 - 1.0
        };
        std::iter::repeat_with(next).take(count).collect()
    }

    /// The sums that are meant, of numbers rounded as they are.
    #[test]
    fn four_products_give_what_six_do() {
        for (width, outputs, vectors) in [(96, 288, 9), (96, 288, 70), (8, 20, 6), (5, 3, 7), (4, 18, 3)] {
            let weights: Vec<i8> =
                numbers(outputs * SEEN * width, 1).iter().map(|x| (x * 128.0) as i8).collect();
            let bytes: Vec<u8> = weights.iter().map(|weight| weight.cast_unsigned()).collect();
            let scales = numbers(outputs, 2);
            let bias = numbers(outputs, 3);
            let x = numbers(vectors * width, 4);
            let mut whole = vec![0; x.len()];
            let unit = round_row(&x, LIMIT, &mut whole);
            let window = Window::whole(width, &bytes, &scales, bias.clone());
            let (mut out, mut room) = (vec![7.0; 3], Room::default());
            for _ in 0..2 {
                window.apply(&x, &mut out, &mut room);
            }
            assert_eq!(out.len(), (vectors - 2) * outputs);
            for (row, out) in out.chunks_exact(outputs).enumerate() {
                for (output, y) in out.iter().enumerate() {
                    let inputs = &whole[row * width..][..SEEN * width];
                    let weights = &weights[output * SEEN * width..][..SEEN * width];
                    let sum: i64 =
                        inputs.iter().zip(weights).map(|(&x, &w)| i64::from(x) * i64::from(w)).sum();
                    let twice = (2 * sum) as f32;
                    assert_eq!(*y, twice * (unit * (scales[output] / 2.0)) + bias[output], "{width} {row}");
                }
            }
        }
    }

    #[test]
    fn the_largest_numbers_fit() {
        for (one, other) in [(1.0, -1.0), (1.0, 1.0), (-1.0, -1.0)] {
            let x: Vec<f32> = (0..5 * 96).map(|at| if at / 96 % 2 == 0 { one } else { other }).collect();
            let window = Window::whole(96, &[0x80; 3 * 96], &[1.0], vec![0.0]);
            let mut out = Vec::new();
            window.apply(&x, &mut out, &mut Room::default());
            let sum = |row: usize| -> f32 { x[row * 96..][..3 * 96].iter().sum::<f32>() * -128.0 };
            for (row, y) in out.iter().enumerate() {
                assert!((y - sum(row)).abs() <= sum(row).abs() * 1e-4, "{y} for {}", sum(row));
            }
        }
    }

    #[test]
    fn a_text_without_neighbours_gives_nothing() {
        let window = Window::float(2, &[1.0; 6], vec![0.5]);
        let mut out = vec![1.0];
        window.apply(&[1.0; 2], &mut out, &mut Room::default());
        assert!(out.is_empty());
        window.apply(&[1.0; 6], &mut out, &mut Room::default());
        assert_eq!(out, [6.5]);
        let whole = Window::whole(2, &[1; 6], &[1.0], vec![0.5]);
        whole.apply(&[0.0; 8], &mut out, &mut Room::default());
        assert_eq!(out, [0.5; 2]);
    }
}
