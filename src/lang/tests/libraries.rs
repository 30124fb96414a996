//! Whole libraries compile to code that the VM can trust.

use super::verify::verify;
use crate::lang::{Mode, compile};
use std::path::Path;

#[test]
#[ignore = "needs a folder of Python files in PYTHON_SOURCES"]
fn whole_libraries_compile() {
    let Ok(folder) = std::env::var("PYTHON_SOURCES") else { return };
    let mut problems = Vec::new();
    visit(Path::new(&folder), &mut problems);
    assert!(problems.is_empty(), "{} problems\n{}", problems.len(), problems[..problems.len().min(60)].join("\n"));
}

fn visit(path: &Path, problems: &mut Vec<String>) {
    if let Ok(entries) = std::fs::read_dir(path) {
        entries.flatten().for_each(|entry| visit(&entry.path(), problems));
    } else if path.extension().is_some_and(|extension| extension == "py")
        && let Ok(source) = std::fs::read_to_string(path)
    {
        match compile(&source, "file.py", Mode::Module) {
            Ok(compiled) => {
                let mut found = Vec::new();
                verify(&compiled.code, &mut found);
                problems.extend(found.into_iter().map(|problem| format!("{}: {problem}", path.display())));
            }
            Err(diagnostic) => problems.push(format!("{}: {}", path.display(), diagnostic.render("file.py"))),
        }
    }
}
