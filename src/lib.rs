//! Interleave: a small Python `asyncio` script, run so that one can see one thread juggle many tasks.
//!
//! This is the map. A script goes through the house in this order:
//!
//! 1. [`source`]: spans of text, lines and columns.
//! 2. [`lang`]: text → [`lang::code::Code`]. Ruff's tree, scopes, the compiler, diagnostics. Pure.
//! 3. [`vm`]: code → [`vm::machine::Halt`]. Values, frames, exceptions, builtin types. It runs and never waits.
//! 4. [`stdlib`]: modules that scripts import; [`asyncio`]: the one that everything here is about.
//! 5. [`executor`]: what is ready, in which order; [`reactor`]: time and the outside world.
//! 6. [`session`]: one run: compile, drive, stop.
//! 7. [`trace`]: what happened, as plain data. The engine writes it and knows nothing of the screen.
//! 8. [`protocol`]: messages between the page and the engine's worker.
//! 9. [`view`]: the trace as rows and lines, without a screen; `ui`: the page.
//!
//! What may import what is a table in `tests/architecture.rs`.

pub mod asyncio;
pub mod executor;
pub mod lang;
pub mod protocol;
pub mod reactor;
pub mod session;
pub mod source;
pub mod stdlib;
pub mod trace;
#[cfg(target_arch = "wasm32")]
pub mod ui;
pub mod view;
pub mod vm;
