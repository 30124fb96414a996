//! Iterators of ours over builtin values.

use super::{ByteArray, Bytes, Class, DictView, Generator, List, Set, Str, Tuple};
use crate::vm::{Raised, Resume, Value, Vm, finalize};
use num_bigint::BigInt;
use std::cell::RefCell;
use std::rc::Rc;

/// An iterator.
pub struct Iterator {
    /// Where it stands.
    pub state: RefCell<IteratorState>,
    /// The class of a library's or a script's iterator; the others' follows from their state.
    pub class: Option<Rc<Class>>,
}

/// Where an iterator stands; the fields say themselves what they hold. A finished one is [`IteratorState::Done`] and stays so.
#[allow(missing_docs)]
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
    BigRange(Box<BigRange>),
    /// A view of a dict; `size` is what it must still have, `left` how many items may still come.
    Dict { view: DictView, next: usize, size: usize, left: usize },
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
    /// The awaitable of one step of an async generator.
    AsyncStep(Box<AsyncStep>),
    /// What a coroutine's `__await__` gives: the coroutine, to be delegated to by generators too.
    Coroutine(Rc<Generator>),
    /// A library module's own: `itertools` and the like.
    Native(Box<dyn NativeIterator>),
}

/// Where the iterator of a range of big integers stands. It has a box of its own: nearly all others are much smaller.
pub struct BigRange {
    /// The next item.
    pub next: BigInt,
    /// From each to the next.
    pub step: BigInt,
    /// How many are left.
    pub left: BigInt,
}

/// An iterator that a library module implements.
pub trait NativeIterator {
    /// The next item, or `None` at the end. Called with the iterator's state taken out, so it may run a script's code.
    fn next(&mut self, vm: &mut Vm) -> Result<Option<Value>, Raised>;

    /// The name of its Python type, for one that has no class of its own.
    fn type_name(&self) -> &'static str {
        "iterator"
    }

    /// The arguments that its `repr` shows; `None` where that shows none.
    fn shown_arguments(&self) -> Option<Vec<Value>> {
        None
    }

    /// How many items are left, if it knows.
    fn left(&self) -> Option<i64> {
        None
    }

    /// Another iterator at the same place, where it can have one: `itertools.tee`.
    fn joined(&self) -> Option<Box<dyn NativeIterator>> {
        None
    }

    /// A step for a coroutine or generator that delegates to it. Only awaitables need more than `next`.
    fn resume(&mut self, vm: &mut Vm, input: Resume) -> Result<Step, Raised> {
        match input {
            Resume::Throw(raised) => Err(raised),
            Resume::Send(_) => Ok(match self.next(vm)? {
                Some(value) => Step::Yield(value),
                None => Step::Return(Value::None),
            }),
        }
    }
}

/// What a delegated step came to.
pub enum Step {
    /// It gave a value and can be resumed.
    Yield(Value),
    /// It is over, with a result.
    Return(Value),
}

/// One step of an async generator, as an awaitable.
pub struct AsyncStep {
    /// The generator.
    pub generator: Rc<Generator>,
    /// What the step does.
    pub action: AsyncAction,
    /// How far it is.
    pub state: AsyncStepState,
}

/// What a step of an async generator does.
#[derive(Clone)]
pub enum AsyncAction {
    /// `__anext__`, `asend`
    Send(Value),
    /// `athrow`, with its arguments: what they mean is asked when it is awaited.
    Throw([Value; 3]),
    /// `aclose`
    Close,
}

/// How far a step is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum AsyncStepState {
    /// Not awaited yet.
    Created,
    /// Being awaited.
    Running,
    /// The same, but its end doesn't end it: `athrow` that was sent something meanwhile.
    Lasting,
    /// Over.
    Done,
}

impl Drop for Iterator {
    fn drop(&mut self) {
        use IteratorState as S;
        let state = self.state.get_mut();
        if matches!(state, S::AsyncStep(step) if step.state == AsyncStepState::Created) {
            // Nobody awaited it, which is worth a warning.
            finalize::later(Iterator::new(std::mem::replace(state, S::Done)));
            return;
        }
        // These hold other iterators, which may hold others.
        if matches!(state, S::Enumerate { .. } | S::Zip { .. } | S::Map { .. } | S::Filter { .. } | S::Native(_)) {
            finalize::drop_deep(std::mem::replace(state, S::Done));
        }
    }
}

impl Iterator {
    /// At its beginning.
    #[allow(clippy::new_ret_no_self)]
    pub fn new(state: IteratorState) -> Value {
        Value::Iterator(Rc::new(Iterator { state: RefCell::new(state), class: None }))
    }

    /// An iterator of one of the builtin classes, or of a script's class that derives from it.
    pub fn of_state(class: &Rc<Class>, state: IteratorState) -> Value {
        let class = (!class.builtin).then(|| class.clone());
        Value::Iterator(Rc::new(Iterator { state: RefCell::new(state), class }))
    }

    /// A library's iterator.
    pub fn of_class(class: &Rc<Class>, native: impl NativeIterator + 'static) -> Value {
        let state = RefCell::new(IteratorState::Native(Box::new(native)));
        Value::Iterator(Rc::new(Iterator { state, class: Some(class.clone()) }))
    }
}
