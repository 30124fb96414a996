//! Future objects: the script's, as opposed to Rust's.
//!
//! A [`FutureObject`] is an instance whose state is a [`FutureState`]; a task is one whose state has a task's part.
//! Completing one puts its callbacks at the end of the ready queue, in order of registration. None of that needs the
//! machine, so Rust code of the library completes future objects wherever it stands.

use super::event_loop::{Entry, Loop};
use super::tasks::{Task, TaskState};
use crate::trace::{Change, ObjectId, Settled};
use crate::vm::context::Context;
use crate::vm::object::{Class, Instance, Iterator, IteratorState, NativeIterator, Step, Traceback};
use crate::vm::raise::{exception_data, new_exception};
use crate::vm::{Raised, Resume, Value, Vm};
use smallvec::SmallVec;
use std::cell::{Cell, OnceCell, RefCell};
use std::ops::Deref;
use std::rc::Rc;

/// A future object.
#[derive(Clone)]
pub struct FutureObject(Rc<Instance>);

/// What became of a future object.
pub enum Outcome {
    /// Nothing yet; these wait for it.
    Pending(Callbacks),
    /// A result.
    Result(Value),
    /// An exception, with the traceback it had when it was set.
    Exception(Rc<Instance>, Option<Rc<Traceback>>),
    /// It was cancelled.
    Cancelled,
}

impl Default for Outcome {
    fn default() -> Self {
        Outcome::Pending(Callbacks::None)
    }
}

/// What is called when a future object is done, in order. Most have one callback.
#[derive(Default)]
pub enum Callbacks {
    /// Nothing.
    #[default]
    None,
    /// One.
    One(Callback),
    /// Many.
    Many(Vec<Callback>),
}

impl Callbacks {
    fn push(&mut self, callback: Callback) {
        *self = match std::mem::take(self) {
            Callbacks::None => Callbacks::One(callback),
            Callbacks::One(first) => Callbacks::Many(vec![first, callback]),
            Callbacks::Many(mut all) => {
                all.push(callback);
                Callbacks::Many(all)
            }
        };
    }

    fn as_slice(&self) -> &[Callback] {
        match self {
            Callbacks::None => &[],
            Callbacks::One(callback) => std::slice::from_ref(callback),
            Callbacks::Many(all) => all,
        }
    }

    fn from_vec(mut all: Vec<Callback>) -> Self {
        match all.len() {
            0 | 1 => all.pop().map_or(Callbacks::None, Callbacks::One),
            _ => Callbacks::Many(all),
        }
    }
}

/// Why a future object exists, for those who look at what tasks wait for.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub enum Purpose {
    /// Nobody said.
    #[default]
    Plain,
    /// A sleep until this moment of the loop's clock.
    Sleep(f64),
    /// A `gather` of so many.
    Gather(u32),
    /// Something of the library, in its own words: `Lock.acquire`.
    Named(&'static &'static str),
    /// The script made it, and the trace knows it under this number.
    Script(ObjectId),
}

/// What is called when a future object is done.
#[derive(Clone)]
pub enum Callback {
    /// A task that awaits it goes on.
    Wakeup(Task),
    /// A callback of the library.
    Native(Rc<dyn Completion>),
    /// A callable of the script, and the context to call it in.
    Script(Value, Rc<Context>),
}

/// A callback of the library.
pub trait Completion {
    /// The future object is done.
    fn done(self: Rc<Self>, vm: &mut Vm, future: &FutureObject) -> Result<(), Raised>;

    /// As CPython's `repr` of a future shows it.
    fn describe(&self) -> &'static str;

    /// The future object on whose behalf it waits, for those who look at who awaits whom.
    fn waits_for(&self) -> Option<FutureObject> {
        None
    }
}

/// What a future object holds.
#[derive(Default)]
pub struct FutureState {
    outcome: RefCell<Outcome>,
    event_loop: OnceCell<Loop>,
    /// Set by `await`, so that a task can tell an `await` from a `yield`.
    pub blocking: Cell<bool>,
    /// Whether its exception is to be reported if nobody looks at it.
    pub log_traceback: Cell<bool>,
    /// Why it exists.
    pub purpose: Cell<Purpose>,
    rare: OnceCell<Box<Rare>>,
    pub(super) task: OnceCell<Box<TaskState>>,
}

