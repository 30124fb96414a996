//! `math`: functions of reals and integers, with CPython's refusals.

mod gamma;
mod integer;
mod real;
mod sum;

use super::define::{functions, set};
use crate::vm::object::Module;
use crate::vm::{Raised, Vm};
use std::rc::Rc;

/// Fills the module.
pub fn fill(_: &mut Vm, module: &Rc<Module>) -> Result<(), Raised> {
    functions(module, real::FUNCTIONS);
    functions(module, integer::FUNCTIONS);
    functions(module, sum::FUNCTIONS);
    let constants = [
        ("pi", std::f64::consts::PI),
        ("e", std::f64::consts::E),
        ("tau", std::f64::consts::TAU),
        ("inf", f64::INFINITY),
        ("nan", f64::NAN),
    ];
    for (name, value) in constants {
        set(module, name, value);
    }
    Ok(())
}
