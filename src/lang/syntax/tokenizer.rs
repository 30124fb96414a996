//! From text to tokens, with CPython's errors at CPython's places.
//!
//! Ruff's lexer makes the tokens that programs are compiled from. This one runs beside it because what it refuses, and
//! in which words, must be what CPython refuses; its tokens are also what [`super::diagnosis`] looks at.

use super::token::{Class, LexicalError, Place, Token, is_keyword};
use crate::lang::diagnostic::DiagnosticKind;
use crate::source::{LineIndex, Span};

/// The tokens of a text, up to its end or to the first error.
pub struct Tokens {
    /// In order; the last is [`Class::End`] unless there is an error.
    pub tokens: Vec<Token>,
    /// What ended it.
    pub error: Option<LexicalError>,
    /// The bracket that is open where the tokens end, and where it is: CPython may complain about it late.
    pub unclosed: Option<(char, u32)>,
    /// Warnings about numbers.
    pub warnings: Vec<(String, Span)>,
}

/// Tokenizes a text.
pub fn tokenize(source: &str, lines: &LineIndex) -> Tokens {
    let mut tokenizer = Tokenizer {
        source,
        lines,
        at: 0,
        line_start: 0,
        indents: vec![(0, 0)],
        brackets: Vec::new(),
        formats: Vec::new(),
        tokens: Vec::new(),
        warnings: Vec::new(),
        unclosed: None,
    };
    let error = tokenizer.run().err();
    if error.as_ref().is_some_and(|error| !error.own) && tokenizer.formats.is_empty() {
        tokenizer.unclosed = tokenizer.brackets.last().copied();
    }
    Tokens { tokens: tokenizer.tokens, error, unclosed: tokenizer.unclosed, warnings: tokenizer.warnings }
}

/// CPython's limits.
const BRACKET_LIMIT: usize = 200;
const INDENT_LIMIT: usize = 100;

pub(super) type Lexed<T> = Result<T, LexicalError>;

/// The tokenizer's state.
pub(super) struct Tokenizer<'s> {
    pub(super) source: &'s str,
    pub(super) lines: &'s LineIndex,
    /// The next byte.
    pub(super) at: usize,
    /// Where the current line begins.
    pub(super) line_start: usize,
    /// The indentation levels: columns with tabs of eight and with tabs of one.
    indents: Vec<(usize, usize)>,
    /// The open brackets and where they are.
    pub(super) brackets: Vec<(char, u32)>,
    /// The f-strings around, outer ones first.
    pub(super) formats: Vec<super::format::Format>,
    pub(super) tokens: Vec<Token>,
    pub(super) warnings: Vec<(String, Span)>,
    unclosed: Option<(char, u32)>,
}

impl<'s> Tokenizer<'s> {
    fn run(&mut self) -> Lexed<()> {
        let mut line_begins = true;
        loop {
            if self.formats.last().is_some_and(|format| format.in_text) {
                self.format_text()?;
                continue;
            }
            if line_begins {
                line_begins = false;
                self.line_start = self.at;
                if self.indentation()? {
                    // A blank line.
                    if self.peek().is_none() {
                        continue;
                    }
                    self.line_break();
                    line_begins = true;
                    continue;
                }
            }
            self.skip_space();
            // A line break begins where its comment does.
            let start = self.at;
            self.skip_comment();
            let Some(c) = self.peek() else { return self.end() };
            match c {
                '\n' | '\r' => {
                    let blank = self.brackets.is_empty();
                    self.line_break();
                    if blank {
                        self.push(Class::Newline, start, self.at.max(start + 1));
                        line_begins = true;
                    } else {
                        self.line_start = self.at;
                    }
                }
                '\\' => self.continuation()?,
                '"' | '\'' => self.string(start)?,
                '0'..='9' => self.number()?,
                '.' if self.peek_at(1).is_some_and(|c| c.is_ascii_digit()) => self.number()?,
                c if c.is_ascii_alphabetic() || c == '_' || !c.is_ascii() => self.word()?,
                c => self.operator(c)?,
            }
        }
    }

