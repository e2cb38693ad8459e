//! The command line of the evaluation.

use std::ffi::OsString;
use std::path::PathBuf;

use lexopt::prelude::*;

use crate::error::{Error, ErrorKind};

const HELP: &str = "\
Measures the engine on labelled sets.

Usage: cargo xtask eval [SET…] [--data PATH] [--json FILE] [--errors N] [--dump FILE]
                       [--plot FILE] [--without PART]… [--spacy PYTHON]

  SET          bundled, changes, events, matters, sentences, altered,
               entailment, edits, crossoutlet, pages, language,
               propositions, attribution, parts; all of them where none is named
  --data PATH  the folder that holds bench/ and train/ (../shared)
  --json FILE  writes every figure as JSON
  --errors N   prints N wrong verdicts of each set, spread evenly over it
  --dump FILE  writes every labelled question with its answer, one JSON object
               a line
  --plot FILE  draws how confidence and accuracy go together in the first set
               measured that has both, as SVG
  --spacy PYTHON  a Python that has what training/nlp/requirements.txt names: the
               language pipeline is set beside spaCy's in the same run
  --without PART  leaves out a model file of assets/models (words.bin) or a
               comparison (number), to see what it adds
";

/// What the command line asks for.
#[derive(Debug)]
pub(crate) struct Args {
    pub(crate) sets: Vec<String>,
    pub(crate) data: PathBuf,
    pub(crate) json: Option<PathBuf>,
    pub(crate) dump: Option<PathBuf>,
    pub(crate) plot: Option<PathBuf>,
    pub(crate) errors: usize,
    /// A Python with spaCy.
    pub(crate) spacy: Option<PathBuf>,
    /// Parts to do without.
    pub(crate) without: Vec<String>,
}

/// Reads a command line, the program's own name first; none where it asks for
/// help, which is printed.
pub(crate) fn read(words: impl IntoIterator<Item = OsString>) -> Result<Option<Args>, Error> {
    let usage = |what: lexopt::Error| Error::new(ErrorKind::Usage, format_args!("{what}. Try --help."));
    let mut parser = lexopt::Parser::from_iter(words);
    let mut args = Args {
        sets: Vec::new(),
        data: "../shared".into(),
        json: None,
        dump: None,
        plot: None,
        errors: 0,
        spacy: None,
        without: Vec::new(),
    };
    while let Some(word) = parser.next().map_err(usage)? {
        match word {
            Short('h') | Long("help") => {
                print!("{HELP}");
                return Ok(None);
            }
            Long("data") => args.data = parser.value().map_err(usage)?.into(),
            Long("json") => args.json = Some(parser.value().map_err(usage)?.into()),
            Long("dump") => args.dump = Some(parser.value().map_err(usage)?.into()),
            Long("plot") => args.plot = Some(parser.value().map_err(usage)?.into()),
            Long("errors") => args.errors = parser.value().and_then(|value| value.parse()).map_err(usage)?,
            Long("spacy") => args.spacy = Some(parser.value().map_err(usage)?.into()),
            Long("without") => {
                args.without.push(parser.value().map_err(usage)?.to_string_lossy().into_owned());
            }
            Value(name) => args.sets.push(name.to_string_lossy().into_owned()),
            other => return Err(usage(other.unexpected())),
        }
    }
    Ok(Some(args))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_and_options_may_mix() {
        let words = ["eval", "edits", "--errors", "3", "events", "--data=x"].map(OsString::from);
        let args = read(words).unwrap().unwrap();
        assert_eq!((args.sets.join(" ").as_str(), args.errors), ("edits events", 3));
        assert_eq!(args.data, PathBuf::from("x"));
        assert!(read(["eval", "--errors", "many"].map(OsString::from)).is_err());
    }
}
