//! Truth: comparisons, `and`, `or`, `not`, `… if … else …`, and jumps on them.

use super::Compiler;
use super::unit::Label;
use crate::lang::code::*;
use crate::source::Span;
use ruff_python_ast::{BoolOp, CmpOp, Expr, ExprBoolOp, ExprCompare, ExprIf, UnaryOp};

impl<'a> Compiler<'a> {
    /// Jumps to `target` when the expression's truth is `when`, else goes on. `target` lies ahead.
    pub(super) fn jump_if(&mut self, expression: &'a Expr, when: bool, target: Label) {
        let span = self.span(expression);
        self.nested(span, |c| c.jump_on(expression, when, target));
    }

    fn jump_on(&mut self, mut expression: &'a Expr, mut when: bool, target: Label) {
        while let Expr::UnaryOp(node) = expression
            && node.op == UnaryOp::Not
        {
            (expression, when) = (&node.operand, !when);
        }
        let span = self.span(expression);
        if let Some(constant) = self.fold(expression) {
            if Self::truth(&constant) == when {
                self.unit.jump(target, span);
            }
            return;
        }
        let mark = self.unit.top();
        match expression {
            Expr::BoolOp(node) => {
                // `and` is decided by the first false one, `or` by the first true one.
                let decides = node.op == BoolOp::Or;
                let Some((last, others)) = node.values.split_last() else { return };
                if decides == when {
                    others.iter().for_each(|value| self.jump_if(value, when, target));
                    self.jump_if(last, when, target);
                } else {
                    let end = self.unit.label();
                    others.iter().for_each(|value| self.jump_if(value, decides, end));
                    self.jump_if(last, when, target);
                    self.unit.bind(end);
                }
            }
            Expr::Compare(node) => self.compare_jump(node, when, target),
            Expr::If(node) => {
                let (other, end) = (self.unit.label(), self.unit.label());
                self.jump_if(&node.test, false, other);
                self.jump_if(&node.body, when, target);
                self.unit.jump(end, span);
                self.unit.bind(other);
                self.jump_if(&node.orelse, when, target);
                self.unit.bind(end);
            }
            _ => {
                let slot = self.operand_last(expression);
                self.unit.set_top(mark);
                self.jump_on_slot(slot, when, target, span);
            }
        }
        self.unit.set_top(mark);
    }

    /// Jumps on the truth of a slot; consumes an operand.
    pub(super) fn jump_on_slot(&mut self, slot: Slot, when: bool, target: Label, span: Span) {
        let op = match when {
            true => Op::JumpIfTrue { slot, target: 0 },
            false => Op::JumpIfFalse { slot, target: 0 },
        };
        self.unit.emit_jump(op, target, span);
    }

    fn compare_jump(&mut self, node: &'a ExprCompare, when: bool, target: Label) {
        self.warn_about_compare(node);
        let span = self.span(node);
        let mark = self.unit.top();
        let [op] = *node.ops else { return self.chained_jump(node, when, target) };
        let Some(right) = node.comparators.first() else { return };
        if let (CmpOp::Is | CmpOp::IsNot, Expr::NoneLiteral(_)) = (op, right) {
            let slot = self.operand_last(&node.left);
            self.unit.set_top(mark);
            if self.unit.is_local(slot) {
                let op = match (op == CmpOp::Is) == when {
                    true => Op::JumpIfNone { slot, target: 0 },
                    false => Op::JumpIfNotNone { slot, target: 0 },
                };
                return self.unit.emit_jump(op, target, span);
            }
            self.unit.set_top(mark + 1);
            let none = self.push_constant(Const::None, span);
            self.unit.set_top(mark);
            return self.jump_on_compare(compare(op), slot, Right::Slot(none), when, target, span);
        }
        let a = self.operand_before(&node.left, right);
        let right = self.right_operand(op, right);
        self.unit.set_top(mark);
        self.jump_on_compare(compare(op), a, right, when, target, span);
    }

