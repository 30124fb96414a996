//! Syntax errors and warnings beside what CPython says to the same texts.

use crate::lang::{Mode, compile};

/// `refusals.txt` was written by CPython 3.13.0 with its `compile`; texts are added to it together with what it says.
const RECORDED: &str = include_str!("refusals.txt");

#[test]
fn errors_and_warnings_are_cpythons() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for case in RECORDED.split("\n===\n").skip(1) {
        let Some((text, expected)) = case.rsplit_once("---\n") else { continue };
        let text = text.strip_suffix("\n\\\n").unwrap_or(text);
        let found = verdict(text);
        count += 1;
        if found.trim_end() != expected.trim_end() {
            wrong.push(format!("{text}\n  CPython: {}\n  found:   {found}", expected.trim_end()));
        }
    }
    assert!(count > 600, "only {count} texts");
    assert!(wrong.is_empty(), "{} of {count}:\n{}", wrong.len(), wrong.join("\n"));
}

fn verdict(text: &str) -> String {
    match compile(text, "x.py", Mode::Module) {
        Ok(compiled) => {
            let warnings = compiled.warnings.iter();
            let warnings = warnings.map(|w| format!("\n{}: {} ({})", w.kind.name(), w.message, w.line));
            format!("OK{}", warnings.collect::<String>())
        }
        Err(d) => {
            format!("{}: {} ({}, {}, {}, {})", d.kind.name(), d.message, d.line, d.offset, d.end_line, d.end_offset)
        }
    }
}
