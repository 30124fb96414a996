//! What happens to objects when their last reference goes: finalizers wait here until the machine runs them, between
//! two instructions, and deep structures are taken apart without deep recursion.

use super::Value;
use std::cell::{Cell, RefCell};

thread_local! {
    static WAITING: RefCell<Vec<Value>> = const { RefCell::new(Vec::new()) };
    static PENDING: Cell<bool> = const { Cell::new(false) };
    static DEPTH: Cell<u32> = const { Cell::new(0) };
    static DEFERRED: RefCell<Vec<Vec<Value>>> = const { RefCell::new(Vec::new()) };
}

/// Beyond this many nested drops the rest is put aside, as CPython's trashcan does.
const DEEPEST: u32 = 64;

/// Leaves an object, whole again, to be finalized before the next instruction.
pub fn later(object: Value) {
    // At the end of the thread the queue is gone before the last objects are; nobody can run their code any more.
    let kept = WAITING.try_with(|waiting| waiting.borrow_mut().push(object));
    if kept.is_ok() {
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

/// Drops values that may hold long chains of others.
pub fn drop_deep(values: Vec<Value>) {
    if values.is_empty() {
        return;
    }
    let Ok(depth) = DEPTH.try_with(Cell::get) else { return };
    if depth >= DEEPEST {
        let _ = DEFERRED.try_with(|deferred| deferred.borrow_mut().push(values));
        return;
    }
    DEPTH.set(depth + 1);
    drop(values);
    DEPTH.set(depth);
    if depth == 0 {
        while let Some(values) = DEFERRED.with_borrow_mut(Vec::pop) {
            DEPTH.set(1);
            drop(values);
            DEPTH.set(0);
        }
    }
}
