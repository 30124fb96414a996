"""Days by number and back, operators between spans, dates and times, and what they refuse."""
import datetime as d
import random

random.seed(3)
checksum = 0
for n in [1, 365, 366, 730, 731, 1461, 110668, 146097, 146098, 3652059] + [random.randint(1, 3652059) for _ in range(500)]:
    day = d.date.fromordinal(n)
    assert day.toordinal() == n
    checksum = (checksum * 31 + day.year * 400 + day.month * 32 + day.day) % 1000003
print(checksum)
T, nan, inf = d.timedelta, float("nan"), float("inf")
for act in (
        lambda: T(1) / 0, lambda: T(1) // 0, lambda: T(1) % T(0), lambda: T(1) / T(0), lambda: T(1) * "a",
        lambda: T(1) / 0.0, lambda: T(1) * nan, lambda: T(1) * inf, lambda: T(1) + 1, lambda: 1 - T(1),
        lambda: divmod(T(7), T(2)), lambda: divmod(T(1), 2), lambda: T(3) / 2, lambda: T(microseconds=5) / -2,
        lambda: T(microseconds=3) * 0.5, lambda: T(microseconds=-7) // 2, lambda: T(1) < 1, lambda: True * T(2),
        lambda: T(5) // True, lambda: T(7) // T(2), lambda: T(7) % T(2), lambda: T(1) - d.date(2020, 1, 1),
        lambda: d.date(2020, 1, 1) < d.datetime(2020, 1, 1), lambda: d.date(2020, 1, 1) == d.datetime(2020, 1, 1),
        lambda: d.time(1) < d.time(2), lambda: d.time(1) > d.time(2, tzinfo=d.UTC),
        lambda: d.time(1) == d.time(1, tzinfo=d.UTC), lambda: d.datetime(2020, 1, 1) >= d.datetime(2020, 1, 1),
        lambda: d.date(0, 1, 1), lambda: d.date(2021, 2, 29), lambda: d.date(2021, 13, 1), lambda: d.time(24),
        lambda: d.time(1, 60), lambda: d.time(1, 2, 60), lambda: d.time(1, 2, 3, -1), lambda: d.time(1, fold=2),
        lambda: d.date.fromisocalendar(2021, 53, 1), lambda: d.date.fromisocalendar(2020, 53, 1),
        lambda: d.datetime(2020, 1, 1) - d.datetime(2019, 1, 1), lambda: hash(T(1)) == hash(T(hours=24))):
    try:
        print(act())
    except (TypeError, ValueError, ArithmeticError) as error:
        print(type(error).__name__, error)
