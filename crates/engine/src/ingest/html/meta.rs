//! What a page says of its article for machines: JSON-LD, Open Graph and
//! other meta elements.
//!
//! Sources, best first: schema.org's `NewsArticle` and its kin in JSON-LD,
//! Open Graph (`og:`, `article:`), the plain `meta` names that publishers use,
//! `<link rel=canonical>`, `<time datetime>`, `<title>`.

use super::super::dates::{dates, is_iso};
use super::super::json::Json;
use super::super::plain::one_line;
use super::tree::{Piece, Tree};
use crate::packed::among;
use crossread_nlp::Lower;

/// What a page's head says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Meta {
    /// The headline.
    pub title: Option<String>,
    /// The site's or publisher's name.
    pub outlet: Option<String>,
    /// Who wrote it.
    pub byline: Option<String>,
    /// When it was published: an ISO 8601 date.
    pub published: Option<String>,
    /// The page's address.
    pub url: Option<String>,
}

/// Reads a page's head.
pub(super) fn meta(tree: &Tree) -> Meta {
    let mut linked = Meta::default();
    let mut title = String::new();
    for piece in &tree.pieces {
        let Piece::Text(at, text) = piece else { continue };
        let element = &tree.elements[*at];
        if element.name == "script" && element.get("type").is_some_and(|t| t.lowered().contains("ld+json")) {
            if let Ok(value) = Json::read(text) {
                from_json(&value, &mut linked);
            }
        } else if element.name == "title"
            && !tree.around(*at).any(|e| tree.elements[e].name == "svg")
            && title.is_empty()
        {
            title = one_line(text);
        }
    }
    let named = |names: &[&str]| {
        names.iter().find_map(|name| {
            tree.elements.iter().filter(|e| e.name == "meta").find_map(|e| {
                let key = e.get("property").or_else(|| e.get("name")).or_else(|| e.get("itemprop"))?;
                key.eq_ignore_ascii_case(name)
                    .then(|| e.get("content"))
                    .flatten()
                    .map(one_line)
                    .filter(|v| !v.is_empty())
            })
        })
    };
    let outlet = linked.outlet.clone().filter(|o| !o.is_empty());
    let outlet = named(&["og:site_name"])
        .or(outlet)
        .or_else(|| named(&["application-name", "dc.publisher", "publisher", "copyright"]));
    let written = named(&[
        "author",
        "article:author",
        "parsely-author",
        "sailthru.author",
        "dc.creator",
        "byl",
        "cXenseParse:author",
    ]);
    let dated = named(&[
        "article:published_time",
        "og:article:published_time",
        "datePublished",
        "parsely-pub-date",
        "sailthru.date",
        "date",
        "pubdate",
        "publish-date",
        "publication_date",
        "dc.date",
        "dc.date.issued",
        "dcterms.created",
        "cXenseParse:publishtime",
    ]);
    let timed = || {
        tree.elements.iter().filter(|e| e.name == "time").find_map(|e| {
            let marked =
                e.get("itemprop").is_some_and(|p| p.contains("datePublished")) || e.get("pubdate").is_some();
            e.get("datetime").and_then(iso).filter(|_| marked || !relative(tree, e.parent))
        })
    };
    let canonical = tree.elements.iter().find_map(|e| {
        let rel = e.name == "link" && e.get("rel").is_some_and(|rel| rel.eq_ignore_ascii_case("canonical"));
        rel.then(|| e.get("href")).flatten().map(str::to_owned)
    });
    Meta {
        title: linked
            .title
            .or_else(|| named(&["og:title", "twitter:title", "dc.title"]))
            .or_else(|| site_cut(&title, outlet.as_deref())),
        byline: linked.byline.or_else(|| written.filter(|w| !w.contains("://"))).map(|w| without_by(&w)),
        published: linked.published.or_else(|| dated.as_deref().and_then(iso)).or_else(timed),
        url: canonical
            .or_else(|| named(&["og:url"]))
            .filter(|u| u.starts_with("https://") || u.starts_with("http://")),
        outlet,
    }
}

/// Whether a time stands in a list of other articles.
fn relative(tree: &Tree, at: usize) -> bool {
    tree.around(at).any(|e| among!(tree.elements[e].name.as_str(), "li" | "aside" | "nav" | "footer"))
}

fn iso(text: &str) -> Option<String> {
    let text = text.trim();
    if is_iso(text) {
        return text.get(..10).map(str::to_owned);
    }
    dates(text).into_iter().next().map(|(_, date)| date)
}

fn without_by(byline: &str) -> String {
    let line = one_line(byline);
    match line.get(..3) {
        Some(by) if by.eq_ignore_ascii_case("by ") => line[3..].to_owned(),
        _ => line,
    }
}

