//! A toolchain for the page where rustup's server is out of reach: Debian's packages, and the standard library built
//! once from their sources.
//!
//! Debian ships a newer compiler beside its old one for its browsers (`rustc-web` and friends), but no compiled standard
//! library for our target. Two compilers cannot share one build, so the checkout is then told to use this toolchain for
//! everything; that also makes a plain `trunk serve` work.

use super::wasm_target::{TARGET, holds_std};
use crate::failure::{Failure, Result};
use crate::workshop::{Workshop, is_root};
use std::fs;
use std::path::{Path, PathBuf};

/// Its name in rustup.
pub const NAME: &str = "interleave-wasm";

/// How rustup's proxies are told to use it.
pub const SELECT: &str = "+interleave-wasm";

const SYSROOT: &str = "/usr";

/// The linker is not drawn in by the others; clippy and rustfmt are, so that the toolchain can run every test.
const PACKAGES: [&str; 7] =
    ["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm", "lld-22", "rust-web-clippy", "rustfmt-web"];

/// Whether rustup knows the toolchain.
pub fn is_linked(workshop: &Workshop<'_>) -> bool {
    workshop
        .ask("rustup", &["toolchain", "list"])
        .is_some_and(|list| list.lines().any(|line| line.split_whitespace().next() == Some(NAME)))
}

/// Installs the packages, builds the standard library and tells rustup.
pub fn install(workshop: &Workshop<'_>) -> Result<()> {
    if !is_root(workshop) {
        return Err(Failure::new(format!("the compiler has no standard library for {TARGET}"))
            .remedy(format!("rustup target add {TARGET}, or run `cargo xtask setup` as root once (it uses apt-get)")));
    }
    workshop.run_logged("apt-update", workshop.command("apt-get").args(["update"]))?;
    let mut install = workshop.command("apt-get");
    install.args(["install", "-y", "--no-install-recommends"]).args(PACKAGES).env("DEBIAN_FRONTEND", "noninteractive");
    workshop.run_logged("apt-toolchain", &mut install)?;

    let library = Path::new(SYSROOT).join("lib/rustlib").join(TARGET).join("lib");
    if !holds_std(&library) {
        build_std(workshop, &library)?;
    }
    if workshop.find("rustup").is_some() {
        workshop.run_logged("toolchain-link", workshop.command("rustup").args(["toolchain", "link", NAME, SYSROOT]))?;
        workshop.run_logged("toolchain-override", workshop.command("rustup").args(["override", "set", NAME]))?;
        println!("    this checkout now uses the toolchain {NAME} (`rustup override unset` takes that back)");
    }
    Ok(())
}

/// Compiles the standard library as a dependency of an empty crate, and puts its parts where the compiler looks.
fn build_std(workshop: &Workshop<'_>, library: &Path) -> Result<()> {
    let scratch = workshop.project.cache.join("build/std");
    write(&scratch.join("Cargo.toml"), "[package]\nname = \"empty\"\nedition = \"2024\"\n\n[workspace]\n")?;
    write(&scratch.join("src/lib.rs"), "")?;
    let compiler = Path::new(SYSROOT).join("bin");
    let mut build = workshop.command(compiler.join("cargo"));
    build
        .current_dir(&scratch)
        .args(["build", "--release", "-Z", "build-std=std,panic_abort", "--target", TARGET])
        .env("RUSTC", compiler.join("rustc"))
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_TARGET_DIR", scratch.join("target"))
        // Without bitcode, fat link-time optimisation of the page fails.
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", "-C embed-bitcode=yes");
    workshop.run_logged("build-std", &mut build)?;

    fs::create_dir_all(library).map_err(|error| Failure::io("creating", library, error))?;
    for rlib in rlibs(&scratch.join("target").join(TARGET).join("release/deps"))? {
        let name = rlib.file_name().unwrap_or_default();
        if !name.to_string_lossy().starts_with("libempty-") {
            fs::copy(&rlib, library.join(name)).map_err(|error| Failure::io("copying", &rlib, error))?;
        }
    }
    fs::remove_dir_all(&scratch).map_err(|error| Failure::io("removing", &scratch, error))
}

fn rlibs(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).map_err(|error| Failure::io("reading", folder, error))?;
    let paths = entries.flatten().map(|entry| entry.path());
    Ok(paths.filter(|path| path.extension().is_some_and(|extension| extension == "rlib")).collect())
}

fn write(path: &Path, text: &str) -> Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|error| Failure::io("creating", folder, error))?;
    }
    fs::write(path, text).map_err(|error| Failure::io("writing", path, error))
}
