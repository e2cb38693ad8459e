//! Choosing among candidates.

use super::super::linear::Table;
use super::super::syntax::{Set, Tree};
use super::score::Scale;
use super::{Candidate, Proposition};

/// From which log odds a candidate is kept.
const LEAST: f32 = -1.3;

/// Two candidates that share this much of their tokens say the same.
const SAME: f32 = 0.8;

/// Two that share this much say nearly the same: where one is kept, the
/// other's log odds are less by so much.
const NEAR: f32 = 0.65;
const LESS: f32 = 0.3;

/// Keeps the likeliest candidates that do not say the same; at least one.
pub(super) fn select(weights: &Table, tree: &Tree<'_>, candidates: Vec<Candidate>) -> Vec<Proposition> {
    let mut scale = Scale::new(weights, tree);
    let mut open: Vec<(f32, Candidate)> =
        candidates.into_iter().map(|candidate| (scale.score(&candidate), candidate)).collect();
    crossread_sort::by(&mut open, |a, b| {
        b.0.total_cmp(&a.0).then_with(|| a.1.set.cmp(&b.1.set)).then(a.1.rule.cmp(&b.1.rule))
    });
    // What is less likely is never kept, but for the first.
    let likely = open.partition_point(|(score, _)| *score >= LEAST);
    open.truncate(likely.max(1));
    let mut kept: Vec<Proposition> = Vec::new();
    // Of equals the first in order goes first.
    let best = |open: &[(f32, Candidate)]| {
        let scores = open.iter().enumerate().map(|(at, (score, _))| (at, *score));
        scores.reduce(|best, next| if next.1 > best.1 { next } else { best })
    };
    while let Some((at, score)) = best(&open).filter(|(_, score)| *score >= LEAST || kept.is_empty()) {
        let (_, candidate) = open.remove(at);
        open.retain_mut(|(score, other)| {
            let share = shared(&candidate.set, &other.set);
            if share >= NEAR {
                *score -= LESS;
            }
            share < SAME
        });
        kept.push(Proposition {
            rule: candidate.rule_name(),
            head: candidate.head,
            subject: candidate.subject,
            set: candidate.set,
            score,
        });
    }
    crossread_sort::by(&mut kept, |a, b| a.head.cmp(&b.head).then_with(|| a.set.cmp(&b.set)));
    kept
}

/// The share of the tokens of two sets that are in both (Jaccard).
fn shared(a: &Set, b: &Set) -> f32 {
    let common = a.common(b);
    common as f32 / (a.len() + b.len() - common).max(1) as f32
}
