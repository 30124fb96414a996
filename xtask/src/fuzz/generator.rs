//! Writes a random program: fills the holes of the grammar, with an eye on what names are there.

use super::grammar::{Grammar, Statement};
use super::random::Random;

/// What is imported where a program names it.
const MODULES: &[&str] = &[
    "abc",
    "asyncio",
    "base64",
    "bisect",
    "collections",
    "contextlib",
    "copy",
    "dataclasses",
    "datetime",
    "decimal",
    "enum",
    "fractions",
    "functools",
    "heapq",
    "itertools",
    "json",
    "math",
    "operator",
    "pprint",
    "re",
    "statistics",
    "string",
    "struct",
    "textwrap",
    "traceback",
    "types",
    "typing",
    "warnings",
];

/// An asynchronous generator that the grammar takes for granted.
const AGEN: &str = "\
async def agen0(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i
";

/// The program of a seed.
pub fn program(grammar: &Grammar, seed: u64) -> String {
    let mut generator = Generator { grammar, random: Random::new(seed), offers: Vec::new(), names: 0, budget: 0 };
    let statements = 2 + generator.random.below(6);
    let mut body = String::new();
    let context = Context { words: vec!["top"] };
    for _ in 0..statements {
        generator.budget = 40;
        let guarded = generator.random.percent(80);
        let statement = generator.statement(&context, 3);
        if guarded {
            body.push_str("try:\n");
            push_indented(&mut body, &statement, "    ");
            body.push_str("except Exception as error:\n    print(type(error).__name__, error)\n");
        } else {
            body.push_str(&statement);
        }
    }
    let agen = if body.contains("agen0(") { AGEN } else { "" };
    let used = |name: &&&str| format!("{agen}{body}").contains(&format!("{name}."));
    let imports: String = MODULES.iter().filter(used).map(|name| format!("import {name}\n")).collect();
    format!("{imports}{agen}{body}")
}

/// Where a statement stands.
#[derive(Clone)]
struct Context {
    words: Vec<&'static str>,
}

impl Context {
    /// The context of a block inside, as its hole says.
    fn inside(&self, hole: &str) -> Context {
        let mut words: Vec<&'static str> = self.words.iter().copied().filter(|word| *word != "top").collect();
        for word in hole.split_whitespace() {
            match word {
                "loop" => words.push("loop"),
                "function" => words = vec!["function"],
                "generator" if hole.contains("async") => words = vec!["async", "generator"],
                "generator" => words = vec!["generator", "plain"],
                "star" => words.retain(|word| !matches!(*word, "loop" | "function")),
                "async" => words = vec!["function", "async"],
                _ => {}
            }
        }
        if hole.contains("loop") && !words.contains(&"loop") {
            words.push("loop");
        }
        Context { words }
    }

    fn allows(&self, statement: &Statement) -> bool {
        statement.needs.iter().all(|need| self.words.contains(need))
    }
}

struct Generator<'a> {
    grammar: &'a Grammar,
    random: Random,
    /// What expressions the names in sight offer.
    offers: Vec<(char, String)>,
    /// How many names were made.
    names: usize,
    /// How many holes the statement at the outside may still fill with more than a leaf.
    budget: usize,
}

