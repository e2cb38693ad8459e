//! From a statement to verdicts: finding the passage, comparing, deciding.
//!
//! For each other article, `passage` finds the sentence or two that cover
//! the statement best, `pair` aligns the terms of both, `compare` sets
//! like against like, `feature` sums that up in a few numbers, `decide`
//! makes a relation of them, and `explain` puts it into words. A verdict
//! depends only on the statement, its own article and the other article.

mod compare;
mod decide;
mod event;
mod explain;
mod feature;
mod independence;
mod index;
mod pair;
mod parts;
mod passage;
mod query;
mod similar;
mod term;
#[cfg(test)]
mod tests;
mod verdict;
mod weights;

pub use compare::{ALL as COMPARISONS, Comparison};
pub use feature::NAMES as FEATURES;
pub(crate) use independence::Copies;
pub use independence::{Accounts, Shared, Tie};
pub use index::Index;
pub(crate) use parts::claims;
pub use parts::{Part, Whole};
pub use passage::SIGNS;
pub use verdict::{Aligned, Confidence, Evidence, Reason, ReasonKind, Relation, Statement, Verdict, Words};

use std::ops::Range;

use self::compare::Finding;
use self::decide::Conflict;
use self::pair::{Pair, Side};
use self::passage::Passage;
use self::query::{Asked, ClaimAsked, Query};
use crate::Span;
use crate::lexicon::Lexicon;
use crate::models::Models;
use crate::reader::Entry;

/// The articles of a story that a statement is asked of.
#[derive(Clone, Copy)]
pub struct Others<'a> {
    /// All articles.
    pub entries: &'a [Entry],
    /// Their terms.
    pub index: &'a Index,
    /// What they are read with.
    pub models: &'a Models,
    /// Kinds of reason that are not looked for.
    pub left_out: &'a [ReasonKind],
}

/// How many independent accounts stand behind a statement: its own article's,
/// where it has one, and those that `verdicts` find to corroborate it.
pub(crate) fn accounts(
    entries: &[Entry],
    copies: &mut Copies,
    statement: &Statement,
    verdicts: &[Verdict],
) -> Accounts {
    independence::accounts(entries, copies, statement.article.as_deref(), verdicts)
}

/// A verdict with the features it was decided from, for measuring and learning.
#[derive(Debug, Clone)]
pub struct Examined {
    /// The verdict.
    pub verdict: Verdict,
    /// The passages that were looked at closely, the one that the verdict
    /// rests on first.
    pub passages: Vec<Considered>,
}

/// A passage that was looked at closely.
#[derive(Debug, Clone)]
pub struct Considered {
    /// Where it lies in the other article's text (bytes).
    pub span: Span,
    /// One value for each of [`SIGNS`].
    pub signs: Vec<f32>,
    /// One value for each of [`FEATURES`].
    pub features: Vec<f32>,
}

impl Others<'_> {
    /// One verdict for each article at these places but the statement's own.
    pub fn check(self, among: Range<usize>, statement: &Statement) -> Vec<Verdict> {
        self.each(among, statement, |verdict, _| verdict)
    }

    /// As [`Others::check`] of all, with the features behind each verdict.
    pub fn examine(self, statement: &Statement) -> Vec<Examined> {
        self.each(0..self.entries.len(), statement, |verdict, looks| {
            let passages = looks.iter().map(Look::considered).collect();
            Examined { verdict, passages }
        })
    }

    /// What `give` makes of each verdict and the passages that were looked at.
    fn each<T>(
        self,
        among: Range<usize>,
        statement: &Statement,
        give: impl Fn(Verdict, &[Look<'_>]) -> T,
    ) -> Vec<T> {
        let Others { entries, index, models, left_out } = self;
        let query = Query::new(entries, index, statement, models);
        let claims = query.claims();
        let others = among
            .filter_map(|at| Some((at, entries.get(at)?)))
            .filter(|(_, entry)| Some(&entry.article.id) != statement.article.as_ref());
        let answer = |(at, entry)| {
            let there = There { index, entry, at, lexicon: models.lexicon(), left_out };
            let weights = query.weights(index, there.article());
            let looks = looks(&query, &weights, there);
            let mut verdict = verdict(query.asked.scope, there, &looks);
            if verdict.relation != Relation::Differs {
                let differing = |claim| differing(query.asked.scope, claim, &weights, there, &looks);
                verdict = claims.iter().find_map(differing).unwrap_or(verdict);
            }
            give(verdict, &looks)
        };
        others.map(answer).collect()
    }
}

/// How many passages of an article are looked at closely.
const CLOSELY: usize = 5;
/// A claim of several makes the whole differ where it is itself at least this
/// surely told otherwise, in thousandths...
const SURELY: u16 = 500;
/// ... by a passage that covers at least this share of it.
const COVERED: f32 = 0.5;
/// A passage elsewhere that speaks of the matter at least this surely, as a
/// share of the best one's, is shown beside it.
const BESIDE: f32 = 0.5;

/// The verdict on a claim of a statement at `whole`, where it is surely told
/// otherwise: then the whole differs, for the rest of it cannot make up for that.
fn differing(
    whole: Span,
    claim: &ClaimAsked<'_>,
    weights: &[f32],
    there: There<'_>,
    looks: &[Look<'_>],
) -> Option<Verdict> {
    let passage = nearest(claim, looks)?;
    let weights: Vec<f32> = claim.places.iter().map(|&at| weights[at]).collect();
    let look = look(&claim.asked, &weights, there, passage.cover(), passage);
    let verdict = verdict(whole, there, &[look]);
    let surely = verdict.relation == Relation::Differs && verdict.confidence.thousandths() >= SURELY;
    surely.then_some(verdict)
}

/// Of the passages looked at for a whole statement, the one that covers a claim
/// of it best, with the signs of the claim.
fn nearest(claim: &ClaimAsked<'_>, looks: &[Look<'_>]) -> Option<Passage> {
    let cover = |look: &Look<'_>| look.pair.met(claim.places.iter().copied(), |_| true).unwrap_or(0.0);
    let covers = looks.iter().map(|look| (cover(look), look));
    let (cover, look) = covers.reduce(|best, next| if next.0 > best.0 { next } else { best })?;
    if cover < COVERED {
        return None;
    }
    let mut passage = look.passage.clone();
    passage.signs[0] = cover;
    Some(passage)
}

/// Another article, as it is asked.
#[derive(Clone, Copy)]
struct There<'a> {
    index: &'a Index,
    entry: &'a Entry,
    at: usize,
    lexicon: &'a Lexicon,
    left_out: &'a [ReasonKind],
}

