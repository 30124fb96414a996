//! Temporary.
#![allow(missing_docs, unused_variables)]
use crate::vm::object::*;
use crate::vm::{Args, Raised, Value, Vm};
use std::rc::Rc;
pub fn simple_format(vm: &mut Vm, value: &Value, spec: &Rc<Str>) -> Result<Option<Rc<Str>>, Raised> {
    Ok(Some(vm.str_of(value)?))
}
fn exc_new(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let c = args.receiver();
    let Value::Class(c) = c else { todo!() };
    Ok(Value::Instance(crate::vm::raise::new_exception(&c, args.values.to_vec())))
}
fn exc_str(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let c = args.receiver();
    let Value::Instance(c) = c else { todo!() };
    let a = crate::vm::raise::exception_data(&c).args.borrow().first().cloned().unwrap_or(Value::str(""));
    vm.str_of(&a).map(Value::Str)
}
fn exc_init(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    Ok(Value::None)
}
const E: &[NativeDef] = &[super::plain("__str__", "", exc_str), super::plain("__init__", "", exc_init)];
const EN: &[NativeDef] = &[super::plain("__new__", "", exc_new)];
pub fn install2(vm: &mut Vm) {
    super::add_methods(&vm.types.base_exception.clone(), E);
    super::add_static_methods(&vm.types.base_exception.clone(), EN);
}
