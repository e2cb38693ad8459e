//! Dictionary forms of English words, and one spelling for British and
//! American ones.
//!
//! Rules over word endings with lists of exceptions, in the manner of morpha
//! (Minnen, Carroll and Pearce 2001), but without parts of speech: a form
//! that is a verb's and a noun's alike gets the verb's base ("left" → "leave",
//! "meeting" → "meet"), so that "they met" and "the meeting" share a lemma.
//! A wrong base does little harm, as it is the same wrong base everywhere.

use super::english::{English, List};
use crate::packed::among;

/// The lemma of a word in lower case with straight apostrophes. Words that no
/// list is loaded for go by the rules.
pub(super) fn lemma(english: &English, word: &str) -> String {
    if word.len() < 2 || !word.bytes().all(|b| b.is_ascii_alphabetic()) {
        return special(word);
    }
    let base = match english.said(List::Irregular, word) {
        Some(base) => base.to_owned(),
        None => regular(english, word),
    };
    spelling(english, base)
}

/// Clitics, abbreviations, words with accents or apostrophes, numbers.
fn special(word: &str) -> String {
    match word {
        "n't" => "not",
        "'re" | "'m" => "be",
        "'ve" => "have",
        "'ll" => "will",
        "'d" => "would",
        _ => word,
    }
    .to_owned()
}

fn regular(english: &English, word: &str) -> String {
    if word.len() < 4 || english.is(List::Whole, word) {
        return word.to_owned();
    }
    if let Some(stem) = word.strip_suffix("ing") {
        return if has_vowel(stem) && stem.len() > 1 { verb_base(english, stem) } else { word.to_owned() };
    }
    if let Some(stem) = word.strip_suffix("ied") {
        return if stem.len() < 2 { format!("{stem}ie") } else { format!("{stem}y") };
    }
    if word.ends_with("eed") {
        return if english.is(List::Eed, word) { word.to_owned() } else { cut(word, 1) };
    }
    if let Some(stem) = word.strip_suffix("ed") {
        return if has_vowel(stem) && stem.len() > 1 { verb_base(english, stem) } else { word.to_owned() };
    }
    plural(english, word)
}

/// The word without its last `count` bytes; ASCII words only.
fn cut(word: &str, count: usize) -> String {
    word.get(..word.len().saturating_sub(count)).unwrap_or(word).to_owned()
}

fn is_vowel(b: u8) -> bool {
    matches!(b, b'a' | b'e' | b'i' | b'o' | b'u')
}

fn has_vowel(stem: &str) -> bool {
    stem.bytes().any(|b| is_vowel(b) || b == b'y')
}

/// The base of a noun in the plural or a verb in the third person.
fn plural(english: &English, word: &str) -> String {
    let Some(stem) = word.strip_suffix('s') else { return word.to_owned() };
    if stem.ends_with(['s', 'u', 'i']) {
        return word.to_owned();
    }
    if let Some(root) = stem.strip_suffix("ie") {
        return if root.len() < 2 { stem.to_owned() } else { format!("{root}y") };
    }
    if let Some(root) = stem.strip_suffix('e') {
        let takes_es = root.ends_with("ss")
            || root.ends_with("sh")
            || root.ends_with("ch")
            || root.ends_with('x')
            || root.ends_with("zz")
            || root.ends_with("tz")
            || (root.ends_with('o') && root.len() > 2)
            || (root.ends_with("us") && english.is(List::Us, root));
        return if takes_es { root.to_owned() } else { stem.to_owned() };
    }
    stem.to_owned()
}

