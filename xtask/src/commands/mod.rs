//! The commands, one file each.

pub mod bench;
pub mod build;
pub mod eval;
pub mod pack;
pub mod screenshots;
pub mod serve;
pub mod test;

use std::path::PathBuf;
use std::process::Command;

use crate::prepare::{chromium, e2e_modules};
use crate::server::Server;
use crate::{Result, paths};

/// Refuses arguments that a command does not take.
fn no_arguments(arguments: &[String]) -> Result<()> {
    match arguments.first() {
        None => Ok(()),
        Some(extra) => Err(format!("This command does not know \"{extra}\".").into()),
    }
}

/// What the programs under e2e/ need: a browser, their modules, and the built
/// site served below a sub-path.
struct Browser {
    program: PathBuf,
    modules: PathBuf,
    site: Server,
}

/// Where the site lies on its server: not at the root, since it must work
/// anywhere.
const BASE: &str = "/some/where/";

impl Browser {
    fn new() -> Result<Self> {
        let program = chromium::find()?;
        let modules = e2e_modules()?;
        let site = Server::start(&paths::dist(), 0, BASE)?;
        Ok(Self { program, modules, site })
    }

    /// One of the programs under e2e/.
    fn script(&self, name: &str) -> Command {
        let mut node = Command::new("node");
        node.arg(paths::root().join("e2e").join(name))
            .current_dir(paths::root())
            .env("CROSSREAD_E2E_MODULES", &self.modules)
            .env("CROSSREAD_CHROME", &self.program)
            .env("CROSSREAD_SITE", format!("{}{BASE}", self.site.origin()))
            .env("CROSSREAD_ROOT", paths::root());
        node
    }
}
