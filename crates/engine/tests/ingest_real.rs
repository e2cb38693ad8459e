//! Real news texts, where they lie beside the project: clean ones must lose
//! next to nothing, and what scraped ones lose is printed to be looked at.
//!
//! The texts are other people's and not part of the project. Without them the
//! tests say that they were skipped. `CROSSREAD_SHARED` names the folder
//! where it is not `../shared` as seen from the workspace.

use std::fs;
use std::path::{Path, PathBuf};

use crossread_engine::{BlockKind, ingest};

fn shared() -> Option<PathBuf> {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    let folder = std::env::var_os("CROSSREAD_SHARED").map_or_else(beside, PathBuf::from);
    folder.is_dir().then_some(folder)
}

fn texts(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = fs::read_dir(&folder) else { continue };
        for path in entries.filter_map(|entry| entry.ok().map(|e| e.path())) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "txt") {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// Reads every text of a folder and prints what is left out; gives how many
/// lines there are, how many are left out, and how many of those are
/// sentences.
fn survey(folder: &Path) -> (usize, usize, usize) {
    let (mut all, mut out, mut sentences) = (0, 0, 0);
    for path in texts(folder) {
        let bytes = fs::read(&path).expect("a readable file");
        let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        let ingested = ingest::file(&name, &bytes);
        let article = &ingested.articles[0];
        println!(
            "{name}: [{}] [{}] {:?} {:?}",
            article.title, article.outlet, article.byline, article.published
        );
        for (block, cue) in ingest::explain(&name, &article.text) {
            all += 1;
            if let BlockKind::Furniture(kind) = block.kind {
                out += 1;
                let line = block.span.of(&article.text);
                sentences += usize::from(line.ends_with('.') && line.split(' ').count() > 6);
                println!("  - {kind:?} [{cue}] {line}");
            } else if !matches!(block.kind, BlockKind::Paragraph) {
                println!("  + {:?} {}", block.kind, block.span.of(&article.text));
            }
        }
    }
    println!("{}: {all} lines, {out} left out, {sentences} of them sentences", folder.display());
    (all, out, sentences)
}

#[test]
fn clean_news_text_loses_next_to_nothing() {
    let Some(shared) = shared() else {
        println!("skipped: the shared texts are not here");
        return;
    };
    for folder in ["bench/events", "train/matters"] {
        let (all, out, sentences) = survey(&shared.join(folder));
        assert!(out * 100 <= all * 5, "{folder}: {out} of {all} lines left out");
        assert!(sentences * 1000 <= all * 5, "{folder}: {sentences} sentences left out");
    }
}

#[test]
fn scraped_news_text_keeps_its_account() {
    let Some(shared) = shared() else {
        println!("skipped: the shared texts are not here");
        return;
    };
    let (all, out, _) = survey(&shared.join("corpus"));
    assert!(out > 0 && out * 2 < all, "{out} of {all} lines left out");
}
