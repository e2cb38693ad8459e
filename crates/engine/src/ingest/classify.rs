//! From measured lines to blocks: the last word on what each line is.

use super::line::{Line, Mark};
use super::page::{Page, Zone, sinks};
use super::place::PLACE_CUES;
use crate::{Block, BlockKind, Furniture};

/// A line's block, and the cue that decided where it is furniture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Decided {
    /// The block.
    pub block: Block,
    /// The strongest cue against the line, for tests and for tuning.
    pub cue: &'static str,
}

/// The most lines of a text that are looked at; what lies beyond them is left
/// out, since no article is so long.
pub(super) const MOST_LINES: usize = 5_000;

/// Decides what each line is; `title` is the headline where markup gave it.
pub(super) fn classify(mut lines: Vec<Line<'_>>, title: Option<&str>) -> Vec<Decided> {
    let beyond = lines.split_off(lines.len().min(MOST_LINES));
    let kind = BlockKind::Furniture(Furniture::Navigation);
    let beyond = beyond
        .iter()
        .map(|line| Decided { block: Block { span: line.span, kind }, cue: "beyond the lines looked at" });
    let page = Page::new(lines, title);
    let kinds: Vec<(Option<Furniture>, &'static str)> =
        (0..page.lines.len()).map(|i| furniture(&page, i)).collect();
    (0..page.lines.len())
        .map(|i| {
            let (furniture, cue) = kinds[i];
            let kind = match furniture {
                Some(kind) => BlockKind::Furniture(kind),
                None => content(&page, &kinds, i),
            };
            Decided { block: Block { span: page.lines[i].span, kind }, cue }
        })
        .chain(beyond)
        .collect()
}

fn furniture(page: &Page<'_>, at: usize) -> (Option<Furniture>, &'static str) {
    if page.headline == Some(at) {
        return (None, "");
    }
    let mut tally = page.tallies[at];
    for cue in PLACE_CUES {
        if (cue.fires)(page, at) {
            tally.add(cue.name, cue.kind, cue.points, false);
        }
    }
    if sinks(&tally, page.account[at]) { (tally.kind, tally.name) } else { (None, tally.name) }
}

/// What kind of content a kept line is.
fn content(page: &Page<'_>, kinds: &[(Option<Furniture>, &'static str)], at: usize) -> BlockKind {
    let line = &page.lines[at];
    if page.headline == Some(at) {
        return BlockKind::Headline;
    }
    let kept = |i: usize| kinds.get(i).is_some_and(|(furniture, _)| furniture.is_none());
    let label = |i: usize| {
        kept(i)
            && page.headline != Some(i)
            && page
                .lines
                .get(i)
                .is_some_and(|l| !l.stop && l.count <= 16 && l.mark == Mark::Plain && !l.quoted())
    };
    // A short question or a lone numbered label over a paragraph heads it.
    let over =
        |i: usize| kept(i) && page.lines.get(i).is_some_and(|l| l.mark != Mark::Bullet && l.sentence());
    let asks = line.text.ends_with('?') && !line.quoted();
    let lone = line.mark == Mark::Bullet && !line.stop && at > 0 && page.lines[at - 1].mark != Mark::Bullet;
    if line.count <= 9 && over(at + 1) && (asks || lone) && page.zones[at] == Zone::Body {
        return BlockKind::Subhead;
    }
    match line.mark {
        Mark::Bullet => return BlockKind::Bullet,
        Mark::Heading(_) => return BlockKind::Subhead,
        _ => {}
    }
    let row = at.checked_sub(1).is_some_and(label) || label(at + 1);
    match page.zones[at] {
        Zone::Lead if label(at) && row => BlockKind::Bullet,
        Zone::Lead => BlockKind::Standfirst,
        _ if is_standfirst(page, kinds, at) => BlockKind::Standfirst,
        _ if line.colon => BlockKind::Paragraph,
        _ if label(at) && row => BlockKind::Bullet,
        _ if !line.stop && line.count <= 14 => BlockKind::Subhead,
        _ => BlockKind::Paragraph,
    }
}

/// Whether a sentence is the first after the headline and furniture (a
/// byline, a date, a picture) parts it from the text.
fn is_standfirst(page: &Page<'_>, kinds: &[(Option<Furniture>, &'static str)], at: usize) -> bool {
    let Some(headline) = page.headline else { return false };
    let gone = |i: usize| kinds.get(i).is_some_and(|(furniture, _)| furniture.is_some());
    at > headline
        && (headline + 1..at).all(gone)
        && gone(at + 1)
        && (at + 1..page.lines.len()).take(12).any(|i| !gone(i) && page.lines[i].prose())
        && page.lines[at].count <= 45
}
