//! The current loop: `get_event_loop`, `set_event_loop`, `new_event_loop` and the policies behind them.

use super::api;
use super::errors::{Level, log};
use super::event_loop::Loop;
use super::frames;
use super::runtime::Runtime;
use super::signature::signature;
use crate::vm::object::{Class, NativeDef};
use crate::vm::types::{add_methods, plain};
use crate::vm::{Args, Raised, Value, Vm};
use std::rc::Rc;

/// Functions of the module.
pub const FUNCTIONS: &[NativeDef] = &[
    plain("get_running_loop", "()", get_running_loop),
    plain("_get_running_loop", "()", get_running_loop_or_none),
    plain("_set_running_loop", "(loop, /)", set_running_loop),
    plain("get_event_loop", "()", get_event_loop_function),
    plain("set_event_loop", "(loop)", set_event_loop_function),
    plain("new_event_loop", "()", new_event_loop),
    plain("get_event_loop_policy", "()", get_policy),
    plain("set_event_loop_policy", "(policy)", set_policy),
];

const ABSTRACT: &[NativeDef] = &[
    plain("get_event_loop", "($self, /)", |vm, _| Err(vm.raise_bare("NotImplementedError"))),
    plain("set_event_loop", "($self, loop, /)", |vm, _| Err(vm.raise_bare("NotImplementedError"))),
    plain("new_event_loop", "($self, /)", |vm, _| Err(vm.raise_bare("NotImplementedError"))),
];

const DEFAULT: &[NativeDef] = &[
    plain("get_event_loop", "($self)", |vm, _| default_get(vm)),
    plain("set_event_loop", "($self, loop)", default_set),
    plain("new_event_loop", "($self)", |vm, _| Ok(Loop::new(&Runtime::of(vm)).value())),
];

/// Fills the classes of policies.
pub fn install(abstract_policy: &Rc<Class>, default_policy: &Rc<Class>) {
    add_methods(abstract_policy, ABSTRACT);
    add_methods(default_policy, DEFAULT);
}

/// `get_event_loop()`: the loop that runs, or the current one.
pub fn get_event_loop(vm: &mut Vm) -> Result<Loop, Raised> {
    let runtime = Runtime::of(vm);
    let running = runtime.running.borrow().clone();
    if let Some(running) = running {
        return Ok(running);
    }
    let policy = runtime.policy.borrow().clone();
    let found = match policy {
        Value::None => default_get(vm)?,
        policy => vm.call_method(&policy, "get_event_loop", Args::none())?,
    };
    match Loop::of(&found) {
        Some(event_loop) => Ok(event_loop),
        None => {
            let text = vm.repr(&found)?;
            Err(vm.type_error(format!("{} is not a loop that runs here", text.text())))
        }
    }
}

/// The loop that is current by the default policy.
fn default_get(vm: &mut Vm) -> Result<Value, Raised> {
    let runtime = Runtime::of(vm);
    let current = runtime.current.borrow().clone();
    if !current.is_none() {
        return Ok(current);
    }
    if runtime.current_was_set.get() {
        let text = "There is no current event loop in thread 'MainThread'.";
        return Err(vm.runtime_error(text).through(&frames::GET_EVENT_LOOP_NONE));
    }
    api::warn(vm, "DeprecationWarning", "There is no current event loop")?;
    let event_loop = Loop::new(&runtime).value();
    set_current(&runtime, event_loop.clone());
    Ok(event_loop)
}

/// Makes a loop the current one.
pub fn set_current(runtime: &Runtime, event_loop: Value) {
    runtime.current_was_set.set(true);
    let before = runtime.current.replace(event_loop);
    drop(before);
}

fn default_set(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [_, event_loop] =
        signature("BaseDefaultEventLoopPolicy.set_event_loop", &["self", "loop"], 2, &[]).bind(vm, args)?;
    set_checked(vm, event_loop)
}

fn set_checked(vm: &mut Vm, event_loop: Value) -> Result<Value, Raised> {
    let runtime = Runtime::of(vm);
    runtime.current_was_set.set(true);
    if !event_loop.is_none() && !vm.is_instance(&event_loop, &runtime.classes().abstract_event_loop) {
        let name = vm.type_name(&event_loop);
        let text = format!("loop must be an instance of AbstractEventLoop or None, not '{name}'");
        return Err(vm.type_error(text));
    }
    set_current(&runtime, event_loop);
    Ok(Value::None)
}

fn get_running_loop(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    args.exactly::<0>(vm, "_asyncio.get_running_loop")?;
    api::running_loop(vm).map(|event_loop| event_loop.value())
}

fn get_running_loop_or_none(vm: &mut Vm, _: Args) -> Result<Value, Raised> {
    let running = Runtime::of(vm).running.borrow().clone();
    Ok(Value::or_none(running.map(|event_loop| event_loop.value())))
}

fn set_running_loop(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [event_loop] = args.exactly(vm, "_set_running_loop")?;
    let before = Runtime::of(vm).running.replace(Loop::of(&event_loop));
    drop(before);
    Ok(Value::None)
}

fn get_event_loop_function(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    args.exactly::<0>(vm, "_asyncio.get_event_loop")?;
    get_event_loop(vm).map(|event_loop| event_loop.value())
}

fn set_event_loop_function(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [event_loop] = signature("set_event_loop", &["loop"], 1, &[]).bind(vm, args)?;
    set_event_loop(vm, event_loop).map(|()| Value::None)
}

/// `set_event_loop(loop)`
pub fn set_event_loop(vm: &mut Vm, event_loop: Value) -> Result<(), Raised> {
    let policy = Runtime::of(vm).policy.borrow().clone();
    match policy {
        Value::None => set_checked(vm, event_loop)?,
        policy => vm.call_method(&policy, "set_event_loop", Args::one(event_loop))?,
    };
    Ok(())
}

fn new_event_loop(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    signature("new_event_loop", &[], 0, &[]).bind::<0>(vm, args)?;
    make_event_loop(vm)
}

/// `new_event_loop()`
pub fn make_event_loop(vm: &mut Vm) -> Result<Value, Raised> {
    let runtime = Runtime::of(vm);
    let policy = runtime.policy.borrow().clone();
    match policy {
        Value::None => {
            log(vm, Level::Debug, "Using selector: EpollSelector", None)?;
            Ok(Loop::new(&runtime).value())
        }
        policy => vm.call_method(&policy, "new_event_loop", Args::none()),
    }
}

fn get_policy(vm: &mut Vm, _: Args) -> Result<Value, Raised> {
    let runtime = Runtime::of(vm);
    let policy = runtime.policy.borrow().clone();
    if !policy.is_none() {
        return Ok(policy);
    }
    let class = Value::Class(runtime.classes().default_policy.clone());
    let policy = vm.call(&class, Args::none())?;
    *runtime.policy.borrow_mut() = policy.clone();
    Ok(policy)
}

fn set_policy(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [policy] = signature("set_event_loop_policy", &["policy"], 1, &[]).bind(vm, args)?;
    let runtime = Runtime::of(vm);
    if !policy.is_none() && !vm.is_instance(&policy, &runtime.classes().abstract_policy) {
        let name = vm.type_name(&policy);
        let text = format!("policy must be an instance of AbstractEventLoopPolicy or None, not '{name}'");
        return Err(vm.type_error(text));
    }
    let before = runtime.policy.replace(policy);
    drop(before);
    Ok(Value::None)
}
