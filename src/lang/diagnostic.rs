//! What is wrong with a text, in CPython's words and at CPython's place.

use crate::source::{LineIndex, Span};

/// Which exception a diagnostic is raised as.
#[allow(missing_docs)]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DiagnosticKind {
    SyntaxError,
    IndentationError,
    TabError,
    RecursionError,
    MemoryError,
    SyntaxWarning,
    DeprecationWarning,
}

impl DiagnosticKind {
    /// The name of the exception's class.
    pub fn name(self) -> &'static str {
        match self {
            Self::SyntaxError => "SyntaxError",
            Self::IndentationError => "IndentationError",
            Self::TabError => "TabError",
            Self::RecursionError => "RecursionError",
            Self::MemoryError => "MemoryError",
            Self::SyntaxWarning => "SyntaxWarning",
            Self::DeprecationWarning => "DeprecationWarning",
        }
    }
}

/// A syntax error or warning. The four numbers are the attributes of Python's `SyntaxError`, which now and then are
/// not what the span says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Diagnostic {
    /// The exception's class.
    pub kind: DiagnosticKind,
    /// CPython's message.
    pub message: String,
    /// The text to underline.
    pub span: Span,
    /// `lineno`
    pub line: u32,
    /// `offset`, in characters from one.
    pub offset: i32,
    /// `end_lineno`
    pub end_line: u32,
    /// `end_offset`
    pub end_offset: i32,
    /// `text`: the line, with its line break if it has one.
    pub text: Option<String>,
    /// Whether the text was parsed: what the compiler refuses afterwards CPython shows from the file, if there is one.
    pub parsed: bool,
}

impl Diagnostic {
    /// A diagnostic whose numbers follow from its span.
    pub fn new(
        kind: DiagnosticKind,
        message: impl Into<String>,
        span: Span,
        source: &str,
        lines: &LineIndex,
    ) -> Diagnostic {
        let start = lines.position(source, span.start);
        let end = lines.position(source, span.end);
        Diagnostic {
            kind,
            message: message.into(),
            span,
            line: start.line,
            offset: start.column as i32,
            end_line: end.line,
            end_offset: end.column as i32,
            text: lines.text_of(source, start.line).map(|text| format!("{text}\n")),
            parsed: false,
        }
    }

    /// The same, of a text that was parsed.
    pub fn of_parsed(self) -> Diagnostic {
        Diagnostic { parsed: true, ..self }
    }

    /// The lines that Python prints for it, without "Traceback".
    pub fn render(&self, file: &str) -> String {
        let mut out = format!("  File \"{file}\", line {}\n", self.line);
        if let Some(text) = &self.text {
            let line = text.trim_end_matches(['\n', '\r', ' ', '\t', '\x0c']);
            let shown = line.trim_start_matches([' ', '\t', '\n', '\x0c']);
            let indent = line.chars().count() as i32 - shown.chars().count() as i32;
            out += &format!("    {shown}\n");
            if self.offset >= 1 {
                let end = match () {
                    () if self.end_line != self.line => line.chars().count() as i32 + 1,
                    () if self.end_offset <= self.offset => self.offset + 1,
                    () => self.end_offset,
                };
                let column = self.offset - 1 - indent;
                let width = (end - 1 - indent).max(column + 1) - column;
                if column >= 0 {
                    let lead: String =
                        shown.chars().take(column as usize).map(|c| if c.is_whitespace() { c } else { ' ' }).collect();
                    let pad = (column as usize).saturating_sub(lead.chars().count());
                    out += &format!("    {lead}{}{}\n", " ".repeat(pad), "^".repeat(width.max(1) as usize));
                }
            }
        }
        out.push_str(&format!("{}: {}\n", self.kind.name(), self.message));
        out
    }
}
