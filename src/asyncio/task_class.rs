//! `asyncio.Task` for scripts, and the functions about tasks.

use super::api;
use super::coroutines::{is_awaitable, is_coroutine};
use super::describe;
use super::event_loop::{Loop, Phase};
use super::frames;
use super::future_class;
use super::futures::{FutureObject, initialized, is_future};
use super::signature::{keywords, or, signature};
use super::tasks::{Parts, Task};
use crate::vm::object::{Class, Dict, Native, NativeDef, State, intern};
use crate::vm::traceback;
use crate::vm::types::{add_attribute, add_methods, frame_object, plain};
use crate::vm::{Args, Co, Raised, Value, Vm, native_coroutine};
use std::rc::Rc;

const METHODS: &[NativeDef] = &[
    plain("__init__", "($self, /, coro, *, loop=None, name=None, context=None, eager_start=False)", init),
    plain("__repr__", "($self, /)", repr),
    plain("__del__", "($self, /)", del),
    plain("cancel", "($self, /, msg=None)", cancel),
    plain("cancelling", "($self, /)", cancelling),
    plain("uncancel", "($self, /)", uncancel),
    plain("get_coro", "($self, /)", get_coro),
    plain("get_context", "($self, /)", get_context),
    plain("get_name", "($self, /)", get_name),
    plain("set_name", "($self, value, /)", set_name),
    plain("set_result", "($self, result, /)", set_result),
    plain("set_exception", "($self, exception, /)", set_exception),
    plain("get_stack", "($self, /, *, limit=None)", get_stack),
    plain("print_stack", "($self, /, *, limit=None, file=None)", print_stack),
];

/// Functions of the module.
pub const FUNCTIONS: &[NativeDef] = &[
    plain("create_task", "(coro, *, name=None, context=None, eager_start=None)", create_task),
    plain("ensure_future", "(coro_or_future, *, loop=None)", ensure_future_function),
];

static WAKEUP: NativeDef = plain("task_wakeup", "(future)", wakeup);
static STEP: NativeDef = plain("TaskStepMethWrapper", "()", |_, _| Ok(Value::None));

/// Fills the class.
pub fn install(class: &Rc<Class>) {
    add_methods(class, METHODS);
    class.has_finalizer.set(true);
    add_attribute(class, "_coro", |vm, v| Ok(task(vm, v)?.coroutine.clone()), None);
    add_attribute(class, "_fut_waiter", |vm, v| Ok(Value::or_none(task(vm, v)?.waiter())), None);
    add_attribute(class, "_must_cancel", |vm, v| Ok(Value::Bool(task(vm, v)?.must_cancel.get())), None);
    add_attribute(
        class,
        "_num_cancels_requested",
        |vm, v| Ok(Value::Int(task(vm, v)?.cancel_requests.get() as i64)),
        None,
    );
    add_attribute(
        class,
        "_log_destroy_pending",
        |vm, v| Ok(Value::Bool(task(vm, v)?.log_destroy_pending.get())),
        Some(|vm, v, new| {
            if !new.is_bound() {
                return Err(vm.attribute_error("cannot delete attribute"));
            }
            let new = vm.truth(&new)?;
            task(vm, v)?.log_destroy_pending.set(new);
            Ok(())
        }),
    );
}

fn task(vm: &mut Vm, value: &Value) -> Result<Task, Raised> {
    initialized(vm, value)?;
    match Task::of(value) {
        Some(task) => Ok(task),
        None => {
            let name = vm.type_name(value);
            Err(vm.type_error(format!("descriptor requires a '_asyncio.Task' object but received a '{name}'")))
        }
    }
}

fn this(vm: &mut Vm, args: &mut Args) -> Result<Task, Raised> {
    let receiver = args.receiver();
    task(vm, &receiver)
}

fn init(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let names = ["coro", "loop", "name", "context", "eager_start"];
    let [coroutine, event_loop, name, context, eager] = args.bind(vm, "Task", names, 0, 1, 1)?;
    let event_loop = future_class::loop_argument(vm, &event_loop)?;
    let future = future_class::init_with(vm, &this, &event_loop)?;
    let context = api::given_context(vm, &context)?;
    if !is_coroutine(vm, &coroutine) {
        let text = vm.repr(&coroutine)?;
        return Err(vm.type_error(format!("a coroutine was expected, got {}", text.text())));
    }
    let name = text_of_name(vm, or(name, Value::None))?;
    let eager = eager.is_bound() && vm.truth(&eager)?;
    let task = Task::begin(vm, future, &event_loop, Parts { coroutine, name, context, traced: true });
    if eager && event_loop.phase.get() == Phase::Running {
        start_eagerly(vm, &task)?;
    } else {
        task.start_soon();
    }
    Ok(Value::None)
}

