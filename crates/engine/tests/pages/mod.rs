//! Invented scraped pages whose lines are labelled, and how `ingest` reads them.
//!
//! Each line of a `.page` file is the page's line after a label: `H` headline,
//! `S` standfirst or subhead, `#` subhead, `P` paragraph, `*` point of a list
//! (all to be kept), `-` furniture, `?` either, and `|` furniture up to the sign
//! `‖` and account after it. Lines that begin with `@` say what is to be found
//! of the page: its outlet, byline and date.

use std::fs;
use std::path::{Path, PathBuf};

use crossread_engine::{Article, BlockKind, Span, ingest};

/// A labelled page.
pub struct Page {
    name: String,
    file: String,
    text: String,
    lines: Vec<(char, Span)>,
    expected: Vec<(String, String)>,
}

fn read(path: &Path) -> Page {
    let source = fs::read_to_string(path).expect("a fixture is text");
    let mut text = String::new();
    let mut lines = Vec::new();
    let mut expected = Vec::new();
    for line in source.lines() {
        if let Some(rest) = line.strip_prefix('@') {
            let (key, value) = rest.split_once(' ').unwrap_or((rest, ""));
            expected.push((key.to_owned(), value.to_owned()));
            continue;
        }
        let mut chars = line.chars();
        if let Some(label) = chars.next() {
            let content = chars.as_str().strip_prefix(' ').unwrap_or(chars.as_str());
            let parts: Vec<(char, &str)> = match content.split_once('\u{2016}') {
                Some((dropped, kept)) if label == '|' => vec![('-', dropped), ('P', kept)],
                _ => vec![(label, content)],
            };
            for (label, part) in parts {
                assert!("HSP#*-?".contains(label), "{}: label {label:?}", path.display());
                let start = text.len();
                text.push_str(part);
                lines.push((label, Span::new(start, text.len()).trimmed(&text)));
            }
        }
        text.push('\n');
    }
    let name = path.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
    let file = if name.contains('.') { name.clone() } else { format!("{name}.txt") };
    Page { name, file, text, lines, expected }
}

/// The pages of a folder, in order of name.
pub fn pages(folder: &Path) -> Vec<Page> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .expect("the fixtures are there")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|e| e == "page"))
        .collect();
    paths.sort();
    paths.iter().map(|path| read(path)).collect()
}

/// What came of some pages: how many lines there are, and those read wrongly.
#[derive(Default)]
pub struct Count {
    pub furniture: usize,
    pub facts: usize,
    pub furniture_kept: Vec<String>,
    pub facts_dropped: Vec<String>,
    pub headlines_missed: Vec<String>,
    pub found_wrong: Vec<String>,
    pub kinds_wrong: Vec<String>,
}

/// Reads a page and counts.
pub fn check(page: &Page, count: &mut Count) {
    let mut ingested = ingest::file(&page.file, page.text.as_bytes());
    assert!(ingested.problems.is_empty(), "{}: {:?}", page.name, ingested.problems);
    let article = ingested.articles.pop().expect("an article");
    assert_eq!(article.text, page.text, "{}: the text is kept as given", page.name);
    let why = ingest::explain(&page.file, &page.text);
    for (label, span) in &page.lines {
        let kept = article.content().any(|block| block.span.overlaps(*span));
        let shown = || {
            let cue = why.iter().find(|(block, _)| block.span.overlaps(*span)).map_or("", |(_, cue)| cue);
            format!("{}: {:?} [{cue}]", page.name, span.of(&page.text))
        };
        match label {
            '-' => {
                count.furniture += 1;
                if kept {
                    count.furniture_kept.push(shown());
                }
            }
            '?' => {}
            _ => {
                count.facts += 1;
                if !kept {
                    count.facts_dropped.push(shown());
                }
            }
        }
        let block = article.content().find(|block| block.span.overlaps(*span)).map(|block| block.kind);
        let fits = match (label, block) {
            (_, None) | ('-' | '?', _) => None,
            ('#', kind) => Some(kind == Some(BlockKind::Subhead)),
            // A point without a sign before it is like any sentence.
            ('*', kind) => Some(kind != Some(BlockKind::Headline)),
            ('S', kind) => Some(matches!(kind, Some(BlockKind::Standfirst | BlockKind::Paragraph))),
            ('P', kind) => Some(matches!(kind, Some(BlockKind::Paragraph | BlockKind::Standfirst))),
            (_, kind) => Some(kind == Some(BlockKind::Headline)),
        };
        if fits == Some(false) {
            count.kinds_wrong.push(format!("{label} as {block:?}: {}", shown()));
        }
        if *label == 'H' {
            let found = article.content().find(|block| block.kind == BlockKind::Headline);
            if !found.is_some_and(|block| block.span.overlaps(*span)) {
                count.headlines_missed.push(shown());
            }
        }
    }
    for (key, value) in &page.expected {
        let found = detail(&article, key);
        if found != *value {
            count.found_wrong.push(format!("{}: {key} is {found:?}, not {value:?}", page.name));
        }
    }
}

fn detail(article: &Article, key: &str) -> String {
    match key {
        "outlet" => article.outlet.clone(),
        "byline" => article.byline.clone().unwrap_or_default(),
        "date" => article.published.clone().unwrap_or_default(),
        _ => panic!("no such detail: {key}"),
    }
}
