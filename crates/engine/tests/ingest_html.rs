//! Whole HTML pages read by ingest, against the lines that are to be kept.
//!
//! Beside each invented page lies a list of the lines of its account, labelled
//! as in `ingest_pages`, and of what is to be found of it; every other line of
//! the page is furniture.

use std::fs;
use std::path::Path;

use crossread_engine::{Article, Block, BlockKind, Story, ingest};

fn kept(article: &Article) -> Vec<&str> {
    article.content().map(|block| block.span.of(&article.text)).collect()
}

fn detail<'a>(article: &'a Article, key: &str) -> &'a str {
    match key {
        "outlet" => &article.outlet,
        "byline" => article.byline.as_deref().unwrap_or_default(),
        "date" => article.published.as_deref().unwrap_or_default(),
        "url" => article.url.as_deref().unwrap_or_default(),
        _ => panic!("no such detail: {key}"),
    }
}

fn pages() -> Vec<(String, Article, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/ingest/html");
    let mut names: Vec<String> = fs::read_dir(&folder)
        .expect("the fixtures are there")
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.ends_with(".html"))
        .collect();
    names.sort();
    names
        .into_iter()
        .map(|name| {
            let bytes = fs::read(folder.join(&name)).expect("a fixture");
            let ingested = ingest::file(&name, &bytes);
            assert!(ingested.problems.is_empty(), "{name}: {:?}", ingested.problems);
            let expected = fs::read_to_string(folder.join(name.replace(".html", ".expect"))).expect("a list");
            (name, ingested.articles.into_iter().next().expect("an article"), expected)
        })
        .collect()
}

#[test]
fn pages_keep_their_account_and_nothing_else() {
    let mut wrong = Vec::new();
    let (mut facts, mut furniture) = (0, 0);
    for (name, article, expected) in pages() {
        let lines: Vec<(&str, &str)> =
            expected.lines().filter_map(|line| line.split_once(' ').or(Some((line, "")))).collect();
        for (key, value) in lines.iter().filter_map(|(key, value)| Some((key.strip_prefix('@')?, *value))) {
            if detail(&article, key) != value {
                wrong.push(format!("{name}: {key} is {:?}, not {value:?}", detail(&article, key)));
            }
        }
        let wanted: Vec<&str> =
            lines.iter().filter(|(key, _)| !key.starts_with('@')).map(|(_, line)| *line).collect();
        let kept = kept(&article);
        facts += wanted.len();
        furniture += article.blocks.len() - kept.len();
        for line in wanted.iter().filter(|line| !kept.contains(line)) {
            wrong.push(format!("{name}: dropped {line:?}"));
        }
        for line in kept.iter().filter(|line| !wanted.contains(line)) {
            wrong.push(format!("{name}: kept {line:?}"));
        }
        if article.title != lines.iter().find(|(key, _)| *key == "H").map_or("", |(_, line)| *line) {
            wrong.push(format!("{name}: title {:?}", article.title));
        }
        let heading = |block: &&Block| block.kind == BlockKind::Headline;
        assert_eq!(article.content().filter(heading).count(), 1, "{name}");
    }
    println!("{facts} fact lines, {furniture} furniture lines, {} wrong", wrong.len());
    for line in &wrong {
        println!("  {line}");
    }
    assert!(wrong.is_empty(), "see above");
}

#[test]
fn a_page_saved_in_a_story_reads_back_the_same() {
    let articles: Vec<Article> = pages().into_iter().map(|(_, article, _)| article).collect();
    let story = Story { title: "Pages".to_owned(), articles };
    let json = story.to_json();
    let read = ingest::file("pages.json", json.as_bytes());
    assert_eq!(read.problems, []);
    for (before, after) in story.articles.iter().zip(&read.articles) {
        assert_eq!((&before.text, &before.title, &before.outlet), (&after.text, &after.title, &after.outlet));
        let same = kept(before).iter().filter(|line| kept(after).contains(line)).count();
        println!(
            "{}: {same} of {} kept lines kept again, {} in all",
            before.id,
            kept(before).len(),
            kept(after).len()
        );
    }
}
