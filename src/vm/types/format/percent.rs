//! The `%` operator of strings and of bytes: both are served as bytes, UTF-8 for strings.

use super::number::digits;
use crate::vm::object::{Str, Tuple};
use crate::vm::types::float::{Layout, Style, unsigned};
use crate::vm::types::text::{ascii, surrogate};
use crate::vm::types::{bytes, int};
use crate::vm::{Raised, Value, Vm};
use num_traits::Signed;
use std::iter::repeat_n;
use std::rc::Rc;

/// `template % values` of a string.
pub fn percent(vm: &mut Vm, template: &Rc<Str>, values: &Value) -> Result<String, Raised> {
    let made = Percent::new(vm, values, false).run(vm, template.text().as_bytes())?;
    // All that is put together is text already.
    Ok(String::from_utf8(made).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned()))
}

/// `template % values` of bytes.
pub fn percent_bytes(vm: &mut Vm, template: &[u8], values: &Value) -> Result<Vec<u8>, Raised> {
    Percent::new(vm, values, true).run(vm, template)
}

/// Longer results are refused.
const LONGEST: i64 = 1 << 29;

struct Percent {
    in_bytes: bool,
    /// What is formatted by turns: a tuple's items, or the one value.
    values: Values,
    /// What keys are looked up in, if it can be.
    mapping: Option<Value>,
}

enum Values {
    Many(Rc<Tuple>, usize),
    One(Value),
    None,
}

/// One conversion: `%[flags][width][.precision]kind`.
#[derive(Default)]
struct Conversion {
    left: bool,
    plus: bool,
    space: bool,
    alternate: bool,
    zero: bool,
    width: usize,
    precision: Option<usize>,
    kind: char,
}

/// The formatted value, before it is padded.
struct Piece {
    text: Vec<u8>,
    /// Whether signs, prefixes and zeros concern it.
    numeric: bool,
    negative: bool,
    prefix: &'static str,
}

impl Piece {
    fn text(text: impl Into<Vec<u8>>) -> Piece {
        Piece { text: text.into(), numeric: false, negative: false, prefix: "" }
    }
}

impl Percent {
    fn new(vm: &mut Vm, values: &Value, in_bytes: bool) -> Percent {
        let mapping = match values.builtin() {
            Value::Tuple(_) | Value::Str(_) => None,
            Value::Bytes(_) | Value::ByteArray(_) if in_bytes => None,
            Value::List(_) | Value::Dict(_) | Value::Bytes(_) | Value::ByteArray(_) | Value::Range(_) => {
                Some(values.clone())
            }
            Value::Instance(_) => vm.special(values, &vm.names.getitem.clone()).map(|_| values.clone()),
            _ => None,
        };
        let values = match values.as_tuple() {
            Some(tuple) => Values::Many(tuple.clone(), 0),
            None => Values::One(values.clone()),
        };
        Percent { in_bytes, values, mapping }
    }

    fn run(mut self, vm: &mut Vm, template: &[u8]) -> Result<Vec<u8>, Raised> {
        let mut out = Vec::with_capacity(template.len() + 32);
        let mut at = 0;
        while let Some(found) = memchr::memchr(b'%', template.get(at..).unwrap_or_default()) {
            out.extend_from_slice(&template[at..at + found]);
            at += found + 1;
            if template.get(at) == Some(&b'%') {
                out.push(b'%');
                at += 1;
                continue;
            }
            let conversion = self.parse(vm, template, &mut at)?;
            let value = self.next(vm)?;
            let piece = self.piece(vm, &conversion, &value, template, at)?;
            self.pad(&conversion, &piece, &mut out);
            if out.len() as i64 > LONGEST {
                return Err(vm.raise_with(&vm.types.exception("MemoryError"), vec![]));
            }
        }
        out.extend_from_slice(template.get(at..).unwrap_or_default());
        let left_over = match &self.values {
            Values::Many(tuple, next) => *next < tuple.items.len(),
            Values::One(_) => true,
            Values::None => false,
        };
        if left_over && self.mapping.is_none() {
            let kind = if self.in_bytes { "bytes" } else { "string" };
            return Err(vm.type_error(format!("not all arguments converted during {kind} formatting")));
        }
        Ok(out)
    }

