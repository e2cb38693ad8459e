//! The sum of products of two rows of small whole numbers.

/// The dot product of two rows, as far as the shorter one goes.
///
/// It is here because a program that is built small builds this crate for
/// speed, and comparing word vectors is little else than this loop. A sum holds
/// 130,000 products of the largest numbers.
///
/// ```
/// assert_eq!(crossread_nlp::dot(&[1, -2, 3], &[4, 5, 6]), 12);
/// ```
// Inlined into a function that is built small it would be built small too.
#[inline(never)]
pub fn dot(a: &[i8], b: &[i8]) -> i32 {
    const BLOCK: usize = 32;
    let length = a.len().min(b.len());
    let (a_blocks, a_rest) = a[..length].as_chunks::<BLOCK>();
    let (b_blocks, b_rest) = b[..length].as_chunks::<BLOCK>();
    let mut sum = 0i32;
    for (a, b) in a_blocks.iter().zip(b_blocks) {
        let mut block = 0i32;
        for (&a, &b) in a.iter().zip(b) {
            block += i32::from(i16::from(a) * i16::from(b));
        }
        sum += block;
    }
    let rest = a_rest.iter().zip(b_rest);
    sum + rest.map(|(&a, &b)| i32::from(a) * i32::from(b)).sum::<i32>()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_and_what_is_left_over_add_up() {
        let a: Vec<i8> = (0..70u8).map(|at| at.wrapping_mul(37).cast_signed()).collect();
        let b: Vec<i8> = (0..99u8).map(|at| at.wrapping_mul(91).cast_signed()).collect();
        let plain: i32 = a.iter().zip(&b).map(|(&a, &b)| i32::from(a) * i32::from(b)).sum();
        assert_eq!(dot(&a, &b), plain);
        assert_eq!(dot(&[-128; 64], &[-128; 64]), 64 * 16_384);
        assert_eq!(dot(&[], &b), 0);
    }
}
