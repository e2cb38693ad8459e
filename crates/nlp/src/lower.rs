//! [`Lower`]: texts in lower case.

/// Texts that can be had in lower case.
pub trait Lower {
    /// The text in lower case, letter by letter as Unicode has it; a sigma that
    /// ends a word takes its final form.
    ///
    /// Gives what the standard library's `str::to_lowercase` gives but for
    /// sigmas beside marks that are no letters, which that function knows from
    /// 2 kB of tables of its own.
    ///
    /// ```
    /// use crossread_nlp::Lower;
    ///
    /// assert_eq!("Größe, ΟΔΟΣ".lowered(), "größe, οδος");
    /// ```
    #[must_use]
    fn lowered(&self) -> String;
}

impl Lower for str {
    fn lowered(&self) -> String {
        lower(self)
    }
}

#[inline(never)]
fn lower(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut after_letter = false;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        if letter.is_ascii() {
            out.push(letter.to_ascii_lowercase());
        } else if letter == 'Σ' && after_letter && !letters.peek().is_some_and(|next| next.is_alphabetic()) {
            out.push('ς');
        } else {
            out.extend(letter.to_lowercase());
        }
        after_letter = letter.is_alphabetic();
    }
    out
}

#[cfg(test)]
mod tests {
    use super::lower;

    #[test]
    fn gives_what_the_standard_library_gives() {
        for text in ["", "NATO", "Łódź ÀÉÎÕÜ", "İstanbul", "ΟΔΟΣ Σ ΣΑΣ ΣΑΣ.", "МОСКВА", "ǅ ẞ", "K 300 km"]
        {
            assert_eq!(lower(text), text.to_lowercase());
        }
        for letter in (0..=0x1_ffff).filter_map(char::from_u32) {
            let text = format!("a{letter}B");
            assert_eq!(lower(&text), text.to_lowercase(), "{letter:?}");
        }
    }
}