    fn next(&mut self, vm: &mut Vm) -> Result<Value, Raised> {
        let next = match &mut self.values {
            Values::Many(tuple, next) => {
                *next += 1;
                tuple.items.get(*next - 1).cloned()
            }
            Values::One(value) => {
                let value = value.clone();
                self.values = Values::None;
                Some(value)
            }
            Values::None => None,
        };
        next.ok_or_else(|| vm.type_error("not enough arguments for format string"))
    }

    /// Parses what follows a percent sign, up to and with the kind's letter.
    fn parse(&mut self, vm: &mut Vm, template: &[u8], at: &mut usize) -> Result<Conversion, Raised> {
        let mut conversion = Conversion::default();
        if template.get(*at) == Some(&b'(') {
            self.look_up_key(vm, template, at)?;
        }
        loop {
            match template.get(*at) {
                Some(b'-') => conversion.left = true,
                Some(b'+') => conversion.plus = true,
                Some(b' ') => conversion.space = true,
                Some(b'#') => conversion.alternate = true,
                Some(b'0') => conversion.zero = true,
                _ => break,
            }
            *at += 1;
        }
        if let Some(width) = self.size(vm, template, at, "width too big")? {
            conversion.left |= width < 0;
            conversion.width = width.unsigned_abs() as usize;
        }
        if template.get(*at) == Some(&b'.') {
            *at += 1;
            let precision = self.size(vm, template, at, "precision too big")?.unwrap_or(0);
            conversion.precision = Some(precision.max(0) as usize);
        }
        if matches!(template.get(*at), Some(b'h' | b'l' | b'L')) {
            *at += 1;
        }
        let rest = template.get(*at..).unwrap_or_default();
        let kind = match rest.first() {
            None => return Err(vm.value_error("incomplete format")),
            Some(byte) if self.in_bytes => *byte as char,
            Some(_) => String::from_utf8_lossy(&rest[..rest.len().min(4)]).chars().next().unwrap_or_default(),
        };
        *at += if self.in_bytes { 1 } else { kind.len_utf8() };
        conversion.kind = kind;
        if conversion.width as i64 > LONGEST || conversion.precision.is_some_and(|p| p as i64 > LONGEST) {
            return Err(vm.raise_with(&vm.types.exception("MemoryError"), vec![]));
        }
        Ok(conversion)
    }

    fn look_up_key(&mut self, vm: &mut Vm, template: &[u8], at: &mut usize) -> Result<(), Raised> {
        let Some(mapping) = self.mapping.clone() else { return Err(vm.type_error("format requires a mapping")) };
        let start = *at + 1;
        let mut open = 1;
        let rest = template.get(start..).unwrap_or_default();
        let end = rest.iter().position(|b| {
            open += match b {
                b'(' => 1,
                b')' => -1,
                _ => 0,
            };
            open == 0
        });
        let Some(end) = end else { return Err(vm.value_error("incomplete format key")) };
        let key = &rest[..end];
        let key = if self.in_bytes {
            Value::bytes(key.to_vec())
        } else {
            Value::str(String::from_utf8_lossy(key).into_owned())
        };
        let found = vm.get_item(&mapping, &key)?;
        self.values = Values::One(found);
        *at = start + end + 1;
        Ok(())
    }

    /// A width or precision: digits, or `*` for the next value.
    fn size(&mut self, vm: &mut Vm, template: &[u8], at: &mut usize, too_big: &str) -> Result<Option<i64>, Raised> {
        if template.get(*at) == Some(&b'*') {
            *at += 1;
            let value = self.next(vm)?;
            return match value.builtin() {
                Value::Int(_) | Value::Bool(_) => Ok(value.as_int()),
                Value::BigInt(_) => Err(vm.overflow_error("Python int too large to convert to C ssize_t")),
                _ => Err(vm.type_error("* wants int")),
            };
        }
        let digits = template.get(*at..).unwrap_or_default().iter().take_while(|b| b.is_ascii_digit()).count();
        if digits == 0 {
            return Ok(None);
        }
        let text = &template[*at..*at + digits];
        *at += digits;
        let size = text.iter().try_fold(0i64, |sum, b| sum.checked_mul(10)?.checked_add((b - b'0') as i64));
        size.map(Some).ok_or_else(|| vm.value_error(too_big))
    }

