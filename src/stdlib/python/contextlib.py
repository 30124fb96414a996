"""Context managers: from generators, for closing, redirecting and suppressing, and stacks of them."""

import sys
from abc import ABC, abstractmethod
from functools import wraps

__all__ = ["asynccontextmanager", "contextmanager", "closing", "nullcontext", "AbstractContextManager",
           "AbstractAsyncContextManager", "AsyncExitStack", "ContextDecorator", "ExitStack", "redirect_stdout",
           "redirect_stderr", "suppress", "aclosing", "AsyncContextDecorator", "chdir"]


def _offers(cls, *names):
    """Whether a class has all these methods, and none of them is refused by being `None`."""
    spaces = [base.__dict__ for base in cls.__mro__]
    methods = (next((space[name] for space in spaces if name in space), None) for name in names)
    return all(method is not None for method in methods) or NotImplemented


class AbstractContextManager(ABC):
    """Anything with `__enter__` and `__exit__`."""

    __class_getitem__ = classmethod(type(list[int]))
    __slots__ = ()

    def __enter__(self):
        return self

    @abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        return None

    @classmethod
    def __subclasshook__(cls, other):
        return _offers(other, "__enter__", "__exit__") if cls is AbstractContextManager else NotImplemented


class AbstractAsyncContextManager(ABC):
    """Anything with `__aenter__` and `__aexit__`."""

    __class_getitem__ = classmethod(type(list[int]))
    __slots__ = ()

    async def __aenter__(self):
        return self

    @abstractmethod
    async def __aexit__(self, exc_type, exc_value, traceback):
        return None

    @classmethod
    def __subclasshook__(cls, other):
        return _offers(other, "__aenter__", "__aexit__") if cls is AbstractAsyncContextManager else NotImplemented


class ContextDecorator(object):
    """Lets a context manager decorate functions."""

    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @wraps(func)
        def inner(*args, **kwds):
            with self._recreate_cm():  #: 84
                return func(*args, **kwds)  #: 85
        return inner


class AsyncContextDecorator(object):
    """Lets an async context manager decorate coroutine functions."""

    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @wraps(func)
        async def inner(*args, **kwds):
            async with self._recreate_cm():  #: 100
                return await func(*args, **kwds)  #: 101
        return inner


def _came_back(error, thrown, traceback, endings):
    """Whether a generator let out what was thrown into it, bare or (if it ends generators) wrapped in a RuntimeError."""
    wrapped = isinstance(error, RuntimeError) and isinstance(thrown, endings) and error.__cause__ is thrown
    if error is thrown or wrapped:
        thrown.__traceback__ = traceback
        return True
    return False


class _GeneratorContextManagerBase:
    """What the context managers of generators share: the generator, and how to make another."""

    def __init__(self, func, args, kwds):
        made = func(*args, **kwds)  #: 109 self.gen = func(*args, **kwds)
        self.gen, self.func, self.args, self.kwds = made, func, args, kwds
        own = getattr(func, '__doc__', None)
        self.__doc__ = type(self).__doc__ if own is None else own

    def _recreate_cm(self):
        return type(self)(self.func, self.args, self.kwds)  #: 126 return self.__class__(self.func, self.args, self.kwds)


class _GeneratorContextManager(_GeneratorContextManagerBase, AbstractContextManager, ContextDecorator):
    """What a function decorated by `contextmanager` returns."""

    def __enter__(self):
        del self.args  #: 139 del «self.args», self.kwds, self.func
        del self.func, self.kwds
        try:
            return next(self.gen)  #: 141
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None  #: 143

    def __exit__(self, typ, value, traceback):
        if value is None and typ is not None:
            value = typ()
        try:
            if typ is None:
                next(self.gen)  #: 148
            else:
                self.gen.throw(value)  #: 162
        except StopIteration as end:
            # An exception that was thrown in and ends the generator goes on.
            return typ is not None and end is not value
        except BaseException as error:
            if typ is None or not _came_back(error, value, traceback, StopIteration):
                raise
            return False
        try:
            if typ is None:
                raise RuntimeError("generator didn't stop")  #: 153
            raise RuntimeError("generator didn't stop after throw()")  #: 198
        finally:
            if typ is None:
                self.gen.close()  #: 155
            else:
                self.gen.close()  #: 200


