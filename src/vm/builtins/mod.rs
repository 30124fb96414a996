//! The functions of the `builtins` module.

use super::Vm;

/// Fills the namespace of `builtins`.
pub fn install(_vm: &mut Vm) {}
