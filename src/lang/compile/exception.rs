//! `try`, `except` and `finally`.
//!
//! A handler's slot holds the exception and the one after it what was handled before, so a handler's body begins two
//! slots higher. Another handler around that body puts an exception that leaves it right there.

use super::Compiler;
use super::unwind::BlockKind;
use crate::lang::code::*;
use crate::source::Span;
use ruff_python_ast::{ExceptHandler, ExceptHandlerExceptHandler, Stmt, StmtTry};

impl<'a> Compiler<'a> {
    /// `try` of every form.
    pub(super) fn try_statement(&mut self, node: &'a StmtTry) {
        let span = self.span(node);
        if node.finalbody.is_empty() {
            return self.try_except(node, span);
        }
        let slot = self.unit.top();
        let (failed, end) = (self.unit.label(), self.unit.label());
        self.push_block(BlockKind::Finally { body: &node.finalbody }, span);
        self.unit.open_region(failed, slot);
        if node.handlers.is_empty() {
            self.body(&node.body);
            self.body(&node.orelse);
        } else {
            self.try_except(node, span);
        }
        self.unit.close_region();
        self.pop_block();
        self.body(&node.finalbody);
        let at = last_span(self, &node.finalbody, span);
        self.unit.jump(end, at);
        self.unit.bind(failed);
        self.finally_after_exception(&node.finalbody, slot, at);
        self.unit.bind(end);
    }

    fn finally_after_exception(&mut self, body: &'a [Stmt], slot: Slot, span: Span) {
        let left = self.unit.label();
        self.push_block(BlockKind::FinallyEnd { slot }, span);
        self.unit.set_top(slot + 2);
        self.unit.open_region(left, slot + 2);
        self.body(body);
        self.unit.close_region();
        self.pop_block();
        self.unit.emit(Op::Reraise { slot }, span);
        self.unit.bind(left);
        self.unit.emit(Op::LeaveHandler { slot }, span);
        self.unit.set_top(slot);
    }

    fn try_except(&mut self, node: &'a StmtTry, span: Span) {
        let slot = self.unit.top();
        let (failed, end) = (self.unit.label(), self.unit.label());
        self.push_block(BlockKind::Try, span);
        self.unit.open_region(failed, slot);
        self.body(&node.body);
        self.unit.close_region();
        self.pop_block();
        self.body(&node.orelse);
        let at = last_span(self, if node.orelse.is_empty() { &node.body } else { &node.orelse }, span);
        self.unit.jump(end, at);
        self.unit.bind(failed);
        self.unit.set_top(slot + 2);
        if node.is_star {
            self.group_handlers(node, slot, span);
            self.unit.jump(end, span);
        } else {
            let left = self.unit.label();
            let count = node.handlers.len();
            for (index, ExceptHandler::ExceptHandler(handler)) in node.handlers.iter().enumerate() {
                let next = self.unit.label();
                let regions = self.unit.region_count();
                self.unit.open_region(left, slot + 2);
                let at = self.span(handler);
                match &handler.type_ {
                    Some(class) => {
                        let dst = slot + 2;
                        let class = self.operand_last(class);
                        self.scratch(dst);
                        self.unit.emit(Op::MatchException { dst, exc: slot, class }, at);
                        self.unit.set_top(dst);
                        self.jump_on_slot(dst, false, next, at);
                    }
                    None if index + 1 < count => self.fail("default 'except:' must be last", at),
                    None => {}
                }
                self.handler_body(handler, slot, regions);
                self.unit.jump(end, at);
                self.unit.bind(next);
            }
            self.unit.emit(Op::Reraise { slot }, span);
            self.unit.bind(left);
            self.unit.emit(Op::LeaveHandler { slot }, span);
        }
        self.unit.set_top(slot);
        self.unit.bind(end);
    }

    /// An `except`'s body; its outermost region is open and gets closed. `regions` of them are not its own.
    fn handler_body(&mut self, handler: &'a ExceptHandlerExceptHandler, slot: Slot, regions: usize) {
        let span = self.span(handler);
        let name = handler.name.as_ref();
        self.push_block_within(BlockKind::Handler { slot, name }, regions, span);
        let left = self.unit.label();
        if let Some(name) = name {
            let copy = self.unit.top();
            match self.local(name) {
                Some(dst) => {
                    self.unit.emit(Op::Copy { dst, src: slot }, span);
                    self.unit.bound.add(dst);
                }
                None => {
                    self.unit.reserve(1);
                    self.unit.emit(Op::Copy { dst: copy, src: slot }, span);
                    self.store(name, copy, span);
                }
            }
            self.unit.set_top(copy);
            self.unit.open_region(left, slot + 2);
        }
        self.body(&handler.body);
        if name.is_some() {
            self.unit.close_region();
        }
        self.unit.close_region();
        self.pop_block();
        let at = last_span(self, &handler.body, span);
        self.unit.emit(Op::EndHandler { slot }, at);
        if let Some(name) = name {
            self.forget(name, at);
            let end = self.unit.label();
            self.unit.jump(end, at);
            self.unit.bind(left);
            // The exception that left the body lies where a temporary would.
            self.unit.set_top(slot + 4);
            self.forget(name, at);
            self.unit.set_top(slot + 2);
            self.unit.emit(Op::LeaveHandler { slot }, at);
            self.unit.bind(end);
        }
    }
}

/// The place of the last statement.
pub(super) fn last_span(compiler: &Compiler, body: &[Stmt], or: Span) -> Span {
    body.last().map_or(or, |last| compiler.span(last))
}