/// There may be a million of them.
#[cfg(target_pointer_width = "64")]
const _: () = assert!(size_of::<FutureState>() <= 88);

/// What few future objects have.
#[derive(Default)]
struct Rare {
    cancel_message: RefCell<Value>,
    /// The `CancelledError` that ended it, to be raised again where somebody waits for it.
    cancelled_error: RefCell<Option<Rc<Instance>>>,
    source_traceback: RefCell<Value>,
    gathering: OnceCell<super::gather::Gathering>,
}

/// What was remembered; `None` if nothing was.
fn remembered(place: &RefCell<Value>) -> Value {
    match &*place.borrow() {
        Value::Unbound => Value::None,
        value => value.clone(),
    }
}

impl FutureObject {
    /// A new future object of a loop.
    pub fn new(event_loop: &Loop) -> FutureObject {
        FutureObject::with_purpose(event_loop, Purpose::Plain)
    }

    /// A new future object of a loop, and why it exists.
    pub fn with_purpose(event_loop: &Loop, purpose: Purpose) -> FutureObject {
        let future = FutureObject::new_of_class(event_loop, &event_loop.runtime.classes().future);
        future.purpose.set(purpose);
        future
    }

    /// A new future object of a loop, of one of the library's classes.
    pub fn new_of_class(event_loop: &Loop, class: &Rc<Class>) -> FutureObject {
        let state = FutureState { event_loop: OnceCell::from(event_loop.clone()), ..FutureState::default() };
        let future = FutureObject(Rc::new(Instance::with_state(class, state)));
        future.quiet(true);
        future
    }

    /// Whether nothing is to be said when it is dropped. A class of the script may have a `__del__` of its own.
    pub(super) fn quiet(&self, quiet: bool) {
        if self.0.shape().class.builtin {
            self.0.set_finalized(quiet);
        }
    }

    /// The future object that a value is.
    pub fn of(value: &Value) -> Option<FutureObject> {
        match value {
            Value::Instance(instance) => FutureObject::from_instance(instance.clone()),
            _ => None,
        }
    }

    /// The future object that an instance is.
    pub fn from_instance(instance: Rc<Instance>) -> Option<FutureObject> {
        instance.state::<FutureState>()?;
        Some(FutureObject(instance))
    }

    /// It as a value.
    pub fn value(&self) -> Value {
        Value::Instance(self.0.clone())
    }

    /// The instance.
    pub fn instance(&self) -> &Rc<Instance> {
        &self.0
    }

