"""Regular expressions."""

import _sre
from _sre import Match, Pattern

__all__ = ["match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer", "compile", "purge", "escape",
           "error", "Pattern", "Match", "A", "I", "L", "M", "S", "X", "U", "ASCII", "IGNORECASE", "LOCALE",
           "MULTILINE", "DOTALL", "VERBOSE", "UNICODE", "NOFLAG", "RegexFlag", "PatternError"]

__version__ = "2.2.1"


class PatternError(Exception):
    """What is no pattern: `msg` says why, `pos` where, as `lineno` and `colno` do; `pattern` is the text."""

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        if pattern is not None and pos is not None:
            msg = '%s at position %d' % (msg, pos)
            newline = '\n' if isinstance(pattern, str) else b'\n'
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            if newline in pattern:
                msg = '%s (line %d, column %d)' % (msg, self.lineno, self.colno)
        else:
            self.lineno = self.colno = None
        super().__init__(msg)


error = PatternError

_NAMES = {1: "TEMPLATE", 2: "IGNORECASE", 4: "LOCALE", 8: "MULTILINE", 16: "DOTALL", 32: "UNICODE", 64: "VERBOSE",
          128: "DEBUG", 256: "ASCII"}


class RegexFlag(int):
    """Flags: a set of options, as a number."""

    @property
    def value(self):
        return int(self)

    @property
    def name(self):
        if not self:
            return "NOFLAG"
        return "|".join(name for bit, name in _NAMES.items() if self & bit and bit != 1) or None

    def __repr__(self):
        if not self:
            return "re.NOFLAG"
        known = [f"re.{name}" for bit, name in _NAMES.items() if int(self) & bit and bit != 1]
        rest = int(self) & ~sum(bit for bit in _NAMES if bit != 1)
        if rest:
            known.append(hex(rest))
        return "|".join(known)

    __str__ = __repr__

    def __or__(self, other):
        if isinstance(other, int):
            return RegexFlag(int(self) | int(other))
        return NotImplemented

    def __and__(self, other):
        if isinstance(other, int):
            return RegexFlag(int(self) & int(other))
        return NotImplemented

    def __xor__(self, other):
        if isinstance(other, int):
            return RegexFlag(int(self) ^ int(other))
        return NotImplemented

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__

    def __invert__(self):
        return RegexFlag(int(self) ^ 0x1fe)

    def __contains__(self, other):
        return int(self) & int(other) == int(other)

    def __iter__(self):
        return iter([RegexFlag(bit) for bit in _NAMES if int(self) & bit])


NOFLAG = RegexFlag.NOFLAG = RegexFlag(0)
IGNORECASE = I = RegexFlag.IGNORECASE = RegexFlag.I = RegexFlag(2)
LOCALE = L = RegexFlag.LOCALE = RegexFlag.L = RegexFlag(4)
MULTILINE = M = RegexFlag.MULTILINE = RegexFlag.M = RegexFlag(8)
DOTALL = S = RegexFlag.DOTALL = RegexFlag.S = RegexFlag(16)
UNICODE = U = RegexFlag.UNICODE = RegexFlag.U = RegexFlag(32)
VERBOSE = X = RegexFlag.VERBOSE = RegexFlag.X = RegexFlag(64)
DEBUG = RegexFlag.DEBUG = RegexFlag(128)
ASCII = A = RegexFlag.ASCII = RegexFlag.A = RegexFlag(256)


def match(pattern, string, flags=0):
    """A match at the start of a string, or `None`."""
    return _compile(pattern, flags).match(string)  #: 167


def fullmatch(pattern, string, flags=0):
    """A match of a whole string, or `None`."""
    return _compile(pattern, flags).fullmatch(string)  #: 172


def search(pattern, string, flags=0):
    """The first match in a string, or `None`."""
    return _compile(pattern, flags).search(string)  #: 177


class _ZeroSentinel(int):
    pass


_zero_sentinel = _ZeroSentinel()


