# Dates and times from their state, and copies that keep the fold.
import copy
import datetime as dt

moment = dt.datetime(2024, 10, 27, 2, 30, 15, 123456, tzinfo=dt.timezone.utc, fold=1)
for value in (moment, moment.date(), moment.timetz(), moment.time(), moment.replace(tzinfo=None)):
    made = copy.copy(value)
    print(value.__reduce_ex__(4), value.__reduce__(), made == value, getattr(made, "fold", None), copy.deepcopy(value) == value)
print(dt.date(b"\x07\xe8\x01\x02"), dt.datetime(b"\x07\xe8\x81\x02\x03\x04\x05\x00\x00\x06").fold, dt.time(b"\x8a\x0b\x0c\x00\x00\x07", dt.timezone.utc))
for wrong in (lambda: dt.date(b"\x07\xe8\x0d\x02"), lambda: dt.date("2024"), lambda: dt.datetime(b"abc", 1, 1)):
    try:
        print(wrong())
    except TypeError as error:
        print(error)
