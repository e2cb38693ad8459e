//! The actions of the dialogue that opens files.

use crossread_engine::Article;
use crossread_engine::ingest::Problem;
use serde::Serialize;

use super::{Action, Effect, Purpose, State};
use crate::protocol::ToWorker;

impl State {
    pub(super) fn import_action(&mut self, action: Action) -> Vec<Effect> {
        match action {
            Action::ShowImport(true) => {
                self.open_import();
            }
            Action::ShowImport(false) => self.import = None,
            Action::Dragging(over) => self.dragging = over,
            Action::FilesOffered(count) => {
                self.dragging = false;
                self.help = false;
                let import = self.open_import();
                import.problems.clear();
                import.reading += count;
            }
            Action::FileRead { name, bytes } => {
                let ticket = self.ticket();
                self.reading.insert(ticket, Purpose::Import { outlet: String::new(), title: String::new() });
                return vec![Effect::SendFile(ToWorker::Ingest { ticket, name }, bytes)];
            }
            Action::FileFailed(file, why) => {
                let import = self.open_import();
                import.reading = import.reading.saturating_sub(1);
                import.problems.push(Problem {
                    file,
                    what: format!("The browser could not read it: {why}."),
                    remedy: "Choose the file again, or copy the article's text and paste it.".to_owned(),
                });
            }
            Action::EditDraft(draft) => self.open_import().draft = draft,
            Action::AddDraft => return self.add_draft(),
            Action::NameOutlet(key, outlet) => {
                if let Some(row) = self.open_import().row_mut(key) {
                    row.article.outlet = outlet;
                }
            }
            Action::NameTitle(key, title) => {
                if let Some(row) = self.open_import().row_mut(key) {
                    row.article.title = title;
                }
            }
            Action::RemoveRow(key) => self.open_import().rows.retain(|row| row.key != key),
            Action::NameStory(title) => self.open_import().title = title,
            Action::OpenImport => return self.open_imported(),
            _ => {}
        }
        Vec::new()
    }

    fn add_draft(&mut self) -> Vec<Effect> {
        let import = self.open_import();
        if import.draft.text.trim().is_empty() {
            return Vec::new();
        }
        import.problems.clear();
        import.reading += 1;
        let (name, text) = import.pasted_file();
        let draft = std::mem::take(&mut import.draft);
        let ticket = self.ticket();
        self.reading.insert(ticket, Purpose::Import { outlet: draft.outlet, title: draft.title });
        vec![Effect::SendText(ToWorker::Ingest { ticket, name }, text)]
    }

    pub(super) fn take_import(
        &mut self,
        story_title: Option<String>,
        articles: Vec<Article>,
        problems: Vec<Problem>,
        outlet: &str,
        title: &str,
    ) -> Vec<Effect> {
        // Closed in the meantime: the reader no longer wants it.
        let Some(import) = self.import.as_mut() else { return Vec::new() };
        import.reading = import.reading.saturating_sub(1);
        import.take(story_title, articles, problems, outlet, title);
        let rows = import.rows.iter().map(|row| {
            let article = &row.article;
            Added {
                id: &article.id,
                outlet: &article.outlet,
                title: &article.title,
                left_out: article.left_out(),
            }
        });
        vec![Effect::report("ingested", &Additions { articles: rows.collect() })]
    }

    fn open_imported(&mut self) -> Vec<Effect> {
        let Some(story) = self.imported() else { return Vec::new() };
        self.import = None;
        self.kept.push(story.clone());
        let mut effects = vec![Effect::Push(self.place()), Effect::Keep(self.kept.clone())];
        effects.extend(self.begin(&story.name, story.title, story.articles));
        effects
    }
}

/// What those who watch the page are told of the articles added so far.
#[derive(Serialize)]
struct Additions<'a> {
    articles: Vec<Added<'a>>,
}

#[derive(Serialize)]
struct Added<'a> {
    id: &'a str,
    outlet: &'a str,
    title: &'a str,
    left_out: usize,
}
