# Iteration that fails: the iterable is underlined.
import traceback


class Bad:
    def __iter__(self):
        return self

    def __next__(self):
        raise OSError("in __next__")


def loop(x):
    for item in x:
        print(item)


for value in (5, Bad(), None):
    try:
        loop(value)
    except Exception:
        traceback.print_exc()
a, b = Bad()
