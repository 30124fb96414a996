//! wasm-opt, from npm: the release build passes through it.

use super::cargo_tools::publish;
use super::editor::find_npm;
use crate::failure::{Failure, Result};
use crate::step::Step;
use crate::workshop::Workshop;
use std::fs;
use std::path::PathBuf;

/// The version that `xtask/binaryen/package-lock.json` names.
const VERSION: u32 = 132;

/// What npm installs, kept inside this program so that the cache can be filled from any checkout.
const MANIFESTS: [(&str, &str); 2] = [
    ("package.json", include_str!("../../binaryen/package.json")),
    ("package-lock.json", include_str!("../../binaryen/package-lock.json")),
];

/// The step.
pub const STEP: Step =
    Step { name: "wasm-opt 132", why: "it makes the release build of the page smaller and faster", find, install };

/// Puts what an earlier setup installed before everything else on PATH.
pub fn prefer_cached(workshop: &mut Workshop<'_>) {
    workshop.prefer_folder(folder(workshop).join("node_modules/.bin"));
}

/// Any version from ours on will do: `wasm-opt version 132 (version_132)`.
fn find(workshop: &Workshop<'_>) -> Result<Option<String>> {
    let said = workshop.ask("wasm-opt", &["--version"]);
    let version = said.and_then(|said| said.split_whitespace().nth(2)?.parse::<u32>().ok());
    Ok(version.filter(|version| *version >= VERSION).map(|version| format!("wasm-opt {version}")))
}

fn install(workshop: &Workshop<'_>) -> Result<()> {
    let folder = folder(workshop);
    fs::create_dir_all(&folder).map_err(|error| Failure::io("creating", &folder, error))?;
    for (name, text) in MANIFESTS {
        let path = folder.join(name);
        fs::write(&path, text).map_err(|error| Failure::io("writing", &path, error))?;
    }
    let mut command = workshop.command(find_npm(workshop)?);
    command.args(["ci", "--no-audit", "--no-fund"]).current_dir(&folder);
    workshop.run_logged("wasm-opt", &mut command)?;
    publish(workshop, "wasm-opt", &folder.join("node_modules/binaryen/bin/wasm-opt"))
}

fn folder(workshop: &Workshop<'_>) -> PathBuf {
    workshop.project.tool_folder("binaryen", &VERSION.to_string())
}
