//! What an element is for, by its name, its role and its classes.

use super::tree::Element;
use crate::packed::{Words, words};
use crossread_nlp::Lower;

/// What an element's markup says of the text in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// Nothing in particular.
    None,
    /// Never shown as text.
    Unseen,
    /// Beside the article for certain: a menu, a form.
    Outside,
    /// Beside the article by its name or classes, unless it holds the prose.
    Beside,
    /// A caption or a credit.
    Caption,
    /// Who wrote it, or when.
    Byline,
}

/// Names that designers give to what lies beside an article.
#[rustfmt::skip]
const BESIDE: Words = words![
    "ad", "addthis", "ads", "adslot", "advert", "advertisement", "alsoread", "banner", "breadcrumb",
    "breadcrumbs", "cmp", "comment", "comments", "consent", "cookie", "cookies", "disqus", "donate",
    "donation", "footer", "gdpr", "jumplink", "masthead", "menu", "modal", "mostread", "nav", "navbar",
    "navigation", "newsletter", "onetrust", "outbrain", "overlay", "pagination", "pager", "paywall",
    "popular", "popup", "promo", "promotion", "rating", "readmore", "readnext", "recirc", "recirculation",
    "recommendations", "recommended", "related", "share", "sharebar", "sharing", "sidebar", "signup",
    "skip", "skiplink", "social", "sponsor", "sponsored", "subscribe", "subscription", "taboola", "tags",
    "taglist", "ticker", "toolbar", "tooltip", "trending", "upsell", "utility", "widget",
];

/// Names that say that an element holds the account itself.
#[rustfmt::skip]
const WITHIN: Words = words![
    "article", "body", "content", "main", "post", "story", "entry", "text",
];

/// Tells an element's role.
pub(super) fn role(element: &Element) -> Role {
    match element.name.as_str() {
        "script" | "style" | "template" | "noscript" | "svg" | "math" | "head" | "title" | "select"
        | "option" | "datalist" | "textarea" | "iframe" | "object" | "audio" | "video" | "canvas" | "map"
        | "noframes" => return Role::Unseen,
        "nav" | "form" | "button" | "dialog" | "menu" | "search" | "label" | "input" => return Role::Outside,
        "aside" | "footer" | "header" => return Role::Beside,
        "figcaption" | "figure" => return Role::Caption,
        "html" | "body" | "main" | "article" => return Role::None,
        _ => {}
    }
    if element.get("hidden").is_some()
        || element.get("style").is_some_and(|s| s.replace(' ', "").lowered().contains("display:none"))
    {
        return Role::Unseen;
    }
    match element.get("role").unwrap_or("") {
        "navigation" | "search" | "dialog" | "alertdialog" | "menu" | "menubar" | "toolbar" => {
            return Role::Outside;
        }
        "complementary" | "contentinfo" | "banner" => return Role::Beside,
        _ => {}
    }
    if element.get("rel").is_some_and(|r| r.contains("author"))
        || element.get("itemprop").is_some_and(|p| p.contains("author"))
    {
        return Role::Byline;
    }
    let names = names(element);
    let any = |list: Words| names.iter().any(|name| list.holds(name));
    if any(words!["caption", "photocredit", "imagecredit", "credit", "wp", "photo"])
        && any(words!["caption", "credit", "photocredit", "imagecredit"])
    {
        return Role::Caption;
    }
    if any(words!["byline", "author", "dateline", "timestamp", "dateblock", "pubdate", "dates"]) {
        return Role::Byline;
    }
    if any(BESIDE)
        && !(any(words!["body", "content", "text"]) && any(words!["article", "story", "entry", "post"]))
    {
        return Role::Beside;
    }
    Role::None
}

/// Whether an element's name or classes say that it holds the account.
pub(super) fn within(element: &Element) -> bool {
    matches!(element.name.as_str(), "article" | "main")
        || element.get("itemprop").is_some_and(|p| p.contains("articleBody"))
        || names(element).iter().filter(|n| WITHIN.holds(n.as_str())).count() >= 2
}

/// The words of an element's classes and id, in small letters.
fn names(element: &Element) -> Vec<String> {
    let mut names = Vec::new();
    for value in
        [element.get("class"), element.get("id"), element.get("data-testid"), element.get("data-component")]
            .into_iter()
            .flatten()
    {
        let mut word = String::new();
        let mut small = false;
        for c in value.chars().take(400).chain([' ']) {
            if (!c.is_alphanumeric() || (c.is_uppercase() && small)) && !word.is_empty() {
                names.push(std::mem::take(&mut word));
            }
            small = c.is_lowercase();
            if c.is_alphanumeric() {
                word.extend(c.to_lowercase());
            }
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::super::tree::Tree;
    use super::*;

    fn first(source: &str) -> Role {
        role(&Tree::read(source).elements[1])
    }

    #[test]
    fn reads_roles_from_names_and_classes() {
        assert_eq!(first("<nav>"), Role::Outside);
        assert_eq!(first("<div class='c-shareBar__list'>"), Role::Beside);
        assert_eq!(first("<div class='article-body has-related-links'>"), Role::None);
        assert_eq!(first("<p class=wp-caption-text>"), Role::Caption);
        assert_eq!(first("<div hidden>"), Role::Unseen);
        assert_eq!(first("<span class='article__byline'>"), Role::Byline);
        assert_eq!(first("<p class=lead>"), Role::None);
    }
}
