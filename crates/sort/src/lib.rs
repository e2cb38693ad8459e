//! Sorting, and lists that stay sorted, compiled once, for programs that must be small.
//!
//! The standard library compiles its sort anew for every type and every order
//! that is sorted by, a few kilobytes each time; it was the largest part of
//! the page's program. Here one stable merge sort orders places in a list
//! through a comparison that is called, not compiled in, and the list is then
//! put in that order by swaps. Short lists, which are all that this project
//! sorts often, lose nothing by it.
//!
//! ```
//! let mut words = ["pear", "fig", "apple"];
//! crossread_sort::by_key(&mut words, |word| word.len());
//! assert_eq!(words, ["fig", "pear", "apple"]);
//! ```
//!
//! The library's ordered maps and sets are trees, two to six kilobytes for each
//! type; [`Map`] and [`Set`] are lists kept in order, a few hundred bytes.

mod map;

use std::cmp::Ordering;

pub use map::{Map, Set};

/// Sorts from the least to the greatest. Equals keep their order.
pub fn plain<T: Ord>(items: &mut [T]) {
    by(items, T::cmp);
}

/// Sorts by a key, from the least to the greatest. Equals keep their order.
pub fn by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    by(items, |a, b| key(a).cmp(&key(b)));
}

/// Sorts by a comparison, which must be a total order. Equals keep their order.
pub fn by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let order = order(items.len(), &|a, b| compare(&items[a], &items[b]) == Ordering::Greater);
    arrange(order, &mut |a, b| items.swap(a, b));
}

/// Runs of this length are sorted by insertion before they are merged.
const RUN: usize = 8;

/// The places 0 to `len` in order, where `after` says that the first of two
/// comes after the second; none where they are in order as they are.
fn order(len: usize, after: &dyn Fn(usize, usize) -> bool) -> Vec<usize> {
    if (1..len).all(|at| !after(at - 1, at)) {
        return Vec::new();
    }
    let mut order: Vec<usize> = (0..len).collect();
    for run in order.chunks_mut(RUN) {
        for next in 1..run.len() {
            let place = run[next];
            let mut at = next;
            while at > 0 && after(run[at - 1], place) {
                run[at] = run[at - 1];
                at -= 1;
            }
            run[at] = place;
        }
    }
    let mut merged = Vec::with_capacity(len);
    let mut width = RUN;
    while width < len {
        merged.clear();
        for pair in order.chunks(2 * width) {
            let (mut left, mut right) = pair.split_at(width.min(pair.len()));
            while let (Some(&first), Some(&second)) = (left.first(), right.first()) {
                let from = if after(first, second) { &mut right } else { &mut left };
                merged.push(from[0]);
                *from = &from[1..];
            }
            merged.extend_from_slice(left);
            merged.extend_from_slice(right);
        }
        std::mem::swap(&mut order, &mut merged);
        width *= 2;
    }
    order
}

/// Brings to each place what `order` says, one round of places after another.
fn arrange(mut order: Vec<usize>, swap: &mut dyn FnMut(usize, usize)) {
    for start in 0..order.len() {
        let mut at = start;
        while order[at] != start {
            let from = std::mem::replace(&mut order[at], at);
            swap(at, from);
            at = from;
        }
        order[at] = at;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers that look random, from a linear congruence.
    pub(crate) fn numbers(count: usize, below: u32) -> Vec<u32> {
        let mut state = 7u32;
        let next = |_| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 8) % below
        };
        (0..count).map(next).collect()
    }

    #[test]
    fn every_length_comes_out_as_from_the_standard_library() {
        for len in 0..200 {
            let given: Vec<(u32, usize)> = numbers(len, 20).into_iter().zip(0..).collect();
            let (mut ours, mut theirs) = (given.clone(), given);
            by_key(&mut ours, |item| item.0);
            theirs.sort_by_key(|item| item.0);
            assert_eq!(ours, theirs);
        }
    }

    #[test]
    fn the_order_may_be_turned_round() {
        let mut list = numbers(1000, 1 << 20);
        plain(&mut list);
        assert!(list.is_sorted());
        by(&mut list, |a, b| b.cmp(a));
        assert!(list.is_sorted_by(|a, b| a >= b));
    }
}
