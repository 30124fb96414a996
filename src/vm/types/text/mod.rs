//! `str`: its class and methods.

mod quote;
pub mod surrogate;
pub mod unicode;

pub use quote::{escape_non_ascii, push_escape, quoted, quoted_ascii};

pub fn binary(
    vm: &mut crate::vm::Vm,
    op: crate::lang::code::Binary,
    a: &crate::vm::Value,
    b: &crate::vm::Value,
) -> Result<Option<crate::vm::Value>, crate::vm::Raised> {
    Ok(None)
}
pub fn compare(op: crate::lang::code::Compare, a: &crate::vm::Value, b: &crate::vm::Value) -> Option<bool> {
    None
}
pub fn ascii(t: &str) -> String {
    t.into()
}
