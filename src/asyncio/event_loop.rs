//! The event loop: a ready queue, timers, and the ticks that run them, as `BaseEventLoop._run_once` does.
//!
//! A loop runs while the call that runs it (`asyncio.run`, `run_until_complete`) is blocked: it is the Rust future for
//! which that call waits, and the machine is free for the steps of tasks.

use super::driver::{Driver, Finished};
use super::frames;
use super::futures::{Callback, Completion, FutureObject};
use super::handles::HandleState;
use super::runtime::Runtime;
use super::tasks::{Stepped, Task};
use crate::executor::{Ready, TimerKey, Timers};
use crate::trace::{Time, Wake};
use crate::vm::context::Context;
use crate::vm::machine::AsyncHooks;
use crate::vm::object::{Dict, Generator, Instance, intern};
use crate::vm::{Args, Raised, Value, Vm};
use std::cell::{Cell, RefCell};
use std::ops::Deref;
use std::rc::{Rc, Weak};

/// The longest that a loop waits in one go, in seconds.
const LONGEST_WAIT: f64 = 24.0 * 3600.0;
/// What the loop's clock can tell apart, in seconds.
const CLOCK_RESOLUTION: f64 = 1e-9;
/// After so many entries without a pause the host gets a turn.
const ENTRIES_PER_PAUSE: u32 = 2048;

/// A loop: the script's object, whose state is an [`EventLoop`].
#[derive(Clone)]
pub struct Loop(Rc<Instance>);

/// What is ready to run.
pub enum Entry {
    /// The next step of a task.
    Step(Task),
    /// The next step of a task, into which this is thrown.
    Throw(Task, Raised),
    /// The next step of a task, because this is done.
    Wakeup(Task, FutureObject),
    /// A callback of the library, because this is done.
    Native(Rc<dyn Completion>, FutureObject),
    /// A callback of the script, because a future object is done.
    Callback(Box<ScriptCallback>),
    /// What a timer of the library does.
    Timed(Timed),
    /// What `call_soon` or a timer of the script calls.
    Handle(Rc<Instance>),
    /// Something that the library does soon.
    Soon(Box<dyn FnOnce(&mut Vm) -> Result<(), Raised>>),
}

/// A callback of the script.
pub struct ScriptCallback {
    callable: Value,
    future: FutureObject,
    context: Rc<Context>,
}

/// What happens at a deadline.
pub enum Timed {
    /// A sleep ends: the future object gets this result unless it is cancelled.
    Sleep(FutureObject, Value),
    /// A callback of the library.
    Native(Box<dyn FnOnce(&mut Vm) -> Result<(), Raised>>),
    /// A `TimerHandle` of the script.
    Handle(Rc<Instance>),
}

impl Entry {
    /// A callback of the script.
    pub fn callback(callable: Value, future: FutureObject, context: Rc<Context>) -> Entry {
        Entry::Callback(Box::new(ScriptCallback { callable, future, context }))
    }
}

/// What a loop holds.
pub struct EventLoop {
    /// What the run's asyncio shares.
    pub runtime: Rc<Runtime>,
    ready: RefCell<Ready<Entry>>,
    timers: RefCell<Timers<Timed>>,
    /// What a selector will tell at the beginning of the next tick.
    arrivals: RefCell<Vec<Rc<Instance>>>,
    /// Where it stands.
    pub phase: Cell<Phase>,
    /// Whether `stop` was called.
    pub stopping: Cell<bool>,
    /// Whether debug mode is on.
    pub debug: Cell<bool>,
    /// `sys.get_coroutine_origin_tracking_depth()` from before debug mode set it.
    origin_depth_before: Cell<Option<usize>>,
    /// `slow_callback_duration`
    pub slow_callback_duration: RefCell<Value>,
    /// What `set_exception_handler` set.
    pub exception_handler: RefCell<Value>,
    /// What `set_task_factory` set.
    pub task_factory: RefCell<Value>,
    /// The task whose step runs.
    pub current_task: RefCell<Option<Task>>,
    /// The handle that runs, in debug mode.
    pub current_handle: RefCell<Value>,
    /// The async generators that are being iterated.
    pub async_generators: RefCell<Vec<Weak<Generator>>>,
    /// Whether `shutdown_asyncgens` was called.
    pub async_generators_shut_down: Cell<bool>,
    /// Whether `shutdown_default_executor` was called.
    pub pool_shut_down: Cell<bool>,
    entries_since_pause: Cell<u32>,
}

