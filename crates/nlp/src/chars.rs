//! Sets of characters, as the model file keeps them.

use crate::error::ModelError;
use crate::file::Reader;

/// A set of characters: a bit for each ASCII one, sorted ranges for the rest.
#[derive(Debug, Default)]
pub(crate) struct CharSet {
    ascii: u128,
    /// First and one past the last, in order, not touching.
    ranges: Vec<(u32, u32)>,
}

impl CharSet {
    #[cold]
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<CharSet, ModelError> {
        let count = reader.count()?;
        let mut set = CharSet { ascii: 0, ranges: Vec::with_capacity(count) };
        let mut last = 0u32;
        for _ in 0..count {
            let start = last.checked_add(reader.number()?).ok_or_else(|| reader.fault())?;
            let end = start.checked_add(reader.number()?).ok_or_else(|| reader.fault())?;
            for point in start..end.min(128) {
                set.ascii |= 1 << point;
            }
            set.ranges.push((start, end));
            last = end;
        }
        Ok(set)
    }

    #[inline]
    pub(crate) fn contains(&self, c: char) -> bool {
        let point = u32::from(c);
        if point < 128 {
            return self.ascii >> point & 1 == 1;
        }
        let after = self.ranges.partition_point(|&(start, _)| start <= point);
        after > 0 && self.ranges.get(after - 1).is_some_and(|&(_, end)| point < end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_end_where_they_should() {
        // 'a'..='c', then U+00E9 to U+00EA.
        let bytes = [2, 97, 3, 0x85, 0x01, 2];
        let set = CharSet::read(&mut Reader::new(&bytes, "test")).expect("two ranges");
        let members: Vec<char> = ('\0'..='\u{200}').filter(|&c| set.contains(c)).collect();
        assert_eq!(members, ['a', 'b', 'c', 'é', 'ê']);
    }
}
