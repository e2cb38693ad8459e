//! Prints what the models of claims are fitted on.
//!
//! `claim_features propositions` reads sentences from standard input, one JSON
//! string a line, and writes for each a JSON list of candidates.
//! `claim_features attribution` reads `{"text", "attributions": [{"source",
//! "cue", "content"}]}` with spans in Unicode scalars, one a line, and writes
//! `C` (a token as a cue's head) or `R` (a place around a cue), the label and
//! the features, set apart by tabs. `claim_features rules` lists the rules.

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
        _ => return Err("usage: claim_features rules|propositions|attribution".into()),
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

fn attributions(line: &Value, out: &mut dyn Write) -> Result<(), Box<dyn Error>> {
    let text = line["text"].as_str().ok_or("no text")?;
    let map = OffsetMap::new(text);
    let span = |span: &Value| {
        let at = |index: usize| map.byte_of_scalar(text, span[index].as_u64().unwrap_or(0) as usize);
        Span::new(at(0), at(1))
    };
    let spans = |part: &Value| part.as_array().map_or_else(Vec::new, |list| list.iter().map(span).collect());
    let given: Vec<[Vec<Span>; 3]> = line["attributions"].as_array().map_or_else(Vec::new, |list| {
        list.iter().map(|one| [spans(&one["source"]), spans(&one["cue"]), spans(&one["content"])]).collect()
    });
    for article in ingest::file("article.txt", text.as_bytes()).articles {
        let analysis = analyse::article(&article, &crossread_models::bundled());
        for place in learn::attributions(&article.text, &analysis, &given) {
            let kind = if place.is_cue { "C" } else { "R" };
            writeln!(out, "{kind}\t{}\t{}", place.label, place.features.join("\t"))?;
        }
    }
    Ok(())
}
