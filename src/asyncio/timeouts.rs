//! `timeout`, `timeout_at` and the `Timeout` that they return, as in `Lib/asyncio/timeouts.py`; `wait_for` is built on it.

use super::api::{new_instance, running_loop, state_of};
use super::event_loop::{Loop, Timed};
use super::frames;
use super::runtime::Runtime;
use super::signature::signature;
use super::task_class::ensure_future;
use super::tasks::Task;
use crate::executor::TimerKey;
use crate::lang::code::{Binary, Compare};
use crate::vm::object::{Class, NativeDef};
use crate::vm::types::{add_methods, add_static_methods, plain};
use crate::vm::{Args, Co, Raised, Value, Vm, native_coroutine};
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// How far a timeout is.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
enum Phase {
    #[default]
    Created,
    Active,
    Expiring,
    Expired,
    Exited,
}

impl Phase {
    fn word(self) -> &'static str {
        match self {
            Phase::Created => "created",
            Phase::Active => "active",
            Phase::Expiring => "expiring",
            Phase::Expired => "expired",
            Phase::Exited => "finished",
        }
    }
}

/// What a `Timeout` holds.
#[derive(Default)]
pub struct TimeoutState {
    phase: Cell<Phase>,
    when: RefCell<Value>,
    timer: Cell<Option<TimerKey>>,
    event_loop: RefCell<Option<Loop>>,
    task: RefCell<Option<Task>>,
    cancelling: Cell<u32>,
}

const METHODS: &[NativeDef] = &[
    plain("__init__", "($self, when, /)", init),
    plain("__repr__", "($self, /)", repr),
    plain("when", "($self, /)", when),
    plain("reschedule", "($self, when, /)", reschedule_method),
    plain("expired", "($self, /)", expired),
    plain("__aenter__", "async ($self, /)", enter_method),
    plain("__aexit__", "async ($self, exc_type, exc_val, exc_tb, /)", exit_method),
];
const STATIC: &[NativeDef] = &[plain("__new__", "(cls, /, *args, **kwargs)", new)];

/// Functions of `asyncio.timeouts`.
pub const FUNCTIONS: &[NativeDef] = &[plain("timeout", "(delay)", timeout), plain("timeout_at", "(when)", timeout_at)];

/// Functions of `asyncio.tasks`.
pub const WAIT_FOR: &[NativeDef] = &[plain("wait_for", "async (fut, timeout)", wait_for_function)];

/// Fills the class.
pub fn install(class: &Rc<Class>) {
    add_methods(class, METHODS);
    add_static_methods(class, STATIC);
}

fn new(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let class = args.receiver();
    new_instance(vm, &class, TimeoutState::default())
}

fn init(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let [when] = signature("Timeout.__init__", &["when"], 1, &[]).bind(vm, args)?;
    *state_of::<TimeoutState>(vm, &receiver, "Timeout")?.when.borrow_mut() = when;
    Ok(Value::None)
}

fn make(vm: &mut Vm, when: Value) -> Value {
    let class = Runtime::of(vm).classes().timeout.clone();
    let state = TimeoutState { when: RefCell::new(when), ..TimeoutState::default() };
    Value::Instance(Rc::new(crate::vm::object::Instance::with_state(&class, state)))
}

fn timeout(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [delay] = signature("timeout", &["delay"], 1, &[]).bind(vm, args)?;
    let event_loop = running_loop(vm).map_err(|raised| raised.through(&frames::TIMEOUT_LOOP))?;
    let when = match delay {
        Value::None => Value::None,
        delay => vm.binary(Binary::Add, &Value::Float(event_loop.read_time()), &delay)?,
    };
    Ok(make(vm, when))
}

fn timeout_at(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [when] = signature("timeout_at", &["when"], 1, &[]).bind(vm, args)?;
    Ok(make(vm, when))
}

fn state<'a>(vm: &mut Vm, value: &'a Value) -> Result<&'a TimeoutState, Raised> {
    state_of::<TimeoutState>(vm, value, "Timeout")
}

fn when(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    Ok(state(vm, &receiver)?.when.borrow().clone())
}

fn expired(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let phase = state(vm, &receiver)?.phase.get();
    Ok(Value::Bool(matches!(phase, Phase::Expiring | Phase::Expired)))
}