/// The base of a verb from its stem before "-ed" or "-ing".
fn verb_base(english: &English, stem: &str) -> String {
    if english.is(List::E, stem) {
        return format!("{stem}e");
    }
    let bytes = stem.as_bytes();
    let back = |n: usize| bytes.len().checked_sub(n).and_then(|at| bytes.get(at)).copied().unwrap_or(b' ');
    let (last, second, third) = (back(1), back(2), back(3));
    if last == second && !is_vowel(last) {
        let undouble = match last {
            b'l' => {
                // "kill" keeps both, "travelled" does not.
                let syllables = bytes.windows(2).filter(|w| is_vowel(w[0]) && !is_vowel(w[1])).count();
                syllables > 1
                    && ![
                        "install",
                        "forestall",
                        "recall",
                        "befall",
                        "misspell",
                        "foretell",
                        "outsell",
                        "refill",
                        "unroll",
                    ]
                    .iter()
                    .any(|whole| stem.ends_with(whole))
            }
            b's' | b'z' | b'f' => false,
            _ => !among!(stem, "add" | "err" | "purr" | "ebb" | "odd"),
        };
        return if undouble { cut(stem, 1) } else { stem.to_owned() };
    }
    let consonant_vowel = is_vowel(second) && (!is_vowel(third) || (third == b'u' && back(4) == b'q'));
    let e = match last {
        b'c' | b'v' | b'u' | b'z' => !matches!(stem, "blitz" | "waltz" | "quartz"),
        b's' => !among!(stem, "focus" | "bias" | "canvas" | "gas" | "refocus" | "caucus" | "harass"),
        b'g' => match (third, second) {
            (b'a' | b'e', b'n') => !among!(stem, "hang" | "bang" | "gang" | "clang" | "overhang"),
            (_, b'n') => among!(
                stem,
                "plung" | "lung" | "expung" | "cring" | "hing" | "infring" | "impinge" | "ting" | "sponge"
            ),
            _ => true,
        },
        b'l' => match second {
            b'b' | b'c' | b'd' | b'f' | b'g' | b'k' | b'p' | b't' | b'z' => true,
            b'u' => !is_vowel(third),
            b'i' => consonant_vowel && !among!(stem, "pencil" | "council" | "stencil" | "imperil" | "fossil"),
            _ => false,
        },
        b'r' => match second {
            b'a' => consonant_vowel,
            b'i' => consonant_vowel || third == b'u',
            b'u' => consonant_vowel && !matches!(stem, "murmur" | "occur" | "sulphur"),
            _ => false,
        },
        b'n' => second == b'i' && consonant_vowel && !among!(stem, "margin" | "bargain" | "begin" | "cabin"),
        b'm' => match second {
            b'a' => consonant_vowel && !matches!(stem, "program"),
            b'i' | b'u' => consonant_vowel && !matches!(stem, "victim"),
            _ => false,
        },
        b'p' => match second {
            b'a' | b'i' | b'y' | b'u' => consonant_vowel || second == b'y',
            b'o' => consonant_vowel && !among!(stem, "develop" | "envelop" | "gallop" | "redevelop"),
            _ => false,
        },
        b't' => match second {
            b'a' => {
                (third == b'i' || third == b'u' || !is_vowel(third))
                    && !matches!(stem, "combat" | "format" | "reformat")
                    || ["creat", "meat", "lineat"].iter().any(|end| stem.ends_with(end))
            }
            b'u' => consonant_vowel,
            _ => false,
        },
        b'd' => match second {
            b'a' | b'i' | b'o' | b'u' => consonant_vowel || (second == b'a' && third == b'u'),
            _ => false,
        },
        b'k' => matches!(second, b'a' | b'i' | b'o' | b'u') && consonant_vowel,
        b'b' => is_vowel(second) && consonant_vowel && second != b'a',
        _ => false,
    };
    if e { format!("{stem}e") } else { stem.to_owned() }
}

/// One spelling where British and American English differ: British, but
/// "program" and "-ise" throughout.
fn spelling(english: &English, word: String) -> String {
    if let Some(one) = english.said(List::Spelling, &word) {
        return one.to_owned();
    }
    if word.len() < 6 {
        return word;
    }
    for (american, british) in [
        ("ization", "isation"),
        ("izational", "isational"),
        ("izer", "iser"),
        ("izable", "isable"),
        ("ize", "ise"),
        ("yze", "yse"),
        ("yzer", "yser"),
    ] {
        if let Some(stem) = word.strip_suffix(american) {
            let real = among!(stem, "caps" | "s" | "res" | "ups" | "downs" | "overs" | "outs" | "se");
            return if real { word } else { format!("{stem}{british}") };
        }
    }
    // "colored", "favorite", "neighborhood": the same stems with an ending.
    for stem in
        ["labor", "color", "favor", "honor", "harbor", "neighbor", "behavior", "flavor", "armor", "humor"]
    {
        if let Some(rest) = word.strip_prefix(stem)
            && !["at", "ar", "ous", "ific"].iter().any(|latin| rest.starts_with(latin))
        {
            let head = stem.strip_suffix("or").unwrap_or(stem);
            return format!("{head}our{rest}");
        }
    }
    word
}

