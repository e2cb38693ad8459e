//! Installing packages on Debian, where that is ours to do.

use std::process::Command;

use crate::{Result, run};

/// Whether packages can be installed without asking anybody: Debian, as root.
pub fn may_install() -> bool {
    std::path::Path::new("/etc/debian_version").exists()
        && run::answer(Command::new("id").arg("-u")).as_deref() == Some("0")
}

/// Installs packages.
///
/// # Errors
///
/// When apt fails; its output is in the message.
pub fn install(packages: &[&str], about: &str) -> Result<()> {
    let apt = |arguments: &[&str]| {
        let mut command = Command::new("apt-get");
        command.args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
        command
    };
    run::quietly("apt-get update", "10 s", &mut apt(&["update"]))?;
    let mut install = apt(&["install", "-y", "--no-install-recommends"]);
    install.args(packages);
    run::quietly(&format!("apt-get install {}", packages.join(" ")), about, &mut install)?;
    Ok(())
}