/// A task's name as a string; `None` stays.
fn text_of_name(vm: &mut Vm, name: Value) -> Result<Value, Raised> {
    match &name {
        Value::None | Value::Str(_) => Ok(name),
        other => vm.str_of(other).map(Value::Str),
    }
}

/// Runs the first step at once, in a nested run of the machine.
pub fn start_eagerly(vm: &mut Vm, task: &Task) -> Result<(), Raised> {
    let event_loop = task.event_loop().clone();
    let runtime = event_loop.runtime.clone();
    let before = event_loop.current_task.replace(Some(task.clone()));
    let stage = runtime.stage.task.replace(task.id);
    runtime.eager.borrow_mut().push(task.clone());
    let began = runtime.stage.began.replace(runtime.reactor.now());
    if let Some(task) = task.id {
        runtime.record(crate::trace::EventKind::StepBegan { task });
    }
    let result = match task.context.entered.get() {
        true => {
            let context = api::context_object(vm, &task.context);
            let text = vm.repr(&context)?;
            Err(vm.runtime_error(format!("cannot enter context: {} is already entered", text.text())))
        }
        false => {
            let context = vm.enter_context(&task.context);
            let finished = task.run_nested(vm);
            vm.leave_context(context);
            task.end_step(vm, finished)
        }
    };
    runtime.eager.borrow_mut().retain(|known| !known.is(task));
    runtime.stage.task.set(stage);
    runtime.stage.began.set(began);
    let left = event_loop.current_task.replace(before);
    drop(left);
    match task.is_done() {
        true => task.ended_eagerly.set(true),
        false => task.register(),
    }
    result
}

/// Reports a task that is dropped before it is done, and an exception that nobody looked at.
fn del(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let Some(task) = Task::of(&receiver) else {
        future_class::report_unseen(vm, &receiver)?;
        return Ok(Value::None);
    };
    if !task.is_done() && task.log_destroy_pending.replace(false) {
        let context = Rc::new(Dict::new());
        context.set_name(&intern("task"), receiver.clone());
        context.set_name(&intern("message"), Value::str("Task was destroyed but it is pending!"));
        let source_traceback = task.future().source_traceback();
        if !source_traceback.is_none() {
            context.set_name(&intern("source_traceback"), source_traceback);
        }
        let event_loop = task.event_loop().clone();
        super::errors::report(vm, &event_loop, context)?;
    }
    future_class::report_unseen(vm, &receiver)?;
    Ok(Value::None)
}

fn cancel(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let task = this(vm, &mut args)?;
    let [message] = args.bind(vm, "cancel", ["msg"], 0, 1, 0)?;
    let message = or(message, Value::None);
    // What it waits for may be the script's own, with a `cancel` of its own.
    let waiter = task.waiter();
    let native = match &waiter {
        Some(waiter) => FutureObject::of(waiter).is_some() && !api::overrides(vm, waiter, "cancel"),
        None => true,
    };
    if native {
        return Ok(Value::Bool(task.cancel(message)));
    }
    if let Some(waiter) = waiter
        && !task.is_done()
    {
        task.note_cancel_request();
        if super::tasks::cancel_any(vm, &waiter, message.clone())? {
            return Ok(Value::Bool(true));
        }
        task.must_cancel.set(true);
        task.future().set_cancel_message(message);
        return Ok(Value::Bool(true));
    }
    Ok(Value::Bool(false))
}

fn cancelling(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    Ok(Value::Int(this(vm, &mut args)?.cancel_requests.get() as i64))
}

fn uncancel(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    Ok(Value::Int(this(vm, &mut args)?.uncancel() as i64))
}

fn get_coro(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let task = this(vm, &mut args)?;
    // A task that ended while it was made lets go of its coroutine.
    Ok(if task.ended_eagerly.get() { Value::None } else { task.coroutine.clone() })
}

fn get_context(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let context = this(vm, &mut args)?.context.clone();
    Ok(api::context_object(vm, &context))
}

fn get_name(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let task = this(vm, &mut args)?;
    Ok(task.name_value())
}

fn set_name(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let task = this(vm, &mut args)?;
    let [name] = args.exactly(vm, "Task.set_name")?;
    let name = match &name {
        Value::Str(_) => name,
        other => Value::Str(vm.str_of(other)?),
    };
    task.rename(name);
    Ok(Value::None)
}

