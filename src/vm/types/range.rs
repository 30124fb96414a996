//! `range`

use super::{add_attribute, add_methods, add_static_methods, plain};
use crate::vm::object::{Iterator, IteratorState, NativeDef, Range};
use crate::vm::{Args, Raised, Value, Vm};
use num_bigint::BigInt;
use num_traits::{Signed, ToPrimitive, Zero};
use std::rc::Rc;

const METHODS: &[NativeDef] = &[
    plain("__reversed__", "($self, /)", reversed),
    plain("count", "($self, value, /)", count),
    plain("index", "($self, value, /)", index),
];
const STATIC: &[NativeDef] = &[plain("__new__", "(cls, start, stop=None, step=None, /)", new)];

/// Fills `range`.
pub fn install(vm: &mut Vm) {
    let class = vm.types.range.clone();
    add_methods(&class, METHODS);
    add_static_methods(&class, STATIC);
    add_attribute(&class, "start", |_, v| Ok(bound(v, 0)), None);
    add_attribute(&class, "stop", |_, v| Ok(bound(v, 1)), None);
    add_attribute(&class, "step", |_, v| Ok(bound(v, 2)), None);
}

fn bound(value: &Value, which: usize) -> Value {
    match value {
        Value::Range(range) => {
            let [start, stop, step] = super::item::big_bounds(range);
            Value::int([start, stop, step][which].clone())
        }
        _ => Value::None,
    }
}

fn new(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    args.receiver();
    let [a, b, c] = args.between(vm, "range", 1)?;
    let (start, stop, step) = match (b.is_bound(), c.is_bound()) {
        (false, _) => (Value::Int(0), a, Value::Int(1)),
        (true, false) => (a, b, Value::Int(1)),
        (true, true) => (a, b, c),
    };
    let (start, stop, step) = (vm.index_value(&start)?, vm.index_value(&stop)?, vm.index_value(&step)?);
    if let (Value::Int(start), Value::Int(stop), Value::Int(step)) = (&start, &stop, &step) {
        if *step == 0 {
            return Err(vm.value_error("range() arg 3 must not be zero"));
        }
        return Ok(Value::Range(Rc::new(Range { start: *start, stop: *stop, step: *step, big: None })));
    }
    let big = |v: &Value| v.as_bigint().unwrap_or_default();
    let bounds = [big(&start), big(&stop), big(&step)];
    if bounds[2].is_zero() {
        return Err(vm.value_error("range() arg 3 must not be zero"));
    }
    Ok(Value::Range(Rc::new(Range { start: 0, stop: 0, step: 1, big: Some(Box::new(bounds)) })))
}

/// The iterator of a range.
pub fn iterate(range: Value) -> Result<Value, Raised> {
    let Value::Range(range) = range else { return Ok(Value::None) };
    if range.big.is_none() {
        let state = IteratorState::Range { next: range.start, step: range.step, left: range.len() };
        return Ok(Iterator::new(state));
    }
    let [start, stop, step] = super::item::big_bounds(&range);
    let span: BigInt = if step.is_positive() { &stop - &start } else { &start - &stop };
    let left = if span.is_positive() { (span - 1) / step.abs() + 1 } else { BigInt::zero() };
    Ok(Iterator::new(IteratorState::BigRange { next: start, step, left }))
}

fn reversed(_: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let Value::Range(range) = args.receiver() else { return Ok(Value::None) };
    let left = range.len();
    let last = range.start.wrapping_add((left as i64).wrapping_sub(1).wrapping_mul(range.step));
    Ok(Iterator::new(IteratorState::Range { next: last, step: range.step.wrapping_neg(), left }))
}

fn count(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let [value] = args.exactly(vm, "count")?;
    Ok(Value::Int(vm.contains(&receiver, &value)? as i64))
}

fn index(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let [value] = args.exactly(vm, "index")?;
    if vm.contains(&receiver, &value)?
        && let (Value::Range(range), Some(i)) = (&receiver, value.as_bigint().and_then(|i| i.to_i64()))
    {
        return Ok(Value::Int((i - range.start) / range.step));
    }
    let shown = vm.repr(&value)?;
    Err(vm.value_error(format!("{} is not in range", shown.text())))
}
