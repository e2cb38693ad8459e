//! Measures the engine on labelled sets: `cargo xtask eval`.
//!
//! Each set is a module of [`sets`], each measure a module of [`metric`]; the
//! sets' files are other people's texts and no part of this project, so a set
//! that is not there is skipped. Nothing here tunes anything.

mod args;
mod case;
mod changes;
mod data;
mod error;
mod metric;
mod outcome;
mod peer;
mod plot;
mod sets;
mod setup;
mod table;

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;

use args::Args;
use error::{Error, ErrorKind};
use outcome::Outcome;
use setup::Setup;

fn main() -> ExitCode {
    let outcome = args::read(std::env::args_os()).and_then(|args| args.map_or(Ok(()), |args| run(&args)));
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("eval: {error}");
            ExitCode::from(if error.kind() == ErrorKind::Usage { 2 } else { 1 })
        }
    }
}

fn run(args: &Args) -> Result<(), Error> {
    if let Some(name) = args.sets.iter().find(|name| sets::ALL.iter().all(|set| set.name != **name)) {
        let known = sets::ALL.map(|set| set.name).join(", ");
        return Err(Error::new(
            ErrorKind::Usage,
            format_args!("there is no set \"{name}\"; the sets are {known}"),
        ));
    }
    let mut setup = Setup::new(args.data.clone(), &args.without)?;
    setup.spacy.clone_from(&args.spacy);
    let mut figures = BTreeMap::new();
    let mut failed = Vec::new();
    let mut plot = args.plot.as_deref();
    let mut dump = args.dump.as_deref().map(create).transpose()?;
    for set in
        sets::ALL.iter().filter(|set| args.sets.is_empty() || args.sets.iter().any(|name| name == set.name))
    {
        let start = Instant::now();
        say(format_args!("{}: {}", set.name, set.about))?;
        let outcome = match (set.measure)(&setup) {
            Ok(outcome) => outcome,
            Err(error) if error.kind() == ErrorKind::Missing => {
                say(format_args!("  skipped: its data are not here ({error})\n"))?;
                continue;
            }
            Err(error) => {
                say(format_args!("  cannot be measured: {error}\n"))?;
                failed.push(set.name);
                continue;
            }
        };
        say(format_args!("{}  measured in {:.1} s\n", outcome.text, start.elapsed().as_secs_f64()))?;
        show_errors(&outcome, args.errors)?;
        if let Some((path, out)) = &mut dump {
            write_cases(out, set.name, &outcome).map_err(|error| cannot_write(path, &error))?;
        }
        if let Some((path, found)) = plot.zip(outcome.calibration.as_ref()) {
            std::fs::write(path, plot::svg(set.name, found)).map_err(|error| cannot_write(path, &error))?;
            plot = None;
        }
        figures.insert(set.name, outcome.figures);
    }
    if let Some(path) = &args.json {
        let (path, mut out) = create(path)?;
        serde_json::to_writer_pretty(&mut out, &figures)
            .map_err(std::io::Error::from)
            .and_then(|()| out.write_all(b"\n"))
            .and_then(|()| out.flush())
            .map_err(|error| cannot_write(path, &error))?;
    }
    if let Some((path, mut out)) = dump {
        out.flush().map_err(|error| cannot_write(path, &error))?;
    }
    if !failed.is_empty() {
        return Err(Error::new(ErrorKind::Data, format_args!("could not measure {}", failed.join(", "))));
    }
    Ok(())
}

/// Prints a line; an error where nobody reads on.
fn say(line: std::fmt::Arguments<'_>) -> Result<(), Error> {
    writeln!(std::io::stdout(), "{line}")
        .map_err(|error| Error::new(ErrorKind::Write, format_args!("nothing more can be printed: {error}")))
}

/// Prints up to `most` wrong answers, spread evenly over the set.
fn show_errors(outcome: &Outcome, most: usize) -> Result<(), Error> {
    let Some(classify) = outcome.classify else { return Ok(()) };
    let wrong: Vec<_> = outcome.cases.iter().filter(|case| !case.right(classify)).collect();
    for at in 0..most.min(wrong.len()) {
        say(format_args!("{}", wrong[at * wrong.len() / most.min(wrong.len())].show()))?;
    }
    Ok(())
}

fn write_cases(out: &mut impl Write, set: &'static str, outcome: &Outcome) -> std::io::Result<()> {
    let Some(classify) = outcome.classify else { return Ok(()) };
    for case in &outcome.cases {
        serde_json::to_writer(&mut *out, &case.record(set, classify))?;
        out.write_all(b"\n")?;
    }
    Ok(())
}

fn create(path: &Path) -> Result<(&Path, BufWriter<File>), Error> {
    let file = File::create(path).map_err(|error| cannot_write(path, &error))?;
    Ok((path, BufWriter::new(file)))
}

fn cannot_write(path: &Path, error: &std::io::Error) -> Error {
    Error::new(ErrorKind::Write, format_args!("{} cannot be written: {error}", path.display()))
}
