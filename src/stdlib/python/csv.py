"""CSV files. What reads and writes is C in CPython, so its lines here show in no traceback."""

import re
import types

__all__ = ["QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "QUOTE_STRINGS", "QUOTE_NOTNULL", "Error",
           "Dialect", "excel", "excel_tab", "field_size_limit", "reader", "writer", "register_dialect", "get_dialect",
           "list_dialects", "Sniffer", "unregister_dialect", "DictReader", "DictWriter", "unix_dialect"]

QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE, QUOTE_STRINGS, QUOTE_NOTNULL = range(6)
__version__ = "1.0"


class Error(Exception):
    pass


Error.__module__ = "_csv"


class Dialect:
    """How a file is written. Classes that derive from it say so by their attributes."""

    _name = ""
    _valid = False
    delimiter = None
    quotechar = None
    escapechar = None
    doublequote = None
    skipinitialspace = None
    lineterminator = None
    quoting = None

    def __init__(self):
        if self.__class__ != Dialect:
            self._valid = True
        self._validate()  #: 110

    def _validate(self):
        try:
            _Dialect(self)
        except TypeError as e:
            raise Error(str(e)) from None  #: 117


class excel(Dialect):
    delimiter = ','
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = '\r\n'
    quoting = QUOTE_MINIMAL


class excel_tab(excel):
    delimiter = '\t'


class unix_dialect(Dialect):
    delimiter = ','
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = '\n'
    quoting = QUOTE_ALL


_dialects = {}
_limit = 131072
_UNSET = object()
_PARTS = {"delimiter": ",", "doublequote": True, "escapechar": None, "lineterminator": "\r\n", "quotechar": '"',
          "quoting": QUOTE_MINIMAL, "skipinitialspace": False, "strict": False}


class _Dialect:
    """A dialect whose parts were checked."""

    __slots__ = tuple(_PARTS)
    __module__ = "_csv"

    def __new__(cls, dialect=None, *given, **options):
        if len(given) > len(_PARTS):
            raise TypeError(f"function takes at most {len(_PARTS) + 1} arguments ({len(given) + 1} given)")
        options.update(zip(_PARTS, given))
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)
        for name in options:
            if name not in _PARTS:
                raise TypeError(f"this function got an unexpected keyword argument '{name}'")
        if type(dialect) is _Dialect and not options:
            return dialect
        parts, known = {}, set()
        for name, default in _PARTS.items():
            value = options.get(name, _UNSET)
            if value is _UNSET and dialect is not None:
                value = getattr(dialect, name, _UNSET)
            if value is _UNSET:
                value = default
            else:
                known.add(name)
            parts[name] = _check(name, value)
        if not 0 <= parts["quoting"] <= QUOTE_NOTNULL:
            raise TypeError('bad "quoting" value')
        if parts["quotechar"] is None and "quoting" not in known:
            parts["quoting"] = QUOTE_NONE
        if parts["quoting"] != QUOTE_NONE and parts["quotechar"] is None:
            raise TypeError("quotechar must be set if quoting enabled")
        if parts["lineterminator"] is None:
            raise TypeError("lineterminator must be set")
        _check_signs(parts)
        made = super().__new__(cls)
        for name, value in parts.items():
            object.__setattr__(made, name, value)
        return made

    def __init_subclass__(cls):
        raise TypeError("type '_csv.Dialect' is not an acceptable base type")

    def __setattr__(self, name, value):
        _refuse_change(name)

    def __delattr__(self, name):
        _refuse_change(name)

    def __reduce_ex__(self, protocol):
        raise TypeError("cannot pickle 'Dialect' instances")


_Dialect.__name__ = _Dialect.__qualname__ = "Dialect"


def _refuse_change(name, owner="Dialect"):
    if name in ("skipinitialspace", "doublequote", "strict", "dialect", "line_num"):
        raise AttributeError("readonly attribute")
    if name in _PARTS:
        raise AttributeError(f"attribute '{name}' of '_csv.Dialect' objects is not writable")
    raise AttributeError(f"'_csv.{owner}' object has no attribute '{name}' and no __dict__ for setting new attributes")


