//! `_signal`: the one function of `signal` that scripts meet as a builtin.

use super::define::functions;
use crate::vm::object::{Module, NativeDef};
use crate::vm::types::plain;
use crate::vm::{Args, Raised, Value, Vm};
use std::rc::Rc;

const FUNCTIONS: &[NativeDef] = &[plain("default_int_handler", "(signalnum, frame, /)", default_int_handler)];

/// Fills the module.
pub fn fill(_: &mut Vm, module: &Rc<Module>) -> Result<(), Raised> {
    functions(module, FUNCTIONS);
    Ok(())
}

/// What SIGINT does unless it is told otherwise.
fn default_int_handler(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    args.exactly::<2>(vm, "default_int_handler")?;
    Err(vm.raise_bare("KeyboardInterrupt"))
}