    /// Whether both are the same object.
    pub fn is(&self, other: &FutureObject) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }

    /// The task that it is, if it is one.
    pub fn as_task(&self) -> Option<Task> {
        Task::from_instance(self.0.clone())
    }

    /// Its loop. Only a future object whose `__init__` never ran has none.
    pub fn loop_if_any(&self) -> Option<&Loop> {
        self.event_loop.get()
    }

    /// Binds it to its loop: what `__init__` does.
    pub fn bind(&self, event_loop: &Loop) {
        // A second `__init__` can't move it: CPython's resets it, and nobody relies on that.
        let _ = self.event_loop.set(event_loop.clone());
    }

    /// Whether it is done.
    #[inline]
    pub fn is_done(&self) -> bool {
        !matches!(&*self.outcome.borrow(), Outcome::Pending(_))
    }

    /// Whether it was cancelled.
    pub fn is_cancelled(&self) -> bool {
        matches!(&*self.outcome.borrow(), Outcome::Cancelled)
    }

    /// Its exception without marking it as seen.
    pub fn peek_exception(&self) -> Option<Rc<Instance>> {
        match &*self.outcome.borrow() {
            Outcome::Exception(exception, _) => Some(exception.clone()),
            _ => None,
        }
    }

    /// Its result without marking anything.
    pub fn peek_result(&self) -> Option<Value> {
        match &*self.outcome.borrow() {
            Outcome::Result(value) => Some(value.clone()),
            _ => None,
        }
    }

    /// `_state`
    pub fn state_name(&self) -> &'static str {
        match &*self.outcome.borrow() {
            Outcome::Pending(_) => "PENDING",
            Outcome::Cancelled => "CANCELLED",
            Outcome::Result(_) | Outcome::Exception(..) => "FINISHED",
        }
    }

    /// The result, or the exception to raise: `result()`. `Pending` has no answer.
    pub fn result(&self) -> Option<Result<Value, Raised>> {
        enum Found {
            Result(Value),
            Exception(Rc<Instance>, Option<Rc<Traceback>>),
            Cancelled,
        }
        let found = match &*self.outcome.borrow() {
            Outcome::Pending(_) => return None,
            Outcome::Result(value) => Found::Result(value.clone()),
            Outcome::Exception(exception, traceback) => Found::Exception(exception.clone(), traceback.clone()),
            Outcome::Cancelled => Found::Cancelled,
        };
        Some(match found {
            Found::Result(value) => Ok(value),
            Found::Exception(exception, traceback) => {
                self.mark_retrieved();
                // Whoever asks sees the traceback as it was when the exception was set.
                exception_data(&exception).traceback.replace(traceback);
                Err(Raised(exception))
            }
            Found::Cancelled => Err(self.make_cancelled_error()),
        })
    }

    /// What is thrown into who waits for it, if it did not end with a result.
    pub fn failure(&self) -> Option<Raised> {
        if matches!(&*self.outcome.borrow(), Outcome::Result(_) | Outcome::Pending(_)) {
            return None;
        }
        self.result().and_then(Result::err)
    }

    /// Its exception was looked at: it needs no report.
    pub fn mark_retrieved(&self) {
        if self.log_traceback.replace(false) {
            self.quiet(true);
        }
    }

    /// `exception()` of one that is done and was not cancelled.
    pub fn take_exception(&self) -> Option<Rc<Instance>> {
        self.mark_retrieved();
        self.peek_exception()
    }

    /// The `CancelledError` to raise where somebody waits for it; the one that ended it, the first time.
    pub fn make_cancelled_error(&self) -> Raised {
        let saved = self.rare.get().and_then(|rare| rare.cancelled_error.take());
        let message = self.cancel_message();
        if let Some(error) = saved {
            return Raised(error);
        }
        let args = if message.is_none() { vec![] } else { vec![message] };
        let class = match self.event_loop.get() {
            Some(event_loop) => event_loop.runtime.exceptions.cancelled.clone(),
            None => unreachable!("only what has a loop can be cancelled"),
        };
        Raised(new_exception(&class, args))
    }

    /// What `cancel` was given.
    pub fn cancel_message(&self) -> Value {
        self.rare.get().map_or(Value::None, |rare| remembered(&rare.cancel_message))
    }

    /// Sets what `cancel` was given.
    pub fn set_cancel_message(&self, message: Value) {
        if !message.is_none() || self.rare.get().is_some() {
            let old = self.rare().cancel_message.replace(message);
            drop(old);
        }
    }

    /// Keeps the `CancelledError` that ended it.
    pub fn keep_cancelled_error(&self, error: Rc<Instance>) {
        let old = self.rare().cancelled_error.replace(Some(error));
        drop(old);
    }

    /// Where it was created, in debug mode: a list as from `extract_stack`; `None` otherwise.
    pub fn source_traceback(&self) -> Value {
        self.rare.get().map_or(Value::None, |rare| remembered(&rare.source_traceback))
    }

    /// Keeps where it was created.
    pub fn set_source_traceback(&self, traceback: Value) {
        let old = self.rare().source_traceback.replace(traceback);
        drop(old);
    }

    /// Sets the result of one that is pending, and schedules its callbacks.
    pub fn set_result(&self, value: Value) {
        self.complete(Outcome::Result(value));
    }

    /// Sets the result unless it is done: `if not fut.done(): fut.set_result(value)`.
    pub fn set_result_if_pending(&self, value: Value) {
        if !self.is_done() {
            self.set_result(value);
        }
    }

    /// Sets the exception of one that is pending, and schedules its callbacks.
    pub fn set_exception(&self, exception: Rc<Instance>) {
        let traceback = exception_data(&exception).traceback.borrow().clone();
        self.complete(Outcome::Exception(exception, traceback));
        self.log_traceback.set(true);
        self.quiet(false);
    }

    /// `Future.cancel`: marks it cancelled. A task has its own way.
    pub fn cancel_plainly(&self, message: Value) -> bool {
        self.mark_retrieved();
        if self.is_done() {
            return false;
        }
        self.set_cancel_message(message);
        self.complete(Outcome::Cancelled);
        true
    }

    /// `cancel(msg)` of whatever it is: a task, a gathering, a plain one. Not for subclasses of the script.
    pub fn cancel(&self, message: Value) -> bool {
        if let Some(task) = self.as_task() {
            return task.cancel(message);
        }
        match self.gathering() {
            Some(gathering) => gathering.cancel(self, message),
            None => self.cancel_plainly(message),
        }
    }

    fn complete(&self, outcome: Outcome) {
        if let (Purpose::Script(object), Some(event_loop)) = (self.purpose.get(), self.event_loop.get()) {
            let how = match &outcome {
                Outcome::Result(_) | Outcome::Pending(_) => Settled::Result,
                Outcome::Exception(..) => Settled::Exception,
                Outcome::Cancelled => Settled::Cancelled,
            };
            event_loop.runtime.note_change(object, Change::Settled { how });
        }
        let Outcome::Pending(callbacks) = self.outcome.replace(outcome) else { return };
        let Some(event_loop) = self.event_loop.get() else { return };
        match callbacks {
            Callbacks::None => {}
            Callbacks::One(callback) => event_loop.schedule_callback(callback, self),
            Callbacks::Many(callbacks) => {
                callbacks.into_iter().for_each(|callback| event_loop.schedule_callback(callback, self));
            }
        }
    }

    /// Adds a callback, or schedules it when the future object is done already.
    pub fn add_callback(&self, callback: Callback) {
        if let Outcome::Pending(callbacks) = &mut *self.outcome.borrow_mut() {
            callbacks.push(callback);
            return;
        }
        if let Some(event_loop) = self.event_loop.get() {
            event_loop.schedule_callback(callback, self);
        }
    }

    /// Removes all registrations of a callback of the library.
    pub fn remove_native_callback(&self, callback: &Rc<dyn Completion>) -> usize {
        let is_it = |known: &Callback| matches!(known, Callback::Native(c) if Rc::ptr_eq(c, callback));
        self.remove_callbacks(is_it)
    }

    /// Removes the callbacks for which a condition holds; it may not run a script's code.
    pub fn remove_callbacks(&self, mut matches: impl FnMut(&Callback) -> bool) -> usize {
        let all = match &mut *self.outcome.borrow_mut() {
            Outcome::Pending(callbacks) => std::mem::take(callbacks),
            _ => return 0,
        };
        let all = match all {
            Callbacks::None => return 0,
            Callbacks::One(callback) => vec![callback],
            Callbacks::Many(all) => all,
        };
        let (removed, kept): (Vec<Callback>, Vec<Callback>) = all.into_iter().partition(|c| matches(c));
        if let Outcome::Pending(callbacks) = &mut *self.outcome.borrow_mut() {
            *callbacks = Callbacks::from_vec(kept);
        }
        removed.len()
    }

    /// The tasks that await it, through gatherings, groups and shields.
    pub fn awaited_by(&self) -> Vec<Task> {
        let mut found: Vec<Task> = Vec::new();
        let mut seen: Vec<FutureObject> = Vec::new();
        let mut left = vec![self.clone()];
        while let Some(future) = left.pop() {
            for callback in future.callbacks() {
                let waiter = match callback {
                    Callback::Wakeup(task) => Some(task.future().clone()),
                    Callback::Native(completion) => completion.waits_for(),
                    Callback::Script(callable, _) => {
                        super::task_class::task_of_wakeup(&callable).map(|task| task.future().clone())
                    }
                };
                let Some(waiter) = waiter.filter(|waiter| !seen.iter().any(|known| known.is(waiter))) else { continue };
                seen.push(waiter.clone());
                match waiter.as_task() {
                    Some(task) => found.push(task),
                    None => left.push(waiter),
                }
            }
        }
        found
    }

    /// The callbacks, copied.
    pub fn callbacks(&self) -> SmallVec<[Callback; 1]> {
        match &*self.outcome.borrow() {
            Outcome::Pending(callbacks) => callbacks.as_slice().into(),
            _ => SmallVec::new(),
        }
    }

    /// What `await` delegates to.
    pub fn awaiter(&self) -> Value {
        Iterator::new(IteratorState::Native(Box::new(Awaiter { future: self.clone(), phase: Phase::Created })))
    }
}

