//! The three reports over a small story of a text, a Markdown and an HTML
//! article, as a program that reads them would see them.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};

const STORY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/story");

/// Runs the program with `input` on standard input.
fn crossread(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_crossread"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    child.stdin.take().expect("it has an input").write_all(input.as_bytes()).expect("it reads its input");
    child.wait_with_output().expect("it ends")
}

/// The report of a run that must answer everything.
fn report(arguments: &[&str], input: &str) -> Vec<Value> {
    let output = crossread(arguments, input);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("the report is a JSON list")
}

fn check(statements: &Value) -> Vec<Value> {
    report(&["check", "--story", STORY, "--statements", "-"], &statements.to_string())
}

/// The text of each article as `ingest` prints it.
fn text(article: &str) -> String {
    let articles = report(&["ingest", "--story", STORY], "");
    let found = articles.iter().find(|entry| entry["article"] == article).expect("the article is there");
    found["text"].as_str().expect("it has a text").to_owned()
}

fn at(text: &str, span: &Value) -> String {
    let place = |end: usize| span[end].as_u64().expect("an offset") as usize;
    text.chars().skip(place(0)).take(place(1) - place(0)).collect()
}

fn list(value: &Value) -> &Vec<Value> {
    value.as_array().expect("a list")
}

#[test]
fn ingest_prints_each_file_as_an_article() {
    let articles = report(&["ingest", "--story", STORY], "");
    let ids: Vec<_> = articles.iter().map(|entry| entry["article"].as_str().unwrap_or("")).collect();
    assert_eq!(ids, ["coast", "harbour", "island"]);
    let file = std::fs::read_to_string(Path::new(STORY).join("harbour.txt")).expect("the file is there");
    assert_eq!(articles[1]["text"], file.as_str());
    assert_eq!(articles[1]["title"], "Ferry runs aground off Lund Point");
    assert!(
        articles[2]["text"].as_str().is_some_and(|text| text.contains("cold & tired") && !text.contains('<'))
    );
    for entry in &articles {
        let text = entry["text"].as_str().expect("a text");
        for block in list(&entry["blocks"]) {
            let words = at(text, &json!([block["start"], block["end"]]));
            assert!(!words.is_empty() && words.trim() == words, "{words:?}");
        }
    }
}

#[test]
fn claims_are_spans_of_their_article() {
    for entry in report(&["claims", "--story", STORY], "") {
        let article = entry["article"].as_str().expect("an id");
        let text = text(article);
        let claims = list(&entry["claims"]);
        assert!(!claims.is_empty(), "{article} has no claims");
        for claim in claims {
            let words: Vec<_> = list(&claim["spans"]).iter().map(|span| at(&text, span)).collect();
            let same = |a: &str, b: &str| a.split_whitespace().eq(b.split_whitespace());
            assert!(same(&words.join(" "), claim["text"].as_str().unwrap_or("")), "{claim}");
            assert!(claim["id"].as_str().is_some_and(|id| id.starts_with(&format!("{article}:"))));
        }
    }
}

#[test]
fn a_claim_knows_its_parts() {
    let text = text("harbour");
    let entries = report(&["claims", "--story", STORY], "");
    let claims = list(&entries[1]["claims"]);
    for claim in claims {
        let arguments = list(&claim["arguments"]).iter();
        for part in [&claim["subject"], &claim["predicate"]].into_iter().chain(arguments) {
            let words: Vec<_> = list(&part["spans"]).iter().map(|span| at(&text, span)).collect();
            assert_eq!(part["text"], words.join(" "), "{claim}");
        }
        assert_ne!(claim["predicate"]["text"], "", "{claim}");
    }
    let named = |part: &str| claims.iter().any(|claim| !list(&claim[part]).is_empty());
    assert!(named("arguments") && named("times") && named("quantities"));
}

#[test]
fn a_claim_knows_who_says_it() {
    let claims = report(&["claims", "--story", STORY], "");
    let attributions: Vec<_> = list(&claims[1]["claims"])
        .iter()
        .map(|claim| &claim["attribution"])
        .filter(|a| !a.is_null())
        .collect();
    let source = |a: &&Value| a["source"]["text"].as_str().unwrap_or("").to_owned();
    assert!(attributions.iter().any(|a| source(a).contains("coastguard") && a["cue"]["text"] == "said"));
    assert!(attributions.iter().any(|a| source(a).contains("Åkerö") && a["cue"]["text"] == "told"));
}

