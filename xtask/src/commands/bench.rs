//! `cargo xtask bench`: speed, latency and size against the budgets.

use std::process::Command;

use super::{Browser, build, no_arguments};
use crate::{Result, paths, run};

/// Measures natively and in the browser, and fails when a budget is exceeded.
///
/// # Errors
///
/// When the build or the browser fails, or a budget is exceeded.
pub fn run(arguments: &[String]) -> Result<()> {
    no_arguments(arguments)?;
    build::site(&build::prepare()?)?;
    run::heading("Native");
    let mut cargo = Command::new("cargo");
    cargo.args(["run", "--quiet", "--release", "-p", "crossread-parity", "--", "--speed", "assets/stories"]);
    run::attached(cargo.current_dir(paths::root()))?;
    run::heading("In the browser");
    run::attached(&mut Browser::new()?.script("bench.mjs"))
}
