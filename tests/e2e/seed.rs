//! Whole programs: the page prints what CPython prints.

use crate::page::in_page;
use std::fs;
use std::path::{Path, PathBuf};
use thirtyfour::prelude::*;

#[tokio::test]
async fn programs_print_what_cpython_prints() -> WebDriverResult<()> {
    let programs = programs();
    in_page(1280, 1200, async |page| {
        page.pace("instant").await?;
        for path in programs {
            let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            let source = fs::read_to_string(&path).expect("a script can be read");
            let expected =
                fs::read_to_string(path.with_extension("expected")).expect("what CPython printed is beside it");
            page.paste(&source).await?;
            let log = page.run().await?;
            for (heading, stream) in [("stdout", "out"), ("stderr", "err")] {
                let said: Vec<_> =
                    log.iter().filter(|line| line.stream == stream).map(|line| line.text.as_str()).collect();
                // The page has its own name for the script.
                let wanted = section(&expected, heading).replace(&format!("{name}.py"), "script.py");
                assert_eq!(said, wanted.lines().collect::<Vec<_>>(), "{name}: {heading}");
            }
        }
        Ok(())
    })
    .await
}

/// The scripts that have an expectation beside them; none if the folder is not there.
fn programs() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/scripts/seed");
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut programs: Vec<_> = entries
        .filter(|path| path.extension().is_some_and(|extension| extension == "py"))
        .filter(|path| path.with_extension("expected").exists())
        .collect();
    programs.sort();
    programs
}

/// What stands under a heading of an expectation.
fn section(expected: &str, heading: &str) -> String {
    let lines = expected.lines().skip_while(|line| !line.starts_with(&format!("--- {heading}"))).skip(1);
    lines.take_while(|line| !line.starts_with("--- ")).map(|line| format!("{line}\n")).collect()
}