fn repr(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let (phase, when) = {
        let state = state(vm, &receiver)?;
        (state.phase.get(), state.when.borrow().clone())
    };
    let mut info = String::new();
    if phase == Phase::Active {
        let rounded = match when {
            Value::Float(when) => Value::Float((when * 1000.0).round() / 1000.0),
            other => other,
        };
        info = format!(" when={}", vm.repr(&rounded)?.text());
    }
    Ok(Value::str(format!("<Timeout [{}]{info}>", phase.word())))
}

fn reschedule_method(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let [when] = signature("Timeout.reschedule", &["when"], 1, &[]).bind(vm, args)?;
    reschedule(vm, &receiver, when)?;
    Ok(Value::None)
}

/// `Timeout.reschedule`
fn reschedule(vm: &mut Vm, timeout: &Value, when: Value) -> Result<(), Raised> {
    let own = state(vm, timeout)?;
    if own.phase.get() != Phase::Active {
        if own.phase.get() == Phase::Created {
            return Err(vm.runtime_error("Timeout has not been entered").through(&frames::TIMEOUT_NOT_ENTERED));
        }
        let text = format!("Cannot change state of {} Timeout", own.phase.get().word());
        return Err(vm.runtime_error(text).through(&frames::TIMEOUT_STATE));
    }
    *own.when.borrow_mut() = when.clone();
    let Some(event_loop) = own.event_loop.borrow().clone() else { return Ok(()) };
    if let Some(timer) = own.timer.take() {
        event_loop.cancel_timer(timer);
    }
    if when.is_none() {
        return Ok(());
    }
    let when = vm.float_of(&when)?;
    let target = timeout.clone();
    let fire: Timed = Timed::Native(Box::new(move |vm| on_timeout(vm, &target)));
    if when <= event_loop.read_time() {
        // Due already: in the next tick, behind what is ready.
        own.timer.set(Some(event_loop.set_timer(f64::NEG_INFINITY, fire)));
    } else {
        own.timer.set(Some(event_loop.set_timer(when, fire)));
    }
    Ok(())
}

fn on_timeout(vm: &mut Vm, timeout: &Value) -> Result<(), Raised> {
    let own = state(vm, timeout)?;
    let task = own.task.borrow().clone();
    if let Some(task) = task {
        task.cancel(Value::None);
    }
    own.phase.set(Phase::Expiring);
    own.timer.set(None);
    Ok(())
}

fn enter_method(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    state(vm, &receiver)?;
    Ok(native_coroutine(vm, "Timeout.__aenter__", |co| async move { co.with(move |vm| enter(vm, receiver)).await }))
}

fn enter(vm: &mut Vm, timeout: Value) -> Result<Value, Raised> {
    let own = state(vm, &timeout)?;
    if own.phase.get() != Phase::Created {
        return Err(vm.runtime_error("Timeout has already been entered").through(&frames::TIMEOUT_ENTERED));
    }
    let event_loop = running_loop(vm)?;
    let Some(task) = event_loop.current_task.borrow().clone() else {
        return Err(vm.runtime_error("Timeout should be used inside a task").through(&frames::TIMEOUT_NO_TASK));
    };
    own.phase.set(Phase::Active);
    own.cancelling.set(task.cancel_requests.get());
    *own.task.borrow_mut() = Some(task);
    *own.event_loop.borrow_mut() = Some(event_loop);
    let when = own.when.borrow().clone();
    reschedule(vm, &timeout, when)?;
    Ok(timeout)
}

fn exit_method(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    state(vm, &receiver)?;
    let exception = args.take(1);
    Ok(native_coroutine(vm, "Timeout.__aexit__", |co| async move {
        co.with(move |vm| exit(vm, &receiver, &exception)).await?;
        Ok(Value::None)
    }))
}

/// `Timeout.__aexit__`: a cancellation that the timeout asked for becomes a `TimeoutError`.
fn exit(vm: &mut Vm, timeout: &Value, exception: &Value) -> Result<(), Raised> {
    let own = state(vm, timeout)?;
    if let (Some(timer), Some(event_loop)) = (own.timer.take(), own.event_loop.borrow().clone()) {
        event_loop.cancel_timer(timer);
    }
    let task = own.task.borrow().clone();
    match own.phase.get() {
        Phase::Expiring => {
            own.phase.set(Phase::Expired);
            let left = task.map_or(0, |task| task.uncancel());
            let runtime = Runtime::of(vm);
            let cancelled = runtime.exceptions.cancelled.clone();
            if left <= own.cancelling.get()
                && let Value::Instance(instance) = exception
            {
                if vm.is_instance(exception, &cancelled) {
                    let error = runtime.raise_bare(&runtime.exceptions.timeout);
                    *error.data().cause.borrow_mut() = exception.clone();
                    *error.data().context.borrow_mut() = exception.clone();
                    error.data().suppress_context.set(true);
                    return Err(error.through(&frames::TIMEOUT_EXIT));
                }
                insert_timeout_error(vm, &Raised(instance.clone()), &cancelled);
            }
        }
        Phase::Active => own.phase.set(Phase::Exited),
        _ => {}
    }
    Ok(())
}

