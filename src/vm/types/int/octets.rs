//! Integers as bytes: `int.to_bytes` and `int.from_bytes`.

use crate::vm::types::object::wrap;
use crate::vm::types::receiver::receiver;
use crate::vm::{Args, Raised, Value, Vm};
use num_bigint::{BigInt, Sign};

/// `int.to_bytes`
pub fn to_bytes(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let i = receiver(vm, &mut args, "int", "to_bytes", Value::as_bigint)?;
    let [length, order, signed] = args.bind(vm, "to_bytes", ["length", "byteorder", "signed"], 0, 2, 0)?;
    let length = if length.is_bound() { vm.index(&length)? } else { 1 };
    let little = is_little(vm, "to_bytes", &order)?;
    let signed = signed.is_bound() && vm.truth(&signed)?;
    let Ok(length) = usize::try_from(length) else {
        return Err(vm.value_error("length argument must be non-negative"));
    };
    if i.sign() == Sign::Minus && !signed {
        return Err(vm.overflow_error("can't convert negative int to unsigned"));
    }
    let needed = if i.sign() == Sign::NoSign {
        0
    } else if signed {
        i.to_signed_bytes_le().len()
    } else {
        i.to_bytes_le().1.len()
    };
    if needed > length {
        return Err(vm.overflow_error("int too big to convert"));
    }
    if length as u64 > super::super::number::MOST_BITS {
        return Err(vm.raise_with(&vm.types.exception("MemoryError"), vec![]));
    }
    let mut bytes = if signed { i.to_signed_bytes_le() } else { i.to_bytes_le().1 };
    let fill = if i.sign() == Sign::Minus { 0xff } else { 0 };
    bytes.resize(length, fill);
    if !little {
        bytes.reverse();
    }
    Ok(Value::bytes(bytes))
}

/// `int.from_bytes`, a class method.
pub fn from_bytes(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let class = args.receiver();
    let [source, order, signed] = args.bind(vm, "from_bytes", ["bytes", "byteorder", "signed"], 0, 2, 1)?;
    let little = is_little(vm, "from_bytes", &order)?;
    let signed = signed.is_bound() && vm.truth(&signed)?;
    let mut bytes = match source.as_bytes() {
        Some(bytes) => bytes,
        None => crate::vm::types::bytes::from_object(vm, &source)?,
    };
    if !little {
        bytes.reverse();
    }
    let i = if signed { BigInt::from_signed_bytes_le(&bytes) } else { BigInt::from_bytes_le(Sign::Plus, &bytes) };
    match &class {
        Value::Class(class) if !class.builtin => vm.call(&Value::Class(class.clone()), Args::one(Value::int(i))),
        Value::Class(class) if class.id == vm.types.bool_.id => Ok(Value::Bool(i.sign() != Sign::NoSign)),
        Value::Class(class) => Ok(wrap(class, Value::int(i))),
        _ => Ok(Value::int(i)),
    }
}

fn is_little(vm: &mut Vm, function: &str, order: &Value) -> Result<bool, Raised> {
    if !order.is_bound() {
        return Ok(false);
    }
    match order.as_str().map(|order| order.text()) {
        Some("little") => Ok(true),
        Some("big") => Ok(false),
        Some(_) => Err(vm.value_error("byteorder must be either 'little' or 'big'")),
        None => {
            let name = vm.type_name(order);
            Err(vm.type_error(format!("{function}() argument 'byteorder' must be str, not {name}")))
        }
    }
}
