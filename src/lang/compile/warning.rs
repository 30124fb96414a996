//! `SyntaxWarning`s about code that can't mean what it says.

use super::Compiler;
use crate::lang::code::Const;
use crate::lang::diagnostic::{Diagnostic, DiagnosticKind};
use crate::source::Span;
use ruff_python_ast::{CmpOp, Expr, ExprCompare, StmtAssert};

impl<'a> Compiler<'a> {
    /// Adds a warning. What is compiled twice warns twice, as in CPython.
    pub(super) fn warn(&mut self, message: String, span: Span) {
        let kind = DiagnosticKind::SyntaxWarning;
        self.warnings.push(Diagnostic::new(kind, message, span, self.source, &self.lines).of_parsed());
    }

    /// `1 is x`
    pub(super) fn warn_about_compare(&mut self, node: &ExprCompare) {
        let mut left = &*node.left;
        for (op, right) in node.ops.iter().zip(&node.comparators) {
            if matches!(op, CmpOp::Is | CmpOp::IsNot)
                && let Some(name) = self.odd_to_identify(left).or_else(|| self.odd_to_identify(right))
            {
                let (is, equals) = if *op == CmpOp::Is { ("is", "==") } else { ("is not", "!=") };
                let span = self.span(node);
                self.warn(format!("\"{is}\" with '{name}' literal. Did you mean \"{equals}\"?"), span);
            }
            left = right;
        }
    }

    /// `"text"()` and `[1, 2][3, 4]`: a comma is missing.
    pub(super) fn warn_about_base(&mut self, link: &Expr, base: &Expr) {
        let span = self.span(base);
        match link {
            Expr::Call(_) => {
                let name = match base {
                    Expr::Tuple(_) => "tuple",
                    Expr::List(_) | Expr::ListComp(_) => "list",
                    Expr::Dict(_) | Expr::DictComp(_) => "dict",
                    Expr::Set(_) | Expr::SetComp(_) => "set",
                    Expr::Generator(_) => "generator",
                    Expr::FString(_) => "str",
                    _ => match self.constant_type(base) {
                        Some(name) => name,
                        None => return,
                    },
                };
                self.warn(format!("'{name}' object is not callable; perhaps you missed a comma?"), span);
            }
            Expr::Subscript(node) => {
                let name = match base {
                    Expr::Set(_) | Expr::SetComp(_) => "set",
                    Expr::Generator(_) => "generator",
                    Expr::Lambda(_) => "function",
                    _ => match self.constant_type(base) {
                        Some(name @ ("NoneType" | "bool" | "int" | "float" | "complex" | "ellipsis")) => name,
                        _ => return self.warn_about_index(base, &node.slice, span),
                    },
                };
                self.warn(format!("'{name}' object is not subscriptable; perhaps you missed a comma?"), span);
            }
            _ => {}
        }
    }

    fn warn_about_index(&mut self, base: &Expr, index: &Expr, span: Span) {
        let name = match base {
            Expr::Tuple(_) => "tuple",
            Expr::List(_) | Expr::ListComp(_) => "list",
            Expr::FString(_) => "str",
            _ => match self.constant_type(base) {
                Some("str") => "str",
                Some("bytes") => "bytes",
                _ => return,
            },
        };
        let index = match index {
            Expr::Tuple(_) => "tuple",
            Expr::List(_) | Expr::ListComp(_) => "list",
            Expr::Dict(_) | Expr::DictComp(_) => "dict",
            Expr::Set(_) | Expr::SetComp(_) => "set",
            Expr::Generator(_) => "generator",
            Expr::FString(_) => "str",
            Expr::Lambda(_) => "function",
            _ => match self.constant_type(index) {
                None | Some("int" | "bool") => return,
                Some(name) => name,
            },
        };
        self.warn(format!("{name} indices must be integers or slices, not {index}; perhaps you missed a comma?"), span);
    }

    /// `assert (test, message)`
    pub(super) fn warn_about_assert(&mut self, node: &StmtAssert) {
        if let Expr::Tuple(tuple) = &*node.test
            && !tuple.elts.is_empty()
        {
            let span = self.span(node);
            self.warn("assertion is always true, perhaps remove parentheses?".into(), span);
        }
    }

    /// The type of a constant whose identity means nothing.
    fn odd_to_identify(&self, expression: &Expr) -> Option<&'static str> {
        match self.constant_type(expression)? {
            "NoneType" | "bool" | "ellipsis" => None,
            name => Some(name),
        }
    }

    fn constant_type(&self, expression: &Expr) -> Option<&'static str> {
        Some(match self.fold(expression)? {
            Const::None => "NoneType",
            Const::Ellipsis => "ellipsis",
            Const::Bool(_) => "bool",
            Const::Int(_) | Const::BigInt(_) => "int",
            Const::Float(_) => "float",
            Const::Imaginary(_) => "complex",
            Const::Str(_) => "str",
            Const::Bytes(_) => "bytes",
            Const::Tuple(_) => "tuple",
            Const::FrozenSet(_) | Const::Code(_) => return None,
        })
    }
}
