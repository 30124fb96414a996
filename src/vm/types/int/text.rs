//! Integers as text, and the limit on how long that text may be.

use super::parse::{self, Bad};
use crate::vm::types::{bytes, text};
use crate::vm::{Raised, Value, Vm};
use num_bigint::BigInt;
use std::cell::Cell;
use std::rc::Rc;

/// `sys.get_int_max_str_digits()` at the start.
pub const DEFAULT_LIMIT: usize = 4300;

struct Limit(Cell<usize>);

/// `sys.get_int_max_str_digits()`
pub fn limit(vm: &Vm) -> usize {
    vm.extension::<Limit>().map_or(DEFAULT_LIMIT, |limit| limit.0.get())
}

/// `sys.set_int_max_str_digits()`; zero is no limit.
pub fn set_limit(vm: &mut Vm, digits: usize) {
    vm.set_extension(Rc::new(Limit(Cell::new(digits))));
}

/// The decimal text of an integer that may be too long for it.
pub fn text(vm: &mut Vm, i: &BigInt) -> Result<String, Raised> {
    let limit = limit(vm);
    let too_long = |vm: &mut Vm| {
        vm.value_error(format!(
            "Exceeds the limit ({limit} digits) for integer string conversion; use sys.set_int_max_str_digits() to \
             increase the limit"
        ))
    };
    // A digit has more than three bits, so nothing long is computed only to be refused.
    if limit > 0 && i.bits() / 4 > limit as u64 {
        return Err(too_long(vm));
    }
    let text = i.to_string();
    if limit > 0 && text.len() > limit && text.trim_start_matches('-').len() > limit {
        return Err(too_long(vm));
    }
    Ok(text)
}

/// `int(text, base)`
pub fn from_text(vm: &mut Vm, source: &str, base: u32) -> Result<Value, Raised> {
    if base == 10
        && let Some(small) = small_decimal(source)
    {
        return Ok(Value::Int(small));
    }
    let limit = limit(vm);
    match parse::parse(source, base, limit) {
        Ok(i) => Ok(Value::int(i)),
        Err(Bad::Literal) => {
            let shown = text::quoted(source);
            let shown: String = shown.chars().take(200).collect();
            Err(vm.value_error(format!("invalid literal for int() with base {base}: {shown}")))
        }
        Err(Bad::TooLong(digits)) => Err(vm.value_error(format!(
            "Exceeds the limit ({limit} digits) for integer string conversion: value has {digits} digits; use \
             sys.set_int_max_str_digits() to increase the limit"
        ))),
    }
}

/// `int(bytes, base)`
pub fn from_bytes(vm: &mut Vm, source: &[u8], base: u32) -> Result<Value, Raised> {
    match std::str::from_utf8(source) {
        Ok(ascii) if ascii.is_ascii() && parse::parse(ascii, base, 0).is_ok() => from_text(vm, ascii, base),
        _ => {
            let shown = bytes::quoted(source);
            Err(vm.value_error(format!("invalid literal for int() with base {base}: {shown}")))
        }
    }
}

/// The common case, fast.
fn small_decimal(text: &str) -> Option<i64> {
    if text.is_empty() || text.len() > 18 {
        return None;
    }
    text.bytes().try_fold(0i64, |sum, b| b.is_ascii_digit().then(|| sum * 10 + (b - b'0') as i64))
}
