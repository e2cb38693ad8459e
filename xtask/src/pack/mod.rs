//! From Trunk's output to what is published.
//!
//! Trunk compiles the module, binds it and copies the other files into a
//! staging folder. This step then
//!
//! 1. shortens the names between module and glue, and the scripts,
//! 2. renames every file that a page loads by a name it is told (the module,
//!    its glue, style sheets, stories, models) so that the name carries a hash
//!    of the content,
//! 3. writes the names into the page's `crossread-build` element, where
//!    `src/boot.js` reads them, and adds a content security policy,
//! 4. writes the service worker with the list of all files, and
//! 5. makes `crossread.html`: the same page with everything inside it.
//!
//! The same input gives the same bytes: files are taken in order of name.

mod html;
mod page;
mod shorten;
mod single;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use sha2::{Digest, Sha256};

use crate::{Result, paths};

/// How many hexadecimal digits of a content's hash go into a file's name.
pub const HASH_LENGTH: usize = 16;

/// The folders whose files the page is told of: it offers every story, loads
/// every model, and carries the licences of others along.
const ASSET_FOLDERS: [&str; 3] = ["stories", "models", "licences"];

/// The name of the self-contained page in the site.
pub const SINGLE: &str = "crossread.html";

/// The site's files by path, with `/` between folders.
type Files = BTreeMap<String, Vec<u8>>;

/// What the page needs to know of the build.
struct Build {
    glue: String,
    wasm: String,
    /// Asset name to file name.
    assets: BTreeMap<String, String>,
}

/// Finishes the site in `staging`, Trunk's output folder.
///
/// # Errors
///
/// When a file that the page names is missing, or the page has no
/// `crossread-build` element.
pub fn finish(staging: &Path, development: bool) -> Result<()> {
    let mut files = Files::new();
    read(staging, "", &mut files)?;
    let index = files.remove("index.html").ok_or("Trunk's output has no index.html.")?;
    let index = String::from_utf8(index).map_err(|_| "index.html is not UTF-8.")?;
    if files.keys().any(|name| name.starts_with("snippets/")) {
        return Err("A dependency brings JavaScript modules of its own, which the no-modules glue \
                    cannot load: see snippets/ in Trunk's output."
            .into());
    }

    let unpublished: Vec<String> = files.keys().filter(|name| !published(name)).cloned().collect();
    for name in &unpublished {
        files.remove(name);
        let file = staging.join(name);
        fs::remove_file(&file)?;
        if let Some(folder) = file.parent().filter(|folder| *folder != staging) {
            // Only one that is empty by now goes.
            let _ = fs::remove_dir(folder);
        }
    }

    shorten_program(&index, &mut files, development)?;
    let index = if development { index } else { shorten::scripts(&index)? };
    let (index, build, old_names) = rename(&index, &mut files)?;
    let version = version(&index, &files);
    let single = single::page(&index, &build, &version, &files)?;
    let index = page::site(&index, &build, &version, development)?;

    for name in &old_names {
        fs::remove_file(staging.join(name))?;
    }
    if !development {
        let worker = fs::read_to_string(paths::root().join("src/sw.js"))?;
        let mut precache: Vec<&str> = vec![""];
        precache.extend(files.keys().map(String::as_str));
        let list = precache.iter().map(|name| format!("\"./{name}\"")).collect::<Vec<_>>().join(", ");
        let worker = worker.replace("@VERSION@", &version).replace("\"@FILES@\"", &list);
        fs::write(staging.join(page::SERVICE_WORKER), shorten::script(&worker)?)?;
    }
    for (name, content) in &files {
        let path = staging.join(name);
        if !path.exists() {
            fs::write(path, content)?;
        }
    }
    fs::write(staging.join("index.html"), index)?;
    fs::write(staging.join(SINGLE), single)?;
    Ok(())
}

/// Whether a file belongs to the site: what lies deeper in the asset folders
/// (verdicts that tests expect), and documents, do not.
fn published(name: &str) -> bool {
    let inside = ASSET_FOLDERS.iter().find_map(|folder| name.strip_prefix(folder)?.strip_prefix('/'));
    inside.is_none_or(|inside| !inside.contains('/') && !inside.ends_with(".md"))
}

fn read(folder: &Path, prefix: &str, files: &mut Files) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            read(&entry.path(), &format!("{name}/"), files)?;
        } else {
            files.insert(name, fs::read(entry.path())?);
        }
    }
    Ok(())
}

/// Shortens the module and its glue; in development the glue stays readable.
fn shorten_program(index: &str, files: &mut Files, development: bool) -> Result<()> {
    let (wasm, glue) = program(index)?;
    let (Some(module), Some(script)) = (files.get(&wasm), files.get(&glue)) else {
        return Err(format!("The page names {wasm} and {glue}, of which one is missing.").into());
    };
    let (module, script) = shorten::names(module, std::str::from_utf8(script)?)?;
    let script = if development { script } else { shorten::script(&script)? };
    files.insert(wasm, module);
    files.insert(glue, script.into_bytes());
    Ok(())
}

