//! `timeout`, `timeout_at` and `Timeout`
//!
//! What enters and leaves needs no machine, so `wait_for` uses it from within its own coroutine.

use super::api;
use super::define::class;
use super::event_loop::{Entry, Loop, Timed};
use super::frames;
use super::runtime::Runtime;
use super::signature::{or, signature};
use super::tasks::{Task, cancel_any};
use crate::executor::TimerKey;
use crate::lang::code::Binary;
use crate::vm::object::{Class, Instance, Layout, NativeDef};
use crate::vm::raise::exception_data;
use crate::vm::types::exception::members;
use crate::vm::types::{Types, add_methods, add_static_methods, plain};
use crate::vm::{Args, Raised, Value, Vm, native_coroutine};
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// Where a timeout stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
enum Phase {
    #[default]
    Created,
    Entered,
    Expiring,
    Expired,
    Exited,
}

impl Phase {
    fn name(self) -> &'static str {
        match self {
            Phase::Created => "created",
            Phase::Entered => "active",
            Phase::Expiring => "expiring",
            Phase::Expired => "expired",
            Phase::Exited => "finished",
        }
    }
}

/// What is scheduled to cancel the task.
#[derive(Clone, Copy, Default)]
enum Handler {
    #[default]
    Nothing,
    Timer(TimerKey),
    /// An entry of the ready queue, by number.
    Soon(u32),
}

/// What a `Timeout` holds.
#[derive(Default)]
pub struct TimeoutState {
    phase: Cell<Phase>,
    when: RefCell<Value>,
    handler: Cell<Handler>,
    soon: Cell<u32>,
    task: RefCell<Option<Task>>,
    /// The task's cancellation requests when it entered.
    cancelling: Cell<u32>,
}

impl TimeoutState {
    /// For a moment of the loop's clock; `None` is never.
    pub fn new(when: Value) -> Rc<TimeoutState> {
        Rc::new(TimeoutState { when: RefCell::new(when), ..TimeoutState::default() })
    }

    /// `__aenter__`
    pub fn enter(self: &Rc<Self>, runtime: &Runtime) -> Result<(), Raised> {
        if self.phase.get() != Phase::Created {
            let raised = runtime.error("RuntimeError", "Timeout has already been entered");
            return Err(raised.through(&frames::TIMEOUT_ENTERED));
        }
        let running = runtime.running.borrow().clone();
        let Some(event_loop) = running else {
            return Err(runtime.error("RuntimeError", "no running event loop").through(&frames::TIMEOUT_TASK));
        };
        let task = event_loop.current_task.borrow().clone();
        let Some(task) = task else {
            let raised = runtime.error("RuntimeError", "Timeout should be used inside a task");
            return Err(raised.through(&frames::TIMEOUT_NO_TASK));
        };
        self.phase.set(Phase::Entered);
        self.cancelling.set(task.cancel_requests.get());
        *self.task.borrow_mut() = Some(task);
        let when = self.when.borrow().clone();
        if let Some(when) = number(&when) {
            self.schedule(&event_loop, when);
        }
        Ok(())
    }

    fn schedule(self: &Rc<Self>, event_loop: &Loop, when: f64) {
        let timeout = self.clone();
        if when <= event_loop.read_time() {
            let number = self.soon.get() + 1;
            self.soon.set(number);
            self.handler.set(Handler::Soon(number));
            event_loop.push(Entry::Soon(Box::new(move |vm| match timeout.handler.get() {
                Handler::Soon(scheduled) if scheduled == number => timeout.expire(vm),
                _ => Ok(()),
            })));
            return;
        }
        let key = event_loop.set_timer(when, Timed::Native(Box::new(move |vm| timeout.expire(vm))));
        self.handler.set(Handler::Timer(key));
    }

    fn cancel_handler(&self) {
        if let Handler::Timer(key) = self.handler.take()
            && let Some(task) = &*self.task.borrow()
        {
            task.event_loop().cancel_timer(key);
        }
    }

