//! Numbers written as words, and what words make of the numbers before them.

use crate::packed::among;

/// The value of a cardinal below a hundred, or of "hundred" and up, in words.
pub(super) fn cardinal(word: &str) -> Option<i64> {
    Some(match word {
        "zero" => 0,
        "one" => 1,
        "two" => 2,
        "three" => 3,
        "four" => 4,
        "five" => 5,
        "six" => 6,
        "seven" => 7,
        "eight" => 8,
        "nine" => 9,
        "ten" => 10,
        "eleven" => 11,
        "twelve" => 12,
        "thirteen" => 13,
        "fourteen" => 14,
        "fifteen" => 15,
        "sixteen" => 16,
        "seventeen" => 17,
        "eighteen" => 18,
        "nineteen" => 19,
        "twenty" => 20,
        "thirty" => 30,
        "forty" => 40,
        "fifty" => 50,
        "sixty" => 60,
        "seventy" => 70,
        "eighty" => 80,
        "ninety" => 90,
        _ => return None,
    })
}

/// What "hundred", "million" and the like multiply by.
pub(super) fn scale(word: &str) -> Option<i64> {
    Some(match word {
        "hundred" => 100,
        "thousand" | "k" => 1_000,
        "million" | "mn" | "mln" | "m" => 1_000_000,
        "billion" | "bn" | "bln" => 1_000_000_000,
        "trillion" | "tn" | "trn" => 1_000_000_000_000,
        _ => return None,
    })
}

/// "dozens", "hundreds", "millions": the unit that is meant several times.
pub(super) fn many(word: &str) -> Option<i64> {
    Some(match word {
        "dozens" => 12,
        "scores" => 20,
        "tens" => 10,
        "hundreds" => 100,
        "thousands" => 1_000,
        "millions" => 1_000_000,
        "billions" => 1_000_000_000,
        "trillions" => 1_000_000_000_000,
        _ => return None,
    })
}

/// The place that an ordinal in words names.
pub(super) fn ordinal(word: &str) -> Option<i64> {
    Some(match word {
        "first" => 1,
        "second" => 2,
        "third" => 3,
        "fourth" => 4,
        "fifth" => 5,
        "sixth" => 6,
        "seventh" => 7,
        "eighth" => 8,
        "ninth" => 9,
        "tenth" => 10,
        "eleventh" => 11,
        "twelfth" => 12,
        "thirteenth" => 13,
        "fourteenth" => 14,
        "fifteenth" => 15,
        "sixteenth" => 16,
        "seventeenth" => 17,
        "eighteenth" => 18,
        "nineteenth" => 19,
        "twentieth" => 20,
        "thirtieth" => 30,
        "fortieth" => 40,
        "fiftieth" => 50,
        "hundredth" => 100,
        _ => return None,
    })
}

/// The place that an ordinal in digits names ("2nd", "28th").
pub(super) fn ordinal_digits(word: &str) -> Option<i64> {
    let digits = ["st", "nd", "rd", "th"].iter().find_map(|end| word.strip_suffix(end))?;
    if digits.is_empty() || digits.len() > 4 { None } else { digits.parse().ok() }
}

/// Whether the word by itself is a number.
pub(super) fn is_number_word(word: &str) -> bool {
    cardinal(word).is_some()
        || among!(word, "hundred" | "thousand" | "million" | "billion" | "trillion" | "dozen")
        || (many(word).is_some() && !matches!(word, "scores" | "tens"))
}
