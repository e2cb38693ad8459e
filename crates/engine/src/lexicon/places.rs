//! Which place lies in which: cities in their regions, regions in their
//! countries, countries in the parts of the world.
//!
//! The gazetteer is made from GeoNames (see `assets/models/places.md`). It is
//! for names that the text already shows to be places: many are also persons'
//! names and plain words.

use super::file::{Cursor, LexiconError, Strings};
use crossread_nlp::Lower;

const MAGIC: &[u8; 4] = b"CRPL";
const VERSION: u16 = 1;
const NOWHERE: u16 = u16::MAX;
/// No chain of places in places is longer than this.
const DEEPEST: usize = 6;

/// The number of a place in [`Places`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PlaceId(u16);

/// What kind of place it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PlaceKind {
    /// A continent or another part of the world with countries in it.
    Group,
    /// A country or a territory with a code of its own.
    Country,
    /// A state, province or county.
    Region,
    /// A city, town or city district.
    City,
}

/// The gazetteer, as read from `places.bin`.
#[derive(Debug, Clone)]
pub struct Places {
    names: Strings,
    /// For each name where its links begin; one more at the end.
    starts: Vec<u16>,
    links: Vec<u16>,
    kinds: Vec<PlaceKind>,
    main_names: Vec<u16>,
    parents: Vec<u16>,
    /// Country and the part of the world it is in; sorted.
    members: Vec<(u16, u16)>,
    /// Country and capital; sorted.
    capitals: Vec<(u16, u16)>,
    /// Name and the place whose people or things it names; sorted.
    demonyms: Vec<(u16, u16)>,
}

impl Places {
    /// Reads a `places.bin`. Its format is described in
    /// `training/gazetteer/build.py`.
    ///
    /// # Errors
    /// Says what is wrong with the bytes; no byte sequence makes it panic.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, LexiconError> {
        let mut cursor = Cursor::open(bytes, MAGIC, VERSION)?;
        let demonym_count = usize::from(cursor.u16()?);
        let name_count = cursor.u32()? as usize;
        let size = cursor.u32()? as usize;
        cursor.u32()?;
        let [place_count, link_count, member_count, capital_count] =
            [cursor.u16()?, cursor.u16()?, cursor.u16()?, cursor.u16()?].map(usize::from);
        cursor.take(4)?;
        if name_count > usize::from(u16::MAX) {
            return Err(LexiconError::Content("counts"));
        }
        let names = cursor.strings(name_count, size)?;
        let mut starts = Vec::with_capacity(name_count + 1);
        let mut start = 0u16;
        starts.push(start);
        for &count in cursor.take(name_count)? {
            start = start.checked_add(u16::from(count)).ok_or(LexiconError::Content("links"))?;
            starts.push(start);
        }
        if usize::from(start) != link_count {
            return Err(LexiconError::Content("links"));
        }
        let links = below(cursor.u16s(link_count)?, place_count, "links")?;
        let kinds = cursor
            .take(place_count)?
            .iter()
            .map(|kind| match kind {
                0 => Ok(PlaceKind::Group),
                1 => Ok(PlaceKind::Country),
                2 => Ok(PlaceKind::Region),
                3 => Ok(PlaceKind::City),
                _ => Err(LexiconError::Content("kinds")),
            })
            .collect::<Result<_, _>>()?;
        let main_names = below(cursor.u16s(place_count)?, name_count, "main names")?;
        let parents = cursor.u16s(place_count)?;
        let members = pairs(&cursor.u16s(member_count * 2)?);
        let capitals = pairs(&cursor.u16s(capital_count * 2)?);
        let demonyms = pairs(&cursor.u16s(demonym_count * 2)?);
        cursor.finish()?;
        let outside = |&place: &u16| usize::from(place) >= place_count;
        if parents.iter().any(|p| *p != NOWHERE && outside(p))
            || [&members, &capitals, &demonyms]
                .iter()
                .any(|pairs| pairs.iter().any(|(_, place)| outside(place)))
        {
            return Err(LexiconError::Content("places"));
        }
        Ok(Self { names, starts, links, kinds, main_names, parents, members, capitals, demonyms })
    }

    /// The most prominent place of a name: "Dublin", "the UK", "U.S.",
    /// "Burma". Initialisms count only in capitals, so "us" is no place.
    pub fn find(&self, name: &str) -> Option<PlaceId> {
        self.find_all(name).next()
    }

    /// Every place of a name, the most prominent first: for "Georgia" the
    /// country, then the state.
    pub fn find_all(&self, name: &str) -> impl Iterator<Item = PlaceId> + '_ {
        let found = self.names.find(&key(name));
        let links = found.and_then(|index| {
            let start = usize::from(*self.starts.get(index)?);
            let end = usize::from(*self.starts.get(index + 1)?);
            self.links.get(start..end)
        });
        links.unwrap_or(&[]).iter().map(|&place| PlaceId(place))
    }

    /// The place whose people, or whose adjective, a word names: "Irish",
    /// "Russians", "New Yorker".
    pub fn people(&self, demonym: &str) -> Option<PlaceId> {
        let name = u16::try_from(self.names.find(&key(demonym))?).ok()?;
        second_of(&self.demonyms, name).next().map(PlaceId)
    }

    /// The place that a word means as a name or, failing that, as a people's.
    pub fn find_or_people(&self, word: &str) -> Option<PlaceId> {
        self.find(word).or_else(|| self.people(word))
    }

    /// Whether one place lies in another, or is it.
    pub fn within(&self, inner: PlaceId, outer: PlaceId) -> bool {
        let mut place = inner;
        for _ in 0..DEEPEST {
            if place == outer || second_of(&self.members, place.0).any(|group| group == outer.0) {
                return true;
            }
            match self.parent(place) {
                Some(parent) => place = parent,
                None => return false,
            }
        }
        false
    }

    /// Whether any place of the one name (or people) lies in any of the
    /// other: what two accounts may both mean.
    pub fn may_be_within(&self, inner: &str, outer: &str) -> bool {
        self.readings(inner).any(|inner| self.readings(outer).any(|outer| self.within(inner, outer)))
    }

    /// The country in which a place lies, itself if it is one.
    pub fn country_of(&self, place: PlaceId) -> Option<PlaceId> {
        let mut place = place;
        for _ in 0..DEEPEST {
            if self.kind(place) == Some(PlaceKind::Country) {
                return Some(place);
            }
            place = self.parent(place)?;
        }
        None
    }

    /// The capital of a country, by which the press often means its government.
    pub fn capital_of(&self, country: PlaceId) -> Option<PlaceId> {
        second_of(&self.capitals, country.0).next().map(PlaceId)
    }

    /// What kind of place it is; none for a number of another table.
    pub fn kind(&self, place: PlaceId) -> Option<PlaceKind> {
        self.kinds.get(usize::from(place.0)).copied()
    }

    /// The place's main name, in the plain form in which names are compared
    /// (lower case, no accents).
    pub fn name(&self, place: PlaceId) -> &str {
        self.main_names.get(usize::from(place.0)).map_or("", |&name| self.names.get(usize::from(name)))
    }

    /// The smallest place around this one.
    pub fn parent(&self, place: PlaceId) -> Option<PlaceId> {
        match self.parents.get(usize::from(place.0)) {
            Some(&parent) if parent != NOWHERE => Some(PlaceId(parent)),
            _ => None,
        }
    }

    /// All that a word may mean as a place.
    fn readings(&self, word: &str) -> impl Iterator<Item = PlaceId> + '_ {
        self.find_all(word).chain(self.people(word))
    }
}

