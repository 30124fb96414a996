//! `_collections`: `deque`, `defaultdict`, and what `OrderedDict` and `Counter` need of a dict's order. The rest of
//! `collections` is Python (`python/collections/`).

mod default_dict;
mod deque;
mod field;
mod order;

use super::define::functions;
use crate::vm::object::Module;
use crate::vm::{Raised, Vm};
use std::rc::Rc;

/// Fills the module.
pub fn fill(vm: &mut Vm, module: &Rc<Module>) -> Result<(), Raised> {
    deque::install(vm, module);
    field::install(vm, module);
    default_dict::install(vm, module);
    functions(module, order::FUNCTIONS);
    Ok(())
}
