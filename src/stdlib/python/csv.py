"""CSV files. What reads and writes is C in CPython, so its lines here show in no traceback."""

__all__ = ["QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "QUOTE_STRINGS", "QUOTE_NOTNULL", "Error",
           "Dialect", "excel", "excel_tab", "field_size_limit", "reader", "writer", "register_dialect", "get_dialect",
           "list_dialects", "Sniffer", "unregister_dialect", "DictReader", "DictWriter", "unix_dialect"]

QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE, QUOTE_STRINGS, QUOTE_NOTNULL = range(6)
__version__ = "1.0"


class Error(Exception):
    pass


Error.__module__ = "_csv"


class Dialect:
    """How a file is written."""

    _name = ""
    _valid = False
    delimiter = None
    quotechar = None
    escapechar = None
    doublequote = None
    skipinitialspace = None
    lineterminator = None
    quoting = None


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


class _Settings:
    """A dialect whose parts were checked."""

    _defaults = {"delimiter": ",", "doublequote": True, "escapechar": None, "lineterminator": "\r\n",
                 "quotechar": '"', "quoting": _UNSET, "skipinitialspace": False, "strict": False}

    def __init__(self, dialect, options):
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)
        for name, default in self._defaults.items():
            value = options.pop(name, _UNSET)
            if value is _UNSET:
                value = getattr(dialect, name, _UNSET)
            setattr(self, name, default if value is _UNSET else value)
        if options:
            name = next(iter(options))
            raise TypeError(f"this function got an unexpected keyword argument '{name}'")
        if self.quoting is _UNSET:
            self.quoting = QUOTE_NONE if self.quotechar is None else QUOTE_MINIMAL
        for name, optional in (("delimiter", False), ("escapechar", True), ("quotechar", True)):
            value = getattr(self, name)
            if value is None and optional:
                continue
            if not isinstance(value, str):
                kind = "string or None" if optional else "string"
                raise TypeError(f'"{name}" must be {kind}, not {type(value).__name__}')
            if len(value) != 1:
                raise TypeError(f'"{name}" must be a 1-character string')
        if not isinstance(self.quoting, int):
            raise TypeError('"quoting" must be an integer, not ' + type(self.quoting).__name__)
        if not 0 <= self.quoting <= 5:
            raise TypeError('bad "quoting" value')
        if self.quoting != QUOTE_NONE and self.quotechar is None:
            raise TypeError("quotechar must be set if quoting enabled")
        if not isinstance(self.lineterminator, str):
            raise TypeError(f'"lineterminator" must be a string, not {type(self.lineterminator).__name__}')


def register_dialect(name, dialect=None, **options):
    """Names a dialect."""
    if not isinstance(name, str):
        raise TypeError("dialect name must be a string")
    _dialects[name] = _Settings(dialect, options)


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


def field_size_limit(limit=None):
    """The longest field that is read."""
    global _limit
    old = _limit
    if limit is not None:
        if not isinstance(limit, int):
            raise TypeError("limit must be an integer")
        _limit = limit
    return old


register_dialect("excel", excel)
register_dialect("excel-tab", excel_tab)
register_dialect("unix", unix_dialect)


