//! Exceptions as values: what `BaseException` gives to all, and what some classes add.
//!
//! The data common to all lives in [`ExceptionData`]; what a class adds (`name`, `errno`, `lineno`) is a field of it, so
//! that it doesn't show in the instance's `__dict__`. `__notes__` is an ordinary attribute, as in CPython.

mod attribute;
mod field;
mod group;
mod message;
mod os_error;
mod syntax_error;
mod unicode_error;

pub use group::{keep_only, members};
pub use message::{message_line, repr_or_failure, text_or_failure, type_text};
pub use os_error::{error_of, known_errors};
pub use syntax_error::syntax_error;
pub use unicode_error::{decode_error, encode_error};

use super::{add_methods, add_static_methods, plain};
use crate::vm::object::{ExceptionData, Instance, NativeDef, Str, intern};
use crate::vm::raise::new_exception;
use crate::vm::{Args, Raised, Value, Vm};
use std::rc::Rc;

const BASE: &[NativeDef] = &[
    plain("__init__", "($self, /, *args, **kwargs)", init),
    plain("__repr__", "($self, /)", repr),
    plain("__str__", "($self, /)", str),
    plain("__reduce__", "($self, /)", reduce),
    plain("__setstate__", "($self, state, /)", set_state),
    plain("with_traceback", "($self, tb, /)", with_traceback),
    plain("add_note", "($self, note, /)", add_note),
];
const BASE_STATIC: &[NativeDef] = &[plain("__new__", "($type, *args, **kwargs)", new)];
const STOP_ITERATION: &[NativeDef] = &[plain("__init__", "($self, /, *args, **kwargs)", init_stop_iteration)];
const SYSTEM_EXIT: &[NativeDef] = &[plain("__init__", "($self, /, *args, **kwargs)", init_system_exit)];
const KEY_ERROR: &[NativeDef] = &[plain("__str__", "($self, /)", key_error_str)];
const NAME_ERROR: &[NativeDef] = &[plain("__init__", "($self, /, *args, **kwargs)", init_name_error)];
const ATTRIBUTE_ERROR: &[NativeDef] = &[
    plain("__init__", "($self, /, *args, **kwargs)", init_attribute_error),
    plain("__reduce__", "($self, /)", reduce_attribute_error),
];
const IMPORT_ERROR: &[NativeDef] = &[
    plain("__init__", "($self, /, *args, **kwargs)", init_import_error),
    plain("__str__", "($self, /)", import_error_str),
    plain("__reduce__", "($self, /)", reduce_import_error),
];

/// Fills the classes of exceptions.
pub fn install(vm: &mut Vm) {
    let types = vm.types.clone();
    add_methods(&types.base_exception, BASE);
    add_static_methods(&types.base_exception, BASE_STATIC);
    attribute::install(&types.base_exception);
    add_methods(&types.stop_iteration, STOP_ITERATION);
    add_methods(&types.exception("SystemExit"), SYSTEM_EXIT);
    add_methods(&types.exception("KeyError"), KEY_ERROR);
    add_methods(&types.exception("NameError"), NAME_ERROR);
    add_methods(&types.exception("AttributeError"), ATTRIBUTE_ERROR);
    add_methods(&types.exception("ImportError"), IMPORT_ERROR);
    field::install(&types);
    os_error::install(vm);
    syntax_error::install(vm);
    unicode_error::install(vm);
    group::install(vm);
    let environment = types.exception("OSError");
    vm.builtins.set_name(&intern("EnvironmentError"), Value::Class(environment.clone()));
    vm.builtins.set_name(&intern("IOError"), Value::Class(environment));
}

/// The exception behind `self`, or the `TypeError` of a method that was given something else.
pub(super) fn receiver(vm: &mut Vm, value: &Value, method: &str) -> Result<Rc<Instance>, Raised> {
    match value {
        Value::Instance(instance) if instance.state::<ExceptionData>().is_some() => Ok(instance.clone()),
        other => {
            let name = vm.type_name(other);
            Err(vm.type_error(if method.starts_with("__") {
                format!("descriptor '{method}' requires a 'BaseException' object but received a '{name}'")
            } else {
                format!("descriptor '{method}' for 'BaseException' objects doesn't apply to a '{name}' object")
            }))
        }
    }
}

/// The data of an exception that [`receiver`] gave.
pub(super) fn data(instance: &Instance) -> &ExceptionData {
    crate::vm::raise::exception_data(instance)
}

