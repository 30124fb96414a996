"""Universally unique identifiers."""

import _entropy

__author__ = 'Ka-Ping Yee <ping@zesty.ca>'

RESERVED_NCS = 'reserved for NCS compatibility'
RFC_4122 = 'specified in RFC 4122'
RESERVED_MICROSOFT = 'reserved for Microsoft compatibility'
RESERVED_FUTURE = 'reserved for future definition'

# By the three bits that tell the variant.
_VARIANTS = (RESERVED_NCS,) * 4 + (RFC_4122,) * 2 + (RESERVED_MICROSOFT, RESERVED_FUTURE)

# Sizes of the fields, the first one highest; "an" or "a" stands before the size in messages.
_SIZES = ((32, 'a'), (16, 'a'), (16, 'a'), (8, 'an'), (8, 'an'), (48, 'a'))

# Which byte comes where when the first three fields are little-endian.
_MIXED = (3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15)

# What is neither version nor variant.
_FREE = (1 << 128) - 1 & ~(0xf << 76 | 0b11 << 62)

# Inside of UUID these names mean other things.
_Bytes, _Int = bytes, int
_store = object.__setattr__


class SafeUUID:
    """Whether an identifier was made safely."""

    _members = {}

    def __new__(cls, value):
        for member in cls._members.values():
            if member.value == value:
                return member
        raise ValueError(f'{value!r} is not a valid {cls.__qualname__}')

    def __repr__(self):
        return f'<{self}: {self.value}>'

    def __str__(self):
        return 'SafeUUID.' + self.name


for _name, _value in (('safe', 0), ('unsafe', -1), ('unknown', None)):
    _member = SafeUUID._members[_name] = object.__new__(SafeUUID)
    _member.name, _member.value = _name, _value
    setattr(SafeUUID, _name, _member)


def _compared(name):
    """A comparison of identifiers: that of their numbers."""
    of_numbers = getattr(int, name)

    def comparison(self, other):
        return of_numbers(self.int, other.int) if isinstance(other, UUID) else NotImplemented

    comparison.__name__ = name
    comparison.__qualname__ = 'UUID.' + name
    return comparison


def _bits(shift, count):
    """A property: some bits of the number."""
    mask = (1 << count) - 1
    return property(lambda self: self.int >> shift & mask)


def _of_version(number, version):
    return number & _FREE | 1 << 63 | version << 76


def _made(number, version):
    """An identifier of a number that needs no checks."""
    made = object.__new__(UUID)
    _store(made, 'int', _of_version(number, version))
    _store(made, 'is_safe', SafeUUID.unknown)
    return made