def _check(name, value):
    """A part of a dialect, if it is of the right type."""
    kind = type(value).__name__
    if name in ("doublequote", "skipinitialspace", "strict"):
        return bool(value)
    if name == "quoting":
        if type(value) is not int:
            raise TypeError('"quoting" must be an integer')
        return value
    if name == "lineterminator":
        if value is not None and not isinstance(value, str):
            raise TypeError('"lineterminator" must be a string')
        return value
    if value is None and name != "delimiter":
        return None
    if not isinstance(value, str):
        optional = "" if name == "delimiter" else " or None"
        raise TypeError(f'"{name}" must be string{optional}, not {kind}')
    if len(value) != 1:
        raise TypeError(f'"{name}" must be a 1-character string')
    return value


def _check_signs(parts):
    """Signs that mean something must differ from each other and from the ends of lines."""
    signs = [(name, parts[name]) for name in ("delimiter", "escapechar", "quotechar")]
    for name, sign in signs:
        if sign is None:
            continue
        if sign in "\r\n" or sign == " " and name != "delimiter" and parts["skipinitialspace"]:
            raise ValueError(f"bad {name} value")
        if sign in parts["lineterminator"]:
            raise ValueError(f"bad {name} or lineterminator value")
    for at, (name, sign) in enumerate(signs):
        for other, its in signs[at + 1:]:
            if sign is not None and sign == its:
                raise ValueError(f"bad {name} or {other} value")


def register_dialect(*given, **options):
    """Names a dialect."""
    if not given:
        raise TypeError(" expected at least 1 argument, got 0")
    if not isinstance(given[0], str):
        raise TypeError("dialect name must be a string")
    _dialects[given[0]] = _Dialect(*given[1:], **options)


def unregister_dialect(name):
    if name not in _dialects:
        raise Error("unknown dialect")
    del _dialects[name]


def get_dialect(name):
    if name not in _dialects:
        raise Error("unknown dialect")
    return _dialects[name]


def list_dialects():
    return list(_dialects)


def field_size_limit(*new_limit):
    """The longest field that is read."""
    global _limit
    old = _limit
    if len(new_limit) > 1:
        raise TypeError(f"field_size_limit() takes at most 1 argument ({len(new_limit)} given)")
    if new_limit:
        if type(new_limit[0]) is not int:
            raise TypeError("limit must be an integer")
        [_limit] = new_limit
    return old


register_dialect("excel", excel)
register_dialect("excel-tab", excel_tab)
register_dialect("unix", unix_dialect)

(_START_RECORD, _START_FIELD, _ESCAPED, _IN_FIELD, _IN_QUOTED, _ESCAPED_IN_QUOTED, _QUOTE_IN_QUOTED, _EAT_LINE_END,
 _AFTER_ESCAPED_LINE_END) = range(9)


