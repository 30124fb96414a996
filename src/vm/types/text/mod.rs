//! `str`: its class and methods.

mod quote;
pub mod surrogate;
pub mod unicode;

pub use quote::{escape_non_ascii, push_escape, quoted, quoted_ascii};
