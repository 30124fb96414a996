"""URLs: taken apart, put together, quoted."""

from collections import namedtuple

__all__ = ["urlparse", "urlunparse", "urljoin", "urldefrag", "urlsplit", "urlunsplit", "urlencode", "parse_qs",
           "parse_qsl", "quote", "quote_plus", "quote_from_bytes", "unquote", "unquote_plus", "unquote_to_bytes",
           "DefragResult", "ParseResult", "SplitResult", "DefragResultBytes", "ParseResultBytes", "SplitResultBytes"]

uses_relative = ['', 'ftp', 'http', 'gopher', 'nntp', 'imap', 'wais', 'file', 'https', 'shttp', 'mms', 'prospero',
                 'rtsp', 'rtsps', 'rtspu', 'sftp', 'svn', 'svn+ssh', 'ws', 'wss']
uses_netloc = ['', 'ftp', 'http', 'gopher', 'nntp', 'telnet', 'imap', 'wais', 'file', 'mms', 'https', 'shttp', 'snews',
               'prospero', 'rtsp', 'rtsps', 'rtspu', 'rsync', 'svn', 'svn+ssh', 'sftp', 'nfs', 'git', 'git+ssh', 'ws',
               'wss', 'itms-services']
uses_params = ['', 'ftp', 'hdl', 'prospero', 'http', 'imap', 'https', 'shttp', 'rtsp', 'rtsps', 'rtspu', 'sip', 'sips',
               'mms', 'sftp', 'tel']
scheme_chars = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-."
_CONTROL_OR_SPACE = "".join(map(chr, range(0x21)))


def _coerce(*args):
    """The arguments as strings, and what turns a result back into their type."""
    is_text = isinstance(args[0], str)
    for arg in args[1:]:
        if arg and isinstance(arg, str) != is_text:
            raise TypeError("Cannot mix str and non-str arguments")  #: 120
    if is_text:
        return args + (lambda result: result,)
    return tuple(arg.decode('ascii') if arg else '' for arg in args) + (lambda result: result.encode('ascii'),)


class _Parts:
    """The parts of a URL, by name; what encodes or decodes them makes their counterpart."""

    __slots__ = ()

    def geturl(self):
        """The URL that they are parts of."""
        return self._join()

    def encode(self, encoding='ascii', errors='strict'):
        return self._counterpart(*(part.encode(encoding, errors) for part in self))

    def decode(self, encoding='ascii', errors='strict'):
        return self._counterpart(*(part.decode(encoding, errors) for part in self))


class _Net:
    """What the network location of a URL says."""

    __slots__ = ()

    def _text(self):
        netloc = self.netloc
        return netloc if isinstance(netloc, str) else netloc.decode("ascii")

    def _like(self, text):
        return text if text is None or isinstance(self.netloc, str) else text.encode("ascii")

    @property
    def username(self):
        info, at, _ = self._text().rpartition('@')
        return self._like(info.partition(':')[0]) if at else None

    @property
    def password(self):
        info, at, _ = self._text().rpartition('@')
        _, colon, password = info.partition(':')
        return self._like(password) if at and colon else None

    def _host(self):
        place = self._text().rpartition('@')[2]
        _, bracket, inside = place.partition('[')
        if bracket:
            host, _, rest = inside.partition(']')
            port = rest.partition(':')[2]
        else:
            host, _, port = place.partition(':')
        return host, port or None

    @property
    def hostname(self):
        host = self._host()[0]
        if not host:
            return None
        name, percent, zone = host.partition('%')
        return self._like(name.lower() + percent + zone)

    @property
    def port(self):
        port = self._host()[1]
        if port is None:
            return None
        if not (port.isascii() and port.isdigit()):
            raise ValueError(f"Port could not be cast to integer value as {self._like(port)!r}")  #: 182 raise ValueError(f"Port could not be cast to integer value as {port!r}")
        if int(port) > 0xFFFF:
            raise ValueError("Port out of range 0-65535")  #: 184
        return int(port)


def _results(name, fields, join, *mixins):
    """The classes of a URL's parts, of text and of bytes."""
    made = []
    for name in (name, name + 'Bytes'):
        base = namedtuple(name, fields)
        namespace = {'__slots__': (), '__module__': __name__, '_join': join}
        made.append(type(name, (base, *mixins, _Parts), namespace))
    made[0]._counterpart, made[1]._counterpart = made[::-1]
    return made


def _with_fragment(parts):
    mark = '#' if isinstance(parts.url, str) else b'#'
    return mark.join(parts) if parts.fragment else parts.url


DefragResult, DefragResultBytes = _results('DefragResult', 'url fragment', _with_fragment)
SplitResult, SplitResultBytes = _results(
    'SplitResult', 'scheme netloc path query fragment', lambda parts: urlunsplit(parts), _Net)
ParseResult, ParseResultBytes = _results(
    'ParseResult', 'scheme netloc path params query fragment', lambda parts: urlunparse(parts), _Net)
ResultBase = _Net


