//! The one loop that takes the time: whole-number matrix products.
//!
//! `x` is rows of 16-bit numbers, the matrix 16-bit numbers in panels of
//! sixteen outputs, the sums 32-bit. Sums of whole numbers do not depend on
//! their order, so every version gives the same bits; which one runs is a
//! matter of speed alone. Callers see to it that no sum overflows.
//!
//! A panel holds, for each pair of inputs, the sixteen outputs' pairs of
//! weights: `panel[32 * pair + 2 * output + half]`.

/// How many outputs a panel holds.
pub(super) const PANEL: usize = 16;

/// Weights, a row of `inputs` for each output, in panels; zero where there is no
/// such output or input.
#[inline(never)]
pub(super) fn panels(inputs: usize, weights: &[i16]) -> Vec<i16> {
    let pairs = inputs.div_ceil(2);
    let outputs = weights.len() / inputs.max(1);
    let mut panels = vec![0; outputs.div_ceil(PANEL) * pairs * 2 * PANEL];
    for (output, row) in weights.chunks_exact(inputs.max(1)).enumerate() {
        let panel = &mut panels[output / PANEL * pairs * 2 * PANEL..];
        let own = panel.as_chunks_mut::<{ 2 * PANEL }>().0.iter_mut();
        for (block, pair) in own.zip(row.chunks(2)) {
            let place = output % PANEL * 2;
            block[place] = pair[0];
            if let Some(second) = pair.get(1) {
                block[place + 1] = *second;
            }
        }
    }
    panels
}

/// Multiplies rows by panels: `out[row][panel * 16 + o]` becomes the sum of
/// `x[row][i] * w[panel][o][i]`.
///
/// `x` is rows of `pairs * 2` numbers, `panels` whole panels of `pairs * 32`,
/// `out` as many rows of as many sums. What does not fit is left alone.
pub(super) fn multiply(x: &[i16], pairs: usize, panels: &[i16], out: &mut [i32]) {
    if pairs == 0 {
        return;
    }
    let width = pairs * 2;
    let outputs = panels.len() / (pairs * 2 * PANEL) * PANEL;
    if outputs == 0 || !out.len().is_multiple_of(outputs) || out.len() / outputs * width != x.len() {
        debug_assert!(outputs == 0, "the shapes do not fit");
        return;
    }
    #[cfg(all(target_arch = "x86_64", not(feature = "scalar")))]
    {
        if std::is_x86_feature_detected!("avx512vnni") && std::is_x86_feature_detected!("avx512vl") {
            // SAFETY: the processor has the instructions, as just asked.
            #[allow(unsafe_code)]
            return unsafe { x86::multiply_vnni(x, pairs, panels, out) };
        }
        if std::is_x86_feature_detected!("avx2") {
            // SAFETY: the processor has the instructions, as just asked.
            #[allow(unsafe_code)]
            return unsafe { x86::multiply_avx2(x, pairs, panels, out) };
        }
    }
    #[cfg(all(target_arch = "wasm32", target_feature = "simd128", not(feature = "scalar")))]
    return wasm::multiply(x, pairs, panels, out);
    #[cfg(not(all(target_arch = "wasm32", target_feature = "simd128", not(feature = "scalar"))))]
    scalar(x, pairs, panels, out);
}

/// The twin without instructions of its own: for other machines, and what the
/// others are tested against.
#[allow(dead_code)]
fn scalar(x: &[i16], pairs: usize, panels: &[i16], out: &mut [i32]) {
    let outputs = panels.len() / (pairs * 2 * PANEL) * PANEL;
    for (row, out) in x.chunks_exact(pairs * 2).zip(out.chunks_exact_mut(outputs)) {
        for (panel, out) in panels.chunks_exact(pairs * 2 * PANEL).zip(out.chunks_exact_mut(PANEL)) {
            let mut sums = [0i32; PANEL];
            let (weights, _) = panel.as_chunks::<{ 2 * PANEL }>();
            let (inputs, _) = row.as_chunks::<2>();
            for (w, x) in weights.iter().zip(inputs) {
                for (o, sum) in sums.iter_mut().enumerate() {
                    *sum += i32::from(w[2 * o]) * i32::from(x[0]) + i32::from(w[2 * o + 1]) * i32::from(x[1]);
                }
            }
            out.copy_from_slice(&sums);
        }
    }
}

