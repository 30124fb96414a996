"""Times that a clock shows twice: comparing, subtracting and hashing them."""

from datetime import date, datetime, time, timedelta, timezone, tzinfo


class Turned(tzinfo):
    """A zone whose offset depends on the fold."""

    def utcoffset(self, dt):
        return timedelta(hours=1 if dt is None or dt.fold else 2)

    def dst(self, dt):
        return timedelta(0)

    def tzname(self, dt):
        return "Turned"

    def __repr__(self):
        return "Turned()"


zone, east = Turned(), timezone(timedelta(hours=1))
first = datetime(2020, 1, 1, 1, tzinfo=zone)
second = first.replace(fold=1)
utc = datetime(2019, 12, 31, 23, tzinfo=timezone.utc)
print(first, second, repr(second))
print(first == second, first - second, hash(first) == hash(second), first < second)
print(first == utc, first != utc, first - utc, first <= utc, first.astimezone(timezone.utc) == utc)
print(time(1, tzinfo=zone) == time(1, tzinfo=zone, fold=1), time(1, tzinfo=east) == time(0, tzinfo=timezone.utc))
print(datetime(2020, 1, 1, 1, tzinfo=east) == utc.replace(year=2020, month=1, day=1, hour=0))
print(len({first, second}))
print(datetime.strptime("05 12", "%d %m"))
for wrong in (None, "1"):
    try:
        date.fromtimestamp(wrong)
    except TypeError as error:
        print(error)
