//! Runs all tests, one stage after another, cheap ones first.
//!
//! The last words are those of the test runners. The page of the end-to-end tests is the development build: it shares
//! its compiled crates with the wasm tests, and its overflow checks and assertions watch while the tests click.

use crate::browser::{self, Driver};
use crate::failure::{Failure, Result};
use crate::project::Project;
use crate::setup::{self, Purpose};
use crate::static_server::StaticServer;
use crate::workshop::{Workshop, minutes};
use std::fs;
use std::str::FromStr;
use std::time::Instant;

const TARGET: &str = "wasm32-unknown-unknown";

/// A part of the tests.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Formatting, and clippy with warnings denied, natively and for the page.
    Lint,
    /// Everything that needs no browser.
    Native,
    /// Tests compiled to wasm, in headless Chromium.
    Wasm,
    /// The page as a person uses it, in headless Chromium.
    EndToEnd,
}

impl Stage {
    /// All of them, in order.
    pub const ALL: &[Stage] = &[Stage::Lint, Stage::Native, Stage::Wasm, Stage::EndToEnd];
}

impl FromStr for Stage {
    type Err = Failure;

    fn from_str(word: &str) -> Result<Stage> {
        match word {
            "lint" => Ok(Stage::Lint),
            "native" => Ok(Stage::Native),
            "wasm" => Ok(Stage::Wasm),
            "e2e" => Ok(Stage::EndToEnd),
            _ => Err(Failure::new(format!("the stages are `lint`, `native`, `wasm` and `e2e`, not `{word}`"))),
        }
    }
}

/// Runs stages until one fails.
pub fn run(project: &Project, stages: &[Stage]) -> Result<()> {
    let workshop = setup::run(project, Purpose::Test)?;
    for stage in stages {
        match stage {
            Stage::Lint => lint(&workshop)?,
            Stage::Native => native(&workshop)?,
            Stage::Wasm => wasm(&workshop)?,
            Stage::EndToEnd => end_to_end(&workshop)?,
        }
    }
    Ok(())
}

fn lint(workshop: &Workshop<'_>) -> Result<()> {
    part(workshop, "formatting", &["fmt", "--all", "--check"])?;
    let mut native = vec!["clippy", "--workspace", "--all-targets"];
    let mut page = vec!["clippy", "--target", TARGET, "--lib", "--bin", "page", "--bin", "engine"];
    // Targets that plain `cargo test` leaves out are named, or nobody would look at them.
    if has_tests(workshop, "e2e") {
        native.extend(["--test", "e2e"]);
    }
    if has_tests(workshop, "wasm") {
        page.extend(["--test", "wasm"]);
    }
    for arguments in [&mut native, &mut page] {
        arguments.extend(["--", "-D", "warnings"]);
    }
    part(workshop, "clippy, native", &native)?;
    part(workshop, "clippy, wasm", &page)
}

fn native(workshop: &Workshop<'_>) -> Result<()> {
    part(workshop, "native tests", &["test", "--workspace"])
}

fn wasm(workshop: &Workshop<'_>) -> Result<()> {
    if !has_tests(workshop, "wasm") {
        return Ok(());
    }
    header("wasm tests in headless Chromium");
    let folder = workshop.project.root.join("target");
    fs::create_dir_all(&folder).map_err(|error| Failure::io("creating", &folder, error))?;
    let capabilities = folder.join("webdriver.json");
    browser::write_capabilities(workshop, &capabilities)?;
    let driver = browser::find_driver(workshop).ok_or_else(|| Failure::new("chromedriver was not found"))?;
    timed(|| {
        let mut tests = workshop.command("cargo");
        tests
            .args(["test", "--target", TARGET, "--test", "wasm"])
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner")
            .env("CHROMEDRIVER", driver)
            .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", capabilities)
            .env("WASM_BINDGEN_TEST_TIMEOUT", "120");
        workshop.run(&mut tests)
    })
}

fn end_to_end(workshop: &Workshop<'_>) -> Result<()> {
    if !has_tests(workshop, "e2e") {
        return Ok(());
    }
    const PAGE: &str = "target/page";
    header("the page for the end-to-end tests");
    timed(|| workshop.run(workshop.command("trunk").args(["build", "--dist", PAGE])))?;

    header("end-to-end tests in headless Chromium");
    // Built before the clock of any test starts.
    workshop.run(workshop.command("cargo").args(["test", "--test", "e2e", "--no-run"]))?;
    let logs = workshop.project.cache.join("logs");
    fs::create_dir_all(&logs).map_err(|error| Failure::io("creating", &logs, error))?;
    let server = StaticServer::start(workshop.project.root.join(PAGE))?;
    let driver = Driver::start(workshop, &logs.join("chromedriver.log"))?;
    let mut tests = workshop.command("cargo");
    tests
        .args(["test", "--test", "e2e"])
        .env("INTERLEAVE_PAGE", server.url())
        .env("INTERLEAVE_WEBDRIVER", driver.url())
        .env("INTERLEAVE_BROWSER_ARGUMENTS", browser::ARGUMENTS.join(" "));
    let firefox = match browser::find_firefox_driver(workshop) {
        Some(program) => Some(Driver::start_program(workshop, program, &logs.join("geckodriver.log"))?),
        None => {
            println!(
                "  Firefox's tests are skipped: they need firefox-esr, and geckodriver from `cargo install geckodriver`"
            );
            None
        }
    };
    if let Some(firefox) = &firefox {
        tests.env("INTERLEAVE_GECKODRIVER", firefox.url());
    }
    workshop.run(&mut tests)
}

/// Whether the package has such a target.
fn has_tests(workshop: &Workshop<'_>, name: &str) -> bool {
    let tests = workshop.project.root.join("tests");
    tests.join(format!("{name}.rs")).exists() || tests.join(name).join("main.rs").exists()
}

fn part(workshop: &Workshop<'_>, name: &str, arguments: &[&str]) -> Result<()> {
    header(name);
    timed(|| workshop.run(workshop.command("cargo").args(arguments)))
}

fn header(name: &str) {
    println!("\n== {name}");
}

fn timed(work: impl FnOnce() -> Result<()>) -> Result<()> {
    let started = Instant::now();
    work()?;
    println!("  {}", minutes(started.elapsed()));
    Ok(())
}
