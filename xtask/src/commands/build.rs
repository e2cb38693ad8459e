//! `cargo xtask build`: dist/ and dist/crossread.html.

use super::no_arguments;
use crate::prepare::{self, WasmKit};
use crate::{Result, pack, paths, run};

/// Prepares what is missing and builds the site.
///
/// # Errors
///
/// When something cannot be installed, compiled or put together.
pub fn run(arguments: &[String]) -> Result<()> {
    no_arguments(arguments)?;
    site(&prepare()?)?;
    let dist = paths::dist();
    println!("\nThe site is in {}", dist.display());
    println!("The page in one file is {}", dist.join(pack::SINGLE).display());
    Ok(())
}

/// Prepares what is missing.
pub fn prepare() -> Result<WasmKit> {
    run::heading("Tools");
    let kit = prepare::wasm()?;
    run::say("all tools are there");
    Ok(kit)
}

/// Builds the site.
pub fn site(kit: &WasmKit) -> Result<()> {
    run::heading("Site");
    run::quietly("trunk build", "2 min the first time", kit.command("trunk")?.arg("build")).map(drop)
}
