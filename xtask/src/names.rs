//! Writes the table of character names from CPython's, for the characters that `crates/unicode_names2/subset.txt` picks.

use crate::failure::{Failure, Result};
use crate::project::Project;
use crate::python::Python;
use crate::workshop::Workshop;
use std::fs;

/// Reads the subset from its argument, writes the table to its output.
const PROGRAM: &str = r##"
import sys, unicodedata

aliases, next_code = [], None
for line in open(sys.argv[1], encoding="utf-8"):
    line = line.split("#")[0].strip()
    if line.startswith("alias "):
        alias = line.removeprefix("alias ")
        aliases.append(f"={ord(unicodedata.lookup(alias)):X} {alias}")
    elif line:
        first, _, last = line.partition("-")
        for code in range(int(first, 16), int(last or first, 16) + 1):
            name = unicodedata.name(chr(code), None)
            if name is None:
                continue
            if code != next_code:
                print(f"@{code:X}")
            print(name)
            next_code = code + 1
print("\n".join(aliases))
"##;

/// Writes the table.
pub fn run(project: &Project) -> Result<()> {
    let workshop = Workshop::new(project);
    let python = Python::find(&workshop)?;
    let folder = project.root.join("crates/unicode_names2");
    let subset = folder.join("subset.txt");
    let table = workshop
        .ask(&python.program, &["-c", PROGRAM, &subset.display().to_string()])
        .ok_or_else(|| Failure::new(format!("CPython cannot read {}", subset.display())))?;
    let path = folder.join("names.txt");
    fs::write(&path, format!("{table}\n")).map_err(|error| Failure::io("writing", &path, error))?;
    println!("{} lines in {}", table.lines().count(), path.display());
    Ok(())
}
