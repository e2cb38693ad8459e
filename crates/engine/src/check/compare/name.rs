//! Who or what holds the same place in two accounts.

use super::{Comparison, Finding};
use crate::analyse::{NameKind, NameMention};
use crate::check::event;
use crate::check::pair::{Pair, Side};
use crate::check::term::Item;
use crate::check::verdict::ReasonKind;
use crossread_nlp::Lower;

pub(super) const COMPARISON: Comparison = Comparison {
    kind: ReasonKind::Name,
    explains: "Where both accounts name somebody or something in the same part, the names are compared.",
    example: ("Anna Lind will lead the inquiry.", "The inquiry will be led by Peter Holm."),
    compare,
};

fn compare(pair: &Pair<'_>) -> Vec<Finding> {
    let named = |kind| !matches!(kind, NameKind::Place | NameKind::Demonym);
    mentions(&pair.here, named)
        .filter_map(|ours| {
            counterpart(pair, ours, ReasonKind::Name, |kind| named(kind) && kind != NameKind::Other)
        })
        .collect()
}

/// The names of a side whose kind is wanted.
pub(super) fn mentions<'a>(
    side: &Side<'a>,
    wanted: impl Fn(NameKind) -> bool,
) -> impl Iterator<Item = &'a NameMention> {
    let scope = side.scope;
    side.analysis.names.iter().filter(move |name| scope.contains(name.span) && wanted(name.kind))
}

/// What answers to a name: the same name, which agrees, or else a name that
/// the statement lacks and that fills the same part of the same event.
pub(super) fn counterpart(
    pair: &Pair<'_>,
    ours: &NameMention,
    kind: ReasonKind,
    wanted: impl Fn(NameKind) -> bool,
) -> Option<Finding> {
    let at = pair.here.term_at(ours.span).filter(|&at| pair.here.terms[at].span.overlaps(ours.span))?;
    if let Some((answer, likeness)) = pair.aligned[at] {
        let there = pair.there.terms[answer].span;
        return Some(Finding::new(kind, true, likeness, ours.span, there));
    }
    if described(pair.here.text, ours) {
        return None;
    }
    let parts = event::same_part(pair, at);
    mentions(&pair.there, wanted)
        .filter_map(|other| {
            let term = pair.there.term_at(other.span)?;
            if pair.back[term].is_some() || described(pair.there.text, other) || variants(pair, ours, other) {
                return None;
            }
            let context = pair.context(ours.span, other.span);
            let part = parts.iter().find(|(participant, _)| *participant == term);
            let strength = match part {
                Some((_, likeness)) if other.kind == ours.kind => likeness.max(context),
                Some(_) => 0.6 * context,
                None => return None,
            };
            Some(Finding::new(kind, false, strength, ours.span, other.span))
        })
        .max_by(|a, b| a.strength.total_cmp(&b.strength).then(b.there.cmp(&a.there)))
}

/// Whether a name ends in a common noun: "Australian climber" describes.
pub(super) fn described(text: &str, name: &NameMention) -> bool {
    let last = name.span.of(text).split_whitespace().last();
    last.and_then(|word| word.chars().next()).is_some_and(char::is_lowercase)
}

/// Whether two names may be spellings of one: a letter or two apart, or the
/// initials of the other's words.
pub(super) fn variants(pair: &Pair<'_>, ours: &NameMention, other: &NameMention) -> bool {
    if let (Some(h), Some(t)) = (pair.here.term_at(ours.span), pair.there.term_at(other.span))
        && namesakes(pair.here.item(h), pair.there.item(t))
    {
        return true;
    }
    let (a, b) = (ours.span.of(pair.here.text), other.span.of(pair.there.text));
    let initials = |words: &str| -> String {
        words
            .split(|c: char| !c.is_alphanumeric())
            .filter_map(|word| word.chars().next())
            .filter(|c| c.is_uppercase())
            .collect()
    };
    let letters = |name: &str| -> String { name.chars().filter(|c| c.is_alphanumeric()).collect() };
    let shortened = |short: &str, long: &str| {
        let long = initials(long);
        let words = short.split(|c: char| !c.is_alphanumeric() && c != '.').map(letters);
        words.into_iter().any(|word| {
            word.chars().count() >= 2 && word.chars().all(char::is_uppercase) && long.contains(&word)
        })
    };
    shortened(a, b) || shortened(b, a) || misspelt(&letters(a).lowered(), &letters(b).lowered())
}

/// Whether two names end in the same word and begin with the same letter:
/// "Katie Jenkin" and "Kathryn Jenkin".
fn namesakes(a: &Item, b: &Item) -> bool {
    let (Item::Name { words: a, .. }, Item::Name { words: b, .. }) = (a, b) else { return false };
    let initial = |words: &[String]| words.first().and_then(|word| word.chars().next());
    a.len() > 1 && b.len() > 1 && a.last() == b.last() && initial(a) == initial(b)
}

/// Whether two words of some length are one letter apart.
fn misspelt(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let front = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let back = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    let longest = a.len().max(b.len());
    longest >= 5 && front >= 3 && front + back + 1 >= longest && a.len().abs_diff(b.len()) <= 1
}

#[cfg(test)]
mod tests {
    use super::misspelt;

    #[test]
    fn a_letter_apart_is_a_spelling() {
        assert!(misspelt("rait", "raite"));
        assert!(misspelt("advisers", "advisors"));
        assert!(!misspelt("moscow", "dublin"));
        assert!(!misspelt("lind", "lend"));
    }
}
