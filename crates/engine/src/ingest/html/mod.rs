//! HTML to an article: every visible line of the page, with what its markup
//! says of it.
//!
//! The text of the article is made of the page's visible lines: the account
//! first, then, under a line that says so, menus, captions and all the rest in
//! their order, so that whatever is left out can still be shown and a saved
//! page reads back the same. Which lines are the account is decided as for
//! plain text
//! ([`super::classify`]), with the markup as further evidence: headings, list
//! items, captions, links, and what lies beside the article by its element's
//! name, role or classes. A class is believed only where the element does not
//! hold the page's prose, since designers name things as they like.

mod meta;
mod role;
mod tokens;
mod tree;

use super::classify::{Decided, classify};
use super::found::found;
use super::line::{Line, Mark};
use super::plain::{REST, heading};
use crate::packed::among;
use crate::{Article, Block, BlockKind, Furniture, Span};
use crossread_nlp::Lower;
use role::{Role, role, within};
use tree::{Piece, Tree, is_block};

/// Reads a page.
pub(super) fn article(id: &str, source: &str) -> Article {
    let tree = Tree::read(source);
    let meta = meta::meta(&tree);
    let roles: Vec<Role> = tree.elements.iter().map(role).collect();
    let mut rows = rows(&tree, &roles);
    let title = meta.title.as_deref().map(|title| shown_title(title, &mut rows));
    mark_beside(&tree, &roles, &mut rows, title.as_deref());
    let (whole, spans) = set(&rows);
    let lines = rows
        .iter()
        .zip(&spans)
        .map(|(row, span)| Line::measured(span.of(&whole), *span, row.mark, row.gap))
        .collect();
    let decided = classify(lines, title.as_deref());
    let found = found(&whole, &decided);
    let headline = heading(&whole, &decided);
    let (text, blocks) = parted(&rows, &decided);
    Article {
        id: id.to_owned(),
        outlet: meta.outlet.unwrap_or(found.outlet),
        title: headline,
        byline: meta.byline.or(found.byline),
        published: meta.published.or(found.published),
        url: meta.url,
        text,
        blocks,
    }
}

/// A visible line of the page.
#[derive(Debug, Clone)]
struct Row {
    text: String,
    mark: Mark,
    /// The innermost element that its first word lies in.
    element: usize,
    /// Whether a paragraph's space comes before it.
    gap: bool,
    /// How many of its characters lie in links.
    linked: usize,
}

/// The title as the page shows it: the longest line that is part of the title
/// which the head gives (sites add their name to it), or the title itself, set
/// above the page where no line of it is a headline.
fn shown_title(title: &str, rows: &mut Vec<Row>) -> String {
    let whole = title.lowered();
    let part = |row: &&Row| {
        let words = row.text.split(' ').count();
        let lower = row.text.lowered();
        lower == whole
            || words >= 3 && words * 2 >= title.split_whitespace().count() && whole.contains(&lower)
    };
    if let Some(row) = rows.iter().filter(part).max_by_key(|row| row.text.len()) {
        return row.text.clone();
    }
    if !rows.iter().any(|row| row.mark == Mark::Heading(1)) {
        rows.insert(
            0,
            Row { text: title.to_owned(), mark: Mark::Heading(1), element: 0, gap: true, linked: 0 },
        );
    }
    title.to_owned()
}

/// The article's text with its blocks: the account first, then, under a line
/// of their own, the page's other lines.
fn parted(rows: &[Row], decided: &[Decided]) -> (String, Vec<Block>) {
    let mut text = String::new();
    let mut blocks = Vec::new();
    let mut add = |line: &str, lead: &str, kind: BlockKind| {
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(lead);
        let start = text.len();
        text.push_str(line);
        blocks.push(Block { span: Span::new(start, text.len()), kind });
    };
    let furniture = |d: &Decided| matches!(d.block.kind, BlockKind::Furniture(_));
    let mut first = true;
    for (row, d) in rows.iter().zip(decided).filter(|(_, d)| !furniture(d)) {
        let bullet = d.block.kind == BlockKind::Bullet;
        let lead = match (first, bullet) {
            (_, true) => "\u{2022} ",
            (false, false) if row.gap => "\n",
            _ => "",
        };
        first = false;
        add(&row.text, lead, d.block.kind);
    }
    let mut left = rows.iter().zip(decided).filter(|(_, d)| furniture(d)).peekable();
    if left.peek().is_some() {
        add(REST, if first { "" } else { "\n" }, BlockKind::Furniture(Furniture::Navigation));
    }
    for (row, d) in left {
        add(&row.text, "", d.block.kind);
    }
    (text, blocks)
}

