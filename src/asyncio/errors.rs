//! What nobody caught: the loop's exception handler, and what it writes where there is none.

use super::event_loop::Loop;
use super::frames;
use super::tasks::ends_the_loop;
use crate::vm::object::{Dict, Instance, intern};
use crate::vm::traceback;
use crate::vm::{Args, Raised, Value, Vm};
use std::rc::Rc;

/// What the library itself tells the loop: the script may have put a `call_exception_handler` of its own there.
pub fn report(vm: &mut Vm, event_loop: &Loop, context: Rc<Dict>) -> Result<(), Raised> {
    let this = event_loop.value();
    if super::api::overrides(vm, &this, "call_exception_handler") {
        vm.call_method(&this, "call_exception_handler", Args::one(Value::Dict(context)))?;
        return Ok(());
    }
    call_exception_handler(vm, event_loop, context)
}

/// `call_exception_handler`: `SystemExit` and `KeyboardInterrupt` go on, all else ends here.
pub fn call_exception_handler(vm: &mut Vm, event_loop: &Loop, context: Rc<Dict>) -> Result<(), Raised> {
    let handler = event_loop.exception_handler.borrow().clone();
    if handler.is_none() {
        let result = default_handler_of(vm, event_loop, context);
        return keep_going(vm, event_loop, result, |_| "Exception in default exception handler");
    }
    let args = Args::of([event_loop.value(), Value::Dict(context.clone())]);
    let own_context = match thing_of(&context) {
        Some(thing) => vm.get_attr_optional(&thing, &intern("get_context"))?,
        None => None,
    };
    let result = match own_context {
        Some(get_context) => {
            let found = vm.call(&get_context, Args::none())?;
            match super::api::context_of(&found) {
                Some(found) => {
                    let before = vm.enter_context(&found);
                    let result = vm.call(&handler, args);
                    vm.leave_context(before);
                    result.map_err(|raised| raised.through(&frames::HANDLER_RUN))
                }
                None => vm.call(&handler, args).map_err(|raised| raised.through(&frames::HANDLER_CALL)),
            }
        }
        None => vm.call(&handler, args).map_err(|raised| raised.through(&frames::HANDLER_CALL)),
    };
    let Err(raised) = result else { return Ok(()) };
    if ends_the_loop(&event_loop.runtime, &raised) {
        return Err(raised);
    }
    let report = Rc::new(Dict::new());
    report.set_name(&intern("message"), Value::str("Unhandled error in exception handler"));
    report.set_name(&intern("exception"), raised.value());
    report.set_name(&intern("context"), Value::Dict(context));
    let result = default_handler_of(vm, event_loop, report);
    keep_going(
        vm,
        event_loop,
        result,
        |_| "Exception in default exception handler while handling an unexpected error in custom exception handler",
    )
}

/// Whose context the handler runs in.
fn thing_of(context: &Rc<Dict>) -> Option<Value> {
    let found = ["task", "future", "handle"].iter().filter_map(|key| context.get_name(&intern(key)));
    found.into_iter().find(|value| !value.is_none())
}

fn keep_going(
    vm: &mut Vm,
    event_loop: &Loop,
    result: Result<(), Raised>,
    message: impl FnOnce(&Raised) -> &'static str,
) -> Result<(), Raised> {
    match result {
        Ok(()) => Ok(()),
        Err(raised) if ends_the_loop(&event_loop.runtime, &raised) => Err(raised),
        Err(raised) => {
            let text = message(&raised);
            log(vm, Level::Error, text, Some(&raised.0))
        }
    }
}

/// `default_exception_handler`, of a subclass if the script has one.
fn default_handler_of(vm: &mut Vm, event_loop: &Loop, context: Rc<Dict>) -> Result<(), Raised> {
    let this = event_loop.value();
    if super::api::overrides(vm, &this, "default_exception_handler") {
        vm.call_method(&this, "default_exception_handler", Args::one(Value::Dict(context)))?;
        return Ok(());
    }
    default_exception_handler(vm, event_loop, &context)
}

