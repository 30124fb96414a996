//! What happens to objects when their last reference goes: finalizers wait here until the machine runs them, between
//! two instructions, and deep structures are taken apart without deep recursion.

use super::Value;
use std::any::Any;
use std::cell::{Cell, RefCell};

thread_local! {
    static WAITING: RefCell<Vec<Value>> = const { RefCell::new(Vec::new()) };
    static PENDING: Cell<bool> = const { Cell::new(false) };
    static DEPTH: Cell<u32> = const { Cell::new(0) };
    static DEFERRED: RefCell<Vec<Box<dyn Any>>> = const { RefCell::new(Vec::new()) };
}

/// Beyond this many nested drops the rest is put aside, as CPython's trashcan does.
const DEEPEST: u32 = 64;

/// Leaves an object, whole again, to be finalized before the next instruction.
pub fn later(object: Value) {
    // At the end of the thread the queue is gone before the last objects are; nobody can run their code any more, and
    // dropping them would bring them back here.
    let mut object = std::mem::ManuallyDrop::new(Some(object));
    if WAITING.try_with(|waiting| waiting.borrow_mut().extend(object.take())).is_ok() {
        PENDING.set(true);
    }
}

/// Whether an object waits: one load, so that the machine may ask often.
#[inline]
pub fn is_pending() -> bool {
    PENDING.get()
}

/// The objects that wait, in the order in which they were dropped.
pub fn take() -> Vec<Value> {
    PENDING.set(false);
    WAITING.take()
}

/// Drops things that may hold long chains of others: an object's drop gives its contents here.
pub fn drop_deep<T: 'static>(things: T) {
    let Ok(depth) = DEPTH.try_with(Cell::get) else { return };
    if depth >= DEEPEST {
        let _ = DEFERRED.try_with(|deferred| deferred.borrow_mut().push(Box::new(things)));
        return;
    }
    DEPTH.set(depth + 1);
    drop(things);
    DEPTH.set(depth);
    if depth == 0 {
        // At the end of the thread nothing can be put aside any more, and nothing was.
        while let Ok(Some(things)) = DEFERRED.try_with(|deferred| deferred.borrow_mut().pop()) {
            DEPTH.set(1);
            drop(things);
            DEPTH.set(0);
        }
    }
}

/// Values that are dropped from the last to the first, as CPython empties lists and tuples.
pub struct Backwards(pub Vec<Value>);

impl Drop for Backwards {
    fn drop(&mut self) {
        while let Some(value) = self.0.pop() {
            drop(value);
        }
    }
}
