"""Tracebacks: taken apart, as text, printed."""

import sys

import _traceback
import linecache

__all__ = ["extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list", "format_stack",
           "format_tb", "print_exc", "format_exc", "print_exception", "print_last", "print_stack", "print_tb",
           "clear_frames", "FrameSummary", "StackSummary", "TracebackException", "walk_stack", "walk_tb"]

_REPEATED = 3


class _Implicit:
    def __repr__(self):
        return "<implicit>"


_implicit = _Implicit()


def _text_or_failure(value, what, function=str):
    try:
        return function(value)
    except:
        return f"<{what} {function.__name__}() failed>"


class FrameSummary:
    """A place in a traceback: file, line, function and the source there."""

    __slots__ = ("filename", "lineno", "end_lineno", "colno", "end_colno", "name", "_lines", "locals")

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None,
                 end_lineno=None, colno=None, end_colno=None):
        self.filename = filename
        self.lineno = lineno
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self.name = name
        self._lines = line
        if lookup_line:
            self.line
        self.locals = {key: _text_or_failure(value, "local", repr) for key, value in locals.items()} if locals else None

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (self.filename, self.lineno, self.name, self.locals) == (
                other.filename, other.lineno, other.name, other.locals)
        if isinstance(other, tuple):
            return tuple(self) == other
        return NotImplemented

    def __getitem__(self, position):
        return tuple(self)[position]

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __len__(self):
        return 4

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"

    def _all_lines(self):
        if self._lines is None and self.lineno is not None and self.end_lineno is not None:
            numbers = range(self.lineno, self.end_lineno + 1)
            self._lines = "".join(linecache.getline(self.filename, number).rstrip() + "\n" for number in numbers)
        return self._lines

    @property
    def line(self):
        lines = self._all_lines()
        return None if lines is None else lines.partition("\n")[0].strip()


def walk_stack(f):
    """The frames from one outwards, with their lines."""
    if f is None:
        f = sys._getframe(1)
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def walk_tb(tb):
    """The frames of a traceback inwards, with their lines."""
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