def sub(pattern, repl, string, *args, count=_zero_sentinel, flags=_zero_sentinel):
    """A string with its matches replaced."""
    if args:
        if count is not _zero_sentinel:
            raise TypeError("sub() got multiple values for argument 'count'")  #: 192
        count, *args = args
        if args:
            if flags is not _zero_sentinel:
                raise TypeError("sub() got multiple values for argument 'flags'")  #: 196
            flags, *args = args
            if args:
                raise TypeError("sub() takes from 3 to 5 positional arguments "
                                "but %d were given" % (5 + len(args)))
        import warnings
        warnings.warn(
            "'count' is passed as positional argument",
            DeprecationWarning, stacklevel=2
        )
    return _compile(pattern, flags).sub(repl, string, count)  #: 208


def subn(pattern, repl, string, *args, count=_zero_sentinel, flags=_zero_sentinel):
    """A string with its matches replaced, and how many there were."""
    if args:
        if count is not _zero_sentinel:
            raise TypeError("subn() got multiple values for argument 'count'")  #: 222
        count, *args = args
        if args:
            if flags is not _zero_sentinel:
                raise TypeError("subn() got multiple values for argument 'flags'")  #: 226
            flags, *args = args
            if args:
                raise TypeError("subn() takes from 3 to 5 positional arguments "
                                "but %d were given" % (5 + len(args)))
        import warnings
        warnings.warn(
            "'count' is passed as positional argument",
            DeprecationWarning, stacklevel=2
        )
    return _compile(pattern, flags).subn(repl, string, count)  #: 238


def split(pattern, string, *args, maxsplit=_zero_sentinel, flags=_zero_sentinel):
    """The pieces of a string between matches."""
    if args:
        if maxsplit is not _zero_sentinel:
            raise TypeError("split() got multiple values for argument 'maxsplit'")  #: 251
        maxsplit, *args = args
        if args:
            if flags is not _zero_sentinel:
                raise TypeError("split() got multiple values for argument 'flags'")  #: 255
            flags, *args = args
            if args:
                raise TypeError("split() takes from 2 to 4 positional arguments "
                                "but %d were given" % (4 + len(args)))
        import warnings
        warnings.warn(
            "'maxsplit' is passed as positional argument",
            DeprecationWarning, stacklevel=2
        )
    return _compile(pattern, flags).split(string, maxsplit)  #: 267


def findall(pattern, string, flags=0):
    """What all matches in a string captured."""
    return _compile(pattern, flags).findall(string)  #: 278


def finditer(pattern, string, flags=0):
    """All matches in a string, one after the other."""
    return _compile(pattern, flags).finditer(string)  #: 285


def compile(pattern, flags=0):
    """A pattern as an object."""
    return _compile(pattern, flags)  #: 289


def purge():
    """Forgets the patterns that were compiled."""
    _cache.clear()  #: 293


_special_chars_map = {i: '\\' + chr(i) for i in b'()[]{}?*+-|^$\\.&~# \t\n\r\v\f'}


def escape(pattern):
    """A pattern that matches a text as it stands."""
    if isinstance(pattern, str):  #: 309
        return pattern.translate(_special_chars_map)  #: 310
    return str(pattern, 'latin1').translate(_special_chars_map).encode('latin1')


_cache = {}
_MAXCACHE = 512


def _compile(pattern, flags):
    if isinstance(flags, RegexFlag):  #: 332
        flags = flags.value
    key = (type(pattern), pattern, flags)  #: 339
    try:
        return _cache[key]
    except KeyError:
        pass
    if isinstance(pattern, Pattern):  #: 343
        if flags:
            raise ValueError(
                "cannot process flags argument with a compiled pattern")
        return pattern  #: 347
    if not isinstance(pattern, (str, bytes, bytearray, memoryview)):
        raise TypeError("first argument must be string or compiled pattern")  #: 349
    compiled = _sre.compile(pattern, int(flags))
    if not flags & 128:
        if len(_cache) >= _MAXCACHE:  #: 353
            del _cache[next(iter(_cache))]  #: 359
        _cache[key] = compiled
    return compiled
