//! Laying out what is formatted: padding, and the parts of a number.

use super::Spec;
use crate::vm::object::Str;
use crate::vm::{Raised, Vm};
use std::iter::repeat_n;

/// Text with its specification.
pub fn text(vm: &mut Vm, text: &Str, spec: &Spec, type_name: &str) -> Result<String, Raised> {
    if !matches!(spec.kind, None | Some('s')) {
        return Err(spec.unknown(vm, type_name));
    }
    let refused = match spec.sign {
        Some(' ') => Some("Space not allowed in string format specifier"),
        Some(_) => Some("Sign not allowed in string format specifier"),
        None if spec.no_negative_zero => Some("Negative zero coercion (z) not allowed in string format specifier"),
        None if spec.alternate => Some("Alternate form (#) not allowed in string format specifier"),
        None if spec.align == '=' => Some("'=' alignment not allowed in string format specifier"),
        None => None,
    };
    if let Some(message) = refused {
        return Err(vm.value_error(message));
    }
    let length = text.len();
    let (shown, length) = match spec.precision {
        Some(most) if most < length => (text.slice(0, most), most),
        _ => (text.text(), length),
    };
    Ok(padded(shown, length, spec))
}

/// A text of a known length, padded to the width.
pub fn padded(text: &str, length: usize, spec: &Spec) -> String {
    let missing = spec.width.saturating_sub(length);
    if missing == 0 {
        return text.to_string();
    }
    let left = match spec.align {
        '<' => 0,
        '^' => missing / 2,
        _ => missing,
    };
    let mut out = String::with_capacity(text.len() + missing * spec.fill.len_utf8());
    out.extend(repeat_n(spec.fill, left));
    out.push_str(text);
    out.extend(repeat_n(spec.fill, missing - left));
    out
}

/// The parts of a number, all ASCII but perhaps a single character of `%c`.
#[derive(Default)]
pub struct Parts<'a> {
    /// Whether it has a minus sign.
    pub negative: bool,
    /// `0x` and its like.
    pub prefix: &'a str,
    /// The digits that are grouped.
    pub digits: &'a str,
    /// How many digits make a group.
    pub group: usize,
    /// What follows: the point and the digits after it, the exponent, a percent sign.
    pub rest: &'a str,
}

/// A number with its specification.
pub fn number(parts: &Parts, spec: &Spec) -> String {
    let sign = match spec.sign {
        _ if parts.negative => "-",
        Some('+') => "+",
        Some(' ') => " ",
        _ => "",
    };
    let fixed = sign.len() + parts.prefix.len() + parts.rest.chars().count();
    // Zeros that fill the width up are grouped like other digits.
    let least = if spec.fill == '0' && spec.align == '=' { spec.width.saturating_sub(fixed) } else { 0 };
    let grouped;
    let digits = match spec.grouping {
        Some(separator) if !parts.digits.is_empty() => {
            grouped = group(parts.digits, separator, parts.group, least);
            grouped.as_str()
        }
        _ => parts.digits,
    };
    let length = fixed + digits.len();
    let missing = spec.width.saturating_sub(length);
    let (left, inner, right) = match spec.align {
        '<' => (0, 0, missing),
        '^' => (missing / 2, 0, missing - missing / 2),
        '=' => (0, missing, 0),
        _ => (missing, 0, 0),
    };
    let mut out = String::with_capacity(length + missing * spec.fill.len_utf8());
    out.extend(repeat_n(spec.fill, left));
    out.push_str(sign);
    out.push_str(parts.prefix);
    out.extend(repeat_n(spec.fill, inner));
    out.push_str(digits);
    out.push_str(parts.rest);
    out.extend(repeat_n(spec.fill, right));
    out
}

/// Digits in groups, with zeros in front until they are `least` wide; a separator never comes first.
fn group(digits: &str, separator: char, size: usize, least: usize) -> String {
    let mut groups: Vec<String> = Vec::new();
    let (mut rest, mut least) = (digits, least as i64);
    loop {
        let length = size.min(rest.len().max(least.max(1) as usize));
        let taken = length.min(rest.len());
        let (before, last) = rest.split_at(rest.len() - taken);
        groups.push(format!("{}{last}", "0".repeat(length - taken)));
        rest = before;
        least -= length as i64;
        if rest.is_empty() && least <= 0 {
            break;
        }
        least -= 1;
    }
    groups.reverse();
    groups.join(separator.encode_utf8(&mut [0; 4]))
}
