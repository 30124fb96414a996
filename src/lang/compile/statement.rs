//! Statements, and the small ones in full.

use super::Compiler;
use crate::lang::Mode;
use crate::lang::code::*;
use crate::source::Span;
use ruff_python_ast::{Expr, Stmt, StmtAssert, StmtIf, StmtRaise};

impl<'a> Compiler<'a> {
    /// A statement. The operand stack is as high afterwards as before.
    pub(super) fn statement(&mut self, statement: &'a Stmt) {
        let mark = self.unit.top();
        let span = self.span(statement);
        match statement {
            Stmt::FunctionDef(node) => self.function_definition(node),
            Stmt::ClassDef(node) => self.class_definition(node),
            Stmt::TypeAlias(node) => self.type_alias(node),
            Stmt::Return(node) => self.return_statement(node),
            Stmt::Delete(node) => node.targets.iter().for_each(|target| self.delete_target(target)),
            Stmt::Assign(node) => self.assignment(node),
            Stmt::AugAssign(node) => self.augmented_assignment(node),
            Stmt::AnnAssign(node) => self.annotated_assignment(node),
            Stmt::For(node) => self.for_loop(node),
            Stmt::While(node) => self.while_loop(node),
            Stmt::If(node) => self.if_statement(node),
            Stmt::With(node) => self.with_statement(node),
            Stmt::Match(node) => self.match_statement(node),
            Stmt::Raise(node) => self.raise(node, span),
            Stmt::Try(node) => self.try_statement(node),
            Stmt::Assert(node) => self.assert(node),
            Stmt::Import(node) => self.import(node),
            Stmt::ImportFrom(node) => self.import_from(node),
            Stmt::Expr(node) => self.expression_statement(&node.value, span),
            Stmt::Break(_) => self.leave_loop(true, span),
            Stmt::Continue(_) => self.leave_loop(false, span),
            Stmt::Global(_) | Stmt::Nonlocal(_) | Stmt::Pass(_) | Stmt::IpyEscapeCommand(_) => {}
        }
        debug_assert_eq!(self.unit.top(), mark, "a statement left operands behind");
    }

    fn expression_statement(&mut self, expression: &'a Expr, span: Span) {
        let interactive = self.options.mode == Mode::Single && self.unit.kind == CodeKind::Module;
        if interactive {
            let mark = self.unit.top();
            let src = self.operand_last(expression);
            self.unit.emit(Op::Display { src }, span);
            return self.unit.set_top(mark);
        }
        if self.fold(expression).is_none() {
            self.discard(expression);
        }
    }

    /// `if`, its `elif`s in a loop.
    fn if_statement(&mut self, node: &'a StmtIf) {
        let end = self.unit.label();
        let mut clauses = node.elif_else_clauses.iter();
        let (mut test, mut body) = (Some(&*node.test), &node.body);
        loop {
            let next = self.unit.label();
            if let Some(test) = test {
                self.jump_if(test, false, next);
            }
            self.body(body);
            let clause = clauses.next();
            if clause.is_some() {
                let at = body.last().map_or_else(|| self.span(node), |last| self.span(last));
                self.unit.jump(end, at);
            }
            self.unit.bind(next);
            match clause {
                Some(clause) => (test, body) = (clause.test.as_ref(), &clause.body),
                None => break,
            }
        }
        self.unit.bind(end);
    }

    fn raise(&mut self, node: &'a StmtRaise, span: Span) {
        let mark = self.unit.top();
        let exc = match node.exc.as_deref() {
            None => return self.unit.emit(Op::RaiseAgain, span),
            // What Ruff makes of `raise ;`.
            Some(Expr::Name(name)) if name.id.is_empty() => return self.unit.emit(Op::RaiseAgain, span),
            Some(exc) => exc,
        };
        match &node.cause {
            Some(cause) => {
                let exc = self.operand_before(exc, cause);
                let cause = self.operand_last(cause);
                self.unit.emit(Op::Raise { exc, cause }, span);
            }
            None => {
                let exc = self.operand_last(exc);
                self.unit.emit(Op::Raise { exc, cause: NO_SLOT }, span);
            }
        }
        self.unit.set_top(mark);
    }

    fn assert(&mut self, node: &'a StmtAssert) {
        self.warn_about_assert(node);
        let span = self.span(node);
        let end = self.unit.label();
        self.jump_if(&node.test, true, end);
        let base = self.unit.reserve(1);
        self.unit.emit(Op::LoadAssertionError { dst: base }, span);
        if let Some(message) = &node.msg {
            self.push(message);
            self.unit.emit(Op::Call { base, argc: 1 }, span);
        }
        let at = self.span(&*node.test);
        self.unit.emit(Op::Raise { exc: base, cause: NO_SLOT }, at);
        self.unit.set_top(base);
        self.unit.bind(end);
    }
}
