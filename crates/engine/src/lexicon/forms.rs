//! From a word as written to the forms under which a list may have it.

/// Words so common that they carry no content by themselves, for the rarity
/// of words when no list is loaded.
const FUNCTION_WORDS: &str = " a about after all also an and any are as at be because been before being but by can \
could did do does for from had has have he her here him his how i if in into is it its just may me more most my no \
not now of on one only or other our out over said say says she should so some such than that the their them then \
there these they this those through to under up us was we were what when where which who will with would you your ";

/// Rarity without a list: 50 for function words, 600 for all others.
pub(super) fn plain_rarity(word: &str) -> u16 {
    let plain = normal(word);
    if FUNCTION_WORDS.split_ascii_whitespace().any(|known| known == plain) { 50 } else { 600 }
}

/// Lower case, without a possessive ending and without accents.
pub(super) fn normal(word: &str) -> String {
    let word = word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word);
    word.chars().flat_map(char::to_lowercase).map(unaccented).collect()
}

/// [`unaccented`] for a letter of any case; a capital gives a small letter.
pub(super) fn unaccented_any_case(c: char) -> char {
    let mut lower = c.to_lowercase();
    match (lower.next(), lower.next()) {
        (Some(only), None) => unaccented(only),
        _ => c,
    }
}

/// The plain letter under the accents that European names bear.
fn unaccented(c: char) -> char {
    match c {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'ď' | 'đ' | 'ð' => 'd',
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ę' | 'ě' => 'e',
        'ğ' => 'g',
        'ì' | 'í' | 'î' | 'ï' | 'ī' | 'ı' => 'i',
        'ł' => 'l',
        'ñ' | 'ń' | 'ň' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' | 'ő' => 'o',
        'ř' => 'r',
        'ś' | 'š' | 'ş' | 'ș' => 's',
        'ť' | 'ţ' | 'ț' => 't',
        'ù' | 'ú' | 'û' | 'ü' | 'ū' | 'ů' | 'ű' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        other => other,
    }
}

/// Endings of regular inflections and what the lemma has instead, in the
/// order in which they are tried (that of WordNet's rules).
const ENDINGS: [(&str, &str); 22] = [
    ("ses", "s"),
    ("ves", "f"),
    ("xes", "x"),
    ("zes", "z"),
    ("ches", "ch"),
    ("shes", "sh"),
    ("men", "man"),
    ("ies", "y"),
    ("s", ""),
    ("es", "e"),
    ("es", ""),
    ("ied", "y"),
    ("ed", "e"),
    ("ed", ""),
    ("ing", "e"),
    ("ing", ""),
    ("ier", "y"),
    ("iest", "y"),
    ("er", ""),
    ("est", ""),
    ("er", "e"),
    ("est", "e"),
];

/// Spellings that differ between Britain and America, as endings.
const SPELLINGS: [(&str, &str); 8] = [
    ("ise", "ize"),
    ("isation", "ization"),
    ("yse", "yze"),
    ("our", "or"),
    ("tre", "ter"),
    ("ence", "ense"),
    ("ogue", "og"),
    ("lled", "led"),
];

/// Calls `try_form` with the regular lemmas and other spellings of `word`
/// (already [`normal`]) until one is found.
pub(super) fn first_form<T>(word: &str, mut try_form: impl FnMut(&str) -> Option<T>) -> Option<T> {
    if let Some(found) = try_form(word) {
        return Some(found);
    }
    let mut form = String::with_capacity(word.len() + 4);
    for (ending, instead) in ENDINGS {
        let Some(stem) = word.strip_suffix(ending) else {
            continue;
        };
        if stem.len() < 2 {
            continue;
        }
        form.clear();
        form.push_str(stem);
        form.push_str(instead);
        if let Some(found) = try_form(&form) {
            return Some(found);
        }
        let doubled = (ending == "ed" || ending == "ing") && instead.is_empty();
        if doubled
            && let Some(single) = undoubled(stem)
            && let Some(found) = try_form(single)
        {
            return Some(found);
        }
    }
    for (one, other) in SPELLINGS {
        for (ending, instead) in [(one, other), (other, one)] {
            if let Some(stem) = word.strip_suffix(ending) {
                form.clear();
                form.push_str(stem);
                form.push_str(instead);
                if let Some(found) = try_form(&form) {
                    return Some(found);
                }
            }
        }
    }
    None
}

/// "stopp" to "stop".
fn undoubled(stem: &str) -> Option<&str> {
    let mut letters = stem.chars().rev();
    let (last, before) = (letters.next()?, letters.next()?);
    if last == before && stem.len() > 2 { stem.strip_suffix(last) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lemma(word: &str, known: &[&str]) -> Option<String> {
        first_form(&normal(word), |form| known.contains(&form).then(|| form.to_owned()))
    }

    #[test]
    fn regular_forms_reach_their_lemma() {
        let known = ["stop", "deny", "wife", "woman", "rise", "large", "colour", "box"];
        for (word, wanted) in [
            ("Stopped", "stop"),
            ("denies", "deny"),
            ("denied", "deny"),
            ("women", "woman"),
            ("rising", "rise"),
            ("largest", "large"),
            ("color", "colour"),
            ("boxes", "box"),
            ("colour’s", "colour"),
        ] {
            assert_eq!(lemma(word, &known).as_deref(), Some(wanted), "{word}");
        }
        assert_eq!(lemma("as", &["a"]), None);
    }

    #[test]
    fn names_lose_accents_and_possessives() {
        assert_eq!(normal("Erdoğan's"), "erdogan");
        assert_eq!(normal("São"), "sao");
    }
}