#[test]
fn check_answers_every_other_article_with_exact_quotes() {
    let answers = check(&json!([
        {"id": 1, "article": "harbour", "statement": "The café owner Piotr Żuk took in 31 passengers"},
        {"id": "two", "article": null, "statement": "The ferry carried 84 people."},
    ]));
    assert_eq!(answers[0]["id"], 1);
    assert_eq!(answers[1]["id"], "two");
    let others = |answer: &Value| -> Vec<String> {
        list(&answer["verdicts"]).iter().map(|v| v["article"].as_str().unwrap_or("").to_owned()).collect()
    };
    assert_eq!(others(&answers[0]), ["coast", "island"]);
    assert_eq!(others(&answers[1]), ["coast", "harbour", "island"]);
    for verdict in answers.iter().flat_map(|answer| list(&answer["verdicts"])) {
        let text = text(verdict["article"].as_str().expect("an id"));
        let relation = verdict["relation"].as_str().expect("a relation");
        assert!(["corroborates", "partly", "differs", "silent", "unsure"].contains(&relation));
        assert!(verdict["confidence"].as_f64().is_some_and(|sure| (0.0..=1.0).contains(&sure)));
        for evidence in list(&verdict["evidence"]) {
            assert_eq!(at(&text, &json!([evidence["start"], evidence["end"]])), evidence["quote"]);
        }
    }
}

#[test]
fn check_tells_the_same_from_the_different() {
    let answers = check(&json!([
        {"id": 1, "article": "harbour", "statement":
            "The ferry Kestrel ran aground off Lund Point on Tuesday evening with 84 people on board"},
    ]));
    let verdicts = list(&answers[0]["verdicts"]);
    assert_eq!((&verdicts[0]["article"], &verdicts[0]["relation"]), (&json!("coast"), &json!("differs")));
    assert_eq!(
        (&verdicts[1]["article"], &verdicts[1]["relation"]),
        (&json!("island"), &json!("corroborates"))
    );
    let number = |reason: &&Value| reason["kind"] == "number" && reason["agrees"] == false;
    assert!(list(&verdicts[0]["reasons"]).iter().any(|reason| number(&reason)));
}

#[test]
fn what_cannot_be_answered_is_said_and_the_rest_is_answered() {
    let statements = json!([
        {"id": "gone", "article": "harbour", "statement": "The ferry sank."},
        {"id": "nobody", "article": "elsewhere", "statement": "The ferry Kestrel"},
        {"id": "good", "article": "harbour", "statement": "The ferry Kestrel ran\n aground"},
    ]);
    let output = crossread(&["check", "--story", STORY, "--statements", "-"], &statements.to_string());
    assert_eq!(output.status.code(), Some(1));
    let answers: Vec<Value> = serde_json::from_slice(&output.stdout).expect("the report is a JSON list");
    assert_eq!(answers.iter().map(|answer| &answer["id"]).collect::<Vec<_>>(), ["good"]);
    let messages = String::from_utf8_lossy(&output.stderr);
    assert!(messages.contains("statement gone does not stand in article \"harbour\""), "{messages}");
    assert!(messages.contains("Use one of: coast, harbour, island"), "{messages}");
}

#[test]
fn a_statements_file_that_is_none_stops_it() {
    let output = crossread(&["check", "--story", STORY, "--statements", "-"], "{\"id\": 1}");
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty());
    assert!(String::from_utf8_lossy(&output.stderr).contains("the statements cannot be read"));
}

#[test]
fn the_full_tier_answers_as_the_instant_one_and_says_so() {
    let statements = json!([{"id": 1, "article": null, "statement": "Nobody was hurt."}]).to_string();
    let run =
        |tier| crossread(&["check", "--story", STORY, "--statements", "-", "--tier", tier], &statements);
    let (instant, full) = (run("instant"), run("full"));
    assert!(instant.status.success() && full.status.success());
    assert_eq!(instant.stdout, full.stdout);
    assert!(String::from_utf8_lossy(&full.stderr).contains("the instant tier answers"));
}

#[test]
fn a_story_file_gives_what_its_articles_give() {
    let articles = report(&["ingest", "--story", STORY], "");
    let articles: Vec<_> = articles
        .iter()
        .map(|entry| {
            json!({"id": entry["article"], "outlet": entry["outlet"], "title": entry["title"], "body": entry["text"]})
        })
        .collect();
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("ferry.json");
    std::fs::write(&path, json!({"title": "The ferry", "articles": articles}).to_string())
        .expect("it is written");
    let again = report(&["ingest", "--story", &path.to_string_lossy()], "");
    let texts = |articles: &[Value], name: &str| articles.iter().map(|a| a[name].clone()).collect::<Vec<_>>();
    assert_eq!(texts(&again, "article"), ["coast", "harbour", "island"]);
    assert_eq!(texts(&again, "text"), texts(&articles, "body"));
}

#[test]
fn two_files_of_one_name_stop_it() {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("same");
    std::fs::create_dir_all(&path).expect("a folder can be made");
    for name in ["ferry.txt", "ferry.md"] {
        std::fs::copy(Path::new(STORY).join("harbour.txt"), path.join(name)).expect("a file can be copied");
    }
    let output = crossread(&["ingest", "--story", &path.to_string_lossy()], "");
    assert_eq!(output.status.code(), Some(1));
    assert!(
        String::from_utf8_lossy(&output.stderr)
            .contains("have the id \"ferry\". Give one of them another name.")
    );
}