fn set_result(vm: &mut Vm, _: Args) -> Result<Value, Raised> {
    Err(vm.runtime_error("Task does not support set_result operation"))
}

fn set_exception(vm: &mut Vm, _: Args) -> Result<Value, Raised> {
    Err(vm.runtime_error("Task does not support set_exception operation"))
}

fn get_stack(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let task = this(vm, &mut args)?;
    let [limit] = keywords(vm, "get_stack", &mut args, ["limit"])?;
    stack_frames(vm, &task, limit).map(Value::list)
}

/// The frames of `get_stack`: the suspended ones, or those that the exception of a failed task passed.
fn stack_frames(vm: &mut Vm, task: &Task, limit: Value) -> Result<Vec<Value>, Raised> {
    let limit = if limit.is_none() || !limit.is_bound() { None } else { Some(vm.index(&limit)?) };
    let most = limit.map_or(usize::MAX, |limit| usize::try_from(limit).unwrap_or(0));
    let mut frames = Vec::new();
    let first = match &task.coroutine {
        Value::Generator(generator) => vm.frame_of_generator(generator)?,
        _ => Value::None,
    };
    if !first.is_none() {
        // The innermost first; those who called a task that runs stand before it.
        let mut frame = first;
        while !frame.is_none() && frames.len() < most {
            let back = vm.get_attr(&frame, &intern("f_back"))?;
            frames.push(frame);
            frame = back;
        }
        frames.reverse();
    } else if let Some(exception) = task.future().peek_exception() {
        let mut link = vm.get_attr(&Value::Instance(exception), &intern("__traceback__"))?;
        while !link.is_none() && frames.len() < most {
            frames.push(vm.get_attr(&link, &intern("tb_frame"))?);
            link = vm.get_attr(&link, &intern("tb_next"))?;
        }
    }
    Ok(frames)
}

fn print_stack(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let task = this(vm, &mut args)?;
    let [limit, file] = keywords(vm, "print_stack", &mut args, ["limit", "file"])?;
    let text = stack_text(vm, &task, limit)?;
    if file.is_none() || !file.is_bound() {
        vm.write(true, &text);
    } else {
        vm.call_method(&file, "write", Args::one(Value::str(text)))?;
    }
    Ok(Value::None)
}

/// What `print_stack` writes: places without marks, and for a failed task the exception's own lines.
fn stack_text(vm: &mut Vm, task: &Task, limit: Value) -> Result<String, Raised> {
    let frames = stack_frames(vm, task, limit)?;
    let exception = task.future().peek_exception();
    let shown = vm.repr(&task.value())?;
    let mut text = match (&exception, frames.is_empty()) {
        (_, true) => format!("No stack for {}\n", shown.text()),
        (Some(_), _) => format!("Traceback for {} (most recent call last):\n", shown.text()),
        (None, _) => format!("Stack for {} (most recent call last):\n", shown.text()),
    };
    for frame in frames {
        let line = vm.get_attr(&frame, &intern("f_lineno"))?.as_int().unwrap_or_default();
        let Some(kept) = frame_object::kept(&frame) else { continue };
        let code = kept.code();
        text.push_str(&format!("  File \"{}\", line {line}, in {}\n", code.lang.file, code.name.text()));
        if let Some(source) = u32::try_from(line).ok().and_then(|line| code.text.lines.text_of(&code.text.text, line)) {
            text.push_str(&format!("    {}\n", source.trim()));
        }
    }
    if let Some(exception) = exception {
        for line in traceback::last_lines(vm, &Value::Instance(exception), None) {
            text.push_str(&line);
        }
    }
    Ok(text)
}

fn repr(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let future = initialized(vm, &receiver)?;
    if !vm.begin_repr(&receiver) {
        return Ok(Value::str("..."));
    }
    let info = repr_info(vm, &future);
    vm.end_repr();
    let name = vm.class_name(&receiver);
    Ok(Value::str(format!("<{name} {}>", info?.join(" "))))
}

/// `_task_repr_info`
fn repr_info(vm: &mut Vm, future: &FutureObject) -> Result<Vec<String>, Raised> {
    let mut info = future_class::repr_info(vm, future)?;
    let Some(task) = future.as_task() else { return Ok(info) };
    if task.cancel_requests.get() > 0 && !task.is_done() {
        info[0] = "cancelling".to_string();
    }
    let name = vm.repr(&Value::str(task.name_text()))?;
    info.insert(1, format!("name={}", name.text()));
    let waiter = task.waiter();
    if let Some(waiter) = waiter {
        info.insert(2, format!("wait_for={}", vm.repr(&waiter)?.text()));
    }
    let coroutine = describe::coroutine(vm, &task.coroutine, task.code.as_ref());
    info.insert(2, format!("coro=<{coroutine}>"));
    Ok(info)
}

