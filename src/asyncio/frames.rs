//! The frames that CPython's own asyncio leaves in a traceback: file, line, function, the line's text and the marks
//! below it, of 3.13.0. What passes through Rust code of the library leaves the same.

use crate::vm::machine::{LibraryCall, add_entry};
use crate::vm::object::TraceEntry;
use crate::vm::{Raised, Value};

/// A place in CPython's library.
pub struct LibraryFrame {
    file: &'static str,
    line: u32,
    function: &'static str,
    text: &'static str,
    marks: &'static str,
}

impl LibraryFrame {
    /// It as a tuple of file, line, name and text.
    pub fn place(&self) -> Value {
        let file = Value::str(format!("{}{}", crate::vm::traceback::LIBRARY, self.file));
        Value::tuple(vec![file, Value::Int(self.line.into()), Value::str(self.function), Value::str(self.text)])
    }
}

impl LibraryFrame {
    /// It as a call that is under way.
    pub const fn call(&self) -> LibraryCall {
        LibraryCall { file: self.file, line: self.line, function: self.function, text: self.text }
    }
}

impl Raised {
    /// The exception passed through this place.
    pub fn through(self, frame: &LibraryFrame) -> Raised {
        self.through_with(frame, Value::None)
    }

    /// The exception passed through this place, in a call with this argument: the traceback keeps it alive.
    pub fn through_with(self, frame: &LibraryFrame, held: Value) -> Raised {
        let LibraryFrame { file, line, function, text, marks } = *frame;
        add_entry(self.data(), TraceEntry::Library { file, line, function, text, marks, held });
        self
    }
}

/// Where a coroutine of the library is defined, and the line at which it usually waits.
pub fn of_library_coroutine(qualified_name: &str) -> Option<(&'static str, u32, u32)> {
    let found = COROUTINES.iter().find(|(name, ..)| *name == qualified_name)?;
    Some((found.1, found.2, found.3))
}

macro_rules! frames {
    ($($name:ident: $file:literal, $line:literal, $function:literal, $text:literal, $marks:literal;)*) => {
        $(
            #[allow(missing_docs, dead_code)]
            pub static $name: LibraryFrame =
                LibraryFrame { file: $file, line: $line, function: $function, text: $text, marks: $marks };
        )*
    };
}

