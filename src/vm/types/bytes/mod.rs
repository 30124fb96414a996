//! `bytes` and `bytearray`: their classes and methods.

mod quote;

pub use quote::quoted;
