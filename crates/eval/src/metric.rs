//! The measures, each by itself and free of any set.

mod calibration;
mod confusion;
mod counts;
mod matching;

pub(crate) use calibration::{Answer, Calibration};
pub(crate) use confusion::Confusion;
pub(crate) use counts::{Counts, f1};
pub(crate) use matching::{jaccard, pairing};

/// `part` of `whole`, 0 where the whole is nothing.
pub(crate) fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}
