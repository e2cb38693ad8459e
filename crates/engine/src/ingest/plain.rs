//! Plain text and Markdown to an article.

use super::classify::{Decided, classify};
use super::found::found;
use super::line::{Line, Mark};
use super::{lines, markdown};
use crate::{Article, BlockKind};

/// The line under which the text of a web page lists what is not the account,
/// so that a saved page reads back as it was.
pub(super) const REST: &str = "[Other lines of the page]";

/// How a text is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// Plain text.
    Plain,
    /// Markdown.
    Markdown,
}

/// Reads a text, which is kept exactly as given.
pub(super) fn article(id: &str, text: String, form: Form, title: Option<&str>) -> Article {
    let decided = decided(&text, form, title);
    let found = found(&text, &decided);
    let mut headline = heading(&text, &decided);
    if form == Form::Markdown {
        headline = markdown::clean(&headline);
    }
    let blocks = decided.into_iter().map(|d| d.block).collect();
    Article {
        id: id.to_owned(),
        outlet: found.outlet,
        title: headline,
        byline: found.byline,
        published: found.published,
        url: None,
        text,
        blocks,
    }
}

/// Splits and classifies a text; `title` is the headline where it is known.
pub(super) fn decided(text: &str, form: Form, title: Option<&str>) -> Vec<Decided> {
    match form {
        Form::Plain => {
            let mut rest = false;
            let lines = lines::split(text).into_iter().map(|raw| {
                let mut line = Line::plain(text, raw);
                rest |= line.text == REST;
                if rest {
                    line.mark = Mark::Outside;
                }
                line
            });
            classify(lines.collect(), title)
        }
        Form::Markdown => {
            let (lines, named) = markdown::lines(text);
            classify(lines.iter().map(markdown::Cleaned::line).collect(), title.or(named.as_deref()))
        }
    }
}

/// The headline; where there is none, the first kept line's first words.
pub(super) fn heading(text: &str, decided: &[Decided]) -> String {
    let of = |wanted: fn(&BlockKind) -> bool| {
        decided.iter().find(|d| wanted(&d.block.kind)).map(|d| d.block.span.of(text))
    };
    if let Some(headline) = of(|kind| *kind == BlockKind::Headline) {
        return one_line(headline);
    }
    let first = of(|kind| !matches!(kind, BlockKind::Furniture(_))).or_else(|| of(|_| true)).unwrap_or("");
    shortened(&one_line(first))
}

/// A run of text with each stretch of white space made one space.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A sentence cut to a title's length at a word, with an ellipsis.
fn shortened(text: &str) -> String {
    const LONGEST: usize = 90;
    if text.chars().count() <= LONGEST {
        return text.trim_end_matches('.').to_owned();
    }
    let mut short = String::new();
    for word in text.split(' ') {
        if short.chars().count() + word.chars().count() > LONGEST {
            break;
        }
        if !short.is_empty() {
            short.push(' ');
        }
        short.push_str(word);
    }
    short.truncate(short.trim_end_matches([',', ';', ':', '.', ' ']).len());
    if short.is_empty() {
        short = text.chars().take(LONGEST).collect();
    }
    short.push('\u{2026}');
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_without_a_headline_is_called_by_its_first_words() {
        let text = "Dozens of lorries were still waiting on Tuesday evening on both sides of the pass, which has been shut since Sunday, police said.";
        let article = article("a", text.to_owned(), Form::Plain, None);
        assert_eq!(
            article.title,
            "Dozens of lorries were still waiting on Tuesday evening on both sides of the pass, which\u{2026}"
        );
        assert_eq!(article.blocks.len(), 1);
        assert_eq!(article.blocks[0].kind, BlockKind::Paragraph);
    }
}
