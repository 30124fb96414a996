//! Asking a run to stop.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::task::Waker;

/// Asks a run to stop; it looks at every pause it makes, and is woken if it waits.
#[derive(Clone, Default)]
pub struct Stop(Rc<Inner>);

#[derive(Default)]
struct Inner {
    requested: Cell<bool>,
    stuck: Cell<bool>,
    waiting: RefCell<Option<Waker>>,
}

impl Stop {
    /// Asks.
    pub fn request(&self) {
        self.0.requested.set(true);
        let waiting = self.0.waiting.take();
        if let Some(waker) = waiting {
            waker.wake();
        }
    }

    /// Whether somebody asked.
    pub fn is_requested(&self) -> bool {
        self.0.requested.get()
    }

    /// Says that the run waits for what can never happen.
    pub fn give_up(&self) {
        self.0.stuck.set(true);
    }

    /// Whether the run waits for what can never happen.
    pub fn is_stuck(&self) -> bool {
        self.0.stuck.get()
    }

    /// Whom to wake when somebody asks.
    pub fn wake_by(&self, waker: &Waker) {
        self.0.waiting.replace(Some(waker.clone()));
    }
}
