//! Annotations of functions and variables.

use super::Compiler;
use crate::lang::code::*;
use crate::source::Span;
use ruff_python_ast::{Expr, Identifier, Parameters, StmtAnnAssign};

impl<'a> Compiler<'a> {
    /// The dict of a function's annotations on top of the operand stack, if it has any.
    pub(super) fn function_annotations(
        &mut self,
        parameters: &'a Parameters,
        returns: Option<&'a Expr>,
        span: Span,
    ) -> Option<Slot> {
        let dst = self.unit.top();
        let mut count = 0;
        let plain =
            |p: &'a ruff_python_ast::ParameterWithDefault| (&p.parameter.name, p.parameter.annotation.as_deref());
        let star = |p: &'a ruff_python_ast::Parameter| (&p.name, p.annotation.as_deref());
        let all = parameters.posonlyargs.iter().chain(&parameters.args).map(plain);
        let all = all.chain(parameters.vararg.iter().map(|p| star(p)));
        let all = all.chain(parameters.kwonlyargs.iter().map(plain));
        let all = all.chain(parameters.kwarg.iter().map(|p| star(p)));
        let named: Vec<(&Identifier, Option<&Expr>)> = all.collect();
        for (name, annotation) in named {
            if let Some(annotation) = annotation {
                let name = self.mangled(name);
                self.push_constant(Const::Str(name), span);
                self.push_annotation(annotation);
                count += 1;
            }
        }
        if let Some(returns) = returns {
            self.push_constant(Const::Str("return".into()), span);
            self.push_annotation(returns);
            count += 1;
        }
        self.unit.set_top(dst);
        if count == 0 {
            return None;
        }
        self.unit.emit(Op::BuildDict { dst, base: dst, count }, span);
        self.unit.set_top(dst + 1);
        Some(dst)
    }

    fn push_annotation(&mut self, annotation: &'a Expr) {
        let span = self.span(annotation);
        if self.options.future_annotations {
            let text = self.text_of(annotation);
            self.push_constant(Const::Str(text.into()), span);
            return;
        }
        match annotation {
            Expr::Starred(starred) => self.starred_value(&starred.value, span),
            annotation => self.push(annotation),
        };
    }

    /// `target: annotation = value`
    pub(super) fn annotated_assignment(&mut self, node: &'a StmtAnnAssign) {
        let span = self.span(node);
        let mark = self.unit.top();
        if let Some(value) = &node.value {
            self.assign_value(&node.target, value);
        }
        let evaluated = matches!(self.unit.kind, CodeKind::Module | CodeKind::Class);
        match &*node.target {
            Expr::Name(name) if node.simple => {
                if evaluated {
                    self.push_annotation(&node.annotation);
                    let dict = self.unit.reserve(1);
                    self.load("__annotations__", dict, span);
                    let name = self.mangled(&name.id);
                    let key = self.push_constant(Const::Str(name), span);
                    self.unit.emit(Op::StoreItem { obj: dict, key, src: mark }, span);
                }
            }
            target => {
                if node.value.is_none() {
                    match target {
                        Expr::Attribute(target) => self.discard(&target.value),
                        Expr::Subscript(target) => {
                            self.discard(&target.value);
                            self.discard(&target.slice);
                        }
                        _ => {}
                    }
                }
                if evaluated && !self.options.future_annotations {
                    self.discard(&node.annotation);
                }
            }
        }
        self.unit.set_top(mark);
    }

    /// An annotation that is not evaluated, as text. What is written is kept, apart from quotes and the space around
    /// commas and operators, where CPython's own way of writing shows.
    fn text_of(&self, annotation: &Expr) -> String {
        let span = self.span(annotation);
        let text = self.source.get(span.start as usize..span.end as usize).unwrap_or_default();
        let mut out = String::new();
        let mut quote = None;
        let mut characters = text.chars().peekable();
        while let Some(c) = characters.next() {
            match (quote, c) {
                (Some(q), c) => {
                    out.push(if c == q { '\'' } else { c });
                    if c == '\\' {
                        out.extend(characters.next());
                    } else if c == q {
                        quote = None;
                    }
                }
                (None, '"' | '\'') => {
                    quote = Some(c);
                    out.push('\'');
                }
                (None, '#') => while characters.next().is_some_and(|c| c != '\n') {},
                (None, ',' | '|') => {
                    let trimmed = out.trim_end().len();
                    out.truncate(trimmed);
                    out.push_str(if c == ',' { ", " } else { " | " });
                    while characters.peek().is_some_and(|c| c.is_whitespace()) {
                        characters.next();
                    }
                }
                (None, c) if c.is_whitespace() || c == '\\' => {
                    if !out.ends_with([' ', '[', '(']) {
                        out.push(' ');
                    }
                }
                (None, ']' | ')') => {
                    let trimmed = out.trim_end_matches([' ', ',']).len();
                    if out[..trimmed].len() < out.len() && c == ']' {
                        out.truncate(trimmed);
                    }
                    out.push(c);
                }
                (None, c) => out.push(c),
            }
        }
        out
    }
}
