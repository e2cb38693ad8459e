//! What a decision is made from: a few named numbers on a statement and the
//! passage found for it.

use super::compare::{Finding, certainty};
use super::event;
use super::pair::{Pair, Side};
use super::passage::Passage;
use super::term::Item;
use super::verdict::ReasonKind;
use crate::Span;
use crate::analyse::{Certainty, CueKind, TokenKind};

/// How many features there are.
pub const COUNT: usize = NAMES.len();

/// The features' names, in order.
pub const NAMES: [&str; 50] = [
    "cover",
    "cover squared",
    "density",
    "found elsewhere only",
    "missing names",
    "missing numbers",
    "missing words",
    "heaviest missing",
    "least covered claim",
    "best covered claim",
    "number agrees",
    "number differs",
    "time agrees",
    "time differs",
    "place differs",
    "name differs",
    "wording agrees",
    "wording differs",
    "polarity differs",
    "surer here",
    "surer there",
    "source agrees",
    "source differs",
    "source here only",
    "source there only",
    "scope agrees",
    "scope differs",
    "shared run",
    "statement length",
    "passage length",
    "two sentences",
    "quotation here",
    "quotation there",
    "differing at cover",
    "meaning",
    "best event",
    "main event",
    "events met",
    "parts swapped",
    "fact here, reported there",
    "reported here, fact there",
    "claimed on one side",
    "expected on one side",
    "possible on one side",
    "denied on one side",
    "a conflict to name",
    "matched weight",
    "heaviest match",
    "cover, long statement",
    "names met",
];

/// The features of one pair; `anywhere` is the share of the statement's weight
/// that is found anywhere in the article.
pub(crate) fn vector(
    pair: &Pair<'_>,
    anywhere: f32,
    passage: &Passage,
    findings: &[Finding],
) -> [f32; COUNT] {
    let total: f32 = pair.weights.iter().sum::<f32>().max(f32::MIN_POSITIVE);
    let missing = |wanted: fn(&Item) -> bool| -> f32 {
        let terms = pair
            .aligned
            .iter()
            .enumerate()
            .filter(|(at, answer)| answer.is_none() && wanted(pair.here.item(*at)));
        terms.map(|(at, _)| pair.weights[at]).sum::<f32>() / total
    };
    let heaviest = pair
        .aligned
        .iter()
        .zip(pair.weights)
        .filter(|(answer, _)| answer.is_none())
        .map(|(_, weight)| *weight);
    let met = |wanted: fn(&Item) -> bool| {
        let terms = pair.aligned.iter().enumerate().filter(move |(at, _)| wanted(pair.here.item(*at)));
        terms.filter_map(|(at, answer)| answer.map(|(_, likeness)| likeness * pair.weights[at]))
    };
    let matched: f32 = met(|_| true).sum();
    let heaviest_match = met(|item| matches!(item, Item::Word(_))).fold(0.0, f32::max);
    let met_names = met(|item| matches!(item, Item::Name { .. })).sum::<f32>() / total;
    let (least, most) = claim_cover(pair, passage.cover());
    let best = |kind: ReasonKind, agrees: bool| {
        let of_kind = findings.iter().filter(|finding| finding.kind == kind && finding.agrees == agrees);
        of_kind.map(|finding| finding.strength).fold(0.0, f32::max)
    };
    let differs =
        [ReasonKind::Number, ReasonKind::Time, ReasonKind::Place, ReasonKind::Name, ReasonKind::Polarity]
            .into_iter()
            .map(|kind| best(kind, false))
            .fold(0.0, f32::max);
    let events = event::events(pair);
    let tellings = certainty::tellings(pair);
    let told = |here, there| {
        tellings.iter().find(|one| (one.here, one.there) == (here, there)).map_or(0.0, |one| one.share)
    };
    let fact_and_reported =
        (told(Certainty::Asserted, Certainty::Reported), told(Certainty::Reported, Certainty::Asserted));
    let one_side = |certainty| {
        let told = tellings.iter().filter(|one| one.here == certainty || one.there == certainty);
        told.map(|one| one.share).sum::<f32>().min(1.0)
    };
    let conflict = findings.iter().filter(|finding| !finding.agrees).map(|finding| finding.strength);
    let conflict = conflict.fold(0.0, f32::max);
    let (here_level, there_level) = (level(&pair.here), level(&pair.there));
    let (here_source, there_source) = (has_source(&pair.here), has_source(&pair.there));
    let flag = |yes: bool| f32::from(u8::from(yes));
    [
        passage.cover(),
        passage.cover() * passage.cover(),
        passage.density(),
        anywhere - passage.cover(),
        missing(|item| matches!(item, Item::Name { .. })),
        missing(|item| matches!(item, Item::Number { .. })),
        missing(|item| matches!(item, Item::Word(_))),
        heaviest.fold(0.0, f32::max),
        least,
        most,
        best(ReasonKind::Number, true),
        best(ReasonKind::Number, false),
        best(ReasonKind::Time, true),
        best(ReasonKind::Time, false),
        best(ReasonKind::Place, false),
        best(ReasonKind::Name, false),
        best(ReasonKind::Wording, true),
        best(ReasonKind::Wording, false),
        best(ReasonKind::Polarity, false),
        (there_level - here_level).max(0.0),
        (here_level - there_level).max(0.0),
        best(ReasonKind::Attribution, true),
        best(ReasonKind::Attribution, false),
        flag(here_source && !there_source),
        flag(there_source && !here_source),
        best(ReasonKind::Scope, true),
        best(ReasonKind::Scope, false),
        shared_run(&pair.here, &pair.there),
        (pair.here.terms.len() as f32 / 20.0).min(1.5),
        (pair.there.terms.len() as f32 / 40.0).min(1.5),
        flag(passage.sentences.len() > 1),
        flag(quoted(&pair.here)),
        flag(quoted(&pair.there)),
        differs * passage.cover(),
        passage.meaning(),
        events.best,
        events.main,
        events.share,
        events.swapped,
        fact_and_reported.0,
        fact_and_reported.1,
        one_side(Certainty::Claimed),
        one_side(Certainty::Expected),
        one_side(Certainty::Possible),
        one_side(Certainty::Denied),
        conflict,
        (matched / 4.0).min(1.5),
        heaviest_match,
        passage.cover() * (pair.here.terms.len() as f32 / 20.0).min(1.5),
        met_names,
    ]
}

