//! Installs what is missing. Everything here may run again at any time and is over at once when nothing is missing.
//!
//! The steps stand in lanes: within a lane they go one after another because they share something (cargo's cores, the
//! system's package database, the network of npm), the lanes go side by side.

mod browser;
mod cargo_tools;
mod debian_toolchain;
mod editor;
mod wasm_opt;
mod wasm_target;

pub use editor::find_npm;

use crate::failure::{Failure, Result};
use crate::project::Project;
use crate::step::{Outcome, Step};
use crate::workshop::{Workshop, minutes};
use std::str::FromStr;
use std::thread;
use std::time::Instant;

/// What the tools are wanted for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// To build and serve the page.
    Serve,
    /// To run the tests.
    Test,
    /// Everything.
    All,
}

impl FromStr for Purpose {
    type Err = Failure;

    fn from_str(word: &str) -> Result<Purpose> {
        match word {
            "serve" => Ok(Purpose::Serve),
            "test" => Ok(Purpose::Test),
            "all" => Ok(Purpose::All),
            _ => Err(Failure::new(format!("setup knows `serve`, `test` and `all`, not `{word}`"))),
        }
    }
}

/// Makes sure that everything is there, and hands out the tools.
pub fn run(project: &Project, purpose: Purpose) -> Result<Workshop<'_>> {
    let started = Instant::now();
    let mut workshop = Workshop::new(project);
    cargo_tools::prefer_cached(&mut workshop)?;
    wasm_opt::prefer_cached(&mut workshop);

    let mut system_lane = vec![wasm_target::STEP];
    if purpose != Purpose::Serve {
        system_lane.push(browser::STEP);
    }
    let cargo_lane = vec![cargo_tools::WASM_BINDGEN, cargo_tools::TRUNK];
    let mut npm_lane = vec![editor::PACKAGES, editor::BUNDLE];
    npm_lane.push(wasm_opt::STEP);

    println!("== setup");
    let there = in_lanes(&workshop, vec![cargo_lane, system_lane, npm_lane])?;
    if !there.is_empty() {
        println!("  = already there: {}", there.join(", "));
    }
    println!("  setup: {}", minutes(started.elapsed()));
    wasm_target::prefer_capable_toolchain(&mut workshop);
    Ok(workshop)
}

/// Bundles the editor if its sources changed; the page's build calls it before anything else.
pub fn bundle(project: &Project) -> Result<()> {
    let workshop = Workshop::new(project);
    for step in [editor::PACKAGES, editor::BUNDLE] {
        step.ensure(&workshop)?;
    }
    Ok(())
}

fn in_lanes(workshop: &Workshop<'_>, lanes: Vec<Vec<Step>>) -> Result<Vec<String>> {
    let results: Vec<Result<Vec<String>>> = thread::scope(|scope| {
        let lanes: Vec<_> = lanes.into_iter().map(|lane| scope.spawn(move || in_turn(workshop, &lane))).collect();
        lanes.into_iter().map(|lane| lane.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))).collect()
    });
    let mut there = Vec::new();
    for result in results {
        there.extend(result?);
    }
    Ok(there)
}

fn in_turn(workshop: &Workshop<'_>, lane: &[Step]) -> Result<Vec<String>> {
    let mut there = Vec::new();
    for step in lane {
        if let Outcome::AlreadyThere(what) = step.ensure(workshop)? {
            there.push(what);
        }
    }
    Ok(there)
}