impl<'a> There<'a> {
    fn article(&self) -> &'a index::ArticleIndex {
        &self.index.articles[self.at]
    }
}

/// The passages that come nearest, compared, the one to rest on first.
fn looks<'a>(query: &'a Query<'_>, weights: &'a [f32], there: There<'a>) -> Vec<Look<'a>> {
    let search = passage::search(query, weights, there.article());
    let nearest = search.passages.into_iter().take(CLOSELY);
    let mut looks: Vec<Look<'_>> =
        nearest.map(|passage| look(&query.asked, weights, there, search.anywhere, passage)).collect();
    // The sort is stable: among equals the better ranked passage stays first.
    crossread_sort::by(&mut looks, |a, b| b.worth.total_cmp(&a.worth));
    looks
}

/// A passage compared with what is asked, `anywhere` of which is found somewhere
/// in the article.
fn look<'a>(
    asked: &'a Asked<'_>,
    weights: &'a [f32],
    there: There<'a>,
    anywhere: f32,
    passage: Passage,
) -> Look<'a> {
    let pair = compare_with(asked, there, &passage, weights);
    let findings = compare::all(&pair, there.left_out);
    let features = feature::vector(&pair, anywhere, &passage, &findings);
    let (probabilities, worth) = (decide::probabilities(&features), decide::worth(&features));
    Look { passage, pair, findings, features, worth, probabilities }
}

/// The verdict that rests on the first of these, on a statement or a claim of
/// one that lies at `whole`.
fn verdict(whole: Span, there: There<'_>, looks: &[Look<'_>]) -> Verdict {
    let article = there.entry.article.id.clone();
    let Some(best) = looks.first() else {
        return Verdict {
            article,
            relation: Relation::Silent,
            confidence: Confidence::from_thousandths(1000),
            evidence: Vec::new(),
            reasons: Vec::new(),
            explanation: "There are no words to compare.".to_owned(),
        };
    };
    let (relation, confidence) = decide::decide(&best.probabilities, conflict(best));
    let reasons = reasons(whole, &best.pair, relation, &best.findings);
    let explanation = explain::sentence(relation, &reasons);
    let beside = looks.iter().skip(1).find(|look| {
        !look.pair.there.scope.overlaps(best.pair.there.scope) && look.speaks() >= BESIDE * best.speaks()
    });
    let evidence =
        [Some(best), beside].into_iter().flatten().map(|look| evidence(whole, &look.pair)).collect();
    Verdict { article, relation, confidence, evidence, reasons, explanation }
}

/// A conflict of this strength in a near copy decides by itself, and so does
/// one of words that stand in each other's place, or of figures for the same
/// thing where half the statement is there.
const DECISIVE: f32 = 0.7;

