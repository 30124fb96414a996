//! What counts as a coroutine.

use super::signature::signature;
use crate::lang::code::Suspends;
use crate::vm::object::{GeneratorKind, NativeDef, intern};
use crate::vm::types::plain;
use crate::vm::{Args, Raised, Value, Vm};

/// `asyncio.coroutines`
pub const FUNCTIONS: &[NativeDef] = &[
    plain("iscoroutine", "(obj)", iscoroutine),
    plain("iscoroutinefunction", "(func)", iscoroutinefunction),
    plain("_is_debug_mode", "()", |_, _| Ok(Value::Bool(false))),
];

/// `_is_debug_mode()`: whether new loops are in debug mode. There is no environment that could ask for it, but a test may.
pub fn is_debug_mode(vm: &mut Vm) -> Result<bool, Raised> {
    let module = vm.module(&intern("asyncio.coroutines"));
    match module.and_then(|module| module.dict.get_name(&intern("_is_debug_mode"))) {
        None | Some(Value::Native(_)) => Ok(false),
        Some(replaced) => {
            let answer = vm.call(&replaced, Args::none())?;
            vm.truth(&answer)
        }
    }
}

/// `iscoroutine(obj)`: a coroutine, or an object of a class that has all that one has.
pub fn is_coroutine(vm: &mut Vm, value: &Value) -> bool {
    match value {
        Value::Generator(generator) => generator.kind == GeneratorKind::Coroutine,
        Value::Instance(_) | Value::Iterator(_) => {
            let class = vm.class_of(value);
            ["__await__", "send", "throw", "close"].iter().all(|name| class.lookup(&intern(name)).is_some())
        }
        _ => false,
    }
}

/// `iscoroutinefunction(func)`
pub fn is_coroutine_function(vm: &mut Vm, value: &Value) -> Result<bool, Raised> {
    let mut function = value.clone();
    // Methods and partials of coroutine functions count.
    for _ in 0..50 {
        function = match &function {
            Value::Function(function) => {
                let marked = function.extras.borrow().as_ref().is_some_and(|extras| {
                    extras.dict.as_ref().is_some_and(|dict| dict.get_name(&intern("_is_coroutine_mark")).is_some())
                });
                return Ok(marked || function.code.lang.suspends == Suspends::Coroutine);
            }
            Value::Native(native) => return Ok(is_native_coroutine_function(native.def)),
            Value::Method(method) => method.function.clone(),
            Value::Instance(_) if vm.class_of(&function).name.borrow().text() == "partial" => {
                match vm.get_attr_optional(&function, &intern("func"))? {
                    Some(inner) => inner,
                    None => return Ok(false),
                }
            }
            other => {
                let Some(found) = vm.get_attr_optional(other, &intern("_is_coroutine_mark"))? else { return Ok(false) };
                // Nobody but `inspect` has the mark; what answers to every name has another one.
                let mark =
                    vm.module(&intern("inspect")).and_then(|module| module.dict.get_name(&intern("_COROUTINE_MARK")));
                return Ok(mark.is_some_and(|mark| mark.is(&found)));
            }
        };
    }
    Ok(false)
}

/// Whether a native function makes a coroutine: its signature says so.
pub fn is_native_coroutine_function(def: &NativeDef) -> bool {
    def.signature.starts_with("async ")
}

/// `inspect.isawaitable`
pub fn is_awaitable(vm: &mut Vm, value: &Value) -> bool {
    match value {
        Value::Generator(generator) => {
            generator.kind == GeneratorKind::Coroutine
                || (generator.kind == GeneratorKind::Generator && generator.awaitable.get())
        }
        other => vm.special(other, &vm.names.await_.clone()).is_some(),
    }
}

fn iscoroutine(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [value] = signature("iscoroutine", &["obj"], 1, &[]).bind(vm, args)?;
    Ok(Value::Bool(is_coroutine(vm, &value)))
}

fn iscoroutinefunction(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [value] = signature("iscoroutinefunction", &["func"], 1, &[]).bind(vm, args)?;
    is_coroutine_function(vm, &value).map(Value::Bool)
}
