//! `TaskGroup`: tasks that end together.

use super::api;
use super::define::class;
use super::event_loop::Loop;
use super::frames;
use super::futures::{Callback, Completion, FutureObject, Purpose};
use super::runtime::Runtime;
use super::signature::signature;
use super::task_class::{TaskOptions, close_coroutine, create_on_any};
use super::tasks::{Task, cancel_any, ends_the_loop};
use crate::vm::object::{Class, Dict, Instance, Layout, NativeDef, intern};
use crate::vm::types::{Types, add_attribute, add_methods, add_static_methods, plain};
use crate::vm::{Args, Co, Raised, Value, Vm, native_coroutine};
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// What a task group holds.
#[derive(Default)]
struct GroupState {
    entered: Cell<bool>,
    exiting: Cell<bool>,
    aborting: Cell<bool>,
    event_loop: RefCell<Option<Loop>>,
    parent: RefCell<Option<Task>>,
    parent_cancel_requested: Cell<bool>,
    /// In order of creation.
    tasks: RefCell<Vec<FutureObject>>,
    errors: RefCell<Vec<Rc<Instance>>>,
    base_error: RefCell<Option<Rc<Instance>>>,
    on_completed: RefCell<Option<FutureObject>>,
}

const METHODS: &[NativeDef] = &[
    plain("__init__", "($self)", init),
    plain("__repr__", "($self)", repr),
    plain("__aenter__", "async ($self)", enter),
    plain("__aexit__", "async ($self, et, exc, tb)", exit_method),
    plain("create_task", "($self, coro, *, name=None, context=None, eager_start=None)", create_task),
];

const STATIC: &[NativeDef] = &[plain("__new__", "(*args, **kwargs)", |vm, mut args| {
    let class = args.receiver();
    api::new_instance(vm, &class, Rc::new(GroupState::default()))
})];

/// Makes `TaskGroup`.
pub fn make_class(types: &Types) -> Rc<Class> {
    let made = class("asyncio.taskgroups.TaskGroup", &types.object, Layout::State("asyncio.TaskGroup"));
    add_methods(&made, METHODS);
    add_static_methods(&made, STATIC);
    let tasks = |vm: &mut Vm, v: &Value| {
        let set = Rc::new(crate::vm::object::Set::new());
        let tasks = state(vm, v)?.tasks.borrow().clone();
        for task in tasks {
            vm.set_add(&set, task.value())?;
        }
        Ok(Value::Set(set))
    };
    add_attribute(&made, "_tasks", tasks, None);
    made
}

fn state(vm: &mut Vm, value: &Value) -> Result<Rc<GroupState>, Raised> {
    api::state_of::<Rc<GroupState>>(vm, value, "TaskGroup").cloned()
}

fn init(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    signature("TaskGroup.__init__", &["self"], 1, &[]).bind::<1>(vm, args)?;
    Ok(Value::None)
}

fn repr(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let state = state(vm, &this)?;
    Ok(Value::str(state.describe()))
}

impl GroupState {
    fn describe(&self) -> String {
        let mut info = String::new();
        let (tasks, errors) = (self.tasks.borrow().len(), self.errors.borrow().len());
        if tasks > 0 {
            info.push_str(&format!(" tasks={tasks}"));
        }
        if errors > 0 {
            info.push_str(&format!(" errors={errors}"));
        }
        if self.aborting.get() {
            info.push_str(" cancelling");
        } else if self.entered.get() {
            info.push_str(" entered");
        }
        format!("<TaskGroup{info}>")
    }

    /// `_abort`
    fn abort(&self, vm: &mut Vm) -> Result<(), Raised> {
        self.aborting.set(true);
        let tasks = self.tasks.borrow().clone();
        for task in tasks {
            if !task.is_done() {
                cancel_any(vm, &task.value(), Value::None)?;
            }
        }
        Ok(())
    }
}

/// `_on_task_done`
struct OnTaskDone(Rc<GroupState>);

impl Completion for OnTaskDone {
    fn done(self: Rc<Self>, vm: &mut Vm, task: &FutureObject) -> Result<(), Raised> {
        task_done(vm, &self.0, task)
    }

    fn describe(&self) -> &'static str {
        "TaskGroup._on_task_done() at /usr/lib/python3.13/asyncio/taskgroups.py:202"
    }

    fn waits_for(&self) -> Option<FutureObject> {
        self.0.parent.borrow().as_ref().map(|parent| parent.future().clone())
    }
}

