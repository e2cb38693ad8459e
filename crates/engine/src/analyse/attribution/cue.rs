//! Which words say that somebody says something.
//!
//! What the [tagger](super::tagger) takes for parts of cues is put together
//! where it hangs together, by place or by the parse: "declined to say" is one
//! cue. Its head, the word nearest to the sentence's root, stands for it.

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
