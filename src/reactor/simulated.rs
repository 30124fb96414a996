//! The simulated clock: it jumps to the next deadline when nothing else can happen.

use super::{LocalFuture, Reactor};
use crate::trace::Time;
use std::cell::Cell;
use std::future::{pending, ready};
use std::rc::Rc;

/// What one step of a task costs, in nanoseconds: small, but never nothing, so that deadlines set one after another
/// differ as they do on a real machine.
const STEP_COST: u64 = 2_000;
/// What it costs to look at the clock.
const READING_COST: u64 = 100;
/// What a call or a turn of a loop costs.
const WORK_COST: u64 = 20;
/// How late a sleeper is woken: a real machine needs about as long.
const LATENCY: u64 = 100_000;

/// A clock without a wall.
#[derive(Default)]
pub struct Simulated {
    now: Cell<u64>,
    /// Where the engine lives: it gets its turns.
    host: Option<Rc<dyn Reactor>>,
}

impl Simulated {
    /// A simulated clock in a place with an event loop of its own, which gets its turns.
    pub fn hosted(host: Rc<dyn Reactor>) -> Self {
        Self { now: Cell::new(0), host: Some(host) }
    }

    fn charge(&self, nanoseconds: u64) {
        self.now.set(self.now.get().saturating_add(nanoseconds));
    }
}

impl Reactor for Simulated {
    fn now(&self) -> Time {
        Time(self.now.get())
    }

    fn charge_step(&self) {
        self.charge(STEP_COST);
    }

    fn charge_reading(&self) {
        self.charge(READING_COST);
    }

    fn charge_work(&self, units: u64) {
        self.charge(units.saturating_mul(WORK_COST));
    }

    fn wait_until(&self, deadline: Option<Time>) -> LocalFuture<'_, ()> {
        match deadline {
            Some(Time(deadline)) => {
                self.now.set(self.now.get().max(deadline));
                self.charge(LATENCY);
                Box::pin(ready(()))
            }
            None => Box::pin(pending()),
        }
    }

    fn is_closed(&self) -> bool {
        true
    }

    fn give_way(&self) -> LocalFuture<'_, ()> {
        match &self.host {
            Some(host) => host.give_way(),
            None => Box::pin(ready(())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::task::{Context, Poll, Waker};

    #[test]
    fn it_jumps_to_the_deadline_and_never_back() {
        let clock = Simulated::default();
        let mut context = Context::from_waker(Waker::noop());
        assert_eq!(clock.wait_until(Some(Time(5_000_000))).as_mut().poll(&mut context), Poll::Ready(()));
        assert_eq!(clock.now(), Time(5_000_000 + LATENCY));
        assert_eq!(clock.wait_until(Some(Time(3))).as_mut().poll(&mut context), Poll::Ready(()));
        assert_eq!(clock.now(), Time(5_000_000 + 2 * LATENCY));
        assert_eq!(clock.wait_until(None).as_mut().poll(&mut context), Poll::Pending);
    }
}
