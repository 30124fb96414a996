//! Async generators: the awaitables of `__anext__`, `asend`, `athrow` and `aclose`.

use super::frame::{Next, Return};
use super::{Resume, Vm};
use crate::vm::object::{
    AsyncAction, AsyncStep, AsyncStepState, Generator, GeneratorKind, Iterator, IteratorState, State,
};
use crate::vm::types::generator;
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
    pub(super) fn resume_async_step(&mut self, step: Rc<Iterator>, input: Resume, back: Return) -> Next {
        let (generator, state, action) = match &*step.state.borrow() {
            IteratorState::AsyncStep(step) => (step.generator.clone(), step.state, step.action.clone()),
            _ => unreachable!("the caller looked"),
        };
        let sends = matches!(action, AsyncAction::Send(_));
        if state == AsyncStepState::Done {
            let what = if sends { "__anext__()/asend()" } else { "aclose()/athrow()" };
            let error = self.runtime_error(format!("cannot reuse already awaited {what}"));
            return self.deliver_raise(back, error);
        }
        let is_sent = matches!(input, Resume::Send(_));
        if !sends && is_sent && matches!(&*generator.state.borrow(), State::Done) {
            set_state(&step, AsyncStepState::Done);
            return self.deliver_return(back, Value::None);
        }
        if state != AsyncStepState::Created {
            let lasts = is_sent && matches!(action, AsyncAction::Throw(_));
            set_state(&step, if lasts { AsyncStepState::Lasting } else { AsyncStepState::Running });
            return self.resume(&generator, input, Return::AsyncStep(Box::new((step, back))));
        }
        let Some(own) = &generator.asynchronous else { unreachable!("a step is of an async generator") };
        if own.running.get() {
            set_state(&step, AsyncStepState::Done);
            let what = match action {
                AsyncAction::Send(_) => "anext",
                AsyncAction::Throw(_) => "athrow",
                AsyncAction::Close => "aclose",
            };
            let error = self.runtime_error(format!("{what}(): asynchronous generator is already running"));
            return self.deliver_raise(back, error);
        }
        if !sends && is_sent && own.closed.get() {
            set_state(&step, AsyncStepState::Done);
            let class = self.types.stop_async_iteration.clone();
            let stop = self.raise_with(&class, vec![]);
            return self.deliver_raise(back, stop);
        }
        if !sends && matches!(&input, Resume::Send(value) if !value.is_none()) {
            let error = self.runtime_error("can't send non-None value to a just-started coroutine");
            return self.deliver_raise(back, error);
        }
        set_state(&step, AsyncStepState::Running);
        own.running.set(true);
        let input = match (action, input) {
            (_, Resume::Throw(raised)) => Resume::Throw(raised),
            (AsyncAction::Send(value), Resume::Send(Value::None)) => Resume::Send(value),
            (AsyncAction::Send(_), Resume::Send(value)) => Resume::Send(value),
            (AsyncAction::Close, _) => {
                own.closed.set(true);
                Resume::Throw(self.generator_exit())
            }
            (AsyncAction::Throw(parts), _) => match generator::thrown(self, parts) {
                Ok(raised) => Resume::Throw(raised),
                Err(raised) => {
                    finish(&step);
                    return self.deliver_raise(back, raised);
                }
            },
        };
        self.resume(&generator, input, Return::AsyncStep(Box::new((step, back))))
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
        let quiet = raised.is(&self.types.stop_async_iteration) || raised.is(&self.types.generator_exit);
        if quiet {
            close(&step);
        }
        if quiet && matches!(step_action(&step), AsyncAction::Close) {
            return self.deliver_return(back, Value::None);
        }
        self.deliver_raise(back, raised)
    }
}

impl Vm {
    /// `coroutine method 'asend' of 'f' was never awaited`
    pub(super) fn warn_step_never_awaited(&mut self, step: &Rc<Iterator>) {
        let (generator, action) = match &*step.state.borrow() {
            IteratorState::AsyncStep(step) => (step.generator.clone(), step.action.clone()),
            _ => return,
        };
        set_state(step, AsyncStepState::Done);
        let method = match action {
            AsyncAction::Send(_) => "asend",
            AsyncAction::Throw(_) => "athrow",
            AsyncAction::Close => "aclose",
        };
        let name = Value::Str(generator.qualified_name());
        let generator = Value::Generator(generator);
        let result = self.repr(&name).and_then(|name| {
            let message = format!("coroutine method '{method}' of {} was never awaited", name.text());
            let category = self.types.exception("RuntimeWarning");
            self.warn_with(&category, Value::str(message), 1, &[], generator.clone())
        });
        if let Err(raised) = result {
            self.unraisable("Exception ignored in", &generator, raised);
        }
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
    if let IteratorState::AsyncStep(step) = &mut *step.state.borrow_mut() {
        let lasts = step.state == AsyncStepState::Lasting;
        step.state = if lasts { AsyncStepState::Running } else { AsyncStepState::Done };
    }
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
