//! Four numbers at a time, or eight small ones.
//!
//! A program that is built small gets its loops not widened by the compiler,
//! not even those of a crate that is built for speed. So the loops here are
//! written over [`Lanes`], which WebAssembly holds in one register. Each
//! operation is that of IEEE 754 on every number by itself, so that both
//! versions give the same bits. [`Sums`] and [`Shorts`] are the same for whole
//! numbers.

#[cfg(all(target_arch = "wasm32", target_feature = "simd128", not(feature = "scalar")))]
pub(crate) use wide::{Lanes, Shorts, Sums};

#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128", not(feature = "scalar"))))]
pub(crate) use plain::{Lanes, Shorts, Sums};

/// How many numbers there are in one.
pub(crate) const LANES: usize = 4;

/// How many small numbers there are in one.
pub(crate) const SHORTS: usize = 8;

#[cfg(all(target_arch = "wasm32", target_feature = "simd128", not(feature = "scalar")))]
#[allow(unsafe_code)]
mod wide {
    use std::arch::wasm32::{
        f32x4_abs, f32x4_add, f32x4_convert_i32x4, f32x4_extract_lane, f32x4_mul, f32x4_pmax, f32x4_splat,
        f32x4_sub, i16x8_add, i16x8_narrow_i32x4, i16x8_sub, i32x4_add, i32x4_splat, i32x4_sub, v128,
        v128_load, v128_store, v128_store64_lane,
    };

    use super::{LANES, SHORTS};

    /// Four numbers.
    #[derive(Clone, Copy)]
    pub(crate) struct Lanes(v128);

    impl Lanes {
        pub(crate) fn splat(value: f32) -> Self {
            Self(f32x4_splat(value))
        }

        pub(crate) fn load(from: &[f32; LANES]) -> Self {
            // SAFETY: the array is sixteen bytes; loads need no alignment.
            Self(unsafe { v128_load(from.as_ptr().cast()) })
        }

        /// Whole numbers as the nearest floats.
        pub(crate) fn whole(from: Sums) -> Self {
            Self(f32x4_convert_i32x4(from.0))
        }

        pub(crate) fn store(self, to: &mut [f32; LANES]) {
            // SAFETY: the array is sixteen bytes; stores need no alignment.
            unsafe { v128_store(to.as_mut_ptr().cast(), self.0) }
        }

        pub(crate) fn plus(self, other: Self) -> Self {
            Self(f32x4_add(self.0, other.0))
        }

        pub(crate) fn minus(self, other: Self) -> Self {
            Self(f32x4_sub(self.0, other.0))
        }

        pub(crate) fn times(self, other: Self) -> Self {
            Self(f32x4_mul(self.0, other.0))
        }

        pub(crate) fn abs(self) -> Self {
            Self(f32x4_abs(self.0))
        }

        /// The other's numbers where they are greater.
        pub(crate) fn greater(self, other: Self) -> Self {
            Self(f32x4_pmax(self.0, other.0))
        }

        pub(crate) fn array(self) -> [f32; LANES] {
            [
                f32x4_extract_lane::<0>(self.0),
                f32x4_extract_lane::<1>(self.0),
                f32x4_extract_lane::<2>(self.0),
                f32x4_extract_lane::<3>(self.0),
            ]
        }

        /// Stores how far each number's representation is from `base`'s, which
        /// must fit into sixteen bits.
        pub(crate) fn store_bits(self, base: f32, to: &mut [i16; LANES]) {
            let whole = i32x4_sub(self.0, i32x4_splat(base.to_bits().cast_signed()));
            // SAFETY: the array is eight bytes; stores need no alignment.
            unsafe { v128_store64_lane::<0>(i16x8_narrow_i32x4(whole, whole), to.as_mut_ptr().cast()) }
        }
    }

