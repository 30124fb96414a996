//! Operators and comparisons of builtin containers, and the special methods that they share.

use super::{depth, dict, dict_view, item, list, memory_view, range, set, slice};
use crate::lang::code::{Binary, Compare};
use crate::vm::machine::{simple_iter, simple_length};
use crate::vm::object::{List, Str};
use crate::vm::{Args, Raised, Value, Vm, hash};
use std::rc::Rc;

/// No sequence is made longer at once: a machine with less memory would end.
pub const MOST_ITEMS: usize = 1 << 26;

/// `a op b`; `None` where these types don't define it.
pub fn binary(vm: &mut Vm, op: Binary, a: &Value, b: &Value) -> Result<Option<Value>, Raised> {
    match op {
        Binary::Add => concatenate(vm, a, b),
        Binary::Multiply => repeat(vm, a, b),
        Binary::Or | Binary::And | Binary::Subtract | Binary::Xor => match (a, b) {
            (Value::Set(x) | Value::FrozenSet(x), Value::Set(_) | Value::FrozenSet(_)) => {
                let made = set::operate(vm, op, x, b)?;
                Ok(Some(if matches!(a, Value::Set(_)) { Value::Set(made) } else { Value::FrozenSet(made) }))
            }
            (Value::Dict(x), Value::Dict(y)) if op == Binary::Or => {
                let merged = Rc::new(x.copy());
                dict::merge(vm, &merged, y)?;
                Ok(Some(Value::Dict(merged)))
            }
            (Value::DictView(_), _) | (_, Value::DictView(_)) => dict_view::operate(vm, op, a, b),
            (Value::Class(_) | Value::None, Value::Class(_) | Value::None) if op == Binary::Or => {
                super::union::of(vm, a.clone(), b.clone()).map(|made| match made {
                    Value::NotImplemented => None,
                    union => Some(union),
                })
            }
            _ => Ok(None),
        },
        _ => Ok(None),
    }
}

fn concatenate(vm: &mut Vm, a: &Value, b: &Value) -> Result<Option<Value>, Raised> {
    match (a, b) {
        (Value::List(x), Value::List(y)) => {
            let (x, y) = (x.items.borrow(), y.items.borrow());
            let mut items = Vec::with_capacity(x.len() + y.len());
            items.extend_from_slice(&x);
            items.extend_from_slice(&y);
            Ok(Some(Value::list(items)))
        }
        (Value::Tuple(x), Value::Tuple(y)) => {
            if y.items.is_empty() {
                return Ok(Some(a.clone()));
            }
            if x.items.is_empty() {
                return Ok(Some(b.clone()));
            }
            Ok(Some(Value::tuple([&x.items[..], &y.items[..]].concat())))
        }
        (Value::List(_), _) if !matches!(b, Value::Instance(_)) => Err(no_concatenation(vm, "list", b)),
        (Value::Tuple(_), _) if !matches!(b, Value::Instance(_)) => Err(no_concatenation(vm, "tuple", b)),
        _ => Ok(None),
    }
}

fn no_concatenation(vm: &mut Vm, kind: &str, other: &Value) -> Raised {
    let name = vm.type_name(other);
    vm.type_error(format!("can only concatenate {kind} (not \"{name}\") to {kind}"))
}

fn repeat(vm: &mut Vm, a: &Value, b: &Value) -> Result<Option<Value>, Raised> {
    let is_sequence = |v: &Value| matches!(v, Value::List(_) | Value::Tuple(_));
    let (sequence, times) = if is_sequence(a) {
        (a, b)
    } else if is_sequence(b) {
        (b, a)
    } else {
        return Ok(None);
    };
    if !slice::has_index(vm, times) {
        if matches!(times, Value::Instance(_)) {
            return Ok(None);
        }
        let name = vm.type_name(times);
        return Err(vm.type_error(format!("can't multiply sequence by non-int of type '{name}'")));
    }
    let times = repetitions(vm, times)?;
    match sequence {
        Value::List(list) => {
            let items = list.items.borrow();
            Ok(Some(Value::list(repeated(vm, &items, times)?)))
        }
        Value::Tuple(tuple) if times == 1 => Ok(Some(Value::Tuple(tuple.clone()))),
        Value::Tuple(tuple) => Ok(Some(Value::tuple(repeated(vm, &tuple.items, times)?))),
        _ => Ok(None),
    }
}

