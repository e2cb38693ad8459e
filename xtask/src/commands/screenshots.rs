//! `cargo xtask screenshots`: pictures of the built page for the documents.

use super::{Browser, build, no_arguments};
use crate::{Result, run};

/// Builds the site and takes the pictures into docs/images/.
///
/// # Errors
///
/// When the build or the browser fails.
pub fn run(arguments: &[String]) -> Result<()> {
    no_arguments(arguments)?;
    build::site(&build::prepare()?)?;
    run::heading("Pictures");
    run::attached(&mut Browser::new()?.script("screenshots.mjs"))
}
