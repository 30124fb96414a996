"""Lines of source by file name."""

import _traceback

__all__ = ["getline", "clearcache", "checkcache", "lazycache"]

class _Cache(dict):
    def __setitem__(self, filename, entry):
        dict.__setitem__(self, filename, entry)
        # Tracebacks show the lines of what was compiled under that name.
        _traceback.show(filename)


cache = _Cache()


def clearcache():
    """Forget everything that was put into the cache."""
    cache.clear()


def checkcache(filename=None):
    """Files don't change while a script runs."""


def lazycache(filename, module_globals):
    """Nothing needs to be looked up later."""
    return False


def getlines(filename, module_globals=None):
    """All lines of a file, or an empty list."""
    if filename in cache:
        entry = cache[filename]
        return entry[2] if len(entry) != 1 else []
    text = _traceback.source(filename)
    if text is None:
        return []
    lines = text.splitlines(True)
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    return lines


updatecache = getlines


def getline(filename, lineno, module_globals=None):
    """One line with its line break, or an empty string."""
    lines = getlines(filename, module_globals)
    if 1 <= lineno <= len(lines):
        return lines[lineno - 1]
    return ""
