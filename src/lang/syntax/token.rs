//! Tokens as CPython's tokenizer makes them.

use crate::lang::diagnostic::DiagnosticKind;

/// What a token is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Class {
    Name,
    Keyword,
    Number,
    String,
    /// `f"`
    FormatStart,
    /// Text between the fields of an f-string.
    FormatText,
    /// The quotes that end an f-string.
    FormatEnd,
    Operator,
    Newline,
    Indent,
    Dedent,
    End,
}

/// A token: a range of the text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Token {
    /// What it is.
    pub class: Class,
    /// Its first byte.
    pub start: u32,
    /// The byte after its last.
    pub end: u32,
    /// How many brackets are open after it.
    pub level: u16,
}

/// Why there is no next token.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LexicalError {
    /// The exception's class.
    pub kind: DiagnosticKind,
    /// CPython's message.
    pub message: String,
    /// Where it is.
    pub place: Place,
    /// Whether it also counts when it comes after another error: CPython's tokenizer raises some errors itself, and
    /// leaves others to the parser that asked for a token.
    pub own: bool,
}

/// Where an error is, in CPython's numbers.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Place {
    /// `lineno`
    pub line: u32,
    /// `offset`
    pub offset: i32,
    /// `end_lineno`
    pub end_line: u32,
    /// `end_offset`
    pub end_offset: i32,
    /// What an editor underlines.
    pub start: u32,
    /// The byte after it.
    pub end: u32,
}

/// Whether a word is reserved.
pub fn is_keyword(word: &str) -> bool {
    const KEYWORDS: [&str; 35] = [
        "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del",
        "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal",
        "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
    ];
    KEYWORDS.binary_search(&word).is_ok()
}
