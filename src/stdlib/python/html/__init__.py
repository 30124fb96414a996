"""Text in HTML."""

import re as _re

__all__ = ['escape', 'unescape']

_ESCAPES = {'&': '&amp;', '<': '&lt;', '>': '&gt;'}
_ESCAPES_IN_QUOTES = {**_ESCAPES, '"': '&quot;', "'": '&#x27;'}

# What numbers from 0x80 to 0x9f stand for: characters of Windows.
_WINDOWS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'


def escape(s, quote=True):
    """The text with what means something in HTML written as references."""
    s = s.replace("&", "&amp;")  #: 19 s = s.replace("&", "&amp;") # Must be done first!
    for letter, reference in (_ESCAPES_IN_QUOTES if quote else _ESCAPES).items():
        if letter != '&':
            s = s.replace(letter, reference)
    return s


def _is_no_character(number):
    if number < 0x20 or 0x7f <= number <= 0x9f:
        return number not in (0x9, 0xa, 0xc)
    return 0xfdd0 <= number <= 0xfdef or number & 0xfffe == 0xfffe


def _meant(match):
    """What a reference stands for."""
    reference = match[1]
    if reference[0] != '#':
        return _named(reference)
    digits = reference[1:].rstrip(';')
    number = int(digits[1:], 16) if digits[0] in 'xX' else int(digits)
    if number == 0 or 0xd800 <= number <= 0xdfff or number > 0x10ffff:
        return '\ufffd'
    if number == 0xd:
        return '\r'
    if 0x80 <= number <= 0x9f:
        return _WINDOWS[number - 0x80]
    return '' if _is_no_character(number) else chr(number)


def _named(name):
    from html.entities import html5
    if name in html5:
        return html5[name]
    # A name may stand at the beginning of the word: the longest counts.
    for end in range(len(name) - 1, 1, -1):
        if name[:end] in html5:
            return html5[name[:end]] + name[end:]
    return '&' + name


_reference = _re.compile(r'&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)')


def unescape(s):
    """The text with all references replaced by what they stand for."""
    return _reference.sub(_meant, s) if '&' in s else s  #: 130 if '&' not in s:
