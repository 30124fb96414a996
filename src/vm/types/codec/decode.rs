//! Bytes to text.

use super::name::CP1252;
use super::{Encoding, Handler, Order, escape, unicode_error};
use crate::vm::types::text::surrogate;
use crate::vm::{Raised, Value, Vm};
use std::fmt::Write;
use std::ops::Range;

/// What can't be decoded, and why.
pub(super) struct Bad {
    pub(super) range: Range<usize>,
    pub(super) reason: &'static str,
}

/// `bytes.decode(encoding, errors)`
pub fn decode(vm: &mut Vm, bytes: &[u8], encoding: &str, errors: &str) -> Result<String, Raised> {
    let encoding = Encoding::named(vm, encoding, "decode")?;
    let (encoding, skipped) = begin(encoding, bytes);
    let mut out = String::with_capacity(bytes.len());
    let mut at = skipped;
    while at < bytes.len() {
        let Err(bad) = run(encoding, bytes, at, &mut out) else { break };
        let handler = Handler::named(vm, errors)?;
        match replace(encoding, handler, bytes, &bad.range, &mut out) {
            Some(next) => at = next,
            None => {
                let object = Value::bytes(bytes.to_vec());
                return Err(unicode_error(vm, "UnicodeDecodeError", encoding.name(), object, bad.range, bad.reason));
            }
        }
    }
    Ok(out)
}

/// Takes note of the mark, if there is one: the encoding without one, and how many bytes it takes.
fn begin(encoding: Encoding, bytes: &[u8]) -> (Encoding, usize) {
    match encoding {
        Encoding::Utf8Sig => (Encoding::Utf8, if bytes.starts_with(b"\xef\xbb\xbf") { 3 } else { 0 }),
        Encoding::Utf16(None) => match bytes {
            [0xfe, 0xff, ..] => (Encoding::Utf16(Some(Order::Big)), 2),
            [0xff, 0xfe, ..] => (Encoding::Utf16(Some(Order::Little)), 2),
            _ => (Encoding::Utf16(Some(Order::Little)), 0),
        },
        Encoding::Utf32(None) => match bytes {
            [0, 0, 0xfe, 0xff, ..] => (Encoding::Utf32(Some(Order::Big)), 4),
            [0xff, 0xfe, 0, 0, ..] => (Encoding::Utf32(Some(Order::Little)), 4),
            _ => (Encoding::Utf32(Some(Order::Little)), 0),
        },
        other => (other, 0),
    }
}

/// Decodes from `at` on, to the end or to what can't be decoded.
fn run(encoding: Encoding, bytes: &[u8], at: usize, out: &mut String) -> Result<(), Bad> {
    match encoding {
        Encoding::Utf8 | Encoding::Utf8Sig => utf8(bytes, at, out),
        Encoding::Utf16(order) => utf16(order, bytes, at, out),
        Encoding::Utf32(order) => utf32(order, bytes, at, out),
        Encoding::Escape { raw } => escape::decode(raw, bytes, at, out),
        Encoding::Ascii | Encoding::Latin1 | Encoding::Cp1252 => single(encoding, bytes, at, out),
    }
}

fn utf8(bytes: &[u8], at: usize, out: &mut String) -> Result<(), Bad> {
    let rest = bytes.get(at..).unwrap_or_default();
    let error = match std::str::from_utf8(rest) {
        Ok(text) => {
            out.push_str(text);
            return Ok(());
        }
        Err(error) => error,
    };
    let (good, bad) = rest.split_at(error.valid_up_to());
    out.push_str(std::str::from_utf8(good).unwrap_or_default());
    let start = at + good.len();
    Err(match (error.error_len(), bad.first()) {
        (None, _) => Bad { range: start..bytes.len(), reason: "unexpected end of data" },
        (Some(_), Some(0x80..=0xc1 | 0xf5..)) => Bad { range: start..start + 1, reason: "invalid start byte" },
        (Some(length), _) => Bad { range: start..start + length, reason: "invalid continuation byte" },
    })
}

