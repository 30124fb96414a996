//! The loop for scripts: `BaseEventLoop` and what derives from it.

use super::api;
use super::async_generators;
use super::debug;
use super::errors;
use super::event_loop::{EventLoop, Loop, Phase, Timed};
use super::frames::{self, LibraryFrame};
use super::futures::{FutureObject, Purpose};
use super::handles;
use super::runners;
use super::runtime::Runtime;
use super::signature::{keywords, signature};
use super::task_class::{self, TaskOptions};
use super::watch::announce;
use crate::trace::ObjectKind;
use crate::vm::object::{Class, NativeDef, intern};
use crate::vm::types::{add_attribute, add_methods, add_static_methods, flow, plain};
use crate::vm::{Args, Flow, Raised, Value, Vm, native_coroutine};
use std::rc::Rc;

const METHODS: &[NativeDef] = &[
    plain("__init__", "($self)", |_, _| Ok(Value::None)),
    plain("__repr__", "($self)", repr),
    plain("create_future", "($self)", create_future),
    plain("create_task", "($self, coro, *, name=None, context=None, eager_start=None)", create_task),
    plain("set_task_factory", "($self, factory)", set_task_factory),
    plain("get_task_factory", "($self)", get_task_factory),
    plain("shutdown_asyncgens", "async ($self)", shutdown_asyncgens),
    plain("shutdown_default_executor", "async ($self, timeout=None)", shutdown_default_executor),
    flow("run_forever", "($self)", run_forever),
    flow("_run_once", "($self)", run_once),
    flow("run_until_complete", "($self, future)", run_until_complete),
    plain("stop", "($self)", stop),
    plain("close", "($self)", close),
    plain("is_closed", "($self)", is_closed),
    plain("is_running", "($self)", is_running),
    plain("time", "($self)", time),
    plain("call_later", "($self, delay, callback, *args, context=None)", call_later),
    plain("call_at", "($self, when, callback, *args, context=None)", call_at),
    plain("call_soon", "($self, callback, *args, context=None)", call_soon),
    plain("call_soon_threadsafe", "($self, callback, *args, context=None)", call_soon_threadsafe),
    plain("run_in_executor", "($self, executor, func, *args)", run_in_executor),
    plain("set_default_executor", "($self, executor)", run_in_executor),
    plain("get_exception_handler", "($self)", get_exception_handler),
    plain("set_exception_handler", "($self, handler)", set_exception_handler),
    plain("default_exception_handler", "($self, context)", default_exception_handler),
    plain("call_exception_handler", "($self, context)", call_exception_handler),
    plain("get_debug", "($self)", get_debug),
    plain("set_debug", "($self, enabled)", set_debug),
];

const STATIC: &[NativeDef] = &[plain("__new__", "(*args, **kwargs)", new)];

/// Fills the class of loops.
pub fn install(class: &Rc<Class>) {
    add_methods(class, METHODS);
    super::network::install_methods(class);
    add_static_methods(class, STATIC);
    add_attribute(
        class,
        "slow_callback_duration",
        |vm, v| Ok(this(vm, v)?.slow_callback_duration.borrow().clone()),
        Some(|vm, v, new| {
            let before = this(vm, v)?.slow_callback_duration.replace(new);
            drop(before);
            Ok(())
        }),
    );
    add_attribute(class, "_ready", |vm, v| Ok(Value::list(this(vm, v)?.ready_in_order())), None);
    add_attribute(class, "_scheduled", |vm, v| Ok(Value::list(this(vm, v)?.timers_in_order())), None);
    add_attribute(
        class,
        "_debug",
        |vm, v| Ok(Value::Bool(this(vm, v)?.debug.get())),
        Some(|vm, v, new| {
            let new = vm.truth(&new)?;
            this(vm, v)?.debug.set(new);
            Ok(())
        }),
    );
}

/// The methods that `AbstractEventLoop` only names.
pub fn install_abstract(class: &Rc<Class>) {
    add_methods(class, ABSTRACT);
}

