//! Parsing: Ruff's parser, guarded, with its errors in CPython's words.

mod error;
mod future;
mod guard;
mod tree;

use super::Mode;
use super::diagnostic::Diagnostic;
use crate::source::LineIndex;
use ruff_python_ast::PythonVersion;
use ruff_python_parser::ParseOptions;
pub use tree::Tree;

/// Parses a text.
pub fn parse(source: &str, lines: &LineIndex, mode: Mode) -> Result<Tree, Box<Diagnostic>> {
    guard::check(source, lines)?;
    let ruff_mode = match mode {
        Mode::Eval => ruff_python_parser::Mode::Expression,
        _ => ruff_python_parser::Mode::Module,
    };
    let options = ParseOptions::from(ruff_mode).with_target_version(PythonVersion::PY313);
    let parsed = ruff_python_parser::parse_unchecked(source, options);
    if let Some(diagnostic) = error::diagnose(source, lines, &parsed) {
        Tree::new(parsed.into_syntax());
        return Err(Box::new(diagnostic));
    }
    let mut tree = Tree::new(parsed.into_syntax());
    tree.future_annotations = future::check(&tree.module).map_err(|(message, span)| {
        Box::new(Diagnostic::new(super::DiagnosticKind::SyntaxError, message, span, source, lines))
    })?;
    Ok(tree)
}
