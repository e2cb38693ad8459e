//! Choosing among candidates.

use super::super::linear::Table;
use super::super::syntax::{Set, Tree};
use super::score::Scale;
use super::{Candidate, Proposition};

/// From which log odds a candidate is kept, what it shares taken off.
const LEAST: f32 = -1.6;

/// What is taken off for sharing all tokens with one that is kept; for some of
/// them, their part.
const SHARED: f32 = 1.0;

/// Two candidates that share this much of their tokens say the same.
const SAME: f32 = 0.8;

/// So many of the likeliest candidates are looked at.
const MOST: usize = 60;

/// Keeps the likeliest candidates, one at a time, each weighed down by what it
/// shares with those kept before it; at least one.
pub(super) fn select(weights: &Table<1>, tree: &Tree<'_>, candidates: Vec<Candidate>) -> Vec<Proposition> {
    let mut scale = Scale::new(weights, tree);
    let mut open: Vec<Open> = candidates
        .into_iter()
        .map(|candidate| Open { score: scale.score(&candidate), shares: 0.0, candidate })
        .collect();
    crossread_sort::by(&mut open, |a, b| {
        b.score
            .total_cmp(&a.score)
            .then_with(|| a.candidate.set.cmp(&b.candidate.set))
            .then(a.candidate.rule.cmp(&b.candidate.rule))
    });
    open.truncate(MOST);
    let mut kept: Vec<Proposition> = Vec::new();
    loop {
        // Among equals the first, which is the likelier by itself.
        let worth = |one: &Open| one.score - SHARED * one.shares;
        let best = (0..open.len()).reduce(|best, next| match (open.get(best), open.get(next)) {
            (Some(have), Some(other)) if worth(other) > worth(have) => next,
            _ => best,
        });
        let Some(best) =
            best.filter(|best| kept.is_empty() || open.get(*best).is_some_and(|one| worth(one) >= LEAST))
        else {
            break;
        };
        let Open { score, candidate, .. } = open.remove(best);
        for other in &mut open {
            other.shares = other.shares.max(likeness(&candidate.set, &other.candidate.set));
        }
        open.retain(|other| other.shares < SAME);
        kept.push(Proposition {
            rule: candidate.rule_name(),
            head: candidate.head,
            set: candidate.set,
            score,
        });
    }
    crossread_sort::by(&mut kept, |a, b| a.head.cmp(&b.head).then_with(|| a.set.cmp(&b.set)));
    kept
}

/// A candidate that may still be chosen.
struct Open {
    score: f32,
    /// The greatest share of tokens in common with one that is kept.
    shares: f32,
    candidate: Candidate,
}

/// The tokens of both as a share of the tokens of either.
fn likeness(a: &Set, b: &Set) -> f32 {
    let common = a.common(b);
    common as f32 / (a.len() + b.len() - common).max(1) as f32
}
