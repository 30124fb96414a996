"""Reading dates and times from text in a format."""

import re
import time
from datetime import date as datetime_date, timedelta as datetime_timedelta, timezone as datetime_timezone

_WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_MONTHS = ["", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
           "november", "december"]


def _one_of(words, name):
    """A group for any of some words, the longest first."""
    return "(?P<%s>%s)" % (name, "|".join(sorted((word for word in words if word), key=len, reverse=True)))


_PARTS = {
    'd': r"(?P<d>3[0-1]|[1-2]\d|0[1-9]|[1-9]| [1-9])",
    'f': r"(?P<f>[0-9]{1,6})",
    'H': r"(?P<H>2[0-3]|[0-1]\d|\d)",
    'I': r"(?P<I>1[0-2]|0[1-9]|[1-9])",
    'G': r"(?P<G>\d\d\d\d)",
    'j': r"(?P<j>36[0-6]|3[0-5]\d|[1-2]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9])",
    'm': r"(?P<m>1[0-2]|0[1-9]|[1-9])",
    'M': r"(?P<M>[0-5]\d|\d)",
    'S': r"(?P<S>6[0-1]|[0-5]\d|\d)",
    'U': r"(?P<U>5[0-3]|[0-4]\d|\d)",
    'W': r"(?P<W>5[0-3]|[0-4]\d|\d)",
    'w': r"(?P<w>[0-6])",
    'u': r"(?P<u>[1-7])",
    'V': r"(?P<V>5[0-3]|0[1-9]|[1-4]\d|\d)",
    'y': r"(?P<y>\d\d)",
    'Y': r"(?P<Y>\d\d\d\d)",
    'z': r"(?P<z>[+-]\d\d:?[0-5]\d(:?[0-5]\d(\.\d{1,6})?)?|(?-i:Z))",
    'A': _one_of(_WEEKDAYS, 'A'),
    'a': _one_of([day[:3] for day in _WEEKDAYS], 'a'),
    'B': _one_of(_MONTHS, 'B'),
    'b': _one_of([month[:3] for month in _MONTHS], 'b'),
    'p': "(?P<p>am|pm)",
    'Z': "(?P<Z>utc|gmt)",
    '%': '%',
}


def _pattern(format):
    """The pattern of a format."""
    format = re.sub(r"([\\.^$*+?\(\){}\[\]|])", r"\\\1", format)
    format = re.sub(r'\s+', r'\\s+', format)
    out = ''
    directives = set()
    while '%' in format:
        at = format.index('%') + 1
        directive = format[at]
        out += format[:at - 1] + _PARTS[directive]
        format = format[at + 1:]
        directives.add(directive)
    if 'd' in directives and not directives & {'Y', 'y', 'G'}:
        import warnings
        warnings.warn("""\
Parsing dates involving a day of month without a year specified is ambiguious
and fails to parse leap day. The default behavior will change in Python 3.15
to either always raise an exception or to use a different default year (TBD).
To avoid trouble, add a specific year to the input & format.
See https://github.com/python/cpython/issues/70647.""",
                      DeprecationWarning,
                      skip_file_prefixes=("/usr/lib/python3.13",))
    return out + format


_PARTS['c'] = _pattern("%a %b %d %H:%M:%S %Y")
_PARTS['x'] = _pattern("%m/%d/%y")
_PARTS['X'] = _pattern("%H:%M:%S")
_cache = {}


def _day_of_week_number(year, week, weekday, from_monday):
    """The day of the year of a weekday in a week."""
    first = datetime_date(year, 1, 1).weekday()
    if not from_monday:
        first = (first + 1) % 7
        weekday = (weekday + 1) % 7
    if week == 0:
        return 1 + weekday - first
    return 1 + (7 - first) % 7 + 7 * (week - 1) + weekday


