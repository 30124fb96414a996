//! `range`: its methods, with numbers of any size.

use super::receiver::{self, class_to_make};
use super::{add_attribute, add_methods, add_static_methods, container, plain, slice};
use crate::vm::object::{BigRange, Iterator, IteratorState, NativeDef, Range};
use crate::vm::{Args, Raised, Value, Vm, hash};
use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{One, Signed, ToPrimitive, Zero};
use std::rc::Rc;

const METHODS: &[NativeDef] = &[
    plain("count", "(value, /)", count),
    plain("index", "(value, /)", index),
    plain("__getitem__", "($self, key, /)", container::get_item),
    plain("__contains__", "($self, key, /)", container::contains),
    plain("__len__", "($self, /)", container::len),
    plain("__bool__", "($self, /)", truth),
    plain("__iter__", "($self, /)", container::iter),
    plain("__reversed__", "($self, /)", reversed),
    plain("__repr__", "($self, /)", super::repr::method),
    plain("__hash__", "($self, /)", super::hash::method),
    plain("__eq__", "($self, value, /)", container::eq),
    plain("__ne__", "($self, value, /)", container::ne),
    plain("__lt__", "($self, value, /)", container::lt),
    plain("__le__", "($self, value, /)", container::le),
    plain("__gt__", "($self, value, /)", container::gt),
    plain("__ge__", "($self, value, /)", container::ge),
];

const STATIC: &[NativeDef] = &[plain("__new__", "(*args, **kwargs)", new)];

/// Fills `range`.
pub fn install(vm: &mut Vm) {
    let class = vm.types.range.clone();
    add_methods(&class, METHODS);
    add_static_methods(&class, STATIC);
    add_attribute(&class, "start", |vm, this| Ok(part(receiver::range(vm, this, "start")?, 0)), Some(super::read_only));
    add_attribute(&class, "stop", |vm, this| Ok(part(receiver::range(vm, this, "stop")?, 1)), Some(super::read_only));
    add_attribute(&class, "step", |vm, this| Ok(part(receiver::range(vm, this, "step")?, 2)), Some(super::read_only));
}

/// Start, stop or step.
pub(super) fn part(range: &Range, which: usize) -> Value {
    match &range.big {
        Some(parts) => Value::int(parts[which].clone()),
        None => Value::Int([range.start, range.stop, range.step][which]),
    }
}

fn parts(range: &Range) -> [BigInt; 3] {
    match &range.big {
        Some(parts) => (**parts).clone(),
        None => [range.start.into(), range.stop.into(), range.step.into()],
    }
}

/// A range of numbers of any size.
fn made(start: BigInt, stop: BigInt, step: BigInt) -> Range {
    match (start.to_i64(), stop.to_i64(), step.to_i64()) {
        // The last step may not leave the machine's integers.
        (Some(a), Some(b), Some(c)) if b.checked_add(c).is_some() => Range { start: a, stop: b, step: c, big: None },
        _ => Range { start: 0, stop: 0, step: 1, big: Some(Box::new([start, stop, step])) },
    }
}

/// The number of items.
fn count_of(range: &Range) -> BigInt {
    if range.big.is_none() {
        return range.len().into();
    }
    let [start, stop, step] = parts(range);
    let span: BigInt = if step.is_positive() { stop - start } else { start - stop };
    if !span.is_positive() { BigInt::zero() } else { (span - 1i32).div_floor(&step.abs()) + 1 }
}

/// `len(range)`
pub(super) fn length(vm: &mut Vm, range: &Range) -> Result<usize, Raised> {
    match count_of(range).to_i64() {
        Some(length) => Ok(length as usize),
        None => Err(vm.overflow_error("Python int too large to convert to C ssize_t")),
    }
}

