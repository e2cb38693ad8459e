//! The page of the site: the build's names and the content security policy.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde_json::json;
use sha2::{Digest, Sha256};

use super::{Build, html};
use crate::Result;

/// The id of the script element that `src/boot.js` reads.
pub const BUILD_ELEMENT: &str = "crossread-build";

/// The service worker's file.
pub const SERVICE_WORKER: &str = "sw.js";

/// The site's `index.html`. In development there is neither a policy (Trunk's
/// reload needs a socket) nor a service worker.
pub fn site(index: &str, build: &Build, version: &str, development: bool) -> Result<String> {
    let told = json!({
        "version": version,
        "single": false,
        "glue": build.glue,
        "wasm": build.wasm,
        "worker": if development { None } else { Some(SERVICE_WORKER) },
        "assets": build.assets,
    });
    let page = with_build(index, &told)?;
    if development { Ok(page) } else { with_policy(&page, "'self'") }
}

/// Puts what the page is told into its build element.
pub fn with_build(page: &str, told: &serde_json::Value) -> Result<String> {
    let mut page = page.to_owned();
    let place = html::script_text(&page, BUILD_ELEMENT)?;
    page.replace_range(place, &told.to_string().replace("</", "<\\/"));
    Ok(page)
}

/// Adds the policy: the page's own scripts by their hashes, the program from
/// the Blob that boot makes, nothing from anywhere else. `own` is where its files come from: `'self'`, or
/// nothing (which allows none) for a page that has everything inside it.
pub fn with_policy(page: &str, own: &str) -> Result<String> {
    let mut scripts = String::new();
    for (tag, text) in html::scripts(page) {
        let data = tag.attribute("type").is_some_and(|kind| !kind.contains("javascript") && kind != "module");
        if !data {
            let hash = BASE64.encode(Sha256::digest(page[text].as_bytes()));
            scripts.push_str(&format!("'sha256-{hash}' "));
        }
    }
    let policy = format!(
        "default-src 'none'; script-src {scripts}blob: 'wasm-unsafe-eval'; worker-src {own} blob:; \
         style-src {own} 'unsafe-inline'; img-src {own} data: blob:; connect-src {own}; \
         manifest-src {own}; base-uri 'none'; form-action 'none'"
    );
    let meta = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
    let charset = html::tags(page, "meta").into_iter().find(|tag| tag.attribute("charset").is_some());
    let place = charset.ok_or("The page has no <meta charset>.")?.range.end;
    let mut page = page.to_owned();
    page.insert_str(place, &meta);
    Ok(page)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_scripts_that_run_are_allowed() {
        let page = "<meta charset=\"utf-8\"><script type=\"application/json\">{}</script><script>1</script>";
        let page = with_policy(page, "'self'").expect("a policy");
        // SHA-256 of "1".
        assert!(
            page.contains("script-src 'sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s=' blob:"),
            "{page}"
        );
        assert_eq!(page.matches("sha256-").count(), 1);
        assert!(page.starts_with("<meta charset=\"utf-8\"><meta http-equiv"));
    }

    #[test]
    fn what_the_page_is_told_cannot_end_its_element() {
        let page = "<script id=\"crossread-build\"></script>";
        let page = with_build(page, &json!({"x": "</script>"})).expect("an element");
        assert_eq!(page.matches("</script>").count(), 1);
        assert_eq!(html::json(&page, BUILD_ELEMENT).expect("JSON")["x"], "</script>");
    }
}
