"""Paths with backslashes and drives: what needs no disk."""

from genericpath import (commonprefix, exists, getatime, getctime, getmtime, getsize, isdir, isfile, islink)

__all__ = ["normcase", "isabs", "join", "splitdrive", "splitroot", "split", "splitext", "basename", "dirname",
           "commonprefix", "getsize", "getmtime", "getatime", "getctime", "islink", "exists", "lexists", "isdir", "isfile",
           "ismount", "isreserved", "expanduser", "expandvars", "normpath", "abspath", "curdir", "pardir", "sep",
           "pathsep", "defpath", "altsep", "extsep", "devnull", "realpath", "relpath", "commonpath", "isjunction"]

curdir = '.'
pardir = '..'
extsep = '.'
sep = '\\'
pathsep = ';'
altsep = '/'
defpath = '.;C:\\bin'
devnull = 'nul'
supports_unicode_filenames = True
lexists = exists


def _fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    import os
    return os.fspath(path)


def _like(path, text):
    return text.encode() if isinstance(path, bytes) else text


def _backslashed(path):
    return path.replace(_like(path, '/'), _like(path, '\\'))


def normcase(s):
    """The path in lower case, with backslashes."""
    return _backslashed(_fspath(s)).lower()


def isabs(s):
    """Whether a path has both a drive and a root, or names a share or a device."""
    start = _backslashed(_fspath(s)[:3])
    return start[1:] == _like(start, ':\\') or start[:2] == _like(start, '\\\\')


def splitroot(p):
    """A path as its drive, its root and the rest."""
    p = _fspath(p)
    plain, none = _backslashed(p), p[:0]
    slash = _like(p, '\\')
    if plain[:1] != slash:
        if plain[1:2] != _like(p, ':'):
            return none, none, p
        at = 3 if plain[2:3] == slash else 2
        return p[:2], p[2:at], p[at:]
    if plain[1:2] != slash:
        return none, p[:1], p[1:]
    # A share or a device: the drive takes two names.
    first = plain.find(slash, 8 if plain[:8].upper() == _like(p, '\\\\?\\UNC\\') else 2)
    second = plain.find(slash, first + 1) if first >= 0 else -1
    if second < 0:
        return p, none, none
    return p[:second], p[second:second + 1], p[second + 1:]


def splitdrive(p):
    drive, root, rest = splitroot(p)
    return drive, root + rest


def join(path, *paths):
    """The parts with backslashes between; a part with a root or another drive begins anew."""
    path = _fspath(path)
    try:
        drive, root, rest = splitroot(path)
        slash = _like(path, '\\')
        for part in paths:
            part_drive, part_root, part_rest = splitroot(part)
            if part_root:
                if part_drive or not drive:
                    drive = part_drive
                root, rest = part_root, part_rest
                continue
            if part_drive:
                another = part_drive.lower() != drive.lower()
                drive = part_drive
                if another:
                    root, rest = part_root, part_rest
                    continue
            if rest and rest[-1:] not in (slash, _like(path, '/')):
                rest += slash
            rest += part_rest
        if rest and not root and drive and drive[-1:] not in (_like(path, ':'), slash, _like(path, '/')):
            return drive + slash + rest
        return drive + root + rest
    except (TypeError, AttributeError):
        kinds = set()
        for part in (path, *paths):
            if not isinstance(part, (str, bytes)):
                raise TypeError(f"join() argument must be str, bytes, or os.PathLike object, "
                                f"not {part.__class__.__name__!r}") from None
            kinds.add(isinstance(part, str))
        if len(kinds) == 2:
            raise TypeError("Can't mix strings and bytes in path components") from None
        raise


def split(p):
    p = _fspath(p)
    drive, root, rest = splitroot(p)
    at = max(rest.rfind(_like(p, '\\')), rest.rfind(_like(p, '/'))) + 1
    return drive + root + rest[:at].rstrip(_like(p, '\\/')), rest[at:]


def splitext(p):
    p = _fspath(p)
    start = _backslashed(p).rfind(_like(p, '\\')) + 1
    dot = _like(p, '.')
    at = p.rfind(dot)
    # A name of dots alone has no extension.
    if at > start and p[start:at].strip(dot):
        return p[:at], p[at:]
    return p, p[:0]


def basename(p):
    return split(p)[1]


def dirname(p):
    return split(p)[0]


def ismount(path):
    drive, root, rest = splitroot(abspath(path))
    if drive and drive[:1] in (_like(drive, '\\'), _like(drive, '/')):
        return not rest
    return bool(root) and not rest


def isjunction(path):
    _fspath(path)
    return False


