//! A file server for tests and benchmarks: folders, on a free port of this machine, for as long as the process lives.
//!
//! It sends no special headers, as the page must work behind any static server.

use crate::failure::{Failure, Result};
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::mpsc::Sender;
use std::thread;
use std::time::Duration;

/// A running server. Its thread ends with the process.
pub struct StaticServer {
    address: SocketAddr,
}

/// A folder and where it appears.
#[derive(Clone)]
pub struct Mount {
    /// The first part of the path, or nothing.
    pub prefix: &'static str,
    /// What is there.
    pub folder: PathBuf,
}

impl StaticServer {
    /// Serves a folder.
    pub fn start(folder: PathBuf) -> Result<StaticServer> {
        Self::start_with(vec![Mount { prefix: "", folder }], None)
    }

    /// Serves folders; what is asked for under `report` is handed on.
    pub fn start_with(mounts: Vec<Mount>, reports: Option<Sender<String>>) -> Result<StaticServer> {
        let cannot = |error| Failure::new(format!("cannot serve on this machine: {error}"));
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).map_err(cannot)?;
        let address = listener.local_addr().map_err(cannot)?;
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (mounts, reports) = (mounts.clone(), reports.clone());
                thread::spawn(move || answer(&mounts, reports, stream));
            }
        });
        Ok(StaticServer { address })
    }

    /// The address of the page.
    pub fn url(&self) -> String {
        format!("http://{}/", self.address)
    }
}

/// Answers one request; a browser that goes away is no error.
fn answer(mounts: &[Mount], reports: Option<Sender<String>>, mut stream: TcpStream) {
    let _ = stream.set_read_timeout(Some(Duration::from_secs(10)));
    let Some(request) = read_request(&stream) else { return };
    let mut words = request.split_whitespace();
    let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    if let Some(reports) = reports.filter(|_| target.starts_with("/report?")) {
        let _ = reports.send(target.to_owned());
        let _ = stream.write_all(b"HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n");
        return;
    }
    let (status, kind, body) = match (method, locate_in(mounts, target)) {
        ("GET" | "HEAD", Some(path)) => match fs::read(&path) {
            Ok(body) => ("200 OK", media_type(&path), body),
            Err(_) => ("404 Not Found", "text/plain", b"not found\n".to_vec()),
        },
        ("GET" | "HEAD", None) => ("404 Not Found", "text/plain", b"not found\n".to_vec()),
        _ => ("405 Method Not Allowed", "text/plain", Vec::new()),
    };
    let length = body.len();
    let head =
        format!("HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n");
    let _ = stream.write_all(head.as_bytes());
    if method == "GET" {
        let _ = stream.write_all(&body);
    }
}

/// The request line; the headers are read and left aside.
fn read_request(stream: &TcpStream) -> Option<String> {
    let mut lines = BufReader::new(stream).lines();
    let request = lines.next()?.ok()?;
    for line in lines {
        if line.ok()?.is_empty() {
            return Some(request);
        }
    }
    None
}

/// The file of a request target: the first folder whose prefix it has.
fn locate_in(mounts: &[Mount], target: &str) -> Option<PathBuf> {
    mounts.iter().find_map(|mount| {
        let rest = target.strip_prefix('/')?.strip_prefix(mount.prefix)?;
        locate(&mount.folder, rest)
    })
}

/// The file of a request target in a folder, never one outside the folder.
fn locate(folder: &Path, target: &str) -> Option<PathBuf> {
    let path = target.split(['?', '#']).next()?.trim_start_matches('/');
    let inside = Path::new(path).components().all(|part| matches!(part, Component::Normal(_)));
    let file = folder.join(path);
    inside.then(|| if file.is_dir() { file.join("index.html") } else { file })
}

fn media_type(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("json") => "application/json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("woff2") => "font/woff2",
        Some("py" | "txt" | "md") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::locate;
    use std::path::{Path, PathBuf};

    #[test]
    fn never_leaves_the_folder() {
        let folder = Path::new("pages");
        assert_eq!(locate(folder, "/a/b.js?x=1"), Some(PathBuf::from("pages/a/b.js")));
        assert_eq!(locate(folder, "/../secret"), None);
    }
}
