//! Whether it is so, or not.

use crossread_nlp::{Dep, Pos};

use super::{Comparison, Finding};
use crate::Span;
use crate::analyse::CueKind;
use crate::check::event;
use crate::check::pair::{Pair, Side};
use crate::check::term::Item;
use crate::check::verdict::ReasonKind;

pub(super) const COMPARISON: Comparison = Comparison {
    kind: ReasonKind::Polarity,
    explains: "A negation on one side only, or a word against its opposite, is set against the same words.",
    example: ("The suspect was armed.", "The suspect was not armed."),
    compare,
};

fn compare(pair: &Pair<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let (ours, theirs) = (negated(&pair.here), negated(&pair.there));
    for (h, answer) in pair.aligned.iter().enumerate() {
        let Some((t, likeness)) = *answer else { continue };
        if !matches!(pair.here.item(h), Item::Word(_)) || pair.here.terms[h].reports {
            continue;
        }
        let (plain, at, denied) = match (ours[h], theirs[t]) {
            (Some(ours), None) => (&pair.there, t, ours.any && pair.parts_here[h].is_empty()),
            (None, Some(theirs)) => (&pair.here, h, theirs.any && pair.parts_there[t].is_empty()),
            _ => continue,
        };
        if likeness >= 0.6 && told_as_so(plain, at) {
            let here = ours[h].map_or(pair.here.terms[h].span, |negation| negation.span);
            let there = theirs[t].map_or(pair.there.terms[t].span, |negation| negation.span);
            let tie = participants(pair, h, t);
            let denied = denied && event::is_event(plain, at);
            let strength = likeness * if denied { tie.max(OF_ANYTHING) } else { tie };
            findings.push(Finding::new(ReasonKind::Polarity, false, strength, here, there));
        }
    }
    for (h, here) in pair.here.terms.iter().enumerate().filter(|(h, _)| pair.aligned[*h].is_none()) {
        let Item::Word(_) = pair.here.item(h) else { continue };
        for (t, there) in pair.there.terms.iter().enumerate().filter(|(t, _)| pair.back[*t].is_none()) {
            let Item::Word(_) = pair.there.item(t) else { continue };
            let (a, b) = (&pair.here.entry(h).words[0], &pair.there.entry(t).words[0]);
            if pair.lexicon.opposed_words(a, b) && ours[h].is_some() == theirs[t].is_some() {
                // "War" and "peace" are both spoken of; it matters what is so of what.
                let of_nothing = pair.parts_here[h].is_empty() || pair.parts_there[t].is_empty();
                if of_nothing && !pair.near_copy() {
                    continue;
                }
                let strength = participants(pair, h, t);
                let (here, there) = (here.span, there.span);
                findings.push(Finding::new(ReasonKind::Polarity, false, strength, here, there));
            }
        }
    }
    let best = findings
        .into_iter()
        .max_by(|a, b| a.strength.total_cmp(&b.strength).then((b.here, b.there).cmp(&(a.here, a.there))));
    best.into_iter().collect()
}

/// How surely "nobody was arrested", with nothing more said of it, is in conflict
/// with any arrest that the other account tells.
const OF_ANYTHING: f32 = 0.75;

/// A negation that a term is under.
#[derive(Clone, Copy)]
struct Negation {
    /// Its words.
    span: Span,
    /// Whether it denies that there is anything or anybody of the kind.
    any: bool,
}

/// Whether a side tells what a term means as so: not as what is to be done, and
/// not as what somebody denies.
fn told_as_so(side: &Side<'_>, at: usize) -> bool {
    !event::aimed_at(side, at) && side.cues_of(CueKind::Denial).next().is_none()
}

/// How surely two words are said of the same thing: the share of the weight of
/// what takes part in the one, or of what it is said of, that answers to what
/// takes part in the other; by the words around them where no parse tells.
fn participants(pair: &Pair<'_>, h: usize, t: usize) -> f32 {
    let (ours, theirs) = (&pair.parts_here[h], &pair.parts_there[t]);
    let context = pair.context(pair.here.terms[h].span, pair.there.terms[t].span);
    if ours.is_empty() || theirs.is_empty() {
        return if pair.near_copy() { context } else { 0.6 * context };
    }
    let (mut met, mut all) = (0.0f32, 0.0f32);
    for (part, here) in ours {
        let weight = pair.weights[*here];
        all += weight;
        let same = theirs.iter().filter(|(other, _)| other == part);
        met += weight * same.map(|(_, there)| pair.likeness(*here, *there)).fold(0.0, f32::max);
    }
    (met / all.max(f32::MIN_POSITIVE)).max(if pair.near_copy() { context } else { 0.0 })
}

/// For each term, the negation that it is under: by the parse, the word that a
/// negation hangs on; without one, the next word.
fn negated(side: &Side<'_>) -> Vec<Option<Negation>> {
    let mut marks = vec![None; side.terms.len()];
    for cue in side.cues_of(CueKind::Negation) {
        let span = side.cue_span(cue);
        let next = side.terms.partition_point(|term| term.token < cue.tokens.end);
        let node = side.analysis.nodes.get(cue.tokens.start);
        // "Without" and "refused to" are tied to what happens, and say no only to
        // what follows them.
        let node = node.filter(|node| node.dep != Dep::Prep && node.pos != Pos::Verb);
        let head = node.map_or(next, |node| {
            side.terms
                .iter()
                .position(|term| {
                    side.analysis.tokens.get(node.head).is_some_and(|token| term.span.contains(token.span))
                })
                .unwrap_or(next)
        });
        if let Some(mark) = marks.get_mut(head) {
            let word = span.of(side.text);
            let any = ["no", "nobody", "none", "nothing", "no one"];
            *mark = Some(Negation { span, any: any.iter().any(|any| word.eq_ignore_ascii_case(any)) });
        }
    }
    marks
}
