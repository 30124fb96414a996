//! Displays: tuples, lists, sets and dicts written out.

use super::Compiler;
use crate::lang::code::*;
use crate::source::Span;
use ruff_python_ast::{Expr, ExprDict};

/// Longer displays are built in steps, so that frames stay small.
const AT_ONCE: usize = 64;

impl<'a> Compiler<'a> {
    /// `(a, b)`
    pub(super) fn tuple(&mut self, elts: &'a [Expr], dst: Slot, span: Span) {
        let base = self.unit.top();
        if elts.len() <= AT_ONCE && !elts.iter().any(Expr::is_starred_expr) {
            elts.iter().for_each(|element| {
                self.push(element);
            });
            return self.unit.emit(Op::BuildTuple { dst, base, count: elts.len() as u16 }, span);
        }
        self.list_of(elts, base, span);
        self.scratch(base);
        self.unit.emit(Op::ListToTuple { dst, src: base }, span);
    }

    /// `[a, b]`
    pub(super) fn list(&mut self, elts: &'a [Expr], dst: Slot, span: Span) {
        let constant = || elts.len() > 2 && elts.iter().all(|element| self.fold(element).is_some());
        let steps = elts.len() > AT_ONCE || elts.iter().any(Expr::is_starred_expr) || constant();
        if self.unit.is_local(dst) && steps {
            let base = self.unit.top();
            self.list_of(elts, base, span);
            self.scratch(base);
            return self.unit.emit(Op::Move { dst, src: base }, span);
        }
        self.list_of(elts, dst, span);
    }

    /// The list of the elements; a local destination only when there are few and no stars.
    pub(super) fn list_of(&mut self, elts: &'a [Expr], dst: Slot, span: Span) {
        let base = self.unit.top();
        let constants = || elts.iter().map(|element| self.fold(element)).collect::<Option<Vec<_>>>();
        if elts.len() > 2
            && let Some(constants) = constants()
        {
            self.unit.emit(Op::BuildList { dst, base, count: 0 }, span);
            self.unit.set_top(base + 1);
            let src = self.push_constant(Const::Tuple(constants), span);
            self.unit.emit(Op::ListExtend { list: dst, src }, span);
            return self.unit.set_top(base);
        }
        let mut first = elts.iter().take(AT_ONCE).take_while(|element| !element.is_starred_expr()).count();
        if first < elts.len() && elts.len() > AT_ONCE {
            first = first.min(AT_ONCE / 2);
        }
        let (first, rest) = elts.split_at(first);
        first.iter().for_each(|element| {
            self.push(element);
        });
        self.unit.emit(Op::BuildList { dst, base, count: first.len() as u16 }, span);
        for element in rest {
            self.unit.set_top(base + 1);
            match element {
                Expr::Starred(starred) => {
                    let src = self.operand_last(&starred.value);
                    self.unit.emit(Op::ListExtend { list: dst, src }, span);
                }
                element => {
                    let src = self.operand_last(element);
                    self.unit.emit(Op::ListAppend { list: dst, src }, span);
                }
            }
        }
        self.unit.set_top(base);
    }

    /// `{a, b}`
    pub(super) fn set(&mut self, elts: &'a [Expr], dst: Slot, span: Span) {
        let base = self.unit.top();
        let constants = || elts.iter().map(|element| self.fold(element)).collect::<Option<Vec<_>>>();
        let first = elts.iter().take(AT_ONCE).take_while(|element| !element.is_starred_expr()).count();
        if elts.len() > 2
            && let Some(constants) = constants()
        {
            self.unit.emit(Op::BuildSet { dst: base, base, count: 0 }, span);
            self.unit.set_top(base + 1);
            let src = self.push_constant(Const::FrozenSet(constants), span);
            self.unit.emit(Op::SetUpdate { set: base, src }, span);
        } else if first == elts.len() {
            elts.iter().for_each(|element| {
                self.push(element);
            });
            return self.unit.emit(Op::BuildSet { dst, base, count: first as u16 }, span);
        } else {
            let (first, rest) = elts.split_at(first);
            first.iter().for_each(|element| {
                self.push(element);
            });
            self.unit.emit(Op::BuildSet { dst: base, base, count: first.len() as u16 }, span);
            for element in rest {
                self.unit.set_top(base + 1);
                match element {
                    Expr::Starred(starred) => {
                        let src = self.operand_last(&starred.value);
                        self.unit.emit(Op::SetUpdate { set: base, src }, span);
                    }
                    element => {
                        let src = self.operand_last(element);
                        self.unit.emit(Op::SetAdd { set: base, src }, span);
                    }
                }
            }
        }
        self.scratch(base);
        if dst != base {
            self.unit.emit(Op::Move { dst, src: base }, span);
        }
    }

    /// `{a: b, **c}`
    pub(super) fn dict(&mut self, node: &'a ExprDict, dst: Slot) {
        let span = self.span(node);
        let base = self.unit.top();
        let first = node.items.iter().take(AT_ONCE / 2).take_while(|item| item.key.is_some()).count();
        let (first, rest) = node.items.split_at(first);
        for item in first {
            if let Some(key) = &item.key {
                self.push(key);
            }
            self.push(&item.value);
        }
        let count = first.len() as u16;
        if rest.is_empty() {
            return self.unit.emit(Op::BuildDict { dst, base, count }, span);
        }
        self.unit.emit(Op::BuildDict { dst: base, base, count }, span);
        for item in rest {
            self.unit.set_top(base + 1);
            match &item.key {
                Some(key) => {
                    let key = self.operand_before(key, &item.value);
                    let src = self.operand_last(&item.value);
                    self.unit.emit(Op::DictSet { dict: base, key, src }, span);
                }
                None => {
                    let src = self.operand_last(&item.value);
                    self.unit.emit(Op::DictUpdate { dict: base, src }, span);
                }
            }
        }
        self.scratch(base);
        if dst != base {
            self.unit.emit(Op::Move { dst, src: base }, span);
        }
    }
}
