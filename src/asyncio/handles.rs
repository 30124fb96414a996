//! `Handle` and `TimerHandle`: what `call_soon` and its kin return.

use super::describe;
use super::event_loop::Loop;
use super::tasks::{Task, ends_the_loop};
use crate::executor::TimerKey;
use crate::vm::context::Context;
use crate::vm::object::{Class, Dict, Instance, NativeDef, intern};
use crate::vm::types::{add_attribute, add_methods, plain};
use crate::vm::{Args, Raised, Value, Vm};
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// What a handle holds.
pub struct HandleState {
    /// The callable and its arguments, until it is cancelled.
    call: RefCell<Option<(Value, Vec<Value>)>>,
    context: Rc<Context>,
    event_loop: Loop,
    cancelled: Cell<bool>,
    /// The `repr` that it had when it was cancelled in debug mode.
    last_repr: RefCell<Option<String>>,
    source_traceback: Value,
    /// A `TimerHandle`'s deadline.
    when: Value,
    timer: Cell<Option<TimerKey>>,
}

impl HandleState {
    /// What to call, unless it was cancelled.
    pub fn call(&self) -> Option<(Value, Vec<Value>, Rc<Context>)> {
        let call = self.call.borrow();
        let (callable, args) = call.as_ref()?;
        Some((callable.clone(), args.clone(), self.context.clone()))
    }

    /// Ties it to the timer that was set for it.
    pub fn set_timer(&self, key: TimerKey) {
        self.timer.set(Some(key));
    }

    /// Where it was created, in debug mode.
    pub fn source_traceback(&self) -> &Value {
        &self.source_traceback
    }
}

/// What a handle is to call.
pub struct Call {
    /// What.
    pub callable: Value,
    /// With what.
    pub args: Vec<Value>,
    /// In which context; a copy of the current one where none is given.
    pub context: Option<Rc<Context>>,
}

/// A `Handle`.
pub fn new_handle(
    vm: &mut Vm,
    event_loop: &Loop,
    callable: Value,
    args: Vec<Value>,
    context: Option<Rc<Context>>,
) -> Rc<Instance> {
    make(vm, event_loop, Call { callable, args, context }, Value::Unbound, 2)
}

/// A `TimerHandle`, which so many calls of the library make.
pub fn new_timer_handle(vm: &mut Vm, event_loop: &Loop, when: Value, call: Call, calls: usize) -> Rc<Instance> {
    make(vm, event_loop, call, when, calls)
}

fn make(vm: &mut Vm, event_loop: &Loop, call: Call, when: Value, calls: usize) -> Rc<Instance> {
    let Call { callable, args, context } = call;
    let classes = event_loop.runtime.classes();
    let class = if when.is_bound() { &classes.timer_handle } else { &classes.handle };
    let source_traceback = super::debug::source_traceback(vm, event_loop, calls);
    let state = HandleState {
        call: RefCell::new(Some((callable, args))),
        context: context.unwrap_or_else(|| vm.context.copy()),
        event_loop: event_loop.clone(),
        cancelled: Cell::new(false),
        last_repr: RefCell::default(),
        source_traceback,
        when,
        timer: Cell::new(None),
    };
    Rc::new(Instance::with_state(class, state))
}

/// What a callback raised goes to the loop's exception handler; `SystemExit` and `KeyboardInterrupt` end the loop.
pub fn report(vm: &mut Vm, event_loop: &Loop, handle: &Rc<Instance>, raised: Raised) -> Result<(), Raised> {
    if ends_the_loop(&event_loop.runtime, &raised) {
        return Err(raised);
    }
    let Some(state) = handle.state::<HandleState>() else { return Ok(()) };
    let (callable, args) = match &*state.call.borrow() {
        Some((callable, args)) => (callable.clone(), args.clone()),
        None => (Value::None, Vec::new()),
    };
    let source = describe::callback_source(vm, &callable, &args, event_loop.debug.get())?;
    let context = Rc::new(Dict::new());
    context.set_name(&intern("message"), Value::str(format!("Exception in callback {source}")));
    context.set_name(&intern("exception"), raised.value());
    context.set_name(&intern("handle"), Value::Instance(handle.clone()));
    if !state.source_traceback.is_none() {
        context.set_name(&intern("source_traceback"), state.source_traceback.clone());
    }
    super::errors::report(vm, event_loop, context)
}

