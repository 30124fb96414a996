# Calls with wrong arguments, and their places.
import traceback


def f(a, b=1, *, c):
    pass


class C:
    def __init__(self, x):
        self.x = x

    def m(self):
        pass


for call in (
    lambda: f(),
    lambda: f(1),
    lambda: f(1, 2, 3, c=1),
    lambda: f(1, c=1, d=2),
    lambda: f(1, a=2, c=3),
    lambda: C(),
    lambda: C(1).m(2),
    lambda: f(*5),
    lambda: f(**5),
    lambda: f(1, **{"a": 1, "c": 2}),
    lambda: 5(),
    lambda: C.m(),
    lambda: len(),
    lambda: len(5),
    lambda: int("x", 99),
):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)
        print("".join(traceback.format_tb(error.__traceback__)[-1:]), end="")