/// The form under which a name is kept: lower case, no accents, dots or
/// apostrophes, no leading "the", hyphens as spaces; short words all in
/// capitals stay so. `build.py` has the same rule.
fn key(name: &str) -> String {
    let mut plain = String::with_capacity(name.len());
    for c in name.chars() {
        match c {
            '-' | '–' | ',' => plain.push(' '),
            '.' | '\'' | '’' | '‘' | 'ʻ' | 'ʼ' | '`' | '´' => {}
            'æ' => plain.push_str("ae"),
            'ß' => plain.push_str("ss"),
            c if c.is_ascii() => plain.push(c),
            c => plain.push(super::forms::unaccented_any_case(c)),
        }
    }
    let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    let initials = plain.len() <= 5 && plain.chars().all(|c| c.is_ascii_uppercase());
    if initials {
        return plain;
    }
    let lower = plain.lowered();
    match lower.strip_prefix("the ") {
        Some(rest) => {
            // "the US": the initialism keeps its capitals.
            let kept = plain.get(plain.len() - rest.len()..).unwrap_or("");
            if kept.len() <= 5 && !kept.is_empty() && kept.chars().all(|c| c.is_ascii_uppercase()) {
                kept.to_owned()
            } else {
                rest.to_owned()
            }
        }
        None => lower,
    }
}

/// The second members of the sorted pairs that begin with `first`.
fn second_of(pairs: &[(u16, u16)], first: u16) -> impl Iterator<Item = u16> + '_ {
    let start = pairs.partition_point(|pair| pair.0 < first);
    pairs.iter().skip(start).take_while(move |pair| pair.0 == first).map(|pair| pair.1)
}

