//! The oracle: CPython 3.13, wherever it is.

use crate::failure::{Failure, Result};
use crate::workshop::Workshop;
use std::env;
use std::fs;
use std::path::PathBuf;

/// An interpreter.
pub struct Python {
    /// Its program.
    pub program: PathBuf,
    /// The folder of its standard library, as tracebacks show it.
    pub library: String,
}

impl Python {
    /// Finds it: `INTERLEAVE_PYTHON`, `python3.13` on PATH, or a version that pyenv holds.
    pub fn find(workshop: &Workshop<'_>) -> Result<Python> {
        let named = env::var_os("INTERLEAVE_PYTHON").map(PathBuf::from);
        let candidates = named.into_iter().chain(workshop.find("python3.13")).chain(of_pyenv());
        for program in candidates {
            let question =
                "import sys, sysconfig; print(sys.version_info[:2] == (3, 13), sysconfig.get_path('stdlib'))";
            let Some(answer) = workshop.ask(&program, &["-c", question]) else { continue };
            if let Some(library) = answer.strip_prefix("True ") {
                return Ok(Python { program, library: library.to_owned() });
            }
        }
        Err(Failure::new("CPython 3.13 was not found: not in INTERLEAVE_PYTHON, on PATH, nor under pyenv")
            .remedy("INTERLEAVE_PYTHON=/path/to/python3.13 cargo xtask record"))
    }
}

fn of_pyenv() -> Vec<PathBuf> {
    let home = env::var_os("HOME").map(|home| PathBuf::from(home).join(".pyenv"));
    let Some(root) = env::var_os("PYENV_ROOT").map(PathBuf::from).or(home) else { return Vec::new() };
    let Ok(versions) = fs::read_dir(root.join("versions")) else { return Vec::new() };
    let mut programs: Vec<PathBuf> = versions
        .flatten()
        .filter(|entry| entry.file_name().to_string_lossy().starts_with("3.13"))
        .map(|entry| entry.path().join("bin/python3.13"))
        .collect();
    programs.sort();
    programs
}