    fn jump_on_compare(&mut self, op: Compare, a: Slot, right: Right, when: bool, target: Label, span: Span) {
        let negated = match op {
            Compare::Is => Some(Compare::IsNot),
            Compare::IsNot => Some(Compare::Is),
            Compare::In => Some(Compare::NotIn),
            Compare::NotIn => Some(Compare::In),
            _ => None,
        };
        let jump = |op| match right {
            Right::Slot(b) => Op::CompareJump { op, a, b, skip: 0 },
            Right::Int(b) => Op::CompareIntJump { op, a, b, skip: 0 },
        };
        match (when, negated) {
            (false, _) => self.unit.emit_jump(jump(op), target, span),
            (true, Some(negated)) => self.unit.emit_jump(jump(negated), target, span),
            (true, None) => {
                let on = self.unit.label();
                self.unit.emit_jump(jump(op), on, span);
                self.unit.jump(target, span);
                self.unit.bind(on);
            }
        }
    }

    /// `a < b < c` as a condition: what stands in the middle is evaluated once and kept until it was compared twice.
    fn chained_jump(&mut self, node: &'a ExprCompare, when: bool, target: Label) {
        let span = self.span(node);
        let mark = self.unit.top();
        let (failed, end) = (self.unit.label(), self.unit.label());
        let mut left = self.operand(&node.left);
        let mut kept = false;
        let last = node.ops.len() - 1;
        for (index, (op, right)) in node.ops.iter().zip(&node.comparators).enumerate() {
            if index == last {
                let right = self.right_operand(*op, right);
                self.jump_on_compare(compare(*op), left, right, when, target, span);
                break;
            }
            if let Some(b) = self.small_int(right) {
                self.jump_on_compare(compare(*op), left, Right::Int(b), false, failed, span);
                left = self.push_constant(Const::Int(b.into()), span);
                continue;
            }
            let middle = self.operand(right);
            let mut b = middle;
            if !self.unit.is_local(middle) {
                kept = true;
                b = self.unit.reserve(1);
                self.unit.emit(Op::Copy { dst: b, src: middle }, span);
                self.unit.set_top(b);
            }
            self.jump_on_compare(compare(*op), left, Right::Slot(b), false, failed, span);
            left = middle;
        }
        let top = self.unit.top();
        if kept || !when {
            self.unit.jump(end, span);
        }
        self.unit.bind(failed);
        if kept {
            (mark..top).for_each(|slot| self.unit.emit(Op::Clear { slot }, span));
        }
        if !when {
            self.unit.jump(target, span);
        }
        self.unit.bind(end);
        self.unit.set_top(mark);
    }

    /// A comparison's value.
    pub(super) fn compare(&mut self, node: &'a ExprCompare, dst: Slot) {
        self.warn_about_compare(node);
        let span = self.span(node);
        let mark = self.unit.top();
        let (&[op], [right]) = (&*node.ops, &*node.comparators) else { return self.chained_value(node, dst) };
        let a = self.operand_before(&node.left, right);
        let right = self.right_operand(op, right);
        self.unit.set_top(mark);
        self.unit.emit(right.compare(compare(op), dst, a), span);
    }

    fn chained_value(&mut self, node: &'a ExprCompare, dst: Slot) {
        let span = self.span(node);
        let mark = self.unit.top();
        let (failed, end) = (self.unit.label(), self.unit.label());
        let result = self.unit.reserve(1);
        let mut left = self.operand(&node.left);
        let last = node.ops.len() - 1;
        for (index, (op, right)) in node.ops.iter().zip(&node.comparators).enumerate() {
            if index == last {
                let right = self.right_operand(*op, right);
                self.unit.emit(right.compare(compare(*op), result, left), span);
                break;
            }
            let middle = self.operand(right);
            let mut b = middle;
            if !self.unit.is_local(middle) {
                b = self.unit.reserve(1);
                self.unit.emit(Op::Copy { dst: b, src: middle }, span);
                self.unit.set_top(b);
            }
            self.unit.emit(Op::Compare { op: compare(*op), dst: result, a: left, b }, span);
            self.unit.emit_jump(Op::JumpIfFalseKeep { slot: result, target: 0 }, failed, span);
            left = middle;
        }
        let top = self.unit.top();
        self.unit.jump(end, span);
        self.unit.bind(failed);
        (result + 1..top).for_each(|slot| self.unit.emit(Op::Clear { slot }, span));
        self.unit.bind(end);
        if result != dst {
            self.unit.emit(Op::Move { dst, src: result }, span);
        }
        self.unit.set_top(mark);
    }