/// An exception raised while the cancellation was handled gets the `TimeoutError` into its chain.
fn insert_timeout_error(vm: &mut Vm, raised: &Raised, cancelled: &Rc<Class>) {
    let mut link = Raised(raised.0.clone());
    loop {
        let context = link.data().context.borrow().clone();
        let Value::Instance(next) = context else { return };
        if Raised(next.clone()).is(cancelled) {
            let runtime = Runtime::of(vm);
            let error = runtime.raise_bare(&runtime.exceptions.timeout);
            *error.data().cause.borrow_mut() = Value::Instance(next.clone());
            *error.data().context.borrow_mut() = Value::Instance(next);
            error.data().suppress_context.set(true);
            *link.data().context.borrow_mut() = error.value();
            return;
        }
        link = Raised(next);
    }
}

fn wait_for_function(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [future, timeout] = signature("wait_for", &["fut", "timeout"], 2, &[]).bind(vm, args)?;
    Ok(native_coroutine(vm, "wait_for", |co| wait_for(co, future, timeout)))
}

/// `wait_for`, as in `Lib/asyncio/tasks.py`.
async fn wait_for(co: Co, awaitable: Value, timeout: Value) -> Result<Value, Raised> {
    let limit = timeout.clone();
    let at_once = co
        .with(move |vm| {
            if limit.is_none() {
                return Ok(false);
            }
            let result = vm.compare(Compare::LessEqual, &limit, &Value::Int(0));
            let result = result.map_err(|raised| raised.through(&frames::WAIT_FOR_COMPARE))?;
            vm.truth(&result)
        })
        .await?;
    if at_once {
        return wait_for_nothing(co, awaitable).await;
    }
    let context = co
        .with(move |vm| {
            let event_loop = running_loop(vm)?;
            let when = match timeout {
                Value::None => Value::None,
                delay => vm.binary(Binary::Add, &Value::Float(event_loop.read_time()), &delay)?,
            };
            let timeout = make(vm, when);
            enter(vm, timeout).map_err(|raised| raised.through(&frames::WAIT_FOR_WITH))
        })
        .await?;
    let result = co.wait(awaitable).await.map_err(|raised| raised.through(&frames::WAIT_FOR));
    let exception = match &result {
        Ok(_) => Value::None,
        Err(raised) => raised.value(),
    };
    let left = co.with(move |vm| exit(vm, &context, &exception)).await;
    left.map_err(|raised| raised.through(&frames::WAIT_FOR_WITH))?;
    result
}

/// A timeout that is over before it begins: what isn't done is cancelled, and its end awaited.
async fn wait_for_nothing(co: Co, awaitable: Value) -> Result<Value, Raised> {
    let future = co.with(move |vm| ensure_future(vm, &awaitable, None)).await?;
    let done = {
        let future = future.clone();
        co.with(move |vm| {
            let done = vm.call_method(&future, "done", Args::none())?;
            let done = vm.truth(&done)?;
            if !done {
                vm.call_method(&future, "cancel", Args::none())?;
            }
            Ok(done)
        })
        .await?
    };
    if !done {
        // Its own end is awaited in whatever way it comes.
        let waited = future.clone();
        let gathered = co.with(move |vm| super::gather::gather(vm, vec![waited], true)).await?;
        co.wait(gathered).await.map_err(|raised| raised.through(&frames::WAIT_FOR_CANCEL))?;
    }
    co.with(move |vm| match vm.call_method(&future, "result", Args::none()) {
        Err(raised) if !done && raised.is(&Runtime::of(vm).exceptions.cancelled.clone()) => {
            let runtime = Runtime::of(vm);
            let error = runtime.raise_bare(&runtime.exceptions.timeout);
            *error.data().cause.borrow_mut() = raised.value();
            *error.data().context.borrow_mut() = raised.value();
            error.data().suppress_context.set(true);
            Err(error.through(&frames::WAIT_FOR_TIMEOUT))
        }
        result => result,
    })
    .await
}
