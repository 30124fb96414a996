//! The simulated clock: it jumps to the next deadline when nothing else can happen.

use super::{LocalFuture, Reactor};
use crate::trace::Time;
use std::cell::Cell;
use std::future::{pending, ready};

/// What one step of a task costs, in nanoseconds: small, but never nothing, so that equal deadlines set one after
/// another come out in the order of a real machine.
const STEP_COST: u64 = 1_000;

/// A clock without a wall.
#[derive(Default)]
pub struct Simulated {
    now: Cell<u64>,
}

impl Reactor for Simulated {
    fn now(&self) -> Time {
        Time(self.now.get())
    }

    fn charge_step(&self) {
        self.now.set(self.now.get() + STEP_COST);
    }

    fn wait_until(&self, deadline: Option<Time>) -> LocalFuture<'_, ()> {
        match deadline {
            Some(Time(deadline)) => {
                self.now.set(self.now.get().max(deadline));
                Box::pin(ready(()))
            }
            None => Box::pin(pending()),
        }
    }

    fn give_way(&self) -> LocalFuture<'_, ()> {
        Box::pin(ready(()))
    }
}