/// `BaseException.__new__`: keywords are left to `__init__`.
pub(super) fn new(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let class = match args.receiver() {
        Value::Class(class) if class.is_subclass_of(&vm.types.base_exception) => class,
        Value::Class(class) => {
            let name = class.name();
            let text = format!("BaseException.__new__({name}): {name} is not a subtype of BaseException");
            return Err(vm.type_error(text));
        }
        Value::Unbound => return Err(vm.type_error("BaseException.__new__(): not enough arguments")),
        other => {
            let name = vm.type_name(&other);
            let text = format!("BaseException.__new__(X): X is not a type object ({name})");
            return Err(vm.type_error(text));
        }
    };
    vm.refuse_abstract(&class)?;
    Ok(Value::Instance(new_exception(&class, args.values.into_vec())))
}

/// `BaseException.__init__`
pub(super) fn init(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    init_base(vm, &receiver, args)?;
    Ok(Value::None)
}

/// Sets `args` and refuses keywords.
fn init_base(vm: &mut Vm, value: &Value, args: Args) -> Result<Rc<Instance>, Raised> {
    let instance = receiver(vm, value, "__init__")?;
    refuse_keywords(vm, value, &args)?;
    let old = std::mem::replace(&mut *data(&instance).args.borrow_mut(), args.values.into_vec());
    drop(old);
    Ok(instance)
}

/// `TypeError` for keywords where a class takes none, with the name of the object's own class.
pub(super) fn refuse_keywords(vm: &mut Vm, value: &Value, args: &Args) -> Result<(), Raised> {
    if args.keywords.is_empty() {
        return Ok(());
    }
    let name = vm.type_name(value);
    Err(vm.type_error(format!("{name}() takes no keyword arguments")))
}

fn repr(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let value = args.receiver();
    let instance = receiver(vm, &value, "__repr__")?;
    let name = vm.type_name(&value);
    let own = data(&instance).args.borrow().clone();
    Ok(Value::str(match own.as_slice() {
        [one] => format!("{name}({})", vm.repr(one)?.text()),
        _ => format!("{name}{}", vm.repr(&Value::tuple(own))?.text()),
    }))
}

fn str(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let value = args.receiver();
    let instance = receiver(vm, &value, "__str__")?;
    base_str(vm, &instance).map(Value::Str)
}

/// `BaseException.__str__`: nothing, the one argument, or all of them.
pub(super) fn base_str(vm: &mut Vm, instance: &Instance) -> Result<Rc<Str>, Raised> {
    let own = data(instance).args.borrow().clone();
    match own.as_slice() {
        [] => Ok(intern("")),
        [one] => vm.str_of(one),
        _ => vm.str_of(&Value::tuple(own)),
    }
}

fn key_error_str(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let value = args.receiver();
    let instance = receiver(vm, &value, "__str__")?;
    let own = data(&instance).args.borrow().clone();
    match own.as_slice() {
        // The key itself could be an empty or blank string.
        [one] => vm.repr(one).map(Value::Str),
        _ => base_str(vm, &instance).map(Value::Str),
    }
}

fn reduce(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let value = args.receiver();
    let instance = receiver(vm, &value, "__reduce__")?;
    let own = Value::tuple(data(&instance).args.borrow().clone());
    Ok(reduced(vm, &instance, own, &[]))
}

