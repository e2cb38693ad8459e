//! [`Parser`]: what comes before an article is analysed, free of the browser.

use crossread_engine::Models;
use crossread_engine::analyse::Parses;

use crate::protocol::{FromWorker, ToWorker};

/// Parses the articles of stories for the worker that answers.
#[derive(Debug, Default)]
pub struct Parser {
    models: Models,
}

impl Parser {
    /// Does what a message asks. `tell` takes what the page is told, `pass` what
    /// the other worker is sent, with the bytes that go along.
    pub fn handle(
        &mut self,
        message: ToWorker,
        bytes: &[u8],
        tell: &mut dyn FnMut(FromWorker),
        pass: &mut dyn FnMut(ToWorker, &[u8]),
    ) {
        match message {
            ToWorker::Model { name } => {
                if let Err(error) = self.models.load(&name, bytes) {
                    tell(FromWorker::ModelFailed { name, why: error.to_string() });
                }
            }
            ToWorker::Open { ticket, articles } => {
                for article in &articles {
                    let parses = self.models.pipeline().map(|syntax| Parses::of(article, syntax).to_bytes());
                    pass(ToWorker::Parsed { ticket }, &parses.unwrap_or_default());
                }
            }
            // The other worker's.
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crossread_engine::{PIPELINE_FILE, ingest};

    #[test]
    fn each_article_is_parsed_for_the_other_worker() {
        let mut parser = Parser::default();
        let articles = ingest::file("one.txt", b"Bridge shut\n\nThe bridge closed on Monday.").articles;
        let open = ToWorker::Open { ticket: 2, articles };
        let mut passed = Vec::new();
        let mut hand = |message, bytes: &[u8]| passed.push((message, bytes.to_vec()));
        parser.handle(open.clone(), &[], &mut |told| panic!("{told:?}"), &mut hand);
        let model = include_bytes!("../../assets/models/en-core-web-sm.bin");
        let name = PIPELINE_FILE.to_owned();
        parser.handle(ToWorker::Model { name }, model, &mut |told| panic!("{told:?}"), &mut hand);
        parser.handle(open, &[], &mut |told| panic!("{told:?}"), &mut hand);
        let [(ToWorker::Parsed { ticket: 2 }, without), (ToWorker::Parsed { ticket: 2 }, with)] =
            passed.as_slice()
        else {
            panic!("{passed:?}")
        };
        assert!(without.is_empty());
        assert!(Parses::from_bytes(with).is_some());
    }

    #[test]
    fn a_model_that_is_none_is_told_of() {
        let mut read = Vec::new();
        let name = PIPELINE_FILE.to_owned();
        let message = ToWorker::Model { name };
        Parser::default().handle(message, b"?", &mut |told| read.push(told), &mut |_, _| ());
        assert!(matches!(read.as_slice(), [FromWorker::ModelFailed { .. }]), "{read:?}");
    }
}
