//! `repr` of bytes.

use std::fmt::Write;

/// `repr` of bytes: `b'…'`.
pub fn quoted(bytes: &[u8]) -> String {
    let quote = if bytes.contains(&b'\'') && !bytes.contains(&b'"') { b'"' } else { b'\'' };
    quote_with(bytes, quote, |b| b == quote)
}

/// `repr` of a bytearray: `bytearray(b'…')`, in which single quotes are escaped even where they need not be.
pub fn quoted_array(bytes: &[u8]) -> String {
    let quote = if bytes.contains(&b'\'') && !bytes.contains(&b'"') { b'"' } else { b'\'' };
    format!("bytearray({})", quote_with(bytes, quote, |b| b == quote || b == b'\''))
}

fn quote_with(bytes: &[u8], quote: u8, escaped: impl Fn(u8) -> bool) -> String {
    let mut out = String::with_capacity(bytes.len() + 3);
    out.push('b');
    out.push(quote as char);
    for byte in bytes {
        match *byte {
            b'\n' => out.push_str("\\n"),
            b'\r' => out.push_str("\\r"),
            b'\t' => out.push_str("\\t"),
            b if b == b'\\' || escaped(b) => {
                out.push('\\');
                out.push(b as char);
            }
            b @ b' '..=b'~' => out.push(b as char),
            b => {
                let _ = write!(out, "\\x{b:02x}");
            }
        }
    }
    out.push(quote as char);
    out
}
