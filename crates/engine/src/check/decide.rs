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
    features.iter().zip(&CHOOSE).map(|(feature, weight)| feature * weight).sum()
}

/// The probability of each of [`RELATIONS`].
pub(crate) fn probabilities(features: &[f32; COUNT]) -> [f32; 4] {
    let mut scores = BIAS;
    for (score, weights) in scores.iter_mut().zip(&WEIGHTS) {
        *score += features.iter().zip(weights).map(|(feature, weight)| feature * weight).sum::<f32>();
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

/// The likeliest relation and its probability. Without a conflict to name,
/// accounts are not said to differ; with a decisive one, they do.
pub(crate) fn decide(probabilities: &[f32; 4], conflict: Conflict) -> (Relation, Confidence) {
    if conflict == Conflict::Decisive {
        let sure = probabilities[2].max(0.75);
        return (Relation::Differs, Confidence::from_thousandths((sure * 1000.0 + 0.5) as u16));
    }
    let mut best = 3;
    for at in 0..probabilities.len() {
        if probabilities[at] > probabilities[best]
            && (conflict == Conflict::Named || RELATIONS[at] != Relation::Differs)
        {
            best = at;
        }
    }
    (RELATIONS[best], Confidence::from_thousandths((probabilities[best] * 1000.0 + 0.5) as u16))
}
