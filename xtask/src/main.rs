//! The project's own commands: `cargo xtask setup | serve | build | test | record | bench | fuzz-python`.
//!
//! Plain Rust, so that a fresh machine needs nothing but cargo to begin. [`setup`] installs what is missing and hands
//! out a [`workshop::Workshop`], the only way to start another program; every other command begins with it.

mod bench;
mod browser;
mod build;
mod cpython_tests;
mod dist;
mod failure;
mod fuzz;
mod names;
mod project;
mod python;
mod record;
mod serve;
mod setup;
mod static_server;
mod step;
mod test;
mod workshop;

use failure::{Failure, Result};
use project::Project;
use setup::Purpose;
use std::process::ExitCode;

const USAGE: &str = "\
The project's own commands.

    cargo xtask setup [--for serve|test|all]   install what is missing (everything, unless told less)
    cargo xtask serve [--port N]               build the page, serve it on 127.0.0.1:8080, rebuild on every change
    cargo xtask build                          the release build in dist/, with its sizes
    cargo xtask test [lint|native|wasm|e2e]    all tests, or one stage of them
    cargo xtask record [FILTER]                write what CPython 3.13 prints beside each tests/scripts/**/*.py
    cargo xtask bench [vm|asyncio] [--native]  run benchmarks beside CPython, Pyodide and MicroPython
    cargo xtask fuzz-python [--seconds N] [--seed S] [--programs N] [--mutate]
                                               run random programs beside CPython until they differ
    cargo xtask cpython-tests [FILTER]         run CPython's own tests of asyncio, where one is installed, and count
    cargo xtask names                          write the character names that scripts may use, from CPython
    cargo xtask bundle                         bundle the editor if its sources changed (Trunk calls it)";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<()> {
    let project = Project::find()?;
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["setup"] => setup::run(&project, Purpose::All).map(drop),
        ["setup", "--for", purpose] => setup::run(&project, purpose.parse()?).map(drop),
        ["serve"] => serve::run(&project, serve::DEFAULT_PORT),
        ["serve", "--port", port] => {
            let port = port.parse().map_err(|_| Failure::new(format!("`{port}` is not a port number")))?;
            serve::run(&project, port)
        }
        ["build"] => build::run(&project),
        ["test"] => test::run(&project, test::Stage::ALL),
        ["test", stage] => test::run(&project, &[stage.parse()?]),
        ["record"] => record::run(&project, ""),
        ["record", filter] => record::run(&project, filter),
        ["bench"] => bench::run(&project, None, false),
        ["bench", name] => bench::run(&project, Some(name), false),
        ["bench", name, "--native"] => bench::run(&project, Some(name), true),
        ["fuzz-python", rest @ ..] => fuzz::run(&project, &fuzz::Options::parse(rest)?),
        ["cpython-tests"] => cpython_tests::run(&project, ""),
        ["cpython-tests", filter] => cpython_tests::run(&project, filter),
        ["names"] => names::run(&project),
        ["bundle"] => setup::bundle(&project),
        [] | ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            Ok(())
        }
        _ => Err(Failure::new(format!("no such command: {}\n\n{USAGE}", words.join(" ")))),
    }
}
