//! The page's editor: its npm packages, and the one file they are bundled into.

use crate::failure::{Failure, Result};
use crate::step::Step;
use crate::workshop::Workshop;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// The step for the packages.
pub const PACKAGES: Step = Step {
    name: "editor packages",
    why: "CodeMirror and the bundler, as www/editor/package-lock.json names them",
    find: find_packages,
    install: |workshop| npm(workshop, "editor-packages", &["ci", "--no-audit", "--no-fund"]),
};

/// The step for the bundle.
pub const BUNDLE: Step = Step {
    name: "editor bundle",
    why: "the editor's sources changed since they were bundled",
    find: find_bundle,
    install: |workshop| npm(workshop, "editor-bundle", &["run", "build"]),
};

fn find_packages(workshop: &Workshop<'_>) -> Result<Option<String>> {
    let folder = folder(workshop);
    let Some(lock) = changed(&folder.join("package-lock.json")) else {
        return Ok(Some("no editor to bundle".to_owned()));
    };
    let installed = changed(&folder.join("node_modules/.package-lock.json"));
    Ok(installed.filter(|installed| *installed >= lock).map(|_| "editor packages".to_owned()))
}

fn find_bundle(workshop: &Workshop<'_>) -> Result<Option<String>> {
    let folder = folder(workshop);
    let mut sources = vec![folder.join("package.json"), folder.join("package-lock.json")];
    sources.extend(fs::read_dir(folder.join("src")).into_iter().flatten().flatten().map(|entry| entry.path()));
    let Some(newest) = sources.iter().filter_map(|path| changed(path)).max() else {
        return Ok(Some("no editor sources".to_owned()));
    };
    let bundled = changed(&folder.join("dist/editor.js"));
    Ok(bundled.filter(|bundled| *bundled >= newest).map(|_| "editor bundle".to_owned()))
}

fn npm(workshop: &Workshop<'_>, name: &str, arguments: &[&str]) -> Result<()> {
    let npm = find_npm(workshop)?;
    workshop.run_logged(name, workshop.command(npm).args(arguments).current_dir(folder(workshop))).map(drop)
}

/// The npm program, or what to do without one.
pub fn find_npm(workshop: &Workshop<'_>) -> Result<PathBuf> {
    workshop.find("npm").ok_or_else(|| {
        Failure::new("npm was not found; the editor's packages and wasm-opt come from it")
            .remedy("install Node.js 20 or later (as root on Debian: apt-get install nodejs npm)")
    })
}

fn folder(workshop: &Workshop<'_>) -> PathBuf {
    workshop.project.root.join("www/editor")
}

fn changed(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|data| data.modified()).ok()
}
