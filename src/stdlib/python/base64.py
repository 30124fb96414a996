"""Bytes as text: base 16, 32, 64 and 85."""

import binascii

__all__ = ['encode', 'decode', 'encodebytes', 'decodebytes', 'b64encode', 'b64decode', 'b32encode', 'b32decode',
           'b32hexencode', 'b32hexdecode', 'b16encode', 'b16decode', 'b85encode', 'b85decode', 'a85encode', 'a85decode',
           'z85encode', 'z85decode', 'standard_b64encode', 'standard_b64decode', 'urlsafe_b64encode',
           'urlsafe_b64decode']


def _bytes_from_decode_data(s):
    if isinstance(s, str):
        try:
            return s.encode('ascii')
        except UnicodeEncodeError:
            raise ValueError('string argument should contain only ASCII characters')  #: 39
    if isinstance(s, (bytes, bytearray)):
        return s
    try:
        return memoryview(s).tobytes()
    except TypeError:
        raise TypeError("argument should be a bytes-like object or ASCII "
                        "string, not %r" % s.__class__.__name__) from None  #: 45 raise TypeError("argument should be a bytes-like object or ASCII "\n                "string, not %r" % s.__class__.__name__) from None


def b64encode(s, altchars=None):
    """Base 64."""
    encoded = binascii.b2a_base64(s, newline=False)  #: 58
    if altchars is not None:
        assert len(altchars) == 2, repr(altchars)
        return encoded.translate(bytes.maketrans(b'+/', altchars))
    return encoded


def b64decode(s, altchars=None, validate=False):
    """The bytes that base 64 stands for."""
    s = _bytes_from_decode_data(s)  #: 83
    if altchars is not None:
        altchars = _bytes_from_decode_data(altchars)
        assert len(altchars) == 2, repr(altchars)
        s = s.translate(bytes.maketrans(altchars, b'+/'))
    return binascii.a2b_base64(s, strict_mode=validate)  #: 88


def standard_b64encode(s):
    return b64encode(s)


def standard_b64decode(s):
    return b64decode(s)


def urlsafe_b64encode(s):
    """Base 64 for URLs."""
    return b64encode(s).translate(bytes.maketrans(b'+/', b'-_'))


def urlsafe_b64decode(s):
    """The bytes that base 64 for URLs stands for."""
    s = _bytes_from_decode_data(s)
    s = s.translate(bytes.maketrans(b'-_', b'+/'))
    return b64decode(s)  #: 134


_b32alphabet = b'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
_b32hexalphabet = b'0123456789ABCDEFGHIJKLMNOPQRSTUV'


def _b32encode(alphabet, s):
    if not isinstance(s, (bytes, bytearray)):
        s = memoryview(s).tobytes()
    leftover = len(s) % 5
    number = int.from_bytes(s + b'\0' * (5 - leftover if leftover else 0))
    count = (len(s) + 4) // 5 * 8
    out = bytearray(count)
    for at in range(count - 1, -1, -1):
        out[at] = alphabet[number & 31]
        number >>= 5
    pads = {0: 0, 1: 6, 2: 4, 3: 3, 4: 1}[leftover]
    if pads:
        out[-pads:] = b'=' * pads
    return bytes(out)


