//! `cargo xtask test`: every test there is.
//!
//! All parts run, whatever fails before them, and the last line counts what
//! passed and what failed.

use std::fs;
use std::process::Command;
use std::time::Instant;

use super::{Browser, build, no_arguments};
use crate::prepare::WasmKit;
use crate::{Result, paths, run};

const TARGET: &str = "wasm32-unknown-unknown";

/// What has passed and failed so far.
#[derive(Debug, Default, PartialEq, Eq)]
struct Tally {
    passed: usize,
    failed: usize,
    skipped: usize,
}

/// Runs every test.
///
/// # Errors
///
/// When any of them fails.
pub fn run(arguments: &[String]) -> Result<()> {
    no_arguments(arguments)?;
    let start = Instant::now();
    let mut tally = Tally::default();

    run::heading("Form");
    tally.check("cargo fmt", cargo(&["fmt", "--all", "--check"]));
    tally.check(
        "cargo clippy",
        cargo(&["clippy", "--quiet", "--workspace", "--all-targets", "--locked", "--", "-D", "warnings"]),
    );

    run::heading("Native tests");
    tally.tests("native tests", cargo(&["test", "--workspace", "--locked", "--no-fail-fast"]));

    let kit = build::prepare();
    if let Err(error) = kit.and_then(|kit| in_browser(&kit, &mut tally)) {
        println!("{error}");
        tally.failed += 1;
    }

    println!("\nTested in {}; {} skipped.", run::time(start.elapsed()), tally.skipped);
    println!("{} passed, {} failed", tally.passed, tally.failed);
    if tally.failed == 0 { Ok(()) } else { Err("Not all tests passed.".into()) }
}

fn in_browser(kit: &WasmKit, tally: &mut Tally) -> Result<()> {
    let mut clippy = kit.command("cargo")?;
    clippy.args(["clippy", "--quiet", "-p", "crossread-page", "--locked"]);
    clippy.args(["--target", TARGET, "--", "-D", "warnings"]);
    tally.check("cargo clippy for WebAssembly", clippy);
    build::site(kit)?;
    tally.passed += 1;

    let browser = Browser::new()?;
    run::heading("WebAssembly tests in the browser");
    tally.tests("WebAssembly tests", parity(kit, &browser)?);

    run::heading("End to end");
    let mut program = cargo(&["build", "--locked", "--release", "--bin", "crossread"]);
    run::quietly("the native program: compiling", "", &mut program)?;
    let program = format!("crossread{}", std::env::consts::EXE_SUFFIX);
    let mut end_to_end = browser.script("run.mjs");
    end_to_end.env("CROSSREAD_PROGRAM", paths::target().join("release").join(program));
    tally.tests("end-to-end tests", end_to_end);
    Ok(())
}

/// The test that compares the engine's answers in the browser with those it
/// gives natively, which are written down first; compiled and ready to run.
fn parity(kit: &WasmKit, browser: &Browser) -> Result<Command> {
    let mut program =
        cargo(&["run", "--quiet", "--locked", "--release", "-p", "crossread-parity", "--", "assets/stories"]);
    let events = paths::root().join("../shared/bench/events");
    if events.is_dir() {
        program.arg(&events);
    } else {
        println!("   the labelled events are not here: compared on the bundled stories only");
    }
    let output = program.output()?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned().into());
    }
    let answers = paths::target().join("native-answers.json");
    fs::write(&answers, output.stdout)?;

    let tests = |more: &[&str]| -> Result<Command> {
        let mut tests = kit.command("cargo")?;
        tests.args([
            "test",
            "--locked",
            "--release",
            "--target",
            TARGET,
            "-p",
            "crossread-parity",
            "--test",
            "browser",
        ]);
        tests.args(more).env("CROSSREAD_NATIVE_ANSWERS", &answers);
        Ok(tests)
    };
    run::quietly("compiling", "1 min the first time", &mut tests(&["--no-run"])?)?;
    let mut tests = tests(&[])?;
    for (name, value) in browser.script("").get_envs() {
        tests.env(name, value.unwrap_or_default());
    }
    let runner = paths::root().join("e2e/wasm-tests.mjs");
    tests.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", format!("node {}", runner.display()));
    Ok(tests)
}

fn cargo(arguments: &[&str]) -> Command {
    let mut cargo = Command::new("cargo");
    cargo.args(arguments).current_dir(paths::root());
    cargo
}

impl Tally {
    /// Counts a command as one test.
    fn check(&mut self, what: &str, mut command: Command) {
        match run::quietly(what, "", &mut command) {
            Ok(_) => self.passed += 1,
            Err(error) => {
                println!("{error}");
                self.failed += 1;
            }
        }
    }

    /// Counts the tests that a command runs, by the lines that Rust's harness
    /// (and ours) print.
    fn tests(&mut self, what: &str, mut command: Command) {
        match run::shown(&mut command) {
            Ok((good, output)) => {
                let counted = count(&output);
                // A program that fails and counts no failure did not get to its tests.
                if !good && counted.failed == 0 || counted == Self::default() {
                    println!("The {what} did not run to their end.");
                    self.failed += 1;
                }
                self.passed += counted.passed;
                self.failed += counted.failed;
                self.skipped += counted.skipped;
            }
            Err(error) => {
                println!("{what}: {error}");
                self.failed += 1;
            }
        }
    }
}

/// Adds up the lines `test result: ok. 3 passed; 0 failed; 1 ignored; ...`.
fn count(output: &str) -> Tally {
    let mut tally = Tally::default();
    for line in output.lines() {
        let Some((_, counts)) = line.split_once("test result: ") else { continue };
        for part in counts.split([';', '.']) {
            let mut words = part.split_whitespace();
            let number = words.next().and_then(|number| number.parse::<usize>().ok()).unwrap_or(0);
            match words.next() {
                Some("passed") => tally.passed += number,
                Some("failed") => tally.failed += number,
                Some("ignored") => tally.skipped += number,
                _ => {}
            }
        }
    }
    tally
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_add_up() {
        let output = "running 3 tests\ntest result: ok. 3 passed; 0 failed; 1 ignored; 0 measured\n\
                      test result: FAILED. 2 passed; 4 failed; 0 ignored; finished in 0.10s\n";
        assert_eq!(count(output), Tally { passed: 5, failed: 4, skipped: 1 });
        assert_eq!(count("error: could not compile"), Tally::default());
    }
}
