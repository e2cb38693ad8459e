//! Propositions of nothing but opinion or vague words, which no other account
//! can corroborate: "It is a sad day", "Something must be done".
//!
//! Only what is said of nothing in particular counts, by nobody in particular:
//! a name, a number, a time or any word of substance makes a claim again, and
//! so does a speaker, since that somebody said it can be checked.

use crossread_nlp::Pos;

use super::lexicon::holds;
use super::syntax::{Set, Tree};

/// Words, by their dictionary form, that judge, or leave open what is meant.
#[rustfmt::skip]
const VAGUE: &[&str] = &[
    "absurd", "actually", "amazing", "answer", "anyone", "anything", "appal", "appalling", "appear", "ask",
    "astonish", "astonishing", "awful", "awkward", "bad", "be", "beautiful", "become", "begin", "beginning",
    "believe", "best", "better", "big", "bizarre", "bleak", "bold", "brave", "bright", "brilliant", "bring",
    "case", "certain", "certainly", "challenge", "change", "chapter", "clear", "clearly", "come",
    "complicate", "complicated", "confuse", "confusing", "cruel", "curious", "damn", "damning", "dangerous",
    "dark", "day", "deeply", "deplorable", "deserve", "difference", "different", "difficult", "disappoint",
    "disappointing", "disgraceful", "do", "doubt", "dreadful", "early", "easy", "embarrass", "embarrassing",
    "end", "enough", "ever", "everybody", "everyone", "everything", "excellent", "excite", "exciting",
    "expect", "extraordinary", "fact", "fair", "fairly", "fascinate", "fascinating", "feel", "fine",
    "foolish", "frankly", "frighten", "frightening", "frustrate", "frustrating", "funny", "future", "get",
    "give", "go", "good", "great", "guess", "happen", "happy", "hard", "hardly", "have", "heartbreaking",
    "hideous", "history", "hold", "hope", "hopefully", "horrible", "how", "idea", "imagine", "important",
    "impossible", "impressive", "incredible", "indeed", "inspire", "inspiring", "interesting", "issue", "it",
    "joke", "keep", "kind", "know", "later", "lesson", "let", "life", "little", "long", "look", "lot",
    "lovely", "lucky", "make", "matter", "maybe", "mean", "mess", "moment", "moral", "move", "moving",
    "mystery", "need", "next", "nice", "nightmare", "nobody", "nothing", "obvious", "obviously", "one",
    "only", "outrage", "outrageous", "path", "perfect", "picture", "plain", "point", "poor", "possible",
    "probably", "problem", "question", "quite", "rare", "real", "really", "reason", "remain", "remarkable",
    "ridiculous", "right", "road", "sad", "sadly", "say", "scandal", "scary", "see", "seem", "sense",
    "serious", "shame", "shameful", "shock", "shocking", "should", "show", "side", "sign", "simple", "simply",
    "situation", "so", "somebody", "someone", "something", "somewhere", "soon", "sort", "stake", "start",
    "step", "still", "story", "strange", "strike", "striking", "stun", "stunning", "stupid", "superb", "sure",
    "surely", "surprise", "surprising", "take", "tell", "terrible", "thing", "think", "time", "timely",
    "tough", "tragedy", "tragic", "trouble", "troubling", "true", "truly", "truth", "turn", "ugly",
    "unacceptable", "unbelievable", "uncertain", "unclear", "understand", "unfair", "unfortunate",
    "unfortunately", "unthinkable", "very", "wait", "wake", "want", "way", "weird", "well", "wise", "wonder",
    "wonderful", "word", "work", "world", "worry", "worse", "worst", "worthy", "wrong", "yet",
];

/// Whether a proposition is nothing but opinion or vague words.
pub(super) fn is_vague(tree: &Tree<'_>, set: &Set) -> bool {
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
        let third =
            matches!(tree.lemma(at), "he" | "she" | "him" | "her" | "his" | "they" | "them" | "their");
        tree.is_mark(at) || !third && (ties || holds(VAGUE, tree.lemma(at)) && !is_thing(tree, at))
    })
}

/// Whether a token is part of a name or a measure; "one thing" is neither.
fn is_thing(tree: &Tree<'_>, at: usize) -> bool {
    tree.entity(at).is_some() && !tree.is(at, "one") && !tree.is(at, "time")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyse::words;
    use crate::models::test_models;

    #[test]
    fn the_list_is_sorted() {
        for pair in VAGUE.windows(2) {
            assert!(pair[0] < pair[1], "{} before {}", pair[0], pair[1]);
        }
    }

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
