//! Scraped pages, each line labelled, read by ingest: no furniture may stay
//! and no line of the account may go. [`pages`] says how they are labelled.
//!
//! The pages were written in four sets, each without an eye to the cues, and
//! first read by the cues as they stood. That first reading kept 11 of 277
//! furniture lines and dropped 4 of 157 lines of account (a), 28 of 332 and 7
//! of 158 (b), 13 of 158 and 1 of 75 (c), 8 of 129 and 2 of 53 (d): what to
//! expect of pages never seen. Keep new sets so: read first, then mend.

mod pages;

use std::fs;
use std::path::Path;

use crossread_engine::ingest;
use pages::{Count, check, pages};

fn run(half: &str) {
    let pages = pages(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/ingest").join(half));
    let mut count = Count::default();
    for page in &pages {
        check(page, &mut count);
    }
    println!(
        "{half}: {} pages, {} furniture lines ({} kept), {} fact lines ({} dropped)",
        pages.len(),
        count.furniture,
        count.furniture_kept.len(),
        count.facts,
        count.facts_dropped.len()
    );
    for line in &count.kinds_wrong {
        println!("  of another kind: {line}");
    }
    assert!(count.kinds_wrong.len() * 20 <= count.facts, "kinds are told apart");
    let wrong = [
        ("furniture kept", &count.furniture_kept),
        ("fact dropped", &count.facts_dropped),
        ("headline missed", &count.headlines_missed),
        ("found wrong", &count.found_wrong),
    ];
    for (what, lines) in wrong {
        for line in lines {
            println!("  {what}: {line}");
        }
    }
    assert!(wrong.iter().all(|(_, lines)| lines.is_empty()), "see above");
}

#[test]
fn first_half_of_the_pages() {
    run("a");
}

#[test]
fn second_half_of_the_pages() {
    run("b");
}

#[test]
fn pages_written_last() {
    run("c");
}

/// Sentences that state something in the vocabulary of furniture, each set
/// into an article: every one must stay.
#[test]
fn sentences_in_the_words_of_furniture_stay() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/ingest/facts.txt");
    let facts = fs::read_to_string(path).expect("the fixture is there");
    let mut count = 0;
    let mut dropped = Vec::new();
    for fact in facts.lines() {
        count += 1;
        let text = format!(
            "Ferry runs aground off Lorn\n\nThe ferry Almora ran aground off Lorn on Monday with 90 people on board, \
             the coastguard said.\n\nTwo tugs were sent from Esk.\n\n{fact}\n\nThe Almora was built in 1988 and \
             carries 300,000 people a year between Lorn and Esk.\n"
        );
        let ingested = ingest::file("ferry.txt", text.as_bytes());
        let article = &ingested.articles[0];
        if !article.content().any(|block| block.span.of(&text).contains(fact)) {
            let why = ingest::explain("ferry.txt", &text);
            let cue =
                why.iter().find(|(block, _)| fact.contains(block.span.of(&text))).map_or("", |(_, cue)| cue);
            dropped.push(format!("{fact} [{cue}]"));
        }
    }
    println!("{count} sentences, {} dropped", dropped.len());
    for line in &dropped {
        println!("  dropped: {line}");
    }
    assert!(dropped.is_empty(), "see above");
}

#[test]
fn pages_kept_aside_to_the_end() {
    run("d");
}
