//! `asyncio.Future` for scripts.

use super::api;
use super::describe;
use super::event_loop::Loop;
use super::frames;
use super::futures::{Callback, FutureObject, FutureState, Purpose, initialized, is_future};
use super::runtime::Runtime;
use super::signature::{keywords, signature};
use super::watch::announce;
use crate::trace::ObjectKind;
use crate::vm::object::{Class, Dict, NativeDef, intern};
use crate::vm::types::{add_attribute, add_class_methods, add_methods, add_static_methods, generic_alias, plain};
use crate::vm::{Args, Raised, Value, Vm};
use std::rc::Rc;

const METHODS: &[NativeDef] = &[
    plain("__init__", "($self, /, *, loop=<unrepresentable>)", init),
    plain("__repr__", "($self, /)", repr),
    plain("__await__", "($self, /)", awaiter),
    plain("__iter__", "($self, /)", awaiter),
    plain("__del__", "($self, /)", del),
    plain("result", "($self, /)", result),
    plain("exception", "($self, /)", exception),
    plain("set_result", "($self, result, /)", set_result),
    plain("set_exception", "($self, exception, /)", set_exception),
    plain("add_done_callback", "($self, fn, /, *, context=<unrepresentable>)", add_done_callback),
    plain("remove_done_callback", "($self, fn, /)", remove_done_callback),
    plain("cancel", "($self, /, msg=None)", cancel),
    plain("cancelled", "($self, /)", cancelled),
    plain("done", "($self, /)", done),
    plain("get_loop", "($self, /)", get_loop),
    plain("_make_cancelled_error", "($self, /)", make_cancelled_error),
    plain("_awaited_by", "($self, /)", awaited_by),
];

const STATIC: &[NativeDef] = &[plain("__new__", "(*args, **kwargs)", new)];
const CLASS: &[NativeDef] = &[plain("__class_getitem__", "($cls, object, /)", generic_alias::class_getitem)];

/// Functions of the module.
pub const FUNCTIONS: &[NativeDef] = &[
    plain("isfuture", "(obj)", isfuture),
    plain("wrap_future", "(future, *, loop=None)", wrap_future),
    plain("_set_result_unless_cancelled", "(fut, result)", set_result_unless_cancelled),
    plain("_copy_future_state", "(source, dest)", copy_future_state),
];

/// The tasks that await it: what the call graph is made of.
fn awaited_by(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let waiters = initialized(vm, &receiver)?.awaited_by();
    Ok(Value::list(waiters.iter().map(|task| task.value()).collect()))
}

/// Fills the class.
pub fn install(class: &Rc<Class>) {
    add_methods(class, METHODS);
    add_static_methods(class, STATIC);
    add_class_methods(class, CLASS);
    class.has_finalizer.set(true);
    add_attribute(class, "_state", |vm, v| Ok(Value::str(initialized(vm, v)?.state_name())), None);
    add_attribute(class, "_loop", |_, v| Ok(loop_value(v)), None);
    add_attribute(class, "_asyncio_future_blocking", get_blocking, Some(set_blocking));
    add_attribute(class, "_log_traceback", get_log_traceback, Some(set_log_traceback));
    add_attribute(class, "_result", |vm, v| Ok(Value::or_none(initialized(vm, v)?.peek_result())), None);
    add_attribute(class, "_exception", |vm, v| Ok(exception_value(&initialized(vm, v)?)), None);
    add_attribute(class, "_callbacks", get_callbacks, None);
    add_attribute(class, "_cancel_message", |vm, v| Ok(initialized(vm, v)?.cancel_message()), Some(set_cancel_message));
    add_attribute(class, "_source_traceback", |_, v| Ok(source_traceback(v)), None);
}

fn loop_value(value: &Value) -> Value {
    Value::or_none(FutureObject::of(value).and_then(|future| future.loop_if_any().map(Loop::value)))
}

fn source_traceback(value: &Value) -> Value {
    FutureObject::of(value).map_or(Value::None, |future| future.source_traceback())
}

fn exception_value(future: &FutureObject) -> Value {
    Value::or_none(future.peek_exception().map(Value::Instance))
}

fn new(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let class = args.receiver();
    api::new_instance(vm, &class, FutureState::default())
}

/// The loop that a constructor was given, or the current one.
pub fn loop_argument(vm: &mut Vm, value: &Value) -> Result<Loop, Raised> {
    if value.is_none() || !value.is_bound() {
        return super::policy::get_event_loop(vm);
    }
    match Loop::of(value) {
        Some(event_loop) => Ok(event_loop),
        None => {
            let name = vm.type_name(value);
            Err(vm.attribute_error(format!("'{name}' object has no attribute 'get_debug'")))
        }
    }
}

