//! Call frames.

use super::Then;
use crate::vm::Value;
use crate::vm::object::{Dict, Function, Generator};
use std::rc::Rc;

/// A call of a function of the script.
pub struct Frame {
    /// Its code, globals and closure.
    pub function: Rc<Function>,
    /// The next instruction.
    pub pc: u32,
    /// Where its slots begin on the stack.
    pub base: u32,
    /// What is done with its result.
    pub back: Return,
    /// The exception that it is handling; [`Value::Unbound`] if none.
    pub handled: Value,
    /// The generator whose body it is.
    pub generator: Option<Rc<Generator>>,
    /// The namespace of a class body, or what `exec` was given.
    pub namespace: Option<Value>,
}

/// What is done with a frame's result (or, for a generator's frame, with what it yields).
pub enum Return {
    /// Into a slot of the frame below, counted from its base.
    Slot(u16),
    /// Dropped: `__setattr__`, `__setitem__` and the like.
    Drop,
    /// `__init__` returned: it must be `None`, and the instance goes into the slot.
    Instance(Value, u16),
    /// The end of a run that Rust entered: the loop returns to it.
    Entry,
    /// The frame below goes on at its `ForIter`.
    ForIter,
    /// The frame below goes on at its `YieldFrom`.
    YieldFrom,
    /// A native call resumed the generator; the result goes into the slot of the frame below.
    Resumed(super::OnYield, u16),
    /// The Rust coroutine that called or awaits goes on.
    Coroutine(Rc<Generator>),
    /// A class body ended: the class is made.
    ClassBody(Box<ClassBody>),
    /// A native function goes on; then its result goes where it would have gone.
    Then(Then, Box<Return>),
}

/// What is needed to make a class once its body ran.
pub struct ClassBody {
    /// Where the class goes.
    pub slot: u16,
    /// The metaclass, or a callable given as such.
    pub metaclass: Value,
    /// The name.
    pub name: Value,
    /// The bases after `__mro_entries__`.
    pub bases: Vec<Value>,
    /// The bases as they were written, if `__mro_entries__` replaced some.
    pub original_bases: Option<Value>,
    /// The namespace.
    pub namespace: Value,
    /// Keywords other than `metaclass`.
    pub keywords: Vec<(Rc<crate::vm::object::Str>, Value)>,
}

impl Frame {
    /// The module's namespace.
    pub fn globals(&self) -> &Rc<Dict> {
        &self.function.globals
    }
}
