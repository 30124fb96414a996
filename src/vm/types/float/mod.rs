//! `float`: its class and methods.

mod text;

pub use text::{Digits, Layout, Style, signed, text, unsigned};