impl Generator<'_> {
    fn statement(&mut self, context: &Context, depth: usize) -> String {
        let grammar = self.grammar;
        let chosen = loop {
            let statement = self.random.pick(&grammar.statements);
            // Those that need a context are few among the many: they come more often where they may.
            let special = context.words.iter().any(|word| matches!(*word, "async" | "generator"));
            let wanted = !special || !statement.needs.is_empty() || self.random.percent(30);
            let asynchronous = statement.needs.contains(&"top") && !self.random.percent(70);
            if context.allows(statement) && (depth > 0 || !statement.compound) && wanted && !asynchronous {
                break statement;
            }
        };
        let mut names = Vec::new();
        let before = self.offers.len();
        let text = self.fill(&chosen.text, context, depth, &mut names);
        // What was made inside is out of sight; what the statement offers is not.
        self.offers.truncate(before);
        for (kind, expression) in &chosen.offers {
            let expression = named(expression, &names);
            self.offers.push((*kind, expression));
        }
        text
    }

    fn block(&mut self, context: &Context, depth: usize) -> String {
        let before = self.offers.len();
        let count = 1 + self.random.below(3);
        let block = (0..count).map(|_| self.statement(context, depth.saturating_sub(1))).collect();
        self.offers.truncate(before);
        block
    }

    fn methods(&mut self, context: &Context, depth: usize) -> String {
        let grammar = self.grammar;
        let mut text = String::from("pass\n");
        for _ in 0..self.random.below(6) {
            let method = *self.random.pick(&grammar.methods);
            let mut names = Vec::new();
            let before = self.offers.len();
            text.push_str(&self.fill(method, context, depth, &mut names));
            self.offers.truncate(before);
            text.push('\n');
        }
        text
    }

    /// Fills the holes of a text; `names` are those the text makes.
    fn fill(&mut self, text: &str, context: &Context, depth: usize, names: &mut Vec<(String, String)>) -> String {
        let outside = self.offers.len();
        let mut visible = names.len();
        let mut filled = String::new();
        for line in text.split_inclusive('\n') {
            let bare = line.trim_start_matches(' ');
            let indent = &line[..line.len() - bare.len()];
            if let Some(hole) = bare.trim_end().strip_prefix("<block").and_then(|hole| hole.strip_suffix('>')) {
                let block = self.block(&context.inside(hole), depth);
                push_indented(&mut filled, &block, indent);
                continue;
            }
            if bare.trim_end() == "<methods>" {
                let methods = self.methods(&context.inside("function"), depth);
                push_indented(&mut filled, &methods, indent);
                continue;
            }
            // A comprehension's names are in sight before they are written.
            for (at, _) in line.match_indices('$') {
                let name: String = line[at..].chars().take(3).collect();
                if !names.iter().any(|(known, _)| *known == name) {
                    let kind = name.chars().nth(1).unwrap_or('a');
                    let real = self.name(kind, outside);
                    names.push((name, real));
                }
            }
            for (name, real) in &names[visible..] {
                if let Some(kind) = name.chars().nth(1).filter(|kind| !matches!(kind, 'h')) {
                    self.offers.push((kind.to_ascii_lowercase(), real.clone()));
                }
            }
            visible = names.len();
            let line = named(line, names);
            let mut rest = line.as_str();
            while let Some(at) = rest.find('<') {
                let hole = rest[at + 1..].chars().next().filter(|kind| kind.is_ascii_alphabetic());
                match hole.filter(|_| rest[at + 2..].starts_with('>')) {
                    Some(kind) => {
                        filled.push_str(&rest[..at]);
                        let inside = self.offers.len();
                        let hidden =
                            if kind.is_ascii_uppercase() { self.offers.split_off(outside) } else { Vec::new() };
                        let expression = self.expression(kind.to_ascii_lowercase(), context, depth);
                        self.offers.truncate(inside.min(self.offers.len()));
                        self.offers.extend(hidden);
                        filled.push_str(&expression);
                        rest = &rest[at + 3..];
                    }
                    None => {
                        filled.push_str(&rest[..=at]);
                        rest = &rest[at + 1..];
                    }
                }
            }
            filled.push_str(rest);
        }
        filled
    }

    /// A name for a new variable, now and then that of an old one.
    fn name(&mut self, kind: char, outside: usize) -> String {
        if self.random.percent(15) {
            let plain = |name: &str| name.chars().all(|c| c.is_ascii_alphanumeric());
            let old: Vec<&String> =
                self.offers[..outside].iter().filter(|(k, name)| *k == kind && plain(name)).map(|(_, n)| n).collect();
            if !old.is_empty() {
                return (*self.random.pick(&old)).clone();
            }
        }
        self.names += 1;
        format!("{kind}{}", self.names)
    }

    fn expression(&mut self, kind: char, context: &Context, depth: usize) -> String {
        // One in a hundred is of another type than it should be.
        let kind = if self.random.percent(1) { 'a' } else { kind };
        let offers = self.offers.iter().filter(|(k, _)| *k == kind).count();
        if offers > 0 && self.random.percent(if kind == 'o' || kind == 'k' { 75 } else { 45 }) {
            let chosen = self.random.below(offers);
            let Some(offer) = self.offers.iter().filter(|(k, _)| *k == kind).nth(chosen) else { return "0".into() };
            let offer = offer.1.clone();
            return self.fill(&offer, context, depth.saturating_sub(1), &mut Vec::new());
        }
        let grammar = self.grammar;
        let leaves = grammar.leaves.get(&kind).map_or(&["0"][..], Vec::as_slice);
        let nested = grammar.nested.get(&kind).map_or(&[][..], Vec::as_slice);
        if nested.is_empty() || self.budget == 0 || depth == 0 || (kind != 'a' && self.random.percent(35)) {
            return (*self.random.pick(leaves)).to_string();
        }
        self.budget -= 1;
        let chosen = *self.random.pick(nested);
        let asynchronous = chosen.contains("await ") || chosen.contains("async for");
        if asynchronous && !context.words.contains(&"async") && !self.random.percent(2) {
            return (*self.random.pick(leaves)).to_string();
        }
        let before = self.offers.len();
        let filled = self.fill(chosen, context, depth - 1, &mut Vec::new());
        self.offers.truncate(before);
        filled
    }
}

/// A text with its names in place of their marks.
fn named(text: &str, names: &[(String, String)]) -> String {
    let mut text = text.to_string();
    for (mark, name) in names {
        text = text.replace(mark.as_str(), name);
    }
    text
}

fn push_indented(into: &mut String, text: &str, indent: &str) {
    for line in text.split_inclusive('\n') {
        into.push_str(indent);
        into.push_str(line);
    }
}
