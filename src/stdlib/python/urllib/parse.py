"""URLs: taken apart, put together, quoted."""

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


class _Parts(tuple):
    """The parts of a URL, by name."""

    _fields = ()

    def __new__(cls, *args, **kwargs):
        fields = cls._fields
        if len(args) + len(kwargs) != len(fields):
            missing = [name for name in fields[len(args):] if name not in kwargs]
            raise TypeError(f"{cls.__name__}.__new__() missing {len(missing)} required positional arguments: "
                            + ", ".join(map(repr, missing)))
        return tuple.__new__(cls, args + tuple(kwargs[name] for name in fields[len(args):]))

    def __init_subclass__(cls):
        for at, name in enumerate(cls._fields):
            setattr(cls, name, property(lambda self, at=at: self[at]))
        cls.__match_args__ = cls._fields

    def __repr__(self):
        return "%s(%s)" % (type(self).__name__, ", ".join(map("%s=%r".__mod__, zip(self._fields, self))))

    def _replace(self, /, **kwargs):
        unknown = [name for name in kwargs if name not in self._fields]
        if unknown:
            raise TypeError(f'Got unexpected field names: {unknown!r}')
        return type(self)(*(kwargs.get(name, value) for name, value in zip(self._fields, self)))

    def _asdict(self):
        return dict(zip(self._fields, self))

    @classmethod
    def _make(cls, values):
        return cls(*values)

    def encode(self, encoding='ascii', errors='strict'):
        return self._counterpart(*(part.encode(encoding, errors) for part in self))

    def decode(self, encoding='ascii', errors='strict'):
        return self._counterpart(*(part.decode(encoding, errors) for part in self))


class _Net:
    """What the network location of a URL says."""

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
        if port.isdigit() and port.isascii():
            port = int(port)
        else:
            raise ValueError(f"Port could not be cast to integer value as {self._like(port)!r}")  #: 182 raise ValueError(f"Port could not be cast to integer value as {port!r}")
        if not (0 <= port <= 65535):
            raise ValueError("Port out of range 0-65535")  #: 184
        return port


class DefragResult(_Parts):
    _fields = ("url", "fragment")

    def geturl(self):
        separator = '#' if isinstance(self.url, str) else b'#'
        return self.url + separator + self.fragment if self.fragment else self.url


class SplitResult(_Net, _Parts):
    _fields = ("scheme", "netloc", "path", "query", "fragment")

    def geturl(self):
        return urlunsplit(self)


class ParseResult(_Net, _Parts):
    _fields = ("scheme", "netloc", "path", "params", "query", "fragment")

    def geturl(self):
        return urlunparse(self)


class DefragResultBytes(DefragResult):
    pass


class SplitResultBytes(SplitResult):
    pass


class ParseResultBytes(ParseResult):
    pass


for _text, _bytes in ((DefragResult, DefragResultBytes), (SplitResult, SplitResultBytes),
                      (ParseResult, ParseResultBytes)):
    _text._counterpart = _bytes
    _bytes._counterpart = _text
del _text, _bytes
ResultBase = _Net


def urlparse(url, scheme='', allow_fragments=True):
    """A URL in six parts."""
    url, scheme, back = _coerce(url, scheme)  #: 393 url, scheme, _coerce_result = _coerce_args(url, scheme)
    splitresult = urlsplit(url, scheme, allow_fragments)  #: 394
    scheme, netloc, url, query, fragment = splitresult
    params = ''
    if scheme in uses_params and ';' in url:
        at = url.find(';', max(url.rfind('/'), 0))
        if at >= 0:
            url, params = url[:at], url[at + 1:]
    return back(ParseResult(scheme, netloc, url, params, query, fragment))


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
    netloc = query = fragment = ''
    at = url.find(':')
    if at > 0 and url[0].isascii() and url[0].isalpha() and not url[:at].strip(scheme_chars):
        scheme, url = url[:at].lower(), url[at + 1:]
    if url[:2] == '//':
        end = min((at for at in (url.find(c, 2) for c in '/?#') if at >= 0), default=len(url))
        netloc, url = url[2:end], url[end:]
        if (('[' in netloc and ']' not in netloc) or
                (']' in netloc and '[' not in netloc)):
            raise ValueError("Invalid IPv6 URL")  #: 508
        if '[' in netloc:
            _check_bracketed(netloc.partition('[')[2].partition(']')[0])
    if allow_fragments and '#' in url:
        url, fragment = url.split('#', 1)
    if '?' in url:
        url, query = url.split('?', 1)
    return back(SplitResult(scheme, netloc, url, query, fragment))


def urlunparse(components):
    """The URL of six parts."""
    scheme, netloc, url, params, query, fragment, back = _coerce(*components)
    if params:
        url = "%s;%s" % (url, params)
    return back(urlunsplit((scheme, netloc, url, query, fragment)))


