//! Story files: several articles, with what is known of each, in one JSON
//! file.
//!
//! ```json
//! {"title": "The ferry", "articles": [
//!   {"id": "one", "outlet": "The Lorn Mercury", "title": "Ferry late again",
//!    "published": "2025-03-06", "url": "https://...", "byline": "Maren Lind",
//!    "body": "The ferry was late again on Monday. ..."}]}
//! ```
//!
//! Only `body` must be there. An article's text is its title, an empty line
//! and its body, unless the body has the title in it already, as that of a
//! file written by Crossread has; so writing a story and reading it back gives
//! the same texts. What is wrong with a file is said for each article and
//! field, and everything else is read all the same.

use super::dates::{dates, is_iso};
use super::json::{Json, Object};
use super::line::words;
use super::plain::{Form, article, one_line};
use super::{Ingested, form, markdown, stem};
use crossread_nlp::Lower;

const SHAPE: &str = "A story file looks like {\"title\": \"...\", \"articles\": [{\"id\": \"...\", \"outlet\": \"...\", \
                     \"title\": \"...\", \"body\": \"...\"}]}.";

/// Reads a story file's text into `out`.
pub(super) fn read(name: &str, text: &str, out: &mut Ingested) {
    let value = match Json::read(text) {
        Ok(value) => value,
        Err(error) => {
            out.problem(
                name,
                format!("The file is not sound JSON: {error}."),
                "Correct it at that place, or save the story again where it came from.",
            );
            return;
        }
    };
    let list = match &value {
        Json::List(list) => list,
        Json::Object(object) => {
            match object.get("title") {
                Some(Json::Text(title)) if !title.trim().is_empty() => out.title = Some(one_line(title)),
                None | Some(Json::Null | Json::Text(_)) => {}
                Some(other) => out.problem(
                    name,
                    format!("The story's \"title\" is {}, not text, so it was left out.", named(other)),
                    "Put the title in quotation marks.",
                ),
            }
            match object.get("articles") {
                Some(Json::List(list)) => list,
                Some(other) => {
                    out.problem(name, format!("\"articles\" is {}, not a list.", named(other)), SHAPE);
                    return;
                }
                None if object.get("body").is_some() => std::slice::from_ref(&value),
                None => {
                    out.problem(name, "The file is JSON but not a story: it has no \"articles\".", SHAPE);
                    return;
                }
            }
        }
        other => {
            out.problem(name, format!("The file is JSON but not a story: it is {}.", named(other)), SHAPE);
            return;
        }
    };
    if list.is_empty() {
        out.problem(name, "The story has no articles.", SHAPE);
    }
    for (at, value) in list.iter().enumerate() {
        one(name, at + 1, value, out);
    }
}

/// Reads one article, the `number`th.
fn one(name: &str, number: usize, value: &Json, out: &mut Ingested) {
    let Json::Object(object) = value else {
        out.problem(
            name,
            format!("Article {number} is {}, not an object, so it was left out.", named(value)),
            SHAPE,
        );
        return;
    };
    let mut reader = Fields { file: name, label: label(number, object), object, out };
    let title = reader.text("title");
    let Some(body) = reader.body() else { return };
    let numbered = || match object.get("id") {
        Some(Json::Number(number)) => Some(number.clone()),
        _ => None,
    };
    let given = reader.text("id").or_else(numbered);
    let id = reader.id(given, number);
    let outlet = reader.text("outlet").unwrap_or_default();
    let byline = reader.text("byline");
    let published = reader.published();
    let url = reader.url();
    let text = match &title {
        Some(title) if !has_title(&body, title) => format!("{title}\n\n{body}"),
        _ => body,
    };
    let form = if markdown::likely(&text) { Form::Markdown } else { form("", &text) };
    let mut article = article(&id, text, form, title.as_deref());
    if let Some(title) = title {
        article.title = title;
    }
    if !outlet.is_empty() {
        article.outlet = outlet;
    }
    article.byline = byline.or(article.byline);
    article.published = published.or(article.published);
    article.url = url;
    out.articles.push(article);
}

