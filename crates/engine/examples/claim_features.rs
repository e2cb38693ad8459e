//! Prints what the models of claims are fitted on.
//!
//! `claim_features propositions` reads sentences from standard input, one JSON
//! string a line, and writes for each a JSON list of candidates.
//! `claim_features attribution` reads `{"text", "attributions": [{"source",
//! "cue", "content"}]}` with spans in Unicode scalars, one a line, and writes
//! each place around a cue, the label and the features, set apart by tabs;
//! `claim_features tokens` reads the same and writes for each article a JSON
//! list of sentences, each a list of tokens as lists of numbers (see `tokens`
//! below). `claim_features rules` lists the rules.

use std::error::Error;
use std::io::{BufWriter, Write, stdin, stdout};

use crossread_engine::analyse::{self, learn};
use crossread_engine::{OffsetMap, Span, ingest};
use serde_json::{Value, json};

fn main() -> Result<(), Box<dyn Error>> {
    let mut out = BufWriter::new(stdout().lock());
    match std::env::args().nth(1).as_deref() {
        Some("rules") => {
            for rule in learn::rules() {
                writeln!(
                    out,
                    "| {} | {} | {} → {} |",
                    rule.name, rule.explains, rule.example.0, rule.example.1
                )?;
            }
        }
        Some("propositions") => {
            for line in stdin().lines() {
                let text: String = serde_json::from_str(&line?)?;
                writeln!(out, "{}", candidates(&text))?;
            }
        }
        Some("attribution") => {
            for line in stdin().lines() {
                attributions(&serde_json::from_str(&line?)?, &mut out)?;
            }
        }
        Some("tokens") => {
            for line in stdin().lines() {
                tokens(&serde_json::from_str(&line?)?, &mut out)?;
            }
        }
        _ => return Err("usage: claim_features rules|propositions|attribution|tokens".into()),
    }
    Ok(())
}

fn candidates(text: &str) -> Value {
    let models = crossread_models::bundled();
    let analysis = analyse::words(text, None, &models);
    let map = OffsetMap::new(text);
    let place = |span: &Span| [map.scalar(text, span.start), map.scalar(text, span.end)];
    let row = |candidate: learn::Candidate| {
        json!({
            "rule": candidate.rule,
            "spans": candidate.spans.iter().map(place).collect::<Vec<_>>(),
            "features": candidate.features,
            "kept": candidate.kept,
        })
    };
    learn::candidates(text, &analysis, &models).into_iter().map(row).collect()
}

/// The attributions that a line gives, as source, cue and content.
fn given(line: &Value, text: &str) -> Vec<[Vec<Span>; 3]> {
    let map = OffsetMap::new(text);
    let span = |span: &Value| {
        let at = |index: usize| map.byte_of_scalar(text, span[index].as_u64().unwrap_or(0) as usize);
        Span::new(at(0), at(1))
    };
    let spans = |part: &Value| part.as_array().map_or_else(Vec::new, |list| list.iter().map(span).collect());
    line["attributions"].as_array().map_or_else(Vec::new, |list| {
        list.iter().map(|one| [spans(&one["source"]), spans(&one["cue"]), spans(&one["content"])]).collect()
    })
}

/// A line an article: for each token of each sentence its word's vector, its
/// lemma's hash, its part of speech, relation, tag, entity and head by number (-1
/// for none), whether it is quoted, whether it is no punctuation mark, and whether
/// people take it for part of a source, a cue, a content, or for a cue's head.
fn tokens(line: &Value, out: &mut dyn Write) -> Result<(), Box<dyn Error>> {
    let text = line["text"].as_str().ok_or("no text")?;
    let given = given(line, text);
    let models = crossread_models::bundled();
    let number = |value: Option<usize>| value.map_or(-1, |value| value as i64);
    let row = |row: &learn::TokenRow| -> Vec<i64> {
        let flags = [row.quoted, row.counts].into_iter().chain(row.given);
        let numbers = row.labels.map(number).into_iter().chain([number(row.head)]);
        let word = [number(row.word.map(usize::from)), i64::from(row.lemma)];
        word.into_iter().chain(numbers).chain(flags.map(i64::from)).collect()
    };
    let mut rows: Vec<Vec<Vec<i64>>> = Vec::new();
    for article in ingest::file("article.txt", text.as_bytes()).articles {
        let analysis = analyse::article(&article, &models);
        let sentences = learn::tokens(&article.text, &analysis, &models, &given);
        rows.extend(sentences.iter().map(|sentence| sentence.iter().map(row).collect()));
    }
    writeln!(out, "{}", json!(rows))?;
    Ok(())
}

fn attributions(line: &Value, out: &mut dyn Write) -> Result<(), Box<dyn Error>> {
    let text = line["text"].as_str().ok_or("no text")?;
    let given = given(line, text);
    for article in ingest::file("article.txt", text.as_bytes()).articles {
        let analysis = analyse::article(&article, &crossread_models::bundled());
        for place in learn::attributions(&article.text, &analysis, &given) {
            writeln!(out, "{}\t{}", place.label, place.features.join("\t"))?;
        }
    }
    Ok(())
}