fn task_done(vm: &mut Vm, group: &Rc<GroupState>, task: &FutureObject) -> Result<(), Raised> {
    group.tasks.borrow_mut().retain(|known| !known.is(task));
    let on_completed = group.on_completed.borrow().clone();
    if let Some(on_completed) = on_completed
        && group.tasks.borrow().is_empty()
    {
        on_completed.set_result_if_pending(Value::Bool(true));
    }
    if task.is_cancelled() {
        return Ok(());
    }
    let Some(exception) = task.take_exception() else { return Ok(()) };
    group.errors.borrow_mut().push(exception.clone());
    let runtime = Runtime::of(vm);
    if ends_the_loop(&runtime, &Raised(exception.clone())) && group.base_error.borrow().is_none() {
        *group.base_error.borrow_mut() = Some(exception.clone());
    }
    let parent = group.parent.borrow().clone();
    let Some(parent) = parent else { return Ok(()) };
    if parent.is_done() {
        let (shown, parent) = (vm.repr(&task.value())?, vm.repr(&parent.value())?);
        let message =
            format!("Task {} has errored out but its parent task {} is already completed", shown.text(), parent.text());
        let context = Rc::new(Dict::new());
        context.set_name(&intern("message"), Value::str(message));
        context.set_name(&intern("exception"), Value::Instance(exception));
        context.set_name(&intern("task"), task.value());
        let event_loop = task.event_loop().clone();
        return super::errors::report(vm, &event_loop, context);
    }
    if !group.aborting.get() && !group.parent_cancel_requested.get() {
        // The parent isn't being cancelled by others: it is by the group, to be stopped wherever it is, and the group
        // takes the request back when it exits.
        group.abort(vm)?;
        group.parent_cancel_requested.set(true);
        cancel_any(vm, &parent.value(), Value::None)?;
    }
    Ok(())
}

fn enter(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let state = state(vm, &this)?;
    let runtime = Runtime::of(vm);
    Ok(native_coroutine(vm, "TaskGroup.__aenter__", |_| async move {
        if state.entered.get() {
            let text = format!("TaskGroup {} has already been entered", state.describe());
            return Err(runtime.error("RuntimeError", text).through(&frames::GROUP_ENTERED));
        }
        let running = runtime.running.borrow().clone();
        let Some(event_loop) = running else {
            return Err(runtime.error("RuntimeError", "no running event loop").through(&frames::GROUP_LOOP));
        };
        let parent = event_loop.current_task.borrow().clone();
        *state.event_loop.borrow_mut() = Some(event_loop);
        if parent.is_none() {
            let text = format!("TaskGroup {} cannot determine the parent task", state.describe());
            return Err(runtime.error("RuntimeError", text).through(&frames::GROUP_NO_TASK));
        }
        *state.parent.borrow_mut() = parent;
        state.entered.set(true);
        Ok(this)
    }))
}

fn exit_method(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [this, _, exception, _] =
        signature("TaskGroup.__aexit__", &["self", "et", "exc", "tb"], 4, &[]).bind(vm, args)?;
    let state = state(vm, &this)?;
    let runtime = Runtime::of(vm);
    let exception = match exception {
        Value::Instance(exception) if exception.is_exception() => Some(exception),
        _ => None,
    };
    Ok(native_coroutine(vm, "TaskGroup.__aexit__", |co| exit(co, runtime, state, exception)))
}

