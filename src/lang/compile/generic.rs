//! Type parameters and aliases (PEP 695, 696): each set of parameters is a function that is called at once.

use super::Compiler;
use crate::lang::code::*;
use crate::source::Span;
use ruff_python_ast::{Expr, StmtClassDef, StmtFunctionDef, StmtTypeAlias, TypeParam, TypeParams};

impl<'a> Compiler<'a> {
    /// `def f[T](…)`: the function on top of the operand stack.
    pub(super) fn generic_function(
        &mut self,
        node: &'a StmtFunctionDef,
        parameters: &'a TypeParams,
        span: Span,
        first_line: u32,
    ) -> Slot {
        let base = self.unit.reserve(1);
        let parts = self.defaults(&node.parameters, span);
        let given = [parts.defaults, parts.keyword_defaults];
        self.enter_parameters(parameters, &node.name, span, first_line);
        self.unit.parameters.positional = 2;
        let tuple = self.type_parameters(parameters, span);
        let function = self.unit.reserve(1);
        let annotations = self.function_annotations(&node.parameters, node.returns.as_deref(), span);
        let code = self.function_body(node, span, first_line);
        self.make_function(code, function, span);
        self.set_part(FunctionPart::Annotations, function, annotations, span);
        for (name, part, given) in
            [(".kwdefaults", FunctionPart::KeywordDefaults, given[1]), (".defaults", FunctionPart::Defaults, given[0])]
        {
            if given.is_some() {
                let src = self.unit.reserve(1);
                self.load(name, src, span);
                self.set_part(part, function, Some(src), span);
            }
        }
        self.set_part(FunctionPart::TypeParameters, function, Some(tuple), span);
        self.unit.emit(Op::Return { src: function }, span);
        let code = self.leave();
        // The defaults were evaluated above the place of the function; both are arguments, given or not.
        match given {
            [None, Some(keywords)] => {
                self.unit.reserve(1);
                self.unit.emit(Op::Move { dst: keywords + 1, src: keywords }, span);
                self.unit.emit(Op::None { dst: keywords }, span);
            }
            [Some(_), None] => {
                self.push_constant(Const::None, span);
            }
            [None, None] => {
                self.push_constant(Const::None, span);
                self.push_constant(Const::None, span);
            }
            _ => {}
        }
        self.make_function(code, base, span);
        self.unit.emit(Op::Call { base, argc: 2 }, span);
        self.unit.set_top(base + 1);
        base
    }

    /// `class C[T]`: the class on top of the operand stack.
    pub(super) fn generic_class(
        &mut self,
        node: &'a StmtClassDef,
        parameters: &'a TypeParams,
        span: Span,
        first_line: u32,
    ) -> Slot {
        let base = self.unit.reserve(1);
        self.enter_parameters(parameters, &node.name, span, first_line);
        let tuple = self.type_parameters(parameters, span);
        let copy = self.unit.reserve(1);
        self.unit.emit(Op::Copy { dst: copy, src: tuple }, span);
        self.store(".type_params", copy, span);
        self.unit.set_top(copy);
        let class = self.unit.top();
        self.build_class(node, span, first_line, Some(tuple));
        self.unit.emit(Op::Return { src: class }, span);
        let code = self.leave();
        self.make_function(code, base, span);
        self.unit.emit(Op::Call { base, argc: 0 }, span);
        base
    }

    /// `type Name = value`
    pub(super) fn type_alias(&mut self, node: &'a StmtTypeAlias) {
        let Expr::Name(name) = &*node.name else { return };
        let span = self.span(node);
        let mark = self.unit.reserve(1);
        let line = self.line(span.start);
        match &node.type_params {
            None => self.alias(node, &name.id, None, mark, span),
            Some(parameters) => {
                self.enter_parameters(parameters, &name.id, span, line);
                let tuple = self.type_parameters(parameters, span);
                let alias = self.unit.reserve(1);
                self.alias(node, &name.id, Some(tuple), alias, span);
                self.unit.emit(Op::Return { src: alias }, span);
                let code = self.leave();
                self.make_function(code, mark, span);
                self.unit.emit(Op::Call { base: mark, argc: 0 }, span);
            }
        }
        let at = self.span(name);
        self.store(&name.id, mark, at);
        self.unit.set_top(mark);
    }

