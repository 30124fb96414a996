import functools
import traceback
from functools import cached_property, lru_cache, partial, reduce, singledispatch, total_ordering


def check(call):
    try:
        print(call())
    except Exception:
        traceback.print_exc()


@singledispatch
def kind(x):
    return 1 / x


@lru_cache
def cached(x):
    return 1 / x


class Slots:
    __slots__ = ()

    @cached_property
    def p(self):
        return 1


class Failing:
    @cached_property
    def p(self):
        raise ValueError("no p")


check(lambda: reduce(lambda a, b: a, []))
check(lambda: reduce(lambda a, b: a, 5))
check(lambda: partial())
check(lambda: partial(5))
check(lambda: partial(len)(1, 2))
check(lambda: kind())
check(lambda: kind(0))
check(lambda: cached([]))
check(lambda: cached(0))
check(lambda: Slots().p)
check(lambda: Failing().p)
check(lambda: lru_cache("x"))
check(lambda: kind.register("x", len))
check(lambda: total_ordering(object))
