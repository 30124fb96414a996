from datetime import datetime, date, time, timedelta, timezone, tzinfo, UTC
import time as t
def e(f):
    try: print(repr(f()))
    except Exception as x: print(type(x).__name__, x)
d = datetime(2024, 2, 29, 13, 5, 9, 123456)
print(d, repr(d), d.isoformat(), d.isoformat(" ", "seconds"), d.isoformat(timespec="milliseconds"), d.date(), d.time(), d.weekday(), d.isoweekday(), d.isocalendar(), d.timetuple(), d.toordinal(), d.ctime())
print(d.strftime("%Y-%m-%d %H:%M:%S.%f %a %A %b %B %j %p %I %y %% %U %W %z|%Z"), f"{d:%d/%m/%Y}", f"{d}", d.timestamp(), datetime(2024,1,1,tzinfo=UTC).timestamp())
print(d + timedelta(days=1, hours=5), d - timedelta(weeks=1), d - datetime(2024,1,1), d > datetime(2023,1,1), d == d.replace(), d.replace(year=2025, day=1), hash(d)==hash(d.replace()))
print(timedelta(days=1, seconds=-5), repr(timedelta(1.5, 2.25, microseconds=3)), timedelta(hours=25), timedelta(-1), timedelta(microseconds=-1), timedelta(seconds=90)/2, timedelta(1)//timedelta(hours=5), timedelta(1)%timedelta(hours=5), timedelta(1)*1.5, timedelta(days=3)/timedelta(days=2), timedelta(1).total_seconds(), -timedelta(1,5), abs(timedelta(-1,5)), bool(timedelta()), divmod(timedelta(1), timedelta(hours=7)), timedelta(milliseconds=1.5), timedelta(minutes=0.1), timedelta.max, timedelta.min, repr(timedelta.resolution), sum([timedelta(1), timedelta(2)], timedelta()), max(timedelta(1), timedelta(2)))
tz = timezone(timedelta(hours=5, minutes=30)); print(tz, repr(tz), timezone.utc, repr(timezone.utc), timezone(timedelta(0)) is timezone.utc, timezone(timedelta(hours=-3), "BRT"), repr(timezone(timedelta(hours=-3), "BRT")))
a = datetime(2024, 1, 1, 12, tzinfo=tz); print(a, a.utcoffset(), a.tzname(), a.astimezone(UTC), a.astimezone(timezone(timedelta(hours=-8))), a == a.astimezone(UTC), a - datetime(2024,1,1,tzinfo=UTC), repr(a), a.isoformat(), a.dst())
print(date(2024,1,31), repr(date(2024,1,31)), date(2024,12,31) - date(2024,1,1), date(2024,1,31)+timedelta(1), date.fromordinal(738000), date.fromisoformat("2024-05-06"), date.fromisoformat("20240506"), date.fromisoformat("2024-W05-3"), date(2021,1,3).isocalendar(), date.fromisocalendar(2024, 1, 1), date.min, date.max, date(2024,1,1) < date(2024,1,2), date(2024,2,1).strftime("%d %b"), date(2024,1,1).replace(month=5))
print(time(13, 5), repr(time(13,5,0,7)), time(1,2,3).isoformat(), time(1,2,tzinfo=UTC), time.fromisoformat("13:05:09.5"), time(1) < time(2), time(23,59).strftime("%H-%M"), time.max, repr(time(1,2,tzinfo=tz)))
print(type(datetime.now() - datetime.now()), datetime.now(UTC).tzinfo, isinstance(d, date), issubclass(datetime, date), datetime, date, timedelta, datetime.min, datetime.max)
class Z(tzinfo):
    def utcoffset(self, dt): return timedelta(hours=2)
    def dst(self, dt): return timedelta(hours=1)
    def tzname(self, dt): return "ZZ"
z = datetime(2024,6,1,tzinfo=Z()); print(z, z.tzname(), z.dst(), z.astimezone(UTC), datetime(2024,6,1,tzinfo=UTC).astimezone(Z()))
print({d: 1}[d.replace()], sorted([date(2024,2,1), date(2024,1,1)]), datetime(1,1,1).strftime("%Y %y"), d.timetuple().tm_yday, d.utctimetuple().tm_hour)
match d:
    case datetime(year=2024, month=m): print("m", m)

