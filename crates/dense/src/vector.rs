//! Sums and maxima of single rows.

/// The width of the vectors that [`maxout`] makes.
pub const WIDTH: usize = 96;

/// Adds a row to another, as far as the shorter one goes.
#[inline(never)]
pub fn add(out: &mut [f32], row: &[f32]) {
    for (out, value) in out.iter_mut().zip(row) {
        *out += value;
    }
}

/// Adds a row of whole numbers, each worth `scale`.
#[inline(never)]
pub fn add_whole(out: &mut [f32], row: &[i8], scale: f32) {
    for (out, &value) in out.iter_mut().zip(row) {
        *out += f32::from(value) * scale;
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
    for (best, other) in best.iter_mut().zip(other) {
        *best = if *other > *best { *other } else { *best };
    }
}

/// The greatest of the pieces in each place, set to a mean of 0 and a variance
/// of 1, then times `gain` plus `shift`; zeros where there is no piece.
#[inline(never)]
pub fn maxout(pieces: &[[f32; WIDTH]], gain: &[f32], shift: &[f32]) -> [f32; WIDTH] {
    let Some((first, others)) = pieces.split_first() else { return [0.0; WIDTH] };
    let mut best = *first;
    for piece in others {
        for (best, value) in best.iter_mut().zip(piece) {
            *best = if *value > *best { *value } else { *best };
        }
    }
    let mean = sum(&best) / WIDTH as f32;
    let mut squares = best;
    for square in &mut squares {
        let distance = *square - mean;
        *square = distance * distance;
    }
    let variance = sum(&squares) / WIDTH as f32 + 1e-8;
    let scale = 1.0 / variance.sqrt();
    for ((value, gain), shift) in best.iter_mut().zip(gain).zip(shift) {
        *value = (*value - mean) * scale * gain + shift;
    }
    best
}

/// Sets a row to a mean of 0 and a variance of 1, then times `gain`.
#[inline(never)]
pub fn norm(row: &mut [f32], gain: &[f32]) {
    let count = row.len().max(1) as f32;
    let mean = sum(row) / count;
    for value in row.iter_mut() {
        *value -= mean;
    }
    let variance = row.iter().fold(0.0, |sum, value| sum + value * value) / count + 1e-5;
    let scale = 1.0 / variance.sqrt();
    for (value, gain) in row.iter_mut().zip(gain) {
        *value *= scale * gain;
    }
}

/// The sum of a vector, eight partial sums at a time.
fn sum(vector: &[f32]) -> f32 {
    let mut partial = [0f32; 8];
    let (chunks, tail) = vector.as_chunks::<8>();
    for chunk in chunks {
        for (sum, value) in partial.iter_mut().zip(chunk) {
            *sum += value;
        }
    }
    let [a, b, c, d, e, f, g, h] = partial;
    let whole = ((a + b) + (c + d)) + ((e + f) + (g + h));
    tail.iter().fold(whole, |sum, value| sum + value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_added_and_compared() {
        let mut row = [1.0, 2.0, 3.0];
        add(&mut row, &[1.0, 1.0]);
        assert_eq!(row, [2.0, 3.0, 3.0]);
        add_whole(&mut row, &[2, -2, 4], 0.5);
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
