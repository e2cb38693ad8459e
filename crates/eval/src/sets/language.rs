//! The language pipeline: how far it agrees with spaCy, how fast it reads, and
//! how many bytes a page must load.
//!
//! What spaCy finds is stored for sentences of this project's own
//! (`crates/nlp/tests/sentences.json`). Where a Python with spaCy is named, the
//! two are also set side by side on the events, in the same run, by
//! `training/nlp/parity.py`, which prints agreement and speed.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use crossread_engine::PIPELINE_FILE;
use crossread_nlp::{Doc, Model};
use serde::Deserialize;

use crate::error::{Error, ErrorKind};
use crate::metric::{f1, share};
use crate::outcome::Outcome;
use crate::setup::Setup;

const STORED: &str = include_str!("../../../nlp/tests/sentences.json");
const STORIES: [&str; 2] = [
    include_str!("../../../../assets/stories/moscow-talks.json"),
    include_str!("../../../../assets/stories/wennick-bridge.json"),
];

/// What spaCy found in one text.
#[derive(Deserialize)]
struct Stored {
    text: String,
    tokens: Vec<(u32, u32, bool)>,
    tag: Vec<String>,
    lemma: Vec<String>,
    head: Vec<u32>,
    dep: Vec<String>,
    ents: BTreeSet<(u32, u32, String)>,
}

pub(super) fn measure(setup: &Setup) -> Result<Outcome, Error> {
    let file = crossread_models::FILES.iter().find(|(name, _)| *name == PIPELINE_FILE);
    let Some((_, bytes)) = file.filter(|_| setup.models().pipeline().is_some()) else {
        return Err(Error::new(ErrorKind::Missing, "the language pipeline is left out"));
    };
    let model = Model::from_bytes(bytes).map_err(|error| Error::new(ErrorKind::Data, error))?;
    let mut outcome = Outcome::default();
    let stored: Vec<Stored> =
        serde_json::from_str(STORED).map_err(|error| Error::new(ErrorKind::Data, error))?;
    let docs: Vec<Doc> = stored.iter().map(|one| model.read(&one.text)).collect();
    agreement(&mut outcome, &stored, &docs);
    speed(&mut outcome, &model);
    size(&mut outcome);
    match &setup.spacy {
        Some(python) => beside(setup, python)?,
        None => outcome
            .text
            .push_str("\n  not set beside spaCy in this run: name a Python that has it, --spacy PYTHON\n"),
    }
    Ok(outcome)
}

/// The shares of tokens that both read alike, and F1 of the entities.
fn agreement(outcome: &mut Outcome, stored: &[Stored], docs: &[Doc]) {
    let (mut all, mut same) = (0, [0; 5]);
    let (mut ours, mut theirs, mut both) = (0, 0, 0);
    for (theirs_of, doc) in stored.iter().zip(docs) {
        for (at, (start, end, _)) in theirs_of.tokens.iter().enumerate() {
            all += 1;
            let Some(token) = doc.tokens().get(at).filter(|token| (token.start, token.end) == (*start, *end))
            else {
                continue;
            };
            let is = |column: &[String], word: &str| column.get(at).is_some_and(|have| have == word);
            let alike = [
                true,
                is(&theirs_of.tag, token.tag.as_str()),
                is(&theirs_of.lemma, doc.lemma(at)),
                theirs_of.head.get(at) == Some(&token.head),
                is(&theirs_of.dep, token.dep.as_str()),
            ];
            same.iter_mut().zip(alike).for_each(|(count, alike)| *count += usize::from(alike));
        }
        let found: BTreeSet<(u32, u32, String)> =
            doc.entities().iter().map(|one| (one.start, one.end, one.label.as_str().to_owned())).collect();
        ours += found.len();
        theirs += theirs_of.ents.len();
        both += found.intersection(&theirs_of.ents).count();
    }
    let mut rows = Vec::new();
    for (name, count) in ["token", "tag", "lemma", "head", "label"].iter().zip(same) {
        outcome.figure(format!("{name} as spaCy's"), share(count, all));
        rows.push(vec![(*name).to_owned(), format!("{:.2}", 100.0 * share(count, all))]);
    }
    let entities = f1(share(both, ours), share(both, theirs));
    outcome.figure("entities F1 against spaCy's", entities);
    rows.push(vec!["entities F1".to_owned(), format!("{:.2}", 100.0 * entities)]);
    outcome.table(&format!("as spaCy reads it, of {all} tokens of stored sentences"), &["", "%"], &rows);
}

