//! Whether articles that say the same are independent accounts, or repeat one
//! text.
//!
//! Two articles are tied where long runs of words stand in both, quotations of
//! people aside, or where both credit one news agency for what they say. The
//! measure of shared text is containment of word shingles (Broder, "On the
//! resemblance and containment of documents", 1997) and the longest run in
//! common. Tied articles count as one account.

use crossread_sort::Map;
use serde::{Deserialize, Serialize};

use super::verdict::{Relation, Verdict};
use crate::Span;
use crate::analyse::TokenKind;
use crate::reader::Entry;
use crossread_nlp::Lower;

/// How many independent accounts some articles make.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Accounts {
    /// The articles' ids, those that repeat one text together.
    pub groups: Vec<Vec<String>>,
    /// What ties articles of one group.
    pub ties: Vec<Tie>,
}

/// What ties two articles.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tie {
    /// One article's id.
    pub one: String,
    /// The other's.
    pub other: String,
    /// What they share.
    pub shared: Shared,
}

/// What two tied articles share.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Shared {
    /// The same run of words.
    Text {
        /// The longest run, as it stands in the first article.
        run: String,
        /// How many words it has.
        words: usize,
    },
    /// One agency, credited by both.
    Agency {
        /// The agency's name.
        name: String,
    },
}

/// Words to a shingle: shorter ones are common by chance in news of one event.
const SHINGLE: usize = 6;
/// The share of the shorter article's shingles that makes it a copy.
const CONTAINED: f32 = 0.12;
/// A shared run of this many words is a copy whatever the share.
const LONG_RUN: usize = 16;

/// Names that news agencies are credited by.
const AGENCIES: &[(&str, &str)] = &[
    ("afp", "AFP"),
    ("agence france-presse", "AFP"),
    ("ap", "AP"),
    ("associated press", "AP"),
    ("reuters", "Reuters"),
    ("bloomberg", "Bloomberg"),
    ("upi", "UPI"),
    ("dpa", "dpa"),
    ("tass", "TASS"),
    ("interfax", "Interfax"),
    ("ria novosti", "RIA Novosti"),
    ("xinhua", "Xinhua"),
    ("kyodo", "Kyodo"),
    ("yonhap", "Yonhap"),
    ("pti", "PTI"),
    ("ians", "IANS"),
    ("efe", "EFE"),
    ("ansa", "ANSA"),
    ("anadolu", "Anadolu"),
    ("press association", "PA"),
    ("pa media", "PA"),
    ("aap", "AAP"),
];

/// What text any two articles of a story share. It does not depend on what is
/// asked, so each two are compared once, when they are first asked about.
#[derive(Debug, Default)]
pub(crate) struct Copies {
    articles: Map<usize, Own>,
    pairs: Map<(usize, usize), Option<Shared>>,
}

/// An article's words outside quotations.
#[derive(Debug)]
struct Own {
    /// Hashed, with their places.
    words: Vec<(u64, Span)>,
    /// The hashes of all runs of [`SHINGLE`] words with their first, sorted.
    shingles: Vec<(u64, usize)>,
}

impl Copies {
    /// What text the articles at two places of `entries` share, where it is
    /// enough to call one a copy; its words as the first one has them.
    fn shared(&mut self, entries: &[Entry], a: usize, b: usize) -> Option<Shared> {
        for at in [a, b] {
            self.articles.or_insert_with(at, || Own::of(&entries[at]));
        }
        let (one, other) = self.articles.get(&a).zip(self.articles.get(&b))?;
        let compare = || copied(&entries[a].article.text, one, other);
        self.pairs.or_insert_with((a, b), compare).clone()
    }
}

