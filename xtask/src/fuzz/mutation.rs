//! Texts that are hardly programs: recorded scripts with their text broken, heaps of tokens, deep nesting.

use super::random::Random;
use crate::failure::{Failure, Result};
use crate::project::Project;
use std::fs;

/// What is nested: an opening, a middle and an end.
const NESTS: &[(&str, &str, &str)] = &[
    ("(", "1", ")"),
    ("[", "1", "]"),
    ("{", "1", "}"),
    ("{1:", "1", "}"),
    ("f(", "1", ")"),
    ("a[", "1", "]"),
    ("a.", "b", ""),
    ("-", "1", ""),
    ("not ", "1", ""),
    ("~", "1", ""),
    ("1 + ", "1", ""),
    ("1 ** ", "1", ""),
    ("1 < ", "1", ""),
    ("a and ", "1", ""),
    ("a or ", "1", ""),
    ("lambda: ", "1", ""),
    ("lambda a=", "1", ": 1"),
    ("1 if 1 else ", "1", ""),
    ("[x for x in ", "y", "]"),
    ("f'{", "1", "}'"),
    ("f\"{f'{", "1", "}'}\""),
    ("(yield ", "1", ")"),
    ("(a := ", "1", ")"),
    ("*", "a", ""),
    ("a = ", "1", ""),
    ("await ", "a", ""),
    ("1, ", "1", ""),
    ("'a' ", "'b'", ""),
    ("a; ", "1", ""),
    ("if 1: ", "1", ""),
    ("@", "a", "\n"),
    ("a(", "1", ")()"),
    ("", "a", "[0]"),
    ("", "a", "()"),
    ("", "a", ".b"),
    ("", "1", " + 1"),
    ("", "1", " if 1 else 2"),
];

const BLOCKS: &[&str] = &[
    "if 1:",
    "while 1:",
    "for a in [1]:",
    "def f():",
    "class C:",
    "try:",
    "with a:",
    "match 1:",
    "case 1:",
    "else:",
    "async def f():",
    "except:",
    "finally:",
    "for i in (1, 2):",
];

const TOKENS: &[&str] = &[
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    ":",
    ",",
    ";",
    "=",
    "==",
    "->",
    "@",
    ".",
    "...",
    "+",
    "-",
    "*",
    "**",
    "/",
    "//",
    "%",
    "<<",
    ">>",
    "&",
    "|",
    "^",
    "~",
    ":=",
    "<",
    "!=",
    "!",
    "$",
    "?",
    "`",
    "\\",
    "\\\n",
    "'",
    "\"",
    "'''",
    "f'{",
    "}'",
    "r'",
    "b'",
    "0",
    "1",
    "1.5e3",
    "1j",
    "0x",
    "0b12",
    "1_",
    "1e",
    "a",
    "b",
    "_",
    "é",
    "\u{0}",
    "\u{feff}",
    "\u{202e}",
    "😀",
    "\t",
    " ",
    "\n",
    "\n    ",
    "\n  ",
    "\r",
    "\u{c}",
    "#",
    "and",
    "as",
    "assert",
    "async",
    "await",
    "break",
    "class",
    "continue",
    "def",
    "del",
    "elif",
    "else",
    "except",
    "False",
    "finally",
    "for",
    "from",
    "global",
    "if",
    "import",
    "in",
    "is",
    "lambda",
    "match",
    "case",
    "type",
    "None",
    "nonlocal",
    "not",
    "or",
    "pass",
    "raise",
    "return",
    "True",
    "try",
    "while",
    "with",
    "yield",
    "print",
    "self",
    "__class__",
    "super",
    "except*",
    "f'''{x!r:>{y}}'''",
    "'\\N{DASH}'",
    "'\\ud800'",
    "'\\x'",
    "9999999999999999999999",
    "__debug__",
    "from __future__ import annotations\n",
    "import asyncio\n",
];

