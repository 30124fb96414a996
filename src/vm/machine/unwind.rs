//! Exceptions on their way up: tracebacks, handlers, context.

use super::Vm;
use super::frame::{Next, Return};
use crate::vm::object::{ExceptionData, GeneratorKind, Instance, State, TraceEntry, Traceback};
use crate::vm::raise::exception_data;
use crate::vm::traceback::mark;
use crate::vm::{Args, Raised, Value};
use std::rc::Rc;

impl Vm {
    /// Raises in the top frame: goes on at its handler, or leaves it.
    pub(super) fn unwind(&mut self, raised: Raised) -> Next {
        let Some(frame) = self.frames.last() else { unreachable!("a frame raises") };
        if frame.extra.as_ref().is_some_and(|e| e.rust.is_some()) {
            // What a Rust coroutine asked for failed.
            return self.advance_rust(Some(Err(raised)));
        }
        let (code, pc) = (frame.function.code.clone(), frame.pc.saturating_sub(1));
        self.set_context(&raised);
        if !mark::is_hidden(&code, pc) {
            add_entry(raised.data(), TraceEntry::Script { code, pc, frame: None });
        }
        self.unwind_again(raised)
    }

    /// An exception that no frame has seen gets the innermost one.
    pub(crate) fn place_where_the_script_stands(&self, raised: &Raised) {
        if raised.data().traceback.borrow().is_none()
            && let Some(frame) = self.frames.last()
        {
            let (code, pc) = (frame.function.code.clone(), frame.pc.saturating_sub(1));
            if !mark::is_hidden(&code, pc) {
                add_entry(raised.data(), TraceEntry::Script { code, pc, frame: None });
            }
        }
    }

    /// As [`Vm::unwind`] for an exception that is raised again: its traceback and context stay as they are.
    pub(super) fn unwind_again(&mut self, raised: Raised) -> Next {
        let Some(frame) = self.frames.last_mut() else { unreachable!("a frame raises") };
        let at = frame.pc.saturating_sub(1);
        let code = &frame.function.code.lang;
        let Some(handler) = code.handlers.iter().find(|h| h.start <= at && at < h.end).copied() else {
            return self.leave_raising(raised);
        };
        let base = frame.base as usize;
        let (slot, end) = (base + handler.slot as usize, base + code.frame_size as usize);
        frame.pc = handler.target;
        let exception = raised.value();
        let before = std::mem::replace(&mut frame.extra().handled, exception.clone());
        for place in &mut self.stack[slot..end] {
            *place = Value::Unbound;
        }
        self.stack[slot] = exception;
        self.stack[slot + 1] = before;
        drop(raised);
        if crate::vm::finalize::is_pending() {
            self.run_finalizers();
        }
        Next::Run
    }

    /// Leaves the top frame because it raised.
    fn leave_raising(&mut self, raised: Raised) -> Next {
        self.keep_variables(&raised);
        let (back, generator) = self.pop_frame();
        let raised = match generator {
            Some(generator) => {
                *generator.state.borrow_mut() = State::Done;
                self.keep_stop_inside(generator.kind, raised)
            }
            None => raised,
        };
        self.deliver_raise(back, raised)
    }

    /// PEP 479: a `StopIteration` that leaves a generator's body becomes a `RuntimeError`.
    pub(super) fn keep_stop_inside(&mut self, kind: GeneratorKind, raised: Raised) -> Raised {
        let is_stop = raised.is(&self.types.stop_iteration);
        let is_async_stop = kind == GeneratorKind::AsyncGenerator && raised.is(&self.types.stop_async_iteration);
        if !is_stop && !is_async_stop {
            return raised;
        }
        let who = match kind {
            GeneratorKind::Generator => "generator",
            GeneratorKind::Coroutine => "coroutine",
            GeneratorKind::AsyncGenerator => "async generator",
        };
        let what = if is_stop { "StopIteration" } else { "StopAsyncIteration" };
        let error = self.runtime_error(format!("{who} raised {what}"));
        let data = error.data();
        *data.cause.borrow_mut() = raised.value();
        *data.context.borrow_mut() = raised.value();
        data.suppress_context.set(true);
        error
    }

    /// The exception that is being handled: the innermost frame's that handles one.
    pub fn handled_exception(&self) -> Value {
        self.frames.iter().rev().map(|frame| frame.handled()).find(Value::is_bound).unwrap_or_default()
    }