    /// `_on_timeout`
    fn expire(&self, vm: &mut Vm) -> Result<(), Raised> {
        let task = self.task.borrow().clone();
        self.handler.set(Handler::Nothing);
        if let Some(task) = task {
            cancel_any(vm, &task.value(), Value::None)?;
        }
        self.phase.set(Phase::Expiring);
        Ok(())
    }

    /// `__aexit__`: the cancellation that the timeout asked for becomes a `TimeoutError`.
    pub fn exit(&self, runtime: &Runtime, exception: Option<&Rc<Instance>>) -> Result<(), Raised> {
        self.cancel_handler();
        match self.phase.get() {
            Phase::Expiring => self.phase.set(Phase::Expired),
            Phase::Entered => {
                self.phase.set(Phase::Exited);
                return Ok(());
            }
            _ => return Ok(()),
        }
        let task = self.task.take();
        let requests = task.as_ref().map_or(0, |task| task.uncancel());
        let Some(exception) = exception.filter(|_| requests <= self.cancelling.get()) else { return Ok(()) };
        // Nobody else asked for a cancellation: this one is ours.
        if exception.class().is_subclass_of(&runtime.exceptions.cancelled) {
            let raised = runtime.raise_bare(&runtime.exceptions.timeout);
            chain(&raised, exception);
            raised.data().suppress_context.set(true);
            return Err(raised.through(&frames::TIMEOUT_EXIT));
        }
        insert_timeout_error(runtime, exception);
        if exception.class().is_subclass_of(&runtime.types.exception("ExceptionGroup")) {
            for member in members(exception) {
                if let Value::Instance(member) = member {
                    insert_timeout_error(runtime, &member);
                }
            }
        }
        Ok(())
    }
}

fn chain(raised: &Raised, cause: &Rc<Instance>) {
    raised.data().cause.replace(Value::Instance(cause.clone()));
    raised.data().context.replace(Value::Instance(cause.clone()));
}

/// `_insert_timeout_error`: puts a `TimeoutError` above the cancellation in a chain of contexts.
fn insert_timeout_error(runtime: &Runtime, exception: &Rc<Instance>) {
    let mut link = exception.clone();
    loop {
        let context = exception_data(&link).context.borrow().clone();
        let Value::Instance(context) = context else { return };
        if context.class().is_subclass_of(&runtime.exceptions.cancelled) {
            let timeout = runtime.raise_bare(&runtime.exceptions.timeout);
            chain(&timeout, &context);
            exception_data(&link).context.replace(timeout.value());
            return;
        }
        link = context;
    }
}

/// A moment as the loop's clock has it.
fn number(when: &Value) -> Option<f64> {
    match when {
        Value::Float(when) => Some(*when),
        Value::Int(when) => Some(*when as f64),
        _ => None,
    }
}

const METHODS: &[NativeDef] = &[
    plain("__init__", "($self, when)", init),
    plain("when", "($self)", when),
    plain("reschedule", "($self, when)", reschedule),
    plain("expired", "($self)", expired),
    plain("__repr__", "($self)", repr),
    plain("__aenter__", "async ($self)", enter),
    plain("__aexit__", "async ($self, exc_type, exc_val, exc_tb)", exit),
];

const STATIC: &[NativeDef] = &[plain("__new__", "(*args, **kwargs)", |vm, mut args| {
    let class = args.receiver();
    api::new_instance(vm, &class, TimeoutState::new(Value::None))
})];

/// Functions of the module.
pub const FUNCTIONS: &[NativeDef] = &[plain("timeout", "(delay)", timeout), plain("timeout_at", "(when)", timeout_at)];

/// Makes `Timeout`.
pub fn make_class(types: &Types) -> Rc<Class> {
    let made = class("asyncio.timeouts.Timeout", &types.object, Layout::State("asyncio.Timeout"));
    add_methods(&made, METHODS);
    add_static_methods(&made, STATIC);
    made
}

fn state(vm: &mut Vm, value: &Value) -> Result<Rc<TimeoutState>, Raised> {
    api::state_of::<Rc<TimeoutState>>(vm, value, "Timeout").cloned()
}