def isreserved(path):
    """Whether Windows keeps a name of the path for itself."""
    import os
    rest = os.fsdecode(splitroot(path)[2])
    return any(map(_is_reserved_name, _backslashed(rest).split('\\')))


_DEVICES = frozenset(['CON', 'PRN', 'AUX', 'NUL', 'CONIN$', 'CONOUT$',
                      *(f'{port}{number}' for port in ('COM', 'LPT') for number in '123456789\xb9\xb2\xb3')])


def _is_reserved_name(name):
    if name.endswith(('.', ' ')):
        return name not in ('.', '..')
    if any(letter < ' ' or letter in '"*:<>?|/\\' for letter in name):
        return True
    return name.partition('.')[0].rstrip(' ').upper() in _DEVICES


def expanduser(path):
    path = _fspath(path)
    if not path.startswith(_like(path, '~')):
        return path
    import os
    home = os.environ.get('USERPROFILE')
    if home is None or path[1:2] not in (_like(path, '\\'), _like(path, '/'), path[:0]):
        return path
    return _like(path, home) + path[1:]


def expandvars(path):
    """The path with `%NAME%`, `$NAME` and `${NAME}` replaced."""
    path = _fspath(path)
    if isinstance(path, bytes):
        return expandvars(path.decode('utf-8', 'surrogateescape')).encode('utf-8', 'surrogateescape')
    import os
    import re

    def value(match):
        name = match['percent'] or match['braces'] or match['plain']
        if name is None:
            return {'%%': '%', '$$': '$'}.get(match[0], match[0])
        return os.environ.get(name, match[0])

    return re.sub(r"'[^']*'|%%|\$\$|%(?P<percent>[^%]+)%|\$\{(?P<braces>[^}]+)\}|\$(?P<plain>[\w-]+)", value, path)


def normpath(path):
    """The path without `.`, `..` and doubled slashes."""
    path = _fspath(path)
    drive, root, rest = splitroot(_backslashed(path))
    slash, dot, up = _like(path, '\\'), _like(path, '.'), _like(path, '..')
    parts = []
    for part in rest.split(slash):
        if not part or part == dot:
            continue
        if part != up or not root and (not parts or parts[-1] == up):
            parts.append(part)
        elif parts:
            parts.pop()
    if not drive and not root and not parts:
        return dot
    return drive + root + slash.join(parts)


def abspath(path):
    path = _fspath(path)
    if not isabs(path):
        import os
        path = join(_like(path, os.getcwd()), path)
    return normpath(path)


def realpath(path, *, strict=False):
    return abspath(path)


def relpath(path, start=None):
    """The path as it is from another one."""
    path = _fspath(path)
    if not path:
        raise ValueError("no path specified")
    slash = _like(path, '\\')
    start = _like(path, '.') if start is None else _fspath(start)
    start_drive, _, start_rest = splitroot(abspath(start))
    path_drive, _, path_rest = splitroot(abspath(path))
    if normcase(start_drive) != normcase(path_drive):
        raise ValueError(f"path is on mount {path_drive!r}, start on mount {start_drive!r}")
    there = path_rest.split(slash) if path_rest else []
    here = start_rest.split(slash) if start_rest else []
    shared = 0
    for one, other in zip(here, there):
        if normcase(one) != normcase(other):
            break
        shared += 1
    return slash.join([_like(path, '..')] * (len(here) - shared) + there[shared:]) or _like(path, '.')


def commonpath(paths):
    """The longest path that is above all of them."""
    paths = [_fspath(path) for path in paths]
    if not paths:
        raise ValueError('commonpath() arg is an empty iterable')
    slash, dot = _like(paths[0], '\\'), _like(paths[0], '.')
    if len({isinstance(path, str) for path in paths}) > 1:
        raise TypeError("Can't mix strings and bytes in path components") from None
    pieces = [splitroot(_backslashed(path)) for path in paths]
    if len({drive.lower() for drive, _, _ in pieces}) != 1:
        raise ValueError("Paths don't have the same drive")
    if len({root for _, root, _ in pieces}) != 1:
        if pieces[0][0]:
            raise ValueError("Can't mix absolute and relative paths")
        raise ValueError("Can't mix rooted and not-rooted paths")
    drive, root, first = splitroot(_backslashed(paths[0]))
    names = [[name for name in rest.split(slash) if name and name != dot] for _, _, rest in pieces]
    common = []
    for name, *others in zip(*names):
        if any(other.lower() != name.lower() for other in others):
            break
        common.append(name)
    return drive + root + slash.join(common)


def samefile(f1, f2):
    return abspath(f1) == abspath(f2)
