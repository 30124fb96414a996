//! Where each line of a long log stands, so that only those in sight are drawn.
//!
//! Lines wrap at a number of columns that the page measures, at places that are decided here and not by the browser: so
//! a line's height is known without drawing it.

use super::line::Line;
use super::wrap::breaks;

/// The heights of all lines, summed.
#[derive(Clone, Debug)]
pub struct Layout {
    columns: usize,
    /// `tops[i]` is the row at which line `i` begins; the last entry is the row after all of them.
    tops: Vec<u32>,
}

/// The lines to draw, and the rows that precede the first of them.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Window {
    /// The first line to draw.
    pub first: usize,
    /// The line after the last one.
    pub end: usize,
    /// Rows above the first.
    pub above: u32,
}

impl Default for Layout {
    fn default() -> Self {
        Self { columns: 80, tops: vec![0] }
    }
}

impl Layout {
    /// Forgets all lines, or those from `first` on.
    pub fn truncate(&mut self, first: usize) {
        self.tops.truncate(first.saturating_add(1));
    }

    /// Sets the number of columns; a new one makes every line be measured again.
    pub fn set_columns(&mut self, columns: usize) {
        let columns = columns.max(8);
        if columns != self.columns {
            self.columns = columns;
            self.truncate(0);
        }
    }

    /// The number of columns at which lines wrap.
    pub fn columns(&self) -> usize {
        self.columns
    }

    /// Measures the lines that were not measured yet.
    pub fn extend<'l>(&mut self, lines: impl IntoIterator<Item = &'l Line>) {
        for line in lines.into_iter().skip(self.tops.len() - 1) {
            let top = self.tops[self.tops.len() - 1];
            self.tops.push(top + rows(line, self.columns));
        }
    }

    /// The rows of everything together.
    pub fn rows(&self) -> u32 {
        self.tops[self.tops.len() - 1]
    }

    /// How many rows a line takes.
    pub fn height(&self, index: usize) -> u32 {
        match (self.tops.get(index), self.tops.get(index + 1)) {
            (Some(top), Some(next)) => next - top,
            _ => 1,
        }
    }

    /// The row at which a line begins.
    pub fn top(&self, index: usize) -> u32 {
        self.tops.get(index).or(self.tops.last()).copied().unwrap_or(0)
    }

    /// The lines that touch `count` rows from row `top` on, and `margin` more rows on both sides.
    pub fn window(&self, top: u32, count: u32, margin: u32) -> Window {
        let lines = self.tops.len() - 1;
        let from = top.saturating_sub(margin);
        let to = top.saturating_add(count).saturating_add(margin);
        let first = self.tops.partition_point(|start| *start <= from).saturating_sub(1).min(lines);
        let end = self.tops.partition_point(|start| *start < to).min(lines);
        Window { first, end: end.max(first), above: self.tops[first] }
    }
}

fn rows(line: &Line, columns: usize) -> u32 {
    if line.is_plain() && line.text.len() <= columns {
        return 1;
    }
    let text: String = line.pieces().into_iter().map(|piece| piece.text).collect();
    breaks(&text, columns).len() as u32 + 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trace::{Stream, Time};

    fn line(text: &str) -> Line {
        let mut line = Line::new(Time(0), Stream::Out, None);
        line.append(None, text);
        line
    }

    fn layout(columns: usize, texts: &[&str]) -> Layout {
        let lines: Vec<Line> = texts.iter().map(|text| line(text)).collect();
        let mut layout = Layout::default();
        layout.set_columns(columns);
        layout.extend(&lines);
        layout
    }

    #[test]
    fn lines_wrap_at_the_last_column() {
        let layout = layout(10, &["", "1234567890", "12345678901", &"x".repeat(31)]);
        assert_eq!((0..4).map(|index| layout.height(index)).collect::<Vec<_>>(), [1, 1, 2, 4]);
        assert_eq!(layout.rows(), 8);
    }

    #[test]
    fn the_window_holds_what_is_in_sight() {
        let texts = vec!["x"; 100];
        let mut layout = layout(10, &texts);
        assert_eq!(layout.window(0, 10, 0), Window { first: 0, end: 10, above: 0 });
        assert_eq!(layout.window(50, 10, 5), Window { first: 45, end: 65, above: 45 });
        assert_eq!(layout.window(95, 50, 5), Window { first: 90, end: 100, above: 90 });
        assert_eq!(layout.window(900, 10, 0).end, 100);
        layout.truncate(0);
        assert_eq!(layout.window(3, 10, 1), Window::default());
    }

    #[test]
    fn a_line_that_grew_is_measured_again() {
        let mut layout = Layout::default();
        layout.set_columns(10);
        layout.extend(&[line("a"), line("b")]);
        let grown = [line("a"), line(&"b".repeat(25)), line("c")];
        layout.truncate(1);
        layout.extend(&grown);
        assert_eq!(layout.rows(), 1 + 3 + 1);
    }

    #[test]
    fn a_window_starts_inside_a_tall_line() {
        let layout = layout(10, &["a", &"b".repeat(100), "c"]);
        assert_eq!(layout.window(5, 2, 0), Window { first: 1, end: 2, above: 1 });
    }
}
