//! Which tasks there are, and which one has the thread of each loop: for scripts, and for libraries that bring tasks or
//! loops of their own.
//!
//! The library's own tasks are known to the runtime and to their loop. What else is registered or entered by hand stands in
//! two lists of the runtime that are empty for most programs.

use super::api;
use super::event_loop::Loop;
use super::runtime::Runtime;
use super::signature::signature;
use super::tasks::Task;
use crate::vm::object::{NativeDef, Set};
use crate::vm::types::plain;
use crate::vm::{Args, Raised, Value, Vm};
use std::rc::Rc;

/// Functions of the module.
pub const FUNCTIONS: &[NativeDef] = &[
    plain("current_task", "(loop=None)", current_task),
    plain("all_tasks", "(loop=None)", all_tasks),
    plain("_register_task", "(task)", register_task),
    plain("_unregister_task", "(task)", unregister_task),
    plain("_enter_task", "(loop, task)", enter_task),
    plain("_leave_task", "(loop, task)", leave_task),
    plain("_swap_current_task", "(loop, task)", swap_current_task),
];

/// The loop that was given, or the one that runs.
fn given_loop(vm: &mut Vm, event_loop: Value) -> Result<Value, Raised> {
    match event_loop.is_bound() && !event_loop.is_none() {
        true => Ok(event_loop),
        false => api::running_loop(vm).map(|event_loop| event_loop.value()),
    }
}

fn current_task(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [event_loop] = args.bind(vm, "current_task", ["loop"], 0, 1, 0)?;
    let event_loop = given_loop(vm, event_loop)?;
    Ok(current_of(vm, &event_loop))
}

fn all_tasks(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [event_loop] = signature("all_tasks", &["loop"], 0, &[]).bind(vm, args)?;
    let event_loop = given_loop(vm, event_loop)?;
    let runtime = Runtime::of(vm);
    let set = Rc::new(Set::new());
    if let Some(event_loop) = Loop::of(&event_loop) {
        for task in runtime.all_tasks(&event_loop) {
            vm.set_add(&set, task.value())?;
        }
    }
    for task in runtime.other_tasks() {
        if !api::loop_of(vm, &task)?.is(&event_loop) {
            continue;
        }
        let done = vm.call_method(&task, "done", Args::none())?;
        if !vm.truth(&done)? {
            vm.set_add(&set, task)?;
        }
    }
    Ok(Value::Set(set))
}

fn register_task(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [value] = args.exactly(vm, "_register_task")?;
    match Task::of(&value) {
        Some(task) => task.register(),
        None => Runtime::of(vm).register_other(&value),
    }
    Ok(Value::None)
}

fn unregister_task(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [value] = args.exactly(vm, "_unregister_task")?;
    Runtime::of(vm).unregister_other(&value);
    Ok(Value::None)
}

/// The task that has a loop's thread, or `None`.
fn current_of(vm: &Vm, event_loop: &Value) -> Value {
    let own = Loop::of(event_loop).and_then(|event_loop| event_loop.current_task.borrow().clone());
    match own {
        Some(task) => task.value(),
        None => Runtime::of(vm).entered(event_loop),
    }
}

/// Gives a loop's thread to a task, or to none.
fn set_current(vm: &Vm, event_loop: &Value, task: Option<Value>) {
    let runtime = Runtime::of(vm);
    let own = task.as_ref().and_then(Task::of);
    let is_own = own.is_some();
    let before = match Loop::of(event_loop) {
        Some(known) => {
            let before = known.current_task.replace(own);
            runtime.enter(event_loop, task.filter(|_| !is_own));
            before
        }
        None => {
            runtime.enter(event_loop, task);
            None
        }
    };
    drop(before);
}

fn enter_task(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [event_loop, task] = args.exactly(vm, "_enter_task")?;
    let current = current_of(vm, &event_loop);
    if !current.is_none() {
        let (new, old) = (vm.repr(&task)?, vm.repr(&current)?);
        return Err(vm.runtime_error(format!(
            "Cannot enter into task {} while another task {} is being executed.",
            new.text(),
            old.text()
        )));
    }
    set_current(vm, &event_loop, Some(task));
    Ok(Value::None)
}

fn leave_task(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [event_loop, task] = args.exactly(vm, "_leave_task")?;
    let current = current_of(vm, &event_loop);
    if !current.is(&task) {
        let (left, old) = (vm.repr(&task)?, vm.repr(&current)?);
        let text = format!("Leaving task {} does not match the current task {}.", left.text(), old.text());
        return Err(vm.runtime_error(text));
    }
    set_current(vm, &event_loop, None);
    Ok(Value::None)
}

fn swap_current_task(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [event_loop, task] = args.exactly(vm, "_swap_current_task")?;
    let before = current_of(vm, &event_loop);
    set_current(vm, &event_loop, Some(task).filter(|task| !task.is_none()));
    Ok(before)
}
