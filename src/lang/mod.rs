//! The language: from text to [`code::Code`]. Pure: it knows source text and nothing of values, frames or tasks.
//!
//! In reading order: `syntax` guards and calls Ruff's parser and puts its errors into CPython's words; `scope` finds
//! where every name lives; `compile` emits the instructions that `code` defines; `disassemble` shows them.

pub mod code;
mod compile;
mod diagnostic;
mod disassemble;
mod scope;
pub mod segment;
mod syntax;
#[cfg(test)]
mod tests;

use crate::source::{LineIndex, Span};
use code::Code;
pub use diagnostic::{Diagnostic, DiagnosticKind};
pub use disassemble::disassemble;
pub use scope::mangle;

/// What a text is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mode {
    /// A script or module: its variables are the module's.
    Module,
    /// What `exec` runs, in namespaces that may be different for locals and globals.
    Exec,
    /// An expression for `eval`.
    Eval,
    /// One interactive statement, whose value is displayed.
    Single,
}

/// How to compile.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Options {
    /// What the text is.
    pub mode: Mode,
    /// Allow `await` outside of functions: then the module is a coroutine if it awaits.
    pub top_level_await: bool,
    /// Annotations are not evaluated; the text may ask for it itself.
    pub future_annotations: bool,
}

impl From<Mode> for Options {
    fn from(mode: Mode) -> Self {
        Self { mode, top_level_await: false, future_annotations: false }
    }
}

/// A compiled text, and the warnings that it deserves.
#[derive(Clone, PartialEq, Debug)]
pub struct Compiled {
    /// The module's body.
    pub code: Code,
    /// In CPython's order.
    pub warnings: Vec<Diagnostic>,
}

/// Compiles a text. `file` is the name that tracebacks show. Whatever the text is, there is code or a diagnostic.
pub fn compile(source: &str, file: &str, options: impl Into<Options>) -> Result<Compiled, Box<Diagnostic>> {
    let mut options = options.into();
    let lines = LineIndex::new(source);
    let parsed = syntax::parse(source, &lines, options.mode)?;
    let module = &*parsed.tree.module;
    options.future_annotations |= parsed.tree.future_annotations;
    let table = scope::collect(module, options.future_annotations).map_err(|(message, span)| {
        Box::new(Diagnostic::new(DiagnosticKind::SyntaxError, message, span, source, &lines).of_parsed())
    })?;
    let mut result = compile::compile(module, &table, source, file, options, false);
    if let Err(compile::Failure::Wide) = result {
        result = compile::compile(module, &table, source, file, options, true);
    }
    drop(table);
    match result {
        Ok(output) => {
            let mut warnings = parsed.warnings;
            warnings.extend(output.warnings);
            Ok(Compiled { code: output.code, warnings })
        }
        Err(compile::Failure::Diagnostic(diagnostic)) => Err(diagnostic),
        Err(compile::Failure::Wide) => Err(Box::new(Diagnostic::new(
            DiagnosticKind::SyntaxError,
            "this text is too large to compile",
            Span::default(),
            source,
            &lines,
        ))),
    }
}
