//! Where things are: the checkout, and the cache folder that survives it.

use crate::failure::{Failure, Result};
use std::path::{Path, PathBuf};
use std::{env, fs};

/// The folders that the commands work with.
pub struct Project {
    /// The checkout's root.
    pub root: PathBuf,
    /// Tools that took long to build; shared by all checkouts.
    pub cache: PathBuf,
    /// Where cargo puts programs, on PATH wherever Rust is installed in the usual way.
    pub cargo_bin: PathBuf,
}

impl Project {
    /// Finds the folders. `INTERLEAVE_CACHE` moves the cache.
    pub fn find() -> Result<Project> {
        let manifest =
            env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = manifest.parent().map(Path::to_path_buf).unwrap_or(manifest);
        let home = env::var_os("HOME").or_else(|| env::var_os("USERPROFILE")).map(PathBuf::from);
        let home = home.ok_or_else(|| {
            Failure::new("the home folder is unknown").remedy("set HOME to a folder that you may write to")
        })?;
        let cache = match (env::var_os("INTERLEAVE_CACHE"), env::var_os("XDG_CACHE_HOME")) {
            (Some(folder), _) => PathBuf::from(folder),
            (None, Some(folder)) => PathBuf::from(folder).join("interleave"),
            (None, None) => home.join(".cache/interleave"),
        };
        let cargo_home = env::var_os("CARGO_HOME").map_or_else(|| home.join(".cargo"), PathBuf::from);
        Ok(Project { root, cache, cargo_bin: cargo_home.join("bin") })
    }

    /// The folder of one tool in the cache, by its name and version.
    pub fn tool_folder(&self, name: &str, version: &str) -> PathBuf {
        self.cache.join("tools").join(format!("{name}-{version}"))
    }

    /// The version of a crate that Cargo.lock holds.
    pub fn locked_version(&self, name: &str) -> Result<String> {
        let path = self.root.join("Cargo.lock");
        let lock = fs::read_to_string(&path).map_err(|error| Failure::io("reading", &path, error))?;
        let heading = format!("name = \"{name}\"");
        let mut lines = lock.lines().skip_while(|line| *line != heading).skip(1);
        lines
            .next()
            .and_then(|line| line.strip_prefix("version = \"")?.strip_suffix('"'))
            .map(str::to_owned)
            .ok_or_else(|| Failure::new(format!("Cargo.lock does not hold the crate {name}")))
    }
}
