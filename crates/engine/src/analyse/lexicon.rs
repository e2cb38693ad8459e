//! Closed lists of words that several parts of the analysis share.
//!
//! All entries are lower case with straight apostrophes.

use crate::packed::{Words, among, words};

/// Words that tie others together: articles, pronouns, prepositions,
/// conjunctions, auxiliaries, clitics.
#[rustfmt::skip]
pub(super) const FUNCTION: Words = words![
    "'d", "'em", "'ll", "'m", "'re", "'s", "'ve", "a", "about", "above", "according", "across", "after",
    "against", "ai", "all", "along", "alongside", "also", "although", "am", "amid", "among", "amongst",
    "an", "and", "another", "any", "anybody", "anyone", "anything", "are", "around", "as", "at", "be",
    "because", "been", "before", "behind", "being", "below", "beneath", "beside", "besides", "between",
    "beyond", "both", "but", "by", "ca", "can", "could", "despite", "did", "do", "does", "doing", "done",
    "down", "due", "during", "each", "either", "else", "etc", "even", "ever", "every", "everybody",
    "everyone", "everything", "except", "few", "for", "from", "had", "has", "have", "having", "he", "her",
    "here", "hers", "herself", "him", "himself", "his", "how", "however", "i", "if", "in", "including",
    "inside", "into", "is", "it", "its", "itself", "just", "lest", "like", "many", "may", "me", "might",
    "mine", "more", "most", "much", "must", "my", "myself", "n't", "near", "neither", "no", "nobody",
    "none", "nor", "not", "nothing", "of", "off", "on", "onto", "or", "other", "others", "ought", "our",
    "ours", "ourselves", "out", "outside", "over", "own", "per", "perhaps", "shall", "she", "should",
    "since", "so", "some", "somebody", "someone", "something", "such", "than", "that", "the", "their",
    "theirs", "them", "themselves", "then", "there", "therefore", "these", "they", "this", "those",
    "though", "through", "throughout", "thus", "to", "too", "toward", "towards", "under", "underneath",
    "unless", "unlike", "until", "unto", "up", "upon", "us", "very", "via", "was", "we", "were", "what",
    "whatever", "when", "where", "whereas", "whether", "which", "while", "whilst", "who", "whom", "whose",
    "why", "will", "with", "within", "without", "wo", "would", "yet", "you", "your", "yours", "yourself",
    "yourselves",
];

/// Abbreviations that stand before a name, so that their stop ends nothing.
#[rustfmt::skip]
const TITLE_ABBREVIATIONS: Words = words![
    "adm", "amb", "atty", "brig", "capt", "cmdr", "col", "const", "cpl", "det", "dr", "fr", "gen", "gov",
    "hon", "insp", "lt", "maj", "messrs", "mr", "mrs", "ms", "mt", "no", "nos", "pres", "prof", "pvt",
    "rep", "reps", "rev", "rt", "sen", "sens", "sgt", "spc", "sr", "st", "supt",
];

/// Other abbreviations that keep their stop.
#[rustfmt::skip]
const ABBREVIATIONS: Words = words![
    "a.d", "a.k.a", "a.m", "ala", "approx", "apr", "apt", "ariz", "ark", "assn", "assoc", "asst", "aug",
    "ave", "b.c", "bldg", "blvd", "bros", "c.e", "calif", "cf", "co", "colo", "conn", "corp", "ct", "dec",
    "del", "dept", "dist", "e.g", "ed", "esp", "est", "et", "etc", "feb", "fig", "fla", "ft", "ga", "hwy",
    "i.e", "ill", "inc", "ind", "jan", "jr", "jul", "jun", "kan", "ky", "la", "ltd", "mass", "md", "mich",
    "minn", "mo", "mont", "neb", "nev", "nov", "oct", "okla", "ore", "p.m", "pa", "ph.d", "pp", "rd", "sep",
    "sept", "sq", "tenn", "tex", "univ", "va", "vol", "vs", "vt", "wash", "wis", "wyo",
];

