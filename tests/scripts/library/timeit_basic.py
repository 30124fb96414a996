import itertools
import timeit
import traceback

ticks = itertools.count()


def clock():
    return next(ticks) * 0.5


counted = []
print(timeit.timeit(lambda: counted.append(1), number=5, timer=clock), len(counted))
print(timeit.timeit("out.append(n)", "n = 7", number=3, timer=clock, globals={"out": counted}), counted[-3:])
print(timeit.repeat("pass", repeat=3, number=2, timer=clock))
timer = timeit.Timer("for x in 'ab':\n    counted.append(x)", "def f():\n    return 1\nf()", timer=clock, globals=globals())
print(timer.timeit(2), counted[-4:], timer.autorange(), timer.repeat(2, 1))
print(timer.autorange(lambda number, taken: print("callback", number, taken)))
print(timeit.timeit("x = 1", number=10) >= 0, timeit.default_repeat, timeit.default_number, timeit.reindent("a\nb", 2))
print(timer.src)


def attempt(call):
    try:
        print(call())
    except Exception as error:
        traceback.print_exception(error)


attempt(lambda: timeit.Timer(5))
attempt(lambda: timeit.Timer("pass", 5))
attempt(lambda: timeit.Timer("return 1").timeit(1))
attempt(lambda: timeit.timeit("1 +", number=1))
attempt(lambda: timeit.timeit("undefined_name", number=1))
attempt(lambda: timeit.timeit(lambda: 1 / 0, number=1))
attempt(lambda: timeit.timeit("pass", number="3"))
failing = timeit.Timer("x = 1\nx / 0")
try:
    failing.timeit(1)
except ZeroDivisionError:
    failing.print_exc()
timeit.main(["-n", "3", "-r", "2", "-u", "sec", "pass"], _wrap_timer=lambda timer: clock)
timeit.main(["-v", "pass", "pass"], _wrap_timer=lambda timer: clock)
print(timeit.main(["-z"]), timeit.main(["-u", "years"]))
