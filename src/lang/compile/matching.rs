//! `match`: the cases. What a pattern captures waits in slots of its own until the whole pattern has matched.

use super::Compiler;
use super::unit::Label;
use crate::lang::code::*;
use crate::source::Span;
use ruff_python_ast::{Identifier, Pattern, StmtMatch};

/// The pattern that is being compiled.
pub(super) struct Matching<'a> {
    /// The names that are captured, each with its slot; all of the pattern's.
    pub slots: Vec<(&'a Identifier, Slot)>,
    /// The names captured so far on this way through the pattern, in order.
    pub captured: Vec<&'a Identifier>,
    /// Where to go when it does not match.
    pub failed: Label,
    /// The operand slots from the subject on that may be in use when it does not match.
    pub highest: Slot,
}

impl<'a> Compiler<'a> {
    /// `match subject: case …`
    pub(super) fn match_statement(&mut self, node: &'a StmtMatch) {
        let subject = self.push(&node.subject);
        let end = self.unit.label();
        let span = self.span(&*node.subject);
        let last = node.cases.len().saturating_sub(1);
        for (index, case) in node.cases.iter().enumerate() {
            let at = self.span(&case.pattern);
            let refused = self.unit.label();
            if index < last && case.guard.is_none() {
                self.check_refutable(&case.pattern);
            }
            self.match_pattern(&case.pattern, subject, refused, at);
            if let Some(guard) = &case.guard {
                self.jump_if(guard, false, refused);
            }
            self.unit.emit(Op::Clear { slot: subject }, at);
            self.unit.set_top(subject);
            self.body(&case.body);
            self.unit.set_top(subject + 1);
            let done = case.body.last().map_or(at, |last| self.span(last));
            self.unit.jump(end, done);
            self.unit.bind(refused);
        }
        self.unit.emit(Op::Clear { slot: subject }, span);
        self.unit.bind(end);
        self.unit.set_top(subject);
    }

    /// Goes on with the names bound if the subject matches, else to `refused`.
    fn match_pattern(&mut self, pattern: &'a Pattern, subject: Slot, refused: Label, span: Span) {
        let mut names = Vec::new();
        capture_names(pattern, &mut names);
        let base = self.unit.reserve(names.len() as Slot);
        let slots = names.into_iter().enumerate().map(|(index, name)| (name, base + index as Slot)).collect();
        let failed = self.unit.label();
        let mut matching = Matching { slots, captured: Vec::new(), failed, highest: self.unit.top() };
        self.pattern(pattern, subject, false, &mut matching);
        for name in std::mem::take(&mut matching.captured) {
            if let Some(slot) = matching.slot(name) {
                let at = self.span(pattern);
                self.store(name, slot, at);
            }
        }
        let matched = self.unit.label();
        if matching.highest > base {
            self.unit.jump(matched, span);
            self.unit.bind(failed);
            (base..matching.highest).for_each(|slot| self.unit.emit(Op::Clear { slot }, span));
            self.unit.jump(refused, span);
            self.unit.bind(matched);
        } else {
            self.unit.jump(matched, span);
            self.unit.bind(failed);
            self.unit.jump(refused, span);
            self.unit.bind(matched);
        }
        self.unit.set_top(subject + 1);
    }

    /// A pattern that always matches makes those after it pointless.
    pub(super) fn check_refutable(&mut self, pattern: &Pattern) {
        let span = self.span(pattern);
        match pattern {
            Pattern::MatchAs(node) => match (&node.pattern, &node.name) {
                (Some(pattern), _) => self.check_refutable(pattern),
                (None, Some(name)) => {
                    self.fail(format!("name capture '{name}' makes remaining patterns unreachable"), span);
                }
                (None, None) => self.fail("wildcard makes remaining patterns unreachable", span),
            },
            Pattern::MatchOr(node) => {
                if let Some(last) = node.patterns.last() {
                    self.check_refutable(last);
                }
            }
            _ => {}
        }
    }
}

impl<'a> Matching<'a> {
    /// The slot where a captured value waits.
    pub(super) fn slot(&self, name: &Identifier) -> Option<Slot> {
        self.slots.iter().find(|(known, _)| known.id == name.id).map(|(_, slot)| *slot)
    }
}

/// The names that a pattern captures, each once.
fn capture_names<'a>(pattern: &'a Pattern, names: &mut Vec<&'a Identifier>) {
    let mut add = |name: Option<&'a Identifier>| {
        if let Some(name) = name
            && !names.iter().any(|known| known.id == name.id)
        {
            names.push(name);
        }
    };
    match pattern {
        Pattern::MatchValue(_) | Pattern::MatchSingleton(_) => {}
        Pattern::MatchSequence(node) => node.patterns.iter().for_each(|p| capture_names(p, names)),
        Pattern::MatchMapping(node) => {
            node.patterns.iter().for_each(|p| capture_names(p, names));
            if let Some(rest) = &node.rest
                && !names.iter().any(|known| known.id == rest.id)
            {
                names.push(rest);
            }
        }
        Pattern::MatchClass(node) => {
            node.arguments.patterns.iter().for_each(|p| capture_names(p, names));
            node.arguments.keywords.iter().for_each(|k| capture_names(&k.pattern, names));
        }
        Pattern::MatchStar(node) => add(node.name.as_ref()),
        Pattern::MatchAs(node) => {
            add(node.name.as_ref());
            if let Some(pattern) = &node.pattern {
                capture_names(pattern, names);
            }
        }
        Pattern::MatchOr(node) => node.patterns.iter().for_each(|p| capture_names(p, names)),
    }
}
