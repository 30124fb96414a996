"""Constants of characters, templates, and the formatter behind `str.format`."""

__all__ = ["ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits", "hexdigits", "octdigits",
           "printable", "punctuation", "whitespace", "Formatter", "Template"]

digits, octdigits, hexdigits = '0123456789', '01234567', '0123456789abcdefABCDEF'
ascii_lowercase = ''.join(map(chr, range(97, 123)))
ascii_uppercase = ascii_lowercase.upper()
ascii_letters = ascii_lowercase + ascii_uppercase
punctuation = ''.join(sign for sign in map(chr, range(33, 127)) if not sign.isalnum())
whitespace = ' \t\n\r\v\f'
printable = ''.join((digits, ascii_letters, punctuation, whitespace))


def capwords(s, sep=None):
    """Each word with a capital."""
    words = [word.capitalize() for word in s.split(sep)]
    return (' ' if not sep else sep).join(words)


class _Pattern:
    """The expression that finds a template's names, compiled when it is asked for."""

    def __init__(self, given=None):
        self.given = given
        self.compiled = {}

    def __get__(self, template, cls):
        if cls not in self.compiled:
            import re
            given = self.given
            if given is None:
                mark, name = re.escape(cls.delimiter), cls.idpattern
                given = (f'{mark}(?:(?P<escaped>{mark})|(?P<named>{name})|'
                         f'{{(?P<braced>{cls.braceidpattern or name})}}|(?P<invalid>))')
            self.compiled[cls] = re.compile(given, cls.flags | re.VERBOSE)
        return self.compiled[cls]


class Template:
    """A text with `$names`."""

    delimiter = '$'
    # Letters of ASCII only, though case does not matter.
    idpattern = r'(?a:[_a-z][_a-z0-9]*)'
    braceidpattern = None
    flags = 2
    pattern = _Pattern()

    def __init_subclass__(cls):
        super().__init_subclass__()
        cls.pattern = _Pattern(vars(cls).get('pattern'))

    def __init__(self, template):
        self.template = template

    def _kinds(self):
        """What is found, one after the other: a match, and the name if it is one."""
        for found in self.pattern.finditer(self.template):
            groups = found.groupdict()
            name = groups.get('named') or groups.get('braced')
            if name is None and groups.get('invalid') is None and groups.get('escaped') is None:
                raise ValueError('Unrecognized named group in pattern', self.pattern)
            yield found, name

    def _refuse(self, found):
        before = self.template[:found.start('invalid')]
        lines = before.splitlines(keepends=True) or ['']
        line, column = len(lines), len(lines[-1]) + (1 if not before else 0)
        raise ValueError(f'Invalid placeholder in string: line {line}, col {column}')  #: string.py:101 raise ValueError('Invalid placeholder in string: line %d, col %d' %\n                 (lineno, colno))

    def substitute(self, mapping=None, /, **kws):
        """The text with the names replaced; refuses what is unknown."""
        values = _Values(mapping, kws)

        def convert(found):
            name = found.groupdict().get('named') or found.groupdict().get('braced')
            if name is not None:
                return str(values[name])  #: 114 return str(mapping[named])
            if found.group('escaped') is not None:
                return self.delimiter
            if found.group('invalid') is not None:
                self._refuse(found)  #: 118 self._invalid(mo)
            raise ValueError('Unrecognized named group in pattern', self.pattern)

        return self.pattern.sub(convert, self.template)  #: 121 return «self.pattern.sub(convert, self.template)»

    def safe_substitute(self, mapping=None, /, **kws):
        """The text with the known names replaced."""
        values = _Values(mapping, kws)

        def convert(found):
            name = found.groupdict().get('named') or found.groupdict().get('braced')
            if name is None:
                return self.delimiter if found.group('escaped') is not None else found.group()
            try:
                return str(values[name])
            except KeyError:
                return found.group()

        return self.pattern.sub(convert, self.template)

    def is_valid(self):
        """Whether all marks begin a name or stand for themselves."""
        return not any(found.group('invalid') is not None for found, _ in self._kinds())

    def get_identifiers(self):
        """The names, in order."""
        return list(dict.fromkeys(name for _, name in self._kinds() if name is not None))


class _Values:
    """The values of names: those given by name hide the mapping's."""

    def __init__(self, mapping, named):
        self.mapping = named if mapping is None else mapping
        self.named = named

    def __getitem__(self, name):
        return self.named[name] if name in self.named else self.mapping[name]


