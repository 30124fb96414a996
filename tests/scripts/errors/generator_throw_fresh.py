# Thrown into a generator that has not begun.
import traceback


def gen():
    yield 1


try:
    gen().throw(ValueError("too early"))
except ValueError:
    traceback.print_exc()


def bad():
    yield 1
    raise StopIteration(5)


list(bad())