/// The callable that wakes a task when a foreign future object is done.
pub fn wakeup_of(task: &Task) -> Value {
    Value::Native(Rc::new(Native { def: &WAKEUP, class: None, module: None, bound: task.value() }))
}

/// The callable that is a task's step, for messages.
pub fn step_of(task: &Task) -> Value {
    Value::Native(Rc::new(Native { def: &STEP, class: None, module: None, bound: task.value() }))
}

/// The task that such a callable wakes.
pub fn task_of_wakeup(value: &Value) -> Option<Task> {
    match value {
        Value::Native(native) if std::ptr::eq(native.def, &WAKEUP) => Task::of(&native.bound),
        _ => None,
    }
}

/// Called by a foreign future object: the next step is put into the ready queue's place of this very call.
fn wakeup(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let [future] = args.exactly(vm, "task_wakeup")?;
    let task = task(vm, &receiver)?;
    let result = vm.get_attr(&future, &intern("result")).and_then(|result| vm.call(&result, Args::none()));
    task.wake_from_outside(result.err());
    Ok(Value::None)
}

/// What `create_task` is given beside the coroutine; unbound where it is not.
pub struct TaskOptions {
    /// `name`
    pub name: Value,
    /// `context`
    pub context: Value,
    /// `eager_start`, which `create_task` takes since 3.14.
    pub eager_start: Value,
}

impl TaskOptions {
    /// Those of a task that is only given a context.
    pub fn in_context(context: Value) -> TaskOptions {
        TaskOptions { name: Value::Unbound, context, eager_start: Value::Unbound }
    }

    /// Whether a context is given.
    pub fn has_context(&self) -> bool {
        self.context.is_bound() && !self.context.is_none()
    }
}

/// `loop.create_task`, of the loop's own class or the script's, with the task factory if there is one.
pub fn create_on(vm: &mut Vm, event_loop: &Loop, coroutine: Value, options: TaskOptions) -> Result<Value, Raised> {
    let TaskOptions { name, context, eager_start } = options;
    if event_loop.phase.get() == Phase::Closed {
        let raised = vm.runtime_error("Event loop is closed").through(&frames::CHECK_CLOSED);
        return Err(raised.through(&frames::CREATE_TASK_CLOSED));
    }
    let factory = event_loop.task_factory.borrow().clone();
    if factory.is_none() {
        let context = api::given_context(vm, &context)?;
        if !is_coroutine(vm, &coroutine) {
            let text = vm.repr(&coroutine)?;
            let raised = vm.type_error(format!("a coroutine was expected, got {}", text.text()));
            return Err(raised.through(&frames::LOOP_CREATE_TASK));
        }
        let name = text_of_name(vm, or(name, Value::None))?;
        let eager = eager_start.is_bound() && vm.truth(&eager_start)?;
        let parts = Parts { coroutine, name, context, traced: true };
        if eager && event_loop.phase.get() == Phase::Running {
            let future = FutureObject::new_of_class(event_loop, &event_loop.runtime.classes().task);
            let task = Task::begin(vm, future, event_loop, parts);
            note_source(vm, &task, event_loop);
            start_eagerly(vm, &task).map_err(|raised| raised.through(&frames::LOOP_CREATE_TASK))?;
            return Ok(task.value());
        }
        let task = Task::new(vm, event_loop, parts);
        note_source(vm, &task, event_loop);
        return Ok(task.value());
    }
    let mut args = Args::of([event_loop.value(), coroutine]);
    if eager_start.is_bound() {
        // As in 3.14, which has this keyword: the factory gets all that was given, the name too.
        for (keyword, value) in [("name", name), ("context", context), ("eager_start", eager_start)] {
            if value.is_bound() {
                args.keywords.push((intern(keyword), value));
            }
        }
        return vm.call(&factory, args).map_err(|raised| raised.through(&frames::TASK_FACTORY_CONTEXT));
    }
    let frame = if context.is_none() || !context.is_bound() {
        &frames::TASK_FACTORY
    } else {
        args.keywords.push((intern("context"), context));
        &frames::TASK_FACTORY_CONTEXT
    };
    let task = vm.call(&factory, args).map_err(|raised| raised.through(frame))?;
    let set_name = vm.get_attr(&task, &intern("set_name"))?;
    vm.call(&set_name, Args::one(or(name, Value::None)))?;
    Ok(task)
}

