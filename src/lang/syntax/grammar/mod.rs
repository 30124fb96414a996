//! Python's grammar as a parsing expression grammar, with rules for what people write by mistake.
//!
//! Only texts that have been refused are parsed with it, to say why. It is written in a notation of its own:
//!
//! ```text
//! rule: item item -> Kind | item << tail | tail
//! ```
//!
//! Alternatives are tried in order. `'x'` is an operator or keyword, `"x"` a soft keyword, `UPPER` a class of tokens,
//! `lower` a rule. `?`, `*` and `+` repeat, `<item / separator>` is a list, `&` and `!` look ahead, `~` commits to the
//! alternative, `^'x'` must be there. After `<<` come the tails that may follow again and again, so no rule recurses on
//! its left. `a=item` names a part. A rule with `@` remembers its results, one with `%` lets nobody explain errors below
//! it. Rules whose names begin with `no_` *explain*: they are tried only when it is known that the text is wrong, and
//! what follows their `!` says what and where ([`super::explain`]).

use super::node::Kind;
use super::token::Class;
use std::collections::HashMap;

/// The rules, compiled.
pub struct Grammar {
    /// By number.
    pub rules: Vec<Rule>,
    names: HashMap<String, usize>,
}

/// A rule.
#[derive(Default)]
pub struct Rule {
    /// Tried only to explain an error.
    pub explains: bool,
    /// Remembers its results.
    pub remembers: bool,
    /// Lets nobody explain below it.
    pub silences: bool,
    /// The alternatives.
    pub alternatives: Vec<Alternative>,
    /// What may follow again and again.
    pub tails: Vec<Alternative>,
}

/// A sequence of items and what to make of it.
pub struct Alternative {
    /// Each with the letter of its name, or a space.
    pub items: Vec<(char, Item)>,
    /// What it gives.
    pub action: Action,
}

/// An item.
pub enum Item {
    Class(Class),
    /// A name that is a soft keyword.
    SoftKeyword,
    /// An operator or keyword.
    Text(String),
    /// A soft keyword.
    Soft(String),
    Rule(usize),
    Group(Vec<Alternative>),
    Optional(Box<Item>),
    Repeat(Box<Item>, usize),
    List(Box<Item>, Box<Item>),
    Ahead(Box<Item>, bool),
    Commit,
    Must(String),
}

/// What an alternative gives.
pub enum Action {
    /// Its only item's node, or a sequence.
    Whatever,
    /// A node of a kind.
    Make(Kind),
    /// The node of a part.
    Part(char),
    /// An explanation: what to do, with which parts, and a message.
    Explain(String, Vec<char>, String),
}

impl Grammar {
    /// Reads the grammar.
    pub fn new() -> Grammar {
        let parameters = include_str!("parameters.txt");
        let function = [("CLOSE", "')'"), ("GROUPED", "plain+"), ("NAMED", "Function"), ("BARE", "at a")];
        let starred = ("STARRED", "'*' starred_parameter maybe* keywords? |");
        let lambda = [
            ("CLOSE", "':'"),
            ("GROUPED", "<parameter / ','>"),
            ("NAMED", "Lambda expression"),
            ("BARE", "last"),
            ("STARRED", ""),
        ];
        let fill = |words: &[(&str, &str)]| {
            words.iter().fold(parameters.to_owned(), |text, (word, with)| text.replace(word, with))
        };
        let mut text = [
            include_str!("statements.txt"),
            include_str!("expressions.txt"),
            include_str!("targets.txt"),
            &fill(&[&function[..], &[starred]].concat()),
        ]
        .join("\n");
        text.push_str(&for_lambda(&fill(&lambda)));
        let mut grammar = Grammar { rules: Vec::new(), names: HashMap::new() };
        for rule in split_rules(&text) {
            grammar.add(&rule);
        }
        grammar
    }

    /// The number of a rule.
    pub fn rule(&mut self, name: &str) -> usize {
        if let Some(number) = self.names.get(name) {
            return *number;
        }
        let number = self.rules.len();
        self.rules.push(Rule { explains: name.starts_with("no_"), ..Rule::default() });
        self.names.insert(name.to_owned(), number);
        number
    }

    fn add(&mut self, text: &str) {
        let Some((head, body)) = text.split_once(':') else { return };
        let name = head.trim_end_matches(['@', '%']);
        let number = self.rule(name);
        let mut reader = Reader { rest: body, grammar: self };
        let alternatives = reader.alternatives();
        let tails = if reader.take("<<") { reader.alternatives() } else { Vec::new() };
        debug_assert!(reader.rest.trim().is_empty(), "{name}: {}", reader.rest);
        let rule = &mut self.rules[number];
        rule.remembers = head.ends_with('@') || !tails.is_empty();
        rule.silences = head.ends_with('%');
        (rule.alternatives, rule.tails) = (alternatives, tails);
    }
}

/// Puts `lambda_` in front of the names that the rules of parameters share.
fn for_lambda(text: &str) -> String {
    let heads: Vec<&str> = split_lines(text).filter_map(|line| line.split_once(':').map(|(head, _)| head)).collect();
    let heads: Vec<&str> = heads.into_iter().filter(|head| !head.contains([' ', '|'])).chain(["parameter"]).collect();
    let mut out = String::new();
    let mut quoted = None;
    let mut word = String::new();
    for c in text.chars().chain(['\n']) {
        if quoted.is_none() && (c.is_ascii_alphanumeric() || c == '_') {
            word.push(c);
            continue;
        }
        if heads.contains(&word.as_str()) {
            let explains = word.strip_prefix("no_");
            out.push_str(&explains.map_or_else(|| format!("lambda_{word}"), |rest| format!("no_lambda_{rest}")));
        } else {
            out.push_str(&word);
        }
        word.clear();
        match (quoted, c) {
            (None, '\'' | '"') => quoted = Some(c),
            (Some(quote), c) if quote == c => quoted = None,
            _ => {}
        }
        out.push(c);
    }
    out
}

