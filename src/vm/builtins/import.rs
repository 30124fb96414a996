//! `__import__`.

use crate::vm::object::{NativeDef, intern};
use crate::vm::types::plain;
use crate::vm::{Args, Raised, Value, Vm};

pub(super) const FUNCTIONS: &[NativeDef] =
    &[plain("__import__", "(name, globals=None, locals=None, fromlist=(), level=0)", import)];

fn import(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let names = ["name", "globals", "locals", "fromlist", "level"];
    let [name, _, _, from_list, level] = args.bind(vm, "__import__", names, 0, 5, 1)?;
    let Some(name) = name.as_str().cloned() else {
        return Err(vm.type_error("module name must be a string"));
    };
    if level.as_int().is_some_and(|level| level > 0) {
        return Err(vm.import_error("attempted relative import with no known parent package"));
    }
    if name.is_empty() {
        return Err(vm.value_error("Empty module name"));
    }
    let module = vm.import_module(&intern(name.text()))?;
    // Without a list of names it is the first package that `import a.b` binds.
    let wants_leaf = from_list.is_bound() && vm.truth(&from_list)?;
    match name.text().split_once('.') {
        Some((first, _)) if !wants_leaf => vm.import_module(&intern(first)),
        _ => Ok(module),
    }
}
