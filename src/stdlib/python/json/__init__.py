"""JSON: values as text, and text as values."""

from json.decoder import JSONDecodeError, JSONDecoder
from json.encoder import JSONEncoder

__version__ = "2.0.9"
__all__ = ["dump", "dumps", "load", "loads", "JSONDecoder", "JSONDecodeError", "JSONEncoder"]
__author__ = "Bob Ippolito <bob@redivi.com>"

_default_encoder = JSONEncoder()
_default_decoder = JSONDecoder()


def _encoder(cls, skipkeys, ensure_ascii, check_circular, allow_nan, indent, separators, default, sort_keys, more):
    """The encoder for a call's options. Calls without any share one."""
    is_usual = ensure_ascii and check_circular and allow_nan and not (skipkeys or sort_keys or more)
    if is_usual and cls is indent is separators is default is None:
        return _default_encoder
    make = JSONEncoder if cls is None else cls
    return make(skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular, allow_nan=allow_nan,
                indent=indent, separators=separators, default=default, sort_keys=sort_keys, **more)


def dump(obj, fp, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None,
         separators=None, default=None, sort_keys=False, **kw):
    """Writes a value to a file as JSON."""
    encoder = _encoder(cls, skipkeys, ensure_ascii, check_circular, allow_nan, indent, separators, default, sort_keys, kw)
    for piece in encoder.iterencode(obj):  #: 179 for chunk in «iterable»:
        fp.write(piece)  #: 180 «fp.write(chunk)»


def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None,
          separators=None, default=None, sort_keys=False, **kw):
    """A value as JSON."""
    encoder = _encoder(cls, skipkeys, ensure_ascii, check_circular, allow_nan, indent, separators, default, sort_keys, kw)
    if encoder is _default_encoder:
        return encoder.encode(obj)  #: 231 return «_default_encoder.encode(obj)»
    return encoder.encode(obj)  #: 238 **kw).«encode(obj)»


_MARKS = (("utf-32", b"\0\0\xfe\xff", b"\xff\xfe\0\0"), ("utf-16", b"\xfe\xff", b"\xff\xfe"),
          ("utf-8-sig", b"\xef\xbb\xbf"))


def detect_encoding(b):
    """The encoding of JSON in bytes: by its mark, or by where the first characters, which are ASCII, have zeros."""
    for encoding, *marks in _MARKS:
        if b.startswith(tuple(marks)):
            return encoding
    zeros = [not byte for byte in b[:4]]
    match zeros:
        case [True, second, _, _]:
            return "utf-32-be" if second else "utf-16-be"
        case [False, True, third, fourth]:
            return "utf-32-le" if third and fourth else "utf-16-le"
        case [True, _] if len(b) == 2:
            return "utf-16-be"
        case [False, True] if len(b) == 2:
            return "utf-16-le"
    return "utf-8"


def load(fp, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
         object_pairs_hook=None, **kw):
    """The value that a file's JSON stands for."""
    kw.update(object_hook=object_hook, parse_float=parse_float, parse_int=parse_int, parse_constant=parse_constant)
    text = fp.read()  #: 293 return loads(«fp.read()»,
    return loads(text, cls=cls, object_pairs_hook=object_pairs_hook, **kw)  #: 293 return loads(fp.read(),\n    cls=cls, object_hook=object_hook,\n    parse_float=parse_float, parse_int=parse_int,\n    parse_constant=parse_constant, object_pairs_hook=object_pairs_hook, **kw)


def loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
          object_pairs_hook=None, **kw):
    """The value that JSON stands for."""
    if not isinstance(s, str):
        if not isinstance(s, (bytes, bytearray)):
            kind = type(s).__name__
            raise TypeError(f"the JSON object must be str, bytes or bytearray, not {kind}")  #: 339 raise TypeError(f'the JSON object must be str, bytes or bytearray, '\n                f'not {s.__class__.__name__}')
        s = s.decode(detect_encoding(s), 'surrogatepass')  #: 341
    elif s[:1] == '\ufeff':
        raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0)  #: 335 raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)",\n                      s, 0)
    hooks = dict(object_hook=object_hook, object_pairs_hook=object_pairs_hook, parse_float=parse_float,
                 parse_int=parse_int, parse_constant=parse_constant)
    kw |= {name: hook for name, hook in hooks.items() if hook is not None}
    if kw or cls is not None:
        decoder = (JSONDecoder if cls is None else cls)(**kw)
        return decoder.decode(s)  #: 359 return «cls(**kw).decode(s)»
    return _default_decoder.decode(s)  #: 346
