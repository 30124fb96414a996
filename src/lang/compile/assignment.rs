//! Assignments of all kinds, and `del`.

use super::Compiler;
use super::chain::binary;
use super::name::Variable;
use crate::lang::code::*;
use crate::source::Span;
use ruff_python_ast::{Expr, ExprAttribute, ExprSubscript, StmtAssign, StmtAugAssign};

impl<'a> Compiler<'a> {
    /// `a = b = value`
    pub(super) fn assignment(&mut self, node: &'a StmtAssign) {
        let [target] = &*node.targets else { return self.several_targets(node) };
        self.assign_value(target, &node.value);
    }

    fn several_targets(&mut self, node: &'a StmtAssign) {
        let mark = self.unit.top();
        let value = self.push(&node.value);
        let Some((last, others)) = node.targets.split_last() else { return };
        for target in others {
            let copy = self.unit.reserve(1);
            let span = self.span(target);
            self.unit.emit(Op::Copy { dst: copy, src: value }, span);
            self.assign(target, copy);
            self.unit.set_top(value + 1);
        }
        self.assign(last, value);
        self.unit.set_top(mark);
    }

    /// `target = value`
    pub(super) fn assign_value(&mut self, target: &'a Expr, value: &'a Expr) {
        let mark = self.unit.top();
        match (target, value) {
            (Expr::Name(name), _) => {
                if let Some(local) = self.local(&name.id) {
                    self.value_into(value, local);
                    self.unit.bound.add(local);
                } else {
                    let src = self.operand_last(value);
                    self.assign(target, src);
                }
            }
            (Expr::Tuple(_) | Expr::List(_), Expr::Tuple(_) | Expr::List(_)) => {
                let (targets, values) = (elements(target), elements(value));
                let plain = |elts: &[Expr]| elts.len() <= 8 && !elts.iter().any(Expr::is_starred_expr);
                if targets.len() == values.len() && plain(targets) && plain(values) {
                    // No tuple is needed when all values are on the stack before the first target takes one.
                    let slots: Vec<Slot> = values.iter().map(|value| self.push(value)).collect();
                    targets.iter().zip(slots).for_each(|(target, slot)| self.assign(target, slot));
                } else {
                    let src = self.operand_last(value);
                    self.assign(target, src);
                }
            }
            (Expr::Attribute(_) | Expr::Subscript(_), value) => {
                let src = self.operand(value);
                self.assign(target, src);
            }
            _ => {
                let src = self.operand_last(value);
                self.assign(target, src);
            }
        }
        self.unit.set_top(mark);
    }

    /// Assigns what a slot holds to a target; consumes an operand. The operand stack is above it.
    pub(super) fn assign(&mut self, target: &'a Expr, src: Slot) {
        let span = self.span(target);
        let mark = self.unit.top();
        if !self.unit.is_local(src) {
            self.unit.set_top(mark.max(src + 1));
        }
        self.nested(span, |c| match target {
            Expr::Name(name) => c.store(&name.id, src, span),
            Expr::Attribute(node) => {
                c.note_static_attribute(node);
                if node.attr.as_str() == "__debug__" {
                    c.fail("cannot assign to __debug__", span);
                }
                let obj = c.operand_last(&node.value);
                c.store_attribute(node, obj, src, span);
            }
            Expr::Subscript(node) => {
                let obj = c.operand_before(&node.value, &node.slice);
                let key = c.operand_last(&node.slice);
                c.unit.emit(Op::StoreItem { obj, key, src }, span);
            }
            Expr::Tuple(node) => c.unpack(&node.elts, src, span),
            Expr::List(node) => c.unpack(&node.elts, src, span),
            Expr::Starred(_) => c.fail("starred assignment target must be in a list or tuple", span),
            _ => {}
        });
        self.unit.set_top(mark);
    }

    fn store_attribute(&mut self, node: &ExprAttribute, obj: Slot, src: Slot, span: Span) {
        let name = self.mangled(&node.attr);
        let at = self.attribute_span(node, span);
        let site = self.unit.site(&name);
        self.unit.emit(Op::StoreAttr { obj, site, src }, at);
    }

    fn unpack(&mut self, targets: &'a [Expr], src: Slot, span: Span) {
        let stars: Vec<usize> =
            targets.iter().enumerate().filter(|(_, target)| target.is_starred_expr()).map(|(index, _)| index).collect();
        // The items may take the place of what is unpacked when nothing lies above it.
        let base = match self.unit.is_local(src) || src + 1 < self.unit.top() {
            true => self.unit.top(),
            false => src,
        };
        match *stars {
            [] => {
                if let Some(base) = self.consecutive_locals(targets) {
                    self.unit.emit(Op::Unpack { base, src, count: targets.len() as u16 }, span);
                    return (base..base + targets.len() as Slot).for_each(|slot| self.unit.bound.add(slot));
                }
                self.unit.set_top(base + targets.len().min(u16::MAX as usize - base as usize) as Slot);
                self.unit.emit(Op::Unpack { base, src, count: targets.len() as u16 }, span);
            }
            [star] => {
                let after = targets.len() - star - 1;
                let Ok(before) = u8::try_from(star) else {
                    return self.fail("too many expressions in star-unpacking assignment", span);
                };
                self.unit.set_top(base + targets.len().min(u16::MAX as usize - base as usize) as Slot);
                self.unit.emit(Op::UnpackStar { before, base, src, after: after as u16 }, span);
            }
            _ => return self.fail("multiple starred expressions in assignment", span),
        }
        for (index, target) in targets.iter().enumerate() {
            let target = match target {
                Expr::Starred(starred) => &starred.value,
                target => target,
            };
            self.assign(target, base + index as Slot);
        }
    }

