//! `bytes` and `bytearray`: their classes and methods. What both can is written once, for either by a constant
//! parameter: `true` is `bytearray`.

mod array;
mod case;
mod find;
mod join;
mod new;
mod pad;
mod quote;
mod special;
mod split;

pub use new::from_object;
pub use quote::{quoted, quoted_array};
pub use special::{concatenate, in_place};

use super::receiver::{no_arguments, receiver};
use super::{add_class_methods, add_methods, add_static_methods};
use crate::vm::object::{ByteArray, Bytes};
use crate::vm::{Args, Raised, Value, Vm};
use std::cell::RefCell;
use std::ops::Deref;
use std::rc::Rc;

/// Fills `bytes` and `bytearray`.
pub fn install(vm: &mut Vm) {
    let (bytes, array) = (vm.types.bytes.clone(), vm.types.bytearray.clone());
    for methods in
        [case::BYTES, find::BYTES, join::BYTES, pad::BYTES, special::BYTES, special::BYTES_ONLY, split::BYTES]
    {
        add_methods(&bytes, methods);
    }
    for methods in [case::ARRAY, find::ARRAY, join::ARRAY, pad::ARRAY, special::ARRAY, split::ARRAY, array::METHODS] {
        add_methods(&array, methods);
    }
    add_static_methods(&bytes, new::BYTES_STATIC);
    add_static_methods(&array, new::ARRAY_STATIC);
    add_class_methods(&bytes, new::BYTES_CLASS);
    add_class_methods(&array, new::ARRAY_CLASS);
    array.set(&vm.names.hash.clone(), Value::None);
}

/// The bytes of an object, held so that nothing the script does changes them: those of a bytearray are copied.
pub enum Held {
    /// Of `bytes`.
    Shared(Rc<Bytes>),
    /// A copy.
    Copied(Vec<u8>),
}

impl Deref for Held {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        match self {
            Held::Shared(bytes) => &bytes.data,
            Held::Copied(bytes) => bytes,
        }
    }
}

/// A new bytearray.
pub fn array(data: Vec<u8>) -> Value {
    Value::ByteArray(Rc::new(ByteArray { data: RefCell::new(data) }))
}

/// New bytes of one type or the other.
fn made<const ARRAY: bool>(data: Vec<u8>) -> Value {
    if ARRAY { array(data) } else { Value::bytes(data) }
}

const fn name<const ARRAY: bool>() -> &'static str {
    if ARRAY { "bytearray" } else { "bytes" }
}

/// The bytes of a bytes-like object; `None` for anything else.
pub fn view(vm: &mut Vm, value: &Value) -> Result<Option<Held>, Raised> {
    Ok(match value.builtin() {
        Value::Bytes(bytes) => Some(Held::Shared(bytes.clone())),
        Value::ByteArray(bytes) => Some(Held::Copied(bytes.data.borrow().clone())),
        Value::Instance(instance) if instance.class().id == vm.types.memory_view.id => {
            let copied = vm.call_method(value, "tobytes", Args::none())?;
            copied.as_bytes().map(Held::Copied)
        }
        _ => None,
    })
}

/// The bytes of a bytes-like object, or the usual TypeError.
fn required(vm: &mut Vm, value: &Value) -> Result<Held, Raised> {
    match view(vm, value)? {
        Some(held) => Ok(held),
        None => {
            let name = vm.type_name(value);
            Err(vm.type_error(format!("a bytes-like object is required, not '{name}'")))
        }
    }
}

/// The byte that an integer is.
fn byte(vm: &mut Vm, value: &Value, message: &str) -> Result<u8, Raised> {
    match vm.index_value(value)?.as_int().and_then(|i| u8::try_from(i).ok()) {
        Some(byte) => Ok(byte),
        None => Err(vm.value_error(message)),
    }
}

/// Takes `self` off the arguments.
fn take<const ARRAY: bool>(vm: &mut Vm, args: &mut Args, method: &str) -> Result<Held, Raised> {
    receiver(vm, args, name::<ARRAY>(), method, |value| match (value, ARRAY) {
        (Value::Bytes(bytes), false) => Some(Held::Shared(bytes.clone())),
        (Value::ByteArray(bytes), true) => Some(Held::Copied(bytes.data.borrow().clone())),
        _ => None,
    })
}

/// `self` of a method without other arguments.
fn only<const ARRAY: bool>(vm: &mut Vm, mut args: Args, method: &str) -> Result<Held, Raised> {
    let held = take::<ARRAY>(vm, &mut args, method)?;
    no_arguments(vm, &args, &format!("{}.{method}", name::<ARRAY>()))?;
    Ok(held)
}

/// ASCII white space as bytes see it.
fn is_space(byte: &u8) -> bool {
    matches!(byte, b'\t'..=b'\r' | b' ')
}
