//! `for`, `async for` and `while`.

use super::Compiler;
use super::comprehension::get_iter;
use super::unwind::BlockKind;
use crate::lang::code::*;
use ruff_python_ast::{StmtFor, StmtWhile};

impl<'a> Compiler<'a> {
    /// `while`
    pub(super) fn while_loop(&mut self, node: &'a StmtWhile) {
        let span = self.span(node);
        let (head, other, end) = (self.unit.label(), self.unit.label(), self.unit.label());
        self.unit.bind_loop(head);
        self.push_block(BlockKind::Loop { iter: None, next: head, end }, span);
        let warned = self.warnings.len();
        self.jump_if(&node.test, false, other);
        let warnings = self.warnings[warned..].to_vec();
        self.body(&node.body);
        // CPython compiles the condition again after the body, and so warns again.
        self.warnings.extend(warnings);
        let at = node.body.last().map_or(span, |last| self.span(last));
        self.unit.jump(head, at);
        self.pop_block();
        self.unit.bind(other);
        self.body(&node.orelse);
        self.unit.bind(end);
    }

    /// `for` and `async for`
    pub(super) fn for_loop(&mut self, node: &'a StmtFor) {
        let span = self.span(node);
        let at = self.span(&*node.iter);
        let iter = self.unit.top();
        if node.is_async && !self.may_await() {
            self.fail("'async for' outside async function", span);
        }
        let src = self.iterable(&node.iter, node.is_async);
        self.unit.set_top(iter + 1);
        self.unit.emit(get_iter(node.is_async, iter, src), at);
        let (head, other, end) = (self.unit.label(), self.unit.label(), self.unit.label());
        self.unit.bind_loop(head);
        self.push_block(BlockKind::Loop { iter: Some(iter), next: head, end }, span);
        let item = self.unit.top();
        let mut ended = None;
        if node.is_async {
            ended = Some(self.fetch_async(iter, span));
            self.assign(&node.target, item);
        } else {
            self.fetch(&node.target, iter, other, at);
        }
        self.body(&node.body);
        let last = node.body.last().map_or(span, |last| self.span(last));
        self.unit.jump(head, last);
        self.pop_block();
        if let Some(ended) = ended {
            self.unit.bind(ended);
            self.unit.emit(Op::EndAsyncFor { slot: item }, span);
            self.unit.emit(Op::Clear { slot: iter }, span);
        }
        self.unit.bind(other);
        self.unit.set_top(iter);
        self.body(&node.orelse);
        self.unit.bind(end);
    }
}
