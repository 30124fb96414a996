//! The reactor: the outside world, as far as the executor must know it.
//!
//! It knows time and the host's own event loop, and nothing of tasks. The executor asks for the moment, and waits for a
//! deadline or for a wake-up, whichever is first; what the wait costs is the reactor's affair.

use crate::trace::Time;
use std::future::Future;
use std::pin::Pin;

#[cfg(target_arch = "wasm32")]
pub mod browser;
pub mod simulated;

/// A future that stays on its thread.
pub type LocalFuture<'a, T> = Pin<Box<dyn Future<Output = T> + 'a>>;

/// A source of time and a place to wait.
pub trait Reactor {
    /// The moment now, since the run began.
    fn now(&self) -> Time;

    /// Takes note that the script did one step's worth of work; a simulated clock charges for it.
    fn charge_step(&self);

    /// Ends at the deadline, never before it, or when the task that polls it is woken for another reason and calls again.
    /// Without a deadline it stays pending: only something from outside can go on.
    fn wait_until(&self, deadline: Option<Time>) -> LocalFuture<'_, ()>;

    /// Gives the host a turn: the browser handles its messages and timers, then the future ends.
    fn give_way(&self) -> LocalFuture<'_, ()>;
}
