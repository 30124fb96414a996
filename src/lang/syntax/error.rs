//! stub
use crate::lang::diagnostic::{Diagnostic, DiagnosticKind};
use crate::source::{LineIndex, Span};
use ruff_python_ast::Mod;
use ruff_python_parser::Parsed;
/// stub
pub fn diagnose(source: &str, lines: &LineIndex, parsed: &Parsed<Mod>) -> Option<Diagnostic> {
    let first = parsed.errors().first()?;
    let span = Span::new(first.location.start().to_u32(), first.location.end().to_u32());
    Some(Diagnostic::new(DiagnosticKind::SyntaxError, first.error.to_string(), span, source, lines))
}
