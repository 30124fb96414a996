"""Arrays of numbers of one kind."""

import struct
import types
from math import copysign
from operator import index

__all__ = ['array', 'ArrayType']

typecodes = 'bBuwhHiIlLqQfd'

_SIZES = {'b': 1, 'B': 1, 'u': 4, 'w': 4, 'h': 2, 'H': 2, 'i': 4, 'I': 4, 'l': 8, 'L': 8, 'q': 8, 'Q': 8, 'f': 4, 'd': 8}

# What C calls the kinds of small integers, and how large they may be.
_SHORT = ('signed short integer', -1 << 15, (1 << 15) - 1)
_INT = ('signed integer', -1 << 31, (1 << 31) - 1)

# Through which checks an integer of a kind goes.
_LIMITS = {'b': (_SHORT, ('signed char', -128, 127)), 'B': (_SHORT, ('unsigned byte integer', 0, 255)), 'h': (_SHORT,),
           'H': (_INT, ('unsigned short', 0, (1 << 16) - 1)), 'i': (_INT,), 'l': ()}


def _small(code, value):
    """An integer of a kind that fits into C's `long`."""
    number = index(value)
    if not -1 << 63 <= number < 1 << 63:
        raise OverflowError("Python int too large to convert to C long")
    for name, least, most in _LIMITS[code]:
        if number < least:
            raise OverflowError(f"{name} is less than minimum")
        if number > most:
            raise OverflowError(f"{name} is greater than maximum")
    return number


def _unsigned(code, value):
    number = index(value)
    if number < 0:
        raise OverflowError("can't convert negative value to unsigned int")
    if number >= 1 << 64:
        raise OverflowError("Python int too large to convert to C unsigned long")
    if code == 'I' and number >= 1 << 32:
        raise OverflowError("unsigned int is greater than maximum")
    return number


def _long(code, value):
    number = index(value)
    if code == 'Q' and number < 0:
        raise OverflowError("can't convert negative int to unsigned")
    least, most = (0, (1 << 64) - 1) if code == 'Q' else (-1 << 63, (1 << 63) - 1)
    if not least <= number <= most:
        raise OverflowError("int too big to convert")
    return number


def _real(code, value):
    number = copysign(value, value)
    if code == 'f':
        try:
            number, = struct.unpack('f', struct.pack('f', number))
        except OverflowError:
            number = copysign(float('inf'), number)
    return number


def _letter(code, value):
    if not isinstance(value, str):
        raise TypeError("array item must be unicode character")
    if len(value) != 1:
        raise TypeError("array item must be a unicode character, not a string")
    return value


_CHECKS = {**dict.fromkeys('bBhHil', _small), **dict.fromkeys('IL', _unsigned), **dict.fromkeys('qQ', _long),
           **dict.fromkeys('fd', _real), **dict.fromkeys('uw', _letter)}


def _place(key):
    try:
        return index(key)
    except TypeError:
        raise TypeError("array indices must be integers") from None