class _Reader:
    """The rows of lines."""

    def __init__(self, lines, settings):
        self._lines = iter(lines)
        self.dialect = settings
        self.line_num = 0

    def __iter__(self):
        return self

    def _line(self):
        line = next(self._lines)
        if not isinstance(line, str):
            raise Error(f"iterator should return strings, not {type(line).__name__} "
                        "(the file should be opened in text mode)")
        self.line_num += 1
        return line

    def __next__(self):
        d = self.dialect
        line = self._line()
        row, field, quoted = [], [], False
        state = "start record"

        def save():
            text = "".join(field)
            if len(text) > _limit:
                raise Error(f"field larger than field limit ({_limit})")
            if not quoted:
                if d.quoting == QUOTE_NONNUMERIC or (d.quoting == QUOTE_STRINGS and text):
                    text = float(text)
                elif d.quoting in (QUOTE_NOTNULL, QUOTE_STRINGS) and not text:
                    text = None
            row.append(text)
            field.clear()

        while True:
            for c in line + "\0end":
                if c == "\0":
                    c = None
                ends = c is None or c in "\n\r"
                if state == "start record":
                    if c is None:
                        break
                    if ends:
                        state = "eat line end"
                        continue
                    state = "start field"
                if state == "start field":
                    quoted = False
                    if ends:
                        save()
                        state = "start record" if c is None else "eat line end"
                    elif c == d.quotechar and d.quoting != QUOTE_NONE:
                        quoted = True
                        state = "in quoted"
                    elif c == d.escapechar:
                        state = "escaped"
                    elif c == " " and d.skipinitialspace:
                        pass
                    elif c == d.delimiter:
                        save()
                    else:
                        field.append(c)
                        state = "in field"
                elif state == "escaped":
                    field.append("\n" if c is None else c)
                    state = "in field"
                    if c is None:
                        state = "after escaped line end"
                elif state == "in field" or state == "after escaped line end":
                    if ends:
                        if state == "after escaped line end" and c is None:
                            break
                        save()
                        state = "start record" if c is None else "eat line end"
                    elif c == d.escapechar:
                        state = "escaped"
                    elif c == d.delimiter:
                        save()
                        state = "start field"
                    else:
                        field.append(c)
                        state = "in field"
                elif state == "in quoted":
                    if c is None:
                        pass
                    elif c == d.escapechar:
                        state = "escaped in quoted"
                    elif c == d.quotechar and d.quoting != QUOTE_NONE:
                        state = "quote in quoted" if d.doublequote else "in field"
                    else:
                        field.append(c)
                elif state == "escaped in quoted":
                    field.append("\n" if c is None else c)
                    state = "in quoted"
                elif state == "quote in quoted":
                    if d.quoting != QUOTE_NONE and c == d.quotechar:
                        field.append(c)
                        state = "in quoted"
                    elif c == d.delimiter:
                        save()
                        state = "start field"
                    elif ends:
                        save()
                        state = "start record" if c is None else "eat line end"
                    elif not d.strict:
                        field.append(c)
                        state = "in field"
                    else:
                        raise Error(f"'{d.delimiter}' expected after '{d.quotechar}'")
                elif state == "eat line end":
                    if c is None:
                        state = "start record"
                    elif c not in "\n\r":
                        raise Error("new-line character seen in unquoted field - do you need to open the file with "
                                    "newline=''?")
                if c is None:
                    break
            if state == "start record":
                return row
            try:
                line = self._line()
            except StopIteration:
                if field or state == "in quoted":
                    if d.strict:
                        raise Error("unexpected end of data") from None
                    save()
                    return row
                raise


def reader(iterable, /, dialect="excel", **options):
    """The rows of lines."""
    settings = _Settings(dialect, options)
    return _Reader(iterable, settings)


class _Writer:
    """Writes rows."""

    def __init__(self, file, settings):
        if not callable(getattr(file, "write", None)):
            raise TypeError('argument 1 must have a "write" method')
        self._write = file.write
        self.dialect = settings

    def writerow(self, row, /):
        """Writes a row."""
        d = self.dialect
        try:
            fields = list(row)
        except TypeError:
            raise Error(f"iterable expected, not {type(row).__name__}") from None
        pieces = []
        for value in fields:
            if d.quoting == QUOTE_NONNUMERIC:
                quoted = not isinstance(value, (int, float))
            elif d.quoting == QUOTE_ALL:
                quoted = True
            elif d.quoting == QUOTE_STRINGS:
                quoted = isinstance(value, str)
            elif d.quoting == QUOTE_NOTNULL:
                quoted = value is not None
            else:
                quoted = False
            text = "" if value is None else value if isinstance(value, str) else str(value)
            special = d.delimiter + (d.escapechar or "") + (d.quotechar or "") + "\r\n" + d.lineterminator
            if not quoted and any(c in special for c in text):
                if d.quoting == QUOTE_NONE:
                    if d.escapechar is None:
                        raise Error("need to escape, but no escapechar set")
                    text = "".join(d.escapechar + c if c in special else c for c in text)
                elif d.quotechar not in text or d.doublequote:
                    quoted = True
                elif any(c in d.delimiter + "\r\n" + d.lineterminator for c in text):
                    quoted = True
            if d.quotechar and d.quotechar in text and d.quoting != QUOTE_NONE:
                if d.doublequote:
                    text = text.replace(d.quotechar, d.quotechar * 2)
                elif d.escapechar is None:
                    raise Error("need to escape, but no escapechar set")
                else:
                    text = text.replace(d.quotechar, d.escapechar + d.quotechar)
            if quoted and d.escapechar and d.quoting != QUOTE_NONE and d.escapechar != d.quotechar:
                if d.doublequote and d.escapechar in text:
                    text = text.replace(d.escapechar, d.escapechar * 2)
            if len(fields) == 1 and not text and not quoted:
                if d.quoting == QUOTE_NONE or (d.quoting in (QUOTE_STRINGS, QUOTE_NOTNULL) and value is None):
                    raise Error("single empty field record must be quoted")
                quoted = True
            pieces.append(d.quotechar + text + d.quotechar if quoted else text)
        return self._write(d.delimiter.join(pieces) + d.lineterminator)

    def writerows(self, rows, /):
        """Writes rows."""
        for row in rows:
            self.writerow(row)


