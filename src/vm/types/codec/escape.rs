//! `unicode_escape` and `raw_unicode_escape`: text as it stands in a literal of Python.

use super::decode::Bad;
use crate::vm::types::text::{push_escape, surrogate};

/// Appends a character as a literal has it; the raw form escapes only what Latin-1 lacks.
pub fn push(raw: bool, c: char, out: &mut Vec<u8>) {
    let code = surrogate::code_point(c);
    let plain = match (raw, c) {
        (true, _) => code < 0x100,
        (false, '\\') => {
            out.extend_from_slice(b"\\\\");
            return;
        }
        (false, '\t' | '\n' | '\r') => {
            let letter = if c == '\t' {
                b't'
            } else if c == '\n' {
                b'n'
            } else {
                b'r'
            };
            out.extend([b'\\', letter]);
            return;
        }
        (false, _) => (0x20..0x7f).contains(&code),
    };
    if plain {
        out.push(code as u8);
    } else {
        let mut escaped = String::new();
        push_escape(&mut escaped, c);
        out.extend_from_slice(escaped.as_bytes());
    }
}

/// Decodes from `at` on, to the end or to an escape that is none.
pub fn decode(raw: bool, bytes: &[u8], mut at: usize, out: &mut String) -> Result<(), Bad> {
    while let Some(byte) = bytes.get(at) {
        let next = bytes.get(at + 1);
        match (byte, next) {
            (b'\\', Some(b'u' | b'U')) => at = unicode(raw, bytes, at, out)?,
            (b'\\', _) if !raw => at = escape(bytes, at, out)?,
            // A raw backslash takes the next one along, so that an even number of them escapes nothing.
            (b'\\', Some(b'\\')) => {
                out.push_str("\\\\");
                at += 2;
            }
            (byte, _) => {
                out.push(*byte as char);
                at += 1;
            }
        }
    }
    Ok(())
}

fn unicode(raw: bool, bytes: &[u8], at: usize, out: &mut String) -> Result<usize, Bad> {
    let (digits, reason) = match bytes.get(at + 1) {
        Some(b'u') => (4, "truncated \\uXXXX escape"),
        _ => (8, "truncated \\UXXXXXXXX escape"),
    };
    let code = number(bytes, at, 2, digits, 16, reason)?;
    let end = at + 2 + digits;
    let Some(c) = surrogate::character(code) else {
        let reason = if raw { "\\Uxxxxxxxx out of range" } else { "illegal Unicode character" };
        return Err(Bad { range: at..end, reason });
    };
    out.push(c);
    Ok(end)
}

/// Decodes the escape at `at` and says where it ends.
fn escape(bytes: &[u8], at: usize, out: &mut String) -> Result<usize, Bad> {
    let Some(letter) = bytes.get(at + 1) else {
        return Err(Bad { range: at..bytes.len(), reason: "\\ at end of string" });
    };
    let c = match letter {
        b'\n' => return Ok(at + 2),
        b'\\' | b'\'' | b'"' => *letter as char,
        b'b' => '\x08',
        b'f' => '\x0c',
        b't' => '\t',
        b'n' => '\n',
        b'r' => '\r',
        b'v' => '\x0b',
        b'a' => '\x07',
        b'x' => {
            let code = number(bytes, at, 2, 2, 16, "truncated \\xXX escape")?;
            out.extend(char::from_u32(code));
            return Ok(at + 4);
        }
        b'0'..=b'7' => {
            let digits = bytes[at + 1..].iter().take(3).take_while(|b| matches!(b, b'0'..=b'7')).count();
            let code = number(bytes, at, 1, digits, 8, "")?;
            out.extend(char::from_u32(code));
            return Ok(at + 1 + digits);
        }
        b'N' => return named(bytes, at, out),
        other => {
            out.push('\\');
            *other as char
        }
    };
    out.push(c);
    Ok(at + 2)
}

/// `\N{BULLET}`
fn named(bytes: &[u8], at: usize, out: &mut String) -> Result<usize, Bad> {
    let rest = bytes.get(at + 2..).unwrap_or_default();
    let length = match rest.first() {
        Some(b'{') => rest.iter().position(|b| *b == b'}').filter(|length| *length > 1),
        _ => None,
    };
    let Some(length) = length else {
        return Err(Bad { range: at..bytes.len(), reason: "malformed \\N character escape" });
    };
    let end = at + 3 + length;
    let name = rest.get(1..length).and_then(|name| std::str::from_utf8(name).ok());
    match name.and_then(unicode_names2::character) {
        Some(c) => {
            out.push(c);
            Ok(end)
        }
        None => Err(Bad { range: at..end, reason: "unknown Unicode character name" }),
    }
}

/// The number in so many digits, which begin `skip` bytes after `at`.
fn number(bytes: &[u8], at: usize, skip: usize, digits: usize, base: u32, reason: &'static str) -> Result<u32, Bad> {
    let start = at + skip;
    let found = bytes.get(start..).unwrap_or_default().iter().take(digits);
    let valid = found.take_while(|b| (**b as char).is_digit(base)).count();
    if valid < digits {
        return Err(Bad { range: at..start + valid, reason });
    }
    let text = bytes.get(start..start + digits).and_then(|text| std::str::from_utf8(text).ok());
    Ok(text.and_then(|text| u32::from_str_radix(text, base).ok()).unwrap_or(u32::MAX))
}
