//! `from __future__ import …`

use crate::lang::scope::span;
use crate::source::Span;
use ruff_python_ast::{Expr, Mod, Stmt};

/// What may be imported from the future; only `annotations` still does anything.
const FEATURES: [&str; 10] = [
    "nested_scopes",
    "generators",
    "division",
    "absolute_import",
    "with_statement",
    "print_function",
    "unicode_literals",
    "barry_as_FLUFL",
    "generator_stop",
    "annotations",
];

/// Whether the text asks for annotations that are not evaluated. Such imports must come first.
pub fn check(module: &Mod) -> Result<bool, (String, Span)> {
    let Mod::Module(module) = module else { return Ok(false) };
    let mut annotations = false;
    let mut begun = false;
    for (index, statement) in module.body.iter().enumerate() {
        match statement {
            Stmt::Expr(node) if index == 0 && matches!(&*node.value, Expr::StringLiteral(_)) => {}
            Stmt::ImportFrom(node)
                if node.level == 0 && node.module.as_ref().is_some_and(|m| m.as_str() == "__future__") =>
            {
                if begun {
                    let message = "from __future__ imports must occur at the beginning of the file";
                    return Err((message.into(), span(node)));
                }
                for alias in &node.names {
                    match alias.name.as_str() {
                        "annotations" => annotations = true,
                        "braces" => return Err(("not a chance".into(), span(node))),
                        name if FEATURES.contains(&name) => {}
                        name => return Err((format!("future feature {name} is not defined"), span(node))),
                    }
                }
            }
            _ => begun = true,
        }
    }
    Ok(annotations)
}