/// Tokens a second over the bundled stories, one thread.
fn speed(outcome: &mut Outcome, model: &Model) {
    let stories = STORIES.iter().filter_map(|story| serde_json::from_str::<serde_json::Value>(story).ok());
    let texts: Vec<String> = stories
        .flat_map(|story| story["articles"].as_array().cloned().unwrap_or_default())
        .filter_map(|article| article["body"].as_str().map(str::to_owned))
        .flat_map(|body| body.lines().map(str::to_owned).collect::<Vec<_>>())
        .filter(|line| !line.trim().is_empty())
        .collect();
    let start = Instant::now();
    let tokens: usize = texts.iter().map(|text| model.read(text).len()).sum();
    let pace = tokens as f64 / start.elapsed().as_secs_f64();
    outcome.figure("tokens a second", pace);
    outcome.text.push_str(&format!(
        "\n  {pace:.0} tokens a second over {tokens} tokens of the bundled stories, native, one thread\n"
    ));
}

/// What a page must load: models, and the program where it has been built.
fn size(outcome: &mut Outcome) {
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut total = 0;
    let kilobytes = |bytes: usize| format!("{:.0} kB", bytes as f64 / 1000.0);
    let built = std::fs::read_dir(root().join("dist")).into_iter().flatten().flatten();
    let mut program: Vec<(String, usize)> = built
        .filter(|file| file.path().extension().is_some_and(|end| end == "wasm" || end == "js"))
        .filter_map(|file| {
            Some((file.file_name().to_string_lossy().into_owned(), file.metadata().ok()?.len() as usize))
        })
        .collect();
    program.sort();
    let models = crossread_models::FILES.iter().map(|(name, bytes)| ((*name).to_owned(), bytes.len()));
    for (name, bytes) in models.chain(program.iter().cloned()) {
        total += bytes;
        rows.push(vec![name, kilobytes(bytes)]);
    }
    rows.push(vec!["all".to_owned(), kilobytes(total)]);
    outcome.figure("bytes to load", total as f64);
    let heading = if program.is_empty() {
        "what a page must load, not packed (models only: the page is not built)"
    } else {
        "what a page must load, not packed (packed: cargo xtask bench)"
    };
    outcome.table(heading, &["file", "size"], &rows);
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Runs spaCy and the pipeline on the same texts; prints as it goes.
fn beside(setup: &Setup, python: &Path) -> Result<(), Error> {
    let texts = setup.data.join("bench/events");
    if !texts.is_dir() {
        println!("  not set beside spaCy: {} is not here", texts.display());
        return Ok(());
    }
    let failed = |what: &str| Error::new(ErrorKind::Data, format_args!("{what} failed"));
    let mut build = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    build
        .args(["build", "--quiet", "--release", "-p", "crossread-nlp", "--example", "parse"])
        .current_dir(root());
    if !build.status().is_ok_and(|status| status.success()) {
        return Err(failed("building the example that parses"));
    }
    let program = std::env::current_exe().ok().and_then(|own| Some(own.parent()?.join("examples/parse")));
    let program = program.ok_or_else(|| failed("finding the example that parses"))?;
    let mut compare = Command::new(python);
    compare
        .arg(root().join("training/nlp/parity.py"))
        .arg(program)
        .arg(root().join("assets/models/en-core-web-sm.bin"))
        .arg(&texts)
        .arg("--speed");
    if !compare.status().is_ok_and(|status| status.success()) {
        return Err(failed("training/nlp/parity.py"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stored_sentences_are_read_as_spacy_reads_them() {
        let setup = Setup::new(PathBuf::new(), &[]).unwrap();
        let outcome = measure(&setup).unwrap();
        for (name, least) in
            [("token as spaCy's", 1.0), ("head as spaCy's", 0.995), ("entities F1 against spaCy's", 0.99)]
        {
            assert!(outcome.figures[name] >= least, "{name}: {}", outcome.figures[name]);
        }
        assert!(outcome.text.contains("--spacy") && outcome.figures["bytes to load"] > 3e6);
    }
}
