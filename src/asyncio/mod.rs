//! What `import asyncio` gives: CPython's asyncio, step by step, on Rust futures.
//!
//! The parts that a script awaits (`Lock.acquire`, `Queue.get`, `wait_for` …) are Rust `async` functions that speak the
//! coroutine protocol; a task's step is a Rust future that runs the machine; and a loop is the Rust future for which the
//! call of `asyncio.run` waits. The order is CPython's: `event_loop` runs ticks, `futures` complete, `tasks` step. The
//! remaining files are named as the parts of `Lib/asyncio` that they follow.

mod api;
mod as_completed;
mod async_generators;
mod classes;
mod coroutines;
mod debug;
mod define;
mod describe;
pub mod driver;
mod eager;
mod errors;
mod event_loop;
mod exceptions;
mod frames;
mod future_class;
mod futures;
mod gather;
mod handles;
mod heap;
mod locks;
mod loop_class;
mod network;
mod policy;
mod queues;
mod registry;
mod runners;
mod runtime;
mod shield;
mod signature;
mod sleep;
mod task_class;
mod task_group;
mod tasks;
mod timeouts;
mod variables;
mod wait;
mod wait_for;
mod watch;

pub use driver::{Driver, Finished};
pub use runtime::{Runtime, Stage};

use crate::vm::machine::ModuleSource;
use crate::vm::object::{Module, Native, NativeDef, intern};
use crate::vm::{Raised, Value, Vm};
use std::rc::Rc;

/// The modules below `asyncio` that scripts import by name; all offer what `asyncio` does.
const SUBMODULES: &[&str] = &[
    "asyncio.base_events",
    "asyncio.base_futures",
    "asyncio.base_tasks",
    "asyncio.coroutines",
    "asyncio.events",
    "asyncio.exceptions",
    "asyncio.futures",
    "asyncio.locks",
    "asyncio.queues",
    "asyncio.runners",
    "asyncio.selector_events",
    "asyncio.taskgroups",
    "asyncio.tasks",
    "asyncio.threads",
    "asyncio.timeouts",
    "asyncio.unix_events",
];

/// The functions, by the module that CPython has them in.
const FUNCTIONS: &[(&str, &[NativeDef])] = &[
    ("asyncio.coroutines", coroutines::FUNCTIONS),
    ("asyncio.events", policy::FUNCTIONS),
    ("asyncio.futures", future_class::FUNCTIONS),
    ("asyncio.runners", runners::FUNCTIONS),
    ("asyncio.tasks", task_class::FUNCTIONS),
    ("asyncio.tasks", registry::FUNCTIONS),
    ("asyncio.tasks", sleep::FUNCTIONS),
    ("asyncio.tasks", gather::FUNCTIONS),
    ("asyncio.tasks", wait::FUNCTIONS),
    ("asyncio.tasks", wait_for::FUNCTIONS),
    ("asyncio.tasks", as_completed::FUNCTIONS),
    ("asyncio.tasks", shield::FUNCTIONS),
    ("asyncio.tasks", eager::FUNCTIONS),
    ("asyncio.timeouts", timeouts::FUNCTIONS),
    ("asyncio.threads", network::FUNCTIONS),
];

/// Gives a machine the library.
pub fn install(vm: &mut Vm, runtime: Rc<Runtime>) {
    vm.set_extension(runtime);
    vm.offer_module("asyncio", ModuleSource::Native(fill));
    network::offer(vm);
    for name in SUBMODULES {
        vm.offer_module(name, ModuleSource::Native(fill));
    }
}

fn fill(vm: &mut Vm, module: &Rc<Module>) -> Result<(), Raised> {
    // Tasks have contexts, and scripts may ask for them without importing their module.
    vm.import_module(&intern("contextvars"))?;
    let namespace = &module.dict;
    namespace.set_name(&intern("__path__"), Value::list(vec![]));
    let runtime = Runtime::of(vm);
    for (home, functions) in FUNCTIONS {
        for def in *functions {
            let home = Some(intern(home));
            let native = Native { def, class: None, module: home, bound: Value::Unbound };
            namespace.set_name(&intern(def.name), Value::Native(Rc::new(native)));
        }
    }
    network::install(namespace);
    runtime.exceptions.offer(namespace);
    runtime.classes().offer(namespace);
    let names = namespace.entries().into_iter().map(|entry| entry.key);
    let named = names.filter(|name| name.as_str().is_some_and(|n| !n.text().starts_with('_')));
    let late = network::late_names().map(Value::str);
    namespace.set_name(&intern("__all__"), Value::list(named.chain(late).collect()));
    for name in ["FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED"] {
        namespace.set_name(&intern(name), Value::str(name));
    }
    Ok(())
}
