//! News articles with the source, cue and content of every attribution.
//!
//! Token F1: in each document the tokens in any source span (cue span,
//! content span) of ours against theirs, pooled over the documents. A token
//! is a run of letters and digits. Where several people annotated a document,
//! the first of them counts.
//!
//! The stricter measure pairs attributions one to one, so that the mean F1 of
//! their three parts is greatest, and counts tokens in common within pairs
//! only; "found" is the share of their attributions whose pair meets theirs in
//! the cue, in the source (or neither has one), and in half the content.

use crossread_engine::analyse::Attribution;
use crossread_engine::{OffsetMap, Span, ingest};
use serde::Deserialize;
use std::collections::BTreeSet;

use crate::data;
use crate::error::Error;
use crate::metric::{Counts, jaccard, pairing, share};
use crate::outcome::Outcome;
use crate::setup::Setup;
use crate::table::percent;

const PARTS: [&str; 3] = ["source", "cue", "content"];

#[derive(Deserialize)]
struct Line {
    doc: String,
    text: String,
    annotations: Vec<Annotation>,
}

#[derive(Deserialize)]
struct Annotation {
    attributions: Vec<Given>,
}

#[derive(Deserialize)]
struct Given {
    #[serde(default)]
    source: Vec<[usize; 2]>,
    #[serde(default)]
    cue: Vec<[usize; 2]>,
    #[serde(default)]
    content: Vec<[usize; 2]>,
}

/// The tokens of source, cue and content of one attribution.
type Parts = [BTreeSet<usize>; 3];

pub(super) fn measure(setup: &Setup) -> Result<Outcome, Error> {
    let lines: Vec<Line> = data::lines(&setup.data.join("bench/attribution.dev.jsonl.gz"))?;
    let mut pooled = [Counts::default(); 3];
    let mut paired = [Counts::default(); 3];
    let (mut ours_all, mut theirs_all, mut found) = (0, 0, 0);
    for line in &lines {
        let tokens = tokens(&line.text);
        let ours = ours(setup, line, &tokens);
        let theirs = theirs(line, &tokens);
        for (part, counts) in pooled.iter_mut().enumerate() {
            counts.add(&union(&ours, part), &union(&theirs, part));
        }
        found += pair(&ours, &theirs, &mut paired);
        ours_all += ours.len();
        theirs_all += theirs.len();
    }
    let mut outcome = Outcome::default();
    let mut rows = Vec::new();
    for (part, name) in PARTS.iter().enumerate() {
        let (all, strict) = (pooled[part], paired[part]);
        outcome.figure(format!("{name} F1"), all.f1());
        outcome.figure(format!("{name} precision"), all.precision());
        outcome.figure(format!("{name} recall"), all.recall());
        outcome.figure(format!("{name} F1, paired"), strict.f1());
        let shares = [all.f1(), all.precision(), all.recall(), strict.f1()].map(percent);
        rows.push(std::iter::once((*name).to_owned()).chain(shares).collect());
    }
    outcome.table("tokens", &["part", "F1", "P", "R", "F1, paired"], &rows);
    outcome
        .line(&[("attributions found", share(found, theirs_all)), ("of ours right", share(found, ours_all))]);
    outcome
        .text
        .push_str(&format!("  {ours_all} attributions for {theirs_all} in {} articles\n", lines.len()));
    Ok(outcome)
}

/// Runs of letters and digits.
fn tokens(text: &str) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    for (at, c) in text.char_indices().filter(|(_, c)| c.is_alphanumeric()) {
        let end = at + c.len_utf8();
        match found.last_mut() {
            Some(last) if last.end == at => last.end = end,
            _ => found.push(Span::new(at, end)),
        }
    }
    found
}

fn inside(tokens: &[Span], spans: &[Span]) -> BTreeSet<usize> {
    let held = |at: &usize| spans.iter().any(|span| span.overlaps(tokens[*at]));
    (0..tokens.len()).filter(held).collect()
}

