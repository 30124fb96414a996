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
        let mut wrong = Vec::new();
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
                if said != wanted.lines().collect::<Vec<_>>() {
                    wrong.push(format!("{name}: {heading} is {said:#?}, but CPython prints\n{wanted}"));
                }
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
        Ok(())
    })
    .await
}

/// The scripts of the folder. All have an expectation beside them.
fn programs() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/scripts/seed");
    let entries = fs::read_dir(folder).expect("the folder of programs is there");
    let mut programs: Vec<_> = entries
        .map(|entry| entry.expect("the folder can be read").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "py"))
        .collect();
    assert!(!programs.is_empty(), "there are programs in the folder");
    programs.sort();
    programs
}

/// What stands under a heading of an expectation, without the backslash of lines that look like headings.
fn section(expected: &str, heading: &str) -> String {
    let lines = expected.lines().skip_while(|line| !line.starts_with(&format!("--- {heading}"))).skip(1);
    let unquoted = |line: &str| match line.strip_prefix('\\') {
        Some(rest) if rest.trim_start_matches('\\').starts_with("--- ") => format!("{rest}\n"),
        _ => format!("{line}\n"),
    };
    lines.take_while(|line| !line.starts_with("--- ")).map(unquoted).collect()
}