/// The accounts made by the statement's own article, where it has one, and by
/// the articles that corroborate it wholly or in part.
pub(crate) fn accounts(
    entries: &[Entry],
    copies: &mut Copies,
    home: Option<&str>,
    verdicts: &[Verdict],
) -> Accounts {
    let find = |id: &str| entries.iter().position(|entry| entry.article.id == id);
    let mut members: Vec<(usize, Option<Span>)> = Vec::new();
    members.extend(home.and_then(find).map(|at| (at, None)));
    let backing = verdicts.iter().filter(|v| matches!(v.relation, Relation::Corroborates | Relation::Partly));
    members.extend(backing.filter_map(|verdict| {
        Some((find(&verdict.article)?, verdict.evidence.first().map(|evidence| evidence.span)))
    }));
    let credits: Vec<Vec<&str>> =
        members.iter().map(|&(at, evidence)| credited(&entries[at], evidence)).collect();
    let mut group: Vec<usize> = (0..members.len()).collect();
    let mut ties = Vec::new();
    for a in 0..members.len() {
        for b in a + 1..members.len() {
            let mut text = || copies.shared(entries, members[a].0, members[b].0);
            let agency = || {
                let name = credits[a].iter().find(|name| credits[b].contains(name));
                name.map(|name| Shared::Agency { name: (*name).to_owned() })
            };
            let Some(shared) = text().or_else(agency) else { continue };
            let [one, other] = [a, b].map(|member| entries[members[member].0].article.id.clone());
            ties.push(Tie { one, other, shared });
            let (from, to) = (group[b], group[a]);
            for label in &mut group {
                if *label == from {
                    *label = to;
                }
            }
        }
    }
    let mut groups: Map<usize, Vec<String>> = Map::new();
    for (label, (at, _)) in group.iter().zip(&members) {
        groups.or_insert_with(*label, Vec::new).push(entries[*at].article.id.clone());
    }
    Accounts { groups: groups.into_values().collect(), ties }
}

impl Own {
    fn of(entry: &Entry) -> Self {
        let text = &entry.article.text;
        let mut quotations = entry.analysis.quotations.iter().peekable();
        let mut words = Vec::new();
        for token in entry.analysis.tokens.iter().filter(|token| token.kind != TokenKind::Punctuation) {
            while quotations.peek().is_some_and(|quotation| quotation.span.end <= token.span.start) {
                quotations.next();
            }
            if quotations.peek().is_none_or(|quotation| !quotation.span.contains(token.span)) {
                words.push((super::feature::fingerprint(&token.span.of(text).lowered()), token.span));
            }
        }
        let hash = |run: &[(u64, Span)]| {
            run.iter()
                .fold(0u64, |hash, (word, _)| hash.wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(23) ^ word)
        };
        let mut shingles: Vec<(u64, usize)> = words.windows(SHINGLE).map(hash).zip(0..).collect();
        crossread_sort::plain(&mut shingles);
        Self { words, shingles }
    }
}

/// What text two articles share, where it is enough to call one a copy.
fn copied(text: &str, one: &Own, other: &Own) -> Option<Shared> {
    let (a, b) = (&one.words, &other.words);
    let (ours, theirs) = (&one.shingles, &other.shingles);
    let (mut shared, mut longest, mut place) = (0usize, 0usize, 0usize);
    for &(hash, at) in ours {
        let first = theirs.partition_point(|&(other, _)| other < hash);
        let same = theirs[first..].iter().take_while(|&&(other, _)| other == hash);
        let run = same.map(|&(_, other)| common_run(&a[at..], &b[other..])).max().unwrap_or(0);
        shared += usize::from(run >= SHINGLE);
        if run > longest || (run == longest && at < place) {
            (longest, place) = (run, at);
        }
    }
    let share = shared as f32 / ours.len().min(theirs.len()).max(1) as f32;
    if longest < LONG_RUN && share < CONTAINED {
        return None;
    }
    let span = a[place].1.cover(a[(place + longest).min(a.len()).saturating_sub(1)].1);
    Some(Shared::Text { run: span.of(text).to_owned(), words: longest })
}

fn common_run(a: &[(u64, Span)], b: &[(u64, Span)]) -> usize {
    a.iter().zip(b).take_while(|((x, _), (y, _))| x == y).count()
}

/// The agencies an article credits: in its byline, in a line of furniture or
/// bracketed credit, or in the passage that is its evidence.
fn credited(entry: &Entry, evidence: Option<Span>) -> Vec<&'static str> {
    let article = &entry.article;
    let mut places: Vec<String> = Vec::new();
    places.extend(article.byline.as_deref().map(Lower::lowered));
    places.extend(evidence.map(|span| span.of(&article.text).lowered()));
    let named = |place: &str, name: &str| {
        let boundary = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
        place.match_indices(name).any(|(at, _)| {
            boundary(place[..at].chars().next_back()) && boundary(place[at + name.len()..].chars().next())
        })
    };
    let mut found: Vec<&'static str> = AGENCIES
        .iter()
        .filter(|(name, _)| places.iter().any(|place| named(place, name)))
        .map(|(_, shown)| *shown)
        .collect();
    crossread_sort::plain(&mut found);
    found.dedup();
    found
}
