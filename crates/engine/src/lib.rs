//! The pure core of Crossread: from files to articles, from articles to
//! claims, from a statement to one verdict for every other article.
//!
//! The crate knows no browser, does no input or output, and gives the same
//! bytes for the same story wherever it runs. Data flows one way through its
//! three stages, each a module: [`ingest`] turns outside text into
//! [`Article`]s, [`analyse`] finds sentences, quantities, names and claims,
//! and [`check`] compares a [`Statement`] with the other articles. [`Reader`]
//! holds a story and runs the three.
//!
//! ```
//! use crossread_engine::{ingest, Reader, Relation, Statement};
//!
//! let mut reader = Reader::new();
//! for (name, text) in [
//!     ("one.txt", "Bridge closed\n\nThe bridge was closed on Monday after 12 cars collided."),
//!     ("two.txt", "Crash shuts bridge\n\nThe bridge was closed on Monday after 14 cars collided."),
//! ] {
//!     let ingested = ingest::file(name, text.as_bytes());
//!     for article in ingested.articles {
//!         reader.add(article);
//!     }
//! }
//! let statement = Statement::typed("The bridge was closed after 12 cars collided.");
//! let verdicts = reader.check(&statement);
//! assert_eq!(verdicts.len(), 2);
//! assert_eq!(verdicts[0].relation, Relation::Corroborates);
//! assert_eq!(verdicts[1].relation, Relation::Differs);
//! ```

pub mod analyse;
pub mod check;
pub mod ingest;
pub mod lexicon;
mod models;
mod packed;
mod reader;
pub mod report;
mod story;
mod text;
mod told;

pub use crossread_nlp::Lower;

pub use analyse::{Analysis, Claim};
pub use check::{Confidence, Evidence, Reason, ReasonKind, Relation, Statement, Verdict};
pub use models::{Models, ModelsError, PIPELINE_FILE};
pub use reader::{Entry, Reader};
pub use story::{Article, Block, BlockKind, Furniture, Story};
pub use text::{OffsetMap, Span};