/// How often a sequence is repeated: nothing below zero.
pub fn repetitions(vm: &mut Vm, times: &Value) -> Result<usize, Raised> {
    match vm.index_value(times)? {
        Value::Int(n) => Ok(n.max(0) as usize),
        _ => {
            let name = vm.type_name(times);
            Err(vm.overflow_error(format!("cannot fit '{name}' into an index-sized integer")))
        }
    }
}

fn repeated(vm: &mut Vm, items: &[Value], times: usize) -> Result<Vec<Value>, Raised> {
    match items.len().checked_mul(times) {
        Some(length) if length <= MOST_ITEMS => {
            if let [item] = items {
                return Ok(vec![item.clone(); times]);
            }
            let mut result = Vec::with_capacity(length);
            for _ in 0..times {
                result.extend_from_slice(items);
            }
            Ok(result)
        }
        _ => Err(vm.raise_with(&vm.types.exception("MemoryError"), vec![])),
    }
}

/// `a op= b` in place; `None` where the type has no such form. The result is `a` as it was given.
pub fn in_place(vm: &mut Vm, op: Binary, a: &Value, b: &Value) -> Result<Option<Value>, Raised> {
    match (a.builtin(), op) {
        (Value::List(items), Binary::Add) => list::extend(vm, items, b)?,
        (Value::List(items), Binary::Multiply) => {
            if !slice::has_index(vm, b) {
                return Ok(None);
            }
            let times = repetitions(vm, b)?;
            let old = items.items.borrow().clone();
            let new = repeated(vm, &old, times)?;
            items.items.replace(new);
        }
        (Value::Set(items), Binary::Or | Binary::And | Binary::Subtract | Binary::Xor) => {
            if b.as_any_set().is_none() {
                return Ok(None);
            }
            set::operate_in_place(vm, op, items, b)?;
        }
        (Value::Dict(items), Binary::Or) => dict::update_from(vm, items, b)?,
        (Value::ByteArray(bytes), Binary::Add) => match memory_view::bytes_of(b) {
            Some(more) => bytes.data.borrow_mut().extend(more),
            None => {
                let name = vm.type_name(b);
                return Err(vm.type_error(format!("can't concat {name} to bytearray")));
            }
        },
        (Value::ByteArray(bytes), Binary::Multiply) if slice::has_index(vm, b) => {
            let times = repetitions(vm, b)?;
            let mut data = bytes.data.borrow_mut();
            match data.len().checked_mul(times) {
                Some(length) if length <= MOST_ITEMS * 16 => *data = data.repeat(times),
                _ => return Err(vm.raise_with(&vm.types.exception("MemoryError"), vec![])),
            }
        }
        _ => return Ok(None),
    }
    Ok(Some(a.clone()))
}

/// `a op b` for a comparison; `None` where these types don't define it.
pub fn compare(vm: &mut Vm, op: Compare, a: &Value, b: &Value) -> Result<Option<Value>, Raised> {
    let equality = matches!(op, Compare::Equal | Compare::NotEqual);
    let answer = |same: bool| Some(Value::Bool(same == (op == Compare::Equal)));
    match (a, b) {
        (Value::List(x), Value::List(y)) => {
            let _deeper = depth::deeper(vm, " in comparison")?;
            compare_lists(vm, op, x, y).map(Some)
        }
        (Value::Tuple(x), Value::Tuple(y)) => {
            let _deeper = depth::deeper(vm, " in comparison")?;
            compare_items(vm, op, &x.items, &y.items).map(Some)
        }
        (Value::Set(x) | Value::FrozenSet(x), Value::Set(y) | Value::FrozenSet(y)) => {
            let _deeper = depth::deeper(vm, " in comparison")?;
            set::compare(vm, op, x, y).map(|result| Some(Value::Bool(result)))
        }
        (Value::Dict(x), Value::Dict(y)) if equality => {
            let _deeper = depth::deeper(vm, " in comparison")?;
            Ok(answer(dict::equal(vm, x, y)?))
        }
        (Value::DictView(_), _) | (_, Value::DictView(_)) => dict_view::compare(vm, op, a, b),
        (Value::Range(x), Value::Range(y)) if equality => Ok(answer(range::equal(x, y))),
        (Value::Slice(x), Value::Slice(y)) => slice::compare(vm, op, x, y).map(Some),
        (Value::Method(x), Value::Method(y)) if equality => {
            Ok(answer(x.receiver.is(&y.receiver) && vm.equal(&x.function, &y.function)?))
        }
        _ => Ok(None),
    }
}

