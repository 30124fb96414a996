//! Which part of an expression a traceback marks with `^` among `~`: the operator, or the brackets.
//!
//! CPython finds it in the text when it prints a traceback (`traceback.py`); so does this, but when it compiles.

use super::Compiler;
use crate::source::Span;
use ruff_python_ast::{ExprBinOp, ExprCall, ExprSubscript};
use ruff_text_size::Ranged;

impl<'a> Compiler<'a> {
    /// The operator between two operands.
    pub(super) fn anchor_binary(&mut self, node: &ExprBinOp) {
        let right = node.right.start().to_usize();
        let Some(start) = self.find(node.left.end().to_usize(), |c| !c.is_whitespace() && c != ')') else { return };
        let mut end = start + 1;
        let next = self.source[start..].chars().nth(1);
        if end < right && next.is_some_and(|c| !c.is_whitespace() && c != '\\' && c != '#') {
            end += next.map_or(0, char::len_utf8);
        }
        self.anchor(node, start, end);
    }

    /// The brackets of a subscript.
    pub(super) fn anchor_subscript(&mut self, node: &ExprSubscript) {
        if let Some(start) = self.find(node.value.end().to_usize(), |c| c == '[') {
            self.anchor(node, start, node.end().to_usize());
        }
    }

    /// The parentheses of a call.
    pub(super) fn anchor_call(&mut self, node: &ExprCall) {
        if let Some(start) = self.find(node.func.end().to_usize(), |c| c == '(') {
            self.anchor(node, start, node.end().to_usize());
        }
    }

    fn anchor(&mut self, node: &impl Ranged, start: usize, end: usize) {
        let span = self.span(node);
        self.anchors.insert(span, Span::new(start as u32, end as u32));
    }

    /// The first character from `at` on that will do, comments and continued lines skipped.
    fn find(&self, at: usize, will_do: impl Fn(char) -> bool) -> Option<usize> {
        let mut characters = self.source.get(at..)?.char_indices();
        while let Some((offset, c)) = characters.next() {
            if c == '#' || c == '\\' {
                characters.by_ref().find(|(_, c)| *c == '\n' || *c == '\r')?;
            } else if will_do(c) {
                return Some(at + offset);
            }
        }
        None
    }
}