class array:
    """Numbers of one kind, as C keeps them."""

    __module__ = 'array'
    __static_name__ = 'array.array'
    __slots__ = ('_code', '_items', '__weakref__')
    __hash__ = None

    def __new__(cls, *args, **kwargs):
        if kwargs and cls is array:
            raise TypeError("array.array() takes no keyword arguments")
        if not 1 <= len(args) <= 2:
            bound = 'least 1 argument' if not args else 'most 2 arguments'
            raise TypeError(f"array() takes at {bound} ({len(args)} given)")
        code, *rest = args
        if not isinstance(code, str) or len(code) != 1:
            raise TypeError(f"array() argument 1 must be a unicode character, not {type(code).__name__}")
        given = rest[0] if rest else ()
        is_text = isinstance(given, str)
        if (is_text or isinstance(given, array) and given._code in 'uw') and code not in 'uw':
            what = 'a str' if is_text else 'a unicode array'
            raise TypeError(f"cannot use {what} to initialize an array with typecode '{code}'")
        if code not in _SIZES:
            raise ValueError("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)")
        if code == 'u':
            import warnings
            warnings.warn("The 'u' type code is deprecated and will be removed in Python 3.16", DeprecationWarning,
                          stacklevel=2)
        self = _made(code, [], cls)
        if isinstance(given, (bytes, bytearray)):
            self.frombytes(given)
        elif rest:
            check = _CHECKS[code]
            self._items = [check(code, item) for item in given]
        return self

    @property
    def typecode(self):
        return self._code

    @property
    def itemsize(self):
        return _SIZES[self._code]

    def __repr__(self):
        name = type(self).__name__
        if not self._items:
            return f"{name}('{self._code}')"
        shown = ''.join(self._items) if self._code in 'uw' else self._items
        return f"{name}('{self._code}', {shown!r})"

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return arrayiterator(self)

    def __contains__(self, key, /):
        return key in self._items

    def __getitem__(self, key, /):
        if isinstance(key, slice):
            return _made(self._code, self._items[key])
        try:
            return self._items[_place(key)]
        except IndexError:
            raise IndexError("array index out of range") from None

    def __setitem__(self, key, value, /):
        if isinstance(key, slice):
            if not isinstance(value, array):
                raise TypeError(f'can only assign array (not "{type(value).__name__}") to array slice')
            self._same_kind(value)
            at = range(len(self._items))[key]
            if key.step not in (None, 1) and len(at) != len(value):
                raise ValueError(f"attempt to assign array of size {len(value)} to extended slice of size {len(at)}")
            self._items[key] = value._items[:]
            return
        at = _place(key)
        if not -len(self._items) <= at < len(self._items):
            raise IndexError("array assignment index out of range")
        self._items[at] = self._checked(value)

    def __delitem__(self, key, /):
        if isinstance(key, slice):
            del self._items[key]
            return
        at = _place(key)
        if not -len(self._items) <= at < len(self._items):
            raise IndexError("array assignment index out of range")
        del self._items[at]

    def _checked(self, value):
        return _CHECKS[self._code](self._code, value)

    def _same_kind(self, other):
        if other._code != self._code:
            raise TypeError("bad argument type for built-in operation")

    def __add__(self, other, /):
        if not isinstance(other, array):
            raise TypeError(f'can only append array (not "{type(other).__name__}") to array')
        self._same_kind(other)
        return _made(self._code, self._items + other._items)

    def __iadd__(self, other, /):
        if not isinstance(other, array):
            raise TypeError(f'can only extend array with array (not "{type(other).__name__}")')
        self.extend(other)
        return self

    def __mul__(self, count, /):
        try:
            count = index(count)
        except TypeError:
            raise TypeError(f"can't multiply sequence by non-int of type '{type(count).__name__}'") from None
        return _made(self._code, self._items * count)

    __rmul__ = __mul__

    def __imul__(self, count, /):
        self._items = (self * count)._items
        return self

    def __eq__(self, other):
        return self._items == other._items if isinstance(other, array) else NotImplemented

    def __lt__(self, other):
        return self._items < other._items if isinstance(other, array) else NotImplemented

    def __le__(self, other):
        return self._items <= other._items if isinstance(other, array) else NotImplemented

    def __gt__(self, other):
        return self._items > other._items if isinstance(other, array) else NotImplemented

    def __ge__(self, other):
        return self._items >= other._items if isinstance(other, array) else NotImplemented

    def append(self, v, /):
        self._items.append(self._checked(v))

    def extend(self, bb, /):
        if isinstance(bb, array):
            if bb._code != self._code:
                raise TypeError("can only extend with array of same kind")
            self._items += bb._items
            return
        for item in bb:
            self._items.append(self._checked(item))

    def insert(self, i, v, /):
        at = index(i)
        self._items.insert(at, self._checked(v))

    def pop(self, i=-1, /):
        if not self._items:
            raise IndexError("pop from empty array")
        at = index(i)
        if not -len(self._items) <= at < len(self._items):
            raise IndexError("pop index out of range")
        return self._items.pop(at)

    def remove(self, v, /):
        if v not in self._items:
            raise ValueError("array.remove(x): x not in array")
        self._items.remove(v)

    def count(self, v, /):
        return self._items.count(v)

    def index(self, v, start=0, stop=None, /):
        try:
            return self._items.index(v, start, len(self._items) if stop is None else stop)
        except ValueError:
            raise ValueError("array.index(x): x not in array") from None

    def reverse(self):
        self._items.reverse()

    def clear(self):
        self._items.clear()

    def tolist(self):
        return self._items[:]

    def fromlist(self, list, /):
        if type(list) is not _list and not isinstance(list, _list):
            raise TypeError("arg must be list")
        self._items += [self._checked(item) for item in list]

    def tobytes(self):
        if self._code in 'uw':
            return ''.join(self._items).encode('utf-32-le')
        return struct.pack(f'<{len(self._items)}{_standard(self._code)}', *self._items)

    __bytes__ = tobytes

    def frombytes(self, buffer, /):
        if isinstance(buffer, array):
            buffer = buffer.tobytes()
        if not isinstance(buffer, (bytes, bytearray, memoryview)):
            raise TypeError(f"a bytes-like object is required, not '{type(buffer).__name__}'")
        count, rest = divmod(len(buffer), self.itemsize)
        if rest:
            raise ValueError("bytes length not a multiple of item size")
        if self._code in 'uw':
            self._items += bytes(buffer).decode('utf-32-le')
        else:
            self._items += struct.unpack(f'<{count}{_standard(self._code)}', buffer)

    def tounicode(self):
        if self._code not in 'uw':
            raise ValueError("tounicode() may only be called on unicode type arrays ('u' or 'w')")
        return ''.join(self._items)

    def fromunicode(self, ustr, /):
        if not isinstance(ustr, str):
            raise TypeError(f"fromunicode() argument must be str, not {type(ustr).__name__}")
        if self._code not in 'uw':
            raise ValueError("fromunicode() may only be called on unicode type arrays ('u' or 'w')")
        self._items += ustr

    def tofile(self, f, /):
        f.write(self.tobytes())

    def fromfile(self, f, n, /):
        if n < 0:
            raise ValueError("negative count")
        data = f.read(n * self.itemsize)
        self.frombytes(data)
        if len(data) != n * self.itemsize:
            raise EOFError("read() didn't return enough bytes")

    def byteswap(self):
        size, data = self.itemsize, self.tobytes()
        turned = b''.join(data[at:at + size][::-1] for at in range(0, len(data), size))
        self._items = []
        self.frombytes(turned)

    def buffer_info(self):
        return (id(self._items), len(self._items))

    def __copy__(self):
        return _made(self._code, self._items[:])

    def __deepcopy__(self, memo, /):
        return self.__copy__()

    def __reduce_ex__(self, protocol, /):
        items = ''.join(self._items) if self._code in 'uw' else self._items[:]
        return type(self), (self._code, items), None

    def __sizeof__(self):
        return 80 + len(self._items) * self.itemsize

    __class_getitem__ = classmethod(types.GenericAlias)


_list = list


def _standard(code):
    """The kind's letter in formats without a machine's sizes."""
    return {'l': 'q', 'L': 'Q'}.get(code, code)


def _made(code, items, cls=array):
    """An array of items that are of its kind."""
    made = object.__new__(cls)
    made._code, made._items = code, items
    return made


class arrayiterator:
    """Goes over the items of an array."""

    __module__ = 'array'
    __static_name__ = 'array.arrayiterator'
    __slots__ = ('_array', '_at')

    def __init__(self, array):
        self._array, self._at = array, 0

    def __iter__(self):
        return self

    def __next__(self):
        if self._array is None or self._at >= len(self._array._items):
            self._array = None
            raise StopIteration
        self._at += 1
        return self._array._items[self._at - 1]


ArrayType = array

from _collections_abc import MutableSequence
MutableSequence.register(array)
