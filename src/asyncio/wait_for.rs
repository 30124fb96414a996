//! `wait_for`: waits for one awaitable, but not for ever.

use super::frames;
use super::futures::{Callback, Completion, FutureObject, Purpose};
use super::runtime::Runtime;
use super::signature::signature;
use super::task_class::ensure_future;
use super::tasks::cancel_any;
use super::timeouts::TimeoutState;
use crate::lang::code::{Binary, Compare};
use crate::vm::object::NativeDef;
use crate::vm::types::plain;
use crate::vm::{Args, Co, Raised, Value, Vm, native_coroutine};
use std::rc::Rc;

/// Functions of the module.
pub const FUNCTIONS: &[NativeDef] = &[plain("wait_for", "async (fut, timeout)", wait_for_function)];

fn wait_for_function(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [awaitable, timeout] = signature("wait_for", &["fut", "timeout"], 2, &[]).bind(vm, args)?;
    let runtime = Runtime::of(vm);
    Ok(native_coroutine(vm, "wait_for", |co| wait_for(co, runtime, awaitable, timeout)))
}

async fn wait_for(co: Co, runtime: Rc<Runtime>, awaitable: Value, timeout: Value) -> Result<Value, Raised> {
    let is_over = match &timeout {
        Value::None => false,
        Value::Int(timeout) => *timeout <= 0,
        Value::Float(timeout) => *timeout <= 0.0,
        other => {
            let other = other.clone();
            co.with(move |vm| {
                let over = vm.compare(Compare::LessEqual, &other, &Value::Int(0));
                let over = over.map_err(|raised| raised.through(&frames::WAIT_FOR_COMPARE))?;
                vm.truth(&over)
            })
            .await?
        }
    };
    if is_over {
        return without_time(&co, &runtime, awaitable).await;
    }
    let running = runtime.running.borrow().clone();
    let Some(event_loop) = running else {
        let raised = runtime.error("RuntimeError", "no running event loop");
        return Err(raised.through(&frames::TIMEOUT_LOOP).through(&frames::WAIT_FOR_WITH));
    };
    let now = event_loop.read_time();
    let when = match timeout {
        Value::None => Value::None,
        Value::Int(timeout) => Value::Float(now + timeout as f64),
        Value::Float(timeout) => Value::Float(now + timeout),
        other => co.with(move |vm| vm.binary(Binary::Add, &Value::Float(now), &other)).await?,
    };
    let timeout = TimeoutState::new(when);
    timeout.enter(&runtime).map_err(|raised| raised.through(&frames::WAIT_FOR_WITH))?;
    let result = co.wait(awaitable).await.map_err(|raised| raised.through(&frames::WAIT_FOR));
    let exited = timeout.exit(&runtime, result.as_ref().err().map(|raised| &raised.0));
    exited.map_err(|raised| raised.through(&frames::WAIT_FOR_WITH))?;
    result
}

/// With no time left: the result if it is there, else the awaitable is cancelled and seen off.
async fn without_time(co: &Co, runtime: &Rc<Runtime>, awaitable: Value) -> Result<Value, Raised> {
    let future = co
        .with(move |vm| ensure_future(vm, &awaitable, None).map_err(|raised| raised.through(&frames::WAIT_FOR_ENSURE)))
        .await?;
    let Some(future) = FutureObject::of(&future) else {
        return Err(runtime.error("TypeError", "wait_for() waits for future objects that derive from asyncio.Future"));
    };
    if let Some(result) = future.result() {
        return result.map_err(|raised| raised.through(&frames::WAIT_FOR_DONE));
    }
    cancel_and_wait(co, runtime, &future).await.map_err(|raised| raised.through(&frames::WAIT_FOR_CANCEL))?;
    match future.result() {
        Some(Err(cancelled)) if cancelled.is(&runtime.exceptions.cancelled) => {
            let cancelled = cancelled.through(&frames::WAIT_FOR_RESULT);
            let raised = runtime.raise_bare(&runtime.exceptions.timeout);
            raised.data().cause.replace(cancelled.value());
            raised.data().context.replace(cancelled.value());
            raised.data().suppress_context.set(true);
            Err(raised.through(&frames::WAIT_FOR_TIMEOUT))
        }
        Some(result) => result.map_err(|raised| raised.through(&frames::WAIT_FOR_RESULT)),
        None => Ok(Value::None),
    }
}

/// `_release_waiter`, as a callback.
struct ReleaseWaiter(FutureObject);

impl Completion for ReleaseWaiter {
    fn done(self: Rc<Self>, _: &mut Vm, _: &FutureObject) -> Result<(), Raised> {
        self.0.set_result_if_pending(Value::None);
        Ok(())
    }

    fn describe(&self) -> &'static str {
        "_release_waiter() at /usr/lib/python3.13/asyncio/tasks.py:454"
    }

    fn waits_for(&self) -> Option<FutureObject> {
        Some(self.0.clone())
    }
}

/// `_cancel_and_wait`
async fn cancel_and_wait(co: &Co, runtime: &Rc<Runtime>, future: &FutureObject) -> Result<(), Raised> {
    let running = runtime.running.borrow().clone();
    let event_loop = running.unwrap_or_else(|| future.event_loop().clone());
    let waiter = FutureObject::with_purpose(&event_loop, Purpose::Named(&"wait_for"));
    let release: Rc<dyn Completion> = Rc::new(ReleaseWaiter(waiter.clone()));
    future.add_callback(Callback::Native(release.clone()));
    let value = future.value();
    co.with(move |vm| cancel_any(vm, &value, Value::None)).await?;
    let waited = co.wait(waiter.value()).await;
    future.remove_native_callback(&release);
    waited.map_err(|raised| raised.through(&frames::CANCEL_AND_WAIT))?;
    Ok(())
}
