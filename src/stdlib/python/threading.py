"""Threads as one thread has them: its locks, events and own values work; no other thread can be started."""

import sys
import time

__all__ = ['get_ident', 'active_count', 'Condition', 'current_thread', 'enumerate', 'main_thread', 'TIMEOUT_MAX', 'Event',
           'Lock', 'RLock', 'Semaphore', 'BoundedSemaphore', 'Thread', 'Barrier', 'BrokenBarrierError', 'Timer',
           'ThreadError', 'setprofile', 'settrace', 'local', 'stack_size', 'excepthook', 'ExceptHookArgs', 'getprofile',
           'gettrace', 'setprofile_all_threads', 'settrace_all_threads', 'get_native_id']

ThreadError = RuntimeError
TIMEOUT_MAX = 9223372036.0
_IDENT = 1


def _wait(what, timeout):
    """What no other thread can bring about: with a timeout it passes, without one it would never end."""
    if timeout is None:
        raise RuntimeError(f"{what} would wait forever: there is only one thread here")
    time.sleep(max(timeout, 0))
    return False


def _timeout_of(blocking, timeout):
    """How long a lock may wait. `None` is forever."""
    if not blocking:
        if timeout != -1:
            raise ValueError("can't specify a timeout for a non-blocking call")
        return 0
    if timeout < 0 and timeout != -1:
        raise ValueError("timeout value must be a non-negative number")
    if timeout > TIMEOUT_MAX:
        raise OverflowError("timeout value is too large")
    return None if timeout == -1 else timeout


class Lock:
    """A lock that is held or not."""

    __slots__ = ('_held', '__weakref__')

    def __init__(self):
        self._held = False

    def acquire(self, blocking=True, timeout=-1):
        limit = _timeout_of(blocking, timeout)
        if not self._held:
            self._held = True
            return True
        return limit != 0 and _wait("Lock.acquire()", limit)

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

    acquire_lock, release_lock, locked_lock = acquire, release, locked

    def __repr__(self):
        state = 'locked' if self._held else 'unlocked'
        return f"<{state} _thread.lock object at {id(self):#x}>"


class RLock:
    """A lock that its holder may take again."""

    __slots__ = ('_count', '__weakref__')

    def __init__(self):
        self._count = 0

    def acquire(self, blocking=True, timeout=-1):
        _timeout_of(blocking, timeout)
        self._count += 1
        return True

    def release(self):
        if not self._count:
            raise RuntimeError("cannot release un-acquired lock")
        self._count -= 1

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exc_info):
        self.release()

    def _is_owned(self):
        return self._count > 0

    def _release_save(self):
        count, self._count = self._count, 0
        return count

    def _acquire_restore(self, count):
        self._count = count

    def __repr__(self):
        state, owner = ('locked', _IDENT) if self._count else ('unlocked', 0)
        return f"<{state} _thread.RLock object owner={owner} count={self._count} at {id(self):#x}>"


Lock.__module__ = RLock.__module__ = '_thread'
Lock.__name__ = Lock.__qualname__ = 'lock'


class Condition:
    """Waits until another thread tells; here only timeouts pass."""

    def __init__(self, lock=None):
        self._lock = lock = RLock() if lock is None else lock
        self.acquire, self.release = lock.acquire, lock.release
        self._waiters = []

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def __repr__(self):
        return f"<Condition({self._lock}, {len(self._waiters)})>"

    def _is_owned(self):
        if isinstance(self._lock, RLock):
            return self._lock._is_owned()
        return self._lock.locked()

    def wait(self, timeout=None):
        if not self._is_owned():
            raise RuntimeError("cannot wait on un-acquired lock")  #: 351
        return _wait("Condition.wait()", timeout)

    def wait_for(self, predicate, timeout=None):
        found = predicate()
        if not found and (timeout is None or timeout > 0):
            self.wait(timeout)
            found = predicate()
        return found

    def notify(self, n=1):
        if not self._is_owned():
            raise RuntimeError("cannot notify on un-acquired lock")  #: 409

    def notify_all(self):
        self.notify(len(self._waiters))  #: 435

    notifyAll = notify_all