fn new(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    class_to_make(vm, &mut args, &vm.types.range.clone())?;
    if let ([Value::Int(stop)], true) = (&args.values[..], args.keywords.is_empty())
        && *stop < i64::MAX
    {
        return Ok(Value::Range(Rc::new(Range { start: 0, stop: *stop, step: 1, big: None })));
    }
    let only_stop = args.len() == 1;
    let [a, b, c] = args.between(vm, "range", 1)?;
    let first = vm.index_value(&a)?;
    let (start, stop) = if only_stop { (Value::Int(0), first) } else { (first, vm.index_value(&b)?) };
    let step = if c.is_bound() { vm.index_value(&c)? } else { Value::Int(1) };
    if matches!(step, Value::Int(0)) {
        return Err(vm.value_error("range() arg 3 must not be zero"));
    }
    let big = |v: Value| v.as_bigint().unwrap_or_default();
    Ok(Value::Range(Rc::new(made(big(start), big(stop), big(step)))))
}

/// The item at an index that is there.
fn at(range: &Range, index: &BigInt) -> Value {
    let [start, _, step] = parts(range);
    Value::int(start + step * index)
}

/// `range[key]`
pub(super) fn item(vm: &mut Vm, range: &Range, key: &Value) -> Result<Value, Raised> {
    if let Value::Slice(cut) = key {
        return sliced(vm, range, cut).map(|range| Value::Range(Rc::new(range)));
    }
    if !slice::has_index(vm, key) {
        let name = vm.type_name(key);
        return Err(vm.type_error(format!("range indices must be integers or slices, not {name}")));
    }
    let index = vm.index_value(key)?.as_bigint().unwrap_or_default();
    let length = count_of(range);
    let index = if index.is_negative() { index + &length } else { index };
    if index.is_negative() || index >= length {
        return Err(vm.index_error("range object index out of range"));
    }
    Ok(at(range, &index))
}

fn sliced(vm: &mut Vm, range: &Range, cut: &crate::vm::object::Slice) -> Result<Range, Raised> {
    let [start, _, step] = parts(range);
    let length = count_of(range);
    let by = slice::big_number(vm, &cut.step)?.unwrap_or_else(BigInt::one);
    if by.is_zero() {
        return Err(vm.value_error("slice step cannot be zero"));
    }
    let (lowest, highest) = match by.is_negative() {
        true => (BigInt::from(-1), &length - 1),
        false => (BigInt::zero(), length.clone()),
    };
    let place = |value: Option<BigInt>, default: &BigInt| match value {
        None => default.clone(),
        Some(i) if i.is_negative() => (i + &length).max(lowest.clone()),
        Some(i) => i.min(highest.clone()),
    };
    let (first, last) = if by.is_negative() { (&highest, &lowest) } else { (&lowest, &highest) };
    let (from, to) = (slice::big_number(vm, &cut.start)?, slice::big_number(vm, &cut.stop)?);
    let (from, to) = (place(from, first), place(to, last));
    Ok(made(&start + &from * &step, &start + &to * &step, step * by))
}

/// The index of a number in a range.
fn position(range: &Range, number: &BigInt) -> Option<BigInt> {
    let [start, stop, step] = parts(range);
    let inside =
        if step.is_positive() { *number >= start && *number < stop } else { *number <= start && *number > stop };
    let (index, rest) = (number - start).div_mod_floor(&step);
    (inside && rest.is_zero()).then_some(index)
}

/// The exact integers, for which a search is arithmetic.
fn exact(value: &Value) -> Option<BigInt> {
    match value {
        Value::Int(_) | Value::BigInt(_) | Value::Bool(_) => value.as_bigint(),
        _ => None,
    }
}

/// `item in range`
pub(super) fn contains(vm: &mut Vm, range: &Range, wanted: &Value) -> Result<bool, Raised> {
    if let (Value::Int(i), None) = (wanted, &range.big) {
        let (i, start, stop, step) = (*i as i128, range.start as i128, range.stop as i128, range.step as i128);
        let inside = if step > 0 { i >= start && i < stop } else { i <= start && i > stop };
        return Ok(inside && (i - start) % step == 0);
    }
    if let Some(number) = exact(wanted) {
        return Ok(position(range, &number).is_some());
    }
    Ok(search(vm, range, wanted)?.is_some())
}