/// The attributions that the engine finds, each once.
fn ours(setup: &Setup, line: &Line, tokens: &[Span]) -> Vec<Parts> {
    let read = ingest::file(&format!("{}.txt", line.doc), line.text.as_bytes());
    let mut reader = setup.reader();
    for article in read.articles {
        reader.add(article);
    }
    let found = reader.entries().iter().flat_map(|entry| &entry.analysis.attributions);
    let parts = |a: &Attribution| [&a.source, &a.cue, &a.content].map(|spans| inside(tokens, spans));
    let distinct: BTreeSet<Parts> = found.map(parts).collect();
    distinct.into_iter().collect()
}

fn theirs(line: &Line, tokens: &[Span]) -> Vec<Parts> {
    let map = OffsetMap::new(&line.text);
    let byte = |scalar: usize| map.byte_of_scalar(&line.text, scalar);
    let spans = |given: &[[usize; 2]]| -> Vec<Span> {
        given.iter().map(|[start, end]| Span::new(byte(*start), byte(*end))).collect()
    };
    let first = line.annotations.first().map(|annotation| annotation.attributions.as_slice());
    let parts = |given: &Given| {
        [&given.source, &given.cue, &given.content].map(|given| inside(tokens, &spans(given)))
    };
    first.unwrap_or_default().iter().map(parts).collect()
}

fn union(attributions: &[Parts], part: usize) -> BTreeSet<usize> {
    attributions.iter().flat_map(|parts| parts[part].iter().copied()).collect()
}

/// Pairs ours with theirs, adds up their tokens by part, and gives how many
/// of theirs are found.
fn pair(ours: &[Parts], theirs: &[Parts], counts: &mut [Counts; 3]) -> usize {
    let f1 = |a: &Parts, b: &Parts, part: usize| {
        let mut counts = Counts::default();
        counts.add(&a[part], &b[part]);
        counts.f1()
    };
    let likeness =
        |a: usize, b: usize| (0..PARTS.len()).map(|part| f1(&ours[a], &theirs[b], part)).sum::<f64>() / 3.0;
    for (part, counts) in counts.iter_mut().enumerate() {
        counts.found += ours.iter().map(|parts| parts[part].len()).sum::<usize>();
        counts.due += theirs.iter().map(|parts| parts[part].len()).sum::<usize>();
    }
    let mut found = 0;
    for (a, b) in pairing(ours.len(), theirs.len(), likeness) {
        let (a, b) = (&ours[a], &theirs[b]);
        for (part, counts) in counts.iter_mut().enumerate() {
            counts.both += a[part].intersection(&b[part]).count();
        }
        let meets = |part: usize| !a[part].is_disjoint(&b[part]);
        let source = meets(0) || (a[0].is_empty() && b[0].is_empty());
        found += usize::from(source && meets(1) && jaccard(&a[2], &b[2]) >= 0.5);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(source: &[usize], cue: &[usize], content: &[usize]) -> Parts {
        [source, cue, content].map(|tokens| tokens.iter().copied().collect())
    }

    #[test]
    fn a_token_is_a_run_of_letters_and_digits() {
        let text = "\u{201c}Caf\u{e9}s,\u{201d} 3.5";
        let words: Vec<_> = tokens(text).iter().map(|span| span.of(text)).collect();
        assert_eq!(words, ["Caf\u{e9}s", "3", "5"]);
    }

    #[test]
    fn the_right_words_in_the_wrong_attribution_count_only_when_pooled() {
        let theirs = [parts(&[0], &[1], &[2, 3]), parts(&[10], &[11], &[12, 13])];
        let swapped = [parts(&[10], &[1], &[2, 3]), parts(&[0], &[11], &[12, 13])];
        assert_eq!(union(&swapped, 0), union(&theirs, 0));
        let mut counts = [Counts::default(); 3];
        assert_eq!(pair(&swapped, &theirs, &mut counts), 0);
        assert_eq!(counts[0], Counts { both: 0, found: 2, due: 2 });
        assert_eq!(counts[2], Counts { both: 4, found: 4, due: 4 });
        assert_eq!(pair(&theirs, &theirs, &mut counts), 2);
    }
}