const ABSTRACT: &[NativeDef] = &[
    plain("run_forever", "($self)", not_implemented),
    plain("run_until_complete", "($self, future)", not_implemented),
    plain("stop", "($self)", not_implemented),
    plain("is_running", "($self)", not_implemented),
    plain("is_closed", "($self)", not_implemented),
    plain("close", "($self)", not_implemented),
    plain("call_soon", "($self, callback, *args, context=None)", not_implemented),
    plain("call_later", "($self, delay, callback, *args, context=None)", not_implemented),
    plain("call_at", "($self, when, callback, *args, context=None)", not_implemented),
    plain("time", "($self)", not_implemented),
    plain("create_future", "($self)", not_implemented),
    plain("create_task", "($self, coro, *, name=None, context=None, eager_start=None)", not_implemented),
    plain("get_debug", "($self)", not_implemented),
    plain("set_debug", "($self, enabled)", not_implemented),
    plain("shutdown_asyncgens", "async ($self)", not_implemented),
    plain("shutdown_default_executor", "async ($self)", not_implemented),
    plain("call_soon_threadsafe", "($self, callback, *args, context=None)", not_implemented),
    plain("run_in_executor", "($self, executor, func, *args)", not_implemented),
    plain("set_default_executor", "($self, executor)", not_implemented),
    plain("set_task_factory", "($self, factory)", not_implemented),
    plain("get_task_factory", "($self)", not_implemented),
    plain("get_exception_handler", "($self)", not_implemented),
    plain("set_exception_handler", "($self, handler)", not_implemented),
    plain("default_exception_handler", "($self, context)", not_implemented),
    plain("call_exception_handler", "($self, context)", not_implemented),
    plain("add_signal_handler", "($self, sig, callback, *args)", not_implemented),
    plain("remove_signal_handler", "($self, sig)", not_implemented),
    plain("create_connection", "async ($self, protocol_factory, host=None, port=None)", not_implemented),
    plain("create_server", "async ($self, protocol_factory, host=None, port=None)", not_implemented),
    plain("getaddrinfo", "async ($self, host, port)", not_implemented),
    plain("getnameinfo", "async ($self, sockaddr, flags=0)", not_implemented),
];

fn not_implemented(vm: &mut Vm, _: Args) -> Result<Value, Raised> {
    Err(vm.raise_bare("NotImplementedError"))
}

fn new(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let class = args.receiver();
    let runtime = Runtime::of(vm);
    let state = EventLoop::new(&runtime);
    state.debug.set(super::coroutines::is_debug_mode(vm)?);
    api::new_instance(vm, &class, state)
}

fn this(vm: &mut Vm, value: &Value) -> Result<Loop, Raised> {
    match Loop::of(value) {
        Some(event_loop) => Ok(event_loop),
        None => {
            let name = vm.type_name(value);
            Err(vm.type_error(format!("descriptor requires a 'BaseEventLoop' object but received a '{name}'")))
        }
    }
}

fn receiver(vm: &mut Vm, args: &mut Args) -> Result<Loop, Raised> {
    let value = args.receiver();
    this(vm, &value)
}

fn repr(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let value = args.receiver();
    let event_loop = this(vm, &value)?;
    let name = vm.class_name(&value);
    let python = |truth: bool| if truth { "True" } else { "False" };
    Ok(Value::str(format!(
        "<{name} running={} closed={} debug={}>",
        python(event_loop.phase.get() == Phase::Running),
        python(event_loop.phase.get() == Phase::Closed),
        python(event_loop.debug.get())
    )))
}

fn create_future(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let event_loop = receiver(vm, &mut args)?;
    let future = FutureObject::new(&event_loop);
    if let Some(object) = announce(vm, &event_loop.runtime, ObjectKind::Future) {
        future.purpose.set(Purpose::Script(object));
    }
    let source_traceback = debug::source_traceback(vm, &event_loop, 0);
    if !source_traceback.is_none() {
        debug::add_library_place(&source_traceback, &frames::CREATE_FUTURE, 0);
        future.set_source_traceback(source_traceback);
    }
    Ok(future.value())
}

fn create_task(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let parameters = signature("BaseEventLoop.create_task", &["self", "coro"], 2, &["name", "context", "eager_start"]);
    let [receiver, coroutine, name, context, eager_start] = parameters.bind(vm, args)?;
    let event_loop = this(vm, &receiver)?;
    task_class::create_on(vm, &event_loop, coroutine, TaskOptions { name, context, eager_start })
}

fn set_task_factory(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [receiver, factory] =
        signature("BaseEventLoop.set_task_factory", &["self", "factory"], 2, &[]).bind(vm, args)?;
    if !factory.is_none() && !api::is_callable(vm, &factory) {
        let raised = vm.type_error("task factory must be a callable or None");
        return Err(raised.through(&frames::TASK_FACTORY_TYPE));
    }
    let before = this(vm, &receiver)?.task_factory.replace(factory);
    drop(before);
    Ok(Value::None)
}

fn get_task_factory(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    Ok(receiver(vm, &mut args)?.task_factory.borrow().clone())
}

