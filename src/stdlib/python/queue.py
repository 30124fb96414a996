"""Queues between threads. Here is one thread: what would wait for another one is refused."""

import time
import types
from collections import deque
from heapq import heappop, heappush

__all__ = ["Empty", "Full", "ShutDown", "Queue", "PriorityQueue", "LifoQueue", "SimpleQueue"]


class Empty(Exception):
    """Raised when there is nothing to get."""

    __module__ = '_queue'


class Full(Exception):
    """Raised when there is no room to put."""


class ShutDown(Exception):
    """Raised when a queue was shut down."""


class _Alone:
    """The lock of a queue, and what is notified of its changes: there is nobody else."""

    def __init__(self):
        self._held = False

    def acquire(self, blocking=True, timeout=-1):
        if self._held and blocking:
            raise _endless("acquiring a queue's lock twice")
        self._held = True
        return True

    def release(self):
        if not self._held:
            raise RuntimeError("release unlocked lock")
        self._held = False

    def locked(self):
        return self._held

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exc_info):
        self.release()

    def notify(self, n=1):
        pass

    notify_all = notify

    def wait(self, timeout=None):
        if timeout is None:
            raise _endless("waiting for a queue's change")
        time.sleep(timeout)
        return False


def _endless(what):
    return RuntimeError(f"{what} would never end: scripts here have one thread, and no other can change anything; "
                        "asyncio.Queue lets tasks wait")


def _checked(timeout):
    """Whether a wait may end by itself, after the timeout."""
    if timeout is None:
        return False
    if timeout < 0:
        raise ValueError("'timeout' must be a non-negative number")
    return True


class Queue:
    """A queue: what was put first is got first."""

    _items = deque

    def __init__(self, maxsize=0):
        self.maxsize, self.unfinished_tasks, self.is_shutdown = maxsize, 0, False
        self._init(maxsize)
        self.mutex, self.not_empty, self.not_full, self.all_tasks_done = (_Alone() for _ in range(4))

    def task_done(self):
        """Says that what was got is done."""
        left = self.unfinished_tasks - 1
        if left < 0:
            raise ValueError('task_done() called too many times')  #: 93
        self.unfinished_tasks = left

    def join(self):
        """Returns if all that was put is done."""
        if self.unfinished_tasks:
            raise _endless("Queue.join() of a queue with unfinished tasks")

    def qsize(self):
        """How many wait to be got."""
        return self._qsize()

    def empty(self):
        """Whether there is nothing to get."""
        return self._qsize() == 0

    def full(self):
        """Whether there is no room to put."""
        return self.maxsize > 0 and self._qsize() >= self.maxsize

    def put(self, item, block=True, timeout=None):
        """Puts an item, if there is room."""
        if self.is_shutdown:
            raise ShutDown  #: 155
        if self.maxsize > 0:
            if block and timeout is not None and timeout < 0:  #: 165 elif «timeout < 0»:
                raise ValueError("'timeout' must be a non-negative number")  #: 166
            if self.maxsize <= self._qsize():
                if not block:
                    raise Full  #: 159
                if timeout is None:
                    raise _endless("Queue.put() of a full queue")
                time.sleep(timeout)
                raise Full  #: 172
        self._put(item)  #: 176
        self.unfinished_tasks += 1

    def get(self, block=True, timeout=None):
        """Takes an item out, if there is one."""
        is_empty = not self._qsize()
        if is_empty and self.is_shutdown:
            raise ShutDown  #: 196
        if block and timeout is not None and timeout < 0:  #: 205 elif «timeout < 0»:
            raise ValueError("'timeout' must be a non-negative number")  #: 206
        if is_empty:
            if not block:
                raise Empty  #: 199
            if timeout is None:
                raise _endless("Queue.get() of an empty queue")
            time.sleep(timeout)
            raise Empty  #: 212
        return self._get()  #: 216 item = «self._get()»

    def put_nowait(self, item):
        """Puts an item, if there is room."""
        return self.put(item, block=False)  #: 226

    def get_nowait(self):
        """Takes an item out, if there is one."""
        return self.get(block=False)  #: 234

    def shutdown(self, immediate=False):
        """Nothing can be put any more, and with `immediate` nothing got."""
        self.is_shutdown = True
        while immediate and self._qsize():
            self._get()
            self.unfinished_tasks = max(self.unfinished_tasks - 1, 0)

    # What kinds of queues, also scripts' own, say anew.

    def _init(self, maxsize):
        self.queue = self._items()

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()

    __class_getitem__ = classmethod(types.GenericAlias)


class PriorityQueue(Queue):
    """A queue: the least is got first."""

    _items = list

    def _put(self, item):
        heappush(self.queue, item)  #: 294

    def _get(self):
        return heappop(self.queue)  #: 297


class LifoQueue(Queue):
    """A queue: what was put last is got first."""

    _items = list

    def _get(self):
        return self.queue.pop()


class SimpleQueue:
    """A queue without limits and tasks."""

    __module__ = '_queue'
    __slots__ = ('_items', '__weakref__')

    def __new__(cls, *args, **kwargs):
        if cls is SimpleQueue and (args or kwargs):
            raise TypeError("SimpleQueue() takes no " + ("positional" if args else "keyword") + " arguments")
        queue = object.__new__(cls)
        queue._items = deque()
        return queue

    def put(self, item, block=True, timeout=None):
        """Puts an item."""
        self._items.append(item)

    def get(self, block=True, timeout=None):
        """Takes an item out, if there is one."""
        waits = block and _checked(timeout)
        if not self._items:
            if block and not waits:
                raise _endless("SimpleQueue.get() of an empty queue")
            if waits:
                time.sleep(timeout)
            raise Empty
        return self._items.popleft()

    def put_nowait(self, item):
        """Puts an item."""
        self._items.append(item)

    def get_nowait(self):
        """Takes an item out, if there is one."""
        return self.get(False)

    def empty(self):
        """Whether there is nothing to get."""
        return not self._items

    def qsize(self):
        """How many wait to be got."""
        return len(self._items)

    __class_getitem__ = classmethod(types.GenericAlias)