class UUID:
    """An identifier of 128 bits."""

    __slots__ = ('is_safe', 'int', '__weakref__')

    def __init__(self, hex=None, bytes=None, bytes_le=None, fields=None, int=None, version=None, *,
                 is_safe=SafeUUID.unknown):
        if sum(form is not None for form in (hex, bytes, bytes_le, fields, int)) != 1:
            message = 'one of the hex, bytes, bytes_le, fields, or int arguments must be given'
            raise TypeError(message)  #: 175 raise TypeError('one of the hex, bytes, bytes_le, fields, '\n                'or int arguments must be given')
        if hex is not None:
            digits = hex.replace('urn:', '').replace('uuid:', '').strip('{}').replace('-', '')
            if len(digits) != 32:
                raise ValueError('badly formed hexadecimal UUID string')  #: 181
            int = _Int(digits, 16)  #: 182 int = «int_(hex, 16)»
        elif bytes_le is not None:
            if len(bytes_le) != 16:
                raise ValueError('bytes_le is not a 16-char string')  #: 185
            int = _Int.from_bytes(bytes_le[at] for at in _MIXED)
        elif bytes is not None:
            if len(bytes) != 16:
                raise ValueError('bytes is not a 16-char string')  #: 190
            assert isinstance(bytes, _Bytes), repr(bytes)  #: 191 assert «isinstance(bytes, bytes_)», repr(bytes)
            int = _Int.from_bytes(bytes)
        elif fields is not None:
            if len(fields) != 6:
                raise ValueError('fields is not a 6-tuple')  #: 195
            int = 0
            for number, field in enumerate(fields):
                size, article = _SIZES[number]
                if not 0 <= field < 1 << size:
                    raise ValueError(f'field {number + 1} out of range (need {article} {size}-bit value)')
                int = int << size | field
        if not 0 <= int < 1 << 128:
            raise ValueError('int is out of range (need a 128-bit value)')  #: 215
        if version is not None:
            if version not in range(1, 6):
                raise ValueError('illegal version number')  #: 218
            int = _of_version(int, version)
        _store(self, 'int', int)
        _store(self, 'is_safe', is_safe)

    def __getstate__(self):
        state = {'int': self.int}
        if self.is_safe is not SafeUUID.unknown:
            state['is_safe'] = self.is_safe.value
        return state

    def __setstate__(self, state):
        _store(self, 'int', state['int'])
        _store(self, 'is_safe', SafeUUID(state.get('is_safe')))

    __lt__, __le__, __eq__, __ge__, __gt__ = map(_compared, ('__lt__', '__le__', '__eq__', '__ge__', '__gt__'))

    def __hash__(self):
        return hash(self.int)

    def __int__(self):
        return self.int

    def __repr__(self):
        return f"{type(self).__name__}('{self}')"

    def __str__(self):
        digits = self.hex
        return f'{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}'

    def __setattr__(self, name, value):
        raise TypeError('UUID objects are immutable')  #: 281

    time_low, time_mid, time_hi_version = _bits(96, 32), _bits(80, 16), _bits(64, 16)
    clock_seq_hi_variant, clock_seq_low, node = _bits(56, 8), _bits(48, 8), _bits(0, 48)
    clock_seq = _bits(48, 14)

    @property
    def fields(self):
        return (self.time_low, self.time_mid, self.time_hi_version, self.clock_seq_hi_variant, self.clock_seq_low,
                self.node)

    @property
    def time(self):
        high = self.time_hi_version & 0xfff
        return (high << 16 | self.time_mid) << 32 | self.time_low

    hex = property(lambda self: f'{self.int:032x}')
    urn = property(lambda self: f'urn:uuid:{self}')
    bytes = property(lambda self: self.int.to_bytes(16))

    @property
    def bytes_le(self):
        straight = self.bytes
        return _Bytes(straight[at] for at in _MIXED)

    @property
    def variant(self):
        return _VARIANTS[self.int >> 61 & 7]

    @property
    def version(self):
        return self.int >> 76 & 0xf if self.variant is RFC_4122 else None


_own_node = None
_latest = 0


def _random_number(size):
    return int.from_bytes(_entropy.urandom(size))


def getnode():
    """A random number in the place of a network card's."""
    global _own_node
    if _own_node is None:
        _own_node = _random_number(6) | 1 << 40
    return _own_node


def uuid1(node=None, clock_seq=None):
    """An identifier from the time: tenths of microseconds since the Gregorian calendar began, none of them twice."""
    global _latest
    from time import time_ns
    _latest = moment = max(time_ns() // 100 + 0x01b21dd213814000, _latest + 1)
    if clock_seq is None:
        clock_seq = _random_number(2)
    if node is None:
        node = getnode()
    low, middle, high = moment & 0xffffffff, moment >> 32 & 0xffff, moment >> 48 & 0xfff
    return UUID(fields=(low, middle, high, clock_seq >> 8 & 0x3f, clock_seq & 0xff, node), version=1)


def _hashed(algorithm, data, version):
    import hashlib
    digest = hashlib.new(algorithm, data).digest()
    return _made(int.from_bytes(digest[:16]), version)


def uuid3(namespace, name):
    """An identifier from a name, by MD5."""
    name = name.encode() if isinstance(name, str) else name
    return _hashed('md5', namespace.bytes + name, 3)  #: 705 namespace.bytes + name,


def uuid4():
    """A random identifier; the run's seed decides it."""
    return _made(_random_number(16), 4)


def uuid5(namespace, name):
    """An identifier from a name, by SHA-1."""
    name = name.encode() if isinstance(name, str) else name
    return _hashed('sha1', namespace.bytes + name, 5)  #: 719 hash = sha1(namespace.bytes + name).digest()


NAMESPACE_DNS, NAMESPACE_URL, NAMESPACE_OID, NAMESPACE_X500 = (
    UUID(f'6ba7b81{last}-9dad-11d1-80b4-00c04fd430c8') for last in '0124')
