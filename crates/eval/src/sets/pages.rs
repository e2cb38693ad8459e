//! Invented scraped pages: whether furniture goes and the account stays.
//!
//! The cues were mended until these pages were read without a fault, so the
//! figures say that they still are, not what pages never seen would give; that
//! stands in the engine's test of the same pages.

#[path = "../../../engine/tests/pages/mod.rs"]
mod labelled;

use std::fs;
use std::path::{Path, PathBuf};

use crate::error::Error;
use crate::outcome::Outcome;
use crate::setup::Setup;

const PAGES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../engine/tests/fixtures/ingest");

pub(super) fn measure(_: &Setup) -> Result<Outcome, Error> {
    let folder = Path::new(PAGES);
    let problem = |error| Error::io(folder, &error);
    let entries = fs::read_dir(folder).map_err(problem)?.collect::<Result<Vec<_>, _>>().map_err(problem)?;
    let mut folders: Vec<PathBuf> =
        entries.iter().map(fs::DirEntry::path).filter(|path| path.is_dir()).collect();
    folders.sort();
    let mut outcome = Outcome::default();
    let (mut rows, mut sums) = (Vec::new(), [0; 5]);
    for folder in folders {
        let pages = labelled::pages(&folder);
        if pages.is_empty() {
            continue;
        }
        let mut count = labelled::Count::default();
        pages.iter().for_each(|page| labelled::check(page, &mut count));
        let (kept, dropped) = (count.furniture_kept.len(), count.facts_dropped.len());
        let figures = [pages.len(), count.furniture, kept, count.facts, dropped];
        sums.iter_mut().zip(figures).for_each(|(sum, figure)| *sum += figure);
        let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        rows.push(std::iter::once(name).chain(figures.map(|figure| figure.to_string())).collect());
        for line in count.furniture_kept.iter().chain(&count.facts_dropped) {
            outcome.text.push_str(&format!("  read wrongly: {line}\n"));
        }
    }
    rows.push(std::iter::once("all".to_owned()).chain(sums.map(|sum| sum.to_string())).collect());
    outcome.table("lines", &["set", "pages", "furniture", "kept", "account", "dropped"], &rows);
    for (name, sum) in
        ["pages", "furniture lines", "furniture kept", "account lines", "account dropped"].iter().zip(sums)
    {
        outcome.figure(*name, sum as f64);
    }
    Ok(outcome)
}
