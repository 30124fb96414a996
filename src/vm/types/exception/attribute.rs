//! The attributes that every exception has.

use super::{data, receiver};
use crate::vm::object::{Class, ExceptionData};
use crate::vm::types::{add_attribute, traceback_object};
use crate::vm::{Raised, Value, Vm};
use std::cell::RefCell;
use std::rc::Rc;

/// Puts them into `BaseException`.
pub fn install(class: &Rc<Class>) {
    add_attribute(class, "args", args, Some(set_args));
    add_attribute(class, "__traceback__", traceback, Some(set_traceback));
    add_attribute(class, "__cause__", cause, Some(set_cause));
    add_attribute(class, "__context__", context, Some(set_context));
    add_attribute(class, "__suppress_context__", suppress_context, Some(set_suppress_context));
}

fn args(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    let instance = receiver(vm, value, "args")?;
    let args = data(&instance).args.borrow().clone();
    Ok(Value::tuple(args))
}

fn set_args(vm: &mut Vm, value: &Value, new: Value) -> Result<(), Raised> {
    let instance = receiver(vm, value, "args")?;
    if !new.is_bound() {
        return Err(vm.type_error("args may not be deleted"));
    }
    let items = vm.collect(&new)?;
    let old = std::mem::replace(&mut *data(&instance).args.borrow_mut(), items);
    drop(old);
    Ok(())
}

fn traceback(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    let instance = receiver(vm, value, "__traceback__")?;
    let traceback = data(&instance).traceback.borrow().clone();
    Ok(match traceback {
        Some(traceback) => traceback_object::of(vm, traceback),
        None => Value::None,
    })
}

fn set_traceback(vm: &mut Vm, value: &Value, new: Value) -> Result<(), Raised> {
    let instance = receiver(vm, value, "__traceback__")?;
    let new = match &new {
        Value::Unbound => return Err(vm.type_error("__traceback__ may not be deleted")),
        Value::None => None,
        other => match traceback_object::traceback(other) {
            Some(traceback) => Some(traceback),
            None => return Err(vm.type_error("__traceback__ must be a traceback or None")),
        },
    };
    let old = std::mem::replace(&mut *data(&instance).traceback.borrow_mut(), new);
    drop(old);
    Ok(())
}

fn cause(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    link(vm, value, "__cause__", |data| &data.cause)
}

fn context(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    link(vm, value, "__context__", |data| &data.context)
}

fn link(vm: &mut Vm, value: &Value, name: &str, place: fn(&ExceptionData) -> &RefCell<Value>) -> Result<Value, Raised> {
    let instance = receiver(vm, value, name)?;
    let linked = place(data(&instance)).borrow().clone();
    Ok(if linked.is_bound() { linked } else { Value::None })
}

fn set_cause(vm: &mut Vm, value: &Value, new: Value) -> Result<(), Raised> {
    let instance = receiver(vm, value, "__cause__")?;
    let new = checked_link(vm, new, "__cause__ may not be deleted", "cause")?;
    data(&instance).suppress_context.set(true);
    let old = std::mem::replace(&mut *data(&instance).cause.borrow_mut(), new);
    drop(old);
    Ok(())
}

fn set_context(vm: &mut Vm, value: &Value, new: Value) -> Result<(), Raised> {
    let instance = receiver(vm, value, "__context__")?;
    let new = checked_link(vm, new, "__context__ may not be deleted", "context")?;
    let old = std::mem::replace(&mut *data(&instance).context.borrow_mut(), new);
    drop(old);
    Ok(())
}

/// What a link to another exception may be: such an exception, or `None`, which is kept as nothing.
fn checked_link(vm: &mut Vm, new: Value, deleted: &str, what: &str) -> Result<Value, Raised> {
    match &new {
        Value::Unbound => Err(vm.type_error(deleted)),
        Value::None => Ok(Value::Unbound),
        Value::Instance(instance) if instance.state::<ExceptionData>().is_some() => Ok(new),
        _ => Err(vm.type_error(format!("exception {what} must be None or derive from BaseException"))),
    }
}

fn suppress_context(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    let instance = receiver(vm, value, "__suppress_context__")?;
    Ok(Value::Bool(data(&instance).suppress_context.get()))
}

fn set_suppress_context(vm: &mut Vm, value: &Value, new: Value) -> Result<(), Raised> {
    let instance = receiver(vm, value, "__suppress_context__")?;
    match new {
        Value::Bool(suppress) => {
            data(&instance).suppress_context.set(suppress);
            Ok(())
        }
        Value::Unbound => Err(vm.type_error("can't delete numeric/char attribute")),
        _ => Err(vm.type_error("attribute value type must be bool")),
    }
}