/// Name, file, line of the definition, line of the `await`.
const COROUTINES: &[(&str, &str, u32, u32)] = &[
    ("wait", "asyncio/tasks.py", 424, 451),
    ("wait_for", "asyncio/tasks.py", 459, 507),
    ("_wait", "asyncio/tasks.py", 509, 537),
    ("_cancel_and_wait", "asyncio/tasks.py", 553, 565),
    ("_AsCompletedIterator.__anext__", "asyncio/tasks.py", 598, 603),
    ("_AsCompletedIterator._wait_for_one", "asyncio/tasks.py", 626, 630),
    ("sleep", "asyncio/tasks.py", 703, 718),
    ("ensure_future.<locals>._wrap_awaitable", "asyncio/tasks.py", 736, 737),
    ("_ContextManagerMixin.__aenter__", "asyncio/locks.py", 13, 14),
    ("_ContextManagerMixin.__aexit__", "asyncio/locks.py", 19, 19),
    ("Lock.acquire", "asyncio/locks.py", 90, 110),
    ("Event.wait", "asyncio/locks.py", 200, 213),
    ("Condition.wait", "asyncio/locks.py", 248, 284),
    ("Condition.wait_for", "asyncio/locks.py", 303, 313),
    ("Semaphore.acquire", "asyncio/locks.py", 386, 407),
    ("Barrier.__aenter__", "asyncio/locks.py", 503, 506),
    ("Barrier.__aexit__", "asyncio/locks.py", 508, 508),
    ("Barrier.wait", "asyncio/locks.py", 511, 527),
    ("Barrier._block", "asyncio/locks.py", 534, 540),
    ("Barrier._release", "asyncio/locks.py", 550, 550),
    ("Barrier._wait", "asyncio/locks.py", 558, 564),
    ("Barrier.reset", "asyncio/locks.py", 577, 583),
    ("Barrier.abort", "asyncio/locks.py", 592, 598),
    ("Queue.put", "asyncio/queues.py", 125, 139),
    ("Queue.get", "asyncio/queues.py", 172, 186),
    ("Queue.join", "asyncio/queues.py", 242, 251),
    ("Timeout.__aenter__", "asyncio/timeouts.py", 85, 85),
    ("Timeout.__aexit__", "asyncio/timeouts.py", 97, 97),
    ("TaskGroup.__aenter__", "asyncio/taskgroups.py", 54, 54),
    ("TaskGroup.__aexit__", "asyncio/taskgroups.py", 68, 106),
    ("_SendfileFallbackProtocol.drain", "asyncio/base_events.py", 223, 229),
    ("_SendfileFallbackProtocol.restore", "asyncio/base_events.py", 263, 263),
    ("Server.start_serving", "asyncio/base_events.py", 363, 367),
    ("Server.serve_forever", "asyncio/base_events.py", 369, 384),
    ("Server.wait_closed", "asyncio/base_events.py", 390, 415),
    ("BaseEventLoop._make_subprocess_transport", "asyncio/base_events.py", 531, 531),
    ("BaseEventLoop.shutdown_asyncgens", "asyncio/base_events.py", 572, 584),
    ("BaseEventLoop.shutdown_default_executor", "asyncio/base_events.py", 597, 612),
    ("BaseEventLoop.getaddrinfo", "asyncio/base_events.py", 928, 935),
    ("BaseEventLoop.getnameinfo", "asyncio/base_events.py", 938, 939),
    ("BaseEventLoop.sock_sendfile", "asyncio/base_events.py", 942, 954),
    ("BaseEventLoop._sock_sendfile_native", "asyncio/base_events.py", 957, 957),
    ("BaseEventLoop._sock_sendfile_fallback", "asyncio/base_events.py", 964, 983),
    ("BaseEventLoop._connect_sock", "asyncio/base_events.py", 1011, 1040),
    ("BaseEventLoop.create_connection", "asyncio/base_events.py", 1054, 1182),
    ("BaseEventLoop._create_connection_transport", "asyncio/base_events.py", 1194, 1215),
    ("BaseEventLoop.sendfile", "asyncio/base_events.py", 1222, 1266),
    ("BaseEventLoop._sendfile_native", "asyncio/base_events.py", 1269, 1269),
    ("BaseEventLoop._sendfile_fallback", "asyncio/base_events.py", 1273, 1296),
    ("BaseEventLoop.start_tls", "asyncio/base_events.py", 1298, 1337),
    ("BaseEventLoop.create_datagram_endpoint", "asyncio/base_events.py", 1346, 1473),
    ("BaseEventLoop._ensure_resolved", "asyncio/base_events.py", 1480, 1489),
    ("BaseEventLoop._create_server_getaddrinfo", "asyncio/base_events.py", 1492, 1493),
    ("BaseEventLoop.create_server", "asyncio/base_events.py", 1500, 1637),
    ("BaseEventLoop.connect_accepted_socket", "asyncio/base_events.py", 1643, 1662),
    ("BaseEventLoop.connect_read_pipe", "asyncio/base_events.py", 1673, 1679),
    ("BaseEventLoop.connect_write_pipe", "asyncio/base_events.py", 1689, 1695),
    ("BaseEventLoop.subprocess_shell", "asyncio/base_events.py", 1718, 1748),
    ("BaseEventLoop.subprocess_exec", "asyncio/base_events.py", 1754, 1781),
    ("open_connection", "asyncio/streams.py", 26, 48),
    ("start_server", "asyncio/streams.py", 54, 84),
    ("open_unix_connection", "asyncio/streams.py", 90, 97),
    ("start_unix_server", "asyncio/streams.py", 102, 113),
    ("FlowControlMixin._drain_helper", "asyncio/streams.py", 164, 172),
    ("StreamWriter.wait_closed", "asyncio/streams.py", 357, 358),
    ("StreamWriter.drain", "asyncio/streams.py", 363, 386),
    ("StreamWriter.start_tls", "asyncio/streams.py", 388, 396),
    ("StreamReader._wait_for_data", "asyncio/streams.py", 515, 539),
    ("StreamReader.readline", "asyncio/streams.py", 543, 562),
    ("StreamReader.readuntil", "asyncio/streams.py", 574, 677),
    ("StreamReader.read", "asyncio/streams.py", 688, 730),
    ("StreamReader.readexactly", "asyncio/streams.py", 739, 769),
    ("StreamReader.__anext__", "asyncio/streams.py", 783, 784),
    ("AbstractServer.start_serving", "asyncio/events.py", 194, 194),
    ("AbstractServer.serve_forever", "asyncio/events.py", 202, 202),
    ("AbstractServer.wait_closed", "asyncio/events.py", 209, 209),
    ("AbstractServer.__aenter__", "asyncio/events.py", 213, 213),
    ("AbstractServer.__aexit__", "asyncio/events.py", 216, 218),
    ("AbstractEventLoop.shutdown_asyncgens", "asyncio/events.py", 264, 264),
    ("AbstractEventLoop.shutdown_default_executor", "asyncio/events.py", 268, 268),
    ("AbstractEventLoop.getaddrinfo", "asyncio/events.py", 311, 311),
    ("AbstractEventLoop.getnameinfo", "asyncio/events.py", 315, 315),
    ("AbstractEventLoop.create_connection", "asyncio/events.py", 318, 318),
    ("AbstractEventLoop.create_server", "asyncio/events.py", 328, 328),
    ("AbstractEventLoop.sendfile", "asyncio/events.py", 390, 390),
    ("AbstractEventLoop.start_tls", "asyncio/events.py", 398, 398),
    ("AbstractEventLoop.create_unix_connection", "asyncio/events.py", 410, 410),
    ("AbstractEventLoop.create_unix_server", "asyncio/events.py", 418, 418),
    ("AbstractEventLoop.connect_accepted_socket", "asyncio/events.py", 454, 454),
    ("AbstractEventLoop.create_datagram_endpoint", "asyncio/events.py", 469, 469),
    ("AbstractEventLoop.connect_read_pipe", "asyncio/events.py", 506, 506),
    ("AbstractEventLoop.connect_write_pipe", "asyncio/events.py", 519, 519),
    ("AbstractEventLoop.subprocess_shell", "asyncio/events.py", 532, 532),
    ("AbstractEventLoop.subprocess_exec", "asyncio/events.py", 539, 539),
    ("AbstractEventLoop.sock_recv", "asyncio/events.py", 565, 565),
    ("AbstractEventLoop.sock_recv_into", "asyncio/events.py", 568, 568),
    ("AbstractEventLoop.sock_recvfrom", "asyncio/events.py", 571, 571),
    ("AbstractEventLoop.sock_recvfrom_into", "asyncio/events.py", 574, 574),
    ("AbstractEventLoop.sock_sendall", "asyncio/events.py", 577, 577),
    ("AbstractEventLoop.sock_sendto", "asyncio/events.py", 580, 580),
    ("AbstractEventLoop.sock_connect", "asyncio/events.py", 583, 583),
    ("AbstractEventLoop.sock_accept", "asyncio/events.py", 586, 586),
    ("AbstractEventLoop.sock_sendfile", "asyncio/events.py", 589, 589),
];