    /// The end of the text: as if it ended with a line break.
    fn end(&mut self) -> Lexed<()> {
        if let Some(bracket) = self.brackets.last() {
            return Err(never_closed(*bracket, self.source, self.lines));
        }
        if self.tokens.last().is_some_and(|t| !matches!(t.class, Class::Newline | Class::Indent | Class::Dedent)) {
            self.push(Class::Newline, self.at, self.at + 1);
        }
        for _ in 1..self.indents.len() {
            self.push(Class::Dedent, self.at, self.at);
        }
        self.push(Class::End, self.at, self.at);
        Ok(())
    }

    /// Reads the beginning of a line. Whether there is nothing else on it.
    fn indentation(&mut self) -> Lexed<bool> {
        let (mut column, mut narrow) = (0, 0);
        let mut continued: Option<(usize, usize)> = None;
        loop {
            match self.peek() {
                Some(' ') => (column, narrow) = (column + 1, narrow + 1),
                Some('\t') => (column, narrow) = ((column / 8 + 1) * 8, narrow + 1),
                Some('\x0c') => (column, narrow) = (0, 0),
                Some('\\') => {
                    continued = continued.or(Some((column, narrow)));
                    self.continuation()?;
                    continue;
                }
                _ => break,
            }
            self.at += 1;
        }
        (column, narrow) = continued.unwrap_or((column, narrow));
        if matches!(self.peek(), Some('#' | '\n' | '\r') | None) {
            self.skip_comment();
            return Ok(true);
        }
        if self.brackets.is_empty() {
            self.indent(column, narrow)?;
        }
        Ok(false)
    }

    fn indent(&mut self, column: usize, narrow: usize) -> Lexed<()> {
        let (top, narrow_top) = self.indents.last().copied().unwrap_or_default();
        if column == top {
            if narrow != narrow_top {
                return Err(self.tab_error());
            }
        } else if column > top {
            if self.indents.len() >= INDENT_LIMIT {
                return Err(self.at_line_start(DiagnosticKind::IndentationError, "too many levels of indentation"));
            }
            if narrow <= narrow_top {
                return Err(self.tab_error());
            }
            self.indents.push((column, narrow));
            self.push(Class::Indent, self.line_start, self.at);
        } else {
            let mut dedents = 0;
            while self.indents.last().is_some_and(|(top, _)| column < *top) {
                self.indents.pop();
                dedents += 1;
            }
            let (top, narrow_top) = self.indents.last().copied().unwrap_or_default();
            if column != top {
                let end = self.line_end();
                let line = self.lines.line(self.line_start as u32);
                let offset = self.source[self.line_start..end].chars().count() as i32 + 1;
                let place = Place {
                    line,
                    offset,
                    end_line: line,
                    end_offset: -1,
                    start: self.line_start as u32,
                    end: self.at as u32,
                };
                let message = "unindent does not match any outer indentation level".into();
                return Err(LexicalError { kind: DiagnosticKind::IndentationError, message, place, own: false });
            }
            if narrow != narrow_top {
                return Err(self.tab_error());
            }
            (0..dedents).for_each(|_| self.push(Class::Dedent, self.at, self.at));
        }
        Ok(())
    }

    fn tab_error(&self) -> LexicalError {
        self.at_line_start(DiagnosticKind::TabError, "inconsistent use of tabs and spaces in indentation")
    }

    fn at_line_start(&self, kind: DiagnosticKind, message: &str) -> LexicalError {
        let line = self.lines.line(self.line_start as u32);
        let (start, end) = (self.line_start as u32, self.at as u32);
        let place = Place { line, offset: 1, end_line: line, end_offset: 0, start, end };
        LexicalError { kind, message: message.into(), place, own: false }
    }

    fn line_end(&self) -> usize {
        let rest = &self.source[self.at..];
        self.at + rest.find(['\n', '\r']).unwrap_or(rest.len())
    }

    /// A backslash: the line goes on.
    fn continuation(&mut self) -> Lexed<()> {
        let line = self.lines.line(self.at as u32);
        let start = self.at as u32;
        self.at += 1;
        let error = |offset, end_offset, message: &str| {
            let place = Place { line, offset, end_line: line, end_offset, start, end: start + 1 };
            Err(LexicalError { kind: DiagnosticKind::SyntaxError, message: message.into(), place, own: false })
        };
        let column = self.source[self.line_start..self.at].chars().count() as i32;
        match self.peek() {
            None => match self.brackets.last() {
                Some(bracket) => return Err(never_closed(*bracket, self.source, self.lines)),
                None => return error(column + 1, -1, "unexpected EOF while parsing"),
            },
            Some('\n' | '\r') => {
                self.line_break();
                self.line_start = self.at;
                if self.at >= self.source.len() {
                    if let Some(bracket) = self.brackets.last() {
                        return Err(never_closed(*bracket, self.source, self.lines));
                    }
                    return error(column + 1, -1, "unexpected EOF while parsing");
                }
            }
            Some(_) => return error(column + 1, 0, "unexpected character after line continuation character"),
        }
        Ok(())
    }