/// A `Timeout` object.
fn object(vm: &mut Vm, when: Value) -> Value {
    let class = Runtime::of(vm).classes().timeout.clone();
    Value::Instance(Rc::new(Instance::with_state(&class, TimeoutState::new(when))))
}

fn timeout(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [delay] = signature("timeout", &["delay"], 1, &[]).bind(vm, args)?;
    let event_loop = api::running_loop(vm).map_err(|raised| raised.through(&frames::TIMEOUT_LOOP))?;
    let when = match delay {
        Value::None => Value::None,
        delay => {
            let now = Value::Float(event_loop.read_time());
            vm.binary(Binary::Add, &now, &delay).map_err(|raised| raised.through(&frames::TIMEOUT_ADD))?
        }
    };
    Ok(object(vm, when))
}

fn timeout_at(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [when] = signature("timeout_at", &["when"], 1, &[]).bind(vm, args)?;
    Ok(object(vm, when))
}

fn init(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [this, when] = signature("Timeout.__init__", &["self", "when"], 2, &[]).bind(vm, args)?;
    *state(vm, &this)?.when.borrow_mut() = when;
    Ok(Value::None)
}

fn when(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [this] = signature("Timeout.when", &["self"], 1, &[]).bind(vm, args)?;
    Ok(state(vm, &this)?.when.borrow().clone())
}

fn reschedule(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [this, when] = signature("Timeout.reschedule", &["self", "when"], 2, &[]).bind(vm, args)?;
    let state = state(vm, &this)?;
    match state.phase.get() {
        Phase::Entered => {}
        Phase::Created => {
            let raised = vm.runtime_error("Timeout has not been entered");
            return Err(raised.through(&frames::TIMEOUT_NOT_ENTERED));
        }
        other => {
            let raised = vm.runtime_error(format!("Cannot change state of {} Timeout", other.name()));
            return Err(raised.through(&frames::TIMEOUT_STATE));
        }
    }
    let deadline = if when.is_none() { None } else { Some(vm.float_of(&when)?) };
    *state.when.borrow_mut() = or(when, Value::None);
    state.cancel_handler();
    if let Some(deadline) = deadline {
        let event_loop = api::running_loop(vm)?;
        state.schedule(&event_loop, deadline);
    }
    Ok(Value::None)
}

fn expired(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [this] = signature("Timeout.expired", &["self"], 1, &[]).bind(vm, args)?;
    Ok(Value::Bool(matches!(state(vm, &this)?.phase.get(), Phase::Expiring | Phase::Expired)))
}

fn repr(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let state = state(vm, &this)?;
    let phase = state.phase.get();
    let when = state.when.borrow().clone();
    let info = match (phase, when) {
        (Phase::Entered, Value::Float(when)) => {
            let rounded = format!("{when:.3}").parse().unwrap_or(when);
            format!(" when={}", vm.repr(&Value::Float(rounded))?.text())
        }
        (Phase::Entered, when) => format!(" when={}", vm.repr(&when)?.text()),
        _ => String::new(),
    };
    Ok(Value::str(format!("<Timeout [{}]{info}>", phase.name())))
}

fn enter(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let state = state(vm, &this)?;
    let runtime = Runtime::of(vm);
    Ok(native_coroutine(vm, "Timeout.__aenter__", |_| async move {
        state.enter(&runtime)?;
        Ok(this)
    }))
}

fn exit(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let parameters = signature("Timeout.__aexit__", &["self", "exc_type", "exc_val", "exc_tb"], 4, &[]);
    let [this, _, exception, _] = parameters.bind(vm, args)?;
    let state = state(vm, &this)?;
    let runtime = Runtime::of(vm);
    Ok(native_coroutine(vm, "Timeout.__aexit__", |_| async move {
        let exception = match &exception {
            Value::Instance(exception) if exception.is_exception() => Some(exception),
            _ => None,
        };
        state.exit(&runtime, exception)?;
        Ok(Value::None)
    }))
}
