//! The model file: a header with a checksum, a directory, tagged sections.
//!
//! All numbers are little-endian; counts and lengths are LEB128. The header is
//! `ENLP`, the version (u16), flags (u16, zero), the number of sections (u32),
//! the length of what follows (u32) and its MurmurHash64A with seed 0 (u64).
//! Each directory entry is a tag of four bytes, an offset into the file and a
//! length (u32 each). `training/nlp/container.py` writes it.
//!
//! A file is outside data like any other: every read is checked, and what makes
//! no sense is a [`ModelError`], never a panic.
//!
//! A file is read once, while the crate is compiled for speed; what reads is
//! therefore kept from being copied into every place that calls it.

use crate::error::{ModelError, ModelErrorKind};
use crate::hash::murmur64a;

const MAGIC: &[u8; 4] = b"ENLP";
const VERSION: u16 = 1;
const HEADER: usize = 24;

/// A file whose checksum is right, ready to hand out its sections.
pub(crate) struct Container<'a> {
    bytes: &'a [u8],
    sections: usize,
}

impl<'a> Container<'a> {
    pub(crate) fn open(bytes: &'a [u8]) -> Result<Container<'a>, ModelError> {
        let not_a_model = || ModelError::new(ModelErrorKind::NotAModel, "header");
        let mut header = Reader::new(bytes.get(..HEADER).ok_or_else(not_a_model)?, "header");
        if header.take(4)? != MAGIC {
            return Err(not_a_model());
        }
        let version = u16::from_le_bytes(header.array()?);
        if version != VERSION {
            return Err(ModelError::new(
                ModelErrorKind::Version,
                format!("version {version}, not {VERSION}"),
            ));
        }
        header.take(2)?;
        let sections = u32::from_le_bytes(header.array()?) as usize;
        let length = u32::from_le_bytes(header.array()?) as usize;
        let checksum = u64::from_le_bytes(header.array()?);
        let rest = bytes.get(HEADER..).unwrap_or_default();
        if rest.len() != length || murmur64a(rest, 0) != checksum {
            return Err(ModelError::new(ModelErrorKind::Damaged, "checksum"));
        }
        Ok(Container { bytes, sections })
    }

    /// A reader of the section with that tag.
    #[cold]
    pub(crate) fn section(&self, tag: &'static str) -> Result<Reader<'a>, ModelError> {
        let mut directory = Reader::new(self.bytes.get(HEADER..).unwrap_or_default(), "directory");
        for _ in 0..self.sections {
            let found = directory.take(4)? == tag.as_bytes();
            let offset = u32::from_le_bytes(directory.array()?) as usize;
            let length = u32::from_le_bytes(directory.array()?) as usize;
            if found {
                let end = offset.checked_add(length).ok_or_else(|| directory.fault())?;
                let body = self.bytes.get(offset..end).ok_or_else(|| directory.fault())?;
                return Ok(Reader::new(body, tag));
            }
        }
        Err(ModelError::new(ModelErrorKind::Missing, tag))
    }
}

/// A string and the strings that it maps to.
pub(crate) type Mapped = (Box<str>, Vec<Box<str>>);

/// Reads one section from front to back.
pub(crate) struct Reader<'a> {
    rest: &'a [u8],
    part: &'static str,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(bytes: &'a [u8], part: &'static str) -> Reader<'a> {
        Reader { rest: bytes, part }
    }

    /// The error for contents of this section that make no sense.
    #[cold]
    pub(crate) fn fault(&self) -> ModelError {
        ModelError::malformed(self.part)
    }

    #[cold]
    pub(crate) fn take(&mut self, count: usize) -> Result<&'a [u8], ModelError> {
        let (taken, rest) = self.rest.split_at_checked(count).ok_or_else(|| self.fault())?;
        self.rest = rest;
        Ok(taken)
    }

    pub(crate) fn array<const N: usize>(&mut self) -> Result<[u8; N], ModelError> {
        let (taken, rest) = self.rest.split_first_chunk::<N>().ok_or_else(|| self.fault())?;
        self.rest = rest;
        Ok(*taken)
    }

