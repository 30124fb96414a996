"""Writing JSON."""

import _json
from _json import encode_basestring, encode_basestring_ascii

INFINITY = float("inf")
c_make_encoder = None


class JSONEncoder(object):
    """Writes JSON; derive from it and define `default` for classes that JSON has nothing for."""

    item_separator = ', '
    key_separator = ': '

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False,
                 indent=None, separators=None, default=None):
        self.skipkeys, self.ensure_ascii, self.check_circular = skipkeys, ensure_ascii, check_circular
        self.allow_nan, self.sort_keys, self.indent = allow_nan, sort_keys, indent
        if separators is None:
            if indent is not None:
                # The line's end is space enough.
                self.item_separator = ","
        else:
            self.item_separator, self.key_separator = separators  #: 155
        if default is not None:
            self.default = default

    def default(self, o):
        """What is written in the place of an object."""
        raise TypeError(f"Object of type {type(o).__name__} is not JSON serializable")  #: 180 raise TypeError(f'Object of type {o.__class__.__name__} '\n                f'is not JSON serializable')

    def encode(self, o):
        """A value as JSON."""
        if isinstance(o, str):
            return (encode_basestring_ascii if self.ensure_ascii else encode_basestring)(o)
        pieces = self.iterencode(o, _one_shot=True)  #: 200 chunks = «self.iterencode(o, _one_shot=True)»
        return "".join(pieces)  #: 203 return «''.join(chunks)»

    def iterencode(self, o, _one_shot=False):
        """The pieces of a value's JSON."""
        indent = self.indent if self.indent is None or isinstance(self.indent, str) else ' ' * self.indent
        write = lambda value: (_json.encode(
            value, self.default, self.ensure_ascii, self.check_circular, self.allow_nan, indent, self.item_separator,
            self.key_separator, self.sort_keys, self.skipkeys),)
        return write(o)  #: 261 return «_iterencode(o, 0)»