class _Reader:
    """The rows of lines: one character after another changes the state."""

    __module__ = "_csv"

    __slots__ = "_lines", "_dialect", "_count", "_row", "_field", "_quoted", "_state"

    def __init__(self, lines, dialect):
        self._lines = lines
        self._dialect = dialect
        self._count = 0

    dialect = property(lambda self: self._dialect, lambda self, value: _refuse_change("dialect"))
    line_num = property(lambda self: self._count, lambda self, value: _refuse_change("line_num"))

    def __iter__(self):
        return self

    def __next__(self):
        self._row, self._field, self._quoted, self._state = [], [], False, _START_RECORD
        while True:
            line = next(self._lines, _UNSET)
            if line is _UNSET:
                if not self._field and self._state != _IN_QUOTED:
                    raise StopIteration
                if self._dialect.strict:
                    raise Error("unexpected end of data")
                self._save()
                return self._row
            if not isinstance(line, str):
                raise Error(f"iterator should return strings, not {type(line).__name__} "
                            "(the file should be opened in text mode)")
            self._count += 1
            for c in line:
                self._take(c)
            self._take(None)
            if self._state == _START_RECORD:
                return self._row

    def _save(self):
        text, quoting = "".join(self._field), self._dialect.quoting
        if not self._quoted:
            if not text and quoting in (QUOTE_NOTNULL, QUOTE_STRINGS):
                text = None
            elif text and quoting in (QUOTE_NONNUMERIC, QUOTE_STRINGS):
                text = float(text)
        self._row.append(text)
        self._field.clear()
        self._quoted = False

    def _add(self, c):
        if len(self._field) >= _limit:
            raise Error(f"field larger than field limit ({_limit})")
        self._field.append(c)

    def _take(self, c):
        """Takes a character, or the end of a line (`None`)."""
        d, state = self._dialect, self._state
        ends = c is None or c == "\n" or c == "\r"
        if state == _START_RECORD:
            if c is None:
                return
            if ends:
                self._state = _EAT_LINE_END
                return
            state = self._state = _START_FIELD
        if state == _START_FIELD:
            if ends:
                self._end_field(c)
            elif c == d.quotechar and d.quoting != QUOTE_NONE:
                self._quoted = True
                self._state = _IN_QUOTED
            elif c == d.escapechar:
                self._state = _ESCAPED
            elif c == " " and d.skipinitialspace:
                pass
            elif c == d.delimiter:
                self._save()
            else:
                self._add(c)
                self._state = _IN_FIELD
        elif state == _ESCAPED:
            self._add("\n" if c is None else c)
            self._state = _AFTER_ESCAPED_LINE_END if ends and c is not None else _IN_FIELD
        elif state == _IN_FIELD or state == _AFTER_ESCAPED_LINE_END:
            if c is None and state == _AFTER_ESCAPED_LINE_END:
                return
            if ends:
                self._end_field(c)
            elif c == d.escapechar:
                self._state = _ESCAPED
            elif c == d.delimiter:
                self._save()
                self._state = _START_FIELD
            else:
                # After an escaped end of line the state stays: the record goes on in the next line.
                self._add(c)
        elif state == _IN_QUOTED:
            if c is None:
                return
            if c == d.escapechar:
                self._state = _ESCAPED_IN_QUOTED
            elif c == d.quotechar and d.quoting != QUOTE_NONE:
                self._state = _QUOTE_IN_QUOTED if d.doublequote else _IN_FIELD
            else:
                self._add(c)
        elif state == _ESCAPED_IN_QUOTED:
            self._add("\n" if c is None else c)
            self._state = _IN_QUOTED
        elif state == _QUOTE_IN_QUOTED:
            if c == d.quotechar and d.quoting != QUOTE_NONE:
                self._add(c)
                self._state = _IN_QUOTED
            elif c == d.delimiter:
                self._save()
                self._state = _START_FIELD
            elif ends:
                self._end_field(c)
            elif not d.strict:
                self._add(c)
                self._state = _IN_FIELD
            else:
                raise Error(f"'{d.delimiter}' expected after '{d.quotechar}'")
        elif c is None:
            self._state = _START_RECORD
        elif not ends:
            raise Error("new-line character seen in unquoted field - do you need to open the file with newline=''?")

    def _end_field(self, c):
        self._save()
        self._state = _START_RECORD if c is None else _EAT_LINE_END


_Reader.__name__ = _Reader.__qualname__ = "reader"


def reader(*given, **options):
    """The rows of lines."""
    if not given:
        raise TypeError(" expected at least 1 argument, got 0")
    lines = iter(given[0])
    return _Reader(lines, _Dialect(*given[1:], **options))


class _Writer:
    """Writes rows."""

    __module__ = "_csv"

    __slots__ = "_write", "_dialect"

    def __init__(self, write, dialect):
        self._write = write
        self._dialect = dialect

    dialect = property(lambda self: self._dialect, lambda self, value: _refuse_change("dialect"))

    def writerow(self, row, /):
        """Writes a row."""
        d = self._dialect
        try:
            fields = iter(row)
        except TypeError:
            raise Error(f"iterable expected, not {type(row).__name__}") from None
        pieces, value = [], _UNSET
        for value in fields:
            match d.quoting:
                case 1: quoted = True
                case 2: quoted = not any(hasattr(type(value), name) for name in ("__float__", "__index__", "__complex__"))
                case 4: quoted = isinstance(value, str)
                case 5: quoted = value is not None
                case _: quoted = False
            pieces.append(self._piece("" if value is None else str(value), quoted, value is None))
        if pieces == [""]:
            if d.quoting == QUOTE_NONE or value is None and d.quoting in (QUOTE_STRINGS, QUOTE_NOTNULL):
                raise Error("single empty field record must be quoted")
            pieces = [self._piece("", True, False)]
        return self._write(d.delimiter.join(pieces) + d.lineterminator)

    def _piece(self, text, quoted, is_none):
        d = self._dialect
        if not text and d.delimiter == " " and d.skipinitialspace:
            if d.quoting == QUOTE_NONE or is_none and d.quoting in (QUOTE_STRINGS, QUOTE_NOTNULL):
                raise Error("empty field must be quoted if delimiter is a space and skipinitialspace is true")
            quoted = True
        out = []
        for c in text:
            if c == d.delimiter or c == d.escapechar or c == d.quotechar or c in "\n\r" or c in d.lineterminator:
                escape = d.quoting == QUOTE_NONE
                if escape:
                    pass
                elif c == d.quotechar:
                    if d.doublequote:
                        out.append(c)
                    else:
                        escape = True
                elif c == d.escapechar:
                    escape = True
                if not escape:
                    quoted = True
                elif d.escapechar is None:
                    raise Error("need to escape, but no escapechar set")
                else:
                    out.append(d.escapechar)
            out.append(c)
        return f"{d.quotechar}{''.join(out)}{d.quotechar}" if quoted else "".join(out)

    def writerows(self, rows, /):
        """Writes rows."""
        for row in rows:
            self.writerow(row)


