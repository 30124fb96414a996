//! Expressions: where their values go, and those that are not a file of their own.

use super::Compiler;
use super::name::Variable;
use crate::lang::code::*;
use crate::lang::scope::ScopeKind;
use crate::source::Span;
use ruff_python_ast::{Expr, ExprAwait, ExprNamed, ExprUnaryOp, ExprYield, ExprYieldFrom, UnaryOp};

impl<'a> Compiler<'a> {
    /// A slot that holds the value: a local, if the expression is one, else the top of the operand stack. A local that
    /// some expression of this body may change half-way is copied.
    pub(super) fn operand(&mut self, expression: &'a Expr) -> Slot {
        match self.plain_local(expression) {
            Some((slot, span)) if !self.unit.walrus.has(slot) => {
                self.check_bound(slot, span);
                slot
            }
            _ => self.push(expression),
        }
    }

    /// As [`Self::operand`], when nothing else is evaluated before the value is used.
    pub(super) fn operand_last(&mut self, expression: &'a Expr) -> Slot {
        match self.plain_local(expression) {
            Some((slot, span)) => {
                self.check_bound(slot, span);
                slot
            }
            None => self.push(expression),
        }
    }

    /// As [`Self::operand`], when only `later` is evaluated before the value is used.
    pub(super) fn operand_before(&mut self, expression: &'a Expr, later: &Expr) -> Slot {
        match later {
            Expr::Name(_) | Expr::NumberLiteral(_) | Expr::StringLiteral(_) | Expr::NoneLiteral(_) => {
                self.operand_last(expression)
            }
            _ => self.operand(expression),
        }
    }

    /// The value on top of the operand stack; the slot.
    pub(super) fn push(&mut self, expression: &'a Expr) -> Slot {
        let dst = self.unit.top();
        self.value_into(expression, dst);
        self.unit.set_top(dst + 1);
        dst
    }

    /// Evaluates and drops.
    pub(super) fn discard(&mut self, expression: &'a Expr) {
        let mark = self.unit.top();
        let slot = self.operand_last(expression);
        if !self.unit.is_local(slot) {
            let span = self.span(expression);
            self.unit.emit(Op::Clear { slot }, span);
        }
        self.unit.set_top(mark);
    }

    fn plain_local(&self, expression: &Expr) -> Option<(Slot, Span)> {
        match expression {
            Expr::Name(name) => Some((self.local(&name.id)?, self.span(name))),
            _ => None,
        }
    }

    /// The value into a slot: a local, which is written last, or the top of the operand stack. The stack is as high
    /// afterwards as before; the caller takes the slot.
    pub(super) fn value_into(&mut self, expression: &'a Expr, dst: Slot) {
        let span = self.span(expression);
        self.nested(span, |c| c.value(expression, dst, span));
    }

    fn value(&mut self, expression: &'a Expr, dst: Slot, span: Span) {
        if let Some(constant) = self.fold(expression) {
            return self.constant_into(constant, dst, span);
        }
        let mark = self.unit.top();
        match expression {
            Expr::Name(node) => self.load(&node.id, dst, span),
            Expr::BinOp(_) | Expr::Attribute(_) | Expr::Subscript(_) | Expr::Call(_) => self.chain(expression, dst),
            Expr::UnaryOp(node) => self.unary(node, dst),
            Expr::BoolOp(node) => self.bool_op(node, dst),
            Expr::Compare(node) => self.compare(node, dst),
            Expr::If(node) => self.conditional(node, dst),
            Expr::Named(node) => self.named(node, dst),
            Expr::Lambda(node) => self.lambda(node, dst),
            Expr::Tuple(node) => self.tuple(&node.elts, dst, span),
            Expr::List(node) => self.list(&node.elts, dst, span),
            Expr::Set(node) => self.set(&node.elts, dst, span),
            Expr::Dict(node) => self.dict(node, dst),
            Expr::ListComp(node) => self.list_comprehension(node, dst),
            Expr::SetComp(node) => self.set_comprehension(node, dst),
            Expr::DictComp(node) => self.dict_comprehension(node, dst),
            Expr::Generator(node) => self.generator(node, dst, span),
            Expr::Await(node) => self.await_expression(node, dst),
            Expr::Yield(node) => self.yield_expression(node, dst),
            Expr::YieldFrom(node) => self.yield_from(node, dst),
            Expr::FString(node) => self.f_string(node, dst),
            Expr::Slice(node) => {
                let base = mark;
                for part in [&node.lower, &node.upper, &node.step] {
                    match part {
                        Some(part) => {
                            self.push(part);
                        }
                        None => {
                            self.push_constant(Const::None, span);
                        }
                    }
                }
                self.unit.emit(Op::BuildSlice { dst, base }, span);
            }
            Expr::Starred(_) => self.fail("can't use starred expression here", span),
            // Folded above, or refused by the parser.
            _ => self.unit.emit(Op::None { dst }, span),
        }
        self.unit.set_top(mark);
    }