/// Whether two values are equal by themselves, or must be asked.
fn decided(a: &Value, b: &Value) -> Option<bool> {
    if a.is(b) { Some(true) } else { hash::same(a, b) }
}

fn compare_items(vm: &mut Vm, op: Compare, a: &[Value], b: &[Value]) -> Result<Value, Raised> {
    for (x, y) in a.iter().zip(b) {
        let same = match decided(x, y) {
            Some(same) => same,
            None => vm.equal(x, y)?,
        };
        if !same {
            return first_difference(vm, op, x, y);
        }
    }
    Ok(Value::Bool(compare_lengths(op, a.len(), b.len())))
}

fn compare_lists(vm: &mut Vm, op: Compare, a: &Rc<List>, b: &Rc<List>) -> Result<Value, Raised> {
    let lengths = || (a.items.borrow().len(), b.items.borrow().len());
    let (x, y) = lengths();
    if x != y && matches!(op, Compare::Equal | Compare::NotEqual) {
        return Ok(Value::Bool(op == Compare::NotEqual));
    }
    let mut at = 0;
    loop {
        let pair = {
            let (x, y) = (a.items.borrow(), b.items.borrow());
            loop {
                match (x.get(at), y.get(at)) {
                    (Some(x), Some(y)) if decided(x, y) == Some(true) => at += 1,
                    (Some(x), Some(y)) => break Some((x.clone(), y.clone())),
                    _ => break None,
                }
            }
        };
        let Some((x, y)) = pair else { break };
        let same = match decided(&x, &y) {
            Some(same) => same,
            None => vm.equal(&x, &y)?,
        };
        if !same {
            return first_difference(vm, op, &x, &y);
        }
        at += 1;
    }
    let (x, y) = lengths();
    Ok(Value::Bool(compare_lengths(op, x, y)))
}

fn first_difference(vm: &mut Vm, op: Compare, x: &Value, y: &Value) -> Result<Value, Raised> {
    match op {
        Compare::Equal => Ok(Value::Bool(false)),
        Compare::NotEqual => Ok(Value::Bool(true)),
        _ => vm.compare(op, x, y),
    }
}

fn compare_lengths(op: Compare, a: usize, b: usize) -> bool {
    match op {
        Compare::Less => a < b,
        Compare::LessEqual => a <= b,
        Compare::NotEqual => a != b,
        Compare::Greater => a > b,
        Compare::GreaterEqual => a >= b,
        _ => a == b,
    }
}

// ---- Special methods, for `super().__add__(…)` and the like ----

fn receiver_and_one(vm: &mut Vm, mut args: Args, method: &str) -> Result<(Value, Value), Raised> {
    let this = args.receiver();
    let [other] = args.exactly(vm, method)?;
    Ok((this, other))
}

fn operator(
    vm: &mut Vm,
    args: Args,
    op: Binary,
    method: &str,
    reflected: &dyn Fn(&Vm) -> Rc<Str>,
) -> Result<Value, Raised> {
    let (this, other) = receiver_and_one(vm, args, method)?;
    if let Some(result) = binary(vm, op, this.builtin(), other.builtin())? {
        return Ok(result);
    }
    // An operand that knows the reflected operator is asked before the error.
    let name = reflected(vm);
    if vm.special(&other, &name).is_some() {
        return Ok(Value::NotImplemented);
    }
    match (op, this.builtin()) {
        (Binary::Add, Value::List(_)) => Err(no_concatenation(vm, "list", &other)),
        (Binary::Add, Value::Tuple(_)) => Err(no_concatenation(vm, "tuple", &other)),
        (Binary::Multiply, _) => {
            let name = vm.type_name(&other);
            Err(vm.type_error(format!("can't multiply sequence by non-int of type '{name}'")))
        }
        _ => Ok(Value::NotImplemented),
    }
}

