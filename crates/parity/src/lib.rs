//! The engine's answers to everything that a story says.
//!
//! The engine promises the same bytes wherever it runs. To hold it to that,
//! [`answers`] asks it about every sentence of every article and writes all
//! verdicts down; the program of this crate does so natively, and the test of
//! this crate in a browser, where it compares the two.
//!
//! ```
//! let story = r#"{"title": "A bridge", "articles": [
//!     {"id": "a", "outlet": "A", "title": "Shut", "body": "The bridge was closed on Monday."},
//!     {"id": "b", "outlet": "B", "title": "Closed", "body": "On Monday the bridge was closed."}]}"#;
//! let answers = crossread_parity::answers("bridge.json", story.as_bytes()).unwrap();
//! assert!(answers.lines().count() >= 2);
//! ```

use crossread_engine::report::{self, Question};
use crossread_engine::{Article, Reader, ingest};
use serde::{Deserialize, Serialize};

/// A story with what the engine answers to all it says.
#[derive(Debug, Serialize, Deserialize)]
pub struct Answered {
    /// The story file.
    pub story: String,
    /// Its [`answers`].
    pub answers: String,
}

/// The articles of a story file.
///
/// # Errors
///
/// When the file cannot be read as one, or has fewer than two articles.
pub fn articles(name: &str, bytes: &[u8]) -> Result<Vec<Article>, String> {
    let ingested = ingest::file(name, bytes);
    if let Some(problem) = ingested.problems.first() {
        return Err(format!("{name}: {}", problem.what));
    }
    if ingested.articles.len() < 2 {
        return Err(format!("{name} holds fewer than two articles."));
    }
    Ok(ingested.articles)
}

/// A reader with these articles, which reads with all models.
pub fn reader(articles: &[Article]) -> Reader {
    let mut reader = Reader::with_models(crossread_models::bundled());
    for article in articles {
        reader.add(article.clone());
    }
    reader
}

/// One question for every sentence of every article.
pub fn questions(reader: &Reader) -> Vec<Question> {
    let mut questions = Vec::new();
    for entry in reader.entries() {
        for (at, sentence) in entry.analysis.sentences.iter().enumerate() {
            questions.push(Question {
                id: format!("{}:{at}", entry.article.id).into(),
                article: Some(entry.article.id.clone()),
                statement: sentence.span.of(&entry.article.text).to_owned(),
            });
        }
    }
    questions
}

/// All verdicts on all sentences of a story, one sentence a line, as the
/// native program prints them.
///
/// # Errors
///
/// When the story cannot be read or a sentence cannot be asked about.
pub fn answers(name: &str, bytes: &[u8]) -> Result<String, String> {
    let mut reader = reader(&articles(name, bytes)?);
    let questions = questions(&reader);
    let asked = report::check(&mut reader, &questions);
    if let Some(failure) = asked.failures.first() {
        return Err(failure.to_string());
    }
    report::json(&asked.answers).map_err(|error| error.to_string())
}
