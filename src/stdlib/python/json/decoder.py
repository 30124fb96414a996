"""Reading JSON."""

import _json
from json.scanner import scanstring

__all__ = ["JSONDecoder", "JSONDecodeError"]

NaN = float("nan")
PosInf = float("inf")
NegInf = float("-inf")
_CONSTANTS = {"-Infinity": NegInf, "Infinity": PosInf, "NaN": NaN}


class _End(int):
    """Where blanks end."""

    end = int.__int__


def _w(s, at):
    return _End(_json.skip_space(s, at))


class JSONDecodeError(ValueError):
    """A text that is no JSON: `msg` says why, `pos` where, as `lineno` and `colno` do; `doc` is the text."""

    def __init__(self, msg, doc, pos):
        lineno = doc.count('\n', 0, pos) + 1  #: 32
        colno = pos - doc.rfind('\n', 0, pos)  #: 33
        super().__init__('%s: line %d column %d (char %d)' % (msg, lineno, colno, pos))
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)  #: 43


class JSONDecoder(object):
    """Reads JSON; the hooks say what becomes of objects and numbers."""

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
                 object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _CONSTANTS.__getitem__
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook
        self.parse_string = scanstring
        self.memo = {}

    def decode(self, s):
        """The value of a whole text."""
        obj, end = self.raw_decode(s, idx=_w(s, 0).end())  #: 344
        end = _w(s, end).end()
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)  #: 347
        return obj  #: 348

    def raw_decode(self, s, idx=0):
        """The value at the beginning of a text, and the index where it ends."""
        try:
            obj, end = self.scan_once(s, idx)  #: 360
        except StopIteration as err:
            raise JSONDecodeError("Expecting value", s, err.value) from None  #: 362
        return obj, end  #: 363

    def scan_once(self, string, idx):
        """A value, and the index where it ends."""
        return _json.scan_once(self, string, idx)
