"""Lines of source by file name."""

import _traceback

__all__ = ["getline", "clearcache", "checkcache", "lazycache"]

class _Cache(dict):
    def __setitem__(self, filename, entry):
        dict.__setitem__(self, filename, entry)
        # Tracebacks show the lines of what was compiled under that name.
        _traceback.show(filename)


# By name: a file's size, time, lines and full name; or only what gives its text when it is asked for.
cache = _Cache()


def clearcache():
    """Forgets what was read."""
    cache.clear()


def checkcache(filename=None):
    """Files don't change while a script runs."""


def lazycache(filename, module_globals):
    """Remembers a module's loader, which may be asked for the text; says whether there is one."""
    if filename in cache:
        return len(cache[filename]) == 1
    if not filename or filename[0] + filename[-1] == '<>' or not module_globals:
        return False
    spec = module_globals.get('__spec__')
    loader = getattr(spec, 'loader', None) or module_globals.get('__loader__')
    name = getattr(spec, 'name', None) or module_globals.get('__name__')
    give = getattr(loader, 'get_source', None)
    if not (name and give):
        return False
    cache[filename] = (lambda: give(name),)
    return True


def updatecache(filename, module_globals=None):
    """Reads a file anew and gives its lines; none if it can't be read."""
    text = _traceback.source(filename)
    if text is None and (lazycache(filename, module_globals) or len(cache.get(filename, ())) == 1):
        text = cache[filename][0]()
    cache.pop(filename, None)
    if text is None:
        return []
    lines = text.splitlines(True)
    if lines and not lines[-1].endswith('\n'):
        lines[-1] += '\n'
    cache[filename] = len(text.encode()), None, lines, filename
    return lines


def getlines(filename, module_globals=None):
    """All lines of a file, or an empty list."""
    known = cache.get(filename, ())
    return known[2] if len(known) > 1 else updatecache(filename, module_globals)


def getline(filename, lineno, module_globals=None):
    """One line with its line break, or an empty string."""
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 0 < lineno <= len(lines) else ''