/// A page's `<title>` without the site's name behind a bar or a dash.
fn site_cut(title: &str, outlet: Option<&str>) -> Option<String> {
    let cut = [" | ", " - ", " \u{2013} ", " \u{2014} ", " \u{b7} ", " :: "]
        .iter()
        .filter_map(|sign| title.rfind(sign))
        .max();
    let kept = match cut {
        Some(at) => {
            let (head, tail) = title.split_at(at);
            let site = tail.split_whitespace().count() <= 6 && head.split_whitespace().count() >= 3;
            let named = outlet.is_some_and(|o| tail.lowered().contains(&o.lowered()));
            if site || named { head } else { title }
        }
        None => title,
    };
    let kept = kept.trim();
    (!kept.is_empty()).then(|| kept.to_owned())
}

/// Takes an article's data from JSON-LD, wherever it lies in it.
fn from_json(value: &Json, meta: &mut Meta) {
    match value {
        Json::List(list) => list.iter().for_each(|value| from_json(value, meta)),
        Json::Object(object) => {
            let typed = |value: &Json| {
                let is = |t: &str| {
                    t.contains("Article") || t.contains("BlogPosting") || t == "Report" || t == "NewsStory"
                };
                match value {
                    Json::Text(t) => is(t),
                    Json::List(list) => list.iter().filter_map(Json::as_str).any(is),
                    _ => false,
                }
            };
            if object.get("@type").is_some_and(typed) {
                let text = |key: &str| {
                    object.get(key).and_then(Json::as_str).map(one_line).filter(|t| !t.is_empty())
                };
                meta.title = meta
                    .title
                    .take()
                    .or_else(|| text("headline").or_else(|| text("name")).map(|t| unescaped(&t)));
                meta.published =
                    meta.published.take().or_else(|| text("datePublished").as_deref().and_then(iso));
                meta.byline =
                    meta.byline.take().or_else(|| object.get("author").map(names).filter(|n| !n.is_empty()));
                meta.outlet = meta
                    .outlet
                    .take()
                    .or_else(|| object.get("publisher").map(names).filter(|n| !n.is_empty()));
            }
            for key in ["@graph", "mainEntity", "mainEntityOfPage", "itemListElement"] {
                if let Some(inner) = object.get(key) {
                    from_json(inner, meta);
                }
            }
        }
        _ => {}
    }
}

/// The names of persons or organisations, given as text, object or list.
fn names(value: &Json) -> String {
    match value {
        Json::Text(name) if !name.contains("://") => unescaped(&one_line(name)),
        Json::Object(object) => object.get("name").map(names).unwrap_or_default(),
        Json::List(list) => {
            let all: Vec<String> = list.iter().map(names).filter(|n| !n.is_empty()).collect();
            match all.split_last() {
                Some((last, rest)) if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
                _ => all.concat(),
            }
        }
        _ => String::new(),
    }
}

/// JSON-LD often carries HTML entities though it should not.
fn unescaped(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    let tree = Tree::read(text);
    tree.pieces
        .into_iter()
        .filter_map(|p| if let Piece::Text(_, text) = p { Some(text) } else { None })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_json_ld_in_a_graph() {
        let page = r#"<script type="application/ld+json">{"@graph": [{"@type": "WebPage"}, {"@type": ["NewsArticle"],
            "headline": "Ferry &amp; tug collide", "datePublished": "2025-03-06T08:00:00Z",
            "author": [{"name": "Maren Lind"}, {"name": "Al Ray"}], "publisher": {"name": "Mercury"}}]}</script>"#;
        assert_eq!(
            meta(&Tree::read(page)),
            Meta {
                title: Some("Ferry & tug collide".to_owned()),
                outlet: Some("Mercury".to_owned()),
                byline: Some("Maren Lind and Al Ray".to_owned()),
                published: Some("2025-03-06".to_owned()),
                url: None,
            }
        );
    }

    #[test]
    fn falls_back_to_meta_elements_and_the_title() {
        let page = r#"<title>Ferry and tug collide | Mercury</title><meta property="og:site_name" content="The Mercury">
            <meta name="author" content="By Maren Lind"><meta name="date" content="6 March 2025">
            <link rel="canonical" href="https://m.example/f"><script type="application/ld+json">{broken</script>"#;
        let found = meta(&Tree::read(page));
        assert_eq!(found.title.as_deref(), Some("Ferry and tug collide"));
        assert_eq!(
            (found.outlet.as_deref(), found.byline.as_deref()),
            (Some("The Mercury"), Some("Maren Lind"))
        );
        assert_eq!(
            (found.published.as_deref(), found.url.as_deref()),
            (Some("2025-03-06"), Some("https://m.example/f"))
        );
    }

    #[test]
    fn a_script_address_never_becomes_a_link() {
        assert_eq!(meta(&Tree::read("<link rel=canonical href='javascript:alert(1)'>")).url, None);
    }
}
