//! An article's text as blocks of sentences.

use crossread_engine::{Block, BlockKind, Furniture, Span};

use crate::protocol::Analysed;

/// A piece of a block: a sentence, or the text between sentences.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece {
    /// The sentence of that index.
    Sentence(usize),
    /// Text that belongs to no sentence.
    Between(Span),
}

/// A block with its pieces, which together are all of its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Laid {
    /// The block.
    pub block: Block,
    /// How many such blocks come before it.
    pub nth: usize,
    /// Its pieces in order.
    pub pieces: Vec<Piece>,
}

/// The blocks of an article that state something, cut into sentences.
pub fn laid(article: &Analysed) -> Vec<Laid> {
    let content =
        article.article.blocks.iter().filter(|block| !matches!(block.kind, BlockKind::Furniture(_)));
    content
        .enumerate()
        .map(|(nth, block)| Laid { block: *block, nth, pieces: pieces(block.span, &article.sentences) })
        .collect()
}

fn pieces(block: Span, sentences: &[Span]) -> Vec<Piece> {
    let first = sentences.partition_point(|sentence| sentence.start < block.start);
    let mut out = Vec::new();
    let mut at = block.start;
    for (index, sentence) in sentences.iter().enumerate().skip(first) {
        if sentence.end > block.end {
            break;
        }
        if at < sentence.start {
            out.push(Piece::Between(Span::new(at, sentence.start)));
        }
        out.push(Piece::Sentence(index));
        at = at.max(sentence.end);
    }
    if at < block.end {
        out.push(Piece::Between(Span::new(at, block.end)));
    }
    out
}

/// What a line that was left out is, in a word or two.
pub fn furniture_word(kind: Furniture) -> &'static str {
    match kind {
        Furniture::Caption => "Caption or credit",
        Furniture::Byline => "Writer",
        Furniture::Timestamp => "Time",
        Furniture::Navigation => "Menu",
        Furniture::Related => "Other articles",
        Furniture::Interaction => "Sharing, sign-up",
        Furniture::Legal => "Legal",
        Furniture::Repeat => "Repeated",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_are_all_of_a_block() {
        let sentences = [Span::new(0, 4), Span::new(10, 14), Span::new(15, 20), Span::new(30, 34)];
        assert_eq!(
            pieces(Span::new(8, 22), &sentences),
            [
                Piece::Between(Span::new(8, 10)),
                Piece::Sentence(1),
                Piece::Between(Span::new(14, 15)),
                Piece::Sentence(2),
                Piece::Between(Span::new(20, 22)),
            ]
        );
        assert_eq!(pieces(Span::new(22, 24), &sentences), [Piece::Between(Span::new(22, 24))]);
    }
}
