//! Traceback objects: what scripts see of where an exception passed.

use crate::vm::object::{Instance, Traceback};
use crate::vm::{Value, Vm};
use std::rc::Rc;

/// The object of a traceback.
pub fn of(vm: &mut Vm, traceback: Rc<Traceback>) -> Value {
    Value::Instance(Rc::new(Instance::with_state(&vm.types.traceback, traceback)))
}

/// The traceback behind an object.
pub fn traceback(value: &Value) -> Option<Rc<Traceback>> {
    value.downcast::<Rc<Traceback>>().cloned()
}