/// Whether one of the body's lines is the title, or the body begins with it
/// (a title with an ellipsis is the beginning of a sentence).
fn has_title(body: &str, title: &str) -> bool {
    let plain = |line: &str| words(line).iter().map(|w| w.lower.clone()).collect::<Vec<_>>();
    let wanted = plain(title);
    let cut = title.trim_end().ends_with(['\u{2026}', '.']) || body.trim_start().starts_with(title.trim());
    wanted.is_empty()
        || body.lines().any(|line| {
            let line = plain(line);
            line == wanted || cut && line.starts_with(&wanted)
        })
        || body
            .lines()
            .find(|line| !line.trim().is_empty())
            .is_some_and(|line| plain(line).starts_with(&wanted))
}

fn label(number: usize, object: &Object) -> String {
    let known = ["title", "outlet", "id"].iter().find_map(|key| object.get(key).and_then(Json::as_str));
    match known {
        Some(known) if !known.trim().is_empty() => {
            format!("Article {number} (\u{201c}{}\u{201d})", one_line(known))
        }
        _ => format!("Article {number}"),
    }
}

/// A JSON value's kind in plain words.
fn named(value: &Json) -> &'static str {
    match value {
        Json::Null => "null",
        Json::Bool => "true or false",
        Json::Number(_) => "a number",
        Json::Text(_) => "text",
        Json::List(_) => "a list",
        Json::Object(_) => "an object",
    }
}

/// Reads an article's fields and says what is wrong with them.
struct Fields<'a> {
    file: &'a str,
    label: String,
    object: &'a Object,
    out: &'a mut Ingested,
}

impl Fields<'_> {
    fn note(&mut self, what: &str, remedy: &str) {
        let what = format!("{} {what}", self.label);
        self.out.problem(self.file, what, remedy);
    }

    /// A field's text, where it is there and not empty.
    fn text(&mut self, key: &str) -> Option<String> {
        match self.object.get(key) {
            Some(Json::Text(text)) => Some(one_line(text)).filter(|text| !text.is_empty()),
            None | Some(Json::Null) => None,
            Some(Json::Number(_)) if key == "id" => None,
            Some(other) => {
                let what = format!("has a \"{key}\" that is {}, not text, so it was left out.", named(other));
                self.note(&what, &format!("Put the {key} in quotation marks."));
                None
            }
        }
    }

    fn body(&mut self) -> Option<String> {
        let problem = match self.object.get("body") {
            Some(Json::Text(body)) if !body.trim().is_empty() => return Some(body.clone()),
            Some(Json::Text(_)) => "has an empty \"body\"".to_owned(),
            None | Some(Json::Null) if self.object.get("text").is_some() => {
                "has a \"text\" but no \"body\"".to_owned()
            }
            None | Some(Json::Null) => "has no \"body\"".to_owned(),
            Some(other) => format!("has a \"body\" that is {}, not text", named(other)),
        };
        self.note(
            &format!("{problem}, so it was left out."),
            "Give it a \"body\" with the article's text in quotation marks, lines parted by \\n.",
        );
        None
    }

    /// The id, made up where there is none and made unique where another
    /// article has it.
    fn id(&mut self, given: Option<String>, number: usize) -> String {
        let taken = |out: &Ingested, id: &str| out.articles.iter().any(|article| article.id == id);
        let wanted = given.clone().unwrap_or_else(|| format!("{}-{number}", stem(self.file)));
        let mut id = wanted.clone();
        let mut next = 2;
        while taken(self.out, &id) {
            id = format!("{wanted}-{next}");
            next += 1;
        }
        if given.is_none() {
            self.note(
                &format!("has no \"id\", so it is called \u{201c}{id}\u{201d}."),
                "Give it an \"id\" of its own.",
            );
        } else if id != wanted {
            self.note(
                &format!("has the same \"id\" as an earlier one, so it is called \u{201c}{id}\u{201d}."),
                "Give each article an \"id\" of its own.",
            );
        }
        id
    }

    fn published(&mut self) -> Option<String> {
        let given = self.text("published")?;
        if is_iso(&given) {
            return Some(given);
        }
        let read = dates(&given).into_iter().next().map(|(_, date)| date);
        let what = match &read {
            Some(date) => format!("has \u{201c}{given}\u{201d} as \"published\", which was read as {date}."),
            None => {
                format!("has \u{201c}{given}\u{201d} as \"published\", which is no date, so it was left out.")
            }
        };
        self.note(&what, "Write the date as year, month and day, such as 2025-12-02.");
        read
    }

    /// A web address; anything else must not become a link.
    fn url(&mut self) -> Option<String> {
        let given = self.text("url")?;
        let lower = given.lowered();
        if lower.starts_with("https://") || lower.starts_with("http://") {
            return Some(given);
        }
        self.note(
            &format!("has \u{201c}{given}\u{201d} as \"url\", which is no web address, so it was left out."),
            "Write the whole address, beginning with https://.",
        );
        None
    }
}