#[cfg(test)]
mod tests {
    use crate::models::plain_models;

    fn lemma(word: &str) -> String {
        super::lemma(plain_models().english(), word)
    }

    #[test]
    fn verbs_go_to_their_base() {
        for pair in "said:say launched:launch killed:kill met:meet left:leave forced:force announced:announce \
            stopped:stop agreed:agree died:die carried:carry created:create treated:treat evaluated:evaluate \
            achieved:achieve continued:continue accused:accuse focused:focus collapsed:collapse changed:change \
            hanging:hang bringing:bring judged:judge managed:manage settled:settle travelled:travel traveled:travel \
            controlled:control installed:install killing:kill calling:call reported:report prepared:prepare \
            appeared:appear offered:offer fired:fire required:require explored:explore monitored:monitor \
            injured:injure secured:secure occurred:occur planned:plan cleaned:clean opened:open combined:combine \
            remained:remain mentioned:mention postponed:postpone named:name claimed:claim assumed:assume \
            escaped:escape developed:develop hoped:hope shipped:ship wiped:wipe united:united visiting:visit \
            noted:note voted:vote executed:execute disputed:dispute targeted:target completed:complete \
            tasted:taste hosted:host persuaded:persuade invaded:invade reading:read decided:decide avoided:avoid \
            included:include succeeded:succeed conceded:concede striking:strike speaking:speak provoked:provoke \
            looking:look described:describe rebuked:rebuke robbed:rob making:make taking:take dying:die going:go \
            being:be fleeing:flee advanced:advance seized:seize increased:increase closed:close housed:house \
            equipped:equip solved:solve believed:believe argued:argue intervened:intervene coming:come \
            leaving:leave using:use ordered:order denied:deny damaged:damage wounded:wound arrested:arrest \
            acquired:acquire rescued:rescue crashed:crash resigned:resign emphasised:emphasise \
            emphasized:emphasise analysed:analyse analyzed:analyse pausing:pause raised:raise rising:rise \
            warned:warn briefed:brief hijacked:hijack based:base surged:surge purchased:purchase winning:win \
            getting:get sitting:sit cutting:cut beginning:begin setting:set shared:share adding:add passed:pass \
            staffed:staff fixing:fix showed:show stayed:stay devastated:devastate restored:restore"
            .split_whitespace()
        {
            let (word, base) = pair.split_once(':').expect("a pair");
            assert_eq!(lemma(word), base, "{word}");
        }
    }

    #[test]
    fn nouns_go_to_their_singular() {
        for pair in "talks:talk leaders:leader missiles:missile cities:city countries:country movies:movie lives:life \
            crises:crisis analyses:analysis buses:bus viruses:virus causes:cause houses:house prizes:prize \
            boxes:box attacks:attack watches:watch heroes:hero news:news politics:politics series:series \
            always:always men:man women:woman children:child people:person headquarters:headquarters \
            employees:employee morning:morning building:building wings:wing gunmen:gunman bus:bus status:status \
            this:this drones:drone boss:boss bosses:boss wolves:wolf sizes:size"
            .split_whitespace()
        {
            let (word, base) = pair.split_once(':').expect("a pair");
            assert_eq!(lemma(word), base, "{word}");
        }
    }

    #[test]
    fn two_spellings_share_a_lemma() {
        for (one, other) in [
            ("organisation", "organization"),
            ("labour", "labor"),
            ("defence", "defense"),
            ("centres", "centers"),
            ("favourite", "favorite"),
            ("neighbours", "neighbors"),
            ("organised", "organized"),
            ("programme", "program"),
            ("licence", "license"),
            ("metres", "meters"),
            ("colours", "colored"),
            ("recognise", "recognizing"),
            ("destabilising", "destabilizing"),
        ] {
            assert_eq!(lemma(one), lemma(other), "{one}, {other}");
        }
        for word in ["size", "prize", "seize", "capsize"] {
            assert_eq!(lemma(word), word);
        }
    }

    #[test]
    fn other_scripts_and_signs_stay() {
        for word in ["", "é", "п’ять", "ab-c", "ing", "s", "ed", "2nd"] {
            assert_eq!(lemma(word), word);
        }
    }
}