/// The rows as one text, an empty line before each that stands apart, and
/// where each row lies in it.
fn set(rows: &[Row]) -> (String, Vec<Span>) {
    let mut text = String::new();
    let spans = rows
        .iter()
        .map(|row| {
            if !text.is_empty() {
                text.push_str(if row.gap { "\n\n" } else { "\n" });
            }
            let start = text.len();
            text.push_str(&row.text);
            Span::new(start, text.len())
        })
        .collect();
    (text, spans)
}

/// The visible lines in order, marked by their own elements.
fn rows(tree: &Tree, roles: &[Role]) -> Vec<Row> {
    let layout = layout_rows(tree);
    let mut rows = Vec::new();
    let mut row = Row { text: String::new(), mark: Mark::Plain, element: 0, gap: true, linked: 0 };
    let mut unseen = 0_usize;
    let mut links = 0_usize;
    let mut gap = true;
    let mut closed = false;
    for piece in &tree.pieces {
        match piece {
            Piece::Open(at) | Piece::Close(at) => {
                let opens = matches!(piece, Piece::Open(_));
                let name = tree.elements[*at].name.as_str();
                if roles[*at] == Role::Unseen {
                    unseen = if opens { unseen + 1 } else { unseen.saturating_sub(1) };
                }
                if name == "a" {
                    links = if opens { links + 1 } else { links.saturating_sub(1) };
                }
                // Labels side by side are set apart by style, not by spaces.
                let label = matches!(name, "a" | "span" | "time");
                if opens && label && closed && row.text.ends_with(char::is_alphanumeric) {
                    row.text.push(' ');
                }
                closed = !opens && label;
                let cell = matches!(name, "td" | "th");
                let apart = cell
                    && tree.around(*at).find(|e| tree.elements[*e].name == "tr").is_some_and(|tr| layout[tr]);
                if is_block(name) || name == "br" || apart {
                    finish(tree, &mut row, &mut rows, gap);
                    gap = !among!(name, "br" | "li" | "tr" | "dd" | "dt");
                } else if cell && opens && !row.text.trim().is_empty() {
                    row.text.push_str(", ");
                }
            }
            Piece::Text(at, text) if unseen == 0 => {
                closed = false;
                if row.text.trim().is_empty() && !text.trim().is_empty() {
                    row.element = *at;
                }
                if links > 0 {
                    row.linked += text.chars().filter(|c| !c.is_whitespace()).count();
                }
                row.text.push_str(text);
            }
            Piece::Text(..) => {}
        }
    }
    finish(tree, &mut row, &mut rows, gap);
    rows
}

/// Which table rows lay out a page rather than set values side by side: they
/// hold blocks or long texts.
fn layout_rows(tree: &Tree) -> Vec<bool> {
    let mut layout = vec![false; tree.elements.len()];
    let row = |at: usize| tree.around(at).find(|e| tree.elements[*e].name == "tr");
    for piece in &tree.pieces {
        match piece {
            Piece::Open(at) => {
                let name = tree.elements[*at].name.as_str();
                if (is_block(name) || name == "br") && name != "tr" {
                    tree.around(*at)
                        .filter(|e| tree.elements[*e].name == "tr")
                        .for_each(|tr| layout[tr] = true);
                }
            }
            Piece::Text(at, text) if text.trim().len() > 120 => {
                if let Some(tr) = row(*at) {
                    layout[tr] = true;
                }
            }
            _ => {}
        }
    }
    layout
}

