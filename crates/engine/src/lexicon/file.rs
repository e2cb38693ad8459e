//! Reading the lexicon's binary files: bounds-checked, so that no byte
//! sequence can do more than give an error.

use std::fmt;

/// Why a lexicon file was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LexiconError {
    /// The name is not one of the files that the lexicon reads.
    UnknownFile(String),
    /// The bytes do not begin as such a file does.
    NotThisFormat,
    /// A version of the format that this program does not read.
    Version(u16),
    /// The file ends before its content does, or goes on after it.
    Length,
    /// The content does not match its checksum.
    Checksum,
    /// A part of the content is out of its range; the part's name.
    Content(&'static str),
}

impl fmt::Display for LexiconError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownFile(name) => write!(f, "no lexicon file is called {name:?}"),
            Self::NotThisFormat => f.write_str("not a lexicon file"),
            Self::Version(version) => write!(f, "version {version} of the format is not known"),
            Self::Length => f.write_str("the file is cut short or too long"),
            Self::Checksum => f.write_str("the file is damaged: its checksum does not match"),
            Self::Content(part) => write!(f, "the file's {part} are not valid"),
        }
    }
}

impl std::error::Error for LexiconError {}

/// A cursor over a file's bytes.
pub(crate) struct Cursor<'a> {
    rest: &'a [u8],
}

impl<'a> Cursor<'a> {
    /// Checks magic, version and checksum of a file whose header is
    /// 4 bytes of magic, 2 of version, then fields, the checksum at byte 16,
    /// and content from byte 32. Gives the cursor at byte 6.
    pub(crate) fn open(bytes: &'a [u8], magic: &[u8; 4], version: u16) -> Result<Self, LexiconError> {
        let mut cursor = Self { rest: bytes };
        if cursor.take(4) != Ok(magic.as_slice()) {
            return Err(LexiconError::NotThisFormat);
        }
        let found = cursor.u16()?;
        if found != version {
            return Err(LexiconError::Version(found));
        }
        let content = bytes.get(32..).ok_or(LexiconError::Length)?;
        let mut sum = Self { rest: bytes.get(16..20).ok_or(LexiconError::Length)? };
        if sum.u32()? != fnv(content) {
            return Err(LexiconError::Checksum);
        }
        Ok(cursor)
    }

    /// The next `count` bytes.
    pub(crate) fn take(&mut self, count: usize) -> Result<&'a [u8], LexiconError> {
        let (head, rest) = self.rest.split_at_checked(count).ok_or(LexiconError::Length)?;
        self.rest = rest;
        Ok(head)
    }

    /// The next two bytes, little-endian.
    pub(crate) fn u16(&mut self) -> Result<u16, LexiconError> {
        match self.take(2)? {
            [a, b] => Ok(u16::from_le_bytes([*a, *b])),
            _ => Err(LexiconError::Length),
        }
    }

    /// The next four bytes, little-endian.
    pub(super) fn u32(&mut self) -> Result<u32, LexiconError> {
        match self.take(4)? {
            [a, b, c, d] => Ok(u32::from_le_bytes([*a, *b, *c, *d])),
            _ => Err(LexiconError::Length),
        }
    }

    /// The next `count` numbers of two bytes.
    pub(super) fn u16s(&mut self, count: usize) -> Result<Vec<u16>, LexiconError> {
        let bytes = self.take(count.checked_mul(2).ok_or(LexiconError::Length)?)?;
        Ok(bytes.as_chunks::<2>().0.iter().map(|pair| u16::from_le_bytes(*pair)).collect())
    }

    /// The next `count` numbers of four bytes.
    pub(crate) fn u32s(&mut self, count: usize) -> Result<Vec<u32>, LexiconError> {
        let bytes = self.take(count.checked_mul(4).ok_or(LexiconError::Length)?)?;
        Ok(bytes.as_chunks::<4>().0.iter().map(|four| u32::from_le_bytes(*four)).collect())
    }

    /// A section of sorted strings, front-coded: for each how many bytes it
    /// shares with the one before and how many follow, then all that follow.
    pub(super) fn strings(&mut self, count: usize, size: usize) -> Result<Strings, LexiconError> {
        const BAD: LexiconError = LexiconError::Content("words");
        let mut section = Self { rest: self.take(size)? };
        let heads = section.take(count.checked_mul(2).ok_or(BAD)?)?;
        let mut text: Vec<u8> = Vec::with_capacity(size * 2);
        let mut ends = Vec::with_capacity(count);
        let mut start = 0;
        for head in heads.as_chunks::<2>().0 {
            let [shared, more] = head.map(usize::from);
            let from = text.len();
            if shared > from - start {
                return Err(BAD);
            }
            text.extend_from_within(start..start + shared);
            text.extend_from_slice(section.take(more)?);
            if !ends.is_empty() && text[from..] <= text[start..from] {
                return Err(BAD);
            }
            start = from;
            ends.push(u32::try_from(text.len()).map_err(|_| BAD)?);
        }
        if !section.rest.is_empty() {
            return Err(LexiconError::Length);
        }
        let text = String::from_utf8(text).map_err(|_| BAD)?;
        let mut from = 0;
        for &end in &ends {
            let end = end as usize;
            if text.get(from..end).is_none() {
                return Err(BAD);
            }
            from = end;
        }
        Ok(Strings { text, ends })
    }

    /// Fails unless everything has been read.
    pub(crate) fn finish(self) -> Result<(), LexiconError> {
        if self.rest.is_empty() { Ok(()) } else { Err(LexiconError::Length) }
    }
}

/// Sorted strings in one block of text.
#[derive(Debug, Clone, Default)]
pub(super) struct Strings {
    text: String,
    ends: Vec<u32>,
}

impl Strings {
    /// The string at `index`, empty where there is none.
    pub(super) fn get(&self, index: usize) -> &str {
        let start = match index.checked_sub(1) {
            Some(before) => self.ends.get(before).map_or(0, |&end| end as usize),
            None => 0,
        };
        let end = self.ends.get(index).map_or(start, |&end| end as usize);
        self.text.get(start..end).unwrap_or("")
    }

    /// Where `wanted` stands.
    pub(super) fn find(&self, wanted: &str) -> Option<usize> {
        let (mut low, mut high) = (0, self.ends.len());
        while low < high {
            let middle = (low + high) / 2;
            match self.get(middle).cmp(wanted) {
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Greater => high = middle,
                std::cmp::Ordering::Equal => return Some(middle),
            }
        }
        None
    }
}

/// FNV-1a, 32 bits: enough to notice a download cut or mixed up.
pub(super) fn fnv(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811C_9DC5, |value, &byte| (value ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
