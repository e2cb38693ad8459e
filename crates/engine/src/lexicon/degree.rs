//! Words of one scale but of different strength: slight and sharp, some and
//! most, likely and certain.
//!
//! Two accounts may use neighbouring steps of one thing ("slight", "modest");
//! steps far apart are a difference in strength.

/// What a graded word grades.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scale {
    /// How big a change or an amount is: slight to enormous.
    Size,
    /// How sure it is: possibly to certainly.
    Certainty,
    /// How much of the whole: none to all.
    Scope,
    /// What befell a person: unharmed to dead.
    Harm,
    /// What befell a thing: intact to destroyed.
    Damage,
    /// How often: never to always.
    Frequency,
    /// How far along: partly to fully.
    Completeness,
    /// How close a contest or a value is: narrowly to overwhelmingly.
    Margin,
}

/// A word's place on a scale. Steps are comparable only on one scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Degree {
    /// Which scale.
    pub scale: Scale,
    /// The step, from 0 for the weakest.
    pub step: u8,
}

/// Each scale's words, step by step from the weakest.
const SCALES: [(Scale, &[&str]); 8] = [
    (
        Scale::Size,
        &[
            "slight slightly marginal marginally minor negligible tiny minimal",
            "small modest modestly limited little",
            "moderate moderately",
            "significant significantly considerable considerably substantial substantially large sharp sharply big major heavy serious steep",
            "huge massive massively enormous dramatic dramatically vast drastic drastically devastating catastrophic unprecedented",
        ],
    ),
    (
        Scale::Certainty,
        &[
            "impossible",
            "unlikely doubtful improbable",
            "possible possibly perhaps maybe potential potentially conceivable",
            "likely probable probably presumably expected",
            "certain certainly definite definitely sure undoubtedly inevitable inevitably confirmed",
        ],
    ),
    (
        Scale::Scope,
        &[
            "none nobody no-one nothing no",
            "few fewer handful",
            "some several",
            "many numerous",
            "most majority mostly mainly largely",
            "all every everyone everybody entire everything",
        ],
    ),
    (
        Scale::Harm,
        &[
            "unharmed unhurt uninjured safe unscathed",
            "hurt injure injured injury wound wounded",
            "dead die died death kill killed fatal fatality perish fatally",
        ],
    ),
    (
        Scale::Damage,
        &[
            "intact undamaged unscathed",
            "damage damaged",
            "destroy destroyed destruction flatten flattened obliterate raze level wreck wrecked demolish",
        ],
    ),
    (
        Scale::Frequency,
        &[
            "never",
            "rarely seldom rare infrequent",
            "sometimes occasionally occasional",
            "often frequently frequent regularly repeatedly usually commonly",
            "always constantly invariably",
        ],
    ),
    (
        Scale::Completeness,
        &[
            "barely hardly scarcely",
            "partly partially partial",
            "mostly largely nearly almost substantially",
            "fully completely entirely totally wholly complete full total",
        ],
    ),
    (
        Scale::Margin,
        &[
            "narrow narrowly close tight slim",
            "comfortable comfortably clear clearly",
            "overwhelming overwhelmingly landslide crushing resounding resoundingly decisively",
        ],
    ),
];

/// The first scale on which a lemma stands, and its step; any case.
pub(super) fn degree(lemma: &str) -> Option<Degree> {
    SCALES.iter().find_map(|(scale, _)| degree_on(lemma, *scale))
}

/// The step of a lemma on one scale; any case.
pub(super) fn degree_on(lemma: &str, scale: Scale) -> Option<Degree> {
    let (_, steps) = SCALES.iter().find(|(of, _)| *of == scale)?;
    let stands = |words: &&str| words.split_ascii_whitespace().any(|word| word.eq_ignore_ascii_case(lemma));
    let step = steps.iter().position(stands)?;
    Some(Degree { scale, step: u8::try_from(step).ok()? })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn steps_rise_with_strength() {
        let step = |word, scale| degree_on(word, scale).map(|degree| degree.step);
        assert!(step("slight", Scale::Size) < step("Sharp", Scale::Size));
        assert!(step("injured", Scale::Harm) < step("killed", Scale::Harm));
        assert!(step("some", Scale::Scope) < step("most", Scale::Scope));
        assert_eq!(degree("table"), None);
    }

    #[test]
    fn no_word_stands_twice_on_one_scale() {
        for (scale, steps) in SCALES {
            let words: Vec<&str> = steps.iter().flat_map(|words| words.split(' ')).collect();
            let distinct: BTreeSet<&str> = words.iter().copied().collect();
            assert_eq!(words.len(), distinct.len(), "{scale:?}");
        }
    }
}
