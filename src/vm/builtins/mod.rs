//! The functions of the `builtins` module.

pub mod evaluate;
mod numbers;

use super::Vm;

/// Fills the namespace of `builtins`.
pub fn install(vm: &mut Vm) {
    numbers::install(vm);
}

pub fn is_instance(vm: &mut Vm, v: &crate::vm::Value, c: &crate::vm::Value) -> Result<bool, crate::vm::Raised> {
    Ok(false)
}
