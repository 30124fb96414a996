"""Paths with slashes: what needs no disk."""

import genericpath
from genericpath import commonprefix

__all__ = ["normcase", "isabs", "join", "splitdrive", "splitroot", "split", "splitext", "basename", "dirname",
           "commonprefix", "expanduser", "expandvars", "normpath", "abspath", "curdir", "pardir", "sep", "pathsep",
           "defpath", "altsep", "extsep", "devnull", "realpath", "relpath", "commonpath", "exists", "lexists", "isfile",
           "isdir", "islink", "ismount", "getsize", "getmtime", "getatime", "getctime", "samefile"]

curdir = '.'
pardir = '..'
extsep = '.'
sep = '/'
pathsep = ':'
defpath = '/bin:/usr/bin'
altsep = None
devnull = '/dev/null'
supports_unicode_filenames = False

exists = lexists = genericpath.exists
isfile, isdir, islink = genericpath.isfile, genericpath.isdir, genericpath.islink
getsize, getmtime, getatime, getctime = (genericpath.getsize, genericpath.getmtime, genericpath.getatime,
                                         genericpath.getctime)


def _fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    try:
        found = type(path).__fspath__(path)
    except AttributeError:
        raise TypeError("expected str, bytes or os.PathLike object, not " + type(path).__name__) from None
    return found


def _like(path, text):
    return text.encode() if isinstance(path, bytes) else text


def normcase(s):
    return _fspath(s)


def isabs(s):
    s = _fspath(s)
    return s.startswith(_like(s, '/'))


def join(a, *p):
    """The parts with slashes between; an absolute part begins anew."""
    path = _fspath(a)
    slash = _like(path, '/')
    for part in p:
        if not isinstance(part, (str, bytes)) and not hasattr(type(part), '__fspath__'):
            raise TypeError(f"join() argument must be str, bytes, or os.PathLike object, not {type(part).__name__!r}") from None
        part = _fspath(part)
        if isinstance(part, str) != isinstance(path, str):
            raise TypeError("Can't mix strings and bytes in path components") from None
        if part.startswith(slash) or not path:
            path = part
        else:
            path += part if path.endswith(slash) else slash + part
    return path


def split(p):
    p = _fspath(p)
    slash = _like(p, '/')
    i = p.rfind(slash) + 1
    head, tail = p[:i], p[i:]
    if head and head != slash * len(head):
        head = head.rstrip(slash)
    return head, tail


def splitext(p):
    p = _fspath(p)
    slash, dot = _like(p, '/'), _like(p, '.')
    start = p.rfind(slash) + 1
    at = p.rfind(dot)
    if at > start:
        while start < at:
            if p[start:start + 1] != dot:
                return p[:at], p[at:]
            start += 1
    return p, p[:0]


def splitdrive(p):
    p = _fspath(p)
    return p[:0], p


def splitroot(p):
    p = _fspath(p)
    slash, empty = _like(p, '/'), p[:0]
    if p[:1] != slash:
        return empty, empty, p
    if p[1:2] != slash or p[2:3] == slash:
        return empty, slash, p[1:]
    return empty, p[:2], p[2:]


def basename(p):
    p = _fspath(p)
    return p[p.rfind(_like(p, '/')) + 1:]


def dirname(p):
    return split(p)[0]


def normpath(path):
    """The path without `.`, `..` and doubled slashes."""
    if not isinstance(path, (str, bytes)) and not hasattr(type(path), '__fspath__'):
        raise TypeError(f"_path_normpath: path should be string, bytes or os.PathLike, not {type(path).__name__}")
    path = _fspath(path)
    if not path:
        return _like(path, '.')
    _, root, rest = splitroot(path)
    slash, dot, up = _like(path, '/'), _like(path, '.'), _like(path, '..')
    parts = []
    for part in rest.split(slash):
        if not part or part == dot:
            continue
        if part != up or not root and not parts or parts and parts[-1] == up:
            parts.append(part)
        elif parts:
            parts.pop()
    return root + slash.join(parts) or dot


def abspath(path):
    path = _fspath(path)
    if not isabs(path):
        import os
        path = join(_like(path, os.getcwd()), path)
    return normpath(path)


def realpath(filename, *, strict=False):
    path = abspath(filename)
    if strict and path not in ('/', b'/'):
        import os
        # Already the first folder is missing.
        path = path[:1] + path[1:].split(_like(path, '/'))[0]
        os.lstat(path)  #: <frozen posixpath>:439
    return path


def relpath(path, start=None):
    """The path as it is from another one."""
    path = _fspath(path)
    if not path:
        raise ValueError("no path specified")
    slash, up = _like(path, '/'), _like(path, '..')
    start = _like(path, '.') if start is None else _fspath(start)
    start_list = [x for x in abspath(start).split(slash) if x]
    path_list = [x for x in abspath(path).split(slash) if x]
    i = len(commonprefix([start_list, path_list]))
    rel = [up] * (len(start_list) - i) + path_list[i:]
    return slash.join(rel) if rel else _like(path, '.')


def commonpath(paths):
    paths = list(map(_fspath, paths))
    if not paths:
        raise ValueError('commonpath() arg is an empty sequence')
    slash, dot = _like(paths[0], '/'), _like(paths[0], '.')
    if len(set(map(type, paths))) > 1:
        raise TypeError("Can't mix strings and bytes in path components") from None
    try:
        absolute, = set(p.startswith(slash) for p in paths)
    except ValueError:
        raise ValueError("Can't mix absolute and relative paths") from None
    split_paths = [[c for c in path.split(slash) if c and c != dot] for path in paths]
    s1, s2 = min(split_paths), max(split_paths)
    common = s1
    for i, c in enumerate(s1):
        if c != s2[i]:
            common = s1[:i]
            break
    return (slash if absolute else slash[:0]) + slash.join(common)


def expanduser(path):
    path = _fspath(path)
    tilde, slash = _like(path, '~'), _like(path, '/')
    if not path.startswith(tilde):
        return path
    if path[1:2] not in (slash, path[:0]):
        return path
    import os
    home = _like(path, os.environ.get('HOME', '/root')).rstrip(slash)
    return (home + path[1:]) or slash


def expandvars(path):
    """The path with `$NAME` and `${NAME}` replaced."""
    path = _fspath(path)
    if isinstance(path, bytes):
        return expandvars(path.decode('utf-8', 'surrogateescape')).encode('utf-8', 'surrogateescape')
    if '$' not in path:
        return path
    import os
    out, i, n = '', 0, len(path)
    while i < n:
        if path[i] != '$':
            out += path[i]
            i += 1
            continue
        if path[i + 1:i + 2] == '{' and '}' in path[i:]:
            end = path.index('}', i)
            name, after = path[i + 2:end], end + 1
        else:
            after = i + 1
            while after < n and (path[after].isalnum() or path[after] == '_'):
                after += 1
            name = path[i + 1:after]
        out += os.environ.get(name, path[i:after]) if name else path[i:after]
        i = after
    return out


def ismount(path):
    return abspath(path) == '/'


def samefile(f1, f2):
    return abspath(f1) == abspath(f2)