pub(super) fn add(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    operator(vm, args, Binary::Add, "__add__", &|vm| vm.names.radd.clone())
}

pub(super) fn multiply(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    operator(vm, args, Binary::Multiply, "__mul__", &|vm| vm.names.rmul.clone())
}

macro_rules! binary_methods {
    ($($function:ident, $reflected:ident: $op:ident;)*) => {
        $(
            pub(super) fn $function(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
                let (this, other) = receiver_and_one(vm, args, stringify!($function))?;
                let result = binary(vm, Binary::$op, this.builtin(), other.builtin())?;
                Ok(result.unwrap_or(Value::NotImplemented))
            }

            pub(super) fn $reflected(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
                let (this, other) = receiver_and_one(vm, args, stringify!($reflected))?;
                let result = binary(vm, Binary::$op, other.builtin(), this.builtin())?;
                Ok(result.unwrap_or(Value::NotImplemented))
            }
        )*
    };
}

binary_methods! {
    or, ror: Or;
    and, rand: And;
    subtract, rsub: Subtract;
    xor, rxor: Xor;
}

macro_rules! in_place_methods {
    ($($function:ident: $op:ident;)*) => {
        $(
            pub(super) fn $function(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
                let (this, other) = receiver_and_one(vm, args, stringify!($function))?;
                Ok(in_place(vm, Binary::$op, &this, &other)?.unwrap_or(Value::NotImplemented))
            }
        )*
    };
}

in_place_methods! {
    in_place_add: Add;
    in_place_multiply: Multiply;
    in_place_or: Or;
    in_place_and: And;
    in_place_subtract: Subtract;
    in_place_xor: Xor;
}

macro_rules! compare_methods {
    ($($function:ident: $op:ident;)*) => {
        $(
            pub(super) fn $function(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
                let (this, other) = receiver_and_one(vm, args, stringify!($function))?;
                Ok(compare(vm, Compare::$op, this.builtin(), other.builtin())?.unwrap_or(Value::NotImplemented))
            }
        )*
    };
}

compare_methods! {
    eq: Equal;
    ne: NotEqual;
    lt: Less;
    le: LessEqual;
    gt: Greater;
    ge: GreaterEqual;
}

pub(super) fn get_item(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let (this, key) = receiver_and_one(vm, args, "__getitem__")?;
    match item::get(vm, &this, &key)? {
        Some(value) => Ok(value),
        None => {
            let name = vm.type_name(&this);
            Err(vm.type_error(format!("'{name}' object is not subscriptable")))
        }
    }
}

pub(super) fn set_item(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let [key, value] = args.exactly(vm, "__setitem__")?;
    item::set(vm, &this, &key, value)?;
    Ok(Value::None)
}

pub(super) fn delete_item(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let (this, key) = receiver_and_one(vm, args, "__delitem__")?;
    item::delete(vm, &this, &key)?;
    Ok(Value::None)
}

pub(super) fn contains(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let (this, wanted) = receiver_and_one(vm, args, "__contains__")?;
    Ok(Value::Bool(item::contains(vm, &this, &wanted)?.unwrap_or(false)))
}

pub(super) fn len(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let [] = args.exactly(vm, "__len__")?;
    match simple_length(this.builtin()) {
        Some(length) => Ok(Value::from(length)),
        None => match this.builtin() {
            Value::Range(range) => range::length(vm, range).map(Value::from),
            other => Err(super::receiver::wrong(vm, other, "list", "__len__")),
        },
    }
}

pub(super) fn iter(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let [] = args.exactly(vm, "__iter__")?;
    match simple_iter(this.builtin()) {
        Some(iterator) => Ok(iterator),
        None => match this.builtin() {
            Value::Range(range) => Ok(range::iterator(range)),
            other => Err(super::receiver::wrong(vm, other, "list", "__iter__")),
        },
    }
}