impl Deref for FutureObject {
    type Target = FutureState;

    fn deref(&self) -> &FutureState {
        match self.0.state::<FutureState>() {
            Some(state) => state,
            None => unreachable!("it was looked at when the future object was made"),
        }
    }
}

impl FutureState {
    fn rare(&self) -> &Rare {
        self.rare.get_or_init(Box::default)
    }

    /// What it gathers, if it does.
    pub(super) fn gathering(&self) -> Option<&super::gather::Gathering> {
        self.rare.get()?.gathering.get()
    }

    /// Makes it the future object of a `gather`.
    pub(super) fn set_gathering(&self, gathering: super::gather::Gathering) {
        let _ = self.rare().gathering.set(gathering);
    }

    /// Its loop.
    pub fn event_loop(&self) -> &Loop {
        match self.event_loop.get() {
            Some(event_loop) => event_loop,
            None => unreachable!("methods refuse a future object that was not initialized"),
        }
    }

    /// Binds it to its loop.
    pub fn bind_to(&self, event_loop: &Loop) {
        let _ = self.event_loop.set(event_loop.clone());
    }
}

/// The iterator of an `await`: gives the future object itself once, and then its result.
struct Awaiter {
    future: FutureObject,
    phase: Phase,
}

#[derive(PartialEq)]
enum Phase {
    Created,
    Waiting,
    Over,
}

