//! The `getattr` family, `id`, `callable`, `len`: functions about one object.

use crate::vm::object::{NativeDef, Str, intern};
use crate::vm::types::plain;
use crate::vm::{Args, Raised, Value, Vm};
use std::rc::Rc;

pub(super) const FUNCTIONS: &[NativeDef] = &[
    plain("getattr", "(object, name, default=<unrepresentable>, /)", getattr),
    plain("setattr", "(obj, name, value, /)", setattr),
    plain("hasattr", "(obj, name, /)", hasattr),
    plain("delattr", "(obj, name, /)", delattr),
    plain("id", "(obj, /)", id),
    plain("callable", "(obj, /)", callable),
    plain("len", "(obj, /)", len),
];

fn name_of(vm: &mut Vm, name: &Value) -> Result<Rc<Str>, Raised> {
    match name.as_str() {
        Some(name) if name.is_interned() => Ok(name.clone()),
        Some(name) => Ok(intern(name.text())),
        None => {
            let given = vm.type_name(name);
            Err(vm.type_error(format!("attribute name must be string, not '{given}'")))
        }
    }
}

fn getattr(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [object, name, default] = args.between(vm, "getattr", 2)?;
    let name = name_of(vm, &name)?;
    if !default.is_bound() {
        return vm.get_attr(&object, &name);
    }
    Ok(vm.get_attr_optional(&object, &name)?.unwrap_or(default))
}

fn setattr(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [object, name, value] = args.exactly(vm, "setattr")?;
    let name = name_of(vm, &name)?;
    vm.set_attr(&object, &name, value)?;
    Ok(Value::None)
}

fn hasattr(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [object, name] = args.exactly(vm, "hasattr")?;
    let name = name_of(vm, &name)?;
    Ok(Value::Bool(vm.get_attr_optional(&object, &name)?.is_some()))
}

fn delattr(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [object, name] = args.exactly(vm, "delattr")?;
    let name = name_of(vm, &name)?;
    vm.delete_attr(&object, &name)?;
    Ok(Value::None)
}

fn id(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [object] = args.exactly(vm, "id")?;
    Ok(Value::Int(crate::vm::types::object::identity(&object) as i64))
}

fn callable(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [object] = args.exactly(vm, "callable")?;
    Ok(Value::Bool(vm.is_callable(&object)))
}

fn len(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [object] = args.exactly(vm, "len")?;
    vm.length(&object).map(Value::from)
}