def _b32decode(alphabet, s, casefold=False, map01=None):
    s = _bytes_from_decode_data(s)
    if len(s) % 8:
        raise binascii.Error('Incorrect padding')  #: 208
    if map01 is not None:
        map01 = _bytes_from_decode_data(map01)
        s = s.translate(bytes.maketrans(b'01', b'O' + map01))
    if casefold:
        s = s.upper()
    length = len(s)
    s = s.rstrip(b'=')
    pads = length - len(s)
    values = {code: value for value, code in enumerate(alphabet)}
    number = 0
    for code in s:
        try:
            number = number << 5 | values[code]
        except KeyError:
            raise binascii.Error('Non-base32 digit found') from None  #: 234
    if length % 8 or pads not in {0, 1, 3, 4, 6}:
        raise binascii.Error('Incorrect padding')  #: 238
    number <<= 5 * pads
    out = number.to_bytes(length // 8 * 5)
    return out[:len(out) - {0: 0, 1: 1, 3: 2, 4: 3, 6: 4}[pads]]


def b32encode(s):
    return _b32encode(_b32alphabet, s)


def b32decode(s, casefold=False, map01=None):
    return _b32decode(_b32alphabet, s, casefold, map01)  #: 252


def b32hexencode(s):
    return _b32encode(_b32hexalphabet, s)


def b32hexdecode(s, casefold=False):
    return _b32decode(_b32hexalphabet, s, casefold)


def b16encode(s):
    """Hexadecimal digits."""
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    """The bytes of hexadecimal digits."""
    s = _bytes_from_decode_data(s)
    if casefold:
        s = s.upper()
    if s.translate(None, delete=b'0123456789ABCDEF'):
        raise binascii.Error('Non-base16 digit found')  #: 290
    return binascii.unhexlify(s)  #: 291


_b85alphabet = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~"
_z85alphabet = b'0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#'
_a85alphabet = bytes(range(33, 118))


def _85encode(b, alphabet, pad=False, short=None):
    if not isinstance(b, (bytes, bytearray)):
        b = memoryview(b).tobytes()
    padding = -len(b) % 4
    b = bytes(b) + b'\0' * padding
    pieces = []
    for at in range(0, len(b), 4):
        word = int.from_bytes(b[at:at + 4])
        if short and word in short and not (padding and not pad and at + 4 == len(b) and word == 0):
            pieces.append(short[word])
            continue
        digits = []
        for _ in range(5):
            word, digit = divmod(word, 85)
            digits.append(alphabet[digit])
        pieces.append(bytes(reversed(digits)))
    if padding and not pad:
        last = pieces[-1]
        if last == b'z':
            last = alphabet[:1] * 5
        pieces[-1] = last[:-padding]
    return b''.join(pieces)


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    """Ascii85."""
    short = {0: b'z'}
    if foldspaces:
        short[0x20202020] = b'y'
    result = _85encode(b, _a85alphabet, pad, short)
    if adobe:
        result = b'<~' + result
    if wrapcol:
        wrapcol = max(2 if adobe else 1, wrapcol)
        chunks = [result[at:at + wrapcol] for at in range(0, len(result), wrapcol)]
        if adobe and len(chunks[-1]) + 2 > wrapcol:
            chunks.append(b'')
        result = b'\n'.join(chunks)
    return result + b'~>' if adobe else result


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b' \t\n\r\v'):
    """The bytes that Ascii85 stands for."""
    b = _bytes_from_decode_data(b)
    if adobe:
        if not b.endswith(b'~>'):
            raise ValueError("Ascii85 encoded byte sequences must end with b'~>'")
        b = b[2:-2] if b.startswith(b'<~') else b[:-2]
    out = []
    group = []
    for x in b + b'u' * 4:
        if 33 <= x <= 117:
            group.append(x)
            if len(group) == 5:
                number = 0
                for digit in group:
                    number = number * 85 + digit - 33
                if number > 0xFFFFFFFF:
                    raise ValueError('Ascii85 overflow')
                out.append(number.to_bytes(4))
                group = []
        elif x == 122:
            if group:
                raise ValueError('z inside Ascii85 5-tuple')
            out.append(b'\0\0\0\0')
        elif foldspaces and x == 121:
            if group:
                raise ValueError('y inside Ascii85 5-tuple')
            out.append(b'    ')
        elif x not in ignorechars:
            raise ValueError('Non-Ascii85 digit found: %c' % x)
    result = b''.join(out)
    padding = 4 - len(group)
    return result[:-padding] if padding else result


def b85encode(b, pad=False):
    """Base 85."""
    return _85encode(b, _b85alphabet, pad)


def _85decode(b, alphabet, name):
    b = _bytes_from_decode_data(b)
    values = {code: value for value, code in enumerate(alphabet)}
    padding = -len(b) % 5
    b = bytes(b) + alphabet[-1:] * padding
    out = []
    for at in range(0, len(b), 5):
        number = 0
        for offset, code in enumerate(b[at:at + 5]):
            if code not in values:
                raise ValueError('bad %s character at position %d' % (name, at + offset)) from None
            number = number * 85 + values[code]
        if number > 0xFFFFFFFF:
            raise ValueError('%s overflow in hunk starting at byte %d' % (name, at)) from None
        out.append(number.to_bytes(4))
    result = b''.join(out)
    return result[:-padding] if padding else result


def b85decode(b):
    """The bytes that base 85 stands for."""
    return _85decode(b, _b85alphabet, 'base85')


def z85encode(s):
    return _85encode(s, _z85alphabet)


def z85decode(s):
    return _85decode(s, _z85alphabet, 'z85')


MAXLINESIZE = 76
MAXBINSIZE = 57


def encodebytes(s):
    """Base 64 in lines."""
    return b''.join(binascii.b2a_base64(s[at:at + MAXBINSIZE]) for at in range(0, len(s), MAXBINSIZE))


def decodebytes(s):
    return binascii.a2b_base64(s)


def encode(input, output):
    while data := input.read(MAXBINSIZE):
        output.write(binascii.b2a_base64(data))


def decode(input, output):
    while line := input.readline():
        output.write(binascii.a2b_base64(line))
