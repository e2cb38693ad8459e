//! What is printed of a story: the JSON of the native program and of the page.
//!
//! Both sides call the same functions, so both give the same bytes for the
//! same story. Inside the engine a place in a text is a byte offset; here it
//! becomes a Unicode scalar offset, which every language can slice by. A
//! `quote` is always an exact substring of the article's text.
//!
//! [`ingest`], [`claims`] and [`check`] make the three reports, [`json`] writes
//! any of them: one list, one entry a line.
//!
//! ```
//! use crossread_engine::{Article, Reader, report};
//!
//! let mut reader = Reader::new();
//! reader.add(Article { id: "one".into(), text: "The bridge was closed.".into(), ..Article::default() });
//! let questions = report::questions(r#"[{"id": 1, "article": "two", "statement": "It was."}]"#).unwrap();
//! let asked = report::check(&mut reader, &questions);
//! assert!(asked.answers.is_empty());
//! assert_eq!(asked.failures[0].kind(), report::ErrorKind::UnknownArticle);
//! ```

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::check::{Confidence, ReasonKind, Relation, Statement, Verdict};
use crate::reader::Reader;
use crate::story::{Article, BlockKind};
use crate::{OffsetMap, Span};

mod claims;
mod error;
mod locate;

use claims::PassageReport;
pub use claims::{ClaimsReport, claims};
pub use error::{Error, ErrorKind};
pub use locate::locate;

/// One thing asked about a story, as a statements file holds it.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Question {
    /// Comes back with the answer, unchanged: a string or a number.
    pub id: Value,
    /// The article the words stand in; none for words of the reader's own.
    #[serde(default)]
    pub article: Option<String>,
    /// The exact words.
    pub statement: String,
}

/// Reads a statements file: a JSON list of [`Question`]s.
///
/// # Errors
/// [`ErrorKind::Statements`] where the text is not such a list; the message
/// names the place.
pub fn questions(json: &str) -> Result<Vec<Question>, Error> {
    serde_json::from_str(json.trim_start_matches('\u{feff}')).map_err(|error| Error::statements(&error))
}

/// What was read of one article.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct IngestReport<'a> {
    article: &'a str,
    outlet: &'a str,
    title: &'a str,
    byline: Option<&'a str>,
    published: Option<&'a str>,
    url: Option<&'a str>,
    text: &'a str,
    blocks: Vec<BlockReport>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct BlockReport {
    kind: BlockKind,
    start: usize,
    end: usize,
}

/// The verdicts on one statement, under an id of any kind.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AnswerReport<I = Value> {
    id: I,
    verdicts: Vec<VerdictReport>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct VerdictReport {
    article: String,
    relation: Relation,
    confidence: Confidence,
    evidence: Vec<EvidenceReport>,
    reasons: Vec<ReasonReport>,
    outlet: String,
    explanation: String,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct EvidenceReport {
    quote: String,
    start: usize,
    end: usize,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct ReasonReport {
    kind: ReasonKind,
    here: String,
    there: String,
    agrees: bool,
}

/// What came of a list of questions.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked {
    /// The answers, in the order of the questions that have one.
    pub answers: Vec<AnswerReport>,
    /// Why the others have none.
    pub failures: Vec<Error>,
}

/// Reports articles as they were read, in the order given.
pub fn ingest<'a>(articles: impl IntoIterator<Item = &'a Article>) -> Vec<IngestReport<'a>> {
    articles.into_iter().map(ingested).collect()
}

fn ingested(article: &Article) -> IngestReport<'_> {
    let places = Places::new(&article.text);
    let blocks = article.blocks.iter().map(|block| {
        let [start, end] = places.scalars(block.span);
        BlockReport { kind: block.kind, start, end }
    });
    IngestReport {
        article: &article.id,
        outlet: &article.outlet,
        title: &article.title,
        byline: article.byline.as_deref(),
        published: article.published.as_deref(),
        url: article.url.as_deref(),
        text: &article.text,
        blocks: blocks.collect(),
    }
}

/// Answers each question, or says why it cannot be answered.
pub fn check(reader: &mut Reader, questions: &[Question]) -> Asked {
    let mut asked = Asked { answers: Vec::new(), failures: Vec::new() };
    for question in questions {
        match statement(reader, question) {
            Ok(statement) => {
                let verdicts = reader.check(&statement);
                asked.answers.push(answer(reader, question.id.clone(), &verdicts));
            }
            Err(error) => asked.failures.push(error),
        }
    }
    asked
}

