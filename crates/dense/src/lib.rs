//! Loops over rows of numbers: layers of weights, word vectors, sums.
//!
//! Where the time of an analysis goes. A program that is built small builds
//! this crate, and no other, for speed; so nothing here is generic (that would
//! be compiled by whoever calls it) or inlined into what is built small.
//!
//! All arithmetic on f32 is done in an order that the source fixes, and sums of
//! whole numbers do not depend on theirs, so that every machine gives the same
//! bits.
//!
//! ```
//! use crossread_dense::{Dense, Room};
//!
//! let layer = Dense::float([2, 3], &[1.0, 0.0, 2.0, 0.0, 1.0, 0.0], vec![0.5, 0.0]);
//! let mut out = Vec::new();
//! layer.apply(&[1.0, 2.0, 3.0], 3, 1, &mut out, &mut Room::default());
//! assert_eq!(out, [7.5, 2.0]);
//! ```

mod dot;
mod kernel;
mod lanes;
mod layer;
mod vector;
mod window;

pub use dot::{dot, halves, product};
pub use layer::{Dense, Room};
pub use vector::{WIDTH, add, add_both, add_whole, greater, maxout, norm};
pub use window::Window;
