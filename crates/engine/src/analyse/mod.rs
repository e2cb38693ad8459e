//! What an article's text says: sentences, tokens, quotations, quantities,
//! times, names, and the claims made of them.

mod analysis;
mod claim;

pub use analysis::{
    Analysis, Cue, CueKind, NameKind, NameMention, Quantity, Quotation, Sentence, TimeMention, Token,
    TokenKind, Unit,
};
pub use claim::{Attribution, Certainty, Claim, Polarity};

use crate::story::Article;

/// Analyses an article's content blocks.
pub fn article(article: &Article) -> Analysis {
    let _ = article;
    Analysis::default()
}

/// Analyses words that belong to no article, such as a typed statement.
/// `published` is the date (ISO 8601) that relative times count from.
pub fn words(text: &str, published: Option<&str>) -> Analysis {
    let _ = (text, published);
    Analysis::default()
}
