"""Reading JSON."""

import _json
from json.scanner import scanstring

__all__ = ["JSONDecoder", "JSONDecodeError"]

NaN, PosInf, NegInf = map(float, ("nan", "inf", "-inf"))
_CONSTANTS = {"-Infinity": NegInf, "Infinity": PosInf, "NaN": NaN}


class JSONDecodeError(ValueError):
    """A text that is no JSON: `msg` says why, `pos` where, as `lineno` and `colno` do; `doc` is the text."""

    def __init__(self, msg, doc, pos):
        before = doc[:pos].split("\n")
        line, column = len(before), len(before[-1]) + 1
        ValueError.__init__(self, f"{msg}: line {line} column {column} (char {pos})")
        self.msg, self.doc, self.pos, self.lineno, self.colno = msg, doc, pos, line, column

    def __reduce__(self):
        return type(self), (self.msg, self.doc, self.pos)


class JSONDecoder(object):
    """Reads JSON; the hooks say what becomes of objects and numbers."""

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
                 object_pairs_hook=None):
        self.object_hook, self.object_pairs_hook = object_hook, object_pairs_hook
        self.parse_float, self.parse_int = parse_float or float, parse_int or int
        self.parse_constant = _CONSTANTS.__getitem__ if not parse_constant else parse_constant
        self.parse_string, self.strict, self.memo = scanstring, strict, {}

    def decode(self, s):
        """The value of a whole text."""
        value, last = self.raw_decode(s, idx=_json.skip_space(s, 0))  #: 344 obj, end = «self.raw_decode(s, idx=_w(s, 0).end())»
        last = _json.skip_space(s, last)
        if last == len(s):
            return value
        raise JSONDecodeError('Extra data', s, last)  #: 347 raise JSONDecodeError("Extra data", s, end)

    def raw_decode(self, s, idx=0):
        """The value at the beginning of a text, and the index where it ends."""
        try:
            value, last = self.scan_once(s, idx)  #: 360 obj, end = «self.scan_once(s, idx)»
        except StopIteration as stopped:
            raise JSONDecodeError('Expecting value', s, stopped.value) from None  #: 362 raise JSONDecodeError("Expecting value", s, err.value) from None
        return value, last

    def scan_once(self, string, idx):
        """A value, and the index where it ends."""
        return _json.scan_once(self, string, idx)
