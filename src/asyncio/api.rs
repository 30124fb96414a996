//! Small things that the classes of the library share.

use super::event_loop::Loop;
use super::runtime::Runtime;
use crate::vm::context::Context;
use crate::vm::object::{Instance, intern};
use crate::vm::{Raised, Value, Vm};
use std::rc::Rc;

/// Whether an object or its class has another method of a name than the library's.
pub fn overrides(vm: &mut Vm, object: &Value, method: &str) -> bool {
    if let Value::Instance(instance) = object
        && instance.get(&intern(method)).is_some()
    {
        return true;
    }
    let class = vm.class_of(object);
    // The library's own classes are where the methods are native.
    !matches!(class.lookup(&intern(method)), Some(Value::Native(_) | Value::Descriptor(_)) | None)
}

/// `_get_loop`: the loop of something that behaves like a future object.
pub fn loop_of(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    if let Some(future) = super::futures::FutureObject::of(value)
        && let Some(event_loop) = future.loop_if_any()
    {
        return Ok(event_loop.value());
    }
    match vm.get_attr_optional(value, &intern("get_loop"))? {
        Some(get_loop) => vm.call(&get_loop, crate::vm::Args::none()),
        None => vm.get_attr(value, &intern("_loop")),
    }
}

/// The object by which scripts know a context.
pub fn context_object(vm: &mut Vm, context: &Rc<Context>) -> Value {
    crate::vm::context::object_of(vm, context)
}

/// The context that an object stands for.
pub fn context_of(value: &Value) -> Option<Rc<Context>> {
    crate::vm::context::context_of(value)
}

/// The context given by keyword, if one is.
pub fn given_context(vm: &mut Vm, value: &Value) -> Result<Option<Rc<Context>>, Raised> {
    if value.is_none() || !value.is_bound() {
        return Ok(None);
    }
    match context_of(value) {
        Some(context) => Ok(Some(context)),
        None => {
            let name = vm.type_name(value);
            Err(vm.attribute_error(format!("'{name}' object has no attribute 'run'")))
        }
    }
}

/// `get_running_loop()`
pub fn running_loop(vm: &mut Vm) -> Result<Loop, Raised> {
    let runtime = Runtime::of(vm);
    let running = runtime.running.borrow().clone();
    running.ok_or_else(|| vm.runtime_error("no running event loop"))
}

/// An instance with Rust state of a class, for `__new__`.
pub fn new_instance(vm: &mut Vm, class: &Value, state: impl std::any::Any) -> Result<Value, Raised> {
    match class {
        Value::Class(class) => Ok(Value::Instance(Rc::new(Instance::with_state(class, state)))),
        other => {
            let name = vm.type_name(other);
            Err(vm.type_error(format!("__new__(X): X is not a type object ({name})")))
        }
    }
}

/// The state of `self`; an error as CPython's when it is something else.
pub fn state_of<'a, T: 'static>(vm: &mut Vm, value: &'a Value, class: &str) -> Result<&'a T, Raised> {
    match value.downcast::<T>() {
        Some(state) => Ok(state),
        None => {
            let name = vm.type_name(value);
            Err(vm.type_error(format!("descriptor requires a '{class}' object but received a '{name}'")))
        }
    }
}

/// `callable(value)`
pub fn is_callable(vm: &mut Vm, value: &Value) -> bool {
    match value {
        Value::Function(_) | Value::Native(_) | Value::Method(_) | Value::Class(_) => true,
        other => vm.special(other, &vm.names.call.clone()).is_some(),
    }
}

/// Warns where the script called the library.
pub fn warn(vm: &mut Vm, category: &'static str, text: &str) -> Result<(), Raised> {
    vm.warn(category, text, 1)
}
