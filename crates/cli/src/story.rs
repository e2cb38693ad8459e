//! From a path to the articles of a story.

use std::fs;
use std::path::{Path, PathBuf};

use crossread_engine::Article;
use crossread_engine::ingest::{self, Problem};

use crate::error::{Error, ErrorKind};

/// What was read of a story.
#[derive(Debug, Default)]
pub(crate) struct Story {
    /// Its articles, in order of id.
    pub(crate) articles: Vec<Article>,
    /// What its owner should know of the files.
    pub(crate) problems: Vec<Problem>,
    /// Whether each file gave at least one article.
    pub(crate) whole: bool,
}

/// Reads a folder of articles, or one file.
///
/// # Errors
/// Where the path or a file in it cannot be read, where no article comes of
/// it, and where two articles have one id.
pub(crate) fn read(path: &Path) -> Result<Story, Error> {
    let about = fs::metadata(path).map_err(|error| Error::read(path, &error))?;
    let files = if about.is_dir() { articles_in(path)? } else { vec![path.to_owned()] };
    let mut story = Story { whole: true, ..Story::default() };
    for file in &files {
        let bytes = fs::read(file).map_err(|error| Error::read(file, &error))?;
        let name = file.file_name().unwrap_or(file.as_os_str()).to_string_lossy();
        let read = ingest::file(&name, &bytes);
        story.whole &= !read.articles.is_empty();
        story.articles.extend(read.articles);
        story.problems.extend(read.problems);
    }
    story.articles.sort_by(|a, b| a.id.cmp(&b.id));
    if let Some([one, _]) = story.articles.array_windows().find(|[one, two]| one.id == two.id) {
        let message = format!(
            "two articles of {} have the id \"{}\". Give one of them another name.",
            path.display(),
            one.id
        );
        return Err(Error::new(ErrorKind::SameId, message));
    }
    if story.articles.is_empty() {
        let mut message = format!("{} holds no article.", path.display());
        for problem in &story.problems {
            message.push_str(&format!("\n  {}: {} {}", problem.file, problem.what, problem.remedy));
        }
        if files.is_empty() {
            message.push_str(" Put .txt, .md or .html files in it, or name a story file.");
        }
        return Err(Error::new(ErrorKind::NoArticles, message));
    }
    Ok(story)
}

/// The files of a folder that are articles by their names, in order of name.
fn articles_in(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let failed = |error: std::io::Error| Error::read(folder, &error);
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        if is_article(&path) && path.is_file() {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

fn is_article(path: &Path) -> bool {
    let hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_ascii_lowercase());
    !hidden && matches!(ending.as_deref(), Some("txt" | "md" | "html" | "htm"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn articles_are_known_by_their_names() {
        for (name, wanted) in
            [("a.txt", true), ("B.HTML", true), ("c.htm", true), ("d.md", true), ("verdicts.json", false)]
        {
            assert_eq!(is_article(Path::new(name)), wanted, "{name}");
        }
        assert!(!is_article(Path::new(".txt")) && !is_article(Path::new("folder/._a.txt")));
    }

    #[test]
    fn a_path_that_is_not_there_says_so() {
        let error = read(Path::new("no/such/folder")).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Read);
        assert!(error.to_string().contains("no/such/folder") && error.to_string().contains("Check the path"));
    }
}
