//! Choosing among candidates.

use super::super::linear::Table;
use super::super::syntax::Tree;
use super::score::Scale;
use super::{Candidate, Proposition};

/// From which log odds a candidate is kept.
const LEAST: f32 = -1.0;

/// Two candidates that share this much of their tokens say the same.
const SAME: f32 = 0.8;

/// Keeps the likeliest candidates that do not say the same; at least one.
pub(super) fn select(weights: &Table<1>, tree: &Tree<'_>, candidates: Vec<Candidate>) -> Vec<Proposition> {
    let mut scale = Scale::new(weights, tree);
    let mut scored: Vec<(f32, Candidate)> =
        candidates.into_iter().map(|candidate| (scale.score(&candidate), candidate)).collect();
    crossread_sort::by(&mut scored, |a, b| {
        b.0.total_cmp(&a.0).then_with(|| a.1.set.cmp(&b.1.set)).then(a.1.rule.cmp(&b.1.rule))
    });
    let mut kept: Vec<Proposition> = Vec::new();
    for (score, candidate) in scored {
        if score < LEAST && !kept.is_empty() {
            break;
        }
        let same = |have: &Proposition| {
            let common = have.set.common(&candidate.set);
            let all = have.set.len() + candidate.set.len() - common;
            common as f32 >= SAME * all as f32
        };
        if !kept.iter().any(same) {
            kept.push(Proposition {
                rule: candidate.rule_name(),
                head: candidate.head,
                subject: candidate.subject,
                set: candidate.set,
                score,
            });
        }
    }
    crossread_sort::by(&mut kept, |a, b| a.head.cmp(&b.head).then_with(|| a.set.cmp(&b.set)));
    kept
}