    /// What stands on the right of a comparison. A display of constants after `in` is a constant itself.
    fn right_operand(&mut self, op: CmpOp, expression: &'a Expr) -> Right {
        let span = self.span(expression);
        if matches!(op, CmpOp::In | CmpOp::NotIn) {
            let all = |elts: &[Expr]| elts.iter().map(|element| self.fold(element)).collect::<Option<Vec<_>>>();
            let constant = match expression {
                Expr::List(node) => all(&node.elts).map(Const::Tuple),
                Expr::Set(node) => all(&node.elts).map(Const::FrozenSet),
                _ => None,
            };
            if let Some(constant) = constant {
                return Right::Slot(self.push_constant(constant, span));
            }
        } else if !matches!(op, CmpOp::Is | CmpOp::IsNot)
            && let Some(value) = self.small_int(expression)
        {
            return Right::Int(value);
        }
        Right::Slot(self.operand_last(expression))
    }

    /// `a and b`, `a or b`: the value that decides.
    pub(super) fn bool_op(&mut self, node: &'a ExprBoolOp, dst: Slot) {
        let span = self.span(node);
        let slot = self.unit.top();
        let end = self.unit.label();
        let last = node.values.len().saturating_sub(1);
        for (index, value) in node.values.iter().enumerate() {
            self.value_into(value, slot);
            self.scratch(slot);
            if index < last {
                let op = match node.op {
                    BoolOp::And => Op::JumpIfFalseKeep { slot, target: 0 },
                    BoolOp::Or => Op::JumpIfTrueKeep { slot, target: 0 },
                };
                self.unit.emit_jump(op, end, span);
            }
        }
        self.unit.bind(end);
        if dst != slot {
            self.unit.emit(Op::Move { dst, src: slot }, span);
        }
    }

    /// `a if test else b`. A chain of them leans to the right and is walked in a loop.
    pub(super) fn conditional(&mut self, node: &'a ExprIf, dst: Slot) {
        let end = self.unit.label();
        let mut node = node;
        loop {
            let span = self.span(node);
            let other = self.unit.label();
            self.jump_if(&node.test, false, other);
            self.value_into(&node.body, dst);
            self.unit.jump(end, span);
            self.unit.bind(other);
            match &*node.orelse {
                Expr::If(next) => node = next,
                last => break self.value_into(last, dst),
            }
        }
        self.unit.bind(end);
    }
}

/// What stands on the right of a comparison.
#[derive(Clone, Copy)]
enum Right {
    Slot(Slot),
    Int(i16),
}

impl Right {
    fn compare(self, op: Compare, dst: Slot, a: Slot) -> Op {
        match self {
            Right::Slot(b) => Op::Compare { op, dst, a, b },
            Right::Int(b) => Op::CompareInt { op, dst, a, b },
        }
    }
}

fn compare(op: CmpOp) -> Compare {
    match op {
        CmpOp::Eq => Compare::Equal,
        CmpOp::NotEq => Compare::NotEqual,
        CmpOp::Lt => Compare::Less,
        CmpOp::LtE => Compare::LessEqual,
        CmpOp::Gt => Compare::Greater,
        CmpOp::GtE => Compare::GreaterEqual,
        CmpOp::Is => Compare::Is,
        CmpOp::IsNot => Compare::IsNot,
        CmpOp::In => Compare::In,
        CmpOp::NotIn => Compare::NotIn,
    }
}
