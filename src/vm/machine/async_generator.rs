//! Async generators: the awaitables of `__anext__`, `asend`, `athrow` and `aclose`.

use super::frame::{Next, Return};
use super::{Resume, Vm};
use crate::vm::object::{AsyncAction, AsyncStep, AsyncStepState, Generator, GeneratorKind, Iterator, IteratorState};
use crate::vm::{Args, Raised, Value};
use std::rc::Rc;

impl Vm {
    /// Makes the awaitable of one step of an async generator, and tells the loop's hooks before the first.
    pub fn async_step(&mut self, generator: &Rc<Generator>, action: AsyncAction) -> Result<Value, Raised> {
        if let Some(own) = &generator.asynchronous
            && !own.hooked.replace(true)
        {
            let hooks = self.async_hooks.clone();
            *own.finalizer.borrow_mut() = hooks.finalizer;
            if hooks.first_iteration.is_bound() && !hooks.first_iteration.is_none() {
                self.call(&hooks.first_iteration, Args::one(Value::Generator(generator.clone())))?;
            }
        }
        let step = AsyncStep { generator: generator.clone(), action, state: AsyncStepState::Created };
        Ok(Iterator::new(IteratorState::AsyncStep(Box::new(step))))
    }

    /// `aiter(value)`
    pub fn async_iter(&mut self, value: Value) -> Result<Value, Raised> {
        if let Value::Generator(g) = &value
            && g.kind == GeneratorKind::AsyncGenerator
        {
            return Ok(value);
        }
        let Some(iterator) = self.call_special(&value, &self.names.aiter.clone(), Args::none())? else {
            let name = self.type_name(&value);
            return Err(self.type_error(format!("'async for' requires an object with __aiter__ method, got {name}")));
        };
        if self.is_async_iterator(&iterator) {
            return Ok(iterator);
        }
        let name = self.type_name(&iterator);
        Err(self.type_error(format!(
            "'async for' received an object from __aiter__ that does not implement __anext__: {name}"
        )))
    }

    /// Whether a value has `__anext__`.
    pub fn is_async_iterator(&mut self, value: &Value) -> bool {
        matches!(value, Value::Generator(g) if g.kind == GeneratorKind::AsyncGenerator)
            || self.special(value, &self.names.anext.clone()).is_some()
    }

    /// The awaitable of an async iterator's next item, ready to delegate to.
    pub(super) fn async_next(&mut self, iterator: &Value) -> Result<Value, Raised> {
        if let Value::Generator(generator) = iterator
            && generator.kind == GeneratorKind::AsyncGenerator
        {
            return self.async_step(&generator.clone(), AsyncAction::Send(Value::None));
        }
        let Some(awaitable) = self.call_special(iterator, &self.names.anext.clone(), Args::none())? else {
            let name = self.type_name(iterator);
            return Err(self.type_error(format!("'async for' requires an iterator with __anext__ method, got {name}")));
        };
        let name = self.type_name(&awaitable);
        match self.awaitable(awaitable, crate::lang::code::Awaiting::Expression) {
            Ok(awaitable) => Ok(awaitable),
            Err(cause) => {
                let error = self.type_error(format!("'async for' received an invalid object from __anext__: {name}"));
                *error.data().cause.borrow_mut() = cause.value();
                *error.data().context.borrow_mut() = cause.value();
                error.data().suppress_context.set(true);
                Err(error)
            }
        }
    }

