//! Scripts run in headless Chromium: by our engine and by other Pythons.
//!
//! A page that is only for this gets the scripts from a server, runs each in a worker and tells the server how long it
//! took, in the target of a request.

use super::Workload;
use super::table::Table;
use crate::browser::{ARGUMENTS, find_browser};
use crate::failure::{Failure, Result};
use crate::setup::find_npm;
use crate::static_server::{Mount, StaticServer};
use crate::workshop::Workshop;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

/// The page and what runs in its workers.
const HARNESS: [(&str, &str); 5] = [
    ("index.html", include_str!("harness/index.html")),
    ("harness.js", include_str!("harness/harness.js")),
    ("peer.js", include_str!("harness/peer.js")),
    ("page.html", include_str!("harness/page.html")),
    ("page.js", include_str!("harness/page.js")),
];

/// The other Pythons, as npm installs them.
const MANIFESTS: [(&str, &str); 2] = [
    ("package.json", include_str!("../../peers/package.json")),
    ("package-lock.json", include_str!("../../peers/package-lock.json")),
];

/// How long the page may say nothing.
const PATIENCE: Duration = Duration::from_secs(180);

/// Chromium, ended when it is no longer needed.
struct Browser(Child);

impl Drop for Browser {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Fills a column for each engine.
pub fn measure(workshop: &Workshop<'_>, table: &mut Table, workloads: &[Workload]) -> Result<()> {
    let peers = install_peers(workshop)?;
    let folder = lay_out(workshop, workloads)?;
    let (reports, received) = channel();
    let mounts = vec![
        Mount { prefix: "peers", folder: peers },
        Mount { prefix: "dist", folder: workshop.project.root.join("dist") },
        Mount { prefix: "", folder: folder.clone() },
    ];
    let server = StaticServer::start_with(mounts, Some(reports))?;
    let _browser = open(workshop, &folder, &server.url())?;
    let mut engine = String::new();
    listen(&received, |report| {
        if report.engine != engine {
            println!("== {}", report.engine);
            engine.clone_from(&report.engine);
        }
        match report.value {
            Some(milliseconds) => table.set(&engine, &report.row, Duration::from_secs_f64(milliseconds / 1e3)),
            None => println!("  {:20} {}", report.row, report.note),
        }
    })
}

/// Runs a large script in the page itself, moves its timeline and prints what that takes.
pub fn measure_page(workshop: &Workshop<'_>, workloads: &[Workload]) -> Result<()> {
    let folder = lay_out(workshop, workloads)?;
    let (reports, received) = channel();
    let mounts = vec![
        Mount { prefix: "dist", folder: workshop.project.root.join("dist") },
        Mount { prefix: "", folder: folder.clone() },
    ];
    let server = StaticServer::start_with(mounts, Some(reports))?;
    let _browser = open(workshop, &folder, &format!("{}page.html", server.url()))?;
    listen(&received, |report| match report.value {
        Some(value) => println!("  {:52} {value:10.1} {}", report.row, report.note),
        None => println!("  {:52} {}", report.row, report.note),
    })
}

/// Takes what the browser tells until it is done.
fn listen(received: &Receiver<String>, mut take: impl FnMut(&Report)) -> Result<()> {
    while let Ok(report) = received.recv_timeout(PATIENCE) {
        match Report::read(&report) {
            Some(report) if report.row == "end" => return Ok(()),
            Some(report) => take(&report),
            None => {}
        }
    }
    Err(Failure::new("the browser said nothing for three minutes"))
}

/// What the page tells.
struct Report {
    engine: String,
    row: String,
    value: Option<f64>,
    note: String,
}

impl Report {
    /// Reads `report?engine&row&value&note`, whose parts are percent-encoded.
    fn read(target: &str) -> Option<Report> {
        let parts: Vec<String> = target.split_once('?')?.1.split('&').map(decode).collect();
        let [engine, row, value, note] = parts.try_into().ok()?;
        Some(Report { engine, row, value: value.parse().ok(), note })
    }
}

fn decode(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        let hexadecimal = tail.get(..2).filter(|_| *first == b'%').and_then(|digits| std::str::from_utf8(digits).ok());
        match hexadecimal.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(byte) => (bytes.push(byte), rest = &tail[2..]),
            None => (bytes.push(*first), rest = tail),
        };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn install_peers(workshop: &Workshop<'_>) -> Result<PathBuf> {
    let folder = workshop.project.tool_folder("peers", "1");
    if !folder.join("node_modules/pyodide").exists() {
        println!("== other Pythons for the browser, from npm");
        fs::create_dir_all(&folder).map_err(|error| Failure::io("creating", &folder, error))?;
        write_all(&folder, &MANIFESTS)?;
        let mut command = workshop.command(find_npm(workshop)?);
        command.args(["ci", "--no-audit", "--no-fund"]).current_dir(&folder);
        workshop.run_logged("peers", &mut command)?;
    }
    Ok(folder.join("node_modules"))
}

/// The folder that the page is served from.
fn lay_out(workshop: &Workshop<'_>, workloads: &[Workload]) -> Result<PathBuf> {
    let folder = workshop.project.root.join("target/bench");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).map_err(|error| Failure::io("creating", &folder, error))?;
    write_all(&folder, &HARNESS)?;
    for workload in workloads {
        let to = folder.join(format!("{}.py", workload.name));
        fs::copy(&workload.path, &to).map_err(|error| Failure::io("copying", &workload.path, error))?;
    }
    let names: Vec<&str> = workloads.iter().map(|workload| workload.name.as_str()).collect();
    write_all(&folder, &[("workloads.txt", &names.join("\n"))])?;
    Ok(folder)
}

fn write_all(folder: &Path, files: &[(&str, &str)]) -> Result<()> {
    for (name, text) in files {
        let path = folder.join(name);
        fs::write(&path, text).map_err(|error| Failure::io("writing", &path, error))?;
    }
    Ok(())
}

fn open(workshop: &Workshop<'_>, folder: &Path, url: &str) -> Result<Browser> {
    let program = find_browser(workshop)
        .ok_or_else(|| Failure::new("Chromium was not found").remedy("cargo xtask setup --for test"))?;
    let mut command = workshop.command(program);
    command.args(ARGUMENTS).arg(format!("--user-data-dir={}", folder.join("profile").display()));
    command.arg("--remote-debugging-port=0").arg(url).stdout(Stdio::null()).stderr(Stdio::null());
    let child = command.spawn().map_err(|error| Failure::new(format!("Chromium cannot be started: {error}")))?;
    Ok(Browser(child))
}
