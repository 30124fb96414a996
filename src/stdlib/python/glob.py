"""Patterns of paths; there is no disk, so none is ever found."""

import functools
import fnmatch
import re

__all__ = ["glob", "iglob", "escape", "translate"]


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """The paths that fit a pattern."""
    return list(iglob(pathname, root_dir=root_dir, dir_fd=dir_fd, recursive=recursive, include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """The paths that fit a pattern, one after the other."""
    import os
    if root_dir is not None:
        os.fspath(root_dir)
    path = os.fspath(pathname)
    found = not has_magic(path) and os.path.lexists(path)
    return iter([path] if found else [])


def has_magic(s):
    return any(letter in s for letter in ((b'*', b'?', b'[') if isinstance(s, bytes) else '*?['))


def escape(pathname):
    """The path as a pattern that only fits itself."""
    if isinstance(pathname, bytes):
        return re.sub(rb'[*?[]', rb'[\g<0>]', pathname)
    return re.sub(r'[*?[]', r'[\g<0>]', pathname)


def translate(pat, *, recursive=False, include_hidden=False, seps=None):
    """A pattern of paths as a regular expression."""
    slashes = ''.join(map(re.escape, seps or '/'))
    slash = f'[{slashes}]' if len(seps or '/') > 1 else slashes
    other = f'[^{slashes}]'
    name = f'{other}+' if include_hidden else f'[^{slashes}.]{other}*'
    folders = f'(?:.+{slash})?' if include_hidden else f'(?:{name}{slash})*'
    *above, last = parts = re.split(slash, pat)
    pieces = []
    for at, part in enumerate(above):
        if part == '**' and recursive:
            # Of several in a row one is enough.
            if parts[at + 1] != '**':
                pieces.append(folders)
        else:
            pieces += [name if part == '*' else _part(part, other, include_hidden), slash]
    if last == '**' and recursive:
        pieces.append('.*' if include_hidden else f'{folders}(?:{name})?')
    else:
        pieces.append(name if last == '*' else _part(last, other, include_hidden))
    return f"(?s:{''.join(pieces)})\\Z"


def _part(part, other, include_hidden):
    """What a name between slashes is as a regular expression."""
    visible = '' if include_hidden or part[:1] not in ('*', '?') or not part else r'(?!\.)'
    return visible + ''.join(fnmatch._pieces(part, f'{other}*', other))


@functools.lru_cache(maxsize=512)
def _matcher(pat, sep, case_sensitive, recursive):
    flags = re.NOFLAG if case_sensitive else re.IGNORECASE
    return re.compile(translate(pat, recursive=recursive, include_hidden=True, seps=sep), flags).match