impl NativeIterator for Awaiter {
    fn next(&mut self, vm: &mut Vm) -> Result<Option<Value>, Raised> {
        match self.resume(vm, Resume::Send(Value::None))? {
            Step::Yield(value) => Ok(Some(value)),
            Step::Return(value) => Err(vm.stop_iteration(value)),
        }
    }

    fn type_name(&self) -> &'static str {
        "FutureIter"
    }

    fn resume(&mut self, vm: &mut Vm, input: Resume) -> Result<Step, Raised> {
        if let Resume::Throw(raised) = input {
            self.phase = Phase::Over;
            return Err(raised);
        }
        if self.phase == Phase::Over {
            return Ok(Step::Return(Value::None));
        }
        if self.phase == Phase::Created && !self.future.is_done() {
            self.phase = Phase::Waiting;
            self.future.blocking.set(true);
            return Ok(Step::Yield(self.future.value()));
        }
        self.phase = Phase::Over;
        match self.future.result() {
            Some(result) => Ok(Step::Return(result?)),
            None => Err(vm.runtime_error("await wasn't used with future")),
        }
    }
}

/// `isfuture(value)`: a future object, or what says that it is one.
pub fn is_future(vm: &mut Vm, value: &Value) -> bool {
    if FutureObject::of(value).is_some() {
        return true;
    }
    // Only instances of the script's classes can pretend.
    let Value::Instance(_) = value else { return false };
    let name = crate::vm::object::intern("_asyncio_future_blocking");
    // By `__class__`, which an object may give as it likes: a mock is a future object if its specification is.
    let Ok(Some(class)) = vm.get_attr_optional(value, &vm.names.class.clone()) else { return false };
    matches!(vm.get_attr_optional(&class, &name), Ok(Some(_)))
        && matches!(vm.get_attr_optional(value, &name), Ok(Some(found)) if !found.is_none())
}

/// The entry that calls a callback.
pub(super) fn entry_of(callback: Callback, future: &FutureObject) -> Entry {
    match callback {
        Callback::Wakeup(task) => Entry::Wakeup(task, future.clone()),
        Callback::Native(completion) => Entry::Native(completion, future.clone()),
        Callback::Script(callable, context) => Entry::callback(callable, future.clone(), context),
    }
}

/// A future object whose `__init__` ran; an error as CPython's otherwise.
pub fn initialized(vm: &mut Vm, value: &Value) -> Result<FutureObject, Raised> {
    let Some(future) = FutureObject::of(value) else {
        let name = vm.type_name(value);
        return Err(vm.type_error(format!("descriptor requires a '_asyncio.Future' object but received a '{name}'")));
    };
    if future.loop_if_any().is_none() {
        return Err(vm.runtime_error("Future object is not initialized."));
    }
    Ok(future)
}