fn init(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let [event_loop] = args.bind(vm, "Future", ["loop"], 0, 0, 0)?;
    let event_loop = loop_argument(vm, &event_loop)?;
    let future = init_with(vm, &this, &event_loop)?;
    if let Some(object) = announce(vm, &event_loop.runtime, ObjectKind::Future) {
        future.purpose.set(Purpose::Script(object));
    }
    Ok(Value::None)
}

/// `Future.__init__`
pub fn init_with(vm: &mut Vm, this: &Value, event_loop: &Loop) -> Result<FutureObject, Raised> {
    let Some(future) = FutureObject::of(this) else {
        let name = vm.type_name(this);
        let text = format!("descriptor '__init__' requires a '_asyncio.Future' object but received a '{name}'");
        return Err(vm.type_error(text));
    };
    future.bind(event_loop);
    future.quiet(true);
    let source_traceback = super::debug::source_traceback(vm, event_loop, 0);
    if !source_traceback.is_none() {
        future.set_source_traceback(source_traceback);
    }
    Ok(future)
}

fn this(vm: &mut Vm, args: &mut Args) -> Result<FutureObject, Raised> {
    initialized(vm, &args.receiver())
}

fn awaiter(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    Ok(this(vm, &mut args)?.awaiter())
}

/// Reports an exception that nobody looked at.
fn del(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    report_unseen(vm, &receiver)?;
    Ok(Value::None)
}

/// `Future.__del__`
pub fn report_unseen(vm: &mut Vm, value: &Value) -> Result<(), Raised> {
    let Some(future) = FutureObject::of(value) else { return Ok(()) };
    let Some(event_loop) = future.loop_if_any().cloned() else { return Ok(()) };
    if !future.log_traceback.replace(false) {
        return Ok(());
    }
    let name = vm.class_name(value);
    let context = Rc::new(Dict::new());
    context.set_name(&intern("message"), Value::str(format!("{name} exception was never retrieved")));
    context.set_name(&intern("exception"), exception_value(&future));
    context.set_name(&intern("future"), value.clone());
    let source_traceback = future.source_traceback();
    if !source_traceback.is_none() {
        context.set_name(&intern("source_traceback"), source_traceback);
    }
    super::errors::report(vm, &event_loop, context)
}

/// `self` of a method that looks at what became of it.
fn looked_at(vm: &mut Vm, args: &mut Args) -> Result<FutureObject, Raised> {
    let receiver = args.receiver();
    match FutureObject::of(&receiver) {
        Some(future) if future.loop_if_any().is_none() => {
            let runtime = Runtime::of(vm);
            Err(runtime.raise(&runtime.exceptions.invalid_state, "Future object is not initialized."))
        }
        _ => initialized(vm, &receiver),
    }
}

fn result(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let future = looked_at(vm, &mut args)?;
    args.exactly::<0>(vm, "result")?;
    match future.result() {
        Some(result) => result,
        None => {
            let runtime = Runtime::of(vm);
            Err(runtime.raise(&runtime.exceptions.invalid_state, "Result is not set."))
        }
    }
}

fn exception(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let future = looked_at(vm, &mut args)?;
    args.exactly::<0>(vm, "exception")?;
    if future.is_cancelled() {
        return Err(future.make_cancelled_error());
    }
    if !future.is_done() {
        let runtime = Runtime::of(vm);
        return Err(runtime.raise(&runtime.exceptions.invalid_state, "Exception is not set."));
    }
    Ok(Value::or_none(future.take_exception().map(Value::Instance)))
}

/// The one argument of a method that CPython writes in C.
fn one_argument(vm: &mut Vm, mut args: Args, method: &str) -> Result<Value, Raised> {
    args.no_keywords(vm, method)?;
    let given = args.len();
    if given != 1 {
        let text = format!("{method}() takes exactly 1 positional argument ({given} given)");
        return Err(vm.type_error(text));
    }
    Ok(args.take(0))
}

fn refuse_done(vm: &mut Vm, future: &FutureObject) -> Result<(), Raised> {
    if !future.is_done() {
        return Ok(());
    }
    let runtime = Runtime::of(vm);
    Err(runtime.raise(&runtime.exceptions.invalid_state, "invalid state"))
}

fn set_result(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let future = this(vm, &mut args)?;
    let value = one_argument(vm, args, "set_result")?;
    refuse_done(vm, &future)?;
    future.set_result(value);
    Ok(Value::None)
}

