//! The sum of products of two rows of small whole numbers.

/// The dot product of two rows, as far as the shorter one goes.
///
/// Comparing word vectors is little else than this loop. A sum holds 130,000
/// products of the largest numbers.
///
/// ```
/// assert_eq!(crossread_dense::dot(&[1, -2, 3], &[4, 5, 6]), 12);
/// ```
// Inlined into a function that is built small it would be built small too.
#[inline(never)]
pub fn dot(a: &[i8], b: &[i8]) -> i32 {
    let length = a.len().min(b.len());
    let (a_blocks, a_rest) = a[..length].as_chunks::<BLOCK>();
    let (b_blocks, b_rest) = b[..length].as_chunks::<BLOCK>();
    let rest = a_rest.iter().zip(b_rest);
    blocks(a_blocks, b_blocks) + rest.map(|(&a, &b)| i32::from(a) * i32::from(b)).sum::<i32>()
}

/// The dot product of two rows of larger numbers, as far as the shorter one
/// goes: in 64-bit floats, each step exactly rounded by IEEE 754, in order.
#[inline(never)]
pub fn product(a: &[i32], b: &[i32]) -> f64 {
    a.iter().zip(b).fold(0.0, |sum, (&a, &b)| sum + f64::from(a) * f64::from(b))
}

/// Small numbers of half a byte each, plus 8, the low half first.
///
/// ```
/// assert_eq!(crossread_dense::halves(&[0x8f, 0x19]), [7, 0, 1, -7]);
/// ```
#[inline(never)]
pub fn halves(packed: &[u8]) -> Vec<i8> {
    let mut values = vec![0; packed.len() * 2];
    let (blocks, rest) = packed.as_chunks::<BLOCK>();
    let (out_blocks, out_rest) = values.as_chunks_mut::<{ 2 * BLOCK }>();
    for (out, block) in out_blocks.iter_mut().zip(blocks) {
        halves_of(block, out);
    }
    for (pair, &byte) in out_rest.as_chunks_mut::<2>().0.iter_mut().zip(rest) {
        *pair = both(byte);
    }
    values
}

fn both(byte: u8) -> [i8; 2] {
    [byte & 15, byte >> 4].map(|half| half.cast_signed() - 8)
}

#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128", not(feature = "scalar"))))]
fn halves_of(block: &[u8; BLOCK], out: &mut [i8; 2 * BLOCK]) {
    for (pair, &byte) in out.as_chunks_mut::<2>().0.iter_mut().zip(block) {
        *pair = both(byte);
    }
}

#[cfg(all(target_arch = "wasm32", target_feature = "simd128", not(feature = "scalar")))]
fn halves_of(block: &[u8; BLOCK], out: &mut [i8; 2 * BLOCK]) {
    use std::arch::wasm32::{
        i8x16_shuffle, i8x16_splat, i8x16_sub, u8x16_shr, v128_and, v128_load, v128_store,
    };
    // SAFETY: a block is sixteen bytes, what becomes of it twice as many; neither
    // loads nor stores need alignment.
    #[allow(unsafe_code)]
    unsafe {
        let bytes = v128_load(block.as_ptr().cast());
        let eight = i8x16_splat(8);
        let low = i8x16_sub(v128_and(bytes, i8x16_splat(15)), eight);
        let high = i8x16_sub(u8x16_shr(bytes, 4), eight);
        let first = i8x16_shuffle::<0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23>(low, high);
        let second = i8x16_shuffle::<8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31>(low, high);
        v128_store(out.as_mut_ptr().cast(), first);
        v128_store(out.as_mut_ptr().add(BLOCK).cast(), second);
    }
}

const BLOCK: usize = 16;

/// Sums of whole numbers do not depend on their order, so both versions give
/// the same.
#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128", not(feature = "scalar"))))]
fn blocks(a: &[[i8; BLOCK]], b: &[[i8; BLOCK]]) -> i32 {
    let mut sum = 0i32;
    for (a, b) in a.iter().zip(b) {
        let mut block = 0i32;
        for (&a, &b) in a.iter().zip(b) {
            block += i32::from(i16::from(a) * i16::from(b));
        }
        sum += block;
    }
    sum
}

#[cfg(all(target_arch = "wasm32", target_feature = "simd128", not(feature = "scalar")))]
fn blocks(a: &[[i8; BLOCK]], b: &[[i8; BLOCK]]) -> i32 {
    use std::arch::wasm32::{
        i16x8_extmul_high_i8x16, i16x8_extmul_low_i8x16, i32x4_add, i32x4_extadd_pairwise_i16x8,
        i32x4_extract_lane, i32x4_splat, v128_load,
    };
    let mut sums = i32x4_splat(0);
    for (a, b) in a.iter().zip(b) {
        // SAFETY: a block is sixteen bytes; loads need no alignment.
        #[allow(unsafe_code)]
        let (a, b) = unsafe { (v128_load(a.as_ptr().cast()), v128_load(b.as_ptr().cast())) };
        for products in [i16x8_extmul_low_i8x16(a, b), i16x8_extmul_high_i8x16(a, b)] {
            sums = i32x4_add(sums, i32x4_extadd_pairwise_i16x8(products));
        }
    }
    i32x4_extract_lane::<0>(sums)
        + i32x4_extract_lane::<1>(sums)
        + i32x4_extract_lane::<2>(sums)
        + i32x4_extract_lane::<3>(sums)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_come_in_order() {
        let packed: Vec<u8> = (0..41u8).map(|at| at.wrapping_mul(77)).collect();
        let plain: Vec<i8> = packed.iter().flat_map(|&byte| both(byte)).collect();
        assert_eq!(halves(&packed), plain);
    }

    #[test]
    fn blocks_and_what_is_left_over_add_up() {
        let a: Vec<i8> = (0..70u8).map(|at| at.wrapping_mul(37).cast_signed()).collect();
        let b: Vec<i8> = (0..99u8).map(|at| at.wrapping_mul(91).cast_signed()).collect();
        let plain: i32 = a.iter().zip(&b).map(|(&a, &b)| i32::from(a) * i32::from(b)).sum();
        assert_eq!(dot(&a, &b), plain);
        assert_eq!(dot(&[-128; 64], &[-128; 64]), 64 * 16_384);
        assert_eq!(dot(&[], &b), 0);
        assert_eq!(product(&[1 << 30, -3], &[1 << 30, 5, 7]), (2f64).powi(60) - 15.0);
    }
}
