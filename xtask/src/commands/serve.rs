//! `cargo xtask serve`: builds the site and serves it on this machine.

use super::{build, pack::DEVELOPMENT};
use crate::server::Server;
use crate::{Result, paths, run};

const PORT: u16 = 8080;

struct Options {
    port: Option<u16>,
    watch: bool,
}

/// Builds and serves until it is stopped. With `--watch`, Trunk serves a
/// development build and makes it anew when a source file changes.
///
/// # Errors
///
/// When the build fails or the port is taken.
pub fn run(arguments: &[String]) -> Result<()> {
    let options = options(arguments)?;
    let kit = build::prepare()?;
    if options.watch {
        let port = options.port.unwrap_or(PORT).to_string();
        run::heading("Serving; building anew at every change");
        let mut trunk = kit.command("trunk")?;
        trunk.args(["serve", "--port", &port]).env(DEVELOPMENT, "1");
        return run::attached(&mut trunk);
    }
    build::site(&kit)?;
    let server = match options.port {
        Some(port) => Server::start(&paths::dist(), port, "/")?,
        None => {
            Server::start(&paths::dist(), PORT, "/").or_else(|_| Server::start(&paths::dist(), 0, "/"))?
        }
    };
    println!("\nCrossread is at {}/", server.origin());
    println!("Stop it with Ctrl+C.");
    loop {
        std::thread::park();
    }
}

fn options(arguments: &[String]) -> Result<Options> {
    let mut options = Options { port: None, watch: false };
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        match argument.as_str() {
            "--watch" => options.watch = true,
            "--port" => {
                let port = rest.next().and_then(|port| port.parse().ok());
                options.port = Some(port.ok_or("--port takes a number from 1 to 65535.")?);
            }
            other => return Err(format!("serve knows --port N and --watch, not \"{other}\".").into()),
        }
    }
    Ok(options)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_read_or_refused() {
        let read = |words: &[&str]| options(&words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>());
        assert_eq!(read(&["--port", "9000"]).expect("a port").port, Some(9000));
        assert!(read(&["--watch"]).expect("a flag").watch);
        assert!(read(&["--port"]).is_err());
        assert!(read(&["--port", "70000"]).is_err());
        assert!(read(&["--prot", "1"]).is_err());
    }
}
