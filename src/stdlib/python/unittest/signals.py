"""Stopping a run by Ctrl-C. Scripts here get no signals, so results are only remembered."""

import functools
import weakref

__unittest = True

_results = weakref.WeakKeyDictionary()


def registerResult(result):
    """Remembers a result."""
    _results[result] = 1


def removeResult(result):
    """Forgets a result and says whether it was known."""
    return bool(_results.pop(result, None))


def installHandler():
    """Does nothing: there are no signals."""


def removeHandler(method=None):
    """Does nothing; as a decorator it returns the function."""
    if method is not None:
        return functools.wraps(method)(lambda *args, **kwargs: method(*args, **kwargs))
