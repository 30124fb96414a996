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
        self.exit_with(base, None, node.is_async, span);
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

    /// Leaves the context without an exception. A value that waits in `keep` to be returned stays.
    pub(super) fn exit_with(&mut self, base: Slot, keep: Option<Slot>, is_async: bool, span: Span) {
        let call = match keep {
            Some(kept) => self.lift_exit(base, kept + 1, span),
            None => base,
        };
        for slot in call + 2..call + 5 {
            self.unit.emit(Op::None { dst: slot }, span);
        }
        self.unit.emit(Op::CallMethod { base: call, argc: 3 }, span);
        self.await_exit(call, is_async, span);
        self.unit.emit(Op::Clear { slot: call }, span);
    }

    /// Moves the exit method to the top of the operand stack: a callee's frame begins at its arguments, so nothing may
    /// lie above them.
    fn lift_exit(&mut self, base: Slot, top: Slot, span: Span) -> Slot {
        self.scratch(top + 4);
        self.unit.emit(Op::Move { dst: top, src: base }, span);
        self.unit.emit(Op::Move { dst: top + 1, src: base + 1 }, span);
        top
    }

    /// Awaits what an async exit method returned.
    fn await_exit(&mut self, slot: Slot, is_async: bool, span: Span) {
        if is_async {
            self.unit.emit(Op::GetAwaitable { dst: slot, src: slot, from: Awaiting::Exit }, span);
            self.unit.emit(Op::YieldFrom { slot }, span);
        }
    }

    /// Leaves the context with the exception in `slot`, which goes on unless the exit method returns something true.
    fn exit_after_exception(&mut self, base: Slot, slot: Slot, is_async: bool, span: Span) {
        let (left, suppressed, end) = (self.unit.label(), self.unit.label(), self.unit.label());
        self.unit.set_top(slot + 2);
        self.unit.open_region(left, slot + 2);
        let call = self.lift_exit(base, slot + 2, span);
        self.unit.emit(Op::ExitArguments { dst: call + 2, exc: slot }, span);
        self.unit.emit(Op::CallMethod { base: call, argc: 3 }, span);
        self.await_exit(call, is_async, span);
        self.jump_on_slot(call, true, suppressed, span);
        self.unit.close_region();
        self.unit.emit(Op::Reraise { slot }, span);
        self.unit.bind(left);
        self.unit.emit(Op::LeaveHandler { slot }, span);
        self.unit.bind(suppressed);
        self.unit.emit(Op::EndHandler { slot }, span);
        self.unit.bind(end);
    }
}
