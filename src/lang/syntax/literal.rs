//! Numbers and strings.

use super::token::Class;
use super::tokenizer::{Lexed, Tokenizer};
use crate::lang::diagnostic::DiagnosticKind;
use crate::lang::syntax::token::{LexicalError, Place};
use crate::source::Span;

impl<'s> Tokenizer<'s> {
    /// A number.
    pub(super) fn number(&mut self) -> Lexed<()> {
        let start = self.at;
        let radix = match (self.peek(), self.peek_at(1)) {
            (Some('0'), Some('x' | 'X')) => Some((16, "hexadecimal")),
            (Some('0'), Some('o' | 'O')) => Some((8, "octal")),
            (Some('0'), Some('b' | 'B')) => Some((2, "binary")),
            _ => None,
        };
        match radix {
            Some((radix, name)) => self.radix_number(start, radix, name)?,
            None => self.decimal_number(start)?,
        }
        self.push(Class::Number, start, self.at);
        Ok(())
    }

    fn radix_number(&mut self, start: usize, radix: u32, name: &str) -> Lexed<()> {
        self.at += 2;
        loop {
            if self.peek() == Some('_') {
                self.at += 1;
            }
            match self.peek() {
                Some(c) if c.is_digit(radix) => {}
                Some(c) if c.is_ascii_digit() => {
                    self.at += 1;
                    return Err(self.error(format!("invalid digit '{c}' in {name} literal")));
                }
                _ => return Err(self.error(format!("invalid {name} literal"))),
            }
            while self.peek().is_some_and(|c| c.is_digit(radix)) {
                self.at += 1;
            }
            if self.peek() != Some('_') {
                break;
            }
        }
        if let Some(c) = self.peek().filter(char::is_ascii_digit) {
            self.at += 1;
            return Err(self.error(format!("invalid digit '{c}' in {name} literal")));
        }
        self.number_ends(start, name)
    }

    fn decimal_number(&mut self, start: usize) -> Lexed<()> {
        let mut leading_zeros = None;
        if self.peek() == Some('0') {
            while self.peek() == Some('0') || self.peek() == Some('_') && self.peek_at(1) == Some('0') {
                self.at += 1;
            }
            let skip = (self.peek() == Some('_')) as usize;
            if skip > 0 && !self.peek_at(1).is_some_and(|c| c.is_ascii_digit()) {
                self.at += 1;
                return Err(self.error("invalid decimal literal"));
            }
            if self.peek_at(skip).is_some_and(|c| c.is_ascii_digit()) {
                leading_zeros = Some(self.at + skip + 1);
            }
        }
        if self.peek() != Some('.') {
            self.digits()?;
        }
        let mut is_float = false;
        if self.peek() == Some('.') {
            is_float = true;
            self.at += 1;
            if self.peek().is_some_and(|c| c.is_ascii_digit()) {
                self.digits()?;
            }
        }
        if matches!(self.peek(), Some('e' | 'E')) {
            let sign = matches!(self.peek_at(1), Some('+' | '-')) as usize;
            if self.peek_at(1 + sign).is_some_and(|c| c.is_ascii_digit()) {
                is_float = true;
                self.at += 1 + sign;
                self.digits()?;
            } else if sign > 0 {
                self.at += 2;
                return Err(self.error("invalid decimal literal"));
            } else {
                return self.number_ends(start, "decimal");
            }
        }
        if matches!(self.peek(), Some('j' | 'J')) {
            self.at += 1;
            return self.number_ends(start, "imaginary");
        }
        match leading_zeros {
            Some(zeros) if !is_float => {
                let message = "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal \
                               integers";
                let line = self.lines.line(start as u32);
                let column = |at: usize| self.source[self.line_start..at].chars().count() as i32;
                let place = Place {
                    line,
                    offset: column(start) + 1,
                    end_line: line,
                    end_offset: column(zeros),
                    start: start as u32,
                    end: self.at as u32,
                };
                Err(LexicalError {
                    kind: DiagnosticKind::SyntaxError,
                    message: message.into(),
                    place,
                    own: self.formats.is_empty(),
                })
            }
            _ => self.number_ends(start, "decimal"),
        }
    }