/// The names that Trunk gave the module and its glue.
fn program(index: &str) -> Result<(String, String)> {
    let told = html::json(index, page::BUILD_ELEMENT)?;
    let name = |key: &str| -> Result<String> {
        let name = told.get(key).and_then(|name| name.as_str());
        Ok(name.ok_or_else(|| format!("The page's build element has no \"{key}\"."))?.to_owned())
    };
    Ok((name("wasm")?, name("glue")?))
}

/// Gives files their hashed names and the page its new references. Returns the
/// page, what the page must be told, and the old names.
fn rename(index: &str, files: &mut Files) -> Result<(String, Build, Vec<String>)> {
    let mut old_names = Vec::new();
    let mut take = |name: &str, as_name: Option<&str>, files: &mut Files| -> Result<String> {
        let content =
            files.remove(name).ok_or_else(|| format!("The page names {name}, which is missing."))?;
        let new = hashed(as_name.unwrap_or(name), &content);
        files.insert(new.clone(), content);
        old_names.push(name.to_owned());
        Ok(new)
    };

    let (wasm, glue) = program(index)?;
    let glue = take(&glue, Some("app.js"), files)?;
    let wasm = take(&wasm, Some("app.wasm"), files)?;

    let wanted: Vec<String> = files
        .keys()
        .filter(|name| ASSET_FOLDERS.iter().any(|folder| name.starts_with(&format!("{folder}/"))))
        .cloned()
        .collect();
    let mut assets = BTreeMap::new();
    for name in wanted {
        let new = take(&name, None, files)?;
        assets.insert(name, new);
    }

    let mut page = index.to_owned();
    for tag in html::tags(index, "link").into_iter().rev() {
        if tag.attribute("rel") == Some("stylesheet") {
            let href = tag.attribute("href").unwrap_or_default();
            let new = take(href.trim_start_matches("./"), None, files)?;
            page.replace_range(tag.range.clone(), &format!("<link rel=\"stylesheet\" href=\"./{new}\">"));
        }
    }
    Ok((page, Build { glue, wasm, assets }, old_names))
}

/// `a/b.css` to `a/b-0123456789abcdef.css`.
fn hashed(name: &str, content: &[u8]) -> String {
    let hash = &hex(&Sha256::digest(content))[..HASH_LENGTH];
    match name.rsplit_once('.') {
        Some((stem, extension)) => format!("{stem}-{hash}.{extension}"),
        None => format!("{name}-{hash}"),
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn version(index: &str, files: &Files) -> String {
    let mut hash = Sha256::new();
    hash.update(index);
    for (name, content) in files {
        hash.update(name.as_bytes());
        hash.update([0]);
        hash.update(Sha256::digest(content));
    }
    hex(&hash.finalize())[..HASH_LENGTH].to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn staged() -> (String, Files) {
        let index = "<head><link rel=\"stylesheet\" href=\"./a.css\"></head>\
            <script type=\"application/json\" id=\"crossread-build\">{\"glue\":\"p.js\",\"wasm\":\"p.wasm\"}</script>";
        let files =
            [("a.css", "b{}"), ("p.js", "x"), ("p.wasm", "y"), ("stories/s.json", "{}"), ("i.svg", "z")];
        let files = files.map(|(name, content)| (name.to_owned(), content.as_bytes().to_vec()));
        (index.to_owned(), Files::from(files))
    }

    #[test]
    fn what_may_change_carries_its_hash() {
        let (index, mut files) = staged();
        let (page, build, old) = rename(&index, &mut files).expect("a complete site");
        let style = files.keys().find(|name| name.ends_with(".css")).expect("a style sheet");
        assert!(page.contains(&format!("href=\"./{style}\"")), "{page}");
        assert_eq!(build.assets.keys().collect::<Vec<_>>(), ["stories/s.json"]);
        assert!(files.contains_key(&build.assets["stories/s.json"]));
        assert!(files.contains_key(&build.wasm) && files.contains_key(&build.glue));
        assert!(files.contains_key("i.svg"));
        assert_eq!(old.len(), 4);
    }

    #[test]
    fn what_only_tests_need_is_not_published() {
        assert!(published("stories/one.json") && published("manifest.webmanifest") && published("a/b.png"));
        assert!(!published("stories/expected/one.json") && !published("models/tagger.md"));
    }

    #[test]
    fn a_missing_file_is_an_error() {
        let (index, mut files) = staged();
        files.remove("a.css");
        assert!(rename(&index, &mut files).is_err());
    }

    #[test]
    fn the_version_follows_every_byte() {
        let (index, files) = staged();
        let mut other = files.clone();
        other.insert("i.svg".to_owned(), b"zz".to_vec());
        assert_eq!(version(&index, &files), version(&index, &files.clone()));
        assert_ne!(version(&index, &files), version(&index, &other));
    }
}