fn set_exception(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let future = this(vm, &mut args)?;
    let given = one_argument(vm, args, "set_exception")?;
    refuse_done(vm, &future)?;
    let exception = match &given {
        Value::Class(class) if class.is_subclass_of(&vm.types.base_exception) => vm.call(&given, Args::none())?,
        other => other.clone(),
    };
    let Value::Instance(instance) = &exception else { return Err(invalid_exception(vm)) };
    if !instance.is_exception() {
        return Err(invalid_exception(vm));
    }
    let mut raised = Raised(instance.clone());
    if raised.is(&vm.types.stop_iteration) {
        let text = "StopIteration interacts badly with generators and cannot be raised into a Future";
        let replacement = vm.runtime_error(text);
        replacement.data().cause.replace(exception.clone());
        replacement.data().context.replace(exception);
        replacement.data().suppress_context.set(true);
        raised = replacement;
    }
    refuse_done(vm, &future)?;
    future.set_exception(raised.0);
    Ok(Value::None)
}

fn invalid_exception(vm: &mut Vm) -> Raised {
    vm.type_error("invalid exception object")
}

fn add_done_callback(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let future = this(vm, &mut args)?;
    let context = args.keyword("context").unwrap_or_default();
    let callback = one_argument(vm, args, "add_done_callback")?;
    let context = api::given_context(vm, &context)?.unwrap_or_else(|| vm.context.copy());
    if future.is_done() {
        check_loop(&future)?;
    }
    add_callback(vm, &future, callback, context);
    Ok(Value::None)
}

/// Callbacks are called by `call_soon`, which a closed loop refuses.
fn check_loop(future: &FutureObject) -> Result<(), Raised> {
    match future.loop_if_any() {
        Some(event_loop) => event_loop.check_closed().map_err(|raised| raised.through(&frames::CALL_SOON_CLOSED)),
        None => Ok(()),
    }
}

/// Adds a callback of the script; one of the library that the script got hold of stays what it is.
fn add_callback(vm: &mut Vm, future: &FutureObject, callback: Value, context: Rc<crate::vm::context::Context>) {
    // A `result` of the script's own is asked when the task goes on.
    if let Some(task) = super::task_class::task_of_wakeup(&callback)
        && !api::overrides(vm, &future.value(), "result")
    {
        future.add_callback(Callback::Wakeup(task));
        return;
    }
    future.add_callback(Callback::Script(callback, context));
}

fn remove_done_callback(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let future = this(vm, &mut args)?;
    let callback = one_argument(vm, args, "remove_done_callback")?;
    let known: Vec<Value> = future
        .callbacks()
        .into_iter()
        .filter_map(|c| match c {
            Callback::Script(callable, _) => Some(callable),
            _ => None,
        })
        .collect();
    let mut same = Vec::new();
    for callable in known {
        if vm.equal(&callable, &callback)? {
            same.push(callable);
        }
    }
    let removed = future.remove_callbacks(|c| matches!(c, Callback::Script(f, _) if same.iter().any(|s| s.is(f))));
    Ok(Value::from(removed))
}

fn cancel(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let future = this(vm, &mut args)?;
    let [message] = args.bind(vm, "cancel", ["msg"], 0, 1, 0)?;
    let message = super::signature::or(message, Value::None);
    match future.gathering() {
        Some(gathering) => gathering.cancel_in(vm, &future, message).map(Value::Bool),
        None => Ok(Value::Bool(future.cancel_plainly(message))),
    }
}

fn cancelled(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let _ = vm;
    Ok(Value::Bool(FutureObject::of(&receiver).is_some_and(|future| future.is_cancelled())))
}

fn done(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let _ = vm;
    Ok(Value::Bool(FutureObject::of(&receiver).is_some_and(|future| future.is_done())))
}

fn get_loop(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    Ok(this(vm, &mut args)?.event_loop().value())
}

fn make_cancelled_error(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    Ok(this(vm, &mut args)?.make_cancelled_error().value())
}

fn get_blocking(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    Ok(Value::Bool(initialized(vm, value)?.blocking.get()))
}

fn set_blocking(vm: &mut Vm, value: &Value, new: Value) -> Result<(), Raised> {
    if !new.is_bound() {
        return Err(vm.attribute_error("cannot delete attribute"));
    }
    let blocking = vm.truth(&new)?;
    initialized(vm, value)?.blocking.set(blocking);
    Ok(())
}

fn get_log_traceback(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    Ok(Value::Bool(initialized(vm, value)?.log_traceback.get()))
}

fn set_log_traceback(vm: &mut Vm, value: &Value, new: Value) -> Result<(), Raised> {
    if !new.is_bound() {
        return Err(vm.attribute_error("cannot delete attribute"));
    }
    if vm.truth(&new)? {
        return Err(vm.value_error("_log_traceback can only be set to False"));
    }
    initialized(vm, value)?.mark_retrieved();
    Ok(())
}