frames! {
    RUN: "asyncio/runners.py", 194, "run", "return runner.run(main)", "       ~~~~~~~~~~^^^^^^";
    RUN_NESTED: "asyncio/runners.py", 190, "run", "raise RuntimeError(\n        \"asyncio.run() cannot be called from a running event loop\")", "";
    RUNNER_CREATE: "asyncio/runners.py", 100, "run", "task = self._loop.create_task(coro, context=context)", "";
    CREATE_FUTURE: "asyncio/base_events.py", 460, "create_future", "return futures.Future(loop=self)", "";
    RUNNER_INTERRUPTED: "asyncio/runners.py", 123, "run", "raise KeyboardInterrupt()", "";
    RUNNER_RUN: "asyncio/runners.py", 118, "run", "return self._loop.run_until_complete(task)", "       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~^^^^^^";
    RUNNER_NOT_A_COROUTINE: "asyncio/runners.py", 89, "run", "raise ValueError(\"a coroutine was expected, got {!r}\".format(coro))", "";
    RUNNER_NESTED: "asyncio/runners.py", 93, "run", "raise RuntimeError(\n        \"Runner.run() cannot be called from a running event loop\")", "";
    RUNNER_RUN_INIT: "asyncio/runners.py", 96, "run", "self._lazy_init()", "~~~~~~~~~~~~~~~^^";
    RUNNER_ENTER_INIT: "asyncio/runners.py", 58, "__enter__", "self._lazy_init()", "~~~~~~~~~~~~~~~^^";
    RUNNER_LOOP_INIT: "asyncio/runners.py", 83, "get_loop", "self._lazy_init()", "~~~~~~~~~~~~~~~^^";
    RUNNER_CLOSED: "asyncio/runners.py", 133, "_lazy_init", "raise RuntimeError(\"Runner is closed\")", "";
    RUNNER_FACTORY: "asyncio/runners.py", 144, "_lazy_init", "self._loop = self._loop_factory()", "             ~~~~~~~~~~~~~~~~~~^^";
    UNTIL_COMPLETE: "asyncio/base_events.py", 721, "run_until_complete", "return future.result()", "       ~~~~~~~~~~~~~^^";
    UNTIL_COMPLETE_FOREVER: "asyncio/base_events.py", 708, "run_until_complete", "self.run_forever()", "~~~~~~~~~~~~~~~~^^";
    UNTIL_COMPLETE_CLOSED: "asyncio/base_events.py", 696, "run_until_complete", "self._check_closed()", "~~~~~~~~~~~~~~~~~~^^";
    UNTIL_COMPLETE_RUNNING: "asyncio/base_events.py", 697, "run_until_complete", "self._check_running()", "~~~~~~~~~~~~~~~~~~~^^";
    UNTIL_COMPLETE_ENSURE: "asyncio/base_events.py", 700, "run_until_complete", "future = tasks.ensure_future(future, loop=self)", "";
    UNTIL_COMPLETE_STOPPED: "asyncio/base_events.py", 719, "run_until_complete", "raise RuntimeError('Event loop stopped before Future completed.')", "";
    CHECK_CLOSED: "asyncio/base_events.py", 552, "_check_closed", "raise RuntimeError('Event loop is closed')", "";
    CHECK_RUNNING: "asyncio/base_events.py", 633, "_check_running", "raise RuntimeError('This event loop is already running')", "";
    CHECK_RUNNING_OTHER: "asyncio/base_events.py", 635, "_check_running", "raise RuntimeError(\n        'Cannot run the event loop while another loop is running')", "";
    FOREVER_SETUP: "asyncio/base_events.py", 677, "run_forever", "self._run_forever_setup()", "~~~~~~~~~~~~~~~~~~~~~~~^^";
    SETUP_CLOSED: "asyncio/base_events.py", 645, "_run_forever_setup", "self._check_closed()", "~~~~~~~~~~~~~~~~~~^^";
    SETUP_RUNNING: "asyncio/base_events.py", 646, "_run_forever_setup", "self._check_running()", "~~~~~~~~~~~~~~~~~~~^^";
    FOREVER_ONCE: "asyncio/base_events.py", 679, "run_forever", "self._run_once()", "~~~~~~~~~~~~~~^^";
    ONCE_RUN_WATCHED: "asyncio/base_events.py", 2019, "_run_once", "handle._run()", "~~~~~~~~~~~^^";
    ONCE_RUN: "asyncio/base_events.py", 2027, "_run_once", "handle._run()", "~~~~~~~~~~~^^";
    CALL_SOON_CLOSED: "asyncio/base_events.py", 829, "call_soon", "self._check_closed()", "~~~~~~~~~~~~~~~~~~^^";
    CALL_SOON_CALLBACK: "asyncio/base_events.py", 832, "call_soon", "self._check_callback(callback, 'call_soon')", "~~~~~~~~~~~~~~~~~~~~^^^^^^^^^^^^^^^^^^^^^^^";
    CALL_SOON_THREADSAFE_CLOSED: "asyncio/base_events.py", 874, "call_soon_threadsafe", "self._check_closed()", "~~~~~~~~~~~~~~~~~~^^";
    CALL_AT_CLOSED: "asyncio/base_events.py", 808, "call_at", "self._check_closed()", "~~~~~~~~~~~~~~~~~~^^";
    CALL_AT_CALLBACK: "asyncio/base_events.py", 811, "call_at", "self._check_callback(callback, 'call_at')", "~~~~~~~~~~~~~~~~~~~~^^^^^^^^^^^^^^^^^^^^^";
    CALL_LATER_AT: "asyncio/base_events.py", 795, "call_later", "timer = self.call_at(self.time() + delay, callback, *args,\n                         context=context)", "";
    CALL_LATER_NONE: "asyncio/base_events.py", 794, "call_later", "raise TypeError('delay must not be None')", "";
    CALL_AT_NONE: "asyncio/base_events.py", 807, "call_at", "raise TypeError(\"when cannot be None\")", "";
    CALL_LATER_ADD: "asyncio/base_events.py", 795, "call_later", "timer = self.call_at(self.time() + delay, callback, *args,", "                     ~~~~~~~~~~~~^~~~~~~";
    CHECK_CALLBACK_COROUTINE: "asyncio/base_events.py", 841, "_check_callback", "raise TypeError(\n        f\"coroutines cannot be used with {method}()\")", "";
    CHECK_CALLBACK_OTHER: "asyncio/base_events.py", 844, "_check_callback", "raise TypeError(\n        f'a callable object was expected by {method}(), '\n        f'got {callback!r}')", "";
    CREATE_TASK_CLOSED: "asyncio/base_events.py", 467, "create_task", "self._check_closed()", "~~~~~~~~~~~~~~~~~~^^";
    LOOP_CREATE_TASK: "asyncio/base_events.py", 469, "create_task", "task = tasks.Task(coro, loop=self, name=name, context=context)", "";
    CREATE_TASK_RUNNING: "asyncio/tasks.py", 407, "create_task", "loop = events.get_running_loop()", "";
    CREATE_TASK: "asyncio/tasks.py", 410, "create_task", "task = loop.create_task(coro, name=name)", "";
    CREATE_TASK_CONTEXT: "asyncio/tasks.py", 412, "create_task", "task = loop.create_task(coro, name=name, context=context)", "";
    TASK_FACTORY: "asyncio/base_events.py", 475, "create_task", "task = self._task_factory(self, coro)", "";
    TASK_FACTORY_CONTEXT: "asyncio/base_events.py", 477, "create_task", "task = self._task_factory(self, coro, context=context)", "";
    TASK_FACTORY_TYPE: "asyncio/base_events.py", 494, "set_task_factory", "raise TypeError('task factory must be a callable or None')", "";
    HANDLER_TYPE: "asyncio/base_events.py", 1806, "set_exception_handler", "raise TypeError(f'A callable object or None is expected, '\n                    f'got {handler!r}')", "";
    UNIX_CLOSE: "asyncio/unix_events.py", 70, "close", "super().close()", "~~~~~~~~~~~~~^^";
    SELECTOR_CLOSE_RUNNING: "asyncio/selector_events.py", 101, "close", "raise RuntimeError(\"Cannot close a running event loop\")", "";
    HANDLE_RUN: "asyncio/events.py", 89, "_run", "self._context.run(self._callback, *self._args)", "~~~~~~~~~~~~~~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^^";
    GET_EVENT_LOOP_NONE: "asyncio/events.py", 716, "get_event_loop", "raise RuntimeError('There is no current event loop in thread %r.'\n                       % threading.current_thread().name)", "";
    SLEEP: "asyncio/tasks.py", 718, "sleep", "return await future", "       ^^^^^^^^^^^^";
    SLEEP_TURN: "asyncio/tasks.py", 706, "sleep", "await __sleep0()", "";
    SLEEP0: "asyncio/tasks.py", 700, "__sleep0", "yield", "";
    SLEEP_COMPARE: "asyncio/tasks.py", 705, "sleep", "if delay <= 0:", "   ^^^^^^^^^^";
    SLEEP_NAN: "asyncio/tasks.py", 710, "sleep", "raise ValueError(\"Invalid delay: NaN (not a number)\")", "";
    SLEEP_LOOP: "asyncio/tasks.py", 712, "sleep", "loop = events.get_running_loop()", "";
    ENSURE_LOOP: "asyncio/tasks.py", 730, "ensure_future", "raise ValueError('The future belongs to a different loop than '\n                    'the one specified as the loop argument')", "";
    ENSURE_REFUSED: "asyncio/tasks.py", 742, "ensure_future", "raise TypeError('An asyncio.Future, a coroutine or an awaitable '\n                    'is required')", "";
    ENSURE_CREATE: "asyncio/tasks.py", 748, "ensure_future", "return loop.create_task(coro_or_future)", "       ~~~~~~~~~~~~~~~~^^^^^^^^^^^^^^^^";
    ENSURE_GET_LOOP: "asyncio/tasks.py", 746, "ensure_future", "loop = events.get_event_loop()", "";
    ENSURE_WRAP: "asyncio/tasks.py", 737, "_wrap_awaitable", "return await awaitable", "       ^^^^^^^^^^^^^^^";
    GATHER_ENSURE: "asyncio/tasks.py", 884, "gather", "fut = ensure_future(arg, loop=loop)", "";
    GATHER_LOOP: "asyncio/tasks.py", 815, "gather", "loop = events.get_event_loop()", "";
    SHIELD_ENSURE: "asyncio/tasks.py", 951, "shield", "inner = ensure_future(arg)", "";
    WAIT: "asyncio/tasks.py", 451, "wait", "return await _wait(fs, timeout, return_when, loop)", "       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^";
    WAIT_INNER: "asyncio/tasks.py", 537, "_wait", "await waiter", "";
    WAIT_NOT_A_LIST: "asyncio/tasks.py", 439, "wait", "raise TypeError(f\"expect a list of futures, not {type(fs).__name__}\")", "";
    WAIT_EMPTY: "asyncio/tasks.py", 441, "wait", "raise ValueError('Set of Tasks/Futures is empty.')", "";
    WAIT_INVALID: "asyncio/tasks.py", 443, "wait", "raise ValueError(f'Invalid return_when value: {return_when}')", "";
    WAIT_COROUTINES: "asyncio/tasks.py", 448, "wait", "raise TypeError(\"Passing coroutines is forbidden, use tasks explicitly.\")", "";
    WAIT_SET: "asyncio/tasks.py", 445, "wait", "fs = set(fs)", "";
    WAIT_LOOP: "asyncio/tasks.py", 450, "wait", "loop = events.get_running_loop()", "";
    WAIT_ADD: "asyncio/tasks.py", 534, "_wait", "f.add_done_callback(_on_completion)", "^^^^^^^^^^^^^^^^^^^";
    WAIT_FOR: "asyncio/tasks.py", 507, "wait_for", "return await fut", "       ^^^^^^^^^";
    WAIT_FOR_WITH: "asyncio/tasks.py", 506, "wait_for", "async with timeouts.timeout(timeout):", "           ~~~~~~~~~~~~~~~~^^^^^^^^^";
    WAIT_FOR_COMPARE: "asyncio/tasks.py", 494, "wait_for", "if timeout is not None and timeout <= 0:", "                           ^^^^^^^^^^^^";
    WAIT_FOR_ENSURE: "asyncio/tasks.py", 495, "wait_for", "fut = ensure_future(fut)", "";
    WAIT_FOR_DONE: "asyncio/tasks.py", 498, "wait_for", "return fut.result()", "       ~~~~~~~~~~^^";
    WAIT_FOR_CANCEL: "asyncio/tasks.py", 500, "wait_for", "await _cancel_and_wait(fut)", "";
    WAIT_FOR_RESULT: "asyncio/tasks.py", 502, "wait_for", "return fut.result()", "       ~~~~~~~~~~^^";
    WAIT_FOR_TIMEOUT: "asyncio/tasks.py", 504, "wait_for", "raise TimeoutError from exc", "";
    CANCEL_AND_WAIT: "asyncio/tasks.py", 565, "_cancel_and_wait", "await waiter", "";
    TIMEOUT_EXIT: "asyncio/timeouts.py", 116, "__aexit__", "raise TimeoutError from exc_val", "";
    TIMEOUT_ENTERED: "asyncio/timeouts.py", 87, "__aenter__", "raise RuntimeError(\"Timeout has already been entered\")", "";
    TIMEOUT_NO_TASK: "asyncio/timeouts.py", 90, "__aenter__", "raise RuntimeError(\"Timeout should be used inside a task\")", "";
    TIMEOUT_NOT_ENTERED: "asyncio/timeouts.py", 54, "reschedule", "raise RuntimeError(\"Timeout has not been entered\")", "";
    TIMEOUT_STATE: "asyncio/timeouts.py", 55, "reschedule", "raise RuntimeError(\n        f\"Cannot change state of {self._state.value} Timeout\",\n    )", "";
    TIMEOUT_ADD: "asyncio/timeouts.py", 162, "timeout", "return Timeout(loop.time() + delay if delay is not None else None)", "               ~~~~~~~~~~~~^~~~~~~";
    TIMEOUT_LOOP: "asyncio/timeouts.py", 161, "timeout", "loop = events.get_running_loop()", "";
    TIMEOUT_TASK: "asyncio/timeouts.py", 88, "__aenter__", "task = tasks.current_task()", "";
    GROUP_RAISE: "asyncio/taskgroups.py", 154, "__aexit__", "raise me from None", "";
    GROUP_BASE_ERROR: "asyncio/taskgroups.py", 125, "__aexit__", "raise self._base_error", "";
    GROUP_CANCELLED: "asyncio/taskgroups.py", 137, "__aexit__", "raise propagate_cancellation_error", "";
    GROUP_WAIT: "asyncio/taskgroups.py", 106, "__aexit__", "await self._on_completed_fut", "";
    GROUP_NOT_ENTERED: "asyncio/taskgroups.py", 165, "create_task", "raise RuntimeError(f\"TaskGroup {self!r} has not been entered\")", "";
    GROUP_FINISHED: "asyncio/taskgroups.py", 168, "create_task", "raise RuntimeError(f\"TaskGroup {self!r} is finished\")", "";
    GROUP_SHUTTING_DOWN: "asyncio/taskgroups.py", 171, "create_task", "raise RuntimeError(f\"TaskGroup {self!r} is shutting down\")", "";
    GROUP_ENTERED: "asyncio/taskgroups.py", 56, "__aenter__", "raise RuntimeError(\n        f\"TaskGroup {self!r} has already been entered\")", "";
    GROUP_NO_TASK: "asyncio/taskgroups.py", 62, "__aenter__", "raise RuntimeError(\n        f'TaskGroup {self!r} cannot determine the parent task')", "";
    GROUP_LOOP: "asyncio/taskgroups.py", 59, "__aenter__", "self._loop = events.get_running_loop()", "             ~~~~~~~~~~~~~~~~~~~~~~~^^";
    GROUP_CREATE: "asyncio/taskgroups.py", 173, "create_task", "task = self._loop.create_task(coro, name=name)", "";
    GROUP_CREATE_CONTEXT: "asyncio/taskgroups.py", 175, "create_task", "task = self._loop.create_task(coro, name=name, context=context)", "";
    GROUP_CLOSE: "asyncio/taskgroups.py", 164, "create_task", "coro.close()", "~~~~~~~~~~^^";
    LOCK_ACQUIRE: "asyncio/locks.py", 110, "acquire", "await fut", "";
    LOCK_ENTER: "asyncio/locks.py", 14, "__aenter__", "await self.acquire()", "";
    LOCK_EXIT: "asyncio/locks.py", 20, "__aexit__", "self.release()", "~~~~~~~~~~~~^^";
    LOCK_GET_LOOP: "asyncio/locks.py", 105, "acquire", "fut = self._get_loop().create_future()", "      ~~~~~~~~~~~~~~^^";
    LOCK_RELEASE: "asyncio/locks.py", 142, "release", "raise RuntimeError('Lock is not acquired.')", "";
    OTHER_LOOP: "asyncio/mixins.py", 20, "_get_loop", "raise RuntimeError(f'{self!r} is bound to a different event loop')", "";
    EVENT_WAIT: "asyncio/locks.py", 213, "wait", "await fut", "";
    EVENT_GET_LOOP: "asyncio/locks.py", 210, "wait", "fut = self._get_loop().create_future()", "      ~~~~~~~~~~~~~~^^";
    CONDITION_WAIT: "asyncio/locks.py", 272, "wait", "await fut", "";
    CONDITION_REACQUIRE: "asyncio/locks.py", 291, "wait", "raise err  # Re-raise most recent exception instance.", "^^^^^^^^^";
    CONDITION_ACQUIRE: "asyncio/locks.py", 284, "wait", "await self.acquire()", "";
    CONDITION_UNLOCKED: "asyncio/locks.py", 264, "wait", "raise RuntimeError('cannot wait on un-acquired lock')", "";
    CONDITION_RELEASE: "asyncio/locks.py", 267, "wait", "self.release()", "~~~~~~~~~~~~^^";
    CONDITION_GET_LOOP: "asyncio/locks.py", 266, "wait", "fut = self._get_loop().create_future()", "      ~~~~~~~~~~~~~~^^";
    CONDITION_WAIT_FOR: "asyncio/locks.py", 313, "wait_for", "await self.wait()", "";
    CONDITION_PREDICATE: "asyncio/locks.py", 311, "wait_for", "result = predicate()", "";
    CONDITION_PREDICATE_AGAIN: "asyncio/locks.py", 314, "wait_for", "result = predicate()", "";
    CONDITION_NOTIFY: "asyncio/locks.py", 330, "notify", "raise RuntimeError('cannot notify on un-acquired lock')", "";
    CONDITION_NOTIFY_ALL: "asyncio/locks.py", 349, "notify_all", "self.notify(len(self._waiters))", "~~~~~~~~~~~^^^^^^^^^^^^^^^^^^^^";
    SEMAPHORE_ACQUIRE: "asyncio/locks.py", 407, "acquire", "await fut", "";
    SEMAPHORE_GET_LOOP: "asyncio/locks.py", 402, "acquire", "fut = self._get_loop().create_future()", "      ~~~~~~~~~~~~~~^^";
    SEMAPHORE_VALUE: "asyncio/locks.py", 369, "__init__", "raise ValueError(\"Semaphore initial value must be >= 0\")", "";
    SEMAPHORE_BOUND_INIT: "asyncio/locks.py", 460, "__init__", "super().__init__(value)", "~~~~~~~~~~~~~~~~^^^^^^^";
    SEMAPHORE_RELEASED: "asyncio/locks.py", 464, "release", "raise ValueError('BoundedSemaphore released too many times')", "";
    BARRIER_PARTIES: "asyncio/locks.py", 488, "__init__", "raise ValueError('parties must be > 0')", "";
    BARRIER_ENTER: "asyncio/locks.py", 506, "__aenter__", "return await self.wait()", "       ^^^^^^^^^^^^^^^^^";
    BARRIER_BLOCK: "asyncio/locks.py", 519, "wait", "await self._block() # Block while the barrier drains or resets.", "^^^^^^^^^^^^^^^^^^^";
    BARRIER_BLOCK_INNER: "asyncio/locks.py", 540, "_block", "await self._cond.wait_for(\n    ...<3 lines>...\n    )", "";
    BARRIER_BLOCK_BROKEN: "asyncio/locks.py", 548, "_block", "raise exceptions.BrokenBarrierError(\"Barrier aborted\")", "";
    BARRIER_WAIT: "asyncio/locks.py", 527, "wait", "await self._wait()", "";
    BARRIER_WAIT_INNER: "asyncio/locks.py", 564, "_wait", "await self._cond.wait_for(lambda: self._state is not _BarrierState.FILLING)", "";
    BARRIER_WAIT_BROKEN: "asyncio/locks.py", 567, "_wait", "raise exceptions.BrokenBarrierError(\"Abort or reset of barrier\")", "";
    BARRIER_COND: "asyncio/locks.py", 518, "wait", "async with self._cond:", "           ^^^^^^^^^^";
    BARRIER_RESET_COND: "asyncio/locks.py", 583, "reset", "async with self._cond:", "           ^^^^^^^^^^";
    BARRIER_ABORT_COND: "asyncio/locks.py", 598, "abort", "async with self._cond:", "           ^^^^^^^^^^";
    QUEUE_PUT: "asyncio/queues.py", 139, "put", "await putter", "";
    QUEUE_PUT_DOWN: "asyncio/queues.py", 135, "put", "raise QueueShutDown", "";
    QUEUE_PUT_NOWAIT_CALL: "asyncio/queues.py", 154, "put", "return self.put_nowait(item)", "       ~~~~~~~~~~~~~~~^^^^^^";
    QUEUE_PUT_NOWAIT_DOWN: "asyncio/queues.py", 164, "put_nowait", "raise QueueShutDown", "";
    QUEUE_PUT_NOWAIT_FULL: "asyncio/queues.py", 166, "put_nowait", "raise QueueFull", "";
    QUEUE_PUT_LOOP: "asyncio/queues.py", 136, "put", "putter = self._get_loop().create_future()", "         ~~~~~~~~~~~~~~^^";
    QUEUE_PUT_ITEM: "asyncio/queues.py", 167, "put_nowait", "self._put(item)", "~~~~~~~~~^^^^^^";
    QUEUE_HEAP_PUSH: "asyncio/queues.py", 292, "_put", "heappush(self._queue, item)", "~~~~~~~~^^^^^^^^^^^^^^^^^^^";
    QUEUE_HEAP_POP: "asyncio/queues.py", 295, "_get", "return heappop(self._queue)", "";
    QUEUE_GET: "asyncio/queues.py", 186, "get", "await getter", "";
    QUEUE_GET_DOWN: "asyncio/queues.py", 182, "get", "raise QueueShutDown", "";
    QUEUE_GET_NOWAIT_CALL: "asyncio/queues.py", 201, "get", "return self.get_nowait()", "       ~~~~~~~~~~~~~~~^^";
    QUEUE_GET_NOWAIT_DOWN: "asyncio/queues.py", 213, "get_nowait", "raise QueueShutDown", "";
    QUEUE_GET_NOWAIT_EMPTY: "asyncio/queues.py", 214, "get_nowait", "raise QueueEmpty", "";
    QUEUE_GET_ITEM: "asyncio/queues.py", 215, "get_nowait", "item = self._get()", "";
    QUEUE_GET_LOOP: "asyncio/queues.py", 183, "get", "getter = self._get_loop().create_future()", "         ~~~~~~~~~~~~~~^^";
    QUEUE_DONE: "asyncio/queues.py", 237, "task_done", "raise ValueError('task_done() called too many times')", "";
    QUEUE_JOIN: "asyncio/queues.py", 251, "join", "await self._finished.wait()", "";
    COMPLETED_ONE: "asyncio/tasks.py", 630, "_wait_for_one", "f = await self._done.get()", "    ^^^^^^^^^^^^^^^^^^^^^^";
    COMPLETED_TIMEOUT: "asyncio/tasks.py", 633, "_wait_for_one", "raise exceptions.TimeoutError", "";
    COMPLETED_RESULT: "asyncio/tasks.py", 634, "_wait_for_one", "return f.result() if resolve else f", "       ~~~~~~~~^^";
    COMPLETED_NEXT: "asyncio/tasks.py", 603, "__anext__", "return await self._wait_for_one()", "       ^^^^^^^^^^^^^^^^^^^^^^^^^^";
    COMPLETED_STOP: "asyncio/tasks.py", 600, "__anext__", "raise StopAsyncIteration", "";
    COMPLETED_AWAITABLE: "asyncio/tasks.py", 684, "as_completed", "raise TypeError(\n        f\"expects an iterable of awaitables, not {type(fs).__name__}\"\n    )", "";
    COMPLETED_INIT: "asyncio/tasks.py", 688, "as_completed", "return _AsCompletedIterator(fs, timeout)", "";
    COMPLETED_ENSURE: "asyncio/tasks.py", 582, "__init__", "todo = {ensure_future(aw, loop=loop) for aw in set(aws)}", "        ~~~~~~~~~~~~~^^^^^^^^^^^^^^^";
    COMPLETED_SET: "asyncio/tasks.py", 582, "__init__", "todo = {ensure_future(aw, loop=loop) for aw in set(aws)}", "                                               ~~~^^^^^";
    COMPLETED_LOOP: "asyncio/tasks.py", 581, "__init__", "loop = events.get_event_loop()", "";
    SHUTDOWN_GENERATORS: "asyncio/base_events.py", 584, "shutdown_asyncgens", "results = await tasks.gather(\n              ^^^^^^^^^^^^^^^^^^^\n        *[ag.aclose() for ag in closing_agens],\n        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n        return_exceptions=True)\n        ^^^^^^^^^^^^^^^^^^^^^^^", "";
    HANDLER_CALL: "asyncio/base_events.py", 1910, "call_exception_handler", "self._exception_handler(self, context)", "~~~~~~~~~~~~~~~~~~~~~~~^^^^^^^^^^^^^^^";
    HANDLER_RUN: "asyncio/base_events.py", 1908, "call_exception_handler", "ctx.run(self._exception_handler, self, context)", "~~~~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^";
}