    fn piece(
        &mut self,
        vm: &mut Vm,
        conversion: &Conversion,
        value: &Value,
        template: &[u8],
        at: usize,
    ) -> Result<Piece, Raised> {
        match conversion.kind {
            's' | 'b' if self.in_bytes => self.bytes_like(vm, value),
            'r' | 'a' if self.in_bytes => {
                let repr = vm.repr(value)?;
                Ok(Piece::text(ascii(repr.text())))
            }
            's' => vm.str_of(value).map(|text| Piece::text(text.text())),
            'r' => vm.repr(value).map(|text| Piece::text(text.text())),
            'a' => {
                let repr = vm.repr(value)?;
                Ok(Piece::text(ascii(repr.text())))
            }
            'c' => self.character(vm, value),
            'd' | 'i' | 'u' | 'o' | 'x' | 'X' => self.integer(vm, conversion, value),
            'e' | 'E' | 'f' | 'F' | 'g' | 'G' => self.real(vm, conversion, value),
            kind => {
                let shown = if matches!(kind, ' '..='~') { kind } else { '?' };
                let length = if self.in_bytes { 1 } else { kind.len_utf8() };
                let before = template.get(..at - length).unwrap_or_default();
                let index = if self.in_bytes { before.len() } else { String::from_utf8_lossy(before).chars().count() };
                let code = surrogate::code_point(kind);
                Err(vm.value_error(format!("unsupported format character '{shown}' (0x{code:x}) at index {index}")))
            }
        }
    }

    fn bytes_like(&self, vm: &mut Vm, value: &Value) -> Result<Piece, Raised> {
        if let Some(held) = bytes::view(vm, value)? {
            return Ok(Piece::text(held.to_vec()));
        }
        if vm.special(value, &vm.names.bytes.clone()).is_some() {
            return bytes::from_object(vm, value).map(Piece::text);
        }
        let name = vm.type_name(value);
        Err(vm.type_error(format!(
            "%b requires a bytes-like object, or an object that implements __bytes__, not '{name}'"
        )))
    }

    fn character(&self, vm: &mut Vm, value: &Value) -> Result<Piece, Raised> {
        if self.in_bytes {
            if let Some(held) = bytes::view(vm, value)?
                && held.len() == 1
            {
                return Ok(Piece::text(held.to_vec()));
            }
            return match value.as_bigint() {
                Some(i) => match u8::try_from(i) {
                    Ok(byte) => Ok(Piece::text([byte])),
                    Err(_) => Err(vm.overflow_error("%c arg not in range(256)")),
                },
                None => Err(vm.type_error("%c requires an integer in range(256) or a single byte")),
            };
        }
        if let Some(text) = value.as_str() {
            if text.len() == 1 {
                return Ok(Piece::text(text.text()));
            }
            return Err(vm.type_error("%c requires int or char"));
        }
        if value.as_bigint().is_none() && vm.special(value, &vm.names.index.clone()).is_none() {
            return Err(vm.type_error("%c requires int or char"));
        }
        let code = vm.index_value(value)?.as_int().and_then(|code| u32::try_from(code).ok());
        match code.and_then(surrogate::character) {
            Some(c) => Ok(Piece::text(c.to_string())),
            None => Err(vm.overflow_error("%c arg not in range(0x110000)")),
        }
    }

    fn integer(&self, vm: &mut Vm, conversion: &Conversion, value: &Value) -> Result<Piece, Raised> {
        let integer = self.as_integer(vm, conversion, value)?;
        let (radix, prefix) = match conversion.kind {
            'o' => (8, "0o"),
            'x' => (16, "0x"),
            'X' => (16, "0X"),
            _ => (10, ""),
        };
        let mut text = digits(vm, &integer, radix)?;
        if conversion.kind == 'X' {
            text.make_ascii_uppercase();
        }
        if let Some(precision) = conversion.precision
            && text.len() < precision
        {
            text.insert_str(0, &"0".repeat(precision - text.len()));
        }
        let negative = match &integer {
            Value::BigInt(i) => i.is_negative(),
            other => other.as_int().is_some_and(|i| i < 0),
        };
        let prefix = if conversion.alternate { prefix } else { "" };
        Ok(Piece { text: text.into_bytes(), numeric: true, negative, prefix })
    }

