//! Doing what the command line asks for.

use std::fs;
use std::io::{self, Read, Write};
use std::path::Path;

use crossread_engine::{Reader, report};
use serde::Serialize;

use crate::args::{Command, Request, Tier};
use crate::error::{Error, ErrorKind};
use crate::story::{self, Story};

/// Carries out a request; whether everything asked for was answered.
///
/// # Errors
/// Whatever stops it before there is a report.
pub(crate) fn run(request: &Request) -> Result<bool, Error> {
    let Story { articles, problems, whole } = story::read(&request.story)?;
    for problem in &problems {
        note(format_args!("{}: {} {}", problem.file, problem.what, problem.remedy));
    }
    if let Command::Ingest = request.command {
        write(&report::ingest(&articles))?;
        return Ok(whole);
    }
    // Statements are read before the articles are analysed, so that a slip in
    // them is told at once.
    let (questions, tier) = match &request.command {
        Command::Check { statements, tier } => {
            let questions = report::questions(&text(statements)?).map_err(|error| {
                Error::new(ErrorKind::Statements, format!("{}: {error}", statements.display()))
            })?;
            (Some(questions), *tier)
        }
        Command::Ingest | Command::Claims => (None, Tier::Instant),
    };
    let mut reader = Reader::with_models(crossread_models::bundled());
    for article in articles {
        reader.add(article);
    }
    let Some(questions) = questions else {
        write(&report::claims(&reader))?;
        return Ok(whole);
    };
    if tier == Tier::Full {
        note(format_args!("this version has no second opinion yet: the instant tier answers"));
    }
    let asked = report::check(&mut reader, &questions);
    for failure in &asked.failures {
        note(format_args!("{failure}"));
    }
    write(&asked.answers)?;
    Ok(whole && asked.failures.is_empty())
}

/// Prints a text on standard output.
///
/// # Errors
/// [`ErrorKind::Write`] where standard output takes no more.
pub(crate) fn print(text: &str) -> Result<(), Error> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes()).and_then(|()| out.flush()).map_err(|error| {
        Error::new(ErrorKind::Write, format!("the report cannot be written: {error}. Look where it is sent."))
    })
}

fn write<T: Serialize>(entries: &[T]) -> Result<(), Error> {
    let json = report::json(entries)
        .map_err(|error| Error::new(ErrorKind::Write, format!("the report cannot be written: {error}.")))?;
    print(&json)
}

fn note(message: std::fmt::Arguments<'_>) {
    eprintln!("crossread: {message}");
}

/// The text of a file, or of standard input for `-`.
fn text(path: &Path) -> Result<String, Error> {
    let read = if path == Path::new("-") {
        let mut text = String::new();
        io::stdin().read_to_string(&mut text).map(|_| text)
    } else {
        fs::read_to_string(path)
    };
    read.map_err(|error| Error::read(path, &error))
}
