//! Just enough of HTML for pages of our own: start tags with their attributes,
//! and the text of script elements.

use std::ops::Range;

use serde_json::Value;

use crate::Result;

/// A start tag.
pub struct Tag {
    /// Where it lies in the page, from `<` to after `>`.
    pub range: Range<usize>,
    attributes: Vec<(String, String)>,
}

impl Tag {
    /// An attribute's value; empty for one without a value.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }
}

/// All start tags of that name, in order; what looks like one inside a comment,
/// a script or a style sheet is none.
pub fn tags(page: &str, name: &str) -> Vec<Tag> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = page[at..].find('<').map(|next| at + next) {
        at = start + 1;
        if page[start..].starts_with("<!--") {
            at = page[start..].find("-->").map_or(page.len(), |end| start + end);
            continue;
        }
        let length = page[at..].find(|next: char| !next.is_ascii_alphanumeric()).unwrap_or(0);
        let tag_name = page[at..at + length].to_ascii_lowercase();
        if tag_name.is_empty() {
            continue;
        }
        let Some((attributes, rest)) = attributes(&page[at + length..]) else { continue };
        at += length + rest;
        if tag_name == name {
            found.push(Tag { range: start..at, attributes });
        }
        if matches!(tag_name.as_str(), "script" | "style") {
            at = page[at..].find(&format!("</{tag_name}")).map_or(page.len(), |end| at + end);
        }
    }
    found
}

/// The attributes of a tag whose name has been read, and how long they and the
/// closing `>` are.
fn attributes(text: &str) -> Option<(Vec<(String, String)>, usize)> {
    let mut found = Vec::new();
    let mut rest = text;
    loop {
        rest = rest.trim_start_matches(|next: char| next.is_ascii_whitespace() || next == '/');
        if let Some(after) = rest.strip_prefix('>') {
            return Some((found, text.len() - after.len()));
        }
        let end = rest.find(|next: char| next.is_ascii_whitespace() || matches!(next, '=' | '>' | '/'))?;
        let name = rest[..end].to_ascii_lowercase();
        rest = rest[end..].trim_start();
        let mut value = "";
        if let Some(after) = rest.strip_prefix('=') {
            let after = after.trim_start();
            let quote = after.chars().next().filter(|first| matches!(first, '"' | '\''));
            if let Some(quote) = quote {
                let inner = &after[1..];
                let end = inner.find(quote)?;
                value = &inner[..end];
                rest = &inner[end + 1..];
            } else {
                let end = after.find(|next: char| next.is_ascii_whitespace() || next == '>')?;
                value = &after[..end];
                rest = &after[end..];
            }
        }
        found.push((name, value.to_owned()));
    }
}

/// All script elements: the start tag and where the text lies.
pub fn scripts(page: &str) -> Vec<(Tag, Range<usize>)> {
    tags(page, "script")
        .into_iter()
        .filter_map(|tag| {
            let start = tag.range.end;
            let length = page[start..].find("</script")?;
            Some((tag, start..start + length))
        })
        .collect()
}

/// Where the text of the script element with that id lies.
///
/// # Errors
///
/// When there is none.
pub fn script_text(page: &str, id: &str) -> Result<Range<usize>> {
    scripts(page)
        .into_iter()
        .find(|(tag, _)| tag.attribute("id") == Some(id))
        .map(|(_, text)| text)
        .ok_or_else(|| format!("The page has no <script id=\"{id}\">.").into())
}

/// The JSON in the script element with that id.
///
/// # Errors
///
/// When there is none, or it is not JSON.
pub fn json(page: &str, id: &str) -> Result<Value> {
    Ok(serde_json::from_str(&page[script_text(page, id)?])?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_in_every_spelling() {
        let page = "<link rel=stylesheet href='a>b.css' data-x = \"1\" hidden /><linker><link>";
        let found = tags(page, "link");
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].attribute("rel"), Some("stylesheet"));
        assert_eq!(found[0].attribute("href"), Some("a>b.css"));
        assert_eq!(found[0].attribute("data-x"), Some("1"));
        assert_eq!(found[0].attribute("hidden"), Some(""));
        assert_eq!(&page[found[0].range.clone()][..5], "<link");
        assert!(page[found[0].range.end..].starts_with("<linker>"));
    }

    #[test]
    fn an_unfinished_tag_is_no_tag() {
        assert!(tags("<link rel=\"x", "link").is_empty());
        assert!(tags("<link rel", "link").is_empty());
    }

    #[test]
    fn what_is_not_markup_holds_no_tags() {
        let page = "<!-- <link a> --><script>// <link b></script><style>/*<link c>*/</style><link d>";
        let found = tags(page, "link");
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].attribute("d"), Some(""));
    }

    #[test]
    fn scripts_and_their_text() {
        let page = "<script id=\"a\">{\"n\":1}</script><script>let x;</script>";
        let found = scripts(page);
        assert_eq!(&page[found[1].1.clone()], "let x;");
        assert_eq!(json(page, "a").expect("JSON")["n"], 1);
        assert!(json(page, "b").is_err());
    }
}
