//! From a file's bytes to text: UTF-8, UTF-16 and Windows-1252.
//!
//! A news text that someone saved years ago may come in any of the three.
//! UTF-8 is tried first; a byte order mark, or zero bytes in every other
//! place, mean UTF-16; anything else that still looks like text is read as
//! Windows-1252, and the reader is told. A byte order mark is not part of
//! the text.

/// What a file's bytes turned out to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Decoded {
    /// Text, with a remark where something had to be guessed.
    Text {
        /// The text without its byte order mark.
        text: String,
        /// What was guessed, and what to do should it be wrong.
        remark: Option<Remark>,
    },
    /// Not text: what it looks like instead, such as `a PDF document`.
    Binary(&'static str),
}

/// Something guessed while decoding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Remark {
    /// What was found.
    pub what: &'static str,
    /// What can be done about it.
    pub remedy: &'static str,
}

/// Signatures of files that people drop by mistake.
const SIGNATURES: &[(&[u8], &str)] = &[
    (b"%PDF", "a PDF document"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "a rich text document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"RIFF", "a picture, sound or video"),
    (b"\x1f\x8b", "a compressed file"),
    (b"\0asm", "a program"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
];

const GUESSED: Remark = Remark {
    what: "The file is not UTF-8, so it was read as Windows-1252.",
    remedy: "If some letters look wrong, save the file again as UTF-8 text and open it once more.",
};

const MENDED: Remark = Remark {
    what: "A few bytes of the file are not valid UTF-8; each is shown as \u{fffd}.",
    remedy: "If a word is damaged, save the file again as UTF-8 text and open it once more.",
};

/// Turns bytes into text, or says what they are instead.
pub(super) fn decode(bytes: &[u8]) -> Decoded {
    for (start, what) in SIGNATURES {
        if bytes.starts_with(start) {
            return Decoded::Binary(what);
        }
    }
    if let Some(rest) = bytes.strip_prefix(b"\xef\xbb\xbf") {
        return eight_bit(rest);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xff\xfe") {
        return utf16(rest, u16::from_le_bytes);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        return utf16(rest, u16::from_be_bytes);
    }
    match zeros(bytes) {
        Zeros::None => eight_bit(bytes),
        Zeros::Odd => utf16(bytes, u16::from_le_bytes),
        Zeros::Even => utf16(bytes, u16::from_be_bytes),
        Zeros::Mixed => Decoded::Binary("binary data"),
    }
}

enum Zeros {
    None,
    Odd,
    Even,
    Mixed,
}

/// Where the zero bytes lie: Latin text in UTF-16 has one in nearly every
/// other place, and text in other encodings has none.
fn zeros(bytes: &[u8]) -> Zeros {
    let count = |parity: usize| bytes.iter().skip(parity).step_by(2).filter(|b| **b == 0).count();
    let (even, odd) = (count(0), count(1));
    let pairs = bytes.len() / 2;
    if even == 0 && odd == 0 {
        Zeros::None
    } else if odd * 2 > pairs && even * 8 < odd {
        Zeros::Odd
    } else if even * 2 > pairs && odd * 8 < even {
        Zeros::Even
    } else {
        Zeros::Mixed
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Decoded {
    let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    let mut damaged = !bytes.len().is_multiple_of(2);
    let text = char::decode_utf16(units)
        .map(|c| {
            c.unwrap_or_else(|_| {
                damaged = true;
                char::REPLACEMENT_CHARACTER
            })
        })
        .collect();
    text_or_binary(text, damaged.then_some(MENDED))
}

fn eight_bit(bytes: &[u8]) -> Decoded {
    let Err(first) = std::str::from_utf8(bytes) else {
        return text_or_binary(String::from_utf8_lossy(bytes).into_owned(), None);
    };
    // A text in UTF-8 with one damaged character still has many sound
    // multi-byte ones; a Windows-1252 text has next to none.
    let sound_before = bytes[..first.valid_up_to()].iter().filter(|b| **b >= 0xc0).count();
    let lossy = String::from_utf8_lossy(bytes);
    let damaged = lossy.chars().filter(|c| *c == char::REPLACEMENT_CHARACTER).count();
    let sound = lossy.chars().filter(|c| !c.is_ascii()).count() - damaged;
    if sound_before > 0 && sound > damaged * 2 {
        return text_or_binary(lossy.into_owned(), Some(MENDED));
    }
    text_or_binary(bytes.iter().map(|b| windows_1252(*b)).collect(), Some(GUESSED))
}

/// Text that is mostly control characters is not text.
fn text_or_binary(text: String, remark: Option<Remark>) -> Decoded {
    let odd = |c: &char| {
        (c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{c}' | '\u{85}'))
            || *c == char::REPLACEMENT_CHARACTER
    };
    let controls = text.chars().filter(odd).count();
    if controls * 20 > text.chars().count() {
        return Decoded::Binary("binary data");
    }
    Decoded::Text { text, remark }
}

/// The character of a Windows-1252 byte, as the WHATWG Encoding Standard has
/// it (the five unassigned bytes are control characters).
pub(super) fn windows_1252(byte: u8) -> char {
    const HIGH: [char; 32] = [
        '\u{20ac}', '\u{81}', '\u{201a}', '\u{192}', '\u{201e}', '\u{2026}', '\u{2020}', '\u{2021}',
        '\u{2c6}', '\u{2030}', '\u{160}', '\u{2039}', '\u{152}', '\u{8d}', '\u{17d}', '\u{8f}', '\u{90}',
        '\u{2018}', '\u{2019}', '\u{201c}', '\u{201d}', '\u{2022}', '\u{2013}', '\u{2014}', '\u{2dc}',
        '\u{2122}', '\u{161}', '\u{203a}', '\u{153}', '\u{9d}', '\u{17e}', '\u{178}',
    ];
    match byte {
        0x80..=0x9f => HIGH[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(bytes: &[u8]) -> (String, Option<Remark>) {
        match decode(bytes) {
            Decoded::Text { text, remark } => (text, remark),
            Decoded::Binary(what) => panic!("read as {what}"),
        }
    }

    #[test]
    fn reads_utf8_with_and_without_a_mark() {
        assert_eq!(text("caf\u{e9}".as_bytes()), ("caf\u{e9}".to_owned(), None));
        assert_eq!(text(b"\xef\xbb\xbfcaf\xc3\xa9"), ("caf\u{e9}".to_owned(), None));
    }

    #[test]
    fn reads_utf16_of_either_order_with_and_without_a_mark() {
        let given = "The mayor said \u{201c}no\u{201d}.";
        let le: Vec<u8> = given.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let be: Vec<u8> = given.encode_utf16().flat_map(u16::to_be_bytes).collect();
        for (mark, body) in [(&b"\xff\xfe"[..], &le), (b"\xfe\xff", &be), (b"", &le), (b"", &be)] {
            let bytes = [mark, body.as_slice()].concat();
            assert_eq!(text(&bytes), (given.to_owned(), None));
        }
    }

    #[test]
    fn reads_windows_1252_and_says_so() {
        let (read, remark) = text(b"\x93We agree,\x94 she said in Caf\xe9 Noir \x96 twice.");
        assert_eq!(read, "\u{201c}We agree,\u{201d} she said in Caf\u{e9} Noir \u{2013} twice.");
        assert_eq!(remark, Some(GUESSED));
    }

    #[test]
    fn keeps_utf8_where_only_one_character_is_damaged() {
        let (read, remark) =
            text(b"\xe2\x80\x9cWe agree,\xe2\x80\x9d she said \xe2\x80 again \xe2\x80\x94 twice.");
        assert!(read.starts_with('\u{201c}') && read.contains('\u{fffd}'));
        assert_eq!(remark, Some(MENDED));
    }

    #[test]
    fn names_what_is_not_text() {
        assert_eq!(decode(b"%PDF-1.7 ..."), Decoded::Binary("a PDF document"));
        assert_eq!(decode(&[1, 2, 3, 0, 0, 0, 4, 200, 0]), Decoded::Binary("binary data"));
        assert_eq!(decode(&[7; 40]), Decoded::Binary("binary data"));
    }
}