_Writer.__name__ = _Writer.__qualname__ = "writer"


def writer(*given, **options):
    """What writes rows to a file."""
    if not given:
        raise TypeError(" expected at least 1 argument, got 0")
    dialect = _Dialect(*given[1:], **options)
    write = getattr(given[0], "write", None)
    if not callable(write):
        raise TypeError('argument 1 must have a "write" method')
    return _Writer(write, dialect)


class DictReader:
    """The rows of lines, as dicts."""

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self._fieldnames = fieldnames
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, *args, **kwds)  #: 153
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            try:
                self._fieldnames = next(self.reader)  #: 164
            except StopIteration:
                pass
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        if self.line_num == 0:
            self.fieldnames  #: 177
        row = next(self.reader)  #: 178
        self.line_num = self.reader.line_num
        while row == []:
            row = next(self.reader)  #: 185
        d = dict(zip(self.fieldnames, row))
        known, given = len(self.fieldnames), len(row)
        if known < given:
            d[self.restkey] = row[known:]
        elif known > given:
            for key in self.fieldnames[given:]:
                d[key] = self.restval
        return d

    __class_getitem__ = classmethod(types.GenericAlias)


class DictWriter:
    """Writes dicts as rows."""

    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self.fieldnames = fieldnames
        self.restval = restval
        extrasaction = extrasaction.lower()
        if extrasaction not in ("raise", "ignore"):
            raise ValueError("extrasaction (%s) must be 'raise' or 'ignore'"
                             % extrasaction)  #: 208 raise ValueError("extrasaction (%s) must be 'raise' or 'ignore'"\n                 % extrasaction)
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)  #: 211

    def writeheader(self):
        header = dict(zip(self.fieldnames, self.fieldnames))
        return self.writerow(header)  #: 215

    def _dict_to_list(self, rowdict):
        if self.extrasaction == "raise":
            wrong_fields = rowdict.keys() - self.fieldnames  #: 219
            if wrong_fields:
                raise ValueError("dict contains fields not in fieldnames: "
                                 + ", ".join([repr(x) for x in wrong_fields]))  #: 221 raise ValueError("dict contains fields not in fieldnames: "\n                 + ", ".join([repr(x) for x in wrong_fields]))
        return (rowdict.get(key, self.restval) for key in self.fieldnames)

    def writerow(self, rowdict):
        return self.writer.writerow(self._dict_to_list(rowdict))  #: 226

    def writerows(self, rowdicts):
        return self.writer.writerows(map(self._dict_to_list, rowdicts))  #: 229

    __class_getitem__ = classmethod(types.GenericAlias)


