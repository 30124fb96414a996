//! Slices: the indices that one picks from a sequence.

use super::{add_attribute, add_methods, add_static_methods, plain};
use crate::vm::object::{NativeDef, Slice};
use crate::vm::{Args, Raised, Value, Vm};
use num_traits::Signed;
use std::rc::Rc;

const METHODS: &[NativeDef] = &[plain("indices", "($self, length, /)", indices_method)];
const STATIC: &[NativeDef] = &[plain("__new__", "(cls, start, stop=None, step=None, /)", new)];

/// Fills `slice`.
pub fn install(vm: &mut Vm) {
    let class = vm.types.slice.clone();
    add_methods(&class, METHODS);
    add_static_methods(&class, STATIC);
    add_attribute(&class, "start", |_, v| Ok(part(v, |s| &s.start)), None);
    add_attribute(&class, "stop", |_, v| Ok(part(v, |s| &s.stop)), None);
    add_attribute(&class, "step", |_, v| Ok(part(v, |s| &s.step)), None);
}

fn part(value: &Value, which: impl Fn(&Slice) -> &Value) -> Value {
    match value {
        Value::Slice(slice) => which(slice).clone(),
        _ => Value::None,
    }
}

fn new(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    args.receiver();
    let [a, b, step] = args.between(vm, "slice", 1)?;
    let or_none = |v: Value| if v.is_bound() { v } else { Value::None };
    let (start, stop) = if b.is_bound() { (a, b) } else { (Value::None, a) };
    Ok(Value::Slice(Rc::new(Slice { start, stop, step: or_none(step) })))
}

fn indices_method(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let Value::Slice(slice) = args.receiver() else { return Ok(Value::None) };
    let [length] = args.exactly(vm, "indices")?;
    let length = vm.index(&length)?;
    if length < 0 {
        return Err(vm.value_error("length should not be negative"));
    }
    let (start, stop, step) = indices(vm, &slice, length as usize)?;
    Ok(Value::tuple(vec![Value::Int(start), Value::Int(stop), Value::Int(step)]))
}

/// Start, stop and step for a sequence of a length, as `PySlice_AdjustIndices` gives them.
pub fn indices(vm: &mut Vm, slice: &Rc<Slice>, length: usize) -> Result<(i64, i64, i64), Raised> {
    let step = match &slice.step {
        Value::None => 1,
        step => bound(vm, step)?.max(-i64::MAX),
    };
    if step == 0 {
        return Err(vm.value_error("slice step cannot be zero"));
    }
    let length = length as i64;
    let (low, high) = if step < 0 { (-1, length - 1) } else { (0, length) };
    let clamp = |i: i64| if i < 0 { i.saturating_add(length).max(low) } else { i.min(high) };
    let start = match &slice.start {
        Value::None => {
            if step < 0 {
                high
            } else {
                low
            }
        }
        start => clamp(bound(vm, start)?),
    };
    let stop = match &slice.stop {
        Value::None => {
            if step < 0 {
                low
            } else {
                high
            }
        }
        stop => clamp(bound(vm, stop)?),
    };
    Ok((start, stop, step))
}

/// A slice's bound: huge numbers count as the largest.
fn bound(vm: &mut Vm, value: &Value) -> Result<i64, Raised> {
    if vm.special(value, &vm.names.index.clone()).is_none() && value.as_bigint().is_none() {
        return Err(vm.type_error("slice indices must be integers or None or have an __index__ method"));
    }
    Ok(match vm.index_value(value)? {
        Value::Int(i) => i,
        Value::BigInt(i) if i.is_negative() => i64::MIN,
        _ => i64::MAX,
    })
}

/// The positions that a slice picks, in its order.
pub fn positions(vm: &mut Vm, slice: &Rc<Slice>, length: usize) -> Result<Vec<usize>, Raised> {
    let (start, stop, step) = indices(vm, slice, length)?;
    let mut positions = Vec::new();
    let mut at = start;
    while if step > 0 { at < stop } else { at > stop } {
        positions.push(at as usize);
        at = at.saturating_add(step);
    }
    Ok(positions)
}