/// What a task's step raised outside of its coroutine.
pub fn report_step(vm: &mut Vm, task: &Task, raised: Raised) -> Result<(), Raised> {
    let step = super::task_class::step_of(task);
    let event_loop = task.event_loop().clone();
    let handle = new_handle(vm, &event_loop, step, vec![], Some(task.context.clone()));
    report(vm, &event_loop, &handle, raised)
}

const HANDLE: &[NativeDef] = &[
    plain("__repr__", "($self, /)", repr),
    plain("cancel", "($self, /)", cancel),
    plain("cancelled", "($self, /)", cancelled),
    plain("get_context", "($self, /)", get_context),
    plain("_run", "($self, /)", run),
];

const TIMER_HANDLE: &[NativeDef] = &[
    plain("when", "($self, /)", when),
    plain("__hash__", "($self, /)", hash),
    plain("__lt__", "($self, other, /)", |vm, args| compare(vm, args, |a, b| a < b, false)),
    plain("__le__", "($self, other, /)", |vm, args| compare(vm, args, |a, b| a < b, true)),
    plain("__gt__", "($self, other, /)", |vm, args| compare(vm, args, |a, b| a > b, false)),
    plain("__ge__", "($self, other, /)", |vm, args| compare(vm, args, |a, b| a > b, true)),
    plain("__eq__", "($self, other, /)", |vm, args| compare(vm, args, |_, _| false, true)),
];

/// Fills the classes.
pub fn install(handle: &Rc<Class>, timer_handle: &Rc<Class>) {
    add_methods(handle, HANDLE);
    add_methods(timer_handle, TIMER_HANDLE);
    add_attribute(handle, "_callback", |vm, value| attribute(vm, value, Part::Callback), None);
    add_attribute(handle, "_args", |vm, value| attribute(vm, value, Part::Args), None);
    add_attribute(handle, "_loop", |vm, value| attribute(vm, value, Part::Loop), None);
    add_attribute(handle, "_cancelled", |vm, value| attribute(vm, value, Part::Cancelled), None);
    add_attribute(handle, "_context", |vm, value| attribute(vm, value, Part::Context), None);
    add_attribute(handle, "_source_traceback", |vm, value| attribute(vm, value, Part::SourceTraceback), None);
    add_attribute(timer_handle, "_when", |vm, value| attribute(vm, value, Part::When), None);
    add_attribute(timer_handle, "_scheduled", |vm, value| attribute(vm, value, Part::Scheduled), None);
}

enum Part {
    Callback,
    Args,
    Loop,
    Cancelled,
    Context,
    SourceTraceback,
    When,
    Scheduled,
}

fn attribute(vm: &mut Vm, value: &Value, part: Part) -> Result<Value, Raised> {
    let instance = of(vm, value)?;
    let state = state(&instance);
    Ok(match part {
        Part::Callback => state.call.borrow().as_ref().map_or(Value::None, |(callable, _)| callable.clone()),
        Part::Args => state.call.borrow().as_ref().map_or(Value::None, |(_, args)| Value::tuple(args.clone())),
        Part::Loop => state.event_loop.value(),
        Part::Cancelled => Value::Bool(state.cancelled.get()),
        Part::Context => super::api::context_object(vm, &state.context),
        Part::SourceTraceback => state.source_traceback.clone(),
        Part::When => state.when.clone(),
        Part::Scheduled => Value::Bool(state.timer.get().is_some()),
    })
}

fn of(vm: &mut Vm, value: &Value) -> Result<Rc<Instance>, Raised> {
    match value {
        Value::Instance(instance) if instance.state::<HandleState>().is_some() => Ok(instance.clone()),
        other => {
            let name = vm.type_name(other);
            Err(vm.type_error(format!("descriptor requires a 'Handle' object but received a '{name}'")))
        }
    }
}