def urlparse(url, scheme='', allow_fragments=True):
    """A URL in six parts."""
    url, scheme, back = _coerce(url, scheme)  #: 393 url, scheme, _coerce_result = _coerce_args(url, scheme)
    parts = urlsplit(url, scheme, allow_fragments)  #: 394 splitresult = «urlsplit(url, scheme, allow_fragments)»
    path, params = parts.path, ''
    if parts.scheme in uses_params:
        # Only the last name's parameters are apart.
        start = path.rfind('/') + 1
        name, _, params = path[start:].partition(';')
        path = path[:start] + name
    return back(ParseResult(parts.scheme, parts.netloc, path, params, parts.query, parts.fragment))


def _check_bracketed(host):
    if host.startswith('v'):
        import re
        if not re.match(r"\Av[a-fA-F0-9]+\..+\Z", host):
            raise ValueError("IPvFuture address is invalid")
        return
    groups = host.partition('%')[0].split(':')
    if len(groups) == 1 and host.count('.') == 3:
        raise ValueError("An IPv4 address cannot be in brackets")
    if not 3 <= len(groups) <= 9 or any(
            len(group) > 4 or group.strip("0123456789abcdefABCDEF") for group in groups if '.' not in group):
        raise ValueError(f"{host!r} does not appear to be an IPv4 or IPv6 address")


def urlsplit(url, scheme='', allow_fragments=True):
    """A URL in five parts."""
    url, scheme, back = _coerce(url, scheme)  #: 482 url, scheme, _coerce_result = _coerce_args(url, scheme)
    url = url.lstrip(_CONTROL_OR_SPACE)
    scheme = scheme.strip(_CONTROL_OR_SPACE)
    for unsafe in '\t\r\n':
        url = url.replace(unsafe, "")
        scheme = scheme.replace(unsafe, "")
    head, colon, rest = url.partition(':')
    if colon and head and head[0].isascii() and head[0].isalpha() and not head.strip(scheme_chars):
        scheme, url = head.lower(), rest
    netloc = ''
    if url.startswith('//'):
        end = min((at for at in map(url[2:].find, '/?#') if at >= 0), default=len(url)) + 2
        netloc, url = url[2:end], url[end:]
        if ('[' in netloc) != (']' in netloc):
            raise ValueError("Invalid IPv6 URL")  #: 508
        if '[' in netloc:
            _check_bracketed(netloc.partition('[')[2].partition(']')[0])
    url, _, fragment = url.partition('#') if allow_fragments else (url, '', '')
    path, _, query = url.partition('?')
    return back(SplitResult(scheme, netloc, path, query, fragment))


def urlunparse(components):
    """The URL of six parts."""
    scheme, netloc, url, params, query, fragment, back = _coerce(*components)
    path = f'{url};{params}' if params else url
    return back(urlunsplit((scheme, netloc, path, query, fragment)))


def urlunsplit(components):
    """The URL of five parts."""
    scheme, netloc, url, query, fragment, back = _coerce(*components)
    if netloc:
        url = f"//{netloc}{'' if url[:1] in ('', '/') else '/'}{url}"
    elif url[:2] == '//' or scheme and scheme in uses_netloc and url[:1] in ('', '/'):
        url = f'//{url}'
    parts = scheme and f'{scheme}:', url, query and f'?{query}', fragment and f'#{fragment}'
    return back(''.join(filter(None, parts)))


def urljoin(base, url, allow_fragments=True):
    """A URL that may be relative to another."""
    if not base:
        return url
    if not url:
        return base
    base, url, back = _coerce(base, url)
    above = urlparse(base, '', allow_fragments)
    given = urlparse(url, above.scheme, allow_fragments)
    if given.scheme != above.scheme or given.scheme not in uses_relative:
        return back(url)
    if given.scheme in uses_netloc:
        if given.netloc:
            return back(given.geturl())
        given = given._replace(netloc=above.netloc)
    if not (given.path or given.params):
        return back(given._replace(path=above.path, params=above.params, query=given.query or above.query).geturl())
    names = given.path.split('/')
    if not given.path.startswith('/'):
        folder = above.path.split('/')
        names = folder[:-1] + names if folder[-1] else folder + names
        names[1:-1] = filter(None, names[1:-1])
    resolved = []
    for name in names:
        if name == '..':
            del resolved[-1:]
        elif name != '.':
            resolved.append(name)
    # What ends in dots is a folder.
    resolved += [''] * (names[-1] in ('.', '..'))
    return back(given._replace(path='/'.join(resolved) or '/').geturl())


def urldefrag(url):
    """A URL without its fragment, and that."""
    url, back = _coerce(url)
    if '#' not in url:
        return back(DefragResult(url, ''))
    parts = urlparse(url)
    return back(DefragResult(parts._replace(fragment='').geturl(), parts.fragment))


def _unquoted(data):
    first, *rest = data.split(b'%')
    out = bytearray(first)
    for item in rest:
        digits = item[:2]
        try:
            if len(digits) != 2 or digits.strip(b'0123456789ABCDEFabcdef'):
                raise ValueError
            out += bytes.fromhex(digits.decode()) + item[2:]
        except ValueError:
            out += b'%' + item
    return bytes(out)


