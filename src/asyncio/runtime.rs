//! What a run's asyncio shares: the clock, the trace, the classes, the loop that runs and the tasks that live.

use super::classes::Classes;
use super::driver::Driver;
use super::event_loop::Loop;
use super::exceptions::Exceptions;
use super::tasks::Task;
use crate::executor::Stop;
use crate::reactor::Reactor;
use crate::source::Span;
use crate::trace::{Change, Detail, EventKind, ObjectId, Recorder, TaskId, Time, Wake};
use crate::vm::object::{Class, Instance};
use crate::vm::raise::new_exception;
use crate::vm::types::Types;
use crate::vm::{Raised, Value, Vm};
use std::cell::{Cell, OnceCell, RefCell};
use std::rc::{Rc, Weak};

/// A step that keeps the thread for so many nanoseconds holds the loop up, as asyncio's debug mode has it.
const HELD_UP: u64 = 100_000_000;

/// Who has the thread, as far as the trace is concerned. The output's writer looks at it too.
#[derive(Default)]
pub struct Stage {
    /// The task whose step runs.
    pub task: Cell<Option<TaskId>>,
    /// What wakes tasks, if one is woken now.
    pub cause: RefCell<Option<Wake>>,
    /// When the step began.
    pub began: Cell<Time>,
    /// Where the machine was last seen to take its time in the step.
    pub slow_at: Cell<Option<Span>>,
}

/// The library's state.
pub struct Runtime {
    /// The machine; a loop enters it while the call that runs the loop is blocked.
    pub vm: Weak<RefCell<Vm>>,
    /// The clock.
    pub reactor: Rc<dyn Reactor>,
    /// The trace.
    pub recorder: Rc<RefCell<Recorder>>,
    /// Whether anybody wants to know more than what the script writes.
    pub is_watched: bool,
    /// Whether it wants to know the variables of those who wait.
    pub tells_variables: bool,
    /// Who has the thread.
    pub stage: Rc<Stage>,
    /// Asks the run to stop.
    pub stop: Stop,
    /// The builtin classes.
    pub types: Rc<Types>,
    /// The library's exceptions.
    pub exceptions: Exceptions,
    classes: OnceCell<Classes>,
    /// The loop that runs.
    pub running: RefCell<Option<Loop>>,
    /// What `set_event_loop` set.
    pub current: RefCell<Value>,
    /// Whether `set_event_loop` was called.
    pub current_was_set: Cell<bool>,
    /// What `set_event_loop_policy` set.
    pub policy: RefCell<Value>,
    task_count: Cell<u64>,
    /// When the last step ended, if nothing of the script has run since.
    pub last_end: Cell<Option<Time>>,
    /// Tasks in order of creation. Those that ended or were dropped are swept out when they are the majority.
    tasks: RefCell<Vec<Weak<Instance>>>,
    live_tasks: Cell<usize>,
    /// What scripts registered that is no task of the library.
    other_tasks: RefCell<Vec<Weak<Instance>>>,
    /// Loops and the tasks that have their threads, where either is not the library's.
    entered: RefCell<Vec<(Value, Value)>>,
    /// Tasks that run their first step at once, inside the call that creates them.
    pub eager: RefCell<Vec<Task>>,
}

impl Runtime {
    /// For one run.
    pub fn new(
        vm: Weak<RefCell<Vm>>,
        types: Rc<Types>,
        reactor: Rc<dyn Reactor>,
        recorder: Rc<RefCell<Recorder>>,
        stage: Rc<Stage>,
        stop: Stop,
    ) -> Rc<Self> {
        let exceptions = Exceptions::new(&types);
        let detail = recorder.borrow().detail();
        Rc::new(Self {
            vm,
            reactor,
            recorder,
            is_watched: detail >= Detail::Everything,
            tells_variables: detail >= Detail::Variables,
            stage,
            stop,
            types,
            exceptions,
            classes: OnceCell::new(),
            running: RefCell::default(),
            current: RefCell::new(Value::None),
            current_was_set: Cell::new(false),
            policy: RefCell::new(Value::None),
            task_count: Cell::new(0),
            last_end: Cell::new(None),
            tasks: RefCell::default(),
            live_tasks: Cell::new(0),
            other_tasks: RefCell::default(),
            entered: RefCell::default(),
            eager: RefCell::default(),
        })
    }

    /// The library's state in a machine.
    pub fn of(vm: &Vm) -> Rc<Runtime> {
        match vm.extension::<Runtime>() {
            Some(runtime) => runtime,
            None => unreachable!("the session gives it to the machine before it offers the module"),
        }
    }

    /// What drives the machine while a call is blocked.
    pub fn driver(&self) -> Driver {
        match self.vm.upgrade() {
            Some(vm) => Driver { vm, reactor: self.reactor.clone(), stop: self.stop.clone() },
            None => unreachable!("the machine runs the code that asks"),
        }
    }

    /// The library's classes, made when they are needed first.
    pub fn classes(&self) -> &Classes {
        self.classes.get_or_init(|| Classes::new(&self.types))
    }

    /// Adds an event to the trace.
    pub fn record(&self, kind: EventKind) {
        self.recorder.borrow_mut().record(self.reactor.now(), kind);
    }

    /// Adds what became of an object.
    pub fn note_change(&self, object: ObjectId, change: Change) {
        self.record(EventKind::ObjectChanged { object, task: self.stage.task.get(), change });
    }

