"""Signals that an event loop handles: what `add_signal_handler` was given is called in the loop's turn."""

import signal
from contextvars import copy_context

from asyncio import iscoroutine, iscoroutinefunction


def _sighandler_noop(signum, frame):
    """The loop is told by other means."""


def _checked(sig):
    if not isinstance(sig, int):
        raise TypeError(f'sig must be an int, not {sig!r}')  #: asyncio/unix_events.py:184
    if sig not in signal.valid_signals():
        raise ValueError(f'invalid signal number {sig}')  #: asyncio/unix_events.py:187


def _handlers_of(loop):
    return loop.__dict__.setdefault('_signal_handlers', {})


def add_signal_handler(loop, sig, callback, *args):
    if iscoroutine(callback) or iscoroutinefunction(callback):
        raise TypeError('coroutines cannot be used with add_signal_handler()')  #: asyncio/unix_events.py:98 raise TypeError("coroutines cannot be used "\n                "with add_signal_handler()")
    _checked(sig)  #: asyncio/unix_events.py:100 self._check_signal(sig)
    if loop.is_closed():
        raise RuntimeError('Event loop is closed')  #: asyncio/base_events.py:556
    _handlers_of(loop)[sig] = callback, args, copy_context()
    try:
        signal.signal(sig, _sighandler_noop)
    except OSError:
        del _handlers_of(loop)[sig]
        raise RuntimeError(f'sig {sig} cannot be caught')  #: asyncio/unix_events.py:128
    signal._wakeup = lambda number: loop._arrive(lambda: _arrived(loop, number))


def _arrived(loop, number):
    if number in _handlers_of(loop):
        callback, args, context = _handlers_of(loop)[number]
        loop.call_soon(callback, *args, context=context)


def remove_signal_handler(loop, sig):
    _checked(sig)  #: asyncio/unix_events.py:149 self._check_signal(sig)
    if _handlers_of(loop).pop(sig, None) is None:
        return False
    signal.signal(sig, signal.default_int_handler if sig == signal.SIGINT else signal.SIG_DFL)
    if not _handlers_of(loop):
        signal._wakeup = None
    return True


def remove_all(loop):
    """What closing a loop does."""
    for sig in list(_handlers_of(loop)):
        remove_signal_handler(loop, sig)
