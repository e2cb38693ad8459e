//! Propositions of nothing but opinion or vague words, which no other account
//! can corroborate: "It is a sad day", "Something must be done".
//!
//! Only what is said of nothing in particular counts, by nobody in particular:
//! a name, a number, a time or any word of substance makes a claim again, and
//! so does a speaker, since that somebody said it can be checked.

use crossread_nlp::Pos;

use super::english::{English, List};
use super::syntax::{Set, Tree};
use crate::packed::among;

/// Whether a proposition is nothing but opinion or vague words.
pub(super) fn is_vague(english: &English, tree: &Tree<'_>, set: &Set) -> bool {
    set.iter().all(|at| {
        let ties = matches!(
            tree.pos(at),
            Pos::Adp
                | Pos::Aux
                | Pos::Cconj
                | Pos::Det
                | Pos::Part
                | Pos::Punct
                | Pos::Sconj
                | Pos::Pron
                | Pos::Intj
        );
        let third = among!(tree.lemma(at), "he" | "she" | "him" | "her" | "his" | "they" | "them" | "their");
        tree.is_mark(at) || !third && (ties || english.is(List::Vague, tree.lemma(at)) && !is_thing(tree, at))
    })
}

/// Whether a token is part of a name or a measure; "one thing" is neither.
fn is_thing(tree: &Tree<'_>, at: usize) -> bool {
    tree.entity(at).is_some() && !tree.is(at, "one") && !tree.is(at, "time")
}

#[cfg(test)]
mod tests {
    use crate::analyse::words;
    use crate::models::test_models;

    #[test]
    fn opinion_and_vague_words_make_no_claim() {
        let mut kept = Vec::new();
        for text in [
            "It is a sad day for everyone.",
            "This is simply outrageous.",
            "That remains to be seen.",
            "Only time will tell.",
            "Something must be done.",
            "Nobody knows what will happen.",
            "It is hard to know what comes next.",
            "What a terrible mess!",
            "The truth is complicated.",
            "Everything is possible.",
            "We deserve better than this.",
            "It was an extraordinary moment.",
            "The future looks bleak.",
            "There is a lot at stake.",
            "It could be the end of the road.",
            "This is a dangerous idea.",
            "Nothing will ever be the same, and that is a shame.",
            "It makes no sense.",
            "One thing is clear.",
            "There are no easy answers.",
        ] {
            if !words(text, None, test_models()).claims.is_empty() {
                kept.push(text);
            }
        }
        assert!(kept.is_empty(), "{kept:#?}");
    }

    #[test]
    fn what_can_be_checked_stays_a_claim() {
        let mut lost = Vec::new();
        for text in [
            "It is the third fire in a week.",
            "Nobody was hurt.",
            "There were no deaths.",
            "The bridge is dangerous.",
            "He was wrong.",
            "She did not know what happened.",
            "It was the worst storm since 1987.",
            "The talks failed.",
            "The mayor said it was a sad day.",
            "Something exploded in the harbour.",
            "The council called the plan absurd.",
            "They want better pay.",
            "Reid is a good captain.",
            "Everyone left the building.",
            "There is no doubt that the lock was broken.",
            "The answer came from Oslo.",
            "It began on Friday.",
            "Prices are high.",
            "The work will take two years.",
            "A new chapter opens in Oban.",
            "It is a car ferry.",
        ] {
            if words(text, None, test_models()).claims.is_empty() {
                lost.push(text);
            }
        }
        assert!(lost.is_empty(), "{lost:#?}");
    }
}
