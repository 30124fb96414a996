//! `bool`: what it has beside what integers have.

use crate::lang::code::Binary;
use crate::vm::object::NativeDef;
use crate::vm::types::number::special;
use crate::vm::types::number::special::Tower;
use crate::vm::types::receiver::class_to_make;
use crate::vm::types::{add_methods, add_static_methods, plain};
use crate::vm::{Args, Raised, Value, Vm};

const METHODS: &[NativeDef] = &[
    plain("__repr__", "($self, /)", special::repr),
    plain("__and__", "($self, value, /)", |vm, args| {
        special::binary(vm, args, "__and__", Tower::Int, Binary::And, false)
    }),
    plain("__rand__", "($self, value, /)", |vm, args| {
        special::binary(vm, args, "__rand__", Tower::Int, Binary::And, true)
    }),
    plain("__or__", "($self, value, /)", |vm, args| special::binary(vm, args, "__or__", Tower::Int, Binary::Or, false)),
    plain("__ror__", "($self, value, /)", |vm, args| {
        special::binary(vm, args, "__ror__", Tower::Int, Binary::Or, true)
    }),
    plain("__xor__", "($self, value, /)", |vm, args| {
        special::binary(vm, args, "__xor__", Tower::Int, Binary::Xor, false)
    }),
    plain("__rxor__", "($self, value, /)", |vm, args| {
        special::binary(vm, args, "__rxor__", Tower::Int, Binary::Xor, true)
    }),
];

const STATIC: &[NativeDef] = &[plain("__new__", "(*args, **kwargs)", new)];

/// Fills `bool`.
pub fn install(vm: &mut Vm) {
    let class = vm.types.bool_.clone();
    add_methods(&class, METHODS);
    add_static_methods(&class, STATIC);
}

fn new(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let base = vm.types.bool_.clone();
    class_to_make(vm, &mut args, &base)?;
    args.no_keywords(vm, "bool")?;
    let [value] = args.between(vm, "bool", 0)?;
    Ok(Value::Bool(value.is_bound() && vm.truth(&value)?))
}