    fn alias(&mut self, node: &'a StmtTypeAlias, name: &str, parameters: Option<Slot>, dst: Slot, span: Span) {
        let base = self.push_constant(Const::Str(name.into()), span);
        let function = self.unit.reserve(1);
        let id = self.table.of_annotation(node);
        self.evaluator(id, &node.value, name, function, span);
        let third = self.unit.reserve(1);
        match parameters {
            Some(src) => self.unit.emit(Op::Move { dst: third, src }, span),
            None => self.constant_into(Const::Tuple(Vec::new()), third, span),
        }
        self.unit.emit(Op::BuildTypeParameter { kind: TypeParameter::Alias, dst, base }, span);
        self.unit.set_top(base);
    }

    fn enter_parameters(&mut self, parameters: &'a TypeParams, owner: &str, span: Span, first_line: u32) {
        let id = self.table.of(parameters);
        self.enter(id, CodeKind::Function, &format!("<generic parameters of {owner}>"), span, first_line);
    }

    /// Makes the parameters, binds them, and leaves their tuple on top of the operand stack.
    fn type_parameters(&mut self, parameters: &'a TypeParams, span: Span) -> Slot {
        let tuple = self.unit.top();
        let mut seen_default = false;
        for parameter in &parameters.type_params {
            let at = self.span(parameter);
            let (name, bound, default) = match parameter {
                TypeParam::TypeVar(p) => (&p.name, p.bound.as_deref(), p.default.as_deref()),
                TypeParam::TypeVarTuple(p) => (&p.name, None, p.default.as_deref()),
                TypeParam::ParamSpec(p) => (&p.name, None, p.default.as_deref()),
            };
            let kind = match parameter {
                TypeParam::TypeVar(p) if p.bound.as_deref().is_some_and(Expr::is_tuple_expr) => {
                    TypeParameter::TypeVarConstrained
                }
                TypeParam::TypeVar(_) => TypeParameter::TypeVar,
                TypeParam::TypeVarTuple(_) => TypeParameter::TypeVarTuple,
                TypeParam::ParamSpec(_) => TypeParameter::ParamSpec,
            };
            if seen_default && default.is_none() {
                self.fail(format!("non-default type parameter '{name}' follows default type parameter"), at);
            }
            seen_default |= default.is_some();
            let dst = self.unit.top();
            let base = self.push_constant(Const::Str(name.id.as_str().into()), at);
            let function = self.unit.reserve(1);
            match bound {
                Some(bound) => {
                    let id = self.table.of_annotation(bound);
                    self.bound(id, bound, name, function);
                }
                None => self.unit.emit(Op::None { dst: function }, at),
            }
            self.unit.emit(Op::BuildTypeParameter { kind, dst, base }, at);
            self.unit.set_top(dst + 1);
            if let Some(default) = default {
                let src = self.unit.reserve(1);
                let id = self.table.of_annotation(default);
                self.bound(id, default, name, src);
                self.unit.emit(Op::SetTypeParameterDefault { parameter: dst, src }, at);
                self.unit.set_top(src);
            }
            let copy = self.unit.reserve(1);
            self.unit.emit(Op::Copy { dst: copy, src: dst }, at);
            self.store(name, copy, at);
            self.unit.set_top(copy);
        }
        let count = parameters.type_params.len() as u16;
        self.unit.set_top(tuple);
        self.unit.emit(Op::BuildTuple { dst: tuple, base: tuple, count }, span);
        self.unit.set_top(tuple + 1);
        tuple
    }

    /// A function without parameters that evaluates the bound or default of a type parameter, when it is asked for.
    fn bound(&mut self, id: usize, value: &'a Expr, name: &str, dst: Slot) {
        let span = self.span(value);
        let line = self.line(span.start);
        self.enter(id, CodeKind::Function, name, span, line);
        let src = match value {
            Expr::Starred(starred) => self.starred_value(&starred.value, span),
            value => self.operand_last(value),
        };
        self.unit.emit(Op::Return { src }, span);
        let code = self.leave();
        self.make_function(code, dst, span);
    }

    /// The same for the value of an alias.
    fn evaluator(&mut self, id: usize, value: &'a Expr, name: &str, dst: Slot, span: Span) {
        let line = self.line(span.start);
        self.enter(id, CodeKind::Function, name, span, line);
        let src = self.operand_last(value);
        let at = self.span(value);
        self.unit.emit(Op::Return { src }, at);
        let code = self.leave();
        self.make_function(code, dst, span);
    }

    /// The one item of what is starred, as `*args: *Ts` and `*Ts = *default` mean it.
    pub(super) fn starred_value(&mut self, value: &'a Expr, span: Span) -> Slot {
        let slot = self.push(value);
        self.unit.emit(Op::Unpack { base: slot, src: slot, count: 1 }, span);
        slot
    }
}
