"""Warnings: who is told of what, and how."""

import sys
from _warnings import (
    _defaultaction as defaultaction,
    _filters_mutated,
    _onceregistry as onceregistry,
    filters,
    warn,
    warn_explicit,
)

__all__ = ("warn warn_explicit showwarning formatwarning filterwarnings simplefilter resetwarnings catch_warnings "
           "deprecated").split()

_ACTIONS = ("error", "ignore", "always", "default", "module", "once")


class WarningMessage:
    """A warning with its place."""

    _WARNING_DETAILS = ("message", "category", "filename", "lineno", "file", "line", "source")

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message, self.category, self.source = message, category, source
        self.filename, self.lineno, self.file, self.line = filename, lineno, file, line
        self._category_name = getattr(category, "__name__", None)

    def __str__(self):
        return "{message : %r, category : %r, filename : %r, lineno : %s, line : %r}" % (
            self.message, self._category_name, self.filename, self.lineno, self.line)


def showwarning(message, category, filename, lineno, file=None, line=None):
    """Write a warning to a file, standard error by default. Scripts may replace it."""
    _showwarnmsg_impl(WarningMessage(message, category, filename, lineno, file, line))


def formatwarning(message, category, filename, lineno, line=None):
    """The text of a warning. Scripts may replace it."""
    return _formatwarnmsg_impl(WarningMessage(message, category, filename, lineno, None, line))


def _showwarnmsg_impl(msg):
    out = msg.file if msg.file is not None else sys.stderr
    if out is not None:
        shown = _formatwarnmsg(msg)
        try:
            out.write(shown)
        except OSError:
            pass


def _formatwarnmsg_impl(msg):
    place, kind = f"{msg.filename}:{msg.lineno}", msg.category.__name__
    shown = [f"{place}: {kind}: {msg.message}"]
    source_line = msg.line
    if source_line is None:
        import linecache
        source_line = linecache.getline(msg.filename, msg.lineno)
    if source_line:
        shown.append(f"  {source_line.strip()}")
    if msg.source is not None:
        shown.append(f"{kind}: Enable tracemalloc to get the object allocation traceback")
    return "\n".join([*shown, ""])


_showwarning_orig = showwarning
_formatwarning_orig = formatwarning


def _showwarnmsg(msg):
    replacement = showwarning
    if replacement is _showwarning_orig:
        _showwarnmsg_impl(msg)
        return
    if not callable(replacement):
        raise TypeError("warnings.showwarning() must be set to a function or method")
    replacement(msg.message, msg.category, msg.filename, msg.lineno, msg.file, msg.line)


def _formatwarnmsg(msg):
    replacement = formatwarning
    is_own = replacement is _formatwarning_orig
    return _formatwarnmsg_impl(msg) if is_own else replacement(msg.message, msg.category, msg.filename, msg.lineno, msg.line)


def _demand(holds, kind, message):
    """Raises an exception of a kind unless something holds."""
    if not holds:
        raise kind(message)


def _check_action(action):
    _demand(action in _ACTIONS, ValueError, f"invalid action: {action!r}")


