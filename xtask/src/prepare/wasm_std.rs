//! The standard library for WebAssembly, and a compiler that has it.
//!
//! Rustup's toolchains bring the library by `rustup target add`. Where rustup
//! is told to download nothing (`RUSTUP_AUTO_INSTALL=0`) and the machine is a
//! Debian of which we are root, Debian's own second compiler (`rustc-web`)
//! serves: its library is built once from the source that Debian packages.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::debian;
use crate::{Result, paths, run};

const TARGET: &str = "wasm32-unknown-unknown";
const SYSTEM_RUSTC: &str = "/usr/bin/rustc";
const PACKAGES: [&str; 7] =
    ["rustc-web", "cargo-web", "rust-web-src", "lld-19", "rust-web-clippy", "rustfmt-web", "libc6-dev"];

/// A compiler with the library.
pub enum Compiler {
    /// The one that runs this program.
    Usual,
    /// Debian's, through a folder that holds links to its programs.
    System {
        /// That folder.
        links: PathBuf,
    },
}

impl Compiler {
    /// The folder that must come first on the path, where there is one.
    pub fn links(&self) -> Option<&Path> {
        match self {
            Self::Usual => None,
            Self::System { links } => Some(links),
        }
    }

    /// Makes a command use this compiler.
    pub fn apply(&self, command: &mut Command) {
        if matches!(self, Self::System { .. }) {
            command.env("RUSTC", SYSTEM_RUSTC).env("RUSTDOC", "/usr/bin/rustdoc");
            // Set by rustup and cargo for what they start; they lead back there.
            for name in ["RUSTUP_TOOLCHAIN", "CARGO"] {
                command.env_remove(name);
            }
        }
    }
}

/// Finds a compiler with the library, or sees to it that there is one.
///
/// # Errors
///
/// With advice, when there is none and none can be installed.
pub fn prepare() -> Result<Compiler> {
    if library(Path::new("rustc")).is_some_and(|folder| has_core(&folder)) {
        return Ok(Compiler::Usual);
    }
    let system = Path::new(SYSTEM_RUSTC);
    if system.exists() && library(system).is_some_and(|folder| up_to_date(&folder)) {
        return system_compiler();
    }
    let no_downloads = std::env::var("RUSTUP_AUTO_INSTALL").is_ok_and(|value| value == "0");
    if no_downloads && debian::may_install() {
        build_for_debian()?;
        return system_compiler();
    }
    let rustup = paths::find_program(&["rustup"]);
    match rustup {
        Some(rustup) if !no_downloads => {
            run::quietly(
                "rustup target add wasm32-unknown-unknown",
                "10 s",
                Command::new(rustup).args(["target", "add", TARGET]),
            )?;
            Ok(Compiler::Usual)
        }
        _ => Err(format!(
            "The Rust compiler has no standard library for {TARGET}, and there is no rustup that may \
             download it. Install it (with rustup: rustup target add {TARGET}) and run this again."
        )
        .into()),
    }
}

/// Where a compiler looks for the library.
fn library(rustc: &Path) -> Option<PathBuf> {
    run::answer(Command::new(rustc).args(["--print", "target-libdir", "--target", TARGET])).map(PathBuf::from)
}

fn has_core(folder: &Path) -> bool {
    fs::read_dir(folder).is_ok_and(|entries| {
        entries.flatten().any(|entry| {
            let name = entry.file_name();
            let name = name.to_string_lossy();
            name.starts_with("libcore-") && name.ends_with(".rlib")
        })
    })
}

/// Whether the library is there and, where we built it, was built by this
/// very compiler.
fn up_to_date(folder: &Path) -> bool {
    let stamp = fs::read_to_string(folder.join(".stamp"));
    has_core(folder) && stamp.map_or(true, |stamp| Some(stamp.trim().to_owned()) == system_version())
}

fn system_version() -> Option<String> {
    run::answer(Command::new(SYSTEM_RUSTC).arg("-vV"))
}