/// Where a loop stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Phase {
    /// It doesn't run.
    Idle,
    /// It runs.
    Running,
    /// It was closed.
    Closed,
}

impl Deref for Loop {
    type Target = EventLoop;

    fn deref(&self) -> &EventLoop {
        match self.0.state::<EventLoop>() {
            Some(state) => state,
            None => unreachable!("it was looked at when the loop was made"),
        }
    }
}

impl Loop {
    /// A new loop of the class that `new_event_loop` gives.
    pub fn new(runtime: &Rc<Runtime>) -> Loop {
        let class = runtime.classes().selector_event_loop.clone();
        Loop(Rc::new(Instance::with_state(&class, EventLoop::new(runtime))))
    }

    /// The loop that a value is.
    pub fn of(value: &Value) -> Option<Loop> {
        match value {
            Value::Instance(instance) if instance.state::<EventLoop>().is_some() => Some(Loop(instance.clone())),
            _ => None,
        }
    }

    /// It as a value.
    pub fn value(&self) -> Value {
        Value::Instance(self.0.clone())
    }

    /// Whether both are the same loop.
    pub fn is(&self, other: &Loop) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }

    /// `run_forever`: runs ticks until it is stopped or a callback raises `SystemExit` or `KeyboardInterrupt`.
    pub async fn run_forever(&self, driver: &Driver) -> Result<(), Raised> {
        let hooks = self.begin(driver)?;
        let result = self.ticks(driver).await;
        self.end(driver, hooks);
        result
    }

    /// `_run_forever_setup`
    fn begin(&self, driver: &Driver) -> Result<AsyncHooks, Raised> {
        self.check_closed()?;
        self.check_running()?;
        self.phase.set(Phase::Running);
        *self.runtime.running.borrow_mut() = Some(self.clone());
        let mut vm = driver.vm.borrow_mut();
        self.track_origins(&mut vm);
        Ok(super::async_generators::install_hooks(&mut vm, self))
    }

    /// `_run_forever_cleanup`
    fn end(&self, driver: &Driver, hooks: AsyncHooks) {
        self.stopping.set(false);
        self.phase.set(Phase::Idle);
        let running = self.runtime.running.take();
        drop(running);
        let mut vm = driver.vm.borrow_mut();
        vm.set_async_hooks(hooks);
        if let Some(before) = self.origin_depth_before.take() {
            vm.origin_depth = before;
        }
    }

    /// `_set_coroutine_origin_tracking`: in debug mode coroutines know where they were created while the loop runs.
    pub fn track_origins(&self, vm: &mut Vm) {
        let before = self.origin_depth_before.get();
        match (self.debug.get(), before) {
            (true, None) => {
                self.origin_depth_before.set(Some(std::mem::replace(&mut vm.origin_depth, super::debug::DEEPEST)))
            }
            (false, Some(before)) => {
                self.origin_depth_before.set(None);
                vm.origin_depth = before;
            }
            _ => {}
        }
    }

    /// `_check_closed`
    pub fn check_closed(&self) -> Result<(), Raised> {
        if self.phase.get() == Phase::Closed {
            return Err(self.runtime.error("RuntimeError", "Event loop is closed").through(&frames::CHECK_CLOSED));
        }
        Ok(())
    }

    /// `_check_running`
    pub fn check_running(&self) -> Result<(), Raised> {
        let message = if self.phase.get() == Phase::Running {
            "This event loop is already running"
        } else if self.runtime.running.borrow().is_some() {
            "Cannot run the event loop while another loop is running"
        } else {
            return Ok(());
        };
        let frame =
            if self.phase.get() == Phase::Running { &frames::CHECK_RUNNING } else { &frames::CHECK_RUNNING_OTHER };
        Err(self.runtime.error("RuntimeError", message).through(frame))
    }

    async fn ticks(&self, driver: &Driver) -> Result<(), Raised> {
        loop {
            self.tick(driver).await?;
            if self.stopping.get() {
                return Ok(());
            }
        }
    }

    /// `_run_once`: waits until something is ready, then runs what is.
    pub(super) async fn tick(&self, driver: &Driver) -> Result<(), Raised> {
        self.timers.borrow_mut().sweep();
        self.take_arrivals();
        if self.ready.borrow().is_empty() && !self.stopping.get() {
            self.entries_since_pause.set(0);
            let deadline = self.timers.borrow().first_deadline();
            self.wait(driver, deadline).await;
        } else if self.entries_since_pause.get() >= ENTRIES_PER_PAUSE {
            self.entries_since_pause.set(0);
            self.runtime.last_end.set(None);
            driver.pause().await;
        }
        let end = self.time() + CLOCK_RESOLUTION;
        while let Some((_, timed)) = self.next_timer(end) {
            let entry = match timed {
                Timed::Handle(handle) => Entry::Handle(handle),
                timed => Entry::Timed(timed),
            };
            self.ready.borrow_mut().push(entry);
        }
        let mut left = self.ready.borrow().len();
        self.entries_since_pause.set(self.entries_since_pause.get().saturating_add(left as u32));
        while left > 0 {
            let Some(entry) = self.next_ready(left) else { break };
            left -= 1;
            let (task, thrown) = match entry {
                entry if self.debug.get() => {
                    self.run_entry_watched(driver, entry).await?;
                    continue;
                }
                Entry::Step(task) => (task, None),
                Entry::Throw(task, raised) => (task, Some(raised)),
                Entry::Wakeup(task, future) => (task, future.failure()),
                entry => {
                    self.run_entry(driver, entry).await?;
                    continue;
                }
            };
            let stepped = task.step_now(&mut driver.vm.borrow_mut(), thrown);
            match stepped {
                Stepped::Over(result) => result?,
                Stepped::Halted(before, halt) => task.step_on(driver, before, halt).await?,
            }
        }
        Ok(())
    }

    /// `_process_events`
    fn take_arrivals(&self) {
        for handle in self.arrivals.take() {
            self.ready.borrow_mut().push(Entry::Handle(handle));
        }
    }

    fn next_timer(&self, end: f64) -> Option<(f64, Timed)> {
        self.timers.borrow_mut().next_before(end)
    }

    /// What is ready, in order, for scripts that look: handles, or what will be called.
    pub(super) fn ready_in_order(&self) -> Vec<Value> {
        let shown = |entry: &Entry| match entry {
            Entry::Handle(handle) | Entry::Timed(Timed::Handle(handle)) => Value::Instance(handle.clone()),
            Entry::Step(task) | Entry::Throw(task, _) => super::task_class::step_of(task),
            Entry::Wakeup(task, _) => super::task_class::wakeup_of(task),
            Entry::Callback(callback) => callback.callable.clone(),
            Entry::Native(completion, _) => Value::str(completion.describe()),
            Entry::Timed(_) | Entry::Soon(_) => Value::str("callback of asyncio"),
        };
        self.ready.borrow().iter().map(shown).collect()
    }

    /// What has a deadline, the next first, for scripts that look: handles, or what will be told.
    pub(super) fn timers_in_order(&self) -> Vec<Value> {
        let mut timers: Vec<(f64, Value)> = Vec::new();
        for (deadline, timed) in self.timers.borrow().iter() {
            let shown = match timed {
                Timed::Handle(handle) => Value::Instance(handle.clone()),
                Timed::Sleep(future, _) => future.value(),
                Timed::Native(_) => Value::str("timer of asyncio"),
            };
            timers.push((deadline, shown));
        }
        timers.sort_by(|a, b| a.0.total_cmp(&b.0));
        timers.into_iter().map(|(_, shown)| shown).collect()
    }

    fn next_ready(&self, left: usize) -> Option<Entry> {
        self.ready.borrow_mut().next(left)
    }

    /// Waits as a selector does: until the deadline, in whole milliseconds, rounded up.
    async fn wait(&self, driver: &Driver, deadline: Option<f64>) {
        self.runtime.last_end.set(None);
        let Some(deadline) = deadline else {
            driver.wait_for_the_world().await;
            return;
        };
        let now = self.runtime.reactor.now().seconds();
        let timeout = (deadline - now).min(LONGEST_WAIT);
        if timeout > 0.0 {
            let timeout = (timeout * 1e3).ceil() * 1e-3;
            driver.wait_until(Time::from_seconds(now + timeout)).await;
        }
    }

    async fn run_entry(&self, driver: &Driver, entry: Entry) -> Result<(), Raised> {
        let runtime = &self.runtime;
        match entry {
            Entry::Step(task) => task.step(driver, None).await,
            Entry::Throw(task, raised) => task.step(driver, Some(raised)).await,
            Entry::Wakeup(task, future) => task.wake(driver, &future).await,
            Entry::Native(completion, future) => {
                runtime.reactor.charge_step();
                let cause = match future.as_task().and_then(|task| task.id) {
                    Some(task) => Wake::Task { task },
                    None => Wake::Loop,
                };
                let before = runtime.stage.cause.replace(Some(cause));
                let result = completion.done(&mut driver.vm.borrow_mut(), &future);
                *runtime.stage.cause.borrow_mut() = before;
                self.report_native(driver, result)
            }
            Entry::Callback(callback) => {
                runtime.reactor.charge_step();
                let ScriptCallback { callable, future, context } = *callback;
                let args = Args::one(future.value());
                let result = self.call_in_context(driver, &callable, args, &context).await;
                match result {
                    Ok(_) => Ok(()),
                    Err(raised) => {
                        let vm = &mut driver.vm.borrow_mut();
                        let handle =
                            super::handles::new_handle(vm, self, callable, vec![future.value()], Some(context));
                        super::handles::report(vm, self, &handle, raised)
                    }
                }
            }
            Entry::Timed(Timed::Sleep(future, result)) => {
                runtime.reactor.charge_step();
                *runtime.stage.cause.borrow_mut() = Some(Wake::Timer);
                // `_set_result_unless_cancelled`
                if !future.is_done() {
                    future.set_result(result);
                }
                *runtime.stage.cause.borrow_mut() = None;
                Ok(())
            }
            Entry::Timed(Timed::Native(run)) => {
                runtime.reactor.charge_step();
                *runtime.stage.cause.borrow_mut() = Some(Wake::Timer);
                let result = run(&mut driver.vm.borrow_mut());
                *runtime.stage.cause.borrow_mut() = None;
                self.report_native(driver, result)
            }
            Entry::Timed(Timed::Handle(handle)) | Entry::Handle(handle) => self.run_handle(driver, &handle).await,
            Entry::Soon(run) => {
                let result = run(&mut driver.vm.borrow_mut());
                self.report_native(driver, result)
            }
        }
    }

    /// Debug mode: says so when an entry takes long.
    async fn run_entry_watched(&self, driver: &Driver, entry: Entry) -> Result<(), Raised> {
        let subject = super::debug::Subject::of(&entry);
        let began = self.time();
        let before = self.current_handle.replace(subject.handle());
        drop(before);
        let result = self.run_entry(driver, entry).await;
        let before = self.current_handle.replace(Value::None);
        drop(before);
        let took = self.time() - began;
        super::debug::report_slow(&mut driver.vm.borrow_mut(), self, &subject, took);
        result
    }

    /// What a callback of the library raises is rare; `SystemExit` and `KeyboardInterrupt` end the loop.
    fn report_native(&self, driver: &Driver, result: Result<(), Raised>) -> Result<(), Raised> {
        let Err(raised) = result else { return Ok(()) };
        if super::tasks::ends_the_loop(&self.runtime, &raised) {
            return Err(raised);
        }
        let context = Rc::new(Dict::new());
        context.set_name(&intern("message"), Value::str("Exception in callback"));
        context.set_name(&intern("exception"), raised.value());
        super::errors::report(&mut driver.vm.borrow_mut(), self, context)
    }

    /// `Handle._run`
    async fn run_handle(&self, driver: &Driver, handle: &Rc<Instance>) -> Result<(), Raised> {
        let Some(state) = handle.state::<HandleState>() else { return Ok(()) };
        let Some((callable, args, context)) = state.call() else { return Ok(()) };
        self.runtime.reactor.charge_step();
        let result = self.call_in_context(driver, &callable, Args::from_vec(args), &context).await;
        match result {
            Ok(_) => Ok(()),
            Err(raised) => super::handles::report(&mut driver.vm.borrow_mut(), self, handle, raised),
        }
    }

    async fn call_in_context(
        &self,
        driver: &Driver,
        callable: &Value,
        args: Args,
        context: &Rc<Context>,
    ) -> Result<Value, Raised> {
        self.runtime.last_end.set(None);
        let before = {
            let mut vm = driver.vm.borrow_mut();
            let before = vm.enter_context(context);
            vm.enter_call(callable, args);
            before
        };
        let finished = driver.run().await;
        driver.vm.borrow_mut().leave_context(before);
        match finished {
            Finished::Returned(value) | Finished::Yielded(value) => Ok(value),
            Finished::Raised(raised) => Err(raised.through(&frames::HANDLE_RUN)),
        }
    }

    /// Puts a callback of a future object that is done into the ready queue.
    pub fn schedule_callback(&self, callback: Callback, future: &FutureObject) {
        if let Callback::Wakeup(task) = &callback {
            task.record_wake();
        }
        self.push(super::futures::entry_of(callback, future));
    }

    /// Puts an entry at the end of the ready queue.
    #[inline]
    pub fn push(&self, entry: Entry) {
        self.ready.borrow_mut().push(entry);
    }

    /// Runs a handle in the next tick, before what has a timer.
    pub fn arrive(&self, handle: Rc<Instance>) {
        self.arrivals.borrow_mut().push(handle);
    }

    /// Sets a timer of the library.
    pub fn set_timer(&self, when: f64, timed: Timed) -> TimerKey {
        self.timers.borrow_mut().set(when, timed)
    }

    /// Cancels a timer.
    pub fn cancel_timer(&self, key: TimerKey) {
        let cancelled = self.timers.borrow_mut().cancel(key);
        drop(cancelled);
    }

    /// `time()`, as the library reads it.
    pub fn time(&self) -> f64 {
        self.runtime.reactor.now().seconds()
    }

    /// `time()`, as a script reads it: looking costs.
    pub fn read_time(&self) -> f64 {
        self.runtime.reactor.charge_reading();
        self.time()
    }

    /// `close()`
    pub fn close(&self) -> Result<(), Raised> {
        match self.phase.get() {
            Phase::Running => Err(self.runtime.error("RuntimeError", "Cannot close a running event loop")),
            Phase::Closed => Ok(()),
            Phase::Idle => {
                self.phase.set(Phase::Closed);
                self.pool_shut_down.set(true);
                self.abandon();
                Ok(())
            }
        }
    }

    /// Lets go of everything that is ready or has a timer.
    pub fn abandon(&self) {
        let ready = self.ready.borrow_mut().take();
        let timers = self.timers.borrow_mut().take();
        let arrivals = self.arrivals.take();
        drop((ready, timers, arrivals));
    }
}

impl EventLoop {
    /// A loop that has not run.
    pub fn new(runtime: &Rc<Runtime>) -> EventLoop {
        EventLoop {
            runtime: runtime.clone(),
            ready: RefCell::default(),
            origin_depth_before: Cell::new(None),
            timers: RefCell::default(),
            arrivals: RefCell::default(),
            phase: Cell::new(Phase::Idle),
            stopping: Cell::new(false),
            debug: Cell::new(false),
            slow_callback_duration: RefCell::new(Value::Float(0.1)),
            exception_handler: RefCell::new(Value::None),
            task_factory: RefCell::new(Value::None),
            current_task: RefCell::default(),
            current_handle: RefCell::new(Value::None),
            async_generators: RefCell::default(),
            async_generators_shut_down: Cell::new(false),
            pool_shut_down: Cell::new(false),
            entries_since_pause: Cell::new(0),
        }
    }
}
