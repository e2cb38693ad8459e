//! Opening one's own articles: what was added, and what went wrong.

use crossread_engine::Article;
use crossread_engine::ingest::Problem;

use super::{Kept, State};

/// The dialogue that opens files.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Import {
    /// The story's title as typed; empty takes the first article's.
    pub title: String,
    /// What was added, in order.
    pub rows: Vec<Row>,
    /// What went wrong or was put right.
    pub problems: Vec<Problem>,
    /// How many files are still being read.
    pub reading: usize,
    /// What is being pasted.
    pub draft: Draft,
    next_row: u32,
    pasted: u32,
}

/// An article that was added.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Row {
    /// Tells rows apart.
    pub key: u32,
    /// The article; its outlet and title as the reader has them.
    pub article: Article,
}

/// An article that is being pasted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Draft {
    /// Its text.
    pub text: String,
    /// Who published it.
    pub outlet: String,
    /// Its headline; empty finds it in the text.
    pub title: String,
}

impl Import {
    /// Takes in what came of a file. What the reader typed goes before what
    /// was found. Two articles of one id get different ones.
    pub fn take(
        &mut self,
        story_title: Option<String>,
        articles: Vec<Article>,
        problems: Vec<Problem>,
        outlet: &str,
        title: &str,
    ) {
        if let Some(found) = story_title.filter(|_| self.title.is_empty()) {
            self.title = found;
        }
        self.problems.extend(problems);
        for mut article in articles {
            article.id = self.free_id(&article.id);
            for (field, typed) in [(&mut article.outlet, outlet), (&mut article.title, title)] {
                if !typed.trim().is_empty() {
                    *field = typed.trim().to_owned();
                }
            }
            self.next_row += 1;
            self.rows.push(Row { key: self.next_row, article });
        }
    }

    fn free_id(&self, wanted: &str) -> String {
        let taken = |id: &str| self.rows.iter().any(|row| row.article.id == id);
        if !taken(wanted) {
            return wanted.to_owned();
        }
        (2..).map(|n| format!("{wanted}-{n}")).find(|id| !taken(id)).unwrap_or_default()
    }

    /// The name under which the pasted text is read, and the text.
    pub fn pasted_file(&mut self) -> (String, String) {
        self.pasted += 1;
        let text = std::mem::take(&mut self.draft.text);
        let start = text.trim_start();
        let html = ["<!doctype", "<html", "<body", "<article", "<p", "<div"]
            .iter()
            .any(|tag| start.get(..tag.len()).is_some_and(|head| head.eq_ignore_ascii_case(tag)));
        (format!("pasted-{}.{}", self.pasted, if html { "html" } else { "txt" }), text)
    }

    /// The row of that key.
    pub fn row_mut(&mut self, key: u32) -> Option<&mut Row> {
        self.rows.iter_mut().find(|row| row.key == key)
    }

    /// The title the story gets.
    pub fn story_title(&self) -> String {
        let typed = self.title.trim();
        let first = self.rows.first().map(|row| row.article.title.trim()).unwrap_or_default();
        [typed, first, "My story"].into_iter().find(|title| !title.is_empty()).unwrap_or_default().to_owned()
    }
}

impl State {
    /// What was added, as a story to be kept; none where nothing was.
    pub(super) fn imported(&self) -> Option<Kept> {
        let import = self.import.as_ref().filter(|import| !import.rows.is_empty())?;
        Some(Kept {
            name: Kept::free_name(&self.kept),
            title: import.story_title(),
            articles: import.rows.iter().map(|row| row.article.clone()).collect(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn article(id: &str, title: &str) -> Article {
        Article { id: id.into(), title: title.into(), ..Article::default() }
    }

    #[test]
    fn ids_stay_apart_and_typed_words_win() {
        let mut import = Import::default();
        import.take(None, vec![article("one", "Found"), article("one", "Other")], Vec::new(), "", "");
        import.take(Some("Story".into()), vec![article("p", "Found")], Vec::new(), " The Post ", "Fixed");
        let ids: Vec<&str> = import.rows.iter().map(|row| row.article.id.as_str()).collect();
        assert_eq!(ids, ["one", "one-2", "p"]);
        // One that the text does not name stays unnamed, as the native program has it.
        assert_eq!(import.rows[0].article.outlet, "");
        assert_eq!(import.rows[2].article.outlet, "The Post");
        assert_eq!(import.rows[2].article.title, "Fixed");
        assert_eq!(import.story_title(), "Story");
    }

    #[test]
    fn pasted_html_is_read_as_html() {
        let mut import = Import::default();
        import.draft.text = "\n<!DOCTYPE html><p>x".into();
        assert_eq!(import.pasted_file().0, "pasted-1.html");
        import.draft.text = "<3 this".into();
        assert_eq!(import.pasted_file().0, "pasted-2.txt");
        assert_eq!(import.draft.text, "");
    }
}
