//! Pieces of source that a traceback shows: where the operator or the brackets are, and whether markers say anything.
//!
//! The piece is parsed again, on its own, as `Lib/traceback.py` does, so nothing of this is kept in compiled code.

use super::syntax;
use crate::source::LineIndex;
use ruff_python_ast::{Expr, Mod, Stmt};
use ruff_text_size::{Ranged, TextSize};

/// A place in a piece: line from zero, column in characters from zero.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Point {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

/// The part of a piece that is marked by `^`, the rest of it by `~`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Anchor {
    /// Where it begins.
    pub start: Point,
    /// Where it ends, not included.
    pub end: Point,
}

/// The binary operator, the brackets of a subscript or the parentheses of a call, if the piece is one of these.
pub fn anchor(segment: &str) -> Option<Anchor> {
    let wrapped = format!("(\n{segment}\n)");
    let tree = syntax::tree(&wrapped)?;
    let Mod::Module(module) = &*tree.module else { return None };
    let [Stmt::Expr(statement)] = module.body.as_slice() else { return None };
    let lines = Lines::of(segment);
    match &*statement.value {
        Expr::BinOp(operation) => {
            let start = lines.valid(lines.point(operation.left.end())?)?;
            let start = lines.skip_to(start, |c| !c.is_whitespace() && c != ')')?;
            let right = lines.point(operation.right.start())?;
            let mut end = Point { column: start.column + 1, ..start };
            // The operator's second character stands before the right operand.
            if (right.line > start.line || end.column < right.column)
                && let Some(second) = lines.get(end)
                && !second.is_whitespace()
                && !matches!(second, '\\' | '#')
            {
                end.column += 1;
            }
            Some(Anchor { start, end })
        }
        Expr::Subscript(subscript) => {
            let start = lines.valid(lines.point(subscript.value.end())?)?;
            let start = lines.skip_to(start, |c| c == '[')?;
            Some(Anchor { start, end: lines.point(subscript.end())? })
        }
        Expr::Call(call) => {
            let start = lines.valid(lines.point(call.func.end())?)?;
            let start = lines.skip_to(start, |c| c == '(')?;
            Some(Anchor { start, end: lines.point(call.end())? })
        }
        _ => None,
    }
}

/// Whether the columns `start..end` of some whole lines are all of a `return f(…)`'s or `x = …(…)`'s call: then markers
/// would say nothing.
pub fn is_plain_call(lines: &[String], start: usize, end: usize) -> bool {
    let text = lines.join("\n");
    let index = LineIndex::new(&text);
    let Some(tree) = syntax::tree(&text) else { return false };
    let Mod::Module(module) = &*tree.module else { return false };
    let call = match module.body.first() {
        Some(Stmt::Return(statement)) => match statement.value.as_deref() {
            Some(Expr::Call(call)) if call.func.is_name_expr() => call,
            _ => return false,
        },
        Some(Stmt::Assign(statement)) => match (statement.targets.as_slice(), &*statement.value) {
            ([Expr::Name(_)], Expr::Call(call)) => call,
            _ => return false,
        },
        _ => return false,
    };
    let (first, last) = (call.start().to_u32(), call.end().to_u32());
    let last_line = index.line(last);
    index.line(first) == 1
        && last_line as usize == lines.len()
        && first as usize == start
        && (last - index.start_of(last_line)) as usize == end
}

/// The piece as lines of characters.
struct Lines {
    lines: Vec<Vec<char>>,
    /// The byte in the wrapped text at which each line begins.
    starts: Vec<usize>,
    text: Vec<String>,
}

impl Lines {
    fn of(segment: &str) -> Lines {
        let text: Vec<String> = segment.split('\n').map(str::to_string).collect();
        // The wrapping begins with a parenthesis and a line break.
        let mut at = 2;
        let mut starts = Vec::new();
        for line in &text {
            starts.push(at);
            at += line.len() + 1;
        }
        Lines { lines: text.iter().map(|line| line.chars().collect()).collect(), starts, text }
    }

    /// The place of a byte of the wrapped text.
    fn point(&self, offset: TextSize) -> Option<Point> {
        let offset = offset.to_usize();
        let line = self.starts.partition_point(|start| *start <= offset).checked_sub(1)?;
        let column = self.text[line].get(..offset - self.starts[line])?.chars().count();
        Some(Point { line, column })
    }

    fn get(&self, at: Point) -> Option<char> {
        self.lines.get(at.line)?.get(at.column).copied()
    }

    /// The place itself or, past a line's end, the first character after it.
    fn valid(&self, mut at: Point) -> Option<Point> {
        while at.column >= self.lines.get(at.line)?.len() {
            at = Point { line: at.line + 1, column: 0 };
        }
        Some(at)
    }

    /// The first character from a place on for which `stop` holds, comments and continued lines passed over.
    fn skip_to(&self, mut at: Point, stop: impl Fn(char) -> bool) -> Option<Point> {
        loop {
            let c = self.get(at)?;
            let next = match c {
                '\\' | '#' => Point { line: at.line + 1, column: 0 },
                _ if stop(c) => return Some(at),
                _ => Point { column: at.column + 1, ..at },
            };
            at = self.valid(next)?;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(segment: &str) -> Option<String> {
        let anchor = anchor(segment)?;
        let lines: Vec<&str> = segment.split('\n').collect();
        let mut out = String::new();
        for (at, line) in lines.iter().enumerate() {
            for (column, c) in line.chars().enumerate() {
                let here = Point { line: at, column };
                if here >= anchor.start && here < anchor.end {
                    out.push(c);
                }
            }
        }
        Some(out)
    }

    #[test]
    fn anchors_are_operators_and_brackets() {
        assert_eq!(marked("a + b").as_deref(), Some("+"));
        assert_eq!(marked("(a) // (b)").as_deref(), Some("//"));
        assert_eq!(marked("a\n  ** # why\n b").as_deref(), Some("**"));
        assert_eq!(marked("f(x)(y, z)").as_deref(), Some("(y, z)"));
        assert_eq!(marked("a.b['ü']").as_deref(), Some("['ü']"));
        assert_eq!(marked("f\\\n  (1)").as_deref(), Some("(1)"));
        assert_eq!(marked("a.b"), None);
        assert_eq!(marked("x = 1"), None);
        assert_eq!(marked(""), None);
    }

    #[test]
    fn a_call_that_is_all_of_the_line_needs_no_markers() {
        let lines = |text: &str| text.split('\n').map(str::to_string).collect::<Vec<_>>();
        assert!(is_plain_call(&lines("return f(1)"), 7, 11));
        assert!(is_plain_call(&lines("x = a.f(\n1)"), 4, 2));
        assert!(!is_plain_call(&lines("return a.f(1)"), 7, 13));
        assert!(!is_plain_call(&lines("return f(1)"), 0, 11));
        assert!(!is_plain_call(&lines("x, y = f()"), 7, 10));
        assert!(!is_plain_call(&lines("else:"), 0, 5));
    }
}