/// The share of weight covered of the least and of the best covered claim
/// within the statement.
fn claim_cover(pair: &Pair<'_>, whole: f32) -> (f32, f32) {
    let inside = |span: &Span| pair.here.scope.contains(*span);
    let claims = pair.here.analysis.claims.iter().filter(|claim| claim.spans.iter().all(inside));
    let (mut least, mut most) = (whole, whole);
    for claim in claims {
        let own = |at: &usize| claim.spans.iter().any(|span| span.overlaps(pair.here.terms[*at].span));
        if let Some(share) = pair.met((0..pair.aligned.len()).filter(own), |_| true) {
            (least, most) = (least.min(share), most.max(share));
        }
    }
    (least, most)
}

/// How unsurely a stretch is told, by its cues: 0 as fact, 1 as unknown.
fn level(side: &Side<'_>) -> f32 {
    let level = |kind| match kind {
        CueKind::Negation | CueKind::Report | CueKind::Confirmation => 0.0,
        CueKind::Expectation => 0.4,
        CueKind::Claim | CueKind::Possibility => 0.7,
        CueKind::Denial | CueKind::Unknown => 1.0,
    };
    side.cues().map(|cue| level(cue.kind)).fold(0.0, f32::max)
}

fn has_source(side: &Side<'_>) -> bool {
    side.cues().any(|cue| matches!(cue.kind, CueKind::Report | CueKind::Claim | CueKind::Denial))
}

fn quoted(side: &Side<'_>) -> bool {
    side.analysis.quotations.iter().any(|quotation| {
        quotation.span.overlaps(side.scope) && quotation.span.of(side.text).split_whitespace().count() >= 3
    })
}

/// Length of the longest run of the same lemmas on both sides, as a share of
/// the statement's words.
fn shared_run(here: &Side<'_>, there: &Side<'_>) -> f32 {
    let lemmas = |side: &Side<'_>| -> Vec<u64> {
        let words = side.tokens().filter(|token| token.kind != TokenKind::Punctuation);
        words.map(|token| fingerprint(&token.lemma)).collect()
    };
    let (ours, theirs) = (lemmas(here), lemmas(there));
    let mut row = vec![0usize; theirs.len() + 1];
    let mut longest = 0;
    for x in &ours {
        let mut diagonal = 0;
        for (at, y) in theirs.iter().enumerate() {
            let above = row[at + 1];
            row[at + 1] = if x == y { diagonal + 1 } else { 0 };
            longest = longest.max(row[at + 1]);
            diagonal = above;
        }
    }
    longest as f32 / ours.len().max(1) as f32
}

/// A 64-bit FNV-1a hash, so that long lists of lemmas compare fast.
pub(crate) fn fingerprint(word: &str) -> u64 {
    word.bytes()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
