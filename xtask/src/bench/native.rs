//! Scripts run by programs of this machine.

use super::Workload;
use super::table::Table;
use crate::failure::{Failure, Result};
use crate::workshop::Workshop;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// How often each script runs.
const RUNS: usize = 5;

/// Builds the command line for speed.
pub fn build(workshop: &Workshop<'_>) -> Result<PathBuf> {
    println!("== command line, release build");
    workshop.run(workshop.command("cargo").args(["build", "--release", "--bin", "interleave"]))?;
    let target =
        std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| workshop.project.root.join("target"), PathBuf::from);
    Ok(target.join("release").join(format!("interleave{}", std::env::consts::EXE_SUFFIX)))
}

/// Fills a column.
pub fn measure(
    table: &mut Table,
    workloads: &[Workload],
    engine: &str,
    program: &Path,
    arguments: &[&str],
) -> Result<()> {
    println!("== {engine}");
    let empty = std::env::temp_dir().join("interleave-empty.py");
    std::fs::write(&empty, "").map_err(|error| Failure::io("writing", &empty, error))?;
    let start = least(program, arguments, &empty).unwrap_or_default();
    println!("  {:20} {:8.1} ms", "(empty)", start.as_secs_f64() * 1e3);
    for workload in workloads {
        match least(program, arguments, &workload.path) {
            Some(took) => table.set(engine, &workload.name, took.saturating_sub(start)),
            None => println!("  {} failed", workload.name),
        }
    }
    Ok(())
}

/// The least time of some runs; none if the script fails.
fn least(program: &Path, arguments: &[&str], script: &Path) -> Option<Duration> {
    let mut times = Vec::new();
    for _ in 0..RUNS {
        let mut command = Command::new(program);
        command.args(arguments).arg(script).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let started = Instant::now();
        if !command.status().ok()?.success() {
            return None;
        }
        times.push(started.elapsed());
    }
    times.into_iter().min()
}