    /// A name, a keyword, or the prefix of a string.
    fn word(&mut self) -> Lexed<()> {
        let start = self.at;
        while self.peek().is_some_and(|c| c.is_ascii_alphanumeric() || c == '_' || !c.is_ascii()) {
            self.advance();
        }
        let word = &self.source[start..self.at];
        if matches!(self.peek(), Some('"' | '\'')) && is_prefix(word) {
            return self.string(start);
        }
        if !word.is_ascii() {
            self.check_identifier(start)?;
        }
        let word = &self.source[start..self.at];
        let class = if is_keyword(word) { Class::Keyword } else { Class::Name };
        self.push(class, start, self.at);
        Ok(())
    }

    fn check_identifier(&mut self, start: usize) -> Lexed<()> {
        let end = self.at;
        for (offset, c) in self.source[start..end].char_indices() {
            let fine = match offset {
                0 => c == '_' || begins_identifier(c),
                _ => continues_identifier(c),
            };
            if !fine {
                self.at = start + offset + c.len_utf8();
                let code = c as u32;
                return Err(match is_printable(c) {
                    true => self.error(format!("invalid character '{c}' (U+{code:04X})")),
                    false => self.error(format!("invalid non-printable character U+{code:04X}")),
                });
            }
        }
        Ok(())
    }

    fn operator(&mut self, c: char) -> Lexed<()> {
        let start = self.at;
        if matches!(c, ':' | '}' | '!' | '{') && self.format_punctuation(c) {
            self.at += 1;
            self.push(Class::Operator, start, self.at);
            return Ok(());
        }
        let rest = &self.source[start..];
        const LONG: [&str; 4] = ["**=", "//=", "<<=", ">>="];
        const SHORT: [&str; 20] = [
            "!=", "%=", "&=", "**", "*=", "+=", "-=", "->", "//", "/=", ":=", "<<", "<=", "<>", "==", ">=", ">>", "@=",
            "^=", "|=",
        ];
        let length = match () {
            () if LONG.iter().any(|op| rest.starts_with(op)) || rest.starts_with("...") => 3,
            () if SHORT.iter().any(|op| rest.starts_with(op)) => 2,
            () => 1,
        };
        self.at += length;
        match c {
            '(' | '[' | '{' => {
                if self.brackets.len() >= BRACKET_LIMIT {
                    return Err(self.error("too many nested parentheses"));
                }
                self.brackets.push((c, start as u32));
                if let Some(format) = self.formats.last_mut() {
                    format.depth += 1;
                }
            }
            ')' | ']' | '}' => self.close(c)?,
            c if c.is_ascii_control() => {
                return Err(self.error(format!("invalid non-printable character U+{:04X}", c as u32)));
            }
            _ => {}
        }
        self.push(Class::Operator, start, self.at);
        Ok(())
    }

    fn close(&mut self, c: char) -> Lexed<()> {
        if c == '}' && self.formats.last().is_some_and(|format| format.depth == 0) {
            return Err(self.error("f-string: single '}' is not allowed"));
        }
        let Some((opening, at)) = self.brackets.pop() else { return Err(self.error(format!("unmatched '{c}'"))) };
        if !matches!((opening, c), ('(', ')') | ('[', ']') | ('{', '}')) {
            if opening == '{' && self.formats.last().is_some_and(|format| format.depth - 1 == format.field) {
                return Err(self.error(format!("f-string: unmatched '{c}'")));
            }
            let line = self.lines.line(at);
            let place = match line == self.lines.line(self.at as u32 - 1) {
                true => String::new(),
                false => format!(" on line {line}"),
            };
            let message = format!("closing parenthesis '{c}' does not match opening parenthesis '{opening}'{place}");
            return Err(self.error(message));
        }
        if let Some(format) = self.formats.last_mut() {
            format.depth -= 1;
            if format.depth < 0 {
                return Err(self.error(format!("f-string: unmatched '{c}'")));
            }
            if c == '}' && format.depth == format.field {
                format.field -= 1;
                format.in_text = true;
                format.in_spec = false;
            }
        }
        Ok(())
    }