fn shutdown_asyncgens(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let event_loop = receiver(vm, &mut args)?;
    Ok(native_coroutine(vm, "BaseEventLoop.shutdown_asyncgens", |co| async_generators::shut_down(co, event_loop)))
}

fn shutdown_default_executor(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let event_loop = receiver(vm, &mut args)?;
    Ok(native_coroutine(vm, "BaseEventLoop.shutdown_default_executor", |_| async move {
        event_loop.pool_shut_down.set(true);
        Ok(Value::None)
    }))
}

fn run_forever(vm: &mut Vm, mut args: Args) -> Result<Flow, Raised> {
    let event_loop = receiver(vm, &mut args)?;
    let driver = Runtime::of(vm).driver();
    Ok(Flow::Block(Box::pin(async move { runners::forever(&event_loop, &driver).await.map(|()| Value::None) }), None))
}

fn run_until_complete(vm: &mut Vm, args: Args) -> Result<Flow, Raised> {
    let [receiver, future] =
        signature("BaseEventLoop.run_until_complete", &["self", "future"], 2, &[]).bind(vm, args)?;
    let event_loop = this(vm, &receiver)?;
    let driver = Runtime::of(vm).driver();
    Ok(Flow::Block(Box::pin(async move { runners::until_complete(&event_loop, &driver, future, true).await }), None))
}

/// `_run_once`: one turn of the loop.
fn run_once(vm: &mut Vm, mut args: Args) -> Result<Flow, Raised> {
    let event_loop = receiver(vm, &mut args)?;
    let driver = Runtime::of(vm).driver();
    Ok(Flow::Block(Box::pin(async move { event_loop.tick(&driver).await.map(|()| Value::None) }), None))
}

fn stop(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    receiver(vm, &mut args)?.stopping.set(true);
    Ok(Value::None)
}

fn close(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let event_loop = receiver(vm, &mut args)?;
    event_loop
        .close()
        .map_err(|raised| raised.through(&frames::SELECTOR_CLOSE_RUNNING).through(&frames::UNIX_CLOSE))?;
    super::network::forget_signals(vm, &event_loop)?;
    Ok(Value::None)
}

fn is_closed(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    Ok(Value::Bool(receiver(vm, &mut args)?.phase.get() == Phase::Closed))
}

fn is_running(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    Ok(Value::Bool(receiver(vm, &mut args)?.phase.get() == Phase::Running))
}

fn time(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    Ok(Value::Float(receiver(vm, &mut args)?.read_time()))
}

fn check_closed(event_loop: &Loop, frame: &LibraryFrame) -> Result<(), Raised> {
    event_loop.check_closed().map_err(|raised| raised.through(frame))
}

fn missing(vm: &mut Vm, method: &str, names: &[&str], given: usize) -> Result<(), Raised> {
    let missing: Vec<String> = names.iter().skip(given).map(|name| format!("'{name}'")).collect();
    let list = match missing.as_slice() {
        [] => return Ok(()),
        [one] => one.clone(),
        [a, b] => format!("{a} and {b}"),
        [init @ .., last] => format!("{}, and {last}", init.join(", ")),
    };
    let plural = if missing.len() == 1 { "" } else { "s" };
    let text =
        format!("BaseEventLoop.{method}() missing {} required positional argument{plural}: {list}", missing.len());
    Err(vm.type_error(text))
}

fn call_soon(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    soon(vm, args, "call_soon", &frames::CALL_SOON_CLOSED)
}

fn call_soon_threadsafe(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    soon(vm, args, "call_soon_threadsafe", &frames::CALL_SOON_THREADSAFE_CLOSED)
}

fn soon(vm: &mut Vm, mut args: Args, method: &str, closed: &LibraryFrame) -> Result<Value, Raised> {
    let event_loop = receiver(vm, &mut args)?;
    let [context] = keywords(vm, &format!("BaseEventLoop.{method}"), &mut args, ["context"])?;
    missing(vm, method, &["callback"], args.len())?;
    check_closed(&event_loop, closed)?;
    let mut values = args.values.into_iter();
    let callable = values.next().unwrap_or_default();
    debug::check_callback(vm, &event_loop, &callable, method)
        .map_err(|raised| raised.through(&frames::CALL_SOON_CALLBACK))?;
    let context = api::given_context(vm, &context)?;
    let handle = handles::new_handle(vm, &event_loop, callable, values.collect(), context);
    event_loop.push(super::event_loop::Entry::Handle(handle.clone()));
    Ok(Value::Instance(handle))
}

