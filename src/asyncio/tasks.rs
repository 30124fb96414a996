//! Tasks: coroutines that the loop steps.
//!
//! A [`Step`] is a Rust future: it resumes the coroutine in the machine, runs it, matches the halt and hands the outcome
//! to the task. While a task is not done, it is in one of three states (`Lib/asyncio/tasks.py` says it so): waiting for
//! what is in `waiter`; ready, with an entry in the ready queue; or running, and then `waiter` is empty.

use super::describe;
use super::driver::{BUDGET, Driver, Finished};
use super::event_loop::{Entry, Loop};
use super::futures::{Callback, FutureObject, Purpose};
use super::runtime::Runtime;
use super::variables;
use crate::trace::{Change, EventKind, Line, Outcome, TaskId, Time, Wait, Wake};
use crate::vm::context::Context;
use crate::vm::machine::Halt;
use crate::vm::object::{Code, GeneratorKind, Instance, intern};
use crate::vm::{Args, Raised, Resume, Value, Vm};
use std::cell::Cell;
use std::ops::Deref;
use std::rc::Rc;

/// A task.
#[derive(Clone)]
pub struct Task(FutureObject);

/// What a task has beside a future object's state.
pub struct TaskState {
    /// What it steps.
    pub coroutine: Value,
    /// Where the coroutine is defined, as long as that is a function of the script.
    pub code: Option<Rc<Code>>,
    /// The context of its steps.
    pub context: Rc<Context>,
    /// `_fut_waiter`
    waiter: Cell<Value>,
    /// Whether its next step throws a `CancelledError`.
    pub must_cancel: Cell<bool>,
    /// `cancelling()`
    pub cancel_requests: Cell<u32>,
    /// Whether it is to be reported when it is dropped while it is pending.
    pub log_destroy_pending: Cell<bool>,
    /// Its name.
    name: Cell<Name>,
    /// Its name in the trace; the library's own tasks have none.
    pub id: Option<TaskId>,
    /// Whether it is among the registered tasks.
    pub registered: Cell<bool>,
    /// Whether it ended in its first step, inside the call that made it.
    pub ended_eagerly: Cell<bool>,
    runtime: Rc<Runtime>,
}

/// How far a step went.
pub enum Stepped {
    /// To its end.
    Over(Result<(), Raised>),
    /// The machine waits for something, in this step's context; the former one comes back at the end.
    Halted(Rc<Context>, Halt),
}

/// A task's name.
pub enum Name {
    /// `Task-1`
    Number(u64),
    /// What the script gave.
    Given(Value),
}

/// What a task is made from.
pub struct Parts {
    /// What it steps.
    pub coroutine: Value,
    /// Its name, or `None`.
    pub name: Value,
    /// Its context; a copy of the current one where none is given.
    pub context: Option<Rc<Context>>,
    /// Whether the trace knows it.
    pub traced: bool,
}

impl Task {
    /// A task of the class that `create_task` makes, ready for its first step.
    pub fn new(vm: &mut Vm, event_loop: &Loop, parts: Parts) -> Task {
        let future = FutureObject::new_of_class(event_loop, &event_loop.runtime.classes().task);
        let task = Task::begin(vm, future, event_loop, parts);
        task.start_soon();
        task
    }

    /// Makes a future object a task: what `Task.__init__` does. It is not scheduled yet.
    pub fn begin(vm: &mut Vm, future: FutureObject, event_loop: &Loop, parts: Parts) -> Task {
        let runtime = event_loop.runtime.clone();
        let name = match parts.name {
            Value::None | Value::Unbound => Name::Number(runtime.next_task_number()),
            given => Name::Given(given),
        };
        let id = parts.traced.then(|| runtime.recorder.borrow_mut().next_task());
        let code = match &parts.coroutine {
            Value::Generator(generator) => describe::code_of_generator(generator),
            _ => None,
        };
        let state = TaskState {
            coroutine: parts.coroutine,
            code,
            context: parts.context.unwrap_or_else(|| vm.context.copy()),
            waiter: Cell::default(),
            must_cancel: Cell::new(false),
            cancel_requests: Cell::new(0),
            log_destroy_pending: Cell::new(true),
            name: Cell::new(name),
            id,
            registered: Cell::new(false),
            ended_eagerly: Cell::new(false),
            runtime: runtime.clone(),
        };
        let _ = future.task.set(Box::new(state));
        future.quiet(false);
        let task = Task(future);
        if let Some(id) = id
            && runtime.is_watched
        {
            let coroutine = describe::coroutine_name(vm, &task.coroutine);
            runtime.record(EventKind::TaskCreated {
                task: id,
                name: task.name_text(),
                parent: runtime.stage.task.get(),
                coroutine,
                span: vm.current_span(),
            });
        }
        task
    }