    #[cold]
    pub(crate) fn number(&mut self) -> Result<u32, ModelError> {
        let mut value = 0u32;
        for shift in (0..32).step_by(7) {
            let [byte] = self.array()?;
            value |= u32::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Ok(value);
            }
        }
        Err(self.fault())
    }

    /// How many items follow. Since each takes at least a byte, a count beyond
    /// what is left is a fault, and memory may be set aside for a count that passes.
    #[cold]
    pub(crate) fn count(&mut self) -> Result<usize, ModelError> {
        let count = self.number()? as usize;
        if count > self.rest.len() { Err(self.fault()) } else { Ok(count) }
    }

    #[cold]
    pub(crate) fn string(&mut self) -> Result<&'a str, ModelError> {
        let length = self.number()? as usize;
        let bytes = self.take(length)?;
        std::str::from_utf8(bytes).map_err(|_| self.fault())
    }

    #[cold]
    pub(crate) fn strings(&mut self) -> Result<Vec<Box<str>>, ModelError> {
        (0..self.count()?).map(|_| self.string().map(Box::from)).collect()
    }

    /// A string after a yes, nothing after a no.
    #[cold]
    pub(crate) fn maybe_string(&mut self) -> Result<Option<&'a str>, ModelError> {
        match self.number()? {
            0 => Ok(None),
            _ => self.string().map(Some),
        }
    }

    /// A string given as the length of what it shares with the start of
    /// `previous`, and the rest.
    #[cold]
    fn shared(&mut self, previous: &str) -> Result<String, ModelError> {
        let shared = self.number()? as usize;
        let mut string = previous.get(..shared).ok_or_else(|| self.fault())?.to_owned();
        string.push_str(self.string()?);
        Ok(string)
    }

    /// Sorted strings, each with the strings that it maps to.
    #[cold]
    pub(crate) fn string_map(&mut self) -> Result<Vec<Mapped>, ModelError> {
        let count = self.count()?;
        let mut pairs = Vec::with_capacity(count);
        let mut last = String::new();
        for _ in 0..count {
            let key = self.shared(&last)?;
            let values = (0..self.count()?).map(|_| self.shared(&key).map(String::into_boxed_str));
            pairs.push((key.clone().into_boxed_str(), values.collect::<Result<_, _>>()?));
            last = key;
        }
        Ok(pairs)
    }

    /// Sorted numbers, kept as Rice-coded gaps: the quotient in unary, low bits first.
    #[cold]
    pub(crate) fn rice(&mut self) -> Result<Vec<u32>, ModelError> {
        let count = self.number()? as usize;
        let low_bits = self.number()?;
        let length = self.number()? as usize;
        let stream = self.take(length)?;
        if low_bits > 24 || count > length.saturating_mul(8) {
            return Err(self.fault());
        }
        let mut bits = Bits { stream, held: 0, count: 0 };
        let mut values = Vec::with_capacity(count);
        let mut last = 0u32;
        for _ in 0..count {
            let mut quotient = 0u32;
            while bits.take(1).ok_or_else(|| self.fault())? == 1 {
                quotient += 1;
            }
            let low = bits.take(low_bits).ok_or_else(|| self.fault())?;
            let gap = quotient.checked_shl(low_bits).ok_or_else(|| self.fault())? | low;
            last = last.checked_add(gap).ok_or_else(|| self.fault())?;
            values.push(last);
        }
        Ok(values)
    }
}

/// Bits from the low end of each byte.
struct Bits<'a> {
    stream: &'a [u8],
    held: u64,
    count: u32,
}

impl Bits<'_> {
    fn take(&mut self, wanted: u32) -> Option<u32> {
        while self.count < wanted {
            let (&byte, rest) = self.stream.split_first()?;
            self.stream = rest;
            self.held |= u64::from(byte) << self.count;
            self.count += 8;
        }
        let value = self.held & ((1 << wanted) - 1);
        self.held >>= wanted;
        self.count -= wanted;
        Some(value as u32)
    }
}
