//! What all primitives share: the loop they belong to, the future objects of those who wait, and the end of their
//! `repr`.

use crate::asyncio::event_loop::Loop;
use crate::asyncio::frames;
use crate::asyncio::futures::{FutureObject, Purpose};
use crate::asyncio::runtime::Runtime;
use crate::vm::types::object::default_repr;
use crate::vm::{Co, Raised, Value, Vm};
use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

/// `mixins._LoopBoundMixin`: the primitive belongs to the first loop under which somebody waits for it.
#[derive(Default)]
pub struct LoopBound(RefCell<Option<Loop>>);

impl LoopBound {
    /// `_get_loop`; `this` is the primitive, for the message.
    pub async fn get(&self, co: &Co, runtime: &Rc<Runtime>, this: &Value) -> Result<Loop, Raised> {
        let running = runtime.running.borrow().clone();
        let bound = self.0.borrow().clone();
        match (bound, running) {
            (None, Some(running)) => {
                *self.0.borrow_mut() = Some(running.clone());
                Ok(running)
            }
            (Some(bound), Some(running)) if bound.is(&running) => Ok(running),
            _ => {
                let this = this.clone();
                Err(co.with(move |vm| Ok(other_loop(vm, &this))).await?)
            }
        }
    }
}

fn other_loop(vm: &mut Vm, this: &Value) -> Raised {
    let text = match vm.repr(this) {
        Ok(text) => text,
        Err(raised) => return raised,
    };
    vm.runtime_error(format!("{} is bound to a different event loop", text.text())).through(&frames::OTHER_LOOP)
}

/// Those who wait, in order.
#[derive(Default)]
pub struct Waiters(RefCell<VecDeque<FutureObject>>);

impl Waiters {
    /// A new one at the end.
    pub fn add(&self, event_loop: &Loop, what: &'static &'static str) -> FutureObject {
        let waiter = FutureObject::with_purpose(event_loop, Purpose::Named(what));
        self.0.borrow_mut().push_back(waiter.clone());
        waiter
    }

    /// Takes one out; whether it was there.
    pub fn remove(&self, waiter: &FutureObject) -> bool {
        let mut waiters = self.0.borrow_mut();
        match waiters.iter().position(|known| known.is(waiter)) {
            Some(at) => waiters.remove(at).is_some(),
            None => false,
        }
    }

    /// How many wait.
    pub fn len(&self) -> usize {
        self.0.borrow().len()
    }

    /// Takes the first out.
    pub fn pop(&self) -> Option<FutureObject> {
        self.0.borrow_mut().pop_front()
    }

    /// The first.
    pub fn first(&self) -> Option<FutureObject> {
        self.0.borrow().front().cloned()
    }

    /// The first that isn't done.
    pub fn first_pending(&self) -> Option<FutureObject> {
        self.0.borrow().iter().find(|waiter| !waiter.is_done()).cloned()
    }

    /// Whether somebody waits who was not cancelled.
    pub fn any_uncancelled(&self) -> bool {
        self.0.borrow().iter().any(|waiter| !waiter.is_cancelled())
    }

    /// All, in order, for scripts that look at `_waiters`: a list of what is there now.
    pub fn listed(&self) -> Value {
        Value::list(self.0.borrow().iter().map(FutureObject::value).collect())
    }

    /// All, in order.
    pub fn all(&self) -> Vec<FutureObject> {
        self.0.borrow().iter().cloned().collect()
    }
}

/// The `repr` of a primitive: the plain one with its state in brackets.
pub fn repr_with(vm: &mut Vm, this: &Value, state: &str, waiters: usize) -> Value {
    let plain = default_repr(vm, this);
    let inside = plain.strip_prefix('<').and_then(|text| text.strip_suffix('>')).unwrap_or(&plain);
    let waiters = if waiters > 0 { format!(", waiters:{waiters}") } else { String::new() };
    Value::str(format!("<{inside} [{state}{waiters}]>"))
}
