"""Dates, times, and the spans between them. What raises is C in CPython, so few lines here show in tracebacks."""

import operator as _operator
import time as _time
from math import modf as _modf

__all__ = ("date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR", "UTC")

MINYEAR = 1
MAXYEAR = 9999
_MAXORDINAL = 3652059
_DAYS_IN_MONTH = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAYS_BEFORE_MONTH = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_MONTHNAMES = (None, "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DAYNAMES = (None, "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MISSING = object()


def _index(value):
    if type(value) is int:
        return value
    try:
        method = type(value).__index__
    except AttributeError:
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer") from None
    return int(method(value))


def _is_leap(year):
    return not year % (16 if year % 25 == 0 else 4)


def _days_in_month(year, month):
    return 29 if month == 2 and _is_leap(year) else _DAYS_IN_MONTH[month]


def _days_before_year(year):
    y = year - 1
    return y * 365 + y // 4 - y // 100 + y // 400


def _days_before_month(year, month):
    days = _DAYS_BEFORE_MONTH[month]
    return days + 1 if month > 2 and _is_leap(year) else days


def _ordinal(year, month, day):
    return _days_before_year(year) + _days_before_month(year, month) + day


def _of_ordinal(n):
    # Years and months are guessed by their lengths, rather too high, and then lowered.
    year = n * 400 // 146097 + 2
    while _days_before_year(year) >= n:
        year -= 1
    day = n - _days_before_year(year)
    month = min(day // 28 + 1, 12)
    while _days_before_month(year, month) >= day:
        month -= 1
    return year, month, day - _days_before_month(year, month)


def _first_monday(year):
    """The ordinal of the Monday of the year's first ISO week."""
    first = _ordinal(year, 1, 1)
    weekday = (first + 6) % 7
    monday = first - weekday
    return monday + 7 if weekday > 3 else monday


def _divide_nearest(a, b):
    """a / b, rounded, half to even."""
    q, r = divmod(a, b)
    r *= 2
    if (r > b if b > 0 else r < b) or r == b and q % 2 == 1:
        q += 1
    return q


def _check_date(year, month, day):
    year, month, day = _index(year), _index(month), _index(day)
    if year < MINYEAR or year > MAXYEAR:
        raise ValueError(f"year {year} is out of range")
    if month < 1 or month > 12:
        raise ValueError("month must be in 1..12")
    if day < 1 or day > _days_in_month(year, month):
        raise ValueError("day is out of range for month")
    return year, month, day


def _check_time(hour, minute, second, microsecond, fold):
    hour, minute, second, microsecond = _index(hour), _index(minute), _index(second), _index(microsecond)
    if not (0 <= hour < 24 and 0 <= minute < 60 and 0 <= second < 60 and 0 <= microsecond < 1000000):
        for name, value, last in (("hour", hour, 23), ("minute", minute, 59), ("second", second, 59),
                                  ("microsecond", microsecond, 999999)):
            if not 0 <= value <= last:
                raise ValueError(f"{name} must be in 0..{last}")
    if not (fold == 0 or fold == 1):
        raise ValueError("fold must be either 0 or 1")
    return (hour, minute, second, microsecond, fold)


def _ordered(cls):
    """Gives a class its comparisons: of what `_compare_key` gives for two values, unless that is `None`."""
    for name in ("eq", "lt", "le", "gt", "ge"):
        setattr(cls, f"__{name}__", _comparison(cls, f"__{name}__", getattr(_operator, name), name == "eq"))
    return cls


def _comparison(cls, name, compare, equality):
    def method(self, other):
        keys = self._compare_key(other, equality)
        return NotImplemented if keys is None else compare(*keys)

    method.__name__, method.__qualname__ = name, f"{cls.__qualname__}.{name}"
    return method


def _check_tzinfo(tz):
    if not (tz is None or isinstance(tz, tzinfo)):
        raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{type(tz).__name__}'")


def _check_offset(name, offset):
    if offset is None:
        return
    if not isinstance(offset, timedelta):
        raise TypeError(f"tzinfo.{name}() must return None or a timedelta, not '{type(offset).__name__}'")
    if not -_DAY < offset < _DAY:
        raise ValueError("offset must be a timedelta strictly between "
                         f"-timedelta(hours=24) and timedelta(hours=24), not {offset!r}.")


def _offset_text(offset, separator=":"):
    if offset is None:
        return ""
    sign = "+"
    if offset.days < 0:
        sign, offset = "-", -offset
    hours, rest = divmod(offset.seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    text = "%s%02d%s%02d" % (sign, hours, separator, minutes)
    if seconds or offset.microseconds:
        text += "%s%02d" % (separator, seconds)
        if offset.microseconds:
            text += ".%06d" % offset.microseconds
    return text


def _time_text(hour, minute, second, microsecond, timespec):
    forms = {
        "hours": "%02d" % hour,
        "minutes": "%02d:%02d" % (hour, minute),
        "seconds": "%02d:%02d:%02d" % (hour, minute, second),
        "milliseconds": "%02d:%02d:%02d.%03d" % (hour, minute, second, microsecond // 1000),
        "microseconds": "%02d:%02d:%02d.%06d" % (hour, minute, second, microsecond),
    }
    if timespec == "auto":
        timespec = "microseconds" if microsecond else "seconds"
    if timespec not in forms:
        raise ValueError("Unknown timespec value")
    return forms[timespec]


def _formatted(moment, format, timetuple):
    """`strftime`, with what only these classes know."""
    if not isinstance(format, str):
        raise TypeError(f"strftime() argument 1 must be str, not {type(format).__name__}")
    pieces = []
    at, end = 0, len(format)
    while at < end:
        c = format[at]
        at += 1
        if c != "%" or at == end:
            pieces.append(c)
            continue
        c = format[at]
        at += 1
        if c == "f":
            pieces.append("%06d" % getattr(moment, "microsecond", 0))
        elif c == "z":
            offset = moment.utcoffset() if hasattr(moment, "utcoffset") else None
            pieces.append(_offset_text(offset, ""))
        elif c == ":" and format[at:at + 1] == "z":
            at += 1
            offset = moment.utcoffset() if hasattr(moment, "utcoffset") else None
            pieces.append(_offset_text(offset))
        elif c == "Z":
            name = moment.tzname() if hasattr(moment, "tzname") else None
            pieces.append((name or "").replace("%", "%%"))
        else:
            pieces.append("%" + c)
    return _time.strftime("".join(pieces), timetuple)


def _time_tuple(year, month, day, hour, minute, second, dst):
    weekday = (_ordinal(year, month, day) + 6) % 7
    return _time.struct_time((year, month, day, hour, minute, second, weekday,
                              _days_before_month(year, month) + day, dst))


def _digits(text, count):
    if len(text) != count or not (text.isascii() and text.isdigit()):
        raise ValueError("no digits")
    return int(text)


def _parse_date(text):
    """The numbers of an ISO date."""
    year = _digits(text[:4], 4)
    dashed = text[4:5] == "-"
    rest = text[5:] if dashed else text[4:]
    if rest[:1] == "W":
        week = _digits(rest[1:3], 2)
        rest = rest[3:]
        day = 1
        if rest:
            if dashed:
                if rest[0] != "-":
                    raise ValueError("no date")
                rest = rest[1:]
            day = _digits(rest, 1)
        return _of_iso_week(year, week, day)
    month = _digits(rest[:2], 2)
    rest = rest[2:]
    if dashed:
        if rest[:1] != "-":
            raise ValueError("no date")
        rest = rest[1:]
    return year, month, _digits(rest, 2)


def _of_iso_week(year, week, day):
    if year < MINYEAR or year > MAXYEAR:
        raise ValueError(f"Year is out of range: {year}")
    if week < 1 or week > 52:
        # Years that begin on a Thursday have one more, leap years also from a Wednesday on.
        first = _ordinal(year, 1, 1) % 7
        if week != 53 or first != 4 and not (first == 3 and _is_leap(year)):
            raise ValueError(f"Invalid week: {week}")
    if not 0 < day < 8:
        raise ValueError(f"Invalid weekday: {day} (range is [1, 7])")
    return _of_ordinal(_first_monday(year) + (week - 1) * 7 + day - 1)


def _parse_clock(text):
    """Hours, minutes, seconds, microseconds."""
    numbers = [0, 0, 0, 0]
    colons = text[2:3] == ":"
    for part in range(3):
        numbers[part] = _digits(text[:2], 2)
        text = text[2:]
        if not text or part == 2 or text[0] in ".,":
            break
        if colons:
            if text[0] != ":":
                raise ValueError("no time")
            text = text[1:]
            if not text:
                raise ValueError("no time")
    if text:
        if text[0] not in ".," or part != 2 or not text[1:]:
            raise ValueError("no time")
        fraction = text[1:]
        if not (fraction.isascii() and fraction.isdigit()):
            raise ValueError("no time")
        numbers[3] = int((fraction + "00000")[:6])
    return numbers


def _parse_time(text):
    """The numbers of an ISO time, and its time zone."""
    places = [at for at in (text.find("-"), text.find("+"), text.find("Z")) if at >= 0]
    if not places:
        return _parse_clock(text) + [None]
    at = places[0]
    numbers = _parse_clock(text[:at])
    zone = text[at + 1:]
    if text[at] == "Z":
        if zone:
            raise ValueError("no time zone")
        return numbers + [timezone.utc]
    hours, minutes, seconds, microseconds = _parse_clock(zone)
    offset = timedelta(hours=hours, minutes=minutes, seconds=seconds, microseconds=microseconds)
    return numbers + [timezone(-offset if text[at] == "-" else offset)]


@_ordered
class timedelta:
    """A span of time."""

    __static_name__ = "datetime.timedelta"

    __slots__ = ("_days", "_seconds", "_microseconds")

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        if type(days) is type(seconds) is type(microseconds) is int and not (milliseconds or minutes or hours or weeks):
            return cls._of(days * 86400000000 + seconds * 1000000 + microseconds)
        total = 0
        leftover = 0.0
        for value, factor, name in ((microseconds, 1, "microseconds"), (milliseconds, 1000, "milliseconds"),
                                    (seconds, 1000000, "seconds"), (minutes, 60000000, "minutes"),
                                    (hours, 3600000000, "hours"), (days, 86400000000, "days"),
                                    (weeks, 604800000000, "weeks")):
            if isinstance(value, int):
                total += int(value) * factor
            elif isinstance(value, float):
                fraction, whole = _modf(value)
                total += int(whole) * factor
                if fraction:
                    fraction, whole = _modf(factor * fraction)
                    total += int(whole)
                    leftover += fraction
            else:
                raise TypeError("unsupported type for timedelta "
                                f"{name} component: {type(value).__name__}")
        if leftover:
            whole = round(leftover)
            if abs(whole - leftover) == 0.5:
                odd = total & 1
                whole = 2 * round((leftover + odd) * 0.5) - odd
            total += int(whole)
        return cls._of(total)

    @classmethod
    def _of(cls, microseconds):
        """The span of so many microseconds."""
        self = object.__new__(cls)
        seconds, self._microseconds = divmod(microseconds, 1000000)
        days, self._seconds = divmod(seconds, 86400)
        if not -999999999 <= days <= 999999999:
            if not -2147483648 <= days <= 2147483647:
                raise OverflowError("Python int too large to convert to C int")
            raise OverflowError(f"days={days}; must have magnitude <= 999999999")
        self._days = days
        return self

    def _total(self):
        return (self._days * 86400 + self._seconds) * 1000000 + self._microseconds

    @property
    def days(self):
        return self._days

    @property
    def seconds(self):
        return self._seconds

    @property
    def microseconds(self):
        return self._microseconds

    def total_seconds(self):
        """All of it in seconds."""
        return self._total() / 10**6

    def __repr__(self):
        parts = [f"{name}={value}" for name, value in
                 (("days", self._days), ("seconds", self._seconds), ("microseconds", self._microseconds)) if value]
        return "%s(%s)" % (_name(self), ", ".join(parts) or "0")

    def __str__(self):
        minutes, seconds = divmod(self._seconds, 60)
        hours, minutes = divmod(minutes, 60)
        text = "%d:%02d:%02d" % (hours, minutes, seconds)
        if self._days:
            text = "%d day%s, %s" % (self._days, "" if abs(self._days) == 1 else "s", text)
        if self._microseconds:
            text += ".%06d" % self._microseconds
        return text

    def _with(combine, is_span=True):
        """An operator between two spans, whose result is one, too, or a number."""
        def method(self, other):
            if not isinstance(other, timedelta):
                return NotImplemented
            result = combine(self._total(), other._total())
            return timedelta._of(result) if is_span else result

        return method

    __add__ = __radd__ = _with(_operator.add)
    __sub__, __rsub__ = _with(_operator.sub), _with(lambda own, other: other - own)
    __mod__ = _with(_operator.mod)
    _count_in, _ratio_to = _with(_operator.floordiv, False), _with(_operator.truediv, False)
    del _with

    def __divmod__(self, other):
        return (self // other, self % other) if isinstance(other, timedelta) else NotImplemented

    def __neg__(self):
        return timedelta._of(-self._total())

    def __pos__(self):
        return timedelta._of(self._total())

    def __abs__(self):
        return timedelta._of(abs(self._total()))

    def _scaled(self, numerator, denominator):
        return timedelta._of(_divide_nearest(self._total() * numerator, denominator))

    def __mul__(self, other):
        if isinstance(other, (int, float)):
            return self._scaled(*other.as_integer_ratio())
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        return timedelta._of(self._total() // other) if isinstance(other, int) else self._count_in(other)

    def __truediv__(self, other):
        if isinstance(other, (int, float)):
            numerator, denominator = other.as_integer_ratio()
            return self._scaled(denominator, numerator)
        return self._ratio_to(other)

    def _compare_key(self, other, equality):
        return (self._total(), other._total()) if isinstance(other, timedelta) else None

    def __hash__(self):
        return hash((self._days, self._seconds, self._microseconds))

    def __bool__(self):
        return bool(self._days or self._seconds or self._microseconds)

    def __reduce__(self):
        return type(self), (self._days, self._seconds, self._microseconds)


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(days=999999999, hours=23, minutes=59, seconds=59, microseconds=999999)
timedelta.resolution = timedelta(microseconds=1)
_DAY = timedelta(1)


class IsoCalendarDate(tuple):
    """Year, week and weekday."""

    def __new__(cls, year, week, weekday):
        return super().__new__(cls, (year, week, weekday))

    @property
    def year(self):
        return self[0]

    @property
    def week(self):
        return self[1]

    @property
    def weekday(self):
        return self[2]

    def __repr__(self):
        return f"datetime.IsoCalendarDate(year={self[0]}, week={self[1]}, weekday={self[2]})"


def _name(self):
    """How a value's class is written."""
    cls = type(self)
    return f"datetime.{cls.__qualname__}" if cls.__module__ == "datetime" else cls.__qualname__


def _is_state(value, size, month_at=None, other=_MISSING):
    """Whether a first argument is all there is, as bytes: so `pickle` keeps it."""
    if type(value) is not bytes or len(value) != size or other is not _MISSING:
        return False
    return month_at is None or 1 <= value[month_at] & 0x7f <= 12


def _missing(year, month):
    """What is said of a date without a month or a day; what is there has to be a number."""
    _index(year)
    if month is _MISSING:
        return TypeError("function missing required argument 'month' (pos 2)")
    _index(month)
    return TypeError("function missing required argument 'day' (pos 3)")


def _big(data):
    return int.from_bytes(data, 'big')


@_ordered
class date:
    """A day of the calendar."""

    __static_name__ = "datetime.date"

    __slots__ = ("_year", "_month", "_day")

    def __new__(cls, year, month=_MISSING, day=_MISSING):
        if _is_state(year, 4, 2, month):
            year, month, day = _big(year[:2]), year[2], year[3]
        if month is _MISSING or day is _MISSING:
            raise _missing(year, month)
        self = object.__new__(cls)
        self._year, self._month, self._day = _check_date(year, month, day)
        return self

    @classmethod
    def fromtimestamp(cls, timestamp):
        """The day of a timestamp."""
        if not isinstance(timestamp, (int, float)) and not hasattr(timestamp, '__index__'):
            raise TypeError(f"'{type(timestamp).__name__}' object cannot be interpreted as an integer")
        year, month, day = _time.localtime(timestamp)[:3]
        return cls(year, month, day)

    @classmethod
    def today(cls):
        """The present day."""
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromordinal(cls, n):
        """The day of a number; the first of January of year 1 is 1."""
        n = _index(n)
        if n < 1:
            raise ValueError("ordinal must be >= 1")
        if n > _MAXORDINAL:
            raise ValueError(f"year {_of_ordinal(n)[0]} is out of range")
        return cls(*_of_ordinal(n))

    @classmethod
    def fromisoformat(cls, date_string):
        """The day that a text in ISO format names."""
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            if len(date_string) not in (7, 8, 10):
                raise ValueError("no date")
            numbers = _parse_date(date_string)
        except ValueError:
            raise ValueError(f"Invalid isoformat string: {date_string!r}") from None
        return cls(*numbers)

    @classmethod
    def fromisocalendar(cls, year, week, day):
        """The day of an ISO year, week and weekday."""
        return cls(*_of_iso_week(year, week, day))

    @property
    def year(self):
        return self._year

    @property
    def month(self):
        return self._month

    @property
    def day(self):
        return self._day

    def __repr__(self):
        return f"{_name(self)}({self._year}, {self._month}, {self._day})"

    def ctime(self):
        weekday = self.toordinal() % 7 or 7
        return "%s %s %2d 00:00:00 %04d" % (_DAYNAMES[weekday], _MONTHNAMES[self._month], self._day, self._year)

    def strftime(self, format):
        return _formatted(self, format, self.timetuple())

    def __format__(self, format):
        if not isinstance(format, str):
            raise TypeError(f"must be str, not {type(format).__name__}")
        return self.strftime(format) if format else str(self)

    def isoformat(self):
        return "%04d-%02d-%02d" % (self._year, self._month, self._day)

    def __str__(self):
        return self.isoformat()

    def timetuple(self):
        return _time_tuple(self._year, self._month, self._day, 0, 0, 0, -1)

    def toordinal(self):
        return _ordinal(self._year, self._month, self._day)

    def replace(self, year=None, month=None, day=None):
        return type(self)(self._year if year is None else year, self._month if month is None else month,
                          self._day if day is None else day)

    __replace__ = replace

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.toordinal() % 7 or 7

    def isocalendar(self):
        year = self._year
        monday = _first_monday(year)
        today = _ordinal(self._year, self._month, self._day)
        week, day = divmod(today - monday, 7)
        if week < 0:
            year -= 1
            week, day = divmod(today - _first_monday(year), 7)
        elif week >= 52 and today >= _first_monday(year + 1):
            year += 1
            week = 0
        return IsoCalendarDate(year, week + 1, day + 1)

    def _key(self):
        return self._year, self._month, self._day

    def _compare_key(self, other, equality):
        comparable = isinstance(other, date) and not isinstance(other, datetime)
        return (self._key(), other._key()) if comparable else None

    def __hash__(self):
        return hash(self._key())

    def __add__(self, other):
        if isinstance(other, timedelta):
            n = self.toordinal() + other.days
            if 0 < n <= _MAXORDINAL:
                return type(self).fromordinal(n)
            raise OverflowError("date value out of range")
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other.days)
        if isinstance(other, date):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def __reduce__(self):
        return type(self), (self._year.to_bytes(2) + bytes([self._month, self._day]),)


date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(days=1)


class tzinfo:
    """A time zone; derive from it."""

    __static_name__ = "datetime.tzinfo"

    def tzname(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement tzname()")

    def utcoffset(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

    def dst(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement dst()")

    def fromutc(self, dt):
        """The local time of a time that is meant as UTC."""
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        offset = dt.utcoffset()
        if offset is None:
            raise ValueError("fromutc: non-None utcoffset() result required")
        dst = dt.dst()
        if dst is None:
            raise ValueError("fromutc: non-None dst() result required")
        delta = offset - dst
        if delta:
            dt += delta
            dst = dt.dst()
            if dst is None:
                raise ValueError("fromutc: tz.dst() gave inconsistent results; cannot convert")
        return dt + dst


def _varies_with_fold(moment):
    """Whether the offset of a moment depends on which of two equal readings of its clock is meant (PEP 495)."""
    return moment.utcoffset() != moment.replace(fold=not moment.fold).utcoffset()


@_ordered
class time:
    """A time of a day."""

    __static_name__ = "datetime.time"

    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold")

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        if _is_state(hour, 6):
            tzinfo = None if minute == 0 else minute
            first, minute, second, microsecond = hour[0], hour[1], hour[2], _big(hour[3:])
            hour, fold = first & 0x7f, first >> 7
        numbers = _check_time(hour, minute, second, microsecond, fold)
        _check_tzinfo(tzinfo)
        self = object.__new__(cls)
        self._hour, self._minute, self._second, self._microsecond, self._fold = numbers
        self._tzinfo = tzinfo
        return self

    @classmethod
    def fromisoformat(cls, time_string):
        """The time that a text in ISO format names."""
        if not isinstance(time_string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            numbers = _parse_time(time_string.removeprefix("T"))
        except ValueError:
            raise ValueError(f"Invalid isoformat string: {time_string!r}") from None
        return cls(*numbers)

    @property
    def hour(self):
        return self._hour

    @property
    def minute(self):
        return self._minute

    @property
    def second(self):
        return self._second

    @property
    def microsecond(self):
        return self._microsecond

    @property
    def tzinfo(self):
        return self._tzinfo

    @property
    def fold(self):
        return self._fold

    def _compare_key(self, other, equality):
        """Both as numbers; `None` if they can't be compared."""
        if not isinstance(other, time):
            return None
        if self._tzinfo is other._tzinfo:
            return self._microseconds(), other._microseconds()
        mine, theirs = self.utcoffset(), other.utcoffset()
        if mine == theirs:
            return self._microseconds(), other._microseconds()
        if mine is None or theirs is None:
            if equality:
                return 0, 1
            raise TypeError("can't compare offset-naive and offset-aware times")
        return self._microseconds() - mine._total(), other._microseconds() - theirs._total()

    def _microseconds(self):
        return ((self._hour * 60 + self._minute) * 60 + self._second) * 1000000 + self._microsecond

    def __hash__(self):
        offset = (self.replace(fold=0) if self._fold else self).utcoffset()
        return hash(self._microseconds() - (offset._total() if offset else 0))

    def __repr__(self):
        if self._microsecond:
            text = ", %d, %d" % (self._second, self._microsecond)
        elif self._second:
            text = ", %d" % self._second
        else:
            text = ""
        text = "%s(%d, %d%s" % (_name(self), self._hour, self._minute, text)
        if self._tzinfo is not None:
            text += ", tzinfo=%r" % self._tzinfo
        if self._fold:
            text += ", fold=1"
        return text + ")"

    def isoformat(self, timespec="auto"):
        return (_time_text(self._hour, self._minute, self._second, self._microsecond, timespec)
                + _offset_text(self.utcoffset()))

    def __str__(self):
        return self.isoformat()

    def strftime(self, format):
        return _formatted(self, format, _time.struct_time(
            (1900, 1, 1, self._hour, self._minute, self._second, 0, 1, -1)))

    def __format__(self, format):
        if not isinstance(format, str):
            raise TypeError(f"must be str, not {type(format).__name__}")
        return self.strftime(format) if format else str(self)

    def utcoffset(self):
        if self._tzinfo is None:
            return None
        offset = self._tzinfo.utcoffset(None)
        _check_offset("utcoffset", offset)
        return offset

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(None)

    def dst(self):
        if self._tzinfo is None:
            return None
        offset = self._tzinfo.dst(None)
        _check_offset("dst", offset)
        return offset

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        return type(self)(self._hour if hour is None else hour, self._minute if minute is None else minute,
                          self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond,
                          self._tzinfo if tzinfo is True else tzinfo, fold=self._fold if fold is None else fold)

    __replace__ = replace

    def __reduce_ex__(self, protocol):
        folded = 0x80 if self._fold and protocol > 3 else 0
        state = bytes([self._hour | folded, self._minute, self._second]) + self._microsecond.to_bytes(3)
        return type(self), (state,) if self._tzinfo is None else (state, self._tzinfo)

    def __reduce__(self):
        return self.__reduce_ex__(2)


_time_class = time
time.min = time(0, 0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)
_tzinfo_class = tzinfo


@_ordered
class datetime(date):
    """A moment: a day and a time."""

    __static_name__ = "datetime.datetime"

    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold")

    def __new__(cls, year, month=_MISSING, day=_MISSING, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *,
                fold=0):
        if _is_state(year, 10, 2):
            state, tzinfo = year, None if month is _MISSING else month
            year, month, day, hour, minute, second = _big(state[:2]), state[2] & 0x7f, *state[3:7]
            microsecond, fold = _big(state[7:]), state[2] >> 7
        if month is _MISSING or day is _MISSING:
            raise _missing(year, month)
        self = object.__new__(cls)
        self._year, self._month, self._day = _check_date(year, month, day)
        numbers = _check_time(hour, minute, second, microsecond, fold)
        self._hour, self._minute, self._second, self._microsecond, self._fold = numbers
        _check_tzinfo(tzinfo)
        self._tzinfo = tzinfo
        return self

    @property
    def hour(self):
        return self._hour

    @property
    def minute(self):
        return self._minute

    @property
    def second(self):
        return self._second

    @property
    def microsecond(self):
        return self._microsecond

    @property
    def tzinfo(self):
        return self._tzinfo

    @property
    def fold(self):
        return self._fold

    @classmethod
    def _of_microseconds(cls, total, tz):
        """So many microseconds after the beginning of 1970."""
        seconds, microseconds = divmod(total, 1000000)
        days, seconds = divmod(seconds, 86400)
        n = days + 719163
        if not 0 < n <= _MAXORDINAL:
            raise ValueError(f"year {1970 + days // 365.2425 :.0f} is out of range")
        year, month, day = _of_ordinal(n)
        return cls(year, month, day, seconds // 3600, seconds // 60 % 60, seconds % 60, microseconds, tz)

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        """The moment of a timestamp."""
        _check_tzinfo(tz)
        if isinstance(timestamp, float):
            fraction, whole = _modf(timestamp)
            total = int(whole) * 1000000 + round(fraction * 1e6)
        else:
            total = _index(timestamp) * 1000000
        result = cls._of_microseconds(total, tz)
        return result if tz is None else tz.fromutc(result)

    @classmethod
    def utcfromtimestamp(cls, timestamp):
        import warnings
        warnings.warn("datetime.datetime.utcfromtimestamp() is deprecated and scheduled for removal in a future "
                      "version. Use timezone-aware objects to represent datetimes in UTC: "
                      "datetime.datetime.fromtimestamp(timestamp, datetime.UTC).", DeprecationWarning, stacklevel=2)
        return cls.fromtimestamp(timestamp)

    @classmethod
    def now(cls, tz=None):
        """The present moment."""
        _check_tzinfo(tz)
        result = cls._of_microseconds(_time.time_ns() // 1000, tz)
        return result if tz is None else tz.fromutc(result)

    @classmethod
    def today(cls):
        """The present moment, without a time zone."""
        return cls.now()

    @classmethod
    def utcnow(cls):
        import warnings
        warnings.warn("datetime.datetime.utcnow() is deprecated and scheduled for removal in a future version. Use "
                      "timezone-aware objects to represent datetimes in UTC: datetime.datetime.now(datetime.UTC).",
                      DeprecationWarning, stacklevel=2)
        return cls.now()

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        """A day and a time."""
        if not isinstance(date, _date_class):
            raise TypeError(f"combine() argument 1 must be datetime.date, not {type(date).__name__}")
        if not isinstance(time, _time_class):
            raise TypeError(f"combine() argument 2 must be datetime.time, not {type(time).__name__}")
        return cls(date.year, date.month, date.day, time.hour, time.minute, time.second, time.microsecond,
                   time.tzinfo if tzinfo is True else tzinfo, fold=time.fold)

    @classmethod
    def fromisoformat(cls, date_string):
        """The moment that a text in ISO format names."""
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            if len(date_string) < 7:
                raise ValueError("no date")
            dashed = date_string[4] == "-"
            if date_string[5 if dashed else 4] == "W":
                end = 8 if dashed else 7
                if dashed and date_string[8:9] == "-":
                    end = 10
                elif not dashed and date_string[7:8].isdigit():
                    end = 8
            else:
                end = 10 if dashed else 8
            numbers = _parse_date(date_string[:end])
            rest = date_string[end + 1:]
            clock = [0, 0, 0, 0, None]
            if rest:
                clock = _parse_time(rest)
            elif len(date_string) > end:
                raise ValueError("no time")
        except ValueError:
            raise ValueError(f"Invalid isoformat string: {date_string!r}") from None
        return cls(*numbers, *clock)

    @classmethod
    def strptime(cls, date_string, format):
        """The moment that a text in a format names."""
        for at, given in enumerate((date_string, format), 1):
            if not isinstance(given, str):
                raise TypeError(f"strptime() argument {at} must be str, not {type(given).__name__}")
        import _strptime
        return _strptime._strptime_datetime(cls, date_string, format)

    def timetuple(self):
        dst = self.dst()
        dst = -1 if dst is None else 1 if dst else 0
        return _time_tuple(self._year, self._month, self._day, self._hour, self._minute, self._second, dst)

    def utctimetuple(self):
        offset = self.utcoffset()
        moment = self - offset if offset else self
        return _time_tuple(moment._year, moment._month, moment._day, moment._hour, moment._minute, moment._second, 0)

    def _microseconds(self):
        """Since the beginning of year 1, by its own clock."""
        seconds = (self._hour * 60 + self._minute) * 60 + self._second
        return (self.toordinal() * 86400 + seconds) * 1000000 + self._microsecond

    def timestamp(self):
        """Seconds since the beginning of 1970."""
        offset = self.utcoffset()
        total = self._microseconds() - 719163 * 86400000000 - (offset._total() if offset else 0)
        return total / 10**6

    def date(self):
        return _date_class(self._year, self._month, self._day)

    def time(self):
        return _time_class(self._hour, self._minute, self._second, self._microsecond, fold=self._fold)

    def timetz(self):
        return _time_class(self._hour, self._minute, self._second, self._microsecond, self._tzinfo, fold=self._fold)

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None,
                tzinfo=True, *, fold=None):
        return type(self)(self._year if year is None else year, self._month if month is None else month,
                          self._day if day is None else day, self._hour if hour is None else hour,
                          self._minute if minute is None else minute, self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond,
                          self._tzinfo if tzinfo is True else tzinfo, fold=self._fold if fold is None else fold)

    __replace__ = replace

    def astimezone(self, tz=None):
        """The same moment by another clock."""
        if tz is None:
            tz = _LOCAL
        elif not isinstance(tz, _tzinfo_class):
            raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{type(tz).__name__}'")
        if tz is self._tzinfo:
            return self
        offset = self.utcoffset()
        utc = (self - offset if offset else self).replace(tzinfo=tz)
        return tz.fromutc(utc)

    def ctime(self):
        weekday = self.toordinal() % 7 or 7
        return "%s %s %2d %02d:%02d:%02d %04d" % (_DAYNAMES[weekday], _MONTHNAMES[self._month], self._day,
                                                  self._hour, self._minute, self._second, self._year)

    def isoformat(self, sep="T", timespec="auto"):
        if not isinstance(sep, str) or len(sep) != 1:
            raise TypeError(f"isoformat() argument 1 must be a unicode character, not {type(sep).__name__}")
        return ("%04d-%02d-%02d%s" % (self._year, self._month, self._day, sep)
                + _time_text(self._hour, self._minute, self._second, self._microsecond, timespec)
                + _offset_text(self.utcoffset()))

    def __repr__(self):
        numbers = [self._year, self._month, self._day, self._hour, self._minute, self._second, self._microsecond]
        if numbers[-1] == 0:
            del numbers[-1]
            if numbers[-1] == 0:
                del numbers[-1]
        text = "%s(%s" % (_name(self), ", ".join(map(str, numbers)))
        if self._fold:
            text += ", fold=1"
        if self._tzinfo is not None:
            text += ", tzinfo=%r" % self._tzinfo
        return text + ")"

    def __str__(self):
        return self.isoformat(sep=" ")

    def utcoffset(self):
        if self._tzinfo is None:
            return None
        offset = self._tzinfo.utcoffset(self)
        _check_offset("utcoffset", offset)
        return offset

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(self)

    def dst(self):
        if self._tzinfo is None:
            return None
        offset = self._tzinfo.dst(self)
        _check_offset("dst", offset)
        return offset

    def _compare_key(self, other, equality):
        """Both as numbers; `None` if they can't be compared."""
        if not isinstance(other, datetime):
            return None
        if self._tzinfo is other._tzinfo:
            return self._microseconds(), other._microseconds()
        mine, theirs = self.utcoffset(), other.utcoffset()
        # Between zones, a moment whose offset is in doubt equals none.
        if equality and (_varies_with_fold(self) or _varies_with_fold(other)):
            return 0, 1
        if mine == theirs:
            return self._microseconds(), other._microseconds()
        if mine is None or theirs is None:
            if equality:
                return 0, 1
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        return self._microseconds() - mine._total(), other._microseconds() - theirs._total()

    def __hash__(self):
        offset = (self.replace(fold=0) if self._fold else self).utcoffset()
        return hash(self._microseconds() - (offset._total() if offset else 0))

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        total = self._microseconds() + other._total()
        days, rest = divmod(total, 86400000000)
        if not 0 < days <= _MAXORDINAL:
            raise OverflowError("date value out of range")
        seconds, microseconds = divmod(rest, 1000000)
        return type(self)(*_of_ordinal(days), seconds // 3600, seconds // 60 % 60, seconds % 60, microseconds,
                          self._tzinfo)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + -other
        if not isinstance(other, datetime):
            return NotImplemented
        apart = timedelta._of(self._microseconds() - other._microseconds())
        if self._tzinfo is other._tzinfo:
            return apart
        mine, theirs = self.utcoffset(), other.utcoffset()
        if mine == theirs:
            return apart
        if mine is None or theirs is None:
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        return apart + theirs - mine

    def __reduce_ex__(self, protocol):
        folded = 0x80 if self._fold and protocol > 3 else 0
        state = self._year.to_bytes(2) + bytes([self._month | folded, self._day, self._hour, self._minute, self._second])
        state += self._microsecond.to_bytes(3)
        return type(self), (state,) if self._tzinfo is None else (state, self._tzinfo)

    def __reduce__(self):
        return self.__reduce_ex__(2)


_date_class = date
datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)


class timezone(tzinfo):
    """A time zone at a fixed distance from UTC."""

    __static_name__ = "datetime.timezone"

    __slots__ = ("_offset", "_name")

    def __new__(cls, offset, name=_MISSING):
        if not isinstance(offset, timedelta):
            raise TypeError(f"timezone() argument 1 must be datetime.timedelta, not {type(offset).__name__}")
        if name is _MISSING:
            if not offset and "utc" in cls.__dict__:
                return cls.utc
            name = None
        elif not isinstance(name, str):
            raise TypeError(f"timezone() argument 2 must be str, not {type(name).__name__}")
        if not -_DAY < offset < _DAY:
            raise ValueError("offset must be a timedelta strictly between "
                             f"-timedelta(hours=24) and timedelta(hours=24), not {offset!r}.")
        self = object.__new__(cls)
        self._offset = offset
        self._name = name
        return self

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is timezone.utc:
            return "datetime.timezone.utc"
        if self._name is None:
            return f"{_name(self)}({self._offset!r})"
        return f"{_name(self)}({self._offset!r}, {self._name!r})"

    def __str__(self):
        return self.tzname(None)

    def utcoffset(self, dt):
        self._check(dt, "utcoffset")
        return self._offset

    def tzname(self, dt):
        self._check(dt, "tzname")
        if self._name is not None:
            return self._name
        return "UTC" + _offset_text(self._offset) if self._offset else "UTC"

    def dst(self, dt):
        self._check(dt, "dst")
        return None

    def fromutc(self, dt):
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime instance")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        return dt + self._offset

    def _check(self, dt, method):
        if dt is not None and not isinstance(dt, datetime):
            raise TypeError(f"{method}(dt) argument must be a datetime instance or None, not {type(dt).__name__}")

    def __reduce__(self):
        return type(self), (self._offset,) if self._name is None else (self._offset, self._name)


UTC = timezone.utc = timezone(timedelta(0))
timezone.min = timezone(-timedelta(hours=23, minutes=59))
timezone.max = timezone(timedelta(hours=23, minutes=59))
_LOCAL = timezone(timedelta(0), "UTC")
