//! `sys.getsizeof` and `sys.getrefcount`: what CPython 3.13 answers on a 64-bit machine, as near as it can be known here.

use crate::vm::object::{NativeDef, intern};
use crate::vm::types::plain;
use crate::vm::{Args, Raised, Value, Vm};
use std::rc::Rc;

pub const FUNCTIONS: &[NativeDef] =
    &[plain("getsizeof", "(object [, default])", size_of_object), plain("getrefcount", "(object, /)", reference_count)];

/// The header that CPython's garbage collector puts before a container.
const HEADER: i64 = 16;

fn size_of_object(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [object, _default] = args.bind(vm, "getsizeof", ["object", "default"], 0, 2, 1)?;
    if let Value::Instance(instance) = &object
        && !instance.class().builtin
        && let Some(method) = instance.class().lookup(&intern("__sizeof__"))
        && matches!(method, Value::Function(_))
    {
        let size = vm.call_method(&object, "__sizeof__", Args::none())?;
        return Ok(Value::Int(vm.index(&size)? + HEADER));
    }
    Ok(Value::Int(builtin_size(&object)))
}

fn builtin_size(value: &Value) -> i64 {
    match value {
        Value::Unbound | Value::None | Value::Ellipsis | Value::NotImplemented => 16,
        Value::Bool(_) => 28,
        Value::Int(i) => 24 + 4 * digits(64 - u64::from(i.unsigned_abs().leading_zeros())),
        Value::BigInt(i) => 24 + 4 * digits(i.bits()),
        Value::Float(_) => 24,
        Value::Complex(_) => 32,
        Value::Str(text) => {
            let widest = text.text().chars().max().map_or(0, |c| c as u32);
            let length = text.len() as i64;
            match widest {
                0..=0x7f => 41 + length,
                0x80..=0xff => 57 + length,
                0x100..=0xffff => 58 + 2 * length,
                _ => 60 + 4 * length,
            }
        }
        Value::Bytes(bytes) => 33 + bytes.data.len() as i64,
        Value::ByteArray(bytes) => match bytes.data.borrow().len() {
            0 => 56,
            length => 57 + length as i64,
        },
        Value::Tuple(tuple) => 24 + HEADER + 8 * tuple.items.len() as i64,
        Value::List(list) => 40 + HEADER + 8 * list.items.borrow().len() as i64,
        Value::Dict(dict) => match dict.len() {
            0 => 64,
            1..=5 => 184,
            length => dict_size(length as i64),
        },
        Value::Set(set) | Value::FrozenSet(set) => match set.len() {
            0..=4 => 216,
            length => 216 + 16 * ((length as i64 * 5 / 3 + 1) as u64).next_power_of_two().max(32) as i64,
        },
        Value::Range(_) => 48,
        Value::Slice(_) => 40 + HEADER,
        Value::Function(_) => 144 + HEADER,
        Value::Native(_) => 56 + HEADER,
        Value::Method(_) => 48 + HEADER,
        Value::Generator(_) => 192 + HEADER,
        Value::Class(_) => 1688,
        _ => 48,
    }
}

/// A dict's table grows by powers of two and is filled to two thirds.
fn dict_size(length: i64) -> i64 {
    let slots = ((length * 3 / 2 + 1) as u64).next_power_of_two().max(16) as i64;
    let index = if slots <= 256 { slots } else { slots * 2 };
    64 + HEADER + 24 + index + 16 * (slots * 2 / 3)
}

/// How many 30-bit digits so many bits take; a zero takes one.
fn digits(bits: u64) -> i64 {
    bits.div_ceil(30).max(1) as i64
}

fn reference_count(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [object] = args.exactly(vm, "sys.getrefcount")?;
    // Immortal objects have CPython's constant; the argument itself counts, here as there.
    const IMMORTAL: i64 = 4_294_967_295;
    Ok(Value::Int(match &object {
        Value::Str(v) if v.is_interned() => IMMORTAL,
        Value::Str(v) => Rc::strong_count(v) as i64,
        Value::Bytes(v) => Rc::strong_count(v) as i64,
        Value::ByteArray(v) => Rc::strong_count(v) as i64,
        Value::Tuple(v) if v.items.is_empty() => IMMORTAL,
        Value::Tuple(v) => Rc::strong_count(v) as i64,
        Value::List(v) => Rc::strong_count(v) as i64,
        Value::Dict(v) => Rc::strong_count(v) as i64,
        Value::Set(v) | Value::FrozenSet(v) => Rc::strong_count(v) as i64,
        Value::Function(v) => Rc::strong_count(v) as i64,
        Value::Class(v) => Rc::strong_count(v) as i64,
        Value::Instance(v) => Rc::strong_count(v) as i64,
        Value::Generator(v) => Rc::strong_count(v) as i64,
        Value::Method(v) => Rc::strong_count(v) as i64,
        Value::Module(v) => Rc::strong_count(v) as i64,
        Value::Iterator(v) => Rc::strong_count(v) as i64,
        Value::BigInt(v) => Rc::strong_count(v) as i64,
        Value::Float(_) => 2,
        _ => IMMORTAL,
    }))
}
