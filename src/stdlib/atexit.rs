//! `atexit`: what is called when the script has ended, the last registered first.

use super::define::{functions, set};
use crate::vm::object::{Module, NativeDef};
use crate::vm::types::plain;
use crate::vm::{Args, Raised, Value, Vm};
use std::cell::RefCell;
use std::rc::Rc;

/// The functions to call. One that was taken back leaves a gap, which still counts.
#[derive(Default)]
struct Registered(RefCell<Vec<Option<(Value, Args)>>>);

const FUNCTIONS: &[NativeDef] = &[
    plain("register", "(func, /, *args, **kwargs)", register),
    plain("unregister", "(func, /)", unregister),
    plain("_clear", "()", clear),
    plain("_run_exitfuncs", "()", run_all),
    plain("_ncallbacks", "()", count),
];

/// Fills the module.
pub fn fill(_: &mut Vm, module: &Rc<Module>) -> Result<(), Raised> {
    set(module, "__doc__", Value::str("Functions that are called when the script has ended.\n"));
    functions(module, FUNCTIONS);
    Ok(())
}

fn of(vm: &mut Vm) -> Rc<Registered> {
    if let Some(registered) = vm.extension::<Registered>() {
        return registered;
    }
    let registered = Rc::new(Registered::default());
    vm.set_extension(registered.clone());
    registered
}

fn register(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    if args.is_empty() {
        return Err(vm.type_error("register() takes at least 1 argument (0 given)"));
    }
    let function = args.receiver();
    if !vm.is_callable(&function) {
        return Err(vm.type_error("the first argument must be callable"));
    }
    of(vm).0.borrow_mut().push(Some((function.clone(), args)));
    Ok(function)
}

fn unregister(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [function] = args.exactly(vm, "atexit.unregister")?;
    let registered = of(vm);
    let mut at = 0;
    loop {
        // Comparing runs code of the script, which may register and take back.
        let known = match registered.0.borrow().get(at) {
            None => return Ok(Value::None),
            Some(known) => known.as_ref().map(|(known, _)| known.clone()),
        };
        if let Some(known) = known
            && vm.equal(&known, &function)?
        {
            let gone = registered.0.borrow_mut().get_mut(at).and_then(Option::take);
            drop(gone);
        }
        at += 1;
    }
}

fn clear(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [] = args.exactly(vm, "atexit._clear")?;
    forget(vm);
    Ok(Value::None)
}

fn run_all(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [] = args.exactly(vm, "atexit._run_exitfuncs")?;
    let mut before = None;
    while let Some((at, function, args)) = last(vm, before) {
        if let Err(raised) = vm.call(&function, args) {
            failed(vm, &function, raised);
        }
        before = Some(at);
    }
    forget(vm);
    Ok(Value::None)
}

fn count(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [] = args.exactly(vm, "atexit._ncallbacks")?;
    let count = of(vm).0.borrow().len();
    Ok(Value::Int(count as i64))
}

/// The last function below an index, that of the last if there is none. Whatever is registered while they are called
/// stands above, and is not called.
pub fn last(vm: &mut Vm, before: Option<usize>) -> Option<(usize, Value, Args)> {
    let registered = vm.extension::<Registered>()?;
    let known = registered.0.borrow();
    let below = before.unwrap_or(known.len()).min(known.len());
    let at = known.get(..below)?.iter().rposition(Option::is_some)?;
    let (function, args) = known.get(at)?.clone()?;
    Some((at, function, args))
}

/// Says that a function raised.
pub fn failed(vm: &mut Vm, function: &Value, raised: Raised) {
    let shown = vm.repr(function).map(|text| text.text().to_string());
    let shown = shown.unwrap_or_else(|_| "<object>".to_string());
    vm.unraisable(&format!("Exception ignored in atexit callback {shown}"), &Value::None, raised);
}

/// Drops them all.
pub fn forget(vm: &mut Vm) {
    if let Some(registered) = vm.extension::<Registered>() {
        let all = registered.0.take();
        drop(all);
    }
}
