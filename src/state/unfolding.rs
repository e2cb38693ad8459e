//! Drawing the page and a new story a part at a time, so that the page's thread
//! is never held up for long: of a story its heading first, then the article as
//! plain text, and once that is analysed its sentences with their marks, some
//! blocks after others. Whatever the reader does meanwhile has the rest drawn at
//! once. Of an answer the first verdicts are drawn, which are those to be read
//! first, then the others.

use super::{Effect, State};

/// How many blocks get their sentences at a time.
const STEP: usize = 12;

/// How many verdicts are drawn at a time.
const VERDICTS: usize = 12;

/// How much of the open article is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Unfolding {
    /// Not even the page around the article.
    #[default]
    Nothing,
    /// No article, but its story's heading.
    Heading,
    /// All its text, and in so many blocks from the first on its sentences.
    Blocks(usize),
    /// Everything.
    Whole,
}

impl Unfolding {
    /// Whether the block of that index is drawn with its sentences.
    pub fn reaches(self, block: usize) -> bool {
        match self {
            Self::Nothing | Self::Heading => false,
            Self::Blocks(count) => block < count,
            Self::Whole => true,
        }
    }
}

impl State {
    /// Goes one part further.
    pub(super) fn unfold(&mut self) -> Vec<Effect> {
        self.unfolded = match self.unfolded {
            Unfolding::Nothing => Unfolding::Heading,
            Unfolding::Heading => Unfolding::Blocks(0),
            Unfolding::Blocks(count) => Unfolding::Blocks(count + STEP),
            Unfolding::Whole => return self.unfold_answer(),
        };
        self.unfold_on()
    }

    /// What follows when more can be drawn than is.
    pub(super) fn unfold_on(&mut self) -> Vec<Effect> {
        let Unfolding::Blocks(count) = self.unfolded else { return Vec::new() };
        let article = self.story.as_ref().and_then(|story| story.articles.get(&self.article));
        match article.filter(|article| !article.sentences.is_empty()) {
            Some(article) if count < article.article.blocks.len() => vec![Effect::Unfold],
            Some(_) => {
                self.unfolded = Unfolding::Whole;
                Vec::new()
            }
            None => Vec::new(),
        }
    }

    /// Goes further with the answer.
    pub(super) fn unfold_answer(&mut self) -> Vec<Effect> {
        let Some(answered) = &mut self.answered else { return Vec::new() };
        answered.drawn += VERDICTS;
        if answered.drawn < answered.answer.verdicts.len() { vec![Effect::Unfold] } else { Vec::new() }
    }
}
