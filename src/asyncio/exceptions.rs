//! The exceptions of `asyncio.exceptions` and `asyncio.queues`.

use super::define::exception;
use crate::vm::Value;
use crate::vm::object::{Class, Dict, intern};
use crate::vm::types::Types;
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

impl Exceptions {
    /// Makes the classes.
    pub fn new(types: &Types) -> Self {
        let base = types.exception("Exception");
        Self {
            cancelled: exception(
                "asyncio.exceptions.CancelledError",
                &types.base_exception,
                "The Future or Task was cancelled.",
            ),
            invalid_state: exception(
                "asyncio.exceptions.InvalidStateError",
                &base,
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
                &base,
                "Reached the buffer limit while looking for a separator.",
            ),
            sendfile_not_available: exception(
                "asyncio.exceptions.SendfileNotAvailableError",
                &types.exception("RuntimeError"),
                "Sendfile syscall is not available.",
            ),
            queue_empty: exception(
                "asyncio.queues.QueueEmpty",
                &base,
                "Raised when Queue.get_nowait() is called on an empty Queue.",
            ),
            queue_full: exception(
                "asyncio.queues.QueueFull",
                &base,
                "Raised when the Queue.put_nowait() method is called on a full Queue.",
            ),
            queue_shut_down: exception(
                "asyncio.queues.QueueShutDown",
                &base,
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
