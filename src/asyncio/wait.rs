//! `wait`: until the first, the first exception, or all of many are done.

use super::api;
use super::coroutines::is_coroutine;
use super::event_loop::{Loop, Timed};
use super::frames;
use super::futures::{Callback, Completion, FutureObject, Purpose, is_future};
use super::signature::{or, signature};
use crate::executor::TimerKey;
use crate::vm::object::{NativeDef, Set};
use crate::vm::types::plain;
use crate::vm::{Args, Co, Raised, Value, Vm, native_coroutine};
use std::cell::Cell;
use std::rc::Rc;

/// Functions of the module.
pub const FUNCTIONS: &[NativeDef] = &[plain("wait", "async (fs, *, timeout=None, return_when='ALL_COMPLETED')", wait)];

/// When a `wait` is over.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum ReturnWhen {
    FirstCompleted,
    FirstException,
    AllCompleted,
}

fn wait(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [fs, timeout, return_when] = signature("wait", &["fs"], 1, &["timeout", "return_when"]).bind(vm, args)?;
    Ok(native_coroutine(vm, "wait", |co| async move {
        let (timeout, return_when) = (or(timeout, Value::None), or(return_when, Value::str("ALL_COMPLETED")));
        let (futures, return_when, event_loop) = co.with(move |vm| prepare(vm, fs, return_when)).await?;
        let waited = wait_for_futures(&co, &event_loop, futures, timeout, return_when).await;
        waited.map_err(|raised| raised.through(&frames::WAIT))
    }))
}

/// Looks at the arguments, once the coroutine runs.
fn prepare(vm: &mut Vm, fs: Value, return_when: Value) -> Result<(Vec<FutureObject>, ReturnWhen, Loop), Raised> {
    if is_future(vm, &fs) || is_coroutine(vm, &fs) {
        let name = vm.class_name(&fs);
        let raised = vm.type_error(format!("expect a list of futures, not {name}"));
        return Err(raised.through(&frames::WAIT_NOT_A_LIST));
    }
    if !vm.truth(&fs)? {
        return Err(vm.value_error("Set of Tasks/Futures is empty.").through(&frames::WAIT_EMPTY));
    }
    let when = match return_when.as_str().map(|text| text.text()) {
        Some("FIRST_COMPLETED") => ReturnWhen::FirstCompleted,
        Some("FIRST_EXCEPTION") => ReturnWhen::FirstException,
        Some("ALL_COMPLETED") => ReturnWhen::AllCompleted,
        _ => {
            let text = vm.str_of(&return_when)?;
            let raised = vm.value_error(format!("Invalid return_when value: {}", text.text()));
            return Err(raised.through(&frames::WAIT_INVALID));
        }
    };
    let set = Rc::new(Set::new());
    let mut given = Vec::new();
    for value in vm.collect(&fs).map_err(|raised| raised.through(&frames::WAIT_SET))? {
        if vm.set_add(&set, value.clone()).map_err(|raised| raised.through(&frames::WAIT_SET))? {
            given.push(value);
        }
    }
    for value in &given {
        if is_coroutine(vm, value) {
            let raised = vm.type_error("Passing coroutines is forbidden, use tasks explicitly.");
            return Err(raised.through(&frames::WAIT_COROUTINES));
        }
    }
    let event_loop = api::running_loop(vm).map_err(|raised| raised.through(&frames::WAIT_LOOP))?;
    let mut futures = Vec::with_capacity(given.len());
    for value in given {
        match FutureObject::of(&value) {
            Some(future) => futures.push(future),
            None => {
                let name = vm.type_name(&value);
                let text = format!("'{name}' object has no attribute 'add_done_callback'");
                return Err(vm.attribute_error(text).through(&frames::WAIT_ADD).through(&frames::WAIT));
            }
        }
    }
    Ok((futures, when, event_loop))
}

/// `_on_completion`
struct OnCompletion {
    left: Cell<usize>,
    return_when: ReturnWhen,
    waiter: FutureObject,
    event_loop: Loop,
    timer: Cell<Option<TimerKey>>,
}

impl OnCompletion {
    fn cancel_timer(&self) {
        if let Some(key) = self.timer.take() {
            self.event_loop.cancel_timer(key);
        }
    }
}

impl Completion for OnCompletion {
    fn done(self: Rc<Self>, _: &mut Vm, future: &FutureObject) -> Result<(), Raised> {
        self.left.set(self.left.get().saturating_sub(1));
        let over = match self.return_when {
            _ if self.left.get() == 0 => true,
            ReturnWhen::FirstCompleted => true,
            // Looking at the exception marks it as seen.
            ReturnWhen::FirstException => !future.is_cancelled() && future.take_exception().is_some(),
            ReturnWhen::AllCompleted => false,
        };
        if over {
            self.cancel_timer();
            self.waiter.set_result_if_pending(Value::None);
        }
        Ok(())
    }

    fn describe(&self) -> &'static str {
        "_wait.<locals>._on_completion() at /usr/lib/python3.13/asyncio/tasks.py:521"
    }

    fn waits_for(&self) -> Option<FutureObject> {
        Some(self.waiter.clone())
    }
}

/// `_wait`
async fn wait_for_futures(
    co: &Co,
    event_loop: &Loop,
    futures: Vec<FutureObject>,
    timeout: Value,
    return_when: ReturnWhen,
) -> Result<Value, Raised> {
    let waiter = FutureObject::with_purpose(event_loop, Purpose::Named(&"wait"));
    let timer = match timeout {
        Value::None => None,
        timeout => {
            let delay = co.with(move |vm| vm.float_of(&timeout)).await?;
            let released = waiter.clone();
            let release = move |_: &mut Vm| {
                released.set_result_if_pending(Value::None);
                Ok(())
            };
            Some(event_loop.set_timer(event_loop.read_time() + delay, Timed::Native(Box::new(release))))
        }
    };
    let callback = Rc::new(OnCompletion {
        left: Cell::new(futures.len()),
        return_when,
        waiter: waiter.clone(),
        event_loop: event_loop.clone(),
        timer: Cell::new(timer),
    });
    let completion: Rc<dyn Completion> = callback.clone();
    for future in &futures {
        future.add_callback(Callback::Native(completion.clone()));
    }
    let waited = co.wait(waiter.value()).await;
    callback.cancel_timer();
    for future in &futures {
        future.remove_native_callback(&completion);
    }
    waited.map_err(|raised| raised.through(&frames::WAIT_INNER))?;
    co.with(move |vm| {
        let (done, pending) = (Rc::new(Set::new()), Rc::new(Set::new()));
        for future in futures {
            let set = if future.is_done() { &done } else { &pending };
            vm.set_add(set, future.value())?;
        }
        Ok(Value::tuple(vec![Value::Set(done), Value::Set(pending)]))
    })
    .await
}
