//! `repr` and `ascii` of strings.

use super::{surrogate, unicode};
use std::fmt::Write;

/// `repr` of a string.
pub fn quoted(text: &str) -> String {
    let quote = if text.contains('\'') && !text.contains('"') { '"' } else { '\'' };
    let mut out = String::with_capacity(text.len() + 2);
    out.push(quote);
    let plain = |b: u8| matches!(b, b' '..=b'~') && b != b'\\' && b != quote as u8;
    let mut rest = text;
    while !rest.is_empty() {
        let length = rest.bytes().position(|b| !plain(b)).unwrap_or(rest.len());
        let (run, after) = rest.split_at(length);
        out.push_str(run);
        let mut characters = after.chars();
        match characters.next() {
            None => {}
            Some('\n') => out.push_str("\\n"),
            Some('\r') => out.push_str("\\r"),
            Some('\t') => out.push_str("\\t"),
            Some(c) if c == quote || c == '\\' => {
                out.push('\\');
                out.push(c);
            }
            Some(c) if unicode::is_printable(c) => out.push(c),
            Some(c) => push_escape(&mut out, c),
        }
        rest = characters.as_str();
    }
    out.push(quote);
    out
}

/// What `ascii` makes of a `repr`.
pub fn ascii(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii() { out.push(c) } else { push_escape(&mut out, c) }
    }
    out
}

/// Appends `\x..`, `\u....` or `\U........`.
pub fn push_escape(out: &mut String, c: char) {
    let code = surrogate::code_point(c);
    let _ = match code {
        0..=0xff => write!(out, "\\x{code:02x}"),
        0x100..=0xffff => write!(out, "\\u{code:04x}"),
        _ => write!(out, "\\U{code:08x}"),
    };
}
