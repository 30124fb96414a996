//! The walk over expressions.

use super::collect::Collector;
use super::*;
use crate::source::Span;
use ruff_python_ast::{Comprehension, Expr, ExprContext, InterpolatedStringElement, InterpolatedStringElements};

impl Collector {
    /// An expression. Long chains lean to the left (`a + b + …`, `x.y.z`) or to the right (`a if b else c if d …`), so
    /// those sides are walked in a loop.
    pub(super) fn expression(&mut self, mut expression: &Expr) {
        loop {
            expression = match expression {
                Expr::BinOp(node) => {
                    self.expression(&node.right);
                    &node.left
                }
                Expr::Attribute(node) => &node.value,
                Expr::Subscript(node) => {
                    self.expression(&node.slice);
                    &node.value
                }
                Expr::Call(node) => {
                    node.arguments.args.iter().for_each(|a| self.expression(a));
                    node.arguments.keywords.iter().for_each(|k| self.expression(&k.value));
                    &node.func
                }
                Expr::UnaryOp(node) => &node.operand,
                Expr::Starred(node) => &node.value,
                Expr::If(node) => {
                    self.expression(&node.test);
                    self.expression(&node.body);
                    &node.orelse
                }
                Expr::Await(node) => {
                    self.awaits("await expression", span(node));
                    &node.value
                }
                other => return self.other(other),
            }
        }
    }

    fn other(&mut self, expression: &Expr) {
        match expression {
            Expr::Name(node) => match node.ctx {
                ExprContext::Load | ExprContext::Invalid => self.read(&node.id),
                ExprContext::Store => self.bind(&node.id, span(node)),
                ExprContext::Del => {
                    if node.id.as_str() == "__debug__" {
                        self.fail("cannot delete __debug__", span(node));
                    }
                    self.mark(&node.id, BOUND | UNBOUND);
                }
            },
            Expr::Named(node) => {
                self.restrict("named expression", span(node));
                if self.in_iterable > 0 {
                    let message = "assignment expression cannot be used in a comprehension iterable expression";
                    self.fail(message, span(node));
                }
                if let Expr::Name(name) = &*node.target {
                    self.walrus(&name.id, span(&*node.target));
                }
                self.expression(&node.value);
            }
            Expr::BoolOp(node) => node.values.iter().for_each(|v| self.expression(v)),
            Expr::Compare(node) => {
                self.expression(&node.left);
                node.comparators.iter().for_each(|c| self.expression(c));
            }
            Expr::Tuple(node) => node.elts.iter().for_each(|e| self.expression(e)),
            Expr::List(node) => node.elts.iter().for_each(|e| self.expression(e)),
            Expr::Set(node) => node.elts.iter().for_each(|e| self.expression(e)),
            Expr::Dict(node) => {
                for item in &node.items {
                    self.optional(item.key.as_ref());
                    self.expression(&item.value);
                }
            }
            Expr::Slice(node) => {
                self.optional(node.lower.as_deref());
                self.optional(node.upper.as_deref());
                self.optional(node.step.as_deref());
            }
            Expr::Lambda(node) => {
                if let Some(parameters) = &node.parameters {
                    self.defaults(parameters);
                }
                self.enter(ScopeKind::Lambda, "<lambda>", node);
                if let Some(parameters) = &node.parameters {
                    self.parameters(parameters);
                }
                self.expression(&node.body);
                self.leave();
            }
            Expr::Yield(node) => {
                self.yields("yield expression", span(node));
                self.optional(node.value.as_deref());
            }
            Expr::YieldFrom(node) => {
                self.yields("yield expression", span(node));
                self.expression(&node.value);
            }
            Expr::ListComp(node) => {
                self.comprehension(ScopeKind::Inlined, "<listcomp>", node, &node.generators, &[&node.elt])
            }
            Expr::SetComp(node) => {
                self.comprehension(ScopeKind::Inlined, "<setcomp>", node, &node.generators, &[&node.elt])
            }
            Expr::DictComp(node) => match &node.key {
                Some(key) => {
                    // The value comes first, as in CPython, which shows in what is refused first.
                    let parts = [&*node.value, &**key];
                    self.comprehension(ScopeKind::Inlined, "<dictcomp>", node, &node.generators, &parts);
                }
                None => self.fail("dict unpacking cannot be used in dict comprehension", span(&*node.value)),
            },
            Expr::Generator(node) => {
                self.comprehension(ScopeKind::Comprehension, "<genexpr>", node, &node.generators, &[&node.elt])
            }
            Expr::FString(node) => {
                for string in node.value.f_strings() {
                    self.elements(&string.elements);
                }
            }
            _ => {}
        }
    }

    fn elements(&mut self, elements: &InterpolatedStringElements) {
        for element in elements {
            if let InterpolatedStringElement::Interpolation(field) = element {
                self.expression(&field.expression);
                if let Some(spec) = &field.format_spec {
                    self.elements(&spec.elements);
                }
            }
        }
    }

    fn comprehension<T>(
        &mut self,
        kind: ScopeKind,
        name: &str,
        node: &T,
        generators: &[Comprehension],
        parts: &[&Expr],
    ) {
        let Some(outermost) = generators.first() else { return };
        self.in_iterable += 1;
        self.expression(&outermost.iter);
        self.in_iterable -= 1;
        let id = self.enter(kind, name, node);
        if kind == ScopeKind::Comprehension {
            self.mark(".0", PARAMETER);
        }
        for (index, generator) in generators.iter().enumerate() {
            self.in_target = true;
            self.expression(&generator.target);
            self.in_target = false;
            if generator.is_async {
                self.table.scopes[id].is_async = true;
            }
            if index > 0 {
                self.in_iterable += 1;
                self.expression(&generator.iter);
                self.in_iterable -= 1;
            }
            generator.ifs.iter().for_each(|test| self.expression(test));
        }
        parts.iter().for_each(|part| self.expression(part));
        self.leave();
        // An inlined asynchronous comprehension makes the generator expression around it asynchronous.
        if kind == ScopeKind::Inlined
            && self.table.scopes[id].is_async
            && matches!(
                self.table.scopes[self.current].kind,
                ScopeKind::Comprehension | ScopeKind::Inlined | ScopeKind::Module
            )
        {
            let current = self.current;
            self.table.scopes[current].is_async = true;
        }
    }

    fn yields(&mut self, what: &str, at: Span) {
        self.restrict(what, at);
        let id = self.current;
        let scope = &self.table.scopes[id];
        if matches!(scope.kind, ScopeKind::Inlined | ScopeKind::Comprehension) {
            let place = match &*scope.name {
                "<listcomp>" => "list comprehension",
                "<setcomp>" => "set comprehension",
                "<dictcomp>" => "dict comprehension",
                _ => "generator expression",
            };
            self.fail(format!("'yield' inside {place}"), at);
        }
        self.table.scopes[id].yields = true;
    }

    fn awaits(&mut self, what: &str, at: Span) {
        self.restrict(what, at);
        let id = self.current;
        let kind = self.table.scopes[id].kind;
        if matches!(kind, ScopeKind::Inlined | ScopeKind::Comprehension | ScopeKind::Module) {
            self.table.scopes[id].is_async = true;
        }
    }

    /// What the scopes of PEP 695 do not allow.
    fn restrict(&mut self, what: &str, at: Span) {
        let scope = &self.table.scopes[self.current];
        let place = match scope.kind {
            ScopeKind::TypeParameters => "the definition of a generic",
            ScopeKind::Annotation => &scope.purpose,
            _ => return,
        };
        self.fail(format!("{what} cannot be used within {place}"), at);
    }
}
