"""Who awaits whom: the call graph of tasks, as text and as objects."""

import asyncio
import sys

__all__ = ("capture_call_graph", "format_call_graph", "print_call_graph", "FrameCallGraphEntry", "FutureCallGraph")

_COROUTINE, _ASYNC_GENERATOR, _GENERATOR = 0x80, 0x200, 0x20


class _Record:
    """A value whose parts can't be changed."""

    __slots__ = ()

    def __init__(self, *parts):
        for name, part in zip(self.__slots__, parts):
            object.__setattr__(self, name, part)

    def __setattr__(self, name, value):
        raise AttributeError(f"cannot assign to field {name!r}")

    def __delattr__(self, name):
        raise AttributeError(f"cannot delete field {name!r}")

    def _parts(self):
        return tuple(getattr(self, name) for name in self.__slots__)

    def __eq__(self, other):
        if other.__class__ is not self.__class__:
            return NotImplemented
        return self._parts() == other._parts()

    def __hash__(self):
        return hash(self._parts())

    def __repr__(self):
        parts = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__slots__)
        return f"{self.__class__.__qualname__}({parts})"


class FrameCallGraphEntry(_Record):
    """A frame of a call stack."""

    __slots__ = ("frame",)


class FutureCallGraph(_Record):
    """A future, the stack at which it stands, and who awaits it."""

    __slots__ = ("future", "call_stack", "awaited_by")


def _limited(stack, limit):
    if limit is None:
        return stack
    return stack[:limit] if limit >= 0 else stack[limit:]


def _awaited_by(future, limit):
    return tuple(_graph(parent, limit) for parent in future._awaited_by())


def _graph(future, limit=None):
    if not isinstance(future, asyncio.Future):
        raise TypeError(f"{future!r} object does not appear to be compatible with asyncio.Future")
    stack = []
    coro = future.get_coro() if hasattr(future, "get_coro") and limit != 0 else None
    while coro is not None:
        frame = getattr(coro, "cr_frame", None) or getattr(coro, "ag_frame", None)
        if frame is not None:
            stack.append(FrameCallGraphEntry(frame))
        coro = getattr(coro, "cr_await", None) or getattr(coro, "ag_await", None)
    stack.reverse()
    return FutureCallGraph(future, tuple(_limited(stack, limit)), _awaited_by(future, limit))


def capture_call_graph(future=None, /, *, depth=1, limit=None):
    """The call graph of a future, or of the task that runs."""
    try:
        loop = asyncio.get_running_loop()
    except RuntimeError:
        loop = None
    if future is not None:
        if loop is None or future is not asyncio.current_task(loop=loop):
            return _graph(future, limit)
    else:
        if loop is None:
            raise RuntimeError(
                'capture_call_graph() is called outside of a running '
                'event loop and no *future* to introspect was provided')
        future = asyncio.current_task(loop=loop)
    if future is None:
        # A callback is no task's.
        return None
    stack = []
    frame = sys._getframe(depth) if limit != 0 else None
    bottom = None
    while frame is not None:
        stack.append(FrameCallGraphEntry(frame))
        if frame.f_code.co_flags & (_COROUTINE | _ASYNC_GENERATOR):
            bottom = len(stack)
        frame = frame.f_back
    # The last coroutine on the way down is the task's own; what runs the loop is below it.
    return FutureCallGraph(future, tuple(_limited(stack[:bottom], limit)), _awaited_by(future, limit))


def _what(code):
    if code.co_flags & _COROUTINE:
        return "async "
    if code.co_flags & _ASYNC_GENERATOR:
        return "async generator "
    if code.co_flags & _GENERATOR:
        return "generator "
    return ""


def _render(graph, lines, level):
    def add(line):
        lines.append(level * "    " + line)

    future = graph.future
    if isinstance(future, asyncio.Task):
        add(f"* Task(name={future.get_name()!r}, id={id(future):#x})")
    else:
        add(f"* Future(id={id(future):#x})")
    if graph.call_stack:
        add("  + Call stack:")
        for entry in graph.call_stack:
            frame = entry.frame
            code = frame.f_code
            add(f"  |   File {code.co_filename!r}, line {frame.f_lineno}, in {_what(code)}{code.co_qualname}()")
    if graph.awaited_by:
        add("  + Awaited by:")
        for parent in graph.awaited_by:
            _render(parent, lines, level + 1)


def format_call_graph(future=None, /, *, depth=1, limit=None):
    """The call graph as text."""
    graph = capture_call_graph(future, depth=depth + 1, limit=limit)
    if graph is None:
        return ""
    lines = []
    _render(graph, lines, 0)
    return "\n".join(lines)


def print_call_graph(future=None, /, *, file=None, depth=1, limit=None):
    """Prints the call graph."""
    print(format_call_graph(future, depth=depth + 1, limit=limit), file=file)
