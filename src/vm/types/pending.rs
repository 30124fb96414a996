//! Stand-ins until the parts meet.
#![allow(missing_docs, unused_variables)]
use crate::vm::object::*;
use crate::vm::{Raised, Value, Vm};
use std::rc::Rc;

impl Vm {
    pub fn unraisable(&mut self, context: &str, object: &Value, raised: Raised) {}
    pub fn warn_never_awaited(&mut self, generator: &Rc<Generator>) {}
}
