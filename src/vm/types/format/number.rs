//! Numbers with a format specification.

use super::Spec;
use super::layout::{self, Parts};
use crate::vm::object::Complex;
use crate::vm::types::float::{Layout, Style, unsigned};
use crate::vm::types::text::surrogate;
use crate::vm::types::{int, number};
use crate::vm::{Raised, Value, Vm};
use num_bigint::BigInt;
use num_traits::Signed;

/// An integer, or a bool.
pub fn integer(vm: &mut Vm, value: &Value, spec: &Spec, type_name: &str) -> Result<String, Raised> {
    match spec.kind {
        None | Some('b' | 'c' | 'd' | 'o' | 'x' | 'X' | 'n') => {}
        Some('e' | 'E' | 'f' | 'F' | 'g' | 'G' | '%') => {
            let f = vm.float_of(value)?;
            return real(vm, f, spec, type_name);
        }
        Some(_) => return Err(spec.unknown(vm, type_name)),
    }
    if spec.precision.is_some() {
        return Err(vm.value_error("Precision not allowed in integer format specifier"));
    }
    if spec.no_negative_zero {
        return Err(vm.value_error("Negative zero coercion (z) not allowed in integer format specifier"));
    }
    if spec.kind == Some('c') {
        return character(vm, value, spec);
    }
    let radix = match spec.kind {
        Some('b') => 2,
        Some('o') => 8,
        Some('x' | 'X') => 16,
        _ => 10,
    };
    let mut digits = digits(vm, value, radix)?;
    let negative = value.as_int().map_or_else(|| is_negative(value), |i| i < 0);
    let mut prefix = match radix {
        2 if spec.alternate => "0b",
        8 if spec.alternate => "0o",
        16 if spec.alternate => "0x",
        _ => "",
    };
    if spec.kind == Some('X') {
        digits.make_ascii_uppercase();
        prefix = if prefix.is_empty() { "" } else { "0X" };
    }
    let group = if radix == 10 { 3 } else { 4 };
    Ok(layout::number(&Parts { negative, prefix, digits: &digits, group, rest: "" }, spec))
}

fn is_negative(value: &Value) -> bool {
    matches!(value, Value::BigInt(i) if i.is_negative())
}

/// The digits of an integer in a base, without sign.
pub fn digits(vm: &mut Vm, value: &Value, radix: u32) -> Result<String, Raised> {
    if let Some(small) = value.as_int() {
        let size = small.unsigned_abs();
        return Ok(match radix {
            2 => format!("{size:b}"),
            8 => format!("{size:o}"),
            16 => format!("{size:x}"),
            _ => size.to_string(),
        });
    }
    let big: BigInt = value.as_bigint().unwrap_or_default().abs();
    if radix == 10 { int::text(vm, &big) } else { Ok(big.to_str_radix(radix)) }
}

fn character(vm: &mut Vm, value: &Value, spec: &Spec) -> Result<String, Raised> {
    if spec.sign.is_some() {
        return Err(vm.value_error("Sign not allowed with integer format specifier 'c'"));
    }
    if spec.alternate {
        return Err(vm.value_error("Alternate form (#) not allowed with integer format specifier 'c'"));
    }
    let Some(code) = value.as_int() else {
        return Err(vm.overflow_error("Python int too large to convert to C long"));
    };
    match u32::try_from(code).ok().and_then(surrogate::character) {
        Some(c) => Ok(layout::number(&Parts { rest: c.encode_utf8(&mut [0; 4]), ..Parts::default() }, spec)),
        None => Err(vm.overflow_error("%c arg not in range(0x110000)")),
    }
}

/// The style, the precision and whether it is in capitals, for a type letter; `None` for one that floats don't have.
fn style(spec: &Spec) -> Option<(Style, usize, bool)> {
    let (style, usual) = match spec.kind {
        None => (Style::Repr, 0),
        Some('e' | 'E') => (Style::Exponent, 6),
        Some('f' | 'F' | '%') => (Style::Fixed, 6),
        Some('g' | 'G' | 'n') => (Style::General, 6),
        Some(_) => return None,
    };
    let style = if style == Style::Repr && spec.precision.is_some() { Style::General } else { style };
    Some((style, spec.precision.unwrap_or(usual), matches!(spec.kind, Some('E' | 'F' | 'G'))))
}