/// The statement that a question means: its words found in their article, in
/// one piece or, as a claim may have them, in order within one sentence with
/// others between.
///
/// # Errors
/// [`ErrorKind::Empty`] where there are no words, [`ErrorKind::UnknownArticle`]
/// where the story has no such article, [`ErrorKind::NotFound`] where the
/// words do not stand in it.
pub fn statement(reader: &Reader, question: &Question) -> Result<Statement, Error> {
    if question.statement.trim().is_empty() {
        return Err(Error::empty(&question.id));
    }
    let Some(id) = &question.article else {
        return Ok(Statement::typed(question.statement.as_str()));
    };
    let entry = reader.entry(id).ok_or_else(|| {
        let known = reader.entries().iter().map(|entry| entry.article.id.as_str());
        Error::unknown_article(&question.id, id, known)
    })?;
    let text = &entry.article.text;
    if let Some(span) = locate(text, &question.statement) {
        return Ok(Statement::highlighted(id.as_str(), span, span.of(text)));
    }
    // A claim whose words stand apart.
    let mut sentences = entry.analysis.sentences.iter();
    if sentences.any(|sentence| locate::holds_in_order(sentence.span.of(text), &question.statement)) {
        return Ok(Statement { article: Some(id.clone()), span: None, text: question.statement.clone() });
    }
    Err(Error::not_found(&question.id, id, &question.statement))
}

/// Reports verdicts that `reader` gave, under the question's id.
pub fn answer<I>(reader: &Reader, id: I, verdicts: &[Verdict]) -> AnswerReport<I> {
    AnswerReport { id, verdicts: verdicts.iter().map(|verdict| judged(reader, verdict)).collect() }
}

fn judged(reader: &Reader, verdict: &Verdict) -> VerdictReport {
    let entry = reader.entry(&verdict.article);
    let (text, outlet) =
        entry.map_or(("", ""), |entry| (entry.article.text.as_str(), entry.article.outlet.as_str()));
    let places = Places::new(text);
    let evidence = verdict.evidence.iter().map(|evidence| {
        let [start, end] = places.scalars(evidence.span);
        EvidenceReport { quote: evidence.span.of(text).to_owned(), start, end }
    });
    let reasons = verdict.reasons.iter().map(|reason| ReasonReport {
        kind: reason.kind,
        here: reason.here.text.clone(),
        there: reason.there.text.clone(),
        agrees: reason.agrees,
    });
    VerdictReport {
        article: verdict.article.clone(),
        relation: verdict.relation,
        confidence: verdict.confidence,
        evidence: evidence.collect(),
        reasons: reasons.collect(),
        outlet: outlet.to_owned(),
        explanation: verdict.explanation.clone(),
    }
}

/// Writes a report as JSON: one list, one entry a line, a line feed at the end.
///
/// # Errors
/// Only what serialising `T` itself reports; the reports of this module give
/// none.
pub fn json<T: Serialize>(entries: &[T]) -> Result<String, serde_json::Error> {
    let mut out = String::from("[");
    for (at, entry) in entries.iter().enumerate() {
        out.push_str(if at == 0 { "\n" } else { ",\n" });
        out.push_str(&serde_json::to_string(entry)?);
    }
    out.push_str(if entries.is_empty() { "]\n" } else { "\n]\n" });
    Ok(out)
}

/// A text with the means to turn its byte spans into scalar ones.
struct Places<'a> {
    text: &'a str,
    map: OffsetMap,
}

impl<'a> Places<'a> {
    fn new(text: &'a str) -> Self {
        Self { text, map: OffsetMap::new(text) }
    }

    fn scalars(&self, span: Span) -> [usize; 2] {
        [self.map.scalar(self.text, span.start), self.map.scalar(self.text, span.end)]
    }