/// `default_exception_handler`: writes the message, what belongs to it, and the traceback.
pub fn default_exception_handler(vm: &mut Vm, event_loop: &Loop, context: &Rc<Dict>) -> Result<(), Raised> {
    let message = match context.get_name(&intern("message")) {
        Some(message) if vm.truth(&message)? => vm.str_of(&message)?.text().to_string(),
        _ => "Unhandled exception in event loop".to_string(),
    };
    let exception = match context.get_name(&intern("exception")) {
        Some(Value::Instance(exception)) if exception.is_exception() => Some(exception),
        _ => None,
    };
    if context.get_name(&intern("source_traceback")).is_none() {
        let handle = event_loop.current_handle.borrow().clone();
        if let Some(state) = handle.downcast::<super::handles::HandleState>()
            && !state.source_traceback().is_none()
        {
            context.set_name(&intern("handle_traceback"), state.source_traceback().clone());
        }
    }
    let mut entries: Vec<(String, Value)> = Vec::new();
    for entry in context.entries() {
        let key = vm.str_of(&entry.key)?.text().to_string();
        if key != "message" && key != "exception" {
            entries.push((key, entry.value));
        }
    }
    entries.sort_by(|a, b| a.0.cmp(&b.0));
    let mut lines = vec![message];
    for (key, value) in entries {
        let text = match key.as_str() {
            "source_traceback" => {
                format!("Object created at (most recent call last):\n{}", super::debug::format_list(&value).trim_end())
            }
            "handle_traceback" => {
                format!("Handle created at (most recent call last):\n{}", super::debug::format_list(&value).trim_end())
            }
            _ => vm.repr(&value)?.text().to_string(),
        };
        lines.push(format!("{key}: {text}"));
    }
    log(vm, Level::Error, &lines.join("\n"), exception.as_ref())
}

/// How bad it is.
#[derive(Clone, Copy)]
pub enum Level {
    /// `logger.debug`: nobody sees it unless `logging` is set up to show it.
    Debug,
    /// `logger.warning`
    Warning,
    /// `logger.error`
    Error,
}

/// Writes to the logger `asyncio`; to standard error where the script has not imported `logging`.
pub fn log(vm: &mut Vm, level: Level, message: &str, exception: Option<&Rc<Instance>>) -> Result<(), Raised> {
    if let Some(logger) = logger(vm)? {
        let mut args = Args::one(Value::str(message));
        if let Level::Error = level {
            args.keywords.push((intern("exc_info"), exc_info(vm, exception)?));
        }
        let method = match level {
            Level::Debug => "debug",
            Level::Warning => "warning",
            Level::Error => "error",
        };
        vm.call_method(&logger, method, args)?;
        return Ok(());
    }
    if let Level::Debug = level {
        return Ok(());
    }
    let mut text = format!("{message}\n");
    if let Some(exception) = exception {
        text.push_str(&traceback_text(vm, exception));
    }
    vm.write_stream(true, &text)
}

/// The logger of the library, which a script may have replaced; none where nobody imported `logging`.
fn logger(vm: &mut Vm) -> Result<Option<Value>, Raised> {
    let module = vm.module(&intern("asyncio.base_events"));
    if let Some(replaced) = module.and_then(|module| module.dict.get_name(&intern("logger"))) {
        return Ok(Some(replaced));
    }
    match vm.module(&intern("logging")) {
        Some(logging) => {
            vm.call_method(&Value::Module(logging), "getLogger", Args::one(Value::str("asyncio"))).map(Some)
        }
        None => Ok(None),
    }
}

/// What `Logger.error` gets as `exc_info`.
fn exc_info(vm: &mut Vm, exception: Option<&Rc<Instance>>) -> Result<Value, Raised> {
    let Some(exception) = exception else { return Ok(Value::Bool(false)) };
    let exception = Value::Instance(exception.clone());
    let traceback = vm.get_attr(&exception, &vm.names.traceback.clone())?;
    Ok(Value::tuple(vec![Value::Class(vm.class_of(&exception)), exception, traceback]))
}

/// An exception as the interpreter prints it, with its traceback and its chain.
pub fn traceback_text(vm: &mut Vm, exception: &Rc<Instance>) -> String {
    traceback::format(vm, &Raised(exception.clone()))
}
