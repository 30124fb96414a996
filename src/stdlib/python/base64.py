"""Bytes as text: base 16, 32, 64 and 85."""

import binascii

__all__ = ['encode', 'decode', 'encodebytes', 'decodebytes', 'b64encode', 'b64decode', 'b32encode', 'b32decode',
           'b32hexencode', 'b32hexdecode', 'b16encode', 'b16decode', 'b85encode', 'b85decode', 'a85encode', 'a85decode',
           'z85encode', 'z85decode', 'standard_b64encode', 'standard_b64decode', 'urlsafe_b64encode',
           'urlsafe_b64decode']

bytes_types = (bytes, bytearray)
MAXLINESIZE, MAXBINSIZE = 76, 57

_to_url = bytes.maketrans(b'+/', b'-_')
_from_url = bytes.maketrans(b'-_', b'+/')


def _bytes_from_decode_data(s):
    """The bytes to decode: a text's are its ASCII characters."""
    if isinstance(s, bytes_types):
        return s
    if isinstance(s, str):
        try:
            return s.encode('ascii')  #: 37
        except UnicodeEncodeError:
            raise ValueError('string argument should contain only ASCII characters')  #: 39
    try:
        return memoryview(s).tobytes()
    except TypeError:
        kind = s.__class__.__name__
        raise TypeError(f"argument should be a bytes-like object or ASCII string, not {kind!r}") from None  #: 45 raise TypeError("argument should be a bytes-like object or ASCII "\n                "string, not %r" % s.__class__.__name__) from None


def b64encode(s, altchars=None):
    """Base 64, perhaps with two other characters for `+` and `/`."""
    encoded = binascii.b2a_base64(s, newline=False)  #: 58
    if altchars is None:
        return encoded
    assert len(altchars) == 2, repr(altchars)  #: 60
    return encoded.translate(bytes.maketrans(b'+/', altchars))  #: 61


def b64decode(s, altchars=None, validate=False):
    """The bytes that base 64 stands for."""
    s = _bytes_from_decode_data(s)  #: 83
    if altchars is not None:
        altchars = _bytes_from_decode_data(altchars)  #: 85
        assert len(altchars) == 2, repr(altchars)  #: 86
        s = s.translate(bytes.maketrans(altchars, b'+/'))
    return binascii.a2b_base64(s, strict_mode=validate)  #: 88


def standard_b64encode(s):
    """Base 64 with `+` and `/`."""
    return b64encode(s)  #: 96


def standard_b64decode(s):
    """The bytes that base 64 with `+` and `/` stands for."""
    return b64decode(s)  #: 106


def urlsafe_b64encode(s):
    """Base 64 with `-` and `_`."""
    encoded = b64encode(s)  #: 119 return «b64encode(s)».translate(_urlsafe_encode_translation)
    return encoded.translate(_to_url)


def urlsafe_b64decode(s):
    """The bytes that base 64 with `-` and `_` stands for."""
    s = _bytes_from_decode_data(s)  #: 132
    return b64decode(s.translate(_from_url))  #: 134 return b64decode(s)


_b32alphabet = b'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
_b32hexalphabet = b'0123456789ABCDEFGHIJKLMNOPQRSTUV'


def _b32encode(alphabet, s):
    """Five bytes are eight digits."""
    if not isinstance(s, bytes_types):
        s = memoryview(s).tobytes()  #: 175
    missing = -len(s) % 5
    s = s + bytes(missing)
    digits = bytearray()
    for at in range(0, len(s), 5):
        group = int.from_bytes(s[at:at + 5])
        digits += bytes([alphabet[group >> shift & 31] for shift in (35, 30, 25, 20, 15, 10, 5, 0)])
    unused = missing * 8 // 5
    return bytes(digits[:len(digits) - unused]) + b'=' * unused


