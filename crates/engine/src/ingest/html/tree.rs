//! A page's elements and texts, as a flat tree.
//!
//! The tags come from [`super::tokens`]; this module keeps which element lies
//! in which. It is forgiving as browsers are: an end tag without a start is
//! passed over, a missing one is implied, and elements that cannot have content
//! close at once. It is not a whole HTML parser: tables are not repaired and
//! text is never moved.

use super::tokens::{Token, Tokens};
use crate::packed::among;

/// An element.
#[derive(Debug, Clone, Default)]
pub(super) struct Element {
    /// Its name in small letters.
    pub name: String,
    /// The element that it lies in; the root lies in itself.
    pub parent: usize,
    /// Its attributes in small letters, in order of their names.
    pub attributes: Vec<(String, String)>,
}

impl Element {
    /// An attribute's value.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }
}

/// What comes one after the other in a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece {
    /// An element begins.
    Open(usize),
    /// An element ends.
    Close(usize),
    /// A text in the element given.
    Text(usize, String),
}

/// A page.
#[derive(Debug, Clone, Default)]
pub(super) struct Tree {
    /// The elements; the first is the root.
    pub elements: Vec<Element>,
    /// Elements and texts in the page's order.
    pub pieces: Vec<Piece>,
}

/// How deep elements may lie in one another; deeper ones count as siblings.
const DEEPEST: usize = 200;

impl Tree {
    /// Reads a page.
    pub fn read(source: &str) -> Self {
        let mut tree = Self { elements: vec![Element::default()], pieces: Vec::new() };
        let mut open = vec![0];
        for token in Tokens::new(source) {
            match token {
                Token::Start(name, attributes) => tree.open(&mut open, name, attributes),
                Token::End(name) => tree.close(&mut open, &name),
                Token::Text(text) => {
                    let inside = open.last().copied().unwrap_or(0);
                    tree.pieces.push(Piece::Text(inside, text));
                }
            }
        }
        while open.len() > 1 {
            tree.pop(&mut open);
        }
        tree
    }

    /// An element and all it lies in, from the inside out.
    pub fn around(&self, from: usize) -> impl Iterator<Item = usize> {
        let mut next = Some(from);
        std::iter::from_fn(move || {
            let at = next?;
            let parent = self.elements.get(at)?.parent;
            next = (at != 0 && parent < at).then_some(parent);
            Some(at)
        })
    }

    fn open(&mut self, open: &mut Vec<usize>, name: String, attributes: Vec<(String, String)>) {
        while let Some(last) = open.last().copied().filter(|last| *last != 0) {
            if !implies_end(&self.elements[last].name, &name) {
                break;
            }
            self.pop(open);
        }
        let at = self.elements.len();
        let parent = open.last().copied().unwrap_or(0);
        let void = is_void(&name);
        self.elements.push(Element { name, parent, attributes });
        self.pieces.push(Piece::Open(at));
        if void || open.len() > DEEPEST {
            self.pieces.push(Piece::Close(at));
        } else {
            open.push(at);
        }
    }

    fn close(&mut self, open: &mut Vec<usize>, name: &str) {
        let Some(depth) = open.iter().rposition(|at| self.elements[*at].name == name) else { return };
        // An inline end tag does not close the block it stands in.
        let crossed = open[depth + 1..].iter().any(|at| is_block(&self.elements[*at].name));
        if crossed && !is_block(name) {
            return;
        }
        while open.len() > depth && open.len() > 1 {
            self.pop(open);
        }
    }

    fn pop(&mut self, open: &mut Vec<usize>) {
        if let Some(at) = open.pop() {
            self.pieces.push(Piece::Close(at));
        }
    }
}

fn is_void(name: &str) -> bool {
    among!(
        name,
        "area"
            | "base"
            | "br"
            | "col"
            | "embed"
            | "hr"
            | "img"
            | "input"
            | "link"
            | "meta"
            | "source"
            | "track"
            | "wbr"
    )
}

/// Whether a start tag ends the open element without its end tag.
fn implies_end(open: &str, new: &str) -> bool {
    match open {
        "p" => is_block(new),
        "li" => new == "li",
        "dt" | "dd" => matches!(new, "dt" | "dd"),
        "tr" => matches!(new, "tr" | "tbody" | "tfoot"),
        "td" | "th" => among!(new, "td" | "th" | "tr" | "tbody" | "tfoot"),
        "option" => matches!(new, "option" | "optgroup"),
        "head" => new == "body",
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
            among!(new, "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "p")
        }
        _ => false,
    }
}

/// Whether an element begins and ends a line.
pub(super) fn is_block(name: &str) -> bool {
    among!(
        name,
        "address"
            | "article"
            | "aside"
            | "blockquote"
            | "body"
            | "button"
            | "caption"
            | "center"
            | "dd"
            | "details"
            | "dialog"
            | "dir"
            | "div"
            | "dl"
            | "dt"
            | "fieldset"
            | "figcaption"
            | "figure"
            | "footer"
            | "form"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "header"
            | "hgroup"
            | "hr"
            | "html"
            | "legend"
            | "li"
            | "main"
            | "menu"
            | "nav"
            | "ol"
            | "p"
            | "pre"
            | "search"
            | "section"
            | "summary"
            | "table"
            | "tbody"
            | "tfoot"
            | "thead"
            | "tr"
            | "ul"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(source: &str) -> String {
        let tree = Tree::read(source);
        tree.pieces
            .iter()
            .map(|piece| match piece {
                Piece::Open(at) => format!("<{}>", tree.elements[*at].name),
                Piece::Close(at) => format!("</{}>", tree.elements[*at].name),
                Piece::Text(_, text) => text.clone(),
            })
            .collect()
    }

    #[test]
    fn implies_missing_end_tags_and_passes_over_stray_ones() {
        assert_eq!(shown("<p>One<p>Two</b>"), "<p>One</p><p>Two</p>");
        assert_eq!(shown("<ul><li>a<li>b</ul>c"), "<ul><li>a</li><li>b</li></ul>c");
        assert_eq!(shown("a<br/>b</div>"), "a<br></br>b");
    }

    #[test]
    fn reads_entities_and_leaves_scripts_whole() {
        assert_eq!(shown("caf&eacute; &amp; &#8220;x&#8221;"), "caf\u{e9} & \u{201c}x\u{201d}");
        assert_eq!(shown("<script>if (a<b) '</p>'</script>x"), "<script>if (a<b) '</p>'</script>x");
    }

    #[test]
    fn depth_is_bounded() {
        let tree = Tree::read(&"<div>".repeat(5000));
        assert_eq!(tree.elements.len(), 5001);
        assert!(tree.around(5000).count() <= DEEPEST + 2);
    }
}
