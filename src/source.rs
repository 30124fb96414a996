//! Source text: spans of it, and the way from a byte offset to a line and a column.

use serde::{Deserialize, Serialize};

/// A range of source text, in bytes from its start.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default, Serialize, Deserialize)]
pub struct Span {
    /// The first byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

impl Span {
    /// The span from `start` up to, not including, `end`.
    pub fn new(start: u32, end: u32) -> Self {
        Self { start, end }
    }

    /// The smallest span that holds both.
    pub fn to(self, other: Span) -> Span {
        Span::new(self.start.min(other.start), self.end.max(other.end))
    }
}

/// A place in a text as people count it: both numbers start at one, columns count characters.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Position {
    /// The line, from one.
    pub line: u32,
    /// The column in characters, from one.
    pub column: u32,
}

/// Where each line of a text begins. A line ends at `\n`, `\r\n` or `\r`, as in Python.
#[derive(Clone, Debug)]
pub struct LineIndex {
    starts: Vec<u32>,
}

impl LineIndex {
    /// Reads the text once.
    pub fn new(text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut starts = vec![0];
        let mut at = 0;
        while at < bytes.len() {
            match bytes[at] {
                b'\r' if bytes.get(at + 1) == Some(&b'\n') => at += 1,
                b'\n' | b'\r' => {}
                _ => {
                    at += 1;
                    continue;
                }
            }
            at += 1;
            starts.push(at as u32);
        }
        Self { starts }
    }

    /// The line, from one, that holds the byte at `offset`.
    pub fn line(&self, offset: u32) -> u32 {
        self.starts.partition_point(|start| *start <= offset) as u32
    }

    /// The line and column of the byte at `offset` of `text`, the text this index was made from.
    pub fn position(&self, text: &str, offset: u32) -> Position {
        let line = self.line(offset);
        let start = self.starts[line as usize - 1] as usize;
        let end = (offset as usize).min(text.len());
        let column = text.get(start..end).map_or(0, |s| s.chars().count()) as u32 + 1;
        Position { line, column }
    }

    /// The byte at which a line, counted from one, begins; the last line's for a line past the end.
    pub fn start_of(&self, line: u32) -> u32 {
        let index = (line.max(1) as usize - 1).min(self.starts.len() - 1);
        self.starts[index]
    }

    /// The text of a line, counted from one, without its line break; `None` past the end.
    pub fn text_of<'t>(&self, text: &'t str, line: u32) -> Option<&'t str> {
        let start = *self.starts.get((line as usize).checked_sub(1)?)? as usize;
        let end = self.starts.get(line as usize).map_or(text.len(), |next| *next as usize);
        Some(text.get(start..end)?.trim_end_matches(['\n', '\r']))
    }
}
