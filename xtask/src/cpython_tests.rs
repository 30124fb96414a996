//! Runs CPython's own tests of asyncio against the engine, and counts.
//!
//! The tests are read where CPython 3.13 is installed; nothing of them is kept here. What they import beside asyncio and
//! unittest stands in `tests/cpython`: small modules that leave out what needs threads, processes, sockets or files.

use crate::failure::{Failure, Result};
use crate::project::Project;
use crate::python::Python;
use crate::record;
use crate::workshop::Workshop;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::thread;
use std::time::{Duration, Instant};

/// The test files that ask what the engine has: no sockets, signals, processes, nor parts of the C implementation.
const FILES: [&str; 14] = [
    "context",
    "eager_task_factory",
    "futures",
    "futures2",
    "locks",
    "pep492",
    "protocols",
    "queues",
    "runners",
    "taskgroups",
    "tasks",
    "timeouts",
    "transports",
    "waitfor",
];

/// A test that would wait for ever for a loop of another thread.
const LEFT_OUT: &str = "('test_ambiguous_loops',)";

/// No test file may take longer.
const PATIENCE: Duration = Duration::from_secs(60);

/// Runs the files whose names contain the filter.
pub fn run(project: &Project, filter: &str) -> Result<()> {
    let workshop = Workshop::new(project);
    let python = Python::find(&workshop)?;
    let library = PathBuf::from(&python.library);
    if !library.join("test/test_asyncio").is_dir() {
        return Err(Failure::new(format!("{} has no folder test/test_asyncio", python.library))
            .remedy("install CPython 3.13 with its tests (pyenv does)"));
    }
    workshop.run(workshop.command("cargo").args(["build", "--bin", "interleave"]))?;
    let engine = project.root.join("target/debug/interleave");
    println!("{:20} {:>5} {:>8} {:>6} {:>7}", "test_asyncio", "ran", "failures", "errors", "skipped");
    let mut total = Counts::default();
    for name in FILES.iter().filter(|name| name.contains(filter)) {
        let output = run_file(project, &workshop, &engine, &library, name)?;
        match Counts::read(&output) {
            Some(counts) => {
                println!("{name:20} {counts}");
                total.add(&counts);
            }
            None => println!("{name:20} did not run: {}", output.lines().last().unwrap_or_default()),
        }
    }
    println!("{:20} {total}", "all");
    Ok(())
}

/// What a test file prints.
fn run_file(project: &Project, workshop: &Workshop<'_>, engine: &Path, library: &Path, name: &str) -> Result<String> {
    let script = format!(
        "import unittest, support_of_tests\n\
         tests = support_of_tests.prepare('test.test_asyncio.test_{name}', {LEFT_OUT})\n\
         unittest.main(module=tests, argv=['test_{name}', '-v'])\n"
    );
    let mut command = workshop.command(engine);
    command.args(["run", "--path"]).arg(project.root.join("tests/cpython")).arg("--path").arg(library).arg("-");
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let failed = |error: std::io::Error| Failure::new(format!("{} can't be run: {error}", engine.display()));
    let mut child = command.spawn().map_err(failed)?;
    if let Some(mut input) = child.stdin.take() {
        input.write_all(script.as_bytes()).map_err(failed)?;
    }
    let (written, told) = (record::drain(child.stdout.take()), record::drain(child.stderr.take()));
    let started = Instant::now();
    while child.try_wait().map_err(failed)?.is_none() {
        if started.elapsed() > PATIENCE {
            child.kill().map_err(failed)?;
        }
        thread::sleep(Duration::from_millis(20));
    }
    let _ = written.join();
    Ok(String::from_utf8_lossy(&told.join().unwrap_or_default()).into_owned())
}

/// How many tests ran, and how they ended.
#[derive(Default)]
struct Counts {
    ran: usize,
    failures: usize,
    errors: usize,
    skipped: usize,
}

impl Counts {
    /// Reads them from the last lines that unittest prints.
    fn read(output: &str) -> Option<Counts> {
        let ran = output.lines().rev().find_map(|line| line.strip_prefix("Ran "))?;
        let last = output.lines().rev().find(|line| line.starts_with("OK") || line.starts_with("FAILED"))?;
        let number = |name: &str| {
            let start = last.find(&format!("{name}="))? + name.len() + 1;
            last[start..].split([',', ')']).next()?.parse().ok()
        };
        Some(Counts {
            ran: ran.split(' ').next()?.parse().ok()?,
            failures: number("failures").unwrap_or(0),
            errors: number("errors").unwrap_or(0),
            skipped: number("skipped").unwrap_or(0),
        })
    }

    fn add(&mut self, other: &Counts) {
        self.ran += other.ran;
        self.failures += other.failures;
        self.errors += other.errors;
        self.skipped += other.skipped;
    }
}

impl std::fmt::Display for Counts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:>5} {:>8} {:>6} {:>7}", self.ran, self.failures, self.errors, self.skipped)
    }
}
