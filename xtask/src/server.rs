//! A small static web server for the built site.
//!
//! It serves files of one folder with the media types a browser insists on
//! (`application/wasm` above all), under any sub-path asked for, and allows
//! other origins to read them, as static hosts do, so that a sandboxed frame
//! can load the reader.

use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use crate::Result;

/// A running server; it lasts as long as the program.
pub struct Server {
    address: SocketAddr,
}

impl Server {
    /// Serves `folder` on this machine only, at `port` (0: any free one), in
    /// threads of its own, below the path `base` (`/` or `/some/path/`).
    ///
    /// # Errors
    ///
    /// When the port is taken.
    pub fn start(folder: &Path, port: u16, base: &str) -> Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", port))
            .map_err(|error| format!("Port {port} cannot be used ({error}). Choose another with --port."))?;
        let address = listener.local_addr()?;
        let site = Arc::new((folder.to_path_buf(), base.to_owned()));
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let site = Arc::clone(&site);
                // A browser that goes away mid-answer is no fault of ours.
                thread::spawn(move || drop(converse(&stream, &site.0, &site.1)));
            }
        });
        Ok(Self { address })
    }

    /// The address without a path: `http://127.0.0.1:8080`.
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }
}

fn converse(stream: &TcpStream, folder: &Path, base: &str) -> std::io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(30)))?;
    let mut reader = BufReader::new(stream);
    loop {
        let mut request = String::new();
        if reader.read_line(&mut request)? == 0 {
            return Ok(());
        }
        let mut header = String::new();
        while reader.read_line(&mut header)? > 2 {
            header.clear();
        }
        let mut parts = request.split_whitespace();
        let (method, target) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        let answer = match method {
            "GET" | "HEAD" => find(folder, base, target),
            _ => Answer::status("405 Method Not Allowed"),
        };
        let mut out = stream;
        write!(
            out,
            "HTTP/1.1 {}\r\nContent-Type: {}\r\nContent-Length: {}\r\nCache-Control: {}\r\n{}\
             Access-Control-Allow-Origin: *\r\nX-Content-Type-Options: nosniff\r\n\r\n",
            answer.status,
            answer.media_type,
            answer.body.len(),
            answer.caching,
            answer.location.map_or_else(String::new, |place| format!("Location: {place}\r\n")),
        )?;
        if method == "GET" {
            out.write_all(&answer.body)?;
        }
        out.flush()?;
    }
}

struct Answer {
    status: &'static str,
    media_type: &'static str,
    caching: &'static str,
    location: Option<String>,
    body: Vec<u8>,
}

impl Answer {
    fn status(status: &'static str) -> Self {
        Self {
            status,
            media_type: "text/plain; charset=utf-8",
            caching: "no-store",
            location: None,
            body: status.as_bytes().to_vec(),
        }
    }
}

fn find(folder: &Path, base: &str, target: &str) -> Answer {
    let path = target.split(['?', '#']).next().unwrap_or_default();
    if path == base.trim_end_matches('/') && path != base {
        return Answer { location: Some(base.to_owned()), ..Answer::status("301 Moved Permanently") };
    }
    let Some(file) = path.strip_prefix(base).and_then(|rest| resolve(folder, rest)) else {
        return Answer::status("404 Not Found");
    };
    match std::fs::read(&file) {
        Ok(body) => Answer {
            status: "200 OK",
            media_type: media_type(&file),
            caching: caching(&file),
            location: None,
            body,
        },
        Err(_) => Answer::status("404 Not Found"),
    }
}

/// The file that a path names; none where it leads out of the folder.
fn resolve(folder: &Path, path: &str) -> Option<PathBuf> {
    let decoded = percent_decode(path)?;
    let relative = Path::new(&decoded);
    if relative.components().any(|part| !matches!(part, Component::Normal(_) | Component::CurDir)) {
        return None;
    }
    let file = folder.join(relative);
    if file.is_dir() { Some(file.join("index.html")) } else { Some(file) }
}

fn percent_decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, tail)) = rest.split_first() {
        if first == b'%' {
            let digits = std::str::from_utf8(tail.get(..2)?).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
            rest = &tail[2..];
        } else {
            bytes.push(first);
            rest = tail;
        }
    }
    String::from_utf8(bytes).ok()
}

fn media_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "txt" | "md" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// Files whose names carry a hash never change; all others are asked for anew.
fn caching(file: &Path) -> &'static str {
    let stem = file.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
    let hash = stem.rsplit_once('-').map_or("", |(_, hash)| hash);
    let hashed = hash.len() == crate::pack::HASH_LENGTH && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
    if hashed { "public, max-age=31536000, immutable" } else { "no-cache" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_cannot_leave_the_folder() {
        let folder = Path::new("site");
        assert_eq!(resolve(folder, "a/b.css"), Some(folder.join("a/b.css")));
        assert_eq!(resolve(folder, "a%20b.css"), Some(folder.join("a b.css")));
        assert_eq!(resolve(folder, "../secret"), None);
        assert_eq!(resolve(folder, "a/%2e%2e/%2e%2e/secret"), None);
        assert_eq!(resolve(folder, "/etc/passwd"), None);
        assert_eq!(resolve(folder, "%f"), None);
        assert_eq!(resolve(folder, "%ff"), None);
    }

    #[test]
    fn only_hashed_names_are_kept_for_good() {
        assert!(caching(Path::new("app-0123456789abcdef.wasm")).contains("immutable"));
        assert_eq!(caching(Path::new("index.html")), "no-cache");
        assert_eq!(caching(Path::new("moscow-talks.json")), "no-cache");
    }

    #[test]
    fn a_site_can_live_under_a_path() {
        let answer = find(Path::new("nowhere"), "/news/reader/", "/news/reader");
        assert_eq!(answer.location.as_deref(), Some("/news/reader/"));
        assert_eq!(find(Path::new("nowhere"), "/news/", "/else/x").status, "404 Not Found");
    }
}