    macro_rules! whole {
        ($(#[$about:meta])* $name:ident: [$number:ty; $count:ident], $add:ident, $sub:ident) => {
            $(#[$about])*
            #[derive(Clone, Copy)]
            pub(crate) struct $name(v128);

            impl $name {
                pub(crate) fn load(from: &[$number; $count]) -> Self {
                    // SAFETY: the array is sixteen bytes; loads need no alignment.
                    Self(unsafe { v128_load(from.as_ptr().cast()) })
                }

                pub(crate) fn store(self, to: &mut [$number; $count]) {
                    // SAFETY: the array is sixteen bytes; stores need no alignment.
                    unsafe { v128_store(to.as_mut_ptr().cast(), self.0) }
                }

                pub(crate) fn plus(self, other: Self) -> Self {
                    Self($add(self.0, other.0))
                }

                pub(crate) fn minus(self, other: Self) -> Self {
                    Self($sub(self.0, other.0))
                }
            }
        };
    }

    whole! {
        /// Four whole numbers, which go round where they are too large.
        Sums: [i32; LANES], i32x4_add, i32x4_sub
    }

    whole! {
        /// Eight small whole numbers, which go round where they are too large.
        Shorts: [i16; SHORTS], i16x8_add, i16x8_sub
    }
}

#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128", not(feature = "scalar"))))]
mod plain {
    use super::{LANES, SHORTS};

    /// Four numbers.
    #[derive(Clone, Copy)]
    pub(crate) struct Lanes([f32; LANES]);

    impl Lanes {
        pub(crate) fn splat(value: f32) -> Self {
            Self([value; LANES])
        }

        pub(crate) fn load(from: &[f32; LANES]) -> Self {
            Self(*from)
        }

        /// Whole numbers as the nearest floats.
        pub(crate) fn whole(from: Sums) -> Self {
            Self(from.0.map(|value| value as f32))
        }

        pub(crate) fn store(self, to: &mut [f32; LANES]) {
            *to = self.0;
        }

        pub(crate) fn plus(self, other: Self) -> Self {
            self.with(other, |a, b| a + b)
        }

        pub(crate) fn minus(self, other: Self) -> Self {
            self.with(other, |a, b| a - b)
        }

        pub(crate) fn times(self, other: Self) -> Self {
            self.with(other, |a, b| a * b)
        }

        pub(crate) fn abs(self) -> Self {
            Self(self.0.map(f32::abs))
        }

        /// The other's numbers where they are greater.
        pub(crate) fn greater(self, other: Self) -> Self {
            self.with(other, |a, b| if a < b { b } else { a })
        }

        pub(crate) fn array(self) -> [f32; LANES] {
            self.0
        }

        /// Stores how far each number's representation is from `base`'s, which
        /// must fit into sixteen bits.
        pub(crate) fn store_bits(self, base: f32, to: &mut [i16; LANES]) {
            let base = base.to_bits().cast_signed();
            *to = self.0.map(|value| value.to_bits().cast_signed().wrapping_sub(base) as i16);
        }

        fn with(self, other: Self, each: impl Fn(f32, f32) -> f32) -> Self {
            let mut out = self.0;
            for (a, b) in out.iter_mut().zip(other.0) {
                *a = each(*a, b);
            }
            Self(out)
        }
    }

    macro_rules! whole {
        ($(#[$about:meta])* $name:ident: [$number:ty; $count:ident]) => {
            $(#[$about])*
            #[derive(Clone, Copy)]
            pub(crate) struct $name([$number; $count]);

            impl $name {
                pub(crate) fn load(from: &[$number; $count]) -> Self {
                    Self(*from)
                }

                pub(crate) fn store(self, to: &mut [$number; $count]) {
                    *to = self.0;
                }

                pub(crate) fn plus(self, other: Self) -> Self {
                    Self(std::array::from_fn(|at| self.0[at].wrapping_add(other.0[at])))
                }

                pub(crate) fn minus(self, other: Self) -> Self {
                    Self(std::array::from_fn(|at| self.0[at].wrapping_sub(other.0[at])))
                }
            }
        };
    }

    whole! {
        /// Four whole numbers, which go round where they are too large.
        Sums: [i32; LANES]
    }

    whole! {
        /// Eight small whole numbers, which go round where they are too large.
        Shorts: [i16; SHORTS]
    }
}
