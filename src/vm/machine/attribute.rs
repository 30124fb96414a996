//! Attributes: reading, setting, deleting, binding.

use super::Vm;
use crate::vm::object::Str;
use crate::vm::{Raised, Value};
use std::rc::Rc;

impl Vm {
    /// `value.name`
    pub fn get_attr(&mut self, _value: &Value, _name: &Rc<Str>) -> Result<Value, Raised> {
        todo!()
    }

    /// `value.name`, or `None` where that raises `AttributeError`.
    pub fn get_attr_optional(&mut self, _value: &Value, _name: &Rc<Str>) -> Result<Option<Value>, Raised> {
        todo!()
    }

    /// `value.name = new`
    pub fn set_attr(&mut self, _value: &Value, _name: &Rc<Str>, _new: Value) -> Result<(), Raised> {
        todo!()
    }

    /// `del value.name`
    pub fn delete_attr(&mut self, _value: &Value, _name: &Rc<Str>) -> Result<(), Raised> {
        todo!()
    }

    /// Binds what a type's namespace holds to an instance: functions become methods, descriptors are asked.
    pub fn bind_special(&mut self, _found: Value, _receiver: &Value) -> Result<Value, Raised> {
        todo!()
    }
}
