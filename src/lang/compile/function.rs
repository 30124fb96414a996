//! Functions: `def`, `async def`, lambda, and the docstrings they share with classes and modules.

use super::Compiler;
use crate::lang::code::*;
use crate::source::Span;
use ruff_python_ast::{Decorator, Expr, ExprLambda, Parameters as Declared, Stmt, StmtFunctionDef};
use ruff_text_size::Ranged;

/// The slots where the parts of a function wait until it is made.
#[derive(Default)]
pub(super) struct Parts {
    pub defaults: Option<Slot>,
    pub keyword_defaults: Option<Slot>,
}

impl<'a> Compiler<'a> {
    /// `def` and `async def`, with decorators.
    pub(super) fn function_definition(&mut self, node: &'a StmtFunctionDef) {
        let span = self.definition_span(node, &node.decorator_list);
        let mark = self.unit.top();
        self.decorators(&node.decorator_list);
        let first_line = node.decorator_list.first().map_or(span.start, |d| d.expression.start().to_u32());
        let first_line = self.line(first_line);
        let function = match &node.type_params {
            Some(parameters) => self.generic_function(node, parameters, span, first_line),
            None => {
                let function = self.unit.reserve(1);
                let parts = self.defaults(&node.parameters, span);
                let annotations = self.function_annotations(&node.parameters, node.returns.as_deref(), span);
                let code = self.function_body(node, span, first_line);
                self.make_function(code, function, span);
                self.set_part(FunctionPart::Annotations, function, annotations, span);
                self.set_part(FunctionPart::KeywordDefaults, function, parts.keyword_defaults, span);
                self.set_part(FunctionPart::Defaults, function, parts.defaults, span);
                self.unit.set_top(function + 1);
                function
            }
        };
        self.decorate(&node.decorator_list, function);
        self.store(&node.name, mark, span);
        self.unit.set_top(mark);
    }

    /// The body of a `def` as a code of its own.
    pub(super) fn function_body(
        &mut self,
        node: &'a StmtFunctionDef,
        span: Span,
        first_line: u32,
    ) -> std::rc::Rc<Code> {
        let id = self.table.of(node);
        self.enter(id, CodeKind::Function, &node.name, span, first_line);
        self.unit.parameters = parameters(&node.parameters);
        self.unit.suspends = match (node.is_async, self.table.scopes[id].yields) {
            (false, false) => Suspends::Never,
            (false, true) => Suspends::Generator,
            (true, false) => Suspends::Coroutine,
            (true, true) => Suspends::AsyncGenerator,
        };
        self.unit.doc = docstring(&node.body).map(|doc| clean(doc).into());
        self.body(&node.body);
        let end = node.body.last().map_or(span, |last| self.span(last));
        self.unit.emit(Op::ReturnNone, end);
        self.leave()
    }

    /// `lambda`
    pub(super) fn lambda(&mut self, node: &'a ExprLambda, dst: Slot) {
        let span = self.span(node);
        let function = self.unit.reserve(1);
        let parts = match &node.parameters {
            Some(declared) => self.defaults(declared, span),
            None => Parts::default(),
        };
        let id = self.table.of(node);
        let line = self.line(span.start);
        self.enter(id, CodeKind::Lambda, "<lambda>", span, line);
        if let Some(declared) = &node.parameters {
            self.unit.parameters = parameters(declared);
        }
        if self.table.scopes[id].yields {
            self.unit.suspends = Suspends::Generator;
        }
        let src = self.operand_last(&node.body);
        let at = self.span(&*node.body);
        self.unit.emit(Op::Return { src }, at);
        let code = self.leave();
        self.make_function(code, function, span);
        self.set_part(FunctionPart::KeywordDefaults, function, parts.keyword_defaults, span);
        self.set_part(FunctionPart::Defaults, function, parts.defaults, span);
        if dst != function {
            self.unit.emit(Op::Move { dst, src: function }, span);
        }
        self.unit.set_top(function);
    }