def _strptime(data_string, format="%a %b %d %H:%M:%S %Y"):
    """The parts of a time, the microseconds, and those of its offset."""
    for index, arg in enumerate([data_string, format]):
        if not isinstance(arg, str):
            msg = "strptime() argument {} must be str, not {}"
            raise TypeError(msg.format(index, type(arg)))  #: 320
    regex = _cache.get(format)
    if not regex:
        try:
            regex = re.compile(_pattern(format), re.IGNORECASE)
        except KeyError as err:
            bad_directive = err.args[0]
            if bad_directive == "\\":
                bad_directive = "%"
            del err
            raise ValueError("'%s' is a bad directive in format '%s'" %
                             (bad_directive, format)) from None  #: 344 raise ValueError("'%s' is a bad directive in format '%s'" %\n                    (bad_directive, format)) from None
        except IndexError:
            raise ValueError("stray %% in format '%s'" % format) from None  #: 348
        _cache[format] = regex
    found = regex.match(data_string)
    if not found:
        raise ValueError("time data %r does not match format %r" %
                         (data_string, format))  #: 352 raise ValueError("time data %r does not match format %r" %\n                 (data_string, format))
    if len(data_string) != found.end():
        raise ValueError("unconverted data remains: %s" %
                         data_string[found.end():])  #: 355 raise ValueError("unconverted data remains: %s" %\n                  data_string[found.end():])
    parts = found.groupdict()
    number = {name: int(text) for name, text in parts.items() if text and name in "dGHIjmMSUWwuVyY"}
    year = number.get('Y')
    if 'y' in number:
        year = number['y'] + (2000 if number['y'] <= 68 else 1900)
    iso_year, iso_week = number.get('G'), number.get('V')
    month, day = number.get('m', 1), number.get('d', 1)
    if 'B' in parts:
        month = _MONTHS.index(parts['B'].lower())
    if 'b' in parts:
        month = [name[:3] for name in _MONTHS].index(parts['b'].lower())
    hour = number.get('H', 0)
    if 'I' in number:
        hour = number['I'] % 12 + (12 if (parts.get('p') or '').lower() == 'pm' else 0)
    minute, second = number.get('M', 0), number.get('S', 0)
    fraction = int((parts['f'] + "00000")[:6]) if 'f' in parts else 0
    weekday = None
    if 'A' in parts:
        weekday = _WEEKDAYS.index(parts['A'].lower())
    if 'a' in parts:
        weekday = [name[:3] for name in _WEEKDAYS].index(parts['a'].lower())
    if 'w' in number:
        weekday = (number['w'] - 1) % 7
    if 'u' in number:
        weekday = number['u'] - 1
    julian = number.get('j')
    gmtoff, gmtoff_fraction = None, 0
    if 'z' in parts:
        z = parts['z']
        if z == 'Z':
            gmtoff = 0
        else:
            if z[3] == ':':
                z = z[:3] + z[4:]
                if len(z) > 5:
                    if z[5] != ':':
                        msg = f"Inconsistent use of : in {parts['z']}"
                        raise ValueError(msg)  #: 431
                    z = z[:5] + z[6:]
            gmtoff = int(z[1:3]) * 3600 + int(z[3:5]) * 60 + int(z[5:7] or 0)
            gmtoff_fraction = int((z[8:] + "000000")[:6])
            if z.startswith("-"):
                gmtoff, gmtoff_fraction = -gmtoff, -gmtoff_fraction
    tz = 0 if parts.get('Z') else -1
    if iso_year is not None:
        if julian is not None:
            raise ValueError("Day of the year directive '%j' is not "
                             "compatible with ISO year directive '%G'. "
                             "Use '%Y' instead.")
        elif iso_week is None or weekday is None:
            raise ValueError("ISO year directive '%G' must be used with "
                             "the ISO week directive '%V' and a weekday "
                             "directive ('%A', '%a', '%w', or '%u').")
    elif iso_week is not None:
        if year is None or weekday is None:
            raise ValueError("ISO week directive '%V' must be used with "
                             "the ISO year directive '%G' and a weekday "
                             "directive ('%A', '%a', '%w', or '%u').")
        raise ValueError("ISO week directive '%V' is incompatible with "
                         "the year directive '%Y'. Use the ISO year '%G' "
                         "instead.")
    leap_day_without_year = False
    if year is None:
        leap_day_without_year = month == 2 and day == 29
        year = 1904 if leap_day_without_year else 1900
    if julian is None and weekday is not None:
        week = number.get('U', number.get('W'))
        if week is not None:
            julian = _day_of_week_number(year, week, weekday, 'W' in number)
        elif iso_year is not None:
            result = datetime_date.fromisocalendar(iso_year, iso_week, weekday + 1)
            year, month, day = result.year, result.month, result.day
        if julian is not None and julian <= 0:
            year -= 1
            julian += 366 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 365
    if julian is None:
        julian = datetime_date(year, month, day).toordinal() - datetime_date(year, 1, 1).toordinal() + 1
    else:
        result = datetime_date.fromordinal(julian - 1 + datetime_date(year, 1, 1).toordinal())
        year, month, day = result.year, result.month, result.day
    if weekday is None:
        weekday = datetime_date(year, month, day).weekday()
    if leap_day_without_year:
        year = 1900
    return ((year, month, day, hour, minute, second, weekday, julian, tz, parts.get("Z"), gmtoff), fraction,
            gmtoff_fraction)


def _strptime_time(data_string, format="%a %b %d %H:%M:%S %Y"):
    """`time.strptime`"""
    tt = _strptime(data_string, format)[0]  #: 567
    return time.struct_time(tt[:9])


def _strptime_datetime(cls, data_string, format="%a %b %d %H:%M:%S %Y"):
    """`datetime.datetime.strptime`"""
    tt, fraction, gmtoff_fraction = _strptime(data_string, format)  #: 573
    tzname, gmtoff = tt[-2:]
    args = tt[:6] + (fraction,)
    if gmtoff is not None:
        tzdelta = datetime_timedelta(seconds=gmtoff, microseconds=gmtoff_fraction)
        args += (datetime_timezone(tzdelta, tzname) if tzname else datetime_timezone(tzdelta),)
    return cls(*args)  #: 584
