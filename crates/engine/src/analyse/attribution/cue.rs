//! Which words say that somebody says something.
//!
//! What the [tagger](super::tagger) takes for a cue's head makes a cue, and what
//! it takes for part of one goes to the head that is nearest in the parse:
//! "declined to say" is one cue. Where people mark a cue, its head is the word
//! nearest to the sentence's root.

use crossread_nlp::Pos;

use super::super::syntax::{Set, Tree};
use super::tagger::{CUE, HEAD, Odds};

/// From which log odds a token is taken for part of a cue.
const LEAST: f32 = -0.4;
/// From which log odds it is taken for a cue's head.
const LEAST_HEAD: f32 = -0.4;
/// So many steps of the parse part of a cue may be from its head.
const FAR: usize = 3;

/// Whether the token may head a cue at all.
fn can_be(tree: &Tree<'_>, at: usize) -> bool {
    match tree.pos(at) {
        Pos::Verb | Pos::Noun | Pos::Adj | Pos::Aux | Pos::Adv | Pos::Adp | Pos::Sconj => true,
        Pos::Punct => tree.is(at, ":"),
        _ => false,
    }
}

/// The token that stands for a cue, none where there is none.
pub(in super::super) fn head(tree: &Tree<'_>, cue: &Set) -> Option<usize> {
    let fit = cue.iter().filter(|at| can_be(tree, *at)).min_by_key(|at| (tree.depth(*at), *at));
    fit.or_else(|| cue.iter().min_by_key(|at| tree.depth(*at)))
}

/// The cues of a sentence by their heads, in order of place.
pub(super) fn cues(tree: &Tree<'_>, odds: &[Odds]) -> Vec<(usize, Set)> {
    let likely = |part: usize, least: f32| {
        (0..tree.len()).filter(move |at| odds.get(*at).is_some_and(|odds| odds[part] > least))
    };
    let mut cues: Vec<(usize, Set)> = likely(HEAD, LEAST_HEAD).map(|head| (head, Set::of([head]))).collect();
    for at in likely(CUE, LEAST) {
        let near = cues.iter_mut().map(|(head, cue)| (tree.between(*head, at), head.abs_diff(at), cue));
        if let Some((steps, _, cue)) = near.min_by_key(|(steps, far, _)| (*steps, *far))
            && steps <= FAR
        {
            cue.insert(at);
        }
    }
    cues
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyse;
    use crate::models::test_models;

    #[test]
    fn likely_words_go_to_the_nearest_head() {
        let text = "The mayor declined to say why, but engineers blamed the fog, according to a report.";
        let found = analyse::words(text, None, test_models());
        let tree = Tree::new(text, &found.tokens, &found.nodes, 0..found.tokens.len()).expect("it is parsed");
        let place = |word: &str| (0..tree.len()).find(|at| tree.word(*at) == word).expect("it is there");
        let mut odds = vec![[-1.0; 4]; tree.len()];
        for (head, words) in [("declined", &["declined", "say"][..]), ("according", &["according", "to"][..])]
        {
            odds[place(head)][HEAD] = 1.0;
            for word in words {
                odds[place(word)][CUE] = 1.0;
            }
        }
        // The first "to" stands under "say", far from "according".
        let words = |cue: &Set| cue.iter().map(|at| tree.word(at)).collect::<Vec<_>>();
        let cues = cues(&tree, &odds);
        let cues: Vec<_> = cues.iter().map(|(head, cue)| (tree.word(*head), words(cue))).collect();
        assert_eq!(cues, [("declined", vec!["declined", "to", "say"]), ("according", vec!["according"])]);
    }

    #[test]
    fn a_word_far_from_every_head_belongs_to_none() {
        let text = "He said that the bridge which was built by the firm that failed is closed.";
        let found = analyse::words(text, None, test_models());
        let tree = Tree::new(text, &found.tokens, &found.nodes, 0..found.tokens.len()).expect("it is parsed");
        let (said, failed) = (1, tree.len() - 4);
        assert_eq!((tree.word(said), tree.word(failed)), ("said", "failed"));
        let mut odds = vec![[-1.0; 4]; tree.len()];
        odds[said][HEAD] = 1.0;
        odds[failed][CUE] = 1.0;
        assert_eq!(cues(&tree, &odds), [(said, Set::of([said]))]);
    }
}