    /// Resumes the awaitable of a step.
    pub(super) fn resume_async_step(&mut self, iterator: Rc<Iterator>, input: Resume, back: Return) -> Next {
        let (generator, state, action) = match &mut *iterator.state.borrow_mut() {
            IteratorState::AsyncStep(step) => {
                let state = std::mem::replace(&mut step.state, AsyncStepState::Running);
                let action = match state {
                    AsyncStepState::Created => Some(step.action.clone()),
                    _ => None,
                };
                (step.generator.clone(), state, action)
            }
            _ => unreachable!("the caller looked"),
        };
        if state == AsyncStepState::Done {
            set_state(&iterator, AsyncStepState::Done);
            let what = match step_action(&iterator) {
                AsyncAction::Send(_) => "cannot reuse already awaited __anext__()/asend()",
                _ => "cannot reuse already awaited aclose()/athrow()",
            };
            let error = self.runtime_error(what);
            return self.deliver_raise(back, error);
        }
        let input = match (action, input) {
            (None, input) => input,
            (Some(action), input) => {
                let busy = generator.asynchronous.as_ref().is_some_and(|own| own.running.replace(true));
                if busy {
                    set_state(&iterator, AsyncStepState::Done);
                    let what = match action {
                        AsyncAction::Send(_) => "anext(): asynchronous generator is already running",
                        AsyncAction::Throw(_) => "athrow(): asynchronous generator is already running",
                        AsyncAction::Close => "aclose(): asynchronous generator is already running",
                    };
                    let error = self.runtime_error(what);
                    return self.deliver_raise(back, error);
                }
                match (action, input) {
                    (_, Resume::Throw(raised)) => Resume::Throw(raised),
                    (AsyncAction::Send(value), Resume::Send(_)) => Resume::Send(value),
                    (AsyncAction::Throw(exception), _) => match self.exception_of(exception) {
                        Ok(raised) => Resume::Throw(raised),
                        Err(raised) => Resume::Throw(raised),
                    },
                    (AsyncAction::Close, _) => Resume::Throw(self.generator_exit()),
                }
            }
        };
        self.resume(&generator, input, Return::AsyncStep(Box::new((iterator, back))))
    }

    /// The async generator reached a `yield`: the step's result.
    pub(super) fn deliver_async_yield(&mut self, back: Return, value: Value) -> Next {
        match back {
            Return::AsyncStep(boxed) => {
                let (step, back) = *boxed;
                finish(&step);
                if matches!(step_action(&step), AsyncAction::Close) {
                    let error = self.runtime_error("async generator ignored GeneratorExit");
                    return self.deliver_raise(back, error);
                }
                self.deliver_return(back, value)
            }
            back => self.deliver_yield(back, value),
        }
    }

    /// The async generator's body returned.
    pub(super) fn async_step_ended(&mut self, step: Rc<Iterator>, back: Return) -> Next {
        finish(&step);
        close(&step);
        if matches!(step_action(&step), AsyncAction::Close) {
            return self.deliver_return(back, Value::None);
        }
        let class = self.types.stop_async_iteration.clone();
        let stop = self.raise_with(&class, vec![]);
        self.deliver_raise(back, stop)
    }

    /// The async generator's body raised.
    pub(super) fn async_step_raised(&mut self, step: Rc<Iterator>, back: Return, raised: Raised) -> Next {
        finish(&step);
        close(&step);
        let quiet = raised.is(&self.types.stop_async_iteration) || raised.is(&self.types.generator_exit);
        if quiet && matches!(step_action(&step), AsyncAction::Close) {
            return self.deliver_return(back, Value::None);
        }
        self.deliver_raise(back, raised)
    }
}

fn set_state(step: &Rc<Iterator>, state: AsyncStepState) {
    if let IteratorState::AsyncStep(step) = &mut *step.state.borrow_mut() {
        step.state = state;
    }
}

fn step_action(step: &Rc<Iterator>) -> AsyncAction {
    match &*step.state.borrow() {
        IteratorState::AsyncStep(step) => step.action.clone(),
        _ => AsyncAction::Send(Value::None),
    }
}

/// The step is over: the generator may be stepped again.
fn finish(step: &Rc<Iterator>) {
    set_state(step, AsyncStepState::Done);
    if let IteratorState::AsyncStep(step) = &*step.state.borrow()
        && let Some(own) = &step.generator.asynchronous
    {
        own.running.set(false);
    }
}

/// The generator is over.
fn close(step: &Rc<Iterator>) {
    if let IteratorState::AsyncStep(step) = &*step.state.borrow()
        && let Some(own) = &step.generator.asynchronous
    {
        own.closed.set(true);
    }
}