/// The recorded scripts.
pub fn scripts(project: &Project) -> Result<Vec<String>> {
    let (mut scripts, mut folders) = (Vec::new(), vec![project.root.join("tests/scripts")]);
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(&folder).map_err(|error| Failure::io("reading", &folder, error))?;
        let mut paths: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
        paths.sort();
        for path in paths {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "py") {
                scripts.push(fs::read_to_string(&path).map_err(|error| Failure::io("reading", &path, error))?);
            }
        }
    }
    Ok(scripts)
}

/// The text of a seed.
pub fn program(scripts: &[String], seed: u64) -> String {
    let mut random = Random::new(seed);
    match random.below(10) {
        0 => tokens(&mut random),
        1 => nest(&mut random),
        2 => blocks(&mut random),
        _ => mutated(scripts, &mut random),
    }
}

fn tokens(random: &mut Random) -> String {
    let count = 1 + random.below(30);
    let gap = *random.pick(&["", " "]);
    (0..count).map(|_| format!("{}{gap}", random.pick(TOKENS))).collect()
}

fn nest(random: &mut Random) -> String {
    let count = *random.pick(&[3, 30, 99, 100, 101, 190, 201, 999, 5000, 100_000]);
    let kinds: Vec<_> = (0..1 + random.below(2)).map(|_| *random.pick(NESTS)).collect();
    let middle = *random.pick(&["", "1", "a", kinds[0].1, "yield", "*b", "x for x in y", ":="]);
    let open: String = (0..count).map(|n| kinds[n % kinds.len()].0).collect();
    let close: String = (0..count).rev().map(|n| kinds[n % kinds.len()].2).collect();
    let close = if random.percent(80) { close } else { String::new() };
    let before = *random.pick(&["", "a = ", "print(", "def f(): return ", "del ", "for ", "match 1:\n case ", "x: "]);
    format!("a = b = lambda *a: a\n{before}{open}{middle}{close}\n")
}

fn blocks(random: &mut Random) -> String {
    let count = *random.pick(&[3, 18, 21, 99, 101, 300, 1000]);
    let kinds: Vec<_> = (0..1 + random.below(3)).map(|_| *random.pick(BLOCKS)).collect();
    let mut text = String::new();
    for n in 0..count {
        text.push_str(&format!("{}{}\n", " ".repeat(n), kinds[n % kinds.len()]));
    }
    text.push_str(&format!("{}break\n", " ".repeat(count)));
    if random.percent(50) {
        for n in (0..count).rev() {
            text.push_str(&format!(
                "{}{}\n",
                " ".repeat(n),
                random.pick(&["else: pass", "finally: pass", "except: pass"])
            ));
        }
    }
    text
}

/// A script with some of its characters, words or lines changed.
fn mutated(scripts: &[String], random: &mut Random) -> String {
    let mut lines: Vec<String> = random.pick(scripts).split_inclusive('\n').map(str::to_string).collect();
    for _ in 0..1 + random.below(5) {
        if lines.is_empty() {
            break;
        }
        let at = random.below(lines.len());
        match random.below(8) {
            0 => drop(lines.remove(at)),
            1 => lines.insert(at, lines[random.below(lines.len())].clone()),
            2 => {
                let other = random.below(lines.len());
                lines.swap(at, other);
            }
            3 => lines[at].insert_str(0, ["    ", " ", "\t", "async ", "await "][random.below(5)]),
            4 => lines[at] = lines[at].trim_start().to_string(),
            5 => {
                let other: Vec<String> = random.pick(scripts).split_inclusive('\n').map(str::to_string).collect();
                if !other.is_empty() {
                    lines.insert(at, random.pick(&other).clone());
                }
            }
            _ => {
                let mut chars: Vec<char> = lines[at].chars().collect();
                let spot = random.below(chars.len().max(1)).min(chars.len());
                let end = (spot + random.below(4)).min(chars.len());
                let token: Vec<char> =
                    if random.percent(60) { random.pick(TOKENS).chars().collect() } else { Vec::new() };
                chars.splice(spot..end, token);
                lines[at] = chars.into_iter().collect();
            }
        }
    }
    lines.concat()
}