    /// Schedules the first step.
    pub fn start_soon(&self) {
        self.event_loop().push(Entry::Step(self.clone()));
        self.register();
    }

    /// Makes it known to `all_tasks`.
    pub fn register(&self) {
        if !self.registered.replace(true) {
            self.runtime.register(self);
        }
    }

    /// The task that an instance is.
    pub fn from_instance(instance: Rc<Instance>) -> Option<Task> {
        let future = FutureObject::from_instance(instance)?;
        future.task.get()?;
        Some(Task(future))
    }

    /// The task that a value is.
    pub fn of(value: &Value) -> Option<Task> {
        match value {
            Value::Instance(instance) => Task::from_instance(instance.clone()),
            _ => None,
        }
    }

    /// It as a future object.
    pub fn future(&self) -> &FutureObject {
        &self.0
    }

    /// The instance.
    pub fn instance(&self) -> &Rc<Instance> {
        self.0.instance()
    }

    /// It as a value.
    pub fn value(&self) -> Value {
        self.0.value()
    }

    /// Its loop.
    pub fn event_loop(&self) -> &Loop {
        self.0.event_loop()
    }

    /// Whether it is done.
    pub fn is_done(&self) -> bool {
        self.0.is_done()
    }

    /// Whether both are the same task.
    pub fn is(&self, other: &Task) -> bool {
        self.0.is(&other.0)
    }

    /// `get_name()`: always the same string.
    pub fn name_value(&self) -> Value {
        let name = match self.name.take() {
            Name::Number(number) => Value::str(format!("Task-{number}")),
            Name::Given(name) => name,
        };
        self.name.set(Name::Given(name.clone()));
        name
    }

    /// Its name.
    pub fn name_text(&self) -> String {
        let name = self.name.take();
        let text = match &name {
            Name::Number(number) => format!("Task-{number}"),
            Name::Given(name) => name.as_str().map(|name| name.text().to_string()).unwrap_or_default(),
        };
        self.name.set(name);
        text
    }

    /// `cancel(msg)`
    pub fn cancel(&self, message: Value) -> bool {
        self.0.mark_retrieved();
        if self.is_done() {
            return false;
        }
        self.record_cancel();
        self.cancel_requests.set(self.cancel_requests.get() + 1);
        let waiter = self.waiter();
        if let Some(waiter) = waiter.as_ref().and_then(FutureObject::of)
            && waiter.cancel(message.clone())
        {
            return true;
        }
        self.must_cancel.set(true);
        self.0.set_cancel_message(message);
        true
    }

    /// Counts a request for cancellation.
    pub fn note_cancel_request(&self) {
        self.0.mark_retrieved();
        self.record_cancel();
        self.cancel_requests.set(self.cancel_requests.get() + 1);
    }

    /// Gives it another name.
    pub fn rename(&self, name: Value) {
        let before = self.name.replace(Name::Given(name));
        drop(before);
        if let Some(task) = self.id {
            self.runtime.record(EventKind::TaskRenamed { task, name: self.name_text() });
        }
    }

    /// Its first step, at once: a nested run of the machine.
    pub(super) fn run_nested(&self, vm: &mut Vm) -> Finished {
        match &self.coroutine {
            Value::Generator(generator) => match vm.resume_to_halt(generator, Resume::Send(Value::None)) {
                Halt::Yielded(value) => Finished::Yielded(value),
                Halt::Raised(raised) => Finished::Raised(raised),
                Halt::Returned(value) => Finished::Returned(value),
                Halt::Blocked(_) | Halt::OutOfBudget => unreachable!("a nested run refuses these"),
            },
            other => {
                let sent = vm.get_attr(other, &intern("send")).and_then(|send| vm.call(&send, Args::one(Value::None)));
                match sent {
                    Ok(value) => Finished::Returned(value),
                    Err(raised) => Finished::Raised(raised),
                }
            }
        }
    }

