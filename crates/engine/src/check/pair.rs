//! A statement beside a passage: their terms aligned, ready to be compared.

use std::cell::OnceCell;

use super::event::{self, Parts};
use super::term::{Entry, Item, Term, Vocabulary};
use crate::Span;
use crate::analyse::{Analysis, Certainty, Cue, CueKind, Token};
use crate::lexicon::Lexicon;

/// One side of a comparison: a stretch of a text and what was found in it.
#[derive(Clone, Copy)]
pub(crate) struct Side<'a> {
    /// The whole text.
    pub text: &'a str,
    /// What was found in it.
    pub analysis: &'a Analysis,
    /// The stretch that is compared.
    pub scope: Span,
    /// The stretch's terms.
    pub terms: &'a [Term],
    /// The items of the terms.
    pub vocabulary: &'a Vocabulary,
}

impl<'a> Side<'a> {
    /// The item of the `at`th term.
    pub fn item(&self, at: usize) -> &'a Item {
        self.entry(at).item
    }

    /// The item of the `at`th term with its words looked up.
    pub fn entry(&self, at: usize) -> Entry<'a> {
        self.vocabulary.entry(self.terms[at].item)
    }

    /// The tokens that lie in the stretch.
    pub fn tokens(&self) -> impl Iterator<Item = &'a Token> + use<'a> {
        let Side { analysis, scope, .. } = *self;
        let first = analysis.tokens.partition_point(|token| token.span.start < scope.start);
        let rest = analysis.tokens.get(first..).unwrap_or_default();
        rest.iter().take_while(move |token| token.span.end <= scope.end)
    }

    /// The cues that lie in the stretch.
    pub fn cues(&self) -> impl Iterator<Item = &'a Cue> + use<'a> {
        let Side { analysis, scope, .. } = *self;
        let span =
            |cue: &Cue| analysis.tokens.get(cue.tokens.start).map_or(Span::default(), |token| token.span);
        let first = analysis.cues.partition_point(|cue| span(cue).end <= scope.start);
        let rest = analysis.cues.get(first..).unwrap_or_default();
        rest.iter().take_while(move |cue| span(cue).overlaps(scope))
    }

    /// The cues of one kind.
    pub fn cues_of(&self, kind: CueKind) -> impl Iterator<Item = &'a Cue> + use<'a> {
        self.cues().filter(move |cue| cue.kind == kind)
    }

    /// Where a cue's words lie.
    pub fn cue_span(&self, cue: &Cue) -> Span {
        let tokens = self.analysis.tokens.get(cue.tokens.clone()).unwrap_or_default();
        match (tokens.first(), tokens.last()) {
            (Some(first), Some(last)) => first.span.cover(last.span),
            _ => Span::default(),
        }
    }

    /// Index of the term that covers a place, or else of the nearest one after.
    pub fn term_at(&self, span: Span) -> Option<usize> {
        let at = self.terms.partition_point(|term| term.span.end <= span.start);
        (at < self.terms.len()).then_some(at)
    }
}

/// A statement beside a passage.
pub(crate) struct Pair<'a> {
    /// The statement.
    pub here: Side<'a>,
    /// The passage.
    pub there: Side<'a>,
    /// For each of the statement's terms, the passage's term most like it and
    /// how like it is.
    pub aligned: Vec<Option<(usize, f32)>>,
    /// For each of the passage's terms, the statement's term most like it.
    pub back: Vec<Option<(usize, f32)>>,
    /// For each of the statement's terms, what takes part in it.
    pub parts_here: &'a Parts,
    /// For each of the passage's terms, what takes part in it.
    pub parts_there: Parts,
    /// Likeness of every two terms, a row for each of the statement's.
    likeness: Vec<f32>,
    /// How much each of the statement's terms weighs.
    pub weights: &'a [f32],
    /// The share of that weight that is aligned.
    cover: f32,
    /// Knowledge of English.
    pub lexicon: &'a Lexicon,
    /// How words that answer to each other are told, once that is asked.
    pub tellings: OnceCell<Tellings>,
}

/// For every two certainties that differ, what is told with the one here and
/// with the other there; the greatest share first.
pub(crate) type Tellings = Vec<Telling>;

/// What is told with one certainty here and with another there.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Telling {
    /// How it is told here.
    pub here: Certainty,
    /// How it is told there.
    pub there: Certainty,
    /// Its share of the aligned weight.
    pub share: f32,
    /// Whether it has a verb: something that happens or is so.
    pub happens: bool,
}

/// How surely it is the same that is told, by the share of what is told here
/// that is told there too, so that it matters who tells it and how firmly: 0 up
/// to three tenths, 1 from seven tenths on.
pub(crate) fn same_matter(share: f32) -> f32 {
    ((share - 0.3) / 0.4).clamp(0.0, 1.0)
}

/// Likeness below which two terms are not taken to answer to each other.
pub(crate) const LIKE: f32 = 0.5;

/// Terms that are as like as the best, but for this, are told apart by place.
const TIE: f32 = 0.05;