fn utf16(order: Option<Order>, bytes: &[u8], mut at: usize, out: &mut String) -> Result<(), Bad> {
    let unit = |at: usize| match (order, bytes.get(at..at + 2)) {
        (Some(Order::Big), Some(&[a, b])) => Some(u16::from_be_bytes([a, b])),
        (_, Some(&[a, b])) => Some(u16::from_le_bytes([a, b])),
        _ => None,
    };
    while at < bytes.len() {
        let Some(first) = unit(at) else { return Err(Bad { range: at..bytes.len(), reason: "truncated data" }) };
        match first {
            0xd800..=0xdbff => match unit(at + 2) {
                Some(second @ 0xdc00..=0xdfff) => {
                    let code = 0x1_0000 + ((first as u32 - 0xd800) << 10) + (second as u32 - 0xdc00);
                    out.extend(char::from_u32(code));
                    at += 2;
                }
                Some(_) => return Err(Bad { range: at..at + 2, reason: "illegal UTF-16 surrogate" }),
                None => return Err(Bad { range: at..bytes.len(), reason: "unexpected end of data" }),
            },
            0xdc00..=0xdfff => return Err(Bad { range: at..at + 2, reason: "illegal encoding" }),
            _ => out.extend(char::from_u32(first as u32)),
        }
        at += 2;
    }
    Ok(())
}

fn utf32(order: Option<Order>, bytes: &[u8], at: usize, out: &mut String) -> Result<(), Bad> {
    for (index, chunk) in bytes.get(at..).unwrap_or_default().chunks(4).enumerate() {
        let at = at + index * 4;
        let code = match (order, chunk) {
            (Some(Order::Big), &[a, b, c, d]) => u32::from_be_bytes([a, b, c, d]),
            (_, &[a, b, c, d]) => u32::from_le_bytes([a, b, c, d]),
            _ => return Err(Bad { range: at..bytes.len(), reason: "truncated data" }),
        };
        match char::from_u32(code) {
            Some(c) => out.push(c),
            None if code > 0x10_ffff => {
                return Err(Bad { range: at..at + 4, reason: "code point not in range(0x110000)" });
            }
            None => {
                return Err(Bad {
                    range: at..at + 4,
                    reason: "code point in surrogate code point range(0xd800, 0xe000)",
                });
            }
        }
    }
    Ok(())
}

fn single(encoding: Encoding, bytes: &[u8], at: usize, out: &mut String) -> Result<(), Bad> {
    for (index, byte) in bytes.iter().enumerate().skip(at) {
        match (encoding, *byte) {
            (_, 0..=0x7f) | (Encoding::Latin1, _) | (Encoding::Cp1252, 0xa0..) => out.push(*byte as char),
            (Encoding::Cp1252, byte) => match CP1252.get(byte as usize - 0x80) {
                Some(c) if *c != '\0' => out.push(*c),
                _ => return Err(Bad { range: index..index + 1, reason: "character maps to <undefined>" }),
            },
            _ => return Err(Bad { range: index..index + 1, reason: "ordinal not in range(128)" }),
        }
    }
    Ok(())
}

/// Appends what stands for bytes that can't be decoded and says where to go on; `None` when the handler doesn't help.
fn replace(
    encoding: Encoding,
    handler: Handler,
    bytes: &[u8],
    range: &Range<usize>,
    out: &mut String,
) -> Option<usize> {
    let bad = bytes.get(range.clone())?;
    match handler {
        Handler::Strict | Handler::Reference | Handler::Name => return None,
        Handler::Ignore => {}
        Handler::Replace => out.push('\u{fffd}'),
        Handler::Backslash => {
            for byte in bad {
                let _ = write!(out, "\\x{byte:02x}");
            }
        }
        Handler::SurrogateEscape => {
            // Bytes below 0x80 are characters in every encoding and can't be escaped.
            let count = bad.iter().take_while(|byte| **byte >= 0x80).count();
            if count == 0 {
                return None;
            }
            out.extend(bad.iter().take(count).filter_map(|byte| surrogate::stand_in(0xdc00 + *byte as u32)));
            return Some(range.start + count);
        }
        Handler::SurrogatePass => {
            let rest = bytes.get(range.start..)?;
            let (code, length) = match (encoding, rest) {
                (Encoding::Utf8, &[0xed, b @ 0xa0..=0xbf, c @ 0x80..=0xbf, ..]) => {
                    (0xd000 | (b as u32 & 0x3f) << 6 | (c as u32 & 0x3f), 3)
                }
                (Encoding::Utf16(Some(Order::Big)), &[a, b, ..]) => (u16::from_be_bytes([a, b]) as u32, 2),
                (Encoding::Utf16(_), &[a, b, ..]) => (u16::from_le_bytes([a, b]) as u32, 2),
                (Encoding::Utf32(Some(Order::Big)), &[a, b, c, d, ..]) => (u32::from_be_bytes([a, b, c, d]), 4),
                (Encoding::Utf32(_), &[a, b, c, d, ..]) => (u32::from_le_bytes([a, b, c, d]), 4),
                _ => return None,
            };
            out.push(surrogate::stand_in(code)?);
            return Some(range.start + length);
        }
    }
    Some(range.end)
}