    /// The words of several spans; a space stands where text between them is
    /// left out.
    fn passage(&self, spans: &[Span]) -> PassageReport {
        let mut text = String::new();
        let mut end = None;
        for span in spans {
            if end.is_some_and(|end| end != span.start) {
                text.push(' ');
            }
            text.push_str(span.of(self.text));
            end = Some(span.end);
        }
        PassageReport { text, spans: spans.iter().map(|span| self.scalars(*span)).collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::{Evidence, Reason, Words};

    fn article(id: &str, text: &str) -> Article {
        Article { id: id.into(), outlet: format!("The {id}"), text: text.into(), ..Article::default() }
    }

    fn question(article: Option<&str>, statement: &str) -> Question {
        Question { id: Value::from("q"), article: article.map(Into::into), statement: statement.into() }
    }

    #[test]
    fn an_answer_counts_in_scalars_and_quotes_exactly() {
        let mut reader = Reader::new();
        let text = "\u{201c}Caf\u{e9}\u{201d} \u{1f600} shut on Monday.";
        reader.add(article("b", text));
        let start = text.find("shut").unwrap();
        let verdict = Verdict {
            article: "b".into(),
            relation: Relation::Differs,
            confidence: Confidence::from_thousandths(870),
            evidence: vec![Evidence { span: Span::new(start, text.len()), matches: Vec::new() }],
            reasons: vec![Reason {
                kind: ReasonKind::Time,
                agrees: false,
                here: Words { text: "Tuesday".into(), span: Span::new(0, 7) },
                there: Words { text: "Monday".into(), span: Span::new(start + 8, start + 14) },
            }],
            explanation: "One says Tuesday, the other Monday.".into(),
        };
        let out = json(&[answer(&reader, Value::from(7), &[verdict])]).unwrap();
        assert_eq!(
            out,
            "[\n{\"id\":7,\"verdicts\":[{\"article\":\"b\",\"relation\":\"differs\",\"confidence\":0.87,\
             \"evidence\":[{\"quote\":\"shut on Monday.\",\"start\":9,\"end\":24}],\
             \"reasons\":[{\"kind\":\"time\",\"here\":\"Tuesday\",\"there\":\"Monday\",\"agrees\":false}],\
             \"outlet\":\"The b\",\"explanation\":\"One says Tuesday, the other Monday.\"}]}\n]\n"
        );
        assert_eq!(text.chars().skip(9).take(24 - 9).collect::<String>(), "shut on Monday.");
    }

    #[test]
    fn a_question_becomes_the_words_as_they_stand() {
        let mut reader = Reader::new();
        reader.add(article("a", "It was  late.\nThey went home."));
        let found = statement(&reader, &question(Some("a"), "was late. They")).unwrap();
        assert_eq!(found, Statement::highlighted("a", Span::new(3, 18), "was  late.\nThey"));
        let typed = statement(&reader, &question(None, "Anything at all")).unwrap();
        assert_eq!(typed, Statement::typed("Anything at all"));
    }

    #[test]
    fn each_question_that_cannot_be_answered_says_why() {
        let mut reader = Reader::new();
        reader.add(article("a", "It was late."));
        let kind = |question: Question| statement(&reader, &question).unwrap_err().kind();
        assert_eq!(kind(question(Some("a"), "It was early.")), ErrorKind::NotFound);
        assert_eq!(kind(question(Some("z"), "It was late.")), ErrorKind::UnknownArticle);
        assert_eq!(kind(question(None, " \n")), ErrorKind::Empty);
    }

    #[test]
    fn a_statements_file_is_read_with_its_ids_as_they_are() {
        let read = questions(
            "\u{feff}[{\"id\": 3, \"statement\": \"x\"}, {\"id\": \"s\", \"article\": null, \"statement\": \"y\"}]",
        );
        let read = read.unwrap();
        assert_eq!(read[0].id, Value::from(3));
        assert_eq!((read[1].id.as_str(), &read[1].article), (Some("s"), &None));
        assert_eq!(questions("{}").unwrap_err().kind(), ErrorKind::Statements);
    }

    #[test]
    fn spans_that_leave_text_out_are_joined_by_a_space() {
        let places = Places::new("The mayor, a baker, resigned.");
        let passage = places.passage(&[Span::new(0, 9), Span::new(20, 28), Span::new(28, 29)]);
        assert_eq!(passage.text, "The mayor resigned.");
        assert_eq!(passage.spans, [[0, 9], [20, 28], [28, 29]]);
    }

    #[test]
    fn an_empty_report_is_an_empty_list() {
        assert_eq!(json::<AnswerReport>(&[]).unwrap(), "[]\n");
    }
}