    /// A foreign future object that it waits for is done.
    pub(super) fn wake_from_outside(&self, raised: Option<Raised>) {
        self.record_wake();
        match raised {
            Some(raised) => self.event_loop().push(Entry::Throw(self.clone(), raised)),
            None => self.event_loop().push(Entry::Step(self.clone())),
        }
    }

    fn record_cancel(&self) {
        if let Some(task) = self.id {
            self.runtime.record(EventKind::CancelRequested { task, by: self.runtime.stage.task.get() });
        }
    }

    /// `uncancel()`
    pub fn uncancel(&self) -> u32 {
        let requests = self.cancel_requests.get();
        if requests > 0 {
            self.cancel_requests.set(requests - 1);
            if requests == 1 {
                self.must_cancel.set(false);
            }
        }
        self.cancel_requests.get()
    }

    /// Tells the trace that it was put into the ready queue.
    pub fn record_wake(&self) {
        let Some(task) = self.id else { return };
        let stage = &self.runtime.stage;
        let by = match (&*stage.cause.borrow(), stage.task.get()) {
            (Some(cause), _) => cause.clone(),
            (None, Some(task)) => Wake::Task { task },
            (None, None) => Wake::Loop,
        };
        self.runtime.record(EventKind::Woken { task, by });
    }

    /// `__wakeup`: the next step, with what became of the future object.
    pub async fn wake(&self, driver: &Driver, future: &FutureObject) -> Result<(), Raised> {
        // The result itself is fetched by the coroutine's own `await`.
        self.step(driver, future.failure()).await
    }

    /// `__step`: resumes the coroutine once and does what it asks for. `SystemExit` and `KeyboardInterrupt` go on up.
    pub async fn step(&self, driver: &Driver, thrown: Option<Raised>) -> Result<(), Raised> {
        let stepped = self.step_now(&mut driver.vm.borrow_mut(), thrown);
        match stepped {
            Stepped::Over(result) => result,
            Stepped::Halted(before, halt) => self.step_on(driver, before, halt).await,
        }
    }

    /// A step as far as it goes without waiting: nearly always to its end.
    pub fn step_now(&self, vm: &mut Vm, thrown: Option<Raised>) -> Stepped {
        self.runtime.reactor.charge_step();
        let input = match self.begin_step(vm, thrown) {
            Ok(input) => input,
            Err(raised) => return Stepped::Over(super::handles::report_step(vm, self, raised)),
        };
        let before = vm.enter_context(&self.context);
        self.enter(vm, input);
        let finished = match vm.run(BUDGET) {
            Halt::Yielded(value) => Finished::Yielded(value),
            Halt::Returned(value) => Finished::Returned(value),
            Halt::Raised(raised) => Finished::Raised(raised),
            halt => return Stepped::Halted(before, halt),
        };
        Stepped::Over(self.finish_step(vm, before, finished))
    }

    /// The rest of a step that could not be made in one go.
    pub async fn step_on(&self, driver: &Driver, before: Rc<Context>, halt: Halt) -> Result<(), Raised> {
        // A step that needs more than one go is a slow one, unless it ends soon.
        self.runtime.stage.slow_at.set(driver.vm.borrow().script_place().map(|(_, span)| span));
        let finished = driver.run_on(halt).await;
        self.finish_step(&mut driver.vm.borrow_mut(), before, finished)
    }

    fn finish_step(&self, vm: &mut Vm, before: Rc<Context>, finished: Finished) -> Result<(), Raised> {
        vm.leave_context(before);
        let result = self.end_step(vm, finished);
        let left = self.event_loop().current_task.take();
        drop(left);
        self.runtime.stage.task.set(None);
        vm.finalize_dropped();
        result
    }

