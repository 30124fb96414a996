"""Regular expressions."""

import enum as _enum

import _sre
from _sre import Match, Pattern

__all__ = ["match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer", "compile", "purge", "escape",
           "error", "Pattern", "Match", "A", "I", "L", "M", "S", "X", "U", "ASCII", "IGNORECASE", "LOCALE",
           "MULTILINE", "DOTALL", "VERBOSE", "UNICODE", "NOFLAG", "RegexFlag", "PatternError"]

__version__ = "2.2.1"


class PatternError(Exception):
    """What is no pattern: `msg` says why, `pos` where, as `lineno` and `colno` do; `pattern` is the text."""

    def __init__(self, msg, pattern=None, pos=None):
        self.msg, self.pattern, self.pos = msg, pattern, pos
        self.lineno = self.colno = None
        if pattern is not None and pos is not None:
            line_break = pattern[:0] + ('\n' if isinstance(pattern, str) else b'\n')
            before = pattern[:pos].split(line_break)
            self.lineno, self.colno = len(before), len(before[-1]) + 1
            msg = f'{msg} at position {pos}'
            if line_break in pattern:
                msg += f' (line {self.lineno}, column {self.colno})'
        super().__init__(msg)


error = PatternError


@_enum.global_enum
class RegexFlag(_enum.IntFlag, boundary=_enum.KEEP):
    """How a pattern is read and how it matches."""

    NOFLAG = 0
    ASCII = A = 256
    IGNORECASE = I = 2
    LOCALE = L = 4
    UNICODE = U = 32
    MULTILINE = M = 8
    DOTALL = S = 16
    VERBOSE = X = 64
    DEBUG = 128

    __str__ = object.__str__
    _numeric_repr_ = hex


class _Unset(int):
    """No number of replacements, and no flags."""


_unset = _Unset()


def _by_place(name, args, flags):
    """A number and flags that were given without their names, which the caller's caller is told."""
    import warnings
    warnings.warn(f"'{name}' is passed as positional argument", DeprecationWarning, stacklevel=3)
    return (*args, flags)[:2]


def match(pattern, string, flags=0):
    """A match at the start of a string, or `None`."""
    return _compile(pattern, flags).match(string)  #: 167


def fullmatch(pattern, string, flags=0):
    """A match of a whole string, or `None`."""
    return _compile(pattern, flags).fullmatch(string)  #: 172


def search(pattern, string, flags=0):
    """The first match in a string, or `None`."""
    return _compile(pattern, flags).search(string)  #: 177


def sub(pattern, repl, string, *args, count=_unset, flags=_unset):
    """A string with its matches replaced."""
    if args:
        if count is not _unset:
            raise TypeError("sub() got multiple values for argument 'count'")  #: 192
        if len(args) > 1 and flags is not _unset:
            raise TypeError("sub() got multiple values for argument 'flags'")  #: 196
        if len(args) > 2:
            raise TypeError(f"sub() takes from 3 to 5 positional arguments but {3 + len(args)} were given")  #: 199 raise TypeError("sub() takes from 3 to 5 positional arguments "\n                "but %d were given" % (5 + len(args)))
        count, flags = _by_place('count', args, flags)  #: 203 «warnings.warn(\n    "'count' is passed as positional argument",\n    DeprecationWarning, stacklevel=2\n)»
    return _compile(pattern, flags).sub(repl, string, count)  #: 208


def subn(pattern, repl, string, *args, count=_unset, flags=_unset):
    """A string with its matches replaced, and how many there were."""
    if args:
        if count is not _unset:
            raise TypeError("subn() got multiple values for argument 'count'")  #: 222
        if len(args) > 1 and flags is not _unset:
            raise TypeError("subn() got multiple values for argument 'flags'")  #: 226
        if len(args) > 2:
            raise TypeError(f"subn() takes from 3 to 5 positional arguments but {3 + len(args)} were given")  #: 229 raise TypeError("subn() takes from 3 to 5 positional arguments "\n                "but %d were given" % (5 + len(args)))
        count, flags = _by_place('count', args, flags)  #: 233 «warnings.warn(\n    "'count' is passed as positional argument",\n    DeprecationWarning, stacklevel=2\n)»
    return _compile(pattern, flags).subn(repl, string, count)  #: 238


def split(pattern, string, *args, maxsplit=_unset, flags=_unset):
    """The pieces of a string between matches."""
    if args:
        if maxsplit is not _unset:
            raise TypeError("split() got multiple values for argument 'maxsplit'")  #: 251
        if len(args) > 1 and flags is not _unset:
            raise TypeError("split() got multiple values for argument 'flags'")  #: 255
        if len(args) > 2:
            raise TypeError(f"split() takes from 2 to 4 positional arguments but {2 + len(args)} were given")  #: 258 raise TypeError("split() takes from 2 to 4 positional arguments "\n                "but %d were given" % (4 + len(args)))
        maxsplit, flags = _by_place('maxsplit', args, flags)  #: 262 «warnings.warn(\n    "'maxsplit' is passed as positional argument",\n    DeprecationWarning, stacklevel=2\n)»
    return _compile(pattern, flags).split(string, maxsplit)  #: 267


sub.__text_signature__ = subn.__text_signature__ = '(pattern, repl, string, count=0, flags=0)'
split.__text_signature__ = '(pattern, string, maxsplit=0, flags=0)'


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
    _known.clear()


_special = {ord(c): '\\' + c for c in '\t\n\v\f\r #$&()*+-.?[\\]^{|}~'}


def escape(pattern):
    """A pattern that matches a text as it stands."""
    if isinstance(pattern, str):
        return pattern.translate(_special)  #: 310 return pattern.translate(_special_chars_map)
    pattern = str(pattern, 'latin1')  #: 312
    return pattern.translate(_special).encode('latin1')


_known = {}


def _compile(pattern, flags):
    """A pattern's object, kept by kind, text and flags; the 512 that were asked for last are."""
    if isinstance(flags, RegexFlag):
        flags = flags._value_
    key = (type(pattern), pattern, flags)
    found = _known.pop(key, None)  #: 335 return «_cache2[type(pattern), pattern, flags]»
    if found is None:
        if isinstance(pattern, Pattern):
            if flags:
                raise ValueError("cannot process flags argument with a compiled pattern")  #: 345 raise ValueError(\n    "cannot process flags argument with a compiled pattern")
            return pattern
        if not isinstance(pattern, (str, bytes, bytearray, memoryview)):
            raise TypeError("first argument must be string or compiled pattern")  #: 349
        found = _sre.compile(pattern, flags)  #: 350 p = _compiler.compile(pattern, flags)
        if flags & 128:
            return found
        if len(_known) > 511:
            del _known[next(iter(_known))]
    _known[key] = found
    return found


class Scanner:
    """Reads a text piece by piece, by a list of patterns and what is done with what they match."""

    def __init__(self, lexicon, flags=0):
        self.lexicon = lexicon
        self._actions, place = {}, 1
        for phrase, action in lexicon:
            self._actions[place] = action
            place += _compile(phrase, flags).groups + 1
        self.scanner = _compile('|'.join(f'({phrase})' for phrase, _ in lexicon), flags)

    def scan(self, string):
        """What the actions gave, and the rest of the text that no pattern matches."""
        results, end = [], 0
        while (found := self.scanner.match(string, end)) and found.end() > end:
            action, end = self._actions[found.lastindex], found.end()
            if callable(action):
                self.match = found
                action = action(self, found.group())
            if action is not None:
                results.append(action)
        return results, string[end:]
