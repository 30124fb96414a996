//! The walk over statements that finds every body and what it does with names.

use super::*;
use crate::source::Span;
use ruff_python_ast::{Expr, Mod, Parameters, Stmt, TypeParam, TypeParams};

/// Finds the scopes of a text. `future_annotations`: annotations are not evaluated.
pub fn collect(module: &Mod, future_annotations: bool) -> Result<Table, (String, Span)> {
    let mut collector = Collector {
        table: Table::default(),
        current: 0,
        error: None,
        in_target: false,
        in_iterable: 0,
        future_annotations,
    };
    collector.enter(ScopeKind::Module, "<module>", module);
    match module {
        Mod::Module(module) => collector.body(&module.body),
        Mod::Expression(expression) => collector.expression(&expression.body),
    }
    let Collector { mut table, error, .. } = collector;
    match error {
        Some(error) => Err(error),
        None => resolve(&mut table).map(|()| table),
    }
}

/// The walk's state.
pub(super) struct Collector {
    pub(super) table: Table,
    pub(super) current: ScopeId,
    pub(super) error: Option<(String, Span)>,
    /// Inside the target of a comprehension's `for`.
    pub(super) in_target: bool,
    /// How many comprehensions' iterables surround this expression.
    pub(super) in_iterable: u32,
    future_annotations: bool,
}

impl Collector {
    /// Statements, in order.
    pub(super) fn body(&mut self, body: &[Stmt]) {
        for statement in body {
            self.statement(statement);
        }
    }

