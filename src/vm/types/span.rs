//! The optional `start` and `end` of `find`, `count`, `startswith` and their like.

use crate::vm::{Raised, Value, Vm};
use num_traits::Signed;

/// The part of a sequence that they mean, cut to its length; the start may lie beyond the end.
pub fn bounds(vm: &mut Vm, start: &Value, end: &Value, length: usize) -> Result<(usize, usize), Raised> {
    let start = one(vm, start, length, 0)?;
    let end = one(vm, end, length, length)?;
    Ok((start, end.min(length)))
}

fn one(vm: &mut Vm, value: &Value, length: usize, usual: usize) -> Result<usize, Raised> {
    if matches!(value, Value::Unbound | Value::None) {
        return Ok(usual);
    }
    let at = clamped(vm, value)?;
    Ok(if at < 0 { (at + length as i64).max(0) as usize } else { at as usize })
}

/// The index that a value stands for, cut to what a machine number holds.
pub fn clamped(vm: &mut Vm, value: &Value) -> Result<i64, Raised> {
    if let Value::Int(i) = value {
        // Never so far that a length can't be added.
        return Ok((*i).max(i64::MIN / 2));
    }
    let is_index = value.as_int().is_some() || vm.special(value, &vm.names.index.clone()).is_some();
    if !is_index {
        return Err(vm.type_error("slice indices must be integers or None or have an __index__ method"));
    }
    match vm.index_value(value)? {
        Value::Int(i) => Ok(i.max(i64::MIN / 2)),
        Value::BigInt(i) if i.is_negative() => Ok(i64::MIN / 2),
        _ => Ok(i64::MAX),
    }
}
