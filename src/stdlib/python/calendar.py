"""Calendars as text, in HTML, and as lists."""

import datetime
import sys
from enum import IntEnum, global_enum
from itertools import repeat

__all__ = ["IllegalMonthError", "IllegalWeekdayError", "setfirstweekday", "firstweekday", "isleap", "leapdays",
           "weekday", "monthrange", "monthcalendar", "prmonth", "month", "prcal", "calendar", "timegm", "month_name",
           "month_abbr", "day_name", "day_abbr", "Calendar", "TextCalendar", "HTMLCalendar", "LocaleTextCalendar",
           "LocaleHTMLCalendar", "weekheader", "Day", "Month", "JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE",
           "JULY", "AUGUST", "SEPTEMBER", "OCTOBER", "NOVEMBER", "DECEMBER", "MONDAY", "TUESDAY", "WEDNESDAY",
           "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"]

error = ValueError
EPOCH = 1970


class IllegalMonthError(ValueError):
    """Raised for months that don't exist."""

    def __init__(self, month):
        self.month = month

    def __str__(self):
        return f"bad month number {self.month!r}; must be 1-12"


class IllegalWeekdayError(ValueError):
    """Raised for days of the week that don't exist."""

    def __init__(self, weekday):
        self.weekday = weekday

    def __str__(self):
        return f"bad weekday number {self.weekday!r}; must be 0 (Monday) to 6 (Sunday)"


def __getattr__(name):
    if name not in ('January', 'February'):
        raise AttributeError(f"module '{__name__}' has no attribute '{name}'")  #: 54
    import warnings
    warnings.warn(f"The '{name}' attribute is deprecated, use '{name.upper()}' instead", DeprecationWarning,
                  stacklevel=2)
    return ('January', 'February').index(name) + 1


@global_enum
class Month(IntEnum):
    """The months."""

    (JANUARY, FEBRUARY, MARCH, APRIL, MAY, JUNE, JULY, AUGUST, SEPTEMBER, OCTOBER, NOVEMBER,
     DECEMBER) = range(1, 13)


@global_enum
class Day(IntEnum):
    """The days of the week."""

    MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = range(7)


