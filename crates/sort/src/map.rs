//! [`Map`] and [`Set`]: sorted lists that are searched by halves.

use std::borrow::Borrow;
use std::cmp::Ordering;
use std::fmt;

/// Values by their keys, in the order of the keys.
///
/// A list of pairs. Looking up takes as many comparisons as a tree would;
/// putting in moves what comes after, which costs less than a tree up to some
/// thousands of pairs. More are better collected: they are sorted once.
///
/// ```
/// use crossread_sort::Map;
///
/// let mut counts: Map<&str, u32> = Map::new();
/// for word in ["fig", "apple", "fig"] {
///     *counts.or_insert_with(word, || 0) += 1;
/// }
/// assert_eq!(counts.iter().collect::<Vec<_>>(), [(&"apple", &1), (&"fig", &2)]);
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Map<K, V>(Vec<(K, V)>);

/// Distinct items, in order.
///
/// ```
/// let set: crossread_sort::Set<_> = ["fig", "apple", "fig"].into_iter().collect();
/// assert!(set.contains("fig"));
/// assert_eq!(set.len(), 2);
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Set<T>(Map<T, ()>);

/// Where among `len` items in order the one lies of which `compare` says
/// `Equal`, or where it would.
fn place(len: usize, compare: &dyn Fn(usize) -> Ordering) -> Result<usize, usize> {
    let (mut from, mut to) = (0, len);
    while from < to {
        let middle = from.midpoint(to);
        match compare(middle) {
            Ordering::Equal => return Ok(middle),
            Ordering::Less => from = middle + 1,
            Ordering::Greater => to = middle,
        }
    }
    Err(from)
}

impl<K, V> Map<K, V> {
    /// One with nothing in it.
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// How many pairs it has.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The pairs.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&K, &V)> + Clone {
        self.0.iter().map(|(key, value)| (key, value))
    }

    /// The keys.
    pub fn keys(&self) -> impl DoubleEndedIterator<Item = &K> + Clone {
        self.0.iter().map(|(key, _)| key)
    }

    /// The values.
    pub fn values(&self) -> impl DoubleEndedIterator<Item = &V> + Clone {
        self.0.iter().map(|(_, value)| value)
    }

    /// The values, without their keys.
    pub fn into_values(self) -> impl DoubleEndedIterator<Item = V> {
        self.0.into_iter().map(|(_, value)| value)
    }
}

impl<K: Ord, V> Map<K, V> {
    fn place<Q: Ord + ?Sized>(&self, key: &Q) -> Result<usize, usize>
    where
        K: Borrow<Q>,
    {
        place(self.0.len(), &|at| self.0[at].0.borrow().cmp(key))
    }

    /// The value of a key.
    pub fn get<Q: Ord + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        self.place(key).ok().map(|at| &self.0[at].1)
    }

    /// Whether it has a key.
    pub fn contains_key<Q: Ord + ?Sized>(&self, key: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.place(key).is_ok()
    }

    /// Puts a value in; gives back the one that the key had.
    pub fn insert(&mut self, key: K, value: V) -> Option<V> {
        match self.place(&key) {
            Ok(at) => Some(std::mem::replace(&mut self.0[at].1, value)),
            Err(at) => {
                self.0.insert(at, (key, value));
                None
            }
        }
    }

    /// The value of a key, which is made where there is none.
    pub fn or_insert_with(&mut self, key: K, make: impl FnOnce() -> V) -> &mut V {
        let at = self.place(&key).unwrap_or_else(|at| {
            self.0.insert(at, (key, make()));
            at
        });
        &mut self.0[at].1
    }

    /// Takes a value out.
    pub fn remove<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<V>
    where
        K: Borrow<Q>,
    {
        self.place(key).ok().map(|at| self.0.remove(at).1)
    }
}

impl<T: Ord> Set<T> {
    /// One with nothing in it.
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// How many items it has.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The items.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &T> + Clone {
        self.0.keys()
    }

    /// Whether it has an item.
    pub fn contains<Q: Ord + ?Sized>(&self, item: &Q) -> bool
    where
        T: Borrow<Q>,
    {
        self.0.contains_key(item)
    }

    /// Puts an item in; whether it was not there before.
    pub fn insert(&mut self, item: T) -> bool {
        self.0.insert(item, ()).is_none()
    }
}

/// Of pairs with one key the last stays.
impl<K: Ord, V> FromIterator<(K, V)> for Map<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(pairs: I) -> Self {
        let mut pairs: Vec<(K, V)> = pairs.into_iter().collect();
        crate::by(&mut pairs, |a, b| a.0.cmp(&b.0));
        pairs.dedup_by(|next, kept| {
            let same = next.0 == kept.0;
            if same {
                std::mem::swap(next, kept);
            }
            same
        });
        Self(pairs)
    }
}

impl<T: Ord> FromIterator<T> for Set<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        Self(items.into_iter().map(|item| (item, ())).collect())
    }
}

impl<K, V> Default for Map<K, V> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T: Ord> Default for Set<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<K: fmt::Debug, V: fmt::Debug> fmt::Debug for Map<K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}

impl<T: fmt::Debug> fmt::Debug for Set<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.0.keys()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::numbers;
    use std::collections::{BTreeMap, BTreeSet};

    fn same(ours: &Map<u32, u32>, theirs: &BTreeMap<u32, u32>) {
        assert!(ours.iter().eq(theirs.iter()), "{ours:?} {theirs:?}");
    }

    #[test]
    fn a_map_does_what_a_tree_does() {
        for below in [1, 5, 40, 300] {
            let (mut ours, mut theirs) = (Map::new(), BTreeMap::new());
            let steps = numbers(1200, below);
            for (at, pair) in steps.chunks_exact(2).enumerate() {
                let (key, value) = (pair[0], at as u32);
                match (at + pair[1] as usize) % 4 {
                    0 => assert_eq!(ours.remove(&key), theirs.remove(&key)),
                    1 => assert_eq!(ours.or_insert_with(key, || value), theirs.entry(key).or_insert(value)),
                    _ => assert_eq!(ours.insert(key, value), theirs.insert(key, value)),
                }
                assert_eq!(ours.get(&pair[1]), theirs.get(&pair[1]));
                assert_eq!(ours.contains_key(&key), theirs.contains_key(&key));
                same(&ours, &theirs);
            }
        }
    }

    #[test]
    fn what_is_collected_comes_out_as_from_a_tree() {
        for len in 0..120 {
            let pairs: Vec<(u32, u32)> = numbers(len, 30).into_iter().zip(0..).collect();
            same(&pairs.iter().copied().collect(), &pairs.iter().copied().collect());
            let keys = || pairs.iter().map(|pair| pair.0);
            assert!(keys().collect::<Set<_>>().iter().eq(keys().collect::<BTreeSet<_>>().iter()));
        }
    }

    #[test]
    fn a_set_says_what_is_new() {
        let mut set = Set::new();
        assert!(set.is_empty() && set.insert("b") && set.insert("a") && !set.insert("b"));
        assert_eq!(format!("{set:?}"), r#"{"a", "b"}"#);
    }
}
