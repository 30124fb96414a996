import calendar
import datetime
import traceback

calendar.prmonth(2024, 2)
print(calendar.month(2023, 10, w=4, l=2))
print(calendar.calendar(2024, m=4, c=3))
calendar.prcal(1999, w=3)
sunday = calendar.TextCalendar(calendar.SUNDAY)
print(sunday.formatmonth(2024, 9), sunday.formatweekheader(10), sunday.formatweek([(0, 6), (1, 0), (30, 1)], 4), sep="\n")
print(calendar.monthrange(2024, 2), calendar.monthrange(1, 1), calendar.monthrange(20000, 12), calendar.weekday(2024, 7, 4))
print(calendar.isleap(1900), calendar.isleap(2000), calendar.leapdays(1900, 2025), repr(calendar.MONDAY), calendar.Month.JULY, calendar.Day(3))
print(list(calendar.day_name), calendar.day_abbr[-1], calendar.month_name[1:4], list(calendar.month_abbr), len(calendar.month_name))
print(calendar.monthcalendar(2024, 2), calendar.firstweekday(), calendar.weekheader(3))
c = calendar.Calendar(firstweekday=6)
print(list(c.iterweekdays()), list(c.itermonthdays(2023, 2)), list(c.itermonthdays2(2023, 1))[:9])
print(list(c.itermonthdates(2023, 1))[:2], list(c.itermonthdays3(2023, 12))[-7:], list(c.itermonthdays4(2024, 2))[:3])
print([[len(month) for month in row] for row in c.yeardayscalendar(2024, 4)], c.yeardatescalendar(2024)[0][0][0][0], c.yeardays2calendar(2024)[3][2][4])
print(calendar.timegm((2024, 2, 29, 12, 30, 15)), calendar.timegm(datetime.datetime(1970, 1, 2).timetuple()))
calendar.setfirstweekday(calendar.SUNDAY)
print(calendar.month(2024, 6), calendar.January)
calendar.setfirstweekday(0)
calendar.format(["a", "b", "c"], 5, 2)


def attempt(call):
    try:
        print(call())
    except Exception as error:
        traceback.print_exception(error)


attempt(lambda: calendar.monthrange(2024, 13))
attempt(lambda: calendar.setfirstweekday(7))
attempt(lambda: calendar.month(2024, 0))
attempt(lambda: calendar.month(2024, 13))
attempt(lambda: calendar.monthcalendar(2024, 13))
attempt(lambda: list(c.itermonthdates(2024, 13)))
attempt(lambda: calendar.weekday(2024, 2, 30))
attempt(lambda: calendar.isleap("2024"))
attempt(lambda: calendar.timegm((2024, 13, 1, 0, 0, 0)))
attempt(lambda: calendar.nothing)
attempt(lambda: calendar.day_name[7])
