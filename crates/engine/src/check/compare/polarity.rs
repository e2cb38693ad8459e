//! Whether it is so, or not.

use super::{Comparison, Finding};
use crate::Span;
use crate::analyse::CueKind;
use crate::check::pair::{Pair, Side};
use crate::check::term::Item;
use crate::check::verdict::ReasonKind;

pub(super) const COMPARISON: Comparison = Comparison {
    kind: ReasonKind::Polarity,
    explains: "A negation on one side only, or a word against its opposite, is set against the same words.",
    example: ("The suspect was armed.", "The suspect was not armed."),
    compare,
};

/// How many terms after a negation it is taken to reach.
const REACH: usize = 3;

fn compare(pair: &Pair<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let (ours, theirs) = (negated(&pair.here), negated(&pair.there));
    for (h, answer) in pair.aligned.iter().enumerate() {
        let Some((t, likeness)) = *answer else { continue };
        if !matches!(pair.here.item(h), Item::Word(_)) || pair.here.terms[h].reports {
            continue;
        }
        if ours[h].is_some() != theirs[t].is_some() {
            let here = ours[h].unwrap_or(pair.here.terms[h].span);
            let there = theirs[t].unwrap_or(pair.there.terms[t].span);
            let strength = likeness * pair.context(pair.here.terms[h].span, pair.there.terms[t].span);
            findings.push(Finding { kind: ReasonKind::Polarity, agrees: false, strength, here, there });
        }
    }
    for (h, here) in pair.here.terms.iter().enumerate() {
        let Item::Word(_) = pair.here.item(h) else { continue };
        for (t, there) in pair.there.terms.iter().enumerate() {
            let Item::Word(_) = pair.there.item(t) else { continue };
            if pair.lexicon.opposed_words(&pair.here.entry(h).words[0], &pair.there.entry(t).words[0]) {
                let strength = pair.context(here.span, there.span);
                let (here, there) = (here.span, there.span);
                findings.push(Finding { kind: ReasonKind::Polarity, agrees: false, strength, here, there });
            }
        }
    }
    let best = findings
        .into_iter()
        .max_by(|a, b| a.strength.total_cmp(&b.strength).then((b.here, b.there).cmp(&(a.here, a.there))));
    best.into_iter().collect()
}

/// For each term, the negation that reaches it.
fn negated(side: &Side<'_>) -> Vec<Option<Span>> {
    let mut marks = vec![None; side.terms.len()];
    for cue in side.cues_of(CueKind::Negation) {
        let span = side.cue_span(cue);
        let first = side.terms.partition_point(|term| term.token < cue.tokens.start);
        for mark in marks.iter_mut().skip(first).take(REACH) {
            *mark = Some(span);
        }
    }
    marks
}
