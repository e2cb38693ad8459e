//! `cargo xtask`: sets up, builds, serves, tests and measures Crossread.
//!
//! Each command is one file under [`commands`] and is put together from steps
//! that several of them share: [`prepare`] installs what a build or a test
//! needs and is missing, [`pack`] turns Trunk's output into the site and the
//! single-file page, [`server`] serves a folder, [`run`] starts programs and
//! says how they get on.

mod commands;
mod pack;
mod paths;
mod prepare;
mod run;
mod server;

use std::process::ExitCode;

/// What a command returns: nothing, or a message for whoever ran it.
type Result<T> = std::result::Result<T, Box<dyn std::error::Error + Send + Sync>>;

const USAGE: &str = "\
cargo xtask <command>

  serve [--port N] [--watch]  prepare what is missing, build, serve the reader
  build                       prepare what is missing, build dist/ and dist/crossread.html
  test                        every test: native, WebAssembly in a browser, end to end
  eval [arguments]            measure the engine on labelled sets
  bench                       speed, latency and size against the budgets
  screenshots                 pictures of the built page into docs/images/
  pack                        (run by Trunk) finish the site in its staging folder
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (command, rest) = match arguments.split_first() {
        Some((command, rest)) => (command.as_str(), rest),
        None => ("help", &[][..]),
    };
    let outcome = match command {
        "serve" => commands::serve::run(rest),
        "build" => commands::build::run(rest),
        "test" => commands::test::run(rest),
        "eval" => commands::eval::run(rest),
        "bench" => commands::bench::run(rest),
        "screenshots" => commands::screenshots::run(rest),
        "pack" => commands::pack::run(rest),
        "help" | "--help" | "-h" => {
            print!("{USAGE}");
            Ok(())
        }
        other => Err(format!("There is no command \"{other}\".\n\n{USAGE}").into()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\n{error}");
            ExitCode::FAILURE
        }
    }
}