mdays = [0, *(28 if month == 2 else 30 + (month + month // 8) % 2 for month in Month)]


class _localized_month:
    """The names of months as a sequence that can't be changed."""

    def __init__(self, names):
        self._names = names

    def __getitem__(self, i):
        return self._names[i]  #: 103 funcs = «self._months[i]»

    def __len__(self):
        return len(self._names)


class _localized_day(_localized_month):
    """The names of days as a sequence that can't be changed."""

    def __getitem__(self, i):
        return self._names[i]  #: 122 funcs = «self._days[i]»


day_name = _localized_day([day.name.capitalize() for day in Day])
day_abbr = _localized_day([name[:3] for name in day_name])
month_name = _localized_month([''] + [month.name.capitalize() for month in Month])
month_abbr = _localized_month([name[:3] for name in month_name])


def isleap(year):
    """Whether a year has 366 days."""
    return not year % (16 if year % 25 == 0 else 4)  #: 143 return «year % 4» == 0 and (year % 100 != 0 or year % 400 == 0)


def leapdays(y1, y2):
    """How many leap years there are from one year until before another."""
    return _leap_years_before(y2) - _leap_years_before(y1)


def _leap_years_before(year):
    year -= 1
    return year // 4 - year // 100 + year // 400


def weekday(year, month, day):
    """The day of the week of a date."""
    if not datetime.MINYEAR <= year <= datetime.MAXYEAR:
        # The calendar repeats itself after 400 years.
        year = 2000 + year % 400
    date = datetime.date(year, month, day)  #: 158 return Day(«datetime.date(year, month, day)».weekday())
    return Day(date.weekday())


def _monthlen(year, month):
    return mdays[month] + (month == 2 and isleap(year))


def monthrange(year, month):
    """The day of the week with which a month begins, and how many days it has."""
    if not 1 <= month <= 12:
        raise IllegalMonthError(month)  #: 165
    return weekday(year, month, 1), _monthlen(year, month)  #: 166 day1 = «weekday(year, month, 1)»


def _weeks(days):
    days = list(days)
    return [days[i:i + 7] for i in range(0, len(days), 7)]


class Calendar:
    """Calendars as lists."""

    def __init__(self, firstweekday=0):
        self.firstweekday = firstweekday

    def getfirstweekday(self):
        return self._firstweekday % 7

    def setfirstweekday(self, firstweekday):
        self._firstweekday = firstweekday

    firstweekday = property(getfirstweekday, setfirstweekday)

    def iterweekdays(self):
        """The days of a week by number."""
        first = self.firstweekday
        for day in range(first, first + 7):
            yield day % 7

    def itermonthdates(self, year, month):
        """The dates of a month, in whole weeks."""
        for parts in self.itermonthdays3(year, month):  #: 220 for y, m, d in «self.itermonthdays3(year, month)»:
            yield datetime.date(*parts)  #: 221 yield datetime.date(y, m, d)

    def itermonthdays(self, year, month):
        """The days of a month, in whole weeks: zero for those of others."""
        first, count = monthrange(year, month)  #: 228 day1, ndays = «monthrange(year, month)»
        yield from repeat(0, (first - self.firstweekday) % 7)
        yield from range(1, count + 1)
        yield from repeat(0, (self.firstweekday - first - count) % 7)

    def itermonthdays2(self, year, month):
        """The days of a month, with the days of the week."""
        for i, day in enumerate(self.itermonthdays(year, month), self.firstweekday):  #: 240 for i, d in «enumerate(self.itermonthdays(year, month), self.firstweekday)»:
            yield day, i % 7

    def itermonthdays3(self, year, month):
        """The days of a month in whole weeks: year, month and day."""
        first, count = monthrange(year, month)  #: 248 day1, ndays = «monthrange(year, month)»
        before, after = (first - self.firstweekday) % 7, (self.firstweekday - first - count) % 7
        earlier = (year - 1, 12) if month == 1 else (year, month - 1)
        later = (year + 1, 1) if month == 12 else (year, month + 1)
        last = _monthlen(*earlier)
        for day in range(last - before + 1, last + 1):
            yield *earlier, day
        for day in range(1, count + 1):
            yield year, month, day
        for day in range(1, after + 1):
            yield *later, day

    def itermonthdays4(self, year, month):
        """The days of a month in whole weeks: year, month, day and day of the week."""
        for i, parts in enumerate(self.itermonthdays3(year, month)):  #: 266 for i, (y, m, d) in «enumerate(self.itermonthdays3(year, month))»:
            yield *parts, (self.firstweekday + i) % 7

    def monthdatescalendar(self, year, month):
        """The weeks of a month, as dates."""
        return _weeks(self.itermonthdates(year, month))  #: 274 dates = «list(self.itermonthdates(year, month))»

    def monthdays2calendar(self, year, month):
        """The weeks of a month, as days with days of the week."""
        return _weeks(self.itermonthdays2(year, month))  #: 284 days = «list(self.itermonthdays2(year, month))»

    def monthdayscalendar(self, year, month):
        """The weeks of a month, as days."""
        return _weeks(self.itermonthdays(year, month))  #: 292 days = «list(self.itermonthdays(year, month))»

    def yeardatescalendar(self, year, width=3):
        """The months of a year in rows, as dates."""
        return _rows(self.monthdatescalendar, year, width)

    def yeardays2calendar(self, year, width=3):
        """The months of a year in rows, as days with days of the week."""
        return _rows(self.monthdays2calendar, year, width)

    def yeardayscalendar(self, year, width=3):
        """The months of a year in rows, as days."""
        return _rows(self.monthdayscalendar, year, width)


def _rows(weeks_of, year, width):
    months = [weeks_of(year, month) for month in Month]
    return [months[i:i + width] for i in range(0, len(months), width)]


class TextCalendar(Calendar):
    """Calendars as text."""

    def prweek(self, theweek, width):
        print(self.formatweek(theweek, width), end='')

    def formatday(self, day, weekday, width):
        return ('%2i' % day if day else '').center(width)

    def formatweek(self, theweek, width):
        return ' '.join(self.formatday(day, weekday, width) for day, weekday in theweek)

    def formatweekday(self, day, width):
        names = day_name if width >= 9 else day_abbr
        return names[day][:width].center(width)

    def formatweekheader(self, width):
        return ' '.join(self.formatweekday(day, width) for day in self.iterweekdays())

    def formatmonthname(self, theyear, themonth, width, withyear=True):
        name = month_name[themonth]  #: 373 s = «month_name[themonth]»
        return (f'{name} {theyear!r}' if withyear else name).center(width)

    def prmonth(self, theyear, themonth, w=0, l=0):
        print(self.formatmonth(theyear, themonth, w, l), end='')  #: 382 print(«self.formatmonth(theyear, themonth, w, l)», end='')

    def formatmonth(self, theyear, themonth, w=0, l=0):
        """A month as text: `w` is the width of a day, `l` how many lines a week takes."""
        w, end = max(2, w), '\n' * max(1, l)
        name = self.formatmonthname(theyear, themonth, 7 * (w + 1) - 1)  #: 390 s = «self.formatmonthname(theyear, themonth, 7 * (w + 1) - 1)»
        lines = [name, self.formatweekheader(w)]
        for week in self.monthdays2calendar(theyear, themonth):  #: 395 for week in «self.monthdays2calendar(theyear, themonth)»:
            lines.append(self.formatweek(week, w))
        return ''.join(line.rstrip() + end for line in lines)

    def formatyear(self, theyear, w=2, l=1, c=6, m=3):
        """A year as text: `c` is the space between months, `m` how many stand beside each other."""
        w, end, c = max(2, w), '\n' * max(1, l), max(2, c)
        width = (w + 1) * 7 - 1
        text = repr(theyear).center(width * m + c * (m - 1)).rstrip() + end
        header = self.formatweekheader(w)

        def line(columns):
            return formatstring(columns, width, c).rstrip() + end

        for i, row in enumerate(self.yeardays2calendar(theyear, m)):  #: 413 for (i, row) in «enumerate(self.yeardays2calendar(theyear, m))»:
            months = range(m * i + 1, min(m * (i + 1), 12) + 1)
            text += end + line([self.formatmonthname(theyear, month, width, False) for month in months])
            text += line([header] * len(months))
            for week in range(max(map(len, row))):
                text += line([self.formatweek(month[week], w) if week < len(month) else '' for month in row])
        return text

    def pryear(self, theyear, w=0, l=0, c=6, m=3):
        print(self.formatyear(theyear, w, l, c, m), end='')


_TABLE = '<table border="0" cellpadding="0" cellspacing="0" class="%s">'


class HTMLCalendar(Calendar):
    """Calendars in HTML."""

    cssclasses = cssclasses_weekday_head = [name.lower() for name in day_abbr]
    cssclass_noday = "noday"
    cssclass_month = cssclass_month_head = "month"
    cssclass_year = cssclass_year_head = "year"

    def formatday(self, day, weekday):
        if day == 0:
            return f'<td class="{self.cssclass_noday}">&nbsp;</td>'
        return f'<td class="{self.cssclasses[weekday]}">{day}</td>'

    def formatweek(self, theweek):
        return f"<tr>{''.join(self.formatday(day, weekday) for day, weekday in theweek)}</tr>"

    def formatweekday(self, day):
        return f'<th class="{self.cssclasses_weekday_head[day]}">{day_abbr[day]}</th>'

    def formatweekheader(self):
        return f"<tr>{''.join(self.formatweekday(day) for day in self.iterweekdays())}</tr>"

    def formatmonthname(self, theyear, themonth, withyear=True):
        name = month_name[themonth]
        shown = f'{name} {theyear}' if withyear else name
        return f'<tr><th colspan="7" class="{self.cssclass_month_head}">{shown}</th></tr>'

    def formatmonth(self, theyear, themonth, withyear=True):
        """A month as a table."""
        lines = [_TABLE % self.cssclass_month, self.formatmonthname(theyear, themonth, withyear=withyear),
                 self.formatweekheader()]
        lines += [self.formatweek(week) for week in self.monthdays2calendar(theyear, themonth)]
        return '\n'.join([*lines, '</table>', ''])

    def formatyear(self, theyear, width=3):
        """A year as a table of tables."""
        width = max(width, 1)
        text = _TABLE % self.cssclass_year
        text += f'\n<tr><th colspan="{width}" class="{self.cssclass_year_head}">{theyear}</th></tr>'
        for first in range(1, 13, width):
            months = range(first, min(first + width, 13))
            cells = ''.join(f'<td>{self.formatmonth(theyear, month, withyear=False)}</td>' for month in months)
            text += f'<tr>{cells}</tr>'
        return text + '</table>'

    def formatyearpage(self, theyear, width=3, css='calendar.css', encoding=None):
        """A year as a whole page, in bytes."""
        encoding = sys.getdefaultencoding() if encoding is None else encoding
        style = '' if css is None else f'<link rel="stylesheet" type="text/css" href="{css}" />\n'
        page = (f'<?xml version="1.0" encoding="{encoding}"?>\n'
                '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" '
                '"http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">\n'
                '<html>\n<head>\n'
                f'<meta http-equiv="Content-Type" content="text/html; charset={encoding}" />\n'
                f'{style}<title>Calendar for {theyear:d}</title>\n</head>\n<body>\n'
                f'{self.formatyear(theyear, width)}</body>\n</html>\n')
        return page.encode(encoding, "xmlcharrefreplace")


class _Local:
    """What calendars in a language have on top; there is one language here."""

    def __init__(self, firstweekday=0, locale=None):
        super().__init__(firstweekday)
        self.locale = 'C' if locale is None else locale


class LocaleTextCalendar(_Local, TextCalendar):
    """Calendars as text, in a language."""


class LocaleHTMLCalendar(_Local, HTMLCalendar):
    """Calendars in HTML, in a language."""


c = TextCalendar()


def setfirstweekday(firstweekday):
    """With which day weeks begin."""
    if not MONDAY <= firstweekday <= SUNDAY:
        raise IllegalWeekdayError(firstweekday)  #: 648
    c.firstweekday = firstweekday


firstweekday, weekheader, week, prweek = c.getfirstweekday, c.formatweekheader, c.formatweek, c.prweek
monthcalendar, month, prmonth = c.monthdayscalendar, c.formatmonth, c.prmonth
calendar, prcal = c.formatyear, c.pryear

_colwidth = 7 * 3 - 1
_spacing = 6


def format(cols, colwidth=_colwidth, spacing=_spacing):
    """Prints columns beside each other."""
    print(formatstring(cols, colwidth, spacing))


def formatstring(cols, colwidth=_colwidth, spacing=_spacing):
    """Columns beside each other."""
    return (' ' * spacing).join(column.center(colwidth) for column in cols)


def timegm(tuple):
    """The seconds since 1970 of a time in parts."""
    year, month, *rest = tuple[:6]
    first = datetime.date(year, month, 1)  #: 684 days = «datetime.date(year, month, 1)».toordinal() - _EPOCH_ORD + day - 1
    day, hour, minute, second = rest
    days = (first - datetime.date(EPOCH, 1, 1)).days + day - 1
    return second + 60 * (minute + 60 * (hour + 24 * days))
