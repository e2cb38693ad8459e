//! Prints the engine's answers to all bundled stories, or how fast it works.
//!
//! `crossread-parity FOLDER…` prints JSON: the name of each story to its file
//! and the [`answers`] to all it says. A folder holds story files, or a folder
//! of `.txt` articles for each story. `crossread-parity --speed FOLDER` prints
//! words analysed and checks answered per second.
//!
//! [`answers`]: crossread_parity::answers

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use crossread_engine::{Article, report};
use crossread_parity::{Answered, answers, articles, questions, reader};
use serde_json::json;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let outcome = match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["--speed", folder] => stories(folder).and_then(|stories| speed(&stories)),
        [] => Err("usage: crossread-parity FOLDER… | --speed FOLDER".to_owned()),
        folders => all(folders),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

type Stories = BTreeMap<String, Vec<u8>>;

fn stories(folder: &str) -> Result<Stories, String> {
    let problem = |error: std::io::Error| format!("{folder}: {error}");
    let mut found = Stories::new();
    for entry in std::fs::read_dir(folder).map_err(problem)? {
        let path: PathBuf = entry.map_err(problem)?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.extension().is_some_and(|extension| extension == "json") {
            found.insert(name, std::fs::read(&path).map_err(problem)?);
        } else if let Some(story) = story_of_texts(&path).map_err(problem)? {
            found.insert(format!("{name}.json"), story);
        }
    }
    if found.is_empty() { Err(format!("{folder} holds no stories.")) } else { Ok(found) }
}

/// A story file of the `.txt` articles in a folder; none where it has none.
fn story_of_texts(folder: &Path) -> std::io::Result<Option<Vec<u8>>> {
    if !folder.is_dir() {
        return Ok(None);
    }
    let mut texts = BTreeMap::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "txt") {
            let id = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            texts.insert(id, String::from_utf8_lossy(&std::fs::read(&path)?).into_owned());
        }
    }
    let article = |(id, body): (&String, &String)| json!({"id": id, "outlet": id, "title": id, "body": body});
    let articles: Vec<_> = texts.iter().map(article).collect();
    let story =
        json!({"title": folder.file_name().unwrap_or_default().to_string_lossy(), "articles": articles});
    Ok((!articles.is_empty()).then(|| story.to_string().into_bytes()))
}

fn all(folders: &[&str]) -> Result<(), String> {
    let mut out = BTreeMap::new();
    for folder in folders {
        for (name, bytes) in stories(folder)? {
            let answered = Answered { answers: answers(&name, &bytes)?, story: text(&name, bytes)? };
            out.insert(name, answered);
        }
    }
    println!("{}", serde_json::to_string(&out).map_err(|error| error.to_string())?);
    Ok(())
}

fn text(name: &str, bytes: Vec<u8>) -> Result<String, String> {
    String::from_utf8(bytes).map_err(|_| format!("{name} is not UTF-8."))
}

/// How many articles the large story has.
const MANY: usize = 50;

fn speed(stories: &Stories) -> Result<(), String> {
    let mut all = Vec::new();
    for (name, bytes) in stories {
        let articles = articles(name, bytes)?;
        time(name, &articles)?;
        all.extend(articles);
    }
    // The same articles again under other names, until there are many.
    let copies = all.iter().cycle().take(MANY).enumerate().map(|(number, article)| {
        let id = format!("{number}-{}", article.id);
        Article { id, ..article.clone() }
    });
    time("a large story", &copies.collect::<Vec<_>>())
}

/// Prints how long it takes to analyse a story and to answer on it.
fn time(name: &str, articles: &[Article]) -> Result<(), String> {
    let words: usize = articles.iter().map(|article| article.text.split_whitespace().count()).sum();
    let mut analyse = Vec::new();
    for _ in 0..if articles.len() < MANY { 20 } else { 3 } {
        let start = Instant::now();
        let reader = reader(articles);
        analyse.push(start.elapsed());
        std::hint::black_box(reader);
    }
    let mut reader = reader(articles);
    let (mut check, mut accounts) = (Vec::new(), Vec::new());
    for question in questions(&reader).into_iter().take(400) {
        let statement = report::statement(&reader, &question).map_err(|error| error.to_string())?;
        let start = Instant::now();
        let verdicts = reader.check(&statement);
        check.push(start.elapsed());
        let start = Instant::now();
        std::hint::black_box(reader.accounts(&statement, &verdicts));
        accounts.push(start.elapsed());
    }
    let rate = words as f64 / at(&mut analyse, 50).as_secs_f64();
    println!(
        "{name}: {} articles, {words} words; analysed at {rate:.0} words/s; one check: median {:.2} ms, \
         95th percentile {:.2} ms; its independent accounts: median {:.2} ms",
        articles.len(),
        milliseconds(at(&mut check, 50)),
        milliseconds(at(&mut check, 95)),
        milliseconds(at(&mut accounts, 50)),
    );
    Ok(())
}

/// The time that so many per cent of the times do not exceed.
fn at(times: &mut [Duration], percent: usize) -> Duration {
    times.sort_unstable();
    let rank = (times.len() * percent).div_ceil(100).max(1) - 1;
    times.get(rank).copied().unwrap_or_default()
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_nearest_rank() {
        let mut times: Vec<Duration> = (1..=20).rev().map(Duration::from_millis).collect();
        assert_eq!(at(&mut times, 50), Duration::from_millis(10));
        assert_eq!(at(&mut times, 95), Duration::from_millis(19));
        assert_eq!(at(&mut [], 50), Duration::ZERO);
    }
}