    /// Digits, perhaps with single underscores between them.
    fn digits(&mut self) -> Lexed<()> {
        loop {
            while self.peek().is_some_and(|c| c.is_ascii_digit()) {
                self.at += 1;
            }
            if self.peek() != Some('_') {
                return Ok(());
            }
            self.at += 1;
            if !self.peek().is_some_and(|c| c.is_ascii_digit()) {
                return Err(self.error("invalid decimal literal"));
            }
        }
    }

    /// What follows a number directly must not be a letter; before some keywords it is only a bad habit.
    fn number_ends(&mut self, start: usize, name: &str) -> Lexed<()> {
        let rest = &self.source[self.at..];
        let word = rest.split(|c: char| !c.is_ascii_lowercase()).next().unwrap_or_default();
        if ["and", "else", "for", "if", "in", "is", "or", "not"].iter().any(|keyword| word.starts_with(keyword)) {
            let span = Span::new(start as u32, self.at as u32);
            self.warnings.push((format!("invalid {name} literal"), span));
            return Ok(());
        }
        match self.peek() {
            Some(c) if c.is_ascii_alphanumeric() || c == '_' => Err(self.error(format!("invalid {name} literal"))),
            _ => Ok(()),
        }
    }

    /// A string; its prefix, if it has one, begins at `start`.
    pub(super) fn string(&mut self, start: usize) -> Lexed<()> {
        let prefix = &self.source[start..self.at];
        let (is_format, raw) = (prefix.contains(['f', 'F']), prefix.contains(['r', 'R']));
        let quote = self.advance().unwrap_or('"');
        let rest = &self.source[self.at..];
        let triple = rest.starts_with(quote) && rest[1..].starts_with(quote);
        if triple {
            self.at += 2;
        }
        if is_format {
            self.push(Class::FormatStart, start, self.at);
            return self.begin_format(start, quote, triple, raw);
        }
        let mut escaped_quote = false;
        loop {
            let rest = &self.source[self.at..];
            match self.peek() {
                Some(c) if c == quote && !triple => {
                    self.at += 1;
                    break;
                }
                Some(c) if c == quote && rest[1..].starts_with(quote) && rest[2..].starts_with(quote) => {
                    self.at += 3;
                    break;
                }
                Some('\\') => {
                    self.at += 1;
                    escaped_quote |= self.peek() == Some(quote);
                    match self.peek() {
                        Some('\n' | '\r') => self.line_break(),
                        _ => {
                            self.advance();
                        }
                    }
                }
                Some(c @ ('\n' | '\r')) if triple => {
                    let _ = c;
                    self.line_break();
                }
                None | Some('\n' | '\r') => return Err(self.unterminated(start, quote, triple, escaped_quote)),
                Some(_) => {
                    self.advance();
                }
            }
        }
        // The line that tokens after a long string are counted from is the string's last.
        self.line_start = self.lines.start_of(self.lines.line(self.at as u32)) as usize;
        self.push(Class::String, start, self.at);
        Ok(())
    }

    fn unterminated(&mut self, start: usize, quote: char, triple: bool, escaped_quote: bool) -> LexicalError {
        if self.formats.last().is_some_and(|format| format.quote == quote && format.triple == triple) {
            return self.error_at(start, "f-string: expecting '}'");
        }
        let line = self.last_line();
        let message = match (triple, escaped_quote) {
            (true, _) => format!("unterminated triple-quoted string literal (detected at line {line})"),
            (false, false) => format!("unterminated string literal (detected at line {line})"),
            (false, true) => {
                format!("unterminated string literal (detected at line {line}); perhaps you escaped the end quote?")
            }
        };
        self.error_at(start, message)
    }

    /// The line that has been reached; a line break at the very end of the text begins no line.
    pub(super) fn last_line(&self) -> u32 {
        let at = self.at.min(self.source.len());
        let line = self.lines.line(at as u32);
        match at == self.source.len() && self.source.ends_with(['\n', '\r']) {
            true => line - 1,
            false => line,
        }
    }
}
