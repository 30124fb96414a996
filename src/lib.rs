//! Interleave: a small Python `asyncio` script, run so that one can see it.

// pub mod asyncio;
pub mod executor;
pub mod lang;
pub mod protocol;
pub mod reactor;
pub mod session;
pub mod source;
// pub mod stdlib;
pub mod trace;
#[cfg(target_arch = "wasm32")]
pub mod ui;
pub mod view;
pub mod vm;