    fn begin_step(&self, vm: &mut Vm, thrown: Option<Raised>) -> Result<Option<Raised>, Raised> {
        let runtime = &self.runtime;
        if self.is_done() {
            let task = vm.repr(&self.value())?;
            let exception = match &thrown {
                Some(raised) => vm.repr(&raised.value())?.text().to_string(),
                None => String::new(),
            };
            let text = format!("__step(): already done: {} {exception}", task.text());
            return Err(runtime.raise(&runtime.exceptions.invalid_state, text));
        }
        let thrown = self.take_must_cancel(thrown);
        let waiter = self.waiter.take();
        drop(waiter);
        let event_loop = self.event_loop();
        let other = event_loop.current_task.borrow().clone();
        if let Some(other) = other {
            let (this, other) = (vm.repr(&self.value())?, vm.repr(&other.value())?);
            let text = format!(
                "Cannot enter into task {} while another task {} is being executed.",
                this.text(),
                other.text()
            );
            return Err(runtime.error("RuntimeError", text));
        }
        *event_loop.current_task.borrow_mut() = Some(self.clone());
        self.record_begin();
        Ok(thrown)
    }

    /// A requested cancellation takes the place of what was to be thrown.
    fn take_must_cancel(&self, thrown: Option<Raised>) -> Option<Raised> {
        if !self.must_cancel.replace(false) {
            return thrown;
        }
        match thrown {
            Some(raised) if raised.is(&self.runtime.exceptions.cancelled) => Some(raised),
            _ => Some(self.0.make_cancelled_error()),
        }
    }

    fn record_begin(&self) {
        self.runtime.stage.task.set(self.id);
        if let Some(task) = self.id {
            self.runtime.record_begin(EventKind::StepBegan { task });
        }
    }

    /// Prepares the machine for the step.
    pub(super) fn enter(&self, vm: &mut Vm, thrown: Option<Raised>) {
        match (&self.coroutine, thrown) {
            (Value::Generator(generator), None) => vm.enter_resume(generator, Resume::Send(Value::None)),
            (Value::Generator(generator), Some(raised)) => vm.enter_resume(generator, Resume::Throw(raised)),
            // Something that has `send` and `throw`: it is called, and what it returns is what it yields.
            (other, None) => match vm.get_attr(other, &intern("send")) {
                Ok(send) => vm.enter_call(&send, Args::one(Value::None)),
                Err(raised) => vm.enter_raise(raised),
            },
            (other, Some(thrown)) => match vm.get_attr(other, &intern("throw")) {
                Ok(throw) => vm.enter_call(&throw, Args::one(thrown.value())),
                Err(raised) => vm.enter_raise(raised),
            },
        }
    }

    /// What came of a step.
    pub(super) fn end_step(&self, vm: &mut Vm, finished: Finished) -> Result<(), Raised> {
        let is_generator = matches!(self.coroutine, Value::Generator(_));
        match finished {
            Finished::Yielded(value) => {
                self.handle_yield(vm, value);
                Ok(())
            }
            Finished::Returned(value) if is_generator => {
                self.end_with_result(vm, value);
                Ok(())
            }
            Finished::Returned(value) => {
                self.handle_yield(vm, value);
                Ok(())
            }
            Finished::Raised(raised) if !is_generator && raised.is(&vm.types.stop_iteration) => {
                let value = raised.data().args.borrow().first().cloned().unwrap_or(Value::None);
                self.end_with_result(vm, value);
                Ok(())
            }
            Finished::Raised(raised) => self.end_with_exception(vm, raised),
        }
    }

    fn end_with_result(&self, vm: &mut Vm, value: Value) {
        if self.must_cancel.replace(false) {
            // It was cancelled right before the coroutine ended.
            let message = self.0.cancel_message();
            self.note_end(vm, |_| Outcome::Cancelled);
            self.0.cancel_plainly(message);
            return;
        }
        self.note_end(vm, |vm| Outcome::Returned { value: describe::shortened_repr(vm, &value) });
        self.0.set_result(value);
    }

