//! Why a text is refused: CPython's own procedure.
//!
//! The text is parsed once to find how far one can get. If it is really wrong, it is parsed again with the rules that
//! explain mistakes; when none of them speaks up, it is "invalid syntax" at the furthest token of the first time.

use super::grammar::{Action, Alternative, Grammar, Item};
use super::node::{Kind, Node, NodeId};
use super::token::{Class, LexicalError, Place, Token};
use super::tokenizer::{Tokens, never_closed};
use crate::lang::Mode;
use crate::lang::diagnostic::DiagnosticKind;
use crate::source::LineIndex;

/// What is wrong with a text, if the grammar refuses it.
pub fn diagnose(source: &str, lines: &LineIndex, tokens: &Tokens, mode: Mode) -> Option<LexicalError> {
    let mut grammar = Grammar::new();
    let start = grammar.rule(match mode {
        Mode::Module | Mode::Exec => "file",
        Mode::Single => "single",
        Mode::Eval => "eval",
    });
    let mut parser = Parser {
        source,
        lines,
        tokens,
        grammar: &grammar,
        nodes: Vec::new(),
        memory: vec![Vec::new(); tokens.tokens.len() + 1],
        at: 0,
        reached: 0,
        explaining: false,
        depth: 0,
    };
    match parser.rule(start) {
        Ok(Some(_)) => return None,
        Ok(None) => {}
        Err(Stop::Error(error)) => return Some(parser.with_later(*error)),
        Err(Stop::TooDeep) => return None,
    }
    let reached = parser.reached;
    parser.memory.iter_mut().for_each(Vec::clear);
    (parser.at, parser.explaining) = (0, true);
    match parser.rule(start) {
        Err(Stop::Error(error)) => Some(parser.with_later(*error)),
        Err(Stop::TooDeep) => None,
        Ok(_) => Some(parser.generic(reached)),
    }
}

/// Why parsing ends at once.
pub(super) enum Stop {
    /// There is an error.
    Error(Box<LexicalError>),
    /// Rules are nested too deep for the stack.
    TooDeep,
}

pub(super) type Parsed = Result<Option<NodeId>, Stop>;

/// How deep rules may nest.
const DEPTH_LIMIT: u32 = 900;

/// What a rule gave at a place: its node, and where it ended.
type Remembered = (usize, Option<NodeId>, usize);

pub(super) struct Parser<'p> {
    pub(super) source: &'p str,
    pub(super) lines: &'p LineIndex,
    pub(super) tokens: &'p Tokens,
    grammar: &'p Grammar,
    pub(super) nodes: Vec<Node>,
    memory: Vec<Vec<Remembered>>,
    /// The next token.
    pub(super) at: usize,
    /// How many tokens have been looked at.
    pub(super) reached: usize,
    explaining: bool,
    depth: u32,
}

impl<'p> Parser<'p> {
    fn rule(&mut self, number: usize) -> Parsed {
        let grammar = self.grammar;
        let rule = &grammar.rules[number];
        let start = self.at;
        if rule.remembers
            && let Some((_, node, end)) = self.memory[start].iter().find(|(known, ..)| *known == number)
        {
            self.at = *end;
            return Ok(*node);
        }
        if self.depth >= DEPTH_LIMIT {
            return Err(Stop::TooDeep);
        }
        self.depth += 1;
        let explaining = self.explaining;
        self.explaining &= !rule.silences;
        let mut result = self.alternatives(&rule.alternatives, None);
        if let (Ok(Some(node)), false) = (&result, rule.tails.is_empty()) {
            result = self.tails(&rule.tails, *node, start as u32).map(Some);
        }
        self.explaining = explaining;
        self.depth -= 1;
        let node = result?;
        if rule.remembers {
            let end = self.at;
            self.memory[start].push((number, node, end));
        }
        Ok(node)
    }

    /// As many tails as follow what began at `start`.
    fn tails(&mut self, tails: &[Alternative], mut node: NodeId, start: u32) -> Result<NodeId, Stop> {
        while let Some(longer) = self.alternatives(tails, Some((node, start)))? {
            node = longer;
        }
        Ok(node)
    }

    /// The first alternative that fits. When none does, the place is as before. `left` is what a tail follows.
    fn alternatives(&mut self, alternatives: &[Alternative], left: Option<(NodeId, u32)>) -> Parsed {
        let start = self.at;
        for alternative in alternatives {
            // A rule that explains waits for the second time only where it stands alone.
            if let [(_, Item::Rule(number))] = alternative.items[..]
                && self.grammar.rules[number].explains
                && !self.explaining
            {
                continue;
            }
            let mut committed = false;
            match self.sequence(alternative, left, &mut committed)? {
                Outcome::Node(node) => return Ok(Some(node)),
                // An explanation that has nothing to say ends the rule.
                Outcome::Nothing => {
                    self.at = start;
                    return Ok(None);
                }
                Outcome::Failed => self.at = start,
            }
            if committed {
                return Ok(None);
            }
        }
        Ok(None)
    }

