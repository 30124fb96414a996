//! Chromium and its driver, for the tests that need a real browser.

use crate::browser::{find_browser, find_driver};
use crate::failure::{Failure, Result};
use crate::step::Step;
use crate::workshop::{Workshop, is_root};

/// The step.
pub const STEP: Step = Step {
    name: "Chromium and ChromeDriver",
    why: "the wasm and end-to-end tests run in a real browser",
    find,
    install,
};

fn find(workshop: &Workshop<'_>) -> Result<Option<String>> {
    if find_browser(workshop).is_none() {
        return Ok(None);
    }
    Ok(find_driver(workshop).and_then(|driver| {
        // `ChromeDriver 156.0.8078.79 (…)`
        let said = workshop.ask(driver, &["--version"])?;
        Some(said.split_whitespace().take(2).collect::<Vec<_>>().join(" "))
    }))
}

fn install(workshop: &Workshop<'_>) -> Result<()> {
    if workshop.find("apt-get").is_none() || !is_root(workshop) {
        let missing = match (find_browser(workshop), find_driver(workshop)) {
            (None, None) => "Chromium (or Chrome) and chromedriver are",
            (None, Some(_)) => "Chromium (or Chrome) is",
            (Some(_), _) => "chromedriver is",
        };
        return Err(Failure::new(format!("{missing} missing on PATH; the browser tests need both, of one version"))
            .remedy("as root on Debian: apt-get install chromium chromium-driver; or set CHROMEDRIVER to its path"));
    }
    workshop.run_logged("apt-update", workshop.command("apt-get").args(["update"]))?;
    let mut command = workshop.command("apt-get");
    command
        .args(["install", "-y", "--no-install-recommends", "chromium", "chromium-driver"])
        .env("DEBIAN_FRONTEND", "noninteractive");
    workshop.run_logged("apt-chromium", &mut command).map(drop)
}
