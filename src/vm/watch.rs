//! Who wants to know when an instance goes: its weak references. The instance itself only has a mark.

use super::Value;
use super::finalize;
use super::object::{Instance, Method};
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::{Rc, Weak};

/// A weak reference's object, and what is called when the referent goes; `Unbound` for nothing.
struct Watcher {
    reference: Weak<Instance>,
    callback: Value,
}

thread_local! {
    /// By the referent's address.
    static WATCHED: RefCell<HashMap<usize, Vec<Watcher>>> = RefCell::default();
}

/// Begins to watch an instance for a weak reference.
pub fn begin(referent: &Rc<Instance>, reference: &Rc<Instance>, callback: Value) {
    referent.set_watched();
    let watcher = Watcher { reference: Rc::downgrade(reference), callback };
    let address = Rc::as_ptr(referent) as usize;
    WATCHED.with_borrow_mut(|watched| {
        let watchers = watched.entry(address).or_default();
        watchers.retain(|known| known.reference.strong_count() > 0);
        watchers.push(watcher);
    });
}

/// The weak references to an instance that are still there, the oldest first, with whether they have a callback.
pub fn references(referent: &Rc<Instance>) -> Vec<(Rc<Instance>, bool)> {
    let address = Rc::as_ptr(referent) as usize;
    WATCHED.with_borrow(|watched| {
        let watchers = watched.get(&address).map(Vec::as_slice).unwrap_or_default();
        watchers.iter().filter_map(|w| Some((w.reference.upgrade()?, w.callback.is_bound()))).collect()
    })
}

/// Says that an instance is gone: the callbacks of the references that are still there run before the next instruction,
/// the newest first.
pub fn gone(address: usize) {
    let Ok(Some(watchers)) = WATCHED.try_with(|watched| watched.borrow_mut().remove(&address)) else { return };
    for Watcher { reference, callback } in watchers.into_iter().rev() {
        if let Some(reference) = reference.upgrade()
            && callback.is_bound()
        {
            let call = Method { function: callback, receiver: Value::Instance(reference) };
            finalize::later(Value::Method(Rc::new(call)));
        }
    }
}

/// Says that an instance lives at another address now: it was revived for its finalizer.
pub fn moved(from: usize, to: usize) {
    let _ = WATCHED.try_with(|watched| {
        let mut watched = watched.borrow_mut();
        if let Some(watchers) = watched.remove(&from) {
            watched.insert(to, watchers);
        }
    });
}
