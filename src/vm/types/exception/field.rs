//! The attributes that single classes of exceptions add. Each reads and writes a field of the exception's data.

use super::{data, receiver};
use crate::vm::types::{Types, add_attribute};
use crate::vm::{Raised, Value, Vm};

macro_rules! fields {
    ($types:expr; $($class:literal: $($name:literal)*;)*) => {$($(
        add_attribute(
            &$types.exception($class),
            $name,
            |vm, value| get(vm, value, $name),
            Some(|vm, value, new| set(vm, value, $name, new)),
        );
    )*)*};
}

/// Puts them into their classes.
pub fn install(types: &Types) {
    fields! { types;
        "NameError": "name";
        "AttributeError": "name" "obj";
        "ImportError": "msg" "name" "path" "name_from";
        "OSError": "errno" "strerror" "filename" "filename2";
        "SyntaxError": "msg" "filename" "lineno" "offset" "text" "end_lineno" "end_offset" "print_file_and_line";
        "UnicodeDecodeError": "encoding" "object" "start" "end" "reason";
        "UnicodeEncodeError": "encoding" "object" "start" "end" "reason";
        "UnicodeTranslateError": "object" "start" "end" "reason";
    }
    add_attribute(&types.stop_iteration, "value", stop_value, Some(|vm, value, new| set(vm, value, "value", new)));
    let system_exit = types.exception("SystemExit");
    add_attribute(&system_exit, "code", exit_code, Some(|vm, value, new| set(vm, value, "code", new)));
    let group = types.exception("BaseExceptionGroup");
    add_attribute(&group, "message", |vm, value| get(vm, value, "message"), None);
    add_attribute(&group, "exceptions", |vm, value| get(vm, value, "exceptions"), None);
    let blocking = types.exception("BlockingIOError");
    add_attribute(&blocking, "characters_written", written, Some(|vm, v, new| set(vm, v, "characters_written", new)));
}

fn get(vm: &mut Vm, value: &Value, name: &'static str) -> Result<Value, Raised> {
    let instance = receiver(vm, value, name)?;
    let field = data(&instance).field(name);
    Ok(if field.is_bound() { field } else { Value::None })
}

fn set(vm: &mut Vm, value: &Value, name: &'static str, new: Value) -> Result<(), Raised> {
    let instance = receiver(vm, value, name)?;
    data(&instance).set_field(name, new);
    Ok(())
}

/// The machine makes `StopIteration` without running `__init__`: then the value is the first argument.
fn stop_value(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    let instance = receiver(vm, value, "value")?;
    let field = data(&instance).field("value");
    if field.is_bound() {
        return Ok(field);
    }
    let first = data(&instance).args.borrow().first().cloned();
    Ok(first.unwrap_or(Value::None))
}

fn exit_code(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    let instance = receiver(vm, value, "code")?;
    let field = data(&instance).field("code");
    if field.is_bound() {
        return Ok(field);
    }
    let args = data(&instance).args.borrow().clone();
    Ok(match args.as_slice() {
        [] => Value::None,
        [one] => one.clone(),
        _ => Value::tuple(args),
    })
}

fn written(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    let instance = receiver(vm, value, "characters_written")?;
    let field = data(&instance).field("characters_written");
    if field.is_bound() {
        return Ok(field);
    }
    Err(vm.attribute_error("characters_written"))
}