    /// The first slot of targets that are locals one after another.
    fn consecutive_locals(&self, targets: &[Expr]) -> Option<Slot> {
        let mut slots = targets.iter().map(|target| match target {
            Expr::Name(name) => self.local(&name.id),
            _ => None,
        });
        let first = slots.next()??;
        for (index, slot) in slots.enumerate() {
            if slot? != first + 1 + index as Slot {
                return None;
            }
        }
        Some(first)
    }

    /// CPython lists the attributes that the methods of a class assign to `self`.
    fn note_static_attribute(&mut self, node: &ExprAttribute) {
        if let Expr::Name(name) = &*node.value
            && name.id.as_str() == "self"
            && let Some(class) = self.outer.iter_mut().rev().find(|unit| unit.kind == CodeKind::Class)
            && !class.static_attributes.iter().any(|known| **known == *node.attr.id.as_str())
        {
            class.static_attributes.push(node.attr.id.as_str().into());
        }
    }

    /// `target += value`
    pub(super) fn augmented_assignment(&mut self, node: &'a StmtAugAssign) {
        let span = self.span(node);
        let mark = self.unit.top();
        let op = binary(node.op);
        match &*node.target {
            Expr::Name(name) => {
                let at = self.span(name);
                if let Variable::Local(local) = self.variable(&self.mangled(&name.id)) {
                    let a = self.operand_before(&node.target, &node.value);
                    self.in_place(op, local, a, &node.value, span);
                    self.unit.bound.add(local);
                } else {
                    let slot = self.push(&node.target);
                    self.in_place(op, slot, slot, &node.value, span);
                    self.store(&name.id, slot, at);
                }
            }
            Expr::Attribute(target) => {
                let at = self.span(target);
                let obj = self.operand(&target.value);
                let slot = self.unit.reserve(1);
                let read = self.second(obj, slot, at);
                let name = self.mangled(&target.attr);
                let place = self.attribute_span(target, at);
                let site = self.unit.site(&name);
                self.unit.emit(Op::LoadAttr { dst: slot, obj: read, site }, place);
                self.in_place(op, slot, slot, &node.value, span);
                self.store_attribute(target, obj, slot, at);
            }
            Expr::Subscript(target) => self.augmented_item(target, op, &node.value, span),
            _ => {}
        }
        self.unit.set_top(mark);
    }

    fn augmented_item(&mut self, target: &'a ExprSubscript, op: Binary, value: &'a Expr, span: Span) {
        let at = self.span(target);
        let obj = self.operand(&target.value);
        let key = self.operand(&target.slice);
        let slot = self.unit.reserve(2);
        let read = self.second(obj, slot, at);
        let read_key = self.second(key, slot + 1, at);
        self.unit.emit(Op::LoadItem { dst: slot, obj: read, key: read_key }, at);
        self.unit.set_top(slot + 1);
        self.in_place(op, slot, slot, value, span);
        self.unit.emit(Op::StoreItem { obj, key, src: slot }, at);
    }

    /// An operand that is needed once more: a copy in `slot`, or the local itself.
    fn second(&mut self, src: Slot, slot: Slot, span: Span) -> Slot {
        if self.unit.is_local(src) {
            return src;
        }
        self.unit.emit(Op::Copy { dst: slot, src }, span);
        slot
    }

    fn in_place(&mut self, op: Binary, dst: Slot, a: Slot, value: &'a Expr, span: Span) {
        let mark = self.unit.top();
        if let Some(b) = self.small_int(value) {
            self.unit.emit(Op::InPlaceInt { op, dst, a, b }, span);
        } else {
            let b = self.operand_last(value);
            self.unit.emit(Op::InPlace { op, dst, a, b }, span);
        }
        self.unit.set_top(mark);
    }

    /// `del target`
    pub(super) fn delete_target(&mut self, target: &'a Expr) {
        let span = self.span(target);
        let mark = self.unit.top();
        match target {
            Expr::Name(name) => self.delete(&name.id, span),
            Expr::Attribute(node) => {
                let obj = self.operand_last(&node.value);
                let name = self.mangled(&node.attr);
                let at = self.attribute_span(node, span);
                let site = self.unit.site(&name);
                self.unit.emit(Op::DeleteAttr { obj, site }, at);
            }
            Expr::Subscript(node) => {
                let obj = self.operand_before(&node.value, &node.slice);
                let key = self.operand_last(&node.slice);
                self.unit.emit(Op::DeleteItem { obj, key }, span);
            }
            Expr::Tuple(node) => self.nested(span, |c| node.elts.iter().for_each(|target| c.delete_target(target))),
            Expr::List(node) => self.nested(span, |c| node.elts.iter().for_each(|target| c.delete_target(target))),
            _ => {}
        }
        self.unit.set_top(mark);
    }
}

fn elements(expression: &Expr) -> &[Expr] {
    match expression {
        Expr::Tuple(node) => &node.elts,
        Expr::List(node) => &node.elts,
        _ => &[],
    }
}
