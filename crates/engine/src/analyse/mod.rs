//! What an article's text says: sentences, tokens, quotations, quantities,
//! times, names, and the claims made of them.
//!
//! The text's content blocks are cut into sentences and tokens (`doc`), with
//! a parse where the language pipeline is loaded. Each further part looks over
//! them once: times first, since what they take is no quantity and no name;
//! then quantities, names, the cues of negation and certainty, and quotations.
//! Attributions and claims are read off the parse, and last whom pronouns and
//! short names mean. Without the pipeline
//! everything is still found, by rules over words, only less surely, and a
//! sentence is one claim.
//!
//! ```
//! use crossread_engine::analyse;
//!
//! let text = "At least 14 people were missing on Monday, the mayor said.";
//! let found = analyse::words(text, Some("2025-06-05"), &crossread_models::bundled());
//! assert_eq!(found.quantities[0].span.of(text), "At least 14");
//! assert_eq!(found.quantities[0].of, "person");
//! assert_eq!(found.times[0].days, Some((20_241, 20_241)));
//! assert_eq!(found.claims[0].attribution.as_ref().unwrap().source[0].of(text), "the mayor");
//! ```

mod analysis;
mod anatomy;
mod attribution;
mod calendar;
mod claim;
mod cue;
mod doc;
mod english;
mod gazetteer;
mod leading;
pub mod learn;
mod lemma;
mod lexicon;
mod linear;
mod name;
mod number;
mod number_words;
mod parses;
mod propose;
mod proposition;
mod quote;
mod reference;
mod segment;
mod sentence;
mod stance;
mod syntax;
mod time;
mod token;
mod unit;
mod vague;
mod weights;

pub use analysis::{
    Analysis, Cue, CueKind, NameKind, NameMention, Node, Quantity, Quotation, Sentence, TimeMention, Token,
    TokenKind, Unit,
};
pub use anatomy::{Anatomy, Argument, Role};
pub use attribution::Tagger;
pub use claim::{Attribution, Certainty, Claim, Polarity};
pub use english::{English, LISTS_FILE, NAMES_FILE};
pub use leading::Leading;
pub use parses::Parses;
pub use reference::{Reference, ReferenceKind};
pub(crate) use weights::Weights;
pub use weights::{ClaimWeights, PROPOSITIONS_FILE, ROLES_FILE, TAGS_FILE};

use crate::Span;
use crate::models::Models;
use crate::story::{Article, BlockKind};
use doc::Doc;

/// Analyses an article's content blocks.
pub fn article(article: &Article, models: &Models) -> Analysis {
    article_parsed(article, None, models)
}

/// As [`article`], with a parse that was made before, elsewhere ([`Parses::of`]).
/// It must be this article's.
pub fn article_parsed(article: &Article, parses: Option<Parses>, models: &Models) -> Analysis {
    let published = article.published.as_deref();
    match parses {
        Some(parses) => {
            let mut parses = parses.into_iter();
            let mut next = |_: &str| parses.next().unwrap_or_default();
            analyse(&article.text, blocks(article), published, Some(&mut next), models)
        }
        None => with_pipeline(&article.text, blocks(article), published, models),
    }
}

fn blocks(article: &Article) -> impl Iterator<Item = (Span, BlockKind)> {
    article.content().map(|block| (block.span, block.kind))
}

/// Analyses words that belong to no article, such as a typed statement.
/// `published` is the date (ISO 8601) that relative times count from.
pub fn words(text: &str, published: Option<&str>, models: &Models) -> Analysis {
    let mut start = 0;
    let lines = text.split_inclusive('\n').map(move |line| {
        let span = Span::new(start, start + line.len());
        start = span.end;
        (span.trimmed(text), BlockKind::Paragraph)
    });
    with_pipeline(text, lines, published, models)
}

/// Parses as it goes, where the pipeline is loaded.
fn with_pipeline(
    text: &str,
    blocks: impl Iterator<Item = (Span, BlockKind)>,
    published: Option<&str>,
    models: &Models,
) -> Analysis {
    match models.pipeline() {
        Some(syntax) => analyse(text, blocks, published, Some(&mut |words| syntax.read(words)), models),
        None => analyse(text, blocks, published, None, models),
    }
}

fn analyse(
    text: &str,
    blocks: impl Iterator<Item = (Span, BlockKind)>,
    published: Option<&str>,
    parse: Option<&mut doc::Parse<'_>>,
    models: &Models,
) -> Analysis {
    let doc = Doc::new(text, blocks, models.english(), parse);
    let published = published.and_then(calendar::parse_iso);
    let (taken, times): (Vec<_>, Vec<_>) = time::times(&doc, published).into_iter().unzip();
    let quantities = number::quantities(&doc, &taken);
    let names = name::names(&doc, &taken);
    let cues = cue::cues(&doc, &names);
    let quotations = quote::quotations(&doc);
    let (claims, attributions) = match models.claims() {
        Some(weights) if !doc.nodes.is_empty() => {
            propose::claims(&doc, &quotations, weights, models.lexicon())
        }
        _ => segment::claims(&doc, &quotations, &cues),
    };
    let leading = leading::leading(&doc, &claims);
    let references = reference::references(&doc, &names, &quotations, &attributions);
    Analysis {
        tokens: doc.tokens,
        nodes: doc.nodes,
        sentences: doc.sentences,
        quotations,
        quantities,
        times,
        names,
        references,
        cues,
        claims,
        leading,
        attributions,
    }
}
