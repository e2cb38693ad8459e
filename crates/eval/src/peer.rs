//! The peer that every figure is set beside: counting weighted shared words.
//!
//! It knows nothing of the engine. Words are lower-cased and cut of common
//! endings, each weighs by its rarity among the sentences of the story, and a
//! statement is worth the share of its weight that the best sentence of the
//! other article holds. Where a threshold is needed, it is set to what is
//! best on the very set it is measured on, which flatters it.

use std::collections::{BTreeMap, BTreeSet};

use crossread_engine::Span;

/// How rare each word is in a story.
#[derive(Debug, Default)]
pub(crate) struct Peer {
    sentences: f64,
    seen: BTreeMap<String, f64>,
}

const COMMON: &str = " a an and are as at be been but by for from had has have he her his i in is it its not of on or \
                      she that the their there they this to was we were which who will with would you ";

impl Peer {
    /// Counts the words of all articles' sentences.
    pub(crate) fn new<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let mut peer = Self::default();
        for text in texts {
            for span in sentences(text) {
                peer.sentences += 1.0;
                for word in words(span.of(text)) {
                    *peer.seen.entry(word).or_default() += 1.0;
                }
            }
        }
        peer
    }

    /// The share of the statement's weight that the best sentence holds, 0 to
    /// 1, and that sentence; the first of equals.
    pub(crate) fn score(&self, statement: &str, text: &str) -> (f64, Span) {
        let wanted = words(statement);
        let total: f64 = wanted.iter().map(|word| self.weight(word)).sum();
        let mut best = (0.0, Span::default());
        for span in sentences(text) {
            let held: f64 = words(span.of(text)).intersection(&wanted).map(|word| self.weight(word)).sum();
            if total > 0.0 && held / total > best.0 {
                best = (held / total, span);
            }
        }
        best
    }

    fn weight(&self, word: &str) -> f64 {
        let seen = self.seen.get(word).copied().unwrap_or(0.0);
        ((self.sentences + 1.0) / (seen + 0.5)).ln().max(0.0)
    }
}

/// The threshold, in steps of 0.02, at which `measure` is greatest, and what
/// it is there.
pub(crate) fn best_threshold(measure: impl Fn(f64) -> f64) -> (f64, f64) {
    let steps = (0..=50).map(|step| f64::from(step) * 0.02);
    steps
        .map(|threshold| (threshold, measure(threshold)))
        .fold((0.0, f64::MIN), |best, next| if next.1 > best.1 { next } else { best })
}

fn words(text: &str) -> BTreeSet<String> {
    let lower = text.to_lowercase();
    lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty() && !COMMON.contains(&format!(" {word} ")))
        .map(stem)
        .collect()
}

fn stem(word: &str) -> String {
    let endings = ["ing", "ed", "es", "s"];
    let cut = endings.iter().find_map(|ending| word.strip_suffix(ending).filter(|rest| rest.len() > 3));
    cut.unwrap_or(word).to_owned()
}

/// Cuts at line breaks and at a stop followed by white space.
fn sentences(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut stop = false;
    for (at, c) in text.char_indices() {
        if c == '\n' || (stop && c.is_whitespace()) {
            found.push(Span::new(start, at).trimmed(text));
            start = at;
        }
        stop = matches!(c, '.' | '!' | '?') || (stop && matches!(c, '"' | '\u{201d}' | '\'' | '\u{2019}'));
    }
    found.push(Span::new(start, text.len()).trimmed(text));
    found.retain(|span| !span.is_empty());
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sentence_with_the_most_weight_wins() {
        let text =
            "The bridge stood.\nTwelve cars collided on the bridge. \u{201c}It closed.\u{201d} So it did.";
        let peer = Peer::new([text]);
        let (score, span) = peer.score("cars colliding", text);
        assert!((score - 1.0).abs() < 1e-9);
        assert_eq!(span.of(text), "Twelve cars collided on the bridge.");
        assert_eq!(peer.score("zebra", text).0, 0.0);
        assert_eq!(sentences(text).len(), 4);
    }

    #[test]
    fn the_threshold_is_where_the_measure_peaks() {
        let (threshold, best) = best_threshold(|at| 1.0 - (at - 0.4).abs());
        assert!((threshold - 0.4).abs() < 1e-9 && (best - 1.0).abs() < 1e-9);
    }
}
