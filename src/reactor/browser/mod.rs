//! The browser as a reactor: its clock, its timers and its event loop.
//!
//! It works on the main thread and in a worker alike, for it asks only for what both have: `performance`, `setTimeout`
//! and message channels. Dropping a wait disarms its timer.

mod clock;
mod turn;

pub use clock::{Browser, milliseconds};
