//! One installation at a time.

use std::fs::File;

use crate::{Result, paths, run};

/// Takes the lock, waiting while another run holds it; it is given back when
/// the returned file is dropped, or the program ends, however it ends.
///
/// # Errors
///
/// When the folder of the tools cannot be written.
pub fn take() -> Result<File> {
    let folder = paths::tools()?;
    std::fs::create_dir_all(&folder)
        .map_err(|error| format!("{} cannot be made: {error}", folder.display()))?;
    let file = File::create(folder.join(".lock"))?;
    if file.try_lock().is_err() {
        run::say("another run is installing tools; waiting for it");
        file.lock()?;
    }
    Ok(file)
}