class StackSummary(list):
    """The places of a traceback or of a stack."""

    @classmethod
    def extract(cls, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        if limit is None:
            limit = getattr(sys, "tracebacklimit", None)
            if limit is not None and limit < 0:
                limit = 0
        frames = list(frame_gen)
        if limit is not None:
            frames = frames[:limit] if limit >= 0 else frames[limit:]
        result = cls()
        for frame, lineno in frames:
            code = frame.f_code
            result.append(FrameSummary(code.co_filename, lineno, code.co_name, lookup_line=lookup_lines,
                                       locals=frame.f_locals if capture_locals else None))
        return result

    @classmethod
    def _of_traceback(cls, tb, limit=None, capture_locals=False):
        result = cls()
        for filename, lineno, end_lineno, colno, end_colno, name, lines, frame in _traceback.entries(tb, limit):
            captured = frame.f_locals if capture_locals and frame is not None else None
            result.append(FrameSummary(filename, lineno, name, lookup_line=False, line=lines, locals=captured,
                                       end_lineno=end_lineno, colno=colno, end_colno=end_colno))
        return result

    @classmethod
    def from_list(cls, a_list):
        result = StackSummary()
        for item in a_list:
            if not isinstance(item, FrameSummary):
                filename, lineno, name, line = item
                item = FrameSummary(filename, lineno, name, line=line)
            result.append(item)
        return result

    def format_frame_summary(self, frame_summary, **kwargs):
        text = _traceback.format_entry(
            frame_summary.filename, frame_summary.lineno, frame_summary.end_lineno, frame_summary.colno,
            frame_summary.end_colno, frame_summary.name, frame_summary._all_lines())
        if frame_summary.locals:
            for name, value in sorted(frame_summary.locals.items()):
                text += f"    {name} = {value}\n"
        return text

    def format(self, **kwargs):
        result = []
        last = None
        count = 0

        def fold():
            if count > _REPEATED:
                more = count - _REPEATED
                result.append(f"  [Previous line repeated {more} more time{'s' if more > 1 else ''}]\n")

        for summary in self:
            text = self.format_frame_summary(summary)
            if text is None:
                continue
            place = (summary.filename, summary.lineno, summary.name)
            if place != last or summary.lineno is None:
                fold()
                last = place
                count = 0
            count += 1
            if count <= _REPEATED:
                result.append(text)
        fold()
        return result


class TracebackException:
    """What is to be shown of an exception, without a reference to it."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False,
                 compact=False, max_group_width=15, max_group_depth=10, save_exc_type=True, _seen=None):
        seen = set() if _seen is None else _seen
        seen.add(id(exc_value))
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        self.stack = StackSummary._of_traceback(exc_traceback, limit, capture_locals)
        self._exc_type = exc_type if save_exc_type else None
        self._have_exc_type = exc_type is not None
        self.exc_type_qualname = exc_type.__qualname__ if exc_type is not None else None
        self.exc_type_module = exc_type.__module__ if exc_type is not None else None
        self._str = _text_or_failure(exc_value, "exception")
        self.__notes__ = getattr(exc_value, "__notes__", None)
        self.__suppress_context__ = exc_value.__suppress_context__ if exc_value is not None else False
        self.__cause__ = self.__context__ = self.exceptions = None
        self._last = _traceback.exception_lines(exc_value, exc_traceback)
        self._texts = {}
        if exc_type is not None and issubclass(exc_type, SyntaxError):
            for name in ("filename", "text", "offset", "end_offset", "msg"):
                setattr(self, name, getattr(exc_value, name))
            for name in ("lineno", "end_lineno"):
                number = getattr(exc_value, name)
                setattr(self, name, None if number is None else str(number))
        elif exc_value is not None and self._last:
            # The message may have got a "Did you mean".
            start = f"{self.exc_type_str}: "
            if self._last[0].startswith(start):
                self._str = self._last[0][len(start):-1]
        if exc_value is None:
            return
        for chain in (True, False):
            self._texts[chain] = _traceback.format_exception(
                exc_value, exc_traceback, limit, chain, capture_locals, max_group_width, max_group_depth)
        options = dict(limit=limit, lookup_lines=lookup_lines, capture_locals=capture_locals,
                       max_group_width=max_group_width, max_group_depth=max_group_depth, _seen=seen)

        def linked(other):
            if other is None or id(other) in seen:
                return None
            return type(self)(type(other), other, other.__traceback__, **options)

        self.__cause__ = linked(exc_value.__cause__)
        if not compact or (self.__cause__ is None and not exc_value.__suppress_context__):
            self.__context__ = linked(exc_value.__context__)
        if isinstance(exc_value, BaseExceptionGroup):
            self.exceptions = [type(self)(type(e), e, e.__traceback__, **options) for e in exc_value.exceptions]

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type(self):
        import warnings
        warnings.warn("Deprecated in 3.13. Use exc_type_str instead.", DeprecationWarning, stacklevel=2)
        return self._exc_type

    @property
    def exc_type_str(self):
        if not self._have_exc_type:
            return None
        module = self.exc_type_module
        if module in ("__main__", "builtins"):
            return self.exc_type_qualname
        return f"{module if isinstance(module, str) else '<unknown>'}.{self.exc_type_qualname}"

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self.__dict__ == other.__dict__
        return NotImplemented

    def __str__(self):
        return self._str

    def format_exception_only(self, *, show_group=False, _depth=0, **kwargs):
        """The lines of the message and the notes; with show_group those of a group's exceptions too."""
        indent = "   " * _depth
        for line in self._last:
            if _depth:
                yield "".join(f"{indent}{part}\n" for part in line.removesuffix("\n").split("\n"))
            else:
                yield line
        if self.exceptions and show_group:
            for exception in self.exceptions:
                yield from exception.format_exception_only(show_group=show_group, _depth=_depth + 1)

    def format(self, *, chain=True, **kwargs):
        """The whole text, piece by piece."""
        yield from self._texts.get(bool(chain), self._last)

    def print(self, *, file=None, chain=True, **kwargs):
        """Write the whole text to a file, standard error by default."""
        _write(self.format(chain=chain), file)


def _write(pieces, file):
    if file is None:
        file = sys.stderr
    for piece in pieces:
        print(piece, file=file, end="")


def _value_and_traceback(exc, value, tb):
    if (value is _implicit) != (tb is _implicit):
        raise ValueError("Both or neither of value and tb must be given")
    if value is not _implicit:
        return value, tb
    if exc is None:
        return None, None
    if isinstance(exc, BaseException):
        return exc, exc.__traceback__
    raise TypeError(f"Exception expected for value, {type(exc).__name__} found")


def format_exception(exc, /, value=_implicit, tb=_implicit, limit=None, chain=True, **kwargs):
    """The text of an exception with its traceback, as a list of pieces that end in a line break."""
    value, tb = _value_and_traceback(exc, value, tb)
    if value is None:
        return ["NoneType: None\n"]
    return _traceback.format_exception(value, tb, limit, chain, False, 15, 10)


def print_exception(exc, /, value=_implicit, tb=_implicit, limit=None, file=None, chain=True, **kwargs):
    """Write what format_exception gives to a file, standard error by default."""
    _write(format_exception(exc, value, tb, limit, chain), file)


def format_exception_only(exc, /, value=_implicit, *, show_group=False, **kwargs):
    """The last lines of an exception's text: the message and the notes."""
    if value is _implicit:
        value = exc
    if show_group and isinstance(value, BaseExceptionGroup):
        return list(TracebackException(type(value), value, None, compact=True).format_exception_only(show_group=True))
    return _traceback.exception_lines(value, None)


def print_exc(limit=None, file=None, chain=True):
    """Write the exception that is being handled."""
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def format_exc(limit=None, chain=True):
    """The text of the exception that is being handled."""
    return "".join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_last(limit=None, file=None, chain=True):
    """Write the exception that nobody caught."""
    if not hasattr(sys, "last_exc"):
        raise ValueError("no last exception")
    print_exception(sys.last_exc, limit=limit, file=file, chain=chain)


def print_list(extracted_list, file=None):
    """Write places."""
    _write(StackSummary.from_list(extracted_list).format(), file)


def format_list(extracted_list):
    """The text of places, as a list."""
    return StackSummary.from_list(extracted_list).format()


def extract_tb(tb, limit=None):
    """The places of a traceback."""
    return StackSummary._of_traceback(tb, limit)


def format_tb(tb, limit=None):
    """The text of a traceback's places."""
    return extract_tb(tb, limit).format()


def print_tb(tb, limit=None, file=None):
    """Write a traceback's places."""
    print_list(extract_tb(tb, limit), file)


def extract_stack(f=None, limit=None):
    """The places of the running frames, the outermost first."""
    if f is None:
        f = sys._getframe(1)
    stack = StackSummary.extract(walk_stack(f), limit=limit)
    stack.reverse()
    return stack


def format_stack(f=None, limit=None):
    """The text of the running frames' places."""
    if f is None:
        f = sys._getframe(1)
    return format_list(extract_stack(f, limit))


def print_stack(f=None, limit=None, file=None):
    """Write the running frames' places."""
    if f is None:
        f = sys._getframe(1)
    print_list(extract_stack(f, limit), file)


def clear_frames(tb):
    """Let go of the variables that a traceback holds."""
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            pass
        tb = tb.tb_next
