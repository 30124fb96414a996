//! How Rust enters the machine, and how the machine halts.

use super::{Block, Vm};
use crate::vm::object::Generator;
use crate::vm::{Args, Raised, Value};
use std::rc::Rc;

/// Why the machine stopped.
pub enum Halt {
    /// What was entered returned.
    Returned(Value),
    /// What was entered raised.
    Raised(Raised),
    /// The coroutine or generator that was resumed gave this.
    Yielded(Value),
    /// The thread waits for this; [`Vm::unblock`] goes on.
    Blocked(Block),
    /// The budget is used up; [`Vm::run`] goes on.
    OutOfBudget,
}

/// What a suspended generator or coroutine is given.
pub enum Resume {
    /// `send`
    Send(Value),
    /// `throw`
    Throw(Raised),
}

impl Vm {
    /// Calls and runs to the end, in a nested run: for native functions that call back.
    pub fn call(&mut self, _callable: &Value, _args: Args) -> Result<Value, Raised> {
        todo!()
    }

    /// Prepares a call, to be run with [`Vm::run`]: how the session and the event loop call.
    pub fn enter_call(&mut self, _callable: &Value, _args: Args) {
        todo!()
    }

    /// Prepares the next step of a coroutine, to be run with [`Vm::run`].
    pub fn enter_resume(&mut self, _generator: &Rc<Generator>, _input: Resume) {
        todo!()
    }

    /// Runs what was entered last until it halts; `budget` counts calls and backward jumps.
    pub fn run(&mut self, _budget: i64) -> Halt {
        todo!()
    }

    /// Gives a blocked thread its result; [`Vm::run`] goes on.
    pub fn unblock(&mut self, _result: Result<Value, Raised>) {
        todo!()
    }
}
