//! What the built page consists of, and whether it stands alone.

use crate::failure::{Failure, Result};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

/// A table of the files with their sizes, raw and as brotli at its best sends them.
pub fn size_table(folder: &Path) -> Result<String> {
    let mut rows: Vec<(String, usize, usize)> = Vec::new();
    for path in files(folder)? {
        let bytes = fs::read(&path).map_err(|error| Failure::io("reading", &path, error))?;
        rows.push((name(folder, &path), bytes.len(), brotli_size(&bytes)));
    }
    rows.sort_by(|a, b| b.2.cmp(&a.2).then_with(|| a.0.cmp(&b.0)));
    let total = (rows.iter().map(|row| row.1).sum::<usize>(), rows.iter().map(|row| row.2).sum::<usize>());
    rows.push(("total".to_owned(), total.0, total.1));
    let width = rows.iter().map(|row| row.0.len()).max().unwrap_or(0);
    let mut table = format!("{:width$}  {:>12}  {:>12}\n", "dist/", "raw", "brotli");
    for (name, raw, compressed) in rows {
        // Writing to a string cannot fail.
        let _ = writeln!(table, "{name:width$}  {:>12}  {:>12}", bytes(raw), bytes(compressed));
    }
    Ok(table)
}

/// Fails if a file makes the browser fetch something from elsewhere. A link that a reader may follow is fine.
pub fn assert_own_origin(folder: &Path) -> Result<()> {
    let mut found = Vec::new();
    for path in files(folder)? {
        let extension = path.extension().and_then(|extension| extension.to_str());
        if !matches!(extension, Some("html" | "css" | "js" | "svg" | "json")) {
            continue;
        }
        let text = fs::read_to_string(&path).map_err(|error| Failure::io("reading", &path, error))?;
        found.extend(foreign_references(&text).into_iter().map(|url| format!("{}: {url}", name(folder, &path))));
    }
    if found.is_empty() {
        println!("nothing is fetched from another origin");
        return Ok(());
    }
    Err(Failure::new(format!("the page would fetch from another origin:\n    {}", found.join("\n    "))))
}

/// What stands before an address that the browser follows by itself.
const FETCHES: [&str; 12] = [
    "src=\"",
    "src='",
    "src=",
    "url(",
    "url(\"",
    "url('",
    "@import \"",
    "fetch(\"",
    "import(\"",
    "from\"",
    "Worker(\"",
    "importScripts(\"",
];

fn foreign_references(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for scheme in ["http://", "https://", "//", "ws://", "wss://"] {
        for (at, _) in text.match_indices(scheme) {
            let before = &text[..at];
            let fetched = FETCHES.iter().any(|lead| before.ends_with(lead)) || is_link_element(before);
            if fetched {
                let rest = text[at..].split(['"', '\'', ')', '>', ' ', '`']).next().unwrap_or_default();
                found.push(rest.to_owned());
            }
        }
    }
    found
}

/// Whether the text ends inside the address of a `<link>`, which the browser fetches, unlike that of an `<a>`.
fn is_link_element(before: &str) -> bool {
    let in_address = ["href=\"", "href='", "href="].iter().any(|lead| before.ends_with(lead));
    in_address && before.rfind('<').is_some_and(|start| before[start..].starts_with("<link"))
}

fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(&folder).map_err(|error| Failure::io("reading", &folder, error))?;
        for entry in entries.flatten() {
            let path = entry.path();
            if path.is_dir() { folders.push(path) } else { files.push(path) }
        }
    }
    files.sort();
    Ok(files)
}

fn name(folder: &Path, path: &Path) -> String {
    path.strip_prefix(folder).unwrap_or(path).display().to_string()
}

fn brotli_size(bytes: &[u8]) -> usize {
    let mut compressed = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    // Neither end of this pipe is a device, so it cannot fail.
    let _ = brotli::BrotliCompress(&mut &*bytes, &mut compressed, &parameters);
    compressed.len()
}

fn bytes(count: usize) -> String {
    if count < 1000 { format!("{count} B") } else { format!("{:.1} kB", count as f64 / 1000.0) }
}

#[cfg(test)]
mod tests {
    use super::foreign_references;

    #[test]
    fn a_script_from_elsewhere_is_found() {
        assert_eq!(foreign_references(r#"<script src="https://cdn.example/x.js">"#), ["https://cdn.example/x.js"]);
        assert_eq!(foreign_references(r#"<link rel="x" href="//cdn.example/x.css">"#), ["//cdn.example/x.css"]);
        assert_eq!(foreign_references("a { background: url(https://cdn.example/x.png) }").len(), 1);
    }

    #[test]
    fn a_link_for_readers_and_a_name_space_are_fine() {
        assert!(foreign_references(r#"<a href="https://docs.python.org/3/">"#).is_empty());
        assert!(foreign_references(r#"createElementNS("http://www.w3.org/2000/svg","svg")"#).is_empty());
        assert!(foreign_references("let x = 1; // a remark").is_empty());
    }
}