    fn sequence(
        &mut self,
        alternative: &Alternative,
        left: Option<(NodeId, u32)>,
        committed: &mut bool,
    ) -> Result<Outcome, Stop> {
        let start = self.at;
        let mut parts: Vec<(char, NodeId)> = left.map(|(node, _)| (' ', node)).into_iter().collect();
        for (name, item) in &alternative.items {
            if matches!(item, Item::Commit) {
                *committed = true;
                continue;
            }
            let Some(node) = self.item(item)? else { return Ok(Outcome::Failed) };
            if !matches!(item, Item::Ahead(..)) {
                parts.push((*name, node));
            }
        }
        let start = left.map_or(start as u32, |(_, start)| start);
        let part = |name: char| parts.iter().find(|(known, _)| *known == name).map(|(_, node)| *node);
        let node = match &alternative.action {
            Action::Whatever if parts.len() == 1 => parts[0].1,
            Action::Whatever => self.node(Kind::Sequence, start, &parts),
            Action::Make(kind) => self.node(*kind, start, &parts),
            Action::Part(name) => part(*name).unwrap_or(0),
            Action::Explain(mode, names, message) => {
                let named: Vec<NodeId> = names.iter().filter_map(|name| part(*name)).collect();
                let all = self.node(Kind::Sequence, start, &parts);
                return Ok(match self.explain(mode, &named, message, all)? {
                    Some(node) => Outcome::Node(node),
                    None => Outcome::Nothing,
                });
            }
        };
        Ok(Outcome::Node(node))
    }

    fn item(&mut self, item: &Item) -> Parsed {
        let start = self.at;
        match item {
            Item::Class(class) => self.token(|_, token| token.class == *class),
            // CPython takes the beginning of a soft keyword for the whole.
            Item::SoftKeyword => self.token(|text, token| {
                token.class == Class::Name && ["_", "case", "match", "type"].iter().any(|word| word.starts_with(text))
            }),
            Item::Text(expected) => {
                self.token(|text, token| matches!(token.class, Class::Keyword | Class::Operator) && text == expected)
            }
            Item::Soft(expected) => self.token(|text, token| token.class == Class::Name && text == expected),
            Item::Must(expected) => {
                let found = self.token(|text, token| token.class == Class::Operator && text == expected)?;
                if found.is_none() {
                    let place = self.place_of_token(self.at);
                    return Err(self.error(format!("expected '{expected}'"), place));
                }
                Ok(found)
            }
            Item::Rule(number) => self.rule(*number),
            Item::Group(alternatives) => self.alternatives(alternatives, None),
            Item::Commit => Ok(Some(0)),
            Item::Optional(item) => match self.item(item)? {
                Some(node) => Ok(Some(node)),
                None => Ok(Some(self.node(Kind::Sequence, start as u32, &[]))),
            },
            Item::Ahead(item, wanted) => {
                let found = self.item(item)?;
                self.at = start;
                Ok((found.is_some() == *wanted).then_some(0))
            }
            Item::Repeat(item, least) => {
                let mut parts = Vec::new();
                loop {
                    let before = self.at;
                    match self.item(item)? {
                        Some(node) if self.at > before => parts.push((' ', node)),
                        _ => break,
                    }
                }
                if parts.len() < *least {
                    return Ok(None);
                }
                Ok(Some(self.node(Kind::Sequence, start as u32, &parts)))
            }
            Item::List(item, separator) => {
                let Some(first) = self.item(item)? else { return Ok(None) };
                let mut parts = vec![(' ', first)];
                loop {
                    let before = self.at;
                    if self.item(separator)?.is_none() {
                        break;
                    }
                    match self.item(item)? {
                        Some(node) => parts.push((' ', node)),
                        None => {
                            self.at = before;
                            break;
                        }
                    }
                }
                Ok(Some(self.node(Kind::Sequence, start as u32, &parts)))
            }
        }
    }

    /// The next token, if it will do.
    fn token(&mut self, will_do: impl Fn(&str, &Token) -> bool) -> Parsed {
        let token = self.fetch(self.at)?;
        let kind = match token.class {
            Class::Name => Kind::Name,
            Class::Number | Class::String => Kind::Literal,
            _ => Kind::Token,
        };
        if !will_do(self.text(&token), &token) {
            return Ok(None);
        }
        let at = self.at as u32;
        self.at += 1;
        self.nodes.push(Node { kind, start: at, end: at + 1, children: Vec::new() });
        Ok(Some(self.nodes.len() as NodeId - 1))
    }

    /// A token; the error of the tokenizer is raised when somebody asks for what comes after its last token.
    fn fetch(&mut self, index: usize) -> Result<Token, Stop> {
        self.reached = self.reached.max(index + 1);
        match (self.tokens.tokens.get(index), &self.tokens.error) {
            (Some(token), _) => Ok(*token),
            (None, Some(error)) => Err(Stop::Error(Box::new(error.clone()))),
            (None, None) => Ok(Token { class: Class::End, start: 0, end: 0, level: 0 }),
        }
    }

