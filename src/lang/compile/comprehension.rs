//! Comprehensions and generator expressions.
//!
//! List, set and dict comprehensions run in the frame around them, with variables of their own (PEP 709). A generator
//! expression is a body whose one parameter, `.0`, is the iterator of its outermost `for`.

use super::Compiler;
use super::unit::Label;
use crate::lang::code::*;
use crate::lang::scope::ScopeId;
use crate::source::Span;
use ruff_python_ast::{Comprehension, Expr, ExprDictComp, ExprGenerator, ExprListComp, ExprSetComp};
use std::rc::Rc;

/// What a comprehension does with an element.
#[derive(Clone, Copy)]
enum Element<'a> {
    List(Slot, &'a Expr),
    Set(Slot, &'a Expr),
    Dict(Slot, &'a Expr, &'a Expr),
    Yield(&'a Expr),
}

impl<'a> Compiler<'a> {
    /// `[element for …]`
    pub(super) fn list_comprehension(&mut self, node: &'a ExprListComp, dst: Slot) {
        let (scope, span, slot) = (self.table.of(node), self.span(node), self.unit.top());
        let build = Op::BuildList { dst: slot, base: slot, count: 0 };
        self.inline(scope, &node.generators, build, Element::List(slot, &node.elt), dst, span);
    }

    /// `{element for …}`
    pub(super) fn set_comprehension(&mut self, node: &'a ExprSetComp, dst: Slot) {
        let (scope, span, slot) = (self.table.of(node), self.span(node), self.unit.top());
        let build = Op::BuildSet { dst: slot, base: slot, count: 0 };
        self.inline(scope, &node.generators, build, Element::Set(slot, &node.elt), dst, span);
    }

    /// `{key: value for …}`
    pub(super) fn dict_comprehension(&mut self, node: &'a ExprDictComp, dst: Slot) {
        let (scope, span, slot) = (self.table.of(node), self.span(node), self.unit.top());
        let build = Op::BuildDict { dst: slot, base: slot, count: 0 };
        let Some(key) = &node.key else { return };
        self.inline(scope, &node.generators, build, Element::Dict(slot, key, &node.value), dst, span);
    }

    fn inline(
        &mut self,
        scope: ScopeId,
        generators: &'a [Comprehension],
        build: Op,
        element: Element<'a>,
        dst: Slot,
        span: Span,
    ) {
        let Some(outermost) = generators.first() else { return };
        if self.table.scopes[scope].is_async {
            self.check_async_comprehension(span);
        }
        let result = self.unit.reserve(1);
        self.iterator(outermost, span);
        self.unit.comprehensions.push(scope);
        let mut variables: Vec<Slot> =
            self.unit.slots.iter().filter(|((owner, _), _)| *owner == scope).map(|(_, slot)| *slot).collect();
        variables.sort_unstable();
        for slot in &variables {
            self.unit.bound.remove(*slot);
            if self.unit.cells.contains(slot) {
                self.unit.emit(Op::NewCell { slot: *slot }, span);
            }
        }
        self.unit.emit(build, span);
        // Where the frame may live on after an exception, the variables must not.
        let protected = !variables.is_empty() && self.unit.region_count() > 0;
        let (failed, end) = (self.unit.label(), self.unit.label());
        if protected {
            self.unit.open_region(failed, result);
        }
        self.run(generators, 0, result + 1, element, span);
        if protected {
            self.unit.close_region();
        }
        self.unit.comprehensions.pop();
        variables.iter().for_each(|slot| self.unit.emit(Op::Clear { slot: *slot }, span));
        if protected {
            self.unit.jump(end, span);
            self.unit.bind(failed);
            variables.iter().for_each(|slot| self.unit.emit(Op::Clear { slot: *slot }, span));
            self.unit.emit(Op::Reraise { slot: result }, span);
            self.unit.bind(end);
        }
        if dst != result {
            self.unit.emit(Op::Move { dst, src: result }, span);
        }
        self.unit.set_top(result);
    }

    /// `(element for …)`
    pub(super) fn generator(&mut self, node: &'a ExprGenerator, dst: Slot, span: Span) {
        let id = self.table.of(node);
        let Some(outermost) = node.generators.first() else { return };
        let base = self.unit.reserve(1);
        let line = self.line(span.start);
        self.enter(id, CodeKind::Comprehension, "<genexpr>", span, line);
        self.unit.parameters.positional = 1;
        let is_async = self.table.scopes[id].is_async;
        self.unit.suspends = if is_async { Suspends::AsyncGenerator } else { Suspends::Generator };
        self.run(&node.generators, 0, 0, Element::Yield(&node.elt), span);
        self.unit.emit(Op::ReturnNone, span);
        let code = self.leave();
        self.make_function(code, base, span);
        self.iterator(outermost, span);
        self.unit.emit(Op::Call { base, argc: 1 }, span);
        if dst != base {
            self.unit.emit(Op::Move { dst, src: base }, span);
        }
        self.unit.set_top(base);
    }

    fn check_async_comprehension(&mut self, span: Span) {
        let fine = match self.unit.kind {
            CodeKind::Comprehension => self.unit.suspends == Suspends::AsyncGenerator,
            _ => self.may_await(),
        };
        if !fine {
            self.fail("asynchronous comprehension outside of an asynchronous function", span);
        }
    }

    /// A `for`'s iterator on top of the operand stack.
    fn iterator(&mut self, generator: &'a Comprehension, span: Span) {
        let slot = self.unit.top();
        let src = self.iterable(&generator.iter, generator.is_async);
        self.unit.set_top(slot + 1);
        let at = self.span(&generator.iter);
        let _ = span;
        self.unit.emit(get_iter(generator.is_async, slot, src), at);
    }

    /// What a `for` runs over. A list of constants is never changed, so it can be a tuple.
    pub(super) fn iterable(&mut self, expression: &'a Expr, is_async: bool) -> Slot {
        let elts = match expression {
            Expr::List(node) if !is_async => Some(&node.elts),
            _ => None,
        };
        let constants = elts.and_then(|elts| elts.iter().map(|element| self.fold(element)).collect::<Option<Vec<_>>>());
        match constants {
            Some(constants) => {
                let span = self.span(expression);
                self.push_constant(Const::Tuple(constants), span)
            }
            None => self.operand_last(expression),
        }
    }

    /// The loops from the `index`th on; the iterator of the first of them lies in `iter`.
    fn run(&mut self, generators: &'a [Comprehension], index: usize, iter: Slot, element: Element<'a>, span: Span) {
        let Some(generator) = generators.get(index) else { return self.element(element) };
        let mark = self.unit.top();
        let (head, next, end) = (self.unit.label(), self.unit.label(), self.unit.label());
        self.unit.bind_loop(head);
        let at = self.span(&generator.iter);
        if generator.is_async {
            let failed = self.fetch_async(iter, span);
            self.assign(&generator.target, mark);
            self.filtered(generators, index, element, span, next);
            self.unit.bind(next);
            self.unit.jump(head, span);
            self.unit.bind(failed);
            self.unit.emit(Op::EndAsyncFor { slot: mark }, span);
            self.unit.emit(Op::Clear { slot: iter }, span);
        } else {
            self.fetch(&generator.target, iter, end, at);
            self.filtered(generators, index, element, span, next);
            self.unit.bind(next);
            self.unit.jump(head, span);
            self.unit.bind(end);
        }
        self.unit.set_top(mark);
    }

    fn filtered(
        &mut self,
        generators: &'a [Comprehension],
        index: usize,
        element: Element<'a>,
        span: Span,
        next: Label,
    ) {
        for test in &generators[index].ifs {
            self.jump_if(test, false, next);
        }
        let Some(inner) = generators.get(index + 1) else { return self.element(element) };
        let mark = self.unit.top();
        self.iterator(inner, span);
        self.nested(span, |c| c.run(generators, index + 1, mark, element, span));
        self.unit.set_top(mark);
    }

    /// The next item of an async iterator into the top of the operand stack. The label is where its end arrives.
    pub(super) fn fetch_async(&mut self, iter: Slot, span: Span) -> Label {
        let slot = self.unit.top();
        let failed = self.unit.label();
        self.scratch(slot + 1);
        self.unit.open_region(failed, slot);
        self.unit.emit(Op::GetAsyncNext { dst: slot, iter }, span);
        self.unit.emit(Op::YieldFrom { slot }, span);
        self.unit.close_region();
        self.unit.set_top(slot);
        failed
    }

    /// The next item of an iterator into a target.
    pub(super) fn fetch(&mut self, target: &'a Expr, iter: Slot, end: Label, span: Span) {
        let local = match target {
            Expr::Name(name) => self.local(&name.id),
            _ => None,
        };
        if let Some(dst) = local {
            self.unit.emit_jump(Op::ForIter { iter, dst, skip: 0 }, end, span);
            self.unit.bound.add(dst);
            return;
        }
        let dst = self.unit.reserve(1);
        self.unit.emit_jump(Op::ForIter { iter, dst, skip: 0 }, end, span);
        self.assign(target, dst);
        self.unit.set_top(dst);
    }

    fn element(&mut self, element: Element<'a>) {
        let mark = self.unit.top();
        match element {
            Element::List(list, expression) => {
                let span = self.span(expression);
                self.no_star(expression);
                let src = self.operand_last(expression);
                self.unit.emit(Op::ListAppend { list, src }, span);
            }
            Element::Set(set, expression) => {
                let span = self.span(expression);
                self.no_star(expression);
                let src = self.operand_last(expression);
                self.unit.emit(Op::SetAdd { set, src }, span);
            }
            Element::Dict(dict, key, value) => {
                let span = self.span(key).to(self.span(value));
                let key = self.operand_before(key, value);
                let src = self.operand_last(value);
                self.unit.emit(Op::DictSet { dict, key, src }, span);
            }
            Element::Yield(expression) => {
                let span = self.span(expression);
                self.no_star(expression);
                let mut src = self.operand_last(expression);
                self.scratch(mark);
                if self.unit.suspends == Suspends::AsyncGenerator {
                    self.unit.emit(Op::WrapAsync { dst: mark, src }, span);
                    src = mark;
                }
                self.unit.emit(Op::Yield { dst: mark, src }, span);
                self.unit.emit(Op::Clear { slot: mark }, span);
            }
        }
        self.unit.set_top(mark);
    }

    fn no_star(&mut self, expression: &Expr) {
        if expression.is_starred_expr() {
            let span = self.span(expression);
            self.fail("iterable unpacking cannot be used in comprehension", span);
        }
    }

    /// A function of the code, with its closure, in a slot.
    pub(super) fn make_function(&mut self, code: Rc<Code>, dst: Slot, span: Span) {
        let code = self.unit.constant(Const::Code(code));
        self.unit.emit(Op::MakeFunction { dst, code }, span);
    }
}

/// The instruction that makes an iterator.
pub(super) fn get_iter(is_async: bool, dst: Slot, src: Slot) -> Op {
    match is_async {
        true => Op::GetAsyncIter { dst, src },
        false => Op::GetIter { dst, src },
    }
}