class _AsyncGeneratorContextManager(_GeneratorContextManagerBase, AbstractAsyncContextManager,
                                    AsyncContextDecorator):
    """What a function decorated by `asynccontextmanager` returns."""

    async def __aenter__(self):
        del self.args  #: 212 del «self.args», self.kwds, self.func
        del self.func, self.kwds
        try:
            return await anext(self.gen)  #: 214
        except StopAsyncIteration:
            raise RuntimeError("generator didn't yield") from None  #: 216

    async def __aexit__(self, typ, value, traceback):
        if value is None and typ is not None:
            value = typ()
        try:
            if typ is None:
                await anext(self.gen)  #: 221
            else:
                await self.gen.athrow(value)  #: 235
        except StopAsyncIteration as end:
            return typ is not None and end is not value
        except BaseException as error:
            if typ is None or not _came_back(error, value, traceback, (StopIteration, StopAsyncIteration)):
                raise
            return False
        try:
            if typ is None:
                raise RuntimeError("generator didn't stop")  #: 226
            raise RuntimeError("generator didn't stop after athrow()")  #: 271
        finally:
            if typ is None:
                await self.gen.aclose()  #: 228
            else:
                await self.gen.aclose()  #: 273


def contextmanager(func):
    """Makes a context manager of a generator that yields once."""
    @wraps(func)
    def helper(*args, **kwds):
        return _GeneratorContextManager(func, args, kwds)  #: 305
    return helper


def asynccontextmanager(func):
    """Makes an async context manager of an async generator that yields once."""
    @wraps(func)
    def helper(*args, **kwds):
        return _AsyncGeneratorContextManager(func, args, kwds)  #: 338
    return helper


class closing(AbstractContextManager):
    """Closes a thing at the end."""

    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc_info):
        self.thing.close()  #: 364


class aclosing(AbstractAsyncContextManager):
    """Closes a thing at the end with `aclose`."""

    def __init__(self, thing):
        self.thing = thing

    async def __aenter__(self):
        return self.thing

    async def __aexit__(self, *exc_info):
        await self.thing.aclose()  #: 390


class _RedirectStream(AbstractContextManager):
    """Puts another file in the place of one of `sys`; it may be entered again before it was left."""

    _stream = None

    def __init__(self, new_target):
        self._file, self._before = new_target, []

    def __enter__(self):
        name = self._stream
        self._before.append(getattr(sys, name))
        setattr(sys, name, self._file)
        return self._file

    def __exit__(self, exctype, excinst, exctb):
        former = self._before.pop()
        setattr(sys, self._stream, former)


class redirect_stdout(_RedirectStream):
    """Writes what would go to standard output to another file."""

    _stream = "stdout"


class redirect_stderr(_RedirectStream):
    """Writes what would go to standard error to another file."""

    _stream = "stderr"


class suppress(AbstractContextManager):
    """Lets nothing out that is one of these exceptions."""

    def __init__(self, *exceptions):
        self._kinds = exceptions

    def __enter__(self):
        pass

    def __exit__(self, exctype, excinst, exctb):
        if exctype is None:
            return None
        if issubclass(exctype, self._kinds):  #: 462 if «issubclass(exctype, self._exceptions)»:
            return True
        if not issubclass(exctype, BaseExceptionGroup):
            return False
        _, rest = excinst.split(self._kinds)  #: 465 match, rest = «excinst.split(self._exceptions)»
        if rest is not None:
            raise rest  #: 468
        return True


_Method = type(_RedirectStream(None).__enter__)


class _BaseExitStack:
    """What the stacks share: pairs of whether a callback is a plain one, and the callback."""

    def __init__(self):
        self._exit_callbacks = []

    def pop_all(self):
        """Moves what is on the stack to a new one."""
        heir = type(self)()
        heir._exit_callbacks, self._exit_callbacks = self._exit_callbacks, []
        return heir

    def push(self, exit):
        """Registers a context manager's `__exit__`, or a callback that takes the same arguments."""
        leave = getattr(type(exit), "__exit__", None)
        self._exit_callbacks.append((True, exit if leave is None else _Method(leave, exit)))
        return exit

    def enter_context(self, cm):
        """Enters a context manager and registers its `__exit__`."""
        kind = type(cm)
        try:
            _enter, leave = kind.__enter__, kind.__exit__
        except AttributeError:
            raise TypeError(f"'{kind.__module__}.{kind.__qualname__}' object does not support the context manager protocol") from None  #: 528 raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does "\n                f"not support the context manager protocol") from None
        entered = _enter(cm)  #: 530 result = _enter(cm)
        self._exit_callbacks.append((True, _Method(leave, cm)))
        return entered

    def callback(self, callback, /, *args, **kwds):
        """Registers a call."""
        def _exit_wrapper(*_):
            callback(*args, **kwds)  #: 482
        _exit_wrapper.__wrapped__ = callback
        self._exit_callbacks.append((True, _exit_wrapper))
        return callback


