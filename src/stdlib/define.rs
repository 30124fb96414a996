//! Filling the namespaces of native modules.

use crate::vm::object::{Module, Native, NativeDef, intern};
use crate::vm::{Value, Vm};
use std::rc::Rc;

/// Puts functions into a module.
pub fn functions(module: &Rc<Module>, functions: &'static [NativeDef]) {
    for def in functions {
        let native = Native { def, class: None, module: Some(module.name.clone()), bound: Value::Unbound };
        module.dict.set_name(&intern(def.name), Value::Native(Rc::new(native)));
    }
}

/// Sets a variable of a module.
pub fn set(module: &Rc<Module>, name: &str, value: impl Into<Value>) {
    module.dict.set_name(&intern(name), value.into());
}

/// A list of strings.
pub fn strings(items: &[&str]) -> Value {
    Value::list(items.iter().map(|item| Value::str(*item)).collect())
}

/// A frozenset of strings.
pub fn frozen_strings(vm: &mut Vm, items: &[&str]) -> Value {
    let set = Rc::new(crate::vm::object::Set::new());
    for item in items {
        // Strings hash and compare without any script's code.
        let _ = vm.set_add(&set, Value::str(*item));
    }
    Value::FrozenSet(set)
}
