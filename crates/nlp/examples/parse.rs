//! Reads texts from standard input, each a JSON string on its own line, and
//! writes for each a JSON object on its own line: what the pipeline found.
//!
//! `parse MODEL [--tokens] [--time]`: `--tokens` cuts only; `--time` writes how
//! long the texts took (processor time, Linux only) instead of what was found. `training/nlp/parity.py` sets
//! this side by side with spaCy.

use std::error::Error;
use std::io::{BufWriter, Write, stdin, stdout};
use std::time::Duration;

use crossread_nlp::{Doc, Model, Tokenizer, Tokens};
use serde_json::{Value, json};

fn main() -> Result<(), Box<dyn Error>> {
    let mut args = std::env::args().skip(1);
    let path = args.next().ok_or("usage: parse MODEL [--tokens] [--time]")?;
    let flags: Vec<String> = args.collect();
    let has = |flag: &str| flags.iter().any(|f| f == flag);
    let bytes = std::fs::read(path)?;
    let texts = stdin().lines().map(|line| Ok(serde_json::from_str(&line?)?));
    let texts = texts.collect::<Result<Vec<String>, Box<dyn Error>>>()?;
    let mut out = BufWriter::new(stdout().lock());
    let (rows, count, taken) = if has("--tokens") {
        let tokenizer = Tokenizer::from_bytes(&bytes)?;
        let start = seconds();
        let cut: Vec<Tokens> = texts.iter().map(|text| tokenizer.tokenize(text)).collect();
        let taken = seconds() - start;
        let count: usize = cut.iter().map(Tokens::len).sum();
        (cut.iter().map(cut_row).collect::<Vec<_>>(), count, taken)
    } else {
        let model = Model::from_bytes(&bytes)?;
        let start = seconds();
        let read: Vec<Doc> = texts.iter().map(|text| model.read(text)).collect();
        let taken = seconds() - start;
        (read.iter().map(read_row).collect(), read.iter().map(Doc::len).sum(), taken)
    };
    if has("--time") {
        writeln!(out, "{}", json!({ "tokens": count, "seconds": taken }))?;
        return Ok(());
    }
    for row in rows {
        writeln!(out, "{row}")?;
    }
    Ok(())
}

/// How long this thread has run so far, whatever else the machine was doing.
fn seconds() -> f64 {
    let times = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanoseconds: u64 = times.split(' ').next().unwrap_or_default().parse().unwrap_or(0);
    Duration::from_nanos(nanoseconds).as_secs_f64()
}

fn cut_row(tokens: &Tokens) -> Value {
    let row = |i: usize| (tokens.span(i).start, tokens.span(i).end, tokens.followed_by_space(i));
    json!({ "tokens": (0..tokens.len()).map(row).collect::<Vec<_>>() })
}

fn read_row(doc: &Doc) -> Value {
    let all = 0..doc.len();
    let tokens = doc.tokens();
    json!({
        "tokens": tokens.iter().map(|t| (t.start, t.end, t.space)).collect::<Vec<_>>(),
        "tag": tokens.iter().map(|t| t.tag.as_str()).collect::<Vec<_>>(),
        "pos": tokens.iter().map(|t| t.pos.as_str()).collect::<Vec<_>>(),
        "morph": all.clone().map(|i| doc.morph(i)).collect::<Vec<_>>(),
        "lemma": all.map(|i| doc.lemma(i)).collect::<Vec<_>>(),
        "head": tokens.iter().map(|t| t.head).collect::<Vec<_>>(),
        "dep": tokens.iter().map(|t| t.dep.as_str()).collect::<Vec<_>>(),
        "sent": tokens.iter().map(|t| t.sent_start).collect::<Vec<_>>(),
        "ents": doc.entities().iter().map(|e| (e.start, e.end, e.label.as_str())).collect::<Vec<_>>(),
    })
}
