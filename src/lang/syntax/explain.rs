//! What the explaining rules of the grammar say, and where.

use super::diagnosis::{Parsed, Parser, Stop};
use super::node::{Kind, NodeId};
use super::token::{Class, LexicalError, Place};
use crate::lang::diagnostic::DiagnosticKind;

impl<'p> Parser<'p> {
    /// Does what a rule's action says. `all` is the alternative as a whole.
    pub(super) fn explain(&mut self, mode: &str, parts: &[NodeId], message: &str, all: NodeId) -> Parsed {
        let a = parts.first().copied().unwrap_or(all);
        let b = parts.get(1).copied().unwrap_or(a);
        let message = self.fill(message, a);
        match mode {
            "at" => Err(self.error(message, self.range(a, a))),
            "range" => Err(self.error(message, self.range(a, b))),
            "range_last" => {
                let last = self.nodes[b as usize].children.last().copied().unwrap_or(b);
                Err(self.error(message, self.range(a, last)))
            }
            "range_fors" => {
                let last = self.nodes[b as usize].children.last().copied().unwrap_or(b);
                Err(self.error(message, self.range(a, last)))
            }
            "from" => {
                let place = self.from(a);
                Err(self.error(message, place))
            }
            "last" => {
                let place = self.place_of_last(self.reached.saturating_sub(1));
                Err(self.error(message, place))
            }
            "next" => {
                let place = self.place_of_last(self.at);
                Err(self.error(message, place))
            }
            "indent" => {
                let place = self.place_of_last(self.reached.saturating_sub(1));
                let kind = DiagnosticKind::IndentationError;
                Err(Stop::Error(Box::new(LexicalError { kind, message, place, own: false })))
            }
            "colon" => {
                let mut place = self.range(a, a);
                (place.offset, place.end_offset) = (place.end_offset - 1, 0);
                Err(self.error(message, place))
            }
            "legacy" | "comma" => self.explain_expression(mode, a, b),
            "assign" | "delete" | "for" => self.invalid_target(a, mode),
            "bound" => {
                let what = if self.nodes[b as usize].kind == Kind::Tuple { "constraints" } else { "bound" };
                let place = self.from(a);
                Err(self.error(format!("cannot use {what} with {message}"), place))
            }
            "bare_generator" => self.bare_generator(a, b),
            "arguments" => {
                let double = self.nodes[a as usize].children.iter().any(|id| self.kind(*id) == Kind::DoubleStar);
                let more = if double { " unpacking" } else { "" };
                let place = self.place_of_last(self.reached.saturating_sub(1));
                Err(self.error(format!("positional argument follows keyword argument{more}"), place))
            }
            "string" => self.plain_string(a),
            "fstring" => self.format_string(all),
            "strings" => self.strings(all),
            "conversion" => self.conversion(a, b, all),
            "field" => self.field(a, all),
            "complex" => self.complex(a, b, all),
            _ => Ok(Some(all)),
        }
    }

    fn explain_expression(&mut self, mode: &str, a: NodeId, b: NodeId) -> Parsed {
        let legacy = self.kind(a) == Kind::Name && matches!(self.node_text(a), "print" | "exec");
        match mode {
            "legacy" if legacy => {
                let name = self.node_text(a);
                let message = format!("Missing parentheses in call to '{name}'. Did you mean {name}(...)?");
                Err(self.error(message, self.range(a, b)))
            }
            "comma" if !legacy => {
                let level = self.at.checked_sub(1).and_then(|last| self.tokens.tokens.get(last)).map_or(0, |t| t.level);
                match level {
                    0 => Ok(None),
                    _ => Err(self.error("invalid syntax. Perhaps you forgot a comma?", self.range(a, b))),
                }
            }
            _ => Ok(None),
        }
    }

    /// The part of a target that can't be one. `purpose`: "assign", "delete" or "for".
    pub(super) fn invalid_target(&mut self, target: NodeId, purpose: &str) -> Parsed {
        let Some(found) = self.find_invalid(target, purpose) else { return Ok(None) };
        let verb = if purpose == "delete" { "delete" } else { "assign to" };
        let message = format!("cannot {verb} {}", self.kind(found).describe());
        Err(self.error(message, self.range(found, found)))
    }

