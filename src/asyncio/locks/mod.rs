//! Synchronization primitives (`Lib/asyncio/locks.py`), each in a file of its own, step by step.

mod barrier;
mod bound;
mod condition;
mod event;
mod lock;
mod semaphore;

pub use bound::{LoopBound, Waiters};
pub use event::EventState;

use super::define::class;
use crate::vm::object::{Class, Layout};
use crate::vm::types::Types;
use std::rc::Rc;

/// The classes.
#[allow(missing_docs)]
pub struct Locks {
    pub lock: Rc<Class>,
    pub event: Rc<Class>,
    pub condition: Rc<Class>,
    pub semaphore: Rc<Class>,
    pub bounded_semaphore: Rc<Class>,
    pub barrier: Rc<Class>,
}

impl Locks {
    /// Makes the classes.
    pub fn new(types: &Types) -> Locks {
        let object = &types.object;
        let lock = class("asyncio.locks.Lock", object, Layout::State("asyncio.Lock"));
        lock::install(&lock);
        let event = class("asyncio.locks.Event", object, Layout::State("asyncio.Event"));
        event::install(&event);
        let condition = class("asyncio.locks.Condition", object, Layout::State("asyncio.Condition"));
        condition::install(&condition);
        let semaphore = class("asyncio.locks.Semaphore", object, Layout::State("asyncio.Semaphore"));
        semaphore::install(&semaphore);
        let bounded_semaphore = class("asyncio.locks.BoundedSemaphore", &semaphore, Layout::Plain);
        semaphore::install_bounded(&bounded_semaphore);
        let barrier = class("asyncio.locks.Barrier", object, Layout::State("asyncio.Barrier"));
        barrier::install(&barrier);
        Locks { lock, event, condition, semaphore, bounded_semaphore, barrier }
    }
}