/// A float, or an integer with a float's type letter.
pub fn real(vm: &mut Vm, f: f64, spec: &Spec, type_name: &str) -> Result<String, Raised> {
    let Some((style, precision, capitals)) = style(spec) else { return Err(spec.unknown(vm, type_name)) };
    let percent = spec.kind == Some('%');
    let f = if percent { f * 100.0 } else { f };
    let layout = Layout { alternate: spec.alternate, add_point_zero: spec.kind.is_none() };
    let (mut text, negative) = text(f, style, precision, layout, capitals, spec.no_negative_zero);
    if percent {
        text.push('%');
    }
    let (digits, rest) = split(&text);
    Ok(layout::number(&Parts { negative, prefix: "", digits, group: 3, rest }, spec))
}

/// The text without sign, and whether there is one.
fn text(
    f: f64,
    style: Style,
    precision: usize,
    layout: Layout,
    capitals: bool,
    no_negative_zero: bool,
) -> (String, bool) {
    let mut text = unsigned(f, style, precision, layout);
    let mut negative = f.is_sign_negative() && !f.is_nan();
    if no_negative_zero && negative && f.is_finite() {
        let mantissa = text.split('e').next().unwrap_or_default();
        negative = mantissa.bytes().any(|b| matches!(b, b'1'..=b'9'));
    }
    if capitals {
        text.make_ascii_uppercase();
    }
    (text, negative)
}

/// The digits before the point, which may be grouped, and what follows.
fn split(text: &str) -> (&str, &str) {
    text.split_at(text.bytes().take_while(u8::is_ascii_digit).count())
}

/// A complex number: both parts with the same specification, together padded.
pub fn complex(vm: &mut Vm, c: &Complex, spec: &Spec, type_name: &str) -> Result<String, Raised> {
    let Some((style, precision, capitals)) = style(spec) else { return Err(spec.unknown(vm, type_name)) };
    if spec.kind == Some('%') {
        return Err(spec.unknown(vm, type_name));
    }
    if spec.fill == '0' {
        return Err(vm.value_error("Zero padding is not allowed in complex format specifier"));
    }
    if spec.align == '=' {
        return Err(vm.value_error("'=' alignment flag is not allowed in complex format specifier"));
    }
    let layout = Layout { alternate: spec.alternate, add_point_zero: false };
    let only_imaginary = spec.kind.is_none() && c.real == 0.0 && c.real.is_sign_positive();
    let in_parentheses = spec.kind.is_none() && !only_imaginary;
    let part = |f: f64, sign: Option<char>| {
        let (text, negative) = text(f, style, precision, layout, capitals, spec.no_negative_zero);
        let (digits, rest) = split(&text);
        let bare = Spec { fill: ' ', align: '<', width: 0, sign, ..spec.clone() };
        layout::number(&Parts { negative, prefix: "", digits, group: 3, rest }, &bare)
    };
    let text = if only_imaginary {
        format!("{}j", part(c.imag, spec.sign))
    } else {
        format!("{}{}j", part(c.real, spec.sign), part(c.imag, Some('+')))
    };
    let text = if in_parentheses { format!("({text})") } else { text };
    Ok(layout::padded(&text, text.len(), spec))
}

/// `hex`, `oct` and `bin`: an integer in a base with its prefix.
pub fn with_prefix(vm: &mut Vm, value: &Value, radix: u32, prefix: &str) -> Result<String, Raised> {
    let sign =
        if number::compare(crate::lang::code::Compare::Less, value, &Value::Int(0)) == Some(true) { "-" } else { "" };
    Ok(format!("{sign}{prefix}{}", digits(vm, value, radix)?))
}