/// Debian's compiler by a folder of links, which goes first on the path: the
/// programs beside it in /usr/bin keep their place.
fn system_compiler() -> Result<Compiler> {
    let links = paths::tools()?.join("debian-rust");
    fs::create_dir_all(&links)?;
    for program in ["cargo", "rustc", "rustdoc", "rustfmt", "cargo-clippy", "clippy-driver", "cargo-fmt"] {
        let link = links.join(program);
        let target = Path::new("/usr/bin").join(program);
        if target.exists() && !link.exists() {
            symlink(&target, &link)?;
        }
    }
    Ok(Compiler::System { links })
}

#[cfg(unix)]
fn symlink(target: &Path, link: &Path) -> Result<()> {
    // A link that leads nowhere is in the way.
    if link.symlink_metadata().is_ok() {
        fs::remove_file(link)?;
    }
    Ok(std::os::unix::fs::symlink(target, link)?)
}

#[cfg(not(unix))]
fn symlink(_: &Path, _: &Path) -> Result<()> {
    Err("Debian's compiler can be used on Debian only.".into())
}

fn build_for_debian() -> Result<()> {
    run::say("the compiler lacks the WebAssembly library and rustup may not download it: using Debian's");
    let lld = Path::new("/usr/lib/llvm-19/bin/lld");
    let there = [SYSTEM_RUSTC, "/usr/bin/cargo", "/usr/bin/cargo-clippy"];
    if !there.iter().all(|program| Path::new(program).exists()) || !lld.exists() || source().is_err() {
        debian::install(&PACKAGES, "1 min")?;
    }
    let version = system_version().ok_or("Debian's rustc does not run.")?;
    let folder = library(Path::new(SYSTEM_RUSTC)).ok_or("Debian's rustc does not know the target.")?;

    let work = paths::tools()?.join("wasm-std.part");
    if work.exists() {
        fs::remove_dir_all(&work)?;
    }
    fs::create_dir_all(&work)?;
    let copied = Command::new("cp").arg("-rL").arg(source()?).arg(work.join("library")).status()?;
    if !copied.success() {
        return Err("The standard library's source could not be copied.".into());
    }
    let library = work.join("library");
    let mut cargo = Command::new("/usr/bin/cargo");
    cargo
        .args(["build", "--manifest-path", "sysroot/Cargo.toml", "--release", "--locked", "--target", TARGET])
        .args(["--features", "panic-unwind compiler-builtins-mem", "--target-dir", "target"])
        .current_dir(&library)
        .env("RUSTC_BOOTSTRAP", "1")
        .env("RUSTC", SYSTEM_RUSTC)
        .env("RUSTFLAGS", "-Cembed-bitcode=yes -Zforce-unstable-if-unmarked")
        .env("PATH", format!("/usr/bin:{}", std::env::var("PATH").unwrap_or_default()));
    for name in ["RUSTUP_TOOLCHAIN", "CARGO", "CARGO_TARGET_DIR"] {
        cargo.env_remove(name);
    }
    run::quietly("the standard library for WebAssembly: compiling", "1 min", &mut cargo)?;

    let built = library.join("target").join(TARGET).join("release/deps");
    let part = folder.with_extension("part");
    if part.exists() {
        fs::remove_dir_all(&part)?;
    }
    fs::create_dir_all(&part)?;
    for entry in fs::read_dir(built)?.flatten() {
        let name = entry.file_name();
        let text = name.to_string_lossy();
        if text.ends_with(".rlib") && !text.starts_with("libsysroot-") {
            fs::copy(entry.path(), part.join(&name))?;
        }
    }
    fs::write(part.join(".stamp"), version)?;
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::rename(&part, &folder)?;
    fs::remove_dir_all(&work)?;

    let host = Path::new("/usr/lib/rustlib/x86_64-unknown-linux-gnu/bin");
    let linker = host.join("rust-lld");
    if !linker.exists() {
        fs::create_dir_all(host)?;
        symlink(lld, &linker)?;
    }
    Ok(())
}

/// The newest source of the standard library that Debian has installed.
fn source() -> Result<PathBuf> {
    let mut found: Vec<PathBuf> = fs::read_dir("/usr/src")?
        .flatten()
        .filter(|entry| entry.file_name().to_string_lossy().starts_with("rustc-"))
        .map(|entry| entry.path().join("library"))
        .filter(|library| library.join("sysroot/Cargo.toml").exists())
        .collect();
    found.sort();
    found.pop().ok_or_else(|| "There is no source of the standard library under /usr/src.".into())
}
