//! The reactor: the outside world, as far as the executor must know it.
//!
//! It knows time and the host's own event loop, and nothing of tasks. The executor asks for the moment, and waits for a
//! deadline or for a wake-up, whichever is first; what the wait costs is the reactor's affair.

use crate::trace::Time;
use std::future::Future;
use std::pin::Pin;

#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(not(target_arch = "wasm32"))]
pub mod real;
pub mod simulated;

/// A future that stays on its thread.
pub type LocalFuture<'a, T> = Pin<Box<dyn Future<Output = T> + 'a>>;

/// When a simulated run begins, in seconds since 1970: noon of the first of January 2025, UTC.
pub const SIMULATED_EPOCH: f64 = 1_735_732_800.0;

/// A source of time and a place to wait.
pub trait Reactor {
    /// The moment now, since the run began.
    fn now(&self) -> Time;

    /// The moment now, where nothing of note has happened since a moment: a clock that is dear to read may say that one.
    fn now_after(&self, _last: Time) -> Time {
        self.now()
    }

    /// The calendar time at which the run began, in seconds since 1970.
    fn epoch(&self) -> f64 {
        SIMULATED_EPOCH
    }

    /// Takes note that the script did one step's worth of work; a simulated clock charges for it.
    fn charge_step(&self);

    /// Takes note that the script looked at the clock; a simulated clock charges for it, so that time passes even for
    /// a script that only watches it.
    fn charge_reading(&self) {}

    /// Takes note of this much work in the middle of a step, counted in calls and turns of loops.
    fn charge_work(&self, _units: u64) {}

    /// Ends at the deadline, never before it, or when the task that polls it is woken for another reason and calls again.
    /// Without a deadline it stays pending: only something from outside can go on.
    fn wait_until(&self, deadline: Option<Time>) -> LocalFuture<'_, ()>;

    /// Jumps to a moment, if the clock can: then nothing needs to wait for it.
    fn jump(&self, _moment: Time) -> bool {
        false
    }

    /// Whether nothing from outside can ever happen: a wait without a deadline would never end.
    fn is_closed(&self) -> bool {
        false
    }

    /// Gives the host a turn: the browser handles its messages and timers, then the future ends.
    fn give_way(&self) -> LocalFuture<'_, ()>;
}
