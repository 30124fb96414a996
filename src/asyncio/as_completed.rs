//! `as_completed`: awaitables in the order in which they are done.

use super::coroutines::is_awaitable;
use super::define::class;
use super::event_loop::{Loop, Timed};
use super::frames;
use super::futures::{Callback, Completion, FutureObject};
use super::policy;
use super::queues::InnerQueue;
use super::runtime::Runtime;
use super::signature::{or, signature};
use super::task_class::ensure_future;
use crate::executor::TimerKey;
use crate::vm::object::{Class, Instance, Layout, NativeDef, Set};
use crate::vm::types::{Types, add_methods, plain};
use crate::vm::{Args, Co, Raised, Value, Vm, native_coroutine};
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// Functions of the module.
pub const FUNCTIONS: &[NativeDef] = &[plain("as_completed", "(fs, *, timeout=None)", as_completed)];

/// `_AsCompletedIterator`
struct Completed {
    done: InnerQueue,
    event_loop: Loop,
    timer: Cell<Option<TimerKey>>,
    todo: RefCell<Vec<FutureObject>>,
    left: Cell<usize>,
}

const METHODS: &[NativeDef] = &[
    plain("__aiter__", "($self)", itself),
    plain("__iter__", "($self)", itself),
    plain("__anext__", "async ($self)", anext),
    plain("__next__", "($self)", next),
];

/// Makes `_AsCompletedIterator`.
pub fn make_class(types: &Types) -> Rc<Class> {
    let layout = Layout::State("asyncio.AsCompletedIterator");
    let made = class("asyncio.tasks._AsCompletedIterator", &types.object, layout);
    add_methods(&made, METHODS);
    made
}

fn as_completed(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [fs, timeout] = signature("as_completed", &["fs"], 1, &["timeout"]).bind(vm, args)?;
    if is_awaitable(vm, &fs) {
        let name = vm.class_name(&fs);
        let raised = vm.type_error(format!("expects an iterable of awaitables, not {name}"));
        return Err(raised.through(&frames::COMPLETED_AWAITABLE));
    }
    make(vm, fs, or(timeout, Value::None)).map_err(|raised| raised.through(&frames::COMPLETED_INIT))
}

fn make(vm: &mut Vm, fs: Value, timeout: Value) -> Result<Value, Raised> {
    let event_loop = policy::get_event_loop(vm).map_err(|raised| raised.through(&frames::COMPLETED_LOOP))?;
    let (awaitables, futures) = (Rc::new(Set::new()), Rc::new(Set::new()));
    let mut todo = Vec::new();
    for awaitable in vm.collect(&fs).map_err(|raised| raised.through(&frames::COMPLETED_SET))? {
        if !vm.set_add(&awaitables, awaitable.clone()).map_err(|raised| raised.through(&frames::COMPLETED_SET))? {
            continue;
        }
        let future = ensure_future(vm, &awaitable, Some(&event_loop))
            .map_err(|raised| raised.through(&frames::COMPLETED_ENSURE))?;
        if !vm.set_add(&futures, future.clone())? {
            continue;
        }
        match FutureObject::of(&future) {
            Some(future) => todo.push(future),
            None => {
                let name = vm.type_name(&future);
                return Err(vm.type_error(format!("'{name}' objects don't derive from asyncio.Future")));
            }
        }
    }
    let completed = Rc::new(Completed {
        done: InnerQueue::new(),
        event_loop: event_loop.clone(),
        timer: Cell::new(None),
        left: Cell::new(todo.len()),
        todo: RefCell::new(todo.clone()),
    });
    let completion: Rc<dyn Completion> = completed.clone();
    for future in &todo {
        future.add_callback(Callback::Native(completion.clone()));
    }
    if !todo.is_empty() && !timeout.is_none() {
        let when = event_loop.read_time() + vm.float_of(&timeout)?;
        let expiring = completed.clone();
        let expire = move |_: &mut Vm| {
            expiring.expire();
            Ok(())
        };
        completed.timer.set(Some(event_loop.set_timer(when, Timed::Native(Box::new(expire)))));
    }
    let class = Runtime::of(vm).classes().as_completed.clone();
    Ok(Value::Instance(Rc::new(Instance::with_state(&class, completed))))
}

impl Completed {
    /// `_handle_timeout`: whoever waits learns of it by a `None`.
    fn expire(self: &Rc<Self>) {
        let completion: Rc<dyn Completion> = self.clone();
        for future in self.todo.take() {
            future.remove_native_callback(&completion);
            self.done.put(Value::None);
        }
    }

    /// `_wait_for_one`
    async fn wait_for_one(&self, co: &Co, runtime: &Rc<Runtime>, resolve: bool) -> Result<Value, Raised> {
        let next = self.done.get(co, runtime).await.map_err(|raised| raised.through(&frames::COMPLETED_ONE))?;
        let Some(future) = FutureObject::of(&next) else {
            return Err(runtime.raise_bare(&runtime.exceptions.timeout).through(&frames::COMPLETED_TIMEOUT));
        };
        match future.result() {
            Some(result) if resolve => result.map_err(|raised| raised.through(&frames::COMPLETED_RESULT)),
            _ => Ok(next),
        }
    }
}

impl Completion for Completed {
    fn done(self: Rc<Self>, _: &mut Vm, future: &FutureObject) -> Result<(), Raised> {
        let mut todo = self.todo.borrow_mut();
        let Some(at) = todo.iter().position(|known| known.is(future)) else { return Ok(()) };
        todo.remove(at);
        let none_left = todo.is_empty();
        drop(todo);
        self.done.put(future.value());
        if none_left && let Some(key) = self.timer.take() {
            self.event_loop.cancel_timer(key);
        }
        Ok(())
    }

    fn describe(&self) -> &'static str {
        "_AsCompletedIterator._handle_completion() at /usr/lib/python3.13/asyncio/tasks.py:618"
    }
}

fn completed(vm: &mut Vm, args: &mut Args) -> Result<Rc<Completed>, Raised> {
    let this = args.receiver();
    super::api::state_of::<Rc<Completed>>(vm, &this, "_AsCompletedIterator").cloned()
}

fn itself(_: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    Ok(args.receiver())
}

fn next(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let completed = completed(vm, &mut args)?;
    let left = completed.left.get();
    if left == 0 {
        return Err(vm.stop_iteration(Value::None));
    }
    completed.left.set(left - 1);
    let runtime = Runtime::of(vm);
    Ok(native_coroutine(vm, "_AsCompletedIterator._wait_for_one", |co| async move {
        completed.wait_for_one(&co, &runtime, true).await
    }))
}

fn anext(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let completed = completed(vm, &mut args)?;
    let runtime = Runtime::of(vm);
    Ok(native_coroutine(vm, "_AsCompletedIterator.__anext__", |co| async move {
        let left = completed.left.get();
        if left == 0 {
            let stop = runtime.raise_bare(&runtime.types.stop_async_iteration);
            return Err(stop.through(&frames::COMPLETED_STOP));
        }
        completed.left.set(left - 1);
        let next = completed.wait_for_one(&co, &runtime, false).await;
        next.map_err(|raised| raised.through(&frames::COMPLETED_NEXT))
    }))
}
