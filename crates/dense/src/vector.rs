//! Sums and maxima of single rows.

use crate::lanes::{LANES, Lanes};

/// The width of the vectors that [`maxout`] makes.
pub const WIDTH: usize = 96;

/// Sets each number of `out` to what `wide` and `one` make of it and the row's,
/// as far as the shorter one goes.
#[inline(always)]
fn each(out: &mut [f32], row: &[f32], wide: impl Fn(Lanes, Lanes) -> Lanes, one: impl Fn(f32, f32) -> f32) {
    let length = out.len().min(row.len());
    let (out, out_rest) = out[..length].as_chunks_mut::<LANES>();
    let (row, row_rest) = row[..length].as_chunks::<LANES>();
    for (out, row) in out.iter_mut().zip(row) {
        wide(Lanes::load(out), Lanes::load(row)).store(out);
    }
    for (out, value) in out_rest.iter_mut().zip(row_rest) {
        *out = one(*out, *value);
    }
}

/// Adds a row to another, as far as the shorter one goes.
#[inline(never)]
pub fn add(out: &mut [f32], row: &[f32]) {
    each(out, row, Lanes::plus, |out, value| out + value);
}

/// Adds a row of signed bytes, each worth `scale`.
#[inline(never)]
pub fn add_whole(out: &mut [f32], row: &[u8], scale: f32) {
    for (out, &value) in out.iter_mut().zip(row) {
        *out += f32::from(value.cast_signed()) * scale;
    }
}

/// Sets a row to the sum of two.
#[inline(never)]
pub fn add_both(out: &mut [f32], one: &[f32], other: &[f32]) {
    for ((out, one), other) in out.iter_mut().zip(one).zip(other) {
        *out = one + other;
    }
}

/// Sets each number to the greater of itself and the other row's.
#[inline(never)]
pub fn greater(best: &mut [f32], other: &[f32]) {
    each(best, other, Lanes::greater, |best, other| if best < other { other } else { best });
}

/// The greatest of the pieces in each place, set to a mean of 0 and a variance
/// of 1, then times `gain` plus `shift`; zeros where there is no piece.
#[inline(never)]
pub fn maxout(pieces: &[[f32; WIDTH]], gain: &[f32], shift: &[f32]) -> [f32; WIDTH] {
    let Some((first, others)) = pieces.split_first() else { return [0.0; WIDTH] };
    let mut best = *first;
    for piece in others {
        greater(&mut best, piece);
    }
    let mean = sum(&best, |lanes| lanes) / WIDTH as f32;
    let apart = |lanes: Lanes| lanes.minus(Lanes::splat(mean));
    let variance = sum(&best, |lanes| apart(lanes).times(apart(lanes))) / WIDTH as f32 + 1e-8;
    let scale = Lanes::splat(1.0 / variance.sqrt());
    let weights = gain.as_chunks::<LANES>().0.iter().zip(shift.as_chunks::<LANES>().0);
    for (values, (gain, shift)) in best.as_chunks_mut::<LANES>().0.iter_mut().zip(weights) {
        let normed = apart(Lanes::load(values)).times(scale);
        normed.times(Lanes::load(gain)).plus(Lanes::load(shift)).store(values);
    }
    best
}

/// Sets a row to a mean of 0 and a variance of 1, then times `gain`.
#[inline(never)]
pub fn norm(row: &mut [f32], gain: &[f32]) {
    let count = row.len().max(1) as f32;
    let mean = row.iter().sum::<f32>() / count;
    for value in row.iter_mut() {
        *value -= mean;
    }
    let variance = row.iter().fold(0.0, |sum, value| sum + value * value) / count + 1e-5;
    let scale = 1.0 / variance.sqrt();
    for (value, gain) in row.iter_mut().zip(gain) {
        *value *= scale * gain;
    }
}

/// The sum of what `of` makes of a vector, eight partial sums at a time.
#[inline(always)]
fn sum(vector: &[f32; WIDTH], of: impl Fn(Lanes) -> Lanes) -> f32 {
    let mut partial = [Lanes::splat(0.0); 2];
    for chunk in vector.as_chunks::<{ 2 * LANES }>().0 {
        for (sum, lanes) in partial.iter_mut().zip(chunk.as_chunks::<LANES>().0) {
            *sum = sum.plus(of(Lanes::load(lanes)));
        }
    }
    let [[a, b, c, d], [e, f, g, h]] = partial.map(Lanes::array);
    ((a + b) + (c + d)) + ((e + f) + (g + h))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_added_and_compared() {
        let mut row = [1.0, 2.0, 3.0];
        add(&mut row, &[1.0, 1.0]);
        assert_eq!(row, [2.0, 3.0, 3.0]);
        add_whole(&mut row, &[2, 254, 4], 0.5);
        assert_eq!(row, [3.0, 2.0, 5.0]);
        greater(&mut row, &[4.0, 1.0, 5.0]);
        assert_eq!(row, [4.0, 2.0, 5.0]);
        add_both(&mut row, &[1.0, 2.0, 3.0], &[3.0, 2.0, 1.0]);
        assert_eq!(row, [4.0; 3]);
    }

    #[test]
    fn rows_are_normed() {
        let mut row: Vec<f32> = (0..11).map(|at| at as f32).collect();
        norm(&mut row, &[2.0; 11]);
        let mean = row.iter().sum::<f32>() / 11.0;
        let variance = row.iter().map(|value| value * value).sum::<f32>() / 11.0;
        assert!(mean.abs() < 1e-5 && (variance - 4.0).abs() < 1e-3, "{mean} {variance}");
        norm(&mut [], &[]);
    }

    #[test]
    fn the_greatest_pieces_are_normed() {
        let (mut one, mut other) = ([0.0; WIDTH], [0.0; WIDTH]);
        for (at, (one, other)) in one.iter_mut().zip(&mut other).enumerate() {
            *(if at % 2 == 0 { &mut *one } else { &mut *other }) = at as f32;
        }
        let normed = maxout(&[one, other], &[2.0; WIDTH], &[1.0; WIDTH]);
        let mean = normed.iter().sum::<f32>() / WIDTH as f32;
        let variance = normed.iter().map(|value| (value - mean) * (value - mean)).sum::<f32>() / WIDTH as f32;
        assert!((mean - 1.0).abs() < 1e-4 && (variance - 4.0).abs() < 1e-3, "{mean} {variance}");
        assert!(normed.windows(2).all(|pair| pair[0] < pair[1]));
        assert_eq!(maxout(&[], &[], &[]), [0.0; WIDTH]);
    }
}