def unquote_to_bytes(string):
    """The bytes that a quoted text stands for."""
    if not string:
        string.split
        return b''
    return _unquoted(string.encode() if isinstance(string, str) else string)


def unquote(string, encoding='utf-8', errors='replace'):
    """What a quoted text stands for."""
    if isinstance(string, bytes):
        return _unquoted(string).decode(encoding, errors)
    if '%' not in string:
        string.split
        return string
    encoding, errors = encoding or 'utf-8', errors or 'replace'
    pieces = []
    start = at = 0
    length = len(string)
    while at < length:
        ascii = string[at].isascii()
        end = at
        while end < length and string[end].isascii() == ascii:
            end += 1
        piece = string[at:end]
        pieces.append(_unquoted(piece.encode()).decode(encoding, errors) if ascii else piece)
        at = end
    return ''.join(pieces)


def unquote_plus(string, encoding='utf-8', errors='replace'):
    """What a quoted text stands for, a plus being a space."""
    return unquote(string.replace('+', ' '), encoding, errors)


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8', errors='replace',
             max_num_fields=None, separator='&'):
    """A query as a dict of lists."""
    values = {}
    given = parse_qsl(qs, keep_blank_values, strict_parsing,
                      encoding=encoding, errors=errors, max_num_fields=max_num_fields, separator=separator)  #: 714 pairs = parse_qsl(qs, keep_blank_values, strict_parsing,\n                  encoding=encoding, errors=errors,\n                  max_num_fields=max_num_fields, separator=separator)
    for name, value in given:
        values.setdefault(name, []).append(value)
    return values


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8', errors='replace',
              max_num_fields=None, separator='&'):
    """A query as a list of pairs."""
    if not (separator and isinstance(separator, (str, bytes))):
        raise ValueError("Separator must be of type string or bytes.")  #: 758
    if isinstance(qs, str):
        separator, equals = separator if isinstance(separator, str) else separator.decode('ascii'), '='

        def take(text):
            return unquote_plus(text, encoding=encoding, errors=errors)
    elif not qs:
        return []
    else:
        qs, equals = memoryview(qs).tobytes(), b'='
        separator = separator if isinstance(separator, bytes) else separator.encode('ascii')

        def take(data):
            return unquote_to_bytes(data.replace(b'+', b' '))
    if not qs:
        return []
    if max_num_fields is not None and max_num_fields < 1 + qs.count(separator):
        raise ValueError('Max number of fields exceeded')
    pairs = []
    for pair in qs.split(separator):
        if not (pair or strict_parsing):
            continue
        name, has_value, value = pair.partition(equals)
        if strict_parsing and not has_value:
            raise ValueError("bad query field: %r" % (pair,))  #: 794
        if keep_blank_values or value:
            pairs.append((take(name), take(value)))
    return pairs


_ALWAYS_SAFE = b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~'


def quote(string, safe='/', encoding=None, errors=None):
    """A text as it may stand in a URL."""
    if isinstance(string, str):
        if not string:
            return string
        string = string.encode(encoding or 'utf-8', errors or 'strict')
    else:
        for name, given in (('encoding', encoding), ('errors', errors)):
            if given is not None:
                raise TypeError(f"quote() doesn't support {name!r} for bytes")
    return quote_from_bytes(string, safe)  #: 912


def quote_plus(string, safe='', encoding=None, errors=None):
    """A text as it may stand in a query."""
    has_spaces = b' ' in string if isinstance(string, bytes) else not isinstance(string, str) or ' ' in string
    if not has_spaces:
        return quote(string, safe, encoding, errors)  #: 923
    space = ' ' if isinstance(safe, str) else b' '
    return quote(string, safe + space, encoding, errors).replace(' ', '+')


def quote_from_bytes(bs, safe='/'):
    """Bytes as they may stand in a URL."""
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError("quote_from_bytes() expected bytes")  #: 945
    if not bs:
        return ''
    safe = safe.encode('ascii', 'ignore') if isinstance(safe, str) else bytes([c for c in safe if c < 128])
    keep = set(_ALWAYS_SAFE + safe)
    return ''.join([chr(b) if b in keep else '%%%02X' % b for b in bs])


def urlencode(query, doseq=False, safe='', encoding=None, errors=None, quote_via=quote_plus):
    """A dict or pairs as a query."""
    pairs = query.items() if hasattr(query, "items") else query
    if pairs is query:
        try:
            if len(query) and not isinstance(query[0], tuple):
                raise TypeError  #: 993
        except TypeError as wrong:
            raise TypeError("not a valid non-string sequence or mapping object") from wrong  #: 1000 raise TypeError("not a valid non-string sequence "\n                "or mapping object") from err

    def text(value):
        if isinstance(value, bytes):
            return quote_via(value, safe)
        return quote_via(str(value), safe, encoding, errors)

    def values_of(given):
        is_one = not doseq or isinstance(given, (str, bytes)) or not hasattr(type(given), '__len__')
        return (given,) if is_one else given

    return '&'.join([f'{text(name)}={text(value)}' for name, given in pairs for value in values_of(given)])
