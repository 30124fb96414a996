//! The compilation target of the page: rustup brings it, or else a toolchain made of Debian's packages.

use super::debian_toolchain;
use crate::failure::{Failure, Result};
use crate::step::Step;
use crate::workshop::Workshop;
use std::fs;
use std::path::Path;

/// The triple of the page.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// The step.
pub const STEP: Step = Step {
    name: "wasm target",
    why: "the page is Rust compiled to WebAssembly (wasm32-unknown-unknown)",
    find,
    install,
};

fn find(workshop: &Workshop<'_>) -> Result<Option<String>> {
    if compiles_to_wasm(workshop, &[]) {
        return Ok(Some("wasm target".to_owned()));
    }
    let linked = debian_toolchain::is_linked(workshop) && compiles_to_wasm(workshop, &[debian_toolchain::SELECT]);
    Ok(linked.then(|| format!("wasm target (toolchain {})", debian_toolchain::NAME)))
}

fn install(workshop: &Workshop<'_>) -> Result<()> {
    if workshop.find("rustup").is_some() {
        match workshop.run_logged("rustup-target-add", workshop.command("rustup").args(["target", "add", TARGET])) {
            Ok(_) => return Ok(()),
            Err(_) => println!("    rustup cannot reach its server; taking the compiler that Debian packages instead"),
        }
    }
    if workshop.find("apt-get").is_none() {
        let what = format!("the compiler has no standard library for {TARGET}, and no way to get it was found");
        return Err(Failure::new(what).remedy(format!("rustup target add {TARGET}, on a network that allows it")));
    }
    debian_toolchain::install(workshop)
}

/// Uses the toolchain that can build the page wherever the ordinary one cannot.
pub fn prefer_capable_toolchain(workshop: &mut Workshop<'_>) {
    if !compiles_to_wasm(workshop, &[]) && debian_toolchain::is_linked(workshop) {
        workshop.prefer_toolchain(debian_toolchain::NAME);
    }
}

/// Whether the compiler has a standard library for the page; `select` may name another toolchain than the usual one.
fn compiles_to_wasm(workshop: &Workshop<'_>, select: &[&str]) -> bool {
    let arguments = [select, &["--print", "target-libdir", "--target", TARGET]].concat();
    workshop.ask("rustc", &arguments).is_some_and(|folder| holds_std(Path::new(&folder)))
}

/// Whether a folder holds the compiled standard library.
pub fn holds_std(folder: &Path) -> bool {
    let Ok(entries) = fs::read_dir(folder) else { return false };
    entries.flatten().any(|entry| {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        name.starts_with("libstd-") && name.ends_with(".rlib")
    })
}
