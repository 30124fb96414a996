"""The part of CPython's `test.support` that its tests of asyncio use."""

import contextlib
import gc
import sys
import types
import unittest

verbose = False
SHORT_TIMEOUT = LOOPBACK_TIMEOUT = 30.0
LONG_TIMEOUT = 300.0
Py_GIL_DISABLED = False


def _unchanged(function):
    return function


cpython_only = refcount_test = requires_working_socket = _unchanged


def gc_collect():
    """Collects what can't be reached."""
    gc.collect()


def _stream(name):
    import io

    @contextlib.contextmanager
    def captured():
        old = getattr(sys, name)
        setattr(sys, name, io.StringIO())
        try:
            yield getattr(sys, name)
        finally:
            setattr(sys, name, old)

    return captured


captured_stdout, captured_stderr = _stream("stdout"), _stream("stderr")


@contextlib.contextmanager
def swap_attr(object, name, value):
    """Sets an attribute for a while."""
    old = getattr(object, name)
    setattr(object, name, value)
    try:
        yield old
    finally:
        setattr(object, name, old)


class catch_unraisable_exception:
    """Keeps what `sys.unraisablehook` is given."""

    def __enter__(self):
        self.unraisable, self._old = None, sys.unraisablehook
        sys.unraisablehook = lambda unraisable: setattr(self, "unraisable", unraisable)
        return self

    def __exit__(self, *info):
        sys.unraisablehook = self._old
        del self.unraisable


@types.coroutine
def async_yield(value):
    """Yields through a coroutine."""
    return (yield value)


def get_attribute(object, name):
    """What a module has; the test is skipped where it has not."""
    try:
        return getattr(object, name)
    except AttributeError:
        raise unittest.SkipTest(f"{object!r} has no {name!r}") from None
