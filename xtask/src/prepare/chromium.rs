//! A Chromium for the tests in a browser.

use std::path::PathBuf;

use super::debian;
use crate::{Result, paths};

const NAMES: [&str; 6] =
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge"];
const MAC: &str = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/// A browser's program: `$CHROME`, or one that is installed; on Debian it is
/// installed where that is ours to do.
///
/// # Errors
///
/// With advice, when there is none.
pub fn find() -> Result<PathBuf> {
    if let Some(given) = std::env::var_os("CHROME").map(PathBuf::from) {
        return if given.is_file() {
            Ok(given)
        } else {
            Err(format!("CHROME is set to {}, where there is no program.", given.display()).into())
        };
    }
    let installed =
        || paths::find_program(&NAMES).or_else(|| Some(PathBuf::from(MAC)).filter(|mac| mac.is_file()));
    if let Some(found) = installed() {
        return Ok(found);
    }
    if debian::may_install() {
        debian::install(&["chromium"], "1 min")?;
    }
    installed().ok_or_else(|| {
        "The browser tests need Chromium, Chrome or Edge, and none was found. Install one, or set CHROME to \
         its program."
            .into()
    })
}