/// Runs `block` over all panels and all rows, `$rows` at a time, so that a weight
/// that was loaded is used more than once: as many as the registers hold sums for.
///
/// Written once for all instruction sets; it must be inlined into a function
/// with the right target features, which a macro does plainly.
macro_rules! blocks {
    ($x:ident, $pairs:ident, $panels:ident, $out:ident, $block:ident, $rows:literal) => {{
        const ROWS: usize = $rows;
        let width = $pairs * 2;
        let rows = $x.len() / width;
        let outputs = $panels.len() / (width * PANEL) * PANEL;
        for (p, panel) in $panels.chunks_exact(width * PANEL).enumerate() {
            let mut row = 0;
            while row + ROWS <= rows {
                let sums = $block::<ROWS>(&$x[row * width..(row + ROWS) * width], $pairs, panel);
                for (r, sums) in sums.iter().enumerate() {
                    let at = (row + r) * outputs + p * PANEL;
                    $out[at..at + PANEL].copy_from_slice(sums);
                }
                row += ROWS;
            }
            while row < rows {
                let sums = $block::<1>(&$x[row * width..(row + 1) * width], $pairs, panel);
                let at = row * outputs + p * PANEL;
                $out[at..at + PANEL].copy_from_slice(&sums[0]);
                row += 1;
            }
        }
    }};
}

#[cfg(target_arch = "x86_64")]
#[allow(unsafe_code)]
mod x86 {
    use super::PANEL;
    use std::arch::x86_64::{
        __m256i, _mm256_add_epi32, _mm256_dpwssd_epi32, _mm256_loadu_si256, _mm256_madd_epi16,
        _mm256_set1_epi32, _mm256_setzero_si256, _mm256_storeu_si256,
    };

    macro_rules! version {
        ($name:ident, $features:literal, $rows:literal, $add:expr) => {
            #[target_feature(enable = $features)]
            pub(super) fn $name(x: &[i16], pairs: usize, panels: &[i16], out: &mut [i32]) {
                #[target_feature(enable = $features)]
                #[inline]
                fn block<const R: usize>(x: &[i16], pairs: usize, panel: &[i16]) -> [[i32; PANEL]; R] {
                    assert!(x.len() == R * pairs * 2 && panel.len() == pairs * 2 * PANEL);
                    let mut sums = [[_mm256_setzero_si256(); 2]; R];
                    for pair in 0..pairs {
                        // SAFETY: the panel holds 32 numbers for each of `pairs` pairs, and
                        // each of the R rows holds two, as asserted above; loads need no
                        // alignment.
                        unsafe {
                            let at = panel.as_ptr().add(pair * 2 * PANEL).cast::<__m256i>();
                            let weights = [_mm256_loadu_si256(at), _mm256_loadu_si256(at.add(1))];
                            for (row, sums) in sums.iter_mut().enumerate() {
                                let at = x.as_ptr().add((row * pairs + pair) * 2).cast::<i32>();
                                let input = _mm256_set1_epi32(at.read_unaligned());
                                sums[0] = $add(sums[0], weights[0], input);
                                sums[1] = $add(sums[1], weights[1], input);
                            }
                        }
                    }
                    let mut out = [[0; PANEL]; R];
                    for (out, sums) in out.iter_mut().zip(sums) {
                        // SAFETY: `out` is sixteen numbers, two registers of eight.
                        unsafe {
                            _mm256_storeu_si256(out.as_mut_ptr().cast(), sums[0]);
                            _mm256_storeu_si256(out.as_mut_ptr().add(8).cast(), sums[1]);
                        }
                    }
                    out
                }
                blocks!(x, pairs, panels, out, block, $rows)
            }
        };
    }

