//! `X | Y` of classes: `types.UnionType`.

use super::{add_attribute, add_methods, generic_alias, plain};
use crate::vm::object::{Instance, NativeDef};
use crate::vm::{Args, Raised, Value, Vm};
use std::rc::Rc;

/// The members of a union; `None` stands for its type.
pub struct Union {
    /// In order, without repetition.
    pub members: Vec<Value>,
}

const METHODS: &[NativeDef] = &[
    plain("__or__", "($self, value, /)", or),
    plain("__ror__", "($self, value, /)", ror),
    plain("__eq__", "($self, value, /)", eq),
    plain("__hash__", "($self, /)", hash),
    plain("__repr__", "($self, /)", repr),
    plain("__instancecheck__", "($self, instance, /)", instance_check),
    plain("__subclasscheck__", "($self, subclass, /)", subclass_check),
    plain("__getitem__", "($self, key, /)", get_item),
];

/// Fills `types.UnionType`.
pub fn install(vm: &mut Vm) {
    let class = vm.types.union.clone();
    add_methods(&class, METHODS);
    add_attribute(&class, "__args__", args_of, None);
    add_attribute(&class, "__parameters__", parameters, None);
}

/// The members, if a value is a union.
pub fn members(value: &Value) -> Option<&[Value]> {
    value.downcast::<Union>().map(|union| &*union.members)
}

/// Whether a value can stand in a union: CPython accepts `None`, classes, aliases and unions.
fn may_join(vm: &mut Vm, value: &Value) -> bool {
    match value {
        Value::None | Value::Class(_) => true,
        Value::Instance(_) if members(value).is_some() || generic_alias::of(value).is_some() => true,
        // A type alias of a `type` statement.
        Value::Instance(_) => vm.type_name(value).ends_with("TypeAliasType"),
        _ => false,
    }
}

/// `a | b`; `NotImplemented` where one of them can't be in a union.
pub fn of(vm: &mut Vm, a: Value, b: Value) -> Result<Value, Raised> {
    if (a.is_none() && b.is_none()) || !may_join(vm, &a) || !may_join(vm, &b) {
        return Ok(Value::NotImplemented);
    }
    join(vm, vec![a, b])
}

/// The union of several; of one it is that one.
pub fn join(vm: &mut Vm, parts: Vec<Value>) -> Result<Value, Raised> {
    let mut flat = Vec::new();
    for part in parts {
        match members(&part) {
            Some(inner) => flat.extend_from_slice(inner),
            None => flat.push(part),
        }
    }
    let mut unique: Vec<Value> = Vec::new();
    for part in flat {
        let part = if part.is_none() { Value::Class(vm.types.none.clone()) } else { part };
        let mut known = false;
        for other in &unique {
            known = known || vm.equal(other, &part)?;
        }
        if !known {
            unique.push(part);
        }
    }
    if unique.len() == 1 {
        return Ok(unique.remove(0));
    }
    let class = vm.types.union.clone();
    Ok(Value::Instance(Rc::new(Instance::with_state(&class, Union { members: unique }))))
}

fn this(vm: &mut Vm, value: &Value, method: &str) -> Result<Vec<Value>, Raised> {
    match members(value) {
        Some(members) => Ok(members.to_vec()),
        None => Err(super::receiver::wrong(vm, value, "types.UnionType", method)),
    }
}

fn or(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let [other] = args.exactly(vm, "__or__")?;
    of(vm, this, other)
}

fn ror(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let [other] = args.exactly(vm, "__ror__")?;
    of(vm, other, this)
}

fn eq(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let members_a = this(vm, &receiver, "__eq__")?;
    let [other] = args.exactly(vm, "__eq__")?;
    let Some(members_b) = members(&other) else { return Ok(Value::NotImplemented) };
    if members_a.len() != members_b.len() {
        return Ok(Value::Bool(false));
    }
    for a in &members_a {
        if super::item::search_slice(vm, members_b, a, 0, usize::MAX)?.is_none() {
            return Ok(Value::Bool(false));
        }
    }
    Ok(Value::Bool(true))
}

fn hash(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let mut mixed = 0x5a17;
    for member in this(vm, &receiver, "__hash__")? {
        mixed ^= vm.hash(&member)?;
    }
    Ok(Value::Int(mixed as i64))
}

fn repr(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let mut texts = Vec::new();
    for member in this(vm, &receiver, "__repr__")? {
        texts.push(match &member {
            Value::Class(class) if Rc::ptr_eq(class, &vm.types.none) => "None".to_string(),
            other => generic_alias::name_of(vm, other)?,
        });
    }
    Ok(Value::str(texts.join(" | ")))
}

fn instance_check(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let members = this(vm, &receiver, "__instancecheck__")?;
    let [instance] = args.exactly(vm, "__instancecheck__")?;
    refuse_parameterized(vm, &members, "isinstance")?;
    for member in &members {
        if crate::vm::builtins::is_instance(vm, &instance, member)? {
            return Ok(Value::Bool(true));
        }
    }
    Ok(Value::Bool(false))
}

fn subclass_check(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let members = this(vm, &receiver, "__subclasscheck__")?;
    let [class] = args.exactly(vm, "__subclasscheck__")?;
    refuse_parameterized(vm, &members, "issubclass")?;
    for member in &members {
        if crate::vm::builtins::is_subclass(vm, &class, member)? {
            return Ok(Value::Bool(true));
        }
    }
    Ok(Value::Bool(false))
}

fn refuse_parameterized(vm: &mut Vm, members: &[Value], function: &str) -> Result<(), Raised> {
    if members.iter().any(|member| generic_alias::of(member).is_some()) {
        return Err(vm.type_error(format!("{function}() argument 2 cannot be a parameterized generic")));
    }
    Ok(())
}

fn get_item(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let text = vm.repr(&receiver)?;
    Err(vm.type_error(format!("{} is not a generic class", text.text())))
}

fn args_of(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    Ok(Value::tuple(this(vm, value, "__args__")?))
}

fn parameters(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    let members = this(vm, value, "__parameters__")?;
    generic_alias::parameters_of(vm, &members).map(Value::tuple)
}
