"""Constants of characters, templates, and the formatter behind `str.format`."""

__all__ = ["ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits", "hexdigits", "octdigits",
           "printable", "punctuation", "whitespace", "Formatter", "Template"]

whitespace = ' \t\n\r\v\f'
ascii_lowercase = 'abcdefghijklmnopqrstuvwxyz'
ascii_uppercase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
ascii_letters = ascii_lowercase + ascii_uppercase
digits = '0123456789'
hexdigits = digits + 'abcdef' + 'ABCDEF'
octdigits = '01234567'
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """Each word with a capital."""
    return (sep or ' ').join(map(str.capitalize, s.split(sep)))


class Template:
    """A text with `$names`."""

    delimiter = '$'
    idpattern = r'(?a:[_a-z][_a-z0-9]*)'
    braceidpattern = None
    flags = 2

    def __init_subclass__(cls):
        super().__init_subclass__()
        cls._compiled = None

    _compiled = None

    @classmethod
    def _pattern(cls):
        if cls._compiled is None:
            import re
            if 'pattern' in cls.__dict__:
                pattern = cls.pattern
            else:
                delim = re.escape(cls.delimiter)
                id = cls.idpattern
                bid = cls.braceidpattern or cls.idpattern
                pattern = (f'{delim}(?:(?P<escaped>{delim})|(?P<named>{id})|{{(?P<braced>{bid})}}|(?P<invalid>))')
            cls._compiled = re.compile(pattern, cls.flags)
        return cls._compiled

    def __init__(self, template):
        self.template = template

    def _invalid(self, mo):
        i = mo.start('invalid')
        lines = self.template[:i].splitlines(keepends=True)
        if not lines:
            colno = 1
            lineno = 1
        else:
            colno = i - len(''.join(lines[:-1]))
            lineno = len(lines)
        raise ValueError('Invalid placeholder in string: line %d, col %d' % (lineno, colno))  #: 107 raise ValueError('Invalid placeholder in string: line %d, col %d' %\n                 (lineno, colno))

    def substitute(self, mapping={}, /, **kws):
        """The text with the names replaced; refuses what is unknown."""
        mapping = {**mapping, **kws} if mapping and kws else (kws or mapping)

        def convert(mo):
            named = mo.group('named') or mo.group('braced')
            if named is not None:
                return str(mapping[named])  #: 121
            if mo.group('escaped') is not None:
                return self.delimiter
            if mo.group('invalid') is not None:
                self._invalid(mo)  #: 125
            raise ValueError('Unrecognized named group in pattern', self.pattern)

        return self._pattern().sub(convert, self.template)  #: 128 return self.pattern.sub(convert, self.template)\n       ~~~~~~~~~~~~~~~~^^^^^^^^^^^^^^^^^^^^^^^^

    def safe_substitute(self, mapping={}, /, **kws):
        """The text with the known names replaced."""
        mapping = {**mapping, **kws} if mapping and kws else (kws or mapping)

        def convert(mo):
            named = mo.group('named') or mo.group('braced')
            if named is not None:
                try:
                    return str(mapping[named])
                except KeyError:
                    return mo.group()
            if mo.group('escaped') is not None:
                return self.delimiter
            return mo.group()

        return self._pattern().sub(convert, self.template)

    def is_valid(self):
        return all(mo.group('invalid') is None for mo in self._pattern().finditer(self.template))

    def get_identifiers(self):
        """The names, in order."""
        ids = []
        for mo in self._pattern().finditer(self.template):
            named = mo.group('named') or mo.group('braced')
            if named is not None and named not in ids:
                ids.append(named)
        return ids


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
    if rest[0] == '!':
        conversion = rest[1:2]
        rest = rest[2:]
        if rest and rest[0] != ':':
            raise ValueError("expected ':' after conversion specifier")
    return name, rest[1:], conversion


class Formatter:
    """Formats as `str.format` does; its steps can be replaced."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used_args = set()
        result, _ = self._vformat(format_string, args, kwargs, used_args, 2)
        self.check_unused_args(used_args, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        if recursion_depth < 0:
            raise ValueError('Max string recursion exceeded')
        result = []
        for literal_text, field_name, format_spec, conversion in self.parse(format_string):
            if literal_text:
                result.append(literal_text)
            if field_name is None:
                continue
            first = field_name.replace('[', '.').partition('.')[0]
            if first == '':
                if auto_arg_index is False:
                    raise ValueError('cannot switch from manual field specification to automatic field numbering')
                field_name = str(auto_arg_index) + field_name
                auto_arg_index += 1
            elif first.isdigit():
                if auto_arg_index:
                    raise ValueError('cannot switch from manual field specification to automatic field numbering')
                auto_arg_index = False
            obj, arg_used = self.get_field(field_name, args, kwargs)
            used_args.add(arg_used)
            obj = self.convert_field(obj, conversion)
            format_spec, auto_arg_index = self._vformat(format_spec, args, kwargs, used_args, recursion_depth - 1,
                                                        auto_arg_index)
            result.append(self.format_field(obj, format_spec))
        return ''.join(result), auto_arg_index

    def get_value(self, key, args, kwargs):
        if isinstance(key, int):
            return args[key]
        return kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion == 's':
            return str(value)
        if conversion == 'r':
            return repr(value)
        if conversion == 'a':
            return ascii(value)
        raise ValueError("Unknown conversion specifier {0!s}".format(conversion))

    def parse(self, format_string):
        return _parts(format_string)

    def get_field(self, field_name, args, kwargs):
        at = min((i for i in (field_name.find('.'), field_name.find('[')) if i >= 0), default=len(field_name))
        first, rest = field_name[:at], field_name[at:]
        first = int(first) if first.isdigit() else first
        obj = self.get_value(first, args, kwargs)
        while rest:
            if rest[0] == '.':
                end = min((i for i in (rest.find('.', 1), rest.find('[', 1)) if i >= 0), default=len(rest))
                obj = getattr(obj, rest[1:end])
                rest = rest[end:]
            else:
                end = rest.find(']')
                if end < 0:
                    raise ValueError("Missing ']' in format string")
                key = rest[1:end]
                obj = obj[int(key) if key.isdigit() else key]
                rest = rest[end + 1:]
        return obj, first
