//! Where things lie.

use std::path::{Path, PathBuf};

use crate::Result;

/// The repository's root.
pub fn root() -> PathBuf {
    let here = std::env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    here.parent().map_or(here.clone(), Path::to_path_buf)
}

/// The finished site.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// Cargo's output folder, as the environment or the default has it.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |given| root().join(given))
}

/// Where tools are installed: `$CROSSREAD_TOOLS`, or a folder in the user's
/// cache that all checkouts share.
pub fn tools() -> Result<PathBuf> {
    if let Some(given) = std::env::var_os("CROSSREAD_TOOLS") {
        return Ok(PathBuf::from(given));
    }
    let home = std::env::var_os("HOME")
        .or_else(|| std::env::var_os("USERPROFILE"))
        .ok_or("Neither CROSSREAD_TOOLS nor HOME is set, so there is nowhere to install tools.")?;
    Ok(PathBuf::from(home).join(".cache/crossread/tools"))
}

/// The first program of one of these names on the path.
pub fn find_program(names: &[&str]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    names.iter().find_map(|name| {
        std::env::split_paths(&path)
            .flat_map(|folder| {
                [folder.join(name), folder.join(format!("{name}.exe")), folder.join(format!("{name}.cmd"))]
            })
            .find(|candidate| candidate.is_file())
    })
}
