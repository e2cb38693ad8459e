//! `cargo xtask eval`: measures the engine on labelled sets.

use std::process::Command;

use crate::{Result, paths, run};

/// Runs the measuring program with the arguments as given.
///
/// # Errors
///
/// When it does not compile or fails.
pub fn run(arguments: &[String]) -> Result<()> {
    let mut cargo = Command::new("cargo");
    cargo.args(["run", "--quiet", "--release", "-p", "crossread-eval", "--"]).args(arguments);
    run::attached(cargo.current_dir(paths::root()))
}