/// Where several terms answer to one about equally well, takes the one whose
/// neighbours answer to its neighbours: a word that stands twice in a sentence
/// answers to itself, each time.
fn by_place(aligned: &mut [Option<(usize, f32)>], back: &mut [Option<(usize, f32)>], all: &[f32]) {
    let (rows, width) = (aligned.len(), back.len());
    let at = |h: usize, t: usize| all[h * width + t];
    let around = |h: usize, t: usize| -> f32 {
        let near = (1..=3usize).map(|step| {
            let before = if h >= step && t >= step { at(h - step, t - step) } else { 0.0 };
            let after = if h + step < rows && t + step < width { at(h + step, t + step) } else { 0.0 };
            (before + after) / step as f32
        });
        near.sum()
    };
    for (h, best) in aligned.iter_mut().enumerate() {
        settle(best, width, |t| at(h, t), |t| around(h, t));
    }
    for (t, best) in back.iter_mut().enumerate() {
        settle(best, rows, |h| at(h, t), |h| around(h, t));
    }
}

/// Of the best answer and those about as like, takes the first whose
/// neighbours answer most.
fn settle(
    best: &mut Option<(usize, f32)>,
    count: usize,
    like: impl Fn(usize) -> f32,
    around: impl Fn(usize) -> f32,
) {
    let Some((first, top)) = *best else { return };
    let rivals = (first + 1..count).filter(|&rival| like(rival) >= (top - TIE).max(LIKE));
    let (choice, _) = rivals.fold((first, around(first)), |(choice, most), rival| {
        let here = around(rival);
        if here > most { (rival, here) } else { (choice, most) }
    });
    *best = Some((choice, like(choice)));
}

impl<'a> Pair<'a> {
    /// Aligns the two sides, of which the first comes with its parts, by
    /// `likeness(here, there)` of their terms.
    pub fn new(
        (here, parts_here): (Side<'a>, &'a Parts),
        there: Side<'a>,
        weights: &'a [f32],
        lexicon: &'a Lexicon,
        likeness: impl Fn(usize, usize) -> f32,
    ) -> Self {
        let mut all = Vec::with_capacity(here.terms.len() * there.terms.len());
        let mut aligned: Vec<Option<(usize, f32)>> = vec![None; here.terms.len()];
        let mut back: Vec<Option<(usize, f32)>> = vec![None; there.terms.len()];
        for (h, best_there) in aligned.iter_mut().enumerate() {
            for (t, best_here) in back.iter_mut().enumerate() {
                let likeness = likeness(h, t);
                all.push(likeness);
                if likeness >= LIKE {
                    if best_there.is_none_or(|(_, best)| likeness > best) {
                        *best_there = Some((t, likeness));
                    }
                    if best_here.is_none_or(|(_, best)| likeness > best) {
                        *best_here = Some((h, likeness));
                    }
                }
            }
        }
        by_place(&mut aligned, &mut back, &all);
        let parts_there = event::participants(&there);
        let mut pair = Self {
            here,
            there,
            aligned,
            back,
            parts_here,
            parts_there,
            likeness: all,
            weights,
            cover: 0.0,
            lexicon,
            tellings: OnceCell::new(),
        };
        pair.cover = pair.met(0..pair.aligned.len(), |_| true).unwrap_or(0.0);
        pair
    }

    /// Likeness of a term of the statement and a term of the passage.
    pub fn likeness(&self, here: usize, there: usize) -> f32 {
        self.likeness.get(here * self.there.terms.len() + there).copied().unwrap_or(0.0)
    }

    /// How well the words around one place of the statement answer to the
    /// words around one place of the passage, 0 to 1: the likeness of the
    /// nearest terms, nearer ones counting more.
    pub fn context(&self, here: Span, there: Span) -> f32 {
        const REACH: usize = 5;
        let (Some(h), Some(t)) = (self.here.term_at(here), self.there.term_at(there)) else { return 0.0 };
        let (mut sum, mut most) = (0.0f32, 0.0f32);
        for at in h.saturating_sub(REACH)..(h + REACH + 1).min(self.here.terms.len()) {
            let term = &self.here.terms[at];
            if term.span.overlaps(here) || term.reports {
                continue;
            }
            let weight = self.weights[at] / (1.0 + 0.35 * at.abs_diff(h) as f32);
            most += weight;
            if let Some((answer, likeness)) = self.aligned[at] {
                let near = answer.abs_diff(t) as f32;
                sum += weight * likeness * if near <= REACH as f32 + 2.0 { 1.0 } else { 0.6 };
            }
        }
        if most > 0.0 { sum / most } else { 0.0 }
    }

    /// The share of the statement's weight that is aligned, 0 to 1.
    pub fn cover(&self) -> f32 {
        self.cover
    }

    /// The share of the weight of some of the statement's terms that is aligned
    /// with terms of the passage that `count`, 0 to 1; none where they weigh
    /// nothing.
    pub fn met(&self, terms: impl Iterator<Item = usize>, count: impl Fn(usize) -> bool) -> Option<f32> {
        let (mut met, mut all) = (0.0f32, 0.0f32);
        for at in terms {
            all += self.weights[at];
            if let Some((_, likeness)) = self.aligned[at].filter(|(answer, _)| count(*answer)) {
                met += likeness * self.weights[at];
            }
        }
        (all > 0.0).then(|| met / all)
    }

    /// Whether the two sides are so alike that what differs between them is
    /// what one has put in the place of the other's words.
    pub fn near_copy(&self) -> bool {
        self.cover() >= 0.75
    }
}