    // ---- Characters ----

    pub(super) fn peek(&self) -> Option<char> {
        self.source[self.at..].chars().next()
    }

    /// The character `offset` bytes on, where only ASCII has been skipped.
    pub(super) fn peek_at(&self, offset: usize) -> Option<char> {
        self.source.get(self.at + offset..)?.chars().next()
    }

    pub(super) fn advance(&mut self) -> Option<char> {
        let c = self.peek()?;
        self.at += c.len_utf8();
        Some(c)
    }

    /// Goes past a line break of any kind.
    pub(super) fn line_break(&mut self) {
        match self.peek() {
            Some('\r') if self.source[self.at + 1..].starts_with('\n') => self.at += 2,
            Some('\r' | '\n') => self.at += 1,
            _ => {}
        }
    }

    fn skip_space(&mut self) {
        while matches!(self.peek(), Some(' ' | '\t' | '\x0c')) {
            self.at += 1;
        }
    }

    fn skip_comment(&mut self) {
        if self.peek() == Some('#') {
            self.at = self.line_end();
        }
    }

    // ---- Results ----

    pub(super) fn push(&mut self, class: Class, start: usize, end: usize) {
        let level = self.brackets.len() as u16;
        self.tokens.push(Token { class, start: start as u32, end: end as u32, level });
    }

    /// An error whose place is the last character that was read.
    pub(super) fn error(&self, message: impl Into<String>) -> LexicalError {
        let line = self.lines.line((self.at as u32).saturating_sub(1));
        let start = self.lines.start_of(line) as usize;
        let offset = self.source.get(start..self.at).map_or(1, |text| text.chars().count()) as i32;
        let end = self.at as u32;
        let last = self.source[..self.at].chars().next_back().map_or(0, char::len_utf8) as u32;
        let place = Place { line, offset, end_line: line, end_offset: offset, start: end - last, end };
        // What goes wrong inside an f-string does not count later on.
        let own = self.formats.is_empty();
        LexicalError { kind: DiagnosticKind::SyntaxError, message: message.into(), place, own }
    }

    /// An error at another place: the character that begins at `start`.
    pub(super) fn error_at(&mut self, start: usize, message: impl Into<String>) -> LexicalError {
        let at = std::mem::replace(&mut self.at, start);
        self.advance();
        let error = self.error(message);
        self.at = at;
        error
    }
}

/// The error about a bracket that is still open at the end of the text.
pub fn never_closed((bracket, start): (char, u32), source: &str, lines: &LineIndex) -> LexicalError {
    let position = lines.position(source, start);
    let place = Place {
        line: position.line,
        offset: position.column as i32,
        end_line: position.line,
        end_offset: 0,
        start,
        end: start + 1,
    };
    let message = format!("'{bracket}' was never closed");
    LexicalError { kind: DiagnosticKind::SyntaxError, message, place, own: false }
}

/// Whether a word before a quote belongs to the string.
fn is_prefix(word: &str) -> bool {
    matches!(word.to_ascii_lowercase().as_str(), "r" | "u" | "b" | "f" | "br" | "rb" | "fr" | "rf")
}

fn begins_identifier(c: char) -> bool {
    unicode_ident::is_xid_start(c) || matches!(c, 'ℎ' | '℘' | '℮' | '゛' | '゜' | '\u{1885}' | '\u{1886}')
}

fn continues_identifier(c: char) -> bool {
    unicode_ident::is_xid_continue(c) || begins_identifier(c)
}

/// Whether CPython would print a character; the tables are short because only whole classes are of interest here.
fn is_printable(c: char) -> bool {
    let invisible = matches!(
        c as u32,
        0xad | 0x600..=0x605 | 0x61c | 0x6dd | 0x70f | 0x180e | 0x200b..=0x200f | 0x202a..=0x202e | 0x2060..=0x206f
            | 0xd800..=0xf8ff | 0xfeff | 0xfff0..=0xfffb | 0xe0000..=0x10ffff
    );
    !(invisible || c.is_control() || c.is_whitespace())
}
