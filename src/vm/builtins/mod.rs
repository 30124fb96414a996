//! The functions of the `builtins` module, a file a group.

mod aggregate;
mod attribute;
mod class_check;
pub mod evaluate;
mod import;
mod input;
mod iteration;
mod namespace;
mod numbers;
mod print;
mod source;

pub use class_check::{is_instance, is_subclass};

use super::object::{Module, Native, NativeDef, intern};
use super::{Value, Vm};
use std::rc::Rc;

/// Fills the namespace of `builtins`.
pub fn install(vm: &mut Vm) {
    for (name, class) in vm.types.all() {
        if EXPOSED.contains(&name) {
            vm.builtins.set_name(&intern(name), Value::Class(class));
        }
    }
    for name in ["enumerate", "zip", "map", "filter", "reversed"] {
        vm.builtins.set_name(&intern(name), Value::Class(vm.types.iterator(name)));
    }
    for (name, class) in vm.types.exceptions() {
        vm.builtins.set_name(&intern(name), Value::Class(class.clone()));
    }
    // `EnvironmentError` and `IOError` are old names of `OSError`.
    for name in ["EnvironmentError", "IOError"] {
        vm.builtins.set_name(&intern(name), Value::Class(vm.types.exception("OSError")));
    }
    for functions in [
        aggregate::FUNCTIONS,
        attribute::FUNCTIONS,
        class_check::FUNCTIONS,
        evaluate::FUNCTIONS,
        import::FUNCTIONS,
        input::FUNCTIONS,
        iteration::FUNCTIONS,
        namespace::FUNCTIONS,
        numbers::FUNCTIONS,
        print::FUNCTIONS,
    ] {
        add_functions(vm, functions);
    }
    for (name, value) in [
        ("None", Value::None),
        ("True", Value::Bool(true)),
        ("False", Value::Bool(false)),
        ("Ellipsis", Value::Ellipsis),
        ("NotImplemented", Value::NotImplemented),
        ("__debug__", Value::Bool(true)),
        ("__name__", Value::Str(intern("builtins"))),
    ] {
        vm.builtins.set_name(&intern(name), value);
    }
    let module = Module { name: intern("builtins"), dict: vm.builtins.clone() };
    vm.modules.set_name(&intern("builtins"), Value::Module(Rc::new(module)));
}

/// Puts functions into the namespace of `builtins`.
pub fn add_functions(vm: &mut Vm, functions: &'static [NativeDef]) {
    for def in functions {
        let native = Native { def, class: None, module: Some(intern("builtins")), bound: Value::Unbound };
        vm.builtins.set_name(&intern(def.name), Value::Native(Rc::new(native)));
    }
}

/// The classes that scripts reach by name; the others they reach by `type()` only.
const EXPOSED: &[&str] = &[
    "object",
    "type",
    "int",
    "float",
    "complex",
    "bool",
    "str",
    "bytes",
    "bytearray",
    "tuple",
    "list",
    "dict",
    "set",
    "frozenset",
    "range",
    "slice",
    "property",
    "staticmethod",
    "classmethod",
    "super",
    "memoryview",
];