    fn end_with_exception(&self, vm: &mut Vm, raised: Raised) -> Result<(), Raised> {
        if raised.is(&self.runtime.exceptions.cancelled) {
            self.note_end(vm, |_| Outcome::Cancelled);
            self.0.keep_cancelled_error(raised.0);
            self.0.cancel_plainly(Value::None);
            return Ok(());
        }
        self.note_end(vm, |vm| Outcome::Raised { exception: describe::exception_line(vm, &raised) });
        self.0.set_exception(raised.0.clone());
        if ends_the_loop(&self.runtime, &raised) {
            return Err(raised);
        }
        Ok(())
    }

    fn note_end(&self, vm: &mut Vm, outcome: impl FnOnce(&mut Vm) -> Outcome) {
        self.leave_registry();
        if let Some(task) = self.id {
            self.runtime.record_end(task, || EventKind::Ended { task, outcome: outcome(vm) });
        }
    }

    /// What a task does with what its coroutine yields.
    fn handle_yield(&self, vm: &mut Vm, value: Value) {
        if value.is_none() {
            // A bare yield gives the others their turn.
            self.record_suspension(|| Wait::Turn);
            self.event_loop().push(Entry::Step(self.clone()));
            return;
        }
        match self.wait_for(vm, &value) {
            Ok(None) => {}
            Ok(Some(message)) => {
                let error = self.runtime.error("RuntimeError", message);
                self.throw_soon(error);
            }
            Err(raised) => self.throw_soon(raised),
        }
    }

    /// Lets the next step throw.
    fn throw_soon(&self, raised: Raised) {
        self.event_loop().push(Entry::Throw(self.clone(), raised));
    }

    /// Waits for a future object; what is wrong with it, if something is.
    fn wait_for(&self, vm: &mut Vm, value: &Value) -> Result<Option<String>, Raised> {
        if let Some(future) = FutureObject::of(value)
            && future.is(&self.0)
        {
            let task = vm.repr(value)?;
            return Ok(Some(format!("Task cannot await on itself: {}", task.text())));
        }
        // A class of the script may have methods of its own; they are called as those of any other awaitable.
        let Some(future) = FutureObject::of(value).filter(|_| !is_own_class(vm, value)) else {
            return self.wait_for_other(vm, value);
        };
        if !future.loop_if_any().is_some_and(|event_loop| event_loop.is(self.event_loop())) {
            let (task, other) = (vm.repr(&self.value())?, vm.repr(value)?);
            return Ok(Some(format!("Task {} got Future {} attached to a different loop", task.text(), other.text())));
        }
        if !future.blocking.replace(false) {
            let (task, other) = (vm.repr(&self.value())?, vm.repr(value)?);
            return Ok(Some(format!(
                "yield was used instead of yield from in task {} with {}",
                task.text(),
                other.text()
            )));
        }
        self.record_suspension(|| wait_of(&future));
        if let Purpose::Script(object) = future.purpose.get() {
            self.runtime.note_change(object, Change::Waits { line: Line::Waiters });
        }
        self.waiter.set(value.clone());
        future.add_callback(Callback::Wakeup(self.clone()));
        if self.must_cancel.get() && cancel_any(vm, value, self.0.cancel_message())? {
            self.must_cancel.set(false);
        }
        Ok(None)
    }

    /// Waits for what only behaves like a future object, or says what is wrong.
    fn wait_for_other(&self, vm: &mut Vm, value: &Value) -> Result<Option<String>, Raised> {
        let blocking_name = intern("_asyncio_future_blocking");
        let blocking = match value {
            Value::Instance(_) => vm.get_attr_optional(value, &blocking_name)?,
            _ => None,
        };
        let task = vm.repr(&self.value())?;
        let shown = vm.repr(value)?;
        let Some(blocking) = blocking.filter(|blocking| !blocking.is_none()) else {
            if matches!(value, Value::Generator(g) if g.kind == GeneratorKind::Generator) {
                return Ok(Some(format!(
                    "yield was used instead of yield from for generator in task {} with {}",
                    task.text(),
                    shown.text()
                )));
            }
            return Ok(Some(format!("Task got bad yield: {}", shown.text())));
        };
        let other_loop = super::api::loop_of(vm, value)?;
        if !other_loop.is(&self.event_loop().value()) {
            return Ok(Some(format!("Task {} got Future {} attached to a different loop", task.text(), shown.text())));
        }
        if !vm.truth(&blocking)? {
            return Ok(Some(format!(
                "yield was used instead of yield from in task {} with {}",
                task.text(),
                shown.text()
            )));
        }
        vm.set_attr(value, &blocking_name, Value::Bool(false))?;
        self.record_suspension(|| Wait::Other { what: "a future".into() });
        let wakeup = super::task_class::wakeup_of(self);
        let context = super::api::context_object(vm, &self.context);
        let mut args = Args::one(wakeup);
        args.keywords.push((intern("context"), context));
        let add = vm.get_attr(value, &intern("add_done_callback"))?;
        vm.call(&add, args)?;
        self.waiter.set(value.clone());
        if self.must_cancel.get() && cancel_any(vm, value, self.0.cancel_message())? {
            self.must_cancel.set(false);
        }
        Ok(None)
    }

