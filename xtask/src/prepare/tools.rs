//! The programs a build uses, in the versions it was made with.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::{Result, paths, run};

const WASM_BINDGEN: &str = "0.2.129";
const TRUNK: &str = "0.22.1";
const BINARYEN: &str = "132.0.0";
const TERSER: &str = "5.51.4";
const PLAYWRIGHT: &str = "1.65.1";
const AXE: &str = "4.14.1";

/// The folder with `wasm-bindgen` and `wasm-bindgen-test-runner`.
///
/// # Errors
///
/// When it cannot be installed, or the project has come to use another version.
pub fn wasm_bindgen() -> Result<PathBuf> {
    let locked = locked_version("wasm-bindgen")?;
    if locked.as_deref().is_some_and(|locked| locked != WASM_BINDGEN) {
        return Err(format!(
            "Cargo.lock has wasm-bindgen {}, this build installs its tool in version {WASM_BINDGEN}: \
             the two must be the same (xtask/src/prepare/tools.rs).",
            locked.unwrap_or_default()
        )
        .into());
    }
    cargo_tool("wasm-bindgen", "wasm-bindgen-cli", WASM_BINDGEN, "3 min", |command| {
        command.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1").arg("--locked");
    })
}

/// The folder with `trunk`. An unoptimised build: it is made in a third of the
/// time and waits for the compiler all the same.
///
/// # Errors
///
/// When it cannot be installed.
pub fn trunk() -> Result<PathBuf> {
    cargo_tool("trunk", "trunk", TRUNK, "5 min", |command| {
        command.env("CARGO_PROFILE_DEV_DEBUG", "0");
        command.args(["--locked", "--debug", "--ignore-rust-version"]);
        command.args(["--no-default-features", "--features", "rustls"]);
    })
}

/// The folder with `wasm-opt`.
///
/// # Errors
///
/// When it cannot be installed.
pub fn binaryen() -> Result<PathBuf> {
    let folder = npm_tool("binaryen", BINARYEN, &[("binaryen", BINARYEN)])?;
    Ok(folder.join("node_modules/.bin"))
}

/// The folder with `terser`.
///
/// # Errors
///
/// When it cannot be installed.
pub fn terser() -> Result<PathBuf> {
    let folder = npm_tool("terser", TERSER, &[("terser", TERSER)])?;
    Ok(folder.join("node_modules/.bin"))
}

/// The `node_modules` folder of the end-to-end tests: a browser's driver and
/// the accessibility checker.
///
/// # Errors
///
/// When it cannot be installed.
pub fn e2e_modules() -> Result<PathBuf> {
    let _lock = super::lock::take()?;
    let version = format!("{PLAYWRIGHT}-axe-{AXE}");
    let folder =
        npm_tool("playwright-core", &version, &[("playwright-core", PLAYWRIGHT), ("axe-core", AXE)])?;
    Ok(folder.join("node_modules"))
}

fn cargo_tool(
    name: &str,
    package: &str,
    version: &str,
    about: &str,
    options: impl FnOnce(&mut Command),
) -> Result<PathBuf> {
    let folder = install(name, version, |part| {
        let mut cargo = Command::new("cargo");
        cargo.args(["install", package, "--version", version, "--root"]).arg(part);
        cargo.env_remove("CARGO_TARGET_DIR").env_remove("RUSTFLAGS");
        options(&mut cargo);
        run::quietly(&format!("{package} {version}: compiling"), about, &mut cargo).map(drop)
    })?;
    let bin = folder.join("bin");
    let says = run::answer(Command::new(bin.join(name)).arg("--version")).unwrap_or_default();
    if says.split_whitespace().any(|word| word == version) {
        Ok(bin)
    } else {
        Err(format!("{} is not {name} {version}. Remove that folder and run this again.", folder.display())
            .into())
    }
}

fn npm_tool(name: &str, version: &str, packages: &[(&str, &str)]) -> Result<PathBuf> {
    if paths::find_program(&["node"]).is_none() {
        return Err(
            "Node.js 20 or newer is needed (for wasm-opt, terser and the browser tests) and was not found. \
                    Install it from https://nodejs.org or your system's packages."
                .into(),
        );
    }
    let npm = paths::find_program(&["npm"]).ok_or("npm, which comes with Node.js, was not found.")?;
    install(name, version, |part| {
        let mut command = Command::new(&npm);
        command.args(["install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix"]).arg(part);
        command.args(packages.iter().map(|(package, version)| format!("{package}@{version}")));
        command.current_dir(part);
        run::quietly(&format!("{name} {version}: installing"), "10 s", &mut command).map(drop)
    })
}

/// The folder of a tool; installed into a folder beside it first where it is
/// not there yet.
fn install(name: &str, version: &str, work: impl FnOnce(&Path) -> Result<()>) -> Result<PathBuf> {
    let folder = paths::tools()?.join(format!("{name}-{version}"));
    if folder.exists() {
        return Ok(folder);
    }
    let part = paths::tools()?.join(format!("{name}-{version}.part"));
    if part.exists() {
        fs::remove_dir_all(&part)?;
    }
    fs::create_dir_all(&part)?;
    work(&part)?;
    fs::rename(&part, &folder)?;
    Ok(folder)
}

/// The version of a package in Cargo.lock; none where it is not used.
fn locked_version(package: &str) -> Result<Option<String>> {
    let lock = fs::read_to_string(paths::root().join("Cargo.lock"))?;
    let entry = format!("name = \"{package}\"\nversion = \"");
    Ok(lock.split_once(&entry).and_then(|(_, rest)| rest.split('"').next()).map(str::to_owned))
}
