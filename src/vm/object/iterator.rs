//! Iterators of ours over builtin values.

use super::{ByteArray, Bytes, DictView, List, Set, Str, Tuple};
use crate::vm::{Raised, Value, Vm};
use num_bigint::BigInt;
use std::cell::RefCell;
use std::rc::Rc;

/// An iterator.
pub struct Iterator {
    /// Where it stands.
    pub state: RefCell<IteratorState>,
}

/// Where an iterator stands. A finished one is [`IteratorState::Done`] and stays so.
pub enum IteratorState {
    /// Nothing is left.
    Done,
    /// A list, by index, looked at anew each time.
    List { list: Rc<List>, next: usize },
    /// A list backwards.
    ListReversed { list: Rc<List>, left: usize },
    /// A tuple.
    Tuple { tuple: Rc<Tuple>, next: usize },
    /// A string's code points, by byte offset.
    Str { text: Rc<Str>, offset: usize },
    /// Bytes.
    Bytes { bytes: Rc<Bytes>, next: usize },
    /// A bytearray.
    ByteArray { bytes: Rc<ByteArray>, next: usize },
    /// A range of small integers.
    Range { next: i64, step: i64, left: usize },
    /// A range of big integers.
    BigRange { next: BigInt, step: BigInt, left: BigInt },
    /// A view of a dict; `size` is what it must still have.
    Dict { view: DictView, next: usize, size: usize },
    /// A view of a dict backwards.
    DictReversed { view: DictView, before: usize, size: usize },
    /// A set.
    Set { set: Rc<Set>, next: usize, size: usize },
    /// Anything with `__getitem__`, by index.
    Sequence { object: Value, next: i64 },
    /// Anything with `__getitem__` and `__len__`, backwards; the index of the next item.
    SequenceReversed { object: Value, next: i64 },
    /// `iter(callable, sentinel)`
    Calls { callable: Value, sentinel: Value },
    /// `enumerate`
    Enumerate { inner: Value, count: Value },
    /// `zip`; whether strict.
    Zip { inner: Vec<Value>, strict: bool },
    /// `map`; whether strict stays false until 3.14.
    Map { function: Value, inner: Vec<Value> },
    /// `filter`
    Filter { function: Value, inner: Value },
    /// A library module's own: `itertools` and the like.
    Native(Box<dyn NativeIterator>),
}

/// An iterator that a library module implements.
pub trait NativeIterator {
    /// The next item, or `None` at the end. Called with the iterator's state taken out, so it may run a script's code.
    fn next(&mut self, vm: &mut Vm) -> Result<Option<Value>, Raised>;

    /// The name of its Python type: `itertools.count`.
    fn type_name(&self) -> &'static str;
}

impl Iterator {
    /// At its beginning.
    pub fn new(state: IteratorState) -> Value {
        Value::Iterator(Rc::new(Iterator { state: RefCell::new(state) }))
    }
}
