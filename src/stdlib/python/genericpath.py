"""What all kinds of paths share. There is no disk: nothing exists."""

__all__ = ['commonprefix', 'exists', 'getatime', 'getctime', 'getmtime', 'getsize', 'isdir', 'isfile', 'islink']


def commonprefix(m):
    """What all begin with, letter by letter."""
    if not m:
        return ''
    s1, s2 = min(m), max(m)
    for i, c in enumerate(s1):
        if c != s2[i]:
            return s1[:i]
    return s1


def exists(path):
    return path == '/'


def isfile(path):
    return False


def isdir(s):
    return s == '/'


def islink(path):
    return False


def _missing(filename):
    raise FileNotFoundError(2, 'No such file or directory', filename)


def getsize(filename):
    _missing(filename)


def getmtime(filename):
    _missing(filename)


def getatime(filename):
    _missing(filename)


def getctime(filename):
    _missing(filename)
