//! The exceptions of `asyncio.exceptions` and `asyncio.queues`.

use super::define::exception;
use super::signature::signature;
use crate::vm::object::{Class, Dict, NativeDef, intern};
use crate::vm::raise::exception_data;
use crate::vm::types::{Types, add_methods, plain};
use crate::vm::{Args, Raised, Value, Vm};
use std::rc::Rc;

/// The exception classes.
pub struct Exceptions {
    /// `CancelledError`
    pub cancelled: Rc<Class>,
    /// `InvalidStateError`
    pub invalid_state: Rc<Class>,
    /// `TimeoutError`, the builtin one.
    pub timeout: Rc<Class>,
    /// `BrokenBarrierError`
    pub broken_barrier: Rc<Class>,
    /// `IncompleteReadError`
    pub incomplete_read: Rc<Class>,
    /// `LimitOverrunError`
    pub limit_overrun: Rc<Class>,
    /// `SendfileNotAvailableError`
    pub sendfile_not_available: Rc<Class>,
    /// `QueueEmpty`
    pub queue_empty: Rc<Class>,
    /// `QueueFull`
    pub queue_full: Rc<Class>,
    /// `QueueShutDown`
    pub queue_shut_down: Rc<Class>,
}

const INCOMPLETE_READ: &[NativeDef] = &[plain("__init__", "($self, partial, expected)", incomplete_read)];
const LIMIT_OVERRUN: &[NativeDef] = &[plain("__init__", "($self, message, consumed)", limit_overrun)];

/// `IncompleteReadError(partial, expected)`
fn incomplete_read(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let parameters = signature("IncompleteReadError.__init__", &["self", "partial", "expected"], 3, &[]);
    let [this, partial, expected] = parameters.bind(vm, args)?;
    let count = vm.length(&partial)?;
    let wanted = if expected.is_none() { "undefined".to_string() } else { vm.repr(&expected)?.text().to_string() };
    let text = format!("{count} bytes read on a total of {wanted} expected bytes");
    set_up(vm, &this, text, [("partial", partial), ("expected", expected)])
}

/// `LimitOverrunError(message, consumed)`
fn limit_overrun(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let parameters = signature("LimitOverrunError.__init__", &["self", "message", "consumed"], 3, &[]);
    let [this, message, consumed] = parameters.bind(vm, args)?;
    let text = vm.str_of(&message)?.text().to_string();
    set_up(vm, &this, text, [("consumed", consumed)])
}

fn set_up<const N: usize>(
    vm: &mut Vm,
    this: &Value,
    text: String,
    attributes: [(&str, Value); N],
) -> Result<Value, Raised> {
    if let Value::Instance(instance) = this
        && instance.is_exception()
    {
        *exception_data(instance).args.borrow_mut() = vec![Value::str(text)];
    }
    for (name, value) in attributes {
        vm.set_attr(this, &intern(name), value)?;
    }
    Ok(Value::None)
}

impl Exceptions {
    /// Makes the classes.
    pub fn new(types: &Types) -> Self {
        let base = types.exception("Exception");
        let made = Self::classes(types, &base);
        add_methods(&made.incomplete_read, INCOMPLETE_READ);
        add_methods(&made.limit_overrun, LIMIT_OVERRUN);
        made
    }

    fn classes(types: &Types, base: &Rc<Class>) -> Self {
        Self {
            cancelled: exception(
                "asyncio.exceptions.CancelledError",
                &types.base_exception,
                "The Future or Task was cancelled.",
            ),
            invalid_state: exception(
                "asyncio.exceptions.InvalidStateError",
                base,
                "The operation is not allowed in this state.",
            ),
            timeout: types.exception("TimeoutError"),
            broken_barrier: exception(
                "asyncio.exceptions.BrokenBarrierError",
                &types.exception("RuntimeError"),
                "Barrier is broken by barrier.abort() call.",
            ),
            incomplete_read: exception(
                "asyncio.exceptions.IncompleteReadError",
                &types.exception("EOFError"),
                "Incomplete read error.",
            ),
            limit_overrun: exception(
                "asyncio.exceptions.LimitOverrunError",
                base,
                "Reached the buffer limit while looking for a separator.",
            ),
            sendfile_not_available: exception(
                "asyncio.exceptions.SendfileNotAvailableError",
                &types.exception("RuntimeError"),
                "Sendfile syscall is not available.",
            ),
            queue_empty: exception(
                "asyncio.queues.QueueEmpty",
                base,
                "Raised when Queue.get_nowait() is called on an empty Queue.",
            ),
            queue_full: exception(
                "asyncio.queues.QueueFull",
                base,
                "Raised when the Queue.put_nowait() method is called on a full Queue.",
            ),
            queue_shut_down: exception(
                "asyncio.queues.QueueShutDown",
                base,
                "Raised when putting on to or getting from a shut-down Queue.",
            ),
        }
    }

    /// Puts them into a module.
    pub fn offer(&self, namespace: &Dict) {
        let named = [
            ("CancelledError", &self.cancelled),
            ("InvalidStateError", &self.invalid_state),
            ("TimeoutError", &self.timeout),
            ("BrokenBarrierError", &self.broken_barrier),
            ("IncompleteReadError", &self.incomplete_read),
            ("LimitOverrunError", &self.limit_overrun),
            ("SendfileNotAvailableError", &self.sendfile_not_available),
            ("QueueEmpty", &self.queue_empty),
            ("QueueFull", &self.queue_full),
            ("QueueShutDown", &self.queue_shut_down),
        ];
        for (name, class) in named {
            namespace.set_name(&intern(name), Value::Class(class.clone()));
        }
    }
}