fn split_lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty())
}

/// A rule begins at the margin and goes on in lines that are indented.
fn split_rules(text: &str) -> Vec<String> {
    let mut rules: Vec<String> = Vec::new();
    for line in split_lines(text) {
        match rules.last_mut() {
            Some(rule) if line.starts_with(' ') => rule.push_str(line),
            _ => rules.push(line.to_owned()),
        }
    }
    rules
}

/// Reads the notation.
struct Reader<'t, 'g> {
    rest: &'t str,
    grammar: &'g mut Grammar,
}

impl<'t> Reader<'t, '_> {
    fn take(&mut self, text: &str) -> bool {
        self.rest = self.rest.trim_start();
        match self.rest.strip_prefix(text) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    fn word(&mut self) -> &'t str {
        self.rest = self.rest.trim_start();
        let end = self.rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at(end);
        self.rest = rest;
        word
    }

    fn alternatives(&mut self) -> Vec<Alternative> {
        let mut alternatives = Vec::new();
        loop {
            alternatives.push(self.alternative());
            if !self.take("|") {
                return alternatives;
            }
        }
    }

    fn alternative(&mut self) -> Alternative {
        let mut items = Vec::new();
        loop {
            self.rest = self.rest.trim_start();
            if self.rest.is_empty() || self.rest.starts_with(['|', ')', '>', '/']) || self.rest.starts_with("<<") {
                return Alternative { items, action: Action::Whatever };
            }
            if self.take("->") {
                return Alternative { items, action: self.action() };
            }
            let mut name = ' ';
            let mut characters = self.rest.chars();
            if let (Some(c @ 'a'..='z'), Some('=')) = (characters.next(), characters.next()) {
                name = c;
                self.rest = &self.rest[2..];
            }
            let item = self.item();
            items.push((name, item));
        }
    }

    fn action(&mut self) -> Action {
        if self.take("!") {
            let mode = self.word().to_owned();
            let mut parts = Vec::new();
            loop {
                self.rest = self.rest.trim_start();
                match self.rest.chars().next() {
                    Some(c @ 'a'..='z') if !self.rest[1..].starts_with(|c: char| c.is_ascii_alphabetic()) => {
                        parts.push(c);
                        self.rest = &self.rest[1..];
                    }
                    Some('"') => return Action::Explain(mode, parts, self.message()),
                    _ => return Action::Explain(mode, parts, String::new()),
                }
            }
        }
        let word = self.word();
        match word.len() {
            1 => Action::Part(word.chars().next().unwrap_or('a')),
            _ => Action::Make(Kind::named(word)),
        }
    }

    fn message(&mut self) -> String {
        let mut message = String::new();
        let mut characters = self.rest.char_indices().skip(1);
        while let Some((index, c)) = characters.next() {
            match c {
                '"' => {
                    self.rest = &self.rest[index + 1..];
                    break;
                }
                '\\' => message.extend(characters.next().map(|(_, c)| c)),
                c => message.push(c),
            }
        }
        message
    }

    fn item(&mut self) -> Item {
        let mut item = self.simple_item();
        loop {
            item = match self.rest.chars().next() {
                Some('?') => Item::Optional(Box::new(item)),
                Some('*') => Item::Repeat(Box::new(item), 0),
                Some('+') => Item::Repeat(Box::new(item), 1),
                _ => return item,
            };
            self.rest = &self.rest[1..];
        }
    }

    fn simple_item(&mut self) -> Item {
        if self.take("(") {
            let group = self.alternatives();
            self.take(")");
            return Item::Group(group);
        }
        if self.take("<") {
            let item = self.item();
            self.take("/");
            let separator = self.item();
            self.take(">");
            return Item::List(Box::new(item), Box::new(separator));
        }
        if self.take("&") {
            return Item::Ahead(Box::new(self.item()), true);
        }
        if self.take("!") {
            return Item::Ahead(Box::new(self.item()), false);
        }
        if self.take("~") {
            return Item::Commit;
        }
        if self.take("^") {
            self.take("'");
            return Item::Must(self.quoted('\''));
        }
        if self.take("'") {
            return Item::Text(self.quoted('\''));
        }
        if self.take("\"") {
            return Item::Soft(self.quoted('"'));
        }
        match self.word() {
            "NAME" => Item::Class(Class::Name),
            "NUMBER" => Item::Class(Class::Number),
            "STRING" => Item::Class(Class::String),
            "FSTART" => Item::Class(Class::FormatStart),
            "FTEXT" => Item::Class(Class::FormatText),
            "FEND" => Item::Class(Class::FormatEnd),
            "NEWLINE" => Item::Class(Class::Newline),
            "INDENT" => Item::Class(Class::Indent),
            "DEDENT" => Item::Class(Class::Dedent),
            "END" => Item::Class(Class::End),
            "SOFT" => Item::SoftKeyword,
            word => Item::Rule(self.grammar.rule(word)),
        }
    }

    fn quoted(&mut self, quote: char) -> String {
        let end = self.rest.find(quote).unwrap_or(self.rest.len());
        let text = self.rest[..end].to_owned();
        self.rest = self.rest.get(end + 1..).unwrap_or_default();
        text
    }
}