class Semaphore:
    """So many may pass before one waits."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")  #: 463
        self._value = value

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")  #: 497
        if self._value:
            self._value -= 1
            return True
        return blocking and _wait("Semaphore.acquire()", timeout)

    __enter__ = acquire

    def release(self, n=1):
        if n < 1:
            raise ValueError('n must be one or more')  #: 527
        self._value += n

    def __exit__(self, *exc_info):
        self.release()

    def _shown(self):
        return f"value={self._value}"

    def __repr__(self):
        cls = type(self)
        return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: {self._shown()}>"


class BoundedSemaphore(Semaphore):
    """A semaphore that refuses more releases than acquires."""

    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def _shown(self):
        return f"value={self._value}/{self._initial_value}"

    def release(self, n=1):
        if n < 1:
            raise ValueError('n must be one or more')  #: 573
        if self._value + n > self._initial_value:
            raise ValueError("Semaphore released too many times")  #: 576
        self._value += n


class Event:
    """A flag that may be waited for."""

    def __init__(self):
        self._flag = False

    def is_set(self):
        return self._flag

    isSet = is_set

    def set(self):
        self._flag = True

    def clear(self):
        self._flag = False

    def wait(self, timeout=None):
        return self._flag or _wait("Event.wait()", timeout)

    def __repr__(self):
        cls = type(self)
        state = 'set' if self._flag else 'unset'
        return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: {state}>"


class BrokenBarrierError(RuntimeError):
    """A barrier was broken or reset."""


class Barrier:
    """Waits until so many threads are there; here only a barrier of one opens."""

    def __init__(self, parties, action=None, timeout=None):
        if parties < 1:
            raise ValueError("parties must be > 0")  #: 693
        self.parties = parties
        self.n_waiting = 0
        self.broken = False
        self._action = action
        self._timeout = timeout

    def wait(self, timeout=None):
        if self.broken:
            raise BrokenBarrierError
        if self.parties > 1:
            _wait("Barrier.wait()", self._timeout if timeout is None else timeout)
            self.abort()
            raise BrokenBarrierError
        if self._action is not None:
            self._action()
        return 0

    def reset(self):
        self.broken = False

    def abort(self):
        self.broken = True

    def __repr__(self):
        cls = type(self)
        state = 'broken' if self.broken else f'waiters={self.n_waiting}/{self.parties}'
        return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: {state}>"


class local:
    """Values of each thread: there is one."""

    def __new__(cls, /, *args, **kwargs):
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError("Initialization arguments are not supported")
        return object.__new__(cls)

    def __getattr__(self, name):
        shown = '_thread._local' if type(self) is local else type(self).__name__
        raise AttributeError(f"{shown!r} object has no attribute {name!r}", name=name, obj=self)


local.__module__ = '_thread'
local.__name__ = local.__qualname__ = '_local'

_made = [0]


def _next_number():
    _made[0] += 1
    return _made[0]


class Thread:
    """A thread: it may be described, but not started."""

    _ident = None
    _native_id = None
    _started = False

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        assert group is None, "group argument must be None for now"
        if name is None:
            name = f"Thread-{_next_number()}"
            if hasattr(target, '__name__'):
                name += f" ({target.__name__})"
        self._target, self._args, self._kwargs = target, args, {} if kwargs is None else kwargs
        self._name = str(name)
        self._daemonic = current_thread().daemon if daemon is None else daemon

    def start(self):
        if not hasattr(self, '_name'):
            raise RuntimeError("thread.__init__() not called")  #: 964
        if self._started:
            raise RuntimeError("threads can only be started once")  #: 967
        raise NotImplementedError("Thread.start() needs threads, which are not available here")

    def run(self):
        """What a thread does: runs its target."""
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)  #: 992
        finally:
            del self._target, self._args, self._kwargs

    def join(self, timeout=None):
        self._known()
        if not self._started:
            raise RuntimeError("cannot join thread before it is started")  #: 1083
        if self is current_thread():
            raise RuntimeError("cannot join current thread")  #: 1085

    def _known(self):
        if not hasattr(self, '_name'):
            raise RuntimeError("Thread.__init__() not called")

    def is_alive(self):
        self._known()
        return self._started

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, name):
        self._name = str(name)

    @property
    def daemon(self):
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if self._started:
            raise RuntimeError("cannot set daemon status of active thread")  #: 1167
        self._daemonic = daemonic

    ident = property(lambda self: self._ident)
    native_id = property(lambda self: self._native_id)

    def isDaemon(self):
        _deprecated('isDaemon() is deprecated, get the daemon attribute instead')
        return self.daemon

    def setDaemon(self, daemonic):
        _deprecated('setDaemon() is deprecated, set the daemon attribute instead')
        self.daemon = daemonic

    def getName(self):
        _deprecated('getName() is deprecated, get the name attribute instead')
        return self.name

    def setName(self, name):
        _deprecated('setName() is deprecated, set the name attribute instead')
        self.name = name

    def __repr__(self):
        words = ['started' if self._started else 'initial']
        if self._daemonic:
            words.append('daemon')
        if self._ident is not None:
            words.append(str(self._ident))
        return f"<{type(self).__name__}({self._name}, {' '.join(words)})>"


def _deprecated(message):
    import warnings
    warnings.warn(message, DeprecationWarning, stacklevel=3)


class Timer(Thread):
    """A thread that waits before it calls."""

    def __init__(self, interval, function, args=None, kwargs=None):
        super().__init__()
        self.interval, self.function = interval, function
        self.args = [] if args is None else args
        self.kwargs = {} if kwargs is None else kwargs
        self.finished = Event()

    def cancel(self):
        self.finished.set()

    def run(self):
        if not self.finished.wait(self.interval):
            self.function(*self.args, **self.kwargs)
        self.finished.set()


class _MainThread(Thread):
    """The thread that runs the script."""

    _started = True
    _ident = _native_id = _IDENT

    def __init__(self):
        super().__init__(name="MainThread", daemon=False)


_main = _MainThread()


def current_thread():
    """The thread that asks."""
    return _main


def main_thread():
    """The thread that runs the script."""
    return _main


def get_ident():
    return _IDENT


get_native_id = get_ident


def active_count():
    return 1


def enumerate():
    """The threads there are."""
    return [_main]


def currentThread():
    _deprecated('currentThread() is deprecated, use current_thread() instead')
    return _main


def activeCount():
    _deprecated('activeCount() is deprecated, use active_count() instead')
    return 1


class ExceptHookArgs(tuple):
    """What a hook for exceptions of threads is told."""

    __slots__ = ()
    exc_type, exc_value, exc_traceback, thread = (property(lambda self, at=at: self[at]) for at in range(4))

    def __repr__(self):
        names = ('exc_type', 'exc_value', 'exc_traceback', 'thread')
        return f"_thread._ExceptHookArgs({', '.join(f'{name}={value!r}' for name, value in zip(names, self))})"


def excepthook(args, /):
    """Prints what a thread raised."""
    import traceback
    if args.exc_type is SystemExit:
        return
    name = args.thread.name if args.thread is not None else get_ident()
    print(f"Exception in thread {name}:", file=sys.stderr, flush=True)
    traceback.print_exception(args.exc_type, args.exc_value, args.exc_traceback)


__excepthook__ = excepthook
_hooks = {'trace': None, 'profile': None}


def settrace(func):
    _hooks['trace'] = func


def setprofile(func):
    _hooks['profile'] = func


settrace_all_threads, setprofile_all_threads = settrace, setprofile


def gettrace():
    return _hooks['trace']


def getprofile():
    return _hooks['profile']


def stack_size(size=0, /):
    return 0
