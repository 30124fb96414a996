//! How Rust enters the machine, and how the machine halts.

use super::frame::{Next, Return};
use super::{Block, Vm};
use crate::vm::object::{Code, Dict, Function, Generator, NativeFn};
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
    /// The thread waits for this; [`Vm::unblock`] and then [`Vm::run`] go on.
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

/// So deep may native functions call back into scripts: each level takes a piece of Rust's own stack.
const DEEPEST_NESTING: usize = 120;

impl Vm {
    /// Calls and runs to the end, in a nested run: for native functions that call back.
    pub fn call(&mut self, callable: &Value, args: Args) -> Result<Value, Raised> {
        if let Value::Native(native) = callable
            && let NativeFn::Plain(run) = native.def.run
            && !native.bound.is_bound()
        {
            let _deeper = crate::vm::types::depth::deeper(self, "")?;
            return run(self, args);
        }
        self.nest(|vm| vm.push_call(callable.clone(), args, Return::Entry))
    }

    /// Resumes a generator or coroutine in a nested run, until it yields (`Ok(Some)`) or returns (`Ok(None)`).
    pub fn resume_nested(&mut self, generator: &Rc<Generator>, input: Resume) -> Result<Option<Value>, Raised> {
        self.enter_nested()?;
        let next = self.resume(generator, input, Return::Entry);
        let halt = self.run_nested(next);
        self.nested -= 1;
        match halt {
            Halt::Yielded(value) => Ok(Some(value)),
            Halt::Returned(_) => Ok(None),
            Halt::Raised(raised) => Err(raised),
            Halt::Blocked(_) | Halt::OutOfBudget => unreachable!("a nested run refuses these"),
        }
    }

    /// Runs a compiled body in namespaces, in a nested run: `exec` and `eval`.
    pub fn run_code(&mut self, code: Rc<Code>, globals: Rc<Dict>, namespace: Value) -> Result<Value, Raised> {
        self.run_code_with(code, globals, namespace, Box::new([]))
    }

    /// As [`Vm::run_code`], for code with free variables: their cells.
    pub fn run_code_with(
        &mut self,
        code: Rc<Code>,
        globals: Rc<Dict>,
        namespace: Value,
        closure: Box<[Value]>,
    ) -> Result<Value, Raised> {
        let function = Rc::new(Function::new(code, globals, closure));
        self.nest(|vm| vm.push_body(function, namespace, Return::Entry))
    }

    /// Resumes a generator or coroutine in a nested run, and says what it came to.
    pub fn resume_to_halt(&mut self, generator: &Rc<Generator>, input: Resume) -> Halt {
        if let Err(raised) = self.enter_nested() {
            return Halt::Raised(raised);
        }
        let next = self.resume(generator, input, Return::Entry);
        let halt = self.run_nested(next);
        self.nested -= 1;
        halt
    }

    fn nest(&mut self, begin: impl FnOnce(&mut Vm) -> Next) -> Result<Value, Raised> {
        self.enter_nested()?;
        let next = begin(self);
        let halt = self.run_nested(next);
        self.nested -= 1;
        match halt {
            Halt::Returned(value) | Halt::Yielded(value) => Ok(value),
            Halt::Raised(raised) => Err(raised),
            Halt::Blocked(_) | Halt::OutOfBudget => unreachable!("a nested run refuses these"),
        }
    }

    pub(super) fn enter_nested(&mut self) -> Result<(), Raised> {
        if self.nested >= DEEPEST_NESTING {
            return Err(self.raise("RecursionError", "maximum recursion depth exceeded"));
        }
        self.nested += 1;
        Ok(())
    }

    pub(super) fn run_nested(&mut self, next: Next) -> Halt {
        let mut halt = match self.settle(next) {
            Some(halt) => halt,
            None => self.execute(),
        };
        while let Halt::Blocked(_) = halt {
            let refusal = self.runtime_error(
                "this call waits, and it was made from inside a built-in function that can't be suspended \
                 (a sort key, a __str__ called by print, …)",
            );
            self.unblock(Err(refusal));
            halt = self.go_on();
        }
        halt
    }

    /// Prepares a call, to be run with [`Vm::run`]: how the session and the event loop call.
    pub fn enter_call(&mut self, callable: &Value, args: Args) {
        let next = self.push_call(callable.clone(), args, Return::Entry);
        self.pending = Some(next);
    }

    /// Prepares the next step of a coroutine, to be run with [`Vm::run`].
    pub fn enter_resume(&mut self, generator: &Rc<Generator>, input: Resume) {
        let next = self.resume(generator, input, Return::Entry);
        self.pending = Some(next);
    }

    /// Prepares a run that raises at once.
    pub fn enter_raise(&mut self, raised: Raised) {
        self.pending = Some(Next::Halt(Halt::Raised(raised)));
    }

    /// Finalizes what Rust code dropped outside of a run.
    #[inline]
    pub fn finalize_dropped(&mut self) {
        if crate::vm::finalize::is_pending() {
            self.run_finalizers();
        }
    }

    /// Runs what was entered last until it halts; `budget` counts calls and backward jumps.
    pub fn run(&mut self, budget: i64) -> Halt {
        self.budget = budget;
        let halt = self.go_on();
        // What the end of the run dropped is finalized before Rust looks at the result.
        if !matches!(halt, Halt::OutOfBudget) && crate::vm::finalize::is_pending() {
            self.run_finalizers();
        }
        halt
    }

    fn go_on(&mut self) -> Halt {
        if let Some(next) = self.pending.take()
            && let Some(halt) = self.settle(next)
        {
            return halt;
        }
        self.execute()
    }

    /// Blocks the thread: the machine halts, and the result of `block` goes to `back`.
    pub(super) fn block(&mut self, block: Block, back: Return) -> Next {
        self.blocked.push(back);
        Next::Halt(Halt::Blocked(block))
    }

    /// Gives a blocked thread its result; [`Vm::run`] goes on.
    pub fn unblock(&mut self, result: Result<Value, Raised>) {
        let Some(back) = self.blocked.pop() else { return };
        let next = match result {
            Ok(value) => self.deliver(back, value),
            Err(raised) => self.deliver_raise(back, raised),
        };
        self.pending = Some(next);
    }
}
