//! Who may import whom. The table is the one of ARCHITECTURE.md; what is not listed is forbidden.

#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// A module, and those it may import.
const MAY_IMPORT: [(&str, &[&str]); 13] = [
    ("source", &[]),
    ("lang", &["source"]),
    ("trace", &["source"]),
    ("vm", &["source", "lang", "trace"]),
    ("stdlib", &["lang", "vm"]),
    ("executor", &["trace"]),
    ("reactor", &["trace"]),
    ("asyncio", &["source", "lang", "vm", "executor", "reactor", "trace"]),
    ("session", &["lang", "vm", "stdlib", "asyncio", "executor", "reactor", "trace", "protocol", "source"]),
    ("protocol", &["source", "trace"]),
    ("view", &["source", "trace"]),
    ("ui", &["protocol", "view", "source"]),
    // The map of the crate only names its modules.
    ("lib", &[]),
];

/// Where leptos may stand.
const PAGE: [&str; 2] = ["ui", "main"];

/// Where the browser may be called.
const BROWSER: [&str; 4] = ["reactor/browser", "ui", "main", "bin/engine"];
const BROWSER_CRATES: [&str; 6] =
    ["wasm_bindgen", "wasm_bindgen_futures", "js_sys", "web_sys", "gloo_timers", "console_error_panic_hook"];

#[test]
fn modules_import_only_what_the_table_allows() {
    let mut wrong = Vec::new();
    for file in sources() {
        let module = file.module();
        // Programs stand above all modules.
        if module == "main" || module == "bin" {
            continue;
        }
        let Some((_, allowed)) = MAY_IMPORT.iter().find(|(name, _)| *name == module) else {
            wrong.push(format!("{}: the module `{module}` is not in the table", file.name));
            continue;
        };
        for (line, imported) in file.imports() {
            if imported != module && !allowed.contains(&imported.as_str()) && is_module(&imported) {
                wrong.push(format!("{}:{line}: `{module}` may not import `{imported}`", file.name));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn leptos_stays_in_the_page() {
    assert_confined(&["leptos"], &PAGE);
}

#[test]
fn the_browser_is_called_in_few_places() {
    assert_confined(&BROWSER_CRATES, &BROWSER);
}

#[test]
fn the_reader_of_imports_sees_every_form() {
    let text = "\
use crate::vm::Value; // use crate::ui
use crate::{lang::{self, Code}, trace::Event,
    source};
let x = crate::asyncio::run();
/// See [`crate::ui::App`].
pub(crate) fn f() {}
let text = \"crate::view\";
";
    let file = Source { name: "vm/frame.rs".to_owned(), text: text.to_owned() };
    let seen: BTreeSet<String> = file.imports().into_iter().map(|(_, name)| name).collect();
    assert_eq!(seen.into_iter().collect::<Vec<_>>(), ["asyncio", "lang", "source", "trace", "vm"]);
}

fn assert_confined(crates: &[&str], places: &[&str]) {
    let mut wrong = Vec::new();
    for file in sources() {
        let stem = file.name.trim_end_matches(".rs");
        if places.iter().any(|place| stem == *place || stem.starts_with(&format!("{place}/"))) {
            continue;
        }
        for (number, line) in file.code_lines() {
            let mentioned = crates.iter().find(|name| words(&line).any(|word| word == **name));
            if let Some(name) = mentioned {
                wrong.push(format!("{}:{number}: `{name}` does not belong here", file.name));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// A file below src/.
struct Source {
    /// Its path there, with `/`.
    name: String,
    text: String,
}

impl Source {
    /// The module it belongs to: the first folder, or the file itself.
    fn module(&self) -> &str {
        self.name.split('/').next().unwrap_or_default().trim_end_matches(".rs")
    }

    /// The lines without remarks and without what stands in quotes, with their numbers.
    fn code_lines(&self) -> Vec<(usize, String)> {
        let lines = self.text.lines().enumerate();
        lines.map(|(index, line)| (index + 1, without_remarks_and_quotes(line))).collect()
    }

    /// The modules of this crate that are named, by `crate::name` or within `crate::{…}`, and on which line.
    fn imports(&self) -> Vec<(usize, String)> {
        const LEAD: &str = "crate::";
        let mut text = String::new();
        for (_, line) in self.code_lines() {
            text.push_str(&line);
            text.push('\n');
        }
        let mut found = Vec::new();
        for (at, _) in text.match_indices(LEAD) {
            let is_longer_word = text[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == '$');
            if is_longer_word {
                continue;
            }
            let number = text[..at].matches('\n').count() + 1;
            let rest = &text[at + LEAD.len()..];
            let names = match rest.strip_prefix('{') {
                Some(group) => first_names(group),
                None => vec![words(rest).next().unwrap_or_default().to_owned()],
            };
            found.extend(names.into_iter().map(|name| (number, name)));
        }
        found
    }
}

/// The first word of each item of a braced list: of `a::{b, c}, d}` these are `a` and `d`.
fn first_names(group: &str) -> Vec<String> {
    let mut names = Vec::new();
    let mut depth = 0;
    let mut item = String::new();
    for c in group.chars() {
        match c {
            '}' if depth == 0 => break,
            ',' if depth == 0 => names.push(std::mem::take(&mut item)),
            _ => {
                depth += i32::from(c == '{') - i32::from(c == '}');
                item.push(c);
            }
        }
    }
    names.push(item);
    names.iter().filter_map(|item| words(item).next().map(str::to_owned)).collect()
}

fn without_remarks_and_quotes(line: &str) -> String {
    let mut code = String::new();
    let mut quoted = false;
    let mut characters = line.chars().peekable();
    while let Some(c) = characters.next() {
        match c {
            '\\' if quoted => drop(characters.next()),
            '"' => quoted = !quoted,
            '/' if !quoted && characters.peek() == Some(&'/') => break,
            _ if !quoted => code.push(c),
            _ => {}
        }
    }
    code
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|word| !word.is_empty())
}

/// Whether a name is a module of this crate; macros and items at the root are not.
fn is_module(name: &str) -> bool {
    MAY_IMPORT.iter().any(|(module, _)| *module == name) || root().join(name).is_dir()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn sources() -> Vec<Source> {
    let root = root();
    let mut sources = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("src/ can be read").flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let name = path.strip_prefix(&root).expect("it was found below").display().to_string();
                let text = fs::read_to_string(&path).expect("a source file is text");
                sources.push(Source { name: name.replace('\\', "/"), text });
            }
        }
    }
    sources
}
