//! The manners of the house, as far as a test can see them.

#![cfg(not(target_arch = "wasm32"))]

use std::fs;
use std::path::{Path, PathBuf};

/// At 500 lines one talks oneself out of more; here it ends.
const MOST_LINES: usize = 800;

/// Texts that Python is asked about as they are.
const MAY_END_IN_BLANKS: [&str; 1] = ["src/lang/tests/refusals.txt"];

/// Folders that are not ours to tidy.
const NOT_OURS: [&str; 5] = ["target", "dist", "node_modules", ".git", "scripts"];

/// What is text.
const TEXT: [&str; 10] = ["rs", "toml", "md", "html", "css", "js", "json", "py", "txt", "lock"];

#[test]
fn text_files_end_in_a_newline_and_lines_do_not_end_in_blanks() {
    let mut wrong = Vec::new();
    for file in files(&TEXT) {
        if !file.text.is_empty() && !file.text.ends_with('\n') {
            wrong.push(format!("{}: no newline at the end", file.name));
        }
        for (number, line) in file.lines() {
            if line.ends_with([' ', '\t', '\r']) && !MAY_END_IN_BLANKS.contains(&file.name.as_str()) {
                wrong.push(format!("{}:{number}: blanks at the end", file.name));
            }
        }
    }
    assert_none(&wrong);
}

#[test]
fn no_file_is_too_long() {
    let long = |file: &Text| file.text.lines().count() > MOST_LINES;
    let wrong: Vec<String> = files(&["rs", "css", "js"])
        .iter()
        .filter(|file| long(file))
        .map(|file| format!("{}: {} lines, more than {MOST_LINES}", file.name, file.text.lines().count()))
        .collect();
    assert_none(&wrong);
}

#[test]
fn nothing_is_left_for_later() {
    // Put together here, so that this file does not find itself.
    let leftovers = ["todo", "unimplemented", "dbg"].map(|name| format!("{name}!("));
    let mut wrong = Vec::new();
    for file in files(&["rs"]) {
        for (number, line) in file.lines() {
            if let Some(found) = leftovers.iter().find(|leftover| line.contains(leftover.as_str())) {
                wrong.push(format!("{}:{number}: {found}", file.name));
            }
        }
    }
    assert_none(&wrong);
}

#[test]
fn modules_and_programs_say_what_they_are() {
    let wrong: Vec<String> = files(&["rs"])
        .iter()
        .filter(|file| !file.text.starts_with("//! "))
        .map(|file| format!("{}: does not open with `//! `", file.name))
        .collect();
    assert_none(&wrong);
}

#[test]
fn unsafe_code_says_why_it_is_sound() {
    /// A remark may stand this many lines above, as one may speak for several lines.
    const NEAR: usize = 6;
    let keyword = concat!("un", "safe");
    let mut wrong = Vec::new();
    for file in files(&["rs"]) {
        let lines: Vec<&str> = file.text.split('\n').collect();
        for (number, line) in file.lines() {
            let code = line.split("//").next().unwrap_or_default();
            let opens = ["{", "fn", "impl", "extern"].iter().any(|next| code.contains(&format!("{keyword} {next}")));
            let nearby = &lines[number.saturating_sub(NEAR + 1)..number];
            if opens && !nearby.iter().any(|line| line.to_ascii_lowercase().contains("safety")) {
                wrong.push(format!("{}:{number}: {keyword} without a SAFETY remark", file.name));
            }
        }
    }
    assert_none(&wrong);
}

/// A file of ours.
struct Text {
    /// Its path in the checkout, with `/`.
    name: String,
    text: String,
}

impl Text {
    /// The lines with their numbers.
    fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        // `split`, as `lines` would hide a carriage return.
        self.text.split('\n').enumerate().map(|(index, line)| (index + 1, line))
    }
}

fn assert_none(wrong: &[String]) {
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

fn files(extensions: &[&str]) -> Vec<Text> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut texts = Vec::new();
    let mut folders = vec![root.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("the checkout can be read").flatten() {
            let path: PathBuf = entry.path();
            if path.is_dir() {
                let name = entry.file_name();
                if !NOT_OURS.iter().any(|other| name == *other) {
                    folders.push(path);
                }
            } else if path.extension().is_some_and(|kind| extensions.iter().any(|extension| kind == *extension)) {
                let name = path.strip_prefix(root).expect("it was found below").display().to_string();
                let text = fs::read_to_string(&path).expect("a file of ours is text in UTF-8");
                texts.push(Text { name: name.replace('\\', "/"), text });
            }
        }
    }
    texts
}
