//! Debug mode: where things were created, and what took long.

use super::errors::{Level, log};
use super::event_loop::{Entry, Loop, Timed};
use super::tasks::Task;
use crate::vm::machine::Caller;
use crate::vm::object::Instance;
use crate::vm::{Value, Vm};
use std::rc::Rc;

/// No more frames are kept.
pub const DEEPEST: usize = 10;

/// Where the script stands now, in debug mode: a list of `(file, line, name, text)`, the innermost last. `None` otherwise.
/// So many calls of the library below it are counted, but let go of.
pub fn source_traceback(vm: &mut Vm, event_loop: &Loop, hidden: usize) -> Value {
    if !event_loop.debug.get() {
        return Value::None;
    }
    let place = |caller: &Caller| {
        let (file, line) = (Value::str(&*caller.file), Value::Int(caller.line.into()));
        Value::tuple(vec![file, line, Value::str(&*caller.function), Value::str(&*caller.text)])
    };
    Value::list(vm.callers(DEEPEST - hidden).iter().rev().map(place).collect())
}

/// Adds the place in the library through which the script came here: what CPython's `extract_stack` sees there.
pub fn add_library_place(source_traceback: &Value, frame: &super::frames::LibraryFrame, hidden: usize) {
    let Value::List(places) = source_traceback else { return };
    let mut places = places.items.borrow_mut();
    if places.len() >= DEEPEST - hidden {
        places.remove(0);
    }
    places.push(frame.place());
}

/// `file:line` of the innermost frame.
pub fn last_place(source_traceback: &Value) -> Option<String> {
    let Value::List(places) = source_traceback else { return None };
    let last = places.items.borrow().last().cloned()?;
    let items = &last.as_tuple()?.items;
    Some(format!("{}:{}", items.first()?.as_str()?.text(), items.get(1)?.as_int()?))
}

/// `traceback.format_list`
pub fn format_list(source_traceback: &Value) -> String {
    let Value::List(places) = source_traceback else { return String::new() };
    let mut text = String::new();
    for place in places.items.borrow().iter() {
        let Some(parts) = place.as_tuple() else { continue };
        let at = |index: usize| parts.items.get(index).and_then(Value::as_str).map(|s| s.text().to_string());
        let line = parts.items.get(1).and_then(Value::as_int).unwrap_or(0);
        let (file, name, source) = (at(0).unwrap_or_default(), at(2).unwrap_or_default(), at(3).unwrap_or_default());
        text.push_str(&format!("  File \"{file}\", line {line}, in {name}\n"));
        if !source.is_empty() {
            text.push_str(&format!("    {source}\n"));
        }
    }
    text
}

/// What ran, to be named if it took long.
pub enum Subject {
    /// A task's step.
    Task(Task),
    /// A handle of the script.
    Handle(Rc<Instance>),
    /// Something of the library.
    Library(&'static str),
}

impl Subject {
    /// What an entry is about.
    pub fn of(entry: &Entry) -> Subject {
        match entry {
            Entry::Step(task) | Entry::Throw(task, _) | Entry::Wakeup(task, _) => Subject::Task(task.clone()),
            Entry::Handle(handle) | Entry::Timed(Timed::Handle(handle)) => Subject::Handle(handle.clone()),
            Entry::Native(completion, _) => Subject::Library(completion.describe()),
            Entry::Callback(_) => Subject::Library("callback"),
            Entry::Timed(_) | Entry::Soon(_) => Subject::Library("callback"),
        }
    }

    /// The handle, if it is one.
    pub fn handle(&self) -> Value {
        match self {
            Subject::Handle(handle) => Value::Instance(handle.clone()),
            _ => Value::None,
        }
    }
}

/// Says so when something took longer than `slow_callback_duration`.
pub fn report_slow(vm: &mut Vm, event_loop: &Loop, subject: &Subject, took: f64) {
    let limit = event_loop.slow_callback_duration.borrow().clone();
    let Ok(limit) = vm.float_of(&limit) else { return };
    if took < limit {
        return;
    }
    let text = match subject {
        Subject::Task(task) => vm.repr(&task.value()).map(|text| text.text().to_string()),
        Subject::Handle(handle) => vm.repr(&Value::Instance(handle.clone())).map(|text| text.text().to_string()),
        Subject::Library(name) => Ok(format!("<Handle {name}>")),
    };
    if let Ok(text) = text {
        // A logger that fails is the script's own; the loop goes on.
        let _ = log(vm, Level::Warning, &format!("Executing {text} took {took:.3} seconds"), None);
    }
}

/// Checks what is to be called: in debug mode a coroutine or something that can't be called is refused.
pub fn check_callback(vm: &mut Vm, event_loop: &Loop, callable: &Value, method: &str) -> Result<(), crate::vm::Raised> {
    if !event_loop.debug.get() {
        return Ok(());
    }
    if super::coroutines::is_coroutine(vm, callable) || super::coroutines::is_coroutine_function(vm, callable)? {
        return Err(vm
            .type_error(format!("coroutines cannot be used with {method}()"))
            .through(&super::frames::CHECK_CALLBACK_COROUTINE));
    }
    if !super::api::is_callable(vm, callable) {
        let text = vm.repr(callable)?;
        return Err(vm
            .type_error(format!("a callable object was expected by {method}(), got {}", text.text()))
            .through(&super::frames::CHECK_CALLBACK_OTHER));
    }
    Ok(())
}