    /// The defaults of parameters on top of the operand stack.
    pub(super) fn defaults(&mut self, declared: &'a Declared, span: Span) -> Parts {
        let mut parts = Parts::default();
        let values: Vec<&Expr> =
            declared.posonlyargs.iter().chain(&declared.args).filter_map(|p| p.default.as_deref()).collect();
        if !values.is_empty() {
            let dst = self.unit.top();
            match values.iter().map(|value| self.fold(value)).collect::<Option<Vec<_>>>() {
                Some(constants) => self.constant_into(Const::Tuple(constants), dst, span),
                None => {
                    values.iter().for_each(|value| {
                        self.push(value);
                    });
                    self.unit.emit(Op::BuildTuple { dst, base: dst, count: values.len() as u16 }, span);
                }
            }
            self.unit.set_top(dst + 1);
            parts.defaults = Some(dst);
        }
        let dst = self.unit.top();
        let mut count = 0;
        for parameter in &declared.kwonlyargs {
            if let Some(value) = &parameter.default {
                let name = self.mangled(&parameter.parameter.name);
                self.push_constant(Const::Str(name), span);
                self.push(value);
                count += 1;
            }
        }
        if count > 0 {
            self.unit.emit(Op::BuildDict { dst, base: dst, count }, span);
            self.unit.set_top(dst + 1);
            parts.keyword_defaults = Some(dst);
        }
        parts
    }

    /// Gives a function one of its parts, if there is one.
    pub(super) fn set_part(&mut self, part: FunctionPart, function: Slot, src: Option<Slot>, span: Span) {
        if let Some(src) = src {
            self.unit.emit(Op::SetFunctionPart { part, function, src }, span);
        }
    }

    /// The decorators, first one lowest, on the operand stack.
    pub(super) fn decorators(&mut self, decorators: &'a [Decorator]) {
        for decorator in decorators {
            self.push(&decorator.expression);
        }
    }

    /// Calls the decorators, last one first, on what lies above them.
    pub(super) fn decorate(&mut self, decorators: &[Decorator], function: Slot) {
        for (index, decorator) in decorators.iter().rev().enumerate() {
            let span = self.span(&decorator.expression);
            self.unit.emit(Op::Call { base: function - 1 - index as Slot, argc: 1 }, span);
        }
    }

    /// A definition without its decorators: from `def`, `async` or `class`.
    pub(super) fn definition_span(&self, node: &impl Ranged, decorators: &[Decorator]) -> Span {
        let whole = self.span(node);
        let Some(last) = decorators.last() else { return whole };
        let mut at = last.end().to_usize();
        let mut comment = false;
        for c in self.source.get(at..).unwrap_or_default().chars() {
            match c {
                '\n' | '\r' => comment = false,
                '#' => comment = true,
                'a' | 'c' | 'd' if !comment => break,
                _ => {}
            }
            at += c.len_utf8();
        }
        Span::new(at as u32, whole.end)
    }

    /// Stores the docstring of a class or module.
    pub(super) fn docstring(&mut self, body: &'a [Stmt], store: bool) {
        if let (Some(doc), Some(first), true) = (docstring(body), body.first(), store) {
            let span = self.span(first);
            let doc: std::rc::Rc<str> = clean(doc).into();
            self.unit.doc = Some(doc.clone());
            let slot = self.push_constant(Const::Str(doc), span);
            self.store("__doc__", slot, span);
            self.unit.set_top(slot);
        }
    }
}

fn parameters(declared: &Declared) -> Parameters {
    Parameters {
        positional: (declared.posonlyargs.len() + declared.args.len()) as u16,
        positional_only: declared.posonlyargs.len() as u16,
        keyword_only: declared.kwonlyargs.len() as u16,
        star: declared.vararg.is_some(),
        double_star: declared.kwarg.is_some(),
    }
}

/// The string that a body begins with.
fn docstring(body: &[Stmt]) -> Option<&str> {
    match body.first()? {
        Stmt::Expr(node) => match &*node.value {
            Expr::StringLiteral(string) => Some(string.value.to_str()),
            _ => None,
        },
        _ => None,
    }
}

/// A docstring without the indentation it has in the source.
fn clean(doc: &str) -> String {
    let doc = expand_tabs(doc);
    let mut lines = doc.split('\n');
    let first = lines.next().unwrap_or_default();
    let rest: Vec<&str> = lines.collect();
    let spaces = |line: &str| line.len() - line.trim_start_matches(' ').len();
    let margin = rest.iter().filter(|line| !line.trim_start_matches(' ').is_empty()).map(|line| spaces(line)).min();
    let mut out = first.trim_start_matches(' ').to_owned();
    for line in rest {
        out.push('\n');
        out.push_str(&line[spaces(line).min(margin.unwrap_or(0))..]);
    }
    out
}

fn expand_tabs(text: &str) -> String {
    if !text.contains('\t') {
        return text.to_owned();
    }
    let mut out = String::new();
    let mut column = 0;
    for c in text.chars() {
        match c {
            '\t' => {
                let count = 8 - column % 8;
                out.extend(std::iter::repeat_n(' ', count));
                column += count;
            }
            c => {
                out.push(c);
                column = if c == '\n' || c == '\r' { 0 } else { column + 1 };
            }
        }
    }
    out
}
