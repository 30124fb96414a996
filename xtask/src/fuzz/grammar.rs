//! The grammar as data: what the text files under `grammar/` say.

use std::collections::BTreeMap;

const EXPRESSIONS: &str = include_str!("grammar/expressions.txt");
const STATEMENTS: &str = include_str!("grammar/statements.txt");
const METHODS: &str = include_str!("grammar/methods.txt");

/// What a program is made of.
pub struct Grammar {
    /// The expressions of a type that stand alone.
    pub leaves: BTreeMap<char, Vec<&'static str>>,
    /// The expressions of a type that have others inside.
    pub nested: BTreeMap<char, Vec<&'static str>>,
    /// The statements.
    pub statements: Vec<Statement>,
    /// What a class may have in its body.
    pub methods: Vec<&'static str>,
}

/// One kind of statement.
pub struct Statement {
    /// The contexts it must stand in.
    pub needs: Vec<&'static str>,
    /// Its text, with holes.
    pub text: String,
    /// What it offers to those after it: a type, and the text of an expression.
    pub offers: Vec<(char, &'static str)>,
    /// Whether other statements stand inside.
    pub compound: bool,
}

impl Grammar {
    /// Reads the files.
    pub fn read() -> Grammar {
        let (mut leaves, mut nested) = (BTreeMap::<char, Vec<&str>>::new(), BTreeMap::<char, Vec<&str>>::new());
        let (mut kind, mut leaf) = ('a', false);
        for line in EXPRESSIONS.lines().filter(|line| !line.is_empty()) {
            let heading = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
            match heading.map(|heading| heading.split_once(' ').unwrap_or((heading, ""))) {
                Some((name, of)) if name.len() == 1 && name.starts_with(|c: char| c.is_ascii_lowercase()) => {
                    kind = name.chars().next().unwrap_or('a');
                    leaf = of == "leaf";
                }
                _ => if leaf { &mut leaves } else { &mut nested }.entry(kind).or_default().push(line),
            }
        }
        let methods = METHODS.split("%%\n").map(str::trim_end).collect();
        Grammar { leaves, nested, statements: STATEMENTS.split("%%").filter_map(statement).collect(), methods }
    }
}

fn statement(entry: &'static str) -> Option<Statement> {
    let (needs, body) = entry.split_once('\n')?;
    let (mut text, mut offers) = (String::new(), Vec::new());
    for line in body.lines().filter(|line| !line.trim().is_empty()) {
        match line.strip_prefix(">> ").and_then(|offer| offer.split_once(": ")) {
            Some((kind, expression)) => offers.extend(kind.chars().next().map(|kind| (kind, expression))),
            None => {
                text.push_str(line);
                text.push('\n');
            }
        }
    }
    let compound = text.contains("<block") || text.contains("<methods>");
    (!text.is_empty()).then(|| Statement { needs: needs.split_whitespace().collect(), text, offers, compound })
}
