//! Reading the labelled sets.

use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};

use crossread_engine::{Article, Block, BlockKind, Span, ingest};
use flate2::read::GzDecoder;
use serde::de::DeserializeOwned;

use crate::error::Error;

/// Reads a gzip file of one JSON object a line.
pub(crate) fn lines<T: DeserializeOwned>(path: &Path) -> Result<Vec<T>, Error> {
    let file = File::open(path).map_err(|error| Error::io(path, &error))?;
    let mut rows = Vec::new();
    for (number, line) in BufReader::new(GzDecoder::new(file)).lines().enumerate() {
        let line = line.map_err(|error| Error::io(path, &error))?;
        let row = serde_json::from_str(&line)
            .map_err(|error| Error::data(path, format_args!("line {}: {error}", number + 1)))?;
        rows.push(row);
    }
    Ok(rows)
}

/// Reads one JSON file.
pub(crate) fn json<T: DeserializeOwned>(path: &Path) -> Result<T, Error> {
    let text = fs::read_to_string(path).map_err(|error| Error::io(path, &error))?;
    serde_json::from_str(&text).map_err(|error| Error::data(path, error))
}

/// The folders within a folder, in order of name.
pub(crate) fn folders(path: &Path) -> Result<Vec<PathBuf>, Error> {
    let mut found = paths(path)?;
    found.retain(|path| path.is_dir());
    Ok(found)
}

/// The `.txt` files of a folder as articles, read as the product reads them.
pub(crate) fn articles(folder: &Path) -> Result<Vec<Article>, Error> {
    let mut found = Vec::new();
    for path in files(folder, "txt")? {
        let bytes = fs::read(&path).map_err(|error| Error::io(&path, &error))?;
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        found.extend(ingest::file(&name, &bytes).articles);
    }
    Ok(found)
}

/// The files of a folder with that ending, in order of name.
pub(crate) fn files(folder: &Path, ending: &str) -> Result<Vec<PathBuf>, Error> {
    let mut found = paths(folder)?;
    found.retain(|path| path.extension().is_some_and(|has| has == ending));
    Ok(found)
}

fn paths(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let failed = |error: std::io::Error| Error::io(folder, &error);
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        found.push(entry.map_err(failed)?.path());
    }
    found.sort();
    Ok(found)
}

/// Sentences or lines that are no web page, as an article: each a paragraph,
/// none taken for a headline or for furniture.
pub(crate) fn document<'a>(id: &str, lines: impl IntoIterator<Item = &'a str>) -> Article {
    let mut article = Article { id: id.into(), ..Article::default() };
    for line in lines.into_iter().map(str::trim).filter(|line| !line.is_empty()) {
        if !article.text.is_empty() {
            article.text.push('\n');
        }
        let start = article.text.len();
        article.text.push_str(line);
        let span = Span::new(start, article.text.len());
        article.blocks.push(Block { span, kind: BlockKind::Paragraph });
    }
    article
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_is_paragraphs_only() {
        let article = document("d", ["One. ", "", "Two."]);
        assert_eq!(article.text, "One.\nTwo.");
        let words: Vec<_> = article.content().map(|block| block.span.of(&article.text)).collect();
        assert_eq!(words, ["One.", "Two."]);
    }

    #[test]
    fn what_is_not_there_is_missing() {
        let error = articles(Path::new("no/such/folder")).unwrap_err();
        assert_eq!(error.kind(), crate::error::ErrorKind::Missing);
    }
}
