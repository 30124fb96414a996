//! `gather`: one future object for the results of many.

use super::api;
use super::event_loop::Loop;
use super::frames;
use super::futures::{Callback, Completion, FutureObject, Purpose, is_future};
use super::policy;
use super::runtime::Runtime;
use super::signature::keywords;
use super::task_class::ensure_future;
use super::tasks::cancel_any;
use crate::vm::object::{Dict, NativeDef};
use crate::vm::raise::new_exception;
use crate::vm::types::plain;
use crate::vm::{Args, Raised, Value, Vm};
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// Functions of the module.
pub const FUNCTIONS: &[NativeDef] = &[plain("gather", "(*coros_or_futures, return_exceptions=False)", gather_function)];

/// What a gathering future object has beside: `_GatheringFuture`.
pub struct Gathering {
    children: Vec<Value>,
    cancel_requested: Cell<bool>,
}

impl Gathering {
    /// `cancel(msg)`: cancels all children; it is cancelled itself only through them.
    pub fn cancel(&self, outer: &FutureObject, message: Value) -> bool {
        if outer.is_done() {
            return false;
        }
        let mut any = false;
        for child in self.children.iter().filter_map(FutureObject::of) {
            any |= child.cancel(message.clone());
        }
        if any {
            // The request goes on whatever `return_exceptions` says.
            self.cancel_requested.set(true);
        }
        any
    }

    /// As [`Gathering::cancel`], for children of the script's own classes too.
    pub fn cancel_in(&self, vm: &mut Vm, outer: &FutureObject, message: Value) -> Result<bool, Raised> {
        if outer.is_done() {
            return Ok(false);
        }
        let mut any = false;
        for child in &self.children {
            any |= cancel_any(vm, child, message.clone())?;
        }
        if any {
            self.cancel_requested.set(true);
        }
        Ok(any)
    }
}

/// The callback of every child.
struct DoneCallback {
    outer: RefCell<Option<FutureObject>>,
    return_exceptions: bool,
    children: Cell<usize>,
    finished: Cell<usize>,
}

impl Completion for DoneCallback {
    fn done(self: Rc<Self>, vm: &mut Vm, child: &FutureObject) -> Result<(), Raised> {
        self.finished.set(self.finished.get() + 1);
        let outer = self.outer.borrow().clone();
        let Some(outer) = outer.filter(|outer| !outer.is_done()) else {
            if !child.is_cancelled() {
                child.mark_retrieved();
            }
            return Ok(());
        };
        if !self.return_exceptions {
            if child.is_cancelled() {
                outer.set_exception(child.make_cancelled_error().0);
                return Ok(());
            }
            if let Some(exception) = child.take_exception() {
                outer.set_exception(exception);
                return Ok(());
            }
        }
        if self.finished.get() == self.children.get() {
            finish(vm, &outer, child)?;
        }
        Ok(())
    }

    fn describe(&self) -> &'static str {
        "gather.<locals>._done_callback() at /usr/lib/python3.13/asyncio/tasks.py:820"
    }

    fn waits_for(&self) -> Option<FutureObject> {
        self.outer.borrow().clone()
    }
}

/// All children are done: the list of results, or the cancellation that was asked for.
fn finish(vm: &mut Vm, outer: &FutureObject, last: &FutureObject) -> Result<(), Raised> {
    let Some(gathering) = outer.gathering() else { return Ok(()) };
    let mut results = Vec::with_capacity(gathering.children.len());
    for child in &gathering.children {
        results.push(match FutureObject::of(child) {
            Some(child) if child.is_cancelled() => {
                let message = child.cancel_message();
                let message = if message.is_none() { Value::str("") } else { message };
                let class = &Runtime::of(vm).exceptions.cancelled.clone();
                Value::Instance(new_exception(class, vec![message]))
            }
            Some(child) => match child.take_exception() {
                Some(exception) => Value::Instance(exception),
                None => Value::or_none(child.peek_result()),
            },
            None => foreign_result(vm, child)?,
        });
    }
    if gathering.cancel_requested.get() {
        outer.set_exception(last.make_cancelled_error().0);
    } else {
        outer.set_result(Value::list(results));
    }
    Ok(())
}

/// The exception or result of something that only behaves like a future object.
fn foreign_result(vm: &mut Vm, child: &Value) -> Result<Value, Raised> {
    let exception = vm.call_method(child, "exception", Args::none())?;
    if !exception.is_none() {
        return Ok(exception);
    }
    vm.call_method(child, "result", Args::none())
}

fn gather_function(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let [return_exceptions] = keywords(vm, "gather", &mut args, ["return_exceptions"])?;
    let return_exceptions = return_exceptions.is_bound() && vm.truth(&return_exceptions)?;
    gather(vm, args.values.into_vec(), return_exceptions)
}

/// `gather`
pub fn gather(vm: &mut Vm, awaitables: Vec<Value>, return_exceptions: bool) -> Result<Value, Raised> {
    if awaitables.is_empty() {
        let event_loop = policy::get_event_loop(vm).map_err(|raised| raised.through(&frames::GATHER_LOOP))?;
        let outer = FutureObject::new(&event_loop);
        outer.set_result(Value::list(vec![]));
        return Ok(outer.value());
    }
    let callback = Rc::new(DoneCallback {
        outer: RefCell::default(),
        return_exceptions,
        children: Cell::new(0),
        finished: Cell::new(0),
    });
    let completion: Rc<dyn Completion> = callback.clone();
    let known = Rc::new(Dict::new());
    let mut event_loop: Option<Loop> = None;
    let mut children = Vec::with_capacity(awaitables.len());
    let mut done = Vec::new();
    for awaitable in awaitables {
        if let Some(child) = vm.dict_get(&known, &awaitable)? {
            // The same awaitable once more.
            children.push(child);
            continue;
        }
        let child = ensure_future(vm, &awaitable, event_loop.as_ref())
            .map_err(|raised| raised.through(&frames::GATHER_ENSURE))?;
        if event_loop.is_none() {
            event_loop = Loop::of(&api::loop_of(vm, &child)?);
        }
        if !child.is(&awaitable)
            && let Some(task) = super::tasks::Task::of(&child)
        {
            // Nobody else holds it, so nobody could prevent that it is dropped.
            task.log_destroy_pending.set(false);
        }
        callback.children.set(callback.children.get() + 1);
        vm.dict_set(&known, awaitable, child.clone())?;
        match FutureObject::of(&child) {
            Some(future) if future.is_done() => done.push(future),
            Some(future) => future.add_callback(Callback::Native(completion.clone())),
            None => return Err(refuse_foreign(vm, &child)),
        }
        children.push(child);
    }
    let Some(event_loop) = event_loop else {
        return Err(vm.runtime_error("the future objects have no loop that runs here"));
    };
    let outer = FutureObject::new_of_class(&event_loop, &event_loop.runtime.classes().gathering_future);
    outer.purpose.set(Purpose::Gather(children.len() as u32));
    outer.set_gathering(Gathering { children, cancel_requested: Cell::new(false) });
    *callback.outer.borrow_mut() = Some(outer.clone());
    for child in done {
        completion.clone().done(vm, &child)?;
    }
    Ok(outer.value())
}

fn refuse_foreign(vm: &mut Vm, child: &Value) -> Raised {
    let is_one = is_future(vm, child);
    let name = vm.type_name(child);
    vm.type_error(if is_one {
        format!("'{name}' objects can't be gathered here: they don't derive from asyncio.Future")
    } else {
        format!("'{name}' is no future object")
    })
}
