//! `shield`: waits for an awaitable without handing cancellation on.

use super::event_loop::Loop;
use super::frames;
use super::futures::{Callback, Completion, FutureObject, Purpose};
use super::signature::signature;
use super::task_class::ensure_future;
use crate::vm::object::NativeDef;
use crate::vm::types::plain;
use crate::vm::{Args, Raised, Value, Vm};
use std::rc::Rc;

/// Functions of the module.
pub const FUNCTIONS: &[NativeDef] = &[plain("shield", "(arg)", shield)];

fn shield(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [arg] = signature("shield", &["arg"], 1, &[]).bind(vm, args)?;
    let value = ensure_future(vm, &arg, None).map_err(|raised| raised.through(&frames::SHIELD_ENSURE))?;
    let Some(inner) = FutureObject::of(&value) else {
        let name = vm.type_name(&value);
        return Err(vm.type_error(format!("'{name}' objects can't be shielded here")));
    };
    if inner.is_done() {
        return Ok(value);
    }
    let event_loop: Loop = inner.event_loop().clone();
    let outer = FutureObject::with_purpose(&event_loop, Purpose::Named(&"shield"));
    let inner_done: Rc<dyn Completion> = Rc::new(InnerDone(outer.clone()));
    let outer_done: Rc<dyn Completion> = Rc::new(OuterDone { inner: inner.clone(), callback: inner_done.clone() });
    inner.add_callback(Callback::Native(inner_done));
    outer.add_callback(Callback::Native(outer_done));
    Ok(outer.value())
}

/// `_inner_done_callback`
struct InnerDone(FutureObject);

impl Completion for InnerDone {
    fn done(self: Rc<Self>, _: &mut Vm, inner: &FutureObject) -> Result<(), Raised> {
        let outer = &self.0;
        if outer.is_cancelled() {
            if !inner.is_cancelled() {
                inner.mark_retrieved();
            }
            return Ok(());
        }
        if outer.is_done() {
            return Ok(());
        }
        if inner.is_cancelled() {
            outer.cancel_plainly(Value::None);
        } else if let Some(exception) = inner.take_exception() {
            outer.set_exception(exception);
        } else {
            outer.set_result(Value::or_none(inner.peek_result()));
        }
        Ok(())
    }

    fn describe(&self) -> &'static str {
        "shield.<locals>._inner_done_callback() at /usr/lib/python3.13/asyncio/tasks.py:958"
    }

    fn waits_for(&self) -> Option<FutureObject> {
        Some(self.0.clone())
    }
}

/// `_outer_done_callback`
struct OuterDone {
    inner: FutureObject,
    callback: Rc<dyn Completion>,
}

impl Completion for OuterDone {
    fn done(self: Rc<Self>, _: &mut Vm, _: &FutureObject) -> Result<(), Raised> {
        if !self.inner.is_done() {
            self.inner.remove_native_callback(&self.callback);
        }
        Ok(())
    }

    fn describe(&self) -> &'static str {
        "shield.<locals>._outer_done_callback() at /usr/lib/python3.13/asyncio/tasks.py:975"
    }
}
