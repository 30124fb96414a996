//! The executor: which of the things that are ready runs next, on one thread.
//!
//! It knows nothing of scripts, clocks or browsers. Whoever owns it puts entries at the end of the [`Ready`] queue and
//! timers into [`Timers`]; a tick moves what is due from the timers to the queue and then runs exactly what was ready at
//! its start. Which of those entries comes next is asked of a [`Policy`]; first-in-first-out is CPython's.

mod policy;
mod ready;
mod stop;
mod timers;

pub use policy::Policy;
pub use ready::Ready;
pub use stop::Stop;
pub use timers::{TimerKey, Timers};
