//! Call frames, and where their results go.

use super::{OnYield, Then};
use crate::vm::coroutine::RustBody;
use crate::vm::object::{Dict, Function, Generator, Iterator, SavedFrame, Str};
use crate::vm::{Raised, Value};
use std::rc::Rc;

/// A call of a function of the script, or a step of a coroutine written in Rust.
pub struct Frame {
    /// Its code, globals and closure.
    pub function: Rc<Function>,
    /// The next instruction.
    pub pc: u32,
    /// Where its slots begin on the stack.
    pub base: u32,
    /// What is done with its result.
    pub back: Return,
    /// What few frames have.
    pub extra: Option<Box<Extra>>,
}

/// What few frames have.
#[derive(Default)]
pub struct Extra {
    /// The exception that the frame is handling; [`Value::Unbound`] if none.
    pub handled: Value,
    /// The generator whose body it is.
    pub generator: Option<Rc<Generator>>,
    /// The namespace of a class body, or what `exec` was given.
    pub namespace: Value,
    /// The body of a coroutine written in Rust; the frame then has no instructions.
    pub rust: Option<Box<RustBody>>,
    /// Where a generator's frame is saved when it is suspended again: kept so that a step allocates nothing.
    pub saved: Option<Box<SavedFrame>>,
}

/// What is done with a frame's result or, for a generator's frame, with what it yields.
pub enum Return {
    /// Into a slot of the frame below, counted from its base.
    Slot(u16),
    /// Dropped: `__setattr__`, `__setitem__` and the like.
    Drop,
    /// `__init__` returned: it must be `None`. The instance lies in its slot already.
    Init,
    /// The end of a run that Rust entered: the loop returns to it.
    Entry,
    /// The frame below goes on at its `ForIter`.
    ForIter,
    /// The end of a run that Rust entered for all items of a generator: the machine's last sink takes what it can.
    Sink,
    /// The frame below goes on at its `YieldFrom`.
    YieldFrom,
    /// The same, where an exception was thrown into what it delegates to.
    YieldFromThrown,
    /// A native call resumed the generator.
    Resumed(Box<(OnYield, Return)>),
    /// The frame below is a Rust coroutine's, which called or awaits.
    Coroutine,
    /// A step of an async generator: its `yield` is the result of the step, its end raises `StopAsyncIteration`.
    AsyncStep(Box<(Rc<Iterator>, Return)>),
    /// A class body ended: the class is made.
    ClassBody(Box<ClassBody>),
    /// A native function goes on; then its result goes where it would have gone.
    Then(Box<(Then, Return)>),
}

const _: () = assert!(size_of::<Return>() <= 16);

/// What happens next, after a result, a yield or an exception was delivered.
pub enum Next {
    /// The top frame goes on.
    Run,
    /// The machine stops.
    Halt(super::Halt),
    /// The top frame raises.
    Raise(Raised),
}

/// What is needed to make a class once its body ran.
pub struct ClassBody {
    /// Where the class goes.
    pub back: Return,
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
    pub keywords: Vec<(Rc<Str>, Value)>,
    /// The cells that whoever makes the class fills in: of its namespace, and of the class itself.
    pub cells: [Option<Value>; 2],
}

impl Frame {
    /// The module's namespace.
    pub fn globals(&self) -> &Rc<Dict> {
        &self.function.globals
    }

    /// What few frames have, made when it isn't there.
    pub fn extra(&mut self) -> &mut Extra {
        self.extra.get_or_insert_default()
    }

    /// The exception that it is handling; [`Value::Unbound`] if none.
    pub fn handled(&self) -> Value {
        self.extra.as_ref().map(|e| e.handled.clone()).unwrap_or_default()
    }

    /// The generator whose body it is.
    pub fn generator(&self) -> Option<&Rc<Generator>> {
        self.extra.as_ref()?.generator.as_ref()
    }

    /// The namespace in which `LoadName` looks first; the module's where there is no other.
    pub fn namespace(&self) -> Value {
        match &self.extra {
            Some(extra) if extra.namespace.is_bound() => extra.namespace.clone(),
            _ => Value::Dict(self.function.globals.clone()),
        }
    }
}