fn equals(vm: &mut Vm, item: &Value, wanted: &Value) -> Result<bool, Raised> {
    match hash::same(item, wanted) {
        Some(same) => Ok(same),
        None => vm.equal(item, wanted),
    }
}

/// Compares item by item: what isn't an integer may still equal one.
fn search(vm: &mut Vm, range: &Range, wanted: &Value) -> Result<Option<BigInt>, Raised> {
    let (length, mut index) = (count_of(range), BigInt::zero());
    while index < length {
        if equals(vm, &at(range, &index), wanted)? {
            return Ok(Some(index));
        }
        index += 1;
    }
    Ok(None)
}

fn count(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let range = receiver::range(vm, &this, "count")?;
    let [wanted] = args.exactly(vm, "range.count")?;
    if exact(&wanted).is_some() {
        return Ok(Value::Int(contains(vm, range, &wanted)? as i64));
    }
    let (length, mut index, mut found) = (count_of(range), BigInt::zero(), 0);
    while index < length {
        found += equals(vm, &at(range, &index), &wanted)? as i64;
        index += 1;
    }
    Ok(Value::Int(found))
}

fn index(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let range = receiver::range(vm, &this, "index")?;
    let [wanted] = args.exactly(vm, "range.index")?;
    let found = match exact(&wanted) {
        Some(number) => position(range, &number),
        None => search(vm, range, &wanted)?,
    };
    match found {
        Some(index) => Ok(Value::int(index)),
        None if exact(&wanted).is_some() => {
            let text = vm.repr(&wanted)?;
            Err(vm.value_error(format!("{} is not in range", text.text())))
        }
        None => Err(vm.value_error("sequence.index(x): x not in sequence")),
    }
}

fn truth(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let range = receiver::range(vm, &this, "__bool__")?;
    Ok(Value::Bool(!count_of(range).is_zero()))
}

/// `iter(range)`
pub(super) fn iterator(range: &Range) -> Value {
    Iterator::new(match &range.big {
        None => IteratorState::Range { next: range.start, step: range.step, left: range.len() },
        Some(parts) => {
            let [next, _, step] = (**parts).clone();
            IteratorState::BigRange(Box::new(BigRange { next, step, left: count_of(range) }))
        }
    })
}

fn reversed(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let range = receiver::range(vm, &this, "__reversed__")?;
    let [start, _, step] = parts(range);
    let left = count_of(range);
    let beyond: BigInt = &start - &step;
    let next: BigInt = start + &step * (&left - 1);
    let step = -step;
    Ok(Iterator::new(match (next.to_i64(), step.to_i64(), left.to_i64()) {
        // The step after the last one is taken too.
        (Some(next), Some(step), Some(left)) if beyond.to_i64().is_some() => {
            IteratorState::Range { next, step, left: left as usize }
        }
        _ => IteratorState::BigRange(Box::new(BigRange { next, step, left })),
    }))
}

/// Ranges are equal when they give the same numbers.
pub(super) fn equal(a: &Range, b: &Range) -> bool {
    let length = count_of(a);
    if length != count_of(b) {
        return false;
    }
    if length.is_zero() {
        return true;
    }
    let ([x, _, step_x], [y, _, step_y]) = (parts(a), parts(b));
    x == y && (length.is_one() || step_x == step_y)
}

/// What a range's hash is made of: length, start and step as far as they matter.
pub(super) fn hashed_parts(range: &Range) -> [Value; 3] {
    let length = count_of(range);
    let start = if length.is_zero() { Value::None } else { part(range, 0) };
    let step = if length <= BigInt::one() { Value::None } else { part(range, 2) };
    [Value::int(length), start, step]
}