def urlunsplit(components):
    """The URL of five parts."""
    scheme, netloc, url, query, fragment, back = _coerce(*components)
    if netloc:
        if url and url[:1] != '/':
            url = '/' + url
        url = '//' + netloc + url
    elif url[:2] == '//' or scheme and scheme in uses_netloc and (not url or url[:1] == '/'):
        url = '//' + url
    if scheme:
        url = scheme + ':' + url
    if query:
        url = url + '?' + query
    if fragment:
        url = url + '#' + fragment
    return back(url)


def urljoin(base, url, allow_fragments=True):
    """A URL that may be relative to another."""
    if not base:
        return url
    if not url:
        return base
    base, url, back = _coerce(base, url)
    bscheme, bnetloc, bpath, bparams, bquery, _ = urlparse(base, '', allow_fragments)
    scheme, netloc, path, params, query, fragment = urlparse(url, bscheme, allow_fragments)
    if scheme != bscheme or scheme not in uses_relative:
        return back(url)
    if scheme in uses_netloc:
        if netloc:
            return back(urlunparse((scheme, netloc, path, params, query, fragment)))
        netloc = bnetloc
    if not path and not params:
        return back(urlunparse((scheme, netloc, bpath, bparams, query or bquery, fragment)))
    above = bpath.split('/')
    if above[-1] != '':
        del above[-1]
    if path[:1] == '/':
        segments = path.split('/')
    else:
        segments = above + path.split('/')
        segments[1:-1] = [segment for segment in segments[1:-1] if segment]
    resolved = []
    for segment in segments:
        if segment == '..':
            if resolved:
                resolved.pop()
        elif segment != '.':
            resolved.append(segment)
    if segments[-1] in ('.', '..'):
        resolved.append('')
    return back(urlunparse((scheme, netloc, '/'.join(resolved) or '/', params, query, fragment)))


def urldefrag(url):
    """A URL without its fragment, and that."""
    url, back = _coerce(url)
    if '#' not in url:
        return back(DefragResult(url, ''))
    s, n, p, a, q, fragment = urlparse(url)
    return back(DefragResult(urlunparse((s, n, p, a, q, '')), fragment))


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
    if isinstance(string, str):
        string = string.encode('utf-8')
    return _unquoted(string)


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
    result = {}
    pairs = parse_qsl(qs, keep_blank_values, strict_parsing,
                      encoding=encoding, errors=errors, max_num_fields=max_num_fields, separator=separator)  #: 714 pairs = parse_qsl(qs, keep_blank_values, strict_parsing,\n                  encoding=encoding, errors=errors,\n                  max_num_fields=max_num_fields, separator=separator)
    for name, value in pairs:
        result.setdefault(name, []).append(value)
    return result


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8', errors='replace',
              max_num_fields=None, separator='&'):
    """A query as a list of pairs."""
    if not separator or not isinstance(separator, (str, bytes)):
        raise ValueError("Separator must be of type string or bytes.")  #: 758
    is_text = isinstance(qs, str)
    if is_text:
        if not isinstance(separator, str):
            separator = str(separator, 'ascii')
        take = lambda text: unquote_plus(text, encoding=encoding, errors=errors)
    else:
        if not qs:
            return []
        qs = bytes(memoryview(qs))
        if isinstance(separator, str):
            separator = bytes(separator, 'ascii')
        take = lambda data: unquote_to_bytes(data.replace(b'+', b' '))
    if not qs:
        return []
    if max_num_fields is not None and max_num_fields < 1 + qs.count(separator):
        raise ValueError('Max number of fields exceeded')
    pairs = []
    for name_value in qs.split(separator):
        if name_value or strict_parsing:
            name, has_eq, value = name_value.partition('=' if is_text else b'=')
            if not has_eq and strict_parsing:
                raise ValueError("bad query field: %r" % (name_value,))  #: 794
            if value or keep_blank_values:
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
        if encoding is not None:
            raise TypeError("quote() doesn't support 'encoding' for bytes")
        if errors is not None:
            raise TypeError("quote() doesn't support 'errors' for bytes")
    return quote_from_bytes(string, safe)  #: 912


def quote_plus(string, safe='', encoding=None, errors=None):
    """A text as it may stand in a query."""
    if ((isinstance(string, str) and ' ' not in string) or
            (isinstance(string, bytes) and b' ' not in string)):
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
    if hasattr(query, "items"):
        query = query.items()
    else:
        try:
            if len(query) and not isinstance(query[0], tuple):
                raise TypeError  #: 993
        except TypeError as err:
            raise TypeError("not a valid non-string sequence "
                            "or mapping object") from err  #: 1000 raise TypeError("not a valid non-string sequence "\n                "or mapping object") from err

    def text(value):
        if isinstance(value, bytes):
            return quote_via(value, safe)
        return quote_via(str(value), safe, encoding, errors)

    pairs = []
    for k, v in query:
        k = text(k)
        if not doseq or isinstance(v, (str, bytes)):
            pairs.append(k + '=' + text(v))
            continue
        try:
            len(v)
        except TypeError:
            pairs.append(k + '=' + text(v))
        else:
            pairs.extend(k + '=' + text(item) for item in v)
    return '&'.join(pairs)
