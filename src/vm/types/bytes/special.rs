//! The special methods of `bytes` and `bytearray`.

use super::{array, only, required, view};
use crate::lang::code::{Binary, Compare};
use crate::vm::object::NativeDef;
use crate::vm::types::number::special::{format, hash, new_args, one, repr};
use crate::vm::types::plain;
use crate::vm::types::text::{add, compare_method as compare, contains, get_item, modulo, multiply, repeated_length};
use crate::vm::{Raised, Value, Vm};

pub(super) const BYTES: &[NativeDef] = &table::<false>();
pub(super) const ARRAY: &[NativeDef] = &table::<true>();

pub(super) const BYTES_ONLY: &[NativeDef] = &[
    plain("__hash__", "($self, /)", hash),
    plain("__getnewargs__", "($self, /)", new_args),
    plain("__bytes__", "($self, /)", |vm, args| {
        let held = only::<false>(vm, args, "__bytes__")?;
        Ok(Value::bytes(held.to_vec()))
    }),
];

const fn table<const A: bool>() -> [NativeDef; 18] {
    [
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
            let bytes = one(vm, args, "__len__")?;
            vm.length(bytes.builtin()).map(Value::from)
        }),
        plain("__getitem__", "($self, key, /)", get_item),
        plain("__contains__", "($self, key, /)", contains),
        plain("__iter__", "($self, /)", |vm, args| {
            let bytes = one(vm, args, "__iter__")?;
            vm.iter(bytes.builtin())
        }),
        plain("__repr__", "($self, /)", repr),
        plain("__str__", "($self, /)", repr),
        plain("__format__", "($self, format_spec, /)", |vm, mut args| {
            if args.len() == 2 && args.values.first().is_some_and(|value| matches!(value, Value::Instance(_))) {
                return format_instance::<A>(vm, args.take(0), args.take(1));
            }
            format(vm, args)
        }),
    ]
}

/// A subclass's `__format__` is `object`'s: its own `str`, or the error with its own name.
fn format_instance<const A: bool>(vm: &mut Vm, value: Value, spec: Value) -> Result<Value, Raised> {
    match spec.as_str() {
        Some(spec) if spec.is_empty() => vm.str_of(&value).map(Value::Str),
        _ => {
            let name = vm.type_name(&value);
            Err(vm.type_error(format!("unsupported format string passed to {name}.__format__")))
        }
    }
}

/// `a + b`, where `a` is bytes or a bytearray: the result is of its type.
pub fn concatenate(vm: &mut Vm, a: &Value, b: &Value) -> Result<Value, Raised> {
    let left = required(vm, a)?;
    let Some(right) = view(vm, b)? else {
        let (a, b) = (vm.type_name(a), vm.type_name(b));
        return Err(vm.type_error(format!("can't concat {b} to {a}")));
    };
    let joined = [&left[..], &right[..]].concat();
    Ok(if matches!(a, Value::ByteArray(_)) { array(joined) } else { Value::bytes(joined) })
}

/// `a += b` and `a *= b` of a bytearray, which stays the same object; `None` for anything else.
pub fn in_place(vm: &mut Vm, op: Binary, a: &Value, b: &Value) -> Result<Option<Value>, Raised> {
    let Value::ByteArray(target) = a.builtin() else { return Ok(None) };
    match op {
        Binary::Add => {
            let Some(more) = view(vm, b)? else {
                let (a, b) = (vm.type_name(a), vm.type_name(b));
                return Err(vm.type_error(format!("can't concat {b} to {a}")));
            };
            target.data.borrow_mut().extend_from_slice(&more);
        }
        Binary::Multiply => {
            let times = vm.index_value(b)?;
            let length = target.data.borrow().len();
            let times = repeated_length(vm, length, &times, "")?;
            let repeated = target.data.borrow().repeat(times);
            *target.data.borrow_mut() = repeated;
        }
        _ => return Ok(None),
    }
    Ok(Some(a.clone()))
}