#[cfg(test)]
mod tests {
    use super::super::file;
    use crate::Story;

    fn what(json: &str) -> Vec<String> {
        file("story.json", json.as_bytes()).problems.into_iter().map(|p| p.what).collect()
    }

    #[test]
    fn reads_a_story_and_puts_titles_above_bodies() {
        let json = r#"{"title": "The ferry", "articles": [
            {"id": "a", "outlet": "Mercury", "title": "Ferry late", "published": "2025-03-06",
             "url": "https://m.example/1", "byline": "M. Lind", "body": "The ferry was late on Monday, again."},
            {"id": "b", "outlet": "Post", "title": "Late again", "body": "Late again\n\nThe ferry came at noon."}]}"#;
        let read = file("story.json", json.as_bytes());
        assert_eq!((read.title.as_deref(), read.problems.len()), (Some("The ferry"), 0));
        assert_eq!(read.articles[0].text, "Ferry late\n\nThe ferry was late on Monday, again.");
        assert_eq!(read.articles[0].byline.as_deref(), Some("M. Lind"));
        assert_eq!(read.articles[1].text, "Late again\n\nThe ferry came at noon.");
        assert_eq!(read.articles[1].content().count(), 2);
    }

    #[test]
    fn says_which_article_and_which_field_is_wrong() {
        assert_eq!(
            what(
                r#"{"articles": [{"id": "a", "body": "It was late."}, {"title": "T"}, 7,
                {"id": "a", "outlet": 3, "published": "Dec. 2, 2025", "url": "javascript:x", "body": "It was early."}]}"#
            ),
            [
                "Article 2 (\u{201c}T\u{201d}) has no \"body\", so it was left out.",
                "Article 3 is a number, not an object, so it was left out.",
                "Article 4 (\u{201c}a\u{201d}) has the same \"id\" as an earlier one, so it is called \u{201c}a-2\u{201d}.",
                "Article 4 (\u{201c}a\u{201d}) has a \"outlet\" that is a number, not text, so it was left out.",
                "Article 4 (\u{201c}a\u{201d}) has \u{201c}Dec. 2, 2025\u{201d} as \"published\", which was read as 2025-12-02.",
                "Article 4 (\u{201c}a\u{201d}) has \u{201c}javascript:x\u{201d} as \"url\", which is no web address, so it was left out.",
            ]
        );
        assert_eq!(what("{\"title\": 1}").len(), 2);
        assert!(what("{\"articles\": [").remove(0).starts_with("The file is not sound JSON: EOF"));
        assert_eq!(what("[]"), ["The story has no articles."]);
    }

    #[test]
    fn what_we_write_reads_back_the_same() {
        let texts = [
            "Top stories\n\nFerry late again\n\nBy Maren Lind\n\nThe ferry was late again on Monday, for the third time this month.\n\nScroll to Top",
            "Dozens of lorries were still waiting on Tuesday evening on both sides of the pass, which has been shut since Sunday, police said.\nNobody knows when it will open.",
            "# Snow *closes* pass\n\nThe pass was shut for a third day on Tuesday, [police](https://p.example) said.\n",
            "\u{201c}We won.\u{201d}\r\n\r\nShe said so on Monday evening in front of the town hall.\r\n",
        ];
        let articles: Vec<_> = texts
            .iter()
            .enumerate()
            .flat_map(|(i, text)| file(&format!("n{i}.txt"), text.as_bytes()).articles)
            .collect();
        let story = Story { title: "All".to_owned(), articles };
        let json = story.to_json();
        let read = file("saved.json", json.as_bytes());
        assert_eq!(read.problems, []);
        assert_eq!(read.articles, story.articles);
    }
}
