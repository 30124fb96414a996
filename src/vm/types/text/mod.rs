//! `str`: its class and methods.

mod case;
mod find;
mod join;
mod kind;
mod new;
mod operator;
mod pad;
mod quote;
mod special;
mod split;
pub mod surrogate;
mod translate;
pub mod unicode;

pub use case::lower;
pub use join::join;
pub use kind::is_identifier;
pub use operator::{binary, compare, repeated_length};
pub use pad::{LONGEST, width};
pub use quote::{ascii, push_escape, quoted};
pub(super) use special::{add, compare as compare_method, contains, get_item, modulo, multiply};

use super::receiver::{no_arguments, receiver};
use super::{add_methods, add_static_methods};
use crate::vm::object::Str;
use crate::vm::{Args, Raised, Value, Vm};
use std::rc::Rc;

/// Fills `str`.
pub fn install(vm: &mut Vm) {
    let class = vm.types.str.clone();
    let tables = [
        case::METHODS,
        find::METHODS,
        join::METHODS,
        kind::METHODS,
        pad::METHODS,
        special::METHODS,
        split::METHODS,
        translate::METHODS,
    ];
    for methods in tables {
        add_methods(&class, methods);
    }
    add_methods(&class, super::format::METHODS);
    add_static_methods(&class, new::STATIC);
    add_static_methods(&class, translate::STATIC);
}

/// Takes `self` off the arguments.
fn take(vm: &mut Vm, args: &mut Args, method: &str) -> Result<Rc<Str>, Raised> {
    receiver(vm, args, "str", method, |value| match value {
        Value::Str(text) => Some(text.clone()),
        _ => None,
    })
}

/// `self` of a method without other arguments.
fn only(vm: &mut Vm, mut args: Args, method: &str) -> Result<Rc<Str>, Raised> {
    let text = take(vm, &mut args, method)?;
    if !args.is_empty() || !args.keywords.is_empty() {
        no_arguments(vm, &args, &format!("str.{method}"))?;
    }
    Ok(text)
}

/// An argument that must be a string.
fn text_argument(vm: &mut Vm, value: &Value, function: &str, position: usize) -> Result<Rc<Str>, Raised> {
    match value.as_str() {
        Some(text) => Ok(text.clone()),
        None => {
            let name = none_or_type(vm, value);
            let position = if position == 0 { String::new() } else { format!(" {position}") };
            Err(vm.type_error(format!("{function}() argument{position} must be str, not {name}")))
        }
    }
}

/// A type's name as argument errors give it: `None` goes by its own name.
pub fn none_or_type(vm: &Vm, value: &Value) -> String {
    if value.is_none() { "None".to_string() } else { vm.type_name(value) }
}