/// `__aexit__`
async fn exit(
    co: Co,
    runtime: Rc<Runtime>,
    group: Rc<GroupState>,
    exception: Option<Rc<Instance>>,
) -> Result<Value, Raised> {
    group.exiting.set(true);
    let is_cancelled = |exception: &Rc<Instance>| exception.class().is_subclass_of(&runtime.exceptions.cancelled);
    if let Some(exception) = &exception
        && ends_the_loop(&runtime, &Raised(exception.clone()))
        && group.base_error.borrow().is_none()
    {
        *group.base_error.borrow_mut() = Some(exception.clone());
    }
    let mut cancellation = exception.clone().filter(is_cancelled);
    if exception.is_some() && !group.aborting.get() {
        // The parent is being cancelled, or something failed in the body.
        abort(&co, &group).await?;
    }
    // Several rounds, for the parent may be cancelled while it waits here, even repeatedly.
    while !group.tasks.borrow().is_empty() {
        let waiter = on_completed(&group);
        if let Some(waiter) = waiter
            && let Err(raised) = co.wait(waiter.value()).await
        {
            let raised = raised.through(&frames::GROUP_WAIT);
            if !raised.is(&runtime.exceptions.cancelled) {
                return Err(raised);
            }
            if !group.aborting.get() {
                cancellation = Some(raised.0);
                abort(&co, &group).await?;
            }
        }
        let over = group.on_completed.take();
        drop(over);
    }
    let base_error = group.base_error.borrow().clone();
    if let Some(error) = base_error {
        return Err(Raised(error).through(&frames::GROUP_BASE_ERROR));
    }
    let parent = group.parent.borrow().clone();
    if group.parent_cancel_requested.get() && parent.as_ref().is_some_and(|parent| parent.uncancel() == 0) {
        // Nobody else asked for a cancellation.
        cancellation = None;
    }
    if let Some(error) = cancellation
        && group.errors.borrow().is_empty()
    {
        return Err(Raised(error).through(&frames::GROUP_CANCELLED));
    }
    if let Some(exception) = exception
        && !is_cancelled(&exception)
    {
        group.errors.borrow_mut().push(exception);
    }
    let errors = group.errors.take();
    if errors.is_empty() {
        return Ok(Value::None);
    }
    if let Some(parent) = parent
        && parent.cancel_requests.get() > 0
    {
        // It was cancelled from outside: the request stays, and so does the count of requests.
        parent.uncancel();
        co.with(move |vm| cancel_any(vm, &parent.value(), Value::None)).await?;
    }
    let raised = co.with(move |vm| group_of(vm, errors)).await?;
    Err(raised.through(&frames::GROUP_RAISE))
}

/// The future object that the last task completes.
fn on_completed(group: &GroupState) -> Option<FutureObject> {
    if group.on_completed.borrow().is_none() {
        let event_loop = group.event_loop.borrow().clone()?;
        let waiter = FutureObject::with_purpose(&event_loop, Purpose::Named(&"TaskGroup"));
        *group.on_completed.borrow_mut() = Some(waiter);
    }
    group.on_completed.borrow().clone()
}

async fn abort(co: &Co, group: &Rc<GroupState>) -> Result<(), Raised> {
    let group = group.clone();
    co.with(move |vm| group.abort(vm)).await
}

/// `BaseExceptionGroup('unhandled errors in a TaskGroup', errors)`, raised `from None`.
fn group_of(vm: &mut Vm, errors: Vec<Rc<Instance>>) -> Result<Raised, Raised> {
    let class = Value::Class(vm.types.exception("BaseExceptionGroup"));
    let errors = Value::list(errors.into_iter().map(Value::Instance).collect());
    let group = vm.call(&class, Args::of([Value::str("unhandled errors in a TaskGroup"), errors]))?;
    let raised = vm.exception_of(group)?;
    raised.data().cause.replace(Value::None);
    raised.data().suppress_context.set(true);
    Ok(raised)
}

fn create_task(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let parameters = signature("TaskGroup.create_task", &["self", "coro"], 2, &["name", "context", "eager_start"]);
    let [this, coroutine, name, context, eager_start] = parameters.bind(vm, args)?;
    let group = state(vm, &this)?;
    let (problem, frame) = if !group.entered.get() {
        ("has not been entered", &frames::GROUP_NOT_ENTERED)
    } else if group.exiting.get() && group.tasks.borrow().is_empty() {
        ("is finished", &frames::GROUP_FINISHED)
    } else if group.aborting.get() {
        ("is shutting down", &frames::GROUP_SHUTTING_DOWN)
    } else {
        return create(vm, &group, coroutine, TaskOptions { name, context, eager_start });
    };
    close_coroutine(vm, &coroutine);
    let text = vm.repr(&this)?;
    Err(vm.runtime_error(format!("TaskGroup {} {problem}", text.text())).through(frame))
}

fn create(vm: &mut Vm, group: &Rc<GroupState>, coroutine: Value, options: TaskOptions) -> Result<Value, Raised> {
    let event_loop = group.event_loop.borrow().clone();
    let Some(event_loop) = event_loop else { return Err(vm.runtime_error("the TaskGroup has no loop")) };
    let frame = if options.has_context() { &frames::GROUP_CREATE_CONTEXT } else { &frames::GROUP_CREATE };
    let task = create_on_any(vm, &event_loop, coroutine, options).map_err(|raised| raised.through(frame))?;
    let Some(future) = FutureObject::of(&task) else {
        let name = vm.type_name(&task);
        return Err(vm.type_error(format!("the task factory made no asyncio.Future but a '{name}'")));
    };
    if future.is_done() {
        task_done(vm, group, &future)?;
    } else {
        group.tasks.borrow_mut().push(future.clone());
        future.add_callback(Callback::Native(Rc::new(OnTaskDone(group.clone()))));
    }
    Ok(task)
}
