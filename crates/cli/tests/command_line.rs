//! The program run as a user runs it, with what it says when it cannot help.

use std::path::PathBuf;
use std::process::{Command, Output};

fn crossread(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_crossread")).args(arguments).output().expect("the program starts")
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("the report is UTF-8")
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("messages are UTF-8")
}

/// A folder of this name, empty, which lasts until the next run of the test.
fn folder(name: &str) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&path);
    std::fs::create_dir_all(&path).expect("a folder can be made");
    path
}

#[test]
fn help_goes_to_standard_output() {
    let output = crossread(&["--help"]);
    assert!(output.status.success());
    assert!(stdout(&output).contains("crossread check  --story PATH --statements FILE"));
    assert!(output.stderr.is_empty());
}

#[test]
fn a_wrong_command_line_has_a_status_of_its_own() {
    let output = crossread(&["look"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty());
    assert!(stderr(&output).contains("say ingest, claims or check"));
}

#[test]
fn a_missing_story_is_named() {
    let output = crossread(&["ingest", "--story", "no-such-folder"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).starts_with("crossread: no-such-folder cannot be read: "));
}

#[test]
fn an_empty_folder_is_no_story() {
    let path = folder("empty");
    std::fs::write(path.join("notes.json"), "{}").expect("a file can be written");
    let output = crossread(&["claims", "--story", &path.to_string_lossy()]);
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty());
    assert!(stderr(&output).contains("holds no article. Put .txt, .md or .html files in it"));
}