fn call_later(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let event_loop = receiver(vm, &mut args)?;
    let [context] = keywords(vm, "BaseEventLoop.call_later", &mut args, ["context"])?;
    missing(vm, "call_later", &["delay", "callback"], args.len())?;
    let delay = args.receiver();
    if delay.is_none() {
        return Err(vm.type_error("delay must not be None").through(&frames::CALL_LATER_NONE));
    }
    let now = Value::Float(event_loop.read_time());
    let when = vm
        .binary(crate::lang::code::Binary::Add, &now, &delay)
        .map_err(|raised| raised.through(&frames::CALL_LATER_ADD))?;
    at(vm, &event_loop, when, args, context, 3).map_err(|raised| raised.through(&frames::CALL_LATER_AT))
}

fn call_at(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let event_loop = receiver(vm, &mut args)?;
    let [context] = keywords(vm, "BaseEventLoop.call_at", &mut args, ["context"])?;
    missing(vm, "call_at", &["when", "callback"], args.len())?;
    let when = args.receiver();
    at(vm, &event_loop, when, args, context, 2)
}

/// A timer of the script, which so many calls of the library make.
fn at(vm: &mut Vm, event_loop: &Loop, when: Value, args: Args, context: Value, calls: usize) -> Result<Value, Raised> {
    if when.is_none() {
        return Err(vm.type_error("when cannot be None").through(&frames::CALL_AT_NONE));
    }
    check_closed(event_loop, &frames::CALL_AT_CLOSED)?;
    let mut args = args.values.into_iter();
    let callable = args.next().unwrap_or_default();
    debug::check_callback(vm, event_loop, &callable, "call_at")
        .map_err(|raised| raised.through(&frames::CALL_AT_CALLBACK))?;
    let context = api::given_context(vm, &context)?;
    let deadline = vm.float_of(&when)?;
    let call = handles::Call { callable, args: args.collect(), context };
    let handle = handles::new_timer_handle(vm, event_loop, when, call, calls);
    let key = event_loop.set_timer(deadline, Timed::Handle(handle.clone()));
    if let Some(state) = handle.state::<handles::HandleState>() {
        state.set_timer(key);
    }
    Ok(Value::Instance(handle))
}

fn run_in_executor(vm: &mut Vm, _: Args) -> Result<Value, Raised> {
    Err(vm.runtime_error("threads are not available here yet: run_in_executor() and to_thread() can't run"))
}

fn get_exception_handler(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    Ok(receiver(vm, &mut args)?.exception_handler.borrow().clone())
}

fn set_exception_handler(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [receiver, handler] =
        signature("BaseEventLoop.set_exception_handler", &["self", "handler"], 2, &[]).bind(vm, args)?;
    if !handler.is_none() && !api::is_callable(vm, &handler) {
        let text = vm.repr(&handler)?;
        let raised = vm.type_error(format!("A callable object or None is expected, got {}", text.text()));
        return Err(raised.through(&frames::HANDLER_TYPE));
    }
    let before = this(vm, &receiver)?.exception_handler.replace(handler);
    drop(before);
    Ok(Value::None)
}

fn context_argument(
    vm: &mut Vm,
    method: &'static str,
    args: Args,
) -> Result<(Loop, Rc<crate::vm::object::Dict>), Raised> {
    let [receiver, context] = signature(method, &["self", "context"], 2, &[]).bind(vm, args)?;
    let event_loop = this(vm, &receiver)?;
    match context.as_dict() {
        Some(context) => Ok((event_loop, context.clone())),
        None => {
            let name = vm.type_name(&context);
            Err(vm.no_attribute(&context, &intern("get"), format!("'{name}' object has no attribute 'get'")))
        }
    }
}

fn default_exception_handler(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let (event_loop, context) = context_argument(vm, "BaseEventLoop.default_exception_handler", args)?;
    errors::default_exception_handler(vm, &event_loop, &context)?;
    Ok(Value::None)
}

fn call_exception_handler(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let (event_loop, context) = context_argument(vm, "BaseEventLoop.call_exception_handler", args)?;
    errors::call_exception_handler(vm, &event_loop, context)?;
    Ok(Value::None)
}

fn get_debug(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    Ok(Value::Bool(receiver(vm, &mut args)?.debug.get()))
}

fn set_debug(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [receiver, enabled] = signature("BaseEventLoop.set_debug", &["self", "enabled"], 2, &[]).bind(vm, args)?;
    let enabled = vm.truth(&enabled)?;
    let event_loop = this(vm, &receiver)?;
    event_loop.debug.set(enabled);
    if event_loop.phase.get() == Phase::Running {
        event_loop.track_origins(vm);
    }
    Ok(Value::None)
}
