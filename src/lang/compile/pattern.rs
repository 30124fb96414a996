//! Patterns.
//!
//! A pattern looks at a subject that is either kept (it belongs to somebody else) or *owned*: then matching consumes
//! it. When a pattern does not match, whatever is on the operand stack is cleared at one place for the whole case.

use super::Compiler;
use super::matching::Matching;
use crate::lang::code::*;
use crate::source::Span;
use ruff_python_ast::{
    Identifier, Pattern, PatternMatchClass, PatternMatchMapping, PatternMatchOr, PatternMatchSequence, Singleton,
};
use std::collections::HashSet;

impl<'a> Compiler<'a> {
    /// Goes on if the subject matches.
    pub(super) fn pattern(&mut self, pattern: &'a Pattern, subject: Slot, owned: bool, matching: &mut Matching<'a>) {
        let span = self.span(pattern);
        let mark = self.unit.top();
        self.nested(span, |c| c.match_one(pattern, subject, owned, span, matching));
        matching.highest = matching.highest.max(self.unit.top());
        self.unit.set_top(mark);
    }

    fn match_one(&mut self, pattern: &'a Pattern, subject: Slot, owned: bool, span: Span, matching: &mut Matching<'a>) {
        match pattern {
            Pattern::MatchValue(node) => {
                if node.value.is_f_string_expr() {
                    self.fail("patterns may only match literals and attribute lookups", span);
                }
                let a = self.own(subject, owned, span, matching);
                if let Some(b) = self.small_int(&node.value) {
                    let jump = Op::CompareIntJump { op: Compare::Equal, a, b, skip: 0 };
                    self.unit.emit_jump(jump, matching.failed, span);
                } else {
                    let b = self.operand_last(&node.value);
                    self.note(matching);
                    let jump = Op::CompareJump { op: Compare::Equal, a, b, skip: 0 };
                    self.unit.emit_jump(jump, matching.failed, span);
                }
            }
            Pattern::MatchSingleton(node) => {
                let value = match node.value {
                    Singleton::None => {
                        self.unit.emit_jump(Op::JumpIfNotNone { slot: subject, target: 0 }, matching.failed, span);
                        return self.done(subject, owned, span);
                    }
                    Singleton::True => true,
                    Singleton::False => false,
                };
                let a = self.own(subject, owned, span, matching);
                let b = self.push_constant(Const::Bool(value), span);
                self.note(matching);
                self.unit.emit_jump(Op::CompareJump { op: Compare::Is, a, b, skip: 0 }, matching.failed, span);
            }
            Pattern::MatchSequence(node) => self.sequence(node, subject, owned, span, matching),
            Pattern::MatchMapping(node) => self.mapping(node, subject, owned, span, matching),
            Pattern::MatchClass(node) => self.class_pattern(node, subject, owned, span, matching),
            Pattern::MatchOr(node) => self.alternatives(node, subject, owned, span, matching),
            Pattern::MatchStar(node) => self.capture_name(node.name.as_ref(), subject, owned, span, matching),
            Pattern::MatchAs(node) => {
                if let Some(pattern) = &node.pattern {
                    self.pattern(pattern, subject, false, matching);
                }
                self.capture_name(node.name.as_ref(), subject, owned, span, matching);
            }
        }
    }

    /// `pattern as name`, `name`, or `_`, which captures nothing.
    fn capture_name(
        &mut self,
        name: Option<&'a Identifier>,
        subject: Slot,
        owned: bool,
        span: Span,
        matching: &mut Matching<'a>,
    ) {
        let Some(name) = name else { return self.done(subject, owned, span) };
        if matching.captured.iter().any(|known| known.id == name.id) {
            let message = format!("multiple assignments to name '{name}' in pattern");
            self.fail(message, span);
        }
        matching.captured.push(name);
        let Some(dst) = matching.slot(name) else { return };
        match owned {
            true => self.unit.emit(Op::Move { dst, src: subject }, span),
            false => self.unit.emit(Op::Copy { dst, src: subject }, span),
        }
    }

