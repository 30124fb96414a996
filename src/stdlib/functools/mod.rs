//! `_functools`: what `functools` has in C elsewhere. The rest is Python (`python/functools.py`).

mod compare_key;
mod lru_cache;
mod partial;

use super::define::functions;
use crate::vm::object::{Module, NativeDef};
use crate::vm::types::plain;
use crate::vm::{Args, Raised, Value, Vm};
use std::rc::Rc;

const FUNCTIONS: &[NativeDef] = &[
    plain("reduce", "(function, iterable[, initial], /)", reduce),
    plain("cmp_to_key", "(mycmp)", compare_key::cmp_to_key),
];

/// Fills the module.
pub fn fill(vm: &mut Vm, module: &Rc<Module>) -> Result<(), Raised> {
    functions(module, FUNCTIONS);
    partial::install(vm, module);
    lru_cache::install(vm, module);
    compare_key::install(vm);
    Ok(())
}

fn reduce(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [function, iterable, initial] = args.between(vm, "reduce", 2)?;
    let iterator = match vm.iter(&iterable) {
        Ok(iterator) => iterator,
        Err(raised) if raised.is(&vm.types.exception("TypeError")) => {
            return Err(vm.type_error("reduce() arg 2 must support iteration"));
        }
        Err(raised) => return Err(raised),
    };
    let mut total = initial;
    while let Some(item) = vm.next(&iterator)? {
        total = match total.is_bound() {
            true => vm.call(&function, Args::of([total, item]))?,
            false => item,
        };
    }
    match total.is_bound() {
        true => Ok(total),
        false => Err(vm.type_error("reduce() of empty iterable with no initial value")),
    }
}