    /// Gives a new exception the one being handled as its context, once, and never in a circle.
    pub(crate) fn set_context(&mut self, raised: &Raised) {
        let data = raised.data();
        if passed_through_the_script(data) || data.context.borrow().is_bound() {
            return;
        }
        let handled = self.handled_exception();
        let Value::Instance(context) = &handled else { return };
        if Rc::ptr_eq(context, &raised.0) {
            return;
        }
        cut_before(context, raised);
        *data.context.borrow_mut() = handled;
    }

    /// The exception for `raise exc from cause`; an exception of its own if that isn't allowed.
    pub(super) fn raise_value(&mut self, exc: Value, cause: Value) -> Raised {
        let raised = match self.exception_of(exc) {
            Ok(raised) => raised,
            Err(error) => return error,
        };
        if !cause.is_bound() {
            return self.with_context_of_handled(raised);
        }
        let cause = match cause {
            Value::None => Value::None,
            other if !self.may_be_raised(&other) => {
                return self.type_error("exception causes must derive from BaseException");
            }
            other => match self.exception_of(other) {
                Ok(cause) => cause.value(),
                Err(error) => return error,
            },
        };
        let data = raised.data();
        *data.cause.borrow_mut() = cause;
        data.suppress_context.set(true);
        self.with_context_of_handled(raised)
    }

    /// A `raise` statement sets the context anew even of an exception that was raised before.
    fn with_context_of_handled(&mut self, raised: Raised) -> Raised {
        set_context_anew(&raised, self.handled_exception());
        raised
    }

    /// Whether a value is an exception or a class of exceptions.
    pub fn may_be_raised(&self, value: &Value) -> bool {
        match value {
            Value::Class(class) => class.is_subclass_of(&self.types.base_exception),
            Value::Instance(instance) => instance.state::<ExceptionData>().is_some(),
            _ => false,
        }
    }

    /// The exception that a raised value stands for: itself, or an instance of the class.
    pub fn exception_of(&mut self, value: Value) -> Result<Raised, Raised> {
        match &value {
            Value::Instance(instance) if instance.state::<ExceptionData>().is_some() => Ok(Raised(instance.clone())),
            Value::Class(class) if class.is_subclass_of(&self.types.base_exception) => {
                let made = self.call(&value, Args::none())?;
                match made {
                    Value::Instance(instance) if instance.state::<ExceptionData>().is_some() => Ok(Raised(instance)),
                    other => {
                        let other = Value::Class(self.types.of(&other));
                        let (class, other) = (self.repr(&value)?, self.repr(&other)?);
                        let (class, other) = (class.text(), other.text());
                        Err(self.type_error(format!(
                            "calling {class} should have returned an instance of BaseException, not {other}"
                        )))
                    }
                }
            }
            _ => Err(self.type_error("exceptions must derive from BaseException")),
        }
    }

    /// `raise` alone: the exception being handled goes on as it is.
    pub(super) fn raise_again(&mut self) -> Next {
        match self.handled_exception() {
            Value::Instance(exception) => self.unwind_again(Raised(exception)),
            _ => {
                let error = self.runtime_error("No active exception to reraise");
                self.unwind(error)
            }
        }
    }

    /// Goes on unwinding from a handler's end.
    pub(super) fn reraise(&mut self, exc: Value) -> Next {
        match exc {
            Value::Instance(exception) => self.unwind_again(Raised(exception)),
            _ => unreachable!("a handler's slot holds its exception"),
        }
    }

    /// Restores what a frame was handling before, from where the handler saved it.
    pub(super) fn restore_handled(&mut self, saved: usize) {
        let before = std::mem::take(&mut self.stack[saved]);
        if let Some(frame) = self.frames.last_mut() {
            let old = std::mem::replace(&mut frame.extra().handled, before);
            drop(old);
        }
    }