    fn sequence(
        &mut self,
        node: &'a PatternMatchSequence,
        subject: Slot,
        owned: bool,
        span: Span,
        matching: &mut Matching<'a>,
    ) {
        let patterns = &node.patterns;
        let stars: Vec<usize> =
            patterns.iter().enumerate().filter(|(_, p)| p.is_match_star()).map(|(index, _)| index).collect();
        if stars.len() > 1 {
            return self.fail("multiple starred names in sequence pattern", span);
        }
        let star = stars.first().copied();
        let test = self.unit.top();
        self.scratch(test);
        self.unit.emit(Op::MatchSequence { dst: test, src: subject }, span);
        self.jump_on_slot(test, false, matching.failed, span);
        let least = patterns.len() - stars.len();
        if star.is_none() || least > 0 {
            let op = if star.is_none() { Compare::Equal } else { Compare::GreaterEqual };
            self.unit.emit(Op::Length { dst: test, src: subject }, span);
            let jump = Op::CompareIntJump { op, a: test, b: least.min(i16::MAX as usize) as i16, skip: 0 };
            self.unit.emit_jump(jump, matching.failed, span);
        }
        let wildcard = |p: &Pattern| match p {
            Pattern::MatchAs(node) => node.pattern.is_none() && node.name.is_none(),
            Pattern::MatchStar(node) => node.name.is_none(),
            _ => false,
        };
        if patterns.iter().all(wildcard) {
            return self.done(subject, owned, span);
        }
        if let Some(star) = star.filter(|star| wildcard(&patterns[*star])) {
            // What the star swallows is never looked at, so the others are fetched by index.
            for (index, pattern) in patterns.iter().enumerate().filter(|(_, p)| !wildcard(p)) {
                let obj = self.unit.reserve(2);
                let key = obj + 1;
                self.unit.emit(Op::Copy { dst: obj, src: subject }, span);
                if index < star {
                    self.constant_into(Const::Int(index as i64), key, span);
                } else {
                    let b = (patterns.len() - index) as i16;
                    self.unit.emit(Op::Length { dst: key, src: subject }, span);
                    self.unit.emit(Op::BinaryInt { op: Binary::Subtract, dst: key, a: key, b }, span);
                }
                self.unit.emit(Op::LoadItem { dst: obj, obj, key }, span);
                self.note(matching);
                self.unit.set_top(obj + 1);
                self.pattern(pattern, obj, true, matching);
                self.unit.set_top(obj);
            }
            return self.done(subject, owned, span);
        }
        let base = self.unit.reserve(patterns.len() as Slot);
        self.note(matching);
        let src = if owned { subject } else { base };
        if !owned {
            self.unit.emit(Op::Copy { dst: base, src: subject }, span);
        }
        match star {
            None => self.unit.emit(Op::Unpack { base, src, count: patterns.len() as u16 }, span),
            Some(star) => {
                let Ok(before) = u8::try_from(star) else {
                    return self.fail("too many expressions in star-unpacking sequence pattern", span);
                };
                let after = (patterns.len() - star - 1) as u16;
                self.unit.emit(Op::UnpackStar { before, base, src, after }, span);
            }
        }
        for (index, pattern) in patterns.iter().enumerate() {
            self.pattern(pattern, base + index as Slot, true, matching);
        }
    }

    fn mapping(
        &mut self,
        node: &'a PatternMatchMapping,
        subject: Slot,
        owned: bool,
        span: Span,
        matching: &mut Matching<'a>,
    ) {
        let test = self.unit.top();
        self.scratch(test);
        self.unit.emit(Op::MatchMapping { dst: test, src: subject }, span);
        self.jump_on_slot(test, false, matching.failed, span);
        let count = node.keys.len();
        if count == 0 && node.rest.is_none() {
            return self.done(subject, owned, span);
        }
        if count > 0 {
            self.unit.emit(Op::Length { dst: test, src: subject }, span);
            let jump = Op::CompareIntJump { op: Compare::GreaterEqual, a: test, b: count as i16, skip: 0 };
            self.unit.emit_jump(jump, matching.failed, span);
        }
        let keys = self.unit.top();
        let mut seen = HashSet::new();
        for key in &node.keys {
            if let Some(constant) = self.fold(key)
                && !seen.insert(identity(&constant))
            {
                let message = format!("mapping pattern checks duplicate key ({})", super::constant::repr(&constant));
                self.fail(message, span);
            }
            self.push(key);
        }
        self.unit.emit(Op::BuildTuple { dst: keys, base: keys, count: count as u16 }, span);
        self.unit.set_top(keys + 1);
        let values = self.unit.reserve(count.max(1) as Slot);
        let copy = self.unit.reserve(1);
        self.note(matching);
        let read = match node.rest {
            Some(_) => {
                self.unit.emit(Op::Copy { dst: copy, src: keys }, span);
                copy
            }
            None => keys,
        };
        self.unit.emit(Op::MatchKeys { dst: values, src: subject, keys: read }, span);
        self.unit.emit_jump(Op::JumpIfNone { slot: values, target: 0 }, matching.failed, span);
        self.unit.emit(Op::Unpack { base: values, src: values, count: count as u16 }, span);
        for (index, pattern) in node.patterns.iter().enumerate() {
            self.pattern(pattern, values + index as Slot, true, matching);
        }
        if let Some(rest) = &node.rest {
            self.unit.emit(Op::MappingRest { dst: copy, src: subject, keys }, span);
            self.capture_name(Some(rest), copy, true, span, matching);
        }
        self.done(subject, owned, span);
    }