    version!(multiply_avx2, "avx2", 6, |sum, w, x| _mm256_add_epi32(sum, _mm256_madd_epi16(w, x)));
    version!(multiply_vnni, "avx512vnni,avx512vl", 8, |sum, w, x| _mm256_dpwssd_epi32(sum, w, x));
}

#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
#[allow(unsafe_code)]
mod wasm {
    use super::PANEL;
    use std::arch::wasm32::{i32x4_add, i32x4_dot_i16x8, i32x4_splat, v128, v128_load, v128_store};

    /// A function of its own: a browser compiles well first what is small and
    /// runs long.
    #[inline(never)]
    pub(super) fn multiply(x: &[i16], pairs: usize, panels: &[i16], out: &mut [i32]) {
        blocks!(x, pairs, panels, out, block, 2)
    }

    #[inline]
    fn block<const R: usize>(x: &[i16], pairs: usize, panel: &[i16]) -> [[i32; PANEL]; R] {
        assert!(x.len() == R * pairs * 2 && panel.len() == pairs * 2 * PANEL);
        let mut sums = [[i32x4_splat(0); 4]; R];
        for pair in 0..pairs {
            // SAFETY: the panel holds 32 numbers for each of `pairs` pairs, and each of
            // the R rows holds two, as asserted above; loads need no alignment.
            unsafe {
                let at = panel.as_ptr().add(pair * 2 * PANEL).cast::<v128>();
                let input = |row: usize| {
                    let at = x.as_ptr().add((row * pairs + pair) * 2).cast::<i32>();
                    i32x4_splat(at.read_unaligned())
                };
                let inputs: [v128; R] = std::array::from_fn(input);
                for quarter in 0..4 {
                    let weights = v128_load(at.add(quarter));
                    for (sums, input) in sums.iter_mut().zip(inputs) {
                        sums[quarter] = i32x4_add(sums[quarter], i32x4_dot_i16x8(weights, input));
                    }
                }
            }
        }
        let mut out = [[0; PANEL]; R];
        for (out, sums) in out.iter_mut().zip(sums) {
            for (quarter, sum) in sums.into_iter().enumerate() {
                // SAFETY: `out` is sixteen numbers, four registers of four.
                unsafe { v128_store(out.as_mut_ptr().add(quarter * 4).cast(), sum) };
            }
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers that look random, the same every time.
    fn numbers(count: usize, seed: u32, limit: i32) -> Vec<i16> {
        let mut state = seed;
        let next = || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            ((state >> 8) as i32 % (2 * limit + 1) - limit) as i16
        };
        std::iter::repeat_with(next).take(count).collect()
    }

    #[test]
    fn every_version_gives_the_sums_of_the_scalar_one() {
        for (rows, pairs, panels) in [(1, 32, 7), (4, 144, 18), (7, 48, 4), (13, 1, 1), (16, 6, 2), (0, 8, 2)]
        {
            let x = numbers(rows * pairs * 2, 1, 29_000);
            let w = numbers(panels * pairs * 2 * PANEL, 2, 127);
            let mut fast = vec![1; rows * panels * PANEL];
            let mut plain = vec![2; rows * panels * PANEL];
            multiply(&x, pairs, &w, &mut fast);
            scalar(&x, pairs, &w, &mut plain);
            assert_eq!(fast, plain, "{rows} rows");
            #[cfg(target_arch = "x86_64")]
            if std::is_x86_feature_detected!("avx2") {
                fast.fill(3);
                // SAFETY: the processor has the instructions, as just asked.
                #[allow(unsafe_code)]
                unsafe {
                    x86::multiply_avx2(&x, pairs, &w, &mut fast)
                };
                assert_eq!(fast, plain, "{rows} rows");
            }
        }
    }

    #[test]
    fn a_sum_is_what_it_should_be() {
        // One row (3, -2), one output with the weights (5, 7), fifteen with none.
        let mut panel = vec![0; 2 * PANEL];
        panel[0] = 5;
        panel[1] = 7;
        let mut out = vec![9; PANEL];
        multiply(&[3, -2], 1, &panel, &mut out);
        assert_eq!(out[..2], [1, 0]);
    }
}
