//! What leans to the left: operators, attributes, subscripts and calls, `a.b(c)[d] + e …`.
//!
//! Such a chain may be ten thousand links long, so it is walked down and compiled upwards in loops. All links leave
//! their value in one slot.

use super::Compiler;
use super::constant::fold_binary;
use crate::lang::code::*;
use crate::source::Span;
use ruff_python_ast::{Expr, ExprAttribute, ExprCall, Operator};
use ruff_text_size::Ranged;

impl<'a> Compiler<'a> {
    /// The value of a chain into a local or the top of the operand stack.
    pub(super) fn chain(&mut self, expression: &'a Expr, dst: Slot) {
        let mark = self.unit.top();
        if self.percent_format(expression, dst) {
            return;
        }
        let (mut links, base) = links(expression);
        if let Some(link) = links.last() {
            self.warn_about_base(link, base);
        }
        let mut value = match self.fold_links(&mut links, base) {
            Some(constant) => {
                let span = self.span(base);
                self.push_constant(constant, span)
            }
            None if self.is_bare_super(base, links.last()) => {
                let call = links.pop();
                let span = call.map_or_else(|| self.span(base), |call| self.span(call));
                let at = self.span(base);
                self.load_super(mark, at, span);
                self.unit.set_top(mark + 1);
                mark
            }
            None => match links.last() {
                Some(Expr::Attribute(_)) => self.operand_last(base),
                Some(Expr::BinOp(node)) => self.operand_before(base, &node.right),
                Some(Expr::Subscript(node)) => self.operand_before(base, &node.slice),
                _ => self.push(base),
            },
        };
        let mut method: Option<&ExprAttribute> = None;
        for index in (0..links.len()).rev() {
            let target = if index == 0 { dst } else { mark };
            let span = self.span(links[index]);
            match links[index] {
                Expr::Attribute(node) => {
                    let name = self.mangled(&node.attr);
                    let at = self.attribute_span(node, span);
                    let site = self.unit.site(&name);
                    match index.checked_sub(1).map(|next| links[next]) {
                        Some(Expr::Call(call)) if self.is_plain_call(call) => {
                            self.unit.set_top(mark + 2);
                            self.unit.emit(Op::LoadMethod { base: mark, obj: value, site }, at);
                            method = Some(node);
                            value = mark;
                            continue;
                        }
                        _ => self.unit.emit(Op::LoadAttr { dst: target, obj: value, site }, at),
                    }
                }
                Expr::BinOp(node) => {
                    let op = binary(node.op);
                    if let Some(b) = self.small_int(&node.right) {
                        self.unit.emit(Op::BinaryInt { op, dst: target, a: value, b }, span);
                    } else {
                        let b = self.operand_last(&node.right);
                        self.unit.emit(Op::Binary { op, dst: target, a: value, b }, span);
                    }
                }
                Expr::Subscript(node) => {
                    let key = self.operand_last(&node.slice);
                    self.unit.emit(Op::LoadItem { dst: target, obj: value, key }, span);
                }
                Expr::Call(node) => {
                    let span = match method.take() {
                        Some(attribute) => {
                            let at = self.attribute_span(attribute, span);
                            self.call_arguments(node, mark, true, at);
                            at
                        }
                        None => {
                            if value != mark {
                                self.unit.emit(Op::Move { dst: mark, src: value }, span);
                            }
                            self.unit.set_top(mark + 1);
                            self.call_arguments(node, mark, false, span);
                            span
                        }
                    };
                    if target != mark {
                        self.unit.emit(Op::Move { dst: target, src: mark }, span);
                    }
                }
                _ => {}
            }
            value = target;
            self.unit.set_top(if self.unit.is_local(value) { mark } else { mark + 1 });
        }
        if links.is_empty() && value != dst {
            let span = self.span(expression);
            self.unit.emit(Op::Move { dst, src: value }, span);
        }
        self.unit.set_top(mark);
    }

    /// Takes away the links that can be computed now.
    fn fold_links(&self, links: &mut Vec<&'a Expr>, base: &Expr) -> Option<Const> {
        let mut value = self.fold(base)?;
        while let Some(Expr::BinOp(node)) = links.last()
            && let Some(right) = self.fold(&node.right)
            && let Some(folded) = fold_binary(node.op, &value, &right)
        {
            value = folded;
            links.pop();
        }
        Some(value)
    }

    /// The place of an attribute or a method call: where the attribute is on a later line than the chain's beginning,
    /// CPython begins with its name.
    pub(super) fn attribute_span(&self, node: &ExprAttribute, span: Span) -> Span {
        match self.line(span.start) == self.line(node.end().to_u32()) {
            true => span,
            false => Span::new(node.attr.start().to_u32(), span.end),
        }
    }

    /// `super()` without arguments where the compiler can pass them.
    fn is_bare_super(&self, base: &Expr, link: Option<&&Expr>) -> bool {
        let (Expr::Name(name), Some(Expr::Call(call))) = (base, link) else { return false };
        name.id.as_str() == "super"
            && call.arguments.is_empty()
            && self.variable(&"super".into()) == super::name::Variable::Global
            && self.class_variable().is_some()
            && self.unit.parameters.positional > 0
    }

    /// Where the closure has `__class__`.
    fn class_variable(&self) -> Option<u16> {
        match self.variable(&"__class__".into()) {
            super::name::Variable::Free(free) => Some(free),
            _ => None,
        }
    }

    fn load_super(&mut self, dst: Slot, name: Span, span: Span) {
        let dst = self.unit.reserve(1).max(dst);
        self.load("super", dst, name);
        let mut obj = 0;
        if self.unit.cells.contains(&0) {
            obj = self.unit.reserve(1);
            self.unit.emit(Op::LoadCell { dst: obj, slot: 0 }, span);
        }
        let free = self.class_variable().unwrap_or(0);
        self.unit.emit(Op::LoadSuper { dst, free, obj }, span);
    }

    /// Whether a call has neither `*` nor `**` and not too many arguments.
    pub(super) fn is_plain_call(&self, node: &ExprCall) -> bool {
        node.arguments.len() <= super::call::PLAIN_LIMIT
            && !node.arguments.args.iter().any(Expr::is_starred_expr)
            && node.arguments.keywords.iter().all(|keyword| keyword.arg.is_some())
    }
}

/// The links of a chain, the last one first, and what it begins with.
fn links(expression: &Expr) -> (Vec<&Expr>, &Expr) {
    let mut links = Vec::new();
    let mut at = expression;
    loop {
        let next = match at {
            Expr::BinOp(node) => &node.left,
            Expr::Attribute(node) => &node.value,
            Expr::Subscript(node) => &node.value,
            Expr::Call(node) => &node.func,
            _ => return (links, at),
        };
        links.push(at);
        at = next;
    }
}

/// An operator of the tree as an operator of the code.
pub(super) fn binary(op: Operator) -> Binary {
    match op {
        Operator::Add => Binary::Add,
        Operator::Sub => Binary::Subtract,
        Operator::Mult => Binary::Multiply,
        Operator::MatMult => Binary::MatrixMultiply,
        Operator::Div => Binary::Divide,
        Operator::Mod => Binary::Modulo,
        Operator::Pow => Binary::Power,
        Operator::LShift => Binary::LeftShift,
        Operator::RShift => Binary::RightShift,
        Operator::BitOr => Binary::Or,
        Operator::BitXor => Binary::Xor,
        Operator::BitAnd => Binary::And,
        Operator::FloorDiv => Binary::FloorDivide,
    }
}
