//! `input`, `open`, `breakpoint`: what needs the world outside.

use crate::vm::object::NativeDef;
use crate::vm::types::plain;
use crate::vm::{Args, Raised, Value, Vm};

pub(super) const FUNCTIONS: &[NativeDef] = &[
    plain("input", "(prompt='', /)", input),
    plain(
        "open",
        "(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)",
        open,
    ),
    plain("breakpoint", "(*args, **kws)", breakpoint),
];

fn input(vm: &mut Vm, _: Args) -> Result<Value, Raised> {
    Err(vm.os_error("input() is not supported here: nobody can answer"))
}

fn open(vm: &mut Vm, _: Args) -> Result<Value, Raised> {
    Err(vm.os_error("open() is not supported here: there are no files"))
}

fn breakpoint(vm: &mut Vm, _: Args) -> Result<Value, Raised> {
    vm.write(true, "breakpoint() has no effect here: there is no debugger\n");
    Ok(Value::None)
}
