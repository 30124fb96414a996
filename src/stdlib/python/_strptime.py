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


def _number(directive, *ways):
    """A group for a number, written in one of some ways."""
    return f"(?P<{directive}>{'|'.join(ways)})"


_PARTS = {
    'd': _number('d', r'3[01]', r'[12]\d', r'0?[1-9]', r' [1-9]'),
    'f': _number('f', r'[0-9]{1,6}'),
    'H': _number('H', r'2[0-3]', r'[01]?\d'),
    'I': _number('I', r'1[0-2]', r'0?[1-9]'),
    'j': _number('j', r'36[0-6]', r'3[0-5]\d', r'[12]\d\d', r'0[1-9]\d', r'00[1-9]', r'[1-9]\d', r'0?[1-9]'),
    'm': _number('m', r'1[0-2]', r'0?[1-9]'),
    'M': _number('M', r'[0-5]?\d'),
    'S': _number('S', r'6[01]', r'[0-5]?\d'),
    'U': _number('U', r'5[0-3]', r'[0-4]?\d'),
    'W': _number('W', r'5[0-3]', r'[0-4]?\d'),
    'w': _number('w', r'[0-6]'),
    'u': _number('u', r'[1-7]'),
    'V': _number('V', r'5[0-3]', r'0[1-9]', r'[1-4]\d', r'\d'),
    'y': _number('y', r'\d{2}'),
    'Y': _number('Y', r'\d{4}'),
    'G': _number('G', r'\d{4}'),
    'z': _number('z', r'[+-]\d{2}:?[0-5]\d(?::?[0-5]\d(?:\.\d{1,6})?)?', r'(?-i:Z)'),
    'A': _one_of(_WEEKDAYS, 'A'),
    'a': _one_of([day[:3] for day in _WEEKDAYS], 'a'),
    'B': _one_of(_MONTHS, 'B'),
    'b': _one_of([month[:3] for month in _MONTHS], 'b'),
    'p': "(?P<p>am|pm)",
    'Z': "(?P<Z>utc|gmt)",
    '%': '%',
}


_NO_YEAR = (
    "Parsing dates involving a day of month without a year specified is ambiguious\nand fails to parse leap day. "
    "The default behavior will change in Python 3.15\nto either always raise an exception or to use a different "
    "default year (TBD).\nTo avoid trouble, add a specific year to the input & format.\n"
    "See https://github.com/python/cpython/issues/70647."
)


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
        warnings.warn(_NO_YEAR, DeprecationWarning, skip_file_prefixes=("/usr/lib/python3.13",))
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


def _iso_trouble(number, weekday):
    """What is wrong with the directives of an ISO week date, if anything."""
    days = "and a weekday directive ('%A', '%a', '%w', or '%u')."
    if 'G' in number:
        if 'j' in number:
            return ("Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' "
                    "instead.")
        if 'V' not in number or weekday is None:
            return f"ISO year directive '%G' must be used with the ISO week directive '%V' {days}"
    elif 'V' in number:
        if weekday is None or not ('Y' in number or 'y' in number):
            return f"ISO week directive '%V' must be used with the ISO year directive '%G' {days}"
        return ("ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' "
                "instead.")
    return None


def _regex(format):
    """The compiled pattern of a format."""
    regex = _cache.get(format)
    if regex is None:
        regex = _cache[format] = re.compile(_pattern(format), re.IGNORECASE)
    return regex


def _strptime(data_string, format="%a %b %d %H:%M:%S %Y"):
    """The parts of a time, the microseconds, and those of its offset."""
    for position, given in enumerate((data_string, format)):
        if isinstance(given, str):
            continue
        raise TypeError(f"strptime() argument {position} must be str, not {type(given)}")  #: 320 raise TypeError(msg.format(index, type(arg)))
    try:
        regex = _regex(format)
    except KeyError as missing:
        directive = missing.args[0].replace("\\", "%")
        raise ValueError(f"'{directive}' is a bad directive in format '{format}'") from None  #: 344 raise ValueError("'%s' is a bad directive in format '%s'" %\n                    (bad_directive, format)) from None
    except IndexError:
        raise ValueError(f"stray % in format '{format}'") from None  #: 348 raise ValueError("stray %% in format '%s'" % format) from None
    found = regex.match(data_string)
    if found is None:
        raise ValueError(f"time data {data_string!r} does not match format {format!r}")  #: 352 raise ValueError("time data %r does not match format %r" %\n                 (data_string, format))
    rest = data_string[found.end():]
    if rest:
        raise ValueError(f"unconverted data remains: {rest}")  #: 355 raise ValueError("unconverted data remains: %s" %\n                  data_string[found.end():])
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
                        raise ValueError(msg)  #: 459
                    z = z[:5] + z[6:]
            gmtoff = int(z[1:3]) * 3600 + int(z[3:5]) * 60 + int(z[5:7] or 0)
            gmtoff_fraction = int((z[8:] + "000000")[:6])
            if z.startswith("-"):
                gmtoff, gmtoff_fraction = -gmtoff, -gmtoff_fraction
    tz = 0 if parts.get('Z') else -1
    trouble = _iso_trouble(number, weekday)
    if trouble:
        raise ValueError(trouble)
    leap_day_without_year = False
    if year is None:
        leap_day_without_year = month == 2 and day == 29
        year = 1904 if leap_day_without_year else 1900
    if weekday is not None and julian is None:
        week = number.get('U', number.get('W'))
        if week is not None:
            julian = _day_of_week_number(year, week, weekday, 'W' in number)
        elif iso_year is not None:
            result = datetime_date.fromisocalendar(iso_year, iso_week, weekday + 1)
            year, month, day = result.year, result.month, result.day
        if julian is not None and julian < 1:
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
    parts, *_ = _strptime(data_string, format)  #: 567 tt = «_strptime(data_string, format)»[0]
    return time.struct_time(parts[:9])


def _strptime_datetime(cls, data_string, format="%a %b %d %H:%M:%S %Y"):
    """`datetime.datetime.strptime`"""
    parts, microseconds, more = _strptime(data_string, format)  #: 573 tt, fraction, gmtoff_fraction = «_strptime(data_string, format)»
    *when, zone, offset = parts
    zones = []
    if offset is not None:
        name = (zone,) if zone else ()
        zones.append(datetime_timezone(datetime_timedelta(seconds=offset, microseconds=more), *name))
    return cls(*when[:6], microseconds, *zones)  #: 584 return «cls(*args)»