    fn statement(&mut self, statement: &Stmt) {
        match statement {
            Stmt::FunctionDef(node) => {
                for decorator in &node.decorator_list {
                    self.expression(&decorator.expression);
                }
                self.bind(&node.name, span(&node.name));
                self.defaults(&node.parameters);
                if let Some(parameters) = &node.type_params {
                    self.type_parameters(parameters, &node.name, false);
                    self.mark(".defaults", PARAMETER);
                    self.mark(".kwdefaults", PARAMETER);
                }
                self.annotations(&node.parameters, node.returns.as_deref());
                let id = self.enter(ScopeKind::Function, &node.name, node);
                self.table.scopes[id].is_async = node.is_async;
                self.parameters(&node.parameters);
                self.body(&node.body);
                self.leave();
                if node.type_params.is_some() {
                    self.leave();
                }
            }
            Stmt::ClassDef(node) => {
                for decorator in &node.decorator_list {
                    self.expression(&decorator.expression);
                }
                self.bind(&node.name, span(&node.name));
                if let Some(parameters) = &node.type_params {
                    self.type_parameters(parameters, &node.name, true);
                    self.mark(".type_params", BOUND);
                }
                if let Some(arguments) = &node.arguments {
                    for argument in &arguments.args {
                        self.expression(argument);
                    }
                    for keyword in &arguments.keywords {
                        self.expression(&keyword.value);
                    }
                }
                self.enter(ScopeKind::Class, &node.name, node);
                if node.type_params.is_some() {
                    self.mark(".type_params", USED);
                }
                self.body(&node.body);
                self.leave();
                if node.type_params.is_some() {
                    self.leave();
                }
            }
            Stmt::TypeAlias(node) => {
                self.expression(&node.name);
                let name = match &*node.name {
                    Expr::Name(name) => name.id.as_str(),
                    _ => "",
                };
                if let Some(parameters) = &node.type_params {
                    self.type_parameters(parameters, name, false);
                }
                let id = self.enter(ScopeKind::Annotation, name, node);
                self.table.scopes[id].purpose = "a type alias".into();
                self.expression(&node.value);
                self.leave();
                if node.type_params.is_some() {
                    self.leave();
                }
            }
            Stmt::Return(node) => self.optional(node.value.as_deref()),
            Stmt::Delete(node) => {
                for target in &node.targets {
                    self.expression(target);
                }
            }
            Stmt::Assign(node) => {
                for target in &node.targets {
                    self.expression(target);
                }
                self.expression(&node.value);
            }
            Stmt::AugAssign(node) => {
                if let Expr::Name(name) = &*node.target {
                    self.read(&name.id);
                }
                self.expression(&node.target);
                self.expression(&node.value);
            }
            Stmt::AnnAssign(node) => {
                match &*node.target {
                    Expr::Name(name) if node.simple || node.value.is_some() => {
                        if node.simple {
                            let before = self.mark(&name.id, 0);
                            if before & (GLOBAL | NONLOCAL) != 0 && self.current != 0 {
                                let word = if before & GLOBAL != 0 { "global" } else { "nonlocal" };
                                let message = format!("annotated name '{}' can't be {word}", name.id);
                                self.fail(message, span(node));
                            }
                            self.mark(&name.id, ANNOTATED);
                            let id = self.current;
                            self.table.scopes[id].annotates = true;
                        }
                        self.bind(&name.id, span(node));
                    }
                    // `(name): annotation` says nothing of the name.
                    Expr::Name(_) => {}
                    target => self.expression(target),
                }
                self.annotation(&node.annotation);
                self.optional(node.value.as_deref());
            }
            Stmt::For(node) => {
                self.suspends(node.is_async);
                self.expression(&node.target);
                self.expression(&node.iter);
                self.body(&node.body);
                self.body(&node.orelse);
            }
            Stmt::While(node) => {
                self.expression(&node.test);
                self.body(&node.body);
                self.body(&node.orelse);
            }
            Stmt::If(node) => {
                self.expression(&node.test);
                self.body(&node.body);
                for clause in &node.elif_else_clauses {
                    self.optional(clause.test.as_ref());
                    self.body(&clause.body);
                }
            }
            Stmt::With(node) => {
                self.suspends(node.is_async);
                for item in &node.items {
                    self.expression(&item.context_expr);
                    self.optional(item.optional_vars.as_deref());
                }
                self.body(&node.body);
            }
            Stmt::Match(node) => {
                self.expression(&node.subject);
                for case in &node.cases {
                    self.pattern(&case.pattern);
                    self.optional(case.guard.as_deref());
                    self.body(&case.body);
                }
            }
            Stmt::Raise(node) => {
                self.optional(node.exc.as_deref());
                self.optional(node.cause.as_deref());
            }
            Stmt::Try(node) => {
                self.body(&node.body);
                for handler in &node.handlers {
                    let ruff_python_ast::ExceptHandler::ExceptHandler(handler) = handler;
                    self.optional(handler.type_.as_deref());
                    if let Some(name) = &handler.name {
                        self.bind(name, span(name));
                        self.mark(name, UNBOUND);
                    }
                    self.body(&handler.body);
                }
                self.body(&node.orelse);
                self.body(&node.finalbody);
            }
            Stmt::Assert(node) => {
                self.expression(&node.test);
                self.optional(node.msg.as_deref());
            }
            Stmt::Import(node) => {
                for alias in &node.names {
                    match &alias.asname {
                        Some(name) => self.bind(name, span(name)),
                        None => self.bind(alias.name.split('.').next().unwrap_or_default(), span(alias)),
                    }
                }
            }
            Stmt::ImportFrom(node) => {
                for alias in &node.names {
                    if alias.name.as_str() == "*" {
                        if self.table.scopes[self.current].kind != ScopeKind::Module {
                            self.fail("import * only allowed at module level", span(alias));
                        }
                        continue;
                    }
                    let name = alias.asname.as_ref().unwrap_or(&alias.name);
                    self.bind(name, span(name));
                }
            }
            Stmt::Global(node) => {
                for name in &node.names {
                    self.declare(name, GLOBAL, span(node));
                }
            }
            Stmt::Nonlocal(node) => {
                for name in &node.names {
                    self.declare(name, NONLOCAL, span(node));
                }
            }
            Stmt::Expr(node) => self.expression(&node.value),
            Stmt::Pass(_) | Stmt::Break(_) | Stmt::Continue(_) | Stmt::IpyEscapeCommand(_) => {}
        }
    }

