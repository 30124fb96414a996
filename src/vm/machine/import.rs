//! Importing modules.

use super::Vm;
use crate::vm::object::{Module, Str};
use crate::vm::{Raised, Value};
use std::rc::Rc;

/// Where a module comes from.
#[derive(Clone, Copy)]
pub enum ModuleSource {
    /// A Rust function fills its namespace.
    Native(fn(&mut Vm, &Rc<Module>) -> Result<(), Raised>),
    /// Python of our own, compiled when it is imported first.
    Python(&'static str),
}

impl Vm {
    /// Offers a module for import under a dotted name.
    pub fn offer_module(&mut self, name: &'static str, source: ModuleSource) {
        self.sources.insert(name, source);
    }

    /// Imports a module by its full name and returns it; parents first.
    pub fn import_module(&mut self, _name: &Rc<Str>) -> Result<Value, Raised> {
        todo!()
    }
}
