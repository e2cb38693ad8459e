//! `cargo xtask pack`: what Trunk's hook runs (see Trunk.toml).

use std::path::PathBuf;

use super::no_arguments;
use crate::{Result, pack};

/// Set by `cargo xtask serve --watch` for Trunk's hook.
pub const DEVELOPMENT: &str = "CROSSREAD_DEVELOPMENT";

/// Finishes the site in Trunk's staging folder.
///
/// # Errors
///
/// When it is not Trunk that runs this, or the site is not complete.
pub fn run(arguments: &[String]) -> Result<()> {
    no_arguments(arguments)?;
    let staging = std::env::var_os("TRUNK_STAGING_DIR")
        .ok_or("This command finishes what Trunk builds, and Trunk runs it: use cargo xtask build.")?;
    pack::finish(&PathBuf::from(staging), std::env::var_os(DEVELOPMENT).is_some())
}
