//! Text to bytes.

use super::name::CP1252;
use super::{Encoding, Handler, Order, escape, unicode_error};
use crate::vm::object::Str;
use crate::vm::types::text::{push_escape, surrogate};
use crate::vm::{Raised, Value, Vm};
use std::fmt::Write;
use std::rc::Rc;

/// `text.encode(encoding, errors)`
pub fn encode(vm: &mut Vm, text: &Rc<Str>, encoding: &str, errors: &str) -> Result<Vec<u8>, Raised> {
    let encoding = Encoding::named(vm, encoding, "encode")?;
    let mut out = Vec::with_capacity(text.text().len());
    let encoding = begin(encoding, &mut out);
    let narrow = !matches!(encoding, Encoding::Utf16(_) | Encoding::Utf32(_) | Encoding::Escape { .. });
    if narrow && text.is_ascii() || encoding == Encoding::Utf8 && !surrogate::any(text.text()) {
        out.extend_from_slice(text.text().as_bytes());
        return Ok(out);
    }
    let mut characters = text.text().chars().enumerate().peekable();
    while let Some((at, c)) = characters.next() {
        if push(encoding, c, &mut out) {
            continue;
        }
        // A run of characters that can't be encoded is one error.
        let mut run = String::from(c);
        while let Some((_, next)) = characters.next_if(|(_, next)| !push(encoding, *next, &mut Vec::new())) {
            run.push(next);
        }
        let handler = Handler::named(vm, errors)?;
        if !replace(encoding, handler, &run, &mut out) {
            let end = at + run.chars().count();
            let reason = reason(encoding);
            let object = Value::Str(text.clone());
            return Err(unicode_error(vm, "UnicodeEncodeError", encoding.name(), object, at..end, reason));
        }
    }
    Ok(out)
}

/// Writes the mark of an encoding that has one; what remains to be done has none.
fn begin(encoding: Encoding, out: &mut Vec<u8>) -> Encoding {
    match encoding {
        Encoding::Utf8Sig => {
            out.extend_from_slice(b"\xef\xbb\xbf");
            Encoding::Utf8
        }
        Encoding::Utf16(None) => {
            out.extend_from_slice(b"\xff\xfe");
            Encoding::Utf16(Some(Order::Little))
        }
        Encoding::Utf32(None) => {
            out.extend_from_slice(b"\xff\xfe\0\0");
            Encoding::Utf32(Some(Order::Little))
        }
        other => other,
    }
}

/// Appends a character; `false` when the encoding doesn't have it.
fn push(encoding: Encoding, c: char, out: &mut Vec<u8>) -> bool {
    let code = c as u32;
    if let Encoding::Escape { raw } = encoding {
        escape::push(raw, c, out);
        return true;
    }
    if surrogate::code(c).is_some() {
        return false;
    }
    match encoding {
        Encoding::Utf8 | Encoding::Utf8Sig => out.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes()),
        Encoding::Utf16(order) => c.encode_utf16(&mut [0; 2]).iter().for_each(|unit| push_unit(order, *unit, out)),
        Encoding::Utf32(order) => push_wide(order, code, out),
        Encoding::Ascii if code < 0x80 => out.push(code as u8),
        Encoding::Latin1 if code < 0x100 => out.push(code as u8),
        Encoding::Cp1252 if code < 0x80 || (0xa0..0x100).contains(&code) => out.push(code as u8),
        Encoding::Cp1252 => match CP1252.iter().position(|known| *known == c && c != '\0') {
            Some(at) => out.push(0x80 + at as u8),
            None => return false,
        },
        _ => return false,
    }
    true
}

fn push_unit(order: Option<Order>, unit: u16, out: &mut Vec<u8>) {
    match order {
        Some(Order::Big) => out.extend_from_slice(&unit.to_be_bytes()),
        _ => out.extend_from_slice(&unit.to_le_bytes()),
    }
}

fn push_wide(order: Option<Order>, code: u32, out: &mut Vec<u8>) {
    match order {
        Some(Order::Big) => out.extend_from_slice(&code.to_be_bytes()),
        _ => out.extend_from_slice(&code.to_le_bytes()),
    }
}

/// Appends what stands for a run of characters; `false` when the handler doesn't help.
fn replace(encoding: Encoding, handler: Handler, run: &str, out: &mut Vec<u8>) -> bool {
    let mut instead = String::new();
    for c in run.chars() {
        match handler {
            Handler::Strict => return false,
            Handler::Ignore => {}
            Handler::Replace => instead.push('?'),
            // Names would need a table of all characters; the escape says as much.
            Handler::Backslash | Handler::Name => push_escape(&mut instead, c),
            Handler::Reference => {
                let _ = write!(instead, "&#{};", surrogate::code_point(c));
            }
            Handler::SurrogateEscape => match surrogate::code(c) {
                Some(code @ 0xdc80..=0xdcff) => out.push((code - 0xdc00) as u8),
                _ => return false,
            },
            Handler::SurrogatePass => match (surrogate::code(c), encoding) {
                (Some(code), Encoding::Utf8) => {
                    out.extend([
                        0xe0 | (code >> 12) as u8,
                        0x80 | (code >> 6 & 0x3f) as u8,
                        0x80 | (code & 0x3f) as u8,
                    ]);
                }
                (Some(code), Encoding::Utf16(order)) => push_unit(order, code as u16, out),
                (Some(code), Encoding::Utf32(order)) => push_wide(order, code, out),
                _ => return false,
            },
        }
    }
    instead.chars().all(|c| push(encoding, c, out))
}

fn reason(encoding: Encoding) -> &'static str {
    match encoding {
        Encoding::Ascii => "ordinal not in range(128)",
        Encoding::Latin1 => "ordinal not in range(256)",
        Encoding::Cp1252 => "character maps to <undefined>",
        _ => "surrogates not allowed",
    }
}