    /// Chains of unary operators are unwound in a loop.
    fn unary(&mut self, node: &'a ExprUnaryOp, dst: Slot) {
        let mark = self.unit.top();
        let mut chain = vec![node];
        let mut operand = &*node.operand;
        while let Expr::UnaryOp(inner) = operand
            && self.fold(operand).is_none()
        {
            chain.push(inner);
            operand = &inner.operand;
        }
        let mut value = self.operand_last(operand);
        self.unit.set_top(mark);
        for (index, node) in chain.iter().enumerate().rev() {
            let op = match node.op {
                UnaryOp::Invert => Unary::Invert,
                UnaryOp::Not => Unary::Not,
                UnaryOp::UAdd => Unary::Positive,
                UnaryOp::USub => Unary::Negative,
            };
            let target = if index == 0 { dst } else { self.scratch(mark) };
            let span = self.span(*node);
            self.unit.emit(Op::Unary { op, dst: target, a: value }, span);
            value = target;
        }
    }

    /// A slot of the operand stack that is used without being taken.
    pub(super) fn scratch(&mut self, slot: Slot) -> Slot {
        let top = self.unit.top();
        self.unit.set_top(top.max(slot + 1));
        self.unit.set_top(top);
        slot
    }

    /// `name := value`
    fn named(&mut self, node: &'a ExprNamed, dst: Slot) {
        let span = self.span(node);
        let Expr::Name(name) = &*node.target else {
            return self.fail("cannot use assignment expressions here", span);
        };
        let at = self.span(name);
        if let Variable::Local(local) = self.variable(&self.mangled(&name.id)) {
            self.value_into(&node.value, local);
            self.unit.bound.add(local);
            if dst != local {
                self.unit.emit(Op::Move { dst, src: local }, span);
            }
            return;
        }
        let value = self.push(&node.value);
        let copy = self.unit.reserve(1);
        self.unit.emit(Op::Copy { dst: copy, src: value }, span);
        self.store(&name.id, copy, at);
        if dst != value {
            self.unit.emit(Op::Move { dst, src: value }, span);
        }
    }

    /// Whether `await` is allowed here.
    pub(super) fn may_await(&self) -> bool {
        match self.unit.kind {
            CodeKind::Module => self.options.top_level_await,
            CodeKind::Function => matches!(self.unit.suspends, Suspends::Coroutine | Suspends::AsyncGenerator),
            CodeKind::Comprehension => true,
            CodeKind::Class | CodeKind::Lambda => false,
        }
    }

    fn await_expression(&mut self, node: &'a ExprAwait, dst: Slot) {
        let span = self.span(node);
        if !self.may_await() {
            let inside = matches!(self.unit.kind, CodeKind::Function | CodeKind::Lambda);
            self.fail(if inside { "'await' outside async function" } else { "'await' outside function" }, span);
        }
        let mark = self.unit.top();
        let src = self.operand_last(&node.value);
        self.unit.set_top(mark);
        self.delegate(Op::GetAwaitable { dst: mark, src, from: Awaiting::Expression }, mark, dst, span);
    }

    /// Gets what to delegate to into `slot`, delegates, and puts the result where it belongs.
    fn delegate(&mut self, get: Op, slot: Slot, dst: Slot, span: Span) {
        self.scratch(slot);
        self.unit.emit(get, span);
        self.unit.emit(Op::YieldFrom { slot }, span);
        if dst != slot {
            self.unit.emit(Op::Move { dst, src: slot }, span);
        }
    }

    fn yield_expression(&mut self, node: &'a ExprYield, dst: Slot) {
        let span = self.span(node);
        self.check_yield("yield", span);
        let mark = self.unit.top();
        let mut src = match &node.value {
            Some(value) => self.operand_last(value),
            None => self.push_constant(Const::None, span),
        };
        self.unit.set_top(mark);
        self.scratch(mark);
        if self.unit.suspends == Suspends::AsyncGenerator {
            self.unit.emit(Op::WrapAsync { dst: mark, src }, span);
            src = mark;
        }
        self.unit.emit(Op::Yield { dst: mark, src }, span);
        if dst != mark {
            self.unit.emit(Op::Move { dst, src: mark }, span);
        }
    }

    fn yield_from(&mut self, node: &'a ExprYieldFrom, dst: Slot) {
        let span = self.span(node);
        self.check_yield("yield from", span);
        if self.unit.suspends == Suspends::AsyncGenerator {
            self.fail("'yield from' inside async function", span);
        }
        let mark = self.unit.top();
        let src = self.operand_last(&node.value);
        self.unit.set_top(mark);
        self.delegate(Op::GetYieldFromIter { dst: mark, src }, mark, dst, span);
    }

    fn check_yield(&mut self, word: &str, span: Span) {
        // Ruff takes `(yield > 0)` and `(yield, 1)`.
        let rest = self.source.get(span.end as usize..).unwrap_or_default();
        let next = rest.trim_start_matches([' ', '\t', '\x0c']);
        if !next.is_empty() && !next.starts_with([')', '}', '\n', '\r', '#', ';', ':', '!', '=', '\\']) {
            let at = span.end + (rest.len() - next.len()) as u32;
            let length = next.chars().next().map_or(0, char::len_utf8) as u32;
            self.fail("invalid syntax", Span::new(at, at + length));
        }
        let kind = self.table.scopes[self.unit.scope].kind;
        if !matches!(kind, ScopeKind::Function | ScopeKind::Lambda) {
            self.fail(format!("'{word}' outside function"), span);
        }
    }
}
