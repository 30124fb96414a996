//! A parsed text.

use ruff_python_ast::visitor::transformer::{Transformer, walk_body, walk_expr};
use ruff_python_ast::{AtomicNodeIndex, Expr, ExprNoneLiteral, Mod};
use ruff_text_size::TextRange;

/// A parsed text. A chain of ten thousand operators is a tree as deep; such a tree takes itself apart before it is
/// dropped, because dropping recurses.
pub struct Tree {
    /// The tree; it does not move while scopes point into it.
    pub module: Box<Mod>,
    /// Whether it asks that annotations are not evaluated.
    pub future_annotations: bool,
    deep: bool,
}

impl Tree {
    /// Takes over what the parser made.
    pub fn new(module: Mod, deep: bool) -> Tree {
        Tree { module: Box::new(module), future_annotations: false, deep }
    }
}

impl Drop for Tree {
    fn drop(&mut self) {
        if self.deep {
            match &mut *self.module {
                Mod::Module(module) => walk_body(&Flatten, &mut module.body),
                Mod::Expression(expression) => Flatten.visit_expr(&mut expression.body),
            }
        }
    }
}

/// Takes expressions apart from the outside in, along the side where they are deep.
struct Flatten;

impl Transformer for Flatten {
    fn visit_expr(&self, expression: &mut Expr) {
        let mut current = std::mem::replace(expression, nothing());
        loop {
            let left = match &mut current {
                Expr::BinOp(node) => Some(&mut node.left),
                Expr::Attribute(node) => Some(&mut node.value),
                Expr::Subscript(node) => Some(&mut node.value),
                Expr::Call(node) => Some(&mut node.func),
                Expr::If(node) => Some(&mut node.orelse),
                _ => None,
            };
            let next = left.map(|left| std::mem::replace(&mut **left, nothing()));
            walk_expr(self, &mut current);
            match next {
                Some(next) => current = next,
                None => break,
            }
        }
    }
}

fn nothing() -> Expr {
    Expr::NoneLiteral(ExprNoneLiteral { node_index: AtomicNodeIndex::NONE, range: TextRange::default() })
}
