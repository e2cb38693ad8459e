//! A small gazetteer: countries with their capitals and demonyms, well-known
//! places and organisations.
//!
//! The entries are in `names.txt`. A name maps to a [`Known`] with the key that
//! all its variants share.

use super::name::key::fold;

/// What a known name names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    Country,
    /// The seat of a government, whose key is the city's.
    Capital,
    Place,
    Demonym,
    Organisation,
}

/// An entry of the gazetteer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Known {
    pub sort: Sort,
    /// The key of the thing named; for a demonym that of its country.
    pub key: String,
    /// For a capital the key of its country.
    pub country: String,
}

#[derive(Debug, Clone, Default)]
pub(super) struct Gazetteer {
    /// Folded names, sorted.
    entries: Vec<(String, Known)>,
    /// The most words that a name has.
    longest: usize,
}

impl Gazetteer {
    /// Reads the table.
    pub fn read(table: &str) -> Self {
        let mut entries = Vec::new();
        let mut section = Sort::Country;
        let names = |list: &str| -> Vec<String> {
            list.split(',').map(|name| fold(name.trim())).filter(|name| !name.is_empty()).collect()
        };
        for line in table.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
            match line {
                "@place" => section = Sort::Place,
                "@organisation" => section = Sort::Organisation,
                _ => {
                    let mut columns = line.split('|').map(names);
                    let mut add =
                        |list: Option<Vec<String>>, sort: Sort, key: Option<&String>, country: &str| {
                            let list = list.unwrap_or_default();
                            let key = key.or(list.first()).cloned().unwrap_or_default();
                            let known = Known { sort, key: key.clone(), country: country.to_owned() };
                            entries.extend(list.iter().map(|name| (name.clone(), known.clone())));
                            key
                        };
                    let key = add(columns.next(), section, None, "");
                    add(columns.next(), Sort::Capital, None, &key);
                    add(columns.next(), Sort::Demonym, Some(&key), "");
                }
            }
        }
        crossread_sort::by(&mut entries, |a, b| a.0.cmp(&b.0));
        entries.dedup_by(|a, b| a.0 == b.0);
        let longest = entries.iter().map(|(name, _)| name.split(' ').count()).max().unwrap_or(0);
        Self { entries, longest }
    }

    /// The entry of a folded name.
    pub fn known(&self, folded: &str) -> Option<&Known> {
        self.entries
            .binary_search_by(|entry| entry.0.as_str().cmp(folded))
            .ok()
            .and_then(|at| self.entries.get(at))
            .map(|entry| &entry.1)
    }

    /// The most words that a known name has.
    pub fn longest(&self) -> usize {
        self.longest
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variants_share_a_key() {
        let all = Gazetteer::read(include_str!("../../../../assets/models/names.txt"));
        let known = |folded: &str| all.known(folded);
        for (a, b) in [
            ("US", "United States"),
            ("U.S.", "America"),
            ("Kiev", "Kyiv"),
            ("UK", "Britain"),
            ("EU", "European Union"),
        ] {
            let key = |name: &str| known(&fold(name)).map(|k| k.key.clone());
            assert!(key(a).is_some() && key(a) == key(b), "{a}, {b}");
        }
        assert_eq!(
            known(&fold("Ukrainians")).map(|k| (k.sort, k.key.as_str())),
            Some((Sort::Demonym, "ukraine"))
        );
        assert_eq!(
            known(&fold("Moscow")).map(|k| (k.sort, k.country.as_str())),
            Some((Sort::Capital, "russia"))
        );
        assert_eq!(known("nowhere at all"), None);
    }
}
