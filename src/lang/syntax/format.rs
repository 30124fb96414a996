//! F-strings: their text and the way in and out of their fields.

use super::token::Class;
use super::tokenizer::{Lexed, Tokenizer};

/// An f-string that is open.
pub(super) struct Format {
    pub quote: char,
    pub triple: bool,
    raw: bool,
    /// Where its prefix begins.
    start: usize,
    /// Whether text is next, and not the inside of a field.
    pub in_text: bool,
    /// Whether that text is a format specification.
    pub in_spec: bool,
    /// How many brackets are open in it.
    pub depth: i32,
    /// The depth at which the innermost field's expression is; -1 outside of fields.
    pub field: i32,
}

/// How deep fields may nest in format specifications.
const FIELD_LIMIT: i32 = 3;
/// How many f-strings may nest.
const FORMAT_LIMIT: usize = 150;

impl<'s> Tokenizer<'s> {
    /// Enters an f-string.
    pub(super) fn begin_format(&mut self, start: usize, quote: char, triple: bool, raw: bool) -> Lexed<()> {
        if self.formats.len() + 1 >= FORMAT_LIMIT {
            return Err(self.error("too many nested f-strings"));
        }
        self.formats.push(Format { quote, triple, raw, start, in_text: true, in_spec: false, depth: 0, field: -1 });
        Ok(())
    }

    /// Whether a character ends the expression of a field, so that it is an operator of its own.
    pub(super) fn format_punctuation(&mut self, c: char) -> bool {
        let Some(format) = self.formats.last_mut() else { return false };
        if c == ':' && format.field >= 0 && format.depth - 1 == format.field {
            format.in_text = true;
            format.in_spec = true;
            return true;
        }
        false
    }

    /// Text up to a field or the end.
    pub(super) fn format_text(&mut self) -> Lexed<()> {
        let Some(format) = self.formats.last() else { return Ok(()) };
        let (quote, triple, raw, in_spec, begin) =
            (format.quote, format.triple, format.raw, format.in_spec, format.start);
        let start = self.at;
        let quotes = if triple { 3 } else { 1 };
        let ends = |t: &Self| (0..quotes).all(|offset| t.peek_at(offset) == Some(quote));
        if ends(self) {
            self.at += quotes;
            self.formats.pop();
            self.line_start = self.lines.start_of(self.lines.line(self.at as u32)) as usize;
            self.push(Class::FormatEnd, start, self.at);
            return Ok(());
        }
        if self.peek() == Some('{') && (in_spec || self.peek_at(1) != Some('{')) {
            return self.enter_field();
        }
        let mut named = false;
        loop {
            if ends(self) {
                self.push(Class::FormatText, start, self.at);
                return Ok(());
            }
            match self.peek() {
                None | Some('\n' | '\r') if !(triple && self.peek().is_some()) => {
                    if in_spec && self.peek().is_some() {
                        if let Some(format) = self.formats.last_mut() {
                            (format.in_text, format.in_spec) = (false, false);
                        }
                        self.push(Class::FormatText, start, self.at);
                        return Ok(());
                    }
                    let line = self.last_line();
                    let kind = if triple { "triple-quoted f-string" } else { "f-string" };
                    return Err(self.error_at(begin, format!("unterminated {kind} literal (detected at line {line})")));
                }
                Some('\n' | '\r') => self.line_break(),
                Some('{') if named => {
                    self.at += 1;
                }
                Some('{') => {
                    if self.peek_at(1) == Some('{') && !in_spec {
                        self.push(Class::FormatText, start, self.at + 1);
                        self.at += 2;
                        return Ok(());
                    }
                    self.push(Class::FormatText, start, self.at);
                    return self.enter_field();
                }
                Some('}') if named => {
                    self.at += 1;
                    self.push(Class::FormatText, start, self.at);
                    return Ok(());
                }
                Some('}') => {
                    let depth = self.formats.last().map_or(0, |format| format.depth);
                    if self.peek_at(1) == Some('}') && !in_spec && depth == 0 {
                        self.push(Class::FormatText, start, self.at + 1);
                        self.at += 2;
                        return Ok(());
                    }
                    if let Some(format) = self.formats.last_mut() {
                        format.in_text = false;
                    }
                    self.push(Class::FormatText, start, self.at);
                    return Ok(());
                }
                Some('\\') => {
                    self.at += 1;
                    match self.peek() {
                        Some('{' | '}') => {}
                        Some('N') if !raw => {
                            self.at += 1;
                            if self.peek() == Some('{') {
                                named = true;
                                self.at += 1;
                            }
                        }
                        Some('\n' | '\r') => self.line_break(),
                        _ => {
                            self.advance();
                        }
                    }
                }
                Some(_) => {
                    self.advance();
                }
                None => return Ok(()),
            }
        }
    }

    /// Goes on with the field whose bracket is next.
    fn enter_field(&mut self) -> Lexed<()> {
        let Some(format) = self.formats.last_mut() else { return Ok(()) };
        format.field += 1;
        if format.field >= FIELD_LIMIT {
            return Err(self.error("f-string: expressions nested too deeply"));
        }
        format.in_text = false;
        Ok(())
    }
}