    fn find_invalid(&self, target: NodeId, purpose: &str) -> Option<NodeId> {
        let node = &self.nodes[target as usize];
        match node.kind {
            Kind::List | Kind::Tuple => node.children.iter().find_map(|child| self.find_invalid(*child, purpose)),
            Kind::Starred if purpose == "delete" => Some(target),
            Kind::Starred => self.find_invalid(*node.children.first()?, purpose),
            // `for a in b` without its colon reads as a comparison.
            Kind::Compare if purpose == "for" => {
                let left = *node.children.first()?;
                let mut next = self.nodes[left as usize].end as usize;
                while self.token_text(next) == ")" {
                    next += 1;
                }
                if self.token_text(next) == "in" { self.find_invalid(left, purpose) } else { None }
            }
            Kind::Name | Kind::Subscript | Kind::Attribute => None,
            _ => Some(target),
        }
    }

    /// `f(a, x for x in y)`
    fn bare_generator(&mut self, args: NodeId, fors: NodeId) -> Parsed {
        let positional = |id: &&NodeId| !matches!(self.kind(**id), Kind::Keyword | Kind::DoubleStar);
        let children = self.nodes[args as usize].children.clone();
        let positional: Vec<NodeId> = children.iter().filter(positional).copied().collect();
        let (Some(last), true) = (positional.last(), positional.len() > 1) else { return Ok(None) };
        let end = self.nodes[fors as usize].children.last().copied().unwrap_or(fors);
        Err(self.error("Generator expression must be parenthesized", self.range(*last, end)))
    }

    fn conversion(&mut self, mark: NodeId, name: NodeId, all: NodeId) -> Parsed {
        let token = |id: NodeId| self.tokens.tokens[self.nodes[id as usize].start as usize];
        if token(mark).end != token(name).start {
            // So CPython 3.13 spells it.
            let message = "f-string: conversion type must come right after the exclamanation mark";
            return Err(self.error(message, self.range(mark, name)));
        }
        Ok(Some(all))
    }

    /// A field with a conversion.
    fn field(&mut self, conversion: NodeId, all: NodeId) -> Parsed {
        if let Some(name) = self.nodes[conversion as usize].children.last().copied() {
            let text = self.node_text(name);
            if !matches!(text, "s" | "r" | "a") {
                let message = format!("f-string: invalid conversion character '{text}': expected 's', 'r', or 'a'");
                return Err(self.error(message, self.range(name, name)));
            }
        }
        Ok(Some(all))
    }

    fn complex(&mut self, real: NodeId, imaginary: NodeId, all: NodeId) -> Parsed {
        let is_imaginary = |text: &str| text.ends_with(['j', 'J']);
        if is_imaginary(self.node_text(real)) {
            return Err(self.error("real number required in complex literal", self.range(real, real)));
        }
        if !is_imaginary(self.node_text(imaginary)) {
            let place = self.range(imaginary, imaginary);
            return Err(self.error("imaginary number required in complex literal", place));
        }
        Ok(Some(all))
    }

    // ---- Text and places ----

    pub(super) fn kind(&self, id: NodeId) -> Kind {
        self.nodes[id as usize].kind
    }

    pub(super) fn node_text(&self, id: NodeId) -> &'p str {
        self.token_text(self.nodes[id as usize].start as usize)
    }

    fn token_text(&self, index: usize) -> &'p str {
        self.tokens.tokens.get(index).map_or("", |token| self.text(token))
    }

    /// Fills in what a message says about a part.
    fn fill(&self, message: &str, a: NodeId) -> String {
        let node = &self.nodes[a as usize];
        let line = self.place_of_token(node.start as usize).line;
        message
            .replace("{kind:a}", node.kind.describe())
            .replace("{text:a}", self.node_text(a))
            .replace("{line:a}", &line.to_string())
    }

    /// From the first token of one node to the last of another.
    pub(super) fn range(&self, a: NodeId, b: NodeId) -> Place {
        let (a, b) = (&self.nodes[a as usize], &self.nodes[b as usize]);
        let start = self.place_of_token(a.start as usize);
        let end = self.place_of_token((b.end as usize).saturating_sub(1));
        let last = self.tokens.tokens.get((b.end as usize).saturating_sub(1)).map_or(end.end, |token| token.end);
        let column = self.lines.position(self.source, last).column as i32;
        let end_offset = self.end_offset(start.line, (end.end_line, column));
        Place { end_line: end.end_line, end_offset, end: end.end, ..start }
    }

    /// From a node to where the tokenizer is.
    fn from(&self, a: NodeId) -> Place {
        let start = self.place_of_token(self.nodes[a as usize].start as usize);
        let end = self.place_of_last(self.reached.saturating_sub(1));
        let last = self.tokens.tokens.get(self.reached.saturating_sub(1));
        let column = match last.map(|token| token.class) {
            Some(Class::Indent | Class::Dedent) => end.offset,
            _ => end.end_offset - 1,
        };
        Place { end_line: end.end_line, end_offset: column, end: end.end, ..start }
    }
}
