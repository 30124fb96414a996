"""Futures of calls, and waiting for them. There is one thread, so nothing completes while it waits."""

import time
from collections import namedtuple

FIRST_COMPLETED = 'FIRST_COMPLETED'
FIRST_EXCEPTION = 'FIRST_EXCEPTION'
ALL_COMPLETED = 'ALL_COMPLETED'

PENDING = 'PENDING'
RUNNING = 'RUNNING'
CANCELLED = 'CANCELLED'
CANCELLED_AND_NOTIFIED = 'CANCELLED_AND_NOTIFIED'
FINISHED = 'FINISHED'

TimeoutError = TimeoutError


class Error(Exception):
    """What goes wrong with futures."""


class CancelledError(Error):
    """The future was cancelled."""


class InvalidStateError(Error):
    """The future is not in a state for this."""


class BrokenExecutor(RuntimeError):
    """The executor's workers are gone."""


def _log(level, message, *args):
    import logging
    getattr(logging.getLogger("concurrent.futures"), level)(message, *args)


class Future:
    """What a call will give."""

    def __init__(self):
        self._state = PENDING
        self._result = self._exception = None
        self._done_callbacks = []

    def __repr__(self):
        name = f"<{type(self).__name__} at {id(self):#x} state="
        if self._state != FINISHED:
            return name + self._state.partition('_')[0].lower() + '>'
        if self._exception is not None:
            return f"{name}finished raised {type(self._exception).__name__}>"
        return f"{name}finished returned {type(self._result).__name__}>"

    def cancel(self):
        """Cancels a call that has not begun."""
        if self._state in (RUNNING, FINISHED):
            return False
        if self._state == PENDING:
            self._state = CANCELLED
            self._tell()
        return True

    def cancelled(self):
        return self._state.startswith(CANCELLED)

    def running(self):
        return self._state == RUNNING

    def done(self):
        return self._state not in (PENDING, RUNNING)

    def add_done_callback(self, fn):
        """Calls a function with the future when it is done."""
        if self.done():
            self._call(fn)
        else:
            self._done_callbacks.append(fn)

    def _call(self, fn):
        try:
            fn(self)  #: 424
        except Exception:
            _log('exception', 'exception calling callback for %r', self)

    def _tell(self):
        for fn in self._done_callbacks:
            self._call(fn)

    def _wait(self, method, timeout):
        """What is not done now won't be: only a timeout ends."""
        if timeout is None:
            raise RuntimeError(f"Future.{method}() would wait forever: there is only one thread here")
        time.sleep(max(timeout, 0))

    def __get_result(self):
        if self._exception is None:
            return self._result
        try:
            raise self._exception  #: 401
        finally:
            self = None

    def result(self, timeout=None):
        """What the call gave; raises what it raised."""
        try:
            if self.cancelled():
                raise CancelledError()  #: 447
            if self._state == FINISHED:
                return self.__get_result()  #: 449
            self._wait('result', timeout)
            raise TimeoutError()  #: 458
        finally:
            self = None

    def exception(self, timeout=None):
        """What the call raised, or `None`."""
        if self.cancelled():
            raise CancelledError()  #: 483
        if self._state != FINISHED:
            self._wait('exception', timeout)
            raise TimeoutError()  #: 494
        return self._exception

    # For executors and tests

    def set_running_or_notify_cancel(self):
        """Begins the call, unless it was cancelled."""
        if self._state == CANCELLED:
            self._state = CANCELLED_AND_NOTIFIED
            return False
        if self._state == PENDING:
            self._state = RUNNING
            return True
        _log('critical', 'Future %s in unexpected state: %s', id(self), self._state)
        raise RuntimeError('Future in unexpected state')  #: 535

    def set_result(self, result):
        if self.done():
            raise InvalidStateError(f'{self._state}: {self!r}')  #: 544 raise InvalidStateError('{}: {!r}'.format(self._state, self))
        self._result = result
        self._state = FINISHED
        self._tell()

    def set_exception(self, exception):
        if self.done():
            raise InvalidStateError(f'{self._state}: {self!r}')  #: 559 raise InvalidStateError('{}: {!r}'.format(self._state, self))
        self._exception = exception
        self._state = FINISHED
        self._tell()

    from _types import GenericAlias
    __class_getitem__ = classmethod(GenericAlias)
    del GenericAlias


DoneAndNotDoneFutures = namedtuple('DoneAndNotDoneFutures', 'done not_done')


def _is_over(future):
    return future._state in (CANCELLED_AND_NOTIFIED, FINISHED)


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    """The futures that are done, and those that are not."""
    futures = set(fs)
    done = {future for future in futures if _is_over(future)}
    rest = futures - done
    failed = any(not future.cancelled() and future.exception() is not None for future in done)
    enough = not rest or done and return_when == FIRST_COMPLETED or failed and return_when == FIRST_EXCEPTION
    if not enough:
        if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
            raise ValueError("Invalid return condition: %r" % return_when)  #: 169
        if timeout is None:
            raise RuntimeError("wait() would wait forever: there is only one thread here")
        time.sleep(max(timeout, 0))
    return DoneAndNotDoneFutures(done, rest)


def as_completed(fs, timeout=None):
    """The futures as they complete."""
    futures = set(fs)
    over = [future for future in futures if _is_over(future)]
    left = len(futures) - len(over)
    while over:
        yield over.pop()
    if left:
        if timeout is None:
            raise RuntimeError("as_completed() would wait forever: there is only one thread here")
        time.sleep(max(timeout, 0))
        raise TimeoutError('%d (of %d) futures unfinished' % (left, len(futures)))  #: 239 raise TimeoutError(\n        '%d (of %d) futures unfinished' % (\n        len(pending), total_futures))


class Executor:
    """Runs calls elsewhere."""

    def submit(self, fn, /, *args, **kwargs):
        raise NotImplementedError()  #: 581

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        """What the calls give, in the order of the arguments."""
        end = None if timeout is None else timeout + time.monotonic()
        futures = [self.submit(fn, *args) for args in zip(*iterables)]

        def results():
            try:
                futures.reverse()
                while futures:
                    future = futures.pop()
                    yield future.result() if end is None else future.result(end - time.monotonic())
            finally:
                for future in futures:
                    future.cancel()

        return results()

    def shutdown(self, wait=True, *, cancel_futures=False):
        """Ends the workers."""

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False


def _refuse(name, what):
    raise NotImplementedError(f"{name}() needs {what}, which are not available here")