/// The class, its arguments, and the attributes if there are any.
pub(super) fn reduced(vm: &mut Vm, instance: &Rc<Instance>, args: Value, fields: &[&'static str]) -> Value {
    let value = Value::Instance(instance.clone());
    let mut parts = vec![Value::Class(vm.class_of(&value)), args];
    let state = crate::vm::object::Dict::new();
    for (name, value) in instance.items() {
        state.set_name(&name, value);
    }
    for name in fields {
        let field = data(instance).field(name);
        if field.is_bound() && !field.is_none() {
            state.set_name(&intern(name), field);
        }
    }
    if !state.is_empty() {
        parts.push(Value::Dict(Rc::new(state)));
    }
    Value::tuple(parts)
}

fn reduce_attribute_error(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let value = args.receiver();
    let instance = receiver(vm, &value, "__reduce__")?;
    let own = Value::tuple(data(&instance).args.borrow().clone());
    Ok(reduced(vm, &instance, own, &["name"]))
}

fn reduce_import_error(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let value = args.receiver();
    let instance = receiver(vm, &value, "__reduce__")?;
    let own = Value::tuple(data(&instance).args.borrow().clone());
    Ok(reduced(vm, &instance, own, &["name", "path", "name_from"]))
}

fn set_state(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let value = args.receiver();
    receiver(vm, &value, "__setstate__")?;
    let [state] = args.exactly(vm, "BaseException.__setstate__")?;
    if state.is_none() {
        return Ok(Value::None);
    }
    let Some(state) = state.as_dict().cloned() else { return Err(vm.type_error("state is not a dictionary")) };
    for entry in state.entries() {
        let Some(name) = entry.key.as_str() else { return Err(vm.type_error("attribute name must be string")) };
        vm.set_attr(&value, &intern(name.text()), entry.value)?;
    }
    Ok(Value::None)
}

fn with_traceback(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let value = args.receiver();
    receiver(vm, &value, "with_traceback")?;
    let [traceback] = args.exactly(vm, "BaseException.with_traceback")?;
    vm.set_attr(&value, &vm.names.traceback.clone(), traceback)?;
    Ok(value)
}

fn add_note(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let value = args.receiver();
    receiver(vm, &value, "add_note")?;
    let [note] = args.exactly(vm, "BaseException.add_note")?;
    if note.as_str().is_none() {
        let name = vm.type_name(&note);
        return Err(vm.type_error(format!("note must be a str, not '{name}'")));
    }
    append_note(vm, &value, note)?;
    Ok(Value::None)
}

/// Adds a note to an exception, as `add_note` does.
pub fn note(vm: &mut Vm, raised: &Raised, note: Value) -> Result<(), Raised> {
    append_note(vm, &raised.value(), note)
}

fn append_note(vm: &mut Vm, value: &Value, note: Value) -> Result<(), Raised> {
    let name = vm.names.notes.clone();
    let notes = match vm.get_attr_optional(value, &name)? {
        Some(notes) => notes,
        None => {
            let notes = Value::list(vec![]);
            vm.set_attr(value, &name, notes.clone())?;
            notes
        }
    };
    let Some(notes) = notes.as_list() else {
        return Err(vm.type_error("Cannot add note: __notes__ is not a list"));
    };
    notes.items.borrow_mut().push(note);
    Ok(())
}

fn init_stop_iteration(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let value = args.receiver();
    let first = args.values.first().cloned().unwrap_or(Value::None);
    let instance = init_base(vm, &value, args)?;
    data(&instance).set_field("value", first);
    Ok(Value::None)
}

fn init_system_exit(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let value = args.receiver();
    let code = match args.values.as_slice() {
        [] => Value::None,
        [one] => one.clone(),
        many => Value::tuple(many.to_vec()),
    };
    let instance = init_base(vm, &value, args)?;
    data(&instance).set_field("code", code);
    Ok(Value::None)
}

fn init_name_error(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    init_with_fields(vm, args, "NameError", &["name"])?;
    Ok(Value::None)
}

fn init_attribute_error(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    init_with_fields(vm, args, "AttributeError", &["name", "obj"])?;
    Ok(Value::None)
}

fn init_import_error(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let instance = init_with_fields(vm, args, "ImportError", &["name", "path", "name_from"])?;
    let own = data(&instance).args.borrow().clone();
    if let [message] = own.as_slice() {
        data(&instance).set_field("msg", message.clone());
    }
    Ok(Value::None)
}

/// Positional arguments become `args`, keywords become fields.
fn init_with_fields(
    vm: &mut Vm,
    mut args: Args,
    function: &str,
    fields: &[&'static str],
) -> Result<Rc<Instance>, Raised> {
    let value = args.receiver();
    let keywords = std::mem::take(&mut args.keywords);
    let instance = init_base(vm, &value, args)?;
    for (name, value) in keywords {
        match fields.iter().find(|field| **field == name.text()) {
            Some(field) => data(&instance).set_field(field, value),
            None => {
                let hint = crate::vm::suggest::closest(name.text(), fields.iter().copied())
                    .map(|near| format!(". Did you mean '{near}'?"))
                    .unwrap_or_default();
                let text = format!("{function}() got an unexpected keyword argument '{}'{hint}", name.text());
                return Err(vm.type_error(text));
            }
        }
    }
    Ok(instance)
}

fn import_error_str(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let value = args.receiver();
    let instance = receiver(vm, &value, "__str__")?;
    match data(&instance).field("msg") {
        Value::Str(message) => Ok(Value::Str(message)),
        _ => base_str(vm, &instance).map(Value::Str),
    }
}
