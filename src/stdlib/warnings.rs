//! `_warnings`: what the `warnings` module takes from the machine.

use super::define::{functions, set};
use crate::vm::object::{Class, Module, NativeDef};
use crate::vm::types::plain;
use crate::vm::warning::Origin;
use crate::vm::{Args, Raised, Value, Vm};
use std::rc::Rc;

const FUNCTIONS: &[NativeDef] = &[
    plain("warn", "(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=())", warn),
    plain(
        "warn_explicit",
        "(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None)",
        warn_explicit,
    ),
    plain("_filters_mutated", "()", filters_mutated),
];

/// Fills the module.
pub fn fill(vm: &mut Vm, module: &Rc<Module>) -> Result<(), Raised> {
    functions(module, FUNCTIONS);
    let warnings = vm.warnings();
    set(module, "filters", warnings.filters.clone());
    set(module, "_onceregistry", Value::Dict(warnings.once.clone()));
    set(module, "_defaultaction", "default");
    Ok(())
}

/// The class of a warning: its own, the one that was given, or `UserWarning`.
fn category(vm: &mut Vm, message: &Value, given: &Value) -> Result<Rc<Class>, Raised> {
    let base = vm.types.exception("Warning");
    if vm.is_instance(message, &base) {
        return Ok(vm.class_of(message));
    }
    match given {
        Value::Unbound | Value::None => Ok(vm.types.exception("UserWarning")),
        Value::Class(class) if class.is_subclass_of(&base) => Ok(class.clone()),
        other => {
            let name = vm.type_name(other);
            Err(vm.type_error(format!("category must be a Warning subclass, not '{name}'")))
        }
    }
}

fn warn(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let names = ["message", "category", "stacklevel", "source", "skip_file_prefixes"];
    let [message, given, level, source, prefixes] = args.bind(vm, "warn", names, 0, 4, 1)?;
    let category = category(vm, &message, &given)?;
    let mut level = if level.is_bound() { vm.index(&level)? } else { 1 };
    let mut skipped = Vec::new();
    if prefixes.is_bound() {
        let Some(prefixes) = prefixes.as_tuple() else {
            return Err(vm.type_error("skip_file_prefixes must be a tuple of strs."));
        };
        for prefix in prefixes.items.iter() {
            let Some(prefix) = prefix.as_str() else {
                let name = vm.type_name(prefix);
                let text = format!("Found non-str '{name}' in skip_file_prefixes.");
                return Err(vm.type_error(text));
            };
            skipped.push(prefix.text().to_string());
        }
        if !skipped.is_empty() {
            level = level.max(2);
        }
    }
    let source = if source.is_bound() { source } else { Value::None };
    vm.warn_with(&category, message, level.clamp(1, 1 << 20) as usize, &skipped, source)?;
    Ok(Value::None)
}

fn warn_explicit(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let names = ["message", "category", "filename", "lineno", "module", "registry", "module_globals", "source"];
    let [message, given, file, line, module, registry, _globals, source] =
        args.bind(vm, "warn_explicit", names, 0, 8, 4)?;
    let category = category(vm, &message, &given)?;
    let line = vm.index(&line)?;
    let or_none = |value: Value| if value.is_bound() { value } else { Value::None };
    let registry = or_none(registry);
    if !registry.is_none() && registry.as_dict().is_none() {
        let name = vm.type_name(&registry);
        return Err(vm.type_error(format!("'registry' must be a dict or None, not '{name}'")));
    }
    let module = if module.is_none() { Value::Unbound } else { module };
    let origin = Origin { file, line, module, registry, text: Value::Unbound, source: or_none(source) };
    vm.warn_explicit(&category, message, origin)?;
    Ok(Value::None)
}

fn filters_mutated(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    args.exactly::<0>(vm, "_filters_mutated")?;
    let warnings = vm.warnings();
    warnings.version.set(warnings.version.get() + 1);
    Ok(Value::None)
}
