//! Trunk and wasm-bindgen: built once from the registry, into the cache that all checkouts share.
//!
//! Their own release profiles are made for distribution and take half an hour of processor time; a leaner one takes a
//! few minutes and is as good for us. Links in cargo's own folder of programs put them on PATH for everybody, unless
//! another program of that name stands there already: what is the user's stays the user's.

use crate::failure::{Failure, Result};
use crate::step::Step;
use crate::workshop::Workshop;
use std::fs;
use std::path::Path;

/// The version of Trunk this project is built with; any later one of the same series will do.
const TRUNK_VERSION: &str = "0.21.14";
const TRUNK_SERIES: &str = "trunk 0.21.";

/// The step for Trunk.
pub const TRUNK: Step = Step {
    name: "Trunk 0.21.14",
    why: "it builds and serves the page; compiled from source, once for all checkouts",
    find: |workshop| Ok(workshop.ask("trunk", &["--version"]).filter(|said| said.starts_with(TRUNK_SERIES))),
    install: |workshop| install(workshop, "trunk", TRUNK_VERSION, &["trunk"]),
};

/// The step for wasm-bindgen. Its version must be exactly that of the library the page is linked with.
pub const WASM_BINDGEN: Step = Step {
    name: "wasm-bindgen",
    why: "it joins WebAssembly and JavaScript, and runs the wasm tests; compiled from source, once for all checkouts",
    find: find_wasm_bindgen,
    install: |workshop| install(workshop, CLI, &workshop.project.locked_version(LIBRARY)?, &CLI_PROGRAMS),
};

const LIBRARY: &str = "wasm-bindgen";
const CLI: &str = "wasm-bindgen-cli";
const CLI_PROGRAMS: [&str; 2] = ["wasm-bindgen", "wasm-bindgen-test-runner"];

/// Puts what earlier setups built before everything else on PATH.
pub fn prefer_cached(workshop: &mut Workshop<'_>) -> Result<()> {
    let project = workshop.project;
    workshop.prefer_folder(project.tool_folder("trunk", TRUNK_VERSION).join("bin"));
    workshop.prefer_folder(project.tool_folder(CLI, &project.locked_version(LIBRARY)?).join("bin"));
    Ok(())
}

fn find_wasm_bindgen(workshop: &Workshop<'_>) -> Result<Option<String>> {
    let version = workshop.project.locked_version(LIBRARY)?;
    for program in CLI_PROGRAMS {
        let said = workshop.ask(program, &["--version"]);
        if said.and_then(|said| said.split_whitespace().nth(1).map(str::to_owned)).as_ref() != Some(&version) {
            return Ok(None);
        }
    }
    Ok(Some(format!("wasm-bindgen {version}")))
}

fn install(workshop: &Workshop<'_>, name: &str, version: &str, programs: &[&str]) -> Result<()> {
    let root = workshop.project.tool_folder(name, version);
    let scratch = workshop.project.cache.join("build").join(name);
    let attempt = |locked: bool| {
        let mut command = workshop.command("cargo");
        // Without default features: no TLS, as these tools shall not use the network at all.
        command.args(["install", "--no-default-features", "--version", version, name]);
        command.arg("--root").arg(&root);
        if locked {
            command.arg("--locked");
        }
        command
            .env("CARGO_TARGET_DIR", &scratch)
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            .env("CARGO_PROFILE_RELEASE_DEBUG", "false")
            .env("CARGO_PROFILE_RELEASE_STRIP", "true")
            .env("CARGO_PROFILE_RELEASE_PANIC", "unwind");
        workshop.run_logged(name, &mut command)
    };
    match attempt(true) {
        Ok(_) => {}
        Err(failure) if failure.to_string().contains("failed to select a version") => {
            println!("    {name}: its lock file names a crate that the registry does not offer; resolving anew");
            attempt(false)?;
        }
        Err(failure) => return Err(failure),
    }
    // What is left of the build only takes room.
    let _ = fs::remove_dir_all(&scratch);
    for program in programs {
        publish(workshop, program, &root.join("bin").join(program))?;
    }
    Ok(())
}

/// Links a program of the cache into cargo's folder, so that a plain `trunk serve` finds it too.
pub fn publish(workshop: &Workshop<'_>, name: &str, program: &Path) -> Result<()> {
    let link = workshop.project.cargo_bin.join(name);
    let ours = fs::read_link(&link).is_ok_and(|target| target.starts_with(&workshop.project.cache));
    if link.exists() && !ours {
        println!("    {name}: {} stays as it is; ours is {}", link.display(), program.display());
        return Ok(());
    }
    if ours {
        fs::remove_file(&link).map_err(|error| Failure::io("replacing", &link, error))?;
    }
    if let Err(error) = make_link(program, &link) {
        let folder = program.parent().map(Path::to_path_buf).unwrap_or_default();
        println!("    {name}: put {} on PATH to use it by itself ({}: {error})", folder.display(), link.display());
    }
    Ok(())
}

#[cfg(unix)]
fn make_link(program: &Path, link: &Path) -> std::io::Result<()> {
    std::os::unix::fs::symlink(program, link)
}

#[cfg(not(unix))]
fn make_link(program: &Path, link: &Path) -> std::io::Result<()> {
    fs::copy(program, link.with_extension("exe")).map(drop)
}
