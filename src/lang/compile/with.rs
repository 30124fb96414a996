//! `with` and `async with`.
//!
//! The slots, from `base` on: the exit method and its `self`, three arguments for it, then what the body uses. While
//! the context is entered, the manager and the enter method lie where the arguments will be.

use super::Compiler;
use super::unwind::BlockKind;
use crate::lang::code::*;
use crate::source::Span;
use ruff_python_ast::{StmtWith, WithItem};

impl<'a> Compiler<'a> {
    /// `with a as b, c as d: …`
    pub(super) fn with_statement(&mut self, node: &'a StmtWith) {
        if node.is_async && !self.may_await() {
            let span = self.span(node);
            self.fail("'async with' outside async function", span);
        }
        self.with_items(node, &node.items);
    }

    fn with_items(&mut self, node: &'a StmtWith, items: &'a [WithItem]) {
        let Some((item, others)) = items.split_first() else { return self.body(&node.body) };
        let span = self.span(&item.context_expr);
        let base = self.unit.reserve(2);
        let inner = base + 5;
        self.enter_with(item, base, node.is_async, span);
        let (failed, end) = (self.unit.label(), self.unit.label());
        self.push_block(BlockKind::With { base, is_async: node.is_async, span }, span);
        self.unit.set_top(inner);
        self.unit.open_region(failed, inner);
        match &item.optional_vars {
            Some(target) => self.assign(target, base + 3),
            None => self.unit.emit(Op::Clear { slot: base + 3 }, span),
        }
        self.unit.set_top(inner);
        self.nested(span, |c| c.with_items(node, others));
        self.unit.close_region();
        self.pop_block();
        self.exit_with(base, node.is_async, span);
        self.unit.jump(end, span);
        self.unit.bind(failed);
        self.exit_after_exception(base, inner, node.is_async, span);
        self.unit.set_top(base);
        self.unit.bind(end);
    }

    /// Looks up both methods and calls the first; its result is left in `base + 3`.
    fn enter_with(&mut self, item: &'a WithItem, base: Slot, is_async: bool, span: Span) {
        let (enter, exit) = match is_async {
            true => (Special::AsyncEnter, Special::AsyncExit),
            false => (Special::Enter, Special::Exit),
        };
        let obj = self.operand_last(&item.context_expr);
        let call = base + 3;
        self.unit.set_top(base + 5);
        self.unit.emit(Op::LoadSpecial { special: enter, base: call, obj }, span);
        self.unit.emit(Op::LoadSpecial { special: exit, base, obj }, span);
        if !self.unit.is_local(obj) {
            self.unit.emit(Op::Clear { slot: obj }, span);
        }
        self.unit.emit(Op::CallMethod { base: call, argc: 0 }, span);
        if is_async {
            self.unit.emit(Op::GetAwaitable { dst: call, src: call, from: Awaiting::Enter }, span);
            self.unit.emit(Op::YieldFrom { slot: call }, span);
        }
    }

    /// Leaves the context without an exception. What lies on the operand stack above stays.
    pub(super) fn exit_with(&mut self, base: Slot, is_async: bool, span: Span) {
        for slot in base + 2..base + 5 {
            self.unit.emit(Op::None { dst: slot }, span);
        }
        self.unit.emit(Op::CallMethod { base, argc: 3 }, span);
        let result = self.await_exit(base, is_async, span);
        self.unit.emit(Op::Clear { slot: result }, span);
    }

    /// Awaits what an async exit method returned, on top of the operand stack; the slot of the result.
    fn await_exit(&mut self, base: Slot, is_async: bool, span: Span) -> Slot {
        if !is_async {
            return base;
        }
        let slot = self.unit.top();
        self.scratch(slot);
        self.unit.emit(Op::GetAwaitable { dst: slot, src: base, from: Awaiting::Exit }, span);
        self.unit.emit(Op::YieldFrom { slot }, span);
        slot
    }

    /// Leaves the context with the exception in `slot`, which goes on unless the exit method returns something true.
    fn exit_after_exception(&mut self, base: Slot, slot: Slot, is_async: bool, span: Span) {
        let (left, suppressed, end) = (self.unit.label(), self.unit.label(), self.unit.label());
        self.unit.set_top(slot + 2);
        self.unit.open_region(left, slot + 2);
        self.unit.emit(Op::ExitArguments { dst: base + 2, exc: slot }, span);
        self.unit.emit(Op::CallMethod { base, argc: 3 }, span);
        let result = self.await_exit(base, is_async, span);
        self.jump_on_slot(result, true, suppressed, span);
        self.unit.close_region();
        self.unit.emit(Op::Reraise { slot }, span);
        self.unit.bind(left);
        self.unit.emit(Op::LeaveHandler { slot }, span);
        self.unit.bind(suppressed);
        self.unit.emit(Op::EndHandler { slot }, span);
        self.unit.bind(end);
    }
}