/// Ends a row: tidies its text and marks it by its elements.
fn finish(tree: &Tree, row: &mut Row, rows: &mut Vec<Row>, gap: bool) {
    let text = row.text.split_whitespace().collect::<Vec<_>>().join(" ");
    let linked = std::mem::take(&mut row.linked);
    row.text.clear();
    let seen = text.chars().any(|c| {
        !c.is_control() && !matches!(c, '\u{200b}'..='\u{200f}' | '\u{feff}' | '\u{2060}' | '\u{ad}')
    });
    if text.is_empty() || !seen {
        return;
    }
    let letters = text.chars().filter(|c| !c.is_whitespace()).count();
    let link = linked * 10 >= letters * 9;
    let mark = tree
        .around(row.element)
        .find_map(|at| {
            let name = tree.elements[at].name.as_str();
            match name {
                "h1" => Some(Mark::Heading(1)),
                "h2" | "h3" | "h4" | "h5" | "h6" => {
                    let level = name.as_bytes().get(1).map_or(2, |b| b - b'0');
                    Some(if link { Mark::Link } else { Mark::Heading(level) })
                }
                "li" | "dd" | "dt" => Some(if link { Mark::Link } else { Mark::Bullet }),
                "blockquote" => Some(Mark::Quote),
                _ => None,
            }
        })
        .unwrap_or(if link { Mark::Link } else { Mark::Plain });
    rows.push(Row { text, mark, element: row.element, gap, linked });
}

/// Marks the rows that lie beside the article, are captions or bylines.
fn mark_beside(tree: &Tree, roles: &[Role], rows: &mut [Row], title: Option<&str>) {
    let prose = |row: &Row| {
        let words = row.text.split(' ').count();
        if words >= 12 && row.mark != Mark::Link && row.text.contains(['.', '!', '?']) { words } else { 0 }
    };
    let certain = |row: &Row| tree.around(row.element).any(|e| roles[e] == Role::Outside);
    let all: usize = rows.iter().filter(|row| !certain(row)).map(&prose).sum();
    let mut held = vec![0_usize; tree.elements.len()];
    for row in rows.iter() {
        for at in tree.around(row.element) {
            held[at] += prose(row);
        }
    }
    let whole = |at: usize| held[at] * 10 >= all * 4 && all > 0;
    // The smallest element that says it is the article and holds most of it.
    let article = (0..tree.elements.len())
        .rev()
        .find(|at| within(&tree.elements[*at]) && held[*at] * 10 >= all * 6 && all > 0);
    let heads: Vec<bool> = tree.elements.iter().map(|_| false).collect();
    let heads = rows.iter().filter(|row| row.mark == Mark::Heading(1)).fold(heads, |mut heads, row| {
        tree.around(row.element).for_each(|at| heads[at] = true);
        heads
    });
    let named = |row: &Row| title.is_none_or(|title| row.text == title);
    let head = rows
        .iter()
        .position(|row| title == Some(row.text.as_str()))
        .or_else(|| rows.iter().position(|row| row.mark == Mark::Heading(1)));
    let start = rows.iter().position(|row| tree.around(row.element).any(|e| Some(e) == article));
    let marks: Vec<Option<Mark>> = rows
        .iter()
        .enumerate()
        .map(|(i, row)| {
            let mut inside = false;
            let mut mark = None;
            for at in tree.around(row.element) {
                inside |= Some(at) == article;
                let found = match roles[at] {
                    Role::Outside => Some(Mark::Outside),
                    Role::Beside if whole(at) => None,
                    // A header may hold the headline and the standfirst.
                    Role::Beside if tree.elements[at].name == "header" && (heads[at] || inside) => None,
                    Role::Beside if row.mark == Mark::Heading(1) && named(row) => None,
                    Role::Beside => Some(Mark::Outside),
                    Role::Caption if !whole(at) => Some(Mark::Caption),
                    Role::Byline
                        if row.text.split(' ').count() <= 16
                            && row.mark != Mark::Heading(1)
                            && !whole(at) =>
                    {
                        Some(Mark::Byline)
                    }
                    _ => None,
                };
                if found == Some(Mark::Outside) || mark.is_none() {
                    mark = found.or(mark);
                }
            }
            // The lead may stand above the element that holds the text.
            let lead = head.is_some_and(|head| i >= head) && start.is_some_and(|start| i < start);
            let beyond = article.is_some() && !inside && !lead && row.mark != Mark::Heading(1);
            mark.or(beyond.then_some(Mark::Beyond))
        })
        .collect();
    for (row, mark) in rows.iter_mut().zip(marks) {
        match mark {
            Some(Mark::Beyond) if !matches!(row.mark, Mark::Link) => row.mark = Mark::Beyond,
            Some(Mark::Beyond) | None => {}
            Some(mark) => row.mark = mark,
        }
    }
}
