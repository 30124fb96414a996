//! `int | str`

use super::{add_attribute, add_methods, plain};
use crate::vm::object::{Instance, NativeDef};
use crate::vm::{Args, Raised, Value, Vm};
use std::rc::Rc;

/// What `int | str` holds.
pub struct Union {
    /// `__args__`, without duplicates.
    pub members: Vec<Value>,
}

const METHODS: &[NativeDef] = &[
    plain("__repr__", "($self, /)", repr),
    plain("__or__", "($self, value, /)", or),
    plain("__ror__", "($self, value, /)", ror),
    plain("__eq__", "($self, value, /)", eq),
    plain("__hash__", "($self, /)", hash),
];

/// Fills `types.UnionType`.
pub fn install(vm: &mut Vm) {
    let class = vm.types.union.clone();
    add_methods(&class, METHODS);
    let members =
        |_: &mut Vm, v: &Value| Ok(v.downcast::<Union>().map_or(Value::None, |u| Value::tuple(u.members.clone())));
    add_attribute(&class, "__args__", members, None);
}

/// `a | b`, or `NotImplemented` when one is no type.
pub fn of(vm: &mut Vm, a: Value, b: Value) -> Result<Value, Raised> {
    let mut members: Vec<Value> = Vec::new();
    for side in [a, b] {
        let parts = match &side {
            Value::None => vec![Value::Class(vm.types.none.clone())],
            Value::Class(_) => vec![side],
            Value::Instance(_) => match side.downcast::<Union>() {
                Some(union) => union.members.clone(),
                None if side.downcast::<super::generic_alias::GenericAlias>().is_some() => vec![side],
                None if matches!(vm.type_name(&side).as_str(), "TypeVar" | "TypeAliasType") => vec![side],
                None => return Ok(Value::NotImplemented),
            },
            _ => return Ok(Value::NotImplemented),
        };
        for part in parts {
            let mut known = false;
            for member in &members {
                known |= vm.equal(member, &part)?;
            }
            if !known {
                members.push(part);
            }
        }
    }
    if members.len() == 1 {
        return Ok(members.remove(0));
    }
    let class = vm.types.union.clone();
    Ok(Value::Instance(Rc::new(Instance::with_state(&class, Union { members }))))
}

fn repr(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let mut shown = Vec::new();
    for member in receiver.downcast::<Union>().map(|u| u.members.clone()).unwrap_or_default() {
        shown.push(super::generic_alias::type_text(vm, &member)?);
    }
    Ok(Value::str(shown.join(" | ")))
}

fn or(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let [other] = args.exactly(vm, "__or__")?;
    of(vm, receiver, other)
}

fn ror(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let [other] = args.exactly(vm, "__ror__")?;
    of(vm, other, receiver)
}

fn eq(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let [other] = args.exactly(vm, "__eq__")?;
    let (Some(a), Some(b)) = (receiver.downcast::<Union>(), other.downcast::<Union>()) else {
        return Ok(Value::NotImplemented);
    };
    if a.members.len() != b.members.len() {
        return Ok(Value::Bool(false));
    }
    for member in &a.members {
        let mut found = false;
        for other in &b.members {
            found |= vm.equal(member, other)?;
        }
        if !found {
            return Ok(Value::Bool(false));
        }
    }
    Ok(Value::Bool(true))
}

fn hash(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let mut mixed = 0;
    for member in receiver.downcast::<Union>().map(|u| u.members.clone()).unwrap_or_default() {
        mixed ^= vm.hash(&member)?;
    }
    Ok(Value::Int(mixed as i64))
}
