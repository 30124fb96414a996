"""What a bound method takes from its function: caches, marks, dispatch."""

import functools


def attempt(action):
    try:
        print(repr(action()))
    except BaseException as error:
        print(type(error).__name__, error)


class A:
    def f(self):
        "doc"

    f.mark = 5

    @functools.lru_cache
    def g(self, x):
        return x

    @functools.singledispatchmethod
    def h(self, arg: int):
        return "default"

    @h.register
    def _(self, arg: int):
        return "int"

    @h.register
    @classmethod
    def _(cls, arg: str):
        return "str"

    @h.register
    @staticmethod
    def _(arg: float):
        return "float"


a = A()
attempt(lambda: a.f.foo)
attempt(lambda: (a.f.mark, a.f.__doc__, a.f.__type_params__))
attempt(lambda: setattr(a.f, "mark", 6))
attempt(lambda: (a.g(1), a.g(1), a.g.cache_info(), A.g.cache_info(), a.g.cache_parameters(), a.g.__wrapped__.__name__))
attempt(lambda: a.g.cache_clear())
attempt(lambda: (a.h(1), a.h("s"), a.h(2.5), a.h([]), a.h.__name__))