    /// A token's text.
    pub(super) fn text(&self, token: &Token) -> &'p str {
        self.source.get(token.start as usize..token.end as usize).unwrap_or("")
    }

    /// A node over the tokens from `start` to here. Its children are its parts, but for punctuation.
    pub(super) fn node(&mut self, kind: Kind, start: u32, parts: &[(char, NodeId)]) -> NodeId {
        let mut children = Vec::new();
        for (_, id) in parts {
            match &self.nodes[*id as usize] {
                Node { kind: Kind::Token, .. } => {}
                Node { kind: Kind::Sequence, children: inner, .. } => children.extend(inner),
                _ => children.push(*id),
            }
        }
        self.nodes.push(Node { kind, start, end: self.at as u32, children });
        self.nodes.len() as NodeId - 1
    }

    /// "invalid syntax" at the furthest token.
    fn generic(&self, reached: usize) -> LexicalError {
        let last = reached.saturating_sub(1);
        let token = self.tokens.tokens.get(last).copied();
        if let Some(Token { class: class @ (Class::Indent | Class::Dedent), .. }) = token {
            let message = if class == Class::Indent { "unexpected indent" } else { "unexpected unindent" };
            let place = self.place_of_last(last);
            return LexicalError { kind: DiagnosticKind::IndentationError, message: message.into(), place, own: false };
        }
        let place = self.place_of_token(last);
        let error =
            LexicalError { kind: DiagnosticKind::SyntaxError, message: "invalid syntax".into(), place, own: false };
        self.later(error, reached)
    }

    /// An error of the parser gives way to one that the tokenizer would find further on.
    fn with_later(&self, error: LexicalError) -> LexicalError {
        match error.kind {
            DiagnosticKind::SyntaxError if self.tokens.error.as_ref() != Some(&error) => {
                self.later(error, self.reached)
            }
            _ => error,
        }
    }

    fn later(&self, error: LexicalError, reached: usize) -> LexicalError {
        let Some(found) = &self.tokens.error else { return error };
        if found.own {
            return found.clone();
        }
        let line = self.place_of_token(self.reached.max(reached).saturating_sub(1)).line;
        match self.tokens.unclosed {
            Some((bracket, at)) if line > self.lines.line(at) => never_closed((bracket, at), self.source, self.lines),
            _ => error,
        }
    }

    /// Where a token is.
    pub(super) fn place_of_token(&self, index: usize) -> Place {
        let Some(token) = self.tokens.tokens.get(index).or(self.tokens.tokens.last()) else {
            return Place { line: 1, offset: 1, end_line: 1, end_offset: 0, start: 0, end: 0 };
        };
        match token.class {
            // These have no columns in CPython.
            Class::Indent | Class::Dedent | Class::End => {
                let place = self.place_of_last(index);
                Place { offset: 0, end_offset: 0, ..place }
            }
            _ => self.place(token.start, token.end),
        }
    }

    /// Where a token is, when it is the one that the tokenizer made last: one without columns is where that stands.
    pub(super) fn place_of_last(&self, index: usize) -> Place {
        match self.tokens.tokens.get(index) {
            Some(token) if matches!(token.class, Class::Indent | Class::Dedent | Class::End) => {
                let mut line = self.lines.line(token.end);
                let mut start = self.lines.start_of(line);
                let mut width = (token.end - start) as i32;
                if token.end as usize >= self.source.len() {
                    // At the end of the text the tokenizer stands behind the last line and its line break.
                    if self.source.ends_with(['\n', '\r']) {
                        line = (line - 1).max(1);
                        start = self.lines.start_of(line);
                    }
                    width = self.lines.text_of(self.source, line).map_or(0, |text| text.chars().count()) as i32 + 1;
                }
                Place { line, offset: width, end_line: line, end_offset: -1, start, end: token.end }
            }
            _ => self.place_of_token(index),
        }
    }

    /// The place of a range of text.
    pub(super) fn place(&self, start: u32, end: u32) -> Place {
        let begin = self.lines.position(self.source, start);
        // A line break belongs to the line it ends, and at the end of the text it may only be thought of.
        let before = self.lines.position(self.source, end.saturating_sub(1).max(start));
        let finish = match end > start {
            true => (before.line, before.column as i32 + 1),
            false => (begin.line, begin.column as i32),
        };
        let finish = (finish.0, self.end_offset(begin.line, finish));
        Place {
            line: begin.line,
            offset: begin.column as i32,
            end_line: finish.0,
            end_offset: finish.1,
            start,
            end: end.min(self.source.len() as u32),
        }
    }

    /// CPython counts the columns of an end in the text of the first line.
    pub(super) fn end_offset(&self, line: u32, (end_line, end_offset): (u32, i32)) -> i32 {
        if end_line == line {
            return end_offset;
        }
        let length = self.lines.text_of(self.source, line).map_or(0, |text| text.chars().count());
        end_offset.min(length as i32 + 1)
    }

    pub(super) fn error(&self, message: impl Into<String>, place: Place) -> Stop {
        let kind = DiagnosticKind::SyntaxError;
        Stop::Error(Box::new(LexicalError { kind, message: message.into(), place, own: false }))
    }
}

enum Outcome {
    Node(NodeId),
    /// The alternative fits but gives nothing.
    Nothing,
    Failed,
}
