//! `crossread`, the native program: what the page can do with a story, on the
//! command line, through the same library.
//!
//! [`args`] reads the command line, [`story`] the files, [`run`] does what was
//! asked. The report goes to standard output and everything else to standard
//! error; the exit status is 0 only when everything asked for was answered, 1
//! when something was not, 2 when the command line makes no sense.

mod args;
mod error;
mod run;
mod story;

use std::process::ExitCode;

use args::Action;

fn main() -> ExitCode {
    let outcome = args::read(std::env::args_os()).and_then(|action| match action {
        Action::Print(text) => run::print(&text).map(|()| true),
        Action::Run(request) => run::run(&request),
    });
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(error) => {
            eprintln!("crossread: {error}");
            ExitCode::from(error.status())
        }
    }
}