    /// Adds the event that ends a task's step, if anybody looks; the moment is remembered in any case.
    pub fn record_end(&self, task: TaskId, kind: impl FnOnce() -> EventKind) {
        let now = self.reactor.now();
        self.last_end.set(Some(now));
        if !self.is_watched {
            return;
        }
        let long = now.0.saturating_sub(self.stage.began.get().0);
        let span = self.stage.slow_at.take();
        // Only the step of the task that has the thread began then.
        let held = long >= HELD_UP && self.stage.task.get() == Some(task);
        let kind = kind();
        let mut recorder = self.recorder.borrow_mut();
        if held {
            recorder.record(now, EventKind::HeldUp { task, long, span });
        }
        recorder.record(now, kind);
    }

    /// Adds the event that begins a task's step: the moment at which the one before ended, where that is at once.
    pub fn record_begin(&self, kind: EventKind) {
        let now = match self.last_end.take() {
            Some(last) => self.reactor.now_after(last),
            None => self.reactor.now(),
        };
        self.stage.began.set(now);
        self.stage.slow_at.set(None);
        self.recorder.borrow_mut().record(now, kind);
    }

    /// An exception of a builtin class.
    pub fn error(&self, class: &'static str, message: impl Into<String>) -> Raised {
        self.raise(&self.types.exception(class), message)
    }

    /// An exception of a class with a message.
    pub fn raise(&self, class: &Rc<Class>, message: impl Into<String>) -> Raised {
        Raised(new_exception(class, vec![Value::str(Into::<String>::into(message))]))
    }

    /// An exception of a class without arguments.
    pub fn raise_bare(&self, class: &Rc<Class>) -> Raised {
        Raised(new_exception(class, vec![]))
    }

    /// The number of the next task that has no name.
    pub fn next_task_number(&self) -> u64 {
        self.task_count.set(self.task_count.get() + 1);
        self.task_count.get()
    }

    /// The run is over: the loops that were never closed let go of what they hold.
    pub fn take_down(&self, vm: &mut Vm) {
        let current = self.current.replace(Value::None);
        let event_loop = Loop::of(&current);
        drop(current);
        if let Some(event_loop) = event_loop {
            event_loop.abandon();
        }
        vm.finalize_dropped();
        let left: Vec<Rc<Instance>> = self.tasks.borrow().iter().filter_map(Weak::upgrade).collect();
        for instance in left {
            // A loop that a task holds, and that holds the task, is a circle that nobody else breaks.
            if let Some(task) = Task::from_instance(instance) {
                task.event_loop().abandon();
            }
        }
        vm.finalize_dropped();
    }

    /// Remembers a task for `all_tasks`.
    pub fn register(&self, task: &Task) {
        let mut tasks = self.tasks.borrow_mut();
        self.live_tasks.set(self.live_tasks.get() + 1);
        if tasks.len() > 64 && tasks.len() > 2 * self.live_tasks.get() {
            tasks.retain(|task| task.upgrade().and_then(Task::from_instance).is_some_and(|task| !task.is_done()));
        }
        tasks.push(Rc::downgrade(task.instance()));
    }

    /// Remembers what is no task of the library for `all_tasks`.
    pub fn register_other(&self, task: &Value) {
        if let Value::Instance(instance) = task {
            self.unregister_other(task);
            self.other_tasks.borrow_mut().push(Rc::downgrade(instance));
        }
    }

    /// Forgets it.
    pub fn unregister_other(&self, task: &Value) {
        let Value::Instance(instance) = task else { return };
        let is_it = |known: &Weak<Instance>| std::ptr::eq(known.as_ptr(), Rc::as_ptr(instance));
        self.other_tasks.borrow_mut().retain(|known| !is_it(known) && known.strong_count() > 0);
    }

    /// What is registered that is no task of the library, in order.
    pub fn other_tasks(&self) -> Vec<Value> {
        self.other_tasks.borrow().iter().filter_map(Weak::upgrade).map(Value::Instance).collect()
    }

    /// What has a loop's thread and is not known to the loop itself; `None` if nothing has.
    pub fn entered(&self, event_loop: &Value) -> Value {
        let entered = self.entered.borrow();
        entered.iter().find(|(known, _)| known.is(event_loop)).map_or(Value::None, |(_, task)| task.clone())
    }

    /// Sets what has a loop's thread.
    pub fn enter(&self, event_loop: &Value, task: Option<Value>) {
        if task.is_none() && self.entered.borrow().is_empty() {
            return;
        }
        let (left, mut kept): (Vec<_>, Vec<_>) =
            self.entered.take().into_iter().partition(|(known, _)| known.is(event_loop));
        kept.extend(task.map(|task| (event_loop.clone(), task)));
        self.entered.replace(kept);
        drop(left);
    }

    /// Notes that a registered task ended or was dropped.
    pub fn unregister(&self) {
        self.live_tasks.set(self.live_tasks.get().saturating_sub(1));
    }

    /// The tasks of a loop that are not done, in order of creation.
    pub fn all_tasks(&self, event_loop: &Loop) -> Vec<Task> {
        let known: Vec<Rc<Instance>> = self.tasks.borrow().iter().filter_map(Weak::upgrade).collect();
        let eager = self.eager.borrow().clone();
        let known = known.into_iter().filter_map(Task::from_instance);
        known.chain(eager).filter(|task| !task.is_done() && task.event_loop().is(event_loop)).collect()
    }
}
