//! `except*`: each handler takes its part of the group; what they raise and what is left is raised at the end.

use super::Compiler;
use super::exception::last_span;
use super::unwind::BlockKind;
use crate::lang::code::*;
use crate::source::Span;
use ruff_python_ast::{ExceptHandler, StmtTry};

impl<'a> Compiler<'a> {
    /// The handlers, for the exception in `slot`. Above it lie what was handled before, the list of what is to be
    /// raised, the rest that nobody has taken, and the part that the current handler takes.
    pub(super) fn group_handlers(&mut self, node: &'a StmtTry, slot: Slot, span: Span) {
        let (list, rest, part) = (slot + 2, slot + 3, slot + 4);
        let left = self.unit.label();
        let regions = self.unit.region_count();
        self.unit.open_region(left, slot + 2);
        self.unit.set_top(part);
        self.unit.emit(Op::BuildList { dst: list, base: list, count: 0 }, span);
        self.unit.emit(Op::Copy { dst: rest, src: slot }, span);
        for ExceptHandler::ExceptHandler(handler) in &node.handlers {
            let at = self.span(handler);
            let (next, failed) = (self.unit.label(), self.unit.label());
            self.unit.set_top(part);
            if let Some(class) = &handler.type_ {
                let class = self.operand_last(class);
                self.scratch(part);
                self.unit.emit(Op::MatchGroup { dst: part, rest, class }, at);
            }
            self.unit.set_top(part + 1);
            let taken = self.unit.label();
            self.unit.emit_jump(Op::JumpIfNotNone { slot: part, target: 0 }, taken, at);
            self.unit.emit(Op::Clear { slot: part }, at);
            self.unit.jump(next, at);
            self.unit.bind(taken);
            match &handler.name {
                Some(name) => self.store(name, part, at),
                None => self.unit.emit(Op::Clear { slot: part }, at),
            }
            self.unit.set_top(part);
            self.push_block_within(BlockKind::Group, regions, at);
            self.unit.open_region(failed, part);
            self.body(&handler.body);
            self.unit.close_region();
            self.pop_block();
            let end = last_span(self, &handler.body, at);
            if let Some(name) = &handler.name {
                self.forget(name, end);
            }
            self.unit.jump(next, end);
            self.unit.bind(failed);
            self.unit.set_top(part + 2);
            if let Some(name) = &handler.name {
                self.forget(name, end);
            }
            let raised = self.unit.reserve(1);
            self.unit.emit(Op::Copy { dst: raised, src: part }, end);
            self.unit.emit(Op::ListAppend { list, src: raised }, end);
            self.unit.emit(Op::EndHandler { slot: part }, end);
            self.unit.set_top(part);
            self.unit.bind(next);
        }
        self.unit.emit(Op::ListAppend { list, src: rest }, span);
        self.unit.emit(Op::RaiseGroup { base: list, original: slot }, span);
        self.unit.close_region();
        self.unit.emit(Op::EndHandler { slot }, span);
        let end = self.unit.label();
        self.unit.jump(end, span);
        self.unit.bind(left);
        self.unit.emit(Op::LeaveHandler { slot }, span);
        self.unit.bind(end);
    }
}
