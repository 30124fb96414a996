"""Tests that are coroutines, each with an event loop of its own."""

import asyncio
import contextvars
import inspect
import warnings

from .case import TestCase


class IsolatedAsyncioTestCase(TestCase):
    """A case whose methods may be coroutines; all of them run in one loop and one context."""

    loop_factory = None

    _asyncioRunner = None

    def __init__(self, methodName='runTest'):
        super().__init__(methodName)
        self._context = contextvars.copy_context()

    async def asyncSetUp(self):
        """Called before the test, after `setUp`."""

    async def asyncTearDown(self):
        """Called after the test, before `tearDown`."""

    def addAsyncCleanup(self, func, /, *args, **kwargs):
        """Adds a coroutine function to be awaited at the end."""
        self.addCleanup(func, *args, **kwargs)

    async def enterAsyncContext(self, cm):
        """Enters an asynchronous context, which is left at the end, and gives what it gives."""
        kind = type(cm)
        try:
            enter, leave = kind.__aenter__, kind.__aexit__
        except AttributeError:
            raise TypeError(f"'{kind.__module__}.{kind.__qualname__}' object does not support the "
                            "asynchronous context manager protocol") from None
        entered = await enter(cm)
        self.addAsyncCleanup(leave, cm, None, None, None)
        return entered

    def _callSetUp(self):
        self._asyncioRunner.get_loop()  # Now it is the current loop, also for what is no coroutine.
        self._context.run(self.setUp)  #: 89 «self._asyncioTestContext.run(self.setUp)»
        self._callAsync(self.asyncSetUp)  #: 90

    def _callTestMethod(self, method):
        given = self._callMaybeAsync(method)  #: 93 if «self._callMaybeAsync(method)» is not None:
        if given is not None:
            warnings.warn(f'It is deprecated to return a value that is not None from a test case ({method})',
                          DeprecationWarning, stacklevel=5)

    def _callTearDown(self):
        self._callAsync(self.asyncTearDown)  #: 98
        self._context.run(self.tearDown)  #: 99 «self._asyncioTestContext.run(self.tearDown)»

    def _callCleanup(self, function, *args, **kwargs):
        self._callMaybeAsync(function, *args, **kwargs)  #: 102

    def _callAsync(self, func, /):
        """Awaits a method of the case in the test's context."""
        assert inspect.iscoroutinefunction(func), f'{func!r} is not an async function'  #: 106
        return self._asyncioRunner.run(func(), context=self._context)  #: 107 return self._asyncioRunner.run(\n       ~~~~~~~~~~~~~~~~~~~~~~~^\n    func(*args, **kwargs),\n    ^^^^^^^^^^^^^^^^^^^^^^\n    context=self._asyncioTestContext\n    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n)\n^

    def _callMaybeAsync(self, func, /, *args, **kwargs):
        """Calls a function, or awaits it, in the test's context."""
        if not inspect.iscoroutinefunction(func):
            return self._context.run(func, *args, **kwargs)  #: 120 return «self._asyncioTestContext.run(func, *args, **kwargs)»
        return self._asyncioRunner.run(func(*args, **kwargs), context=self._context)  #: 115 return self._asyncioRunner.run(\n       ~~~~~~~~~~~~~~~~~~~~~~~^\n    func(*args, **kwargs),\n    ^^^^^^^^^^^^^^^^^^^^^^\n    context=self._asyncioTestContext,\n    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n)\n^

    def _begin(self):
        """Makes the runner, which lives as long as the test runs."""
        assert self._asyncioRunner is None, 'asyncio runner is already initialized'
        self._asyncioRunner = asyncio.Runner(debug=True, loop_factory=self.loop_factory)

    def _tearDownAsyncioRunner(self):
        if self._asyncioRunner is not None:
            self._asyncioRunner.close()
            self._asyncioRunner = None

    __del__ = _tearDownAsyncioRunner

    def run(self, result=None):
        self._begin()
        try:
            return super().run(result)
        finally:
            self._tearDownAsyncioRunner()

    def debug(self):
        self._begin()
        super().debug()
        self._tearDownAsyncioRunner()