    /// Notes that the module's own body awaits, which is allowed only when an option says so.
    fn suspends(&mut self, is_async: bool) {
        let scope = &mut self.table.scopes[self.current];
        scope.is_async |= is_async && scope.kind == ScopeKind::Module;
    }

    /// An expression that may be missing.
    pub(super) fn optional(&mut self, expression: Option<&Expr>) {
        if let Some(expression) = expression {
            self.expression(expression);
        }
    }

    /// The defaults of parameters, which belong to the scope around.
    pub(super) fn defaults(&mut self, parameters: &Parameters) {
        for parameter in parameters.posonlyargs.iter().chain(&parameters.args).chain(&parameters.kwonlyargs) {
            self.optional(parameter.default.as_deref());
        }
    }

    /// The parameters, in the order of their slots.
    pub(super) fn parameters(&mut self, parameters: &Parameters) {
        for parameter in parameters.posonlyargs.iter().chain(&parameters.args).chain(&parameters.kwonlyargs) {
            self.parameter(&parameter.parameter.name, span(&parameter.parameter));
        }
        for parameter in parameters.vararg.iter().chain(&parameters.kwarg) {
            self.parameter(&parameter.name, Span::new(span(&parameter.name).start, span(&**parameter).end));
        }
    }

    fn annotations(&mut self, parameters: &Parameters, returns: Option<&Expr>) {
        let named = parameters.posonlyargs.iter().chain(&parameters.args).chain(&parameters.kwonlyargs);
        for parameter in
            named.map(|p| &p.parameter).chain(parameters.vararg.iter().chain(&parameters.kwarg).map(|p| &**p))
        {
            if let Some(annotation) = &parameter.annotation {
                self.annotation(annotation);
            }
        }
        if let Some(returns) = returns {
            self.annotation(returns);
        }
    }

    fn annotation(&mut self, annotation: &Expr) {
        if !self.future_annotations {
            self.expression(annotation);
        }
    }

    /// Opens the scope of type parameters, which stays open.
    fn type_parameters(&mut self, parameters: &TypeParams, owner: &str, of_class: bool) {
        let id = self.enter(ScopeKind::TypeParameters, owner, parameters);
        if of_class {
            // The parameters are private to the class, as names in its body are.
            self.table.scopes[id].private = Some(owner.into());
            let names = parameters.type_params.iter().map(|parameter| parameter.name().as_str().into());
            self.table.scopes[id].mangled = Some(names.collect());
        }
        for parameter in &parameters.type_params {
            let (name, bound, default) = match parameter {
                TypeParam::TypeVar(p) => (&p.name, p.bound.as_deref(), p.default.as_deref()),
                TypeParam::TypeVarTuple(p) => (&p.name, None, p.default.as_deref()),
                TypeParam::ParamSpec(p) => (&p.name, None, p.default.as_deref()),
            };
            if self.mark(name, BOUND | TYPE_PARAMETER) & TYPE_PARAMETER != 0 {
                self.fail(format!("duplicate type parameter '{name}'"), span(parameter));
            }
            let of = match parameter {
                TypeParam::TypeVar(_) => "TypeVar",
                TypeParam::TypeVarTuple(_) => "TypeVarTuple",
                TypeParam::ParamSpec(_) => "ParamSpec",
            };
            for (expression, is_default) in bound.map(|e| (e, false)).into_iter().chain(default.map(|e| (e, true))) {
                let id = self.enter(ScopeKind::Annotation, name, expression);
                self.table.scopes[id].purpose = match () {
                    () if is_default => format!("a {of} default"),
                    () if expression.is_tuple_expr() => "a TypeVar constraint".into(),
                    () => "a TypeVar bound".into(),
                };
                self.expression(expression);
                self.leave();
            }
        }
    }
}