/// Flat pairs, sorted.
fn pairs(flat: &[u16]) -> Vec<(u16, u16)> {
    let mut out: Vec<(u16, u16)> =
        flat.as_chunks::<2>().0.iter().map(|&[first, second]| (first, second)).collect();
    crossread_sort::plain(&mut out);
    out
}

/// The values, where all are below a count.
fn below(values: Vec<u16>, count: usize, part: &'static str) -> Result<Vec<u16>, LexiconError> {
    if values.iter().all(|&value| usize::from(value) < count) {
        Ok(values)
    } else {
        Err(LexiconError::Content(part))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::LazyLock;

    const FILE: &[u8] = include_bytes!("../../../../assets/models/places.bin");

    fn places() -> &'static Places {
        static PLACES: LazyLock<Places> =
            LazyLock::new(|| Places::from_bytes(FILE).expect("the shipped file"));
        &PLACES
    }

    #[test]
    fn places_lie_in_places() {
        for (inner, outer) in [
            ("Dublin", "Ireland"),
            ("Dublin", "Europe"),
            ("Irish", "Europe"),
            ("Moscow", "Russia"),
            ("Texas", "the United States"),
            ("Los Angeles", "California"),
            ("Brooklyn", "New York"),
            ("Gaza", "Middle East"),
            ("Glasgow", "Scotland"),
            ("Kyiv", "Ukraine"),
            ("France", "EU"),
            ("Yorkshire", "England"),
            ("Atlanta", "Georgia"),
            ("Tbilisi", "Georgia"),
        ] {
            let places = places();
            assert!(places.may_be_within(inner, outer), "{inner} in {outer}");
            assert!(!places.may_be_within(outer, inner), "{outer} in {inner}");
        }
        for (inner, outer) in [("Dublin", "France"), ("Lyon", "Germany"), ("Nowhereville", "Spain")] {
            assert!(!places().may_be_within(inner, outer), "{inner} in {outer}");
        }
    }

    #[test]
    fn names_in_many_forms_are_one_place() {
        let places = places();
        for (one, other) in [
            ("US", "the United States"),
            ("U.S.", "America"),
            ("the US", "USA"),
            ("UK", "Britain"),
            ("Kiev", "Kyiv"),
            ("São Paulo", "Sao Paulo"),
            ("Burma", "Myanmar"),
            ("Washington, D.C.", "Washington"),
            ("Timor-Leste", "East Timor"),
        ] {
            assert!(places.find(one).is_some(), "{one}");
            assert_eq!(places.find(one), places.find(other), "{one} {other}");
        }
        assert_eq!(places.find("us"), None);
        assert_eq!(places.find(""), None);
    }

    #[test]
    fn peoples_countries_and_capitals() {
        let places = places();
        let name = |place: Option<PlaceId>| place.map(|place| places.name(place));
        assert_eq!(name(places.people("Russians")), Some("russia"));
        assert_eq!(name(places.people("Dutch")), Some("netherlands"));
        assert_eq!(name(places.people("table")), None);
        let lyon = places.find("Lyon").expect("a city");
        assert_eq!(places.kind(lyon), Some(PlaceKind::City));
        assert_eq!(name(places.country_of(lyon)), Some("france"));
        let capital = |country| places.find(country).and_then(|c| places.capital_of(c));
        for (country, city) in [("Russia", "Moscow"), ("Colombia", "Bogotá"), ("Britain", "London")] {
            assert_eq!(capital(country), places.find(city), "{country}");
        }
    }

    #[test]
    fn the_better_known_place_comes_first() {
        let places = places();
        let country = |name| places.find(name).and_then(|p| places.country_of(p));
        for (name, wanted) in [
            ("London", "UK"),
            ("Paris", "France"),
            ("Venice", "Italy"),
            ("Georgia", "Georgia"),
            ("Cairo", "Egypt"),
        ] {
            assert_eq!(country(name), places.find(wanted), "{name}");
        }
        assert!(places.find_all("Georgia").count() >= 2);
    }

    #[test]
    fn damaged_files_are_refused_or_harmless() {
        for length in (0..40).chain([FILE.len() - 1]) {
            assert!(Places::from_bytes(&FILE[..length]).is_err(), "{length}");
        }
        for at in (6..16).chain(20..32).chain((32..FILE.len()).step_by(1409)) {
            let mut forged = FILE.to_vec();
            forged[at] = forged[at].wrapping_add(101);
            let sum = super::super::file::fnv(&forged[32..]);
            forged[16..20].copy_from_slice(&sum.to_le_bytes());
            if let Ok(places) = Places::from_bytes(&forged) {
                places.may_be_within("Dublin", "Ireland");
                places.find("Russia").and_then(|place| places.capital_of(place));
            }
        }
    }
}
