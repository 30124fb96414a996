//! What the operators do with strings and bytes, before any special method is asked.

use crate::lang::code::{Binary, Compare};
use crate::vm::object::Str;
use crate::vm::types::number::ordered;
use crate::vm::types::{bytes, format};
use crate::vm::{Raised, Value, Vm};
use num_traits::ToPrimitive;
use std::rc::Rc;

/// `a op b`; `None` when neither is a string or bytes, or they have no such operator.
pub fn binary(vm: &mut Vm, op: Binary, a: &Value, b: &Value) -> Result<Option<Value>, Raised> {
    match (op, a, b) {
        (Binary::Add, Value::Str(x), _) => match b.as_str() {
            Some(y) => Ok(Some(concatenated(x, y))),
            None => {
                let name = vm.type_name(b);
                Err(vm.type_error(format!("can only concatenate str (not \"{name}\") to str")))
            }
        },
        (Binary::Add, Value::Bytes(_) | Value::ByteArray(_), _) => bytes::concatenate(vm, a, b).map(Some),
        (Binary::Multiply, Value::Str(_) | Value::Bytes(_) | Value::ByteArray(_), _) => repeat(vm, a, b).map(Some),
        (Binary::Multiply, _, Value::Str(_) | Value::Bytes(_) | Value::ByteArray(_)) => repeat(vm, b, a).map(Some),
        (Binary::Modulo, Value::Str(template), _) => {
            format::percent(vm, template, b).map(|text| Some(Value::str(text)))
        }
        (Binary::Modulo, Value::Bytes(template), _) => {
            format::percent_bytes(vm, &template.data, b).map(|made| Some(Value::bytes(made)))
        }
        (Binary::Modulo, Value::ByteArray(template), _) => {
            let template = template.data.borrow().clone();
            format::percent_bytes(vm, &template, b).map(|made| Some(bytes::array(made)))
        }
        _ => Ok(None),
    }
}

fn concatenated(x: &Rc<Str>, y: &Rc<Str>) -> Value {
    if x.is_empty() {
        return Value::Str(y.clone());
    }
    if y.is_empty() {
        return Value::Str(x.clone());
    }
    let mut joined = String::with_capacity(x.text().len() + y.text().len());
    joined.push_str(x.text());
    joined.push_str(y.text());
    Value::str(joined)
}

fn repeat(vm: &mut Vm, sequence: &Value, times: &Value) -> Result<Value, Raised> {
    let is_index = matches!(times.builtin(), Value::Int(_) | Value::Bool(_) | Value::BigInt(_))
        || vm.special(times, &vm.names.index.clone()).is_some();
    if !is_index {
        let name = vm.type_name(times);
        return Err(vm.type_error(format!("can't multiply sequence by non-int of type '{name}'")));
    }
    let times = vm.index_value(times)?;
    match sequence {
        Value::Str(text) => {
            let times = repeated_length(vm, text.text().len(), &times, "repeated string is too long")?;
            Ok(if times == 1 { sequence.clone() } else { Value::str(text.text().repeat(times)) })
        }
        Value::Bytes(data) => {
            let times = repeated_length(vm, data.data.len(), &times, "repeated bytes are too long")?;
            Ok(if times == 1 { sequence.clone() } else { Value::bytes(data.data.repeat(times)) })
        }
        Value::ByteArray(data) => {
            let data = data.data.borrow().clone();
            let times = repeated_length(vm, data.len(), &times, "")?;
            Ok(bytes::array(data.repeat(times)))
        }
        _ => Ok(Value::NotImplemented),
    }
}

/// How often something of a length is repeated; `times` is an integer. Errors where the result would be too long.
pub fn repeated_length(vm: &mut Vm, length: usize, times: &Value, too_long: &str) -> Result<usize, Raised> {
    let times = match times {
        Value::Int(times) => (*times).max(0) as usize,
        other => match other.as_bigint().and_then(|times| times.to_i64()) {
            Some(times) => times.max(0) as usize,
            None => return Err(vm.overflow_error("cannot fit 'int' into an index-sized integer")),
        },
    };
    match length.checked_mul(times).map(|total| (total, i64::try_from(total))) {
        Some((total, Ok(_))) if total <= super::pad::LONGEST => Ok(times),
        Some((_, Ok(_))) => Err(vm.raise_with(&vm.types.exception("MemoryError"), vec![])),
        _ if too_long.is_empty() => Err(vm.raise_with(&vm.types.exception("MemoryError"), vec![])),
        _ => Err(vm.overflow_error(too_long)),
    }
}

/// `a op b` for a comparison of strings with each other, or of bytes; `None` for anything else.
pub fn compare(op: Compare, a: &Value, b: &Value) -> Option<bool> {
    let order = match (a, b) {
        (Value::Str(x), Value::Str(y)) => match op {
            Compare::Equal => return Some(Str::same(x, y)),
            Compare::NotEqual => return Some(!Str::same(x, y)),
            // UTF-8 sorts as code points do.
            _ => x.text().cmp(y.text()),
        },
        (Value::Bytes(x), Value::Bytes(y)) => x.data.cmp(&y.data),
        (Value::Bytes(x), Value::ByteArray(y)) => x.data.as_slice().cmp(&y.data.borrow()),
        (Value::ByteArray(x), Value::Bytes(y)) => x.data.borrow().as_slice().cmp(&y.data),
        (Value::ByteArray(x), Value::ByteArray(y)) => x.data.borrow().cmp(&y.data.borrow()),
        _ => return None,
    };
    ordered(op, Some(order))
}