    /// Delivers an exception to where a frame's result would have gone.
    pub(super) fn deliver_raise(&mut self, back: Return, raised: Raised) -> Next {
        match back {
            Return::Entry | Return::Sink => Next::Halt(super::Halt::Raised(raised)),
            Return::Coroutine => self.advance_rust(Some(Err(raised))),
            Return::Then(boxed) => {
                let (then, back) = *boxed;
                let flow = then(self, Err(raised));
                self.flow(flow, back)
            }
            Return::Resumed(boxed) => {
                let (on, back) = *boxed;
                let is_stop = raised.is(&self.types.stop_iteration);
                match on {
                    super::OnYield::Default(default) if is_stop => self.deliver(back, default),
                    super::OnYield::Close(_) if is_stop || raised.is(&self.types.generator_exit) => {
                        self.deliver(back, Value::None)
                    }
                    super::OnYield::CloseStep
                        if is_stop
                            || raised.is(&self.types.generator_exit)
                            || raised.is(&self.types.stop_async_iteration) =>
                    {
                        self.deliver(back, Value::None)
                    }
                    super::OnYield::Step if is_stop => {
                        let value = raised.data().args.borrow().first().cloned().unwrap_or(Value::None);
                        self.deliver_return(back, value)
                    }
                    _ => self.deliver_raise(back, raised),
                }
            }
            Return::AsyncStep(boxed) => self.async_step_raised(boxed.0, boxed.1, raised),
            Return::YieldFromThrown => self.raise_thrown(raised),
            Return::Slot(_)
            | Return::Drop
            | Return::Init
            | Return::ForIter
            | Return::YieldFrom
            | Return::ClassBody(_) => Next::Raise(raised),
        }
    }

    /// Whether an exception matches the class or tuple of classes of an `except`.
    pub(super) fn exception_matches(&mut self, exc: &Value, class: &Value) -> Result<bool, Raised> {
        match class.builtin() {
            Value::Class(class) if class.is_subclass_of(&self.types.base_exception) => Ok(self.is_instance(exc, class)),
            Value::Tuple(classes) => {
                let is_exception =
                    |c: &Value| matches!(c, Value::Class(c) if c.is_subclass_of(&self.types.base_exception));
                if !classes.items.iter().all(is_exception) {
                    return Err(
                        self.type_error("catching classes that do not inherit from BaseException is not allowed")
                    );
                }
                Ok(classes.items.iter().any(|c| matches!(c, Value::Class(c) if self.is_instance(exc, c))))
            }
            _ => Err(self.type_error("catching classes that do not inherit from BaseException is not allowed")),
        }
    }

    /// The three arguments of `__exit__`.
    pub(super) fn exit_arguments(&mut self, exc: &Value, first: usize) {
        let traceback = self.get_attr(exc, &self.names.traceback.clone()).unwrap_or(Value::None);
        self.stack[first] = Value::Class(self.class_of(exc));
        self.stack[first + 1] = exc.clone();
        self.stack[first + 2] = traceback;
    }
}

/// Gives an exception another one that is handled, if one is, as its context, and never in a circle.
pub(super) fn set_context_anew(raised: &Raised, handled: Value) {
    if let Value::Instance(context) = &handled
        && !Rc::ptr_eq(context, &raised.0)
    {
        cut_before(context, raised);
        *raised.data().context.borrow_mut() = handled;
    }
}

/// Cuts a chain of contexts before an exception that already stands in it. A script may have made a circle of the chain,
/// so a second walker goes at half the speed and meets the first there.
fn cut_before(context: &Rc<Instance>, raised: &Raised) {
    let next_of = |link: &Rc<Instance>| match &*exception_data(link).context.borrow() {
        Value::Instance(next) => Some(next.clone()),
        _ => None,
    };
    let (mut link, mut slow, mut odd) = (context.clone(), context.clone(), false);
    while let Some(next) = next_of(&link) {
        if Rc::ptr_eq(&next, &raised.0) {
            *exception_data(&link).context.borrow_mut() = Value::Unbound;
            return;
        }
        link = next;
        if Rc::ptr_eq(&link, &slow) {
            return;
        }
        if odd {
            slow = next_of(&slow).unwrap_or(slow);
        }
        odd = !odd;
    }
}

/// Whether an exception has left a frame of the script. Frames of a library that it only seemed to pass, because it was
/// raised by Rust code, don't count.
fn passed_through_the_script(data: &ExceptionData) -> bool {
    let mut link = data.traceback.borrow().clone();
    while let Some(traceback) = link {
        if matches!(traceback.entry, TraceEntry::Script { .. }) {
            return true;
        }
        link = traceback.next.borrow().clone();
    }
    false
}

/// Puts a frame in front of a traceback.
pub fn add_entry(data: &ExceptionData, entry: TraceEntry) {
    let next = data.traceback.borrow_mut().take();
    *data.traceback.borrow_mut() = Some(Rc::new(Traceback::new(entry, next)));
}
