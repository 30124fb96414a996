//! `getattr` and its family, `vars`, `dir`, `__import__`.

use crate::vm::object::{NativeDef, Str, intern};
use crate::vm::types::plain;
use crate::vm::{Args, Raised, Value, Vm};
use std::rc::Rc;

pub(super) const FUNCTIONS: &[NativeDef] = &[
    plain("getattr", "(object, name, default=<unrepresentable>, /)", getattr),
    plain("setattr", "(obj, name, value, /)", setattr),
    plain("hasattr", "(obj, name, /)", hasattr),
    plain("delattr", "(obj, name, /)", delattr),
    plain("vars", "(object=<unrepresentable>, /)", vars),
    plain("dir", "(object=<unrepresentable>, /)", dir),
    plain("__import__", "(name, globals=None, locals=None, fromlist=(), level=0)", import),
];

fn name_of(vm: &mut Vm, name: &Value) -> Result<Rc<Str>, Raised> {
    match name.as_str() {
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

fn vars(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [object] = args.between(vm, "vars", 0)?;
    if !object.is_bound() {
        return Ok(vm.current_locals());
    }
    match vm.get_attr_optional(&object, &vm.names.dict.clone())? {
        Some(dict) => Ok(dict),
        None => Err(vm.type_error("vars() argument must have __dict__ attribute")),
    }
}

fn dir(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [object] = args.between(vm, "dir", 0)?;
    let names = if object.is_bound() {
        vm.call_special(&object, &vm.names.dir.clone(), Args::none())?.unwrap_or_default()
    } else {
        vm.current_locals()
    };
    let mut names = vm.collect(&names)?;
    crate::vm::types::sort::sort(vm, &mut names, &Value::None, false)?;
    Ok(Value::list(names))
}

fn import(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let names = ["name", "globals", "locals", "fromlist", "level"];
    let [name, _, _, from, _] = args.bind(vm, "__import__", names, 0, 5, 1)?;
    let name = name_of(vm, &name)?;
    let module = vm.import_module(&name)?;
    if from.is_bound() && vm.truth(&from)? {
        return Ok(module);
    }
    let first = name.text().split('.').next().unwrap_or("").to_string();
    vm.import_module(&intern(&first))
}
