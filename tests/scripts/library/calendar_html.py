import calendar

page = calendar.HTMLCalendar()
print(page.formatmonth(2024, 2), page.formatmonthname(2024, 2, False), page.formatweekday(0))
print(calendar.HTMLCalendar(6).formatyear(2023, width=5))
print(page.formatyearpage(2024, css=None)[:400].decode(), page.formatyearpage(2024, encoding="ascii")[:80])


class Marked(calendar.HTMLCalendar):
    cssclass_month = "month wide"
    cssclasses = [f"day {name}" for name in calendar.HTMLCalendar.cssclasses]

    def formatday(self, day, weekday):
        return "<td class='today'>!</td>" if day == 14 else super().formatday(day, weekday)


print(Marked(firstweekday=6).formatmonth(2024, 2, withyear=False))