class _Unwinding:
    """What leaving the contexts of a stack, one after the other, has come to."""

    def __init__(self, error):
        self.error = error
        self.began_with_error = error is not None
        self.swallowed = self.replaced = False
        self.outside = sys.exception()

    def details(self):
        """What the next callback is told."""
        error = self.error
        return (None, None, None) if error is None else (type(error), error, error.__traceback__)

    def swallow(self):
        """A callback wants the exception to go no further."""
        self.error, self.swallowed, self.replaced = None, True, False

    def replace(self, new):
        """A callback raised: its exception gets the context that nested `with` statements would have given it."""
        last = new
        while (context := last.__context__) is not None and context is not self.error:
            if context is self.outside:
                last.__context__ = self.error
                break
            last = context
        self.error, self.replaced = new, True

    def is_swallowed(self):
        """What `__exit__` answers."""
        return self.began_with_error and self.swallowed


class ExitStack(_BaseExitStack, AbstractContextManager):
    """A stack of context managers and callbacks."""

    def __enter__(self):
        return self

    def __exit__(self, *exc_details):
        past = _Unwinding(exc_details[1])
        while waiting := self._exit_callbacks:
            _, cb = waiting.pop()
            exc_details = past.details()
            try:
                if cb(*exc_details):  #: 604
                    past.swallow()
            except BaseException as error:
                past.replace(error)
        if past.replaced:
            exc = past.error
            context = exc.__context__
            try:
                raise exc  #: 619
            finally:
                exc.__context__ = context
        return past.is_swallowed()

    def close(self):
        """Leaves all of them at once."""
        self.__exit__(None, None, None)  #: 627


class AsyncExitStack(_BaseExitStack, AbstractAsyncContextManager):
    """A stack of context managers and callbacks, async ones too."""

    async def enter_async_context(self, cm):
        """Enters an async context manager and registers its `__aexit__`."""
        kind = type(cm)
        try:
            _enter, leave = kind.__aenter__, kind.__aexit__
        except AttributeError:
            raise TypeError(f"'{kind.__module__}.{kind.__qualname__}' object does not support the asynchronous context manager protocol") from None  #: 665 raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does "\n                f"not support the asynchronous context manager protocol"\n               ) from None
        entered = await _enter(cm)  #: 668 result = await _enter(cm)
        self._exit_callbacks.append((False, _Method(leave, cm)))
        return entered

    def push_async_exit(self, exit):
        """Registers an async context manager's `__aexit__`, or a coroutine function that takes the same arguments."""
        leave = getattr(type(exit), "__aexit__", None)
        self._exit_callbacks.append((False, exit if leave is None else _Method(leave, exit)))
        return exit

    def push_async_callback(self, callback, /, *args, **kwds):
        """Registers a call of a coroutine function."""
        async def _exit_wrapper(*_):
            await callback(*args, **kwds)  #: 651
        _exit_wrapper.__wrapped__ = callback
        self._exit_callbacks.append((False, _exit_wrapper))
        return callback

    async def aclose(self):
        """Leaves all of them at once."""
        await self.__aexit__(None, None, None)  #: 705

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc_details):
        past = _Unwinding(exc_details[1])
        while waiting := self._exit_callbacks:
            is_plain, cb = waiting.pop()
            exc_details = past.details()
            try:
                if is_plain:
                    answer = cb(*exc_details)  #: 749 cb_suppress = cb(*exc_details)
                else:
                    answer = await cb(*exc_details)  #: 751 cb_suppress = await cb(*exc_details)
                if answer:
                    past.swallow()
            except BaseException as error:
                past.replace(error)
        if past.replaced:
            exc = past.error
            context = exc.__context__
            try:
                raise exc  #: 768
            finally:
                exc.__context__ = context
        return past.is_swallowed()


class nullcontext(AbstractContextManager, AbstractAsyncContextManager):
    """A context manager that does nothing."""

    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *excinfo):
        pass

    async def __aenter__(self):
        return self.enter_result

    async def __aexit__(self, *excinfo):
        pass


class chdir(AbstractContextManager):
    """Works in another folder for a while."""

    def __init__(self, path):
        self.path, self._before = path, []

    def __enter__(self):
        import os
        here = os.getcwd()
        os.chdir(self.path)
        self._before.append(here)

    def __exit__(self, *excinfo):
        import os
        former = self._before.pop()
        os.chdir(former)
