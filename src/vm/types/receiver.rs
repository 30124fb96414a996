//! The `self` of a method: the builtin value that it was called on, or CPython's complaint.

use crate::vm::object::{Bytes, Class, Dict, List, Range, Set, Slice, Str, Tuple};
use crate::vm::{Raised, Value, Vm};
use std::rc::Rc;

/// What a method of a class says when it is called on something else, or on nothing.
pub fn wrong(vm: &mut Vm, value: &Value, class: &str, method: &str) -> Raised {
    let is_special = method.starts_with("__");
    let text = match (value.is_bound(), is_special) {
        (false, false) => format!("unbound method {class}.{method}() needs an argument"),
        (false, true) => format!("descriptor '{method}' of '{class}' object needs an argument"),
        (true, special) => {
            let given = vm.type_name(value);
            if special {
                format!("descriptor '{method}' requires a '{class}' object but received a '{given}'")
            } else {
                format!("descriptor '{method}' for '{class}' objects doesn't apply to a '{given}' object")
            }
        }
    };
    vm.type_error(text)
}

macro_rules! receivers {
    ($($function:ident: $variant:ident, $type:ty, $class:literal;)*) => {
        $(
            #[doc = concat!("The ", $class, " that a method was called on.")]
            pub fn $function<'a>(vm: &mut Vm, this: &'a Value, method: &str) -> Result<&'a Rc<$type>, Raised> {
                match this.builtin() {
                    Value::$variant(found) => Ok(found),
                    _ => Err(wrong(vm, this, $class, method)),
                }
            }
        )*
    };
}

receivers! {
    list: List, List, "list";
    tuple: Tuple, Tuple, "tuple";
    dict: Dict, Dict, "dict";
    set: Set, Set, "set";
    frozenset: FrozenSet, Set, "frozenset";
    range: Range, Range, "range";
    slice: Slice, Slice, "slice";
    str: Str, Str, "str";
    bytes: Bytes, Bytes, "bytes";
}

/// The class that `__new__` was called with, if it derives from `base`.
pub fn class_for_new(vm: &mut Vm, given: &Value, base: &Rc<Class>) -> Result<Rc<Class>, Raised> {
    let name = base.name();
    match given {
        Value::Class(class) if class.is_subclass_of(base) => Ok(class.clone()),
        Value::Class(class) => {
            let given = class.name();
            Err(vm.type_error(format!("{name}.__new__({given}): {given} is not a subtype of {name}")))
        }
        Value::Unbound => Err(vm.type_error(format!("{name}.__new__(): not enough arguments"))),
        other => {
            let given = vm.type_name(other);
            Err(vm.type_error(format!("{name}.__new__(X): X is not a type object ({given})")))
        }
    }
}
