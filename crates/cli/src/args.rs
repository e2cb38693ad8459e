//! The command line: from words to a [`Request`].

use std::ffi::OsString;
use std::path::PathBuf;

use lexopt::prelude::*;

use crate::error::Error;

const HELP: &str = "\
crossread: what other accounts of the same story say to a statement

Usage:
  crossread ingest --story PATH
  crossread claims --story PATH
  crossread check  --story PATH --statements FILE [--tier instant|full]

Commands:
  ingest   prints each article as it was read: outlet, title, text, and which
           lines of it were left out
  claims   prints the claims that each article puts forward, and who says them
  check    prints, for each statement and each other article, whether it
           corroborates, partly corroborates, differs or is silent, with the
           passages that show it

Options:
  --story PATH       a folder, in which each .txt, .md, .html or .htm file is
                     an article named by the file's stem; or a story file
  --statements FILE  JSON: [{\"id\", \"article\", \"statement\"}], where the
                     statement is exact words of that article, or any words
                     if the article is null; - reads standard input
  --tier TIER        instant (the default), or full: a second opinion by a
                     neural model where there is one
  -h, --help         prints this
  -V, --version      prints the version

The report is JSON on standard output; offsets count Unicode scalar values of
the article's text. Messages go to standard error. The exit status is 0 only
when everything asked for was answered; 2 when the command line makes no sense.
";

/// What the command line asks for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Action {
    /// Print this text.
    Print(String),
    /// Work on a story.
    Run(Request),
}

/// Work to do on a story.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Request {
    /// The folder or story file.
    pub(crate) story: PathBuf,
    /// What to do with it.
    pub(crate) command: Command,
}

/// What to do with a story.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Command {
    /// Print the articles as read.
    Ingest,
    /// Print their claims.
    Claims,
    /// Print verdicts on statements.
    Check {
        /// The statements file; `-` for standard input.
        statements: PathBuf,
        /// How hard to look.
        tier: Tier,
    },
}

/// How hard a check looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Tier {
    /// Answers at once.
    #[default]
    Instant,
    /// Asks a neural model as well.
    Full,
}

/// Reads a command line, the program's own name first.
///
/// # Errors
/// [`ErrorKind::Usage`](crate::error::ErrorKind::Usage) where it makes no sense.
pub(crate) fn read(words: impl IntoIterator<Item = OsString>) -> Result<Action, Error> {
    let mut parser = lexopt::Parser::from_iter(words);
    let mut name: Option<String> = None;
    let (mut story, mut statements, mut tier) = (None, None, None);
    while let Some(word) = parser.next().map_err(Error::usage)? {
        match word {
            Short('h') | Long("help") => return Ok(Action::Print(HELP.to_owned())),
            Short('V') | Long("version") => {
                return Ok(Action::Print(format!("crossread {}\n", env!("CARGO_PKG_VERSION"))));
            }
            Long("story") => set(&mut story, "--story", PathBuf::from(value(&mut parser)?))?,
            Long("statements") => set(&mut statements, "--statements", PathBuf::from(value(&mut parser)?))?,
            Long("tier") => {
                let chosen = value(&mut parser)?;
                let chosen = match chosen.to_str() {
                    Some("instant") => Tier::Instant,
                    Some("full") => Tier::Full,
                    _ => {
                        let chosen = chosen.to_string_lossy();
                        return Err(Error::usage(format!(
                            "there is no tier \"{chosen}\"; say instant or full"
                        )));
                    }
                };
                set(&mut tier, "--tier", chosen)?;
            }
            Value(word) if name.is_none() => name = Some(word.to_string_lossy().into_owned()),
            other => return Err(Error::usage(other.unexpected())),
        }
    }
    let name = name.ok_or_else(|| Error::usage("say what to do: ingest, claims or check"))?;
    let command = match name.as_str() {
        "check" => Command::Check {
            statements: statements.take().ok_or_else(|| Error::usage("check needs --statements FILE"))?,
            tier: tier.take().unwrap_or_default(),
        },
        "ingest" => Command::Ingest,
        "claims" => Command::Claims,
        other => {
            return Err(Error::usage(format!(
                "there is no command \"{other}\"; say ingest, claims or check"
            )));
        }
    };
    if statements.is_some() || tier.is_some() {
        return Err(Error::usage(format!("{name} takes only --story PATH")));
    }
    let story = story.ok_or_else(|| Error::usage(format!("{name} needs --story PATH")))?;
    Ok(Action::Run(Request { story, command }))
}

fn value(parser: &mut lexopt::Parser) -> Result<OsString, Error> {
    parser.value().map_err(Error::usage)
}

fn set<T>(place: &mut Option<T>, name: &str, value: T) -> Result<(), Error> {
    match place.replace(value) {
        None => Ok(()),
        Some(_) => Err(Error::usage(format!("{name} is given twice"))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::ErrorKind;

    fn parse(line: &str) -> Result<Action, Error> {
        read(std::iter::once("crossread").chain(line.split_whitespace()).map(OsString::from))
    }

    #[test]
    fn options_may_come_in_any_order() {
        let wanted = Action::Run(Request {
            story: "here".into(),
            command: Command::Check { statements: "-".into(), tier: Tier::Full },
        });
        assert_eq!(parse("check --story here --statements - --tier full").unwrap(), wanted);
        assert_eq!(parse("--tier=full --statements=- check --story=here").unwrap(), wanted);
    }

    #[test]
    fn the_instant_tier_is_the_default() {
        let Action::Run(request) = parse("check --story s --statements f").unwrap() else { panic!() };
        assert_eq!(request.command, Command::Check { statements: "f".into(), tier: Tier::Instant });
    }

    #[test]
    fn help_and_version_win_over_everything() {
        assert_eq!(parse("check --help").unwrap(), Action::Print(HELP.to_owned()));
        assert!(matches!(parse("-V").unwrap(), Action::Print(text) if text.starts_with("crossread 0.")));
    }

    #[test]
    fn what_makes_no_sense_is_refused_with_advice() {
        for line in [
            "",
            "ingest",
            "check --story s",
            "check --story s --statements f --tier slow",
            "claims --story s --tier full",
            "ingest --story s --story t",
            "ingest --story s extra",
            "read --story s",
            "ingest --story s --fast",
            "ingest --story",
        ] {
            let error = parse(line).unwrap_err();
            assert_eq!(error.kind(), ErrorKind::Usage, "{line}");
            assert!(error.to_string().ends_with("Try `crossread --help`."), "{error}");
        }
    }
}
