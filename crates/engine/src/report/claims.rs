//! The report of claims: each with who says it, how firmly, and its parts.

use serde::Serialize;

use super::Places;
use crate::analyse::{Anatomy, Argument, Certainty, Polarity, Quantity, Role, TimeMention};
use crate::reader::{Entry, Reader};
use crate::{Claim, Span};

/// The claims of one article.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ClaimsReport<'a> {
    article: &'a str,
    outlet: &'a str,
    claims: Vec<ClaimReport>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct ClaimReport {
    id: String,
    text: String,
    spans: Vec<[usize; 2]>,
    attribution: Option<AttributionReport>,
    polarity: Polarity,
    certainty: Certainty,
    #[serde(flatten)]
    anatomy: Option<AnatomyReport>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct AnatomyReport {
    subject: PassageReport,
    means: Option<String>,
    predicate: PassageReport,
    arguments: Vec<ArgumentReport>,
    times: Vec<TimeReport>,
    places: Vec<PassageReport>,
    quantities: Vec<QuantityReport>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct ArgumentReport {
    role: Role,
    #[serde(flatten)]
    words: PassageReport,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct TimeReport {
    #[serde(flatten)]
    words: PassageReport,
    from: Option<String>,
    to: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct QuantityReport {
    #[serde(flatten)]
    words: PassageReport,
    of: String,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct AttributionReport {
    source: PassageReport,
    cue: PassageReport,
    content: PassageReport,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct PassageReport {
    pub(super) text: String,
    pub(super) spans: Vec<[usize; 2]>,
}

/// Reports the claims of every article, in order of article id.
pub fn claims(reader: &Reader) -> Vec<ClaimsReport<'_>> {
    reader
        .entries()
        .iter()
        .map(|entry| {
            let Entry { article, analysis } = entry;
            let places = Places::new(&article.text);
            let claims = analysis.claims.iter().enumerate();
            ClaimsReport {
                article: &article.id,
                outlet: &article.outlet,
                claims: claims.map(|(at, claim)| claimed(&places, entry, at, claim)).collect(),
            }
        })
        .collect()
}

fn claimed(places: &Places<'_>, entry: &Entry, at: usize, claim: &Claim) -> ClaimReport {
    let PassageReport { text, spans } = places.passage(&claim.spans);
    ClaimReport {
        id: format!("{}:{}", entry.article.id, at + 1),
        text,
        spans,
        attribution: claim.attribution.as_ref().map(|attribution| AttributionReport {
            source: places.passage(&attribution.source),
            cue: places.passage(&attribution.cue),
            content: places.passage(&attribution.content),
        }),
        polarity: claim.polarity,
        certainty: claim.certainty,
        anatomy: entry.analysis.anatomy(&entry.article.text, claim).map(|anatomy| cut(places, &anatomy)),
    }
}

fn cut(places: &Places<'_>, anatomy: &Anatomy<'_>) -> AnatomyReport {
    let passage = |span: Span| places.passage(&[span]);
    let argument = |one: &Argument| ArgumentReport { role: one.role, words: places.passage(&one.spans) };
    let time = |time: &&TimeMention| {
        let (from, to) = time.dates().unzip();
        TimeReport { words: passage(time.span), from, to }
    };
    let quantity = |one: &&Quantity| QuantityReport { words: passage(one.span), of: one.of.clone() };
    AnatomyReport {
        subject: places.passage(&anatomy.subject),
        means: anatomy.means.map(|name| passage(name.span).text),
        predicate: places.passage(&anatomy.predicate),
        arguments: anatomy.arguments.iter().map(argument).collect(),
        times: anatomy.times.iter().map(time).collect(),
        places: anatomy.places.iter().map(|name| passage(name.span)).collect(),
        quantities: anatomy.quantities.iter().map(quantity).collect(),
    }
}