def _check_line(lineno):
    _demand(isinstance(lineno, int), TypeError, "lineno must be an int")
    _demand(lineno >= 0, ValueError, "lineno must be an int >= 0")


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    """Put a filter in front, or at the end: message and module are regular expressions."""
    _check_action(action)
    _demand(isinstance(message, str), TypeError, "message must be a string")
    is_warning = isinstance(category, type) and issubclass(category, Warning)
    _demand(is_warning, TypeError, "category must be a Warning subclass")
    _demand(isinstance(module, str), TypeError, "module must be a string")
    _check_line(lineno)
    patterns = [None, None]
    if message or module:
        import re
        patterns = [re.compile(message, re.I) if message else None, re.compile(module) if module else None]
    _put_filter((action, patterns[0], category, patterns[1], lineno), append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    """Put a filter in front, or at the end, that fits every message and module."""
    _check_action(action)
    _check_line(lineno)
    _put_filter((action, None, category, None, lineno), append)


def _put_filter(item, at_end):
    is_there = item in filters
    if is_there and not at_end:
        filters.remove(item)
    if not at_end:
        filters.insert(0, item)
    elif not is_there:
        filters.append(item)
    _filters_mutated()


def resetwarnings():
    """Remove all filters."""
    filters[:] = []
    _filters_mutated()


class catch_warnings:
    """Restores filters and hooks at the end of a block; with record=True gives the list of what was warned of."""

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._module = sys.modules["warnings"] if module is None else module
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        parts = []
        if self._record:
            parts.append("record=True")
        if self._module is not sys.modules["warnings"]:
            parts.append(f"module={self._module!r}")
        return f"{type(self).__name__}({', '.join(parts)})"

    def __enter__(self):
        if self._entered:
            raise RuntimeError(f"Cannot enter {self!r} twice")
        self._entered = True
        module = self._module
        self._saved = (module.filters, module.showwarning, module._showwarnmsg_impl)
        module.filters = list(module.filters)
        module._filters_mutated()
        if self._filter:
            simplefilter(*self._filter)
        if not self._record:
            return None
        log = []
        module._showwarnmsg_impl = log.append
        # Or else a replaced showwarning would get them.
        module.showwarning = module._showwarning_orig
        return log

    def __exit__(self, *exc_info):
        if not self._entered:
            raise RuntimeError(f"Cannot exit {self!r} without entering first")
        module = self._module
        module.filters, module.showwarning, module._showwarnmsg_impl = self._saved
        module._filters_mutated()


class deprecated:
    """Decorator: calling the function, or making or deriving from the class, warns."""

    def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
        if not isinstance(message, str):
            raise TypeError(f"Expected an object of type str for 'message', not {type(message).__name__!r}")
        self.message, self.category, self.stacklevel = message, category, stacklevel

    def __call__(self, arg, /):
        message, category, level = self.message, self.category, self.stacklevel
        if category is None:
            arg.__deprecated__ = message
            return arg
        import functools
        if isinstance(arg, type):
            _deprecate_class(arg, message, category, level)
            return arg
        if not callable(arg):
            raise TypeError("@deprecated decorator with non-None category must be applied to a class or callable, "
                            f"not {arg!r}")

        @functools.wraps(arg)
        def wrapper(*args, **kwargs):
            warn(message, category=category, stacklevel=level + 1)
            return arg(*args, **kwargs)

        import inspect
        if inspect.iscoroutinefunction(arg):
            wrapper = inspect.markcoroutinefunction(wrapper)
        arg.__deprecated__ = wrapper.__deprecated__ = message
        return wrapper


def _deprecate_class(cls, message, category, level):
    import functools
    original_new = cls.__new__
    original_init_subclass = cls.__init_subclass__

    @functools.wraps(original_new)
    def __new__(kind, /, *args, **kwargs):
        if kind is cls:
            warn(message, category=category, stacklevel=level + 1)
        if original_new is not object.__new__:
            return original_new(kind, *args, **kwargs)
        if kind.__init__ is object.__init__ and (args or kwargs):
            raise TypeError(f"{kind.__name__}() takes no arguments")
        return original_new(kind)

    cls.__new__ = staticmethod(__new__)
    own = getattr(original_init_subclass, "__func__", None)
    if own is not None:
        @functools.wraps(own)
        def __init_subclass__(*args, **kwargs):
            warn(message, category=category, stacklevel=level + 1)
            return own(*args, **kwargs)

        cls.__init_subclass__ = classmethod(__init_subclass__)
    else:
        @functools.wraps(original_init_subclass)
        def __init_subclass__(*args, **kwargs):
            warn(message, category=category, stacklevel=level + 1)
            return original_init_subclass(*args, **kwargs)

        cls.__init_subclass__ = __init_subclass__
    cls.__deprecated__ = __new__.__deprecated__ = __init_subclass__.__deprecated__ = message
