//! A bound on how deep Rust's own functions recurse over nested values: comparing, hashing, iterating.

use crate::vm::{Raised, Vm};
use std::cell::Cell;

thread_local! {
    static DEPTH: Cell<u32> = const { Cell::new(0) };
}

/// Each level takes a piece of Rust's own stack, which is one megabyte in a browser.
const DEEPEST: u32 = 400;

/// One level; it ends when this is dropped.
pub struct Deeper(());

impl Drop for Deeper {
    fn drop(&mut self) {
        DEPTH.set(DEPTH.get() - 1);
    }
}

/// Goes one level deeper; `RecursionError` where that is too deep. `doing` ends the message: ` in comparison`.
pub fn deeper(vm: &mut Vm, doing: &str) -> Result<Deeper, Raised> {
    if DEPTH.get() >= DEEPEST {
        return Err(vm.raise("RecursionError", format!("maximum recursion depth exceeded{doing}")));
    }
    DEPTH.set(DEPTH.get() + 1);
    Ok(Deeper(()))
}
