//! From features to a relation and how sure it is: multinomial logistic
//! regression with the weights of [`super::weights`].

use super::feature::COUNT;
use super::verdict::{Confidence, Relation};
use super::weights::{BIAS, CHOOSE, WEIGHTS};

/// The relations decided among, in the order of the weights.
pub(crate) const RELATIONS: [Relation; 4] =
    [Relation::Corroborates, Relation::Partly, Relation::Differs, Relation::Silent];

/// What a passage is chosen by, among those of one article.
pub(crate) fn worth(features: &[f32; COUNT]) -> f32 {
    weigh(features, &CHOOSE)
}

/// Features by their weights in hundredths.
fn weigh(features: &[f32; COUNT], weights: &[i16; COUNT]) -> f32 {
    features.iter().zip(weights).map(|(feature, weight)| feature * f32::from(*weight)).sum::<f32>() / 100.0
}

/// The probability of each of [`RELATIONS`].
pub(crate) fn probabilities(features: &[f32; COUNT]) -> [f32; 4] {
    let mut scores = BIAS.map(|bias| f32::from(bias) / 100.0);
    for (score, weights) in scores.iter_mut().zip(&WEIGHTS) {
        *score += weigh(features, weights);
    }
    let top = scores.iter().copied().fold(f32::MIN, f32::max);
    let powers = scores.map(|score| libm::expf(score - top));
    let sum: f32 = powers.iter().sum();
    powers.map(|power| power / sum)
}

/// What a comparison found to differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Conflict {
    /// Nothing that could be named.
    None,
    /// Something that may matter.
    Named,
    /// Something of the same slot of nearly the same words.
    Decisive,
}

/// Kinds of answer closer together than this cannot be told apart.
const CLOSE: f32 = 0.04;
/// Accounts are said to differ only where that is at least this likely: a
/// difference that is none misleads more than one that is missed.
const LIKELY: f32 = 0.4;
/// How sure a decisive conflict is at least.
const SURE: f32 = 0.75;

/// The likeliest relation, and how sure its kind of answer is: that the other
/// account gives the matter (all or part of it), gives it differently, or does
/// not speak of it. Without a conflict to name, accounts are not said to
/// differ; with a decisive one, they do. Where two kinds of answer are about
/// equally likely, that is the answer.
pub(crate) fn decide(probabilities: &[f32; 4], conflict: Conflict) -> (Relation, Confidence) {
    let sure = |share: f32| Confidence::from_thousandths((share * 1000.0 + 0.5) as u16);
    let [whole, part, differs, silent] = *probabilities;
    if conflict == Conflict::Decisive {
        return (Relation::Differs, sure(differs.max(SURE)));
    }
    let differs = if conflict == Conflict::Named && differs >= LIKELY { differs } else { 0.0 };
    let given = whole + part;
    let open = [whole, part, differs, silent];
    let mut best = 3;
    for at in 0..open.len() {
        if open[at] > open[best] {
            best = at;
        }
    }
    let of_kind = match RELATIONS[best] {
        Relation::Differs => differs,
        Relation::Silent => silent,
        _ => given,
    };
    let most = given.max(differs).max(silent);
    let least = given.min(differs).min(silent);
    let second = given + differs + silent - most - least;
    if most - second < CLOSE {
        return (Relation::Unsure, sure(most));
    }
    (RELATIONS[best], sure(of_kind))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_about_equally_likely_is_not_told_apart() {
        let relation = |probabilities, conflict| decide(&probabilities, conflict).0;
        assert_eq!(relation([0.40, 0.09, 0.02, 0.49], Conflict::None), Relation::Unsure);
        assert_eq!(relation([0.40, 0.09, 0.31, 0.20], Conflict::None), Relation::Corroborates);
        assert_eq!(relation([0.10, 0.02, 0.68, 0.20], Conflict::None), Relation::Silent);
        assert_eq!(relation([0.10, 0.02, 0.68, 0.20], Conflict::Named), Relation::Differs);
        assert_eq!(relation([0.90, 0.02, 0.03, 0.05], Conflict::Decisive), Relation::Differs);
    }
}