/// Whether a word keeps its stop as part of itself; lower case, without it.
/// Those that are more often whole words ("no", "ill", "mass") do not.
pub(super) fn is_abbreviation(stem: &str) -> bool {
    let word_too = among!(
        stem,
        "no" | "nos"
            | "ill"
            | "mass"
            | "ark"
            | "del"
            | "ed"
            | "est"
            | "et"
            | "ind"
            | "la"
            | "mo"
            | "ore"
            | "pa"
            | "fig"
            | "wash"
            | "hon"
            | "jun"
            | "ct"
            | "dist"
            | "fr"
            | "pres"
            | "esp"
    );
    !word_too && (ABBREVIATIONS.holds(stem) || TITLE_ABBREVIATIONS.holds(stem))
}

/// Whether the abbreviation (with its stop) stands before a name or number.
pub(super) fn is_title_abbreviation(word: &str) -> bool {
    let stem = word.strip_suffix('.').unwrap_or(word);
    TITLE_ABBREVIATIONS.holds(stem) || (stem.chars().count() == 1 && stem != "i")
}

/// Whether a sentence commonly begins with this word (lower case).
pub(super) fn is_sentence_starter(word: &str) -> bool {
    FUNCTION.holds(word) && !among!(word, "of" | "or" | "per" | "i" | "us" | "may" | "will")
        || among!(
            word,
            "two"
                | "three"
                | "meanwhile"
                | "still"
                | "later"
                | "earlier"
                | "police"
                | "officials"
                | "last"
                | "next"
        )
}

/// Units that are written on to their number ("110bn", "5.56mm"); letters as
/// they stand. After a sign of money, a capital stands for a scale too.
pub(super) fn is_glued_unit(letters: &str, after_money: bool) -> bool {
    if after_money && among!(letters, "M" | "B" | "K" | "T" | "k" | "t" | "b") {
        return true;
    }
    among!(
        letters,
        "bn" | "m"
            | "mn"
            | "tn"
            | "trn"
            | "k"
            | "km"
            | "kg"
            | "mm"
            | "cm"
            | "nm"
            | "g"
            | "mg"
            | "ml"
            | "kph"
            | "mph"
            | "am"
            | "pm"
            | "AM"
            | "PM"
            | "a.m"
            | "p.m"
            | "lb"
            | "lbs"
            | "oz"
            | "ft"
            | "mi"
            | "in"
            | "ha"
            | "MW"
            | "GW"
            | "kW"
            | "MWh"
            | "GWh"
            | "kWh"
            | "TWh"
            | "hrs"
            | "hr"
            | "mins"
            | "min"
            | "sec"
            | "secs"
            | "yr"
            | "yrs"
            | "pc"
            | "pct"
            | "bps"
            | "bp"
            | "BN"
            | "Bn"
            | "cc"
            | "hp"
            | "yd"
            | "yds"
            | "p"
            | "GB"
            | "MB"
            | "TB"
    )
}

/// Forms of the verbs that report speech, as they stand before or after a
/// speaker's name ("said", "asks").
pub(super) fn is_reporting_form(word: &str) -> bool {
    among!(
        word,
        "said"
            | "says"
            | "say"
            | "saying"
            | "asked"
            | "asks"
            | "told"
            | "tells"
            | "added"
            | "adds"
            | "wrote"
            | "writes"
            | "declared"
            | "replied"
            | "cried"
            | "shouted"
            | "joked"
            | "quipped"
            | "wondered"
            | "tweeted"
            | "posted"
            | "insisted"
            | "exclaimed"
            | "yelled"
            | "demanded"
            | "answered"
            | "continued"
            | "recalled"
            | "warned"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_abbreviations_from_words() {
        for (stem, expected) in
            [("dr", true), ("jan", true), ("mass", false), ("no", false), ("co", true), ("house", false)]
        {
            assert_eq!(is_abbreviation(stem), expected, "{stem}");
        }
    }
}
