//! Benchmarks: every script of `benches/NAME`, on our engine and on others, natively and in Chromium, all in one run.
//!
//! A figure is the least of a few runs. Natively it is the time of the whole process without what an empty script takes;
//! in the browser it is the time from handing over the script to its end, in an engine that is loaded. The machine's
//! mood changes from minute to minute, so only ratios within one run say anything.

mod browser;
mod native;
mod table;

use crate::build;
use crate::failure::{Failure, Result};
use crate::project::Project;
use crate::python::Python;
use crate::setup::{self, Purpose};
use std::fs;
use std::path::{Path, PathBuf};
use table::Table;

/// The benchmarks and what each measures.
const BENCHES: [(&str, &str); 3] = [
    ("vm", "plain Python: loops, calls, attributes, containers, text"),
    ("asyncio", "tasks, sleeps, queues and locks"),
    (PAGE, "the page with a large run: until all is drawn, frames a second while it is moved"),
];

/// The benchmark of the page itself.
const PAGE: &str = "page";

/// Who runs a script natively.
const NATIVE: [&str; 2] = ["CPython 3.13", "Interleave"];

/// A script that is measured.
pub struct Workload {
    /// Its name in the table.
    pub name: String,
    /// Where it is.
    pub path: PathBuf,
}

/// Runs one benchmark, or says which there are.
pub fn run(project: &Project, name: Option<&str>, is_native_only: bool) -> Result<()> {
    let Some(name) = name else {
        for (name, what) in BENCHES {
            println!("cargo xtask bench {name:8} {what}");
        }
        return Ok(());
    };
    if !BENCHES.iter().any(|bench| bench.0 == name) {
        return Err(Failure::new(format!("no benchmark is called {name}")).remedy("cargo xtask bench"));
    }
    let workloads = workloads(&project.root.join("benches").join(name))?;
    let workshop = setup::run(project, if is_native_only { Purpose::Serve } else { Purpose::All })?;
    if name == PAGE {
        build::run(project)?;
        return browser::measure_page(&workshop, &workloads);
    }
    let python = Python::find(&workshop)?;
    let ours = native::build(&workshop)?;
    let mut table = Table::new(&workloads);
    native::measure(&mut table, &workloads, NATIVE[0], &python.program, &[])?;
    native::measure(&mut table, &workloads, NATIVE[1], &ours, &["run", "--clock", "real"])?;
    if !is_native_only {
        build::run(project)?;
        browser::measure(&workshop, &mut table, &workloads)?;
    }
    println!("\n{}", table.text());
    Ok(())
}

fn workloads(folder: &Path) -> Result<Vec<Workload>> {
    let entries = fs::read_dir(folder).map_err(|error| Failure::io("reading", folder, error))?;
    let paths = entries.flatten().map(|entry| entry.path());
    let scripts = paths.filter(|path| path.extension().is_some_and(|extension| extension == "py"));
    let mut workloads: Vec<Workload> = scripts
        .map(|path| Workload { name: path.file_stem().unwrap_or_default().to_string_lossy().into_owned(), path })
        .collect();
    workloads.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(workloads)
}
