//! Installing what a build or a test needs and this machine lacks.
//!
//! Everything is looked for first, without touching the network; what is there
//! is used. Tools go to a folder that all checkouts share (see
//! [`paths::tools`](crate::paths::tools)), each under its name and version,
//! and are moved there only when complete, so that an interrupted installation
//! is simply done again. A lock keeps two runs from installing at once.

pub mod chromium;
mod debian;
mod lock;
mod tools;
mod wasm_std;

use std::path::PathBuf;
use std::process::Command;

use crate::Result;
pub use tools::e2e_modules;

/// What building for WebAssembly takes: which compiler, and where the tools are.
pub struct WasmKit {
    compiler: wasm_std::Compiler,
    tools: Vec<PathBuf>,
}

/// Makes sure that the page can be built.
///
/// # Errors
///
/// With advice, when something cannot be installed.
pub fn wasm() -> Result<WasmKit> {
    let _lock = lock::take()?;
    let compiler = wasm_std::prepare()?;
    let tools = vec![tools::wasm_bindgen()?, tools::trunk()?, tools::binaryen()?, tools::terser()?];
    Ok(WasmKit { compiler, tools })
}

/// How the program for the page is compiled.
///
/// Without the second flag a function with one caller becomes part of it,
/// whatever its size. Browsers compile a function well once it has run for a
/// while, and one of 15 kB takes them 50 to 100 ms of a core: more than it then
/// saves. The program is smaller for it, too (decision 12).
const WASM_FLAGS: &str = "-Ctarget-feature=+simd128 -Cllvm-args=-inline-max-stacksize=96";

/// What the compiler is told so that the program names no folder of the machine
/// it was made on: the sources of libraries by their own names. They are in the
/// program for the messages of panics.
fn nameless_folders() -> String {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(std::env::home_dir()?.join(".cargo")));
    let sources = home.map(|home| home.join("registry/src"));
    let folders = sources.and_then(|sources| std::fs::read_dir(sources).ok()).into_iter().flatten();
    let mut folders: Vec<PathBuf> = folders.filter_map(|folder| Some(folder.ok()?.path())).collect();
    folders.sort();
    let named = folders.iter().filter_map(|folder| folder.to_str());
    // The flags are parted by spaces.
    let named = named.filter(|folder| !folder.contains(char::is_whitespace));
    named.map(|folder| format!(" --remap-path-prefix={folder}/=")).collect()
}

impl WasmKit {
    /// A program of the kit (cargo, trunk) in an environment where `cargo
    /// build --target wasm32-unknown-unknown` works and the tools are found.
    ///
    /// # Errors
    ///
    /// When the path cannot be put together.
    pub fn command(&self, program: &str) -> Result<Command> {
        let old = std::env::var_os("PATH").unwrap_or_default();
        let folders: Vec<PathBuf> = self
            .compiler
            .links()
            .map(PathBuf::from)
            .into_iter()
            .chain(self.tools.iter().cloned())
            .chain(std::env::split_paths(&old))
            .collect();
        // Starting a program by name would look on this process's own path.
        let found = folders.iter().map(|folder| folder.join(program)).find(|file| file.is_file());
        let mut command = Command::new(found.unwrap_or_else(|| PathBuf::from(program)));
        self.compiler.apply(&mut command);
        command
            .current_dir(crate::paths::root())
            .env("PATH", std::env::join_paths(&folders)?)
            .env(
                "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
                format!("{WASM_FLAGS}{}", nameless_folders()),
            )
            .env("TRUNK_SKIP_VERSION_CHECK", "true")
            // Trunk's hook calls this program again.
            .env("CROSSREAD_XTASK", std::env::current_exe()?);
        Ok(command)
    }
}
