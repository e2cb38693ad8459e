//! Words for persons: which nouns name one, and of which gender.

use crate::analyse::english::{English, List};

/// A person's gender, as far as words show it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gender {
    /// He.
    Male,
    /// She.
    Female,
}

/// Whether a noun (lower case, singular) names one person.
pub(super) fn is_person_noun(english: &English, word: &str) -> bool {
    let ist = word.len() > 6 && word.ends_with("ist");
    english.is(List::Person, word)
        || gender(english, word).is_some()
        || ist
        || word.len() > 7 && word.ends_with("person")
}

/// The gender that a word (lower case) shows.
pub(super) fn gender(english: &English, word: &str) -> Option<Gender> {
    if english.is(List::Female, word) || word.ends_with("woman") {
        Some(Gender::Female)
    } else if english.is(List::Male, word)
        || word.len() > 6 && word.ends_with("man") && !matches!(word, "ottoman" | "talisman")
    {
        Some(Gender::Male)
    } else {
        None
    }
}

/// The gender that a pronoun shows.
pub(super) fn of_pronoun(word: &str) -> Option<Gender> {
    match word {
        "he" | "him" | "his" | "himself" => Some(Gender::Male),
        "she" | "her" | "hers" | "herself" => Some(Gender::Female),
        _ => None,
    }
}

/// The gender that a given name of the gazetteer shows.
pub(super) fn of_given_name(english: &English, word: &str) -> Option<Gender> {
    if english.is(List::Both, word) || !english.is(List::Given, word) {
        None
    } else if english.is(List::Woman, word) {
        Some(Gender::Female)
    } else {
        Some(Gender::Male)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::models::test_models;

    #[test]
    fn words_have_their_gender() {
        let english = test_models().english();
        for word in ["envoy", "spokeswoman", "striker", "economist", "manager", "lawyer", "senator"] {
            assert!(is_person_noun(english, word), "{word}");
        }
        for word in ["helicopter", "council", "number", "tower", "human", "list", "border", "german"] {
            assert!(!is_person_noun(english, word), "{word}");
        }
        assert_eq!(gender(english, "spokeswoman"), Some(Gender::Female));
        assert_eq!(of_given_name(english, "ann"), Some(Gender::Female));
        assert_eq!(of_given_name(english, "robin"), None);
        assert_eq!(of_given_name(english, "steve"), Some(Gender::Male));
    }
}