class Sniffer:
    """Guesses how a file is written."""

    def __init__(self):
        self.preferred = [',', '\t', ';', ' ', ':']

    def sniff(self, sample, delimiters=None):
        """The dialect of a sample."""
        quote, doubled, sign, skips = self._guess_quote_and_delimiter(sample, delimiters)
        if not sign:
            sign, skips = self._guess_delimiter(sample, delimiters)
        if not sign:
            raise Error("Could not determine delimiter")  #: 256

        class dialect(Dialect):
            _name = "sniffed"
            lineterminator = '\r\n'
            quoting = QUOTE_MINIMAL
            doublequote = doubled
            delimiter = sign
            quotechar = quote or '"'
            skipinitialspace = skips

        return dialect

    def _guess_quote_and_delimiter(self, data, delimiters):
        """From texts in quotes: what stands beside them is the delimiter."""
        before = r"""(?P<delim>[^\w\n"'])(?P<space> ?)"""
        quoted = r"""(?P<quote>["']).*?(?P=quote)"""
        begin, after, end = r"(?:^|\n)", r"""(?P<delim>[^\w\n"'])(?P<space> ?)""", r"(?:$|\n)"
        for pattern in (before + quoted + "(?P=delim)", begin + quoted + after, before + quoted + end,
                        begin + quoted + end):
            found = [match.groupdict() for match in re.finditer(pattern, data, re.DOTALL | re.MULTILINE)]
            if found:
                break
        else:
            return "", False, None, 0
        quotes, signs, spaces = {}, {}, 0
        for groups in found:
            quotes[groups["quote"]] = quotes.get(groups["quote"], 0) + 1
            sign = groups.get("delim")
            if sign is not None and (delimiters is None or sign in delimiters):
                signs[sign] = signs.get(sign, 0) + 1
            spaces += bool(groups.get("space"))
        quote = max(quotes, key=quotes.get)
        sign, skips = "", 0
        if signs:
            sign = max(signs, key=signs.get)
            skips = signs[sign] == spaces
        inner = f"[^{re.escape(sign)}\\n]*"
        escaped = re.escape(sign)
        doubled = rf"(({escaped})|^)\W*{quote}{inner}{quote}{inner}{quote}\W*(({escaped})|$)"
        return quote, bool(re.search(doubled, data, re.MULTILINE)), sign, skips

    def _guess_delimiter(self, data, delimiters):
        """From how often each character stands in a line: a delimiter stands as often in nearly all of them."""
        lines = [line for line in data.split("\n") if line]
        size = min(10, len(lines))
        counts = {chr(code): {} for code in range(127)}
        usual, likely = {}, {}
        done = 0
        while done < len(lines):
            for line in lines[done:done + size]:
                for sign, known in counts.items():
                    count = line.count(sign)
                    known[count] = known.get(count, 0) + 1
            done += size
            for sign, known in counts.items():
                if list(known) == [0]:
                    continue
                # How many lines have the usual count, less those that have another.
                count = max(known, key=known.get)
                usual[sign] = count, 2 * known[count] - sum(known.values())
            total = float(min(done, len(lines)))
            consistency = 1.0
            while not likely and consistency >= 0.9:
                for sign, (count, number) in usual.items():
                    if count > 0 and number > 0 and number / total >= consistency:
                        if delimiters is None or sign in delimiters:
                            likely[sign] = count, number
                consistency -= 0.01
            if len(likely) == 1:
                break
        if not likely:
            return "", 0
        sign = max(likely, key=lambda sign: (likely[sign], sign))
        if len(likely) > 1:
            sign = next((known for known in self.preferred if known in likely), sign)
        return sign, lines[0].count(sign) == lines[0].count(sign + " ")

    def has_header(self, sample):
        """Whether the first row looks unlike the others: not of their type, or not of their length."""
        from io import StringIO
        rows = reader(StringIO(sample), self.sniff(sample))  #: 462 rdr = reader(StringIO(sample), self.sniff(sample))
        header = next(rows)  #: 464 header = next(rdr)
        kinds = dict.fromkeys(range(len(header)))
        for number, row in enumerate(rows):
            if number > 20:
                break
            if len(row) != len(header):
                continue
            for column in list(kinds):
                try:
                    complex(row[column])
                    kind = complex
                except (ValueError, OverflowError):
                    kind = len(row[column])
                if kinds[column] is None:
                    kinds[column] = kind
                elif kinds[column] != kind:
                    del kinds[column]
        votes = 0
        for column, kind in kinds.items():
            if isinstance(kind, int):
                differs = len(header[column]) != kind
            else:
                try:
                    kind(header[column])
                    differs = False
                except (ValueError, TypeError):
                    differs = True
            votes += 1 if differs else -1
        return votes > 0
