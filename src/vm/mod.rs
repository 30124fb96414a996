//! The virtual machine: it runs code until it halts, and never waits.
//!
//! It knows nothing of time, tasks, browsers or output devices. Frames live on its own stack, so it can stop after any
//! instruction; what it can't do by itself it asks for by halting (see [`Halt`]).

pub mod args;
pub mod builtins;
pub mod context;
pub mod coroutine;
pub mod finalize;
pub mod hash;
pub mod machine;
pub mod names;
pub mod object;
pub mod raise;
pub mod standard_modules;
pub mod stream;
pub mod suggest;
pub mod traceback;
pub mod types;
pub mod unraisable;
pub mod value;
pub mod warning;
pub mod watch;

pub use super::lang::code::{Binary, Compare};
pub use args::Args;
pub use coroutine::{Co, native_coroutine};
pub use machine::{AsyncHooks, Block, Flow, Halt, ModuleSource, OnYield, Output, Resume, Sink, Then, Vm};
pub use names::Names;
pub use raise::Raised;
pub use value::Value;