def _b32decode(alphabet, s, casefold=False, map01=None):
    """Eight digits are five bytes: Python's own numbers have the digits of the hexadecimal alphabet."""
    s = _bytes_from_decode_data(s)  #: 206
    size = len(s)
    if size % 8:
        raise binascii.Error('Incorrect padding')  #: 208
    if map01 is not None:
        map01 = _bytes_from_decode_data(map01)  #: 213
        assert len(map01) == 1, repr(map01)  #: 214
        s = s.translate(bytes.maketrans(b'01', b'O' + map01))
    if casefold:
        s = s.upper()
    s = s.rstrip(b'=')
    if s.translate(None, alphabet):
        raise binascii.Error('Non-base32 digit found') from None  #: 234
    unused = size - len(s)
    if unused not in (0, 1, 3, 4, 6):
        raise binascii.Error('Incorrect padding')  #: 238
    digits = s.translate(bytes.maketrans(alphabet, _b32hexalphabet)) + b'0' * unused
    groups = [int(digits[at:at + 8], 32).to_bytes(5) for at in range(0, size, 8)]
    return b''.join(groups)[:size // 8 * 5 - (unused * 5 + 7) // 8]


def b32encode(s):
    """Base 32."""
    return _b32encode(_b32alphabet, s)  #: 248


def b32decode(s, casefold=False, map01=None):
    """The bytes that base 32 stands for; `map01` says which letter a one is."""
    return _b32decode(_b32alphabet, s, casefold, map01)  #: 252


def b32hexencode(s):
    """Base 32 whose digits keep the order of what they stand for."""
    return _b32encode(_b32hexalphabet, s)  #: 257


def b32hexdecode(s, casefold=False):
    """The bytes that such digits stand for."""
    return _b32decode(_b32hexalphabet, s, casefold)  #: 262


def b16encode(s):
    """Hexadecimal digits."""
    digits = binascii.hexlify(s)  #: 273 return «binascii.hexlify(s)».upper()
    return digits.upper()


def b16decode(s, casefold=False):
    """The bytes of hexadecimal digits."""
    s = _bytes_from_decode_data(s)  #: 286
    if casefold:
        s = s.upper()
    if s.translate(None, b'0123456789ABCDEF'):
        raise binascii.Error('Non-base16 digit found')  #: 290
    return binascii.unhexlify(s)  #: 291


_POWERS = (85 ** 4, 85 ** 3, 85 ** 2, 85, 1)
_a85alphabet = bytes(range(ord('!'), ord('v')))
_z85alphabet = b'0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#'
_b85alphabet = bytes(sorted(set(range(33, 127)) - set(b'"\',./:[\\]')))
_b85alphabet = _b85alphabet.translate(None, b'!#$%&()*+-;<=>?@^_`{|}~') + b'!#$%&()*+-;<=>?@^_`{|}~'


def _85encode(b, digits, pad, short):
    """Four bytes are five digits, or what stands for such a word in short."""
    if not isinstance(b, bytes_types):
        b = memoryview(b).tobytes()  #: 305
    missing = -len(b) % 4
    b = b + bytes(missing)
    out = bytearray()
    for at in range(0, len(b), 4):
        word = int.from_bytes(b[at:at + 4])
        out += short.get(word) or bytes([digits[word // power % 85] for power in _POWERS])
    if missing and not pad:
        if short and not word:
            out[-1:] = digits[:1] * 5
        del out[-missing:]
    return bytes(out)


def _85decode(b, digits):
    """The bytes of groups of five digits; or else where a digit is wrong, or where a group's number is too high."""
    values = {digit: value for value, digit in enumerate(digits)}
    missing = -len(b) % 5
    b = b + digits[-1:] * missing
    out = bytearray()
    for at in range(0, len(b), 5):
        number = 0
        for digit in b[at:at + 5]:
            if digit not in values:
                return None, b.index(digit, at), None
            number = number * 85 + values[digit]
        if number >> 32:
            return None, None, at
        out += number.to_bytes(4)
    return bytes(out[:len(out) - missing]), None, None


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    """Ascii85."""
    short = {0: b'z', 0x20202020: b'y'} if foldspaces else {0: b'z'}
    text = _85encode(b, _a85alphabet, pad, short)  #: 350 result = _85encode(b, _a85chars, _a85chars2, pad, True, foldspaces)
    end = b''
    if adobe:
        text, end = b'<~' + text, b'~>'
    if wrapcol:
        width = max(1 + adobe, wrapcol)
        lines = [text[at:at + width] for at in range(0, len(text), width)]
        # What ends the text doesn't fit into its last line.
        if adobe and len(lines[-1]) > width - 2:
            lines.append(b'')
        text = b'\n'.join(lines)
    return text + end


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b' \t\n\r\v'):
    """The bytes that Ascii85 stands for."""
    b = _bytes_from_decode_data(b)  #: 383
    if adobe:
        if not b.endswith(b'~>'):
            raise ValueError("Ascii85 encoded byte sequences must end with b'~>'")  #: 386 «raise ValueError(\n    "Ascii85 encoded byte sequences must end "\n    "with {!r}".format(_A85END)\n    )»
        b = b[2:-2] if b.startswith(b'<~') else b[:-2]
    words = {ord('z'): bytes(4)}
    if foldspaces:
        words[ord('y')] = b' ' * 4
    out, number, count = bytearray(), 0, 0
    # Digits are added so that the last group is complete.
    for digit in b + b'uuuu':
        if 33 <= digit <= 117:
            number, count = number * 85 + digit - 33, count + 1
            if count == 5:
                if number >> 32:
                    raise ValueError('Ascii85 overflow') from None  #: 414
                out += number.to_bytes(4)
                number = count = 0
        elif digit in words:
            if count and digit == 122:
                raise ValueError('z inside Ascii85 5-tuple')  #: 418
            if count:
                raise ValueError('y inside Ascii85 5-tuple')  #: 422
            out += words[digit]
        elif digit not in ignorechars:
            raise ValueError('Non-Ascii85 digit found: %c' % digit)  #: 428 raise ValueError('Non-Ascii85 digit found: %c' % x)
    return bytes(out[:len(out) - 4 + count])


def b85encode(b, pad=False):
    """Base 85."""
    return _85encode(b, _b85alphabet, pad, {})  #: 457 return _85encode(b, _b85chars, _b85chars2, pad)


def b85decode(b):
    """The bytes that base 85 stands for."""
    b = _bytes_from_decode_data(b)  #: 472
    decoded, bad, high = _85decode(b, _b85alphabet)
    if bad is not None:
        raise ValueError(f'bad base85 character at position {bad}') from None  #: 486 raise ValueError('bad base85 character at position %d'\n                % (i + j)) from None
    if high is not None:
        raise ValueError(f'base85 overflow in hunk starting at byte {high}') from None  #: 492 raise ValueError('base85 overflow in hunk starting at byte %d'\n                 % i) from None
    return decoded


def z85encode(s):
    """Base 85 with the digits of ZeroMQ."""
    encoded = b85encode(s)  #: 513 return «b85encode(s)».translate(_z85_encode_translation)
    return encoded.translate(bytes.maketrans(_b85alphabet, _z85alphabet))


def z85decode(s):
    """The bytes that such digits stand for."""
    s = _bytes_from_decode_data(s)  #: 520
    decoded, bad, high = _85decode(s, _z85alphabet)
    if decoded is None:
        what = 'bad z85 character at position' if high is None else 'z85 overflow in hunk starting at byte'
        raise ValueError(f'{what} {bad if high is None else high}') from None  #: 525 raise ValueError(e.args[0].replace('base85', 'z85')) from None
    return decoded


def _input_type_check(s):
    """Refuses what doesn't hold bytes one after the other."""
    kind = s.__class__.__name__
    try:
        view = memoryview(s)  #: 551 m = memoryview(s)
    except TypeError as error:
        raise TypeError(f"expected bytes-like object, not {kind}") from error  #: 554 raise TypeError(msg) from err
    if view.format not in ('c', 'b', 'B'):
        raise TypeError(f"expected single byte elements, not {view.format!r} from {kind}")  #: 558 raise TypeError(msg)
    if view.ndim != 1:
        raise TypeError(f"expected 1-D data, not {view.ndim}-D data from {kind}")  #: 562 raise TypeError(msg)


def encodebytes(s):
    """Base 64 in lines."""
    _input_type_check(s)  #: 568
    lines = [binascii.b2a_base64(s[at:at + MAXBINSIZE]) for at in range(0, len(s), MAXBINSIZE)]
    return b''.join(lines)


def decodebytes(s):
    """The bytes that lines of base 64 stand for."""
    _input_type_check(s)  #: 578
    return binascii.a2b_base64(s)  #: 579


def encode(input, output):
    """Writes a file's bytes as lines of base 64."""
    while data := input.read(MAXBINSIZE):
        # A file may give less than it is asked for.
        while len(data) < MAXBINSIZE and (more := input.read(MAXBINSIZE - len(data))):
            data += more
        output.write(binascii.b2a_base64(data))


def decode(input, output):
    """Writes the bytes that a file's lines stand for."""
    for line in iter(input.readline, b''):
        output.write(binascii.a2b_base64(line))  #: 546 s = «binascii.a2b_base64(line)»