fn state(instance: &Rc<Instance>) -> &HandleState {
    match instance.state::<HandleState>() {
        Some(state) => state,
        None => unreachable!("it was looked at before"),
    }
}

fn cancel(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let handle = of(vm, &args.receiver())?;
    let state = state(&handle);
    if state.cancelled.replace(true) {
        return Ok(Value::None);
    }
    if let Some(key) = state.timer.take() {
        state.event_loop.cancel_timer(key);
    }
    if state.event_loop.debug.get() {
        let text = text_of(vm, &handle)?;
        *state.last_repr.borrow_mut() = Some(text);
    }
    let call = state.call.take();
    drop(call);
    Ok(Value::None)
}

fn cancelled(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let handle = of(vm, &args.receiver())?;
    Ok(Value::Bool(state(&handle).cancelled.get()))
}

fn get_context(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let handle = of(vm, &args.receiver())?;
    let context = state(&handle).context.clone();
    Ok(super::api::context_object(vm, &context))
}

fn run(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let handle = of(vm, &args.receiver())?;
    let Some((callable, args, context)) = state(&handle).call() else { return Ok(Value::None) };
    let before = vm.enter_context(&context);
    let result = vm.call(&callable, Args::from_vec(args));
    vm.leave_context(before);
    if let Err(raised) = result {
        let event_loop = state(&handle).event_loop.clone();
        report(vm, &event_loop, &handle, raised)?;
    }
    Ok(Value::None)
}

fn when(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let handle = of(vm, &args.receiver())?;
    Ok(state(&handle).when.clone())
}

fn repr(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let handle = of(vm, &args.receiver())?;
    text_of(vm, &handle).map(Value::str)
}

fn text_of(vm: &mut Vm, handle: &Rc<Instance>) -> Result<String, Raised> {
    let state = state(handle);
    if let Some(text) = &*state.last_repr.borrow() {
        return Ok(text.clone());
    }
    let mut info = vec![handle.class().name()];
    if state.cancelled.get() {
        info.push("cancelled".to_string());
    }
    if state.when.is_bound() {
        info.push(format!("when={}", vm.str_of(&state.when)?.text()));
    }
    let call = state.call.borrow().clone();
    if let Some((callable, args)) = call {
        info.push(describe::callback_source(vm, &callable, &args, state.event_loop.debug.get())?);
    }
    if let Some(place) = super::debug::last_place(&state.source_traceback) {
        info.push(format!("created at {place}"));
    }
    Ok(format!("<{}>", info.join(" ")))
}

fn hash(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let handle = of(vm, &args.receiver())?;
    let hash = vm.hash(&state(&handle).when)?;
    Ok(Value::Int(hash as i64))
}

/// By deadline; equality looks at everything.
fn compare(vm: &mut Vm, mut args: Args, less: fn(f64, f64) -> bool, or_equal: bool) -> Result<Value, Raised> {
    let handle = of(vm, &args.receiver())?;
    let other = args.take(0);
    let Some(theirs) = other.downcast::<HandleState>().filter(|theirs| theirs.when.is_bound()) else {
        return Ok(Value::NotImplemented);
    };
    let ours = state(&handle);
    let (a, b) = (vm.float_of(&ours.when)?, vm.float_of(&theirs.when)?);
    if less(a, b) {
        return Ok(Value::Bool(true));
    }
    if !or_equal || a != b || ours.cancelled.get() != theirs.cancelled.get() {
        return Ok(Value::Bool(false));
    }
    let parts = |state: &HandleState| match &*state.call.borrow() {
        Some((callable, args)) => (callable.clone(), Value::tuple(args.clone())),
        None => (Value::None, Value::None),
    };
    let ((callable, args), (their_callable, their_args)) = (parts(ours), parts(theirs));
    Ok(Value::Bool(vm.equal(&callable, &their_callable)? && vm.equal(&args, &their_args)?))
}
