//! Sequences: tuple, list, bytes, bytearray, range, and the slice that cuts them.

use crate::vm::Value;
use crate::vm::finalize::{self, Backwards};
use num_bigint::BigInt;
use std::cell::RefCell;

/// A tuple.
pub struct Tuple {
    /// The items.
    pub items: Box<[Value]>,
}

impl Tuple {
    /// Of these items.
    pub fn new(items: Vec<Value>) -> Self {
        Self { items: items.into_boxed_slice() }
    }
}

impl Drop for Tuple {
    fn drop(&mut self) {
        if !self.items.is_empty() {
            finalize::drop_deep(Backwards(std::mem::take(&mut self.items).into_vec()));
        }
    }
}

/// A list.
pub struct List {
    /// The items.
    pub items: RefCell<Vec<Value>>,
}

impl List {
    /// Of these items.
    pub fn new(items: Vec<Value>) -> Self {
        Self { items: RefCell::new(items) }
    }
}

impl Drop for List {
    fn drop(&mut self) {
        let items = self.items.get_mut();
        if !items.is_empty() {
            finalize::drop_deep(Backwards(std::mem::take(items)));
        }
    }
}

/// Immutable bytes.
pub struct Bytes {
    /// The bytes.
    pub data: Vec<u8>,
}

impl Bytes {
    /// Of these bytes.
    pub fn new(data: Vec<u8>) -> Self {
        Self { data }
    }
}

/// Mutable bytes.
pub struct ByteArray {
    /// The bytes.
    pub data: RefCell<Vec<u8>>,
}

/// A complex number.
#[derive(Clone, Copy, PartialEq)]
pub struct Complex {
    /// The real part.
    pub real: f64,
    /// The imaginary part.
    pub imag: f64,
}

/// A range; `big` when a bound does not fit.
pub struct Range {
    /// The first item.
    pub start: i64,
    /// Where it ends, not included.
    pub stop: i64,
    /// The step, never zero.
    pub step: i64,
    /// Start, stop and step of a range whose numbers don't fit; the other fields are then meaningless.
    pub big: Option<Box<[BigInt; 3]>>,
}

impl Range {
    /// The number of items of a range whose numbers fit.
    pub fn len(&self) -> usize {
        let (start, stop, step) = (self.start as i128, self.stop as i128, self.step as i128);
        let span = if step > 0 { stop - start } else { start - stop };
        if span <= 0 { 0 } else { ((span - 1) / step.abs() + 1) as usize }
    }

    /// Whether it has no item.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// A slice object.
pub struct Slice {
    /// `None` or where it starts.
    pub start: Value,
    /// `None` or where it stops.
    pub stop: Value,
    /// `None` or its step.
    pub step: Value,
}