    fn class_pattern(
        &mut self,
        node: &'a PatternMatchClass,
        subject: Slot,
        owned: bool,
        span: Span,
        matching: &mut Matching<'a>,
    ) {
        let arguments = &node.arguments;
        let mut seen = HashSet::new();
        for keyword in &arguments.keywords {
            if !seen.insert(keyword.attr.as_str()) {
                let at = self.span(&keyword.pattern);
                self.fail(format!("attribute name repeated in class pattern: {}", keyword.attr), at);
            }
        }
        let Ok(positional) = u8::try_from(arguments.patterns.len()) else {
            return self.fail("too many sub-patterns in class pattern", span);
        };
        let base = self.push(&node.cls);
        let names = arguments.keywords.iter().map(|keyword| Const::Str(keyword.attr.id.as_str().into())).collect();
        self.push_constant(Const::Tuple(names), span);
        self.unit.emit(Op::MatchClass { dst: base, src: subject, base, count: positional }, span);
        let count = arguments.patterns.len() + arguments.keywords.len();
        self.unit.set_top((base + 2).max(base + count as Slot));
        self.note(matching);
        self.unit.emit_jump(Op::JumpIfNone { slot: base, target: 0 }, matching.failed, span);
        self.unit.emit(Op::Unpack { base, src: base, count: count as u16 }, span);
        let keywords = arguments.keywords.iter().map(|keyword| &keyword.pattern);
        for (index, pattern) in arguments.patterns.iter().chain(keywords).enumerate() {
            self.pattern(pattern, base + index as Slot, true, matching);
        }
        self.done(subject, owned, span);
    }

    fn alternatives(
        &mut self,
        node: &'a PatternMatchOr,
        subject: Slot,
        owned: bool,
        span: Span,
        matching: &mut Matching<'a>,
    ) {
        let (failed, matched) = (matching.failed, self.unit.label());
        let before = matching.captured.clone();
        let names = |captured: &[&Identifier]| captured.iter().map(|name| name.id.clone()).collect::<HashSet<_>>();
        let mut first: Option<Vec<&Identifier>> = None;
        let last = node.patterns.len().saturating_sub(1);
        let mark = self.unit.top();
        for (index, pattern) in node.patterns.iter().enumerate() {
            let next = self.unit.label();
            if index < last {
                matching.failed = next;
                self.check_refutable(pattern);
            } else {
                matching.failed = failed;
            }
            matching.captured.clone_from(&before);
            let highest = std::mem::replace(&mut matching.highest, mark);
            self.pattern(pattern, subject, false, matching);
            let used = matching.highest;
            matching.highest = highest.max(used);
            match &first {
                None => first = Some(matching.captured.clone()),
                Some(first) if names(first) != names(&matching.captured) => {
                    self.fail("alternative patterns bind different names", span);
                }
                Some(_) => {}
            }
            if index < last {
                self.unit.jump(matched, span);
                self.unit.bind(next);
                let captured = matching.captured.iter().filter(|name| !before.contains(name));
                let captured = captured.filter_map(|name| matching.slot(name));
                captured.chain(mark..used).for_each(|slot| self.unit.emit(Op::Clear { slot }, span));
            }
        }
        matching.failed = failed;
        if let Some(first) = first {
            matching.captured = first;
        }
        self.unit.bind(matched);
        self.done(subject, owned, span);
    }

    /// A subject that may be consumed.
    fn own(&mut self, subject: Slot, owned: bool, span: Span, matching: &mut Matching<'a>) -> Slot {
        if owned {
            return subject;
        }
        let dst = self.unit.reserve(1);
        self.note(matching);
        self.unit.emit(Op::Copy { dst, src: subject }, span);
        dst
    }

    /// Consumes a subject that is owned.
    fn done(&mut self, subject: Slot, owned: bool, span: Span) {
        if owned {
            self.unit.emit(Op::Clear { slot: subject }, span);
        }
    }

    /// Remembers how high the operand stack was.
    fn note(&mut self, matching: &mut Matching<'a>) {
        matching.highest = matching.highest.max(self.unit.top());
    }
}

/// Equal constants have one of these in common.
fn identity(constant: &Const) -> String {
    match constant {
        Const::Bool(value) => format!("{}", *value as i64),
        Const::Int(value) => format!("{value}"),
        Const::BigInt(digits) => digits.clone(),
        Const::Float(0.0) => "0".into(),
        Const::Float(value) => format!("{value}"),
        Const::Imaginary(0.0) => "0".into(),
        other => format!("{other:?}"),
    }
}