def writer(fileobj, /, dialect="excel", **options):
    """What writes rows to a file."""
    return _Writer(fileobj, _Settings(dialect, options))


class DictReader:
    """The rows of lines, as dicts."""

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self._fieldnames = fieldnames
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            try:
                self._fieldnames = next(self.reader)
            except StopIteration:
                pass
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        if self.line_num == 0:
            self.fieldnames
        row = next(self.reader)
        self.line_num = self.reader.line_num
        while row == []:
            row = next(self.reader)
        d = dict(zip(self.fieldnames, row))
        known, given = len(self.fieldnames), len(row)
        if known < given:
            d[self.restkey] = row[known:]
        elif known > given:
            for key in self.fieldnames[given:]:
                d[key] = self.restval
        return d


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
                             % extrasaction)
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _dict_to_list(self, rowdict):
        if self.extrasaction == "raise":
            wrong_fields = [key for key in rowdict if key not in self.fieldnames]
            if wrong_fields:
                raise ValueError("dict contains fields not in fieldnames: "
                                 + ", ".join([repr(x) for x in wrong_fields]))  #: 211 raise ValueError("dict contains fields not in fieldnames: "\n                 + ", ".join([repr(x) for x in wrong_fields]))
        return (rowdict.get(key, self.restval) for key in self.fieldnames)

    def writerow(self, rowdict):
        return self.writer.writerow(self._dict_to_list(rowdict))  #: 216

    def writerows(self, rowdicts):
        return self.writer.writerows(map(self._dict_to_list, rowdicts))  #: 219


class Sniffer:
    """Guesses a dialect."""

    def __init__(self):
        self.preferred = [',', '\t', ';', ' ', ':']

    def sniff(self, sample, delimiters=None):
        best, most = None, 0
        lines = [line for line in sample.splitlines() if line]
        for delimiter in delimiters or self.preferred + ['|']:
            counts = {line.count(delimiter) for line in lines}
            if len(counts) == 1 and (count := counts.pop()) > most:
                best, most = delimiter, count
        if best is None:
            raise Error("Could not determine delimiter")

        class dialect(Dialect):
            _name = "sniffed"
            lineterminator = '\r\n'
            quoting = QUOTE_MINIMAL
            delimiter = best
            doublequote = False
            quotechar = '"'
            skipinitialspace = (best + ' ') in sample

        return dialect

    def has_header(self, sample):
        rows = list(reader(sample.splitlines(), self.sniff(sample)))
        header, votes = rows[0], 0
        for column, name in enumerate(header):
            kinds = set()
            for row in rows[1:21]:
                if len(row) == len(header):
                    try:
                        complex(row[column])
                        kinds.add(complex)
                    except ValueError:
                        kinds.add(len(row[column]))
            if len(kinds) == 1:
                kind = kinds.pop()
                if isinstance(kind, int):
                    votes += 1 if len(name) != kind else -1
                else:
                    try:
                        kind(name)
                        votes -= 1
                    except (ValueError, TypeError):
                        votes += 1
        return votes > 0
