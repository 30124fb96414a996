"""What CPython's tests of asyncio share, without sockets, files and a loop of their own making."""

import asyncio
import contextlib
import logging
import re
import unittest
from unittest import mock
from asyncio import events
from asyncio.log import logger


def run_briefly(loop):
    """Lets the loop go around once."""

    async def nothing():
        pass

    coroutine = nothing()
    task = loop.create_task(coroutine)
    try:
        loop.run_until_complete(task)
    finally:
        coroutine.close()


def run_once(loop):
    """Runs what is ready."""
    loop.call_soon(loop.stop)
    loop.run_forever()


def run_until(loop, holds, timeout=30):
    """Runs until a condition holds."""

    async def wait():
        async with asyncio.timeout(timeout):
            while not holds():
                await asyncio.sleep(0.001)

    loop.run_until_complete(wait())


def MockCallback(**kwargs):
    """A mock that can be called and nothing else."""
    return mock.Mock(spec=['__call__'], **kwargs)


class MockPattern(str):
    """A text that equals what it matches as a pattern."""

    def __eq__(self, other):
        return bool(re.search(str(self), other, re.S))

    __hash__ = str.__hash__


class MockInstanceOf:
    """Equals every instance of a class."""

    def __init__(self, cls):
        self._cls = cls

    def __eq__(self, other):
        return isinstance(other, self._cls)


def get_function_source(function):
    """The file and the line of a function."""
    import inspect

    code = inspect.unwrap(function).__code__
    return code.co_filename, code.co_firstlineno


class TestCase(unittest.TestCase):
    """A case with a loop that is closed at the end."""

    def set_event_loop(self, loop, *, cleanup=True):
        events.set_event_loop(None)
        if cleanup:
            self.addCleanup(loop.close)

    def new_test_loop(self, gen=None):
        if gen is not None:
            raise unittest.SkipTest("a loop whose clock the test turns")
        loop = asyncio.new_event_loop()
        self.set_event_loop(loop)
        return loop

    def tearDown(self):
        events.set_event_loop(None)
        self.doCleanups()


class TestLoop:
    """A loop in Python: left out."""

    def __init__(self, *args):
        raise unittest.SkipTest("a loop in Python, whose parts the test looks into")


@contextlib.contextmanager
def disable_logger():
    """Lets asyncio log nothing."""
    old = logger.level
    logger.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        logger.setLevel(old)


async def await_without_task(coroutine):
    """Drives a coroutine outside any task."""
    failures = []

    def drive():
        try:
            for _ in coroutine.__await__():
                pass
        except BaseException as error:
            failures.append(error)

    asyncio.get_running_loop().call_soon(drive)
    await asyncio.sleep(0)
    if failures:
        raise failures[0]
