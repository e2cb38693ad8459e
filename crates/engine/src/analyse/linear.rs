//! Linear models over named features, kept as tables of text.
//!
//! A feature's name is its parts joined by blanks. A table has one feature a
//! line, with one weight for each class, set apart by tabs; the scripts in
//! `training/` write it. Names are hashed (FNV-1a, 32 bits) when the table is
//! read and when features are looked up, so that nothing is allocated.

/// Takes in features, each as the parts of its name.
pub(crate) trait Sink {
    /// Takes one in.
    fn add(&mut self, parts: &[&str]);
}

/// How many classes a model can have.
pub(crate) const MOST_CLASSES: usize = 4;

/// One weight for each class; zero for those that a model does not have.
type Row = [f32; MOST_CLASSES];

/// The weights of a model.
#[derive(Debug)]
pub(crate) struct Table {
    /// A power of two of places; a feature lies at its hash or soon after.
    places: Vec<Option<(u32, Row)>>,
}

impl Table {
    /// Reads a table; lines that are none are left out.
    pub fn read(text: &str) -> Self {
        let room = (text.lines().count() * 2).next_power_of_two().max(2);
        let mut places = vec![None; room];
        for line in text.lines() {
            let mut fields = line.split('\t');
            let Some(name) = fields.next() else { continue };
            let mut weights = Row::default();
            for (weight, field) in weights.iter_mut().zip(fields) {
                *weight = decimal(field).unwrap_or(0.0);
            }
            let hash = hash(&[name]);
            let mut at = hash as usize & (room - 1);
            while places.get(at).is_some_and(|place| place.is_some_and(|(have, _)| have != hash)) {
                at = (at + 1) & (room - 1);
            }
            if let Some(place) = places.get_mut(at) {
                *place = Some((hash, weights));
            }
        }
        Self { places }
    }

    fn get(&self, hash: u32) -> Option<&Row> {
        let mut at = hash as usize & (self.places.len() - 1);
        while let Some(Some((have, weights))) = self.places.get(at) {
            if *have == hash {
                return Some(weights);
            }
            at = (at + 1) & (self.places.len() - 1);
        }
        None
    }

    /// A sum over features, still empty.
    pub fn sum(&self) -> Sum<'_> {
        Sum { table: self, totals: Row::default() }
    }
}

/// The weights of the features taken in so far, added up by class.
pub(crate) struct Sum<'a> {
    table: &'a Table,
    /// The sum for each class.
    pub totals: Row,
}

impl Sink for Sum<'_> {
    fn add(&mut self, parts: &[&str]) {
        if let Some(weights) = self.table.get(hash(parts)) {
            self.totals.iter_mut().zip(weights).for_each(|(total, weight)| *total += weight);
        }
    }
}

/// A plain decimal number of up to seven digits, as tables of weights hold
/// them. Its digits and its power of ten are both exact as floats, so one
/// division rounds it as the standard library would, without that library's
/// tables for every number there is.
fn decimal(field: &str) -> Option<f32> {
    let (sign, field) = field.strip_prefix('-').map_or((1.0, field), |rest| (-1.0, rest));
    let (whole, part) = field.split_once('.').unwrap_or((field, ""));
    let (mut digits, mut scale) = (0u32, 1u32);
    if whole.is_empty() || whole.len() + part.len() > 7 {
        return None;
    }
    for digit in whole.bytes() {
        digits = digits * 10 + char::from(digit).to_digit(10)?;
    }
    for digit in part.bytes() {
        digits = digits * 10 + char::from(digit).to_digit(10)?;
        scale *= 10;
    }
    Some(sign * digits as f32 / scale as f32)
}

/// The 32-bit FNV-1a hash of the parts joined by blanks.
pub(super) fn hash(parts: &[&str]) -> u32 {
    let step = |hash: u32, byte: u8| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    let mut hash = 0x811c_9dc5;
    for (at, part) in parts.iter().enumerate() {
        if at > 0 {
            hash = step(hash, b' ');
        }
        hash = part.bytes().fold(hash, step);
    }
    hash
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_of_known_features_add_up_by_class() {
        let table = Table::read("verb say\t1.5\t-1\nverb\t0.5\t0\n");
        let mut sum = table.sum();
        sum.add(&["verb", "say"]);
        sum.add(&["verb"]);
        sum.add(&["verb", "go"]);
        assert_eq!(sum.totals, [2.0, -1.0, 0.0, 0.0]);
    }

    #[test]
    fn decimals_are_read_as_the_standard_library_reads_them() {
        for digits in 0..100_000u32 {
            for text in [format!("-{}.{:02}", digits / 100, digits % 100), format!("0.{digits:05}")] {
                assert_eq!(decimal(&text), text.parse().ok(), "{text}");
            }
        }
        assert_eq!(decimal("12"), Some(12.0));
        for none in ["", "-", "1e3", "nan", "1.2.3", "12345678"] {
            assert_eq!(decimal(none), None, "{none}");
        }
    }

    #[test]
    fn an_empty_table_knows_nothing() {
        let table = Table::read("");
        let mut sum = table.sum();
        sum.add(&["verb"]);
        assert_eq!(sum.totals, Row::default());
    }
}
