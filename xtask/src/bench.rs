//! Benchmarks beside CPython.

use crate::failure::{Failure, Result};
use crate::project::Project;

/// The benchmarks and what each measures.
const BENCHES: [(&str, &str); 2] =
    [("vm", "plain Python: loops, calls, attributes, strings"), ("asyncio", "tasks, sleeps, queues and locks")];

/// Runs one benchmark, or says which there are.
pub fn run(_project: &Project, name: Option<&str>) -> Result<()> {
    let Some(name) = name else {
        for (name, what) in BENCHES {
            println!("cargo xtask bench {name:8} {what}");
        }
        return Ok(());
    };
    if BENCHES.iter().any(|bench| bench.0 == name) {
        return Err(Failure::new(format!("the benchmark {name} has no scripts yet")));
    }
    Err(Failure::new(format!("no benchmark is called {name}")).remedy("cargo xtask bench"))
}
