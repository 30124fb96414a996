//! The special methods of `str`.

use super::{operator, take};
use crate::lang::code::{Binary, Compare};
use crate::vm::object::NativeDef;
use crate::vm::types::number::special::{format, hash, new_args, one, repr, two};
use crate::vm::types::{item, plain};
use crate::vm::{Args, Raised, Value, Vm};

pub(super) const METHODS: &[NativeDef] = &[
    plain("__add__", "($self, value, /)", add),
    plain("__mul__", "($self, value, /)", |vm, args| multiply(vm, args, "__mul__")),
    plain("__rmul__", "($self, value, /)", |vm, args| multiply(vm, args, "__rmul__")),
    plain("__mod__", "($self, value, /)", |vm, args| modulo(vm, args, "__mod__", false)),
    plain("__rmod__", "($self, value, /)", |vm, args| modulo(vm, args, "__rmod__", true)),
    plain("__eq__", "($self, value, /)", |vm, args| compare(vm, args, "__eq__", Compare::Equal)),
    plain("__ne__", "($self, value, /)", |vm, args| compare(vm, args, "__ne__", Compare::NotEqual)),
    plain("__lt__", "($self, value, /)", |vm, args| compare(vm, args, "__lt__", Compare::Less)),
    plain("__le__", "($self, value, /)", |vm, args| compare(vm, args, "__le__", Compare::LessEqual)),
    plain("__gt__", "($self, value, /)", |vm, args| compare(vm, args, "__gt__", Compare::Greater)),
    plain("__ge__", "($self, value, /)", |vm, args| compare(vm, args, "__ge__", Compare::GreaterEqual)),
    plain("__len__", "($self, /)", |vm, args| {
        let text = one(vm, args, "__len__")?;
        vm.length(text.builtin()).map(Value::from)
    }),
    plain("__getitem__", "($self, key, /)", get_item),
    plain("__contains__", "($self, key, /)", contains),
    plain("__iter__", "($self, /)", |vm, args| {
        let text = one(vm, args, "__iter__")?;
        vm.iter(text.builtin())
    }),
    plain("__hash__", "($self, /)", hash),
    plain("__repr__", "($self, /)", repr),
    plain("__str__", "($self, /)", |vm, mut args| take(vm, &mut args, "__str__").map(Value::Str)),
    plain("__format__", "($self, format_spec, /)", format),
    plain("__getnewargs__", "($self, /)", new_args),
];

/// `a + b`: what isn't a string may still know how to be added, so that the error comes after that was asked.
pub fn add(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [a, b] = two(vm, args, "__add__")?;
    let (a, b) = (a.builtin(), b.builtin());
    let fits = match a {
        Value::Str(_) => matches!(b, Value::Str(_)),
        _ => matches!(b, Value::Bytes(_) | Value::ByteArray(_)),
    };
    if !fits {
        return Ok(Value::NotImplemented);
    }
    Ok(operator::binary(vm, Binary::Add, a, b)?.unwrap_or(Value::NotImplemented))
}

/// `a * b`
pub fn multiply(vm: &mut Vm, args: Args, name: &str) -> Result<Value, Raised> {
    let [a, b] = two(vm, args, name)?;
    let is_index = matches!(b.builtin(), Value::Int(_) | Value::Bool(_) | Value::BigInt(_))
        || vm.special(&b, &vm.names.index.clone()).is_some();
    if !is_index {
        return Ok(Value::NotImplemented);
    }
    Ok(operator::binary(vm, Binary::Multiply, a.builtin(), &b)?.unwrap_or(Value::NotImplemented))
}

/// `a % b`, or with the operands exchanged.
pub fn modulo(vm: &mut Vm, args: Args, name: &str, reflected: bool) -> Result<Value, Raised> {
    let [a, b] = two(vm, args, name)?;
    if reflected {
        return match (a.builtin(), b.builtin()) {
            (Value::Str(_), Value::Str(_)) => {
                Ok(operator::binary(vm, Binary::Modulo, b.builtin(), &a)?.unwrap_or_default())
            }
            _ => Ok(Value::NotImplemented),
        };
    }
    Ok(operator::binary(vm, Binary::Modulo, a.builtin(), &b)?.unwrap_or(Value::NotImplemented))
}

/// `a op b` for a comparison.
pub fn compare(vm: &mut Vm, args: Args, name: &str, op: Compare) -> Result<Value, Raised> {
    let [a, b] = two(vm, args, name)?;
    Ok(operator::compare(op, a.builtin(), b.builtin()).map_or(Value::NotImplemented, Value::Bool))
}

/// `a[key]`
pub fn get_item(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [a, key] = two(vm, args, "__getitem__")?;
    Ok(item::get(vm, a.builtin(), &key)?.unwrap_or(Value::NotImplemented))
}

/// `key in a`
pub fn contains(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [a, key] = two(vm, args, "__contains__")?;
    Ok(Value::Bool(item::contains(vm, a.builtin(), &key)?.unwrap_or(false)))
}