    fn as_integer(&self, vm: &mut Vm, conversion: &Conversion, value: &Value) -> Result<Value, Raised> {
        let exact = matches!(conversion.kind, 'o' | 'x' | 'X');
        match value.builtin() {
            Value::Int(_) | Value::Bool(_) | Value::BigInt(_) => return Ok(value.builtin().clone()),
            Value::Float(f) if !exact => return int::from_float(vm, *f),
            _ => {}
        }
        let converts = if exact {
            vm.special(value, &vm.names.index.clone()).is_some()
        } else {
            [vm.names.int.clone(), vm.names.index.clone(), vm.names.float.clone()]
                .iter()
                .any(|name| vm.special(value, name).is_some())
        };
        if converts {
            let result = if exact { vm.index_value(value) } else { int::from_value(vm, value) };
            match result {
                Err(raised) if raised.is(&vm.types.exception("TypeError")) => {}
                other => return other,
            }
        }
        let name = vm.type_name(value);
        let kind = if self.in_bytes && !exact { 'd' } else { conversion.kind };
        let wanted = if exact { "an integer" } else { "a real number" };
        Err(vm.type_error(format!("%{kind} format: {wanted} is required, not {name}")))
    }

    fn real(&self, vm: &mut Vm, conversion: &Conversion, value: &Value) -> Result<Piece, Raised> {
        let f = match vm.float_of(value) {
            Err(raised) if self.in_bytes && raised.is(&vm.types.exception("TypeError")) => {
                let name = vm.type_name(value);
                return Err(vm.type_error(format!("float argument required, not {name}")));
            }
            other => other?,
        };
        let style = match conversion.kind {
            'e' | 'E' => Style::Exponent,
            'f' | 'F' => Style::Fixed,
            _ => Style::General,
        };
        let layout = Layout { alternate: conversion.alternate, add_point_zero: false };
        let mut text = unsigned(f, style, conversion.precision.unwrap_or(6), layout);
        if conversion.kind.is_ascii_uppercase() {
            text.make_ascii_uppercase();
        }
        let negative = f.is_sign_negative() && !f.is_nan();
        Ok(Piece { text: text.into_bytes(), numeric: true, negative, prefix: "" })
    }

    fn pad(&self, conversion: &Conversion, piece: &Piece, out: &mut Vec<u8>) {
        let mut text = piece.text.as_slice();
        let mut length = self.count(text);
        if let (Some(most), 's' | 'r' | 'a' | 'b') = (conversion.precision, conversion.kind)
            && most < length
        {
            let end = match self.in_bytes {
                true => most,
                false => String::from_utf8_lossy(text).chars().take(most).map(char::len_utf8).sum(),
            };
            text = &text[..end.min(text.len())];
            length = most;
        }
        let sign = match piece.numeric {
            true if piece.negative => "-",
            true if conversion.plus => "+",
            true if conversion.space => " ",
            _ => "",
        };
        let missing = conversion.width.saturating_sub(length + sign.len() + piece.prefix.len());
        let zeros = piece.numeric && conversion.zero && !conversion.left;
        let before = if conversion.left || zeros { 0 } else { missing };
        out.extend(repeat_n(b' ', before));
        out.extend_from_slice(sign.as_bytes());
        out.extend_from_slice(piece.prefix.as_bytes());
        out.extend(repeat_n(b'0', if zeros { missing } else { 0 }));
        out.extend_from_slice(text);
        out.extend(repeat_n(b' ', if conversion.left { missing } else { 0 }));
    }

    fn count(&self, text: &[u8]) -> usize {
        match self.in_bytes {
            true => text.len(),
            // Every code point has one byte that doesn't continue another.
            false => text.iter().filter(|byte| **byte & 0xc0 != 0x80).count(),
        }
    }
}
