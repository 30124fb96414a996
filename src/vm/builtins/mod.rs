//! The functions of the `builtins` module.

mod attributes;
pub mod evaluate;
mod instances;
mod iteration;
mod numbers;
mod print;

pub use instances::{is_instance, is_subclass};

use super::object::{Native, NativeDef, intern};
use super::{Value, Vm};
use std::rc::Rc;

/// Fills the namespace of `builtins`: the functions, the classes, the exceptions, the constants.
pub fn install(vm: &mut Vm) {
    let groups = [
        attributes::FUNCTIONS,
        evaluate::FUNCTIONS,
        instances::FUNCTIONS,
        iteration::FUNCTIONS,
        numbers::FUNCTIONS,
        print::FUNCTIONS,
    ];
    for def in groups.into_iter().flatten() {
        let native = function(def);
        vm.builtins.set_name(&intern(def.name), native);
    }
    let types = vm.types.clone();
    let hidden = [
        "NoneType",
        "ellipsis",
        "NotImplementedType",
        "function",
        "builtin_function_or_method",
        "method_descriptor",
        "wrapper_descriptor",
        "method-wrapper",
        "method",
        "generator",
        "coroutine",
        "async_generator",
        "cell",
        "module",
        "code",
        "member_descriptor",
        "getset_descriptor",
        "dict_keys",
        "dict_values",
        "dict_items",
        "mappingproxy",
        "traceback",
        "frame",
        "types.GenericAlias",
        "types.UnionType",
    ];
    for (name, class) in types.all() {
        if !hidden.contains(&name) {
            vm.builtins.set_name(&intern(name), Value::Class(class));
        }
    }
    iteration::install(vm);
    for (name, class) in types.exceptions() {
        vm.builtins.set_name(&intern(name), Value::Class(class.clone()));
    }
    for alias in ["EnvironmentError", "IOError"] {
        vm.builtins.set_name(&intern(alias), Value::Class(types.exception("OSError")));
    }
    vm.builtins.set_name(&intern("NotImplemented"), Value::NotImplemented);
    vm.builtins.set_name(&intern("Ellipsis"), Value::Ellipsis);
    vm.builtins.set_name(&intern("__debug__"), Value::Bool(true));
    vm.builtins.set_name(&intern("__name__"), Value::str("builtins"));
}

fn function(def: &'static NativeDef) -> Value {
    Value::Native(Rc::new(Native { def, class: None, module: None, bound: Value::Unbound }))
}