def _parts(format_string):
    """The pieces of a format string: text, field, spec, conversion."""
    text = []
    i, n = 0, len(format_string)
    while i < n:
        c = format_string[i]
        if c in '{}':
            if i + 1 < n and format_string[i + 1] == c:
                text.append(c)
                yield ''.join(text), None, None, None
                text = []
                i += 2
                continue
            if c == '}':
                raise ValueError("Single '}' encountered in format string")
            depth, start = 1, i + 1
            i += 1
            in_brackets = False
            while i < n and depth:
                c = format_string[i]
                if c == '[' and depth == 1:
                    in_brackets = True
                elif c == ']':
                    in_brackets = False
                elif not in_brackets and c == '{':
                    depth += 1
                elif not in_brackets and c == '}':
                    depth -= 1
                i += 1
            if depth:
                if start == n:
                    raise ValueError("Single '{' encountered in format string")
                raise ValueError("expected '}' before end of string")
            yield (''.join(text), *_field(format_string[start:i - 1]))
            text = []
        else:
            text.append(c)
            i += 1
    if text:
        yield ''.join(text), None, None, None


def _field(body):
    """The name, the spec and the conversion of a field."""
    in_brackets = False
    for at, c in enumerate(body):
        if c == '[':
            in_brackets = True
        elif c == ']':
            in_brackets = False
        elif not in_brackets and c in ':!':
            name, rest = body[:at], body[at:]
            break
    else:
        return body, '', None
    conversion = None
    if rest == '!':
        raise ValueError("unmatched '{' in format spec")
    if rest[0] == '!':
        conversion = rest[1:2]
        rest = rest[2:]
        if rest and rest[0] != ':':
            raise ValueError("expected ':' after conversion specifier")
    return name, rest[1:], conversion


class _Numbering:
    """How fields without a name get a number: all of them, or none."""

    def __init__(self):
        self.next = 0
        self.manual = False

    def name(self, field):
        automatic = field == ''
        if self.manual if automatic else field.isdigit() and self.next:
            raise ValueError('cannot switch from manual field specification to automatic field numbering')
        if automatic:
            self.next += 1
            return str(self.next - 1)
        self.manual = self.manual or field.isdigit()
        return field


class Formatter:
    """Formats as `str.format` does; its steps can be replaced."""

    def format(self, format_string, /, *args, **kwargs):
        text = self.vformat(format_string, args, kwargs)  #: 190 return self.vformat(format_string, args, kwargs)
        return text

    def vformat(self, format_string, args, kwargs):
        used = set()
        text = self._expand(format_string, args, kwargs, used, 2, _Numbering())  #: 194 result, _ = self._vformat(format_string, args, kwargs, used_args, 2)
        self.check_unused_args(used, args, kwargs)  #: 195 self.check_unused_args(used_args, args, kwargs)
        return text

    def _expand(self, format_string, args, kwargs, used, depth, numbering):
        if depth < 0:
            raise ValueError('Max string recursion exceeded')
        pieces = []
        for literal, field, spec, conversion in self.parse(format_string):
            pieces.append(literal)
            if field is None:
                continue
            value, argument = self.get_field(numbering.name(field), args, kwargs)
            used.add(argument)
            value = self.convert_field(value, conversion)
            inner = self._expand(spec, args, kwargs, used, depth - 1, numbering)
            pieces.append(self.format_field(value, inner))
        return ''.join(pieces)

    def parse(self, format_string):
        """The pieces: text, field, spec, conversion."""
        return _parts(format_string)

    def get_field(self, field_name, args, kwargs):
        """The value of a field such as `0.name[key]`, and the argument that it is from."""
        ends = [at for at in (field_name.find('.'), field_name.find('[')) if at >= 0]
        end = min(ends, default=len(field_name))
        first, rest = field_name[:end], field_name[end:]
        argument = int(first) if first.isdigit() else first
        value = self.get_value(argument, args, kwargs)
        while rest:
            if rest[0] == '[':
                key, closed, rest = rest[1:].partition(']')
                if not closed:
                    raise ValueError("Missing ']' in format string")
                if rest and rest[0] not in '.[':
                    raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
                if not key:
                    raise ValueError("Empty attribute in format string")
                value = value[int(key) if key.isdigit() else key]
            else:
                end = next((at for at, sign in enumerate(rest) if at and sign in '.['), len(rest))
                if end == 1:
                    raise ValueError("Empty attribute in format string")
                value, rest = getattr(value, rest[1:end]), rest[end:]
        return value, argument

    def get_value(self, key, args, kwargs):
        values = args if isinstance(key, int) else kwargs
        return values[key]

    def check_unused_args(self, used_args, args, kwargs):
        """May refuse arguments that no field used."""

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        convert = {'s': str, 'r': repr, 'a': ascii}.get(conversion)
        if convert is None:
            raise ValueError(f"Unknown conversion specifier {conversion}")
        return convert(value)
