//! What only `bytearray` can: change.

use super::{array, byte, in_place, view};
use crate::lang::code::Binary;
use crate::vm::object::{ByteArray, NativeDef};
use crate::vm::types::number::special::two;
use crate::vm::types::receiver::{between, no_arguments, one_argument, receiver};
use crate::vm::types::span::clamped;
use crate::vm::types::{item, plain};
use crate::vm::{Args, Raised, Value, Vm};
use std::rc::Rc;

const RANGE: &str = "byte must be in range(0, 256)";

pub(super) const METHODS: &[NativeDef] = &[
    plain("__init__", "(*args, **kwargs)", super::new::init),
    plain("append", "($self, item, /)", append),
    plain("extend", "($self, iterable_of_ints, /)", extend),
    plain("insert", "($self, index, item, /)", insert),
    plain("pop", "($self, index=-1, /)", pop),
    plain("remove", "($self, value, /)", remove),
    plain("reverse", "($self, /)", |vm, args| {
        let target = only(vm, args, "reverse")?;
        target.data.borrow_mut().reverse();
        Ok(Value::None)
    }),
    plain("clear", "($self, /)", |vm, args| {
        let target = only(vm, args, "clear")?;
        target.data.borrow_mut().clear();
        Ok(Value::None)
    }),
    plain("copy", "($self, /)", |vm, args| {
        let target = only(vm, args, "copy")?;
        let copied = target.data.borrow().clone();
        Ok(array(copied))
    }),
    plain("__alloc__", "($self, /)", |vm, args| {
        let target = only(vm, args, "__alloc__")?;
        let length = target.data.borrow().len();
        Ok(Value::from(if length == 0 { 0 } else { length + 1 }))
    }),
    plain("__iadd__", "($self, value, /)", |vm, args| change(vm, args, "__iadd__", Binary::Add)),
    plain("__imul__", "($self, value, /)", |vm, args| change(vm, args, "__imul__", Binary::Multiply)),
    plain("__setitem__", "($self, key, value, /)", set_item),
    plain("__delitem__", "($self, key, /)", delete_item),
];

fn take(vm: &mut Vm, args: &mut Args, method: &str) -> Result<Rc<ByteArray>, Raised> {
    receiver(vm, args, "bytearray", method, |value| match value {
        Value::ByteArray(bytes) => Some(bytes.clone()),
        _ => None,
    })
}

fn only(vm: &mut Vm, mut args: Args, method: &str) -> Result<Rc<ByteArray>, Raised> {
    let target = take(vm, &mut args, method)?;
    no_arguments(vm, &args, &format!("bytearray.{method}"))?;
    Ok(target)
}

fn append(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let target = take(vm, &mut args, "append")?;
    let item = one_argument(vm, args, "bytearray.append")?;
    let byte = byte(vm, &item, RANGE)?;
    target.data.borrow_mut().push(byte);
    Ok(Value::None)
}

fn extend(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let target = take(vm, &mut args, "extend")?;
    let iterable = one_argument(vm, args, "bytearray.extend")?;
    if let Some(more) = view(vm, &iterable)? {
        target.data.borrow_mut().extend_from_slice(&more);
        return Ok(Value::None);
    }
    if iterable.as_str().is_some() {
        let name = vm.type_name(&iterable);
        return Err(vm.type_error(format!("expected iterable of integers; got: '{name}'")));
    }
    let iterator = match vm.iter(&iterable) {
        Ok(iterator) => iterator,
        Err(raised) if raised.is(&vm.types.exception("TypeError")) => {
            let name = vm.type_name(&iterable);
            return Err(vm.type_error(format!("can't extend bytearray with {name}")));
        }
        Err(raised) => return Err(raised),
    };
    // All or nothing.
    let mut more = Vec::new();
    while let Some(item) = vm.next(&iterator)? {
        more.push(byte(vm, &item, RANGE)?);
    }
    target.data.borrow_mut().extend_from_slice(&more);
    Ok(Value::None)
}

fn insert(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let target = take(vm, &mut args, "insert")?;
    let [index, item] = args.exactly(vm, "insert")?;
    let index = vm.index_value(&index)?;
    let (index, byte) = (clamped(vm, &index)?, byte(vm, &item, RANGE)?);
    let mut data = target.data.borrow_mut();
    let length = data.len() as i64;
    let at = if index < 0 { (index + length).max(0) } else { index.min(length) };
    data.insert(at as usize, byte);
    Ok(Value::None)
}

fn pop(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let target = take(vm, &mut args, "pop")?;
    let [index] = between(vm, args, "bytearray", "pop", 0)?;
    let index = if index.is_bound() { vm.index(&index)? } else { -1 };
    let length = target.data.borrow().len() as i64;
    if length == 0 {
        return Err(vm.index_error("pop from empty bytearray"));
    }
    let at = if index < 0 { index.saturating_add(length) } else { index };
    if at < 0 || at >= length {
        return Err(vm.index_error("pop index out of range"));
    }
    let byte = target.data.borrow_mut().remove(at as usize);
    Ok(Value::Int(byte as i64))
}

fn remove(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let target = take(vm, &mut args, "remove")?;
    let item = one_argument(vm, args, "bytearray.remove")?;
    let byte = byte(vm, &item, RANGE)?;
    let found = target.data.borrow().iter().position(|b| *b == byte);
    match found {
        Some(at) => {
            target.data.borrow_mut().remove(at);
            Ok(Value::None)
        }
        None => Err(vm.value_error("value not found in bytearray")),
    }
}

fn change(vm: &mut Vm, args: Args, name: &str, op: Binary) -> Result<Value, Raised> {
    let [a, b] = two(vm, args, name)?;
    Ok(in_place(vm, op, &a, &b)?.unwrap_or(Value::NotImplemented))
}

fn set_item(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [target, key, value] = args.exactly(vm, "__setitem__")?;
    item::set(vm, target.builtin(), &key, value)?;
    Ok(Value::None)
}

fn delete_item(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [target, key] = args.exactly(vm, "__delitem__")?;
    item::delete(vm, target.builtin(), &key)?;
    Ok(Value::None)
}