    fn record_suspension(&self, on: impl FnOnce() -> Wait) {
        let Some(task) = self.id else { return };
        if self.runtime.tells_variables {
            variables::record(&self.runtime, task, &self.coroutine);
        }
        self.runtime.record_end(task, || {
            let mut via = Vec::new();
            let span = match &self.coroutine {
                Value::Generator(generator) => generator.waiting_span(&mut via),
                _ => None,
            };
            EventKind::Suspended { task, on: on(), span, via }
        });
    }

    fn leave_registry(&self) {
        if self.registered.replace(false) {
            self.runtime.unregister();
        }
        self.0.quiet(true);
    }
}

impl Deref for Task {
    type Target = TaskState;

    fn deref(&self) -> &TaskState {
        match self.0.task.get() {
            Some(state) => state,
            None => unreachable!("it was looked at when the task was made"),
        }
    }
}

impl TaskState {
    /// `_fut_waiter`
    pub fn waiter(&self) -> Option<Value> {
        let waiter = self.waiter.take();
        self.waiter.set(waiter.clone());
        waiter.is_bound().then_some(waiter)
    }
}

impl Default for Name {
    fn default() -> Self {
        Name::Number(0)
    }
}

/// There may be a million of them.
#[cfg(target_pointer_width = "64")]
const _: () = assert!(size_of::<TaskState>() <= 88);

impl Drop for TaskState {
    fn drop(&mut self) {
        if self.registered.replace(false) {
            self.runtime.unregister();
        }
    }
}

/// Whether an exception ends the loop instead of staying in its task.
pub fn ends_the_loop(runtime: &Runtime, raised: &Raised) -> bool {
    raised.is(&runtime.types.exception("KeyboardInterrupt")) || raised.is(&runtime.types.exception("SystemExit"))
}

/// `cancel(msg)` of anything that a task waits for.
pub fn cancel_any(vm: &mut Vm, value: &Value, message: Value) -> Result<bool, Raised> {
    if let Some(future) = FutureObject::of(value)
        && !super::api::overrides(vm, value, "cancel")
    {
        return Ok(future.cancel(message));
    }
    let cancel = vm.get_attr(value, &intern("cancel"))?;
    let mut args = Args::none();
    args.keywords.push((intern("msg"), message));
    let result = vm.call(&cancel, args)?;
    vm.truth(&result)
}

/// Whether it is of a script's class that replaces what a task calls of a future object.
pub(super) fn is_own_class(vm: &mut Vm, value: &Value) -> bool {
    let Value::Instance(instance) = value else { return false };
    !instance.shape().class.builtin
        && ["add_done_callback", "result", "cancel"].iter().any(|name| super::api::overrides(vm, value, name))
}

/// What waiting for a future object is called in the trace.
fn wait_of(future: &FutureObject) -> Wait {
    if let Some(task) = future.as_task().and_then(|task| task.id) {
        return Wait::Task { task };
    }
    match future.purpose.get() {
        Purpose::Plain | Purpose::Script(_) => Wait::Other { what: "a future".into() },
        Purpose::Sleep(until) => Wait::Sleep { until: Time::from_seconds(until) },
        Purpose::Gather(count) => Wait::Other { what: format!("gather of {count}").into() },
        Purpose::Named(what) => Wait::Other { what: (*what).into() },
    }
}