fn note_source(vm: &mut Vm, task: &Task, event_loop: &Loop) {
    let source_traceback = super::debug::source_traceback(vm, event_loop, 1);
    if !source_traceback.is_none() {
        task.future().set_source_traceback(source_traceback);
    }
}

fn create_task(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let keywords = &["name", "context", "eager_start"];
    let [coroutine, name, context, eager_start] = signature("create_task", &["coro"], 1, keywords).bind(vm, args)?;
    let event_loop = api::running_loop(vm).map_err(|raised| raised.through(&frames::CREATE_TASK_RUNNING))?;
    let options = TaskOptions { name, context, eager_start };
    let frame = if options.has_context() { &frames::CREATE_TASK_CONTEXT } else { &frames::CREATE_TASK };
    let made = create_on_any(vm, &event_loop, coroutine, options).map_err(|raised| raised.through(frame))?;
    note_library(&made, frame);
    Ok(made)
}

/// In debug mode: a task was created through this place of the library.
pub fn note_library(made: &Value, frame: &frames::LibraryFrame) {
    if let Some(future) = FutureObject::of(made) {
        super::debug::add_library_place(&future.source_traceback(), frame, 1);
    }
}

/// As [`create_on`], by way of the script's own `create_task` where a subclass of the loop has one.
pub fn create_on_any(vm: &mut Vm, event_loop: &Loop, coroutine: Value, options: TaskOptions) -> Result<Value, Raised> {
    let this = event_loop.value();
    if !api::overrides(vm, &this, "create_task") {
        return create_on(vm, event_loop, coroutine, options);
    }
    let mut args = Args::one(coroutine);
    let has_context = options.has_context();
    args.keywords.push((intern("name"), or(options.name, Value::None)));
    if has_context {
        args.keywords.push((intern("context"), options.context));
    }
    if options.eager_start.is_bound() {
        args.keywords.push((intern("eager_start"), options.eager_start));
    }
    vm.call_method(&this, "create_task", args)
}

/// `ensure_future`: a future object as it is, a coroutine or awaitable as a task.
pub fn ensure_future(vm: &mut Vm, value: &Value, event_loop: Option<&Loop>) -> Result<Value, Raised> {
    if is_future(vm, value) {
        if let Some(event_loop) = event_loop
            && !api::loop_of(vm, value)?.is(&event_loop.value())
        {
            let text = "The future belongs to a different loop than the one specified as the loop argument";
            return Err(vm.value_error(text).through(&frames::ENSURE_LOOP));
        }
        return Ok(value.clone());
    }
    let (coroutine, close) = if is_coroutine(vm, value) {
        (value.clone(), true)
    } else if is_awaitable(vm, value) {
        let awaitable = value.clone();
        let wrap = move |co: Co| async move { co.wait(awaitable).await.map_err(|r| r.through(&frames::ENSURE_WRAP)) };
        (native_coroutine(vm, "ensure_future.<locals>._wrap_awaitable", wrap), false)
    } else {
        let text = "An asyncio.Future, a coroutine or an awaitable is required";
        return Err(vm.type_error(text).through(&frames::ENSURE_REFUSED));
    };
    let event_loop = match event_loop {
        Some(event_loop) => event_loop.clone(),
        None => super::policy::get_event_loop(vm).map_err(|raised| raised.through(&frames::ENSURE_GET_LOOP))?,
    };
    let made = create_on_any(vm, &event_loop, coroutine.clone(), TaskOptions::in_context(Value::Unbound));
    if let Ok(made) = &made {
        note_library(made, &frames::ENSURE_CREATE);
    }
    made.map_err(|raised| {
        if close && raised.is(&vm.types.exception("RuntimeError")) {
            close_coroutine(vm, &coroutine);
        }
        raised.through(&frames::ENSURE_CREATE)
    })
}

/// `coro.close()`, whose own failure nobody sees.
pub fn close_coroutine(vm: &mut Vm, coroutine: &Value) {
    match coroutine {
        // One that never ran is just over: it doesn't even warn.
        Value::Generator(generator) if matches!(&*generator.state.borrow(), State::Created(_)) => {
            let state = generator.state.replace(State::Done);
            drop(state);
        }
        other => {
            let _ = vm.call_method(other, "close", Args::none());
        }
    }
}

fn ensure_future_function(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [value, event_loop] = signature("ensure_future", &["coro_or_future"], 1, &["loop"]).bind(vm, args)?;
    let event_loop = if event_loop.is_bound() { Loop::of(&event_loop) } else { None };
    ensure_future(vm, &value, event_loop.as_ref())
}
