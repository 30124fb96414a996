//! The modules that scripts may import, asyncio apart.

pub mod contextvars;
pub mod time;

use crate::vm::Vm;
use crate::vm::machine::ModuleSource;

/// Offers them to a machine.
pub fn install(vm: &mut Vm) {
    vm.offer_module("contextvars", ModuleSource::Native(contextvars::fill));
    vm.offer_module("time", ModuleSource::Native(time::fill));
}
