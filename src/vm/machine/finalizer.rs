//! What runs when the last reference to an object goes: `__del__`, and the rest of a suspended generator.

use super::{Resume, Vm};
use crate::vm::object::{Generator, GeneratorKind, State};
use crate::vm::{Args, Value, finalize};
use std::rc::Rc;

impl Vm {
    /// Runs the finalizers of objects whose last reference went.
    pub(super) fn run_finalizers(&mut self) {
        while finalize::is_pending() {
            for object in finalize::take() {
                self.finalize(object);
            }
        }
    }

    fn finalize(&mut self, object: Value) {
        match &object {
            Value::Generator(generator) => {
                let generator = generator.clone();
                self.finalize_generator(&generator);
            }
            Value::Iterator(step) => self.warn_step_never_awaited(step),
            Value::Instance(_) => {
                let Some(method) = self.special(&object, &self.names.del.clone()) else { return };
                let result = match self.bind_special(method.clone(), &object) {
                    Ok(bound) => self.call(&bound, Args::none()),
                    Err(raised) => Err(raised),
                };
                if let Err(raised) = result {
                    self.unraisable("Exception ignored in", &method, raised);
                }
            }
            // The callback of a weak reference whose object is gone, bound to the reference.
            Value::Method(method) => {
                if let Err(raised) = self.call(&method.function, Args::one(method.receiver.clone())) {
                    self.unraisable("Exception ignored in", &method.function, raised);
                }
            }
            _ => {}
        }
    }

    fn finalize_generator(&mut self, generator: &Rc<Generator>) {
        if matches!(&*generator.state.borrow(), State::Created(_)) {
            *generator.state.borrow_mut() = State::Done;
            if generator.kind == GeneratorKind::Coroutine {
                self.warn_never_awaited(generator);
            }
            return;
        }
        if generator.kind == GeneratorKind::AsyncGenerator && self.finalize_by_hook(generator) {
            return;
        }
        let exit = self.generator_exit();
        match self.resume_nested(generator, Resume::Throw(exit)) {
            Ok(Some(_)) => {
                let error = self.runtime_error(generator.kind.ignored_exit());
                *generator.state.borrow_mut() = State::Done;
                self.unraisable("Exception ignored in", &Value::Generator(generator.clone()), error);
            }
            Ok(None) => {}
            Err(raised) if raised.is(&self.types.generator_exit) || raised.is(&self.types.stop_iteration) => {}
            Err(raised) => self.unraisable("Exception ignored in", &Value::Generator(generator.clone()), raised),
        }
    }

    fn finalize_by_hook(&mut self, generator: &Rc<Generator>) -> bool {
        let Some(state) = &generator.asynchronous else { return false };
        if state.closed.get() {
            return false;
        }
        let hook = state.finalizer.borrow().clone();
        if !hook.is_bound() || hook.is_none() {
            return false;
        }
        // The hook takes it over: it isn't told a second time.
        *state.finalizer.borrow_mut() = Value::None;
        if let Err(raised) = self.call(&hook, Args::one(Value::Generator(generator.clone()))) {
            self.unraisable("Exception ignored in", &hook, raised);
        }
        true
    }
}
