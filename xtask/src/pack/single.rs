//! `crossread.html`: the whole reader in one file that runs from a disk.
//!
//! Style sheets become style elements, icons data addresses, and the program,
//! stories and models script elements with gzip data in base64, which
//! `src/boot.js` finds by name. The file fetches nothing, and its policy
//! forbids it to.

use std::io::Write;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use flate2::{Compression, GzBuilder};
use serde_json::json;

use super::page::{with_build, with_policy};
use super::{Build, Files, html};
use crate::Result;

/// The self-contained page.
pub fn page(index: &str, build: &Build, version: &str, files: &Files) -> Result<String> {
    let file = |name: &str| -> Result<&Vec<u8>> {
        let name = name.trim_start_matches("./");
        files.get(name).ok_or_else(|| format!("The page names {name}, which is missing.").into())
    };
    let mut page = index.to_owned();
    for tag in html::tags(index, "link").into_iter().rev() {
        let href = tag.attribute("href").unwrap_or_default();
        let instead = match tag.attribute("rel").unwrap_or_default() {
            "stylesheet" => {
                let style = String::from_utf8(file(href)?.clone())?;
                format!("<style>{}</style>", style.replace("</", "<\\/"))
            }
            "icon" | "apple-touch-icon" if !href.starts_with("data:") => {
                let media_type = if href.ends_with(".svg") { "image/svg+xml" } else { "image/png" };
                let rel = tag.attribute("rel").unwrap_or_default();
                let data = BASE64.encode(file(href)?);
                format!("<link rel=\"{rel}\" href=\"data:{media_type};base64,{data}\">")
            }
            "manifest" => String::new(),
            _ => continue,
        };
        page.replace_range(tag.range.clone(), &instead);
    }

    let names = build.assets.keys().map(|name| (name.clone(), json!(""))).collect::<serde_json::Map<_, _>>();
    let mut page = with_build(&page, &json!({ "version": version, "single": true, "assets": names }))?;

    let mut elements = String::new();
    let program = [("app.js", &build.glue), ("app.wasm", &build.wasm)];
    let assets = build.assets.iter().map(|(name, file)| (name.as_str(), file));
    for (name, file_name) in program.into_iter().chain(assets) {
        elements.push_str(&element(name, file(file_name)?)?);
    }
    let end = page.rfind("</body>").ok_or("The page has no </body>.")?;
    page.insert_str(end, &elements);
    with_policy(&page, "")
}

fn element(name: &str, content: &[u8]) -> Result<String> {
    // No time in the header: the same content gives the same bytes.
    let mut packer = GzBuilder::new().mtime(0).write(Vec::new(), Compression::best());
    packer.write_all(content)?;
    let data = BASE64.encode(packer.finish()?);
    Ok(format!(
        "<script type=\"application/octet-stream\" data-asset=\"{name}\" data-encoding=\"gzip-base64\">{data}</script>\n"
    ))
}