fn set_cancel_message(vm: &mut Vm, value: &Value, new: Value) -> Result<(), Raised> {
    if !new.is_bound() {
        return Err(vm.attribute_error("cannot delete attribute"));
    }
    initialized(vm, value)?.set_cancel_message(new);
    Ok(())
}

/// `_callbacks`: pairs of callback and context, or `None`.
fn get_callbacks(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    let callbacks = initialized(vm, value)?.callbacks();
    if callbacks.is_empty() {
        return Ok(Value::None);
    }
    let mut pairs = Vec::new();
    for callback in callbacks {
        let (callable, context) = match callback {
            Callback::Wakeup(task) => {
                let context = api::context_object(vm, &task.context);
                (super::task_class::wakeup_of(&task), context)
            }
            Callback::Native(completion) => (Value::str(completion.describe()), Value::None),
            Callback::Script(callable, context) => (callable, api::context_object(vm, &context)),
        };
        pairs.push(Value::tuple(vec![callable, context]));
    }
    Ok(Value::list(pairs))
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

/// `_future_repr_info`
pub fn repr_info(vm: &mut Vm, future: &FutureObject) -> Result<Vec<String>, Raised> {
    let mut info = vec![future.state_name().to_lowercase()];
    if let Some(exception) = future.peek_exception() {
        info.push(format!("exception={}", vm.repr(&Value::Instance(exception))?.text()));
    } else if let Some(result) = future.peek_result() {
        info.push(format!("result={}", describe::short_repr(vm, &result)?));
    }
    let callbacks = future.callbacks();
    let mut names = Vec::new();
    let count = callbacks.len();
    for (at, callback) in callbacks.into_iter().enumerate() {
        if at > 0 && at + 1 < count {
            continue;
        }
        names.push(match callback {
            Callback::Wakeup(_) => "Task.task_wakeup()".to_string(),
            Callback::Native(completion) => completion.describe().to_string(),
            Callback::Script(callable, _) => describe::callback_source(vm, &callable, &[], false)?,
        });
    }
    match names.as_slice() {
        [] => {}
        [first, last] if count > 2 => info.push(format!("cb=[{first}, <{} more>, {last}]", count - 2)),
        names => info.push(format!("cb=[{}]", names.join(", "))),
    }
    if let Some(place) = super::debug::last_place(&future.source_traceback()) {
        info.push(format!("created at {place}"));
    }
    Ok(info)
}

fn isfuture(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [value] = signature("isfuture", &["obj"], 1, &[]).bind(vm, args)?;
    Ok(Value::Bool(is_future(vm, &value)))
}

/// `_set_result_unless_cancelled`: libraries use it for timers of their own.
fn set_result_unless_cancelled(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [future, result] = signature("_set_result_unless_cancelled", &["fut", "result"], 2, &[]).bind(vm, args)?;
    let cancelled = vm.call_method(&future, "cancelled", Args::none())?;
    if !vm.truth(&cancelled)? {
        vm.call_method(&future, "set_result", Args::one(result))?;
    }
    Ok(Value::None)
}

/// `_copy_future_state`: one future object ends as another did.
fn copy_future_state(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [source, dest] = signature("_copy_future_state", &["source", "dest"], 2, &[]).bind(vm, args)?;
    let mut ask = |future: &Value, method: &str| {
        let answer = vm.call_method(future, method, Args::none())?;
        vm.truth(&answer)
    };
    if !ask(&source, "done")? || (!ask(&dest, "cancelled")? && ask(&dest, "done")?) {
        return Err(vm.assertion_error(""));
    }
    if ask(&dest, "cancelled")? {
        return Ok(Value::None);
    }
    if ask(&source, "cancelled")? {
        return vm.call_method(&dest, "cancel", Args::none()).map(|_| Value::None);
    }
    let exception = vm.call_method(&source, "exception", Args::none())?;
    match exception.is_none() {
        true => {
            let result = vm.call_method(&source, "result", Args::none())?;
            vm.call_method(&dest, "set_result", Args::one(result))?;
        }
        false => {
            vm.call_method(&dest, "set_exception", Args::one(exception))?;
        }
    }
    Ok(Value::None)
}

fn wrap_future(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let [_event_loop] = keywords(vm, "wrap_future", &mut args, ["loop"])?;
    let [future] = args.exactly(vm, "wrap_future")?;
    if is_future(vm, &future) {
        return Ok(future);
    }
    let text = vm.repr(&future)?;
    Err(vm.assertion_error(format!("concurrent.futures.Future is expected, got {}", text.text())))
}