/// The gravest conflict that a look found.
fn conflict(look: &Look<'_>) -> Conflict {
    let speaks_alone = |kind| {
        matches!(
            kind,
            ReasonKind::Number
                | ReasonKind::Time
                | ReasonKind::Place
                | ReasonKind::Name
                | ReasonKind::Polarity
                | ReasonKind::Wording
        )
    };
    let cover = look.pair.cover();
    let conflicts = look.findings.iter().filter(|finding| !finding.agrees && finding.strength >= TIED);
    conflicts.fold(Conflict::None, |gravest, finding| {
        let sure = finding.substituted
            || look.pair.near_copy() && finding.strength >= DECISIVE
            || finding.kind == ReasonKind::Number && finding.strength >= DECISIVE && cover >= 0.5;
        let decisive = sure && speaks_alone(finding.kind);
        if decisive || gravest == Conflict::Decisive { Conflict::Decisive } else { Conflict::Named }
    })
}

/// A passage compared with the statement.
struct Look<'a> {
    passage: Passage,
    pair: Pair<'a>,
    findings: Vec<Finding>,
    features: [f32; feature::COUNT],
    /// What it is chosen by.
    worth: f32,
    probabilities: [f32; 4],
}

impl Look<'_> {
    /// How surely the passage speaks of the statement's matter.
    fn speaks(&self) -> f32 {
        1.0 - self.probabilities[3]
    }

    fn considered(&self) -> Considered {
        Considered {
            span: self.pair.there.scope,
            signs: self.passage.signs.to_vec(),
            features: self.features.to_vec(),
        }
    }
}

/// Where a passage lies in its article's text.
fn span(entry: &Entry, passage: &Passage) -> Span {
    let sentences = &entry.analysis.sentences[passage.sentences.clone()];
    sentences.iter().map(|sentence| sentence.span).reduce(Span::cover).unwrap_or_default()
}

fn compare_with<'a>(
    asked: &'a Asked<'_>,
    there: There<'a>,
    passage: &Passage,
    weights: &'a [f32],
) -> Pair<'a> {
    let There { index, entry, lexicon, .. } = there;
    let terms = &there.article().terms[passage.terms.clone()];
    let there = Side {
        text: &entry.article.text,
        analysis: &entry.analysis,
        scope: span(entry, passage),
        terms,
        vocabulary: &index.vocabulary,
    };
    Pair::new((asked.side(), &asked.parts), there, weights, lexicon, |h, t| asked.likeness(h, terms[t].item))
}

/// Below this a finding is too loosely tied to be given as a reason.
const TIED: f32 = 0.35;

/// The findings that speak for the relation, as data, the surest first.
fn reasons(scope: Span, pair: &Pair<'_>, relation: Relation, findings: &[Finding]) -> Vec<Reason> {
    let here = |span: Span| {
        let span = within(scope, span);
        let text = Span::new(scope.start + span.start, scope.start + span.end).of(pair.here.text).to_owned();
        Words { text, span }
    };
    let reason = |finding: &Finding| Reason {
        kind: finding.kind,
        agrees: finding.agrees,
        here: here(finding.here),
        there: Words { text: finding.there.of(pair.there.text).to_owned(), span: finding.there },
    };
    let mut tied: Vec<&Finding> = findings.iter().filter(|finding| finding.strength >= TIED).collect();
    crossread_sort::by(&mut tied, |a, b| b.strength.total_cmp(&a.strength));
    let mut reasons: Vec<Reason> = Vec::new();
    if matches!(relation, Relation::Differs | Relation::Unsure) {
        reasons.extend(tied.iter().filter(|finding| !finding.agrees).map(|finding| reason(finding)));
    }
    if relation != Relation::Silent {
        reasons.extend(tied.iter().filter(|finding| finding.agrees).map(|finding| reason(finding)));
    }
    if matches!(relation, Relation::Partly | Relation::Silent) {
        let mut missing: Vec<usize> =
            (0..pair.aligned.len()).filter(|&at| pair.aligned[at].is_none()).collect();
        crossread_sort::by(&mut missing, |&a, &b| pair.weights[b].total_cmp(&pair.weights[a]));
        reasons.extend(missing.iter().take(3).map(|&at| Reason {
            kind: ReasonKind::Content,
            agrees: false,
            here: here(pair.here.terms[at].span),
            there: Words::default(),
        }));
    }
    reasons
}

/// The part of `span` that lies in `scope`, counted from its start. A highlight
/// may begin or end within a word.
fn within(scope: Span, span: Span) -> Span {
    let clip = |at: usize| at.clamp(scope.start, scope.end.max(scope.start)) - scope.start;
    Span::new(clip(span.start), clip(span.end))
}

/// The passage with the words that answer to the statement's.
fn evidence(whole: Span, pair: &Pair<'_>) -> Evidence {
    let mut matches: Vec<Aligned> = pair
        .aligned
        .iter()
        .enumerate()
        .filter_map(|(at, answer)| {
            let here = within(whole, pair.here.terms[at].span);
            answer.map(|(t, _)| Aligned { here, there: pair.there.terms[t].span })
        })
        .collect();
    crossread_sort::plain(&mut matches);
    Evidence { span: pair.there.scope, matches }
}
